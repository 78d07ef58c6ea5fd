// SPDX-License-Identifier: GPL-3.0-or-later
// When a medicine is due, what is in its box, and its doses.
#include "viewmodels/medicineformviewmodel.h"

#include "domain/drugfree.h"
#include "domain/stock.h"
#include "domain/taper.h"
#include "journal/futures.h"
#include "viewmodels/doselog.h"
#include "wording/days.h"
#include "wording/medicinewords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kMostDoses = 60;
constexpr int kMostDays = 366;

/** "8, 20:30" → minutes, ascending, each once; nullopt = one of them is no time. */
std::optional<QList<int>> minutesFrom(const QString &text)
{
    static const QRegularExpression time(u"^(\\d{1,2})(?:[:.h](\\d{2}))?$"_s);
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QSet<int> minutes;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = time.match(part);
        const int hour = match.captured(1).toInt(), minute = match.captured(2).toInt();
        if (!match.hasMatch() || hour > 23 || minute > 59)
            return std::nullopt;
        minutes.insert(hour * 60 + minute);
    }
    QList<int> sorted(minutes.begin(), minutes.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

void MedicineFormViewModel::readRhythm()
{
    const Rhythm &rhythm = m_medicine.rhythm;
    QStringList times;
    for (const int minute : rhythm.minutes)
        times << timeText(minute);
    m_times = times.join(u", "_s);
    m_weekdays = rhythm.weekdays;
    m_daysOn = rhythm.daysOn > 0 ? QString::number(rhythm.daysOn) : QString();
    m_daysOff = rhythm.daysOff > 0 ? QString::number(rhythm.daysOff) : QString();
    const bool some = !rhythm.weekdays.isEmpty() && rhythm.weekdays.size() < 7;
    m_rhythm = rhythm.kind == Rhythm::Kind::AsNeeded ? AsNeeded : rhythm.kind == Rhythm::Kind::Cyclic ? Cycle : some ? Weekdays : isPlanned(rhythm) ? EveryDay : NotSaid;
    if (m_medicine.stock) {
        m_stockUnit = m_medicine.stock->unit;
        m_perDose = m_medicine.stock->perDose.toString();
    }
}

void MedicineFormViewModel::toggleWeekday(int day)
{
    if (day < 1 || day > 7)
        return;
    if (!m_weekdays.removeOne(day))
        m_weekdays.append(day);
    std::sort(m_weekdays.begin(), m_weekdays.end());
    Q_EMIT changed();
}

bool MedicineFormViewModel::fillRhythm(Medicine &medicine)
{
    Rhythm rhythm;
    const std::optional<QList<int>> minutes = minutesFrom(m_times);
    if (!minutes && m_rhythm != NotSaid && m_rhythm != AsNeeded) {
        m_problem = tr("Please write the times like 08:00, 20:00, or leave them empty.", "form");
        return false;
    }
    if (m_rhythm != NotSaid && m_rhythm != AsNeeded)
        rhythm.minutes = *minutes;
    switch (m_rhythm) {
    case AsNeeded: rhythm.kind = Rhythm::Kind::AsNeeded; break;
    case EveryDay: rhythm.weekdays = {1, 2, 3, 4, 5, 6, 7}; break;
    case Weekdays:
        if (m_weekdays.isEmpty()) {
            m_problem = tr("On which days of the week? Please choose at least one.", "form");
            return false;
        }
        rhythm.weekdays = m_weekdays;
        break;
    case Cycle:
        rhythm.kind = Rhythm::Kind::Cyclic;
        rhythm.daysOn = m_daysOn.trimmed().toInt();
        rhythm.daysOff = m_daysOff.trimmed().toInt();
        if (rhythm.daysOn < 1 || rhythm.daysOff < 1 || rhythm.daysOn > kMostDays || rhythm.daysOff > kMostDays) {
            m_problem = tr("Please write both numbers of days, like 1 and 1 for every other day.", "form");
            return false;
        }
        break;
    default: break;
    }
    medicine.rhythm = rhythm;
    return true;
}

bool MedicineFormViewModel::fillStock(Medicine &medicine)
{
    if (m_stock.trimmed().isEmpty()) {
        if (m_mode == Mode::Stock)
            medicine.stock.reset();
        return true;
    }
    const std::optional<Decimal> count = Decimal::parse(m_stock.trimmed()), each = Decimal::parse(m_perDose.trimmed());
    if (!count || !each || *count < Decimal{} || !(Decimal{} < *each)) {
        m_problem = tr("Please write how many are in the box, and how many one dose needs, as numbers.", "form");
        return false;
    }
    medicine.stock = Stock{*count, Moment::at(m_journal.now()), *each, m_stockUnit.trimmed()};
    return true;
}

Medicine MedicineFormViewModel::planned() const
{
    const std::optional<Taper> taper = m_roster.taperOf(m_medicine.id);
    return taper ? asPlanned(m_medicine, *taper) : m_medicine;
}

QString MedicineFormViewModel::stockSaid() const
{
    const QDateTime now = m_journal.now();
    const auto supply = supplyOf(m_medicine, m_reader.doses(), now.date(), now.time().hour() * 60 + now.time().minute(), tapers());
    if (!supply)
        return {};
    QString said = supplyText(*supply, m_medicine.stock->unit);
    if (supply->assumed)
        said = tr("%1. Planned doses that nobody logged are taken off.", "stock").arg(said);
    return said;
}

QString MedicineFormViewModel::rhythmSaid() const
{
    return rhythmText(m_medicine.rhythm);
}

QString MedicineFormViewModel::since() const
{
    const qint64 today = m_journal.now().date().toJulianDay();
    const std::optional<LastDose> end = lastDoseOf(m_medicine, m_reader.doses(), today);
    if (end && !end->known)
        return tr("Nobody wrote down when the last dose was.", "medicine");
    if (end && end->latest < today)
        return end->about ? tr("About %n day(s) since the last dose.", "medicine", int(end->daysSince(today))) : tr("%n day(s) since the last dose.", "medicine", int(end->daysSince(today)));
    const std::optional<qint64> logged = lastLogged(m_medicine, m_reader.doses(), today);
    return logged && *logged < today ? tr("%n day(s) since the last logged dose.", "medicine", int(today - *logged)) : QString();
}

void MedicineFormViewModel::showDoses()
{
    const QDate today = m_journal.now().date();
    QList<ChoiceRow> due, doses;
    for (const DueDose &dose : dosesDue({planned()}, m_reader.doses(), today)) {
        if (dose.state != DueDose::State::Open)
            continue;
        const QString when = dose.minute < 0 ? tr("Today", "when a dose is due") : timeText(dose.minute);
        QString detail = dose.amount ? doseText({{}, dose.amount, true, {}}) : QString();
        if (!dose.schedule.isEmpty())
            detail = detail.isEmpty() ? dose.schedule : tr("%1, %2", "amount, schedule").arg(detail, dose.schedule);
        due.append({QString::number(dose.minute), when, detail});
    }
    const QList<Entry> &all = m_reader.doses();
    for (auto entry = all.crbegin(); entry != all.crend() && doses.size() < kMostDoses; ++entry) {
        const DoseFacts *facts = std::get_if<DoseFacts>(&(*entry)->facts);
        if (facts && facts->medicine == m_medicine.id)
            doses.append({entry->id().toString(QUuid::WithoutBraces), doseSaid(entry->facts()), momentText((*entry)->when)});
    }
    m_due.setRows(due);
    m_doses.setRows(doses);
    Q_EMIT changed();
}

void MedicineFormViewModel::log(int minute, DoseFacts::How how)
{
    if (m_busy)
        return;
    const QDate today = m_journal.now().date();
    const Medicine medicine = planned();
    for (const DueDose &dose : dosesDue({medicine}, m_reader.doses(), today)) {
        if (dose.minute != minute || dose.state != DueDose::State::Open)
            continue;
        const Moment now = Moment::at(m_journal.now());
        const DoseFacts::How said = how == DoseFacts::How::Missed ? how : howTaken(dose, now);
        m_busy = true;
        onResult(m_journal.add(doseDraft(medicine, m_journal, m_roster, now, said, dose)), this, [this, how](const Result<Id> &kept) {
            m_busy = false;
            if (!kept)
                return m_notices.failed(kept.error());
            m_notices.said(how == DoseFacts::How::Missed ? tr("Missed dose kept.", "notice") : tr("Dose kept.", "notice"), true);
        });
        return;
    }
}

} // namespace dayplus
