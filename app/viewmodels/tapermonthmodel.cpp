// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tapermonthmodel.h"

#include "wording/values.h"

#include <QLocale>

namespace dayplus {

namespace {
constexpr int kWeek = 7, kCells = 42;
}

TaperMonthModel::TaperMonthModel(QObject *parent) : RowModel(parent) {}

QVariant TaperMonthModel::data(const QModelIndex &index, int role) const
{
    const TaperCell *cell = rowAt(index.row());
    if (!cell || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Number: return cell->day.isValid() ? cell->day.day() : 0;
    case Day: return cell->day;
    case Amount: return cell->amount;
    case Log: return cell->log;
    case Changes: return cell->changes;
    case Differs: return cell->differs;
    case Today: return cell->today;
    case Chosen: return cell->chosen;
    case Spoken: return cell->spoken;
    default: return {};
    }
}

QHash<int, QByteArray> TaperMonthModel::roleNames() const
{
    return {{Day, "day"}, {Number, "number"}, {Amount, "amount"}, {Log, "log"}, {Changes, "changes"}, {Differs, "differs"}, {Today, "today"},
            {Chosen, "chosen"}, {Spoken, "spoken"}};
}

QString TaperMonthModel::heading() const
{
    return m_month.isValid() ? QLocale().standaloneMonthName(m_month.month()) + u' ' + QString::number(m_month.year()) : QString();
}

QStringList TaperMonthModel::weekdays() const
{
    QStringList names;
    for (int i = 0; i < kWeek; ++i)
        names << QLocale().standaloneDayName((int(QLocale().firstDayOfWeek()) - 1 + i) % kWeek + 1, QLocale::ShortFormat);
    return names;
}

void TaperMonthModel::turn(int months)
{
    m_month = m_month.addMonths(months);
    fill();
}

void TaperMonthModel::goTo(QDate day)
{
    if (!day.isValid())
        return;
    m_month = QDate(day.year(), day.month(), 1);
    fill();
}

void TaperMonthModel::show(Days days, Say say, QDate today, QDate chosen)
{
    m_days = std::move(days);
    m_say = std::move(say);
    m_today = today;
    m_chosen = chosen;
    if (!m_month.isValid())
        m_month = QDate(today.year(), today.month(), 1);
    fill();
}

void TaperMonthModel::fill()
{
    if (!m_days || !m_month.isValid())
        return;
    const int lead = (m_month.dayOfWeek() - int(QLocale().firstDayOfWeek()) + kWeek) % kWeek;
    QList<TaperCell> cells(kCells);
    for (int i = 0; i < kCells; ++i)
        cells[i].index = i;
    for (const TaperDay &day : m_days(m_month, m_month.addMonths(1).addDays(-1))) {
        TaperCell &cell = cells[lead + day.day.day() - 1];
        cell.day = day.day;
        cell.amount = day.inForce ? numberText(day.inForce->normalized()) : QString();
        const bool nothing = day.inForce && day.inForce->mantissa == 0 && (!day.taken || day.taken->mantissa == 0);
        cell.log = nothing ? 0 : int(day.log); // nothing planned and nothing taken is no dose to tick
        cell.changes = day.changes;
        cell.differs = day.differs();
        cell.today = day.day == m_today;
        cell.chosen = day.day == m_chosen;
        cell.spoken = m_say(day);
    }
    setRows(cells);
    Q_EMIT shown();
}

} // namespace dayplus
