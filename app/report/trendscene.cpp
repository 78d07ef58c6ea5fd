// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendscene.h"

#include "charts/panelfacts.h"
#include "charts/scenebuilder.h"
#include "domain/stays.h"
#include "report/trendchoice.h"
#include "report/trendevents.h"
#include "report/trendlanes.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Scene { Q_DECLARE_TR_FUNCTIONS(Scene) };

constexpr int kPrepareDays = 182;   ///< an open first phase is drawn half a year back, if the diary does not begin earlier
constexpr int kRoomAfterToday = 18; ///< as the axis has (domain/dayaxis.h)

TrendSpec specOf(const TrendInput &input, const UsedCode &item, const QList<DayRange> &hospital)
{
    TrendSpec spec;
    spec.item = input.catalogues.itemByCode(item.code);
    spec.kind = item.kind;
    spec.unit = input.units.value(item.code);
    spec.day0 = input.day0;
    spec.by = input.by;
    spec.line = input.line;
    spec.today = input.today;
    spec.hospital = hospital;
    return spec;
}

/** Where the strip begins if its first phase is open: with the diary. */
qint64 diaryBegan(const ChartScene &scene, qint64 day0)
{
    qint64 first = day0 - kPrepareDays;
    for (const ChartPanel &panel : scene.panels) {
        if (panel.result.kind == Kind::Symptom && !panel.result.bins.isEmpty())
            first = std::min(first, panel.result.bins.first().from);
    }
    return first;
}

void addCourse(ChartScene &scene, const TrendInput &input)
{
    const TemplateInfo *treatment = input.treatment;
    if (!input.day0)
        return;
    scene.day0Planned = *input.day0 > input.today || (input.course && input.course->day0.about);
    const QString date = dayMonthYear(*input.day0);
    const QString name = treatment ? QCoreApplication::translate("catalogue", treatment->infusionLabel.toUtf8().constData()) : QString();
    scene.day0Text = name.isEmpty() ? date : Scene::tr("%1, %2", "CAR T infusion, 10 Mar 2026").arg(name, date);
    scene.phases = phaseBandsOf(treatment, *input.day0, diaryBegan(scene, *input.day0), std::max(input.today, *input.day0) + kRoomAfterToday);
}

/** Further series of the same panel, if there are values. */
void addBeside(ChartPanel &panel, const TrendInput &input, const UsedCode &item, const QList<DayRange> &hospital)
{
    for (const QString &code : besideCodes(item.code)) {
        const QList<SeriesPoint> points = input.reader.series(code);
        const UsedCode other{item.kind, code, {}};
        if (!points.isEmpty())
            addSeries(panel, trend(points, specOf(input, other, hospital)), trendLabel(other, input.catalogues), panel.tone);
    }
}

} // namespace

QString trendLabel(const UsedCode &item, const Catalogues &catalogues)
{
    if (const CatalogueItem *known = catalogues.itemByCode(item.code))
        return itemLabel(*known);
    return item.label.isEmpty() ? item.code : item.label;
}

ChartScene trendScene(const TrendInput &input)
{
    return trendScene(input, lanesOf(input));
}

ChartScene trendScene(const TrendInput &input, const Lanes &lanes)
{
    ChartScene scene;
    scene.range = input.range;
    scene.around = input.around;
    scene.calendar = input.calendar;
    scene.today = input.today;
    scene.day0 = input.day0;
    scene.hospital = hospitalStays(input.reader.events(), input.today);
    scene.hospitalText = Scene::tr("In hospital");
    for (const UsedCode &item : input.shown) {
        if (isTaperCode(item.code)) {
            scene.panels.append(taperPanel(item.code, input));
            continue;
        }
        const TrendSpec spec = specOf(input, item, scene.hospital);
        scene.panels.append(panelOf(trend(input.reader.series(item.code), spec), spec.item, trendLabel(item, input.catalogues)));
        const auto newest = input.reader.newest(item.code);
        addFacts(scene.panels.last(), {input.catalogues, item.code, newest ? &*newest : nullptr, input.limits, input.reader.events()});
        addBeside(scene.panels.last(), input, item, scene.hospital);
    }
    addCourse(scene, input);
    const bool cells = std::any_of(input.shown.cbegin(), input.shown.cend(), [](const UsedCode &item) { return item.code == u"cd19_abs"; });
    scene.marks = eventMarks(input.reader.events(), {input.catalogues, input.longWords, !scene.phases.isEmpty(), input.day0, input.today, cells});
    addLanes(scene, lanes, input);
    return scene;
}

} // namespace dayplus
