// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/medicinesviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kBounceMs = 500; ///< a shaking hand's second tap is no second dose
}

QString medicineName(const Medicine &medicine, const Catalogues &catalogues)
{
    if (!medicine.name.isEmpty())
        return medicine.name;
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    return info ? QCoreApplication::translate("catalogue", info->label.toUtf8().constData()) : medicine.code;
}

QString doseText(const DoseStep &step)
{
    return step.amount ? quantityText(*step.amount) : QString();
}

MedicineModel::MedicineModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &MedicineModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &MedicineModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &MedicineModel::countChanged);
}

QVariant MedicineModel::data(const QModelIndex &index, int role) const
{
    const MedicineRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Title: return row->title;
    case MedicineId: return row->id;
    case Meta: return row->meta;
    case TakenAt: return row->takenAt;
    case DaysSince: return row->daysSince;
    case About: return row->about;
    default: return {};
    }
}

QHash<int, QByteArray> MedicineModel::roleNames() const
{
    return {{MedicineId, "medicineId"}, {Title, "title"}, {Meta, "meta"}, {TakenAt, "takenAt"}, {DaysSince, "daysSince"}, {About, "about"}};
}

MedicinesViewModel::MedicinesViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &MedicinesViewModel::refresh);
    connect(&m_journal, &Journal::changed, this, &MedicinesViewModel::loadDoses);
    connect(&m_day, &DayInfo::dayTurned, this, &MedicinesViewModel::loadDoses);
    refresh();
    loadDoses();
}

void MedicinesViewModel::loadDoses()
{
    EntryQuery query = diaryDays(m_roster.currentPatient(), m_day.diaryToday(), m_day.diaryToday());
    query.kinds = {Kind::Dose};
    onResult(m_journal.store().entries(query), this, [this](const Result<EntryPage> &page) {
        if (!page)
            return;
        m_takenToday.clear();
        for (const Entry &entry : page->entries) {
            const DoseFacts *facts = std::get_if<DoseFacts>(&entry->facts);
            if (facts && facts->how != DoseFacts::How::Missed && isOfDiaryDay(entry->when, m_day.diaryToday(), m_roster.rollOverHour()))
                m_takenToday.insert(facts->medicine, timeText(entry->when));
        }
        refresh();
    });
}

MedicineRow MedicinesViewModel::rowOf(const Medicine &medicine) const
{
    const QDate today = m_day.today();
    const QString name = medicineName(medicine, m_journal.catalogues());
    MedicineRow row{medicine.id, name, {}, m_takenToday.value(medicine.id), -1, false};
    const DoseStep *now = stepOn(medicine, today);
    if (!isStopped(medicine, today)) {
        if (now && !doseText(*now).isEmpty())
            row.title = tr("%1 %2", "medicine, dose").arg(name, doseText(*now));
        const QString since = now ? tr("since %1", "start of a dose").arg(momentText(now->from)) : QString();
        row.meta = now && !now->schedule.isEmpty() ? tr("%1, %2", "schedule, start").arg(now->schedule, since) : since;
        return row;
    }
    Moment last = medicine.lastDose.value_or(Moment());
    if (!medicine.lastDose && now && now->amount && now->amount->number.mantissa == 0 && now->from.date.isValid()) {
        last = now->from;
        if (!last.isVague())
            last = Moment::onDay(last.date.addDays(-1), last.about);
    }
    if (last.date.isValid()) {
        row.daysSince = int(std::max<qint64>(0, last.lastDay().daysTo(today))); // this month may still be the month
        row.about = last.isVague() || last.about;
        const QString day = last.isVague() ? QString() : exactDayTitle(last.date, m_roster.day0For(medicine.patient, last.date));
        row.meta = day.isEmpty() ? momentText(last) : tr("%1, %2", "date, day number").arg(momentText(last), day);
    }
    if (!medicine.stopReason.isEmpty())
        row.meta = row.meta.isEmpty() ? medicine.stopReason : tr("%1. %2", "when it was stopped. why").arg(row.meta, medicine.stopReason);
    return row;
}

void MedicinesViewModel::refresh()
{
    QList<MedicineRow> current, stopped;
    for (const Medicine &medicine : m_roster.medicines(m_roster.currentPatient()))
        (isStopped(medicine, m_day.today()) ? stopped : current).append(rowOf(medicine));
    std::stable_sort(stopped.begin(), stopped.end(), [](const MedicineRow &a, const MedicineRow &b) {
        return (a.daysSince < 0 ? INT_MAX : a.daysSince) < (b.daysSince < 0 ? INT_MAX : b.daysSince);
    });
    m_current.setRows(current);
    m_stopped.setRows(stopped);
}

void MedicinesViewModel::taken(const QUuid &id)
{
    const std::optional<Medicine> medicine = m_roster.medicine(id);
    const QDateTime before = m_tapped.value(id);
    const bool bounce = before.isValid() && std::abs(before.msecsTo(m_journal.now())) < kBounceMs;
    if (!medicine || bounce || m_saving.contains(id))
        return;
    m_saving.insert(id);
    m_tapped.insert(id, m_journal.now());
    EntryDraft dose;
    dose.patient = medicine->patient;
    dose.kind = Kind::Dose;
    dose.code = u"dose"_s;
    dose.label = medicineName(*medicine, m_journal.catalogues());
    dose.when = Moment::at(m_journal.now());
    dose.reporter = reporterFor(m_roster, m_journal.author());
    dose.facts = DoseFacts{id, DoseFacts::How::Taken};
    if (const DoseStep *now = stepOn(*medicine, m_day.today()); now && now->amount)
        dose.value = *now->amount;
    onResult(m_journal.add(dose), this, [this, id, name = dose.label](const Result<Id> &kept) {
        m_saving.remove(id);
        if (!kept) {
            m_tapped.remove(id);
            return m_notices.failed(kept.error());
        }
        //: %1 is a medicine
        m_notices.said(tr("%1: taken now.", "notice").arg(name), true);
    });
}

} // namespace dayplus
