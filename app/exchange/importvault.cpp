// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importvault.h"

#include "journal/futures.h"

#include <QtEndian>

namespace dayplus {

quint64 identityHalf(const QByteArray &key)
{
    return key.size() == 16 ? qFromBigEndian<quint64>(key.constData()) : 0;
}

quint64 contentHalf(const QByteArray &key)
{
    return key.size() == 16 ? qFromBigEndian<quint64>(key.constData() + 8) : 0;
}

Done ImportVault::load()
{
    for (const RecordKind kind : {RecordKind::Patient, RecordKind::Medicine, RecordKind::Course}) {
        const Result<QList<Record>> records = waitFor(m_store.records(kind));
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            m_ids.insert(idOf(record));
            if (const auto *patient = std::get_if<Patient>(&record))
                m_patients.append(*patient);
            if (const auto *medicine = std::get_if<Medicine>(&record); medicine && !medicine->source.key.isEmpty()) {
                m_medicineKeys.insert(medicine->source.key);
                m_earlier.insert(identityHalf(medicine->source.key), contentHalf(medicine->source.key));
            }
        }
    }
    return done();
}

const Patient *ImportVault::patient(Id id) const
{
    for (const Patient &patient : m_patients) {
        if (patient.id == id)
            return &patient;
    }
    return nullptr;
}

Done ImportVault::look(const QList<QByteArray> &keys)
{
    const Result<QSet<QByteArray>> known = waitFor(m_store.knownSources(keys));
    if (!known)
        return known.error();
    m_known = *known;
    return done();
}

Result<bool> ImportVault::holds(Id own, bool group)
{
    if (m_ids.contains(own))
        return true;
    if (group) {
        EntryQuery query;
        query.group = own;
        const Result<EntryPage> page = waitFor(m_store.entries(query, {}, 1));
        if (!page)
            return page.error();
        return !page->entries.isEmpty();
    }
    const Result<Entry> entry = waitFor(m_store.entry(own));
    if (!entry && entry.error().fault != Fault::NotFound)
        return entry.error();
    return bool(entry);
}

Done ImportVault::loadEarlier()
{
    m_earlierLoaded = true;
    constexpr int kMostSteps = 100'000;
    const Result<QList<ChangeSet>> sets = waitFor(m_store.changeSets(kMostSteps));
    if (!sets)
        return sets.error();
    for (const ChangeSet &set : *sets) {
        if (set.origin != ChangeSet::Origin::Import || set.undone)
            continue;
        EntryQuery query;
        query.batch = set.id;
        std::optional<PageKey> after;
        do {
            const Result<EntryPage> page = waitFor(m_store.entries(query, after));
            if (!page)
                return page.error();
            for (const Entry &entry : page->entries) {
                if (!entry->source.recordId.isEmpty())
                    m_earlier.insert(identityHalf(entry->source.key), contentHalf(entry->source.key));
            }
            after = page->next;
        } while (after);
    }
    return done();
}

Result<bool> ImportVault::contradicts(const QByteArray &key)
{
    if (!m_earlierLoaded) {
        const Done loaded = loadEarlier();
        if (!loaded)
            return loaded.error();
    }
    const auto found = m_earlier.constFind(identityHalf(key));
    return found != m_earlier.constEnd() && *found != contentHalf(key);
}

Result<QList<Entry>> ImportVault::allergies(Id patient)
{
    EntryQuery query;
    query.patient = patient;
    query.kinds = {Kind::Allergy};
    const Result<EntryPage> page = waitFor(m_store.entries(query));
    if (!page)
        return page.error();
    return page->entries;
}

} // namespace dayplus
