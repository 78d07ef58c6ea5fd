// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <optional>

#include "domain/result.h"

namespace dayplus {

enum class Precision { Unknown, Year, Month, Day, Minute };

/**
 * When something was, as a person says it: a wall date and time, how exact that is, and where the clock hung.
 * A vague date keeps its first possible day only for sorting; it never prints as, nor becomes, the 1st.
 */
struct Moment {
    Precision precision = Precision::Unknown;
    QDate date;               ///< first possible wall day; invalid only if Unknown
    int minute = -1;          ///< wall minute 0…1439, −1 unless Minute
    int offsetSeconds = 0;    ///< seconds east of UTC at that wall time; meaningful only if Minute
    QString zone;             ///< IANA id such as "Europe/Berlin"; empty if not known
    bool about = false;       ///< "about March 2026"
    QString given;            ///< the text as imported ("2026-03-15T01:41:00.000Z"); empty if typed here

    static Moment unknown() { return {}; }
    static Moment inYear(int year, bool about = false);
    static Moment inMonth(int year, int month, bool about = false);
    static Moment onDay(QDate day, bool about = false);
    /** The wall date, minute, offset and zone of `local` (its own time zone; seconds are dropped). */
    static Moment at(const QDateTime &local, bool about = false);
    /** A wall time in a zone. In a spring gap the clock has jumped: the time one hour (the jump) later is meant.
        In autumn the first of the two. */
    static Moment at(QDate day, int minute, const QTimeZone &zone);

    /** An imported instant, shown on the clock of `home`; its text is the importer's to keep in `given`. */
    static Moment fromInstant(const QDateTime &utc, const QTimeZone &home);

    /** The instant, only if Minute. */
    std::optional<QDateTime> instant() const;
    /** Julian day number of `date` for columns and sorting; INT_MIN-free: Unknown sorts last as kNoDay. */
    qint64 wallDay() const;
    /** The last possible wall day (31 March for "March"); = date for Day and Minute. */
    QDate lastDay() const;
    bool isVague() const { return precision < Precision::Day; }
    bool operator==(const Moment &) const = default;

    static constexpr qint64 kNoDay = 9'999'999;
};

/** ISO text of exactly what is known: "2026", "2026-03", "2026-03-10", "2026-03-10T02:41+01:00"; "about:" in front if about; "" if unknown. */
QString toIso(const Moment &moment);
/** The inverse of toIso; a time without offset gets `zone`'s. Fault::Unreadable otherwise. Also reads "day+9", "day-42" (needs day0). */
Result<Moment> momentFromText(QStringView text, const QTimeZone &zone, std::optional<QDate> day0 = {});

/** Day number against Day 0: a plain calendar difference, no roll-over. Every chart, lab, report and label uses it. */
constexpr inline int courseDay(qint64 wallDay, qint64 day0) { return int(wallDay - day0); }
int courseDay(QDate day, QDate day0);

/** The check-in's day: before the roll-over hour (default 04:00) it is still yesterday. Today, "same as yesterday", n of N. */
QDate diaryDay(const QDateTime &local, int rollOverHour = 4);
QDate diaryDay(const Moment &moment, int rollOverHour = 4);

/** Whole calendar months (10th to 10th; 31 Jan + 1 month = 28/29 Feb) and years from Day 0 to `day`; negative before. */
int calendarMonths(QDate day0, QDate day);
int calendarYears(QDate day0, QDate day);

/** How a day is named: days to +100, calendar months to month 24, then years. The words are wording's. */
struct DayLabel {
    enum class Unit { Days, Months, Years };
    int days = 0;      ///< always the exact day number
    Unit unit = Unit::Days;
    int count = 0;     ///< in `unit`
    bool operator==(const DayLabel &) const = default;
};
DayLabel dayLabel(QDate day, QDate day0);

} // namespace dayplus
