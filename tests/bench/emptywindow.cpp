// SPDX-License-Identifier: GPL-3.0-or-later
// The least that Dayplus's start can be compared with: the same application class and style, one empty window, its first frame.
// --form: a title, a field and a button of that style in it, the least that a lock screen shows.
#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const char *const kEmpty = R"(
import QtQuick
import QtQuick.Controls
Window { visible: true; width: 400; height: 800 })";

const char *const kForm = R"(
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
Window {
    visible: true; width: 400; height: 800
    ColumnLayout {
        anchors.centerIn: parent
        Label { text: "Your diary is locked"; font.pixelSize: 28 }
        TextField { echoMode: TextInput.Password; Layout.fillWidth: true }
        Button { text: "Open"; icon.source: "qrc:/icons/unlock.svg"; Layout.fillWidth: true }
    }
})";

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QQuickStyle::setStyle(u"Basic"_s);
    QQmlApplicationEngine engine;
    engine.loadData(QCoreApplication::arguments().contains(u"--form"_s) ? kForm : kEmpty);
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    QObject::connect(window, &QQuickWindow::frameSwapped, &app, [] {
        std::puts("drawn");
        std::fflush(stdout);
        QCoreApplication::quit();
    }, Qt::SingleShotConnection);
    return app.exec();
}
