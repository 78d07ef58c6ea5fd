// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of a chart are made of, asked for part by part.
#include "domain/trendruns.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 day0 = QDate(2026, 3, 10).toJulianDay();

TrendBin bin(qint64 day, int value, int low, int high)
{
    TrendBin made;
    made.from = made.to = day;
    made.n = 1;
    made.row = day - day0 + 10000;
    made.median.number = {value, 0};
    made.min.number = {low, 0};
    made.max.number = {high, 0};
    return made;
}

/** Every day of ±`years` around Day 0 but each 9th, a stay in between, values that go up and down. */
TrendResult diary(int years, Kind kind = Kind::Symptom)
{
    TrendResult result;
    result.kind = kind;
    result.day0 = day0;
    result.today = day0 + 365 * years;
    result.hospital = {{day0 - 40, day0 - 35}, {day0 - 1, day0 + 10}};
    for (qint64 day = -365 * years; day <= 365 * years; ++day) {
        if (day % 9 == 0)
            continue;
        const int value = int((day * day + 7 * day) % 11 + 11) % 11;
        result.bins.append(bin(day0 + day, value, value / 2, 10));
        result.bins.last().hospital = day >= -1 && day <= 10;
    }
    return result;
}

} // namespace

class TrendRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void binsOfAStretch_data();
    void binsOfAStretch();
    void aPartIsThatPartOfTheWhole_data();
    void aPartIsThatPartOfTheWhole();
    void aThinnedLineStandsOnTheSameDaysWhereverItBegins();
    void rulesAreTheSame_data();
    void rulesAreTheSame();
    void theCurveKeepsTheEntriesOfItsValues();
};

void TrendRunsTest::binsOfAStretch_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in the middle") << 5 << 12 << u"5-7 8-10 11-13"_s;
    QTest::newRow("one day") << 9 << 9 << u"8-10"_s;
    QTest::newRow("in a gap") << 14 << 16 << QString();
    QTest::newRow("over a gap") << 13 << 17 << u"11-13 17-19"_s;
    QTest::newRow("before all") << -9 << 4 << QString();
    QTest::newRow("all") << 0 << 90 << u"5-7 8-10 11-13 17-19"_s;
    QTest::newRow("an empty stretch") << 9 << 8 << u"8-10"_s;
}

void TrendRunsTest::binsOfAStretch()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, expected);
    TrendResult result;
    for (const int first : {5, 8, 11, 17}) {
        result.bins.append(bin(first, 1, 1, 1));
        result.bins.last().to = first + 2;
    }
    QStringList found;
    for (const TrendBin &one : binsIn(result, {from, to}))
        found += u"%1-%2"_s.arg(one.from).arg(one.to);
    QCOMPARE(found.join(u' '), expected);
    QCOMPARE(qsizetype(TrendCurve(result).between({from, to}).size()), found.size());
}

void TrendRunsTest::aPartIsThatPartOfTheWhole_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("px");
    for (const Kind kind : {Kind::Symptom, Kind::Vital, Kind::Lab}) {
        for (const double px : {3.0, 0.3})
            QTest::addRow("kind %d, %.1f px a day", int(kind), px) << kind << px;
    }
}

/** Points well inside of a part are those of the whole line: panning changes nothing that is in view. */
void TrendRunsTest::aPartIsThatPartOfTheWhole()
{
    QFETCH(Kind, kind);
    QFETCH(double, px);
    const TrendCurve curve(diary(3, kind));
    RunRule rule = curve.rule(px);
    rule.step = px < 1 ? 15 : 1;
    QHash<double, RunPoint> whole;
    for (const TrendRun &run : curve.runs(rule, {day0 - 2000, day0 + 2000})) {
        for (const RunPoint &point : run)
            whole.insert(point.day, point);
    }
    QVERIFY(whole.size() > 100);
    for (const int from : {-900, -203, -100, -61, 1, 55, 700}) {
        int seen = 0;
        for (const TrendRun &run : curve.runs(rule, {day0 + from, day0 + from + 120})) {
            for (qsizetype i = 1; i + 1 < run.size(); ++i, ++seen)
                QCOMPARE(run[i], whole.value(run[i].day));
        }
        QVERIFY(seen >= 4);
    }
}

void TrendRunsTest::aThinnedLineStandsOnTheSameDaysWhereverItBegins()
{
    const TrendCurve curve(diary(2));
    RunRule rule = curve.rule(0.3);
    rule.step = 15;
    for (const int from : {20, 33, 34, 40}) {
        const QList<TrendRun> runs = curve.runs(rule, {day0 + from, day0 + 500});
        QCOMPARE(runs.size(), 1);
        for (qsizetype i = 1; i + 1 < runs[0].size(); ++i)
            QCOMPARE(qint64(runs[0][i].day - double(day0)) % 15, 0);
    }
}

void TrendRunsTest::rulesAreTheSame_data()
{
    aPartIsThatPartOfTheWhole_data();
}

void TrendRunsTest::rulesAreTheSame()
{
    QFETCH(Kind, kind);
    QFETCH(double, px);
    const TrendResult result = diary(1, kind);
    const RunRule a = runRuleFor(result, px), b = TrendCurve(result).rule(px);
    QCOMPARE(b.median, a.median);
    QCOMPARE(b.window, a.window);
    QCOMPARE(b.least, a.least);
    QCOMPARE(b.maxJoin, a.maxJoin);
    QCOMPARE(b.maxJoinAcrossDay0, a.maxJoinAcrossDay0);
}

void TrendRunsTest::theCurveKeepsTheEntriesOfItsValues()
{
    const TrendCurve curve(diary(1));
    const auto found = curve.between({day0 + 20, day0 + 20});
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().row, 10020);
    QCOMPARE(found.front().high, 10.0);
}

QTEST_APPLESS_MAIN(TrendRunsTest)
#include "tst_trendruns.moc"
