// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartsource.h"

namespace dayplus {

/** What the chart item of the page listens to. Where it was moved to is kept as long as the range is the same. */
class TrendChart : public ChartSource {
    Q_OBJECT
public:
    using ChartSource::ChartSource;
    const ChartScene &scene() const override { return m_scene; }
    QString spokenText() const override { return m_spoken; }
    /** Kept inside of what there is to see (charts/chartview.h). */
    void moveTo(const ChartView &view, bool moving) override;
    /** Back to the days of the range. */
    void showAll();
    /** A scene with a view shows that; one without keeps the view of the same range. */
    void show(const ChartScene &scene, const QString &spoken);
    void setCursor(std::optional<qint64> day);

private:
    void setView(const std::optional<ChartView> &view, bool moving);
    ChartScene m_scene;
    QString m_spoken;
};

} // namespace dayplus
