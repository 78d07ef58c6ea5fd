// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkup.h"

#include "storage/contents.h"
#include "storage/history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

constexpr qsizetype kMostProblems = 100;

QByteArray recordIn(const Statement &row, int column)
{
    return row.isNull(column) ? QByteArray() : row.bytes(column);
}

} // namespace

Done quickCheck(Connection &connection)
{
    const QString found = connection.value("PRAGMA quick_check(1)");
    if (!connection.ok())
        return connection.takeError();
    return found == "ok"_L1 ? done() : Done(Error{Fault::Corrupt, u"quick check: "_s + found, {}});
}

Done wholeCheck(Connection &connection)
{
    const QString page = connection.value("PRAGMA cipher_integrity_check");
    const QString found = page.isEmpty() ? connection.value("PRAGMA integrity_check(1)") : page;
    if (!connection.ok())
        return connection.takeError();
    return found == "ok"_L1 ? done() : Done(Error{Fault::Corrupt, u"integrity check: "_s + found, {}});
}

void Checkup::problem(const QString &text)
{
    if (m_report.problems.size() < kMostProblems)
        m_report.problems += text;
}

void Checkup::listed(const QByteArray &pragma, const QString &fine)
{
    Statement rows = m_connection.prepare(pragma);
    while (rows.next()) {
        if (rows.text(0) != fine)
            problem(rows.text(0));
    }
}

CheckReport Checkup::run()
{
    listed("PRAGMA cipher_integrity_check", {});
    listed("PRAGMA integrity_check", u"ok"_s);
    if (!m_report.ok())
        m_connection.distrust();
    steps();
    chain();
    entries();
    others();
    identities();
    contents();
    if (!m_connection.ok())
        problem(m_connection.takeError().note);
    m_report.currentRows = m_expected.size();
    return m_report;
}

/** The undone flags are what the undo and redo steps come to. */
void Checkup::steps()
{
    QSet<Id> undone;
    QList<std::pair<Id, bool>> said;
    Statement rows = m_connection.prepare(QByteArray("SELECT ") + History::kStepColumns + " FROM changeset c ORDER BY c.number");
    qint64 number = 0, next = 1;
    while (rows.next()) {
        const StoredStep step = History::stepFrom(rows, 0);
        if (step.number != ++number || step.first != next)
            problem(u"change set %1 is out of line"_s.arg(step.number));
        next = step.first + step.changeSet.count;
        if (step.changeSet.origin == ChangeSet::Origin::Undo)
            undone.insert(step.changeSet.of);
        if (step.changeSet.origin == ChangeSet::Origin::Redo)
            undone.remove(step.changeSet.of);
        said.append({step.changeSet.id, step.changeSet.undone});
    }
    for (const auto &[id, flag] : said) {
        if (undone.contains(id) != flag)
            problem(u"change set %1 is wrongly marked"_s.arg(id.toString(QUuid::WithoutBraces)));
    }
}

void Checkup::chain()
{
    QByteArray head(32, '\0'), stepDigest;
    qint64 stepNumber = 0, last = 0;
    Statement rows = m_connection.prepare(QByteArray("SELECT h.seq, h.kind, h.record, h.json, h.digest, h.hash, ") + History::kStepColumns
                                          + " FROM history h CROSS JOIN changeset c ON c.number = h.changeset ORDER BY h.seq");
    while (rows.next()) {
        const qint64 sequence = rows.integer(0);
        const auto kind = RecordKind(rows.smallInteger(1));
        const Id id = rows.id(2);
        if (rows.integer(6) != stepNumber) {
            const StoredStep step = History::stepFrom(rows, 6);
            stepNumber = step.number;
            stepDigest = History::digestOf(step.changeSet, step.number, step.first);
        }
        const QByteArray digest = rows.bytes(4);
        if (sequence != last + 1)
            problem(u"history rows are missing before %1"_s.arg(sequence));
        if (History::digestOf(recordIn(rows, 3)) != digest)
            problem(u"history row %1: the content isn't what was written"_s.arg(sequence));
        head = History::hashOf(head, stepDigest, sequence, kind, id, digest);
        if (head != rows.view(5))
            problem(u"history row %1: the chain is broken"_s.arg(sequence));
        head = rows.bytes(5);
        last = sequence;
        follow(ChangeSet::Origin(rows.smallInteger(8)), rows, sequence, kind, id);
    }
    m_report.historyRows = last;
    if (m_connection.value("SELECT count(*) FROM history").toLongLong() != last)
        problem(u"history rows without a change set"_s);
}

/** Keeps in mind what the projection must hold after this row. */
void Checkup::follow(ChangeSet::Origin origin, const Statement &row, qint64 sequence, RecordKind kind, Id id)
{
    if (row.isNull(3)) {
        if (origin == ChangeSet::Origin::Undo && m_keys.contains(id))
            m_identities.remove({m_keys.value(id), id});
        m_expected.remove(id);
        m_keys.remove(id);
        return;
    }
    const auto record = recordFromJson(kind, id, row.view(3));
    if (!record) {
        problem(u"history row %1: %2"_s.arg(sequence).arg(record.error().note));
        return;
    }
    const auto before = m_expected.constFind(id);
    m_expected.insert(id, {kind, before != m_expected.cend() ? before->row : sequence, sequence});
    if (const auto *attachment = std::get_if<Attachment>(&*record))
        m_attachments[id].append(*attachment);
    const Source *source = sourceOf(*record);
    if (source && !source->key.isEmpty()) {
        m_keys.insert(id, source->key);
        m_identities.insert({source->key, id});
    }
}

void Checkup::entries()
{
    qint64 wanted = 0;
    for (const Expected &expected : std::as_const(m_expected))
        wanted += expected.kind == RecordKind::Entry;
    Statement rows = m_connection.prepare(
        "SELECT e.id, e.row, e.seq, e.patient, e.course, e.grp, e.kind, e.code, e.wall_day, e.wall_minute, e.ord, e.precision, e.state, e.status, "
        "e.form, e.mantissa, e.exponent, e.unit, e.comparator, e.reporter, e.batch, h.json FROM entry e CROSS JOIN history h ON h.seq = e.seq");
    qint64 found = 0;
    while (rows.next()) {
        ++found;
        const Id id = rows.id(0);
        const auto expected = m_expected.constFind(id);
        if (expected == m_expected.cend() || expected->row != rows.integer(1) || expected->sequence != rows.integer(2)) {
            problem(u"entry %1 isn't what the history says"_s.arg(id.toString(QUuid::WithoutBraces)));
            continue;
        }
        const auto record = recordFromJson(RecordKind::Entry, id, rows.view(21));
        if (!record)
            continue;   // said already
        const EntryDraft &facts = std::get<Entry>(*record).facts();
        const ValueColumns value = valueColumns(facts.value);
        const bool same = rows.id(3) == facts.patient && rows.id(4) == facts.course && rows.id(5) == facts.group
            && rows.integer(6) == int(facts.kind) && rows.text(7) == facts.code && rows.integer(8) == facts.when.wallDay()
            && rows.integer(9) == facts.when.minute && rows.integer(10) == facts.order && rows.integer(11) == int(facts.when.precision)
            && rows.integer(12) == int(facts.state) && rows.integer(13) == int(facts.status) && rows.integer(14) == int(value.form)
            && rows.integer(15) == value.mantissa && rows.integer(16) == value.exponent && rows.text(17) == value.unit
            && rows.integer(18) == int(value.comparator) && rows.integer(19) == int(facts.reporter) && rows.id(20) == facts.source.batch;
        if (!same)
            problem(u"entry %1 differs from its history"_s.arg(id.toString(QUuid::WithoutBraces)));
    }
    if (found != wanted)
        problem(u"%1 entries instead of %2"_s.arg(found).arg(wanted));
    if (m_connection.value("SELECT count(*) FROM entry NOT INDEXED JOIN words_docsize d ON d.id = row").toLongLong() != found
        || m_connection.value("SELECT count(*) FROM words_docsize").toLongLong() != found)
        problem(u"the search words don't fit the entries"_s);
    m_connection.run("INSERT INTO words(words) VALUES('integrity-check')");
}

void Checkup::others()
{
    qint64 wanted = 0, found = 0;
    for (const Expected &expected : std::as_const(m_expected))
        wanted += expected.kind != RecordKind::Entry;
    Statement rows = m_connection.prepare("SELECT kind, id, seq FROM record");
    while (rows.next()) {
        ++found;
        const Expected expected = m_expected.value(rows.id(1));
        if (expected.kind != RecordKind(rows.smallInteger(0)) || expected.sequence != rows.integer(2))
            problem(u"record %1 isn't what the history says"_s.arg(rows.id(1).toString(QUuid::WithoutBraces)));
    }
    if (found != wanted)
        problem(u"%1 records instead of %2"_s.arg(found).arg(wanted));
}

void Checkup::identities()
{
    Statement rows = m_connection.prepare("SELECT key, record FROM identity");
    qsizetype found = 0;
    while (rows.next()) {
        ++found;
        if (!m_identities.contains({rows.bytes(0), rows.id(1)}))
            problem(u"a source key isn't what the history says"_s);
    }
    if (found != m_identities.size())
        problem(u"%1 source keys instead of %2"_s.arg(found).arg(m_identities.size()));
}

/** The bytes of every attachment that undo could bring back, and none that the history doesn't know. */
void Checkup::contents()
{
    Contents contents(m_connection);
    for (auto said = m_attachments.cbegin(); said != m_attachments.cend(); ++said) {
        const Attachment &newest = said->last();
        const bool same = std::all_of(said->begin(), said->end(), [&newest](const Attachment &a) { return a.digest == newest.digest; });
        if (!same || !contents.isWhole(newest))
            problem(u"attachment %1: the content isn't what was written"_s.arg(said.key().toString(QUuid::WithoutBraces)));
    }
    Statement rows = m_connection.prepare("SELECT DISTINCT attachment FROM content");
    while (rows.next()) {
        if (!m_attachments.contains(rows.id(0)))
            problem(u"content %1 belongs to no attachment"_s.arg(rows.id(0).toString(QUuid::WithoutBraces)));
    }
}

} // namespace dayplus::storage
