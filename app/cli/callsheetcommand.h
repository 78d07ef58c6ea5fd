// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/desk.h"

namespace dayplus::cli {

/** What the call list says about entries that were just written. */
struct CallLines {
    QStringList lines; ///< "Call now, day or night: 030 … (Ward 7B). A temperature of 38.0 °C or more."
    QJsonArray json;
};
/** Empty without a confirmed sheet, or if no rule speaks because of them. */
Result<CallLines> callLines(Desk &desk, const Patient &patient, const QList<Id> &entries);

} // namespace dayplus::cli
