// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/cardwords.h"

#include "wording/days.h"
#include "wording/sources.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct CardWords { Q_DECLARE_TR_FUNCTIONS(CardWords) };

QString catalogueText(const QString &english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QString illness(const CardFacts &facts)
{
    const Disease *disease = facts.context.catalogues->disease(facts.patient.disease);
    if (!facts.patient.diseaseText.isEmpty())
        return facts.patient.diseaseText;
    return disease && disease->code != u"other_disease" ? catalogueText(disease->label) : QString();
}

QString allergies(const CardFacts &facts)
{
    QStringList names;
    bool none = false;
    for (const Entry &entry : facts.allergies) {
        const auto *allergy = std::get_if<AllergyFacts>(&entry->facts);
        if (!allergy || allergy->status != u"active")
            continue;
        none = none || allergy->answer == AllergyFacts::Answer::NoneKnown;
        if (allergy->answer != AllergyFacts::Answer::Allergic)
            continue;
        const QString name = allergy->substance.isEmpty() ? itemLabel(entry.facts(), *facts.context.catalogues) : allergy->substance;
        names.append(allergy->reaction.isEmpty() ? name : u"%1 (%2)"_s.arg(name, allergy->reaction));
    }
    names.removeDuplicates();
    if (names.isEmpty())
        return none ? CardWords::tr("No known allergies") : QString();
    return names.join(u", "_s);
}

/** Steroids in the last 12 months, by the same rule as the call list. */
bool hadSteroids(const CardFacts &facts)
{
    CallSheet sheet;
    sheet.confirmed = Moment::onDay(facts.context.now.date());
    sheet.rules = {{u"own-steroid"_s, u"{\"taking\":\"glucocorticoid\",\"within\":\"P12M\"}"_s, u"call_today"_s, {}, true}};
    return !rulesSpeaking(sheet, facts.context).isEmpty();
}

QString feverLimit(const CardFacts &facts)
{
    if (!facts.sheet || !isConfirmed(*facts.sheet))
        return {};
    for (const SheetRule &rule : facts.sheet->rules) {
        const auto condition = conditionOf(rule, *facts.context.catalogues);
        if (!rule.on || !condition || condition->form != CallCondition::Form::Input || condition->input != u"temp"
            || condition->op != CallCondition::Op::AtLeast)
            continue;
        return quantityText(std::get<Quantity>(condition->value), facts.context.catalogues->itemByCode(u"temp"));
    }
    return {};
}

/** The words of the sheet, and of its rules where it has none of its own. */
QString instructions(const CardFacts &facts)
{
    if (!facts.sheet || !isConfirmed(*facts.sheet))
        return {};
    if (!facts.sheet->words.isEmpty())
        return facts.sheet->words;
    QStringList words;
    for (const SheetRule &rule : facts.sheet->rules) {
        if (rule.on && !rule.words.isEmpty())
            words.append(rule.words);
    }
    return words.join(u' ');
}

struct Steroids {
    QStringList taken, others;
};

Steroids medicines(const CardFacts &facts)
{
    Steroids found;
    for (const QString &medicine : sayFacts(facts.patient, facts.course, {}, facts.context, {}, {}).medicines) {
        const MedicineInfo *info = facts.context.catalogues->medicineByName(medicine);
        (info && info->drugClass == u"glucocorticoid" ? found.taken : found.others).append(medicine);
    }
    return found;
}

/** Static lines that concern this person: {id, …} in the order they are read. */
QStringList cautions(const CardFacts &facts)
{
    QStringList ids;
    const QString treatment = facts.course ? facts.course->templateId : QString();
    const bool car = treatment.startsWith(u"cart_") || treatment == u"caart_no_ld" || treatment == u"car_treg";
    if (car || treatment.startsWith(u"ahsct"))
        ids << u"wallet_irradiated"_s << u"wallet_live_vaccines"_s << u"wallet_donation"_s;
    if (car)
        ids << u"wallet_hiv"_s;
    if (hadSteroids(facts))
        ids << u"wallet_adrenal"_s;
    if (facts.patient.disease == u"mg")
        ids << u"wallet_mg"_s;
    if (facts.patient.disease == u"ssc")
        ids << u"wallet_ssc"_s;
    return ids;
}

} // namespace

QString cardFieldName(const QString &id)
{
    if (id == u"name") return CardWords::tr("Name");
    if (id == u"born") return CardWords::tr("Born");
    if (id == u"say") return CardWords::tr("In short");
    if (id == u"treatment") return CardWords::tr("Treatment");
    if (id == u"product") return CardWords::tr("Product and target");
    if (id == u"day_0") return CardWords::tr("Day 0");
    if (id == u"illness") return CardWords::tr("Illness");
    if (id == u"centre") return CardWords::tr("Centre");
    if (id == u"trial") return CardWords::tr("Trial");
    if (id == u"team") return CardWords::tr("Team");
    if (id == u"team_phone") return CardWords::tr("Team’s number, 24 hours");
    if (id == u"emergency_number") return CardWords::tr("Emergency number");
    if (id == u"contact") return CardWords::tr("Person to ring");
    if (id == u"contact_phone") return CardWords::tr("Their number");
    if (id == u"allergies") return CardWords::tr("Allergies");
    if (id == u"steroid") return CardWords::tr("Steroids");
    if (id == u"medicines") return CardWords::tr("Medicines for the illness");
    if (id == u"fever_limit") return CardWords::tr("Call at a temperature of");
    if (id == u"instructions") return CardWords::tr("What the team asks");
    if (id == u"caution") return CardWords::tr("Please note");
    if (id == u"blood_group") return CardWords::tr("Blood group");
    if (id == u"language") return CardWords::tr("Language");
    if (id == u"written") return CardWords::tr("Written on");
    return id;
}

EmergencyCard cardFrom(const CardFacts &facts)
{
    const Steroids taken = medicines(facts);
    QStringList notes;
    for (const QString &id : cautions(facts))
        notes.append(safetyWords(*facts.context.catalogues, id));
    QList<CardField> fields{
        {u"name"_s, facts.patient.name},
        {u"born"_s, facts.patient.birthDate.isValid() ? shortDate(facts.patient.birthDate) : QString()},
        {u"illness"_s, illness(facts)},
        {u"team"_s, facts.patient.teamName},
        {u"team_phone"_s, facts.patient.teamPhone},
        {u"emergency_number"_s, emergencyNumber(facts.patient)},
        {u"contact"_s, facts.patient.contactName},
        {u"contact_phone"_s, facts.patient.contactPhone},
        {u"allergies"_s, allergies(facts)},
        {u"steroid"_s, taken.taken.join(u", "_s)},
        {u"medicines"_s, taken.others.join(u", "_s)},
        {u"fever_limit"_s, feverLimit(facts)},
        {u"instructions"_s, instructions(facts)},
        {u"caution"_s, notes.join(u' ')},
        {u"blood_group"_s, facts.patient.bloodGroup},
        {u"language"_s, facts.patient.language},
        {u"centre"_s, facts.sheet && !facts.sheet->centre.isEmpty() ? facts.sheet->centre : facts.course ? facts.course->centre : QString()},
    };
    if (facts.course) {
        fields.append({u"treatment"_s, catalogueText(facts.treatmentLabel)});
        fields.append({u"product"_s, QStringList{facts.course->product, facts.course->target}.filter(QRegularExpression(u"."_s)).join(u", "_s)});
        fields.append({u"trial"_s, facts.course->trial});
        if (facts.course->day0.precision != Precision::Unknown)
            fields.append({u"day_0"_s, momentText(facts.course->day0)});
    }
    return cardOf(fields);
}

QList<WalletLine> walletLines(const CardFacts &facts)
{
    QList<WalletLine> lines;
    const Catalogues &catalogues = *facts.context.catalogues;
    const auto add = [&](const QString &id) {
        for (const SafetyText &text : catalogues.safetyTexts()) {
            if (text.id == id)
                lines.append({{}, safetyWords(catalogues, id), sourceWords(text.source)});
        }
    };
    add(u"wallet_card"_s);
    for (const CardField &field : cardFrom(facts).fields) {
        if (field.id != u"caution" && field.id != u"instructions")
            lines.append({cardFieldName(field.id), field.text, {}});
    }
    if (const QString words = instructions(facts); !words.isEmpty()) // verbatim, however long
        lines.append({cardFieldName(u"instructions"_s), words, {}});
    for (const QString &id : cautions(facts))
        add(id);
    return lines;
}

} // namespace dayplus
