// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/callrules.h"

#include <QJsonValue>

namespace dayplus {

/** A number the patient's own team set. Never a textbook's, never ours. */
struct TeamLimit {
    QString code;          ///< of the item it is about
    Quantity limit;
    bool onCallSheet = false;
    bool operator==(const TeamLimit &) const = default;
};

/**
 * The plain limits of a confirmed call sheet: rules that are on, concern this person and say nothing but "this value at or beyond that
 * number", or any of several such. Rules with a second condition (a count, a stretch of days, another sign) are no line: crossing it
 * would not be what the sheet asks for. Each number of an item once. Empty without a confirmed sheet.
 */
QList<TeamLimit> limitsOfSheet(const std::optional<CallSheet> &sheet, const QString &disease, const QString &treatment,
                               const Catalogues &catalogues);

/** The limit kept in the Setting "threshold/<patient>/<code>": {value, unit, by, on}. nullopt = none, or taken away. */
std::optional<TeamLimit> limitOfSetting(const QString &code, const QJsonValue &setting);
/** The key of that Setting. */
QString limitKey(const Id &patient, const QString &code);

} // namespace dayplus
