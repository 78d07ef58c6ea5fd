// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QImage>
#include <QList>
#include <QString>

class QIODevice;

namespace dayplus {

/** The wallet card on paper. Every word is given; nothing is worked out here. */
struct WalletSheet {
    struct Line { QString title, text, source; };
    QString title;          ///< "Wallet card"
    QList<Line> lines;
    QString foot;           ///< at the end
    QImage qr;              ///< null = none; only if the person agreed
    QString family;         ///< of the type; empty = the system's
};

/** A PDF of A6 pages, to fold or to copy onto a card. Fault::WriteFailed if the device takes nothing. */
Done writeWalletSheet(QIODevice &device, const WalletSheet &sheet);

} // namespace dayplus
