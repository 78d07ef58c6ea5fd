// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timelinewindow.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/timelinerows.h"

#include <tuple>

namespace dayplus {

TimelineWindow::TimelineWindow(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

void TimelineWindow::open(const EntryQuery &what, QDate today, std::optional<QDate> until)
{
    ++m_round;
    m_waiting = 0;
    m_what = what;
    m_today = today;
    m_until = until;
    m_entries.clear();
    m_spans.clear();
    m_milestones.clear();
    m_ids.clear();
    m_next.reset();
    EntryQuery back = what;
    back.newestFirst = true;
    back.toDay = until.value_or(today).toJulianDay();
    const auto take = [this](const EntryPage &page) { add(page.entries); };
    ask(back, {}, kPage, [this](const EntryPage &page) {
        add(page.entries);
        m_next = page.next;
    });
    EntryQuery spans = back;
    spans.kinds = {Kind::Span};
    if (what.search.isEmpty() && (what.kinds.isEmpty() || what.kinds.contains(Kind::Span)))
        ask(spans, {}, kPage, [this](const EntryPage &page) { m_spans = page.entries; });
    if (what.search.isEmpty() && (what.kinds.isEmpty() || what.kinds.contains(Kind::Event))) {
        EntryQuery milestones;
        milestones.patient = what.patient;
        milestones.codes = aplasiaCodes();
        ask(milestones, {}, kPageRows, [this](const EntryPage &page) { m_milestones = page.entries; });
    }
    if (until)
        return;
    EntryQuery ahead = what;
    ahead.fromDay = today.toJulianDay() + 1;
    ahead.toDay = Moment::kNoDay - 1;
    ask(ahead, {}, kPageRows, take);
    EntryQuery undated = what;
    undated.fromDay = undated.toDay = Moment::kNoDay;
    ask(undated, {}, kPageRows, take);
}

void TimelineWindow::readEarlier()
{
    if (!m_next || isReading())
        return;
    EntryQuery back = m_what;
    back.newestFirst = true;
    back.toDay = m_until.value_or(m_today).toJulianDay();
    ask(back, m_next, kPage, [this](const EntryPage &page) {
        add(page.entries);
        m_next = page.next;
    });
}

void TimelineWindow::ask(const EntryQuery &query, std::optional<PageKey> after, int limit, std::function<void(const EntryPage &)> take)
{
    ++m_waiting;
    onResult(m_store.entries(query, after, limit), this, [this, round = m_round, take = std::move(take)](const Result<EntryPage> &page) {
        if (round != m_round)
            return;
        --m_waiting;
        if (page)
            take(page.value());
        else
            Q_EMIT failed(page.error());
        if (m_waiting == 0)
            Q_EMIT read();
    });
}

void TimelineWindow::add(const QList<Entry> &entries)
{
    const qsizetype known = m_entries.size();
    for (const Entry &entry : entries) {
        if (m_ids.contains(entry.id()))
            continue;
        m_ids.insert(entry.id());
        m_entries.append(entry);
    }
    std::sort(m_entries.begin() + known, m_entries.end(), isBefore);
    std::inplace_merge(m_entries.begin(), m_entries.begin() + known, m_entries.end(), isBefore);
}

QList<Entry> TimelineWindow::spansBefore() const
{
    QList<Entry> before;
    std::copy_if(m_spans.crbegin(), m_spans.crend(), std::back_inserter(before), [this](const Entry &e) { return !m_ids.contains(e.id()) && e->when.wallDay() < firstDay(); });
    return before;
}

qint64 TimelineWindow::firstDay() const
{
    return m_entries.isEmpty() ? Moment::kNoDay : m_entries.first()->when.wallDay();
}

/** True if the entry is of what is asked for, and not before what was read. */
bool TimelineWindow::belongs(const Entry &entry) const
{
    const bool wanted = (m_what.patient.isNull() || entry->patient == m_what.patient) && (m_what.kinds.isEmpty() || m_what.kinds.contains(entry->kind));
    const qint64 day = entry->when.wallDay();
    if (!wanted || (m_until && day > m_until->toJulianDay()))
        return false;
    return !m_next || std::make_tuple(day, entry->when.minute, entry->order) >= std::make_tuple(m_next->wallDay, m_next->minute, m_next->order);
}

bool TimelineWindow::apply(const Change &change)
{
    if (change.everything || isReading() || (!m_what.search.isEmpty() && change.touches(RecordKind::Entry)))
        return false;
    for (const Receipt::Touched &touched : change.touched) {
        if (touched.kind != RecordKind::Entry)
            continue;
        const auto same = [id = touched.id](const Entry &e) { return e.id() == id; };
        m_entries.removeIf(same);
        m_spans.removeIf(same);
        m_milestones.removeIf(same);
        m_ids.remove(touched.id);
        const Entry *after = touched.after ? std::get_if<Entry>(&*touched.after) : nullptr;
        if (!after)
            continue;
        if (aplasiaCodes().contains((*after)->code) && (*after)->patient == m_what.patient)
            m_milestones.insert(std::upper_bound(m_milestones.begin(), m_milestones.end(), *after, isBefore), *after);
        if (belongs(*after))
            add({*after});
        else if ((*after)->kind == Kind::Span && (*after)->patient == m_what.patient)
            m_spans.prepend(*after); // newest first is not needed: lanes sort by their lines
    }
    return true;
}

} // namespace dayplus
