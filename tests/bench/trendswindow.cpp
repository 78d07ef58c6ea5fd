// SPDX-License-Identifier: GPL-3.0-or-later
#include "trendswindow.h"

#include "benchvaults.h"
#include "charts/item/timechartitem.h"
#include "journal/futures.h"
#include "viewmodels/todayviewmodel.h"
#include "viewmodels/trendsviewmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

constexpr int kPatience = 30'000, kQuiet = 400, kAtOnce = 5, kPause = 40; ///< ms

TimeChartItem *chartIn(QQuickItem *item)
{
    if (auto *chart = qobject_cast<TimeChartItem *>(item))
        return chart;
    for (QQuickItem *child : item->childItems()) {
        if (TimeChartItem *chart = chartIn(child))
            return chart;
    }
    return nullptr;
}

} // namespace

TrendsWindow::TrendsWindow(Vaults &vaults, Settings &settings, QSize size)
    : m_vaults(vaults), m_session(vaults, catalogues(), benchWorld()),
      m_shell(m_session, vaults, settings, {}, [](const QString &) { return 4; })
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&m_shell)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Dayplus/Main.qml"_s));
    if (m_engine.rootObjects().isEmpty())
        giveUp(u"The screens could not be loaded."_s);
    m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
    m_window->resize(size);
    QObject::connect(&m_session, &Session::failed, m_window, [](const Error &error) { giveUp(u"a vault did not open: "_s + error.note); });
}

TrendsWindow::~TrendsWindow() = default;

TimeChartItem *TrendsWindow::chart() const
{
    return chartIn(m_window->contentItem());
}

void TrendsWindow::until(const std::function<bool()> &done)
{
    QElapsedTimer waited;
    waited.start();
    QTimer beat;
    beat.start(1);
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (waited.elapsed() > kPatience)
            giveUp(u"the window does not answer"_s);
    }
}

/** What the rest of the app reads after an opening is not ours: until the storage thread answers at once, several times in a row. */
void TrendsWindow::rest()
{
    for (int atOnce = 0; atOnce < 5; ++atOnce) {
        bool answered = false;
        const double begin = nowMs();
        onResult(m_session.journal()->store().entry(Id()), m_window, [&](const Result<Entry> &) { answered = true; });
        until([&] { return answered; });
        if (nowMs() - begin > kAtOnce)
            atOnce = -1;
        QElapsedTimer pause;
        pause.start();
        until([&] { return pause.elapsed() > kPause; });
    }
}

TrendsWindow::Opened TrendsWindow::open(const QString &vault)
{
    if (m_shell.workspace())
        m_session.lock();
    m_session.unlock(vault, passphrase());
    until([&] { return m_shell.workspace() && m_shell.workspace()->ready() && m_shell.workspace()->today()->items()->rowCount() > 0; });
    bool drawn = false;
    const auto once = QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&] { drawn = true; });
    m_window->update();
    until([&] { return drawn; });
    QObject::disconnect(once);

    rest();
    Workspace *workspace = m_shell.workspace();
    Opened opened;
    const Took begin = Took::now();
    Took last;
    bool fresh = false;
    QElapsedTimer quiet;
    quiet.start();
    workspace->navigator()->go(Navigator::Place::Trends);
    TrendsViewModel *trends = workspace->trends();
    const auto changed = QObject::connect(trends->source(), &ChartSource::changed, m_window, [&] {
        fresh = true;
        opened.readingMs = nowMs() - begin.wall;
        quiet.restart();
    });
    const auto swapped = QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&] {
        const TimeChartItem *item = chart();
        if (fresh && item && item->filled() && !trends->source()->scene().isEmpty()) {
            last = Took::since(begin);
            fresh = false;
        }
    });
    fresh = trends->loaded();
    until([&] { return last.wall > 0 && !fresh && quiet.elapsed() > kQuiet; });
    QObject::disconnect(changed);
    QObject::disconnect(swapped);
    opened.took = last;
    opened.scene = trends->source()->scene();
    return opened;
}

Took TrendsWindow::longestBlock(int steps)
{
    TimeChartItem *item = chart();
    if (!item)
        giveUp(u"there is no chart"_s);
    Took longest, before = Took::now();
    QTimer beat; // what any other work of the window would have waited
    QObject::connect(&beat, &QTimer::timeout, m_window, [&] {
        const Took took = Took::since(before);
        longest = {std::max(longest.wall, took.wall - 1), std::max(longest.cpu, took.cpu)};
        before = Took::now();
    });
    int left = steps;
    QTimer wheel;
    QObject::connect(&wheel, &QTimer::timeout, m_window, [&] {
        const QPointF at = item->mapToScene({item->width() / 2, item->height() / 2});
        const int way = left % 60 < 30 ? 60 : -60;
        QWheelEvent event(at, m_window->mapToGlobal(at), {}, {way, 0}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &event);
        --left;
    });
    item->zoomIn();
    item->zoomIn();
    rest(); // pressing a button is no panning
    before = Took::now();
    beat.start(1);
    wheel.start(16);
    until([&] { return left <= 0; });
    wheel.stop();
    until([&] { return !item->source()->scene().moving; });
    item->showAll();
    return longest;
}

} // namespace dayplus::bench
