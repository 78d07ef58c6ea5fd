// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** A medicine given on watch that may hide a fever: against fever, a steroid, tocilizumab. What and when; how much only if somebody knows. */
class MaskViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *choices READ choices CONSTANT FINAL) ///< code: "m:<id>" of the list, "d:<code>", "e:<event>"
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL) ///< of something else against fever
    Q_PROPERTY(bool named READ named NOTIFY changed FINAL)                ///< the choice needs a name
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY changed FINAL)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed FINAL) ///< 22:10; later than now = yesterday
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    MaskViewModel(Journal &journal, Roster &roster, Notices &notices);

    ChoiceModel *choices() { return &m_choices; }
    QString choice() const { return m_choice; }
    void setChoice(const QString &choice);
    QString name() const { return m_name; }
    void setName(const QString &name) { set(m_name, name); }
    bool named() const { return m_choice == u"e:fever_medicine"; }
    QString amount() const { return m_amount; }
    void setAmount(const QString &amount) { set(m_amount, amount); }
    QString unit() const { return m_unit; }
    void setUnit(const QString &unit) { set(m_unit, unit); }
    QString time() const { return m_time; }
    void setTime(const QString &time) { set(m_time, time); }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void set(QString &place, const QString &text);
    bool fill(EntryDraft &draft);
    bool fillWhat(EntryDraft &draft) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_choices;
    QString m_choice, m_name, m_amount, m_unit = QStringLiteral("mg"), m_time, m_problem;
    bool m_busy = false;
};

} // namespace dayplus
