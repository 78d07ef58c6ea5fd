// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "figures.h"
#include "viewmodels/shell.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace dayplus {
class TimeChartItem;
}

namespace dayplus::bench {

/** The app's own window, driven from vault to vault to its Trends page. */
class TrendsWindow {
public:
    TrendsWindow(Vaults &vaults, Settings &settings, QSize size);
    ~TrendsWindow();

    struct Opened {
        Took took;             ///< from the choice of the page to the frame that shows all panels
        double readingMs = 0;  ///< of this, until the last series was read and counted
        ChartScene scene;
    };
    /** Opens a vault, waits for Today, opens Trends. */
    Opened open(const QString &vault);
    /** The longest time in which the window answered nothing while it was panned 60 times a second for so many steps, and the
        most processor time in one piece. */
    Took longestBlock(int steps);

private:
    TimeChartItem *chart() const;
    void rest();
    void until(const std::function<bool()> &done);
    Vaults &m_vaults;
    Session m_session;
    Shell m_shell;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace dayplus::bench
