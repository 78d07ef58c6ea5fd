// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

namespace dayplus {

/** What an import has to know of the vault it writes into. Waits for the store: for worker threads only. */
class ImportVault {
public:
    explicit ImportVault(Store &store) : m_store(store) {}
    /** Reads people and medicines. */
    Done load();
    const QList<Patient> &patients() const { return m_patients; }
    const Patient *patient(Id id) const;

    /** Asks the store once for a page of keys; then isKnown answers. */
    Done look(const QList<QByteArray> &keys);
    bool isKnown(const QByteArray &key) const { return m_known.contains(key) || m_medicineKeys.contains(key); }
    /** True if a record with this id, an entry or a group of entries, is there. */
    Result<bool> holds(Id own, bool group);
    /** True if an earlier import brought the same record (first half of the key) with other content (second half). */
    Result<bool> contradicts(const QByteArray &key);
    /** Allergy entries of a patient, for contradictions. */
    Result<QList<Entry>> allergies(Id patient);

private:
    Done loadEarlier();
    Store &m_store;
    QList<Patient> m_patients;
    QSet<Id> m_ids;                       ///< of people, courses and medicines
    QSet<QByteArray> m_known, m_medicineKeys;
    bool m_earlierLoaded = false;
    QHash<quint64, quint64> m_earlier;
};

/** The two halves of a source key as numbers. */
quint64 identityHalf(const QByteArray &key);
quint64 contentHalf(const QByteArray &key);

} // namespace dayplus
