// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bulk.h"
#include "domain/catalogue.h"
#include "domain/ports.h"

namespace dayplus {

/** How wide a bin is. Weeks and months are counted from Day 0 when it is known, so no bin mixes before and after; without a
    Day 0 weeks begin on Monday and months on the 1st. */
enum class BinBy { Day, Week, Month };

/** Wall days (Julian), both ends belong to it. */
struct DayRange {
    qint64 from = 0, to = -1;
    bool contains(qint64 day) const { return day >= from && day <= to; }
    qint64 days() const { return to < from ? 0 : to - from + 1; }
    bool operator==(const DayRange &) const = default;
};
/** Sorted, overlaps and neighbours joined, empty ones dropped. */
QList<DayRange> merged(QList<DayRange> ranges);

/** A number in the display unit; the comparator says that it is a limit ("<0.5"), not a value. */
struct Measure {
    Decimal number;
    Comparator comparator = Comparator::None;
    bool operator==(const Measure &o) const { return number.isSameAs(o.number) && comparator == o.comparator; }
};

/** One value as it was given, in the display unit. */
struct TrendValue {
    qint64 day = 0;                ///< vague dates: the first possible day
    qint64 row = 0;                ///< for Store::entryAtRow
    Measure value;
    int minute = -1;
    Precision precision = Precision::Minute;
    Reporter reporter = Reporter::Patient;
    bool operator==(const TrendValue &) const = default;
};

/** The values of one day, week or month. Bins without a value do not exist: a gap stays a gap. */
struct TrendBin {
    qint64 from = 0, to = 0;       ///< wall days, inclusive; equal for BinBy::Day
    qint64 row = 0;                ///< of the last value
    int n = 0;                     ///< values
    int days = 0;                  ///< days with a value that are not hospital days
    int ofDays = 0;                ///< days of the bin up to today, without hospital days
    Reporter reporter = Reporter::Patient; ///< of the last value
    bool hospital = false;         ///< every day with a value is a hospital day
    Measure min, median, max;      ///< median of an even count: the exact middle of the two
    bool operator==(const TrendBin &) const = default;
};

/** What is counted over a stretch of days. The median is that of the days' medians: every day counts once. */
struct WindowFacts {
    DayRange range;
    int days = 0;                  ///< with a value, hospital days left out
    int ofDays = 0;                ///< of the range, hospital days left out
    int hospitalDays = 0;          ///< of the range
    std::optional<Measure> min, median, max;
    bool operator==(const WindowFacts &) const = default;
};

/** Values that cannot stand on the axis. They are counted and said, never mixed in and never dropped. */
struct KeptApart {
    enum class Why {
        Unit,    ///< in no unit of the item, or in none
        Scale,   ///< a level among numbers, or a number among levels
        Text,    ///< words ("positive")
        NoValue, ///< nothing was given
    };
    Why why = Why::Unit;
    QString unit;                  ///< Why::Unit: as given
    int n = 0;
    qint64 firstDay = 0, lastDay = 0;
    bool operator==(const KeptApart &) const = default;
};

/** How the line of a panel is made: as the kind asks (symptoms: a running 7-day middle value, all else joined), each day joined to
    the next one, or a running middle value of everything logged at home. */
enum class TrendLine { ByKind, Joined, Middle };

struct TrendSpec {
    const CatalogueItem *item = nullptr;  ///< nullptr: unknown code; the first unit seen is then the axis
    Kind kind = Kind::Note;               ///< used without an item
    QString unit;                         ///< display unit (UCUM); "" = the item's canonical one
    BinBy by = BinBy::Day;
    std::optional<qint64> day0;
    qint64 today = 0;
    QList<DayRange> hospital;
    int windowDays = 90;                  ///< of the two summary windows
    TrendLine line = TrendLine::ByKind;
};

/** All that is counted of one code. Chart, table, CSV and spoken text read this and nothing else. */
struct TrendResult {
    BinBy by = BinBy::Day;
    TrendLine line = TrendLine::ByKind;
    Kind kind = Kind::Note;
    Scale scale = Scale::None;
    QString unit;                         ///< of every Measure here
    std::optional<qint64> day0;
    qint64 today = 0;
    QList<DayRange> hospital;             ///< merged; the days left out of n of N. Empty for labs and scores: those come from hospitals
    QList<TrendBin> bins;                 ///< in day order
    int values = 0;                       ///< on the axis; = sum of n over the bins
    int limits = 0;                       ///< of these, with a comparator
    int converted = 0;                    ///< of these, given in another unit of the item
    std::optional<TrendValue> latest;
    std::optional<Bulk> bulk;             ///< only if some values are far from all the others: these lie outside of it
    bool bulkIsLog = false;               ///< counted on a log scale: what is not above zero lies on its shelf
    QList<TrendValue> vague;              ///< known to the month, year or not at all: listed, in no bin
    QList<KeptApart> apart;
    QList<qint64> couldNotAnswer, notAssessed; ///< wall days
    DayRange span;                        ///< first day with a value … today; empty without values
    int days = 0, ofDays = 0, hospitalDays = 0; ///< over the span, as in WindowFacts
    std::optional<WindowFacts> before;    ///< the windowDays before Day 0 (it excluded); only with Day 0
    WindowFacts last;                     ///< the windowDays up to today
};

/** The same in one call; sorts first if need be. */
TrendResult trend(const QList<SeriesPoint> &points, const TrendSpec &spec);

/** What a person chooses: each day for itself, the running 7-day middle value, or months. */
enum class Grain { Days, Week, Months };
void setGrain(TrendSpec &spec, Grain grain);

/** Far from all the others: off the panel's scale, but listed and said. */
bool isFar(const TrendResult &result, const Measure &measure);
/** The bins with such a value, in day order. */
QList<TrendBin> farBins(const TrendResult &result);

/** n of N over any stretch, from the day bins of a result (BinBy::Day). */
WindowFacts factsBetween(const TrendResult &byDay, DayRange range);
/** Days of `range` that are in none of the merged ranges. */
int daysOutside(const QList<DayRange> &merged, DayRange range);

} // namespace dayplus
