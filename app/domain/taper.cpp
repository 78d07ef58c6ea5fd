// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/taper.h"

#include "domain/decimalsum.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** What is logged for one day. */
struct Logged {
    QList<Decimal> amounts;
    bool taken = false, unknown = false;
};

QMap<QDate, Logged> loggedDays(const TaperInput &input)
{
    QMap<QDate, Logged> days;
    for (const Entry &entry : input.doses) {
        const std::optional<QDate> day = dayOfDose(entry, input.medicine.id);
        if (!day)
            continue;
        Logged &logged = days[*day];
        if (std::get<DoseFacts>(entry->facts).how == DoseFacts::How::Missed)
            continue;
        logged.taken = true;
        const Quantity *amount = std::get_if<Quantity>(&entry->value);
        if (amount && amount->unit == input.taper.unit && amount->comparator == Comparator::None)
            logged.amounts.append(amount->number);
        else
            logged.unknown = true;
    }
    return days;
}

/** The amount a day of the medicine's own step; only while no step of the plan in force began after it. */
std::optional<Decimal> toldByStep(const TaperInput &input, QDate day)
{
    const DoseStep *step = stepOn(input.medicine, day);
    const bool ended = input.medicine.lastDose && input.medicine.lastDose->lastDay() < day;
    if (ended)
        return Decimal{};
    if (!step || !step->amount || step->from.precision < Precision::Day || step->amount->unit != input.taper.unit)
        return std::nullopt;
    if (!step->perDay && input.medicine.rhythm.minutes.size() > 1)
        return std::nullopt;
    const Decimal amount = step->amount->number;
    const QDate first = input.taper.plans.isEmpty() ? QDate() : beganOn(input.taper, 0);
    for (QDate at = std::max(step->from.date.addDays(1), first); first.isValid() && at <= day; at = at.addDays(1)) {
        const std::optional<Decimal> now = inForceOn(input.taper, at);
        if (now != amount && now != inForceOn(input.taper, at.addDays(-1)))
            return std::nullopt; // the plan moved on, and nobody said whether the person did
    }
    return amount;
}

void noteTaken(TaperDay &day, const TaperInput &input, const QMap<QDate, Logged> &logged)
{
    if (const auto found = logged.constFind(day.day); found != logged.constEnd()) {
        day.log = found->taken ? TaperDay::Log::Taken : TaperDay::Log::Missed;
        if (!found->unknown)
            day.taken = sumOf(found->amounts);
        return;
    }
    if (day.day > input.today)
        return;
    day.taken = toldByStep(input, day.day);
    day.log = day.taken ? TaperDay::Log::Taken : day.day < input.today ? TaperDay::Log::NotLogged : TaperDay::Log::Ahead;
}

void extend(QList<TaperRun> &runs, QDate day, const std::optional<Decimal> &amount)
{
    if (!amount)
        return;
    if (!runs.isEmpty() && runs.last().to.addDays(1) == day && runs.last().amount == *amount)
        runs.last().to = day;
    else
        runs.append({day, day, *amount});
}

} // namespace

const TaperStep *taperStepOn(const TaperPlan &plan, QDate day)
{
    const auto after = std::find_if(plan.steps.begin(), plan.steps.end(), [day](const TaperStep &step) { return step.from > day; });
    return after == plan.steps.begin() ? nullptr : &*std::prev(after);
}

std::optional<Decimal> plannedOn(const TaperPlan &plan, QDate day)
{
    const TaperStep *step = taperStepOn(plan, day);
    return step ? std::optional(step->amount) : std::nullopt;
}

std::optional<QDate> zeroFrom(const TaperPlan &plan)
{
    std::optional<QDate> from;
    for (const TaperStep &step : plan.steps) {
        if (step.amount.mantissa != 0)
            from.reset();
        else if (!from)
            from = step.from;
    }
    return from;
}

QDate beganOn(const Taper &taper, qsizetype index)
{
    const TaperPlan &plan = taper.plans[index];
    const QDate first = plan.steps.isEmpty() ? QDate() : plan.steps.first().from;
    if (index == 0 || plan.decided.precision < Precision::Day)
        return first;
    return std::max(first, plan.decided.date);
}

const TaperPlan *planOn(const Taper &taper, QDate day)
{
    for (qsizetype i = taper.plans.size() - 1; i >= 0; --i) {
        const QDate began = beganOn(taper, i);
        if (began.isValid() && began <= day)
            return &taper.plans[i];
    }
    return nullptr;
}

std::optional<Decimal> inForceOn(const Taper &taper, QDate day)
{
    const TaperPlan *plan = planOn(taper, day);
    return plan ? plannedOn(*plan, day) : std::nullopt;
}

QList<TaperDay> taperDays(const TaperInput &input, QDate first, QDate last)
{
    QList<TaperDay> days;
    const QMap<QDate, Logged> logged = loggedDays(input);
    for (QDate at = first; at.isValid() && at <= last; at = at.addDays(1)) {
        TaperDay day;
        day.day = at;
        if (!input.taper.plans.isEmpty())
            day.planned = plannedOn(input.taper.plans.first(), at);
        day.inForce = inForceOn(input.taper, at);
        day.changes = day.inForce && day.inForce != inForceOn(input.taper, at.addDays(-1));
        const TaperPlan *plan = planOn(input.taper, at);
        if (const TaperStep *step = plan ? taperStepOn(*plan, at) : nullptr)
            day.schedule = step->schedule;
        noteTaken(day, input, logged);
        days.append(day);
    }
    return days;
}

TaperSeries taperSeries(const TaperInput &input, QDate first, QDate last)
{
    TaperSeries series;
    series.first = first;
    series.last = last;
    series.today = input.today;
    const QList<TaperPlan> &plans = input.taper.plans;
    const QDate revisedFrom = plans.size() > 1 ? beganOn(input.taper, plans.size() - 1) : QDate();
    for (const TaperDay &day : taperDays(input, first, last)) {
        extend(series.planned, day.day, day.planned);
        if (revisedFrom.isValid() && day.day >= revisedFrom)
            extend(series.revised, day.day, day.inForce);
        extend(series.taken, day.day, day.taken);
        for (const std::optional<Decimal> &amount : {day.planned, day.inForce, day.taken}) {
            if (amount && series.top < *amount)
                series.top = *amount;
        }
    }
    return series;
}

Medicine asPlanned(const Medicine &medicine, const Taper &taper)
{
    Medicine planned = medicine;
    QMap<QDate, DoseStep> steps; // of the plans, while they are in force
    for (qsizetype i = 0; i < taper.plans.size(); ++i) {
        const QDate began = beganOn(taper, i);
        if (!began.isValid())
            continue;
        while (!steps.isEmpty() && steps.lastKey() >= began)
            steps.erase(std::prev(steps.end()));
        const TaperStep *first = taperStepOn(taper.plans[i], began);
        for (const TaperStep &step : taper.plans[i].steps) {
            const QDate from = &step == first ? began : step.from;
            if (from >= began)
                steps.insert(from, {Moment::onDay(from), Quantity{step.amount, taper.unit}, true, step.schedule});
        }
    }
    for (auto step = steps.cbegin(); step != steps.cend(); ++step) {
        planned.steps.removeIf([&](const DoseStep &own) { return own.from.precision >= Precision::Day && own.from.date == step.key(); });
        planned.steps.append(*step);
    }
    std::stable_sort(planned.steps.begin(), planned.steps.end(), [](const DoseStep &a, const DoseStep &b) { return a.from.wallDay() < b.from.wallDay(); });
    return planned;
}

QList<Medicine> asPlanned(const QList<Medicine> &medicines, const QList<Taper> &tapers)
{
    QList<Medicine> planned = medicines;
    for (Medicine &medicine : planned) {
        for (const Taper &taper : tapers) {
            if (taper.medicine == medicine.id)
                medicine = asPlanned(medicine, taper);
        }
    }
    return planned;
}

} // namespace dayplus
