// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <algorithm>
#include <array>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlock = 128 * 1024;

QStringConverter::Encoding converterOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Le: return QStringConverter::Utf16LE;
    case TextEncoding::Utf16Be: return QStringConverter::Utf16BE;
    default: return QStringConverter::Utf8;
    }
}

} // namespace

QString decodeWindows1252(QByteArrayView bytes)
{
    // 0x80…0x9F; 0 where Windows has nothing
    static constexpr std::array<char16_t, 32> kHigh{
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const char16_t c = byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : char16_t(byte);
        text[i] = QChar(c == 0 && byte != 0 ? u'\uFFFD' : c);
    }
    return text;
}

TextEncoding sniffEncoding(const QByteArray &head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (head.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (head.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += head[i] == 0;
    if (odd > head.size() / 4)
        return TextEncoding::Utf16Le;
    if (even > head.size() / 4)
        return TextEncoding::Utf16Be;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QByteArray whole = head;
    for (int i = 0; i < 4 && !whole.isEmpty() && (whole.back() & 0x80); ++i) // a letter cut by the end of the sample
        whole.chop(1);
    const QString decoded = utf8(whole);
    return utf8.hasError() || decoded.contains(u'\uFFFD') ? TextEncoding::Windows1252 : TextEncoding::Utf8;
}

bool CsvRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

CsvReader::CsvReader(QIODevice &device, CsvDialect dialect, std::function<bool(qint64)> onRead)
    : m_device(device), m_dialect(dialect), m_onRead(std::move(onRead)), m_decoder(converterOf(dialect.encoding))
{
}

bool CsvReader::fill()
{
    m_text.clear();
    m_at = 0;
    while (m_text.isEmpty() && !m_atEnd) {
        const QByteArray bytes = m_device.read(kBlock);
        m_bytes += bytes.size();
        m_atEnd = bytes.isEmpty();
        if (m_onRead && !m_onRead(m_bytes)) {
            m_cancelled = m_atEnd = true;
            return false;
        }
        if (m_dialect.encoding == TextEncoding::Windows1252) {
            m_text = decodeWindows1252(bytes);
            continue;
        }
        m_text = m_decoder(bytes);
        m_failed = m_failed || m_decoder.hasError();
    }
    if (m_text.startsWith(QChar::ByteOrderMark))
        m_at = 1;
    return m_at < m_text.size() || (!m_atEnd && fill());
}

void CsvReader::put(QChar c)
{
    if (m_cell.size() < kLongestCell)
        m_cell += c;
    else if (m_row.problem.isEmpty())
        m_row.problem = u"a cell holds more than 64 KiB"_s;
}

void CsvReader::endCell()
{
    if (m_row.cells.size() < kMostColumns)
        m_row.cells.append(m_cell);
    else if (m_row.problem.isEmpty())
        m_row.problem = u"it has more than %1 columns"_s.arg(kMostColumns);
    m_cell.clear();
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    enum class In { Start, Plain, Quoted, QuoteEnd };
    const auto ended = [this](In in) -> Result<std::optional<CsvRow>> {
        if (m_cancelled)
            return Error{Fault::Cancelled, {}, {}};
        if (m_failed)
            return Error{Fault::Unreadable, u"near line %1: letters that are not in the encoding the file began with"_s.arg(m_line), {}};
        if (in == In::Quoted)
            return Error{Fault::Unreadable, u"line %1: a quotation mark is opened and never closed"_s.arg(m_row.line), {}};
        endCell();
        return m_row.isBlank() && m_row.problem.isEmpty() ? std::optional<CsvRow>() : std::optional(m_row);
    };
    m_row = CsvRow{m_line, {}, {}};
    In in = In::Start;
    for (;;) {
        if (m_at >= m_text.size() && !fill())
            return ended(in);
        const QChar c = m_text[m_at++];
        m_line += c == u'\n';
        if (in == In::Quoted) {
            if (c == u'"')
                in = In::QuoteEnd;
            else
                put(c);
        } else if (in == In::QuoteEnd && c == u'"') {
            put(c);
            in = In::Quoted;
        } else if (c == u'"' && m_cell.trimmed().isEmpty() && in != In::QuoteEnd) {
            m_cell.clear();
            in = In::Quoted;
        } else if (c == m_dialect.delimiter) {
            endCell();
            in = In::Start;
        } else if (c == u'\n' || c == u'\r') { // CRLF ends a row and begins a blank one, which is left out
            endCell();
            if (!m_row.isBlank() || !m_row.problem.isEmpty())
                return std::optional(m_row);
            m_row = CsvRow{m_line, {}, {}};
            in = In::Start;
        } else {
            put(c);
            in = in == In::QuoteEnd ? in : In::Plain;
        }
    }
}

} // namespace dayplus
