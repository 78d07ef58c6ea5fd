// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QStringDecoder>
#include <QStringList>
#include <functional>

namespace dayplus {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/** How a CSV file is written. */
struct CsvDialect {
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
};

struct CsvRow {
    qint64 line = 0;       ///< where it begins, from 1
    QStringList cells;
    QString problem;       ///< too many columns, a cell too long; then the cells are cut
    bool isBlank() const;
};

/**
 * RFC 4180 as a stream: quoted cells with delimiters, line feeds and doubled quotes in them; CR, LF or CRLF at the end of a row.
 * Limits: 200 columns, 64 KiB a cell; a row beyond them is refused alone. Rows without any text are left out.
 */
class CsvReader {
public:
    static constexpr qsizetype kMostColumns = 200, kLongestCell = 64 * 1024;

    CsvReader(QIODevice &device, CsvDialect dialect, std::function<bool(qint64)> onRead = {});
    /** The next row; nullopt at the end. Fault::Unreadable: a quote never closed, or bytes that aren't this encoding. */
    Result<std::optional<CsvRow>> next();

private:
    bool fill();
    void put(QChar c);
    void endCell();
    QIODevice &m_device;
    CsvDialect m_dialect;
    std::function<bool(qint64)> m_onRead;
    QStringDecoder m_decoder;
    QString m_text;
    qsizetype m_at = 0;
    qint64 m_bytes = 0, m_line = 1;
    CsvRow m_row;
    QString m_cell;
    bool m_atEnd = false, m_cancelled = false, m_failed = false;
};

/** The encoding of a text from its first bytes: byte order mark, zero bytes, valid UTF-8, else Windows-1252. */
TextEncoding sniffEncoding(const QByteArray &head);
QString decodeWindows1252(QByteArrayView bytes);

} // namespace dayplus
