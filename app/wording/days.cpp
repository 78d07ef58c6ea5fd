// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/days.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Days { Q_DECLARE_TR_FUNCTIONS(Days) };

/** "+3", "−3", "0": the sign is always there, because Day 3 and Day −3 must never be mixed up. */
QString signedNumber(int number)
{
    if (number == 0)
        return u"0"_s;
    return (number > 0 ? u"+"_s : u"\u2212"_s) + QString::number(qAbs(number));
}

QString plainNumber(int number)
{
    return number < 0 ? u"\u2212"_s + QString::number(-number) : QString::number(number);
}

} // namespace

QString dayNumber(const DayLabel &label)
{
    switch (label.unit) {
    case DayLabel::Unit::Days:
        return signedNumber(label.days);
    case DayLabel::Unit::Months:
        if (qAbs(label.count) == 1) //: %1 is 1 or −1
            return Days::tr("%1 month").arg(plainNumber(label.count));
        //: %1 is the number of months since the treatment
        return Days::tr("%1 months").arg(plainNumber(label.count));
    case DayLabel::Unit::Years:
        if (qAbs(label.count) == 1) //: %1 is 1 or −1
            return Days::tr("%1 year").arg(plainNumber(label.count));
        //: %1 is the number of years since the treatment
        return Days::tr("%1 years").arg(plainNumber(label.count));
    }
    return {};
}

QString dayTitle(QDate day, std::optional<QDate> day0)
{
    if (!day.isValid())
        return Days::tr("Date not known");
    if (!day0 || !day0->isValid())
        return longDate(day);
    const DayLabel label = dayLabel(day, *day0);
    switch (label.unit) {
    case DayLabel::Unit::Days:
        return exactDayTitle(day, day0);
    case DayLabel::Unit::Months: //: %1 is the number of whole months since the treatment
        return Days::tr("Month %1").arg(plainNumber(label.count));
    case DayLabel::Unit::Years: //: %1 is the number of whole years since the treatment
        return Days::tr("Year %1").arg(plainNumber(label.count));
    }
    return {};
}

QString exactDayTitle(QDate day, std::optional<QDate> day0)
{
    if (!day.isValid() || !day0 || !day0->isValid())
        return {};
    //: %1 is the day counted from the treatment, with its sign: +23, 0, −5
    return Days::tr("Day %1").arg(signedNumber(courseDay(day, *day0)));
}

QString shortDate(QDate day)
{
    if (!day.isValid())
        return {};
    //: A date format of Qt: d = day, MMMM = name of the month, yyyy = year
    return QLocale().toString(day, Days::tr("d MMMM yyyy"));
}

QString longDate(QDate day)
{
    if (!day.isValid())
        return {};
    //: A date format of Qt: ddd = short weekday, d = day, MMMM = name of the month, yyyy = year
    return QLocale().toString(day, Days::tr("ddd d MMMM yyyy"));
}

QString timeText(int minute)
{
    if (minute < 0 || minute >= 24 * 60)
        return {};
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString timeText(const Moment &moment)
{
    return moment.precision == Precision::Minute ? timeText(moment.minute) : QString();
}

static QString exactText(const Moment &moment)
{
    switch (moment.precision) {
    case Precision::Unknown:
        break;
    case Precision::Year:
        return QString::number(moment.date.year());
    case Precision::Month: //: A date format of Qt: MMMM = name of the month, yyyy = year
        return QLocale().toString(moment.date, Days::tr("MMMM yyyy"));
    case Precision::Day:
        return shortDate(moment.date);
    case Precision::Minute: //: %1 is a date, %2 is a time of day
        return Days::tr("%1, %2").arg(shortDate(moment.date), timeText(moment.minute));
    }
    return {};
}

QString momentText(const Moment &moment)
{
    if (moment.precision == Precision::Unknown || !moment.date.isValid())
        return Days::tr("date not known");
    if (moment.about) //: %1 is a date, month or year the person is not sure of
        return Days::tr("about %1").arg(exactText(moment));
    return exactText(moment);
}

QString phaseName(QStringView id)
{
    static constexpr struct { const char *id, *name; } names[] = {
        {"prepare", QT_TRANSLATE_NOOP("Days", "Prepare")},     {"collect", QT_TRANSLATE_NOOP("Days", "Collect")},
        {"condition", QT_TRANSLATE_NOOP("Days", "Condition")}, {"infuse", QT_TRANSLATE_NOOP("Days", "Infuse")},
        {"watch", QT_TRANSLATE_NOOP("Days", "Watch")},         {"recover", QT_TRANSLATE_NOOP("Days", "Recover")},
        {"live", QT_TRANSLATE_NOOP("Days", "Live")},
    };
    for (const auto &[key, name] : names) {
        if (id == QLatin1StringView(key))
            return Days::tr(name);
    }
    return id.toString();
}

} // namespace dayplus
