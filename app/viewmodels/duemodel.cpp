// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/duemodel.h"

#include "journal/roster.h"
#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

QString dayOf(QDate day)
{
    return QLocale().toString(day, u"ddd d MMMM"_s);
}

QString doseTitle(const Due &due, const Roster &roster, const Catalogues &catalogues)
{
    const std::optional<Medicine> medicine = roster.medicine(due.medicine);
    const QString name = medicine ? medicineName(*medicine, catalogues) : QString();
    //: %1 is a medicine, %2 its dose
    return due.amount ? Words::tr("%1 %2", "medicine, dose").arg(name, quantityText(*due.amount)) : name;
}

QString measureTitle(const QString &code, const Catalogues &catalogues)
{
    if (code == u"bp")
        return Words::tr("Blood pressure", "a measurement that is due");
    if (code == u"ice")
        return Words::tr("Thinking check", "a measurement that is due");
    const CatalogueItem *item = catalogues.itemByCode(code);
    return item ? itemLabel(*item) : code;
}

QString overdueText(const Due &due, QDate today)
{
    const QString time = timeText(due.minute);
    if (due.what == Due::What::Planned)
        //: %1 is a day in the past: a plan nobody has said anything about yet
        return Words::tr("was planned for %1", "due").arg((*due.entry)->when.isVague() ? momentText((*due.entry)->when) : dayOf(due.day));
    if (due.day == today)
        return Words::tr("overdue since %1", "due; %1 is a time").arg(time);
    return time.isEmpty() ? Words::tr("overdue since yesterday", "due") : Words::tr("overdue since yesterday, %1", "due; %1 is a time").arg(time);
}

QString timeWords(const Due &due, QDate today)
{
    const QString time = timeText(due.minute);
    switch (due.time) {
    case Due::Time::Overdue: return overdueText(due, today);
    case Due::Time::Ahead: return time.isEmpty() ? dayOf(due.day) : Words::tr("%1, %2", "day, time").arg(dayOf(due.day), time);
    case Due::Time::Now:
        if (due.what == Due::What::Planned && due.day != today)
            return (*due.entry)->when.isVague() ? momentText((*due.entry)->when) : Words::tr("about now, planned for %1", "due").arg(dayOf(due.day));
        return time.isEmpty() ? Words::tr("today", "due") : Words::tr("now, since %1", "due; %1 is a time").arg(time);
    case Due::Time::Later: break;
    }
    return Words::tr("today at %1", "due; %1 is a time").arg(time);
}

} // namespace

DueModel::DueModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &DueModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &DueModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &DueModel::countChanged);
}

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    const DueRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Title: return row->title;
    case Key: return row->id;
    case What: return int(row->what);
    case Meta: return row->meta;
    case Overdue: return row->overdue;
    case Ahead: return row->ahead;
    default: return {};
    }
}

QHash<int, QByteArray> DueModel::roleNames() const
{
    return {{Key, "key"}, {What, "what"}, {Title, "title"}, {Meta, "meta"}, {Overdue, "overdue"}, {Ahead, "ahead"}};
}

DueRow dueRow(const Due &due, const QDateTime &now, const Roster &roster, const Catalogues &catalogues)
{
    DueRow row;
    row.id = due.key();
    row.what = due.what;
    row.overdue = due.time == Due::Time::Overdue;
    row.ahead = due.time == Due::Time::Ahead;
    switch (due.what) {
    case Due::What::Planned: row.title = entryTitle(*due.entry, catalogues); break;
    case Due::What::Dose: row.title = doseTitle(due, roster, catalogues); break;
    case Due::What::Measurement: row.title = measureTitle(due.code, catalogues); break;
    }
    QStringList meta{timeWords(due, now.date())};
    if (due.minute < 0 && !due.schedule.isEmpty()) // a time says more
        meta << due.schedule;
    if (due.last && due.last->date() == now.date())
        //: when it was last measured; %1 is a time
        meta << Words::tr("last at %1", "due").arg(QLocale::c().toString(due.last->time(), u"HH:mm"_s));
    row.meta = meta.join(u", "_s);
    return row;
}

} // namespace dayplus
