// SPDX-License-Identifier: GPL-3.0-or-later
// What the form makes of what was typed, and how it is kept.
#include "viewmodels/entryformviewmodel.h"

#include "domain/orderquestions.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace dayplus {

bool EntryFormViewModel::savable() const
{
    return !m_busy && !m_draft.code.isEmpty() && dateProblem().isEmpty() && untilProblem().isEmpty();
}

EntryDraft EntryFormViewModel::filled() const
{
    EntryDraft draft = m_draft;
    if (!editing() || m_date != m_loaded.date || m_time != m_loaded.time || m_about != m_loaded.about) {
        draft.when = moment(m_date, m_time).value_or(Moment::unknown());
        draft.when.about = m_about;
        if (editing() && draft.state == State::Planned && draft.plan && draft.when != m_draft.when)
            draft.plan->offset.clear(); // moved by hand: it keeps its place
    }
    if (!editing() || m_until != m_loaded.until || m_untilAbout != m_loaded.untilAbout) {
        draft.until.reset();
        if (spans() && !m_until.trimmed().isEmpty())
            draft.until = moment(m_until, {});
        if (draft.until)
            draft.until->about = m_untilAbout;
        draft.ongoing = spans() && !draft.until;
    }
    if (draft.when.date <= m_journal.now().date() && draft.state == State::Planned && !editing())
        draft.state = State::Happened;
    const QString how = editor();
    if (valueUntouched())
        draft.value = m_draft.value;
    else if (how == u"level" && m_level >= 0)
        draft.value = Level(m_level);
    else if (how == u"scale" && m_level >= 0)
        draft.value = Quantity{{m_level, 0}, {}};
    else if (how == u"number" && m_number.quantity())
        draft.value = *m_number.quantity();
    else if (how == u"text" && !m_text.trimmed().isEmpty())
        draft.value = m_text.trimmed();
    else
        draft.value = {};
    if (!std::holds_alternative<std::monostate>(draft.value))
        draft.status = Status::Known;
    if (how == u"allergy") {
        AllergyFacts facts = std::holds_alternative<AllergyFacts>(m_draft.facts) ? std::get<AllergyFacts>(m_draft.facts) : AllergyFacts{};
        facts.substance = m_text.trimmed();
        facts.reaction = m_reaction.trimmed();
        draft.facts = facts;
    }
    return draft;
}

/** The value of a changed entry stays as it was given, to the last digit, unless it is typed anew. */
bool EntryFormViewModel::valueUntouched() const
{
    return editing() && !std::holds_alternative<std::monostate>(m_draft.value) && m_level == m_loaded.level && m_text == m_loaded.text
           && m_number.quantity() == m_loaded.number;
}

QList<EntryDraft> EntryFormViewModel::drafts() const
{
    const EntryDraft draft = filled();
    if (draft.code != pressureCode())
        return {draft};
    EntryDraft upper = draft, lower = draft;
    upper.code = u"bp_sys"_s;
    lower.code = u"bp_dia"_s;
    upper.value = m_number.quantity() ? Value(*m_number.quantity()) : Value();
    lower.value = m_second.quantity() ? Value(*m_second.quantity()) : Value();
    return {upper, lower};
}

bool EntryFormViewModel::refusedOrAsked(const QList<EntryDraft> &drafts, bool insist)
{
    m_asks = false;
    for (const EntryDraft &draft : drafts) {
        const bool asImported = !draft.source.batch.isNull() && draft.value == m_draft.value; // what was taken as it came stays so
        const auto *quantity = std::get_if<Quantity>(&draft.value);
        for (const Problem &problem : problemsIn(draft, {&m_journal.catalogues(), m_journal.now(), asImported})) {
            if (problem.weight == Problem::Weight::Ask && insist)
                continue;
            m_asks = problem.weight == Problem::Weight::Ask;
            m_problem = say(problem, m_journal.catalogues().item(draft.kind, draft.code), quantity ? QStringView(quantity->unit) : QStringView());
            return true;
        }
    }
    return false;
}

void EntryFormViewModel::save(bool insist)
{
    if (!savable())
        return;
    const QList<EntryDraft> all = drafts();
    m_problem.clear();
    if (!refusedOrAsked(all, insist))
        insist || !orderedCodes().contains(all.first().code) ? keep(all) : askOrder(all);
    Q_EMIT changed();
}

void EntryFormViewModel::askOrder(const QList<EntryDraft> &all)
{
    m_busy = true;
    EntryQuery steps;
    steps.patient = m_draft.patient;
    steps.codes = orderedCodes();
    collectEntries(m_journal.store(), steps, this, [this, all](const Result<QList<Entry>> &read) {
        m_busy = false;
        QList<Entry> others = read ? *read : QList<Entry>(); // a question that can't be asked stops nobody
        others.removeIf([this](const Entry &entry) { return entry.id() == m_entry; });
        const std::optional<OrderQuestion> odd = orderQuestion(all.first(), others);
        if (!odd)
            return keep(all);
        const Catalogues &catalogues = m_journal.catalogues();
        //: %1 and %3 are steps of a treatment, %2 and %4 their dates
        m_problem = tr("%1 (%2) would be before %3 (%4). Is that right?", "form")
                        .arg(itemLabel(odd->earlier, catalogues), momentText(odd->earlier.when), itemLabel(odd->later, catalogues), momentText(odd->later.when));
        m_asks = true;
        Q_EMIT changed();
    });
}

void EntryFormViewModel::keep(const QList<EntryDraft> &all)
{
    m_busy = true;
    const auto kept = [this, when = all.first().when](const Done &result) {
        m_busy = false;
        if (!result) {
            m_problem = sentence(result.error()); // the form still holds what was typed
            Q_EMIT changed();
            return;
        }
        m_notices.said(editing() ? tr("Changed.", "notice") : tr("Kept.", "notice"), true);
        Q_EMIT saved(when);
    };
    onResult(write(all), this, kept);
}

/** Everything in one step: the entry, the photos and documents that wait, those that leave. */
QFuture<Done> EntryFormViewModel::write(const QList<EntryDraft> &all)
{
    const auto none = [](const auto &) { return std::monostate{}; };
    const QList<PreparedAttachment> &added = m_attachments.waiting();
    const QList<Id> &leaving = m_attachments.leaving();
    if (added.isEmpty() && leaving.isEmpty())
        return editing() ? m_journal.amend(m_entry, all.first()) : mapped(m_journal.addAll(all, all.size() > 1), none);
    QList<Record> records;
    QHash<Id, QByteArray> contents;
    QList<EntryDraft> drafts = all;
    QList<std::pair<RecordKind, Id>> removed;
    for (const Id &id : leaving) {
        drafts.first().attachments.removeAll(id);
        removed.append({RecordKind::Attachment, id});
    }
    for (const PreparedAttachment &prepared : added) {
        Attachment about = prepared.about;
        about.digest = QCryptographicHash::hash(prepared.content, QCryptographicHash::Sha256);
        records.append(about);
        contents.insert(about.id, prepared.content);
        drafts.first().attachments.append(about.id);
    }
    const Id group = drafts.size() > 1 ? m_journal.newId() : Id();
    for (EntryDraft &draft : drafts) {
        if (draft.group.isNull())
            draft.group = group;
        const bool imported = !draft.source.batch.isNull();
        const Id id = editing() ? m_entry : m_journal.newId();
        const Result<Entry> entry = EntryRules::make(draft, id, m_journal.author(), {&m_journal.catalogues(), m_journal.now(), imported});
        if (!entry)
            return finished<std::monostate>(entry.error());
        records.append(*entry);
    }
    return mapped(m_journal.replaceAll(records, removed, editing() ? u"amend"_s : u"add"_s, contents), none);
}

void EntryFormViewModel::remove()
{
    if (!editing() || m_busy)
        return;
    m_busy = true;
    onResult(m_journal.remove({m_entry}), this, [this](const Done &removed) {
        m_busy = false;
        if (!removed) {
            m_problem = sentence(removed.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Removed.", "notice"), true);
        Q_EMIT saved({});
    });
}

} // namespace dayplus
