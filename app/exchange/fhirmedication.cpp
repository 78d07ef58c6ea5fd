// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirmapper.h"
#include "exchange/fhirparts.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

/** "2 × every 1 d" of a Timing; empty if it says nothing. */
QString timingWords(const JsonValue &timing)
{
    const JsonValue &repeat = timing["repeat"];
    QStringList parts;
    if (const QString named = fhir::label(timing["code"]); !named.isEmpty())
        parts.append(named);
    if (repeat["frequency"].isNumber() || repeat["period"].isNumber()) {
        const QString times = repeat["frequency"].printed();
        const QString unit = repeat["periodUnit"].string();
        parts.append(u"%1 × every %2 %3"_s.arg(times.isEmpty() ? u"1"_s : times, repeat["period"].printed(), unit).simplified());
    }
    for (const JsonValue &when : repeat["when"].asList())
        parts.append(when.string());
    return parts.join(u", "_s);
}

bool isOnceADay(const JsonValue &timing)
{
    const JsonValue &repeat = timing["repeat"];
    return repeat["frequency"].printed() == "1"_L1 && repeat["period"].printed() == "1"_L1 && repeat["periodUnit"].bytes() == "d";
}

/** The words for a dose that is no single number: "1 to 2 tablets", "3 mL / 1 h". */
QString doseWords(const JsonValue &doseAndRate)
{
    const QString range = fhir::rangeWords(doseAndRate["doseRange"]);
    QString rate = fhir::ratioWords(doseAndRate["rateRatio"]);
    rate = rate.isEmpty() ? fhir::printedQuantity(doseAndRate["rateQuantity"]) : rate;
    rate = rate.isEmpty() ? fhir::rangeWords(doseAndRate["rateRange"]) : rate;
    return fhir::lines({range, rate}).replace(u'\n', u", "_s);
}

QString medicineStatus(const QString &status)
{
    for (const auto known : {"active"_L1, "completed"_L1, "stopped"_L1}) {
        if (status == known)
            return status;
    }
    return status == "on-hold"_L1 ? u"stopped"_s : u"unknown"_s;
}

} // namespace

JsonValue FhirMapper::medicationOf(const JsonValue &r) const
{
    if (r["medicationCodeableConcept"].isObject())
        return r["medicationCodeableConcept"];
    const JsonValue &reference = r["medicationReference"];
    const QString target = fhir::target(reference);
    if (target.startsWith(u'#')) {
        for (const JsonValue &contained : r["contained"].asList()) {
            if (contained["id"].string() == QStringView(target).mid(1))
                return contained["code"];
        }
    }
    if (const JsonValue &found = m_context.index.medication(target); found.isObject())
        return found;
    JsonValue named(JsonValue::Type::Object);
    named.insert("text", reference["display"]);
    return named;
}

void FhirMapper::nameMedicine(const JsonValue &coded, QString &code, QString &name, QList<Coding> &codings) const
{
    name = fhir::label(coded);
    codings = fhir::codings(coded);
    const Catalogues &catalogues = m_context.catalogues;
    const MedicineInfo *info = nullptr;
    for (const Coding &coding : std::as_const(codings)) {
        if (!info && coding.system.startsWith(fhir::kOwnCodes))
            info = catalogues.medicine(coding.code);
        if (!info && coding.system == fhir::kRxNorm)
            info = catalogues.medicineByRxnorm(coding.code);
    }
    info = info || name.isEmpty() ? info : catalogues.medicineByName(name);
    code = info ? info->code : u"other"_s;
    codings.removeIf([](const Coding &coding) { return coding.system.startsWith(fhir::kOwnCodes); });
}

QList<DoseStep> FhirMapper::doseSteps(const JsonValue &dosages, const Moment &from, QStringList &notes) const
{
    QList<DoseStep> steps;
    for (const JsonValue &dosage : dosages.asList()) {
        DoseStep step;
        step.from = from;
        step.perDay = false;
        const JsonValue &timing = dosage["timing"];
        // a course of several dated doses: each begins when it says
        for (const JsonValue &dated : {timing["repeat"]["boundsPeriod"]["start"], timing["event"].at(0)}) {
            if (const std::optional<Moment> own = fhir::moment(dated.string(), m_context.home))
                step.from = *own;
        }
        const JsonValue &doseAndRate = dosage["doseAndRate"].at(0);
        step.amount = fhir::quantity(doseAndRate["doseQuantity"]);
        step.perDay = step.amount && isOnceADay(timing);
        const QString said = dosage["text"].string().simplified();
        QStringList schedule{said.isEmpty() ? dosage["patientInstruction"].string().simplified() : said};
        if (said.isEmpty())
            schedule.append({doseWords(doseAndRate), timingWords(timing), dosage["asNeededBoolean"].isTrue() ? u"as needed"_s : QString()});
        if (!step.amount && doseAndRate["doseQuantity"]["value"].isNumber())
            schedule.append(fhir::printedQuantity(doseAndRate["doseQuantity"]));
        step.schedule = fhir::lines(schedule).replace(u'\n', u", "_s).left(1000);
        if (const QString route = fhir::label(dosage["route"]); !route.isEmpty())
            notes.append(u"Route: "_s + route);
        notes.append(fhir::labels(dosage["additionalInstruction"]));
        steps.append(step);
    }
    if (steps.isEmpty() && from.precision != Precision::Unknown)
        steps.append({from, {}, false, {}});
    std::stable_sort(steps.begin(), steps.end(), [](const DoseStep &a, const DoseStep &b) { return a.from.wallDay() < b.from.wallDay(); });
    return steps;
}

void FhirMapper::medicine(const JsonValue &r, ImportRecord &out, bool statement) const
{
    const JsonValue coded = medicationOf(r);
    if (onlyNoInformation(coded, out))
        return;
    const QString status = r["status"].string();
    if (status == "not-taken"_L1 || r["doNotPerform"].isTrue()) {
        refuse(out, u"status"_s, u"its source says that this medicine was not taken"_s);
        return;
    }
    if (status == "cancelled"_L1 || status == "draft"_L1) {
        refuse(out, u"status"_s, u"a prescription that is only a draft or was cancelled"_s);
        return;
    }
    Medicine medicine;
    nameMedicine(coded, medicine.code, medicine.name, medicine.codings);
    if (medicine.name.isEmpty()) {
        refuse(out, u"medication"_s, u"it does not say which medicine"_s);
        return;
    }
    EntryDraft time;
    if (!readTime(r, "effective", time, out))
        return;
    if (time.when.precision == Precision::Unknown) {
        const JsonValue &written = statement ? JsonValue() : r["authoredOn"];
        const std::optional<Moment> on = readMoment(written, u"authoredOn"_s, out);
        if (!on)
            return;
        time.when = *on;
    }
    for (const Coding &coding : std::as_const(medicine.codings)) {
        if (coding.system == fhir::kAbsent && coding.code.startsWith("no-known-"_L1)) {
            EntryDraft entry = draft(r, Kind::Note, coded);
            entry.when = time.when;
            out.entries.append(entry);
            return;
        }
    }
    medicine.patient = m_context.patient;
    medicine.source.file = m_context.file;
    medicine.status = medicineStatus(status);
    if (const MedicineInfo *info = m_context.catalogues.medicine(medicine.code)) {
        medicine.countsAsDiseaseTreatment = info->countsAsDiseaseTreatment;
        medicine.purpose = info->purpose;
    }
    QStringList notes{fhir::notes(r["note"]), fhir::extensionNotes(r), time.note};
    medicine.steps = doseSteps(statement ? r["dosage"] : r["dosageInstruction"], time.when, notes);
    if (time.until)
        medicine.lastDose = time.until;
    medicine.stopReason = fhir::labels(r["statusReason"]);
    if (const QString reason = fhir::labels(r["reasonCode"]); !reason.isEmpty())
        notes.append(u"Reason: "_s + reason);
    if (!statement)
        notes.append(u"As prescribed"_s + (r["intent"].string() == "order"_L1 ? QString() : u" (%1)"_s.arg(r["intent"].string())));
    if (medicine.status != status && !status.isEmpty())
        notes.append(u"Status: "_s + status);
    medicine.note = fhir::lines(notes).left(10'000);
    out.medicine = medicine;
}

void FhirMapper::administration(const JsonValue &r, ImportRecord &out) const
{
    const JsonValue coded = medicationOf(r);
    EntryDraft entry = draft(r, Kind::Dose, coded);
    nameMedicine(coded, entry.code, entry.label, entry.codings);
    if (entry.label.isEmpty()) {
        refuse(out, u"medication"_s, u"it does not say which medicine"_s);
        return;
    }
    if (!readTime(r, "effective", entry, out))
        return;
    const JsonValue &dosage = r["dosage"];
    const JsonValue &dose = dosage["dose"];
    QString rate = fhir::ratioWords(dosage["rateRatio"]);
    rate = rate.isEmpty() ? fhir::printedQuantity(dosage["rateQuantity"]) : rate;
    if (const std::optional<Quantity> amount = fhir::quantity(dose))
        entry.value = *amount;
    else if (dose["value"].isNumber())
        entry.note = fhir::lines({u"Dose: "_s + fhir::printedQuantity(dose), entry.note});
    else if (dose.has("value")) {
        refuse(out, u"dosage.dose.value"_s, u"this is not a number"_s);
        return;
    }
    const QString status = r["status"].string();
    DoseFacts facts;
    if (status == "not-done"_L1)
        facts.how = DoseFacts::How::Missed;
    else if (fhir::ownExtension(r, fhir::kDoseHow) == "late"_L1)
        facts.how = DoseFacts::How::Late;
    entry.facts = facts;
    const auto noted = [](QLatin1StringView what, const QString &words) { return words.isEmpty() ? QString() : what + words; };
    const bool plain = status.isEmpty() || status == "completed"_L1 || status == "not-done"_L1;
    entry.note = fhir::lines({entry.note, out.own.isNull() ? dosage["text"].string() : QString(), noted("Rate: "_L1, rate),
                              noted("Reason: "_L1, fhir::labels(r["reasonCode"])),
                              noted("Status: "_L1, fhir::labels(r["statusReason"])),
                              plain ? QString() : noted("Status: "_L1, status)});
    out.entries.append(entry);
}

} // namespace dayplus
