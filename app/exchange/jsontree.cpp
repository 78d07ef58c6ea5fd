// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsontree.h"

#include "exchange/jsonbytes.h"

namespace dayplus {
using namespace Qt::StringLiterals;

JsonTree::JsonTree(JsonBytes &bytes, const std::function<bool(JsonRecord &)> &sink, bool entryIsItsOwn)
    : m_bytes(bytes), m_sink(sink), m_entryIsItsOwn(entryIsItsOwn)
{
    m_levels.resize(8);
}

QString JsonTree::path() const
{
    const QString type = m_root.value["resourceType"].string();
    QString text = m_gaveEntries || m_inEntry ? u"Bundle"_s : (type.isEmpty() ? u"top"_s : type);
    for (size_t i = 0; i < m_depth && i < m_levels.size(); ++i) {
        const Level &level = m_levels[i];
        if (level.array && level.index >= 0)
            text += u"[%1]"_s.arg(level.index);
        else if (!level.array && !level.key.empty())
            text += u'.' + QString::fromUtf8(level.key.data(), qsizetype(std::min<size_t>(level.key.size(), 60)));
    }
    return text;
}

void JsonTree::countItem()
{
    if (m_depth > 0 && m_levels[m_depth - 1].array)
        ++m_levels[m_depth - 1].index;
}

bool JsonTree::isBundle() const
{
    const JsonValue &type = m_root.value["resourceType"];
    return type.isNull() ? !m_entryIsItsOwn : type.bytes() == "Bundle";
}

void JsonTree::place(Building &record, JsonValue value, bool container)
{
    if (!record.problem.isEmpty())
        return;
    const bool named = !record.open.empty() && record.open.back()->isObject();
    record.size += value.bytes().size() + (named ? qint64(record.key.size()) + 4 : 1);
    if (++record.values > JsonRecords::kMostValues)
        record.problem = u"it holds more than %1 values"_s.arg(JsonRecords::kMostValues);
    else if (record.size > JsonRecords::kLargestRecord
             || (&record == &m_entry && qint64(m_bytes.Tell()) - record.begin > JsonRecords::kLargestRecord))
        record.problem = u"it is larger than 1 MiB"_s;
    else if (record.depth > JsonRecords::kDeepest)
        record.problem = u"it is nested deeper than %1 levels"_s.arg(JsonRecords::kDeepest);
    if (!record.problem.isEmpty()) {
        const bool root = &record == &m_root;
        if (!root) {
            record.value = JsonValue();
            record.open.clear();
        }
        return;
    }
    if (record.open.empty()) {
        record.value = std::move(value);
        if (container)
            record.open.push_back(&record.value);
        return;
    }
    JsonValue &parent = *record.open.back();
    JsonValue &placed = parent.isObject() ? parent.insert(QByteArray(record.key.data(), qsizetype(record.key.size())), std::move(value))
                                          : parent.append(std::move(value));
    if (container)
        record.open.push_back(&placed);
}

bool JsonTree::leaf(JsonValue value)
{
    countItem();
    place(current(), std::move(value), false);
    return true;
}

bool JsonTree::RawNumber(const char *text, unsigned length, bool)
{
    return leaf(JsonValue(JsonValue::Type::Number, QByteArray(text, qsizetype(length))));
}

bool JsonTree::String(const char *text, unsigned length, bool)
{
    const bool kept = current().problem.isEmpty();
    return leaf(JsonValue(JsonValue::Type::String, kept ? QByteArray(text, qsizetype(length)) : QByteArray()));
}

bool JsonTree::Key(const char *text, unsigned length, bool)
{
    m_levels[m_depth - 1].key.assign(text, length);
    current().key.assign(text, length);
    return true;
}

bool JsonTree::open(JsonValue::Type type)
{
    countItem();
    if (m_depth >= size_t(JsonRecords::kDeepestFile)) {
        m_tooDeep = true;
        return false;
    }
    // entry elements are records of their own: Bundle.entry[n]
    if (!m_inEntry && m_depth == 2 && !m_levels[0].array && m_levels[0].key == "entry" && m_levels[1].array && isBundle()) {
        m_inEntry = m_gaveEntries = true;
        m_entry = Building();
        m_entry.line = m_bytes.line();
        m_entry.begin = qint64(m_bytes.Tell());
    }
    Building &record = current();
    if (m_depth == 0) {
        record.line = m_bytes.line();
        record.begin = qint64(m_bytes.Tell());
    }
    ++record.depth;
    place(record, JsonValue(type), true);
    if (m_levels.size() <= m_depth)
        m_levels.resize(m_depth + 8);
    Level &level = m_levels[m_depth++];
    level.array = type == JsonValue::Type::Array;
    level.index = -1;
    level.key.clear();
    return true;
}

bool JsonTree::close()
{
    Building &record = current();
    --m_depth;
    --record.depth;
    if (record.problem.isEmpty() && !record.open.empty()) {
        const JsonValue &value = *record.open.back();
        if (const QByteArray key = value.isObject() ? value.repeatedKey() : QByteArray(); !key.isEmpty())
            record.problem = u"\"%1\" stands twice in it"_s.arg(QString::fromUtf8(key.left(60)));
        record.open.pop_back();
    }
    if (m_inEntry && record.depth == 0) {
        const bool going = handOver(record, true);
        m_inEntry = false;
        m_entry = Building();
        return going;
    }
    if (m_depth == 0 && !m_inEntry)
        return handOver(record, false);
    return true;
}

bool JsonTree::handOver(Building &built, bool entry)
{
    JsonRecord record;
    record.line = built.line;
    record.problem = built.problem;
    if (entry) {
        // the levels below still know where we are: Bundle.entry[n]
        record.path = u"Bundle.entry[%1].resource"_s.arg(m_levels[1].index);
        record.fullUrl = built.value["fullUrl"].string();
        record.resource = built.value["resource"];
        if (record.problem.isEmpty() && !record.resource.isObject())
            record.problem = u"the entry holds no resource"_s;
    } else {
        const QByteArray type = built.value["resourceType"].bytes();
        if (m_gaveEntries && type != "Bundle" && !type.isEmpty())
            m_noBundle = true;
        if (type == "Bundle" || m_gaveEntries)
            return true;
        if (record.problem.isEmpty() && qint64(m_bytes.Tell()) - built.begin > JsonRecords::kLargestRecord)
            record.problem = u"it is larger than 1 MiB"_s;
        record.path = type.isEmpty() ? u"top"_s : QString::fromUtf8(type.left(60));
        record.resource = std::move(built.value);
    }
    m_stopped = !m_sink(record);
    return !m_stopped;
}

} // namespace dayplus
