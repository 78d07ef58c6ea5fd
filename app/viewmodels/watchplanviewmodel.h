// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/watchplan.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/rowmodel.h"

namespace dayplus {

/** One row of the plan as it is edited. */
struct WatchPlanRow {
    int index = 0;
    QString label, days, times; ///< "Temperature", "Day 0 to Day +14", "07:00, 12:00"
    bool wrong = false;         ///< `times` are no times
    int key() const { return index; }
    bool operator==(const WatchPlanRow &) const = default;
};
class WatchPlanModel : public RowModel<WatchPlanRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the plan page")
public:
    enum Role { Index = Qt::UserRole + 1, Label, Days, Times, Wrong };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** What is measured when on watch, one patient's own. Nothing is kept before save(). */
class WatchPlanViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::WatchPlanModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(bool chimes READ chimes WRITE setChimes NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    WatchPlanViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);

    WatchPlanModel *rows() { return &m_rows; }
    bool chimes() const { return m_plan.chimes; }
    void setChimes(bool on);
    QString problem() const { return m_problem; }

    Q_INVOKABLE void setTimes(int index, const QString &times);
    /** The usual times of the treatment again. */
    Q_INVOKABLE void reset();
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void show();
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    WatchPlan m_plan;
    QStringList m_typed; ///< as it stands in the fields
    WatchPlanModel m_rows;
    QString m_problem;
    bool m_busy = false;
};

} // namespace dayplus
