// SPDX-License-Identifier: GPL-3.0-or-later
// Long periods as bars beside the rail: from their line down to Today or their end, hollow beyond Today.
#include "viewmodels/timelinerows.h"

#include <algorithm>
#include <array>

namespace dayplus {

namespace {

constexpr int kLongDays = 15; ///< shorter ones are a bar on the rail itself

/** A period with its first and last line; first −1 = it began before all of them, last = count: it goes on after all of them. */
struct Bar {
    int first, last;
};

int lineOf(const QList<TimelineRow> &rows, Id entry)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [entry](const TimelineRow &row) { return row.entry == entry; });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

bool isDated(const TimelineRow &row)
{
    return row.type != TimelineRow::Type::Band && row.day > 0 && row.day != Moment::kNoDay;
}

/** The last line of that day, else the first one after it; the number of lines if there is none. */
int endLine(const QList<TimelineRow> &rows, int first, qint64 end)
{
    int same = -1;
    for (int i = first + 1; i < rows.size(); ++i) {
        if (!isDated(rows[i]) || rows[i].day < end)
            continue;
        if (rows[i].day > end)
            return same >= 0 ? same : i;
        same = i;
    }
    return same >= 0 ? same : int(rows.size());
}

void draw(QList<TimelineRow> &rows, const Bar &bar, int lane)
{
    for (int i = std::max(0, bar.first); i < rows.size() && i <= bar.last; ++i) {
        TimelineRow &row = rows[i];
        if (row.day == Moment::kNoDay)
            return;
        const bool past = !row.beyond;
        const bool solidBelow = past && row.type != TimelineRow::Type::Today;
        const int bits = (i > bar.first ? (past ? UpperSolid : UpperDashed) : 0) | (i < bar.last ? (solidBelow ? LowerSolid : LowerDashed) : 0);
        while (row.lanes.size() <= lane)
            row.lanes.append(0);
        row.lanes[lane] = bits;
    }
}

} // namespace

QStringList aplasiaCodes()
{
    return {QStringLiteral("bcell_depleted"), QStringLiteral("bcell_recovered")};
}

QList<Entry> aplasiaPeriods(const QList<Entry> &milestones)
{
    QList<Entry> periods;
    bool without = false;
    for (const Entry &entry : milestones) {
        if (entry->state != State::Happened || !entry->when.date.isValid())
            continue;
        const bool back = entry->code == aplasiaCodes().last();
        if (back == !without)
            continue;
        without = !back;
        EntryDraft draft = back ? periods.last().facts() : entry.facts();
        draft.ongoing = without;
        draft.until = back ? std::optional(entry->when) : std::nullopt;
        if (back)
            periods.last() = Entry::restored(periods.last().id(), draft, periods.last().author(), periods.last().enteredAt());
        else
            periods.append(Entry::restored(entry.id(), draft, entry.author(), entry.enteredAt()));
    }
    return periods;
}

std::optional<qint64> longPeriodEnd(const EntryDraft &draft, QDate today)
{
    const bool canLast = draft.kind == Kind::Span || draft.kind == Kind::Event;
    if (!canLast || draft.state == State::Cancelled || !draft.when.date.isValid())
        return std::nullopt;
    if (draft.ongoing)
        return std::max(today.toJulianDay(), draft.when.wallDay());
    if (!draft.until || !draft.until->date.isValid())
        return std::nullopt;
    const qint64 end = draft.until->lastDay().toJulianDay();
    const bool crosses = draft.when.date < today && end > today.toJulianDay();
    return crosses || end - draft.when.wallDay() >= kLongDays ? std::optional(end) : std::nullopt;
}

void layLanes(QList<TimelineRow> &rows, const QList<Entry> &periods, QDate today)
{
    std::array<int, kMostLanes> busyUntil;
    busyUntil.fill(-2);
    QList<Bar> bars;
    const auto firstDated = std::find_if(rows.begin(), rows.end(), isDated);
    if (firstDated == rows.end())
        return;
    for (const Entry &entry : periods) {
        const std::optional<qint64> end = longPeriodEnd(entry.facts(), today);
        const int first = lineOf(rows, entry.id());
        if (!end || (first < 0 && (entry->when.wallDay() >= firstDated->day || *end < firstDated->day)))
            continue;
        bars.append({first, endLine(rows, first, *end)});
    }
    std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.first < b.first; });
    for (const Bar &bar : std::as_const(bars)) {
        const auto free = std::find_if(busyUntil.begin(), busyUntil.end(), [&bar](int until) { return until < bar.first || (until == -2); });
        if (free == busyUntil.end()) {
            if (bar.first >= 0)
                rows[bar.first].span = true; // no room beside it
            continue;
        }
        *free = bar.last;
        draw(rows, bar, int(free - busyUntil.begin()));
    }
}

} // namespace dayplus
