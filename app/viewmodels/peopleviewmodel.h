// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Whose journey is shown, who is typing, and who else may. */
class PeopleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *patients READ patients CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *persons READ persons CONSTANT FINAL)
    Q_PROPERTY(QString patient READ patient WRITE choosePatient NOTIFY changed FINAL)
    Q_PROPERTY(QString author READ author WRITE chooseAuthor NOTIFY changed FINAL)
    Q_PROPERTY(QString authorName READ authorName NOTIFY changed FINAL)
    Q_PROPERTY(bool several READ several NOTIFY changed FINAL)          ///< there is somebody to switch to
public:
    PeopleViewModel(Journal &journal, Roster &roster, Notices &notices);
    ChoiceModel *patients() { return &m_patients; }
    ChoiceModel *persons() { return &m_persons; }
    QString patient() const { return m_roster.currentPatient().toString(); }
    void choosePatient(const QString &id);
    QString author() const { return m_journal.author().toString(); }
    void chooseAuthor(const QString &id);
    QString authorName() const;
    bool several() const { return m_persons.count() > 1; }
    /** The next one on the list types from now on. */
    Q_INVOKABLE void nextAuthor();
    /** role: 0 patient, 1 caregiver, 2 team. The new person types from now on. */
    Q_INVOKABLE void addPerson(const QString &name, int role);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_patients, m_persons;
};

} // namespace dayplus
