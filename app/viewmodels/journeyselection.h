// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include <QHash>

namespace dayplus {

/** Several entries chosen in the timeline, and what can be done with all of them at once. Each deed is one undo step, all or none. */
class JourneySelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Journey page")
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)       ///< "3 entries chosen"
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL) ///< "All of 14 March 2026"; empty before something is chosen
    Q_PROPERTY(QString made READ made NOTIFY changed FINAL)       ///< "2 that happened, 1 planned"
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) ///< why the last deed was not done, one sentence
public:
    JourneySelection(Journal &journal, Notices &notices, QObject *parent = nullptr);

    bool active() const { return m_active; }
    int count() const { return int(m_chosen.size()); }
    QString text() const;
    QString dayText() const;
    QString made() const;
    bool busy() const { return m_busy; }
    QString problem() const { return m_problem; }
    bool has(Id entry) const { return m_chosen.contains(entry); }

    /** Chooses it, or no longer. `all` are the entries the timeline holds. */
    void toggle(const Entry &entry);
    void chooseDay(const QList<Entry> &all);
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

    /** What a move would do, in one or two sentences: how many, and what stays. Empty if the day cannot be read. */
    Q_INVOKABLE QString moveByText(int days) const;
    Q_INVOKABLE QString moveToText(const QString &isoDay) const;
    Q_INVOKABLE void moveBy(int days);
    Q_INVOKABLE void moveTo(const QString &isoDay);
    Q_INVOKABLE void setReporter(const QString &reporter); ///< "patient", "caregiver", "team", "report"
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();

private:
    void follow(const Change &change);
    void amend(const QList<std::pair<Id, EntryDraft>> &entries, const QString &said);
    void finish(const Done &result, const QString &said);
    QString counted(bool movableOnly) const;
    Journal &m_journal;
    Notices &m_notices;
    QHash<Id, Entry> m_chosen;
    QDate m_day;            ///< of the last one that was chosen
    QString m_problem;
    bool m_active = false, m_busy = false;
};

} // namespace dayplus
