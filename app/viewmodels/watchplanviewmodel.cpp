// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/watchplanviewmodel.h"

#include "journal/futures.h"
#include "journal/watchreading.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/watchwords.h"

namespace dayplus {

QVariant WatchPlanModel::data(const QModelIndex &index, int role) const
{
    const WatchPlanRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Index: return row->index;
    case Label: return row->label;
    case Days: return row->days;
    case Times: return row->times;
    case Wrong: return row->wrong;
    default: return {};
    }
}

QHash<int, QByteArray> WatchPlanModel::roleNames() const
{
    return {{Index, "row"}, {Label, "label"}, {Days, "days"}, {Times, "times"}, {Wrong, "wrong"}};
}

WatchPlanViewModel::WatchPlanViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_notices(notices), m_plan(watchPlanOf(roster, roster.currentPatient(), day.today()))
{
    for (const WatchRow &row : std::as_const(m_plan.rows))
        m_typed.append(minutesText(row.minutes));
    show();
}

void WatchPlanViewModel::show()
{
    QList<WatchPlanRow> rows;
    for (int i = 0; i < m_plan.rows.size(); ++i) {
        const WatchRow &row = m_plan.rows[i];
        const QDate day0 = m_day.day0().value_or(m_day.today());
        //: %1 and %2 are days such as "Day 0" and "Day +14"
        const QString days = tr("%1 to %2", "days of the plan").arg(exactDayTitle(day0.addDays(row.fromDay), day0), exactDayTitle(day0.addDays(row.toDay), day0));
        rows.append({i, watchCodeName(row.code, m_journal.catalogues()), days, m_typed[i], !minutesFromText(m_typed[i])});
    }
    m_rows.setRows(rows);
    Q_EMIT changed();
}

void WatchPlanViewModel::setChimes(bool on)
{
    m_plan.chimes = on;
    Q_EMIT changed();
}

void WatchPlanViewModel::setTimes(int index, const QString &times)
{
    if (index < 0 || index >= m_typed.size() || m_typed[index] == times)
        return;
    m_typed[index] = times;
    if (const auto minutes = minutesFromText(times))
        m_plan.rows[index].minutes = *minutes;
    m_problem.clear();
    show();
}

void WatchPlanViewModel::reset()
{
    const bool chimes = m_plan.chimes;
    m_plan = usualWatchPlan(m_roster, m_roster.currentPatient(), m_day.today());
    m_plan.chimes = chimes;
    m_typed.clear();
    for (const WatchRow &row : std::as_const(m_plan.rows))
        m_typed.append(minutesText(row.minutes));
    m_problem.clear();
    show();
}

void WatchPlanViewModel::save()
{
    if (m_busy)
        return;
    const auto wrong = [](const WatchPlanRow &row) { return row.wrong; };
    if (std::any_of(m_rows.rows().begin(), m_rows.rows().end(), wrong)) {
        m_problem = tr("Please write times of the day like 7:00, 12:30.", "form");
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    onResult(m_journal.put(Setting{watchSettingKey(m_roster.currentPatient()), toJson(m_plan)}), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
