// SPDX-License-Identifier: GPL-3.0-or-later
// A taper in words. What was planned, what is in force, what was taken; never what would be right.
#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Tapers { Q_DECLARE_TR_FUNCTIONS(Tapers) };

QString amount(const Decimal &number, const QString &unit)
{
    return quantityText(Quantity{number, unit, Comparator::None});
}

QString takenText(const TaperDay &day, const QString &unit)
{
    switch (day.log) {
    case TaperDay::Log::Ahead: return {};
    case TaperDay::Log::NotLogged: return Tapers::tr("not logged", "a dose");
    case TaperDay::Log::Missed: return Tapers::tr("missed", "a dose");
    case TaperDay::Log::Taken: break;
    }
    if (!day.taken)
        return Tapers::tr("taken, amount not known", "a dose");
    //: %1 is an amount: "5 mg taken"
    return Tapers::tr("%1 taken").arg(amount(*day.taken, unit));
}

/** The next day after today on which the plan in force says another amount. */
std::optional<TaperStep> nextStep(const TaperInput &input)
{
    if (input.taper.plans.isEmpty())
        return std::nullopt;
    for (const TaperStep &step : input.taper.plans.last().steps) {
        if (step.from > input.today)
            return step;
    }
    return std::nullopt;
}

} // namespace

QString questionText(const TaperQuestion &question, const QString &unit)
{
    const QString day = shortDate(question.day), before = amount(question.before, unit), after = amount(question.after, unit);
    switch (question.what) {
    case TaperQuestion::What::Rise: //: %1 is a date, %2 and %3 are amounts
        return Tapers::tr("On %1 the dose goes up, from %2 to %3. Is that what your team wrote?").arg(day, before, after);
    case TaperQuestion::What::Jump: //: %1 is a date, %2 and %3 are amounts
        return Tapers::tr("On %1 it goes down from %2 to %3 at once. Is that what your team wrote?").arg(day, before, after);
    case TaperQuestion::What::LongStep: //: %1 is an amount, %n days, %2 a date
        return Tapers::tr("%1 is planned for %n day(s), until %2. Is a step missing, or another year meant?", nullptr, question.days).arg(before, day);
    case TaperQuestion::What::Past: //: %1 is a date
        return Tapers::tr("The plan begins in the past, on %1. Is the date right?").arg(day);
    case TaperQuestion::What::NoEnd: //: %1 is an amount, %2 a date
        return Tapers::tr("The plan ends with %1 from %2 on, not with 0. Does it go on like that?").arg(after, day);
    }
    return {};
}

QString taperDayText(const TaperDay &day, const QString &unit)
{
    QStringList parts;
    if (day.inForce) //: %1 is an amount: "5 mg planned"
        parts << Tapers::tr("%1 planned").arg(amount(*day.inForce, unit));
    if (!day.schedule.isEmpty())
        parts << day.schedule;
    if (const QString taken = takenText(day, unit); !taken.isEmpty())
        parts << taken;
    return parts.isEmpty() ? Tapers::tr("nothing planned") : parts.join(Tapers::tr(", ", "list separator"));
}

QStringList taperStepLines(const TaperPlan &plan, const QString &unit)
{
    QStringList lines;
    for (const TaperStep &step : plan.steps) {
        //: one step of a taper: date, amount
        QString line = Tapers::tr("%1: %2").arg(shortDate(step.from), amount(step.amount, unit));
        if (!step.schedule.isEmpty())
            line += Tapers::tr(", ", "list separator") + step.schedule;
        lines << line;
    }
    return lines;
}

QString taperSpoken(const TaperInput &input)
{
    const QString unit = input.taper.unit;
    if (input.taper.plans.isEmpty())
        return {};
    QStringList said;
    const TaperPlan &plan = input.taper.plans.last();
    const std::optional<QDate> end = zeroFrom(plan);
    const bool over = end && *end <= input.today;
    if (over) //: %1 is a date
        said << Tapers::tr("Planned to be 0 since %1.").arg(shortDate(*end));
    else if (const auto now = inForceOn(input.taper, input.today)) //: %1 is an amount
        said << Tapers::tr("Planned today: %1.").arg(amount(*now, unit));
    if (const auto next = nextStep(input)) //: %1 is an amount, %2 a date
        said << Tapers::tr("Then %1 from %2.").arg(amount(next->amount, unit), shortDate(next->from));
    if (end && !over)
        said << Tapers::tr("0 from %1.", "end of a taper").arg(shortDate(*end));
    if (input.taper.plans.size() > 1 && plan.decided.date.isValid())
        said << Tapers::tr("The plan was revised on %1.").arg(momentText(plan.decided));
    const QDate first = beganOn(input.taper, 0);
    int logged = 0, missed = 0, other = 0, days = 0;
    const QDate last = over ? end->addDays(-1) : input.today; // days of nothing are not counted as taken
    for (const TaperDay &day : taperDays(input, first, std::min(last, first.addDays(400)))) {
        ++days;
        logged += day.log == TaperDay::Log::Taken;
        missed += day.log == TaperDay::Log::Missed;
        other += day.log == TaperDay::Log::Taken && day.differs();
    }
    if (days > 0)
        said << Tapers::tr("Known as taken on %1 of %n day(s).", nullptr, days).arg(logged);
    if (missed > 0)
        said << Tapers::tr("Missed on %n day(s).", nullptr, missed);
    if (other > 0)
        said << Tapers::tr("Not as planned on %n day(s).", nullptr, other);
    return said.join(u' ');
}

} // namespace dayplus
