// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/contents.h"
#include "storage/history.h"
#include "storage/projection.h"

namespace dayplus::storage {

/** Everything that changes a vault: each call is one transaction, history and projection together, or nothing at all. */
class Recorder {
public:
    Recorder(Connection &connection, SearchText searchText);
    const Anchor &head() const { return m_history.head(); }

    Result<Receipt> write(const ChangeSet &changeSet, const QList<Write> &writes);
    Result<Receipt> undo(const ChangeSet &undo, std::optional<Id> batch, bool all);
    Result<Receipt> redo(const ChangeSet &redo);

    bool inBulk() const { return m_bulk.has_value(); }
    Done beginBulk(const ChangeSet &changeSet);
    Done writeBulk(const QList<Write> &writes);
    Result<Receipt> commitBulk();
    Done abandonBulk();
    /** Drops the pages of an import that never was committed (the program ended in it). */
    Done dropIncoming();

    /** The projection made anew from the history. */
    Done rebuild();

private:
    struct Bulk {
        ChangeSet changeSet;
        QList<Write> pending;
        int spilled = 0;
        qint64 contentBytes = 0;   ///< waiting in memory
    };
    /** One record of a change set that is to be put back as it stood in history row `sequence` (0 = it was not there). */
    struct Turn {
        RecordKind kind;
        Id id;
        qint64 sequence;
    };
    struct Plan {
        QList<Turn> turns;
        QList<Id> kept;
    };
    enum class Direction { Back, Forth };

    std::optional<Error> put(const Step &step, RecordKind kind, Id id, const QByteArray &json, const std::optional<Record> &after, Receipt &receipt);
    std::optional<Error> put(const Step &step, const Write &write, Receipt &receipt);
    std::optional<Error> putAll(const Step &step, const QList<Write> &writes, Receipt &receipt);
    std::optional<Error> putIncoming(const Step &step, Receipt &receipt);
    Result<Receipt> finish(Transaction &transaction, const std::optional<Error> &error, Receipt receipt);
    Plan plan(const StoredStep &target, Direction direction, bool all);
    Result<Receipt> turn(ChangeSet changeSet, const StoredStep &target, Direction direction, const Plan &plan);
    Done spill();
    void replay();

    Connection &m_connection;
    History m_history;
    Projection m_projection;
    Contents m_contents;
    std::optional<Bulk> m_bulk;
};

} // namespace dayplus::storage
