// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/item/timechartitem.h"
#include "demoscene.h"

#include <QApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
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
    ChartScene m_scene;
};

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

private:
    std::unique_ptr<MadeSource> m_source;
    std::unique_ptr<QQuickWindow> m_window;
    TimeChartItem *m_item = nullptr;
};

void TimeChartItemTest::init()
{
    m_source = std::make_unique<MadeSource>(DemoScene(ChartRange::AroundDay0).scene);
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(368, 420);
    m_item = new TimeChartItem(m_window->contentItem());
    m_item->setSize({368, 420});
    m_item->setSource(m_source.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_item->filled());
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

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication app(argc, argv);
    TimeChartItemTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timechartitem.moc"
