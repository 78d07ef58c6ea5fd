// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/callsheetcommand.h"
#include "cli/draftoptions.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The ids go out only after the commit: whoever has read one may rely on it. */
void sayIds(const Call &call, const QList<Id> &ids, const CallLines &calls = {})
{
    QStringList texts;
    for (const Id &id : ids)
        texts << toText(id);
    QJsonObject json{{u"ids"_s, QJsonArray::fromStringList(texts)}};
    if (!calls.json.isEmpty())
        json.insert(u"call"_s, calls.json);
    if (!calls.neutral.isEmpty())
        json.insert(u"neutral"_s, calls.neutral);
    call.console.say(texts.join(u'\n'), json);
    for (const QString &line : calls.lines)
        call.console.remark(line);
    if (!calls.neutral.isEmpty())
        call.console.remark(calls.neutral);
}

Outcome checkBeforeOpening(const Arguments &arguments)
{
    if (!arguments.has("kind"_L1))
        return WrongUse{u"log needs --kind."_s};
    if (!kindFromText(arguments.value("kind"_L1)))
        return WrongUse{u"There is no kind %1."_s.arg(arguments.value("kind"_L1))};
    if (arguments.value("kind"_L1) == "allergy"_L1)
        return WrongUse{u"Allergies have a command of their own: allergy VAULT add SUBSTANCE"_s};
    return ended();
}

} // namespace

Outcome log(Call &call)
{
    const Arguments &a = call.arguments;
    if (const Outcome fine = checkBeforeOpening(a); !fine)
        return fine.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();

    EntryDraft draft;
    draft.patient = patient->id;
    draft.when = Moment::at(desk.now());
    if (const Outcome applied = applyOptions(draft, a, desk); !applied)
        return applied.refusal();
    const Answer<QList<EntryDraft>> pressure = pressureDrafts(draft, a);
    if (!pressure)
        return pressure.refusal();
    const QList<EntryDraft> drafts = pressure->isEmpty() ? QList<EntryDraft>{draft} : *pressure;
    if (const Outcome fine = checkDrafts(drafts, desk, a.has("yes"_L1)); !fine)
        return fine.refusal();
    const auto ids = waitFor(desk.journal().addAll(drafts, true));
    if (!ids)
        return ids.error();
    const auto calls = callLines(desk, *patient, *ids); // what was written stays written, whatever becomes of this
    sayIds(call, *ids, calls ? *calls : CallLines());
    if (!calls)
        return calls.error();
    return ended();
}

Outcome amend(Call &call)
{
    const Arguments &a = call.arguments;
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const auto entry = desk.entry(a.word(1));
    if (!entry)
        return entry.error();
    EntryDraft draft = entry->facts();
    if (const Outcome applied = applyOptions(draft, a, desk); !applied)
        return applied.refusal();
    if (draft == entry->facts())
        return WrongUse{u"Nothing would change: please give at least one option."_s};
    if (const Outcome fine = checkDrafts({draft}, desk, a.has("yes"_L1)); !fine)
        return fine.refusal();
    if (const Done written = waitFor(desk.journal().amend(entry->id(), draft)); !written)
        return written.error();
    sayIds(call, {entry->id()});
    return ended();
}

Outcome remove(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    QList<Id> ids;
    for (const QString &word : call.arguments.words().mid(1)) {
        const auto entry = desk.entry(word);
        if (!entry)
            return entry.error();
        if (!ids.contains(entry->id()))
            ids << entry->id();
    }
    if (const Done removed = waitFor(desk.journal().remove(ids)); !removed)
        return removed.error();
    QStringList texts;
    for (const Id &id : ids)
        texts << toText(id);
    call.console.say(u"Removed: %1. Take it back with undo."_s.arg(texts.join(u", "_s)),
                     QJsonObject{{u"removed"_s, QJsonArray::fromStringList(texts)}});
    return ended();
}

} // namespace dayplus::cli
