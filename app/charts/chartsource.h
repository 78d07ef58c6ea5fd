// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

#include <QObject>

namespace dayplus {

/** What a chart item on a page listens to. A view model implements it; a null source, or an empty scene, holds no picture. */
class ChartSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual const ChartScene &scene() const = 0;
    /** One sentence for the screen reader; from the same results. */
    virtual QString spokenText() const { return {}; }

Q_SIGNALS:
    void changed();
    /** Only the cursor moved. */
    void cursorChanged();
};

} // namespace dayplus
