// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/faults.h"
#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct ProblemWords { Q_DECLARE_TR_FUNCTIONS(Problems) };

QString missing(Field field)
{
    switch (field) {
    case Field::Patient: return ProblemWords::tr("Please say whose entry this is.");
    case Field::Name: return ProblemWords::tr("Please give a name.");
    case Field::BirthDate: return ProblemWords::tr("Please give a birth date.");
    case Field::Kind: return ProblemWords::tr("Please say what kind of entry this is.");
    case Field::Code: return ProblemWords::tr("Please say what this is about.");
    case Field::When: return ProblemWords::tr("Please say when it was. A month or a year is enough.");
    case Field::Until: return ProblemWords::tr("Please say until when.");
    case Field::Value: return ProblemWords::tr("Please give a value, or say that you could not answer.");
    case Field::Unit: return ProblemWords::tr("Please choose a unit.");
    case Field::Comparator: return ProblemWords::tr("Please say if it is less or more.");
    case Field::Level: return ProblemWords::tr("Please choose None, Mild, Moderate or Severe.");
    case Field::Text: return ProblemWords::tr("Please write a few words.");
    case Field::Note: return ProblemWords::tr("Please write a note.");
    case Field::State: return ProblemWords::tr("Please say if it is planned or has happened.");
    case Field::Reporter: return ProblemWords::tr("Please say who tells this.");
    case Field::Label: return ProblemWords::tr("Please give it a name.");
    case Field::Day0: return ProblemWords::tr("Please give the date of Day 0, or say that it is not known.");
    case Field::Dose: return ProblemWords::tr("Please give the amount of the dose.");
    case Field::Steps: return ProblemWords::tr("Please give at least one dose with its date.");
    case Field::Substance: return ProblemWords::tr("Please say what the allergy is to.");
    case Field::Reaction: return ProblemWords::tr("Please say what the reaction was.");
    case Field::Phone: return ProblemWords::tr("Please give a phone number.");
    case Field::Passphrase: return ProblemWords::tr("Please give a passphrase.");
    case Field::Facts: return ProblemWords::tr("Something that belongs to this entry is missing.");
    case Field::None: break;
    }
    return ProblemWords::tr("Something is missing.");
}

/** A limit with the unit the person used; a bare number if that isn't known. */
QString limitText(const QString &limit, const CatalogueItem *item, QStringView unit)
{
    const auto parsed = Decimal::parse(limit);
    if (!parsed)
        return limit;
    const QString label = unitLabel(unit, item);
    return label.isEmpty() ? numberText(*parsed) : numberText(*parsed) + u' ' + label;
}

QString wrongUnit(const Problem &problem, const CatalogueItem *item)
{
    if (problem.suggestion == "[degF]"_L1)
        return ProblemWords::tr("This would be very hot in °C. Did you mean °F?");
    if (problem.suggestion == "Cel"_L1)
        return ProblemWords::tr("This would be very cold in °F. Did you mean °C?");
    //: %1 is a unit, such as mg/dL
    return ProblemWords::tr("This number does not fit its unit. Did you mean %1?").arg(unitLabel(problem.suggestion, item));
}

QString impossible(const Problem &problem, const CatalogueItem *item, QStringView unit)
{
    if (problem.suggestion.isEmpty())
        return ProblemWords::tr("This number can't be right. Please check it and the unit.");
    //: %1 is a number with its unit
    return ProblemWords::tr("This number can't be right: the limit is %1. Please check it and the unit.")
        .arg(limitText(problem.suggestion, item, unit));
}

QString unlikely(const Problem &problem, const CatalogueItem *item, QStringView unit)
{
    if (problem.field == Field::When || problem.field == Field::Until || problem.field == Field::BirthDate)
        return ProblemWords::tr("This date is unusual. Is it what you meant?");
    if (problem.suggestion.isEmpty())
        return ProblemWords::tr("This is an unusual number. Is it what you meant?");
    //: %1 is a number with its unit; the value is beyond it
    return ProblemWords::tr("This is an unusual number (beyond %1). Is it what you meant?").arg(limitText(problem.suggestion, item, unit));
}

QString unknownUnit(const CatalogueItem *item)
{
    if (!item || item->units.isEmpty())
        return ProblemWords::tr("This does not have that unit.");
    QStringList labels;
    for (const UnitChoice &unit : item->units)
        labels << (unit.label.isEmpty() ? unit.ucum : unit.label);
    labels.removeDuplicates();
    if (labels.size() > 6)
        labels = labels.first(6);
    //: %1 is a list of units
    return ProblemWords::tr("That unit does not belong here. You can use: %1.").arg(labels.join(u", "_s));
}

QString wrongScale(const CatalogueItem *item)
{
    if (item && item->scale == Scale::Level4)
        return ProblemWords::tr("This one is answered with None, Mild, Moderate or Severe.");
    if (item && item->scale == Scale::Nrs10)
        return ProblemWords::tr("This one is answered with a number from 0 to 10.");
    return ProblemWords::tr("This kind of answer does not belong to this item.");
}

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::None: return {};
    case Field::Patient: return ProblemWords::tr("the patient");
    case Field::Name: return ProblemWords::tr("the name");
    case Field::BirthDate: return ProblemWords::tr("the birth date");
    case Field::Kind: return ProblemWords::tr("the kind");
    case Field::Code: return ProblemWords::tr("the item");
    case Field::When: return ProblemWords::tr("the date");
    case Field::Until: return ProblemWords::tr("the end");
    case Field::Value: return ProblemWords::tr("the value");
    case Field::Unit: return ProblemWords::tr("the unit");
    case Field::Comparator: return ProblemWords::tr("less or more");
    case Field::Level: return ProblemWords::tr("how strong it is");
    case Field::Text: return ProblemWords::tr("the words");
    case Field::Note: return ProblemWords::tr("the note");
    case Field::State: return ProblemWords::tr("planned or happened");
    case Field::Reporter: return ProblemWords::tr("who tells it");
    case Field::Label: return ProblemWords::tr("its own name");
    case Field::Day0: return ProblemWords::tr("Day 0");
    case Field::Dose: return ProblemWords::tr("the dose");
    case Field::Steps: return ProblemWords::tr("the list of doses");
    case Field::Substance: return ProblemWords::tr("the substance");
    case Field::Reaction: return ProblemWords::tr("the reaction");
    case Field::Phone: return ProblemWords::tr("the phone number");
    case Field::Passphrase: return ProblemWords::tr("the passphrase");
    case Field::Facts: return ProblemWords::tr("a detail");
    }
    return {};
}

QString say(const Problem &problem, const CatalogueItem *item, QStringView unit)
{
    const QString field = problem.field == Field::None ? ProblemWords::tr("this") : fieldName(problem.field);
    switch (problem.why) {
    case Why::Missing:
        return missing(problem.field);
    case Why::NotANumber: //: %1 is the part of a form, such as "the value"
        return ProblemWords::tr("Please write %1 as a number, such as 38.4.").arg(field);
    case Why::TooLong: //: %1 is the part of a form, such as "the note"
        return ProblemWords::tr("There is too much text in one place: please shorten %1.").arg(field);
    case Why::InTheFuture:
        return ProblemWords::tr("This lies in the future. It can only be written down when it has happened.");
    case Why::EndsBeforeStart:
        return ProblemWords::tr("The end is before the start. Please check both dates.");
    case Why::NotADate: //: %1 is the part of a form, such as "the birth date"
        return ProblemWords::tr("Please write %1 as a date, such as 2026-03-10.").arg(field);
    case Why::UnknownCode:
        return ProblemWords::tr("Dayplus does not know this item. Please choose one from the list.");
    case Why::UnknownUnit:
        return unknownUnit(item);
    case Why::Impossible:
        return impossible(problem, item, unit);
    case Why::Unlikely:
        return unlikely(problem, item, unit);
    case Why::WrongScale:
        return wrongScale(item);
    case Why::WrongUnit:
        return wrongUnit(problem, item);
    case Why::NotAllowed: //: %1 is the part of a form, such as "the unit"
        return ProblemWords::tr("This kind of entry can't take %1. Please leave it out.").arg(field);
    case Why::Contradiction: //: %1 is the part of a form
        return ProblemWords::tr("Two things here can't both be true. Please check %1.").arg(field);
    }
    return {};
}

QStringList sayAll(const Problems &problems, const EntryDraft &draft, const Catalogues &catalogues)
{
    const CatalogueItem *item = catalogues.item(draft.kind, draft.code);
    const auto *quantity = std::get_if<Quantity>(&draft.value);
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences << say(problem, item, quantity ? QStringView(quantity->unit) : QStringView());
    return sentences;
}

} // namespace dayplus
