// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** What becomes of one planned entry: it happened (on which day), it will not happen, or it is planned again. Each is one undo step. */
class PlanViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)               ///< the entry was read
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString planned READ planned NOTIFY changed FINAL)        ///< "Planned for 3 May 2026", or what else it is
    Q_PROPERTY(QString date READ date NOTIFY changed FINAL)              ///< ISO as exact as known
    Q_PROPERTY(bool about READ about NOTIFY changed FINAL)
    Q_PROPERTY(bool spans READ spans NOTIFY changed FINAL)
    Q_PROPERTY(QString until READ until NOTIFY changed FINAL)            ///< ISO, empty = it still goes on
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)        ///< one sentence, or empty
    Q_PROPERTY(QString untilProblem READ untilProblem NOTIFY changed FINAL)
public:
    PlanViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent = nullptr);

    bool ready() const { return m_entry.has_value(); }
    QString title() const;
    QString planned() const;
    QString date() const { return m_date; }
    bool about() const { return m_about; }
    bool spans() const;
    QString until() const { return m_until; }
    QString problem() const { return m_problem; }
    QString untilProblem() const;

    /** Reads the entry; asked() follows when its day can be given. */
    Q_INVOKABLE void ask(const QUuid &entry);
    Q_INVOKABLE void setDate(const QString &iso, bool about);
    Q_INVOKABLE void setUntil(const QString &iso);
    /** It happened then. False, and a problem, if the day cannot be. */
    Q_INVOKABLE bool confirm();
    /** It will not happen; the entry stays, crossed out of the plan. */
    Q_INVOKABLE void cancel(const QUuid &entry);
    Q_INVOKABLE void planAgain(const QUuid &entry);

Q_SIGNALS:
    void changed();
    void asked();

private:
    std::optional<Moment> moment(const QString &iso) const;
    void become(const QUuid &entry, State state, const QString &said);
    void write(Id entry, const EntryDraft &draft, const QString &said);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    std::optional<Entry> m_entry;
    QString m_date, m_until, m_problem;
    bool m_about = false;
};

} // namespace dayplus
