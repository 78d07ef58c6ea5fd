// SPDX-License-Identifier: GPL-3.0-or-later
// What the call list says: in full, and after something was written.
#include "cli/callsheetcommand.h"

#include "cli/recordjson.h"
#include "journal/callwatch.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/callwords.h"
#include "wording/watchwords.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject spokenJson(const SpokenRule &rule, const CallSheet &sheet, const Patient &patient, const Catalogues &catalogues)
{
    QJsonArray because;
    for (const Entry &entry : rule.because)
        because.append(toText(entry.id()));
    const CallTarget to = callTarget(rule.level, patient);
    QJsonObject json{{u"rule"_s, rule.rule}, {u"level"_s, toText(rule.level)}, {u"title"_s, ruleTitle(rule, sheet, catalogues)},
                     {u"number"_s, to.number}, {u"who"_s, to.who}, {u"because"_s, because}};
    if (!rule.words.isEmpty())
        json.insert(u"words"_s, rule.words);
    if (rule.called)
        json.insert(u"called"_s, toIso(*rule.called));
    return json;
}

/** "38.4 °C, ear" of the number that speaks; empty if none does, or nobody said where it was measured. */
QString measuredText(const SpokenRule &rule, const Catalogues &catalogues)
{
    const Entry *number = speakingNumber(rule);
    const auto *how = number ? std::get_if<MeasureFacts>(&(*number)->facts) : nullptr;
    return how && !how->site.isEmpty() ? u"%1, %2"_s.arg(valueText(*number, catalogues), measureSiteName(how->site)) : QString();
}

/** "Call now, day or night: 030 23125 040 (Ward 7B). A temperature of 38.0 °C or more (38.4 °C, ear)." */
QString spokenLine(const SpokenRule &rule, const CallSheet &sheet, const Patient &patient, const Catalogues &catalogues)
{
    const CallTarget to = callTarget(rule.level, patient);
    const QString who = to.who.isEmpty() ? to.number : u"%1 (%2)"_s.arg(to.number, to.who);
    const QString measured = measuredText(rule, catalogues);
    const QString title = ruleTitle(rule, sheet, catalogues) + (measured.isEmpty() ? QString() : u" (%1)"_s.arg(measured));
    return u"%1: %2. %3."_s.arg(callLevelName(rule.level), who, title);
}

} // namespace

Outcome sayCallSheet(Call &call, Desk &desk, const Patient &patient)
{
    const auto context = readCallContext(desk.journal(), desk.roster(), patient.id);
    if (!context)
        return context.error();
    EntryQuery query;
    query.patient = patient.id;
    query.kinds = {Kind::Allergy};
    const auto allergies = readEntries(desk.store(), query);
    if (!allergies)
        return allergies.error();
    const auto sheet = desk.roster().callSheet(patient.id);
    const QList<SpokenRule> spoken = sheet ? rulesSpeaking(*sheet, *context) : QList<SpokenRule>();
    const auto course = desk.roster().courseFor(patient.id, desk.now().date());
    const TemplateInfo *treatment = course ? desk.roster().treatment(course->templateId) : nullptr;
    const std::optional<Person> author = desk.roster().person(desk.journal().author());
    const QString about = author && author->role != Person::Role::Patient ? patient.name : QString(); // a caregiver says it of the patient
    QString text = sayThis(sayFacts(patient, course, treatment ? treatment->infusionLabel : QString(), *context, spoken, *allergies, {}, about));
    text.replace(QChar(QChar::Nbsp), u' ');
    QStringList lines;
    QJsonArray rules;
    for (const SpokenRule &rule : spoken) {
        lines.append(spokenLine(rule, *sheet, patient, desk.catalogues()));
        rules.append(spokenJson(rule, *sheet, patient, desk.catalogues()));
    }
    lines.append(text);
    lines.append(desk.catalogues().safetyText(u"footer"));
    call.console.say(lines.join(u'\n'), QJsonObject{{u"say"_s, text}, {u"rules"_s, rules}});
    return ended();
}

Result<CallLines> callLines(Desk &desk, const Patient &patient, const QList<Id> &entries)
{
    CallLines made;
    const auto sheet = desk.roster().callSheet(patient.id);
    if (!sheet || !isConfirmed(*sheet)) {
        const bool asks = std::any_of(entries.begin(), entries.end(), [&desk](const Id &id) {
            const auto entry = waitFor(desk.store().entry(id));
            return entry && asksForCallList(*entry) && (*entry)->when.wallDay() >= desk.now().date().toJulianDay() - 1;
        });
        if (asks)
            made.neutral = desk.catalogues().safetyText(u"neutral");
        return made;
    }
    const auto context = readCallContext(desk.journal(), desk.roster(), patient.id);
    if (!context)
        return context.error();
    for (const SpokenRule &rule : rulesSpeaking(*sheet, *context)) {
        const bool ours = std::any_of(rule.because.begin(), rule.because.end(), [&](const Entry &entry) { return entries.contains(entry.id()); });
        if (!ours)
            continue;
        made.lines.append(spokenLine(rule, *sheet, patient, desk.catalogues()));
        made.json.append(spokenJson(rule, *sheet, patient, desk.catalogues()));
    }
    return made;
}

} // namespace dayplus::cli
