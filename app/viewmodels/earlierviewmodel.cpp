// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/earlierviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

const QStringList kEffects{u"complete"_s, u"partial"_s, u"none"_s, u"unknown"_s};
constexpr int kUnknownEffect = 3;

QString effectText(const QString &effect)
{
    if (effect == kEffects[0])
        return EarlierViewModel::tr("it helped fully", "best effect of a medicine");
    if (effect == kEffects[1])
        return EarlierViewModel::tr("it helped in part", "best effect of a medicine");
    if (effect == kEffects[2])
        return EarlierViewModel::tr("it did not help", "best effect of a medicine");
    return effect == kEffects[kUnknownEffect] ? QString() : effect;
}

/** The date part for a field; the tick says "about". */
QString isoOf(const Moment &moment)
{
    Moment plain = moment.precision == Precision::Minute ? Moment::onDay(moment.date) : moment;
    plain.about = false;
    return toIso(plain);
}

} // namespace

EarlierViewModel::EarlierViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            read();
    });
    connect(&m_roster, &Roster::changed, this, &EarlierViewModel::read);
    read();
}

void EarlierViewModel::read()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Span};
    query.codes = {u"treatment_line"_s};
    const quint64 reading = ++m_reading;
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading)
            return;
        if (!all)
            return m_notices.failed(all.error());
        m_entries = *all;
        show();
    });
}

void EarlierViewModel::show()
{
    QList<ChoiceRow> rows;
    for (const Entry &entry : std::as_const(m_entries)) {
        const TreatmentFacts facts = std::holds_alternative<TreatmentFacts>(entry->facts) ? std::get<TreatmentFacts>(entry->facts) : TreatmentFacts();
        const MedicineInfo *known = m_journal.catalogues().medicine(facts.medicine);
        QStringList parts;
        if (entry->ongoing) //: %1 is a date
            parts.append(tr("since %1", "a medicine").arg(momentText(entry->when)));
        else if (entry->until && *entry->until != entry->when) //: %1 and %2 are dates
            parts.append(tr("%1 to %2", "from one date to another").arg(momentText(entry->when), momentText(*entry->until)));
        else
            parts.append(momentText(entry->when));
        if (const QString effect = effectText(facts.bestEffect); !effect.isEmpty())
            parts.append(effect);
        if (!facts.endReason.isEmpty()) //: %1 is why a medicine ended, as given
            parts.append(tr("ended: %1", "why a medicine ended").arg(facts.endReason));
        const QString name = known ? QCoreApplication::translate("catalogue", known->label.toUtf8().constData()) : facts.medicine.isEmpty() ? entry->label : facts.medicine;
        rows.append({entry.id().toString(), name, parts.join(tr(", ", "list separator"))});
    }
    m_lines.setRows(rows);
    Q_EMIT changed();
}

void EarlierViewModel::add()
{
    m_entry = {};
    m_medicine.clear();
    m_from.clear();
    m_to.clear();
    m_reason.clear();
    m_problem.clear();
    m_fromAbout = m_toAbout = false;
    m_effect = kUnknownEffect;
    m_open = true;
    Q_EMIT changed();
}

void EarlierViewModel::edit(const QString &id)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.id() != Id::fromString(id))
            continue;
        add();
        m_entry = entry.id();
        const TreatmentFacts facts = std::holds_alternative<TreatmentFacts>(entry->facts) ? std::get<TreatmentFacts>(entry->facts) : TreatmentFacts();
        const MedicineInfo *known = m_journal.catalogues().medicine(facts.medicine);
        m_medicine = known ? QCoreApplication::translate("catalogue", known->label.toUtf8().constData()) : facts.medicine.isEmpty() ? entry->label : facts.medicine;
        m_from = isoOf(entry->when);
        m_fromAbout = entry->when.about;
        m_to = entry->until ? isoOf(*entry->until) : QString();
        m_toAbout = entry->until && entry->until->about;
        m_effect = kEffects.contains(facts.bestEffect) ? int(kEffects.indexOf(facts.bestEffect)) : kUnknownEffect;
        m_reason = facts.endReason;
        Q_EMIT changed();
        return;
    }
}

void EarlierViewModel::close()
{
    m_open = false;
    m_entry = {};
    m_problem.clear();
    Q_EMIT changed();
}

std::optional<Moment> EarlierViewModel::moment(const QString &iso, bool about) const
{
    if (iso.trimmed().isEmpty())
        return Moment::unknown();
    std::optional<Moment> read = momentFromTyped(iso, m_journal.now().timeZone(), std::nullopt);
    if (read)
        read->about = about;
    return read;
}

std::optional<EntryDraft> EarlierViewModel::draft()
{
    const std::optional<Moment> from = moment(m_from, m_fromAbout), to = moment(m_to, m_toAbout);
    if (m_medicine.trimmed().isEmpty())
        m_problem = tr("Which medicine? Please write its name.", "form");
    else if (!from || !to)
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
    else
        m_problem.clear();
    if (!m_problem.isEmpty())
        return std::nullopt;
    EntryDraft made;
    for (const Entry &entry : std::as_const(m_entries)) { // what the form does not show stays
        if (entry.id() == m_entry)
            made = entry.facts();
    }
    const MedicineInfo *known = m_journal.catalogues().medicineByName(m_medicine);
    made.patient = m_roster.currentPatient();
    made.kind = Kind::Span;
    made.code = u"treatment_line"_s;
    made.label = m_medicine.trimmed();
    made.when = *from;
    made.until = m_to.trimmed().isEmpty() ? std::nullopt : to;
    made.ongoing = !made.until;
    made.reporter = editing() ? made.reporter : reporterFor(m_roster, m_journal.author());
    const bool same = known && known->label.compare(m_medicine.trimmed(), Qt::CaseInsensitive) == 0;
    made.facts = TreatmentFacts{same ? known->code : m_medicine.trimmed(), kEffects.value(m_effect, kEffects[kUnknownEffect]), m_reason.trimmed()};
    return made;
}

void EarlierViewModel::save()
{
    const std::optional<EntryDraft> made = draft();
    Q_EMIT changed();
    if (!made)
        return;
    const auto after = [this](const auto &result) { kept(result ? done() : Done(result.error()), tr("Kept.", "notice")); };
    if (editing())
        onResult(m_journal.amend(m_entry, *made), this, after);
    else
        onResult(m_journal.add(*made), this, after);
}

void EarlierViewModel::remove()
{
    if (!editing())
        return;
    onResult(m_journal.remove({m_entry}), this, [this](const Done &removed) { kept(removed, tr("Removed.", "notice")); });
}

void EarlierViewModel::kept(const Done &result, const QString &said)
{
    if (!result) {
        m_problem = sentence(result.error()); // what was typed still stands there
        Q_EMIT changed();
        return;
    }
    m_notices.said(said, true);
    close();
}

} // namespace dayplus
