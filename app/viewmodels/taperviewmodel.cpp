// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/taperviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/doselog.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/taperpicture.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kMostDays = 3660;
}

TaperViewModel::TaperViewModel(Journal &journal, Roster &roster, Notices &notices, Id medicine)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_reader(journal, roster), m_medicine(roster.medicine(medicine).value_or(Medicine()))
{
    m_decided = toIso(Moment::onDay(journal.now().date()));
    connect(&m_roster, &Roster::changed, this, &TaperViewModel::refresh);
    connect(&m_reader, &DoseReader::read, this, &TaperViewModel::refresh);
    m_unit = u"mg"_s;
    if (const DoseStep *now = stepOn(m_medicine, journal.now().date())) {
        if (now->amount)
            m_unit = now->amount->unit;
        m_schedule = now->schedule;
    }
    const std::optional<Taper> stored = m_roster.taperOf(medicine);
    m_editing = !stored;
    if (stored && !stored->plans.isEmpty()) { // the calendar opens on today, or where the plan is
        const TaperPlan &plan = stored->plans.last();
        const QDate began = beganOn(*stored, 0), end = zeroFrom(plan).value_or(QDate(9999, 1, 1));
        m_month.goTo(std::max(began, std::min(end, journal.now().date())));
    }
    refresh();
}

QString TaperViewModel::title() const
{
    return medicineName(m_medicine, m_journal.catalogues());
}

Taper TaperViewModel::shown() const
{
    Taper taper = m_stored.value_or(Taper());
    taper.medicine = m_medicine.id;
    if (!m_stored)
        taper.unit = m_unit;
    if (m_editing && !m_draft.isEmpty()) {
        TaperPlan plan;
        if (m_stored)
            plan.decided = momentFromTyped(m_decided, m_journal.now().timeZone(), {}).value_or(Moment());
        plan.steps = m_draft;
        taper.plans.append(plan);
    }
    return taper;
}

QList<TaperDay> TaperViewModel::daysOf(const Taper &taper, QDate first, QDate last) const
{
    return taperDays({taper, m_medicine, m_reader.doses(), m_journal.now().date()}, first, last);
}

void TaperViewModel::refresh()
{
    m_medicine = m_roster.medicine(m_medicine.id).value_or(m_medicine);
    m_stored = m_roster.taperOf(m_medicine.id);
    if (m_stored)
        m_unit = m_stored->unit;
    else
        m_editing = true; // undone: what is stored is nothing
    showSteps();
    showPlans();
    const Taper taper = shown();
    m_month.show([this, taper](QDate first, QDate last) { return daysOf(taper, first, last); },
                 [this, unit = taper.unit](const TaperDay &day) {
                     //: read aloud; a date and what is planned and taken
                     return tr("%1: %2", "a day of a taper").arg(longDate(day.day), taperDayText(day, unit));
                 },
                 m_journal.now().date(), m_chosen);
    Q_EMIT changed();
}

QString TaperViewModel::dayText(QDate day) const
{
    const QString number = exactDayTitle(day, m_roster.day0For(m_medicine.patient, day));
    return number.isEmpty() ? shortDate(day) : tr("%1, %2", "date, day number").arg(shortDate(day), number);
}

void TaperViewModel::showSteps()
{
    QList<ChoiceRow> rows;
    for (qsizetype i = 0; i < m_draft.size(); ++i) {
        const TaperStep &step = m_draft[i];
        QString detail = tr("from %1", "first day of a dose").arg(dayText(step.from));
        if (!step.schedule.isEmpty())
            detail = tr("%1, %2", "date, schedule").arg(detail, step.schedule);
        rows.append({QString::number(i), quantityText(Quantity{step.amount, m_unit, Comparator::None}), detail});
    }
    m_steps.setRows(rows);
}

void TaperViewModel::showPlans()
{
    QList<ChoiceRow> rows;
    const QList<TaperPlan> plans = m_stored ? m_stored->plans : QList<TaperPlan>();
    for (qsizetype i = plans.size() - 1; i >= 0; --i) {
        const TaperPlan &plan = plans[i];
        const QString date = plan.decided.date.isValid() ? momentText(plan.decided) : tr("date not known", "a plan");
        const QString title = i == 0 ? tr("Planned, %1", "first plan; date").arg(date) : tr("Revised, %1", "later plan; date").arg(date);
        QStringList words;
        if (!plan.by.isEmpty())
            words << plan.by;
        if (!plan.reason.isEmpty())
            words << plan.reason;
        const QString who = words.join(tr(": ", "who: why"));
        QStringList lines = taperStepLines(plan, m_stored->unit);
        if (!who.isEmpty())
            lines.prepend(who);
        rows.append({QString::number(i), title, lines.join(u'\n')});
    }
    m_plans.setRows(rows);
}

QStringList TaperViewModel::questions() const
{
    QStringList said;
    const Taper taper = shown();
    if (taper.plans.isEmpty())
        return said;
    for (const TaperQuestion &question : questionsAbout(taper.plans.last(), m_journal.now().date())) {
        if (m_editing || question.what != TaperQuestion::What::Past)
            said << questionText(question, taper.unit);
    }
    return said;
}

QVariant TaperViewModel::graph() const
{
    const Taper taper = shown();
    const QDate today = m_journal.now().date();
    return QVariant::fromValue(taperGraph({taper, m_medicine, m_reader.doses(), today}, m_roster.day0For(m_medicine.patient, today)));
}

QString TaperViewModel::spoken() const
{
    const Taper taper = shown();
    return taperSpoken({taper, m_medicine, m_reader.doses(), m_journal.now().date()});
}

void TaperViewModel::addStep()
{
    m_stepProblem.clear();
    const std::optional<Decimal> amount = Decimal::parse(m_amount.trimmed());
    QDate from;
    if (m_byDays) {
        bool number = false;
        const int days = m_days.trimmed().toInt(&number);
        if (m_draft.isEmpty())
            m_stepProblem = tr("The first step needs a date.", "taper");
        else if (!number || days < 1 || days > kMostDays)
            m_stepProblem = tr("Please write the days as a whole number, like 7.", "taper");
        else
            from = m_draft.last().from.addDays(days);
    } else {
        from = dateFromText(m_from);
        if (!from.isValid())
            m_stepProblem = tr("Please write the date like 2026-03-10.", "taper");
    }
    if (m_stepProblem.isEmpty() && (!amount || *amount < Decimal{}))
        m_stepProblem = tr("Please write the amount a day as a number, like 7.5. 0 is the end.", "taper");
    const auto same = std::find_if(m_draft.begin(), m_draft.end(), [from](const TaperStep &step) { return step.from == from; });
    if (m_stepProblem.isEmpty() && same != m_draft.end())
        m_stepProblem = tr("There is a step from that day already.", "taper");
    if (m_stepProblem.isEmpty()) {
        m_draft.append({from, *amount, m_schedule.trimmed()});
        std::sort(m_draft.begin(), m_draft.end(), [](const TaperStep &a, const TaperStep &b) { return a.from < b.from; });
        m_amount.clear();
        m_from.clear();
        if (m_draft.size() == 1)
            m_month.goTo(from);
    }
    refresh();
}

void TaperViewModel::removeStep(int index)
{
    if (index < 0 || index >= m_draft.size())
        return;
    const TaperStep step = m_draft.takeAt(index); // its words come back into the fields
    m_byDays = false;
    m_from = step.from.toString(Qt::ISODate);
    m_amount = step.amount.toString();
    m_schedule = step.schedule;
    refresh();
}

void TaperViewModel::revise()
{
    m_editing = true;
    m_draft.clear();
    m_by.clear();
    m_reason.clear();
    m_decided = toIso(Moment::onDay(m_journal.now().date()));
    m_problem.clear();
    refresh();
}

void TaperViewModel::copyRest()
{
    if (!m_stored || m_stored->plans.isEmpty())
        return;
    const QDate today = m_journal.now().date();
    for (const TaperStep &step : m_stored->plans.last().steps) {
        const bool held = std::any_of(m_draft.begin(), m_draft.end(), [&step](const TaperStep &other) { return other.from == step.from; });
        if (step.from > today && !held)
            m_draft.append(step);
    }
    std::sort(m_draft.begin(), m_draft.end(), [](const TaperStep &a, const TaperStep &b) { return a.from < b.from; });
    refresh();
}

void TaperViewModel::cancel()
{
    m_editing = !m_stored;
    m_draft.clear();
    m_problem.clear();
    m_stepProblem.clear();
    refresh();
}

std::optional<TaperPlan> TaperViewModel::typedPlan()
{
    if (!m_amount.trimmed().isEmpty())
        m_problem = tr("One step is typed but not added yet. Press “Add step”, or empty its amount.", "taper");
    else if (m_draft.isEmpty())
        m_problem = tr("A plan needs at least one step.", "taper");
    const std::optional<Moment> decided = m_decided.trimmed().isEmpty() ? Moment::unknown() : momentFromTyped(m_decided, m_journal.now().timeZone(), {});
    if (m_problem.isEmpty() && !decided)
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
    if (!m_problem.isEmpty())
        return std::nullopt;
    return TaperPlan{*decided, m_by.trimmed(), m_reason.trimmed(), m_draft};
}

void TaperViewModel::save()
{
    if (m_busy || !m_editing)
        return;
    m_problem.clear();
    const std::optional<TaperPlan> plan = typedPlan();
    if (!plan) {
        Q_EMIT changed();
        return;
    }
    Taper taper = m_stored.value_or(Taper());
    taper.patient = m_medicine.patient;
    taper.medicine = m_medicine.id;
    if (!m_stored)
        taper.unit = m_unit.trimmed();
    taper.plans.append(*plan);
    m_busy = true;
    onResult(m_journal.put(taper), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_editing = false;
        m_draft.clear();
        m_notices.said(tr("The plan is kept. Check each day with your team’s plan.", "notice"), true);
        refresh();
    });
}

} // namespace dayplus
