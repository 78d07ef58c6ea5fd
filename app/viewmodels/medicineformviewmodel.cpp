// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/medicineformviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/medicinewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kMostFound = 8;
}

MedicineFormViewModel::MedicineFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_medicine(roster.medicine(medicine).value_or(Medicine())), m_reader(journal, roster)
{
    m_from = toIso(Moment::onDay(journal.now().date()));
    if (m_medicine.id.isNull())
        return;
    m_mode = Mode::Detail;
    m_name = medicineName(m_medicine, journal.catalogues());
    m_counts = m_medicine.countsAsDiseaseTreatment;
    m_reason = m_medicine.stopReason;
    if (const DoseStep *now = stepOn(m_medicine, journal.now().date())) {
        m_schedule = now->schedule;
        m_perDay = now->perDay;
        if (now->amount)
            m_unit = now->amount->unit;
    }
    m_purpose = m_medicine.purpose;
    readRhythm();
    showSteps();
    connect(&m_roster, &Roster::changed, this, [this] {
        m_medicine = m_roster.medicine(m_medicine.id).value_or(m_medicine);
        showSteps();
        showDoses();
    });
    connect(&m_reader, &DoseReader::read, this, &MedicineFormViewModel::showDoses);
}

void MedicineFormViewModel::showSteps()
{
    QList<ChoiceRow> rows;
    for (qsizetype i = 0; i < m_medicine.steps.size(); ++i) {
        const DoseStep &step = m_medicine.steps[i];
        const QString dose = step.amount && step.amount->number.mantissa == 0 ? tr("Stopped", "dose step")
                             : doseText(step).isEmpty() ? tr("Dose not known", "dose step") : doseText(step);
        const QString day = step.from.isVague() ? QString() : exactDayTitle(step.from.date, m_roster.day0For(m_medicine.patient, step.from.date));
        QString detail = day.isEmpty() ? momentText(step.from) : tr("%1, %2", "date, day number").arg(momentText(step.from), day);
        if (!step.schedule.isEmpty())
            detail = tr("%1, %2", "date, schedule").arg(detail, step.schedule);
        rows.append({QString::number(i), dose, detail});
    }
    m_steps.setRows(rows);
}

QString MedicineFormViewModel::title() const
{
    switch (m_mode) {
    case Mode::Add: return tr("Add a medicine", "form title");
    case Mode::NewDose: return tr("New dose", "form title");
    case Mode::Stop: return tr("Stopped", "form title");
    case Mode::Rhythm: return tr("When it is due", "form title");
    case Mode::Stock: return tr("What is in the box", "form title");
    case Mode::Use: return tr("What it is for", "form title");
    case Mode::Detail: break;
    }
    return m_name;
}

void MedicineFormViewModel::setMode(Mode mode)
{
    m_mode = mode;
    m_problem.clear();
    Q_EMIT changed();
}

void MedicineFormViewModel::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    fit(m_journal.catalogues().medicineByName(name));
    QList<ChoiceRow> rows;
    const QString typed = name.trimmed();
    for (const MedicineInfo &info : m_journal.catalogues().medicines()) {
        if (typed.size() < 2 || rows.size() >= kMostFound)
            break;
        const QString label = QCoreApplication::translate("catalogue", info.label.toUtf8().constData());
        const bool fits = label.contains(typed, Qt::CaseInsensitive)
                          || std::any_of(info.synonyms.begin(), info.synonyms.end(), [&](const QString &s) { return s.contains(typed, Qt::CaseInsensitive); });
        if (fits)
            rows.append({info.code, label, info.synonyms.join(tr(", ", "list separator"))});
    }
    m_found.setRows(rows);
    Q_EMIT changed();
}

void MedicineFormViewModel::choose(const QString &code)
{
    const MedicineInfo *info = m_journal.catalogues().medicine(code);
    if (!info)
        return;
    fit(info);
    m_name = QCoreApplication::translate("catalogue", info->label.toUtf8().constData());
    m_found.clear();
    Q_EMIT changed();
}

/** Another medicine prefills its use; the same one leaves alone what a person said of it. */
void MedicineFormViewModel::fit(const MedicineInfo *info)
{
    const QString code = info ? info->code : u"other"_s;
    if (code == m_medicine.code)
        return;
    const bool toldNothing = !info && m_medicine.code.isEmpty(); // nothing was prefilled yet
    m_medicine.code = code;
    if (toldNothing)
        return;
    m_counts = info && info->countsAsDiseaseTreatment;
    m_purpose = info ? info->purpose : QString();
}

std::optional<Moment> MedicineFormViewModel::moment() const
{
    if (m_from.trimmed().isEmpty())
        return Moment::unknown();
    const QDateTime now = m_journal.now();
    return momentFromTyped(m_from, now.timeZone(), m_roster.day0For(m_roster.currentPatient(), now.date()));
}

/** Taken again after it was stopped: the time without it stays in the history, as a step to nothing after the last dose. */
void MedicineFormViewModel::startAgain(Medicine &medicine)
{
    medicine.status = u"active"_s;
    const std::optional<Moment> last = std::exchange(medicine.lastDose, std::nullopt);
    if (!last || !last->date.isValid())
        return;
    DoseStep nothing;
    nothing.from = last->isVague() ? *last : Moment::onDay(last->date.addDays(1), last->about);
    nothing.amount = Quantity{{}, m_unit.trimmed()};
    medicine.steps.append(nothing);
}

bool MedicineFormViewModel::fillStop(Medicine &medicine)
{
    const std::optional<Moment> when = moment();
    if (!when) {
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
        return false;
    }
    medicine.lastDose = *when;
    medicine.stopReason = m_reason.trimmed();
    medicine.status = u"stopped"_s;
    return true;
}

bool MedicineFormViewModel::fillStep(Medicine &medicine)
{
    const std::optional<Moment> when = moment();
    if (!when) {
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
        return false;
    }
    DoseStep step;
    step.from = *when;
    step.perDay = m_perDay;
    step.schedule = m_schedule.trimmed();
    if (!m_amount.trimmed().isEmpty()) {
        const std::optional<Decimal> number = Decimal::parse(m_amount.trimmed());
        if (!number) {
            m_problem = tr("Please write the dose as a number, like 7.5.", "form");
            return false;
        }
        step.amount = Quantity{*number, m_unit.trimmed()};
    }
    if (!medicine.lastDose || step.from.wallDay() > medicine.lastDose->wallDay())
        startAgain(medicine);
    medicine.steps.append(step);
    std::stable_sort(medicine.steps.begin(), medicine.steps.end(), [](const DoseStep &a, const DoseStep &b) { return a.from.wallDay() < b.from.wallDay(); });
    return true;
}

bool MedicineFormViewModel::fill(Medicine &medicine)
{
    switch (m_mode) {
    case Mode::Detail: return false;
    case Mode::Stop: return fillStop(medicine);
    case Mode::NewDose: return fillStep(medicine);
    case Mode::Rhythm: return fillRhythm(medicine);
    case Mode::Stock: return fillStock(medicine);
    case Mode::Use:
        medicine.countsAsDiseaseTreatment = m_counts;
        medicine.purpose = m_purpose;
        return true;
    case Mode::Add: break;
    }
    if (m_name.trimmed().isEmpty()) {
        m_problem = tr("Which medicine? Please write its name.", "form");
        return false;
    }
    medicine.patient = m_roster.currentPatient();
    const MedicineInfo *known = m_journal.catalogues().medicine(medicine.code);
    const QString label = known ? QCoreApplication::translate("catalogue", known->label.toUtf8().constData()) : QString();
    medicine.name = label.compare(m_name.trimmed(), Qt::CaseInsensitive) == 0 ? QString() : m_name.trimmed(); // a brand stays as it was typed
    if (medicine.code.isEmpty())
        medicine.code = u"other"_s;
    medicine.status = u"active"_s;
    medicine.countsAsDiseaseTreatment = m_counts;
    medicine.purpose = m_purpose;
    return fillStep(medicine) && fillRhythm(medicine) && fillStock(medicine);
}

void MedicineFormViewModel::save()
{
    if (m_busy || m_mode == Mode::Detail)
        return;
    m_problem.clear();
    Medicine medicine = m_medicine;
    if (!fill(medicine)) {
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    onResult(m_journal.put(medicine), this, [this](const Result<Id> &kept) {
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

void MedicineFormViewModel::remove()
{
    if (m_medicine.id.isNull() || m_busy)
        return;
    m_busy = true;
    onResult(m_journal.removeRecord(RecordKind::Medicine, m_medicine.id), this, [this](const Done &removed) {
        m_busy = false;
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Removed.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
