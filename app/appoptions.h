// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace dayplus {

/** What was asked on the command line of `dayplus`. */
struct AppOptions {
    QString vault;            ///< folder; empty = the last one, else the default
    bool demo = false;        ///< a temporary vault with a made-up person
    bool selfTest = false;    ///< visit every page in both layouts; any QML warning fails
    QString screenshots;      ///< folder for pictures of every page; empty = none
    QDate until;              ///< last day of the made-up journey; invalid = today
    int years = 2;            ///< length of the made-up journey after its start, 1 … 15
    quint64 seed = 1;
    QDateTime now;            ///< invalid = the real clock; only with demo, self-test, screenshots or a made-up vault
    bool empty = false;       ///< with self-test or screenshots: a new vault with nothing in it
    bool firstFrame = false;  ///< end after the first frame and say so: for measuring the start
    double textScale = 0;     ///< 0 = the person's own setting
    bool usesDemo() const { return demo || selfTest || !screenshots.isEmpty(); }
};

/** Reads the arguments (without the program's name). Fault::Invalid with a plain note that is shown as it is. */
Result<AppOptions> readAppOptions(const QStringList &arguments);
QString appUsage();

} // namespace dayplus
