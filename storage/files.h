// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace dayplus::storage {

/** The fault that an errno means. `note` says what was being done; it holds no path. */
Error errorFromErrno(int code, const QString &note, Fault otherwise);

/** The whole file, refused if larger than `limit`. NotFound, NoPermission, TooLarge, ReadFailed. */
Result<QByteArray> readWhole(const QString &path, qint64 limit);

/** A new empty file that only its owner can read (0600). Exists if there is one. */
Done createPrivateFile(const QString &path);

/** A new folder that only its owner can enter (0700). Exists if there is one. */
Done createPrivateFolder(const QString &path);

/**
 * Replaces a file so that after a power cut it is the old or the new one: temporary file, fsync, rename, fsync of the folder.
 * If `keepAs` is given, the old file keeps that name.
 */
Done replaceFile(const QString &path, const QByteArray &bytes, const QString &keepAs = {});

/** Makes what was written to a file durable. */
Done syncFile(const QString &path);

/** Makes the names in a folder durable. */
Done syncFolder(const QString &path);

} // namespace dayplus::storage
