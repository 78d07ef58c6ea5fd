// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

namespace dayplus {

/** Where an object of a list stands in the file, and how many keys it has as written (a key twice counts twice). */
struct ItemPlace {
    int line = 1; ///< 1-based
    int keys = 0;
};

/** The objects of each list directly under the root of well-formed JSON: { "items": [ {…}, {…} ] } → items: two places. */
QHash<QByteArray, QList<ItemPlace>> itemPlaces(const QByteArray &json);

/** The 1-based line of a byte. */
int lineOf(const QByteArray &json, qsizetype offset);

} // namespace dayplus
