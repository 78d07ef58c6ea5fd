// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonbytes.h"

namespace dayplus {

namespace {
constexpr qint64 kBlock = 256 * 1024;
constexpr qint64 kLongestNumber = 1000;
constexpr qint64 kNeverLonger = 8 * JsonBytes::kLongestText;
/** "\ud83d\ude00" is twelve signs; a text is cut only where none of them is open. */
constexpr int kSafeAfterEscape = 13;

bool isNumberSign(char c)
{
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}
bool isPlain(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && c != '"' && c != '\\';
}
} // namespace

JsonBytes::JsonBytes(QIODevice &device, std::function<bool(qint64)> onRead)
    : m_device(device), m_onRead(std::move(onRead)), m_block(kBlock, Qt::Uninitialized)
{
    fill();
    if (head().startsWith("\xEF\xBB\xBF"))
        m_here += 3;
}

void JsonBytes::end(Stop why)
{
    if (m_stop == Stop::None)
        m_stop = why;
    m_before += m_here - m_start;
    m_start = m_here = m_end = m_block.constData();
}

void JsonBytes::fill()
{
    if (m_stop != Stop::None)
        return;
    m_before += m_here - m_start;
    m_start = m_here = m_end = m_block.constData();
    const qint64 got = m_device.read(m_block.data(), kBlock);
    m_start = m_here = m_end = m_block.constData();
    if (got < 0)
        return end(Stop::ReadFailed);
    m_end = m_start + got;
    if (m_onRead && !m_onRead(m_before + got))
        end(Stop::Cancelled);
}

void JsonBytes::step()
{
    if (++m_here >= m_end)
        fill();
}

char JsonBytes::Take()
{
    const char c = Peek();
    if (m_here >= m_end)
        return c;
    if (c == '\n')
        ++m_line;
    step();
    if (!m_inString) {
        m_length = isNumberSign(c) ? m_length + 1 : 0;
        m_inString = c == '"';
        m_escaped = false;
        if (m_length > kLongestNumber)
            end(Stop::TooLong);
        return c;
    }
    ++m_length;
    ++m_sinceEscape;
    if (m_escaped) {
        m_escaped = false;
    } else if (c == '\\') {
        m_escaped = true;
        m_sinceEscape = 0;
    } else if (c == '"') {
        m_inString = false;
        m_length = 0;
        return c;
    }
    if (m_length > kLongestText)
        swallow();
    return c;
}

void JsonBytes::swallow()
{
    if (m_length > kNeverLonger)
        return end(Stop::TooLong);
    if (m_escaped || m_sinceEscape < kSafeAfterEscape || !isPlain(Peek()))
        return;
    bool escaped = false;
    while (m_here < m_end) {
        const char c = *m_here;
        if (!escaped && c == '"')
            return;
        if (c == '\n')
            ++m_line;
        escaped = !escaped && c == '\\';
        step();
    }
}

void JsonBytes::skipLine()
{
    m_inString = m_escaped = false;
    m_length = 0;
    while (m_here < m_end) {
        const char c = *m_here;
        step();
        if (c == '\n') {
            ++m_line;
            return;
        }
    }
}

void JsonBytes::skipSpace()
{
    while (m_here < m_end && (*m_here == ' ' || *m_here == '\t' || *m_here == '\r' || *m_here == '\n')) {
        if (*m_here == '\n')
            ++m_line;
        step();
    }
}

} // namespace dayplus
