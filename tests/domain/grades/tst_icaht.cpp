// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/icaht.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using Counts = QList<CountOnDay>;

/** Neutrophils per µL as a whole number. */
CountOnDay on(int day, qint64 perMicrolitre, Comparator comparator = Comparator::None)
{
    return {day, {perMicrolitre, -3}, comparator};
}

Counts daily(int from, int to, qint64 perMicrolitre)
{
    Counts counts;
    for (int day = from; day <= to; ++day)
        counts.append(on(day, perMicrolitre));
    return counts;
}

/** 2000 per µL on D0 … D30, but for the runs. */
Counts dailyWith(const QList<Counts> &runs)
{
    Counts counts = daily(0, 30, 2000);
    for (const Counts &run : runs) {
        for (const CountOnDay &count : run)
            counts[count.day] = count;
    }
    return counts;
}

} // namespace

class TestIcaht : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void early_data();
    void early();
    void earlySaysHowMuchWasMeasured();
    void late_data();
    void late();
    void withoutUsableValuesThereIsNoGrade_data();
    void withoutUsableValuesThereIsNoGrade();
};

void TestIcaht::early_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<int>("lastFollowUpDay");
    QTest::addColumn<int>("daysAtMost500");
    QTest::addColumn<int>("daysAtMost100");
    QTest::addColumn<bool>("never");
    QTest::addColumn<int>("grade");
    const auto row = [](const char *name, const Counts &counts, int at500, int at100, int grade, bool never = false, int lastDay = 365) {
        QTest::newRow(name) << counts << lastDay << at500 << at100 << never << grade;
    };
    row("never low is 0 [EHA/EBMT table]", dailyWith({}), 0, 0, 0);
    row("one day at 500 is 1: the threshold counts [EHA/EBMT table; graders: inclusive]", dailyWith({daily(8, 8, 500)}), 1, 0, 1);
    row("501 is not low [graders: inclusive]", dailyWith({daily(8, 20, 501)}), 0, 0, 0);
    row("6 days are 1 [EHA/EBMT table]", dailyWith({daily(5, 10, 400)}), 6, 0, 1);
    row("7 days are 2 [EHA/EBMT table]", dailyWith({daily(5, 11, 400)}), 7, 0, 2);
    row("13 days are 2 [EHA/EBMT table]", dailyWith({daily(5, 17, 400)}), 13, 0, 2);
    row("14 days are 3 [EHA/EBMT table]", dailyWith({daily(5, 18, 400)}), 14, 0, 3);
    row("6 days at 100 are 1 [EHA/EBMT table]", dailyWith({daily(5, 10, 100)}), 6, 6, 1);
    row("7 days at 100 are 3: the threshold counts [EHA/EBMT table; graders: inclusive]", dailyWith({daily(5, 11, 100)}), 7, 7, 3);
    row("7 days at 101 are 2 [graders: inclusive]", dailyWith({daily(5, 11, 101)}), 7, 0, 2);
    row("13 days at 100 are 3 [EHA/EBMT table]", dailyWith({daily(5, 17, 60)}), 13, 13, 3);
    row("14 days at 100 are 4 [EHA/EBMT table]", dailyWith({daily(5, 18, 60)}), 14, 14, 4);
    row("7 days at 100 inside 10 at 500 are 3 [EHA/EBMT table]", dailyWith({daily(4, 13, 300), daily(6, 12, 50)}), 10, 7, 3);

    row("D0 to D30 at 500 is never above 500: 4 [EHA/EBMT table]", daily(0, 30, 400), 31, 0, 4, true);
    row("from D3 to D30 too: 4 [graders: a run that starts D0-3 and lasts]", dailyWith({daily(3, 30, 400)}), 28, 0, 4, true);
    row("from D4 to D30 is 3 [graders: a run that starts D0-3 and lasts]", dailyWith({daily(4, 30, 400)}), 27, 0, 3);
    row("from D0 to D29 is 3: above on D30 [graders: a run that starts D0-3 and lasts]", dailyWith({daily(0, 29, 400)}), 30, 0, 3);
    row("died on D16 without recovery: 4 [graders: until last follow-up]", daily(1, 16, 400), 17, 0, 4, true, 16);
    row("last value D12, last follow-up D16: the last value reaches to D16 [ARCHITECTURE, ICAHT]", daily(1, 12, 400), 17, 0, 4, true, 16);

    row("the longest run counts, not the sum [graders: longest run]", dailyWith({daily(2, 6, 400), daily(12, 17, 400)}), 6, 0, 1);
    row("a recovery of 1 day is joined [graders: under 3 days]", dailyWith({daily(2, 6, 400), daily(8, 12, 400)}), 11, 0, 2);
    row("a recovery of 2 days is joined [graders: under 3 days]", dailyWith({daily(2, 6, 400), daily(9, 14, 400)}), 13, 0, 2);
    row("a recovery of 3 days parts them [graders: 3 days are a recovery]", dailyWith({daily(2, 6, 400), daily(10, 15, 400)}), 6, 0, 1);
    row("three runs are joined one after the other [graders: under 3 days]",
        dailyWith({daily(2, 4, 400), daily(7, 9, 400), daily(12, 15, 400)}), 14, 0, 3);
    row("days at 100 are joined in the same way [graders: under 3 days]",
        dailyWith({daily(2, 20, 400), daily(3, 6, 90), daily(9, 11, 90)}), 19, 9, 3);
    row("a joined run can be the one that never ends [graders: under 3 days]",
        dailyWith({daily(1, 10, 400), daily(13, 30, 400)}), 30, 0, 4, true);

    row("of two values of a day the lowest counts [graders: lowest per day]", dailyWith({}) + Counts{on(9, 450)}, 1, 0, 1);
    row("values are taken in any order [graders: by day]",
        Counts{on(12, 2000), on(0, 2000), on(5, 400), on(6, 400), on(4, 2000), on(7, 2000)}, 2, 0, 1);
    row("7 days without a value are filled in [graders: gaps of up to 7]",
        Counts{on(0, 2000), on(4, 2000), on(5, 400), on(13, 400), on(14, 2000)}, 9, 0, 2);
    row("8 days without a value break the run [graders: gaps of up to 7]",
        Counts{on(0, 2000), on(4, 2000), on(5, 400), on(14, 400), on(15, 2000)}, 1, 0, 1);
    row("what is filled in lies on a straight line: 900, 700, 500, 300, 100 [graders: linear]",
        Counts{on(4, 900), on(8, 100), on(9, 900)}, 3, 1, 1);
    row("a hair above the threshold on the line is above [graders: linear]", Counts{on(4, 901), on(8, 100), on(9, 900)}, 2, 1, 1);
    row("a line that rises is read the same way [graders: linear]", Counts{on(4, 900), on(5, 100), on(9, 900)}, 3, 1, 1);
    row("a weekly value is enough [graders: gaps of up to 7]", Counts{on(0, 3000), on(7, 300), on(14, 300), on(21, 3000)}, 8, 0, 2);
    row("the first value reaches back to D0 [ARCHITECTURE, ICAHT]", Counts{on(5, 400), on(6, 400), on(7, 2000), on(30, 2000)}, 7, 0, 2);
    row("the last value reaches on to D30 [ARCHITECTURE, ICAHT]", Counts{on(0, 2000), on(7, 2000), on(8, 400)}, 23, 0, 3);
    row("the last value reaches no further than the last follow-up [ARCHITECTURE, ICAHT]",
        Counts{on(0, 2000), on(7, 2000), on(8, 400)}, 3, 0, 1, false, 10);
    row("a value after the last follow-up is follow-up [ARCHITECTURE, ICAHT]",
        Counts{on(0, 2000), on(7, 2000), on(8, 400)}, 1, 0, 1, false, 5);
    row("values before D0 and after D30 do not count [EHA/EBMT: D0-30]", daily(-9, -1, 50) + dailyWith({}) + daily(31, 60, 50), 0, 0, 0);
    row("<0.1 is at most 100 [the lab's limit settles it]",
        dailyWith({}).mid(0, 5) + Counts{on(5, 100, Comparator::Less), on(11, 100, Comparator::LessOrEqual), on(12, 2000)}, 7, 7, 3);
    row(">2 is a recovery [the lab's limit settles it]", Counts{on(0, 2000, Comparator::Greater), on(1, 400), on(2, 2000)}, 1, 0, 1);
}

void TestIcaht::early()
{
    QFETCH(Counts, counts);
    QFETCH(int, lastFollowUpDay);
    const auto icaht = earlyIcaht(counts, lastFollowUpDay);
    QVERIFY(icaht);
    QTEST(icaht->longestDaysAtMost500, "daysAtMost500");
    QTEST(icaht->longestDaysAtMost100, "daysAtMost100");
    QTEST(icaht->neverAbove500, "never");
    QTEST(icaht->grade, "grade");
}

void TestIcaht::earlySaysHowMuchWasMeasured()
{
    const Counts counts{on(-1, 2000), on(2, 2000), on(2, 1800), on(9, 400), on(40, 2000)};
    const auto followed = earlyIcaht(counts, 200);
    QVERIFY(followed);
    QCOMPARE(followed->measuredDays, 2);
    QCOMPARE(followed->throughDay, 30);
    const auto still = earlyIcaht(counts, 11);
    QVERIFY(still);
    QCOMPARE(still->throughDay, 11);
}

void TestIcaht::late_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<int>("throughDay");
    QTest::addColumn<int>("grade");
    QTest::addColumn<int>("lowestDay");
    const auto row = [](const char *name, const Counts &counts, int grade, int lowestDay, int throughDay = kLateIcahtEnds) {
        QTest::newRow(name) << counts << throughDay << grade << lowestDay;
    };
    row("above 1500 is 0 [EHA/EBMT table]", {on(35, 1501), on(42, 1900)}, 0, 35);
    row("1500 is 1 [EHA/EBMT table; inclusive]", {on(35, 1500), on(42, 1500)}, 1, 35);
    row("1001 is 1 [EHA/EBMT table]", {on(35, 1001), on(42, 1500)}, 1, 35);
    row("1000 is 2 [EHA/EBMT table; inclusive]", {on(35, 1400), on(42, 1000)}, 2, 42);
    row("501 is 2 [EHA/EBMT table]", {on(35, 1400), on(42, 501)}, 2, 42);
    row("500 is 3 [EHA/EBMT table; inclusive]", {on(35, 500), on(42, 1400)}, 3, 35);
    row("101 is 3 [EHA/EBMT table]", {on(35, 101), on(42, 1400)}, 3, 35);
    row("100 is 4 [EHA/EBMT table; inclusive]", {on(35, 100), on(42, 1400)}, 4, 35);
    row("the lowest decides, not the last [graders: lowest of the values]", {on(35, 400), on(42, 1200), on(49, 1400)}, 3, 35);
    row("a second lowest above 1500: the low value was passing [graders: second value at most 1500]",
        {on(35, 400), on(42, 1501), on(49, 3000)}, 0, 35);
    row("a second lowest of 1500 is not passing [graders: second value at most 1500]", {on(35, 400), on(42, 1500)}, 3, 35);
    row("two values of a day are one [graders: lowest per day]", {on(35, 400), on(35, 300), on(42, 2000)}, 0, 35);
    row("D30 is early, D31 is late [EHA/EBMT: after D+30]", {on(30, 50), on(31, 900), on(32, 1200)}, 2, 31);
    row("after D100 the grader ends [graders: D31-100]", {on(90, 900), on(100, 1200), on(101, 50)}, 2, 90);
    row("it ends before at a next treatment [graders: the earliest of]", {on(50, 900), on(60, 1200), on(61, 50)}, 2, 50, 60);
    row("of equal lowest values the first day [graders: by day]", {on(60, 900), on(50, 900)}, 2, 50);
}

void TestIcaht::late()
{
    QFETCH(Counts, counts);
    QFETCH(int, throughDay);
    const auto icaht = lateIcaht(counts, throughDay);
    QVERIFY(icaht);
    QTEST(icaht->grade, "grade");
    QTEST(icaht->lowestDay, "lowestDay");
}

void TestIcaht::withoutUsableValuesThereIsNoGrade_data()
{
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<bool>("hasEarly");
    QTest::addColumn<bool>("hasLate");
    const Counts late{on(35, 400), on(42, 400)};
    const auto row = [](const char *name, const Counts &counts, bool hasEarly, bool hasLate) {
        QTest::newRow(name) << counts << hasEarly << hasLate;
    };
    row("nothing was measured", {}, false, false);
    row("only before D0", {on(-1, 400)}, false, false);
    row("one late value is none [ARCHITECTURE: lowest of at least 2 values]", {on(5, 400), on(35, 400)}, true, false);
    row("two of the same day are one [ARCHITECTURE: lowest of at least 2 values]", {on(35, 400), on(35, 300)}, false, false);
    row("<0.5 could be under 100", late + Counts{on(5, 500, Comparator::Less), on(50, 500, Comparator::Less)}, false, false);
    row(">0.3 could be above 500", late + Counts{on(5, 300, Comparator::Greater), on(50, 300, Comparator::Greater)}, false, false);
    row(">1.5 early does not touch the late grade", late + Counts{on(5, 1500, Comparator::Greater)}, false, true);
    row("there is no count below 0", late + Counts{on(5, -1), on(50, -1)}, false, false);
    row("there is no count of 1001 × 10^9/L: a wrong unit", late + Counts{on(5, 1'001'000), on(50, 1'001'000)}, false, false);
    row("a number too large to count with", late + Counts{{5, {1, 18}, Comparator::None}}, false, true);
}

void TestIcaht::withoutUsableValuesThereIsNoGrade()
{
    QFETCH(Counts, counts);
    QTEST(earlyIcaht(counts, 100).has_value(), "hasEarly");
    QTEST(lateIcaht(counts).has_value(), "hasLate");
}

QTEST_GUILESS_MAIN(TestIcaht)
#include "tst_icaht.moc"
