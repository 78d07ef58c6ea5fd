// SPDX-License-Identifier: GPL-3.0-or-later
// The app's own window and models over the vaults named: opens each in turn, `rounds` times, and says for each how long it took from the
// key in hand to the drawn Today page, and what memory is resident then.   bench_openwindow [--derive] ROUNDS VAULT…
//   VAULT-NUMBER  wall ms  processor ms  PSS kB  private dirty kB
#include "benchvaults.h"
#include "figures.h"
#include "journal/futures.h"
#include "platform/plainsettings.h"
#include "storage/vaults.h"
#include "viewmodels/journeyviewmodel.h"
#include "viewmodels/shell.h"
#include "viewmodels/todayviewmodel.h"

#include <QApplication>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtPlugin>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace dayplus;

namespace {

/** kB of one line of our own smaps_rollup. */
int resident(const QByteArray &what)
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        bench::giveUp(u"smaps_rollup cannot be read"_s);
    for (const QByteArray &line : rollup.readAll().split('\n')) {
        if (line.startsWith(what + ':'))
            return line.mid(what.size() + 1).trimmed().split(' ').first().toInt();
    }
    bench::giveUp(u"smaps_rollup lacks a line"_s);
}

/** Opens one vault after the other and measures each. */
class Openings : public QObject {
public:
    Openings(Session &session, Shell &shell, QQuickWindow &window, QStringList folders, int rounds)
        : m_session(session), m_shell(shell), m_window(window), m_folders(std::move(folders)), m_left(rounds * int(m_folders.size()))
    {
        connect(&session, &Session::failed, this, [](const Error &error) { bench::giveUp(u"a vault did not open: "_s + error.note); });
        connect(&session, &Session::opened, this, &Openings::opened, Qt::QueuedConnection); // after the window's own
        connect(&window, &QQuickWindow::frameSwapped, this, &Openings::drawn);
    }

private:
    enum class Step { Locked, Opening, Reading, Shown };

    void opened()
    {
        Workspace *workspace = m_shell.workspace();
        const auto read = [this, workspace] {
            if (m_step != Step::Opening || !workspace->ready())
                return;
            m_step = Step::Reading;
            workspace->today();
            // The storage thread answers in order: when this answer comes, everything that Today asked for is on the page.
            onResult(m_session.journal()->store().entry(Id()), this, [this](const Result<Entry> &) {
                m_step = Step::Shown;
                m_window.update();
            });
        };
        connect(workspace, &Workspace::readyChanged, this, read);
        read();
    }

    void drawn()
    {
        if (m_step == Step::Locked)
            return open();
        if (m_step != Step::Shown)
            return;
        const double wall = bench::nowMs() - m_begin, cpu = bench::cpuMs() - m_cpu;
        if (m_shell.workspace()->needsSetup() || m_shell.workspace()->today()->items()->rowCount() == 0)
            bench::giveUp(u"Today was not drawn"_s);
        std::printf("%d %.3f %.3f %d %d\n", m_at, wall, cpu, resident("Pss"), resident("Private_Dirty"));
        std::fflush(stdout);
        m_step = Step::Locked;
        m_at = (m_at + 1) % int(m_folders.size());
        if (--m_left == 0)
            return QCoreApplication::quit();
        m_session.lock();
        m_window.update();
    }

    void open()
    {
        m_step = Step::Opening;
        m_begin = bench::nowMs();
        m_cpu = bench::cpuMs();
        m_session.unlock(m_folders[m_at], bench::passphrase());
    }

    Session &m_session;
    Shell &m_shell;
    QQuickWindow &m_window;
    QStringList m_folders;
    int m_left, m_at = 0;
    Step m_step = Step::Locked;
    double m_begin = 0, m_cpu = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QQuickStyle::setStyle(u"Basic"_s);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool derive = arguments.removeAll(u"--derive"_s) > 0;
    const int rounds = arguments.isEmpty() ? 0 : arguments.takeFirst().toInt();
    if (rounds < 1 || arguments.isEmpty())
        bench::giveUp(u"bench_openwindow [--derive] ROUNDS VAULT…"_s);

    bench::KeysInHand inHand;
    if (!derive) {
        for (const QString &folder : arguments)
            inHand.learn(folder);
    }
    const auto deriving = makeVaults({});
    Vaults &vaults = derive ? *deriving : static_cast<Vaults &>(inHand);
    QTemporaryDir place;
    PlainSettings settings(place.filePath(u"dayplus.ini"_s));
    Session session(vaults, bench::catalogues(), bench::benchWorld());
    Shell shell(session, vaults, settings, arguments.first(), [](const QString &) { return 4; });
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    engine.load(QUrl(u"qrc:/qt/qml/Dayplus/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        bench::giveUp(u"The screens could not be loaded."_s);
    Openings openings(session, shell, *qobject_cast<QQuickWindow *>(engine.rootObjects().first()), arguments, rounds);
    return app.exec();
}
