// SPDX-License-Identifier: GPL-3.0-or-later
// Which days are shown after a zoom or pan, and what of them is drawn.
#include "charts/chartview.h"
#include "charts/panelchart.h"
#include "charts/timechart.h"
#include "demoscene.h"

#include <QtCharts/QXYSeries>

#include <QApplication>
#include <QTest>

#include <cmath>
#include <map>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QSize kSize(860, 420);

ChartStyle plain()
{
    ChartStyle style;
    style.font.setFamily(u"Inter"_s);
    return style;
}

/** The points of every series that is shown. */
QStringList drawnBy(TimeChart &chart)
{
    QStringList out;
    for (QChart *panel : chart.panelCharts(kSize)) {
        for (QAbstractSeries *series : panel->series()) {
            const auto *points = qobject_cast<QXYSeries *>(series);
            if (!points || !series->isVisible() || points->count() == 0)
                continue;
            QString line = series->name();
            for (const QPointF point : points->points())
                line += u" %1,%2"_s.arg(point.x(), 0, 'f', 3).arg(point.y(), 0, 'f', 3);
            out += line;
        }
    }
    return out;
}

/** `days` temperatures, one a day, a spike on one of them. */
ChartScene dense(int days)
{
    ChartScene scene;
    scene.range = ChartRange::All;
    scene.today = DemoScene::day0() + days;
    ChartPanel panel;
    panel.result.kind = Kind::Vital;
    for (int day = 0; day < days; ++day) {
        TrendBin bin;
        bin.from = bin.to = DemoScene::day0() + day;
        bin.n = 1;
        bin.row = day + 1;
        bin.min.number = bin.median.number = bin.max.number = {day == days / 3 ? 412 : 360 + (day * 7) % 13, -1};
        panel.result.bins.append(bin);
    }
    scene.panels = {panel};
    return scene;
}

} // namespace

class ChartViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void panningIsUndoneByPanningBack_data();
    void panningIsUndoneByPanningBack();
    void theDayUnderThePointerStays_data();
    void theDayUnderThePointerStays();
    void notNearerThanAWeek();
    void viewsAreFitted_data();
    void viewsAreFitted();
    void aMovedChartIsTheChartOfThatView_data();
    void aMovedChartIsTheChartOfThatView();
    void seriesAreKeptWhenItMoves();
    void whileItMovesThePanelsStayWhereTheyAre();
    void twoPointsAPixelAndTheSpikeIsThere_data();
    void twoPointsAPixelAndTheSpikeIsThere();
    void stepsAreLinesAndAGapIsNone();
    void aSecondSeriesIsDashedAndNamed();
    void aLoneValueOfASecondSeriesIsADot();
    void entriesNearAFinger();
};

void ChartViewTest::panningIsUndoneByPanningBack_data()
{
    QTest::addColumn<ChartRange>("range");
    QTest::newRow("in pieces") << ChartRange::All;
    QTest::newRow("one scale") << ChartRange::AroundDay0;
}

void ChartViewTest::panningIsUndoneByPanningBack()
{
    QFETCH(ChartRange, range);
    const DayAxis whole = DemoScene(range).scene.axis(860);
    const double zero = double(DemoScene::day0());
    const ChartView begin{zero - 20, zero + 60};
    for (const double share : {-2.5, -0.3, 0.02, 1.7}) {
        const ChartView there = panned(whole, begin, share), back = panned(whole, there, -share);
        QVERIFY(std::abs(back.from - begin.from) < 1e-6);
        QVERIFY(std::abs(back.to - begin.to) < 1e-6);
        QVERIFY(share < 0 ? there.from < begin.from : there.from > begin.from);
        QVERIFY(std::abs(whole.u(there.to) - whole.u(there.from) - (whole.u(begin.to) - whole.u(begin.from))) < 1e-6);
    }
}

void ChartViewTest::theDayUnderThePointerStays_data()
{
    panningIsUndoneByPanningBack_data();
}

void ChartViewTest::theDayUnderThePointerStays()
{
    QFETCH(ChartRange, range);
    const DayAxis whole = DemoScene(range).scene.axis(860);
    const double zero = double(DemoScene::day0());
    const ChartView begin{zero - 80, zero + 45};
    const auto shareOf = [&](const ChartView &view, double day) { return whole.cropped(view.from, view.to, 1).u(day); };
    for (const double day : {zero - 80, zero - 50, zero + 3.5, zero + 45}) {
        for (const double factor : {0.5, 0.8, 1.25, 3.0}) {
            const double share = shareOf(begin, day);
            const ChartView view = zoomed(whole, begin, share, factor);
            QVERIFY(std::abs(shareOf(view, day) - share) < 1e-9);
            QVERIFY(factor < 1 ? view.to - view.from < 125 : view.to - view.from > 125);
        }
    }
}

void ChartViewTest::notNearerThanAWeek()
{
    const DayAxis whole = DemoScene(ChartRange::All).scene.axis(860);
    ChartView view = viewOf(whole);
    for (int i = 0; i < 60; ++i) {
        view = zoomed(whole, view, 0.6, 0.8);
        QVERIFY(view.to - view.from >= kLeastView - 1e-6);
    }
    QVERIFY(view.to - view.from < kLeastView + 0.01);
}

void ChartViewTest::viewsAreFitted_data()
{
    QTest::addColumn<ChartRange>("range");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("expectedFrom");
    QTest::addColumn<double>("expectedTo");
    const ChartRange days30 = ChartRange::Days30; // Day +228 … +257; everything: −181 … +275
    QTest::newRow("inside") << days30 << 100.0 << 140.5 << 100.0 << 140.5;
    QTest::newRow("turned round") << days30 << 140.5 << 100.0 << 100.0 << 140.5;
    QTest::newRow("too early keeps its length") << days30 << -900.0 << -860.0 << -195.0 << -155.0;
    QTest::newRow("too late keeps its length") << days30 << 900.0 << 940.0 << 235.0 << 275.0;
    QTest::newRow("longer than all") << days30 << -5000.0 << 5000.0 << -195.0 << 275.0;
    QTest::newRow("shorter than a week") << days30 << 100.0 << 101.0 << 97.0 << 104.0;
    QTest::newRow("shorter than a week at the end") << days30 << 276.0 << 277.0 << 268.0 << 275.0;
    QTest::newRow("just the range") << days30 << 228.0 << 257.0 << 0.0 << 0.0;
    QTest::newRow("the range again, nearly") << days30 << 228.004 << 256.997 << 0.0 << 0.0;
    QTest::newRow("all of All") << ChartRange::All << -9000.0 << 9000.0 << 0.0 << 0.0;
}

void ChartViewTest::viewsAreFitted()
{
    QFETCH(ChartRange, range);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, expectedFrom);
    QFETCH(double, expectedTo);
    const double zero = double(DemoScene::day0());
    const auto view = fitted(DemoScene(range).scene, {zero + from, zero + to});
    QCOMPARE(view.has_value(), expectedFrom != expectedTo);
    if (!view)
        return;
    QVERIFY2(std::abs(view->from - zero - expectedFrom) < 1e-6, qPrintable(QString::number(view->from - zero)));
    QVERIFY2(std::abs(view->to - zero - expectedTo) < 1e-6, qPrintable(QString::number(view->to - zero)));
}

void ChartViewTest::aMovedChartIsTheChartOfThatView_data()
{
    QTest::addColumn<ChartRange>("range");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("a week") << ChartRange::All << 12 << 19;
    QTest::newRow("over both breaks") << ChartRange::All << -150 << 120;
    QTest::newRow("only history") << ChartRange::All << -170 << -90;
    QTest::newRow("beyond the range") << ChartRange::Days30 << -20 << 50;
    QTest::newRow("all again") << ChartRange::All << 0 << 0;
}

void ChartViewTest::aMovedChartIsTheChartOfThatView()
{
    QFETCH(ChartRange, range);
    QFETCH(int, from);
    QFETCH(int, to);
    const double zero = double(DemoScene::day0());
    const std::optional<ChartView> view = from < to ? std::optional(ChartView{zero + from, zero + to}) : std::nullopt;
    DemoScene demo(range);
    TimeChart moved, made;
    for (TimeChart *chart : {&moved, &made})
        chart->setStyle(plain());
    moved.setScene(demo.scene);
    const QImage before = moved.image(kSize, 1);
    for (const int step : {200, 90, 30})
        moved.setView(ChartView{zero - step, zero + step}, true);
    moved.image(kSize, 1);
    moved.setView(view, false);
    demo.scene.view = view;
    made.setScene(demo.scene);
    QCOMPARE(moved.image(kSize, 1), made.image(kSize, 1));
    QCOMPARE(drawnBy(moved), drawnBy(made));
    QVERIFY(!drawnBy(moved).isEmpty());
    QCOMPARE(moved.image(kSize, 1) == before, !view);
}

void ChartViewTest::seriesAreKeptWhenItMoves()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::All).scene);
    chart.image(kSize, 1);
    const QList<QChart *> panels = chart.panelCharts(kSize);
    const double zero = double(DemoScene::day0());
    const auto sweep = [&] {
        for (int i = 0; i < 25; ++i) {
            chart.setView(ChartView{zero - 150 + i * 10, zero - 60 + i * 10}, true);
            chart.image(kSize, 1);
        }
        qsizetype count = 0;
        for (QChart *panel : chart.panelCharts(kSize))
            count += panel->series().size();
        return count;
    };
    const qsizetype once = sweep();
    QCOMPARE(sweep(), once);
    QCOMPARE(chart.panelCharts(kSize), panels);
}

void ChartViewTest::whileItMovesThePanelsStayWhereTheyAre()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::All).scene);
    const QRectF plot = chart.plan(kSize).layout.panels.last().plot;
    const double zero = double(DemoScene::day0());
    for (const int day : {-170, -60, 0, 90, 200}) {
        chart.setView(ChartView{zero + day, zero + day + 30}, true);
        QCOMPARE(chart.plan(kSize).layout.panels.last().plot, plot);
    }
}

void ChartViewTest::twoPointsAPixelAndTheSpikeIsThere_data()
{
    QTest::addColumn<bool>("moving");
    QTest::addColumn<int>("most");
    QTest::newRow("at rest two points a px") << false << 2;
    QTest::newRow("moving one in two px") << true << 2;
}

void ChartViewTest::twoPointsAPixelAndTheSpikeIsThere()
{
    QFETCH(bool, moving);
    QFETCH(int, most);
    constexpr int kDays = 9000;
    ChartScene scene = dense(kDays);
    scene.moving = moving;
    TimeChart chart;
    chart.setScene(scene);
    const ChartPlan &plan = chart.plan(kSize);
    const PanelDrawing &drawing = plan.drawings.first();
    const double px = moving ? 4 : 1;
    const auto check = [&](const QList<double> &xs, const QList<double> &ups) {
        std::map<qint64, int> columns;
        for (const double x : xs)
            ++columns[qint64(std::floor(plan.layout.axis.dayAt(x) * plan.layout.axis.pxPerDay(0) / px))];
        for (const auto &[column, count] : columns) // the first and the last of all stay beside the two
            QVERIFY(count <= most + (column == columns.begin()->first || column == columns.rbegin()->first ? 1 : 0));
        QVERIFY(double(xs.size()) > 300 / px && xs.size() < 4000);
        const double top = *std::max_element(ups.begin(), ups.end()), spike = plan.layout.scales.first().fraction(41.2);
        QVERIFY(std::abs(top / plan.layout.panels.first().plot.height() - spike) < 1e-9);
        const double bottom = *std::min_element(ups.begin(), ups.end()), least = plan.layout.scales.first().fraction(36.0);
        QVERIFY(std::abs(bottom / plan.layout.panels.first().plot.height() - least) < 1e-9);
    };
    QList<double> xs, ups;
    for (const DrawnLine &line : drawing.lines) {
        for (const QPointF point : line.points) {
            xs += point.x();
            ups += point.y();
        }
    }
    check(xs, ups);
    xs.clear();
    ups.clear();
    for (const ChartDot &dot : drawing.dots) {
        xs += dot.at.x() - plan.layout.left;
        ups += plan.layout.panels.first().plot.bottom() - dot.at.y();
    }
    check(xs, ups);
}

void ChartViewTest::stepsAreLinesAndAGapIsNone()
{
    const qint64 zero = DemoScene::day0();
    ChartScene scene;
    scene.today = zero + 40;
    scene.range = ChartRange::Days90;
    ChartPanel panel;
    panel.tone = Tone::Medicine;
    StepLine taken{{{{zero, zero + 6}, 20}, {{zero + 7, zero + 13}, 10}, {{zero + 20, zero + 30}, 5}}, u"taken"_s, Tone::Medicine, StepLine::Stroke::Solid};
    StepLine planned = taken;
    planned.label = u"planned"_s;
    planned.stroke = StepLine::Stroke::Dotted;
    panel.steps = {taken, planned};
    scene.panels = {panel};
    QVERIFY(!scene.isEmpty());
    QCOMPARE(scene.extent().from, zero);
    TimeChart chart;
    chart.setScene(scene);
    const ChartPlan &plan = chart.plan(kSize);
    const QList<DrawnLine> lines = plan.drawings.first().lines;
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0].points.size(), 4);
    QCOMPARE(lines[1].points.size(), 2);
    QCOMPARE(lines[0].points[1].x(), plan.layout.axis.u(double(zero + 7)));
    QCOMPARE(lines[0].points[2].x(), plan.layout.axis.u(double(zero + 7)));
    QVERIFY(lines[0].points[1].y() > lines[0].points[2].y());
    QCOMPARE(lines[2].stroke, StepLine::Stroke::Dotted);
    QList<Qt::PenStyle> strokes;
    for (QAbstractSeries *series : chart.panelCharts(kSize).first()->series()) {
        QCOMPARE(series->name(), u"step"_s);
        strokes += qobject_cast<QXYSeries *>(series)->pen().style();
    }
    QCOMPARE(strokes, (QList<Qt::PenStyle>{Qt::SolidLine, Qt::SolidLine, Qt::CustomDashLine, Qt::CustomDashLine}));
    const auto named = [&](const QString &text) {
        return std::count_if(plan.labels.cbegin(), plan.labels.cend(), [&](const PlacedLabel &label) { return label.text == text; });
    };
    QCOMPARE(named(u"taken"_s), 1);
    QCOMPARE(named(u"planned"_s), 1);
}

void ChartViewTest::aSecondSeriesIsDashedAndNamed()
{
    ChartScene scene = DemoScene(ChartRange::AroundDay0).scene;
    PanelSeries second{scene.panels[1].result, u"Fatigue"_s, Tone::Patient};
    scene.panels[0].more = {second};
    scene.panels.removeLast();
    TimeChart chart;
    chart.setScene(scene);
    const ChartPlan &plan = chart.plan(kSize);
    int dashed = 0;
    for (QAbstractSeries *series : chart.panelCharts(kSize).first()->series()) {
        const auto *line = qobject_cast<QXYSeries *>(series);
        if (series->name() != u"more"_s)
            continue;
        ++dashed;
        const QList<qreal> pattern = line->pen().dashPattern();
        QCOMPARE(pattern[0] * line->pen().widthF(), 6.0);
        QCOMPARE(pattern[1] * line->pen().widthF(), 3.0);
    }
    QVERIFY(dashed >= 2);
    const auto label = std::find_if(plan.labels.cbegin(), plan.labels.cend(), [](const PlacedLabel &l) { return l.text == u"Fatigue"_s; });
    QVERIFY(label != plan.labels.cend());
    QVERIFY(plan.layout.panels[0].plot.adjusted(0, -20, 0, 20).contains(label->box.center()));
    QVERIFY(label->box.right() > plan.layout.right - 60);
}

void ChartViewTest::aLoneValueOfASecondSeriesIsADot()
{
    ChartScene scene = dense(3);
    PanelSeries second{scene.panels[0].result, u"second"_s, Tone::Patient};
    second.result.bins = {scene.panels[0].result.bins[1]};
    scene.panels[0].more = {second};
    scene.panels[0].result.bins.clear();
    QVERIFY(!scene.isEmpty());
    TimeChart chart;
    chart.setScene(scene);
    QCOMPARE(chart.plan(kSize).drawings.first().dots.size(), 1);
    QVERIFY(chart.plan(kSize).drawings.first().lines.isEmpty());
}

void ChartViewTest::entriesNearAFinger()
{
    ChartScene scene = dense(30);
    TimeChart chart;
    chart.setScene(scene);
    const ChartDot dot = chart.plan(kSize).drawings.first().dots[10];
    QCOMPARE(dot.row, 11);
    QCOMPARE(chart.rowAt(dot.at, kSize), 11);
    QCOMPARE(chart.rowAt(dot.at + QPointF(3, -4), kSize), 11);
    QVERIFY(!chart.rowAt(dot.at + QPointF(0, -120), kSize));
    QCOMPARE(chart.rowOn(DemoScene::day0() + 4), 5);
    QVERIFY(!chart.rowOn(DemoScene::day0() - 4));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ChartViewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chartview.moc"
