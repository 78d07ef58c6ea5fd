// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <cstdlib>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFarthestDay = 60'000; ///< "day+N": more than any life

void appendNumber(QString &text, int number, int width)
{
    text += QString::number(number).rightJustified(width, u'0');
}

void appendOffset(QString &text, int seconds)
{
    const int size = std::abs(seconds);
    text += seconds < 0 ? u'-' : u'+';
    appendNumber(text, size / 3600, 2);
    text += u':';
    appendNumber(text, size / 60 % 60, 2);
    if (size % 60 == 0)
        return;
    text += u':';
    appendNumber(text, size % 60, 2);
}

Error unreadable(const QString &what)
{
    return {Fault::Unreadable, what, {}};
}

/** Takes exactly `width` digits off the front. */
std::optional<int> takeNumber(QStringView &text, int width)
{
    if (text.size() < width)
        return std::nullopt;
    int number = 0;
    for (int i = 0; i < width; ++i) {
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c - u'0');
    }
    text = text.mid(width);
    return number;
}

bool take(QStringView &text, char16_t c)
{
    if (!text.startsWith(QChar(c)))
        return false;
    text = text.mid(1);
    return true;
}

/** "02:41", "02:41:59", "02:41:59.123": the minute of the day; the rest stays in `text`. */
std::optional<int> takeTime(QStringView &text)
{
    const auto hour = takeNumber(text, 2);
    if (!hour || *hour > 23 || !take(text, u':'))
        return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    if (take(text, u':')) {
        const auto second = takeNumber(text, 2);
        if (!second || *second > 60)
            return std::nullopt;
        if (take(text, u'.') || take(text, u',')) {
            if (!takeNumber(text, 1))
                return std::nullopt;
            while (takeNumber(text, 1)) { }
        }
    }
    return *hour * 60 + *minute;
}

/** "Z", "+01:00", "-0330", "+01": seconds east of UTC. */
std::optional<int> readOffset(QStringView text)
{
    if (text == u"Z" || text == u"z")
        return 0;
    const bool west = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (!west && !text.startsWith(u'+'))
        return std::nullopt;
    text = text.mid(1);
    const auto hours = takeNumber(text, 2);
    if (!hours || *hours > 18)
        return std::nullopt;
    int seconds = *hours * 3600;
    for (int unit = 60; unit > 0 && !text.isEmpty(); unit /= 60) {
        take(text, u':');
        const auto part = takeNumber(text, 2);
        if (!part || *part > 59)
            return std::nullopt;
        seconds += *part * unit;
    }
    if (!text.isEmpty())
        return std::nullopt;
    return west ? -seconds : seconds;
}

/** "+9", "-42" after "day". */
std::optional<int> readDayNumber(QStringView text)
{
    const bool before = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (!before && !text.startsWith(u'+'))
        return std::nullopt;
    text = text.mid(1);
    if (text.isEmpty() || text.size() > 6)
        return std::nullopt;
    const auto number = takeNumber(text, int(text.size()));
    if (!number || *number > kFarthestDay)
        return std::nullopt;
    return before ? -*number : *number;
}

/** What stands after "2026-03-10T". */
Result<Moment> timeOn(QDate day, QStringView text, const QTimeZone &zone)
{
    const auto minute = takeTime(text);
    if (!minute)
        return unreadable(u"not a time of day"_s);
    if (text.isEmpty())
        return Moment::at(day, *minute, zone);
    const auto offset = readOffset(text);
    if (!offset)
        return unreadable(u"not an offset from UTC"_s);
    Moment moment = Moment::onDay(day);
    moment.precision = Precision::Minute;
    moment.minute = *minute;
    moment.offsetSeconds = *offset;
    return moment;
}

Result<Moment> calendarMoment(QStringView text, const QTimeZone &zone)
{
    const auto year = takeNumber(text, 4);
    if (!year || *year == 0)
        return unreadable(u"not a year"_s);
    if (text.isEmpty())
        return Moment::inYear(*year);
    const auto month = take(text, u'-') ? takeNumber(text, 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12)
        return unreadable(u"not a month"_s);
    if (text.isEmpty())
        return Moment::inMonth(*year, *month);
    const auto dayOfMonth = take(text, u'-') ? takeNumber(text, 2) : std::nullopt;
    const QDate day = dayOfMonth ? QDate(*year, *month, *dayOfMonth) : QDate();
    if (!day.isValid())
        return unreadable(u"not a day of that month"_s);
    if (text.isEmpty())
        return Moment::onDay(day);
    if (!take(text, u'T') && !take(text, u't') && !take(text, u' '))
        return unreadable(u"not a time after the date"_s);
    return timeOn(day, text, zone);
}

Result<Moment> courseMoment(QStringView text, std::optional<QDate> day0)
{
    const auto number = readDayNumber(text);
    if (!number)
        return unreadable(u"not a day number"_s);
    if (!day0 || !day0->isValid())
        return unreadable(u"no Day 0 to count from"_s);
    return Moment::onDay(day0->addDays(*number));
}

} // namespace

QString toIso(const Moment &moment)
{
    if (moment.precision == Precision::Unknown)
        return {};
    QString text;
    text.reserve(32);
    if (moment.about)
        text += "about:"_L1;
    appendNumber(text, moment.date.year(), 4);
    if (moment.precision == Precision::Year)
        return text;
    text += u'-';
    appendNumber(text, moment.date.month(), 2);
    if (moment.precision == Precision::Month)
        return text;
    text += u'-';
    appendNumber(text, moment.date.day(), 2);
    if (moment.precision == Precision::Day)
        return text;
    text += u'T';
    appendNumber(text, moment.minute / 60, 2);
    text += u':';
    appendNumber(text, moment.minute % 60, 2);
    appendOffset(text, moment.offsetSeconds);
    return text;
}

Result<Moment> momentFromText(QStringView text, const QTimeZone &zone, std::optional<QDate> day0)
{
    text = text.trimmed();
    if (text.isEmpty())
        return Moment::unknown();
    const bool about = text.startsWith("about:"_L1, Qt::CaseInsensitive);
    if (about)
        text = text.mid(6);
    const bool counted = text.startsWith("day"_L1, Qt::CaseInsensitive);
    auto moment = counted ? courseMoment(text.mid(3), day0) : calendarMoment(text, zone);
    if (moment)
        moment.value().about = about;
    return moment;
}

} // namespace dayplus
