// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/unlockviewmodel.h"

#include <QMap>
#include <QRegularExpression>

namespace dayplus {

/** The two groups of the recovery code that are asked for. */
inline std::pair<QString, QString> askedGroups(const UnlockViewModel &unlock)
{
    const QStringList groups = unlock.recoveryCode().split(u'-');
    const auto found = QRegularExpression(QStringLiteral("group (\\d+) and group (\\d+)")).match(unlock.askedGroups());
    return {groups.value(found.captured(1).toInt() - 1), groups.value(found.captured(2).toInt() - 1)};
}

/** Settings of a device, in memory. */
class MemorySettings : public Settings {
public:
    QString value(const QString &key, const QString &fallback = {}) const override { return values.value(key, fallback); }
    void setValue(const QString &key, const QString &value) override { values[key] = value; }
    QMap<QString, QString> values;
};

} // namespace dayplus
