// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/projection.h"

namespace dayplus::storage {

/**
 * Is everything as it was written? Every page's MAC, the database's own structure, the hash chain row by row, and the current rows
 * against what the history comes to. Changes nothing. A single page put back to an older version is found by the last two only.
 */
class Checkup {
public:
    Checkup(Connection &connection, SearchText searchText) : m_connection(connection), m_projection(connection, std::move(searchText)) {}
    CheckReport run();

private:
    struct Expected {
        RecordKind kind = RecordKind::Entry;
        qint64 row = 0, sequence = 0;
    };
    void listed(const QByteArray &pragma, const QString &fine);
    void chain();
    void steps();
    void follow(ChangeSet::Origin origin, const Statement &row, qint64 sequence, RecordKind kind, Id id);
    void entries();
    void others();
    void identities();
    void contents();
    void problem(const QString &text);

    Connection &m_connection;
    Projection m_projection;
    CheckReport m_report;
    QHash<Id, Expected> m_expected;
    QHash<Id, QByteArray> m_keys;              ///< source key of each current record that has one
    QSet<std::pair<QByteArray, Id>> m_identities;
    QHash<Id, QList<Attachment>> m_attachments; ///< all that the history has ever said of each
};

/** Every page and every index, with the first thing found; Corrupt if there is one. For a copy that nobody reads yet. */
Done wholeCheck(Connection &connection);
/** "ok" or what quick_check found. */
Done quickCheck(Connection &connection);

} // namespace dayplus::storage
