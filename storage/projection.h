// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/sqlite.h"

#include <functional>

namespace dayplus::storage {

/** The words of an entry that a search finds. Pure; runs on the storage thread. */
using SearchText = std::function<QString(const Entry &)>;

/** An entry's value in columns. */
struct ValueColumns {
    SeriesPoint::Form form = SeriesPoint::Form::None;
    qint64 mantissa = 0;   ///< or the level's index
    int exponent = 0;
    QString unit;
    Comparator comparator = Comparator::None;
};
ValueColumns valueColumns(const Value &value);

/** Where a current record stands. */
struct CurrentRow {
    qint64 row = 0;        ///< of an entry
    qint64 sequence = 0;   ///< the history row that holds its JSON
};

/** A row of the history as the projection needs it. */
struct Applied {
    ChangeSet::Origin origin = ChangeSet::Origin::Edit;
    qint64 sequence = 0;
    RecordKind kind = RecordKind::Entry;
    Id id;
    std::optional<CurrentRow> current;    ///< the record before, if there was one
    const Record *before = nullptr;       ///< with `current`
    const Record *after = nullptr;        ///< nullptr = removed
};

/** The current rows, the search words and the imports' source keys: what the history comes to. Errors stick to the connection. */
class Projection {
public:
    Projection(Connection &connection, SearchText searchText) : m_connection(connection), m_searchText(std::move(searchText)) {}

    std::optional<CurrentRow> current(RecordKind kind, Id id);
    void apply(const Applied &applied);
    /** Empties everything that a replay of the history fills again. */
    void clear();
    QString searchTextOf(const Entry &entry) const;

private:
    /** What its photos and documents are called; those must be put before it. */
    QString attachmentNames(const Entry &entry);
    void putEntry(const Applied &applied, const Entry &entry);
    void remove(const Applied &applied);

    Connection &m_connection;
    SearchText m_searchText;
};

/** Where a record came from; nullptr if its kind has no source. */
const Source *sourceOf(const Record &record);

} // namespace dayplus::storage
