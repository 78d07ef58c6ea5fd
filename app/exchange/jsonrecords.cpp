// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonrecords.h"

#include "exchange/jsonbytes.h"
#include "exchange/jsontree.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned kFlags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag
    | rapidjson::kParseStopWhenDoneFlag;

Error failure(const JsonBytes &bytes, const JsonTree &tree, const QString &what)
{
    switch (bytes.stop()) {
    case JsonBytes::Stop::Cancelled: return {Fault::Cancelled, {}, {}};
    case JsonBytes::Stop::ReadFailed: return {Fault::ReadFailed, {}, {}};
    case JsonBytes::Stop::TooLong:
        return {Fault::TooLarge, u"line %1, %2: a single value is too long"_s.arg(bytes.line()).arg(tree.path()), {}};
    case JsonBytes::Stop::None: break;
    }
    if (tree.tooDeep())
        return {Fault::TooLarge, u"line %1: more than %2 levels inside one another"_s.arg(bytes.line()).arg(JsonRecords::kDeepestFile), {}};
    return {Fault::Unreadable, u"line %1, %2: %3"_s.arg(bytes.line()).arg(tree.path(), what), {}};
}

} // namespace

Done JsonRecords::read(QIODevice &device, const std::function<bool(JsonRecord &)> &sink)
{
    JsonBytes bytes(device, m_options.onRead);
    for (qint64 ordinal = 0;; ++ordinal) {
        bytes.skipSpace();
        if (bytes.atEnd()) {
            if (bytes.stop() != JsonBytes::Stop::None)
                return failure(bytes, JsonTree(bytes, sink, false), {});
            return done();
        }
        const qint64 line = bytes.line();
        JsonTree tree(bytes, sink, m_options.notBundles.value(ordinal, false));
        rapidjson::Reader reader;
        const rapidjson::ParseResult parsed = reader.Parse<kFlags>(bytes, tree);
        if (tree.stopped())
            return Error{Fault::Cancelled, {}, {}};
        if (tree.turnedOutNoBundle())
            m_options.notBundles.insert(ordinal, true);
        if (!parsed.IsError())
            continue;
        const QString what = QString::fromLatin1(rapidjson::GetParseError_En(parsed.Code()));
        const Error error = failure(bytes, tree, what);
        if (!m_options.lines || bytes.stop() != JsonBytes::Stop::None)
            return error;
        JsonRecord broken;
        broken.line = line;
        broken.path = tree.path();
        broken.problem = u"this line is not valid JSON: %1"_s.arg(what);
        if (!sink(broken))
            return Error{Fault::Cancelled, {}, {}};
        if (bytes.line() == line)
            bytes.skipLine();
    }
}

} // namespace dayplus
