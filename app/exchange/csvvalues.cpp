// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvvalues.h"

#include <QLocale>
#include <QRegularExpression>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &partsPattern()
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?:[ T,]+(.*))?$)"_s);
    return pattern;
}

/** "14:05", "14:05:33", "2:05 pm" → minute of the day; nullopt if it is no time. */
std::optional<int> minuteOf(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?(?:\s*uhr)?$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (const QString half = match.captured(3).toLower(); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
    }
    return hour > 23 || minute > 59 ? std::nullopt : std::optional(hour * 60 + minute);
}

int fullYear(const QString &text)
{
    const int year = text.toInt();
    return text.size() == 4 ? year : year + (year < 70 ? 2000 : 1900);
}

/** Day, rest of the text behind it. */
struct DayAndRest { QDate day; QString rest; };

std::optional<DayAndRest> numericDay(const QString &text, DateOrder order)
{
    const QRegularExpressionMatch match = partsPattern().match(text);
    if (!match.hasMatch())
        return {};
    const bool monthFirst = order == DateOrder::MonthFirst && match.captured(2) != "."_L1;
    const int day = match.captured(monthFirst ? 3 : 1).toInt(), month = match.captured(monthFirst ? 1 : 3).toInt();
    const QDate date(fullYear(match.captured(4)), month, day);
    return date.isValid() ? std::optional(DayAndRest{date, match.captured(5)}) : std::nullopt;
}

std::optional<DayAndRest> yearFirstDay(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T]+(.*))?$)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QDate date = match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) : QDate();
    return date.isValid() ? std::optional(DayAndRest{date, match.captured(4)}) : std::nullopt;
}

std::optional<DayAndRest> namedDay(const QString &text)
{
    static const QRegularExpression dayFirst(uR"(^(?:[A-Za-z]+,? )?(\d{1,2})\.?[ -]([A-Za-z]{3,9})\.?[ -,]+(\d{4})(?:[ T,]+(.*))?$)"_s);
    static const QRegularExpression monthFirst(uR"(^(?:[A-Za-z]{3,9}, )?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:[ T,]+(.*))?$)"_s);
    QRegularExpressionMatch match = dayFirst.match(text);
    const bool first = match.hasMatch();
    if (!first)
        match = monthFirst.match(text);
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(first ? 2 : 1).left(3).toLower();
    for (int month = 1; month <= 12; ++month) {
        if (QLocale::c().monthName(month, QLocale::ShortFormat).toLower() != name)
            continue;
        const QDate date(match.captured(3).toInt(), month, match.captured(first ? 1 : 2).toInt());
        return date.isValid() ? std::optional(DayAndRest{date, match.captured(4)}) : std::nullopt;
    }
    return {};
}

std::optional<Moment> isoMoment(QString text, const QTimeZone &home)
{
    if (text.size() > 10 && text[10] == u' ')
        text[10] = u'T';
    if (text.size() == 8 && text.toInt() > 19000000)
        text = text.left(4) + u'-' + text.mid(4, 2) + u'-' + text.mid(6);
    const Result<Moment> read = momentFromText(text.remove(u' '), home);
    if (!read || read->precision == Precision::Unknown)
        return {};
    const std::optional<QDateTime> instant = read->instant();
    static const QRegularExpression offset(uR"(T.*(Z|[+-]\d{2}:?\d{2})$)"_s);
    return instant && offset.match(text).hasMatch() ? Moment::at(instant->toTimeZone(home), read->about) : *read;
}

} // namespace

void CsvHabits::noteDate(QStringView text)
{
    const QRegularExpressionMatch match = partsPattern().match(text.trimmed().toString());
    if (!match.hasMatch() || match.captured(2) == "."_L1) // with points it is always day.month.year
        return;
    m_slashDates = true;
    m_dayFirst = m_dayFirst || match.captured(1).toInt() > 12;
    m_monthFirst = m_monthFirst || match.captured(3).toInt() > 12;
}

DateOrder CsvHabits::order() const
{
    if (m_dayFirst == m_monthFirst) // neither, or a file that contradicts itself
        return DateOrder::Unknown;
    return m_dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

void CsvHabits::noteNumber(QStringView text)
{
    static const QRegularExpression point(uR"(^[<>≤≥=\s]*-?\d+\.\d+)"_s);
    static const QRegularExpression comma(uR"(^[<>≤≥=\s]*-?(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)(\D|$))"_s);
    const QString trimmed = text.trimmed().toString();
    m_point = m_point || point.match(trimmed).hasMatch();
    m_comma = m_comma || comma.match(trimmed).hasMatch();
}

DecimalSign CsvHabits::sign() const
{
    if (m_point == m_comma)
        return DecimalSign::Unknown;
    return m_point ? DecimalSign::Point : DecimalSign::Comma;
}

std::optional<Moment> csvMoment(const QString &date, const QString &time, DateOrder order, const QTimeZone &home)
{
    const QString text = date.simplified();
    if (text.isEmpty())
        return time.trimmed().isEmpty() ? std::optional(Moment::unknown()) : std::nullopt;
    if (text.size() > 60)
        return {};
    std::optional<Moment> found = isoMoment(text, home);
    if (!found) {
        static const QRegularExpression month(uR"(^(\d{1,2})[/.](\d{4})$)"_s);
        std::optional<DayAndRest> day = numericDay(text, order);
        day = day ? day : yearFirstDay(text);
        day = day ? day : namedDay(text);
        if (const QRegularExpressionMatch match = month.match(text); !day && match.hasMatch() && match.captured(1).toInt() <= 12)
            found = Moment::inMonth(match.captured(2).toInt(), match.captured(1).toInt());
        else if (day && day->rest.isEmpty())
            found = Moment::onDay(day->day);
        else if (const std::optional<int> minute = day ? minuteOf(day->rest) : std::nullopt)
            found = Moment::at(day->day, *minute, home);
    }
    if (found && found->precision == Precision::Day && !time.trimmed().isEmpty()) {
        const std::optional<int> minute = minuteOf(time);
        if (!minute)
            return {};
        const bool about = found->about;
        found = Moment::at(found->date, *minute, home);
        found->about = about;
    }
    if (found)
        found->given = time.trimmed().isEmpty() ? text : text + u' ' + time.trimmed();
    return found;
}

std::optional<CsvNumber> csvNumber(const QString &text, DecimalSign sign)
{
    static const QRegularExpression pattern(uR"(^(<=|>=|=<|=>|<|>|≤|≥)?\s*([-+−]?[\d][\d.,' ]*(?:[eE][-+]?\d{1,3})?)\s*(\D.*)?$)"_s);
    static const QRegularExpression grouped(uR"(^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$)"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    QString digits = match.captured(2).trimmed();
    digits.replace(u'−', u'-').remove(u' ').remove(u'\'');
    CsvNumber read;
    const bool groups = grouped.match(digits).hasMatch();
    if (groups && (sign == DecimalSign::Point || digits.contains(u'.') || digits.count(u',') > 1))
        digits.remove(u',');
    else if (groups && sign == DecimalSign::Unknown && !digits.startsWith("0,"_L1))
        read.ambiguous = true;
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    const std::optional<Decimal> number = Decimal::parse(digits);
    if (!number)
        return {};
    read.number = *number;
    const QString sense = match.captured(1);
    if (sense == "<"_L1)
        read.comparator = Comparator::Less;
    else if (sense == ">"_L1)
        read.comparator = Comparator::Greater;
    else if (sense == u"≤" || sense == "<="_L1 || sense == "=<"_L1)
        read.comparator = Comparator::LessOrEqual;
    else if (!sense.isEmpty())
        read.comparator = Comparator::GreaterOrEqual;
    read.unit = match.captured(3).trimmed();
    return read;
}

} // namespace dayplus
