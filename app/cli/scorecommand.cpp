// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/draftoptions.h"
#include "cli/entryjson.h"
#include "journal/dayview.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** A score by its code or name: "sledai_2k", "SLEDAI". */
const CatalogueItem *scoreOf(const QString &text, const Catalogues &catalogues)
{
    if (const CatalogueItem *item = catalogues.item(Kind::Score, text))
        return item;
    const CatalogueItem *item = catalogues.itemByName(text);
    return item && item->kind == Kind::Score ? item : nullptr;
}

Outcome add(Call &call, Desk &desk, Id patient)
{
    const Arguments &a = call.arguments;
    const CatalogueItem *item = scoreOf(a.word(2), desk.catalogues());
    if (!item)
        return WrongUse{u"There is no score %1."_s.arg(a.word(2))};
    const auto number = Decimal::parse(a.word(3));
    if (!number)
        return WrongUse{u"A score is a number, such as 4."_s};
    EntryDraft draft;
    draft.patient = patient;
    draft.kind = Kind::Score;
    draft.code = item->code;
    draft.when = Moment::at(desk.now());
    draft.reporter = Reporter::Team;
    draft.value = Quantity{*number, item->units.isEmpty() ? QString() : item->units.first().ucum};
    if (const Outcome applied = applyOptions(draft, a, desk); !applied)
        return applied.refusal();
    if (const Outcome fine = checkDrafts({draft}, desk, a.has("yes"_L1)); !fine)
        return fine.refusal();
    const auto id = waitFor(desk.journal().add(draft));
    if (!id)
        return id.error();
    call.console.say(toText(*id), QJsonObject{{u"id"_s, toText(*id)}});
    return ended();
}

Outcome list(Call &call, Desk &desk, Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Score};
    if (call.arguments.words().size() > 2) {
        const CatalogueItem *item = scoreOf(call.arguments.word(2), desk.catalogues());
        if (!item)
            return WrongUse{u"There is no score %1."_s.arg(call.arguments.word(2))};
        query.codes = {item->code};
    }
    const auto entries = readEntries(desk.store(), query);
    if (!entries)
        return entries.error();
    call.console.beginArray();
    for (const Entry &entry : *entries) {
        call.console.line(entryLine(entry, desk));
        call.console.element(entryJson(entry, desk));
    }
    call.console.endArray();
    return ended();
}

} // namespace

Outcome score(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.words().size() > 1 ? a.word(1) : u"list"_s;
    if (!(verb == "add"_L1 && a.words().size() == 4) && !(verb == "list"_L1 && a.words().size() <= 3))
        return WrongUse{u"After the vault comes add SCORE NUMBER, or list [SCORE]."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    return verb == "add"_L1 ? add(call, desk, patient->id) : list(call, desk, patient->id);
}

} // namespace dayplus::cli
