// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorder.h"

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

/** Larger steps are re-read by their readers instead of being listed. */
constexpr int kMostTouched = 200;

} // namespace

Recorder::Recorder(Connection &connection, SearchText searchText)
    : m_connection(connection), m_history(connection), m_projection(connection, std::move(searchText)), m_contents(connection)
{
    m_history.reload();
}

std::optional<Error> Recorder::put(const Step &step, RecordKind kind, Id id, const QByteArray &json, const std::optional<Record> &after,
                                   Receipt &receipt)
{
    const auto current = m_projection.current(kind, id);
    if (!after && !current)
        return m_connection.ok() ? Error{Fault::NotFound, u"no such record"_s, {}} : m_connection.takeError();
    std::optional<Record> before;
    if (current) {
        const auto stored = m_history.at(current->sequence);
        if (!stored)
            return Error{Fault::Corrupt, u"a current row without history"_s, {}};
        auto read = recordFromJson(kind, id, stored->json);
        if (!read)
            return read.error();
        before = std::move(read).value();
    }
    const qint64 sequence = m_history.append(step, kind, id, json);
    m_projection.apply({step.changeSet.origin, sequence, kind, id, current, before ? &*before : nullptr, after ? &*after : nullptr});
    if (!m_connection.ok())
        return m_connection.takeError();
    if (step.changeSet.count <= kMostTouched) {
        const auto what = !after ? Receipt::Touched::Removed : before ? Receipt::Touched::Amended : Receipt::Touched::Added;
        receipt.touched.append({kind, id, what, std::move(before), after});
    }
    return {};
}

std::optional<Error> Recorder::put(const Step &step, const Write &write, Receipt &receipt)
{
    if (auto error = m_contents.keep(write))
        return error;
    if (auto error = m_contents.missing(write))
        return error;
    return put(step, write.kind, write.id, write.after ? toJson(*write.after) : QByteArray(), write.after, receipt);
}

std::optional<Error> Recorder::putAll(const Step &step, const QList<Write> &writes, Receipt &receipt)
{
    for (const Write &write : writes) {
        if (auto error = put(step, write, receipt))
            return error;
    }
    return {};
}

Result<Receipt> Recorder::finish(Transaction &transaction, const std::optional<Error> &error, Receipt receipt)
{
    if (error) {
        const Error said = transaction.rollback(*error);
        m_history.reload();
        return said;
    }
    if (auto committed = transaction.commit(); !committed) {
        m_history.reload();
        return committed.error();
    }
    return receipt;
}

Result<Receipt> Recorder::write(const ChangeSet &changeSet, const QList<Write> &writes)
{
    if (m_bulk)
        return Error{Fault::Busy, {}, {}};
    if (writes.isEmpty() || changeSet.id.isNull())
        return Error{Fault::Internal, u"nothing to write"_s, {}};
    for (const Write &write : writes) {
        if (auto error = Contents::refusal(write))
            return *error;
    }
    Transaction transaction(m_connection);
    Receipt receipt;
    const Step step = m_history.begin(changeSet, int(writes.size()));
    receipt.changeSet = step.changeSet;
    const auto error = putAll(step, writes, receipt);
    return finish(transaction, error, std::move(receipt));
}

// ---- Imports ----

Done Recorder::beginBulk(const ChangeSet &changeSet)
{
    if (m_bulk)
        return Error{Fault::Busy, {}, {}};
    m_bulk = Bulk{changeSet, {}, 0, 0};
    return done();
}

Done Recorder::writeBulk(const QList<Write> &writes)
{
    constexpr qsizetype kMostPending = 5000;
    if (!m_bulk)
        return Error{Fault::Internal, u"no import is open"_s, {}};
    for (const Write &write : writes) {
        if (auto error = Contents::refusal(write))
            return *error;
        m_bulk->contentBytes += write.content ? write.content->size() : 0;
    }
    m_bulk->pending += writes;
    return m_bulk->pending.size() < kMostPending && m_bulk->contentBytes < kMostContent ? done() : spill();
}

/** Pages wait in the vault, encrypted, where no reader looks: memory stays small and nothing is seen before the commit. */
Done Recorder::spill()
{
    Transaction transaction(m_connection);
    Statement insert = m_connection.prepare("INSERT INTO incoming(kind, id, json) VALUES(?,?,?)");
    for (const Write &write : m_bulk->pending) {
        if (auto error = m_contents.keep(write))
            return transaction.rollback(*error);
        insert.reset();
        insert.bind(int(write.kind), write.id);
        if (write.after)
            insert.bind(Text{toJson(*write.after)});
        else
            insert.bind(nullptr);
        insert.run();
    }
    auto committed = transaction.commit();
    if (committed) {
        m_bulk->spilled += int(m_bulk->pending.size());
        m_bulk->pending.clear();
        m_bulk->contentBytes = 0;
    }
    return committed;
}

std::optional<Error> Recorder::putIncoming(const Step &step, Receipt &receipt)
{
    struct Row { qint64 n; RecordKind kind; Id id; QByteArray json; };
    for (;;) {
        QList<Row> page;
        {
            Statement read = m_connection.prepare("SELECT n, kind, id, json FROM incoming ORDER BY n LIMIT ?");
            read.bind(kPageRows);
            while (read.next())
                page.append({read.integer(0), RecordKind(read.smallInteger(1)), read.id(2), read.isNull(3) ? QByteArray() : read.bytes(3)});
        }
        if (page.isEmpty())
            return m_connection.ok() ? std::nullopt : std::optional(m_connection.takeError());
        for (const Row &row : page) {
            std::optional<Record> after;
            if (!row.json.isNull()) {
                auto record = recordFromJson(row.kind, row.id, row.json);
                if (!record)
                    return record.error();
                after = std::move(record).value();
            }
            if (auto error = put(step, row.kind, row.id, row.json, after, receipt))
                return error;
        }
        // Page by page, so that the history grows into the room that becomes free.
        m_connection.run("DELETE FROM incoming WHERE n <= ?", page.last().n);
    }
}

Result<Receipt> Recorder::commitBulk()
{
    if (!m_bulk)
        return Error{Fault::Internal, u"no import is open"_s, {}};
    const Bulk bulk = *std::exchange(m_bulk, {});
    const int count = bulk.spilled + int(bulk.pending.size());
    Receipt receipt;
    receipt.changeSet = bulk.changeSet;
    if (count == 0)
        return receipt;
    Transaction transaction(m_connection);
    const Step step = m_history.begin(bulk.changeSet, count);
    receipt.changeSet = step.changeSet;
    auto error = putIncoming(step, receipt);
    if (!error)
        error = putAll(step, bulk.pending, receipt);
    receipt.touched.clear();
    auto finished = finish(transaction, error, std::move(receipt));
    if (!finished && bulk.spilled > 0) {
        if (auto dropped = dropIncoming(); !dropped)
            m_connection.ok();   // the next opening drops them
    }
    return finished;
}

Done Recorder::abandonBulk()
{
    if (!m_bulk)
        return done();
    const bool spilled = std::exchange(m_bulk, {})->spilled > 0;
    return spilled ? dropIncoming() : done();
}

Done Recorder::dropIncoming()
{
    if (m_connection.value("SELECT EXISTS(SELECT 1 FROM incoming)") == "1"_L1) {
        Transaction transaction(m_connection);
        m_connection.run("DELETE FROM incoming");
        m_contents.dropUnnamed();
        return transaction.commit();
    }
    return m_connection.ok() ? done() : Done(m_connection.takeError());
}

} // namespace dayplus::storage
