// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/callwords.h"

#include "wording/days.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;
using Op = CallCondition::Op;
using Form = CallCondition::Form;

namespace {

struct CallWords { Q_DECLARE_TR_FUNCTIONS(CallWords) };

QString catalogueText(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QString inputText(const CallCondition &condition, const Catalogues &catalogues)
{
    const CatalogueItem *item = catalogues.itemByCode(condition.input);
    const QString label = item ? itemLabel(*item) : condition.input;
    if (condition.op == Op::Is)
        return label;
    QString value;
    if (const auto *quantity = std::get_if<Quantity>(&condition.value))
        value = quantityText(*quantity, item);
    else if (const auto *level = std::get_if<Level>(&condition.value))
        value = levelName(*level).toLower();
    //: %1 is an item such as Temperature, %2 says "at least", %3 is a number with its unit or a level
    return CallWords::tr("%1 %2 %3").arg(label, opText(condition.op), value);
}

QString windowText(const CallCondition &condition)
{
    const auto day = [](int number) { return number < 0 ? u"\u2212%1"_s.arg(-number) : QString::number(number); };
    if (condition.from && condition.to) //: a range of days against Day 0
        return CallWords::tr("Day %1 to %2").arg(day(*condition.from), day(*condition.to));
    if (condition.from)
        return CallWords::tr("from Day %1").arg(day(*condition.from));
    return condition.to ? CallWords::tr("until Day %1").arg(day(*condition.to)) : QString();
}

QString namesText(const CallCondition &condition, const Catalogues &catalogues)
{
    QStringList names;
    for (const QString &code : condition.names) {
        const Disease *disease = condition.form == Form::Disease ? catalogues.disease(code) : nullptr;
        const TemplateInfo *treatment = condition.form == Form::Treatment ? catalogues.treatment(code) : nullptr;
        names.append(disease ? catalogueText(disease->label) : treatment ? catalogueText(treatment->label) : code);
    }
    return names.join(u", "_s);
}

} // namespace

QString callLevelName(CallLevel level)
{
    switch (level) {
    case CallLevel::Emergency: return CallWords::tr("Call emergency services");
    case CallLevel::CallNow: return CallWords::tr("Call now, day or night");
    case CallLevel::CallToday: return CallWords::tr("Call today");
    }
    return {};
}

QString callGroupName(CallGroup group)
{
    switch (group) {
    case CallGroup::Emergency: return CallWords::tr("Emergency");
    case CallGroup::Anytime: return CallWords::tr("At any time");
    case CallGroup::AfterTreatment: return CallWords::tr("After treatment");
    case CallGroup::Illness: return CallWords::tr("With your illness");
    case CallGroup::Medicines: return CallWords::tr("With your medicines");
    }
    return {};
}

QString opText(Op op)
{
    switch (op) {
    case Op::AtLeast: return CallWords::tr("at least", "38.0 or more");
    case Op::AtMost: return CallWords::tr("at most");
    case Op::Above: return CallWords::tr("more than");
    case Op::Below: return CallWords::tr("less than");
    case Op::UnderOwn: return CallWords::tr("below your own, or at most");
    case Op::OverOwn: return CallWords::tr("above your own by at least");
    case Op::Is: return {};
    }
    return {};
}

QString conditionText(const CallCondition &condition, const Catalogues &catalogues)
{
    switch (condition.form) {
    case Form::Input: return inputText(condition, catalogues);
    case Form::Window: return windowText(condition);
    case Form::Disease:
    case Form::Treatment: return namesText(condition, catalogues);
    case Form::Taking: //: %1 is a group of medicines
        return CallWords::tr("taking a %1").arg(condition.names.value(0));
    case Form::All:
    case Form::Any: break;
    }
    QStringList parts;
    for (const CallCondition &part : condition.parts)
        parts.append(conditionText(part, catalogues));
    return parts.join(condition.form == Form::All ? CallWords::tr(" and ") : CallWords::tr(" or "));
}

QString ruleTitle(const SheetRule &rule, const Catalogues &catalogues)
{
    const CallRuleInfo *shipped = catalogues.callRule(rule.rule);
    if (shipped && rule.condition.isEmpty())
        return catalogueText(shipped->label);
    const auto condition = conditionOf(rule, catalogues);
    if (!condition)
        return shipped ? catalogueText(shipped->label) : rule.rule;
    if (!shipped || limitsOf(*condition).size() == 1)
        return conditionText(*condition, catalogues);
    return catalogueText(shipped->label);
}

QString ruleTitle(const SpokenRule &spoken, const CallSheet &sheet, const Catalogues &catalogues)
{
    for (const SheetRule &rule : sheet.rules) {
        if (rule.rule == spoken.rule)
            return ruleTitle(rule, catalogues);
    }
    return spoken.rule;
}

QString maskText(const FeverMask &mask, const Catalogues &catalogues)
{
    const MedicineInfo *medicine = catalogues.medicine(mask.code);
    const CatalogueItem *item = catalogues.itemByCode(mask.code);
    const QString name = !mask.label.isEmpty() ? mask.label : medicine ? catalogueText(medicine->label) : item ? itemLabel(*item) : mask.code;
    if (mask.when.precision == Precision::Minute) //: %1 is a medicine, %2 the time it was given
        return CallWords::tr("%1 %2", "medicine, time").arg(name, timeText(mask.when));
    //: %1 is a medicine taken every day
    return CallWords::tr("%1, today").arg(name);
}

QString answerText(const QString &answer)
{
    if (answer == u"yes")
        return CallWords::tr("yes", "answer");
    if (answer == u"no")
        return CallWords::tr("no", "answer");
    return answer;
}

QString safetyWords(const Catalogues &catalogues, QStringView id)
{
    const QString text = catalogues.safetyText(id);
    return text.isEmpty() ? text : catalogueText(text);
}

} // namespace dayplus
