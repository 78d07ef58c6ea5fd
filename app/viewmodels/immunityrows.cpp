// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of blood and immunity makes of the entries it read.
#include "viewmodels/immunityviewmodel.h"

#include "domain/counts.h"
#include "domain/entryrules.h"
#include "wording/factwords.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kMostIgg = 12;

QString idText(Id id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

/** From Day 0 on: the lowest value and, of the neutrophils, on how many measured days they were at 500 per µL or less. */
void ImmunityViewModel::showCounts(const QList<Entry> &entries)
{
    QList<ChoiceRow> rows;
    const std::optional<QDate> day0 = m_day.day0();
    for (const QString &code : {u"anc"_s, u"alc"_s, u"plt"_s}) {
        const CatalogueItem *item = m_journal.catalogues().item(Kind::Lab, code);
        if (!item || !day0)
            continue;
        QList<CountOnDay> values;
        QHash<int, Quantity> printed; // the day's lowest, as it was printed
        for (const Entry &entry : entries) {
            const auto *quantity = std::get_if<Quantity>(&entry->value);
            const std::optional<Quantity> giga = quantity && entry->code == code && !entry->when.isVague() ? convert(*quantity, *item, u"10*9/L") : std::nullopt;
            if (!giga || entry->when.date < *day0)
                continue;
            const int day = courseDay(entry->when.date, *day0);
            values.append({day, giga->number, giga->comparator});
            const std::optional<Quantity> other = printed.contains(day) ? convert(printed[day], *item, u"10*9/L") : std::nullopt;
            if (!other || giga->number < other->number)
                printed.insert(day, *quantity);
        }
        if (values.isEmpty())
            continue;
        const CountFacts facts = countFacts(values);
        QStringList parts;
        if (facts.nadir) //: %1 is a blood count, %2 a day such as "Day +8"
            parts << tr("Lowest %1 on %2", "blood counts").arg(quantityText(printed.value(facts.nadir->day), item), exactDayTitle(day0->addDays(facts.nadir->day), day0));
        if (code == u"anc") //: %1 of %n measured days had few white cells
            parts << tr("500 per µL or less on %1 of %n measured day(s)", "blood counts", facts.measuredDays).arg(facts.daysAtMost);
        else
            parts << tr("%n measured day(s)", "blood counts", facts.measuredDays);
        rows.append({code, itemLabel(*item), parts.join(tr("; ", "list separator"))});
    }
    m_counts.setRows(rows);
}

/** Newest first; IVIG raises IgG for weeks, so what was given before a value stands beside it. */
void ImmunityViewModel::showIgg(const QList<Entry> &entries)
{
    QList<ChoiceRow> values, given;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const Entry &entry = entries[i];
        if (entry->code == u"ivig_replacement" || entry->code == u"ivig_immunomod") {
            QStringList parts{dayOf(entry->when)};
            if (const auto *facts = std::get_if<IvigFacts>(&entry->facts))
                parts << facts->total << facts->brand << facts->reaction;
            if (entry->state == State::Planned)
                parts << stateName(entry->state);
            parts.removeAll(QString());
            given.append({idText(entry.id()), entryTitle(entry, m_journal.catalogues()), parts.join(tr(", ", "list separator"))});
        }
        if (entry->code != u"igg" || values.size() >= kMostIgg)
            continue;
        QStringList parts{dayOf(entry->when)};
        if (const auto *lab = std::get_if<LabFacts>(&entry->facts)) {
            if (const QString range = rangeText(*lab); !range.isEmpty())
                parts << tr("range on the report %1", "blood").arg(range);
            parts << (lab->flag.isEmpty() ? QString() : tr("marked %1", "blood").arg(lab->flag));
        }
        for (qsizetype before = i - 1; before >= 0 && !entry->when.isVague(); --before) {
            const Entry &other = entries[before];
            const bool ivig = other->code == u"ivig_replacement" || other->code == u"ivig_immunomod";
            if (!ivig || other->when.isVague() || other->state != State::Happened)
                continue;
            if (const qint64 days = other->when.date.daysTo(entry->when.date); days <= 90)
                parts << tr("%n day(s) after IVIG", "blood", int(days));
            break;
        }
        parts.removeAll(QString());
        values.append({idText(entry.id()), valueText(entry, m_journal.catalogues()), parts.join(tr(", ", "list separator"))});
    }
    m_igg.setRows(values);
    m_ivig.setRows(given);
}

void ImmunityViewModel::showBCells(const QList<Entry> &entries)
{
    QList<ChoiceRow> days;
    m_bCellValue.reset();
    m_bCellState = BCells::Unknown;
    m_bCells.clear();
    m_bCellNewer = false;
    for (const Entry &entry : entries) {
        if (entry->state != State::Happened)
            continue;
        if (entry->code == u"cd19_abs" || entry->code == u"cd19_pct") {
            m_bCellValue = entry;
            m_bCellNewer = true;
        } else if (entry->code == u"bcell_depleted" || entry->code == u"bcell_recovered") {
            m_bCellState = entry->code == u"bcell_depleted" ? BCells::Gone : BCells::Back;
            m_bCellNewer = m_bCellValue && (*m_bCellValue)->when.wallDay() > entry->when.wallDay();
            QStringList parts{dayOf(entry->when)};
            if (const auto *told = std::get_if<StatementFacts>(&entry->facts))
                parts << told->by << told->criterion;
            parts.removeAll(QString());
            days.prepend({idText(entry.id()), entryTitle(entry, m_journal.catalogues()), parts.join(tr(", ", "list separator"))});
        }
    }
    m_bCellDays.setRows(days);
    if (!m_bCellValue)
        return;
    QStringList parts{entryTitle(*m_bCellValue, m_journal.catalogues()), dayOf((*m_bCellValue)->when)};
    if (const auto *lab = std::get_if<LabFacts>(&(*m_bCellValue)->facts)) {
        if (const QString range = rangeText(*lab); !range.isEmpty())
            parts << tr("range on the report %1", "blood").arg(range);
        parts << (lab->flag.isEmpty() ? QString() : tr("marked %1", "blood").arg(lab->flag));
    }
    parts.removeAll(QString());
    m_bCells = parts.join(tr(", ", "list separator"));
}

void ImmunityViewModel::showVaccines(const QList<Entry> &entries)
{
    QList<ChoiceRow> planned, given, open;
    QSet<QString> known;
    for (const Entry &entry : entries) {
        if (entry->kind != Kind::Vaccine || entry->state == State::Cancelled)
            continue;
        known.insert(entry->code);
        const CatalogueItem *item = m_journal.catalogues().item(Kind::Vaccine, entry->code);
        QStringList parts{entry->when.precision == Precision::Unknown ? tr("your team gives the date", "vaccine") : dayOf(entry->when)};
        if (const auto *facts = std::get_if<VaccineFacts>(&entry->facts)) {
            parts << facts->name; //: %1 is the number printed on a vaccine's box
            parts << (facts->batch.isEmpty() ? QString() : tr("batch %1", "vaccine").arg(facts->batch));
        }
        if (item && entry->state == State::Planned)
            parts << QCoreApplication::translate("catalogue", item->explanation.toUtf8().constData());
        parts.removeAll(QString());
        const ChoiceRow row{idText(entry.id()), entryTitle(entry, m_journal.catalogues()), parts.join(tr(", ", "list separator"))};
        if (entry->state == State::Planned)
            planned.append(row);
        else
            given.prepend(row);
    }
    for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Vaccine)) {
        if (known.contains(item->code) || item->code == u"vaccine")
            continue;
        QString detail = tr("Your team gives the date", "vaccine");
        if (!item->explanation.isEmpty())
            detail += u". "_s + QCoreApplication::translate("catalogue", item->explanation.toUtf8().constData());
        open.append({item->code, itemLabel(*item), detail});
    }
    m_planned.setRows(planned);
    m_done.setRows(given);
    m_open.setRows(open);
}

} // namespace dayplus
