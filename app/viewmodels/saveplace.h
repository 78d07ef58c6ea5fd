// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace dayplus {

/** Where a save dialog begins: the person's documents, else the home folder. A name alone opens no dialog that can be accepted. */
inline QUrl saveUrl(const QString &name)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QDir(QFileInfo(documents).isDir() ? documents : QDir::homePath()).filePath(name));
}

} // namespace dayplus
