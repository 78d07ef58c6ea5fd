// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/names.h"
#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Values { Q_DECLARE_TR_FUNCTIONS(Values) };

QString catalogueLabel(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

/** The catalogue's name for a code that is no item: a medicine, a disease, a common allergen. */
QString otherLabel(const EntryDraft &draft, const Catalogues &catalogues)
{
    if (const MedicineInfo *medicine = draft.kind == Kind::Dose ? catalogues.medicine(draft.code) : nullptr)
        return catalogueLabel(medicine->label);
    if (const Disease *disease = draft.kind == Kind::Condition ? catalogues.disease(draft.code) : nullptr)
        return catalogueLabel(disease->label);
    if (draft.kind != Kind::Allergy)
        return {};
    for (const Choice &choice : catalogues.choices(u"allergy-substance")) {
        if (choice.code == draft.code)
            return catalogueLabel(choice.label);
    }
    return {};
}

/** What the facts call it, for records that bring their own name. */
QString nameInFacts(const Facts &facts)
{
    if (const auto *event = std::get_if<EventFacts>(&facts))
        return event->name;
    if (const auto *condition = std::get_if<ConditionFacts>(&facts))
        return condition->name;
    if (const auto *vaccine = std::get_if<VaccineFacts>(&facts))
        return vaccine->name;
    return {};
}

QString allergyTitle(const AllergyFacts &facts, const QString &label)
{
    if (facts.answer == AllergyFacts::Answer::NoneKnown)
        return Values::tr("No known allergies");
    const QString substance = facts.substance.isEmpty() ? label : facts.substance;
    if (facts.status == "refuted"_L1) //: %1 is a substance the person turned out not to be allergic to
        return Values::tr("Not allergic after all: %1").arg(substance);
    if (facts.status == "resolved"_L1 || facts.status == "inactive"_L1) //: %1 is a substance
        return Values::tr("Earlier allergy: %1").arg(substance);
    if (facts.reaction.isEmpty()) //: %1 is a substance
        return Values::tr("Allergy: %1").arg(substance);
    //: %1 is a substance, %2 is what it did
    return Values::tr("Allergy: %1 (%2)").arg(substance, facts.reaction);
}

QString doseTitle(const DoseFacts &facts, const QString &name)
{
    switch (facts.how) {
    case DoseFacts::How::Taken: //: %1 is a medicine with its amount
        return Values::tr("%1, taken").arg(name);
    case DoseFacts::How::Missed: //: %1 is a medicine with its amount
        return Values::tr("%1, missed").arg(name);
    case DoseFacts::How::Late: //: %1 is a medicine with its amount
        return Values::tr("%1, taken late").arg(name);
    }
    return name;
}

/** Kinds whose note or text is the thing itself. Empty = no such words. */
QString ownWords(const EntryDraft &draft)
{
    if (const auto *text = std::get_if<QString>(&draft.value); text && !text->isEmpty())
        return firstLine(*text);
    return firstLine(draft.note);
}

QString wordsTitle(const EntryDraft &draft)
{
    const QString words = draft.label.isEmpty() ? ownWords(draft) : draft.label;
    if (words.isEmpty())
        return kindName(draft.kind);
    if (draft.kind == Kind::Question) //: %1 is what the person wants to ask the team
        return Values::tr("Question: %1").arg(words);
    return words;
}

QString callTitle(const EntryDraft &draft, const QString &label)
{
    const auto *call = std::get_if<CallFacts>(&draft.facts);
    if (!call || call->who.isEmpty())
        return label;
    //: %1 is the person or ward that was called
    return Values::tr("Call with %1").arg(call->who);
}

QString eventTitle(const EntryDraft &draft, const QString &label)
{
    const auto *event = std::get_if<EventFacts>(&draft.facts);
    if (!event || event->number < 1)
        return label;
    //: %1 is an event such as "CAR T infusion", %2 says the which number it is
    return Values::tr("%1 #%2").arg(label, QString::number(event->number));
}

QString vaccineTitle(const EntryDraft &draft, const QString &label)
{
    const auto *vaccine = std::get_if<VaccineFacts>(&draft.facts);
    if (!vaccine || vaccine->doseNumber < 1)
        return label;
    //: %1 is a vaccine, %2 the number of the dose
    return Values::tr("%1, dose %2").arg(label, QString::number(vaccine->doseNumber));
}

/** What an IVIG without a dose is told by: its whole amount. */
QString ivigTitle(const IvigFacts &facts, const QString &label)
{
    return facts.total.isEmpty() ? label : u"%1 %2"_s.arg(label, facts.total);
}

/** "Treatment line: Methotrexate". */
QString lineTitle(const TreatmentFacts &facts, const QString &label, const Catalogues &catalogues)
{
    const MedicineInfo *medicine = catalogues.medicine(facts.medicine);
    const QString name = medicine ? catalogueLabel(medicine->label) : facts.medicine;
    if (name.isEmpty() || name == label)
        return label;
    //: %1 is "Treatment line", %2 a medicine
    return Values::tr("%1: %2").arg(label, name);
}

/** "Temperature 38.4 °C", "Joint pain, mild", "ANA: positive". */
QString valueTitle(const EntryDraft &draft, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return label;
    if (draft.status == Status::Known && std::holds_alternative<Quantity>(draft.value))
        return u"%1 %2"_s.arg(label, value);
    if (draft.status == Status::Known && std::holds_alternative<QString>(draft.value)) //: %1 is an item, %2 its result in words
        return Values::tr("%1: %2").arg(label, value);
    //: %1 is a symptom, %2 is how strong it is, in small letters
    return Values::tr("%1, %2").arg(label, value.toLower());
}

} // namespace

QString itemLabel(const CatalogueItem &item)
{
    return catalogueLabel(item.label);
}

QString itemLabel(const EntryDraft &draft, const Catalogues &catalogues)
{
    if (!draft.label.isEmpty())
        return draft.label;
    if (const CatalogueItem *item = catalogues.item(draft.kind, draft.code))
        return catalogueLabel(item->label);
    if (const QString name = nameInFacts(draft.facts); !name.isEmpty())
        return name;
    if (const QString label = otherLabel(draft, catalogues); !label.isEmpty())
        return label;
    if (draft.code.isEmpty() || draft.code == "other"_L1)
        return kindName(draft.kind);
    return draft.code;
}

QString entryTitle(const EntryDraft &draft, const Catalogues &catalogues, const UnitPreferences &units)
{
    const QString label = itemLabel(draft, catalogues);
    switch (draft.kind) {
    case Kind::Question:
    case Kind::Note:
        return wordsTitle(draft);
    case Kind::Call:
        return callTitle(draft, label);
    case Kind::Vaccine:
        return vaccineTitle(draft, label);
    case Kind::Allergy:
        if (const auto *allergy = std::get_if<AllergyFacts>(&draft.facts))
            return allergyTitle(*allergy, label);
        return label;
    case Kind::Dose: {
        const QString name = valueTitle(draft, label, valueText(draft, catalogues, units));
        const auto *dose = std::get_if<DoseFacts>(&draft.facts);
        return dose ? doseTitle(*dose, name) : name;
    }
    case Kind::Event:
    case Kind::Span:
        if (const auto *ivig = std::get_if<IvigFacts>(&draft.facts); ivig && draft.value.index() == 0)
            return ivigTitle(*ivig, label);
        if (const auto *line = std::get_if<TreatmentFacts>(&draft.facts))
            return lineTitle(*line, label, catalogues);
        return valueTitle(draft, eventTitle(draft, label), valueText(draft, catalogues, units));
    case Kind::Checkin:
    case Kind::Symptom:
    case Kind::Vital:
    case Kind::Lab:
        break;
    case Kind::Score:
        if (const auto *thinking = std::get_if<ThinkingFacts>(&draft.facts); thinking && thinking->writing == ThinkingFacts::Writing::Different)
            //: %1 is "Thinking check 9"; the written sentence looks different from the one before treatment
            return Values::tr("%1, writing looks different").arg(valueTitle(draft, label, valueText(draft, catalogues, units)));
        break;
    case Kind::Condition:
    case Kind::Cost:
        break;
    }
    return valueTitle(draft, label, valueText(draft, catalogues, units));
}

QString entryTitle(const Entry &entry, const Catalogues &catalogues, const UnitPreferences &units)
{
    return entryTitle(entry.facts(), catalogues, units);
}

} // namespace dayplus
