// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"

#include <QCoreApplication>

namespace dayplus {

/** "blood count" of the catalogue → "Blood count". */
inline QString panelName(const QString &panel)
{
    const QString name = QCoreApplication::translate("catalogue", panel.toUtf8().constData());
    return name.left(1).toUpper() + name.mid(1);
}

/** The report's own range in words: "7.0 to 16.0", "up to 5"; empty if it gave none. */
inline QString rangeText(const LabFacts &lab)
{
    if (lab.refLow.isEmpty() && lab.refHigh.isEmpty())
        return {};
    if (lab.refLow.isEmpty()) //: a laboratory's range with no lower end; %1 is a number
        return QCoreApplication::translate("Labs", "up to %1").arg(lab.refHigh);
    if (lab.refHigh.isEmpty()) //: a laboratory's range with no upper end; %1 is a number
        return QCoreApplication::translate("Labs", "%1 or more").arg(lab.refLow);
    return QCoreApplication::translate("Labs", "%1 to %2").arg(lab.refLow, lab.refHigh);
}

} // namespace dayplus
