// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/counts.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

CountOnDay on(int day, const QString &gigaPerLitre, Comparator comparator = Comparator::None)
{
    return {day, Decimal::parse(gigaPerLitre).value(), comparator};
}

} // namespace

class TestCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsOnlyWhatWasMeasured_data();
    void countsOnlyWhatWasMeasured();
    void theLimitIsAParameter();
};

void TestCounts::countsOnlyWhatWasMeasured_data()
{
    QTest::addColumn<QList<CountOnDay>>("values");
    QTest::addColumn<std::optional<CountOnDay>>("nadir");
    QTest::addColumn<int>("measuredDays");
    QTest::addColumn<int>("daysAtMost500");
    using Values = QList<CountOnDay>;
    const auto row = [](const char *name, const Values &values, std::optional<CountOnDay> nadir, int measured, int low) {
        QTest::newRow(name) << values << nadir << measured << low;
    };
    row("nothing measured: no nadir, no days", {}, {}, 0, 0);
    row("500 per µL is at most 500", {on(5, u"0.5"_s)}, on(5, u"0.5"_s), 1, 1);
    row("501 is not", {on(5, u"0.501"_s)}, on(5, u"0.501"_s), 1, 0);
    row("0.50 is the same number as 0.5", {on(5, u"0.50"_s)}, on(5, u"0.50"_s), 1, 1);
    row("days between two low values are not counted: nothing is filled in", {on(4, u"0.2"_s), on(9, u"0.3"_s)}, on(4, u"0.2"_s), 2, 2);
    row("two values of a day are one day", {on(4, u"0.2"_s), on(4, u"0.4"_s)}, on(4, u"0.2"_s), 1, 1);
    row("a day is low if one of its values is", {on(4, u"0.8"_s), on(4, u"0.4"_s)}, on(4, u"0.4"_s), 1, 1);
    row("of equal nadirs the first day, in whatever order", {on(9, u"0.2"_s), on(4, u"0.2"_s)}, on(4, u"0.2"_s), 2, 2);
    row("days before Day 0 count as given", {on(-3, u"3.1"_s), on(8, u"0.4"_s)}, on(8, u"0.4"_s), 2, 1);
    row("zero is a value", {on(6, u"0"_s), on(7, u"0.1"_s)}, on(6, u"0"_s), 2, 2);
    row("<0.1 is lower than 0.1, and keeps its sign", {on(4, u"0.1"_s), on(6, u"0.1"_s, Comparator::Less)},
        on(6, u"0.1"_s, Comparator::Less), 2, 2);
    row("<0.5 is at most 500", {on(4, u"0.5"_s, Comparator::Less)}, on(4, u"0.5"_s, Comparator::Less), 1, 1);
    row("<1.0 may or may not be: measured, not low", {on(4, u"1.0"_s, Comparator::Less)}, on(4, u"1.0"_s, Comparator::Less), 1, 0);
    row(">0.3 is measured, never low and never the nadir", {on(4, u"0.3"_s, Comparator::Greater), on(5, u"0.9"_s)}, on(5, u"0.9"_s), 2, 0);
    row("only a lower limit: measured, and no nadir", {on(4, u"0.3"_s, Comparator::GreaterOrEqual)}, {}, 1, 0);
}

void TestCounts::countsOnlyWhatWasMeasured()
{
    QFETCH(QList<CountOnDay>, values);
    QFETCH(std::optional<CountOnDay>, nadir);
    QFETCH(int, measuredDays);
    QFETCH(int, daysAtMost500);
    const CountFacts facts = countFacts(values);
    QCOMPARE(facts.nadir.has_value(), nadir.has_value());
    if (nadir)
        QCOMPARE(*facts.nadir, *nadir);
    QCOMPARE(facts.measuredDays, measuredDays);
    QCOMPARE(facts.daysAtMost, daysAtMost500);
}

void TestCounts::theLimitIsAParameter()
{
    const QList<CountOnDay> platelets{on(5, u"48"_s), on(9, u"20"_s), on(12, u"51"_s)};
    const CountFacts facts = countFacts(platelets, {50, 0});
    QCOMPARE(facts.daysAtMost, 2);
    QCOMPARE(facts.nadir->day, 9);
}

QTEST_GUILESS_MAIN(TestCounts)
#include "tst_counts.moc"
