// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "viewmodels/setupviewmodel.h"

#include <QDir>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr QSize kPhone{400, 800};
constexpr QSize kDesktop{1280, 800};
constexpr int kSettledFrames = 6; ///< loaders, models and images have had their turns

} // namespace

Tour::Tour(Shell &shell, QQuickWindow &window, QString folder, QObject *parent)
    : QObject(parent), m_shell(shell), m_window(window), m_folder(std::move(folder))
{
    m_looks = {{u"phone"_s, kPhone, u"light"_s}, {u"phone"_s, kPhone, u"dark"_s},
               {u"desktop"_s, kDesktop, u"light"_s}, {u"desktop"_s, kDesktop, u"dark"_s}};
}

/** An empty vault: every first question, skipped one after the other, so that the other pages are seen with nothing in them. */
QList<Tour::Stop> Tour::questions() const
{
    QList<Stop> stops;
    if (!m_shell.workspace() || !m_shell.workspace()->needsSetup())
        return stops;
    for (int step = 1; step <= m_shell.workspace()->setup()->stepCount(); ++step)
        stops.append({u"setup-%1"_s.arg(step), [step](Workspace &w) {
                          if (step > 1)
                              w.setup()->skip();
                      }});
    stops.append({u"today-first"_s, [](Workspace &w) { w.setup()->skip(); }});
    return stops;
}

QList<Tour::Stop> Tour::stops() const
{
    QList<Stop> stops;
    const QMetaEnum places = QMetaEnum::fromType<Navigator::Place>();
    for (int i = 0; i < places.keyCount(); ++i)
        stops.append({QString::fromLatin1(places.key(i)).toLower(), [place = Navigator::Place(places.value(i))](Workspace &w) { w.navigator()->go(place); }});
    for (const Workspace::TourStop &stop : Workspace::tourStops())
        stops.append({stop.name, stop.go});
    return stops;
}

void Tour::start()
{
    connect(&m_window, &QQuickWindow::frameSwapped, this, [this] {
        if (m_shooting) // taking a picture may swap a frame that was waiting
            return;
        if (m_stop < 0 && m_shell.workspace() && m_shell.workspace()->ready()) {
            m_stops = questions() + stops();
            next();
            return;
        }
        if (m_stop < 0 || ++m_frames < kSettledFrames || !m_shell.workspace() || !m_shell.workspace()->ready()) {
            m_window.update();
            return;
        }
        shoot();
        next();
    });
    m_window.update();
}

void Tour::next()
{
    if (++m_stop >= m_stops.size()) {
        m_stop = 0;
        m_stops = stops();
        ++m_look;
    }
    if (m_look >= m_looks.size()) {
        m_window.disconnect(this);
        Q_EMIT finished(m_pages, {});
        return;
    }
    const Look &look = m_looks[m_look];
    m_shell.preferences()->setTheme(look.theme);
    m_window.resize(look.size);
    m_stops[m_stop].go(*m_shell.workspace());
    m_frames = 0;
    m_window.update();
}

void Tour::shoot()
{
    if (m_stop < 0)
        return;
    ++m_pages;
    if (m_folder.isEmpty())
        return;
    const Look &look = m_looks[m_look];
    const QString file = QDir(m_folder).filePath(u"%1-%2-%3.png"_s.arg(m_stops[m_stop].name, look.name, look.theme));
    m_shooting = true;
    const QImage picture = m_window.grabWindow();
    m_shooting = false;
    if (!picture.save(file)) {
        m_window.disconnect(this);
        Q_EMIT finished(m_pages, u"the picture %1 could not be written"_s.arg(file));
    }
}

} // namespace dayplus
