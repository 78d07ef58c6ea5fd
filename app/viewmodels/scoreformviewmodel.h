// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/datedform.h"
#include "viewmodels/numberinput.h"

namespace dayplus {

/** A score as a number that somebody rated: no questions of it, no working out. */
class ScoreFormViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *scores READ scores CONSTANT FINAL)  ///< those of the illness first; detail: range, direction
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(QString range READ range NOTIFY changed FINAL)            ///< "0 to 105, higher is worse"
    Q_PROPERTY(dayplus::NumberInput *number READ number CONSTANT FINAL)
    Q_PROPERTY(QString by MEMBER m_by NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ own WRITE setOwn NOTIFY changed FINAL)      ///< the person filled it in; else the team rated it
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed FINAL)
public:
    ScoreFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code);
    ChoiceModel *scores() { return &m_scores; }
    QString code() const { return m_code; }
    void setCode(const QString &code);
    QString label() const { return m_scores.labelOf(m_code); }
    QString range() const;
    NumberInput *number() { return &m_number; }
    bool own() const { return m_own; }
    void setOwn(bool own) { set(m_own, own); }
    Q_INVOKABLE void save(bool insist = false);

private:
    ChoiceModel m_scores;
    NumberInput m_number;
    QString m_code, m_by, m_note;
    bool m_own = false;
};

} // namespace dayplus
