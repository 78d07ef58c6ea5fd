// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/trendruns.h"

#include <QPointF>

#include <memory>

namespace dayplus {

struct ChartPlan;

/** The results of a scene in plain numbers, in the order of its panels; made once for a scene, whatever part of it is shown. */
struct PanelCurves {
    TrendCurve result;
    std::vector<TrendCurve> more;
};
using SceneCurves = std::shared_ptr<const std::vector<PanelCurves>>;
SceneCurves curvesOf(const ChartScene &scene);

/** A value that is shown as a mark of its own, px of the chart. */
struct ChartDot {
    QPointF at;
    qint64 day = 0;   ///< first of its bin
    qint64 row = 0;   ///< of its last value
};

/** One unbroken line; px from the left and from the bottom of the plot. */
struct DrawnLine {
    enum class Part { Result, More, Step };
    QList<QPointF> points;
    Part part = Part::Result;
    Tone tone = Tone::Patient;
    StepLine::Stroke stroke = StepLine::Stroke::Solid;
};

/** From the smallest to the largest of what a line stands for. */
struct DrawnBand {
    QList<QPointF> upper, lower;
};

/** The name of a line, where the line ends; px of the chart. */
struct LineName {
    QPointF at;
    QString text;
    Tone tone = Tone::Patient;
};

/** What is drawn of the values of one panel: two points a px of a line or a row of dots at most, the smallest and the largest of
    that px among them; one in two px while it is moved. */
struct PanelDrawing {
    QList<DrawnLine> lines;
    QList<DrawnBand> bands;
    QList<ChartDot> dots;    ///< filled; for open marks (labs, team) empty
    QList<ChartDot> marks;   ///< open
    QList<LineName> names;
};
PanelDrawing drawingOf(const ChartPlan &plan, qsizetype index);

/** Labs and what the team tells. */
bool hasOpenMarks(Tone tone);

} // namespace dayplus
