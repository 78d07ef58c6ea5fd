// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/navigator.h"

namespace dayplus {

void Navigator::go(Place place)
{
    const QList<Layer> gone = std::exchange(m_stack, {});
    m_place = place;
    Q_EMIT moved();
    for (const Layer &layer : gone)
        drop(layer);
}

void Navigator::open(Page page, QObject *model)
{
    if (model)
        model->setParent(this);
    m_stack.append({page, model});
    Q_EMIT moved();
}

void Navigator::back()
{
    if (m_stack.isEmpty())
        return;
    const Layer gone = m_stack.takeLast();
    Q_EMIT moved();
    drop(gone);
}

void Navigator::drop(const Layer &layer)
{
    if (layer.model)
        layer.model->deleteLater(); // after the page that still shows it
}

} // namespace dayplus
