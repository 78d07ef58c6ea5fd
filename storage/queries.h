// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/sqlite.h"

namespace dayplus::storage {

/** Everything that reads a vault and changes nothing. Each call is bounded: a page, one code, one record. */
class Queries {
public:
    explicit Queries(Connection &connection) : m_connection(connection) {}

    Result<EntryPage> entries(const EntryQuery &query, std::optional<PageKey> after, int limit);
    Result<Entry> entry(Id id);
    Result<Entry> entryAtRow(qint64 row);
    Result<QList<Record>> records(RecordKind kind);
    Result<QList<SeriesPoint>> series(const SeriesQuery &query);
    Result<QList<UsedCode>> usedCodes(Id patient);
    Result<QList<HistoryRow>> history(Id record);
    Result<QList<HistoryRow>> historySince(qint64 sequence, int limit);
    Result<QList<ChangeSet>> changeSets(int newest);
    /** The bytes of a current attachment: NotFound, Corrupt if they are not the ones of its digest. */
    Result<QByteArray> content(Id attachment);
    Result<QSet<QByteArray>> knownSources(const QList<QByteArray> &keys);
    /** Counts, sizes and versions; path, id and key derivation are the opener's. */
    Result<VaultInfo> info();

    /** Answered from the index entry_code alone (tst_store reads its query plan). */
    static const char *const kSeriesSql;

private:
    Result<Entry> one(Statement statement);
    Result<QList<HistoryRow>> historyRows(Statement rows);
    Connection &m_connection;
};

} // namespace dayplus::storage
