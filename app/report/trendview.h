// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

#include <QJsonValue>
#include <QStringList>

namespace dayplus {

/** What somebody wants to see in Trends: panels in their order, and over which days. */
struct TrendView {
    QString name;                      ///< empty only for the first view, the suggested one
    QStringList codes;                 ///< top to bottom; empty = chosen by illness and phase
    std::optional<ChartRange> range;   ///< nullopt = by the room there is
    bool calendar = false;
    std::optional<Grain> grain;        ///< nullopt = as usual for each kind of value
    bool operator==(const TrendView &) const = default;
};

/** The views of one patient; the setting "trends/<patient>". There is always a first one, and `current` is one of them. */
struct TrendViewList {
    QList<TrendView> views{TrendView{}};
    int current = 0;
    const TrendView &view() const { return views[current]; }
    bool operator==(const TrendViewList &) const = default;
};

/** The setting's key. */
QString trendViewsKey(Id patient);
QJsonValue toJson(const TrendViewList &list);
/** Whatever cannot be read is left out; nothing readable = the suggested view only. */
TrendViewList trendViewsFrom(const QJsonValue &json);

constexpr int kMostPanels = 9;         ///< in one view
constexpr int kMostViews = 24;
constexpr int kLongestName = 40;       ///< characters of a view's name

} // namespace dayplus
