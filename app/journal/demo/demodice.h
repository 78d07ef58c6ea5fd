// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <initializer_list>
#include <span>

namespace dayplus {

/** Chance that is the same on every machine: each draw is a hash of seed, stream and day, so draws don't depend on one
 * another. */
class DemoDice {
public:
    explicit DemoDice(quint64 seed) : m_seed(seed) {}
    quint64 bits(quint64 stream, qint64 day, quint64 n = 0) const
    {
        return mix(mix(mix(m_seed + 0x9e3779b97f4a7c15U) ^ stream) ^ (quint64(day) * 0xd1342543de82ef95U + n));
    }
    /** 0 ≤ x < 1 */
    double unit(quint64 stream, qint64 day, quint64 n = 0) const
    {
        return double(bits(stream, day, n) >> 11) * 0x1p-53;
    }
    bool chance(double probability, quint64 stream, qint64 day, quint64 n = 0) const
    {
        return unit(stream, day, n) < probability;
    }
    /** low ≤ x ≤ high */
    int between(int low, int high, quint64 stream, qint64 day, quint64 n = 0) const
    {
        return low + int(bits(stream, day, n) % quint64(high - low + 1));
    }
    /** −1 … 1, values near 0 more often. */
    double swing(quint64 stream, qint64 day, quint64 n = 0) const
    {
        return unit(stream, day, 2 * n) + unit(stream, day, 2 * n + 1) - 1.0;
    }

private:
    static quint64 mix(quint64 x) // splitmix64
    {
        x += 0x9e3779b97f4a7c15U;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31);
    }
    quint64 m_seed;
};

struct DemoKnot {
    int day;
    double value;
};

/** Straight lines between the knots, level before the first and after the last. */
inline double alongKnots(std::span<const DemoKnot> knots, double day)
{
    if (day <= knots.front().day)
        return knots.front().value;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        const DemoKnot &a = knots[i - 1], &b = knots[i];
        if (day <= b.day)
            return a.value + (b.value - a.value) * (day - a.day) / (b.day - a.day);
    }
    return knots.back().value;
}

inline double alongKnots(std::initializer_list<DemoKnot> knots, double day)
{
    return alongKnots(std::span(knots.begin(), knots.size()), day);
}

} // namespace dayplus
