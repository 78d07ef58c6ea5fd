// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/entrysql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

const char *const kPlans = "state = 0 AND patient = ?";

static_assert(int(State::Planned) == 0 && int(State::Happened) == 1); // entry_planned and entry_code hold those

/** "?, ?, ?" */
QByteArray marks(qsizetype count)
{
    QByteArray text = QByteArray("?, ").repeated(count);
    text.chop(2);
    return text;
}

} // namespace

QString matchExpression(const QString &typed)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words += u'"' + word + u"\"*"_s;
        word.clear();
    };
    for (const QChar character : typed) {
        if (character.isLetterOrNumber() || character.isMark() || character.isSurrogate())
            word += character;
        else
            finish();
    }
    finish();
    return words.join(u' ');
}

// A "+" in front of a column keeps the planner from choosing its index: without statistics it would sort a whole diary for one page.
QByteArray EntrySql::filters(bool dayDrives)
{
    const QByteArray day = dayDrives ? "wall_day" : "+wall_day";
    QByteArray sql;
    std::optional<qint64> from = m_query.fromDay, to = m_query.toDay;
    if (m_after && !m_query.newestFirst)
        from = std::max(from.value_or(m_after->wallDay), m_after->wallDay);
    if (m_after && m_query.newestFirst)
        to = std::min(to.value_or(m_after->wallDay), m_after->wallDay);
    const auto also = [&](const QByteArray &condition, auto bound) {
        sql += " AND " + condition;
        value([bound](Statement &statement) { statement.bind(bound); });
    };
    if (from)
        also(day + " >= ?", *from);
    if (to)
        also(day + " <= ?", *to);
    if (m_after) {
        sql += QByteArray(" AND (+wall_day, wall_minute, ord, row) ") + (m_query.newestFirst ? '<' : '>') + " (?, ?, ?, ?)";
        value([key = *m_after](Statement &statement) { statement.bind(key.wallDay, key.minute, key.order, key.row); });
    }
    return sql;
}

QByteArray EntrySql::arm(const QByteArray &driver, const std::function<void()> &bindDriver)
{
    const bool dayDrives = !driver.contains(" IN (SELECT") && !driver.contains("batch = ?") && !driver.contains("grp = ?");
    // Left alone, the planner takes the index of the kind, which is in the order asked for, and reads every dose there is for each code.
    const QByteArray index = driver.endsWith("AND code = ?") ? " INDEXED BY entry_code" : driver == kPlans ? " INDEXED BY entry_planned" : "";
    QByteArray sql = "SELECT row, seq, wall_day, wall_minute, ord FROM entry" + index + " WHERE " + driver;
    bindDriver();
    sql += filters(dayDrives);
    const auto also = [&](const QByteArray &condition, auto bound) {
        sql += " AND " + condition;
        value([bound](Statement &statement) { statement.bind(bound); });
    };
    if (!m_query.patient.isNull() && !driver.contains("patient"))
        also("+patient = ?", m_query.patient);
    if (!m_query.kinds.isEmpty() && !driver.contains("kind = ?")) {
        sql += " AND +kind IN (" + marks(m_query.kinds.size()) + ')';
        for (const Kind kind : m_query.kinds)
            value([kind](Statement &statement) { statement.bind(int(kind)); });
    }
    if (!m_query.codes.isEmpty() && !driver.contains("code = ?")) {
        sql += " AND +code IN (" + marks(m_query.codes.size()) + ')';
        for (const QString &code : m_query.codes)
            value([code](Statement &statement) { statement.bind(code); });
    }
    if (m_query.state && !driver.contains("state"))
        also("+state = ?", int(*m_query.state));
    if (!m_query.batch.isNull() && !driver.contains("batch"))
        also("+batch = ?", m_query.batch);
    if (!m_query.group.isNull() && !driver.contains("grp"))
        also("+grp = ?", m_query.group);
    const QByteArray order = m_query.newestFirst ? " DESC" : "";
    sql += " ORDER BY wall_day" + order + ", wall_minute" + order + ", ord" + order + ", row" + order + " LIMIT ?";
    value([limit = m_limit](Statement &statement) { statement.bind(limit); });
    return sql;
}

EntrySql::EntrySql(const EntryQuery &query, const std::optional<PageKey> &after, int limit)
    : m_query(query), m_after(after), m_limit(limit)
{
    QList<QByteArray> arms;
    const QString match = matchExpression(query.search);
    const bool oneCode = !query.patient.isNull() && query.kinds.size() == 1 && !query.codes.isEmpty() && query.state == State::Happened;
    const bool someCodes = !query.patient.isNull() && query.kinds.isEmpty() && !query.codes.isEmpty() && query.state == State::Happened;
    if (!match.isEmpty()) {
        arms += arm("row IN (SELECT rowid FROM words WHERE words MATCH ?)",
                    [&] { value([match](Statement &statement) { statement.bind(match); }); });
    } else if (!query.group.isNull()) {
        arms += arm("grp = ?", [&] { value([id = query.group](Statement &statement) { statement.bind(id); }); });
    } else if (!query.batch.isNull()) {
        arms += arm("batch = ?", [&] { value([id = query.batch](Statement &statement) { statement.bind(id); }); });
    } else if (query.state == State::Planned && !query.patient.isNull()) {
        arms += arm(kPlans, [&] { value([this](Statement &statement) { statement.bind(m_query.patient); }); });
    } else if (oneCode) {
        for (const QString &code : query.codes)
            arms += arm("state = 1 AND patient = ? AND kind = ? AND code = ?", [&] {
                value([code, this](Statement &statement) { statement.bind(m_query.patient, int(m_query.kinds.first()), code); });
            });
    } else if (someCodes) { // of any kind: a look at the index for each kind and code, not at every entry
        QList<QByteArray> kinds;
        for (int kind = 0; kind <= int(Kind::Span); ++kind)
            kinds += QByteArray::number(kind);
        arms += arm("row IN (SELECT row FROM entry INDEXED BY entry_code WHERE state = 1 AND patient = ? AND kind IN (" + kinds.join(',')
                        + ") AND code IN (" + marks(query.codes.size()) + "))",
                    [&] {
                        value([this](Statement &statement) { statement.bind(m_query.patient); });
                        for (const QString &code : query.codes)
                            value([code](Statement &statement) { statement.bind(code); });
                    });
    } else if (!query.kinds.isEmpty()) {
        for (const Kind kind : query.kinds)
            arms += arm("kind = ?", [&] { value([kind](Statement &statement) { statement.bind(int(kind)); }); });
    } else {
        arms += arm("true", [] {});
    }
    const QByteArray order = query.newestFirst ? " DESC" : "";
    m_text = "SELECT k.row, k.wall_day, k.wall_minute, k.ord, h.record, h.json FROM (SELECT * FROM ("
        + arms.join(") UNION ALL SELECT * FROM (") + ")) k CROSS JOIN history h ON h.seq = k.seq ORDER BY k.wall_day" + order
        + ", k.wall_minute" + order + ", k.ord" + order + ", k.row" + order + " LIMIT ?";
    value([count = m_limit](Statement &statement) { statement.bind(count); });
}

void EntrySql::bindTo(Statement &statement) const
{
    for (const auto &bind : m_values)
        bind(statement);
}

} // namespace dayplus::storage
