// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "exchange/templatefile.h"
#include "journal/futures.h"
#include "wording/days.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QString dayText(const TemplateStep &step)
{
    if (step.from.isEmpty())
        return u"when the team says so"_s;
    QString text = step.from;
    if (!step.to.isEmpty())
        text += u" to "_s + step.to;
    if (step.open)
        text += u", until the team says so"_s;
    if (step.window > 0)
        text += u", %1 days earlier or later is fine"_s.arg(step.window);
    if (step.times > 1)
        text += u", %1 times every %2"_s.arg(step.times).arg(step.repeat);
    return text;
}

QString labelOf(const TemplateStep &step, const Catalogues &catalogues)
{
    const CatalogueItem *item = catalogues.itemByCode(step.code);
    return !step.label.isEmpty() || !item ? step.label : item->label;
}

QJsonObject stepJson(const TemplateStep &step, const Catalogues &catalogues)
{
    QJsonObject json{{u"id"_s, step.id}, {u"code"_s, step.code}, {u"label"_s, labelOf(step, catalogues)}};
    const auto text = [&json](const QString &key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    text(u"from"_s, step.from);
    text(u"to"_s, step.to);
    text(u"repeat"_s, step.repeat);
    text(u"variant"_s, step.variant);
    if (step.open)
        json.insert(u"open"_s, true);
    if (step.times > 1)
        json.insert(u"times"_s, step.times);
    if (step.window > 0)
        json.insert(u"window"_s, step.window);
    if (step.number > 0)
        json.insert(u"number"_s, step.number);
    return json;
}

Outcome list(Call &call, const Desk &desk)
{
    QJsonArray array;
    for (const TemplateInfo &one : desk.roster().treatments()) {
        const bool own = !desk.catalogues().treatment(one.id);
        call.console.line(u"%1  %2  (%3%4)"_s.arg(one.id, one.label, count(one.steps.size(), "step", "steps"), own ? u", from a file"_s : QString()));
        array.append(QJsonObject{{u"id"_s, one.id}, {u"label"_s, one.label}, {u"steps"_s, one.steps.size()}, {u"own"_s, own}});
    }
    if (call.console.isJson())
        call.console.say({}, array);
    return ended();
}

Outcome show(Call &call, const Desk &desk)
{
    const TemplateInfo *found = desk.roster().treatment(call.arguments.word(2));
    if (!found) {
        Refusal refusal(Error{Fault::NotFound, {}, {}});
        refusal.sentence = u"There is no such treatment. See: template VAULT list"_s;
        return refusal;
    }
    call.console.line(u"%1  %2"_s.arg(found->id, found->label));
    QJsonArray variants, phases, steps;
    for (const TemplateVariant &variant : found->variants) {
        call.console.line(u"  variant %1: %2"_s.arg(variant.id, variant.label));
        variants.append(QJsonObject{{u"id"_s, variant.id}, {u"label"_s, variant.label}});
    }
    for (const PhaseSpan &phase : found->phases) {
        const auto day = [](const std::optional<int> &number) { return number ? QJsonValue(*number) : QJsonValue(); };
        phases.append(QJsonObject{{u"id"_s, phase.id}, {u"from"_s, day(phase.from)}, {u"to"_s, day(phase.to)}});
    }
    for (const TemplateStep &step : found->steps) {
        const QString only = step.variant.isEmpty() ? QString() : u" [%1]"_s.arg(step.variant);
        call.console.line(u"  %1: %2%3"_s.arg(labelOf(step, desk.catalogues()), dayText(step), only));
        steps.append(stepJson(step, desk.catalogues()));
    }
    call.console.line(u"  source: %1"_s.arg(found->source));
    if (call.console.isJson())
        call.console.say({}, QJsonObject{{u"id"_s, found->id}, {u"label"_s, found->label}, {u"variants"_s, variants}, {u"phases"_s, phases},
                                         {u"steps"_s, steps}, {u"source"_s, found->source}});
    return ended();
}

Outcome take(Call &call, Desk &desk)
{
    const Result<Template> read = templateFromFile(call.arguments.word(2), desk.roster().treatments(), desk.catalogues());
    if (!read) {
        Refusal refusal(read.error());
        if (read.error().fault == Fault::Unreadable)
            refusal.sentence = u"This file is not a treatment that Dayplus can read. Nothing was changed."_s;
        if (read.error().fault == Fault::Exists)
            refusal.sentence = u"A treatment of this name is already on the list. Nothing was changed."_s;
        return refusal;
    }
    const auto id = waitFor(desk.journal().put(*read));
    if (!id)
        return id.error();
    call.console.say(u"Taken in: %1. Use it with course VAULT add --template %1."_s.arg(read->templateId),
                     QJsonObject{{u"id"_s, toText(*id)}, {u"template"_s, read->templateId}});
    return ended();
}

} // namespace

Outcome templates(Call &call)
{
    const QString verb = call.arguments.words().value(1, u"list"_s);
    const bool named = verb == "show"_L1 || verb == "import"_L1;
    if ((!named && verb != "list"_L1) || named != (call.arguments.words().size() == 3))
        return WrongUse{u"After the vault comes list, show ID or import FILE."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    return verb == "list"_L1 ? list(call, desk) : verb == "show"_L1 ? show(call, desk) : take(call, desk);
}

} // namespace dayplus::cli
