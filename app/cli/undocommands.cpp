// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Receipt &receipt)
{
    QJsonArray kept;
    for (const Id &id : receipt.kept)
        kept.append(toText(id));
    return {{u"changeSet"_s, toText(receipt.changeSet.id)},
            {u"of"_s, toText(receipt.changeSet.of)},
            {u"records"_s, receipt.changeSet.count},
            {u"kept"_s, kept}};
}

Outcome said(const Call &call, const Result<Receipt> &receipt, const QString &verb)
{
    if (!receipt)
        return receipt.error();
    QString text = u"%1: %2."_s.arg(verb, count(receipt->changeSet.count, "record", "records"));
    for (const Id &id : receipt->kept)
        text += u"\nKept, because it was changed since: %1"_s.arg(toText(id));
    if (!receipt->kept.isEmpty())
        text += u"\nTo take these back as well, add --all."_s;
    call.console.say(text, json(*receipt));
    return ended();
}

} // namespace

Outcome undo(Call &call)
{
    const Arguments &a = call.arguments;
    if (a.has("batch"_L1) && a.has("last"_L1))
        return WrongUse{u"Please give --last or --batch, not both."_s};
    if (a.has("all"_L1) && !a.has("batch"_L1))
        return WrongUse{u"--all belongs to --batch."_s};
    std::optional<Id> batch;
    if (a.has("batch"_L1)) {
        const Answer<Id> id = idFrom(a.value("batch"_L1));
        if (!id)
            return id.refusal();
        batch = *id;
    }
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Journal &journal = (*opened)->journal();
    const auto receipt = waitFor(batch ? journal.undoBatch(*batch, a.has("all"_L1)) : journal.undo());
    return said(call, receipt, u"Taken back"_s);
}

Outcome redo(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    return said(call, waitFor((*opened)->journal().redo()), u"Done again"_s);
}

} // namespace dayplus::cli
