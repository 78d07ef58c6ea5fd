// SPDX-License-Identifier: GPL-3.0-or-later
#include "programbench.h"

#include "childrun.h"
#include "figures.h"

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

const QString kApp = QStringLiteral(DAYPLUS_APP);
const QString kEmptyWindow = QStringLiteral(DAYPLUS_EMPTY_WINDOW);
const QString kOpenWindow = QStringLiteral(DAYPLUS_OPEN_WINDOW);

/** What bench_openwindow says of one opening. */
struct Opening {
    Took took;
    double pssMb = 0, dirtyMb = 0;
};

QList<Opening> openings(const QStringList &arguments, const QString &home)
{
    QList<Opening> found;
    for (const QByteArray &line : runChild(kOpenWindow, arguments, home).lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 5)
            giveUp(u"unexpected: "_s + QString::fromUtf8(line));
        found.append({{words[1].toDouble(), words[2].toDouble()}, words[3].toDouble() / 1024, words[4].toDouble() / 1024});
    }
    return found;
}

Took startOf(const QString &program, const QStringList &arguments, const Places &places)
{
    const ChildRun run = runChild(program, arguments, places.home);
    return {run.firstLineMs, run.cpuMs};
}

} // namespace

void measureStart(const Places &places, int rounds)
{
    TimedPairs empty, form;
    for (int n = -1; n < rounds; ++n) { // the first fills the file cache
        Took our, window, theirForm;
        for (const bool dayplus : {n % 2 == 0, n % 2 != 0}) {
            if (dayplus) {
                our = startOf(kApp, {u"--first-frame"_s, places.fifteen}, places);
            } else {
                window = startOf(kEmptyWindow, {}, places);
                theirForm = startOf(kEmptyWindow, {u"--form"_s}, places);
            }
        }
        if (n < 0)
            continue;
        empty.add(our, window);
        form.add(our, theirForm);
    }
    printRatios(u"4. Process start to first frame against an empty window"_s, empty, 1.5);
    printRatios(u"4. The same against a title, a field and a button"_s, form, 0);
}

void measureOpening(const Places &places, int rounds)
{
    TimedPairs fresh, grown, derived, again;
    std::vector<double> pss, own;
    for (int n = -1; n < rounds; ++n) {
        Opening full, young, empty, fullDerived, emptyDerived;
        for (const bool fullFirst : {n % 2 == 0, n % 2 != 0}) {
            (fullFirst ? full : empty) = openings({u"1"_s, fullFirst ? places.fifteen : places.empty}, places.home).first();
            if (fullFirst)
                young = openings({u"1"_s, places.two}, places.home).first();
            (fullFirst ? fullDerived : emptyDerived) = openings({u"--derive"_s, u"1"_s, fullFirst ? places.fifteen : places.empty}, places.home).first();
        }
        if (n < 0)
            continue;
        fresh.add(full.took, empty.took);
        grown.add(full.took, young.took);
        derived.add(fullDerived.took, emptyDerived.took);
        pss.push_back(fullDerived.pssMb);
        own.push_back(fullDerived.dirtyMb);
    }
    const QList<Opening> turns = openings({QString::number(rounds + 1), places.fifteen, places.empty}, places.home);
    for (qsizetype n = 2; n + 1 < turns.size(); n += 2) // the first of each is the fresh one
        again.add(turns[n].took, turns[n + 1].took);
    printRatios(u"2. Key in hand to drawn Today, 15 years against no entry"_s, fresh, 1.3);
    printRatios(u"2. The same, 15 years against 2 years with the same last day"_s, grown, 0);
    printRatios(u"2. Passphrase to drawn Today, key derivation at its floor"_s, derived, 0);
    printRatios(u"2. Key in hand to drawn Today, locked and opened again in the same window"_s, again, 1.3);
    printValue(u"5. Resident with Today drawn, 15 years (PSS)"_s, spreadOf(pss), u"MB"_s, 120);
    printValue(u"5. Of this, written by the process itself (private dirty)"_s, spreadOf(own), u"MB"_s, 0);
}

} // namespace dayplus::bench
