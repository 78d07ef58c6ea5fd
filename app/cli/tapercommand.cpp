// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/medicinetools.h"
#include "domain/taper.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "report/taperpaper.h"
#include "wording/days.h"
#include "wording/medicinewords.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

struct Typed {
    TaperPlan plan;
    QString unit;
};

/** "2026-03-10=40mg every morning" or "+7=30": a date or days after the step before, an amount a day, its unit, a schedule. */
Outcome addStep(Typed &typed, const QString &text, const Desk &desk, Id patient)
{
    static const QRegularExpression form(u"^(\\+\\d{1,4}|[^=]+)=\\s*([0-9.,]+)\\s*([^\\s\\d]\\S*)?(?:\\s+(.*))?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const auto amount = Decimal::parse(match.captured(2));
    if (!match.hasMatch() || !amount)
        return WrongUse{u"A step is like 2026-03-10=40mg or +7=30mg (days after the step before), not %1."_s.arg(text)};
    TaperStep step{{}, *amount, match.captured(4).trimmed()};
    if (match.captured(1).startsWith(u'+')) {
        if (typed.plan.steps.isEmpty())
            return WrongUse{u"The first step needs a date."_s};
        step.from = typed.plan.steps.last().from.addDays(match.captured(1).mid(1).toInt());
    } else {
        const Answer<Moment> from = desk.moment(match.captured(1).trimmed(), "step"_L1, patient);
        if (!from)
            return from.refusal();
        if (from->precision != Precision::Day || from->about)
            return WrongUse{u"A step begins on a day, not %1."_s.arg(match.captured(1))};
        step.from = from->date;
    }
    const QString unit = match.captured(3);
    if (!unit.isEmpty() && !typed.unit.isEmpty() && unit != typed.unit)
        return WrongUse{u"All steps are in one unit, not %1 and %2."_s.arg(typed.unit, unit)};
    if (!unit.isEmpty())
        typed.unit = unit;
    typed.plan.steps.append(step);
    return ended();
}

Answer<Typed> typedPlan(const Call &call, const Desk &desk, const Medicine &medicine, bool revision)
{
    const Arguments &a = call.arguments;
    Typed typed;
    QStringList steps = a.value("step"_L1).split(u'\n', Qt::SkipEmptyParts) + a.words().mid(2);
    if (steps.isEmpty())
        return WrongUse{u"A plan needs --step, such as --step 2026-03-10=40mg."_s};
    for (const QString &step : std::as_const(steps)) {
        if (const Outcome added = addStep(typed, step, desk, medicine.patient); !added)
            return added.refusal();
    }
    if (revision)
        typed.plan.decided = Moment::onDay(desk.now().date());
    if (a.has("decided"_L1)) {
        const Answer<Moment> decided = desk.moment(a.value("decided"_L1), "decided"_L1, medicine.patient);
        if (!decided)
            return decided.refusal();
        typed.plan.decided = *decided;
    }
    typed.plan.by = a.value("by"_L1);
    typed.plan.reason = a.value("reason"_L1);
    return typed;
}

/** Asks what is odd about a plan; --yes answers. A plan that was decided before it began is no news. */
Outcome ask(const Call &call, const Desk &desk, const TaperPlan &plan, const QString &unit)
{
    QStringList asked;
    const bool old = plan.decided.date.isValid() && !plan.steps.isEmpty() && plan.decided.date <= plan.steps.first().from;
    for (const TaperQuestion &question : questionsAbout(plan, desk.now().date())) {
        if (!old || question.what != TaperQuestion::What::Past)
            asked << questionText(question, unit);
    }
    if (asked.isEmpty() || call.arguments.has("yes"_L1))
        return ended();
    Refusal refusal(Error{Fault::Invalid, {}, {{Field::Steps, Why::Unlikely, Problem::Weight::Ask, {}}}});
    refusal.sentence = asked.join(u'\n') + u"\nNothing was saved yet. If it is right, add --yes."_s;
    return refusal;
}

Outcome keep(Call &call, Desk &desk, const Medicine &medicine, bool revision)
{
    const std::optional<Taper> stored = desk.roster().taperOf(medicine.id);
    if (revision != stored.has_value()) {
        Refusal refusal(Error{revision ? Fault::NotFound : Fault::Exists, {}, {}});
        refusal.sentence = revision ? u"There is no taper of this medicine yet. Write the first plan with: taper VAULT set"_s
                                    : u"There is a taper of this medicine already. A new plan of it is: taper VAULT revise"_s;
        return refusal;
    }
    const Answer<Typed> typed = typedPlan(call, desk, medicine, revision);
    if (!typed)
        return typed.refusal();
    Taper taper = stored.value_or(Taper());
    taper.patient = medicine.patient;
    taper.medicine = medicine.id;
    if (!typed->unit.isEmpty() && revision && typed->unit != taper.unit)
        return WrongUse{u"This taper is in %1."_s.arg(taper.unit)};
    if (!typed->unit.isEmpty())
        taper.unit = typed->unit;
    if (call.arguments.has("note"_L1))
        taper.note = call.arguments.value("note"_L1);
    if (const Outcome fine = ask(call, desk, typed->plan, taper.unit); !fine)
        return fine.refusal();
    taper.plans.append(typed->plan);
    const auto id = waitFor(desk.journal().put(taper));
    if (!id)
        return id.error();
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

QJsonObject planJson(const TaperPlan &plan)
{
    QJsonArray steps;
    for (const TaperStep &step : plan.steps) {
        QJsonObject one{{u"from"_s, step.from.toString(Qt::ISODate)}, {u"amount"_s, step.amount.toString()}};
        if (!step.schedule.isEmpty())
            one.insert(u"schedule"_s, step.schedule);
        steps.append(one);
    }
    QJsonObject json{{u"steps"_s, steps}};
    if (const QString decided = toIso(plan.decided); !decided.isEmpty())
        json.insert(u"decided"_s, decided);
    if (!plan.by.isEmpty())
        json.insert(u"by"_s, plan.by);
    if (!plan.reason.isEmpty())
        json.insert(u"reason"_s, plan.reason);
    return json;
}

QJsonObject taperJson(const Taper &taper, const QString &name)
{
    QJsonArray plans;
    for (const TaperPlan &plan : taper.plans)
        plans.append(planJson(plan));
    QJsonObject json{{u"id"_s, toText(taper.id)}, {u"medicine"_s, toText(taper.medicine)}, {u"name"_s, name}, {u"unit"_s, taper.unit}, {u"plans"_s, plans}};
    if (!taper.note.isEmpty())
        json.insert(u"note"_s, taper.note);
    return json;
}

QString logKey(TaperDay::Log log)
{
    switch (log) {
    case TaperDay::Log::Ahead: return u"ahead"_s;
    case TaperDay::Log::NotLogged: return u"not logged"_s;
    case TaperDay::Log::Taken: return u"taken"_s;
    case TaperDay::Log::Missed: break;
    }
    return u"missed"_s;
}

QString planLines(const Taper &taper)
{
    QStringList lines;
    for (qsizetype i = 0; i < taper.plans.size(); ++i) {
        const TaperPlan &plan = taper.plans.at(i);
        QString head = i == 0 ? u"  planned"_s : u"  revised"_s;
        if (plan.decided.date.isValid())
            head += u' ' + momentText(plan.decided);
        if (!plan.by.isEmpty())
            head += u", "_s + plan.by;
        if (!plan.reason.isEmpty())
            head += u": "_s + plan.reason;
        lines << head;
        for (const QString &line : taperStepLines(plan, taper.unit))
            lines << u"    "_s + line;
    }
    return lines.join(u'\n');
}

/** The sheet with a box for each day, as the app prints it. */
Outcome print(Call &call, const Desk &desk, const Medicine &medicine, const Taper &taper)
{
    const QString file = call.arguments.value("pdf"_L1);
    if (QFileInfo(file).suffix().compare("pdf"_L1, Qt::CaseInsensitive) != 0)
        return WrongUse{u"--pdf ends with .pdf."_s};
    if (QFileInfo::exists(file) && !call.arguments.has("yes"_L1)) {
        Refusal refusal(Error{Fault::Exists, {}, {}});
        refusal.sentence = u"There is a file of that name. To replace it, add --yes."_s;
        return refusal;
    }
    const std::optional<Patient> patient = desk.roster().patient(medicine.patient);
    const TaperSheet sheet = taperSheetOf({taper, medicineLabel(medicine, desk), patient ? patient->name : QString(), desk.now().date(),
                                           [&desk, &medicine](QDate day) { return desk.roster().day0For(medicine.patient, day); }});
    if (const Done written = saveTaperSheet(file, sheet); !written)
        return written.error();
    call.console.say(u"Written to %1: %2. The file is not encrypted: whoever has it can read it."_s.arg(file, count(sheet.days.size(), "day", "days")),
                     QJsonObject{{u"out"_s, file}, {u"days"_s, sheet.days.size()}});
    return ended();
}

Outcome show(Call &call, Desk &desk, const Medicine &medicine)
{
    const std::optional<Taper> taper = desk.roster().taperOf(medicine.id);
    if (!taper) {
        Refusal refusal(Error{Fault::NotFound, {}, {}});
        refusal.sentence = u"There is no taper of this medicine."_s;
        return refusal;
    }
    if (call.arguments.has("pdf"_L1))
        return print(call, desk, medicine, *taper);
    EntryQuery query;
    query.patient = medicine.patient;
    query.kinds = {Kind::Dose};
    const auto doses = readEntries(desk.store(), query);
    if (!doses)
        return doses.error();
    const TaperInput input{*taper, medicine, *doses, desk.now().date()};
    const QDate first = beganOn(*taper, 0);
    QDate last = first;
    for (const TaperPlan &plan : taper->plans)
        last = std::max(last, plan.steps.last().from);
    QJsonObject object = taperJson(*taper, medicineLabel(medicine, desk));
    QJsonArray days;
    const auto number = [](const std::optional<Decimal> &amount) { return amount ? QJsonValue(amount->toString()) : QJsonValue(); };
    for (const TaperDay &day : taperDays(input, first, std::min(last, first.addDays(3660)))) {
        days.append(QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)}, {u"planned"_s, number(day.planned)}, {u"inForce"_s, number(day.inForce)},
                                {u"taken"_s, number(day.taken)}, {u"log"_s, logKey(day.log)}});
    }
    object.insert(u"days"_s, days);
    call.console.say(medicineLabel(medicine, desk) + u'\n' + planLines(*taper) + u"\n  "_s + taperSpoken(input), object);
    return ended();
}

Outcome list(Call &call, const Desk &desk, Id patient)
{
    call.console.beginArray();
    for (const Taper &taper : desk.roster().tapers(patient)) {
        const std::optional<Medicine> medicine = desk.roster().medicine(taper.medicine);
        const QString name = medicine ? medicineLabel(*medicine, desk) : QString();
        call.console.line(toText(taper.id) + u"  "_s + name + u'\n' + planLines(taper));
        call.console.element(taperJson(taper, name));
    }
    call.console.endArray();
    return ended();
}

} // namespace

Outcome taper(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.words().value(1, u"list"_s);
    const bool writes = verb == "set"_L1 || verb == "revise"_L1;
    if ((!writes && verb != "show"_L1 && verb != "list"_L1) || (!writes && a.words().size() > 2))
        return WrongUse{u"After the vault comes set, revise, show or list."_s};
    if (a.has("pdf"_L1) && verb != "show"_L1)
        return WrongUse{u"--pdf belongs to show."_s};
    if (verb != "list"_L1 && !a.has("medicine"_L1))
        return WrongUse{u"%1 needs --medicine: its name or id."_s.arg(verb)};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    if (verb == "list"_L1)
        return list(call, desk, patient->id);
    const Answer<Medicine> medicine = listedMedicine(desk, a.value("medicine"_L1), patient->id);
    if (!medicine)
        return medicine.refusal();
    return writes ? keep(call, desk, *medicine, verb == "revise"_L1) : show(call, desk, *medicine);
}

} // namespace dayplus::cli
