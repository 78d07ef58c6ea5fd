// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QObject>
#include <QQmlEngine>

namespace dayplus {

/** Settings of this device that must be known before any vault is open: how it looks, how large, when it locks. */
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL) ///< system, light, dark
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL) ///< 1 … 2
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)   ///< en, qps (pseudo)
    Q_PROPERTY(int idleMinutes READ idleMinutes WRITE setIdleMinutes NOTIFY changed FINAL) ///< 1 … 60
public:
    explicit Preferences(Settings &settings, QObject *parent = nullptr);
    QString theme() const { return m_settings.value(QStringLiteral("theme"), QStringLiteral("system")); }
    void setTheme(const QString &theme) { store(QStringLiteral("theme"), theme); }
    bool highContrast() const { return flag(QStringLiteral("high-contrast")); }
    void setHighContrast(bool on) { store(QStringLiteral("high-contrast"), on ? QStringLiteral("yes") : QStringLiteral("no")); }
    bool reducedMotion() const { return flag(QStringLiteral("reduced-motion")); }
    void setReducedMotion(bool on) { store(QStringLiteral("reduced-motion"), on ? QStringLiteral("yes") : QStringLiteral("no")); }
    double textScale() const;
    void setTextScale(double scale);
    QString language() const { return m_settings.value(QStringLiteral("language"), QStringLiteral("en")); }
    void setLanguage(const QString &language) { store(QStringLiteral("language"), language); }
    int idleMinutes() const;
    void setIdleMinutes(int minutes);

Q_SIGNALS:
    void changed();

private:
    bool flag(const QString &key) const { return m_settings.value(key) == u"yes"; }
    void store(const QString &key, const QString &value);
    Settings &m_settings;
};

} // namespace dayplus
