// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/preferences.h"

#include <cmath>

namespace dayplus {

namespace {

double scaleWithin(double scale)
{
    return std::isfinite(scale) ? std::clamp(scale, 1.0, 2.0) : 1.0;
}

} // namespace

Preferences::Preferences(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

double Preferences::textScale() const
{
    bool ok = false;
    const double scale = m_settings.value(QStringLiteral("text-scale"), QStringLiteral("1")).toDouble(&ok);
    return ok ? scaleWithin(scale) : 1.0;
}

void Preferences::setTextScale(double scale)
{
    store(QStringLiteral("text-scale"), QString::number(scaleWithin(scale)));
}

int Preferences::idleMinutes() const
{
    bool ok = false;
    const int minutes = m_settings.value(QStringLiteral("idle-minutes"), QStringLiteral("5")).toInt(&ok);
    return ok ? std::clamp(minutes, 1, 60) : 5;
}

void Preferences::setIdleMinutes(int minutes)
{
    store(QStringLiteral("idle-minutes"), QString::number(std::clamp(minutes, 1, 60)));
}

void Preferences::store(const QString &key, const QString &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

} // namespace dayplus
