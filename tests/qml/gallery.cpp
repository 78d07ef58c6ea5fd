// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one gallery page to a PNG: dayplus_gallery OUT.png [mode] [scale] [page] [width] [height] [strong]
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const QStringList words = app.arguments();
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"mode"_s, words.value(2, u"light"_s)},
                                 {u"textScale"_s, words.value(3, u"1"_s).toDouble()},
                                 {u"page"_s, words.value(4, u"today"_s)},
                                 {u"width"_s, words.value(5, u"400"_s).toInt()},
                                 {u"height"_s, words.value(6, u"800"_s).toInt()},
                                 {u"strong"_s, words.value(7) == u"strong"_s},
                                 {u"mirrored"_s, words.value(7) == u"rtl"_s}});
    engine.load(QUrl::fromLocalFile(QStringLiteral(GALLERY_DIR "/gallery.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    QTimer::singleShot(400, &app, [&] { app.exit(window->grabWindow().save(words.value(1)) ? 0 : 2); });
    return app.exec();
}
