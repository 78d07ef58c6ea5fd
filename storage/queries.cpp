// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queries.h"

#include "storage/cipher.h"
#include "storage/contents.h"
#include "storage/entrysql.h"
#include "storage/history.h"
#include "storage/schema.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

const char *const kEntrySql = "SELECT e.row, e.wall_day, e.wall_minute, e.ord, e.id, h.json FROM entry e CROSS JOIN history h "
                              "ON h.seq = e.seq WHERE ";

const QByteArray kHistorySql = QByteArray("SELECT h.seq, h.kind, h.record, h.json, h.digest, ") + History::kStepColumns
    + " FROM history h CROSS JOIN changeset c ON c.number = h.changeset ";

/** The entry of a row whose columns 4 and 5 are its id and JSON. */
Result<Entry> entryOf(const Statement &row)
{
    auto record = recordFromJson(RecordKind::Entry, row.id(4), row.view(5));
    if (!record)
        return record.error();
    return std::get<Entry>(std::move(record).value());
}

/** Room for fifteen years of a value taken most days: growing moves every point, and memory that is never touched costs nothing. */
constexpr qsizetype kUsualSeries = 8192;

/** The text of a column that mostly repeats: the same QString is given as long as the bytes are the same. */
class Repeated {
public:
    const QString &of(const Statement &row, int column)
    {
        const QByteArray seen = row.view(column);
        if (seen != m_bytes) {
            m_bytes = QByteArray(seen.constData(), seen.size());
            m_text = QString::fromUtf8(m_bytes);
        }
        return m_text;
    }

private:
    QByteArray m_bytes;
    QString m_text;
};

} // namespace

const char *const Queries::kSeriesSql =
    "SELECT wall_day, wall_minute, ord, precision, status, reporter, comparator, form, mantissa, exponent, unit, row FROM entry "
    "WHERE patient = ? AND kind = ? AND code = ? AND state = 1 AND wall_day BETWEEN ? AND ? ORDER BY wall_day, wall_minute, ord";

Result<EntryPage> Queries::entries(const EntryQuery &query, std::optional<PageKey> after, int limit)
{
    limit = std::clamp(limit, 1, kPageRows);
    EntryPage page;
    if (!query.search.trimmed().isEmpty() && matchExpression(query.search).isEmpty())
        return page;
    const EntrySql sql(query, after, limit + 1);
    Statement rows = m_connection.prepare(sql.text());
    sql.bindTo(rows);
    PageKey last;
    while (rows.next()) {
        if (page.entries.size() == limit) {
            page.next = last;
            break;
        }
        auto entry = entryOf(rows);
        if (!entry)
            return entry.error();
        page.entries.append(std::move(entry).value());
        last = {rows.integer(1), rows.smallInteger(2), rows.smallInteger(3), rows.integer(0)};
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return page;
}

Result<Entry> Queries::one(Statement statement)
{
    if (statement.next())
        return entryOf(statement);
    if (!m_connection.ok())
        return m_connection.takeError();
    return Error{Fault::NotFound, u"no such entry"_s, {}};
}

Result<Entry> Queries::entry(Id id)
{
    return one(std::move(m_connection.prepare(QByteArray(kEntrySql) + "e.id = ?").bind(id)));
}

Result<Entry> Queries::entryAtRow(qint64 row)
{
    return one(std::move(m_connection.prepare(QByteArray(kEntrySql) + "e.row = ?").bind(row)));
}

Result<QList<Record>> Queries::records(RecordKind kind)
{
    if (kind == RecordKind::Entry)
        return Error{Fault::Internal, u"entries are read in pages"_s, {}};
    QList<Record> found;
    Statement rows = m_connection.prepare("SELECT r.id, h.json FROM record r CROSS JOIN history h ON h.seq = r.seq WHERE r.kind = ? ORDER BY r.id");
    rows.bind(int(kind));
    while (rows.next()) {
        auto record = recordFromJson(kind, rows.id(0), rows.view(1));
        if (!record)
            return record.error();
        found.append(std::move(record).value());
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return found;
}

Result<QList<SeriesPoint>> Queries::series(const SeriesQuery &query)
{
    QList<SeriesPoint> points;
    points.reserve(kUsualSeries);
    Repeated unit;
    Statement rows = m_connection.prepare(kSeriesSql);
    rows.bind(query.patient, int(query.kind), query.code, query.fromDay.value_or(std::numeric_limits<qint64>::min()),
              query.toDay.value_or(std::numeric_limits<qint64>::max()));
    while (rows.next()) {
        points.append({rows.integer(0), rows.smallInteger(1), rows.smallInteger(2), Precision(rows.smallInteger(3)),
                       Status(rows.smallInteger(4)), Reporter(rows.smallInteger(5)), Comparator(rows.smallInteger(6)),
                       SeriesPoint::Form(rows.smallInteger(7)), Decimal{rows.integer(8), rows.smallInteger(9)}, unit.of(rows, 10),
                       rows.integer(11)});
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return points;
}

Result<QList<UsedCode>> Queries::usedCodes(Id patient)
{
    QList<UsedCode> codes;
    Statement rows = m_connection.prepare("SELECT kind, code, count(*), min(wall_day), max(iif(wall_day = ?, -1, wall_day)) FROM entry "
                                          "WHERE patient = ? AND state = 1 AND form <> 0 GROUP BY kind, code");
    rows.bind(Moment::kNoDay, patient);
    while (rows.next())
        codes.append({Kind(rows.smallInteger(0)), rows.text(1), {}, rows.smallInteger(2), rows.integer(3), rows.integer(4)});
    for (UsedCode &code : codes) {
        Statement newest = m_connection.prepare(
            QByteArray(kEntrySql) + "e.row = (SELECT row FROM entry WHERE patient = ? AND kind = ? AND code = ? AND state = 1 "
                                    "AND form <> 0 ORDER BY wall_day DESC, wall_minute DESC, ord DESC LIMIT 1)");
        if (newest.bind(patient, int(code.kind), code.code).next()) {
            const auto entry = entryOf(newest);
            code.label = entry ? (*entry)->label : QString();
        }
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return codes;
}

/** Of a statement whose columns are those of kHistorySql. */
Result<QList<HistoryRow>> Queries::historyRows(Statement rows)
{
    QList<HistoryRow> found;
    while (rows.next()) {
        HistoryRow row{rows.integer(0), RecordKind(rows.smallInteger(1)), rows.id(2), History::stepFrom(rows, 5).changeSet, {}, false};
        if (!rows.isNull(3)) {
            auto after = recordFromJson(row.kind, row.record, rows.view(3));
            if (!after)
                return after.error();
            row.after = std::move(after).value();
        } else {
            row.erased = rows.view(4) != History::digestOf(QByteArray());
        }
        found.append(std::move(row));
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return found;
}

Result<QList<HistoryRow>> Queries::history(Id record)
{
    auto found = historyRows(std::move(m_connection.prepare(kHistorySql + "WHERE h.record = ? ORDER BY h.seq").bind(record)));
    if (found && found->isEmpty())
        return Error{Fault::NotFound, u"no such record"_s, {}};
    return found;
}

Result<QList<HistoryRow>> Queries::historySince(qint64 sequence, int limit)
{
    return historyRows(std::move(m_connection.prepare(kHistorySql + "WHERE h.seq > ? ORDER BY h.seq LIMIT ?")
                                     .bind(sequence, std::clamp(limit, 1, kPageRows))));
}

Result<QList<ChangeSet>> Queries::changeSets(int newest)
{
    QList<ChangeSet> found;
    Statement rows = m_connection.prepare(QByteArray("SELECT ") + History::kStepColumns + " FROM changeset c ORDER BY c.number DESC LIMIT ?");
    rows.bind(newest);
    while (rows.next())
        found.append(History::stepFrom(rows, 0).changeSet);
    if (!m_connection.ok())
        return m_connection.takeError();
    return found;
}

Result<QByteArray> Queries::content(Id attachment)
{
    Statement row = m_connection.prepare("SELECT h.json FROM record r CROSS JOIN history h ON h.seq = r.seq WHERE r.kind = ? AND r.id = ?");
    if (!row.bind(int(RecordKind::Attachment), attachment).next())
        return m_connection.ok() ? Error{Fault::NotFound, u"no such attachment"_s, {}} : m_connection.takeError();
    const auto record = recordFromJson(RecordKind::Attachment, attachment, row.view(0));
    if (!record)
        return record.error();
    return Contents(m_connection).of(std::get<Attachment>(*record));
}

Result<QSet<QByteArray>> Queries::knownSources(const QList<QByteArray> &keys)
{
    QSet<QByteArray> known;
    Statement find = m_connection.prepare("SELECT 1 FROM identity WHERE key = ? LIMIT 1");
    for (const QByteArray &key : keys) {
        find.reset();
        if (find.bind(key).next())
            known.insert(key);
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return known;
}

Result<VaultInfo> Queries::info()
{
    VaultInfo info;
    info.schema = m_connection.value("PRAGMA user_version").toInt();
    info.entries = m_connection.value("SELECT count(*) FROM entry").toLongLong();
    info.historyRows = m_connection.value("SELECT max(seq) FROM history").toLongLong();
    info.bytes = m_connection.value("PRAGMA page_count").toLongLong() * m_connection.value("PRAGMA page_size").toLongLong();
    info.cipher = cipherVersion(m_connection);
    info.engine = engineVersion();
    Statement mark = m_connection.prepare("SELECT h.json, r.id FROM record r JOIN history h ON h.seq = r.seq WHERE r.kind = ? AND r.id = ?");
    if (mark.bind(int(RecordKind::Setting), settingId(u"made-up"_s)).next()) {
        const auto record = recordFromJson(RecordKind::Setting, mark.id(1), mark.view(0));
        info.madeUp = record && std::get<Setting>(*record).value.toBool();
    }
    if (!m_connection.ok())
        return m_connection.takeError();
    return info;
}

} // namespace dayplus::storage
