// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/putrecord.h"
#include "cli/recordjson.h"
#include "domain/recordwords.h"
#include "journal/futures.h"

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The options that were given; what was not stays. */
Outcome fill(Person &person, const Arguments &a)
{
    if (a.has("role"_L1)) {
        const auto found = std::find(words::kRoles.begin(), words::kRoles.end(), a.value("role"_L1));
        if (found == words::kRoles.end())
            return WrongUse{u"--role is patient, caregiver or team."_s};
        person.role = Person::Role(found - words::kRoles.begin());
    }
    if (a.has("phone"_L1))
        person.phone = a.value("phone"_L1);
    if (a.has("name"_L1))
        person.name = a.value("name"_L1);
    return ended();
}

Outcome add(Call &call, Desk &desk)
{
    Person person;
    person.name = call.arguments.word(2);
    if (const Outcome filled = fill(person, call.arguments); !filled)
        return filled.refusal();
    if (call.arguments.has("patient"_L1) || desk.roster().patients().size() == 1) {
        const Answer<Patient> patient = desk.patient(call.arguments);
        if (!patient)
            return patient.refusal();
        person.patient = patient->id;
    }
    return put(call, desk, person);
}

/** The person of that name or id. */
Answer<Person> personOf(const QString &text, const Desk &desk)
{
    QList<Person> found;
    for (const Person &person : desk.roster().persons())
        if (toText(person.id) == text || person.name.compare(text, Qt::CaseInsensitive) == 0)
            found.append(person);
    if (found.isEmpty())
        return Error{Fault::NotFound, u"nobody has that name or id; see: person VAULT list"_s, {}};
    if (found.size() > 1)
        return WrongUse{u"Several people have that name: please give the id."_s};
    return found.first();
}

Outcome edit(Call &call, Desk &desk)
{
    Answer<Person> person = personOf(call.arguments.word(2), desk);
    if (!person)
        return person.refusal();
    if (const Outcome filled = fill(*person, call.arguments); !filled)
        return filled.refusal();
    return put(call, desk, *person);
}

/** Their own passphrase, if any, opens nothing afterwards. */
Outcome removeOne(Call &call, Desk &desk)
{
    const Answer<Person> person = personOf(call.arguments.word(2), desk);
    if (!person)
        return person.refusal();
    const auto holders = waitFor(desk.store().passphraseHolders());
    if (!holders)
        return holders.error();
    if (holders->contains(person->id)) {
        if (const Done taken = waitFor(desk.store().takePassphrase(person->id)); !taken)
            return taken.error();
    }
    if (const Done gone = waitFor(desk.journal().removeRecord(RecordKind::Person, person->id)); !gone)
        return gone.error();
    call.console.say(u"Removed: %1. What this person wrote stays."_s.arg(person->name), QJsonObject{{u"removed"_s, QJsonArray{toText(person->id)}}});
    return ended();
}

Outcome list(Call &call, const QList<Person> &persons)
{
    QJsonArray array;
    for (const Person &person : persons) {
        array.append(json(person));
        const QString line = u"%1  %2  (%3)"_s.arg(toText(person.id), person.name, words::of(words::kRoles, person.role));
        call.console.line(person.phone.isEmpty() ? line : line + u"  "_s + person.phone);
    }
    if (call.console.isJson())
        call.console.say({}, array);
    return ended();
}

} // namespace

Outcome person(Call &call)
{
    const QString verb = call.arguments.word(1);
    const qsizetype given = call.arguments.words().size();
    const bool lists = given <= 2 && (verb.isEmpty() || verb == "list"_L1);
    const bool about = verb == "add"_L1 || verb == "edit"_L1 || verb == "remove"_L1;
    if (!lists && !about)
        return WrongUse{u"After the vault comes add, edit, remove or list."_s};
    if (about && given != 3)
        return WrongUse{u"%1 takes one name. Put it in quotes if it has spaces."_s.arg(verb)};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    if (lists)
        return list(call, desk.roster().persons());
    return verb == "add"_L1 ? add(call, desk) : verb == "edit"_L1 ? edit(call, desk) : removeOne(call, desk);
}

} // namespace dayplus::cli
