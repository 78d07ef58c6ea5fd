// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QSize>

namespace dayplus {

enum class PictureFormat { Jpeg, Png };

/** A picture that is nothing but its pixels. */
struct CleanPicture {
    QByteArray bytes;
    QSize size;
};

/** Decodes within limits, turns it upright, fits it into a square of `longest` pixels and encodes it anew in the same format.
 * Unreadable or TooLarge with a note of domain/attachmentfault.h. */
Result<CleanPicture> cleanPicture(const QByteArray &bytes, PictureFormat format, int longest);

} // namespace dayplus
