// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/values.h"

#include "domain/entryrules.h"
#include "wording/callwords.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Values { Q_DECLARE_TR_FUNCTIONS(Values) };

const CatalogueItem *itemOf(const EntryDraft &draft, const Catalogues &catalogues)
{
    return catalogues.item(draft.kind, draft.code);
}

/** The quantity in the unit the person prefers, if it can be converted exactly. */
Quantity preferred(const Quantity &quantity, const CatalogueItem *item, const UnitPreferences &units)
{
    if (!item)
        return quantity;
    const QString wanted = units.value(item->code);
    if (wanted.isEmpty() || wanted == quantity.unit)
        return quantity;
    return convert(quantity, *item, wanted).value_or(quantity);
}

} // namespace

QString comparatorText(Comparator comparator)
{
    switch (comparator) {
    case Comparator::None: return {};
    case Comparator::Less: return u"<"_s;
    case Comparator::LessOrEqual: return u"≤"_s;
    case Comparator::Greater: return u">"_s;
    case Comparator::GreaterOrEqual: return u"≥"_s;
    }
    return {};
}

QString numberText(const Decimal &number)
{
    QString text = number.toString();
    text.replace(u'.', QLocale().decimalPoint());
    if (text.startsWith(u'-'))
        text.replace(0, 1, u"\u2212"_s);
    return text;
}

QString quantityText(const Quantity &quantity, const CatalogueItem *item)
{
    const QString number = comparatorText(quantity.comparator) + numberText(quantity.number);
    if (item && item->scale == Scale::Nrs10) //: %1 is a number from 0 to 10
        return Values::tr("%1 of 10").arg(number);
    const QString unit = unitLabel(quantity.unit, item);
    if (unit.isEmpty())
        return number;
    return number + u' ' + unit;
}

QString valueText(const EntryDraft &draft, const Catalogues &catalogues, const UnitPreferences &units)
{
    if (draft.status == Status::CouldNotAnswer)
        return Values::tr("could not answer");
    if (draft.status == Status::NotAssessed)
        return Values::tr("not assessed");
    const CatalogueItem *item = itemOf(draft, catalogues);
    if (const auto *quantity = std::get_if<Quantity>(&draft.value))
        return quantityText(preferred(*quantity, item, units), item);
    if (const auto *level = std::get_if<Level>(&draft.value))
        return levelName(*level);
    if (const auto *text = std::get_if<QString>(&draft.value))
        return item && item->category == u"unwell" ? answerText(*text) : *text;
    return {};
}

QString valueText(const Entry &entry, const Catalogues &catalogues, const UnitPreferences &units)
{
    return valueText(entry.facts(), catalogues, units);
}

QString searchText(const Entry &entry, const Catalogues &catalogues)
{
    const EntryDraft &draft = entry.facts();
    QStringList words{entryTitle(draft, catalogues), draft.label};
    if (const CatalogueItem *item = itemOf(draft, catalogues))
        words << item->label << item->synonyms;
    if (const MedicineInfo *medicine = draft.kind == Kind::Dose ? catalogues.medicine(draft.code) : nullptr)
        words << medicine->label << medicine->synonyms;
    for (const Coding &coding : draft.codings)
        words << coding.display;
    if (const auto *text = std::get_if<QString>(&draft.value))
        words << *text;
    if (const auto *told = std::get_if<StatementFacts>(&draft.facts))
        if (const Criterion *criterion = catalogues.criterion(told->criterion))
            words << criterion->label;
    words << factsWords(draft.facts) << draft.note << draft.source.file;
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u'\n');
}

} // namespace dayplus
