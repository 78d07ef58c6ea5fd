// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QImage>

namespace dayplus {

/**
 * Draws a kept photo, or one page of a kept PDF (from 0), from memory: no file is written, nothing is fetched, no script of a PDF runs. A
 * photo is never made larger than it is. `wanted` in pixels; a side of 0 or less follows the other; neither = a photo as it is, a page
 * 1600 pixels long. Unreadable if it can't be drawn, NotFound if the PDF has no such page. Blocking: off the GUI thread.
 */
Result<QImage> drawAttachment(const QByteArray &content, int page, const QSize &wanted);

} // namespace dayplus
