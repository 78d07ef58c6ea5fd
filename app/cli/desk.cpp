// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"

#include "cli/passphrase.h"
#include "journal/futures.h"

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The records whose id or name is `text`; names are compared without case. */
template<typename T> QList<T> named(const QList<T> &records, const QString &text)
{
    QList<T> found;
    const Id id = QUuid::fromString(text);
    for (const T &record : records) {
        if ((!id.isNull() && record.id == id) || record.name.compare(text, Qt::CaseInsensitive) == 0)
            found << record;
    }
    return found;
}

Refusal notFound(const QString &sentence)
{
    Refusal refusal(Error{Fault::NotFound, {}, {}});
    refusal.sentence = sentence;
    return refusal;
}

} // namespace

Answer<Id> idFrom(const QString &text)
{
    const Id id = QUuid::fromString(text);
    if (id.isNull())
        return WrongUse{u"This is not an id: %1"_s.arg(text)};
    return id;
}

QString toText(Id id)
{
    return id.toString(QUuid::WithoutBraces);
}

Answer<std::unique_ptr<Desk>> Desk::open(const Call &call)
{
    Answer<Secret> passphrase = readPassphrase(call.arguments, Ask::Once);
    if (!passphrase)
        return passphrase.refusal();
    Result<Catalogues> catalogues = call.tools.catalogues();
    if (!catalogues)
        return catalogues.error();
    auto store = call.tools.vaults.unlock(call.arguments.word(0), *passphrase);
    if (!store)
        return store.error();

    std::unique_ptr<Desk> desk(new Desk);
    desk->m_catalogues = std::make_unique<Catalogues>(std::move(catalogues).value());
    desk->m_journal = std::make_unique<Journal>(std::move(store).value(), *desk->m_catalogues, call.tools.world);
    desk->m_roster = std::make_unique<Roster>(*desk->m_journal);
    if (const Done loaded = desk->m_roster->loadNow(); !loaded)
        return loaded.error();
    if (const auto chosen = desk->chooseAuthor(call.arguments); !chosen)
        return chosen.refusal();
    return desk;
}

Answer<std::monostate> Desk::chooseAuthor(const Arguments &arguments)
{
    const QList<Person> persons = m_roster->persons();
    if (!arguments.has("as"_L1)) {
        const Id opener = store().openedBy(); // with a passphrase of their own
        const auto self = std::find_if(persons.begin(), persons.end(), [opener](const Person &p) { return p.id == opener; });
        if (self != persons.end())
            m_journal->setAuthor(opener);
        else if (persons.size() == 1)
            m_journal->setAuthor(persons.first().id);
        return std::monostate{};
    }
    const QList<Person> found = named(persons, arguments.value("as"_L1));
    if (found.size() != 1)
        return notFound(u"There is no single person with that name or id. See: person VAULT list"_s);
    m_journal->setAuthor(found.first().id);
    return std::monostate{};
}

Answer<Patient> Desk::patient(const Arguments &arguments) const
{
    const QList<Patient> all = m_roster->patients();
    if (!arguments.has("patient"_L1)) {
        if (all.size() == 1)
            return all.first();
        if (all.isEmpty())
            return notFound(u"There is no patient in this vault yet. Add one with: patient VAULT add NAME"_s);
        return WrongUse{u"The vault has several patients: please say which with --patient."_s};
    }
    const QList<Patient> found = named(all, arguments.value("patient"_L1));
    if (found.isEmpty())
        return notFound(u"There is no patient with that name or id. See: patient VAULT list"_s);
    if (found.size() > 1)
        return WrongUse{u"Several patients have that name: please give the id."_s};
    return found.first();
}

Answer<Id> Desk::patientOrAll(const Arguments &arguments) const
{
    if (!arguments.has("patient"_L1))
        return Id();
    const Answer<Patient> one = patient(arguments);
    if (!one)
        return one.refusal();
    return one->id;
}

Id Desk::dayZeroPatient(Id patientOrAll) const
{
    if (patientOrAll.isNull() && m_roster->patients().size() == 1)
        return m_roster->patients().first().id;
    return patientOrAll;
}

Answer<Moment> Desk::moment(const QString &text, QLatin1StringView option, Id patient) const
{
    if (text == "unknown"_L1)
        return Moment::unknown();
    const std::optional<QDate> day0 = m_roster->day0For(patient, now().date());
    if (text.startsWith("day"_L1) && !day0)
        return WrongUse{u"--%1 counts from Day 0, but no Day 0 is known. Add one with: course VAULT add --day0 DATE"_s.arg(option)};
    Result<Moment> moment = momentFromText(text, now().timeZone(), day0);
    if (!moment)
        return WrongUse{u"--%1 is not a date. Write 2026-03-10T02:41, 2026-03-10, 2026-03, 2026, about:2026-03, day+9 or unknown."_s.arg(option)};
    return *moment;
}

Result<Entry> Desk::entry(const QString &text)
{
    const Id id = QUuid::fromString(text);
    if (id.isNull())
        return Error{Fault::NotFound, {}, {}};
    return waitFor(store().entry(id));
}

QString Desk::personName(Id person) const
{
    const std::optional<Person> found = m_roster->person(person);
    return found ? found->name : QString();
}

} // namespace dayplus::cli
