// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dosereader.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/**
 * A new medicine; a new dose, the end, the rhythm, the box or the use of one; and its doses. Dates may be vague; the old steps are
 * never rewritten.
 */
class MedicineFormViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY changed FINAL)
    Q_PROPERTY(QUuid medicine READ medicine CONSTANT FINAL)
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
    Q_PROPERTY(QString purpose MEMBER m_purpose NOTIFY changed FINAL)      ///< disease, toxicity, prevention, supportive … ; empty = not said
    Q_PROPERTY(int rhythm MEMBER m_rhythm NOTIFY changed FINAL)            ///< Rhythms
    Q_PROPERTY(QString times MEMBER m_times NOTIFY changed FINAL)          ///< "08:00, 20:00"; empty = no special time
    Q_PROPERTY(QList<int> weekdays READ weekdays NOTIFY changed FINAL)     ///< 1 = Monday … 7
    Q_PROPERTY(QString daysOn MEMBER m_daysOn NOTIFY changed FINAL)
    Q_PROPERTY(QString daysOff MEMBER m_daysOff NOTIFY changed FINAL)
    Q_PROPERTY(QString stock MEMBER m_stock NOTIFY changed FINAL)          ///< a count; empty = not counted
    Q_PROPERTY(QString stockUnit MEMBER m_stockUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString perDose MEMBER m_perDose NOTIFY changed FINAL)      ///< how many one dose needs
    Q_PROPERTY(QString stockSaid READ stockSaid NOTIFY changed FINAL)      ///< "12 tablets left, enough until …"
    Q_PROPERTY(QString rhythmSaid READ rhythmSaid NOTIFY changed FINAL)
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)              ///< "24 days since the last dose"
    Q_PROPERTY(bool tapers READ tapers NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *due READ due CONSTANT FINAL)          ///< today's planned doses still open; code: minute
    Q_PROPERTY(dayplus::ChoiceModel *doses READ doses CONSTANT FINAL)      ///< logged, newest first; code: entry
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    enum class Mode { Add, Detail, NewDose, Stop, Rhythm, Stock, Use };
    Q_ENUM(Mode)
    enum Rhythms { NotSaid, EveryDay, Weekdays, Cycle, AsNeeded };
    Q_ENUM(Rhythms)
    MedicineFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine = {});

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString title() const;
    ChoiceModel *found() { return &m_found; }
    ChoiceModel *steps() { return &m_steps; }
    QString name() const { return m_name; }
    void setName(const QString &name);
    QString code() const { return m_medicine.code; }
    QList<int> weekdays() const { return m_weekdays; }
    QString stockSaid() const;
    QString rhythmSaid() const;
    QString since() const;
    bool tapers() const { return m_roster.taperOf(m_medicine.id).has_value(); }
    QUuid medicine() const { return m_medicine.id; }
    ChoiceModel *due() { return &m_due; }
    ChoiceModel *doses() { return &m_doses; }
    QString problem() const { return m_problem; }
    Q_INVOKABLE void toggleWeekday(int day);
    /** Logs the dose planned for that minute of today (−1 = no special time) as taken now, or as missed. */
    Q_INVOKABLE void takeDue(int minute) { log(minute, DoseFacts::How::Taken); }
    Q_INVOKABLE void missDue(int minute) { log(minute, DoseFacts::How::Missed); }
    Q_INVOKABLE void choose(const QString &code);
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void showSteps();
    void fit(const struct MedicineInfo *info);
    std::optional<Moment> moment() const;
    void startAgain(Medicine &medicine);
    bool fill(Medicine &medicine);
    bool fillStop(Medicine &medicine);
    bool fillStep(Medicine &medicine);
    bool fillRhythm(Medicine &medicine);
    bool fillStock(Medicine &medicine);
    void readRhythm();
    void showDoses();
    void log(int minute, DoseFacts::How how);
    Medicine planned() const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Medicine m_medicine;
    Mode m_mode = Mode::Add;
    ChoiceModel m_found, m_steps, m_due, m_doses;
    DoseReader m_reader;
    int m_rhythm = NotSaid;
    QList<int> m_weekdays;
    QString m_purpose, m_times, m_daysOn, m_daysOff, m_stock, m_stockUnit, m_perDose = QStringLiteral("1");
    QString m_name, m_amount, m_unit = QStringLiteral("mg"), m_schedule, m_from, m_reason, m_problem;
    bool m_perDay = true, m_counts = false, m_busy = false;
};

} // namespace dayplus
