// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/datedform.h"

namespace dayplus {

/** A vaccine that is planned, or was given. Opened for a planned one, it is confirmed or moved; the plan itself is the team's. */
class VaccineFormViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *vaccines READ vaccines CONSTANT FINAL)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(bool editing READ editing CONSTANT FINAL)
    Q_PROPERTY(bool given MEMBER m_given NOTIFY changed FINAL)        ///< it happened; else it is planned
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)       ///< brand, as printed
    Q_PROPERTY(QString batch MEMBER m_batch NOTIFY changed FINAL)
    Q_PROPERTY(QString doseNumber MEMBER m_doseNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed FINAL)
    Q_PROPERTY(QString caution READ caution NOTIFY changed FINAL)     ///< "A live vaccine: ask your team first."
public:
    VaccineFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code);
    /** Confirms or changes `planned`. */
    VaccineFormViewModel(Journal &journal, Roster &roster, Notices &notices, const Entry &planned);
    ChoiceModel *vaccines() { return &m_vaccines; }
    QString code() const { return m_code; }
    void setCode(const QString &code) { set(m_code, code); }
    QString label() const { return m_vaccines.labelOf(m_code); }
    bool editing() const { return !m_entry.id().isNull(); }
    QString caution() const;
    Q_INVOKABLE void save(bool insist = false);

private:
    void fillVaccines();
    Entry m_entry;
    ChoiceModel m_vaccines;
    QString m_code, m_name, m_batch, m_doseNumber, m_note;
    bool m_given = true;
};

} // namespace dayplus
