// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/emergencycard.h"
#include "wording/callwords.h"

namespace dayplus {

/** What a card is made of. */
struct CardFacts {
    Patient patient;
    std::optional<Course> course;
    QString treatmentLabel;          ///< of the course's template
    std::optional<CallSheet> sheet;  ///< its words only if it was confirmed
    CallContext context;             ///< medicines and entries: steroids
    QList<Entry> allergies;
};
/** The lines of the emergency card: only what is recorded. */
EmergencyCard cardFrom(const CardFacts &facts);
/** "Name", "Team’s number" … */
QString cardFieldName(const QString &id);

/** One line of the wallet card; `source` only where it is one of ours and not the team's words. */
struct WalletLine {
    QString title, text, source;
    bool operator==(const WalletLine &) const = default;
};
/** CLINICAL §7.4: what is recorded, the team's words verbatim, and the static lines that concern this person. */
QList<WalletLine> walletLines(const CardFacts &facts);

} // namespace dayplus
