// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/dosereader.h"
#include "viewmodels/notices.h"
#include "wording/medicinewords.h"

#include <QVariant>

namespace dayplus {

/** One medicine as the list shows it. */
struct MedicineRow {
    Id id;
    QString title;      ///< "Prednisone 5 mg"
    QString meta;       ///< "every morning, next 20:00" or "9 March, Day −1. Before the infusion"
    QString takenAt;    ///< "08:05" if every dose of today is logged
    bool canTake = false; ///< a dose of today is open, or it may be taken any time
    bool tapers = false;  ///< has a taper; its picture is graphOf(id)
    int revision = 0;     ///< changes when the picture does
    QString spoken;       ///< the picture in words
    int daysSince = -1; ///< since the last dose; −1 = not stopped or not known
    bool about = false; ///< the last dose is not known to the day
    Id key() const { return id; }
    bool operator==(const MedicineRow &) const = default;
};

class MedicineModel : public RowModel<MedicineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the Medicines page")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { MedicineId = Qt::UserRole + 1, Title, Meta, TakenAt, CanTake, Tapers, Revision, Spoken, DaysSince, About };
    explicit MedicineModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/** What is taken now, what was stopped, when and why, and the days without. A changed dose is a new dated step; the history stays. */
class MedicinesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::MedicineModel *current READ current CONSTANT FINAL)
    Q_PROPERTY(dayplus::MedicineModel *stopped READ stopped CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *washouts READ washouts CONSTANT FINAL)  ///< code: entry; label: what; detail: the team's date
    Q_PROPERTY(QStringList questions READ questions NOTIFY changed FINAL)    ///< the same drug twice
    Q_PROPERTY(QString sickDay READ sickDay NOTIFY changed FINAL)            ///< the text, for a year after steroids; else empty
    Q_PROPERTY(QString steroids READ steroids NOTIFY changed FINAL)          ///< "About 5 mg prednisone a day …"; empty = none today
    Q_PROPERTY(bool countsDays READ countsDays NOTIFY changed FINAL)         ///< something that treats the illness was ever taken
    Q_PROPERTY(int daysFree READ daysFree NOTIFY changed FINAL)              ///< 0 = not running
    Q_PROPERTY(bool daysAbout READ daysAbout NOTIFY changed FINAL)
    Q_PROPERTY(QStringList daysLines READ daysLines NOTIFY changed FINAL)
    Q_PROPERTY(qreal laneTaken READ laneTaken NOTIFY changed FINAL)          ///< 0…1 of the lane: up to today
    Q_PROPERTY(qreal lanePlanned READ lanePlanned NOTIFY changed FINAL)      ///< 0…1: up to the planned end; −1 = no end in sight
public:
    MedicinesViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);
    MedicineModel *current() { return &m_current; }
    MedicineModel *stopped() { return &m_stopped; }
    ChoiceModel *washouts() { return &m_washouts; }
    QStringList questions() const { return m_questions; }
    QString sickDay() const { return m_sickDay; }
    QString steroids() const { return m_steroids; }
    bool countsDays() const { return m_run.has_value(); }
    int daysFree() const;
    bool daysAbout() const { return m_run && m_run->treated.about; }
    QStringList daysLines() const { return m_daysLines; }
    qreal laneTaken() const { return m_laneTaken; }
    qreal lanePlanned() const { return m_lanePlanned; }
    /** A dayplus::TaperGraph; invalid if it has no taper. */
    Q_INVOKABLE QVariant graphOf(const QUuid &medicine) const;
    /** Logs one dose as taken now: the planned one nearest to now, else one of today's amount. */
    Q_INVOKABLE void taken(const QUuid &medicine);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void tellTreatment();
    void tellLane();
    QString name(Id medicine) const;
    MedicineRow currentRow(const Medicine &planned, const Medicine &told) const;
    MedicineRow stoppedRow(const Medicine &medicine) const;
    QString nextText(const Medicine &planned) const;
    QString supplyOfRow(const Medicine &medicine) const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    DoseReader m_reader;
    MedicineModel m_current, m_stopped;
    ChoiceModel m_washouts;
    QStringList m_questions, m_daysLines;
    QString m_sickDay, m_steroids;
    std::optional<DrugFree> m_run;
    qreal m_laneTaken = 0, m_lanePlanned = -1;
    int m_revision = 0;
    QSet<Id> m_saving;              ///< a dose not answered by the store yet
    QHash<Id, QDateTime> m_tapped;  ///< when "taken" was last said
};

} // namespace dayplus
