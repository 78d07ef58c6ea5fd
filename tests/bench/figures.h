// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace dayplus::bench {

/** The middle of repeated measurements and the quarter below and above it. */
struct Spread {
    double median = 0, low = 0, high = 0;
};
Spread spreadOf(std::vector<double> values);

/** Two things measured in turns: every ratio is of neighbours in time, so a busy machine slows both. */
struct Pairs {
    std::vector<double> ours, reference;
    void add(double our, double theirs) { ours.push_back(our); reference.push_back(theirs); }
    Spread ratio() const;
};

/** Milliseconds of a clock that only goes forward. */
double nowMs();
/** Milliseconds of processor time, user and system, that this program has used. */
double cpuMs();

/** How long something took by the clock, and the processor time of all threads. */
struct Took {
    double wall = 0, cpu = 0;
    static Took now() { return {nowMs(), cpuMs()}; }
    static Took since(const Took &begin);
};
struct TimedPairs {
    Pairs wall, cpu;
    void add(const Took &our, const Took &theirs) { wall.add(our.wall, theirs.wall); cpu.add(our.cpu, theirs.cpu); }
};

/** The table on standard output, as Markdown. `goal` 0 = none is set. */
void printHead();
void printRatio(const QString &what, const Pairs &pairs, double goal);
/** Two rows: by the clock, to which the goal belongs, and the processor time, which other programs disturb less. */
void printRatios(const QString &what, const TimedPairs &pairs, double goal);
void printValue(const QString &what, const Spread &value, const QString &unit, double goal);
/** Says why and ends the program. */
[[noreturn]] void giveUp(const QString &why);

} // namespace dayplus::bench
