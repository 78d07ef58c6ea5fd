// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/moment.h"

namespace dayplus {

/** In which order a file writes its dates; found from all of them, or said by the person. */
enum class DateOrder { Unknown, YearFirst, DayFirst, MonthFirst };
/** How a file writes "a half". */
enum class DecimalSign { Unknown, Point, Comma };

/** Gathers what the dates and numbers of a file have in common, before any of them is believed. */
class CsvHabits {
public:
    void noteDate(QStringView text);
    void noteNumber(QStringView text);
    /** Nullopt-like Unknown with `ambiguous` true when there are dates such as 03/04/2026 and nothing says which part is the day. */
    DateOrder order() const;
    bool ambiguousDates() const { return order() == DateOrder::Unknown && m_slashDates; }
    DecimalSign sign() const;

private:
    bool m_slashDates = false, m_dayFirst = false, m_monthFirst = false, m_point = false, m_comma = false;
};

/** Date (with or without time) and a time of its own column, as wall time in `home` or, with an offset, shown in it. The precision is
    what the text says. Unknown if both are empty; nullopt if this isn't a date. */
std::optional<Moment> csvMoment(const QString &date, const QString &time, DateOrder order, const QTimeZone &home);

/** A number as printed ("<0,5", "1.2e3") with its comparator; a unit behind it is split off. nullopt = it is text. */
struct CsvNumber {
    Decimal number;
    Comparator comparator = Comparator::None;
    QString unit;
    bool ambiguous = false;   ///< "150,000": a hundred and fifty thousand, or a hundred and fifty?
};
std::optional<CsvNumber> csvNumber(const QString &text, DecimalSign sign);

} // namespace dayplus
