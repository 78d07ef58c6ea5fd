// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/jsonrecords.h"

#include <string>

namespace dayplus {

class JsonBytes;

/** The SAX handler behind JsonRecords: builds one record after the other and hands it on. One for each top-level value. */
class JsonTree {
public:
    JsonTree(JsonBytes &bytes, const std::function<bool(JsonRecord &)> &sink, bool entryIsItsOwn);

    // RapidJSON's handler concept
    using Ch = char;
    bool Null() { return leaf(JsonValue(JsonValue::Type::Null)); }
    bool Bool(bool b) { return leaf(JsonValue(JsonValue::Type::Bool, b ? QByteArray("true") : QByteArray("false"))); }
    bool RawNumber(const char *text, unsigned length, bool);
    bool String(const char *text, unsigned length, bool);
    bool Key(const char *text, unsigned length, bool);
    bool StartObject() { return open(JsonValue::Type::Object); }
    bool EndObject(unsigned) { return close(); }
    bool StartArray() { return open(JsonValue::Type::Array); }
    bool EndArray(unsigned) { return close(); }
    // never called: numbers come as text
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }

    QString path() const;
    bool tooDeep() const { return m_tooDeep; }
    bool stopped() const { return m_stopped; }
    bool turnedOutNoBundle() const { return m_noBundle; }

private:
    struct Level { std::string key; qint64 index = -1; bool array = false; };
    struct Building {
        JsonValue value;
        std::vector<JsonValue *> open;
        std::string key;
        qint64 line = 0, begin = 0, size = 0;
        int values = 0, depth = 0;
        QString problem;
    };
    bool open(JsonValue::Type type);
    bool close();
    bool leaf(JsonValue value);
    void place(Building &record, JsonValue value, bool container);
    void countItem();
    bool isBundle() const;
    bool handOver(Building &record, bool entry);
    Building &current() { return m_inEntry ? m_entry : m_root; }

    JsonBytes &m_bytes;
    const std::function<bool(JsonRecord &)> &m_sink;
    std::vector<Level> m_levels;
    size_t m_depth = 0;
    Building m_root, m_entry;
    bool m_entryIsItsOwn = false, m_inEntry = false, m_gaveEntries = false;
    bool m_tooDeep = false, m_stopped = false, m_noBundle = false;
};

} // namespace dayplus
