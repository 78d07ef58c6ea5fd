// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace dayplus {

/** A file made ready for the vault. `about` has no id and no patient yet. */
struct PreparedAttachment {
    Attachment about;
    QByteArray content;
};

/** Largest file that is read: a photo before it is made smaller, a PDF as it is; bytes. */
constexpr qint64 kMostPhotoFile = 50LL * 1024 * 1024, kMostKept = 20LL * 1024 * 1024;
/** Longest side of a kept picture, pixels. */
constexpr int kLongestSide = 3000;

/**
 * Reads a photo or document for the vault. What it is says its content, never its name. Pictures are turned upright, made smaller
 * and written anew, so that nothing but their pixels stays (no place, no camera, no time). A PDF stays as it is if it is whole and
 * opens without a password. Blocking, up to a second or two: call it off the GUI thread. Refused with a note of
 * domain/attachmentfault.h: TooLarge (before it is read), Unreadable; or NotFound, NoPermission, ReadFailed.
 */
Result<PreparedAttachment> prepareAttachment(const QString &path);
/** The same of bytes that are here already; `name` without a folder. */
Result<PreparedAttachment> prepareAttachment(const QByteArray &bytes, const QString &name);

} // namespace dayplus
