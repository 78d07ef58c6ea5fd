// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendview.h"

#include "report/trendranges.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QStringList &grainNames()
{
    static const QStringList names{u"days"_s, u"week"_s, u"months"_s};
    return names;
}

QJsonObject toJson(const TrendView &view)
{
    QJsonObject json{{u"name"_s, view.name}, {u"codes"_s, QJsonArray::fromStringList(view.codes)}};
    if (view.range && *view.range != ChartRange::AroundEvent) // the event is not part of a view
        json.insert(u"range"_s, rangeKey(*view.range));
    if (view.calendar)
        json.insert(u"calendar"_s, true);
    if (view.grain)
        json.insert(u"grain"_s, grainNames()[int(*view.grain)]);
    return json;
}

TrendView viewFrom(const QJsonObject &json)
{
    TrendView view;
    view.name = json.value("name"_L1).toString().simplified().left(kLongestName);
    for (const QJsonValue code : json.value("codes"_L1).toArray()) {
        if (const QString text = code.toString(); !text.isEmpty() && !view.codes.contains(text) && view.codes.size() < kMostPanels)
            view.codes += text;
    }
    view.range = rangeFromKey(json.value("range"_L1).toString());
    view.calendar = json.value("calendar"_L1).toBool();
    if (const qsizetype grain = grainNames().indexOf(json.value("grain"_L1).toString()); grain >= 0)
        view.grain = Grain(grain);
    return view;
}

} // namespace

QString trendViewsKey(Id patient)
{
    return u"trends/"_s + patient.toString(QUuid::WithoutBraces);
}

QJsonValue toJson(const TrendViewList &list)
{
    QJsonArray views;
    for (const TrendView &view : list.views)
        views.append(toJson(view));
    return QJsonObject{{u"views"_s, views}, {u"current"_s, list.current}};
}

TrendViewList trendViewsFrom(const QJsonValue &json)
{
    TrendViewList list;
    const QJsonArray views = json.toObject().value("views"_L1).toArray();
    if (!views.isEmpty()) {
        list.views.first() = viewFrom(views.first().toObject());
        list.views.first().name.clear();
    }
    for (qsizetype i = 1; i < views.size() && list.views.size() < kMostViews; ++i) {
        if (const TrendView view = viewFrom(views[i].toObject()); !view.name.isEmpty() && !view.codes.isEmpty())
            list.views += view;
    }
    const int current = json.toObject().value("current"_L1).toInt();
    list.current = current >= 0 && current < list.views.size() ? current : 0;
    return list;
}

} // namespace dayplus
