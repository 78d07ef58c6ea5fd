// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendchart.h"

#include "charts/chartview.h"

namespace dayplus {

void TrendChart::moveTo(const ChartView &view, bool moving)
{
    if (!m_scene.isEmpty())
        setView(fitted(m_scene, view), moving);
}

void TrendChart::showAll()
{
    setView(std::nullopt, false);
}

void TrendChart::setView(const std::optional<ChartView> &view, bool moving)
{
    if (m_scene.view == view && m_scene.moving == moving)
        return;
    m_scene.view = view;
    m_scene.moving = moving;
    Q_EMIT viewChanged();
}

void TrendChart::show(const ChartScene &scene, const QString &spoken)
{
    const bool sameRange = scene.range == m_scene.range && scene.around == m_scene.around && scene.day0 == m_scene.day0;
    const std::optional<ChartView> before = m_scene.view;
    m_scene = scene;
    if (!m_scene.view && before && sameRange && !m_scene.isEmpty())
        m_scene.view = fitted(m_scene, *before);
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
