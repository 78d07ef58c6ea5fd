// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/recordjson.h"
#include "domain/recordwords.h"
#include "journal/futures.h"
#include "wording/days.h"
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

/** Writes a record and says its id. */
Outcome put(Call &call, Desk &desk, const Record &record)
{
    const auto id = waitFor(desk.journal().put(record));
    if (!id)
        return id.error().problems.isEmpty() ? Refusal(id.error()) : invalid(id.error().problems);
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

Answer<QDate> dateFrom(const Arguments &arguments, QLatin1StringView option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (!date.isValid())
        return WrongUse{u"--%1 is a date such as 1990-05-31."_s.arg(option)};
    return date;
}

Outcome addPatient(Call &call, Desk &desk)
{
    const Arguments &a = call.arguments;
    Patient patient;
    patient.name = a.word(2);
    const Answer<QDate> birth = dateFrom(a, "birth"_L1);
    if (!birth)
        return birth.refusal();
    patient.birthDate = *birth;
    const QString disease = a.value("disease"_L1);
    const Catalogues &catalogues = desk.catalogues();
    const Disease *known = catalogues.disease(disease);
    if (!known && !disease.isEmpty())
        known = catalogues.diseaseByName(disease);
    if (known)
        patient.disease = known->code;
    else
        patient.diseaseText = disease;
    patient.teamName = a.value("team"_L1);
    patient.teamPhone = a.value("phone"_L1);
    patient.homeZone = a.value("zone"_L1);
    if (!patient.homeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(patient.homeZone.toLatin1()))
        return WrongUse{u"--zone is a time zone such as Europe/Berlin."_s};
    return put(call, desk, patient);
}

Outcome addPerson(Call &call, Desk &desk)
{
    Person person;
    person.name = call.arguments.word(2);
    const QString role = call.arguments.value("role"_L1, u"patient"_s);
    const auto found = std::find(words::kRoles.begin(), words::kRoles.end(), role);
    if (found == words::kRoles.end())
        return WrongUse{u"--role is patient, caregiver or team."_s};
    person.role = Person::Role(found - words::kRoles.begin());
    if (call.arguments.has("patient"_L1) || desk.roster().patients().size() == 1) {
        const Answer<Patient> patient = desk.patient(call.arguments);
        if (!patient)
            return patient.refusal();
        person.patient = patient->id;
    }
    return put(call, desk, person);
}

Outcome addCourse(Call &call, Desk &desk)
{
    const Arguments &a = call.arguments;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    Course course;
    course.patient = patient->id;
    course.templateId = a.value("template"_L1);
    course.product = a.value("product"_L1);
    if (!course.templateId.isEmpty() && !desk.catalogues().treatment(course.templateId)) {
        QStringList known;
        for (const TemplateInfo &treatment : desk.catalogues().treatments())
            known << treatment.id;
        return WrongUse{u"There is no template %1. --template is %2."_s.arg(course.templateId, oneOf(known))};
    }
    const Answer<Moment> day0 = desk.moment(a.value("day0"_L1, u"unknown"_s), "day0"_L1, patient->id);
    if (!day0)
        return day0.refusal();
    course.day0 = day0->precision == Precision::Minute ? Moment::onDay(day0->date, day0->about) : *day0;
    return put(call, desk, course);
}

QString line(const Patient &patient)
{
    return u"%1  %2"_s.arg(toText(patient.id), patient.name);
}

QString line(const Person &person)
{
    return u"%1  %2  (%3)"_s.arg(toText(person.id), person.name, words::of(words::kRoles, person.role));
}

QString line(const Course &course)
{
    return u"%1  %2  Day 0: %3"_s.arg(toText(course.id), course.templateId, momentText(course.day0));
}

template<typename T> Outcome list(Call &call, const QList<T> &records)
{
    QJsonArray array;
    for (const T &record : records) {
        array.append(json(record));
        call.console.line(line(record));
    }
    if (call.console.isJson())
        call.console.say({}, array);
    return ended();
}

/** The word after the vault: "add" or "list" (the default). */
Answer<bool> isAdd(const Arguments &arguments, qsizetype wordsToAdd)
{
    const QString verb = arguments.word(1);
    if (verb == "add"_L1) {
        if (arguments.words().size() != wordsToAdd)
            return WrongUse{wordsToAdd > 2 ? u"add takes one name. Put it in quotes if it has spaces."_s : u"add takes options only."_s};
        return true;
    }
    if ((verb == "list"_L1 && arguments.words().size() == 2) || verb.isEmpty())
        return false;
    return WrongUse{u"After the vault comes add or list."_s};
}

} // namespace

Outcome patient(Call &call)
{
    const Answer<bool> add = isAdd(call.arguments, 3);
    if (!add)
        return add.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    return *add ? addPatient(call, desk) : list(call, desk.roster().patients());
}

Outcome person(Call &call)
{
    const Answer<bool> add = isAdd(call.arguments, 3);
    if (!add)
        return add.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    return *add ? addPerson(call, desk) : list(call, desk.roster().persons());
}

Outcome course(Call &call)
{
    const Answer<bool> add = isAdd(call.arguments, 2);
    if (!add)
        return add.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    if (*add)
        return addCourse(call, desk);
    const Answer<Patient> patient = desk.patient(call.arguments);
    if (!patient)
        return patient.refusal();
    return list(call, desk.roster().courses(patient->id));
}

} // namespace dayplus::cli
