// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <functional>

namespace dayplus {

/**
 * The input of the JSON parser: bytes of a device, 256 KiB at a time, with line numbers. It guards memory before the parser
 * sees anything: what a string holds beyond kLongestText is swallowed (the record is refused for its size, the file goes on), and
 * a number of over 1,000 signs or a string that can't be cut ends the input. RapidJSON's stream concept.
 */
class JsonBytes {
public:
    using Ch = char;
    enum class Stop { None, ReadFailed, Cancelled, TooLong };
    static constexpr qint64 kLongestText = 1024 * 1024 + 64;

    /** `onRead(bytes so far)` is called for every block; false stops reading. */
    JsonBytes(QIODevice &device, std::function<bool(qint64)> onRead);

    char Peek() const { return m_here < m_end ? *m_here : '\0'; }
    char Take();
    size_t Tell() const { return size_t(m_before + (m_here - m_start)); }
    char *PutBegin() { return nullptr; }
    void Put(char) {}
    void Flush() {}
    size_t PutEnd(char *) { return 0; }

    qint64 line() const { return m_line; }
    Stop stop() const { return m_stop; }
    bool atEnd() const { return m_here >= m_end; }
    /** Goes on behind the next line feed; for files of one record a line. */
    void skipLine();
    void skipSpace();
    /** The first bytes, not taken. */
    QByteArrayView head() const { return {m_here, m_end - m_here}; }

private:
    void step();
    void fill();
    void end(Stop why);
    void swallow();
    QIODevice &m_device;
    std::function<bool(qint64)> m_onRead;
    QByteArray m_block;
    const char *m_start = nullptr, *m_here = nullptr, *m_end = nullptr;
    qint64 m_before = 0, m_line = 1, m_length = 0;
    int m_sinceEscape = 0;
    bool m_inString = false, m_escaped = false;
    Stop m_stop = Stop::None;
};

} // namespace dayplus
