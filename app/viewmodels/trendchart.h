// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartsource.h"

namespace dayplus {

/** What the chart item of the page listens to. */
class TrendChart : public ChartSource {
    Q_OBJECT
public:
    using ChartSource::ChartSource;
    const ChartScene &scene() const override { return m_scene; }
    QString spokenText() const override { return m_spoken; }
    void show(const ChartScene &scene, const QString &spoken);
    void setCursor(std::optional<qint64> day);

private:
    ChartScene m_scene;
    QString m_spoken;
};

} // namespace dayplus
