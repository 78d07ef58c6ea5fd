// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/desk.h"

namespace dayplus::cli {

/** What the call list says about entries that were just written. */
struct CallLines {
    QStringList lines; ///< "Call now, day or night: 030 … (Ward 7B). A temperature of 38.0 °C or more."
    QJsonArray json;
    QString neutral;   ///< without a confirmed sheet, after a temperature, oxygen or pressure: one line that judges nothing
};
/** Empty if no rule speaks because of them and the neutral line is not due. */
Result<CallLines> callLines(Desk &desk, const Patient &patient, const QList<Id> &entries);

/** callsheet VAULT say */
Outcome sayCallSheet(Call &call, Desk &desk, const Patient &patient);

} // namespace dayplus::cli
