// SPDX-License-Identifier: GPL-3.0-or-later
// How thick each stretch of a lane is.
#include "domain/lanecourse.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPulse = 7;     ///< days
constexpr double kOutlier = 5;   ///< times the largest dose that was taken for longer

/** A mass in mg, any other amount as it is with its unit, so that only like is compared with like. */
struct Weight {
    QString unit;
    double number = 0;
};
Weight weightOf(const Quantity &amount)
{
    const double number = amount.number.toDouble();
    if (amount.unit == u"g")
        return {u"mg"_s, number * 1000};
    if (amount.unit == u"ug" || amount.unit == u"mcg" || amount.unit == u"µg")
        return {u"mg"_s, number / 1000};
    return {amount.unit, number};
}

} // namespace

void noteShares(Lane &lane, int dosesADay)
{
    const auto daily = [dosesADay](const LaneStretch &stretch) {
        Weight weight = weightOf(*stretch.amount);
        if (!stretch.perDay)
            weight.number *= dosesADay;
        return weight;
    };
    QString unit;
    double most = 0, mostForLong = 0;
    std::optional<Quantity> forLong;
    bool comparable = true;
    for (const LaneStretch &stretch : std::as_const(lane.stretches)) {
        if (!stretch.amount)
            continue;
        const Weight weight = daily(stretch);
        comparable = comparable && (unit.isEmpty() || unit == weight.unit);
        unit = weight.unit;
        if (!lane.most || weight.number > most) {
            most = weight.number;
            lane.most = stretch.amount;
        }
        if (stretch.days.days() > kPulse && weight.number > mostForLong) {
            mostForLong = weight.number;
            forLong = stretch.amount;
        }
    }
    if (lane.steroid && forLong && most > kOutlier * mostForLong) { // a pulse of some days: the scale is that of the other ones
        most = mostForLong;
        lane.most = forLong;
    }
    for (const LaneDose &dose : std::as_const(lane.doses)) {
        if (dose.amount && !lane.most)
            lane.most = dose.amount;
    }
    for (LaneStretch &stretch : lane.stretches) {
        if (stretch.amount && comparable && most > 0)
            stretch.share = std::min(1.0, daily(stretch).number / most);
    }
    if (!comparable)
        lane.most.reset();
}

} // namespace dayplus
