// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirindex.h"
#include "exchange/importrun.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QCryptographicHash>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QList<QByteArray> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QByteArray &part : parts) {
        hash.addData(QByteArray::number(part.size()));
        hash.addData(QByteArrayView(":", 1));
        hash.addData(part);
    }
    return hash.result().left(8);
}

QString words(const Problems &problems, const EntryDraft &draft, const Catalogues &catalogues)
{
    return sayAll(problems, draft, catalogues).join(u' ');
}

/** A problem that goes away when the value isn't held against the catalogue's item. */
bool isAboutTheItem(const Problem &problem)
{
    switch (problem.field) {
    case Field::Value:
    case Field::Unit:
    case Field::Comparator:
    case Field::Level:
        return problem.why != Why::TooLong && problem.why != Why::Contradiction;
    default:
        return false;
    }
}

} // namespace

/** 8 bytes say which record of its source it is, 8 bytes what it says. */
QByteArray ImportRun::keyOf(const ImportRecord &record)
{
    const QByteArray patient = record.patient ? QByteArray() : m_patient.id.toRfc4122();
    if (!record.identity.isEmpty())
        return hashOf({"id", patient, record.identity}) + hashOf({record.content});
    const QByteArray content = hashOf({"content", patient, record.content});
    const int ordinal = m_ordinals[identityHalf(content + content)]++;
    return content + hashOf({record.content, QByteArray::number(ordinal)});
}

void ImportRun::refused(const ImportRecord &record, const QString &reason)
{
    m_report.refused.append({record.at, reason});
    m_lastWasRefused = true;
}

void ImportRun::show(const ImportRecord &record)
{
    if (m_report.preview.size() >= m_options.previewRows)
        return;
    const Catalogues &catalogues = m_journal.catalogues();
    if (record.medicine) {
        const DoseStep first = record.medicine->steps.value(0);
        m_report.preview.append({record.at, u"Medicine"_s, record.medicine->name, first.amount ? quantityText(*first.amount) : first.schedule,
                                 momentText(first.from)});
    } else if (record.patient) {
        m_report.preview.append({record.at, u"Person"_s, record.shownName, record.shownValue, record.shownWhen});
    }
    for (const EntryDraft &draft : record.entries)
        m_report.preview.append({record.at, kindName(draft.kind), itemLabel(draft, catalogues), valueText(draft, catalogues), momentText(draft.when)});
}

Done ImportRun::take(ImportRecord &record, const QByteArray &key)
{
    if (record.continues && record.refusal.isEmpty()) {
        if (m_lastWasRefused)
            refused(record, u"it belongs to the line before it, which was refused"_s);
        else
            ++(m_lastWasAdded ? m_report.added : m_report.duplicates);
        return done();
    }
    m_lastWasAdded = m_lastWasRefused = false;
    if (!record.refusal.isEmpty()) {
        refused(record, record.refusal);
        return done();
    }
    if (record.patient) {
        takePatient(record, key);
        return done();
    }
    const bool hasIdentity = !record.identity.isEmpty();
    const auto seen = m_seen.constFind(identityHalf(key));
    const bool seenHere = hasIdentity && seen != m_seen.constEnd();
    if (m_vault.isKnown(key) || (seenHere && *seen == contentHalf(key))) {
        if (hasIdentity)
            m_seen.insert(identityHalf(key), contentHalf(key));
        ++m_report.duplicates;
        return done();
    }
    if (seenHere) {
        refused(record, u"this file holds the same record twice with different content; the first was taken"_s);
        return done();
    }
    if (!record.own.isNull()) {
        const Result<bool> held = m_vault.holds(record.own, record.ownGroup);
        if (!held)
            return held.error();
        if (*held) {
            ++m_report.duplicates;
            return done();
        }
    }
    if (hasIdentity) {
        const Result<bool> other = m_vault.contradicts(key);
        if (!other)
            return other.error();
        if (*other) {
            refused(record, u"an earlier import brought this record (%1) with other content; that one was kept"_s.arg(record.recordId));
            return done();
        }
        m_seen.insert(identityHalf(key), contentHalf(key));
    }
    if (record.medicine)
        takeMedicine(record, key);
    else
        takeEntries(record, key);
    return done();
}

void ImportRun::takePatient(ImportRecord &record, const QByteArray &key)
{
    const Patient &found = *record.patient;
    if (found.birthDate.isValid() && m_patient.birthDate.isValid() && found.birthDate != m_patient.birthDate)
        return refused(record, u"its birth date is not the one of the person these records go to"_s);
    Patient after = m_patient;
    if (after.name.isEmpty())
        after.name = found.name.isEmpty() ? u"(no name given)"_s : found.name;
    if (!after.birthDate.isValid())
        after.birthDate = found.birthDate;
    if (after.gender.isEmpty())
        after.gender = found.gender;
    if (!found.name.isEmpty() && !sameName(found.name, after.name))
        m_report.notes.append(u"the file speaks of %1; the records go to %2"_s.arg(found.name, after.name));
    if (after.birthDate == m_patient.birthDate && after.gender == m_patient.gender && after.name == m_patient.name) {
        ++m_report.duplicates;
        return;
    }
    if (after.source.key.isEmpty()) {
        after.source = found.source;
        after.source.key = key;
        after.source.batch = m_batch;
    }
    const Problems problems = problemsIn(after, m_journal.now().date());
    if (refuses(problems))
        return refused(record, sayAll(problems, {}, m_journal.catalogues()).join(u' '));
    m_patient = after;
    m_records.append(after);
    ++m_report.added;
    m_lastWasAdded = true;
    show(record);
}

void ImportRun::takeMedicine(ImportRecord &record, const QByteArray &key)
{
    Medicine &medicine = *record.medicine;
    medicine.patient = m_patient.id;
    medicine.id = record.own.isNull() ? m_journal.newId() : record.own;
    medicine.source.key = key;
    medicine.source.batch = m_batch;
    const Problems problems = problemsIn(medicine);
    if (refuses(problems))
        return refused(record, sayAll(problems, {}, m_journal.catalogues()).join(u' '));
    m_records.append(medicine);
    ++m_report.added;
    ++m_report.medicines;
    m_lastWasAdded = true;
    show(record);
}

Result<Entry> ImportRun::entryFrom(EntryDraft draft, Id own)
{
    const RuleContext rules{&m_journal.catalogues(), m_journal.now(), true};
    const Problems problems = problemsIn(draft, rules);
    const CatalogueItem *item = m_journal.catalogues().item(draft.kind, draft.code);
    if (item && std::any_of(problems.begin(), problems.end(), isAboutTheItem)) {
        // what no form would take is still what the report says: kept under its printed name, off the item's chart
        if (draft.label.isEmpty())
            draft.label = itemLabel(*item);
        draft.code = u"other"_s;
        ++m_keptAsOther;
    }
    return EntryRules::make(draft, own.isNull() ? m_journal.newId() : own, m_journal.author(), rules);
}

void ImportRun::takeEntries(ImportRecord &record, const QByteArray &key)
{
    QList<Record> made;
    const bool alone = record.entries.size() == 1;
    for (EntryDraft &draft : record.entries) {
        draft.patient = m_patient.id;
        draft.source.key = key;
        draft.source.batch = m_batch;
        const Result<Entry> entry = entryFrom(draft, alone ? record.own : Id());
        if (!entry)
            return refused(record, words(entry.error().problems, draft, m_journal.catalogues()));
        made.append(*entry);
        if (const auto *allergy = std::get_if<AllergyFacts>(&draft.facts); allergy && m_allergies.size() < 1000)
            m_allergies.append(*allergy);
    }
    if (made.isEmpty())
        return refused(record, u"it holds nothing that Dayplus keeps"_s);
    m_records.append(made);
    m_report.entries += made.size();
    ++m_report.added;
    m_lastWasAdded = true;
    show(record);
}

Done ImportRun::askAboutAllergies()
{
    if (m_allergies.isEmpty())
        return done();
    QList<AllergyFacts> all = m_allergies;
    if (!m_creates) {
        const Result<QList<Entry>> known = m_vault.allergies(m_patient.id);
        if (!known)
            return known.error();
        for (const Entry &entry : *known) {
            if (const auto *allergy = std::get_if<AllergyFacts>(&entry->facts))
                all.append(*allergy);
        }
    }
    bool noneKnown = false;
    QStringList active, refuted;
    for (const AllergyFacts &allergy : std::as_const(all)) {
        if (allergy.answer == AllergyFacts::Answer::NoneKnown)
            noneKnown = true;
        else if (allergy.status == "refuted"_L1)
            refuted.append(allergy.substance);
        else if (allergy.status != "resolved"_L1 && !active.contains(allergy.substance))
            active.append(allergy.substance);
    }
    if (noneKnown && !active.isEmpty())
        m_report.questions.append(u"One record says “no known allergies”, another says: %1. Which is right?"_s.arg(active.join(u", "_s)));
    for (const QString &substance : std::as_const(active)) {
        if (refuted.contains(substance))
            m_report.questions.append(u"One record says allergic to %1, another says not. Which is right?"_s.arg(substance));
    }
    return done();
}

} // namespace dayplus
