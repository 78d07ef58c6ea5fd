// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/sqlite.h"

#include <functional>

namespace dayplus::storage {

/** The statement for one page of entries: which rows, by the index that reads the fewest, then their JSON. */
class EntrySql {
public:
    EntrySql(const EntryQuery &query, const std::optional<PageKey> &after, int limit);
    const QByteArray &text() const { return m_text; }
    void bindTo(Statement &statement) const;

private:
    /** Some columns of one arm: each arm walks one index in order and stops after a page. */
    QByteArray arm(const QByteArray &driver, const std::function<void()> &bindDriver);
    QByteArray filters(bool dayDrives);
    void value(const std::function<void(Statement &)> &bind) { m_values.append(bind); }

    const EntryQuery m_query;
    const std::optional<PageKey> m_after;
    const int m_limit;
    QByteArray m_text;
    QList<std::function<void(Statement &)>> m_values;
};

/** Typed words as an FTS5 expression: every word must begin a word of the entry. Empty if nothing can be searched. */
QString matchExpression(const QString &typed);

} // namespace dayplus::storage
