// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonwriter.h"

namespace dayplus {

namespace {

constexpr char kHex[] = "0123456789abcdef";

} // namespace

void JsonWriter::comma()
{
    if (!m_first)
        m_bytes += ',';
    m_first = false;
}

void JsonWriter::open(char bracket)
{
    comma();
    m_bytes += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_bytes += bracket;
    m_first = false;
}

void JsonWriter::key(QLatin1StringView name)
{
    comma();
    m_bytes += '"';
    m_bytes.append(name.data(), name.size());
    m_bytes.append("\":", 2);
    m_first = true;
}

void JsonWriter::text(QLatin1StringView name, QStringView value)
{
    if (value.isEmpty())
        return;
    key(name);
    textValue(value);
}

void JsonWriter::textValue(QStringView value)
{
    comma();
    quoted(value);
}

void JsonWriter::number(QLatin1StringView name, qint64 value)
{
    if (value == 0)
        return;
    key(name);
    raw(QByteArray::number(value));
}

void JsonWriter::flag(QLatin1StringView name, bool value)
{
    if (!value)
        return;
    key(name);
    raw("true");
}

void JsonWriter::id(QLatin1StringView name, const QUuid &value)
{
    if (value.isNull())
        return;
    char text[36];
    qsizetype at = 0;
    const QByteArray bytes = value.toRfc4122();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        const auto byte = quint8(bytes[i]);
        text[at++] = kHex[byte >> 4];
        text[at++] = kHex[byte & 0xf];
    }
    word(name, QLatin1StringView(text, at));
}

void JsonWriter::word(QLatin1StringView name, QLatin1StringView value)
{
    key(name);
    comma();
    m_bytes += '"';
    m_bytes.append(value.data(), value.size());
    m_bytes += '"';
}

void JsonWriter::raw(QByteArrayView json)
{
    comma();
    m_bytes.append(json.data(), json.size());
}

void JsonWriter::quoted(QStringView value)
{
    m_bytes += '"';
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype end) { // a run of anything but escapes
        if (end > plainFrom)
            m_bytes += value.mid(plainFrom, end - plainFrom).toUtf8();
    };
    bool ascii = true;
    qsizetype i = 0;
    for (; i < value.size() && ascii; ++i) {
        const char16_t c = value[i].unicode();
        ascii = c < 0x80;
        if (!ascii)
            break;
        if (c < 0x20 || c == u'"' || c == u'\\')
            escaped(c);
        else
            m_bytes += char(c);
    }
    plainFrom = i;
    for (; i < value.size(); ++i) {
        const char16_t c = value[i].unicode();
        if (c >= 0x20 && c != u'"' && c != u'\\')
            continue;
        flush(i);
        escaped(c);
        plainFrom = i + 1;
    }
    flush(value.size());
    m_bytes += '"';
}

void JsonWriter::escaped(char16_t c)
{
    m_bytes += '\\';
    switch (c) {
    case u'"':
    case u'\\':
        m_bytes += char(c);
        return;
    case u'\n':
        m_bytes += 'n';
        return;
    case u'\t':
        m_bytes += 't';
        return;
    case u'\r':
        m_bytes += 'r';
        return;
    default:
        m_bytes.append("u00", 3);
        m_bytes += kHex[(c >> 4) & 0xf];
        m_bytes += kHex[c & 0xf];
    }
}

} // namespace dayplus
