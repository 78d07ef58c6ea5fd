// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

namespace dayplus {

/**
 * The part of a patient's entries that the timeline holds: the newest ones up to a day, page by page backward on demand, with what is
 * planned ahead and what has no date. Never all of a long diary. Follows the journal's changes without reading again.
 */
class TimelineWindow : public QObject {
    Q_OBJECT
public:
    explicit TimelineWindow(Store &store, QObject *parent = nullptr);

    /** Begins anew. `what` says patient, kinds and search; `until` (default: no end) leaves out everything after that day. */
    void open(const EntryQuery &what, QDate today, std::optional<QDate> until = {});
    /** Reads one more page backward. */
    void readEarlier();

    /** In the order of isBefore, undated ones last. */
    const QList<Entry> &entries() const { return m_entries; }
    /** Periods that began before the first of them. */
    QList<Entry> spansBefore() const;
    /** When B cells were gone and back, ever; in wall order. */
    const QList<Entry> &milestones() const { return m_milestones; }
    bool hasEarlier() const { return m_next.has_value(); }
    bool isReading() const { return m_waiting > 0; }
    std::optional<QDate> until() const { return m_until; } ///< what is after it is left out
    qint64 firstDay() const;                            ///< Moment::kNoDay if there is none
    const EntryQuery &what() const { return m_what; }

    /** Takes over what was changed. False: it must be opened anew. */
    bool apply(const Change &change);

    static constexpr int kPage = 400;

Q_SIGNALS:
    void read(); ///< all that was asked for has come
    void failed(const dayplus::Error &error);

private:
    void ask(const EntryQuery &query, std::optional<PageKey> after, int limit, std::function<void(const EntryPage &)> take);
    void add(const QList<Entry> &entries);
    bool belongs(const Entry &entry) const;
    Store &m_store;
    EntryQuery m_what;
    QDate m_today;
    std::optional<QDate> m_until;
    QList<Entry> m_entries, m_spans, m_milestones;
    QSet<Id> m_ids;
    std::optional<PageKey> m_next; ///< where the next page backward begins
    int m_waiting = 0;
    int m_round = 0;               ///< answers to earlier questions are ignored
};

} // namespace dayplus
