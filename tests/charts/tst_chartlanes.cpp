// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlanes.h"
#include "charts/lanescene.h"
#include "charts/timechart.h"
#include "demoscene.h"
#include "testworld.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0 = QDate(2026, 3, 10);

Moment on(int day)
{
    return Moment::onDay(kDay0.addDays(day));
}

struct Step {
    int day, amount;
};

Medicine given(const QString &code, const QList<Step> &steps, std::optional<Moment> lastDose, const QString &why = {}, const QString &purpose = u"disease"_s)
{
    static uchar count = 0;
    Medicine medicine;
    medicine.id = Id(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, ++count);
    medicine.code = code;
    medicine.purpose = purpose;
    medicine.countsAsDiseaseTreatment = purpose == u"disease";
    for (const Step &step : steps)
        medicine.steps.append({on(step.day), step.amount < 0 ? std::nullopt : std::optional(Quantity{{step.amount, 0}, u"mg"_s, Comparator::None}), true, {}});
    medicine.lastDose = lastDose;
    medicine.stopReason = why;
    medicine.status = lastDose ? u"stopped"_s : u"active"_s;
    return medicine;
}

Entry happened(const QString &code, int day)
{
    EntryDraft draft;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = on(day);
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

/** The journey of the mock-up with its medicines. */
ChartScene sceneWithLanes(ChartRange range = ChartRange::All)
{
    DemoScene demo(range);
    QList<Medicine> medicines{
        given(u"prednisone"_s, {{-2990, -1}, {-730, 8}, {-706, 40}, {-692, 30}, {-650, 15}, {-460, 30}, {-400, 15}, {-285, 25}, {-200, 10}, {-27, 7}, {-13, 5}, {-1, 0}}, on(-2)),
        given(u"hydroxychloroquine"_s, {{-2990, -1}, {-490, 400}, {-331, 200}}, on(-6)),
        given(u"mycophenolate_mofetil"_s, {{-706, 1000}, {-460, 3000}, {-285, 2000}}, on(-56), u"not enough effect; stopped before cell collection"_s),
        given(u"rituximab"_s, {{-398, 1000}}, on(-398), u"once; symptoms back after 5 months"_s),
        given(u"fludarabine"_s, {{-5, 43}}, on(-3), {}, u"conditioning"_s),
        given(u"cyclophosphamide"_s, {{-5, 510}}, on(-3), {}, u"conditioning"_s),
        given(u"tocilizumab"_s, {{4, 500}}, on(4), {}, u"toxicity"_s),
        given(u"aciclovir"_s, {{-5, 400}}, {}, {}, u"prevention"_s),
        given(u"co_trimoxazole"_s, {{30, 960}}, {}, {}, u"prevention"_s),
        given(u"ramipril"_s, {{-600, 5}}, {}, {}, u"supportive"_s)};
    const QList<Entry> entries{happened(u"apheresis"_s, -35), happened(u"ivig_replacement"_s, 45), happened(u"ivig_replacement"_s, 75)};
    const qint64 today = DemoScene::day0() + 257;
    const Lanes lanes = lanesOf(LanesInput{medicines, {}, entries, shippedCatalogues(), kDay0, QDate::fromJulianDay(today)});
    demo.scene.lanes = medicineLanes(lanes, {shippedCatalogues(), medicines, DemoScene::day0(), today});
    demo.scene.medicine->lastText = u"8 Mar 2026"_s;
    for (EventMark &mark : demo.scene.marks)
        mark.inLane = mark.glyph == Glyph::Ivig || mark.glyph == Glyph::OpenDiamond;
    return demo.scene;
}

ChartStyle styled(const ChartPalette &palette, qreal scale = 1)
{
    ChartStyle style;
    style.palette = palette;
    style.font.setFamily(u"Inter"_s);
    style.textScale = scale;
    return style;
}

bool says(const ChartPlan &plan, const QString &text)
{
    return std::any_of(plan.labels.cbegin(), plan.labels.cend(), [&](const PlacedLabel &label) { return label.text == text; });
}

} // namespace

class TestChartLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsNeverMeet_data();
    void wordsNeverMeet();
    void phonesKeepTheBarAlone();
    void withLessRoomTheLeastOnesGoFirst();
    void whatALaneShowsIsNotDrawnTwice();
    void zoomingKeepsTheRows();
    void theRightSideStaysEmpty();
    void steroidsHaveATrueScale();
    void lanesDoNotStretchTheAxis();
    void aPulseIsNamedWithItsDose();
};

void TestChartLanes::wordsNeverMeet_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<ChartRange>("range");
    QTest::addColumn<bool>("print");
    QTest::newRow("desktop-lanes") << QSize(1160, 620) << 1.0 << ChartRange::All << false;
    QTest::newRow("print-lanes") << QSize(1051, 600) << 1.0 << ChartRange::All << true;
    QTest::newRow("narrow-desktop-lanes") << QSize(660, 620) << 1.0 << ChartRange::All << false;
    QTest::newRow("large-text-lanes") << QSize(1400, 1200) << 2.0 << ChartRange::All << false;
    QTest::newRow("around-day-0-lanes") << QSize(1160, 620) << 1.0 << ChartRange::AroundDay0 << false;
    QTest::newRow("90-days-lanes") << QSize(1160, 620) << 1.0 << ChartRange::Days90 << false;
}

void TestChartLanes::wordsNeverMeet()
{
    QFETCH(QSize, size);
    QFETCH(qreal, scale);
    QFETCH(ChartRange, range);
    QFETCH(bool, print);
    TimeChart chart;
    chart.setScene(sceneWithLanes(range));
    chart.setStyle(styled(print ? ChartPalette::print() : ChartPalette::light(), scale));
    QDir().mkpath(u"pictures"_s);
    QVERIFY(chart.image(size, 2).save(u"pictures/%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
    const ChartPlan &plan = chart.plan(size);
    QVERIFY(!plan.layout.lanes.isEmpty());
    for (qsizetype i = 0; i < plan.labels.size(); ++i) {
        QVERIFY2(plan.layout.whole.adjusted(-1, -1, 1, 1).contains(plan.labels[i].box), qPrintable(plan.labels[i].text));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!plan.labels[i].box.intersects(plan.labels[j].box), qPrintable(plan.labels[i].text + u" meets "_s + plan.labels[j].text));
        const auto line = plan.day0X();
        const bool tick = plan.labels[i].box.top() > plan.layout.axisY;
        QVERIFY2(tick || !line || plan.labels[i].box.left() > *line || plan.labels[i].box.right() < *line, qPrintable(plan.labels[i].text));
    }
    qreal bottom = plan.layout.medicine.bottom();
    for (const LaneBox &box : plan.layout.lanes) {
        QVERIFY(box.row.top() >= bottom - 0.01);
        bottom = box.row.bottom();
    }
    QVERIFY(plan.layout.eventTop >= bottom && plan.layout.panels.first().plot.top() >= bottom);
    QVERIFY(says(plan, u"Any immunosuppressant"_s) && says(plan, u"Medicines"_s));
}

void TestChartLanes::phonesKeepTheBarAlone()
{
    TimeChart chart;
    chart.setScene(sceneWithLanes(ChartRange::AroundDay0));
    chart.setStyle(styled(ChartPalette::light()));
    const ChartPlan &plan = chart.plan({368, 640});
    QVERIFY(plan.layout.lanes.isEmpty());
    QVERIFY(!plan.layout.medicine.isNull());
    QVERIFY(!says(plan, u"Medicines"_s));
    QVERIFY2(std::any_of(plan.layout.events.events.cbegin(), plan.layout.events.events.cend(), [](const PlacedEvent &e) { return e.mark.inLane; }),
             "what no lane shows is an event");
}

void TestChartLanes::withLessRoomTheLeastOnesGoFirst()
{
    const ChartScene scene = sceneWithLanes();
    const auto named = [&](qreal height) {
        const ChartLayout layout = ChartLayout::of(scene, ChartFonts(styled(ChartPalette::light()), true), {1160, height});
        QStringList names;
        for (const LaneBox &box : layout.lanes)
            names += scene.lanes[box.lane].name;
        return names;
    };
    QVERIFY(named(900).contains(u"Ramipril"_s));
    QVERIFY(!named(460).contains(u"Ramipril"_s) && named(460).contains(u"Aciclovir"_s));
    QVERIFY(!named(440).contains(u"Aciclovir"_s) && named(440).contains(u"Prednisone"_s));
    QVERIFY(named(300).isEmpty());
}

void TestChartLanes::whatALaneShowsIsNotDrawnTwice()
{
    const ChartScene scene = sceneWithLanes();
    const ChartLayout layout = ChartLayout::of(scene, ChartFonts(styled(ChartPalette::light()), true), {1160, 640});
    QVERIFY(!layout.events.events.isEmpty());
    for (const PlacedEvent &event : layout.events.events)
        QVERIFY2(!event.mark.inLane, qPrintable(event.mark.text));
}

void TestChartLanes::zoomingKeepsTheRows()
{
    ChartScene scene = sceneWithLanes();
    const ChartFonts fonts(styled(ChartPalette::light()), true);
    const ChartLayout all = ChartLayout::of(scene, fonts, {1160, 640});
    scene.view = ChartView{double(DemoScene::day0() + 100), double(DemoScene::day0() + 130)};
    const ChartLayout near = ChartLayout::of(scene, fonts, {1160, 640});
    QCOMPARE(near.lanes.size(), all.lanes.size());
    QCOMPARE(near.lanes.last().row, all.lanes.last().row);
}

/** After the last dose nothing vermillion may be drawn: the emptiness is what the picture says. */
void TestChartLanes::theRightSideStaysEmpty()
{
    TimeChart chart;
    chart.setScene(sceneWithLanes());
    chart.setStyle(styled(ChartPalette::light()));
    const QSize size(1160, 640);
    const ChartPlan &plan = chart.plan(size);
    const QImage image = chart.image(size, 1);
    const int from = int(*plan.day0X()) + 3, to = int(plan.layout.right), top = int(plan.layout.medicine.top()), bottom = int(plan.layout.lanes.last().row.bottom());
    const QRgb vermillion = plan.style.palette.vermillion.rgb();
    int left = 0;
    for (int y = top; y < bottom; ++y) {
        for (int x = int(plan.layout.left); x < to; ++x) {
            const bool is = image.pixel(x, y) == vermillion;
            QVERIFY2(!is || x < from, qPrintable(u"at %1, %2"_s.arg(x).arg(y)));
            left += is;
        }
    }
    QVERIFY(left > 2000);
    QVERIFY(says(plan, u"259 days without immunosuppressants"_s));
    QVERIFY(says(plan, u"8 Mar 2026"_s) && says(plan, u"still taking"_s));
}

void TestChartLanes::steroidsHaveATrueScale()
{
    TimeChart chart;
    chart.setScene(sceneWithLanes());
    chart.setStyle(styled(ChartPalette::light()));
    const ChartPlan &plan = chart.plan({1160, 640});
    const MedicineLane &steroid = plan.scene.lanes.first();
    QVERIFY(steroid.scaled);
    QCOMPARE(steroid.most, 40.0);
    const LaneBox &box = plan.layout.lanes.first();
    const QRectF area = laneArea(steroid, box, plan.fonts);
    QHash<int, qreal> heights;
    for (const LaneBar &bar : steroid.bars) {
        if (const QRectF drawn = laneBarBox(bar, steroid, area, plan.layout); !drawn.isEmpty() && !bar.unknown)
            heights.insert(qRound(bar.share * steroid.most), drawn.height());
    }
    QCOMPARE(heights.value(40), area.height());
    QVERIFY(std::abs(heights.value(10) - area.height() / 4) < 0.01);
    QVERIFY(says(plan, u"40 mg"_s) && says(plan, u"30"_s) && says(plan, u"25"_s) && says(plan, u"7"_s) && says(plan, u"5"_s));
    QVERIFY(says(plan, u"dose ?"_s));
    QVERIFY(says(plan, u"Flu + Cy"_s) && says(plan, u"cells collected"_s));
}

void TestChartLanes::lanesDoNotStretchTheAxis()
{
    ChartScene scene;
    scene.today = DemoScene::day0() + 257;
    scene.day0 = DemoScene::day0();
    scene.lanes = sceneWithLanes().lanes;
    QCOMPARE(scene.extent().from, DemoScene::day0() - 730);
    scene.marks = {{DemoScene::day0() - 2000, Glyph::Plus, {}, Tone::Patient, {}}};
    QCOMPARE(scene.extent().from, DemoScene::day0() - 2000);
}

void TestChartLanes::aPulseIsNamedWithItsDose()
{
    const QList<Medicine> medicines{given(u"prednisone"_s, {{-60, 10}, {-30, 1000}, {-27, 10}}, on(-2))};
    const qint64 today = DemoScene::day0() + 257;
    const Lanes lanes = lanesOf(LanesInput{medicines, {}, {}, shippedCatalogues(), kDay0, QDate::fromJulianDay(today)});
    const MedicineLane lane = medicineLanes(lanes, {shippedCatalogues(), medicines, DemoScene::day0(), today}).first();
    QCOMPARE(lane.most, 10.0);
    QCOMPARE(lane.bars[1].label, u"1000"_s);
    QCOMPARE(lane.bars[1].share, 1.0);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestChartLanes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chartlanes.moc"
