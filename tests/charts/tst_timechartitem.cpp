// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"
#include "charts/item/timechartitem.h"
#include "demoscene.h"

#include <QApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QtQml/qqmlextensionplugin.h>

using namespace dayplus;
using namespace Qt::StringLiterals;

Q_IMPORT_QML_PLUGIN(Dayplus_ChartsPlugin)

namespace {

class MadeSource : public ChartSource {
public:
    explicit MadeSource(const ChartScene &given)
        : m_scene(given) {}
    const ChartScene &scene() const override { return m_scene; }
    void moveTo(const ChartView &view, bool moving) override
    {
        ++m_moves;
        m_scene.view = fitted(m_scene, view);
        m_scene.moving = moving;
        Q_EMIT viewChanged();
    }
    ChartScene m_scene;
    int m_moves = 0;
};

constexpr qreal kY = 200;

bool holds(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TimeChartItemTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheScene();
    void aLockDropsThePicture();
    void aSourceThatDiesDropsThePicture();
    void coloursComeFromTheTheme();
    void biggerTextNeedsMoreHeight();
    void aTapNamesItsDay();
    void qmlKnowsIt();
    void theWheel_data();
    void theWheel();
    void theWheelOverAPageThatScrolls_data();
    void theWheelOverAPageThatScrolls();
    void aDragSideways();
    void aDragUpwardsMovesThePage_data();
    void aDragUpwardsMovesThePage();
    void twoFingers_data();
    void twoFingers();
    void aTapOfAFinger();
    void twoTapsZoomOrOpen_data();
    void twoTapsZoomOrOpen();
    void keys_data();
    void keys();
    void enterOpensTheEntryOfTheCursor();
    void buttons();
    void theLastPictureIsMovedAtOnce();
    void atRestItIsPaintedAsIfItHadAlwaysBeenThere();
    void nothingToMoveWithoutASource();

private:
    double shown() const { return m_source->m_scene.axis(1).segments().last().lastDay - m_source->m_scene.axis(1).segments().first().firstDay; }
    double dayAt(qreal x) const { return m_source->m_scene.axis(m_right - m_left).dayBeyond(x - m_left); }
    void wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers);
    QQuickItem *putOnAPage();
    void nextFrame();
    std::unique_ptr<MadeSource> m_source;
    std::unique_ptr<QQuickWindow> m_window;
    TimeChartItem *m_item = nullptr;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QObject> m_page;
    qreal m_left = 0, m_right = 0;
    std::unique_ptr<QPointingDevice> m_fingers{QTest::createTouchDevice()};
};

void TimeChartItemTest::init()
{
    m_window.reset();
    m_page.reset();
    m_source = std::make_unique<MadeSource>(DemoScene(ChartRange::AroundDay0).scene);
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(368, 420);
    m_item = new TimeChartItem(m_window->contentItem());
    m_item->setSize({368, 420});
    m_item->setSource(m_source.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_item->filled());
    TimeChart chart;
    ChartStyle style;
    style.font = QGuiApplication::font();
    chart.setStyle(style);
    chart.setScene(m_source->m_scene);
    m_left = chart.plan({368, 420}).layout.left;
    m_right = chart.plan({368, 420}).layout.right;
}

void TimeChartItemTest::wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_window->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_window.get(), &event);
}

/** Moves of fingers are handed on once a frame. */
void TimeChartItemTest::nextFrame()
{
    QSignalSpy drawn(m_window.get(), &QQuickWindow::frameSwapped);
    m_window->update();
    QVERIFY(drawn.wait());
}

/** The chart in a Flickable with more below it. */
QQuickItem *TimeChartItemTest::putOnAPage()
{
    m_engine = std::make_unique<QQmlEngine>();
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick\nFlickable { width: 368; height: 420; contentHeight: 1200 }", QUrl());
    m_page.reset(component.create());
    auto *page = qobject_cast<QQuickItem *>(m_page.get());
    if (!page)
        qFatal("no Flickable: %s", qPrintable(component.errorString()));
    page->setParentItem(m_window->contentItem());
    m_item->setParentItem(page->property("contentItem").value<QQuickItem *>());
    return page;
}

void TimeChartItemTest::showsTheScene()
{
    QVERIFY(holds(m_window->grabWindow(), ChartPalette::light().day0));
    QVERIFY(m_item->implicitHeight() > 300);
    m_source->m_scene.day0.reset();
    m_source->m_scene.range = ChartRange::Days30;
    Q_EMIT m_source->changed();
    QTRY_VERIFY(!holds(m_window->grabWindow(), ChartPalette::light().day0));
}

void TimeChartItemTest::aLockDropsThePicture()
{
    QSignalSpy filled(m_item, &TimeChartItem::filledChanged);
    m_item->setSource(nullptr);
    QVERIFY(!m_item->filled());
    QCOMPARE(filled.count(), 1);
    QTRY_VERIFY(!holds(m_window->grabWindow(), ChartPalette::light().day0));
}

void TimeChartItemTest::aSourceThatDiesDropsThePicture()
{
    m_source.reset();
    QVERIFY(!m_item->filled());
    QCOMPARE(m_item->source(), nullptr);
    m_item->setTextScale(1.5);
    m_item->setWidth(300);
    QTRY_VERIFY(!holds(m_window->grabWindow(), ChartPalette::light().day0));
}

void TimeChartItemTest::coloursComeFromTheTheme()
{
    m_item->setDark(true);
    QTRY_VERIFY(holds(m_window->grabWindow(), ChartPalette::dark().day0));
    m_item->setColors({{u"day0"_s, QColor(Qt::magenta)}});
    QTRY_VERIFY(holds(m_window->grabWindow(), Qt::magenta));
}

void TimeChartItemTest::biggerTextNeedsMoreHeight()
{
    const qreal before = m_item->implicitHeight();
    m_item->setTextScale(2);
    QVERIFY(m_item->implicitHeight() > before * 1.3);
}

void TimeChartItemTest::aTapNamesItsDay()
{
    QSignalSpy tapped(m_item, &TimeChartItem::tapped);
    TimeChart chart;
    chart.setScene(m_source->m_scene);
    ChartStyle style;
    style.font = QGuiApplication::font();
    chart.setStyle(style);
    const qreal x = chart.plan({368, 420}).layout.x(double(DemoScene::day0() + 60));
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, QPoint(qRound(x), 200));
    QCOMPARE(tapped.count(), 1);
    QCOMPARE(tapped.first().first().toLongLong(), DemoScene::day0() + 60);
}

void TimeChartItemTest::qmlKnowsIt()
{
    QQmlEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    QQmlComponent component(&engine);
    component.setData("import Dayplus.Charts\nTimeChartItem { dark: true; textScale: 1.5; colors: ({ ink: \"#123456\" }) }", QUrl());
    const std::unique_ptr<QObject> made(component.create());
    QVERIFY2(made, qPrintable(component.errorString()));
    QCOMPARE(made->property("textScale").toReal(), 1.5);
    QVERIFY(!made->property("filled").toBool());
}

void TimeChartItemTest::theWheel_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("expected");
    const Qt::KeyboardModifiers none = Qt::NoModifier, control = Qt::ControlModifier, shift = Qt::ShiftModifier;
    QTest::newRow("away from you") << QPoint(0, 120) << none << u"nearer"_s;
    QTest::newRow("towards you") << QPoint(0, -120) << none << u"farther"_s;
    QTest::newRow("away with Ctrl") << QPoint(0, 120) << control << u"nearer"_s;
    QTest::newRow("sideways to the left") << QPoint(120, 0) << none << u"earlier"_s;
    QTest::newRow("sideways to the right") << QPoint(-120, 0) << none << u"later"_s;
    QTest::newRow("away with Shift") << QPoint(0, 120) << shift << u"earlier"_s;
    QTest::newRow("away with Shift, as some systems turn it") << QPoint(120, 0) << shift << u"earlier"_s;
}

void TimeChartItemTest::theWheel()
{
    QFETCH(QPoint, angle);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, expected);
    const qreal x = m_left + 100;
    const double length = shown(), under = dayAt(x);
    wheel({x, kY}, angle, modifiers);
    QVERIFY(m_source->m_scene.moving);
    QVERIFY(m_item->zoomed());
    const bool zooms = expected == u"nearer" || expected == u"farther";
    QCOMPARE(shown() < length - 1, expected == u"nearer");
    QCOMPARE(shown() > length + 1, expected == u"farther");
    QCOMPARE(dayAt(x) > under + 1, expected == u"later");
    QCOMPARE(dayAt(x) < under - 1, expected == u"earlier");
    if (zooms)
        QVERIFY(std::abs(dayAt(x) - under) < 1e-6);
    QTRY_VERIFY(!m_source->m_scene.moving); // by itself, soon after the last step
    QVERIFY(std::abs(dayAt(x) - under) < 1e-6 || !zooms);
}

void TimeChartItemTest::theWheelOverAPageThatScrolls_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("scrolls the page") << QPoint(0, -120) << Qt::KeyboardModifiers(Qt::NoModifier) << true;
    QTest::newRow("zooms with Ctrl") << QPoint(0, 120) << Qt::KeyboardModifiers(Qt::ControlModifier) << false;
    QTest::newRow("pans sideways") << QPoint(120, 0) << Qt::KeyboardModifiers(Qt::NoModifier) << false;
    QTest::newRow("pans with Shift") << QPoint(0, 120) << Qt::KeyboardModifiers(Qt::ShiftModifier) << false;
}

void TimeChartItemTest::theWheelOverAPageThatScrolls()
{
    QFETCH(QPoint, angle);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, scrolls);
    QQuickItem *page = putOnAPage();
    wheel({m_left + 100, kY}, angle, modifiers);
    QCOMPARE(m_source->m_moves > 0, !scrolls);
    if (scrolls)
        QTRY_VERIFY(page->property("contentY").toReal() > 0);
    else
        QCOMPARE(page->property("contentY").toReal(), 0.0);
}

void TimeChartItemTest::aDragSideways()
{
    QSignalSpy tapped(m_item, &TimeChartItem::tapped);
    const qreal x = m_left + 200;
    const double held = dayAt(x);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, QPoint(qRound(x), 200));
    for (const int way : {4, 30, 70, 120})
        QTest::mouseMove(m_window.get(), QPoint(qRound(x) - way, 203));
    QVERIFY(m_source->m_scene.moving);
    QVERIFY(std::abs(dayAt(qRound(x) - 120) - held) < 0.5);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, QPoint(qRound(x) - 120, 203));
    QVERIFY(!m_source->m_scene.moving);
    QVERIFY(std::abs(dayAt(qRound(x) - 120) - held) < 0.5);
    QCOMPARE(tapped.count(), 0);
}

void TimeChartItemTest::aDragUpwardsMovesThePage_data()
{
    QTest::addColumn<bool>("finger");
    QTest::addColumn<bool>("sideways");
    for (const bool finger : {false, true}) {
        QTest::addRow("%s upwards: the page", finger ? "finger" : "mouse") << finger << false;
        QTest::addRow("%s sideways: the chart", finger ? "finger" : "mouse") << finger << true;
    }
}

void TimeChartItemTest::aDragUpwardsMovesThePage()
{
    QFETCH(bool, finger);
    QFETCH(bool, sideways);
    QQuickItem *page = putOnAPage();
    QSignalSpy tapped(m_item, &TimeChartItem::tapped);
    const QPoint begin(qRound(m_left) + 150, 300);
    const auto at = [&](int way) { return begin - (sideways ? QPoint(way, way / 10) : QPoint(way / 10, way)); };
    if (finger)
        QTest::touchEvent(m_window.get(), m_fingers.get()).press(0, begin, m_window.get());
    else
        QTest::mousePress(m_window.get(), Qt::LeftButton, {}, begin);
    for (int way = 6; way <= 150; way += 12) {
        if (finger)
            QTest::touchEvent(m_window.get(), m_fingers.get()).move(0, at(way), m_window.get());
        else
            QTest::mouseMove(m_window.get(), at(way));
        nextFrame();
    }
    if (finger)
        QTest::touchEvent(m_window.get(), m_fingers.get()).release(0, at(150), m_window.get());
    else
        QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, at(150));
    QCOMPARE(m_source->m_moves > 0, sideways);
    QCOMPARE(page->property("contentY").toReal() > 20, !sideways);
    QVERIFY(!m_source->m_scene.moving);
    QCOMPARE(tapped.count(), 0);
}

void TimeChartItemTest::twoFingers_data()
{
    QTest::addColumn<bool>("onAPage");
    QTest::newRow("a page that fits") << false;
    QTest::newRow("a page that scrolls") << true;
}

void TimeChartItemTest::twoFingers()
{
    QFETCH(bool, onAPage);
    QQuickItem *page = onAPage ? putOnAPage() : nullptr;
    QSignalSpy tapped(m_item, &TimeChartItem::tapped);
    const int left = qRound(m_left);
    const QPoint one(left + 100, 200), two(left + 180, 220);
    const double first = dayAt(one.x()), second = dayAt(two.x()), length = shown();
    QTest::QTouchEventSequence fingers = QTest::touchEvent(m_window.get(), m_fingers.get(), false);
    fingers.press(0, one).commit();
    fingers.stationary(0).press(1, two).commit();
    for (const int way : {10, 25, 40}) {
        fingers.move(0, one - QPoint(way, way / 4)).move(1, two + QPoint(way, way / 4)).commit();
        nextFrame();
    }
    QVERIFY(m_source->m_scene.moving);
    QVERIFY(std::abs(shown() - length / 2) < 1);
    QVERIFY(std::abs(dayAt(one.x() - 40) - first) < 0.5);
    QVERIFY(std::abs(dayAt(two.x() + 40) - second) < 0.5);
    fingers.stationary(0).release(1, two + QPoint(40, 10)).commit();
    const double held = dayAt(one.x() - 40);
    fingers.move(0, one - QPoint(70, 10)).commit(); // one finger goes on
    nextFrame();
    QVERIFY(std::abs(dayAt(one.x() - 70) - held) < 0.5);
    fingers.release(0, one - QPoint(70, 10)).commit();
    QVERIFY(!m_source->m_scene.moving);
    QVERIFY(std::abs(shown() - length / 2) < 1);
    QCOMPARE(tapped.count(), 0);
    if (page)
        QCOMPARE(page->property("contentY").toReal(), 0.0);
}

void TimeChartItemTest::aTapOfAFinger()
{
    QSignalSpy tapped(m_item, &TimeChartItem::tapped);
    const QPoint at(qRound(m_left) + 90, 200);
    QTest::touchEvent(m_window.get(), m_fingers.get()).press(0, at, m_window.get());
    QTest::touchEvent(m_window.get(), m_fingers.get()).release(0, at, m_window.get());
    QCOMPARE(tapped.count(), 1);
    QCOMPARE(tapped.first().first().toDouble(), std::round(dayAt(at.x())));
    QCOMPARE(m_source->m_moves, 0);
}

void TimeChartItemTest::twoTapsZoomOrOpen_data()
{
    QTest::addColumn<bool>("finger");
    QTest::addColumn<bool>("onAValue");
    for (const bool finger : {false, true}) {
        for (const bool onAValue : {false, true})
            QTest::addRow("%s, %s", finger ? "finger" : "mouse", onAValue ? "on a value: its entry" : "beside all: nearer") << finger << onAValue;
    }
}

void TimeChartItemTest::twoTapsZoomOrOpen()
{
    QFETCH(bool, finger);
    QFETCH(bool, onAValue);
    for (ChartPanel &panel : m_source->m_scene.panels) {
        for (TrendBin &bin : panel.result.bins)
            bin.row = bin.from - DemoScene::day0() + 1000;
    }
    Q_EMIT m_source->changed();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->grabWindow();
    TimeChart chart;
    chart.setScene(m_source->m_scene);
    const ChartDot dot = chart.plan({368, 420}).drawings.first().dots[70];
    const QPoint at = onAValue ? dot.at.toPoint() : QPoint(qRound(m_left) + 90, qRound(chart.plan({368, 420}).layout.headRow.center().y()));
    QSignalSpy opened(m_item, &TimeChartItem::opened), tapped(m_item, &TimeChartItem::tapped);
    const double length = shown(), under = dayAt(at.x());
    for (int i = 0; i < 2 && finger; ++i) {
        QTest::touchEvent(m_window.get(), m_fingers.get()).press(0, at, m_window.get());
        QTest::touchEvent(m_window.get(), m_fingers.get()).release(0, at, m_window.get());
    }
    if (!finger)
        QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, at);
    QCOMPARE(tapped.count(), 1);
    QCOMPARE(opened.count(), onAValue ? 1 : 0);
    QCOMPARE(m_source->m_moves > 0, !onAValue);
    if (onAValue) {
        QVERIFY(std::abs(opened.first().first().toLongLong() - (dot.day - DemoScene::day0() + 1000)) <= 1);
        return;
    }
    QVERIFY(std::abs(shown() - length / 2) < 1);
    QVERIFY(std::abs(dayAt(at.x()) - under) < 1e-6);
    QVERIFY(!m_source->m_scene.moving);
}

void TimeChartItemTest::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("expected");
    const Qt::KeyboardModifiers none = Qt::NoModifier, control = Qt::ControlModifier, shift = Qt::ShiftModifier;
    QTest::newRow("Left") << int(Qt::Key_Left) << none << u"step -1"_s;
    QTest::newRow("Right") << int(Qt::Key_Right) << none << u"step 1"_s;
    QTest::newRow("Ctrl+Left") << int(Qt::Key_Left) << control << u"earlier"_s;
    QTest::newRow("Shift+Right") << int(Qt::Key_Right) << shift << u"later"_s;
    QTest::newRow("plus") << int(Qt::Key_Plus) << none << u"nearer"_s;
    QTest::newRow("plus on a row of digits") << int(Qt::Key_Equal) << none << u"nearer"_s;
    QTest::newRow("minus") << int(Qt::Key_Minus) << none << u"farther"_s;
    QTest::newRow("Home") << int(Qt::Key_Home) << none << u"all"_s;
    QTest::newRow("0") << int(Qt::Key_0) << none << u"all"_s;
    QTest::newRow("another key") << int(Qt::Key_A) << none << QString();
}

void TimeChartItemTest::keys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, expected);
    const double zero = double(DemoScene::day0());
    m_source->moveTo({zero - 20, zero + 40}, false);
    m_source->m_moves = 0;
    m_item->forceActiveFocus();
    QTRY_VERIFY(m_item->hasActiveFocus());
    QSignalSpy stepped(m_item, &TimeChartItem::stepped);
    QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    const QString step = stepped.isEmpty() ? QString() : u"step "_s + stepped.first().first().toString();
    const ChartView view = m_source->m_scene.view.value_or(ChartView{});
    const QString did = !step.isEmpty() ? step : m_source->m_moves == 0 ? QString() : !m_source->m_scene.view ? u"all"_s
        : view.to - view.from < 59 ? u"nearer"_s : view.to - view.from > 61 ? u"farther"_s : view.from < zero - 21 ? u"earlier"_s
        : view.from > zero - 19 ? u"later"_s : u"nothing"_s;
    QCOMPARE(did, expected);
    QVERIFY(!m_source->m_scene.moving);
}

void TimeChartItemTest::enterOpensTheEntryOfTheCursor()
{
    const qint64 day = m_source->m_scene.panels[0].result.bins[120].from;
    m_source->m_scene.panels[0].result.bins[120].row = 4711;
    Q_EMIT m_source->changed();
    QSignalSpy opened(m_item, &TimeChartItem::opened);
    m_item->forceActiveFocus();
    QTRY_VERIFY(m_item->hasActiveFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
    m_source->m_scene.cursorDay = day;
    Q_EMIT m_source->cursorChanged();
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toLongLong(), 4711);
}

void TimeChartItemTest::buttons()
{
    QSignalSpy changed(m_item, &TimeChartItem::viewChanged);
    QVERIFY(!m_item->zoomed());
    const double length = shown(), begin = dayAt(m_left);
    m_item->zoomIn();
    QVERIFY(std::abs(shown() - length / 2) < 1e-6);
    m_item->zoomOut();
    QVERIFY(std::abs(shown() - length) < 1e-6);
    m_item->panBy(0.5);
    QVERIFY(std::abs(dayAt(m_left) - begin - length / 2) < 1e-6);
    QVERIFY(m_item->zoomed());
    m_item->showAll();
    QVERIFY(!m_item->zoomed());
    QCOMPARE(changed.count(), 4);
    m_source->m_scene.cursorDay = qint64(std::round(dayAt(m_left + 60)));
    m_item->zoomIn();
    const DayAxis axis = m_source->m_scene.axis(m_right - m_left);
    QVERIFY2(std::abs(axis.u(double(*m_source->m_scene.cursorDay)) - 60) < 2, "the cursor stays where it is");
}

/** What is grabbed before anything is painted anew: Day 0 stands already where it belongs. */
void TimeChartItemTest::theLastPictureIsMovedAtOnce()
{
    const double zero = double(DemoScene::day0());
    const auto line = [&](const QImage &image) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, 250).rgb() == ChartPalette::light().day0.rgb())
                return x;
        }
        return -1;
    };
    const int before = line(m_window->grabWindow());
    QVERIFY(before > 0);
    const DayAxis whole = m_source->m_scene.whole(m_right - m_left);
    m_source->moveTo(panned(whole, viewOf(whole), -80 / whole.width()), true);
    QVERIFY(std::abs(line(m_window->grabWindow()) - before - 80) <= 1);
    m_item->settle();
    QVERIFY(std::abs(line(m_window->grabWindow()) - before - 80) <= 1);
    QVERIFY(std::abs(m_source->m_scene.axis(m_right - m_left).u(zero) + m_left - before - 80) < 3);
}

void TimeChartItemTest::atRestItIsPaintedAsIfItHadAlwaysBeenThere()
{
    for (int i = 0; i < 4; ++i)
        wheel({m_left + 120, kY}, {0, 120}, {});
    wheel({m_left + 120, kY}, {360, 0}, {});
    QTRY_VERIFY(!m_source->m_scene.moving);
    const QImage shownNow = m_window->grabWindow();
    TimeChart chart;
    ChartStyle style;
    style.font = QGuiApplication::font();
    chart.setStyle(style);
    chart.setScene(m_source->m_scene);
    QVERIFY(m_source->m_scene.view);
    QCOMPARE(shownNow.convertToFormat(QImage::Format_RGB32), chart.image({368, 420}, 1));
}

void TimeChartItemTest::nothingToMoveWithoutASource()
{
    m_item->setSource(nullptr);
    m_item->zoomIn();
    m_item->panBy(1);
    m_item->showAll();
    m_item->settle();
    wheel({m_left + 100, kY}, {0, 120}, {});
    QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, QPoint(150, 200));
    QCOMPARE(m_source->m_moves, 0);
    QVERIFY(!m_item->zoomed());
}

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication app(argc, argv);
    TimeChartItemTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timechartitem.moc"
