// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QImage;

namespace dayplus {

/** A QR code, one pixel per module, black on white with its quiet zone of four. Null if the text is too long for one. */
QImage qrPicture(const QString &text);
/** The same as a data: URL for an Image that is drawn without smoothing; empty if there is none. */
QString qrDataUrl(const QString &text);

} // namespace dayplus
