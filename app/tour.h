// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/shell.h"

#include <QQuickWindow>

namespace dayplus {

/**
 * Walks through every page of the app, in phone and desktop size, waiting for each to be drawn; for --self-test and --screenshots.
 * With a folder it saves each as NAME-SIZE-THEME.png.
 */
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(Shell &shell, QQuickWindow &window, QString folder, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(int pages, const QString &problem);

private:
    struct Look { QString name; QSize size; QString theme; };
    struct Stop { QString name; std::function<void(Workspace &)> go; };
    void next();
    void shoot();
    QList<Stop> questions() const;
    QList<Stop> stops() const;
    Shell &m_shell;
    QQuickWindow &m_window;
    QString m_folder;
    QList<Look> m_looks;
    QList<Stop> m_stops;
    qsizetype m_look = 0, m_stop = -1;
    int m_pages = 0, m_frames = 0;
    bool m_shooting = false;
};

} // namespace dayplus
