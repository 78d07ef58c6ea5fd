// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** One dose, new or logged before: taken, late or missed, when it really was, how much. */
class DoseFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString title READ title CONSTANT FINAL)                ///< the medicine
    Q_PROPERTY(bool isNew READ isNew CONSTANT FINAL)
    Q_PROPERTY(int how MEMBER m_how NOTIFY changed FINAL)              ///< 0 taken, 1 late, 2 missed
    Q_PROPERTY(QString date MEMBER m_date NOTIFY changed FINAL)        ///< ISO
    Q_PROPERTY(QString time MEMBER m_time NOTIFY changed FINAL)        ///< "08:05"; empty = not known
    Q_PROPERTY(QString amount MEMBER m_amount NOTIFY changed FINAL)
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed FINAL)
    Q_PROPERTY(QString planned READ planned CONSTANT FINAL)            ///< "planned for 08:00"; empty = no planned time
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    /** A new dose of a medicine, today. */
    DoseFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine);
    /** One that is stored. */
    DoseFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &dose);

    QString title() const;
    bool isNew() const { return m_entry.isNull(); }
    QString planned() const;
    QString problem() const { return m_problem; }
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void take(const EntryDraft &draft);
    bool fill(EntryDraft &draft);
    void kept(const Result<Id> &result);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_entry;
    EntryDraft m_draft;
    int m_how = 0;
    bool m_busy = false;
    QString m_date, m_time, m_amount, m_unit, m_problem;
};

} // namespace dayplus
