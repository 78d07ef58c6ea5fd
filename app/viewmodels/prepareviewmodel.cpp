// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/prepareviewmodel.h"

#include "journal/courseplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

const QString kRow = u"workup:"_s; // how an entry says which row of the list it is

QString translated(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

QString groupName(const QString &group)
{
    static const QHash<QString, const char *> kNames{
        {u"heart"_s, QT_TRANSLATE_NOOP("Prepare", "Heart")}, {u"lungs"_s, QT_TRANSLATE_NOOP("Prepare", "Lungs")},
        {u"liver"_s, QT_TRANSLATE_NOOP("Prepare", "Liver")}, {u"kidneys"_s, QT_TRANSLATE_NOOP("Prepare", "Kidneys")},
        {u"infections"_s, QT_TRANSLATE_NOOP("Prepare", "Infections")}, {u"fertility"_s, QT_TRANSLATE_NOOP("Prepare", "Having children")},
        {u"vaccines"_s, QT_TRANSLATE_NOOP("Prepare", "Vaccines")}, {u"blood"_s, QT_TRANSLATE_NOOP("Prepare", "Blood")}};
    const char *name = kNames.value(group);
    return name ? QCoreApplication::translate("Prepare", name) : group;
}

} // namespace

PrepareViewModel::PrepareViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    QList<ChoiceRow> washout;
    for (const ChecklistItem &item : journal.catalogues().checklist(u"washout"))
        washout.append({item.id, translated(item.label), translated(item.explanation)});
    m_washout.setRows(washout);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            read();
    });
    connect(&m_roster, &Roster::changed, this, &PrepareViewModel::read);
    read();
}

void PrepareViewModel::read()
{
    const quint64 reading = ++m_reading;
    collectEntries(m_journal.store(), planQuery(m_roster.currentPatient()), this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading)
            return;
        if (!all)
            return m_notices.failed(all.error());
        m_entries.clear();
        for (const Entry &entry : *all) {
            if (entry->plan && entry->plan->row.startsWith(kRow))
                m_entries.insert(entry->plan->row.mid(kRow.size()), entry);
        }
        show();
    });
    readBaseline();
}

/** The value before treatment is the newest one not after Day 0. */
void PrepareViewModel::readBaseline()
{
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    const Disease *disease = patient ? m_journal.catalogues().disease(patient->disease) : nullptr;
    if (!disease || disease->baselineLabs.isEmpty())
        return m_baseline.clear();
    EntryQuery query;
    query.patient = patient->id;
    query.kinds = {Kind::Lab};
    query.codes = disease->baselineLabs;
    const std::optional<QDate> day0 = m_roster.day0For(patient->id, m_journal.now().date());
    collectEntries(m_journal.store(), query, this, [this, codes = disease->baselineLabs, day0, reading = m_reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading || !all)
            return;
        QList<ChoiceRow> rows;
        for (const QString &code : codes) {
            ChoiceRow row{code, itemLabel(*m_journal.catalogues().itemByCode(code)), tr("No value yet", "an antibody before treatment")};
            for (const Entry &entry : *all) {
                if (entry->code == code && (!day0 || entry->when.date <= *day0)) //: %1 is a value, %2 is a date
                    row.detail = tr("%1, %2", "a value and its date").arg(valueText(entry, m_journal.catalogues()), momentText(entry->when));
            }
            rows.append(row);
        }
        m_baseline.setRows(rows);
    });
}

void PrepareViewModel::show()
{
    QList<ChecklistRow> rows;
    QString group;
    for (const ChecklistItem &item : m_journal.catalogues().checklist(u"workup")) {
        ChecklistRow row{item.id, groupName(item.group), translated(item.label), translated(item.explanation), ChecklistRow::Open, {}, item.group != group};
        group = item.group;
        if (const auto found = m_entries.constFind(item.id); found != m_entries.cend()) {
            const Entry &entry = *found;
            row.entry = entry.id().toString();
            row.state = entry->state == State::Cancelled ? ChecklistRow::NotNeeded : entry->state == State::Happened ? ChecklistRow::Done : ChecklistRow::Planned;
            const QString when = momentText(entry->when);
            row.detail = row.state == ChecklistRow::NotNeeded ? tr("Not needed, says the team", "a check before treatment")
                         : row.state == ChecklistRow::Done    ? tr("Done: %1", "a check before treatment; %1 is a date").arg(when)
                                                              : tr("Planned: %1", "a check before treatment; %1 is a date").arg(when);
        }
        rows.append(row);
    }
    m_workup.setRows(rows);
    Q_EMIT changed();
}

QString PrepareViewModel::progress() const
{
    const QList<ChecklistRow> &rows = m_workup.rows();
    const auto closed = std::count_if(rows.begin(), rows.end(), [](const ChecklistRow &row) { return row.state >= ChecklistRow::Done; });
    //: %1 and %2 are numbers of checks
    return tr("%1 of %2 done", "checks before treatment").arg(closed).arg(rows.size());
}

std::optional<EntryDraft> PrepareViewModel::draftOf(const QString &id) const
{
    if (const auto known = m_entries.constFind(id); known != m_entries.cend())
        return known->facts();
    for (const ChecklistItem &item : m_journal.catalogues().checklist(u"workup")) {
        const CatalogueItem *event = item.id == id ? m_journal.catalogues().itemByCode(item.code) : nullptr;
        if (!event)
            continue;
        EntryDraft draft;
        draft.patient = m_roster.currentPatient();
        draft.kind = event->kind;
        draft.code = item.code;
        draft.label = translated(item.label);
        draft.plan = Plan{kRow + id, {}, 0, 0};
        return draft;
    }
    return std::nullopt;
}

bool PrepareViewModel::setDay(const QString &item, const QString &iso, bool about)
{
    std::optional<EntryDraft> draft = draftOf(item);
    const QDate today = m_journal.now().date();
    std::optional<Moment> when = momentFromTyped(iso, m_journal.now().timeZone(), m_roster.day0For(m_roster.currentPatient(), today));
    if (!draft || !when || !when->date.isValid()) {
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
        Q_EMIT changed();
        return false;
    }
    when->about = about;
    draft->when = *when;
    draft->state = when->date > today ? State::Planned : State::Happened;
    draft->reporter = reporterFor(m_roster, m_journal.author());
    keep(item, *draft);
    return true;
}

void PrepareViewModel::setNotNeeded(const QString &item)
{
    std::optional<EntryDraft> draft = draftOf(item);
    if (!draft)
        return;
    draft->when = Moment::onDay(m_journal.now().date());
    draft->state = State::Cancelled;
    draft->reporter = Reporter::Team;
    keep(item, *draft);
}

void PrepareViewModel::keep(const QString &item, const EntryDraft &draft)
{
    m_problem.clear();
    Q_EMIT changed();
    const auto said = [this](const auto &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Kept.", "notice"), true);
    };
    const auto known = m_entries.constFind(item);
    if (known != m_entries.cend())
        onResult(m_journal.amend(known->id(), draft), this, said);
    else
        onResult(m_journal.add(draft), this, said);
}

void PrepareViewModel::clear(const QString &item)
{
    const auto known = m_entries.constFind(item);
    if (known == m_entries.cend())
        return;
    onResult(m_journal.remove({known->id()}), this, [this](const Done &removed) {
        if (!removed)
            return m_notices.failed(removed.error());
        m_notices.said(tr("Open again.", "notice: a check before treatment"), true);
    });
}

} // namespace dayplus
