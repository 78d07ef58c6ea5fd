// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "storage/sqlite.h"

namespace dayplus::storage {

constexpr qsizetype kPartBytes = 256 * 1024;
constexpr qint64 kMostContent = 20 * 1024 * 1024; ///< of one attachment

/**
 * The bytes of attachments, in parts beside the records. They are written once, in the transaction of their record, and never changed; the
 * record's SHA-256 says whether they are whole. Parts of a record that was taken back stay for a redo. Errors stick to the connection.
 */
class Contents {
public:
    explicit Contents(Connection &connection) : m_connection(connection) {}

    /** Why a write's content can't be kept, before anything is written: TooLarge, Internal if it isn't what its record says. */
    static std::optional<Error> refusal(const Write &write);
    /** Keeps the content of a write that has one. Exists if that attachment has other bytes. */
    std::optional<Error> keep(const Write &write);
    /** An attachment can't be put without bytes: NotFound if there are none. */
    std::optional<Error> missing(const Write &write);
    /** Whole and verified; Corrupt if they are not the bytes of the record's digest. */
    Result<QByteArray> of(const Attachment &attachment);
    /** The same without the bytes in memory: true if they are whole. */
    bool isWhole(const Attachment &attachment);
    /** Drops what no history row names (an import that was given up). */
    void dropUnnamed();

private:
    bool has(Id attachment);
    Connection &m_connection;
};

} // namespace dayplus::storage
