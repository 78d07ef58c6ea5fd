// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <vector>

namespace dayplus {

/**
 * One JSON value of one record, read only once it is built. Numbers keep the text they were printed with ("5.20").
 * Asking for a member or an item that isn't there gives the null value, so paths can be chained.
 */
class JsonValue {
public:
    enum class Type : quint8 { Null, Bool, Number, String, Array, Object };

    JsonValue() = default;
    explicit JsonValue(Type type, QByteArray text = {}) : m_type(type), m_text(std::move(text)) {}

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isObject() const { return m_type == Type::Object; }
    bool isArray() const { return m_type == Type::Array; }
    bool isString() const { return m_type == Type::String; }
    bool isNumber() const { return m_type == Type::Number; }
    bool isTrue() const { return m_type == Type::Bool && m_text == "true"; }
    bool isFalse() const { return m_type == Type::Bool && m_text == "false"; }

    /** A string's words, trimmed of nothing; empty for every other type. */
    QString string() const { return isString() ? QString::fromUtf8(m_text) : QString(); }
    /** A string or a number as printed; empty for every other type. */
    QString printed() const { return isString() || isNumber() ? QString::fromUtf8(m_text) : QString(); }
    const QByteArray &bytes() const { return m_text; }

    const JsonValue &operator[](QByteArrayView key) const;
    bool has(QByteArrayView key) const { return !(*this)[key].isNull(); }
    const JsonValue &at(size_t index) const;
    const std::vector<JsonValue> &items() const { return m_items; } ///< of an array, or an object's values
    const std::vector<QByteArray> &keys() const { return m_keys; }  ///< parallel to items() of an object
    /** The items of an array, or the value alone if it is none; nothing for null. Sources often forget the brackets. */
    std::vector<JsonValue> asList() const;

    JsonValue &append(JsonValue value);
    JsonValue &insert(QByteArray key, JsonValue value);
    /** A key that stands twice in this object; empty if none. */
    QByteArray repeatedKey() const;

    /** BLAKE2b over types, sorted keys and printed values. Members named in `without` at the top are left out. */
    QByteArray digest(const QList<QByteArray> &without = {}) const;

private:
    Type m_type = Type::Null;
    QByteArray m_text;
    std::vector<JsonValue> m_items;
    std::vector<QByteArray> m_keys;
};

} // namespace dayplus
