// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planoffset.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastDayOffset = 30;
constexpr int kMostDigits = 4;
constexpr int kMonthsOfYear = 12, kDaysOfWeek = 7;
constexpr int kLastWrittenYear = 9999;

/** Up to four digits; nullopt = none or more. */
std::optional<int> numberIn(QStringView digits)
{
    const bool allDigits = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits.isEmpty() || digits.size() > kMostDigits || !allDigits)
        return std::nullopt;
    return digits.toInt();
}

} // namespace

std::optional<PlanOffset> periodFromText(QStringView text)
{
    static const QString kUnits = u"YMWD"_s;
    if (!text.startsWith(u'P'))
        return std::nullopt;
    PlanOffset made;
    qsizetype begin = 1, lastUnit = -1;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const qsizetype unit = kUnits.indexOf(text[at]);
        if (unit < 0)
            continue;
        const std::optional<int> number = numberIn(text.mid(begin, at - begin));
        if (!number || unit <= lastUnit) // years before months before weeks before days, each once
            return std::nullopt;
        made.months += unit == 0 ? *number * kMonthsOfYear : unit == 1 ? *number : 0;
        made.days += unit == 2 ? *number * kDaysOfWeek : unit == 3 ? *number : 0;
        lastUnit = unit;
        begin = at + 1;
    }
    if (begin != text.size() || made == PlanOffset{})
        return std::nullopt;
    return made;
}

std::optional<PlanOffset> planOffsetFromText(QStringView text)
{
    if (!text.startsWith(u'D'))
        return periodFromText(text);
    const bool before = text.startsWith(u"D-");
    const std::optional<int> days = numberIn(text.mid(2));
    if ((!before && !text.startsWith(u"D+")) || !days || (!before && *days > kLastDayOffset))
        return std::nullopt;
    return PlanOffset{0, before ? -*days : *days};
}

QString toText(const PlanOffset &offset)
{
    if (offset.months == 0 && offset.days <= kLastDayOffset)
        return (offset.days < 0 ? u"D-%1"_s : u"D+%1"_s).arg(std::abs(offset.days));
    QString text = u"P"_s;
    const auto part = [&text](int number, QChar unit) {
        if (number != 0)
            text += QString::number(number) + unit;
    };
    part(offset.months / kMonthsOfYear, u'Y');
    part(offset.months % kMonthsOfYear, u'M');
    part(offset.days, u'D');
    return text;
}

PlanOffset repeated(const PlanOffset &first, const PlanOffset &period, int n)
{
    return {first.months + (n - 1) * period.months, first.days + (n - 1) * period.days};
}

QDate dayAt(const PlanOffset &offset, QDate day0)
{
    const QDate day = day0.addMonths(offset.months).addDays(offset.days);
    return day.isValid() && day.year() >= 1 && day.year() <= kLastWrittenYear ? day : QDate();
}

} // namespace dayplus
