// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/anchor.h"
#include "storage/sqlite.h"

namespace dayplus::storage {

/** One change set as it is being written: its number and what every row's hash takes from it. */
struct Step {
    ChangeSet changeSet;
    qint64 number = 0;
    qint64 first = 0;      ///< sequence of its first row
    QByteArray digest;     ///< of all that the change set says
};

/** One row of the history as stored. */
struct StoredRow {
    qint64 sequence = 0;
    RecordKind kind = RecordKind::Entry;
    QByteArray json;       ///< null: removed or erased
    QByteArray digest;
    bool isRemoval() const;
};

/** A change set as stored, and where its rows are. */
struct StoredStep {
    ChangeSet changeSet;
    qint64 number = 0, first = 0;
};

/**
 * The append-only record: change sets and their rows, each row hashed over the one before. It never opens a transaction itself; after a
 * rollback call reload(). Errors stick to the connection.
 *   digest = BLAKE2b-256(JSON), or of a fixed word for a removal
 *   hash   = BLAKE2b-256(hash before ‖ digest of the change set ‖ sequence ‖ kind ‖ record ‖ digest)
 * Content can later be replaced by its digest: the chain doesn't need the JSON.
 */
class History {
public:
    explicit History(Connection &connection) : m_connection(connection) {}
    /** Reads where the chain stands. */
    void reload();
    const Anchor &head() const { return m_head; }

    /** Writes the change set; `count` rows follow. */
    Step begin(ChangeSet changeSet, int count);
    /** Appends a row and gives its sequence. A null `json` removes the record. */
    qint64 append(const Step &step, RecordKind kind, Id record, const QByteArray &json);
    void markUndone(Id changeSet, bool undone);

    std::optional<StoredRow> newest(Id record);
    std::optional<StoredRow> newestBefore(Id record, qint64 sequence);
    std::optional<StoredRow> at(qint64 sequence);
    std::optional<StoredStep> find(Id changeSet);
    /** The newest change set a person made that is in effect; below `number`. Not the demo's. */
    std::optional<StoredStep> undoable(qint64 below);
    /** The change set that redo would bring back: undone, with no new work since. */
    std::optional<StoredStep> redoable();

    static QByteArray digestOf(const QByteArray &json);   ///< null = a removal
    static QByteArray digestOf(const ChangeSet &changeSet, qint64 ordinal, qint64 first);
    static QByteArray hashOf(const QByteArray &before, const QByteArray &stepDigest, qint64 sequence, RecordKind kind, Id record,
                             const QByteArray &digest);
    /** The columns number, id, origin, author, at, title, file, of, first, count, undone from `column` on. */
    static StoredStep stepFrom(const Statement &row, int column);
    static constexpr const char *kStepColumns = "c.number, c.id, c.origin, c.author, c.at, c.title, c.file, c.of, c.first, c.count, c.undone";

private:
    std::optional<StoredRow> rowOf(Statement statement);
    std::optional<StoredStep> stepOf(Statement statement);

    Connection &m_connection;
    Anchor m_head;
    qint64 m_lastStep = 0;
};

} // namespace dayplus::storage
