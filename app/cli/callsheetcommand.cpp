// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/callsheetcommand.h"

#include "cli/recordjson.h"
#include "journal/callwatch.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/callwords.h"
#include "wording/days.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The patient's sheet, or a new one with every shipped rule that may concern the person; all off but emergencies. */
CallSheet sheetOf(const Desk &desk, const Patient &patient)
{
    if (const auto kept = desk.roster().callSheet(patient.id))
        return *kept;
    CallSheet sheet;
    sheet.patient = patient.id;
    const auto course = desk.roster().courseFor(patient.id, desk.now().date());
    for (const CallRuleInfo &info : desk.catalogues().callRules()) {
        const SheetRule rule{info.id, {}, info.level, {}, info.level == toText(CallLevel::Emergency)};
        const auto condition = conditionOf(rule, desk.catalogues());
        if (condition && concerns(*condition, patient.disease, course ? course->templateId : QString()))
            sheet.rules.append(rule);
    }
    return sheet;
}

QJsonObject ruleJson(const SheetRule &rule, const Catalogues &catalogues)
{
    const CallRuleInfo *shipped = catalogues.callRule(rule.rule);
    QJsonObject json{{u"rule"_s, rule.rule}, {u"title"_s, ruleTitle(rule, catalogues)}, {u"level"_s, rule.level}, {u"on"_s, rule.on}};
    if (!rule.words.isEmpty())
        json.insert(u"words"_s, rule.words);
    if (!rule.condition.isEmpty())
        json.insert(u"condition"_s, rule.condition);
    if (shipped)
        json.insert(u"source"_s, shipped->source);
    return json;
}

Outcome show(Call &call, const Desk &desk, const Patient &patient)
{
    const CallSheet sheet = sheetOf(desk, patient);
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(u"%1: %2"_s.arg(name, value));
    };
    add(u"Centre"_s, sheet.centre);
    add(u"Team"_s, patient.teamName);
    add(u"Number"_s, patient.teamPhone);
    add(u"Emergency number"_s, emergencyNumber(patient));
    add(u"The sheet"_s, sheet.words);
    lines.append(isConfirmed(sheet) ? u"Confirmed with %1 on %2."_s.arg(sheet.confirmedWith, momentText(sheet.confirmed))
                                    : u"Not confirmed: no rule speaks."_s);
    QJsonArray rules;
    for (const SheetRule &rule : sheet.rules) {
        rules.append(ruleJson(rule, desk.catalogues()));
        lines.append(u"%1 %2  %3 (%4)"_s.arg(rule.on ? u"on "_s : u"off"_s, rule.rule, ruleTitle(rule, desk.catalogues()), rule.level));
    }
    QJsonObject json{{u"centre"_s, sheet.centre}, {u"team"_s, patient.teamName}, {u"phone"_s, patient.teamPhone},
                     {u"emergencyNumber"_s, emergencyNumber(patient)}, {u"words"_s, sheet.words}, {u"confirmed"_s, isConfirmed(sheet)}, {u"rules"_s, rules}};
    if (isConfirmed(sheet)) {
        json.insert(u"confirmedWith"_s, sheet.confirmedWith);
        json.insert(u"confirmedOn"_s, toIso(sheet.confirmed));
    }
    call.console.say(lines.join(u'\n'), json);
    return ended();
}

Outcome keep(Call &call, Desk &desk, const QList<Record> &records, const QString &said)
{
    const auto kept = waitFor(desk.journal().putAll(records, u"call-list"_s));
    if (!kept)
        return kept.error();
    call.console.say(said, QJsonObject{{u"id"_s, toText(std::get<CallSheet>(records.first()).id)}});
    return ended();
}

CallSheet withId(CallSheet sheet, const Journal &journal)
{
    if (sheet.id.isNull())
        sheet.id = journal.newId();
    return sheet;
}

Outcome set(Call &call, Desk &desk, const Patient &before)
{
    const Arguments &a = call.arguments;
    CallSheet sheet = withId(sheetOf(desk, before), desk.journal());
    Patient patient = before;
    const QList<std::pair<QLatin1StringView, QString *>> places{{"centre"_L1, &sheet.centre}, {"words"_L1, &sheet.words},
        {"team"_L1, &patient.teamName}, {"phone"_L1, &patient.teamPhone}, {"emergency"_L1, &patient.emergencyNumber}};
    bool any = false;
    for (const auto &[option, place] : places) {
        if (!a.has(option))
            continue;
        *place = a.value(option);
        any = true;
    }
    if (!any)
        return WrongUse{u"set needs --centre, --team, --phone, --emergency or --words."_s};
    QList<Record> records{sheet};
    if (!(patient == before))
        records.append(patient);
    return keep(call, desk, records, u"Kept."_s);
}

/** --limit: one number for each limit of the rule, separated by commas. */
Answer<QString> limitsFrom(const Arguments &a, const SheetRule &rule, const Catalogues &catalogues)
{
    auto condition = conditionOf(rule, catalogues);
    if (!condition)
        return condition.error();
    const QStringList numbers = a.value("limit"_L1).split(u',');
    const QList<CallLimit> limits = limitsOf(*condition);
    if (numbers.size() != limits.size())
        return WrongUse{u"%1 has %2 limits; --limit needs as many numbers, separated by commas."_s.arg(rule.rule).arg(limits.size())};
    CallCondition made = *condition;
    for (int i = 0; i < numbers.size(); ++i) {
        const auto number = Decimal::parse(numbers[i].trimmed());
        if (!number)
            return WrongUse{u"--limit is a number such as 38.0."_s};
        Quantity limit = limits[i].limit;
        limit.number = *number;
        made = withLimit(made, i, limit);
    }
    return QString::fromUtf8(toJson(made));
}

Outcome applyToRule(SheetRule &rule, const Arguments &a, const Catalogues &catalogues)
{
    if (a.has("words"_L1))
        rule.words = a.value("words"_L1);
    if (a.has("level"_L1)) {
        if (!callLevelFromText(a.value("level"_L1)))
            return WrongUse{u"--level is emergency, call_now or call_today."_s};
        rule.level = a.value("level"_L1);
    }
    if (a.has("condition"_L1)) {
        const auto read = conditionFromJson(a.value("condition"_L1).toUtf8(), catalogues);
        if (!read)
            return WrongUse{u"--condition cannot be used: %1."_s.arg(read.error().note)};
        rule.condition = QString::fromUtf8(toJson(*read));
    }
    if (a.has("limit"_L1)) {
        const Answer<QString> limits = limitsFrom(a, rule, catalogues);
        if (!limits)
            return limits.refusal();
        rule.condition = *limits;
    }
    return ended();
}

Outcome changeRule(Call &call, Desk &desk, const Patient &patient)
{
    const Arguments &a = call.arguments;
    const QString id = a.word(2), verb = a.word(3);
    CallSheet sheet = withId(sheetOf(desk, patient), desk.journal());
    if (id == "own"_L1) {
        if (!a.has("condition"_L1))
            return WrongUse{u"A rule of your own needs --condition."_s};
        sheet.rules.append({u"own-"_s + toText(desk.journal().newId()), {}, toText(CallLevel::CallNow), {}, true});
    } else if (id == "all"_L1 && (verb == "on"_L1 || verb == "off"_L1)) {
        for (SheetRule &rule : sheet.rules)
            rule.on = verb == "on"_L1;
        return keep(call, desk, {sheet}, u"Kept."_s);
    }
    const auto found = id == "own"_L1 ? sheet.rules.end() - 1
                                      : std::find_if(sheet.rules.begin(), sheet.rules.end(), [&id](const SheetRule &r) { return r.rule == id; });
    if (found == sheet.rules.end())
        return WrongUse{u"There is no rule %1. See: callsheet VAULT show"_s.arg(id)};
    if (verb == "remove"_L1) {
        if (desk.catalogues().callRule(id))
            return WrongUse{u"A rule that comes with Dayplus is turned off, not removed."_s};
        sheet.rules.erase(found);
        return keep(call, desk, {sheet}, u"Removed."_s);
    }
    if (!verb.isEmpty() && verb != "on"_L1 && verb != "off"_L1)
        return WrongUse{u"After the rule comes on, off or remove."_s};
    if (!verb.isEmpty())
        found->on = verb == "on"_L1;
    if (const Outcome applied = applyToRule(*found, a, desk.catalogues()); !applied)
        return applied.refusal();
    const QString title = u"%1 %2: %3"_s.arg(found->on ? u"on"_s : u"off"_s, found->rule, ruleTitle(*found, desk.catalogues()));
    return keep(call, desk, {sheet}, title);
}

Outcome confirm(Call &call, Desk &desk, const Patient &patient)
{
    const Arguments &a = call.arguments;
    if (a.value("with"_L1).trimmed().isEmpty())
        return WrongUse{u"confirm needs --with: who went through the list with you."_s};
    Moment on = Moment::onDay(desk.now().date());
    if (a.has("on"_L1)) {
        const Answer<Moment> given = desk.moment(a.value("on"_L1), "on"_L1, patient.id);
        if (!given)
            return given.refusal();
        on = *given;
    }
    if (on.precision < Precision::Day || on.date > desk.now().date())
        return WrongUse{u"--on is a day that has been, such as 2026-03-03."_s};
    CallSheet sheet = withId(sheetOf(desk, patient), desk.journal());
    if (std::none_of(sheet.rules.begin(), sheet.rules.end(), [](const SheetRule &r) { return r.on; }))
        return WrongUse{u"No rule is on."_s};
    sheet.confirmed = Moment::onDay(on.date);
    sheet.confirmedWith = a.value("with"_L1).trimmed();
    return keep(call, desk, {sheet}, u"Confirmed with %1 on %2. The rules that are on speak now."_s.arg(sheet.confirmedWith, momentText(sheet.confirmed)));
}

} // namespace

Outcome callsheet(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.word(1).isEmpty() ? u"show"_s : a.word(1);
    const QHash<QString, Outcome (*)(Call &, Desk &, const Patient &)> verbs{{u"set"_s, set}, {u"rule"_s, changeRule}, {u"confirm"_s, confirm},
        {u"say"_s, sayCallSheet}, {u"show"_s, [](Call &c, Desk &d, const Patient &p) { return show(c, d, p); }}};
    if (!verbs.contains(verb) || (verb == "rule"_L1) != (a.words().size() > 2))
        return WrongUse{u"After the vault comes show, set, rule ID, confirm or say."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    const Answer<Patient> patient = (*opened)->patient(a);
    if (!patient)
        return patient.refusal();
    return verbs.value(verb)(call, **opened, *patient);
}

} // namespace dayplus::cli
