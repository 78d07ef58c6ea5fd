// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** A new medicine, a new dose of one, or its end. Dates may be vague; the old steps are never rewritten. */
class MedicineFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *found READ found CONSTANT FINAL)      ///< the catalogue's medicines that fit `name`
    Q_PROPERTY(dayplus::ChoiceModel *steps READ steps CONSTANT FINAL)      ///< label: dose; detail: since when
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString amount MEMBER m_amount NOTIFY changed FINAL)        ///< a number; empty = not known
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed FINAL)
    Q_PROPERTY(bool perDay MEMBER m_perDay NOTIFY changed FINAL)
    Q_PROPERTY(QString schedule MEMBER m_schedule NOTIFY changed FINAL)
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed FINAL)            ///< also the day of the last dose
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed FINAL)
    Q_PROPERTY(bool counts MEMBER m_counts NOTIFY changed FINAL)           ///< treats the illness: ends the drug-free time
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    enum class Mode { Add, Detail, NewDose, Stop };
    Q_ENUM(Mode)
    MedicineFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine = {});

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString title() const;
    ChoiceModel *found() { return &m_found; }
    ChoiceModel *steps() { return &m_steps; }
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString code() const { return m_medicine.code; }
    QString problem() const { return m_problem; }
    Q_INVOKABLE void choose(const QString &code);
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void showSteps();
    std::optional<Moment> moment() const;
    void startAgain(Medicine &medicine);
    bool fill(Medicine &medicine);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Medicine m_medicine;
    Mode m_mode = Mode::Add;
    ChoiceModel m_found, m_steps;
    QString m_name, m_amount, m_unit = QStringLiteral("mg"), m_schedule, m_from, m_reason, m_problem;
    bool m_perDay = true, m_counts = false, m_busy = false;
};

} // namespace dayplus
