// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinutesADay = 24 * 60;
constexpr int kLastDayInDays = 100;
constexpr int kLastMonthInMonths = 24;

bool isWritable(QDate day)
{
    return day.isValid() && day.year() >= 1 && day.year() <= 9999;
}

/** The IANA id, or nothing for a bare offset ("UTC+01:00" is not a place). */
QString ianaId(const QTimeZone &zone)
{
    const QString id = QString::fromLatin1(zone.id());
    return id.startsWith("UTC+"_L1) || id.startsWith("UTC-"_L1) ? QString() : id;
}

QDateTime utcOf(QDate day, int minute)
{
    return QDateTime(day, QTime(minute / 60, minute % 60), Qt::UTC);
}

} // namespace

Moment Moment::inYear(int year, bool about)
{
    Moment moment = onDay(QDate(year, 1, 1), about);
    if (moment.precision == Precision::Day)
        moment.precision = Precision::Year;
    return moment;
}

Moment Moment::inMonth(int year, int month, bool about)
{
    Moment moment = onDay(QDate(year, month, 1), about);
    if (moment.precision == Precision::Day)
        moment.precision = Precision::Month;
    return moment;
}

Moment Moment::onDay(QDate day, bool about)
{
    if (!isWritable(day))
        return unknown();
    Moment moment;
    moment.precision = Precision::Day;
    moment.date = day;
    moment.about = about;
    return moment;
}

Moment Moment::at(const QDateTime &local, bool about)
{
    Moment moment = onDay(local.date(), about);
    if (!local.isValid() || moment.precision == Precision::Unknown)
        return unknown();
    moment.precision = Precision::Minute;
    moment.minute = local.time().hour() * 60 + local.time().minute();
    moment.offsetSeconds = local.offsetFromUtc();
    if (local.timeSpec() == Qt::TimeZone)
        moment.zone = ianaId(local.timeZone());
    else if (local.timeSpec() == Qt::LocalTime)
        moment.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return moment;
}

Moment Moment::at(QDate day, int minute, const QTimeZone &zone)
{
    if (!isWritable(day) || minute < 0 || minute >= kMinutesADay)
        return onDay(day);
    Moment moment = onDay(day);
    moment.precision = Precision::Minute;
    moment.minute = minute;
    if (!zone.isValid())
        return moment;
    moment.zone = ianaId(zone);
    // The wall time read as UTC is less than a day off, so a day around it lie the offsets before and after any change.
    const QDateTime wall = utcOf(day, minute);
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int after = zone.offsetFromUtc(wall.addDays(1));
    for (const int offset : {std::max(before, after), std::min(before, after)}) { // the larger offset comes first
        if (zone.offsetFromUtc(wall.addSecs(-offset)) == offset) {
            moment.offsetSeconds = offset;
            return moment;
        }
    }
    // No clock ever showed this: it jumped over it. Move on by the length of the jump.
    const QDateTime moved = wall.addSecs(after - before);
    moment.date = moved.date();
    moment.minute = moved.time().hour() * 60 + moved.time().minute();
    moment.offsetSeconds = after;
    return moment;
}

Moment Moment::fromInstant(const QDateTime &utc, const QTimeZone &home)
{
    return home.isValid() ? at(utc.toTimeZone(home)) : at(utc.toUTC());
}

std::optional<QDateTime> Moment::instant() const
{
    if (precision != Precision::Minute)
        return std::nullopt;
    return utcOf(date, minute).addSecs(-offsetSeconds);
}

qint64 Moment::wallDay() const
{
    return precision == Precision::Unknown ? kNoDay : date.toJulianDay();
}

QDate Moment::lastDay() const
{
    if (precision == Precision::Year)
        return QDate(date.year(), 12, 31);
    if (precision == Precision::Month)
        return QDate(date.year(), date.month(), date.daysInMonth());
    return date;
}

int courseDay(QDate day, QDate day0)
{
    return courseDay(day.toJulianDay(), day0.toJulianDay());
}

QDate diaryDay(const QDateTime &local, int rollOverHour)
{
    return local.time().hour() < rollOverHour ? local.date().addDays(-1) : local.date();
}

QDate diaryDay(const Moment &moment, int rollOverHour)
{
    const bool beforeRollOver = moment.precision == Precision::Minute && moment.minute < rollOverHour * 60;
    return beforeRollOver ? moment.date.addDays(-1) : moment.date;
}

int calendarMonths(QDate day0, QDate day)
{
    int months = (day.year() - day0.year()) * 12 + day.month() - day0.month();
    if (months > 0 && day0.addMonths(months) > day)
        --months;
    else if (months < 0 && day0.addMonths(months) < day)
        ++months;
    return months;
}

int calendarYears(QDate day0, QDate day)
{
    int years = day.year() - day0.year();
    if (years > 0 && day0.addYears(years) > day)
        --years;
    else if (years < 0 && day0.addYears(years) < day)
        ++years;
    return years;
}

DayLabel dayLabel(QDate day, QDate day0)
{
    DayLabel label;
    label.days = courseDay(day, day0);
    label.count = label.days;
    if (label.days <= kLastDayInDays)
        return label;
    label.unit = DayLabel::Unit::Months;
    label.count = calendarMonths(day0, day);
    if (label.count <= kLastMonthInMonths)
        return label;
    label.unit = DayLabel::Unit::Years;
    label.count = calendarYears(day0, day);
    return label;
}

} // namespace dayplus
