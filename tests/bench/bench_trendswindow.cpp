// SPDX-License-Identifier: GPL-3.0-or-later
// The app's own window and its Trends page.   bench_trendswindow ROUNDS VAULT
// Prints one line each: NAME wall processor, or NAME value.
#include "benchvaults.h"
#include "platform/plainsettings.h"
#include "trendswindow.h"

#include <QApplication>
#include <QQuickStyle>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace dayplus;
using namespace dayplus::bench;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QQuickStyle::setStyle(u"Basic"_s);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const int rounds = arguments.size() == 2 ? arguments[0].toInt() : 0;
    if (rounds < 2)
        giveUp(u"bench_trendswindow ROUNDS VAULT"_s);
    KeysInHand vaults;
    vaults.learn(arguments[1]);
    QTemporaryDir place;
    PlainSettings settings(place.filePath(u"dayplus.ini"_s));
    TrendsWindow window(vaults, settings, {1280, 800});
    for (int n = 0; n < rounds; ++n) {
        const TrendsWindow::Opened opened = window.open(arguments[1]);
        std::printf("%s %.4f %.4f\n", n == 0 ? "open-first" : "open", opened.took.wall, opened.took.cpu);
        std::printf("open-reading %.4f\nopen-panels %d\n", opened.readingMs, int(opened.scene.panels.size()));
    }
    for (int n = 0; n < 3; ++n) {
        const Took longest = window.longestBlock(rounds * 10);
        std::printf("longest-block %.4f %.4f\n", longest.wall, longest.cpu);
    }
    return 0;
}
