// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace dayplus {

using namespace Qt::StringLiterals;

void nameProgram()
{
    QCoreApplication::setApplicationName(u"dayplus"_s);
    QCoreApplication::setOrganizationName(QString());
}

QString defaultVaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/vault"_s;
}

QString stateFolder()
{
    // Qt 6.4 has no StateLocation yet; the XDG variable is read directly, the rest follows the data folder.
    const QString xdg = qEnvironmentVariable("XDG_STATE_HOME");
    if (xdg.startsWith(u'/'))
        return xdg + u"/dayplus"_s;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/state"_s;
}

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString settingsFile()
{
    return configFolder() + u"/dayplus.ini"_s;
}

} // namespace dayplus
