// SPDX-License-Identifier: GPL-3.0-or-later
// What is due when, and whose turn it is: wall times laid on the real clock.
#include "domain/watchplan.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLead = 3 * 60; ///< minutes before its time that a measurement may be for it
constexpr int kDayMinutes = 24 * 60;
constexpr int kLookBack = 2, kLookAhead = 2; ///< days around now in which times are laid out

QDateTime wall(QDate day, int minute, const QTimeZone &zone)
{
    return Moment::at(day, minute, zone).instant()->toTimeZone(zone);
}

/** One time of the plan on the real clock, and from when on a measurement is for it. */
struct Slot_ {
    QDateTime at, from;
    QDateTime until; ///< when it is given up if it was missed; invalid = when the next one comes
};

QList<Slot_> slotsOn(const WatchRow &row, QDate day, const QTimeZone &zone)
{
    QList<Slot_> times;
    const qsizetype count = row.minutes.size();
    for (qsizetype i = 0; i < count; ++i) {
        const int minute = row.minutes[i];
        const QDateTime at = wall(day, minute, zone);
        if (count == 1) {
            times.append({at, wall(day, 0, zone), wall(day.addDays(1), 0, zone)});
            continue;
        }
        const int gap = i > 0 ? minute - row.minutes[i - 1] : minute + kDayMinutes - row.minutes.last();
        times.append({at, at.addSecs(-60LL * std::min(gap / 2, kMostLead)), {}});
    }
    return times;
}

QList<Slot_> slotsAround(const WatchPlan &plan, const QString &code, QDate day0, const QDateTime &now)
{
    QList<Slot_> times;
    for (int offset = -kLookBack; offset <= kLookAhead; ++offset) {
        const QDate day = now.date().addDays(offset);
        const int number = courseDay(day, day0);
        for (const WatchRow &row : plan.rows) {
            if (row.code == code && number >= row.fromDay && number <= row.toDay)
                times += slotsOn(row, day, now.timeZone());
        }
    }
    std::sort(times.begin(), times.end(), [](const Slot_ &a, const Slot_ &b) { return a.at < b.at; });
    return times;
}

bool asksOn(const WatchPlan &plan, const QString &code, int number)
{
    return std::any_of(plan.rows.begin(), plan.rows.end(), [&](const WatchRow &row) {
        return row.code == code && number >= row.fromDay && number <= row.toDay && !row.minutes.isEmpty();
    });
}

QList<QDateTime> timesOf(const QString &code, const QList<Entry> &entries, const QDateTime &now)
{
    const QString stored = code == u"bp" ? u"bp_sys"_s : code;
    QList<QDateTime> times;
    for (const Entry &entry : entries) {
        if (entry->code != stored || (entry->kind != Kind::Vital && entry->kind != Kind::Score) || entry->state != State::Happened)
            continue;
        if (const auto at = entry->when.instant(); at && *at <= now)
            times.append(at->toTimeZone(now.timeZone()));
    }
    std::sort(times.begin(), times.end());
    return times;
}

/** The first time of the plan that is not kept: the newest that has passed, else the next. */
std::optional<QDateTime> nextOf(const QList<Slot_> &times, const QList<QDateTime> &measured, const QDateTime &now)
{
    const auto ahead = std::find_if(times.begin(), times.end(), [&](const Slot_ &slot) { return slot.at > now; });
    const auto keptBy = [&](auto slot) { return !measured.isEmpty() && measured.last() >= slot->from; };
    if (ahead != times.begin()) {
        const auto passed = std::prev(ahead);
        const bool over = passed->until.isValid() && now >= passed->until;
        if (!over && !keptBy(passed))
            return passed->at;
    }
    if (ahead == times.end())
        return std::nullopt;
    if (!keptBy(ahead))
        return ahead->at;
    const auto after = std::next(ahead); // measured a little before its time
    return after == times.end() ? std::nullopt : std::optional(after->at);
}

QDateTime startOf(const Moment &when, const QTimeZone &zone)
{
    const auto instant = when.instant();
    return instant ? instant->toTimeZone(zone) : wall(when.date, 0, zone);
}

QDateTime endOf(const Moment &until, const QTimeZone &zone)
{
    const auto instant = until.instant();
    return instant ? instant->toTimeZone(zone) : wall(until.date.addDays(1), 0, zone);
}

} // namespace

QList<WatchDue> watchDue(const WatchPlan &plan, QDate day0, const QList<Entry> &entries, const QDateTime &now)
{
    QList<WatchDue> due;
    const int today = courseDay(now.date(), day0);
    const QStringList codes = watchCodes();
    for (const QString &code : codes) {
        const QList<QDateTime> measured = timesOf(code, entries, now);
        std::optional<QDateTime> next;
        if (asksOn(plan, code, today))
            next = nextOf(slotsAround(plan, code, day0, now), measured, now);
        if (code == u"temp" && plan.again && plan.asked) {
            const QDateTime again = startOf(*plan.again, now.timeZone()), asked = startOf(*plan.asked, now.timeZone());
            const bool open = measured.isEmpty() || measured.last() <= asked.addSecs(59); // the minute it was asked in
            if (open && (!next || again < *next))
                next = again;
        }
        if (next)
            due.append({code, *next, measured.isEmpty() ? std::nullopt : std::optional(measured.last())});
    }
    std::stable_sort(due.begin(), due.end(), [](const WatchDue &a, const WatchDue &b) { return a.due < b.due; });
    return due;
}

OnWatch onWatchAt(const QList<Entry> &entries, const QDateTime &now)
{
    QList<WatchShift> shifts;
    for (const Entry &entry : entries) {
        if (entry->code != u"on_watch" || entry->kind != Kind::Span || entry->state == State::Cancelled || entry->when.isVague())
            continue;
        const auto *facts = std::get_if<EventFacts>(&entry->facts);
        const QString name = facts && !facts->name.isEmpty() ? facts->name : entry->label;
        std::optional<QDateTime> until;
        if (entry->until && !entry->until->isVague())
            until = endOf(*entry->until, now.timeZone());
        else if (entry->when.precision == Precision::Day && !entry->ongoing)
            until = endOf(entry->when, now.timeZone());
        shifts.append({name, startOf(entry->when, now.timeZone()), until});
    }
    std::stable_sort(shifts.begin(), shifts.end(), [](const WatchShift &a, const WatchShift &b) { return a.from < b.from; });
    OnWatch found;
    for (const WatchShift &shift : std::as_const(shifts)) {
        if (shift.from > now) {
            found.next = shift;
            break;
        }
        if (!shift.until || *shift.until > now)
            found.now = shift;
        else if (found.now && !found.now->until)
            found.now.reset(); // an open turn lasted until this one began
    }
    return found;
}

} // namespace dayplus
