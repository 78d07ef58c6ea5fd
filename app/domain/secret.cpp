// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secret.h"

#include <QList>
#include <QString>

namespace dayplus {

namespace {

constexpr qsizetype kLongestCharacter = 36; ///< UTF-8 bytes that one UTF-16 unit can become (U+FDFA: 18 characters of 2)

/** The code point at `at`, one or two units. */
QStringView codePointAt(QStringView text, qsizetype at)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return text.sliced(at, pair ? 2 : 1);
}

/** False if it can join the character before it: an accent, a Hangul vowel or final, or what decomposes to one. */
bool beginsCharacter(QStringView codePoint)
{
    if (codePoint[0].unicode() < 0x80)
        return true;
    const QString normal = codePoint.toString().normalized(QString::NormalizationForm_KC);
    const char32_t first = normal.toUcs4().value(0);
    return !QChar::isMark(first) && (first < 0x1160 || first > 0x11ff);
}

} // namespace

Secret Secret::fromText(const QString &text)
{
    // Character by character: the copies that QString makes while it normalizes hold one character each, never the whole.
    QByteArray bytes;
    bytes.reserve(text.size() * kLongestCharacter);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + codePointAt(text, at).size();
        while (end < text.size() && !beginsCharacter(codePointAt(text, end)))
            end += codePointAt(text, end).size();
        if (end == at + 1 && text[at].unicode() < 0x80)
            bytes += char(text[at].unicode());
        else
            bytes += text.mid(at, end - at).normalized(QString::NormalizationForm_KC).toUtf8();
        at = end;
    }
    return Secret(std::move(bytes));
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

void Secret::wipe()
{
    volatile char *bytes = m_bytes.isEmpty() ? nullptr : m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
    m_bytes.clear();
}

} // namespace dayplus
