// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/draftoptions.h"
#include "cli/entryjson.h"
#include "domain/recordwords.h"
#include "journal/dayview.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Entry>> recorded(Desk &desk, Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Allergy};
    return readEntries(desk.store(), query);
}

bool isNoneKnown(const Entry &entry)
{
    const auto *facts = std::get_if<AllergyFacts>(&entry->facts);
    return facts && facts->answer == AllergyFacts::Answer::NoneKnown;
}

bool isActive(const Entry &entry)
{
    const auto *facts = std::get_if<AllergyFacts>(&entry->facts);
    return facts && facts->answer == AllergyFacts::Answer::Allergic && facts->status == "active"_L1;
}

Refusal contradiction(const QString &sentence)
{
    Refusal refusal(Error{Fault::Invalid, {}, {{Field::Substance, Why::Contradiction, Problem::Weight::Ask, {}}}});
    refusal.sentence = sentence + u"\nNothing was saved yet. If it is right, add --yes."_s;
    return refusal;
}

/** An allergy beside "no known allergies" is a question for a person, never decided here. */
Outcome checkContradiction(const QList<Entry> &entries, bool noneKnown, bool yes)
{
    if (yes)
        return ended();
    const bool anyActive = std::any_of(entries.begin(), entries.end(), isActive);
    const bool anyNone = std::any_of(entries.begin(), entries.end(), isNoneKnown);
    if (noneKnown && anyActive)
        return contradiction(u"An allergy is already written down. Is it true that there are none?"_s);
    if (!noneKnown && anyNone)
        return contradiction(u"\"No known allergies\" is written down. Is there an allergy after all?"_s);
    return ended();
}

Answer<EntryDraft> allergyDraft(const Arguments &a, const Desk &desk, Id patient)
{
    EntryDraft draft;
    draft.patient = patient;
    draft.kind = Kind::Allergy;
    draft.code = u"allergy"_s;
    AllergyFacts facts;
    if (a.word(1) == "none"_L1) {
        facts.answer = AllergyFacts::Answer::NoneKnown;
        draft.when = Moment::onDay(desk.now().date());
    } else {
        facts.substance = a.word(2);
        facts.reaction = a.value("reaction"_L1);
    }
    if (a.has("since"_L1)) {
        const Answer<Moment> since = desk.moment(a.value("since"_L1), "since"_L1, patient);
        if (!since)
            return since.refusal();
        draft.when = *since;
    }
    draft.facts = facts;
    const auto reporter = std::find(words::kReporters.begin(), words::kReporters.end(), a.value("reporter"_L1, u"patient"_s));
    if (reporter == words::kReporters.end())
        return WrongUse{u"--reporter is patient, caregiver, team or report."_s};
    draft.reporter = Reporter(reporter - words::kReporters.begin());
    draft.note = a.value("note"_L1);
    return draft;
}

Outcome listAllergies(Call &call, Desk &desk, const QList<Entry> &entries)
{
    call.console.beginArray();
    for (const Entry &entry : entries) {
        call.console.line(entryLine(entry, desk));
        call.console.element(entryJson(entry, desk));
    }
    call.console.endArray();
    return ended();
}

bool wordsFit(const QStringList &words)
{
    const QString verb = words.value(1, u"list"_s);
    return (verb == "add"_L1 && words.size() == 3) || ((verb == "none"_L1 || verb == "list"_L1) && words.size() <= 2);
}

} // namespace

Outcome allergy(Call &call)
{
    const Arguments &a = call.arguments;
    if (!wordsFit(a.words()))
        return WrongUse{u"After the vault comes add SUBSTANCE, none or list."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    const auto entries = recorded(desk, patient->id);
    if (!entries)
        return entries.error();
    if (a.words().size() < 2 || a.word(1) == "list"_L1)
        return listAllergies(call, desk, *entries);

    if (const Outcome fits = checkContradiction(*entries, a.word(1) == "none"_L1, a.has("yes"_L1)); !fits)
        return fits.refusal();
    const Answer<EntryDraft> draft = allergyDraft(a, desk, patient->id);
    if (!draft)
        return draft.refusal();
    if (const Outcome fine = checkDrafts({*draft}, desk, a.has("yes"_L1)); !fine)
        return fine.refusal();
    const auto id = waitFor(desk.journal().add(*draft));
    if (!id)
        return id.error();
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

} // namespace dayplus::cli
