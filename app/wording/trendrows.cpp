// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/trendwords.h"

#include "wording/days.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Trends { Q_DECLARE_TR_FUNCTIONS(Trends) };

QString daySpan(const TrendBin &bin, std::optional<qint64> day0)
{
    if (!day0)
        return {};
    const QString first = signedDay(courseDay(bin.from, *day0));
    return bin.from == bin.to ? first : first + u" … "_s + signedDay(courseDay(bin.to, *day0));
}

QString countText(const TrendResult &result, const TrendBin &bin)
{
    if (result.by == BinBy::Day || result.kind == Kind::Lab || result.kind == Kind::Score)
        return QString::number(bin.n);
    //: %1 values on %2 of %3 days
    return Trends::tr("%1 on %2 of %3 days").arg(bin.n).arg(bin.days).arg(bin.ofDays);
}

QString vagueDate(const TrendValue &value)
{
    Moment moment;
    moment.precision = value.precision;
    if (value.precision != Precision::Unknown)
        moment.date = QDate::fromJulianDay(value.day);
    return momentText(moment);
}

QString monthAndYear(qint64 day)
{
    const QDate date = QDate::fromJulianDay(day);
    //: a month and the last two digits of its year: "Mar ’24"
    return Trends::tr("%1 ’%2").arg(QLocale().toString(date, u"MMM"_s), QString::number(date.year()).right(2));
}

QString yearOf(qint64 wallDay)
{
    return QString::number(QDate::fromJulianDay(wallDay).year());
}

} // namespace

QString signedDay(int courseDay)
{
    return dayNumber({courseDay, DayLabel::Unit::Days, courseDay});
}

QString dayAndMonth(qint64 wallDay)
{
    return QLocale().toString(QDate::fromJulianDay(wallDay), u"d MMM"_s);
}

QString dayMonthYear(qint64 wallDay)
{
    return QLocale().toString(QDate::fromJulianDay(wallDay), u"d MMM yyyy"_s);
}

QString spanText(qint64 from, qint64 to)
{
    if (from == to)
        return dayMonthYear(from);
    const QDate a = QDate::fromJulianDay(from), b = QDate::fromJulianDay(to);
    if (a.year() == b.year() && a.month() == b.month())
        return QString::number(a.day()) + u'–' + dayMonthYear(to);
    return (a.year() == b.year() ? dayAndMonth(from) : dayMonthYear(from)) + u" – "_s + dayMonthYear(to);
}

QList<TrendRow> trendRows(const TrendResult &result)
{
    QList<TrendRow> rows;
    rows.reserve(result.bins.size() + result.vague.size());
    for (const TrendBin &bin : result.bins) {
        TrendRow row{bin.from, bin.row, spanText(bin.from, bin.to), daySpan(bin, result.day0),
                     measureText(bin.median, result.scale), {}, countText(result, bin)};
        if (bin.n > 1 && !(bin.min == bin.max)) //: a range: %1 is the lowest value, %2 the highest
            row.range = Trends::tr("%1 to %2").arg(measureText(bin.min, result.scale), measureText(bin.max, result.scale));
        row.far = isFar(result, bin.min) || isFar(result, bin.max);
        rows.append(row);
    }
    for (const TrendValue &value : result.vague)
        rows.append({value.day, value.row, vagueDate(value), {}, measureText(value.value, result.scale), {}, u"1"_s, true});
    return rows;
}

TickWords tickWords(const DayTick &tick)
{
    const QString number = QString::number(qAbs(tick.count));
    const QString sign = tick.count < 0 ? u"\u2212"_s : QString();
    switch (tick.what) {
    case DayTick::What::Day0: return {Trends::tr("Day 0"), dayAndMonth(tick.day)};
    case DayTick::What::Today: return {Trends::tr("today"), dayAndMonth(tick.day)};
    case DayTick::What::Date: return {dayAndMonth(tick.day), tick.firstOfUnit ? yearOf(tick.day) : QString()};
    case DayTick::What::Month:
        return {QLocale().standaloneMonthName(QDate::fromJulianDay(tick.day).month(), QLocale::ShortFormat), tick.firstOfUnit ? yearOf(tick.day) : QString()};
    case DayTick::What::Year: return {yearOf(tick.day), {}};
    case DayTick::What::Days: return {signedDay(tick.count), dayAndMonth(tick.day)};
    case DayTick::What::Months: //: months from Day 0 on a chart's axis, as short as possible
        return {sign + (tick.firstOfUnit ? Trends::tr("%1 mo").arg(number) : number), monthAndYear(tick.day)};
    case DayTick::What::Years: //: years from Day 0 on a chart's axis, as short as possible
        return {sign + (tick.firstOfUnit ? Trends::tr("%1 y").arg(number) : number), monthAndYear(tick.day)};
    }
    return {};
}

} // namespace dayplus
