// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/valuerules.h"

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

using Weight = Problem::Weight;

constexpr int kGuardDigits = 4; ///< finer than any unit's own rounding, so that a limit is met exactly

void refuse(Problems &problems, Field field, Why why, const QString &suggestion = {})
{
    problems.append({field, why, Weight::Refuse, suggestion});
}

bool isWhole(const Decimal &number)
{
    return number.normalized().exponent >= 0;
}

/** "1", "{score}": says what is counted, and is no unit to convert. */
bool isBareUnit(QStringView unit)
{
    return unit.isEmpty() || unit == u"1" || (unit.startsWith(u'{') && unit.endsWith(u'}'));
}

enum class Fit { Inside, Below, Above, Unknown };

Fit fit(const std::optional<Decimal> &canonical, const Limits &limits)
{
    if (!canonical)
        return Fit::Unknown;
    if (limits.low && *canonical < *limits.low)
        return Fit::Below;
    if (limits.high && *canonical > *limits.high)
        return Fit::Above;
    return Fit::Inside;
}

std::optional<Decimal> canonical(const Decimal &number, const UnitChoice &unit)
{
    return unit.toCanonical.apply(number, std::min(unit.digits + kGuardDigits + 2, 12));
}

/** The limit that was passed, as a number in `unit`. */
QString limitText(Fit passed, const Limits &limits, const UnitChoice *unit)
{
    const auto &limit = passed == Fit::Below ? limits.low : limits.high;
    if (!limit)
        return {};
    if (!unit)
        return limit->normalized().toString();
    const auto there = unit->toCanonical.inverse().apply(*limit, std::min(unit->digits + kGuardDigits, 12));
    const auto rounded = there ? there->normalized().rounded(unit->digits) : std::nullopt;
    return rounded.value_or(*limit).normalized().toString();
}

/** The unit of the item in which this number is possible: the first where it is even likely, else the first of all. */
const UnitChoice *fittingUnit(const Decimal &number, const CatalogueItem &item, const UnitChoice &given)
{
    const UnitChoice *possible = nullptr;
    for (const UnitChoice &other : item.units) {
        if (other.ucum == given.ucum)
            continue;
        const auto value = canonical(number, other);
        if (fit(value, item.hard) != Fit::Inside)
            continue;
        if (fit(value, item.soft) == Fit::Inside)
            return &other;
        if (!possible)
            possible = &other;
    }
    return possible;
}

void checkLimits(Problems &problems, const Decimal &number, const CatalogueItem &item, const UnitChoice *unit, bool imported)
{
    const auto value = unit ? canonical(number, *unit) : std::optional(number);
    if (const Fit hard = fit(value, item.hard); hard != Fit::Inside) {
        if (const UnitChoice *other = unit ? fittingUnit(number, item, *unit) : nullptr)
            return refuse(problems, Field::Unit, Why::WrongUnit, other->ucum);
        return refuse(problems, Field::Value, Why::Impossible, limitText(hard, item.hard, unit));
    }
    if (const Fit soft = fit(value, item.soft); soft != Fit::Inside && !imported)
        problems.append({Field::Value, Why::Unlikely, Weight::Ask, limitText(soft, item.soft, unit)});
}

void checkNumber(Problems &problems, const Quantity &quantity, const CatalogueItem &item, bool imported)
{
    const UnitChoice *unit = item.unit(quantity.unit);
    if (unit || (item.units.isEmpty() && isBareUnit(quantity.unit)))
        return checkLimits(problems, quantity.number, item, unit, imported);
    // Kept as printed: an import's unit, or the unit of a lab that every assay counts its own way.
    if (imported || (item.units.isEmpty() && item.kind == Kind::Lab))
        return;
    if (quantity.unit.isEmpty())
        return refuse(problems, Field::Unit, Why::Missing);
    refuse(problems, Field::Unit, Why::UnknownUnit);
}

void checkNoComparator(Problems &problems, const Quantity &quantity)
{
    if (quantity.comparator != Comparator::None)
        refuse(problems, Field::Comparator, Why::NotAllowed);
}

void checkCount(Problems &problems, const Quantity &quantity, const CatalogueItem &item, bool imported)
{
    if (!isWhole(quantity.number))
        refuse(problems, Field::Value, Why::WrongScale);
    else if (quantity.number < Decimal{})
        refuse(problems, Field::Value, Why::Impossible, u"0"_s);
    else if (isBareUnit(quantity.unit) && !item.unit(quantity.unit))
        checkLimits(problems, quantity.number, item, nullptr, imported);
    else
        checkNumber(problems, quantity, item, imported);
    checkNoComparator(problems, quantity);
}

void checkNrs10(Problems &problems, const Quantity &quantity, bool imported)
{
    if (!isWhole(quantity.number))
        refuse(problems, Field::Value, Why::WrongScale);
    else if (quantity.number < Decimal{0, 0})
        refuse(problems, Field::Value, Why::Impossible, u"0"_s);
    else if (quantity.number > Decimal{10, 0})
        refuse(problems, Field::Value, Why::Impossible, u"10"_s);
    if (!quantity.unit.isEmpty() && !(imported && isBareUnit(quantity.unit)))
        refuse(problems, Field::Unit, Why::NotAllowed);
    checkNoComparator(problems, quantity);
}

void checkQuantity(Problems &problems, const Quantity &quantity, const CatalogueItem &item, bool imported)
{
    switch (item.scale) {
    case Scale::Number:
        return checkNumber(problems, quantity, item, imported);
    case Scale::Count:
        return checkCount(problems, quantity, item, imported);
    case Scale::Nrs10:
        return checkNrs10(problems, quantity, imported);
    case Scale::Level4:
        return refuse(problems, Field::Value, Why::WrongScale);
    case Scale::Text: // an antibody is "positive" here and 35 U/mL there
        if (!imported && item.kind != Kind::Lab)
            refuse(problems, Field::Value, Why::WrongScale);
        return;
    case Scale::None: // an amount beside an event: grams of IVIG, a cost
        if (quantity.number < Decimal{})
            refuse(problems, Field::Value, Why::Impossible, u"0"_s);
        return;
    }
}

/** "positive" is a lab's result; an import keeps what the source says. Nobody types words on a scale. */
bool takesText(const EntryDraft &draft, const CatalogueItem &item, bool imported)
{
    if (item.scale == Scale::Level4 || item.scale == Scale::Nrs10)
        return false;
    return imported || item.scale == Scale::Text || item.scale == Scale::None || draft.kind == Kind::Lab;
}

bool needsValue(const EntryDraft &draft)
{
    switch (draft.kind) {
    case Kind::Symptom:
    case Kind::Vital:
    case Kind::Lab:
    case Kind::Score:
        return true;
    default:
        return false;
    }
}

void checkAgainst(Problems &problems, const EntryDraft &draft, const CatalogueItem &item, bool imported)
{
    if (const auto *quantity = std::get_if<Quantity>(&draft.value))
        return checkQuantity(problems, *quantity, item, imported);
    if (std::holds_alternative<Level>(draft.value)) {
        if (item.scale != Scale::Level4)
            refuse(problems, Field::Level, Why::WrongScale);
        return;
    }
    if (std::holds_alternative<QString>(draft.value)) {
        if (!takesText(draft, item, imported))
            refuse(problems, Field::Value, item.scale == Scale::Number ? Why::NotANumber : Why::WrongScale);
        return;
    }
    if (needsValue(draft) && item.scale != Scale::None && !imported)
        refuse(problems, item.scale == Scale::Level4 ? Field::Level : Field::Value, Why::Missing);
}

} // namespace

void checkLength(Problems &problems, Field field, QStringView text, qsizetype limit)
{
    if (text.size() > limit)
        refuse(problems, field, Why::TooLong, QString::number(limit));
}

void checkValue(Problems &problems, const EntryDraft &draft, const CatalogueItem *item, bool imported)
{
    if (draft.status != Status::Known) {
        if (draft.value.index() != 0)
            refuse(problems, Field::Value, Why::Contradiction);
        return;
    }
    if (item)
        checkAgainst(problems, draft, *item, imported);
    else if (const auto *amount = std::get_if<Quantity>(&draft.value); draft.kind == Kind::Dose && amount && amount->number < Decimal{})
        refuse(problems, Field::Dose, Why::Impossible, u"0"_s);
    if (const auto *quantity = std::get_if<Quantity>(&draft.value))
        checkLength(problems, Field::Unit, quantity->unit, kLongestUnit);
    if (const auto *text = std::get_if<QString>(&draft.value))
        checkLength(problems, Field::Value, *text, kLongestText);
}

std::optional<Quantity> convert(const Quantity &quantity, const CatalogueItem &item, QStringView toUnit)
{
    const UnitChoice *from = item.unit(quantity.unit);
    const UnitChoice *to = item.unit(toUnit);
    if (!from || !to)
        return std::nullopt;
    if (from == to)
        return Quantity{quantity.number, to->ucum, quantity.comparator};
    const auto ratio = from->toCanonical.then(to->toCanonical.inverse());
    const auto number = ratio ? ratio->apply(quantity.number, to->digits) : std::nullopt;
    if (!number)
        return std::nullopt;
    return Quantity{*number, to->ucum, quantity.comparator};
}

} // namespace dayplus
