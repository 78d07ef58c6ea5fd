// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/trendwords.h"

#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Trends { Q_DECLARE_TR_FUNCTIONS(Trends) };

bool isResult(Kind kind)
{
    return kind == Kind::Lab || kind == Kind::Score;
}

QString resultsText(int count)
{
    //: %1 is how many laboratory results or scores
    return count == 1 ? Trends::tr("1 result") : Trends::tr("%1 results").arg(count);
}

QString levelText(const Decimal &number)
{
    const double level = number.toDouble();
    const int below = qBound(0, int(level), 3), above = qMin(3, below + 1);
    if (level <= below)
        return levelName(Level(below));
    //: the middle of two levels, %1 is "Mild", %2 is "moderate"
    return Trends::tr("%1 to %2").arg(levelName(Level(below)), levelName(Level(above)).toLower());
}

QString strong(const QString &text, bool rich)
{
    return rich ? u"<b>"_s + text.toHtmlEscaped() + u"</b>"_s : text;
}

QString windowText(const WindowFacts &facts, Kind kind, bool shortForm)
{
    if (isResult(kind))
        return resultsText(facts.days);
    //: %1 of %2 days have a value
    return (shortForm ? Trends::tr("%1 of %2") : Trends::tr("%1 of %2 logged")).arg(facts.days).arg(facts.ofDays);
}

QString apartText(const KeptApart &kept)
{
    const QString count = QString::number(kept.n);
    switch (kept.why) {
    case KeptApart::Why::Unit:
        return kept.unit.isEmpty()
            ? Trends::tr("%1 without a unit: not in the chart.").arg(count) //: %1 is a count of values
            : Trends::tr("%1 in another unit (%2): not in the chart.").arg(count, kept.unit);
    case KeptApart::Why::Scale: return Trends::tr("%1 on another scale: not in the chart.").arg(count);
    case KeptApart::Why::Text: return Trends::tr("%1 given as words: not in the chart.").arg(count);
    case KeptApart::Why::NoValue: return Trends::tr("%1 without a value: not in the chart.").arg(count);
    }
    return {};
}

} // namespace

QString measureText(const Measure &measure, Scale scale)
{
    if (scale == Scale::Level4)
        return levelText(measure.number);
    return comparatorText(measure.comparator) + numberText(measure.number);
}

QString resultUnit(const TrendResult &result, const CatalogueItem *item)
{
    const bool isRemark = result.unit.startsWith(u'{') && result.unit.endsWith(u'}');
    const bool bare = result.scale == Scale::Level4 || result.scale == Scale::Nrs10 || result.unit == u"1" || isRemark;
    return bare || result.unit.isEmpty() ? QString() : unitLabel(result.unit, item);
}

QString measureWithUnit(const Measure &measure, const TrendResult &result, const CatalogueItem *item)
{
    const QString text = measureText(measure, result.scale), unit = resultUnit(result, item);
    return unit.isEmpty() ? text : text + u'\u00a0' + unit;
}

QString loggedText(const WindowFacts &facts, Kind kind)
{
    if (isResult(kind))
        return resultsText(facts.days);
    const QString text = Trends::tr("%1 of %2 days logged").arg(facts.days).arg(facts.ofDays);
    if (facts.hospitalDays == 0)
        return text;
    //: %1 is "117 of 139 days logged", %2 is a number of days
    return Trends::tr("%1, %2 more in hospital").arg(text).arg(facts.hospitalDays);
}

QString farText(const TrendResult &result, const CatalogueItem *item)
{
    const QList<TrendBin> bins = farBins(result);
    if (bins.isEmpty())
        return {};
    constexpr qsizetype kMost = 3;
    QStringList values;
    for (const TrendBin &bin : bins.mid(0, kMost)) {
        const QString value = measureWithUnit(isFar(result, bin.max) ? bin.max : bin.min, result, item);
        //: %1 is "7100 g/L", %2 a date
        values += Trends::tr("%1 on %2").arg(value, dayMonthYear(bin.from));
    }
    if (bins.size() > kMost)
        values += Trends::tr("%1 more").arg(bins.size() - kMost);
    //: %1 is "7100 g/L on 3 Mar 2026"
    return bins.size() == 1 ? Trends::tr("1 value far from the others: %1").arg(values.first())
                            : Trends::tr("%1 values far from the others: %2").arg(bins.size()).arg(values.join(u", "_s));
}

QString trendSentence(const TrendResult &result, const QString &label, const CatalogueItem *item, bool rich)
{
    const QString name = rich ? label.toHtmlEscaped() : label;
    if (!result.latest)
        return Trends::tr("%1: nothing recorded yet.").arg(name);
    const auto value = [&](const Measure &measure) { return strong(measureWithUnit(measure, result, item), rich); };
    const QString far = farText(result, item);
    const QString beyond = far.isEmpty() ? QString() : u' ' + (rich ? far.toHtmlEscaped() : far) + u'.';
    QStringList parts;
    const auto days = [](const WindowFacts &facts) { return QString::number(facts.range.days()); };
    if (result.before && result.before->median)
        parts += Trends::tr("%1 in the %2 days before Day 0 (%3)")
                     .arg(value(*result.before->median), days(*result.before), windowText(*result.before, result.kind, false));
    if (result.last.median)
        parts += (parts.isEmpty() ? Trends::tr("%1 in the last %2 days (%3)") : Trends::tr("%1 in the last %2 (%3)"))
                     .arg(value(*result.last.median), days(result.last), windowText(result.last, result.kind, !parts.isEmpty()));
    if (parts.isEmpty())
        return Trends::tr("%1: latest %2, %3.").arg(name, value(result.latest->value), dayMonthYear(result.latest->day)) + beyond;
    //: %1 is a symptom or laboratory value, %2 is "6 in the 90 days before Day 0 (74 of 89 logged)"
    return Trends::tr("%1, middle value: %2.").arg(name, parts.join(u", "_s)) + beyond;
}

QStringList trendNotes(const TrendResult &result, const CatalogueItem *item)
{
    QStringList notes;
    for (const KeptApart &kept : result.apart)
        notes += apartText(kept);
    if (!result.vague.isEmpty())
        notes += Trends::tr("%1 without an exact day: only in the table.").arg(result.vague.size());
    if (result.converted > 0)
        notes += Trends::tr("%1 converted to %2.").arg(result.converted).arg(unitLabel(result.unit, item));
    if (result.limits > 0)
        notes += Trends::tr("%1 given as a limit, such as “<”.").arg(result.limits);
    if (const QString far = farText(result, item); !far.isEmpty())
        notes += Trends::tr("%1; in the chart it is an arrow at the edge.", "1 value far from the others: 7100 g/L").arg(far);
    if (!result.couldNotAnswer.isEmpty())
        notes += Trends::tr("Could not answer on %1 days.").arg(result.couldNotAnswer.size());
    if (!result.notAssessed.isEmpty())
        notes += Trends::tr("Not assessed on %1 days.").arg(result.notAssessed.size());
    return notes;
}

} // namespace dayplus
