// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/medicinesviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/doselog.h"
#include "viewmodels/taperpicture.h"
#include "wording/days.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kBounceMs = 500; ///< a shaking hand's second tap is no second dose

/** Doses of one medicine taken in one diary day. */
QList<Entry> takenOn(const QList<Entry> &doses, Id medicine, QDate diaryDay, int rollOverHour)
{
    QList<Entry> taken;
    for (const Entry &entry : doses) {
        const DoseFacts *facts = std::get_if<DoseFacts>(&entry->facts);
        if (facts && facts->medicine == medicine && facts->how != DoseFacts::How::Missed && isOfDiaryDay(entry->when, diaryDay, rollOverHour))
            taken.append(entry);
    }
    return taken;
}

} // namespace

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
    case CanTake: return row->canTake;
    case Tapers: return row->tapers;
    case Revision: return row->revision;
    case Spoken: return row->spoken;
    case DaysSince: return row->daysSince;
    case About: return row->about;
    default: return {};
    }
}

QHash<int, QByteArray> MedicineModel::roleNames() const
{
    return {{MedicineId, "medicineId"}, {Title, "title"}, {Meta, "meta"}, {TakenAt, "takenAt"}, {CanTake, "canTake"}, {Tapers, "tapers"},
            {Revision, "revision"}, {Spoken, "spoken"}, {DaysSince, "daysSince"}, {About, "about"}};
}

MedicinesViewModel::MedicinesViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_notices(notices), m_reader(journal, roster)
{
    const auto renew = [this] {
        ++m_revision; // of the pictures
        refresh();
    };
    connect(&m_roster, &Roster::changed, this, renew);
    connect(&m_reader, &DoseReader::read, this, renew);
    connect(&m_day, &DayInfo::dayTurned, this, renew);
    connect(&m_day, &DayInfo::changed, this, &MedicinesViewModel::refresh); // what is next
    refresh();
}

QString MedicinesViewModel::name(Id medicine) const
{
    const std::optional<Medicine> found = m_roster.medicine(medicine);
    return found ? medicineName(*found, m_journal.catalogues()) : QString();
}

QString MedicinesViewModel::nextText(const Medicine &planned) const
{
    const QDateTime now = m_journal.now();
    const auto next = nextDue(planned, m_reader.doses(), now.date(), now.time().hour() * 60 + now.time().minute());
    //: %1 is a time or a day: "next 20:00"
    return next ? tr("next %1", "when a medicine is due").arg(dueText(*next, now.date())) : QString();
}

QString MedicinesViewModel::supplyOfRow(const Medicine &medicine) const
{
    const QDateTime now = m_journal.now();
    const bool tapers = m_roster.taperOf(medicine.id).has_value();
    const auto supply = supplyOf(medicine, m_reader.doses(), now.date(), now.time().hour() * 60 + now.time().minute(), tapers);
    return supply ? supplyText(*supply, medicine.stock->unit) : QString();
}

MedicineRow MedicinesViewModel::currentRow(const Medicine &planned, const Medicine &told) const
{
    const QDate today = m_day.today();
    MedicineRow row;
    row.id = planned.id;
    row.title = name(planned.id);
    const DoseStep *now = stepOn(planned, today);
    const bool planEnded = now && now->amount && now->amount->number.mantissa == 0;
    if (now && !planEnded && !doseText(*now).isEmpty())
        row.title = tr("%1 %2", "medicine, dose").arg(row.title, doseText(*now));
    QStringList meta;
    if (const QString schedule = now && !now->schedule.isEmpty() ? now->schedule : rhythmText(planned.rhythm); !schedule.isEmpty())
        meta << schedule;
    const bool ahead = !now && !planned.steps.isEmpty();
    if (ahead) //: %1 is a date: a medicine that is not taken yet
        meta = {tr("planned from %1", "medicine").arg(momentText(planned.steps.first().from))};
    else if (planEnded) //: %1 is a date: the plan says 0 from then on
        meta = {tr("planned 0 since %1. When was the last dose?", "medicine").arg(shortDate(now->from.date))};
    else if (const QString next = nextText(planned); !next.isEmpty())
        meta << next;
    else if (now && planned.rhythm.kind != Rhythm::Kind::AsNeeded)
        meta << tr("since %1", "start of a dose").arg(momentText(now->from));
    row.meta = meta.join(tr(", ", "list separator"));
    if (const QString supply = supplyOfRow(told); !supply.isEmpty()) //: %1 is how it is taken, %2 how much is left
        row.meta = row.meta.isEmpty() ? supply : tr("%1. %2", "medicine, stock").arg(row.meta, supply);

    const QList<Entry> taken = takenOn(m_reader.doses(), planned.id, m_day.diaryToday(), m_roster.rollOverHour());
    const QList<DueDose> due = dosesDue({planned}, m_reader.doses(), today);
    const bool open = std::any_of(due.begin(), due.end(), [](const DueDose &dose) { return dose.state == DueDose::State::Open; });
    const bool anyTime = !isPlanned(planned.rhythm) && (taken.isEmpty() || planned.rhythm.kind == Rhythm::Kind::AsNeeded);
    row.canTake = !planEnded && !ahead && (open || anyTime);
    if (!row.canTake && !taken.isEmpty())
        row.takenAt = timeText(taken.last()->when).isEmpty() ? tr("today", "when a dose was taken") : timeText(taken.last()->when);
    if (const auto taper = m_roster.taperOf(planned.id)) {
        row.tapers = true;
        row.revision = m_revision;
        row.spoken = taperSpoken({*taper, told, m_reader.doses(), today});
    }
    return row;
}

MedicineRow MedicinesViewModel::stoppedRow(const Medicine &medicine) const
{
    const QDate today = m_day.today();
    MedicineRow row;
    row.id = medicine.id;
    row.title = name(medicine.id);
    const std::optional<LastDose> end = lastDoseOf(medicine, m_reader.doses(), today.toJulianDay());
    if (end && end->known) {
        Moment last = medicine.lastDose.value_or(Moment());
        if (!last.date.isValid() || last.lastDay().toJulianDay() != end->latest)
            last = end->earliest == end->latest ? Moment::onDay(QDate::fromJulianDay(end->latest), end->about) : medicine.steps.last().from;
        row.daysSince = int(end->daysSince(today.toJulianDay())); // this month may still be the month
        row.about = end->about;
        const QString day = last.isVague() ? QString() : exactDayTitle(last.date, m_roster.day0For(medicine.patient, last.date));
        row.meta = day.isEmpty() ? momentText(last) : tr("%1, %2", "date, day number").arg(momentText(last), day);
    }
    if (!medicine.stopReason.isEmpty())
        row.meta = row.meta.isEmpty() ? medicine.stopReason : tr("%1. %2", "when, why").arg(row.meta, medicine.stopReason);
    return row;
}

void MedicinesViewModel::refresh()
{
    QList<MedicineRow> current, stopped;
    const QList<Medicine> told = m_roster.medicines(m_roster.currentPatient()), planned = m_reader.planned();
    for (qsizetype i = 0; i < told.size(); ++i) {
        if (isStopped(told[i], m_day.today()))
            stopped.append(stoppedRow(told[i]));
        else
            current.append(currentRow(planned[i], told[i]));
    }
    std::stable_sort(stopped.begin(), stopped.end(), [](const MedicineRow &a, const MedicineRow &b) {
        return (a.daysSince < 0 ? INT_MAX : a.daysSince) < (b.daysSince < 0 ? INT_MAX : b.daysSince);
    });
    std::stable_sort(current.begin(), current.end(), [](const MedicineRow &a, const MedicineRow &b) { return a.tapers && !b.tapers; });
    m_current.setRows(current);
    m_stopped.setRows(stopped);
    tellTreatment();
    tellLane();
    Q_EMIT changed();
}

QVariant MedicinesViewModel::graphOf(const QUuid &id) const
{
    const std::optional<Taper> taper = m_roster.taperOf(id);
    const std::optional<Medicine> medicine = m_roster.medicine(id);
    if (!taper || !medicine)
        return {};
    return QVariant::fromValue(taperGraph({*taper, *medicine, m_reader.doses(), m_day.today()}, m_roster.day0For(medicine->patient, m_day.today())));
}

int MedicinesViewModel::daysFree() const
{
    return m_run ? int(m_run->treated.daysFree(m_day.today().toJulianDay())) : 0;
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
    const std::optional<Taper> taper = m_roster.taperOf(id);
    const Medicine planned = taper ? asPlanned(*medicine, *taper) : *medicine;
    const Moment now = Moment::at(m_journal.now());
    const std::optional<DueDose> due = nearestOpen(dosesDue({planned}, m_reader.doses(), m_day.today()), now.minute);
    const EntryDraft dose = doseDraft(planned, m_journal, m_roster, now, due ? howTaken(*due, now) : DoseFacts::How::Taken, due);
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
