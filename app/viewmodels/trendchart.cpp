// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendchart.h"

namespace dayplus {

void TrendChart::show(const ChartScene &scene, const QString &spoken)
{
    m_scene = scene;
    m_spoken = spoken;
    Q_EMIT changed();
}

void TrendChart::setCursor(std::optional<qint64> day)
{
    if (m_scene.cursorDay == day)
        return;
    m_scene.cursorDay = day;
    Q_EMIT cursorChanged();
}

} // namespace dayplus
