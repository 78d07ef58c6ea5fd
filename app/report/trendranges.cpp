// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendranges.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Ranges { Q_DECLARE_TR_FUNCTIONS(Ranges) };

struct Key {
    ChartRange range;
    QLatin1StringView key;
};
constexpr std::array kKeys{
    Key{ChartRange::Days30, "30-days"_L1},         Key{ChartRange::Days90, "90-days"_L1},     Key{ChartRange::Year1, "year"_L1},
    Key{ChartRange::Watch, "watch"_L1},            Key{ChartRange::AroundDay0, "around-day0"_L1}, Key{ChartRange::SinceDay0, "since-day0"_L1},
    Key{ChartRange::All, "all"_L1},                Key{ChartRange::AroundEvent, "around"_L1},
};
constexpr qsizetype kInBar = 4;

/** Which of the bar's four gives way to one that is not among them. */
constexpr ChartRange kMakesRoom[] = {ChartRange::SinceDay0, ChartRange::Year1, ChartRange::Days30};

} // namespace

QList<ChartRange> offeredRanges(std::optional<qint64> day0, qint64 today, bool aroundEvent)
{
    QList<ChartRange> list{ChartRange::Days30, ChartRange::Days90, ChartRange::Year1};
    if (day0)
        list += {ChartRange::Watch, ChartRange::AroundDay0};
    if (day0 && *day0 <= today)
        list += ChartRange::SinceDay0;
    list += ChartRange::All;
    if (aroundEvent)
        list += ChartRange::AroundEvent;
    return list;
}

QList<ChartRange> barRanges(const QList<ChartRange> &offered, ChartRange shown)
{
    const bool day0 = offered.contains(ChartRange::AroundDay0);
    QList<ChartRange> bar = day0 ? QList{ChartRange::Days90, ChartRange::AroundDay0, ChartRange::SinceDay0, ChartRange::All}
                                 : QList{ChartRange::Days30, ChartRange::Days90, ChartRange::Year1, ChartRange::All};
    for (ChartRange &range : bar) {
        if (!offered.contains(range)) // before Day 0 there is nothing since
            range = ChartRange::Days30;
    }
    if (!bar.contains(shown) && offered.contains(shown)) {
        for (const ChartRange range : kMakesRoom) {
            if (const qsizetype at = bar.indexOf(range); at >= 0) {
                bar[at] = shown;
                break;
            }
        }
    }
    std::sort(bar.begin(), bar.end(), [&](ChartRange a, ChartRange b) { return offered.indexOf(a) < offered.indexOf(b); });
    return bar.mid(0, kInBar);
}

QString rangeName(ChartRange range)
{
    switch (range) {
    case ChartRange::Days30: return Ranges::tr("30 days", "range of a chart");
    case ChartRange::Days90: return Ranges::tr("3 months", "range of a chart");
    case ChartRange::Year1: return Ranges::tr("1 year", "range of a chart");
    case ChartRange::Watch: return Ranges::tr("Watch", "range of a chart: Day −7 to Day +28");
    case ChartRange::AroundDay0: return Ranges::tr("Around Day 0", "range of a chart");
    case ChartRange::SinceDay0: return Ranges::tr("Since Day 0", "range of a chart");
    case ChartRange::All: return Ranges::tr("All", "range of a chart");
    case ChartRange::AroundEvent: return Ranges::tr("Around this", "range of a chart: around an event");
    }
    return {};
}

QString rangeKey(ChartRange range)
{
    const auto key = std::find_if(kKeys.begin(), kKeys.end(), [range](const Key &k) { return k.range == range; });
    return key == kKeys.end() ? QString() : QString(key->key);
}

std::optional<ChartRange> rangeFromKey(const QString &text)
{
    const auto key = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key &k) { return k.key == text; });
    return key == kKeys.end() ? std::nullopt : std::optional(key->range);
}

QStringList rangeKeys()
{
    QStringList keys;
    for (const Key &key : kKeys)
        keys += key.key;
    return keys;
}

} // namespace dayplus
