// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelchart.h"
#include "charts/scenebuilder.h"
#include "charts/timechart.h"
#include "demoscene.h"
#include "domain/trendruns.h"
#include "wording/trendwords.h"

#include <QtCharts/QXYSeries>

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QList<QXYSeries *> named(QChart *chart, const QString &name)
{
    QList<QXYSeries *> found;
    for (QAbstractSeries *series : chart->series()) {
        if (auto *points = qobject_cast<QXYSeries *>(series); points && series->name() == name)
            found += points;
    }
    return found;
}

ChartStyle styled(const QString &palette, qreal scale = 1)
{
    ChartStyle style;
    style.palette = palette == u"dark" ? ChartPalette::dark() : palette == u"print" ? ChartPalette::print() : ChartPalette::light();
    style.font.setFamily(u"Inter"_s);
    style.textScale = scale;
    return style;
}

bool holds(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == colour.rgb())
                return true;
        }
    }
    return false;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TimeChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void aLinePerRunAndNothingAcrossAGap();
    void everyMarkIsARowOfTheTable();
    void aLimitIsNoDot();
    void emptyAndSingle_data();
    void emptyAndSingle();
    void panelsShareTheirXRange();
    void theCursorNeedsNoNewPanels();
    void pdfIsVectorAndSvgHasWords();
    void aFolderThatIsNotThereFails();
    void scales_data();
    void scales();
    void daysUnderThePointer();
    void readOutSaysWhatIsThere();
};

void TimeChartTest::pictures_data()
{
    QTest::addColumn<ChartRange>("range");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("palette");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<bool>("measured");
    const QSize phone(368, 420), desktop(860, 200);
    QTest::newRow("phone-light") << ChartRange::AroundDay0 << phone << u"light"_s << 1.0 << false;
    QTest::newRow("phone-dark") << ChartRange::AroundDay0 << phone << u"dark"_s << 1.0 << false;
    QTest::newRow("phone-90-days") << ChartRange::Days90 << phone << u"light"_s << 1.0 << false;
    QTest::newRow("phone-30-days") << ChartRange::Days30 << phone << u"light"_s << 1.0 << false;
    QTest::newRow("phone-all") << ChartRange::All << QSize(368, 700) << u"light"_s << 1.0 << false;
    QTest::newRow("phone-double-text") << ChartRange::AroundDay0 << QSize(368, 640) << u"light"_s << 2.0 << false;
    QTest::newRow("desktop-light") << ChartRange::AroundDay0 << desktop << u"light"_s << 1.0 << false;
    QTest::newRow("desktop-dark") << ChartRange::AroundDay0 << desktop << u"dark"_s << 1.0 << false;
    QTest::newRow("desktop-all") << ChartRange::All << QSize(1180, 420) << u"light"_s << 1.0 << false;
    QTest::newRow("desktop-all-dark") << ChartRange::All << QSize(1180, 420) << u"dark"_s << 1.0 << false;
    QTest::newRow("print") << ChartRange::All << QSize(748, 420) << u"print"_s << 1.0 << false;
    QTest::newRow("phone-levels-and-temperature") << ChartRange::AroundDay0 << phone << u"light"_s << 1.0 << true;
    QTest::newRow("desktop-levels-and-temperature") << ChartRange::AroundDay0 << desktop << u"dark"_s << 1.0 << true;
    QTest::newRow("tiny") << ChartRange::AroundDay0 << QSize(120, 90) << u"light"_s << 1.0 << false;
}

void TimeChartTest::pictures()
{
    QFETCH(ChartRange, range);
    QFETCH(QSize, size);
    QFETCH(QString, palette);
    QFETCH(qreal, scale);
    QFETCH(bool, measured);
    TimeChart chart;
    DemoScene demo(range);
    if (measured)
        demo.showMeasurements();
    demo.scene.cursorDay = DemoScene::day0() + 15;
    chart.setScene(demo.scene);
    chart.setStyle(styled(palette, scale));
    const QImage image = chart.image(size, 2);
    QDir().mkpath(u"pictures"_s);
    QVERIFY(image.save(u"pictures/%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));

    QCOMPARE(image.size(), size * 2);
    const ChartPlan &plan = chart.plan(size);
    if (plan.day0X())
        QVERIFY2(holds(image, plan.style.palette.day0), "the Day 0 line is drawn");
    for (qsizetype i = 0; i < plan.labels.size(); ++i) {
        QVERIFY2(plan.layout.whole.adjusted(-1, -1, 1, 1).contains(plan.labels[i].box), qPrintable(plan.labels[i].text));
        for (qsizetype j = 0; j < i; ++j) {
            QVERIFY2(!plan.labels[i].box.intersects(plan.labels[j].box),
                     qPrintable(plan.labels[i].text + u" meets "_s + plan.labels[j].text));
        }
        const auto line = plan.day0X();
        const bool tick = plan.labels[i].box.top() > plan.layout.axisY;
        QVERIFY2(tick || !line || plan.labels[i].box.left() > *line || plan.labels[i].box.right() < *line,
                 qPrintable(plan.labels[i].text));
    }
    for (QChart *panel : chart.panelCharts(size)) {
        for (QAbstractSeries *series : panel->series()) {
            const auto *points = qobject_cast<QXYSeries *>(series);
            for (qsizetype i = 0; points && i < points->count(); ++i)
                QVERIFY(std::isfinite(points->at(int(i)).x()) && std::isfinite(points->at(int(i)).y()));
        }
    }
}

void TimeChartTest::aLinePerRunAndNothingAcrossAGap()
{
    const DemoScene demo(ChartRange::AroundDay0);
    TimeChart chart;
    chart.setScene(demo.scene);
    const QSizeF size(368, 420);
    const ChartPlan &plan = chart.plan(size);
    const TrendResult &result = demo.scene.panels.first().result;
    const DayRange days = plan.layout.axis.days();
    const QList<TrendRun> runs = runsOf(result, runRuleFor(result, 2.3), {days.from - 2, days.to + 2}); // over the edges of the plot
    const QList<QXYSeries *> lines = named(chart.panelCharts(size).first(), u"run"_s);
    QVERIFY(runs.size() >= 3);
    QCOMPARE(lines.size(), runs.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double first = std::max(0.0, plan.layout.axis.u(runs[i].first().day));
        const double last = std::min(plan.layout.axis.width(), plan.layout.axis.u(runs[i].last().day));
        QVERIFY(std::abs(lines[i]->at(0).x() - first) < 1e-9);
        QVERIFY(std::abs(lines[i]->at(lines[i]->count() - 1).x() - last) < 1e-9); // cut at the edges of the plot
        if (first > 0 && last < plan.layout.axis.width())
            QCOMPARE(lines[i]->count(), runs[i].size());
        if (i > 0)
            QVERIFY(lines[i]->at(0).x() > lines[i - 1]->at(lines[i - 1]->count() - 1).x());
    }
    const double zero = plan.layout.axis.u(double(DemoScene::day0()));
    for (const QXYSeries *line : lines)
        QVERIFY(line->at(0).x() >= zero || line->at(line->count() - 1).x() < zero);
}

void TimeChartTest::everyMarkIsARowOfTheTable()
{
    const DemoScene demo(ChartRange::AroundDay0);
    TimeChart chart;
    chart.setScene(demo.scene);
    const QSizeF size(368, 420);
    const ChartPlan &plan = chart.plan(size);
    for (qsizetype p = 0; p < demo.scene.panels.size(); ++p) {
        const TrendResult &result = demo.scene.panels[p].result;
        QHash<qint64, QString> valueOn;
        for (const TrendRow &row : trendRows(result))
            valueOn.insert(row.from, row.value);
        QCOMPARE(valueOn.size(), result.bins.size());
        const QList<ChartDot> dots = plan.drawings[p].dots;
        int inView = 0;
        for (const TrendBin &bin : result.bins)
            inView += plan.layout.axis.holds(bin.from);
        QCOMPARE(dots.size(), inView);
        for (const ChartDot &dot : dots) {
            const qint64 day = std::llround(plan.layout.axis.dayAt(dot.at.x() - plan.layout.left));
            const double value = plan.layout.scales[p].low()
                + (plan.layout.panels[p].plot.bottom() - dot.at.y()) / plan.layout.panels[p].plot.height() * (plan.layout.scales[p].high() - plan.layout.scales[p].low());
            QCOMPARE(scaleNumber(std::round(value * 1000) / 1000), valueOn.value(day));
        }
    }
}

void TimeChartTest::aLimitIsNoDot()
{
    const DemoScene demo(ChartRange::All);
    TimeChart chart;
    chart.setScene(demo.scene);
    const QSizeF size(1180, 420);
    const ChartPlan &plan = chart.plan(size);
    const ChartPanel &cells = demo.scene.panels[2];
    QCOMPARE(cells.result.limits, 6);
    int marks = 0;
    for (const QXYSeries *series : named(chart.panelCharts(size)[2], u"marks"_s))
        marks += series->count();
    QCOMPARE(marks, cells.result.bins.size() - 6);
    QVERIFY(plan.layout.scales[2].hasShelf());
    QCOMPARE(plan.layout.scales[2].labels(3).first().text, u"<1"_s);
    QCOMPARE(plan.layout.scales[2].fraction(1, Comparator::Less), 0.0);
}

void TimeChartTest::emptyAndSingle_data()
{
    QTest::addColumn<int>("values");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("log");
    for (const int values : {0, 1, 5}) {
        for (const bool known : {true, false}) {
            QTest::addRow("%d equal values, Day 0 %s", values, known ? "known" : "not known") << values << known << false;
            QTest::addRow("%d equal values, log, Day 0 %s", values, known ? "known" : "not known") << values << known << true;
        }
    }
}

void TimeChartTest::emptyAndSingle()
{
    QFETCH(int, values);
    QFETCH(bool, known);
    QFETCH(bool, log);
    CatalogueItem item;
    item.kind = Kind::Lab;
    item.scale = Scale::Number;
    item.logAxis = log;
    TrendSpec spec;
    spec.item = &item;
    spec.today = DemoScene::day0() + 20;
    if (known)
        spec.day0 = DemoScene::day0();
    QList<SeriesPoint> points;
    for (int i = 0; i < values; ++i) {
        SeriesPoint point;
        point.wallDay = DemoScene::day0() + i * 3;
        point.form = SeriesPoint::Form::Number;
        point.number = {0, 0};
        points += point;
    }
    ChartScene scene;
    scene.today = spec.today;
    scene.day0 = spec.day0;
    scene.panels = {panelOf(trend(points, spec), &item, u"Ferritin"_s)};
    QCOMPARE(scene.isEmpty(), values == 0);
    for (const ChartRange range : {ChartRange::Days30, ChartRange::Days90, ChartRange::AroundDay0, ChartRange::All}) {
        scene.range = range;
        TimeChart chart;
        chart.setScene(scene);
        QVERIFY(!chart.image({368, 300}, 1).isNull());
        QVERIFY(chart.preferredHeight(368) > 100);
        QCOMPARE(named(chart.panelCharts({368, 300}).first(), u"run"_s).size(), values > 1 ? 1 : 0);
    }
}

void TimeChartTest::panelsShareTheirXRange()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::All).scene);
    chart.image({1180, 420}, 1);
    const QList<QChart *> panels = chart.panelCharts({1180, 420});
    QCOMPARE(panels.size(), 4);
    for (QChart *panel : panels) {
        const QRectF area = panel->mapRectToScene(panel->plotArea()), first = panels.first()->mapRectToScene(panels.first()->plotArea());
        QCOMPARE(area.left(), first.left());
        QCOMPARE(area.right(), first.right());
    }
}

void TimeChartTest::theCursorNeedsNoNewPanels()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::AroundDay0).scene);
    const QImage without = chart.image({368, 420}, 1);
    QChart *panel = chart.panelCharts({368, 420}).first();
    chart.setCursorDay(DemoScene::day0() + 40);
    const QImage with = chart.image({368, 420}, 1);
    QVERIFY(with != without);
    QCOMPARE(chart.panelCharts({368, 420}).first(), panel);
    chart.setCursorDay({});
    QCOMPARE(chart.image({368, 420}, 1), without);
}

void TimeChartTest::pdfIsVectorAndSvgHasWords()
{
    QTemporaryDir folder;
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::All).scene);
    chart.setStyle(styled(u"print"_s));
    const QString pdf = folder.filePath(u"chart.pdf"_s), svg = folder.filePath(u"chart.svg"_s), png = folder.filePath(u"chart.png"_s);
    QVERIFY(bool(chart.savePdf(pdf, {748, 420}, u"Trends"_s)));
    QVERIFY(bool(chart.saveSvg(svg, {748, 420}, u"Trends"_s)));
    QVERIFY(bool(chart.savePng(png, {748, 420}, 2)));
    const QByteArray document = bytesOf(pdf);
    QVERIFY(document.startsWith("%PDF-"));
    QVERIFY2(!document.contains("/Subtype /Image"), "no raster image in the PDF");
    QVERIFY(document.contains("/MediaBox [0 0 561"));
    const QByteArray drawing = bytesOf(svg);
    QVERIFY(drawing.contains("<title>Trends</title>"));
    QVERIFY(drawing.contains("IgG"));
    QVERIFY(!drawing.contains("<image"));
    QCOMPARE(QImage(png).size(), QSize(1496, 840));
}

void TimeChartTest::aFolderThatIsNotThereFails()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::AroundDay0).scene);
    const Done saved = chart.savePdf(u"/nowhere/at/all.pdf"_s, {300, 200}, u"x"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, Fault::WriteFailed);
}

void TimeChartTest::scales_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("log");
    QTest::addColumn<QString>("expected");
    QTest::newRow("from zero where that costs little") << QStringList{u"4.2"_s, u"11.8"_s} << false << u"0 6 12"_s;
    QTest::newRow("temperatures do not start at zero") << QStringList{u"36.4"_s, u"39.3"_s} << false << u"36 37.5 39 40.5"_s;
    QTest::newRow("one value") << QStringList{u"72"_s} << false << u"68 72 76"_s;
    QTest::newRow("all zero") << QStringList{u"0"_s, u"0"_s} << false << u"0 0.5 1"_s;
    QTest::newRow("decades") << QStringList{u"0.2"_s, u"7"_s} << true << u"0.1 1 10"_s;
}

void TimeChartTest::scales()
{
    QFETCH(QStringList, values);
    QFETCH(bool, log);
    QFETCH(QString, expected);
    ChartPanel panel;
    panel.logAxis = log;
    for (const QString &value : values) {
        TrendBin bin;
        bin.min.number = bin.median.number = bin.max.number = Decimal::parse(value).value();
        panel.result.bins += bin;
    }
    QStringList texts;
    for (const ValueScale::Label &label : ValueScale::of(panel, {0, 1}).labels(6))
        texts += label.text;
    QCOMPARE(texts.join(u' '), expected);
}

void TimeChartTest::daysUnderThePointer()
{
    TimeChart chart;
    chart.setScene(DemoScene(ChartRange::AroundDay0).scene);
    const QSizeF size(368, 420);
    const ChartLayout layout = chart.plan(size).layout;
    for (const int day : {-45, 0, 15, 105})
        QCOMPARE(chart.dayAt({layout.x(double(DemoScene::day0() + day)), 200}, size), DemoScene::day0() + day);
    QVERIFY(!chart.dayAt({0, 200}, size));
}

void TimeChartTest::readOutSaysWhatIsThere()
{
    const DemoScene demo(ChartRange::AroundDay0);
    const qint64 zero = DemoScene::day0();
    QVERIFY(readOut(demo.scene, zero + 5).contains(u"hospital"_s));
    QCOMPARE(readOut(demo.scene, zero + 35), u"Nothing recorded"_s);
    const std::optional<qint64> next = neighbourDay(demo.scene, zero + 33, 1);
    QCOMPARE(next, zero + 39);
    QVERIFY(readOut(demo.scene, *next).startsWith(u"Joint pain "_s));
    QVERIFY(!neighbourDay(demo.scene, zero + 105, 1));
    const WindowFacts facts = loggedInView(demo.scene);
    QCOMPARE(facts.ofDays, 139);
    QCOMPARE(facts.hospitalDays, 12);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TimeChartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timechart.moc"
