// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/datedform.h"

namespace dayplus {

/** What the team said about the illness: remission by a rule, a relapse, a suspected flare. Only ever as their words. */
class StatementFormViewModel : public DatedForm {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *kinds READ kinds CONSTANT FINAL)       ///< remission_declared, relapse_confirmed, flare_suspected
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(bool remission READ remission NOTIFY changed FINAL)
    Q_PROPERTY(QString by MEMBER m_by NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *criteria READ criteria CONSTANT FINAL) ///< the illness's rules; detail: what they ask
    Q_PROPERTY(QString criterion READ criterion WRITE setCriterion NOTIFY changed FINAL)
    Q_PROPERTY(QString words MEMBER m_words NOTIFY changed FINAL)           ///< the team's own words instead of a rule
    Q_PROPERTY(QString note MEMBER m_note NOTIFY changed FINAL)
public:
    StatementFormViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code);
    ChoiceModel *kinds() { return &m_kinds; }
    QString code() const { return m_code; }
    void setCode(const QString &code) { set(m_code, code); }
    bool remission() const { return m_code == QStringLiteral("remission_declared"); }
    ChoiceModel *criteria() { return &m_criteria; }
    QString criterion() const { return m_criterion; }
    void setCriterion(const QString &criterion) { set(m_criterion, criterion); }
    Q_INVOKABLE void save(bool insist = false);

private:
    ChoiceModel m_kinds, m_criteria;
    QString m_code, m_by, m_criterion, m_words, m_note;
};

} // namespace dayplus
