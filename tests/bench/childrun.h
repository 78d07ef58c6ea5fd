// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace dayplus::bench {

/** One run of a program, seen from outside. */
struct ChildRun {
    QList<QByteArray> lines;   ///< what it printed
    double firstLineMs = 0;    ///< from just before it was started
    double cpuMs = 0;          ///< user and system, all its life
};

/** Starts a program under the software renderer without a screen, settings and caches in `home`, and waits. It must end with 0. */
ChildRun runChild(const QString &program, const QStringList &arguments, const QString &home);

} // namespace dayplus::bench
