// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonvalue.h"

#include <QCryptographicHash>
#include <QSet>
#include <algorithm>
#include <numeric>

namespace dayplus {

namespace {
const JsonValue kNull;

void feed(QCryptographicHash &hash, const JsonValue &value, const QList<QByteArray> &without)
{
    const char type = char('a' + int(value.type()));
    hash.addData(QByteArrayView(&type, 1));
    const QByteArray size = QByteArray::number(value.isObject() || value.isArray() ? qsizetype(value.items().size())
                                                                                   : value.bytes().size());
    hash.addData(size);
    hash.addData(QByteArrayView(":", 1));
    if (value.isArray()) {
        for (const JsonValue &item : value.items())
            feed(hash, item, {});
        return;
    }
    if (!value.isObject()) {
        hash.addData(value.bytes());
        return;
    }
    std::vector<size_t> order(value.keys().size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return value.keys()[a] < value.keys()[b]; });
    for (const size_t index : order) {
        if (without.contains(value.keys()[index]))
            continue;
        hash.addData(value.keys()[index]);
        hash.addData(QByteArrayView("=", 1));
        feed(hash, value.items()[index], {});
    }
}
} // namespace

const JsonValue &JsonValue::operator[](QByteArrayView key) const
{
    if (m_type != Type::Object)
        return kNull;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i] == key)
            return m_items[i];
    }
    return kNull;
}

const JsonValue &JsonValue::at(size_t index) const
{
    return m_type == Type::Array && index < m_items.size() ? m_items[index] : kNull;
}

std::vector<JsonValue> JsonValue::asList() const
{
    if (m_type == Type::Array)
        return m_items;
    if (m_type == Type::Null)
        return {};
    return {*this};
}

JsonValue &JsonValue::append(JsonValue value)
{
    return m_items.emplace_back(std::move(value));
}

JsonValue &JsonValue::insert(QByteArray key, JsonValue value)
{
    m_keys.push_back(std::move(key));
    return m_items.emplace_back(std::move(value));
}

QByteArray JsonValue::repeatedKey() const
{
    if (m_keys.size() < 2)
        return {};
    if (m_keys.size() <= 12) {
        for (size_t i = 1; i < m_keys.size(); ++i) {
            if (std::find(m_keys.begin(), m_keys.begin() + ptrdiff_t(i), m_keys[i]) != m_keys.begin() + ptrdiff_t(i))
                return m_keys[i];
        }
        return {};
    }
    QSet<QByteArray> seen;
    for (const QByteArray &key : m_keys) {
        if (seen.contains(key))
            return key;
        seen.insert(key);
    }
    return {};
}

QByteArray JsonValue::digest(const QList<QByteArray> &without) const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    feed(hash, *this, without);
    return hash.result();
}

} // namespace dayplus
