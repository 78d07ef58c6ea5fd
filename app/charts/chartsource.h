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
    /** A wheel, finger or key moved the picture: what is to be shown now. `moving` is false once it rests. */
    virtual void moveTo(const ChartView &view, bool moving) { Q_UNUSED(view) Q_UNUSED(moving) }

Q_SIGNALS:
    void changed();
    /** Only the cursor moved. */
    void cursorChanged();
    /** Only view and moving are others: nothing has to be counted again. */
    void viewChanged();
};

} // namespace dayplus
