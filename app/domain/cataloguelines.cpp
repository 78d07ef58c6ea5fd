// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cataloguelines.h"

#include <algorithm>

namespace dayplus {

namespace {

/** Past the closing quote of the string that opens at `at`. */
qsizetype afterString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

} // namespace

int lineOf(const QByteArray &json, qsizetype offset)
{
    const auto end = json.begin() + std::clamp<qsizetype>(offset, 0, json.size());
    return 1 + int(std::count(json.begin(), end, '\n'));
}

QHash<QByteArray, QList<ItemPlace>> itemPlaces(const QByteArray &json)
{
    constexpr int kRoot = 1, kList = 2, kItem = 3;
    QHash<QByteArray, QList<ItemPlace>> places;
    QList<ItemPlace> current;
    QByteArray rootKey;
    int depth = 0, line = 1;
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json[at]) {
        case '\n':
            ++line;
            break;
        case '"': {
            const qsizetype end = afterString(json, at);
            if (depth == kRoot)
                rootKey = json.mid(at + 1, end - at - 2);
            at = end - 1; // a string of well-formed JSON holds no line break
            break;
        }
        case '[':
        case '{':
            if (depth == kRoot)
                current.clear();
            if (depth == kList && json[at] == '{')
                current.append({line, 0});
            ++depth;
            break;
        case ']':
        case '}':
            --depth;
            if (depth == kRoot)
                places.insert(rootKey, current);
            break;
        case ':':
            if (depth == kItem && !current.isEmpty())
                ++current.last().keys;
            break;
        default:
            break;
        }
    }
    return places;
}

} // namespace dayplus
