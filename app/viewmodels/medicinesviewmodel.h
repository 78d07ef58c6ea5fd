// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/doseplan.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/rowmodel.h"

namespace dayplus {

/** One medicine as the list shows it. */
struct MedicineRow {
    Id id;
    QString title;      ///< "Prednisone 5 mg"
    QString meta;       ///< "every morning, since 3 March" or "9 March, Day −1. Before the infusion"
    QString takenAt;    ///< "08:05" if a dose is logged for today
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
    enum Role { MedicineId = Qt::UserRole + 1, Title, Meta, TakenAt, DaysSince, About };
    explicit MedicineModel(QObject *parent = nullptr);
    int count() const { return rowCount(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
};

/** What is taken now, what was stopped, when and why. A changed dose is a new dated step; the history stays. */
class MedicinesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::MedicineModel *current READ current CONSTANT FINAL)
    Q_PROPERTY(dayplus::MedicineModel *stopped READ stopped CONSTANT FINAL)
public:
    MedicinesViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);
    MedicineModel *current() { return &m_current; }
    MedicineModel *stopped() { return &m_stopped; }
    /** Logs one dose of today's amount as taken now. */
    Q_INVOKABLE void taken(const QUuid &medicine);

private:
    void refresh();
    void loadDoses();
    MedicineRow rowOf(const Medicine &medicine) const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    MedicineModel m_current, m_stopped;
    QHash<Id, QString> m_takenToday;
    QSet<Id> m_saving;              ///< a dose not answered by the store yet
    QHash<Id, QDateTime> m_tapped;  ///< when "taken" was last said
};

QString medicineName(const Medicine &medicine, const Catalogues &catalogues);
QString doseText(const DoseStep &step);

} // namespace dayplus
