// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>
#include <QUuid>

namespace dayplus {

/**
 * Writes compact JSON into one byte array, fast. The caller names keys in byte order, which makes the text canonical.
 * `text`, `number`, `flag` and `id` leave out what is empty, 0, false or null.
 */
class JsonWriter {
public:
    explicit JsonWriter(qsizetype expected) { m_bytes.reserve(expected); }
    QByteArray take() { return std::move(m_bytes); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /** `name` is ours: plain ASCII without anything to escape. */
    void key(QLatin1StringView name);

    void text(QLatin1StringView name, QStringView value);
    void number(QLatin1StringView name, qint64 value);
    void flag(QLatin1StringView name, bool value);
    void id(QLatin1StringView name, const QUuid &value);
    /** Always written. */
    void word(QLatin1StringView name, QLatin1StringView value);

    /** An element of an array, or the value after key(). */
    void textValue(QStringView value);
    /** Bytes that are JSON already. */
    void raw(QByteArrayView json);

private:
    void open(char bracket);
    void close(char bracket);
    void comma();
    void quoted(QStringView value);
    void escaped(char16_t c);
    QByteArray m_bytes;
    bool m_first = true; ///< nothing stands yet at this place, so no comma
};

} // namespace dayplus
