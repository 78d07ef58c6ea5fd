// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of Trends over the vaults named.   bench_trends ROUNDS VAULT-LONG VAULT-SHORT
// Prints what it measured, one line each: NAME ours-wall ours-processor theirs-wall theirs-processor, or NAME value.
#include "bareqcharts.h"
#include "charts/chartview.h"
#include "charts/item/timechartitem.h"
#include "figures.h"
#include "vaultscene.h"

#include <QApplication>
#include <QFile>
#include <QQuickWindow>

#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace dayplus;
using namespace dayplus::bench;

namespace {

constexpr int kPanels = 6, kNear = 90, kFar = 1825, kSweeps = 1000; ///< panels; days in view; steps for the memory
const QSize kDesktop(1280, 800), kPhone(400, 800);

void say(const char *name, const Took &our, const Took &their = {})
{
    std::printf("%s %.4f %.4f %.4f %.4f\n", name, our.wall, our.cpu, their.wall, their.cpu);
    std::fflush(stdout);
}

void say(const char *name, double value)
{
    std::printf("%s %.4f\n", name, value);
    std::fflush(stdout);
}

/** What a page does when a chart is moved, and nothing else. */
class MovedSource : public ChartSource {
public:
    explicit MovedSource(ChartScene scene) : m_scene(std::move(scene)) {}
    const ChartScene &scene() const override { return m_scene; }
    void moveTo(const ChartView &view, bool moving) override
    {
        m_scene.view = fitted(m_scene, view);
        m_scene.moving = moving;
        Q_EMIT viewChanged();
    }

private:
    ChartScene m_scene;
};

/** A stretch that goes to and fro, never the same days twice in a row, and nearer and farther by a tenth. */
ChartView stepOf(const ChartScene &scene, int step, double days)
{
    const double last = double(scene.today), room = std::min(days * 3, 700.0);
    const double shift = room * std::abs(((step * 7) % 200) / 100.0 - 1), length = days * (step % 2 ? 1.0 : 0.9);
    return {last - shift - length, last - shift};
}

/** A window with nothing but the chart; a step is the whole frame: the plan, the painting, the texture, what the window draws. */
class ChartWindow {
public:
    ChartWindow(const ChartScene &scene, QSize size)
        : m_source(scene), m_item(m_window.contentItem())
    {
        m_window.resize(size);
        m_item.setSize(size);
        m_item.setSource(&m_source);
        m_window.show();
        while (!m_window.isExposed())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        frame();
        if (!m_item.filled())
            giveUp(u"the chart was not drawn"_s);
    }
    Took step(const ChartView &view, bool moving)
    {
        const Took begin = Took::now();
        m_source.moveTo(view, moving);
        m_item.polish();
        frame();
        return Took::since(begin);
    }
    const ChartScene &scene() const { return m_source.scene(); }

private:
    void frame()
    {
        QEvent now(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&m_window, &now);
    }
    MovedSource m_source;
    QQuickWindow m_window;
    TimeChartItem m_item;
};

void measureSteps(const ChartScene &scene, int rounds)
{
    for (const auto &[name, size] : {std::pair("desktop", kDesktop), std::pair("phone", kPhone)}) {
        ChartWindow window(scene, size);
        for (int n = -5; n < rounds; ++n) {
            const Took near = window.step(stepOf(scene, n + 5, kNear), true), rest = window.step(stepOf(scene, n + 5, kNear), false);
            const Took far = window.step(stepOf(scene, n + 5, kFar), true);
            if (n < 0)
                continue;
            say(qPrintable(u"step-"_s + QString::fromLatin1(name)), near);
            say(qPrintable(u"rest-"_s + QString::fromLatin1(name)), rest);
            say(qPrintable(u"far-"_s + QString::fromLatin1(name)), far);
        }
    }
}

Took painted(TimeChart &chart, const ChartView &view, bool moving)
{
    const Took begin = Took::now();
    chart.setView(view, moving);
    const QImage image = chart.image(kDesktop, 1);
    const Took took = Took::since(begin);
    if (image.isNull())
        giveUp(u"nothing was painted"_s);
    return took;
}

/** The same days as we draw them and as Qt Charts does when it is given as many points. */
void measureAgainstBare(const ChartScene &scene, int rounds)
{
    for (const bool moving : {true, false}) {
        TimeChart chart;
        chart.setScene(scene);
        chart.image(kDesktop, 1);
        BareQCharts bare(kDesktop, int(scene.panels.size()));
        for (int n = -5; n < rounds; ++n) {
            const ChartView view = stepOf(scene, n + 5, n % 3 == 0 ? kFar : 365);
            Took our, their;
            QList<QList<QPointF>> points;
            for (const bool ours : {n % 2 == 0, n % 2 != 0}) {
                if (ours || points.isEmpty())
                    our = painted(chart, view, moving);
                points.clear();
                for (const PanelDrawing &drawing : chart.plan(kDesktop).drawings)
                    points.append(pointsOf(drawing));
                if (!ours)
                    their = bare.draw(points);
            }
            if (n >= 0)
                say(moving ? "bare-moving" : "bare-still", our, their);
        }
    }
}

void measureGrowth(const ChartScene &old, const ChartScene &young, int rounds)
{
    TimeChart fifteen, two;
    fifteen.setScene(old);
    two.setScene(young);
    for (int n = -5; n < rounds; ++n) {
        Took our, their;
        for (const bool first : {n % 2 == 0, n % 2 != 0})
            (first ? our : their) = painted(first ? fifteen : two, stepOf(first ? old : young, n + 5, kNear), true);
        if (n >= 0)
            say("growth", our, their);
    }
}

double dirtyKb()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        giveUp(u"smaps_rollup cannot be read"_s);
    for (const QByteArray &line : rollup.readAll().split('\n')) {
        if (line.startsWith("Private_Dirty:"))
            return line.mid(14).trimmed().split(' ').first().toDouble();
    }
    giveUp(u"smaps_rollup lacks a line"_s);
}

void measureMemory(const ChartScene &scene, int sweeps)
{
    ChartWindow window(scene, kDesktop);
    for (int n = 0; n < sweeps; ++n) // every series that is ever needed is there then
        window.step(stepOf(scene, n, n % 2 ? kNear : kFar), n % 10 != 0);
    const double dirty = dirtyKb(), heap = double(mallinfo2().uordblks) / 1024;
    for (int n = 0; n < sweeps; ++n)
        window.step(stepOf(scene, n, n % 2 ? kNear : kFar), n % 10 != 0);
    say("memory-heap", double(mallinfo2().uordblks) / 1024 - heap);
    say("memory-dirty", dirtyKb() - dirty);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const int rounds = arguments.size() == 3 ? arguments[0].toInt() : 0;
    if (rounds < 1)
        giveUp(u"bench_trends ROUNDS VAULT-LONG VAULT-SHORT"_s);

    const VaultScene few = vaultScene(arguments[2], kPanels), read = vaultScene(arguments[1], kPanels, few.codes);
    const ChartScene old = read.scene, young = few.scene;
    say("panels", double(old.panels.size()));
    say("reading", read.readMs);
    say("reading-doses", read.dosesMs);
    say("doses", double(read.doses));
    say("counting", read.countedMs);
    qsizetype bins = 0;
    for (const ChartPanel &panel : old.panels)
        bins += panel.result.bins.size();
    say("bins", double(bins));
    for (int n = 0; n < std::max(3, rounds / 10); ++n) {
        const Took begin = Took::now();
        TimeChart chart;
        chart.setScene(old);
        chart.image(kDesktop, 1);
        say("first-painting", Took::since(begin));
    }
    measureSteps(old, rounds);
    measureAgainstBare(old, rounds);
    measureGrowth(old, young, rounds);
    measureMemory(old, rounds < 20 ? 20 : kSweeps);
    return 0;
}
