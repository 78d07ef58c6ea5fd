// SPDX-License-Identifier: GPL-3.0-or-later
// Where the chart of Trends was moved to.
#include "charts/chartview.h"
#include "viewmodels/trendchart.h"

#include <QSignalSpy>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 today = QDate(2026, 11, 22).toJulianDay();

/** One value a day for a year. */
ChartScene year(ChartRange range = ChartRange::Days90)
{
    ChartScene scene;
    scene.range = range;
    scene.today = today;
    ChartPanel panel;
    for (qint64 day = today - 365; day <= today; ++day) {
        TrendBin bin;
        bin.from = bin.to = day;
        panel.result.bins.append(bin);
    }
    scene.panels = {panel};
    return scene;
}

const ChartView week{double(today - 40), double(today - 33)};

} // namespace

class TrendChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMoveChangesOnlyTheView();
    void itStaysWithinWhatThereIs();
    void newValuesKeepTheViewAnotherRangeDoesNot();
    void aSceneWithItsOwnViewShowsThat();
    void nothingToMoveWithoutValues();
};

void TrendChartTest::aMoveChangesOnlyTheView()
{
    TrendChart chart;
    chart.show(year(), u"spoken"_s);
    QSignalSpy changed(&chart, &ChartSource::changed), viewChanged(&chart, &ChartSource::viewChanged);
    chart.moveTo(week, true);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(viewChanged.count(), 1);
    QVERIFY(chart.scene().moving);
    QVERIFY(std::abs(chart.scene().view->from - week.from) < 1e-6);
    QVERIFY(std::abs(chart.scene().view->to - week.to) < 1e-6);
    chart.moveTo(*chart.scene().view, true);
    QCOMPARE(viewChanged.count(), 1);
    chart.moveTo(*chart.scene().view, false);
    QCOMPARE(viewChanged.count(), 2);
    QVERIFY(!chart.scene().moving);
    chart.showAll();
    QCOMPARE(viewChanged.count(), 3);
    QVERIFY(!chart.scene().view);
}

void TrendChartTest::itStaysWithinWhatThereIs()
{
    TrendChart chart;
    chart.show(year(), {});
    chart.moveTo({double(today - 5000), double(today - 4990)}, false);
    QVERIFY(std::abs(chart.scene().view->from - double(today - 366)) < 1e-6);
    QVERIFY(std::abs(chart.scene().view->to - chart.scene().view->from - 10) < 1e-6);
    chart.moveTo({double(today + 5000), double(today + 5010)}, false);
    QVERIFY(std::abs(chart.scene().view->to - double(today + 18)) < 1e-6);
    chart.moveTo({double(today - 20), double(today - 19)}, false);
    QVERIFY(std::abs(chart.scene().view->to - chart.scene().view->from - kLeastView) < 1e-6);
    chart.moveTo({double(today - 89), double(today)}, false); // the 90 days of the range
    QVERIFY(!chart.scene().view);
}

void TrendChartTest::newValuesKeepTheViewAnotherRangeDoesNot()
{
    TrendChart chart;
    chart.show(year(), {});
    chart.moveTo(week, true);
    chart.show(year(), {});
    QVERIFY(chart.scene().view);
    QVERIFY(!chart.scene().moving);
    chart.show(year(ChartRange::Days30), {});
    QVERIFY(!chart.scene().view);
}

void TrendChartTest::aSceneWithItsOwnViewShowsThat()
{
    TrendChart chart;
    chart.show(year(), {});
    chart.moveTo(week, false);
    ChartScene scene = year();
    scene.view = ChartView{double(today - 70), double(today - 10)};
    chart.show(scene, {});
    QCOMPARE(chart.scene().view, scene.view);
}

void TrendChartTest::nothingToMoveWithoutValues()
{
    TrendChart chart;
    QSignalSpy viewChanged(&chart, &ChartSource::viewChanged);
    chart.moveTo(week, true);
    QCOMPARE(viewChanged.count(), 0);
    QVERIFY(!chart.scene().view);
}

QTEST_APPLESS_MAIN(TrendChartTest)
#include "tst_trendchart.moc"
