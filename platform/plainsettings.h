// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QSettings>

namespace dayplus {

/** Settings outside the vault (theme, language, text size, last vault): an ini file only its owner can read. Nothing a patient typed. */
class PlainSettings : public Settings {
public:
    /** `file`: the ini file; its folder is made when the first value is written. See settingsFile(). */
    explicit PlainSettings(const QString &file);
    QString value(const QString &key, const QString &fallback = {}) const override;
    /** An empty value removes the key. */
    void setValue(const QString &key, const QString &value) override;

private:
    QSettings m_settings;
};

} // namespace dayplus
