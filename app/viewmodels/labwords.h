// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace dayplus {

/** "blood count" of the catalogue → "Blood count". */
inline QString panelName(const QString &panel)
{
    const QString name = QCoreApplication::translate("catalogue", panel.toUtf8().constData());
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace dayplus
