// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/putrecord.h"
#include "cli/recordjson.h"
#include "journal/futures.h"
#include "wording/faults.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

Refusal invalid(const Problems &problems)
{
    Refusal refusal(Error{Fault::Invalid, {}, problems});
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences << say(problem);
    refusal.sentence = sentences.join(u'\n');
    return refusal;
}

} // namespace

Outcome put(Call &call, Desk &desk, const Record &record)
{
    const auto id = waitFor(desk.journal().put(record));
    if (!id)
        return id.error().problems.isEmpty() ? Refusal(id.error()) : invalid(id.error().problems);
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

namespace {

Answer<QDate> dateFrom(const Arguments &arguments, QLatin1StringView option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!date.isValid())
        return WrongUse{u"--%1 is a date such as 1990-05-31."_s.arg(option)};
    return date;
}

/** The options that were given; what was not stays. */
Outcome fill(Patient &patient, const Arguments &a, const Catalogues &catalogues)
{
    if (a.has("birth"_L1)) {
        const Answer<QDate> birth = dateFrom(a, "birth"_L1);
        if (!birth)
            return birth.refusal();
        patient.birthDate = *birth;
    }
    if (a.has("disease"_L1)) {
        const QString disease = a.value("disease"_L1);
        const Disease *known = catalogues.disease(disease);
        if (!known && !disease.isEmpty())
            known = catalogues.diseaseByName(disease);
        patient.disease = known ? known->code : QString();
        patient.diseaseText = known ? QString() : disease;
    }
    const auto text = [&a](QLatin1StringView option, QString &part) {
        if (a.has(option))
            part = a.value(option);
    };
    text("name"_L1, patient.name);
    text("team"_L1, patient.teamName);
    text("phone"_L1, patient.teamPhone);
    text("zone"_L1, patient.homeZone);
    text("emergency"_L1, patient.emergencyNumber);
    text("contact"_L1, patient.contactName);
    text("contact-phone"_L1, patient.contactPhone);
    text("language"_L1, patient.language);
    text("blood-group"_L1, patient.bloodGroup);
    if (!patient.homeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(patient.homeZone.toLatin1()))
        return WrongUse{u"--zone is a time zone such as Europe/Berlin."_s};
    return ended();
}

Outcome addPatient(Call &call, Desk &desk)
{
    Patient patient;
    patient.name = call.arguments.word(2);
    if (const Outcome filled = fill(patient, call.arguments, desk.catalogues()); !filled)
        return filled.refusal();
    return put(call, desk, patient);
}

/** The patient of --patient, or the only one. */
Outcome editPatient(Call &call, Desk &desk)
{
    Answer<Patient> patient = desk.patient(call.arguments);
    if (!patient)
        return patient.refusal();
    if (const Outcome filled = fill(*patient, call.arguments, desk.catalogues()); !filled)
        return filled.refusal();
    return put(call, desk, *patient);
}

QString line(const Patient &patient)
{
    return u"%1  %2"_s.arg(toText(patient.id), patient.name);
}

Outcome list(Call &call, const QList<Patient> &records)
{
    QJsonArray array;
    for (const Patient &record : records) {
        array.append(json(record));
        call.console.line(line(record));
    }
    if (call.console.isJson())
        call.console.say({}, array);
    return ended();
}

} // namespace

Outcome patient(Call &call)
{
    const QString verb = call.arguments.word(1);
    const qsizetype words = call.arguments.words().size();
    if (verb == "add"_L1 && words != 3)
        return WrongUse{u"add takes one name. Put it in quotes if it has spaces."_s};
    const bool plain = words <= 2 && (verb.isEmpty() || verb == "list"_L1 || verb == "edit"_L1);
    if (verb != "add"_L1 && !plain)
        return WrongUse{u"After the vault comes add, edit or list."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    if (verb == "add"_L1)
        return addPatient(call, desk);
    return verb == "edit"_L1 ? editPatient(call, desk) : list(call, desk.roster().patients());
}

} // namespace dayplus::cli
