// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/medicinetools.h"
#include "cli/recordjson.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/values.h"

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The dose of --dose, --unit, --from, --schedule. The unit may be left out: it is then that of the dose before. */
Answer<DoseStep> stepFrom(const Arguments &a, const Desk &desk, const Medicine &medicine)
{
    DoseStep step;
    step.perDay = !a.has("per-dose"_L1);
    step.schedule = a.value("schedule"_L1);
    step.from = Moment::onDay(desk.now().date());
    if (a.has("from"_L1)) {
        const Answer<Moment> from = desk.moment(a.value("from"_L1), "from"_L1, medicine.patient);
        if (!from)
            return from.refusal();
        step.from = *from;
    }
    if (!a.has("dose"_L1))
        return step;
    const auto number = Decimal::parse(a.value("dose"_L1));
    if (!number)
        return WrongUse{u"--dose is a number such as 7.5."_s};
    QString unit = a.value("unit"_L1);
    if (unit.isEmpty() && !medicine.steps.isEmpty() && medicine.steps.last().amount)
        unit = medicine.steps.last().amount->unit;
    step.amount = Quantity{*number, unit, Comparator::None};
    return step;
}

Outcome add(Call &call, Desk &desk, Id patient)
{
    const Arguments &a = call.arguments;
    Medicine medicine;
    medicine.patient = patient;
    const QString name = a.word(2);
    const MedicineInfo *known = desk.catalogues().medicine(name);
    if (!known)
        known = desk.catalogues().medicineByName(name);
    medicine.code = known ? known->code : u"other"_s;
    if (!known || known->label.compare(name, Qt::CaseInsensitive) != 0)
        medicine.name = name;
    medicine.countsAsDiseaseTreatment = known && known->countsAsDiseaseTreatment;
    medicine.purpose = a.value("purpose"_L1, known ? known->purpose : QString());
    medicine.status = u"active"_s;
    medicine.note = a.value("note"_L1);
    const Answer<DoseStep> step = stepFrom(a, desk, medicine);
    if (!step)
        return step.refusal();
    medicine.steps = {*step};
    if (const Answer<bool> rhythm = applyRhythm(medicine, call, desk); !rhythm)
        return rhythm.refusal();
    return writeMedicine(call, desk, medicine);
}

Outcome changeDose(Call &call, Desk &desk, Medicine medicine)
{
    if (!call.arguments.has("dose"_L1))
        return WrongUse{u"step needs --dose."_s};
    const Answer<DoseStep> step = stepFrom(call.arguments, desk, medicine);
    if (!step)
        return step.refusal();
    medicine.steps << *step;
    std::stable_sort(medicine.steps.begin(), medicine.steps.end(),
                     [](const DoseStep &x, const DoseStep &y) { return x.from.wallDay() < y.from.wallDay(); });
    return writeMedicine(call, desk, medicine);
}

Outcome stop(Call &call, Desk &desk, Medicine medicine)
{
    const Arguments &a = call.arguments;
    if (!a.has("last"_L1))
        return WrongUse{u"stop needs --last: the day of the last dose, or unknown."_s};
    const Answer<Moment> last = desk.moment(a.value("last"_L1), "last"_L1, medicine.patient);
    if (!last)
        return last.refusal();
    medicine.lastDose = *last;
    medicine.status = u"stopped"_s;
    medicine.stopReason = a.value("reason"_L1);
    return writeMedicine(call, desk, medicine);
}

/** When it is due, how much is in the box, whether it treats the illness. */
Outcome changeRhythm(Call &call, Desk &desk, Medicine medicine)
{
    const Answer<bool> changed = applyRhythm(medicine, call, desk);
    if (!changed)
        return changed.refusal();
    if (!*changed)
        return WrongUse{u"rhythm needs --times, --weekdays, --cycle, --as-needed, --stock or --counts."_s};
    return writeMedicine(call, desk, medicine);
}

QString line(const Medicine &medicine, const Desk &desk)
{
    QString text = toText(medicine.id) + u"  "_s + medicineLabel(medicine, desk);
    for (const DoseStep &step : medicine.steps) {
        text += u"\n    from %1: "_s.arg(momentText(step.from));
        text += step.amount ? quantityText(*step.amount) : u"amount not known"_s;
        if (step.amount && step.perDay)
            text += u" a day"_s;
        if (!step.schedule.isEmpty())
            text += u", "_s + step.schedule;
    }
    if (medicine.lastDose)
        text += u"\n    last dose: "_s + momentText(*medicine.lastDose);
    return text;
}

Outcome list(Call &call, const Desk &desk, Id patient)
{
    call.console.beginArray();
    for (const Medicine &medicine : desk.roster().medicines(patient)) {
        call.console.line(line(medicine, desk));
        call.console.element(json(medicine));
    }
    call.console.endArray();
    return ended();
}

} // namespace

Outcome writeMedicine(Call &call, Desk &desk, const Medicine &medicine)
{
    const auto id = waitFor(desk.journal().put(medicine));
    if (!id)
        return id.error();
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

QString medicineLabel(const Medicine &medicine, const Desk &desk)
{
    const MedicineInfo *info = desk.catalogues().medicine(medicine.code);
    return medicine.name.isEmpty() && info ? info->label : medicine.name;
}

Answer<Medicine> listedMedicine(const Desk &desk, const QString &text, Id patient)
{
    for (const Medicine &medicine : desk.roster().medicines(patient)) {
        if (medicine.id == QUuid::fromString(text) || medicineLabel(medicine, desk).compare(text, Qt::CaseInsensitive) == 0)
            return medicine;
    }
    Refusal refusal(Error{Fault::NotFound, {}, {}});
    refusal.sentence = u"There is no such medicine on the list. See: medicine VAULT list"_s;
    return refusal;
}

Outcome medicine(Call &call)
{
    const QString verb = call.arguments.words().value(1, u"list"_s);
    static const QStringList named{u"add"_s, u"step"_s, u"stop"_s, u"rhythm"_s, u"take"_s, u"show"_s};
    if ((!named.contains(verb) && verb != "list"_L1) || (named.contains(verb) != (call.arguments.words().size() == 3)))
        return WrongUse{u"After the vault comes add NAME; step, stop, rhythm, take or show with an ID or name; or list."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(call.arguments);
    if (!patient)
        return patient.refusal();
    if (verb == "list"_L1)
        return list(call, desk, patient->id);
    if (verb == "add"_L1)
        return add(call, desk, patient->id);
    const Answer<Medicine> medicine = listedMedicine(desk, call.arguments.word(2), patient->id);
    if (!medicine)
        return medicine.refusal();
    if (verb == "show"_L1)
        return showMedicine(call, desk, *medicine);
    if (verb == "take"_L1)
        return takeMedicine(call, desk, *medicine);
    if (verb == "rhythm"_L1)
        return changeRhythm(call, desk, *medicine);
    return verb == "step"_L1 ? changeDose(call, desk, *medicine) : stop(call, desk, *medicine);
}

} // namespace dayplus::cli
