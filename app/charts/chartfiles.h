// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSizeF>
#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace dayplus {

/** Draws on a page whose upper left corner is (0, 0); px at 96 per inch. */
using DrawsPage = std::function<void(QPainter *)>;

// One page as a file. WriteFailed or NoPermission; an older file stays as it was then. Only the owner may read it. `title` goes into the
// file. PDF and SVG are vectors.
Done savePdfPage(const QString &path, QSizeF size, const QString &title, const DrawsPage &draw);
Done saveSvgPage(const QString &path, QSizeF size, const QString &title, const DrawsPage &draw);
/** On white; `ratio` pixels for one. */
Done savePngPage(const QString &path, QSizeF size, qreal ratio, const DrawsPage &draw);

} // namespace dayplus
