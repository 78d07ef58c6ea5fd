// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QJsonValue>

namespace dayplus {

struct TemplateInfo;

/**
 * What is measured at which times of the day, from one course day to another. Times are wall times: a night in which the clocks change
 * has the same checks as any other.
 */
struct WatchRow {
    QString code;                 ///< temp, hr, bp (both numbers), spo2, weight, ice
    int fromDay = 0, toDay = 0;   ///< course days, inclusive
    QList<int> minutes;           ///< wall minutes 0…1439, ascending; empty = not asked for
    bool operator==(const WatchRow &) const = default;
};

/** One patient's plan of watch mode; kept as the Setting "watch/<patient id>". */
struct WatchPlan {
    QList<WatchRow> rows;
    bool chimes = true;           ///< the open app makes a sound when a check falls due
    std::optional<Moment> again;  ///< "check again at 03:30", asked for once; over with the next temperature after `asked`
    std::optional<Moment> asked;
    bool operator==(const WatchPlan &) const = default;
};
/** The codes a plan may ask for, the most important first. */
QStringList watchCodes();
QString watchSettingKey(Id patient);

/** CLINICAL §1.3: temperature four times a day for two weeks, then twice; pulse, pressure, oxygen three times, thinking check and weight
 * once a day for two weeks. A start to edit, never advice. */
WatchPlan defaultWatchPlan(int watchFrom, int watchTo);
QJsonValue toJson(const WatchPlan &plan);
/** Fault::Corrupt for anything that is not one; a code nobody knows is refused too. */
Result<WatchPlan> watchPlanFromJson(const QJsonValue &json);
/** "7, 12:30, 17.00" → minutes, ascending, each once; nullopt if a part is no time of day. Empty text = no times. */
std::optional<QList<int>> minutesFromText(QStringView text);
/** "07:00, 12:30". */
QString minutesText(const QList<int> &minutes);

/** Days of watch mode: the template's, or Day 0 to 28 of a treatment nobody has a template for. */
bool isWatchDay(int courseDay, const TemplateInfo *treatment);

/** When one thing is measured next. */
struct WatchDue {
    QString code;
    QDateTime due;                     ///< local; not after now = it is due
    std::optional<QDateTime> last;     ///< when it was last tried, "could not read" among it
    bool isDue(const QDateTime &now) const { return due <= now; }
    bool operator==(const WatchDue &) const = default;
};
/**
 * Every code the plan asks for on the day of `now`, the earliest first. A time counts as kept by a measurement between a little before it
 * (half the gap to the time before, at most three hours; for once a day, the whole day) and the next time. A time that was missed is
 * overdue until it is made up or the next one comes; what is asked for once a day is over with its day. `entries`: vitals and thinking checks of at least the last two days, in any order;
 * those without a time of day do not count. Nothing is due after the plan's last day.
 */
QList<WatchDue> watchDue(const WatchPlan &plan, QDate day0, const QList<Entry> &entries, const QDateTime &now);

/** Somebody's turn: a span "on_watch" with the person's name in EventFacts::name (or its label). */
struct WatchShift {
    QString name;
    QDateTime from;
    std::optional<QDateTime> until;    ///< nullopt = until the next one begins
    bool operator==(const WatchShift &) const = default;
};
struct OnWatch {
    std::optional<WatchShift> now, next;
    bool operator==(const OnWatch &) const = default;
};
/** Whose turn it is and who comes next. Of turns that overlap, the one that began last. A turn without times lasts its whole days; what
 * was cancelled or is not known to the day does not count. */
OnWatch onWatchAt(const QList<Entry> &entries, const QDateTime &now);

} // namespace dayplus
