// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QStringList>

namespace dayplus {

/** One line of the emergency card, in words. */
struct CardField {
    QString id;   ///< one of cardFieldIds()
    QString text; ///< never empty; ≤ kCardTextLimit characters
    bool operator==(const CardField &) const = default;
};
inline constexpr int kCardTextLimit = 400;

/** Everything the card may hold, in the order it is read; nothing else is ever written. */
const QStringList &cardFieldIds();

/** The card that is readable without a key, if the person asked for it: exactly these lines, nothing else. */
struct EmergencyCard {
    QList<CardField> fields; ///< in the order of cardFieldIds(), each at most once
    QString text(const QString &id) const; ///< empty = not on the card
    bool operator==(const EmergencyCard &) const = default;
};
/** Drops what is empty, cuts what is too long, sorts. */
EmergencyCard cardOf(const QList<CardField> &fields);

/** The file: {"dayplus":"emergency-card","fields":{…},"version":1}. */
QByteArray toJson(const EmergencyCard &card);
/** Fault::Unreadable if it is not ours or damaged, TooNew if a newer Dayplus wrote it, TooLarge over 16 KiB. */
Result<EmergencyCard> cardFromJson(const QByteArray &json);

/** The QR code's text: a first line that says what it is, then "name: Mara L." line by line; any phone can read it. */
QString toQrText(const EmergencyCard &card);
/** The inverse; the same faults. */
Result<EmergencyCard> cardFromQrText(const QString &text);

} // namespace dayplus
