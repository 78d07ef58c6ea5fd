// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/masking.h"
#include "journal/roster.h"

namespace dayplus {

/** What to read for a call context: the last days, and what the rules need from further back (own values, doses, steroid courses). */
struct CallQueries {
    EntryQuery recent, past;
};
CallQueries callQueries(Id patient, QDate today, std::optional<QDate> day0, const Catalogues &catalogues);
/** The context of `patient` at `now`; `entries` are what callQueries found, in any order, some twice. */
CallContext callContext(const Roster &roster, const Catalogues &catalogues, Id patient, const QDateTime &now, const QList<Entry> &entries);
/** Reads it and waits: for programs without an event loop. */
Result<CallContext> readCallContext(Journal &journal, const Roster &roster, Id patient);

/**
 * Looks at the call list of the patient on screen after every commit, so that a rule speaks at entry and never later. It holds what
 * speaks now. Lives on the Journal's thread and goes before it.
 */
class CallWatch : public QObject {
    Q_OBJECT
public:
    CallWatch(Journal &journal, Roster &roster, QObject *parent = nullptr);

    const QList<SpokenRule> &spoken() const { return m_spoken; }
    const QList<FeverMask> &masks() const { return m_masks; }
    const CallContext &context() const { return m_context; }
    std::optional<CallSheet> sheet() const;
    /** A temperature, oxygen or pressure of the last 24 hours, and no confirmed sheet: the neutral line is due. */
    bool asksForList() const { return m_asksForList; }
    /** Reads anew: after midnight, or when a page is opened. */
    void look();

Q_SIGNALS:
    /** After every reading, also when nothing is different. */
    void looked();
    /** These did not speak before, or speak for something newer. */
    void speaking(const QList<dayplus::SpokenRule> &rules);
    void failed(const dayplus::Error &error);

private:
    void readPast(quint64 reading, const QList<Entry> &recent, const EntryQuery &query);
    void take(const QList<Entry> &entries);
    Journal &m_journal;
    Roster &m_roster;
    quint64 m_reading = 0;
    Id m_patient; ///< whose rules are held
    CallContext m_context;
    QList<SpokenRule> m_spoken;
    QList<FeverMask> m_masks;
    bool m_asksForList = false;
};

} // namespace dayplus
