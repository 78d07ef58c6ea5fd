// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendsbench.h"

#include "childrun.h"
#include "figures.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

const QString kTrends = QStringLiteral(DAYPLUS_TRENDS);
const QString kTrendsWindow = QStringLiteral(DAYPLUS_TRENDS_WINDOW);

/** What bench_trends said, by name. */
struct Said {
    QHash<QByteArray, TimedPairs> pairs;
    QHash<QByteArray, std::vector<double>> values;

    std::vector<double> wall(const QByteArray &name) const { return pairs.value(name).wall.ours; }
    std::vector<double> cpu(const QByteArray &name) const { return pairs.value(name).cpu.ours; }
};

/** A Took without a reference is a pair with nothing. */
void hear(const QString &program, const QStringList &arguments, const QString &home, Said &said)
{
    for (const QByteArray &line : runChild(program, arguments, home).lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 5)
            said.pairs[words[0]].add({words[1].toDouble(), words[2].toDouble()}, {words[3].toDouble(), words[4].toDouble()});
        else if (words.size() == 3)
            said.pairs[words[0]].add({words[1].toDouble(), words[2].toDouble()}, {});
        else if (words.size() == 2)
            said.values[words[0]].push_back(words[1].toDouble());
        else
            giveUp(u"unexpected: "_s + QString::fromUtf8(line));
    }
}

} // namespace

void measureTrends(const Places &places, int rounds)
{
    Said said;
    hear(kTrendsWindow, {QString::number(std::max(2, rounds / 10)), places.fifteen}, places.home, said);
    hear(kTrends, {QString::number(rounds), places.fifteen, places.two}, places.home, said);
    const auto value = [&](const QByteArray &name) { return spreadOf(said.values.value(name)).median; };
    const auto milliseconds = [&](const QString &what, const QByteArray &name, double goal) {
        printValue(u"6. "_s + what, spreadOf(said.wall(name)), u"ms"_s, goal);
        printValue(u"6. "_s + what + u", processor time"_s, spreadOf(said.cpu(name)), u"ms"_s, 0);
    };
    const QString panels = u"%1 panels, %2 days with values"_s.arg(value("panels")).arg(value("bins"));
    milliseconds(u"Trends chosen to drawn with %1 panels, 15 years"_s.arg(value("open-panels")), "open", 150);
    milliseconds(u"The same, the first time in a window"_s, "open-first", 0);
    printValue(u"6. Of this, until the last series was read and counted"_s, spreadOf(said.values.value("open-reading")), u"ms"_s, 0);
    printValue(u"6. Without a window: reading the series and events of 6 panels for the first time"_s, spreadOf(said.values.value("reading")), u"ms"_s, 0);
    printValue(u"6. Reading %1 logged doses for the lanes"_s.arg(value("doses")), spreadOf(said.values.value("reading-doses")), u"ms"_s, 0);
    printValue(u"6. Counting them into panels, lanes and marks"_s, spreadOf(said.values.value("counting")), u"ms"_s, 0);
    milliseconds(u"The first painting of 6 panels at 1280 × 800"_s, "first-painting", 0);
    milliseconds(u"One step at 1280 × 800 (%1), 90 days in view, moving"_s.arg(panels), "step-desktop", 33);
    milliseconds(u"The same at rest, full density"_s, "rest-desktop", 0);
    milliseconds(u"The same with 5 years in view, moving"_s, "far-desktop", 33);
    milliseconds(u"One step at 400 × 800, 90 days in view, moving"_s, "step-phone", 25);
    milliseconds(u"The same at rest, full density"_s, "rest-phone", 0);
    milliseconds(u"The same with 5 years in view, moving"_s, "far-phone", 25);
    printRatios(u"7. Painting a step against bare Qt Charts with as many points, moving"_s, said.pairs.value("bare-moving"), 1.5);
    printRatios(u"7. The same at rest"_s, said.pairs.value("bare-still"), 1.5);
    printRatios(u"8. Painting 90 days, 15 years against 2 years"_s, said.pairs.value("growth"), 1.2);
    printValue(u"9. Heap grown over 1,000 steps"_s, spreadOf(said.values.value("memory-heap")), u"kB"_s, 0);
    printValue(u"9. Private dirty grown over 1,000 steps"_s, spreadOf(said.values.value("memory-dirty")), u"kB"_s, 0);
    printValue(u"9. Longest block of the window while it is panned"_s, spreadOf(said.wall("longest-block")), u"ms"_s, 50);
    printValue(u"9. Of this, processor time"_s, spreadOf(said.cpu("longest-block")), u"ms"_s, 0);
}

} // namespace dayplus::bench
