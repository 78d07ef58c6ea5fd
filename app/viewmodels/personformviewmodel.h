// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** One person who writes: name, role, phone, and whether a passphrase of their own opens this vault. */
class PersonFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool isNew READ isNew CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    Q_PROPERTY(int role MEMBER m_role NOTIFY changed FINAL)            ///< 0 patient, 1 caregiver, 2 team
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString passphraseProblem READ passphraseProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPassphrase READ hasPassphrase NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)               ///< a key is being made; that takes a second or two
    Q_PROPERTY(bool typing READ typing NOTIFY changed FINAL)           ///< this person is typing now
public:
    /** A null id = somebody new, a caregiver unless said otherwise. */
    PersonFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id person = {});
    bool isNew() const { return m_person.id.isNull(); }
    QString problem() const { return m_problem; }
    QString passphraseProblem() const { return m_passphraseProblem; }
    bool hasPassphrase() const { return m_hasPassphrase; }
    bool busy() const { return m_busy; }
    bool typing() const { return !isNew() && m_journal.author() == m_person.id; }

    Q_INVOKABLE void save();
    /** Takes the person off the list; what they wrote stays, without a name. A passphrase of theirs opens nothing any more. */
    Q_INVOKABLE void remove();
    /** At least 12 characters, typed twice the same. Nothing of it is kept here. */
    Q_INVOKABLE void givePassphrase(const QString &passphrase, const QString &again);
    Q_INVOKABLE void takePassphrase();

Q_SIGNALS:
    void changed();
    void saved();
    void removed();
    void passphraseGiven(); ///< the fields may be emptied

private:
    void readHolders();
    void refuse(const QString &problem);
    void take(std::function<void()> then);
    Journal &m_journal;
    Notices &m_notices;
    Person m_person;
    QString m_name, m_phone, m_problem, m_passphraseProblem;
    int m_role = 1;
    bool m_hasPassphrase = false, m_busy = false;
};

} // namespace dayplus
