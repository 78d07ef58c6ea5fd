// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/history.h"

#include "storage/securekey.h"

#include <QTimeZone>
#include <QtEndian>
#include <limits>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

QByteArray number(qint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/** Length first, so that no two lists of parts give the same bytes. */
QByteArray part(const QByteArray &bytes)
{
    return number(bytes.size()) + bytes;
}

const QByteArray kChangeSets = QByteArray("SELECT ") + History::kStepColumns + " FROM changeset c ";

bool isWork(ChangeSet::Origin origin)
{
    return origin == ChangeSet::Origin::Edit || origin == ChangeSet::Origin::Import || origin == ChangeSet::Origin::Demo;
}

} // namespace

bool StoredRow::isRemoval() const
{
    return json.isNull() && digest == History::digestOf(QByteArray());
}

QByteArray History::digestOf(const QByteArray &json)
{
    static const QByteArray removal = blake2b(QByteArrayLiteral("dayplus removed"));
    return json.isNull() ? removal : blake2b(json);
}

QByteArray History::digestOf(const ChangeSet &changeSet, qint64 ordinal, qint64 first)
{
    return blake2b(number(ordinal), number(first), number(changeSet.count), changeSet.id.toRfc4122(), number(qint64(changeSet.origin)),
                   changeSet.author.toRfc4122(), number(changeSet.at.toMSecsSinceEpoch()), changeSet.of.toRfc4122(),
                   part(changeSet.title.toUtf8()), part(changeSet.file.toUtf8()));
}

QByteArray History::hashOf(const QByteArray &before, const QByteArray &stepDigest, qint64 sequence, RecordKind kind, Id record,
                           const QByteArray &digest)
{
    return blake2b(before, stepDigest, number(sequence), number(qint64(kind)), record.toRfc4122(), digest);
}

void History::reload()
{
    m_head = {};
    m_lastStep = 0;
    Statement last = m_connection.prepare("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1");
    if (last.next())
        m_head = {quint64(last.integer(0)), last.bytes(1)};
    Statement step = m_connection.prepare("SELECT max(number) FROM changeset");
    if (step.next())
        m_lastStep = step.integer(0);
}

Step History::begin(ChangeSet changeSet, int count)
{
    changeSet.count = count;
    changeSet.undone = false;
    Step step{std::move(changeSet), ++m_lastStep, qint64(m_head.sequence) + 1, {}};
    const ChangeSet &said = step.changeSet;
    m_connection.run("INSERT INTO changeset(number, id, origin, author, at, title, file, of, first, count) VALUES(?,?,?,?,?,?,?,?,?,?)",
                     step.number, said.id, int(said.origin), said.author, said.at.toMSecsSinceEpoch(), said.title, said.file, said.of,
                     step.first, said.count);
    step.digest = digestOf(said, step.number, step.first);
    return step;
}

qint64 History::append(const Step &step, RecordKind kind, Id record, const QByteArray &json)
{
    const QByteArray digest = digestOf(json);
    const qint64 sequence = qint64(m_head.sequence) + 1;
    const QByteArray hash = hashOf(m_head.head, step.digest, sequence, kind, record, digest);
    Statement insert = m_connection.prepare(
        "INSERT INTO history(seq, changeset, kind, record, author, at, digest, hash, json) VALUES(?,?,?,?,?,?,?,?,?)");
    insert.bind(sequence, step.number, int(kind), record, step.changeSet.author, step.changeSet.at.toMSecsSinceEpoch(), digest, hash);
    if (json.isNull())
        insert.bind(nullptr);
    else
        insert.bind(Text{json});
    insert.run();
    m_head = {quint64(sequence), hash};
    return sequence;
}

void History::markUndone(Id changeSet, bool undone)
{
    m_connection.run("UPDATE changeset SET undone = ? WHERE id = ?", undone, changeSet);
}

std::optional<StoredRow> History::rowOf(Statement statement)
{
    if (!statement.next())
        return {};
    return StoredRow{statement.integer(0), RecordKind(statement.smallInteger(1)),
                     statement.isNull(2) ? QByteArray() : statement.bytes(2), statement.bytes(3)};
}

std::optional<StoredRow> History::newest(Id record)
{
    return newestBefore(record, std::numeric_limits<qint64>::max());
}

std::optional<StoredRow> History::newestBefore(Id record, qint64 sequence)
{
    return rowOf(std::move(m_connection.prepare("SELECT seq, kind, json, digest FROM history WHERE record = ? AND seq < ? "
                                                "ORDER BY seq DESC LIMIT 1").bind(record, sequence)));
}

std::optional<StoredRow> History::at(qint64 sequence)
{
    return rowOf(std::move(m_connection.prepare("SELECT seq, kind, json, digest FROM history WHERE seq = ?").bind(sequence)));
}

StoredStep History::stepFrom(const Statement &row, int column)
{
    StoredStep step;
    step.number = row.integer(column);
    ChangeSet &said = step.changeSet;
    said.id = row.id(column + 1);
    said.origin = ChangeSet::Origin(row.smallInteger(column + 2));
    said.author = row.id(column + 3);
    said.at = QDateTime::fromMSecsSinceEpoch(row.integer(column + 4), Qt::UTC);
    said.title = row.text(column + 5);
    said.file = row.text(column + 6);
    said.of = row.id(column + 7);
    step.first = row.integer(column + 8);
    said.count = row.smallInteger(column + 9);
    said.undone = row.integer(column + 10) != 0;
    return step;
}

std::optional<StoredStep> History::stepOf(Statement statement)
{
    if (!statement.next())
        return {};
    return stepFrom(statement, 0);
}

std::optional<StoredStep> History::find(Id changeSet)
{
    return stepOf(std::move(m_connection.prepare(kChangeSets + "WHERE c.id = ?").bind(changeSet)));
}

std::optional<StoredStep> History::undoable(qint64 below)
{
    return stepOf(std::move(m_connection.prepare(kChangeSets + "WHERE c.number < ? AND c.undone = 0 AND c.origin IN (?, ?) "
                                                               "ORDER BY c.number DESC LIMIT 1")
                                .bind(below, int(ChangeSet::Origin::Edit), int(ChangeSet::Origin::Import))));
}

std::optional<StoredStep> History::redoable()
{
    Statement newestFirst = m_connection.prepare(kChangeSets + "ORDER BY c.number DESC");
    while (newestFirst.next()) {
        const StoredStep step = stepFrom(newestFirst, 0);
        if (isWork(step.changeSet.origin) && !step.changeSet.undone)
            return {};
        if (step.changeSet.origin != ChangeSet::Origin::Undo)
            continue;
        const auto target = find(step.changeSet.of);
        if (target && target->changeSet.undone)
            return target;
    }
    return {};
}

} // namespace dayplus::storage
