// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

QString met(double value, double goal)
{
    if (goal <= 0)
        return u"–"_s;
    return u"≤ %1 %2"_s.arg(goal).arg(value <= goal ? u"met"_s : u"**missed**"_s);
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

void line(const QString &what, const QString &ours, const QString &reference, const QString &ratio, const QString &goal)
{
    std::printf("| %s | %s | %s | %s | %s |\n", qUtf8Printable(what), qUtf8Printable(ours), qUtf8Printable(reference),
                qUtf8Printable(ratio), qUtf8Printable(goal));
    std::fflush(stdout);
}

} // namespace

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        giveUp(u"nothing was measured"_s);
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) { return values[std::size_t(part * double(values.size() - 1) + 0.5)]; };
    return {at(0.5), at(0.25), at(0.75)};
}

Spread Pairs::ratio() const
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / reference[i]);
    return spreadOf(std::move(ratios));
}

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpuMs()
{
    timespec used = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

void printHead()
{
    line(u"What"_s, u"Dayplus"_s, u"Reference"_s, u"Ratio (middle half)"_s, u"Goal"_s);
    line(u"---"_s, u"---"_s, u"---"_s, u"---"_s, u"---"_s);
}

Took Took::since(const Took &begin)
{
    const Took now = Took::now();
    return {now.wall - begin.wall, now.cpu - begin.cpu};
}

void printRatios(const QString &what, const TimedPairs &pairs, double goal)
{
    printRatio(what, pairs.wall, goal);
    printRatio(what + u", processor time"_s, pairs.cpu, 0);
}

void printRatio(const QString &what, const Pairs &pairs, double goal)
{
    const Spread ratio = pairs.ratio();
    line(what, milliseconds(spreadOf(pairs.ours).median) + u" ms"_s, milliseconds(spreadOf(pairs.reference).median) + u" ms"_s,
         u"%1 (%2–%3)"_s.arg(ratio.median, 0, 'f', 2).arg(ratio.low, 0, 'f', 2).arg(ratio.high, 0, 'f', 2), met(ratio.median, goal));
}

void printValue(const QString &what, const Spread &value, const QString &unit, double goal)
{
    line(what, u"%1 %2 (%3–%4)"_s.arg(milliseconds(value.median), unit, milliseconds(value.low), milliseconds(value.high)), u"–"_s,
         u"–"_s, met(value.median, goal));
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(why));
    std::exit(1);
}

} // namespace dayplus::bench
