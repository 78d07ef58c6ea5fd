// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/comparewords.h"

#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Compare { Q_DECLARE_TR_FUNCTIONS(Compare) };

bool isResult(Kind kind)
{
    return kind == Kind::Lab || kind == Kind::Score;
}

QString plainNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 6).replace(u'-', u'\u2212');
}

QString windowSentence(const WindowFacts &facts, const TrendResult &result, const CatalogueItem *item, const QString &name)
{
    if (!facts.median) //: %1 is "before" or "now", %2 is "0 of 90 days" or "no result"
        return Compare::tr("%1, nothing recorded, %2").arg(name, countText(facts, result.kind));
    const QString middle = measureWithUnit(*facts.median, result, item), count = countText(facts, result.kind);
    if (facts.days == 1) //: %1 is "before" or "now", %2 is a value, %3 is "1 of 90 days" or "1 result"
        return Compare::tr("%1, %2, %3").arg(name, middle, count);
    //: %1 is "before" or "now", %2 is a value, %3 is "4 to 9", %4 is "74 of 89 days"
    return Compare::tr("%1, middle value %2, %3, %4")
        .arg(name, middle,
             Compare::tr("%1 to %2", "lowest and highest").arg(measureText(*facts.min, result.scale), measureText(*facts.max, result.scale)),
             count);
}

} // namespace

QString windowName(const WindowPair &windows, bool second)
{
    switch (windows.about) {
    case WindowPair::About::Day0: return second ? Compare::tr("Now") : Compare::tr("Before");
    case WindowPair::About::Recent: return second ? Compare::tr("Now") : Compare::tr("Earlier");
    case WindowPair::About::Event: return second ? Compare::tr("After") : Compare::tr("Before");
    }
    return {};
}

QString windowDays(DayRange range, std::optional<qint64> day0)
{
    if (!day0 || range.days() == 0)
        return {};
    const QString from = signedDay(courseDay(range.from, *day0)), to = signedDay(courseDay(range.to, *day0));
    return range.days() == 1 ? Compare::tr("Day %1").arg(from) : Compare::tr("Day %1 to %2").arg(from, to);
}

QString windowDates(DayRange range)
{
    if (range.days() == 0)
        return Compare::tr("no day yet");
    if (range.days() == 1)
        return dayMonthYear(range.from);
    const bool sameYear = QDate::fromJulianDay(range.from).year() == QDate::fromJulianDay(range.to).year();
    return Compare::tr("%1 to %2", "dates").arg(sameYear ? dayAndMonth(range.from) : dayMonthYear(range.from), dayMonthYear(range.to));
}

QStringList windowNotes(const WindowPair &windows)
{
    QStringList notes;
    const qint64 passed = windows.now.days();
    if (windows.cut && windows.about == WindowPair::About::Day0)
        notes += passed == 1 ? Compare::tr("Day 0 is today: “Now” has one day.")
                             : Compare::tr("“Now” has %1 days, not %2: it begins with Day 0.").arg(passed).arg(windows.asked);
    else if (windows.cut)
        notes += passed == 0 ? Compare::tr("No day has passed since then.")
                             : Compare::tr("“After” has %1 days, not %2: no more have passed.").arg(passed).arg(windows.asked);
    if (windows.about == WindowPair::About::Recent)
        notes += Compare::tr("There is no Day 0 in the past, so the last days are put beside as many days before them.");
    return notes;
}

QString countText(const WindowFacts &facts, Kind kind)
{
    if (!isResult(kind)) //: days with an entry, days of the window
        return Compare::tr("%1 of %2 days").arg(facts.days).arg(facts.ofDays);
    if (facts.days == 0)
        return Compare::tr("no result");
    return facts.days == 1 ? Compare::tr("1 result") : Compare::tr("%1 results").arg(facts.days);
}

QString rangeText(const WindowFacts &facts, const TrendResult &result)
{
    if (!facts.min || !facts.max || *facts.min == *facts.max)
        return {};
    const QString least = measureText(*facts.min, result.scale), most = measureText(*facts.max, result.scale);
    return result.scale == Scale::Level4 ? least + u" – "_s + most : least + u'–' + most;
}

QString compareSentence(const Compared &of, const TrendResult &result, const QString &label, const CatalogueItem *item,
                        const WindowPair &windows)
{
    //: %1 is a symptom or value, %2 and %3 what was recorded in two stretches of days
    return Compare::tr("%1: %2; %3.").arg(label, windowSentence(of.before, result, item, windowName(windows, false).toLower()),
                                          windowSentence(of.now, result, item, windowName(windows, true).toLower()));
}

QString partText(const Compared &of, const TrendResult &result, qsizetype part)
{
    const double from = of.low + of.width * double(part);
    if (result.scale == Scale::Level4)
        return levelName(Level(qBound(0, int(part), 3)));
    //: a range of numbers, %2 excluded
    return of.single ? plainNumber(from) : Compare::tr("%1 to under %2").arg(plainNumber(from), plainNumber(from + of.width));
}

QStringList scaleTicks(const Compared &of, const TrendResult &result)
{
    const qsizetype parts = of.beforeDays.size();
    if (parts == 0)
        return {};
    if (!of.single)
        return {plainNumber(of.low), plainNumber(of.low + of.width * double(parts) / 2), plainNumber(of.low + of.width * double(parts))};
    QStringList ticks{partText(of, result, 0)};
    if (parts > 2 && parts % 2 == 1)
        ticks += partText(of, result, parts / 2);
    if (parts > 1)
        ticks += partText(of, result, parts - 1);
    return ticks;
}

QString changeText(const MedicineChange &change, const QString &medicine)
{
    const auto dose = [](const std::optional<Quantity> &amount) { return amount ? quantityText(*amount) : QString(); };
    switch (change.what) {
    case MedicineChange::What::Started: return Compare::tr("%1 started").arg(medicine);
    case MedicineChange::What::Stopped: return Compare::tr("%1 stopped").arg(medicine);
    case MedicineChange::What::MoreOfIt: return Compare::tr("%1: more, %2 to %3", "medicine, doses").arg(medicine, dose(change.before), dose(change.after));
    case MedicineChange::What::LessOfIt: return Compare::tr("%1: less, %2 to %3", "medicine, doses").arg(medicine, dose(change.before), dose(change.after));
    }
    return {};
}

QString listOnce(const QStringList &words)
{
    QStringList order;
    QHash<QString, int> times;
    for (const QString &word : words) {
        if (times[word]++ == 0)
            order += word;
    }
    for (QString &word : order) {
        if (times[word] > 1)
            word = Compare::tr("%1 (%2 times)").arg(word).arg(times[word]);
    }
    return order.join(u", "_s);
}

} // namespace dayplus
