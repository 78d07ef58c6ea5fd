// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include "storage/sqlite.h"

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

/*
 * history is the record; changeset says which step a row belongs to (its `undone` flag is a projection); entry, record, identity and
 * words are projections. An entry's JSON stays in its history row: there is no second copy. entry.row is the sequence number of the
 * history row that added it, so a rebuild gives the same numbers. `incoming` holds the pages of an import until it is committed.
 */
const char *const kSchema1 = R"sql(
CREATE TABLE changeset(
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, origin INTEGER NOT NULL, author BLOB, at INTEGER NOT NULL,
    title TEXT NOT NULL, file TEXT NOT NULL, of BLOB, first INTEGER NOT NULL, count INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE history(
    seq INTEGER PRIMARY KEY, changeset INTEGER NOT NULL REFERENCES changeset(number), kind INTEGER NOT NULL, record BLOB NOT NULL,
    json TEXT, author BLOB, at INTEGER NOT NULL, digest BLOB NOT NULL, hash BLOB NOT NULL
) STRICT;
CREATE INDEX history_of ON history(record);
CREATE TRIGGER history_stays BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_remains BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changeset_stays BEFORE UPDATE OF number, id, origin, author, at, title, file, of, first, count ON changeset
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changeset_remains BEFORE DELETE ON changeset BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE entry(
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, seq INTEGER NOT NULL REFERENCES history(seq), patient BLOB, course BLOB, grp BLOB,
    kind INTEGER NOT NULL, code TEXT NOT NULL, wall_day INTEGER NOT NULL, wall_minute INTEGER NOT NULL, ord INTEGER NOT NULL,
    precision INTEGER NOT NULL, state INTEGER NOT NULL, status INTEGER NOT NULL, form INTEGER NOT NULL, mantissa INTEGER NOT NULL,
    exponent INTEGER NOT NULL, unit TEXT NOT NULL, comparator INTEGER NOT NULL, reporter INTEGER NOT NULL, batch BLOB
) STRICT;
CREATE INDEX entry_day ON entry(wall_day, wall_minute, ord);
CREATE INDEX entry_kind ON entry(kind, wall_day, wall_minute, ord);
CREATE INDEX entry_code ON entry(patient, kind, code, wall_day, wall_minute, ord, precision, status, reporter, comparator, form,
    mantissa, exponent, unit) WHERE state = 1;
CREATE INDEX entry_batch ON entry(batch) WHERE batch IS NOT NULL;
CREATE INDEX entry_group ON entry(grp) WHERE grp IS NOT NULL;
CREATE TABLE record(
    kind INTEGER NOT NULL, id BLOB NOT NULL, seq INTEGER NOT NULL REFERENCES history(seq), PRIMARY KEY(kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE identity(key BLOB NOT NULL, record BLOB NOT NULL, batch BLOB, PRIMARY KEY(key, record)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    text, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE incoming(n INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, json TEXT) STRICT;
)sql";

/*
 * The bytes of attachments in parts of kPartBytes, in a table of their own so that rows stay small. The record's digest says whether they
 * are whole. They stay when the record goes: undo brings it back. Of years of entries few are plans; Today asks for them each time.
 */
const char *const kSchema2 = R"sql(
CREATE TABLE content(
    row INTEGER PRIMARY KEY, attachment BLOB NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE(attachment, part)
) STRICT;
CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'content never changes'); END;
CREATE INDEX entry_planned ON entry(patient, wall_day, wall_minute, ord) WHERE state = 0;
)sql";

const char *const kMigrations[] = {kSchema1, kSchema2};
static_assert(std::size(kMigrations) == kSchemaVersion);

} // namespace

int schemaVersion(Connection &connection)
{
    return connection.value("PRAGMA user_version").toInt();
}

Done migrate(Connection &connection)
{
    for (int version = schemaVersion(connection); version < kSchemaVersion; ++version) {
        Transaction transaction(connection);
        connection.script(kMigrations[version]);
        connection.script(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kApplicationId).arg(version + 1).toUtf8());
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
    return done();
}

Done checkSchema(Connection &connection)
{
    const int version = schemaVersion(connection);
    const int application = connection.value("PRAGMA application_id").toInt();
    if (!connection.ok())
        return connection.takeError();
    if (version > kSchemaVersion)
        return Error{Fault::TooNew, u"schema %1"_s.arg(version), {}};
    if (application != kApplicationId || version < 1)
        return Error{Fault::Corrupt, u"vault.db holds no Dayplus schema"_s, {}};
    return done();
}

} // namespace dayplus::storage
