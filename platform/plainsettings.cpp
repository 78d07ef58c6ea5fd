// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/plainsettings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace dayplus {

PlainSettings::PlainSettings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QString PlainSettings::value(const QString &key, const QString &fallback) const
{
    return m_settings.value(key, fallback).toString();
}

void PlainSettings::setValue(const QString &key, const QString &value)
{
    QDir().mkpath(QFileInfo(m_settings.fileName()).absolutePath());
    if (value.isEmpty())
        m_settings.remove(key);
    else
        m_settings.setValue(key, value);
    m_settings.sync();
    QFile::setPermissions(m_settings.fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace dayplus
