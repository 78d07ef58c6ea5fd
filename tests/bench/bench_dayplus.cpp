// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the benchmark table.   bench_dayplus FOLDER [--quick] [add|series|start|open|trends …]
// FOLDER keeps the vaults for the next run. --quick: small vaults and few rounds; it shows that everything can be measured, nothing more.
#include "addbench.h"
#include "benchvaults.h"
#include "figures.h"
#include "programbench.h"
#include "seriesbench.h"
#include "trendsbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace dayplus::bench;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool quick = arguments.removeAll(u"--quick"_s) > 0;
    if (arguments.isEmpty())
        giveUp(u"bench_dayplus FOLDER [--quick] [add|series|start|open|trends …]"_s);
    const QDir folder(QDir(arguments.takeFirst()).absolutePath());
    const auto wanted = [&](const QString &part) { return arguments.isEmpty() || arguments.contains(part); };
    const auto rounds = [quick](int full) { return quick ? 2 : full; };

    const Places places{folder.filePath(quick ? u"three-years"_s : u"fifteen-years"_s), folder.filePath(u"two-years"_s), folder.filePath(u"no-entry"_s), folder.filePath(u"home"_s)};
    makeVault(places.fifteen, quick ? 3 : 15);
    makeVault(places.two, 2);
    makeVault(places.empty, 0);
    QDir().mkpath(places.home);
    QFile::setPermissions(places.home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // Qt asks for this

    if (quick)
        std::puts("A trial: three years stand for fifteen, and nothing is repeated enough. These numbers say nothing.\n");
    printHead();
    if (wanted(u"add"_s))
        measureAdd(places.fifteen, rounds(400));
    if (wanted(u"open"_s))
        measureOpening(places, rounds(15));
    if (wanted(u"series"_s))
        measureSeries(places.fifteen, rounds(200));
    if (wanted(u"start"_s))
        measureStart(places, rounds(20));
    if (wanted(u"trends"_s))
        measureTrends(places, quick ? 4 : 200);
    return 0;
}
