// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trend.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

std::vector<double> numbers(const QString &text)
{
    std::vector<double> values;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts))
        values.push_back(part.toDouble());
    return values;
}

SeriesPoint at(qint64 day, const QString &value, const QString &unit = u"g/L"_s)
{
    SeriesPoint point;
    point.wallDay = day;
    point.form = SeriesPoint::Form::Number;
    point.number = Decimal::parse(value).value();
    point.unit = unit;
    return point;
}

} // namespace

class BulkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bulks_data();
    void bulks();
    void aSlipOfTheCommaIsFarAndStaysCounted();
    void fixedScalesHaveNoFarValues();
    void grains_data();
    void grains();
};

void BulkTest::bulks_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<bool>("log");
    QTest::addColumn<QString>("expected"); ///< low and high, or empty
    const auto row = [](const char *name, const char *values, bool log, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(values) << log << QString::fromUtf8(expected);
    };
    row("nothing", "", false, "");
    row("two values cannot tell which is wrong", "5 5000", false, "");
    row("a thousand times off among three", "5 6 5000", false, "5 6");
    row("mg/dL typed as g/L is a hundred times off", "5.2 6.1 5.8 520 6.0", false, "5.2 6.1");
    row("ten times off still has room", "5.2 6.1 52 6.0", false, "");
    row("below zero as well", "5 6 -7000 6.5", false, "5 6.5");
    row("both ends", "5 6 7 5.5 6.5 5 6 7 5.5 6.5 -9000 9000", false, "5 7");
    row("a fever week in CRP is no slip", "1 2 1 3 2 1 88 150 60 12 3 1", false, "");
    row("one high CRP is no slip", "2 3 5 2 150", false, "");
    row("two of ten are far", "4 5 6 4 5 6 4 5 4000 5000", false, "4 6");
    row("three of ten are too many to be slips", "4 5 6 4 5 6 4 5000 4000 5000", false, "");
    row("all equal", "7 7 7 7", false, "");
    row("one other than all equal", "7 7 7 7000", false, "7 7");
    row("all zero but one: there is no measure", "0 0 0 12", false, "");
    row("a thousand times too small costs a linear scale nothing", "5 6 7 0.006", false, "");
    row("log: five decades between neighbours", "10 30 100 20 10000000", true, "10 100");
    row("log: two decades between neighbours are usual", "0.01 1 5 10", true, "");
    row("log: far below", "0.00001 1 5 10", true, "1 10");
    row("log: zero lies on the shelf", "0 0 0 100 120", true, "");
}

void BulkTest::bulks()
{
    QFETCH(QString, values);
    QFETCH(bool, log);
    QFETCH(QString, expected);
    const auto bulk = bulkOf(numbers(values), log);
    QCOMPARE(bulk ? u"%1 %2"_s.arg(bulk->low).arg(bulk->high) : QString(), expected);
}

void BulkTest::aSlipOfTheCommaIsFarAndStaysCounted()
{
    TrendSpec spec;
    spec.kind = Kind::Lab;
    spec.today = 100;
    const TrendResult result = trend({at(1, u"7.1"_s), at(20, u"6.8"_s), at(40, u"7100"_s), at(60, u"7.3"_s)}, spec);
    QVERIFY(result.bulk);
    QCOMPARE(result.values, 4);
    QCOMPARE(result.bins.size(), 4);
    const QList<TrendBin> far = farBins(result);
    QCOMPARE(far.size(), 1);
    QCOMPARE(far.first().from, 40);
    QVERIFY(isFar(result, far.first().max));
    QVERIFY(!isFar(result, result.bins.first().max));
}

void BulkTest::fixedScalesHaveNoFarValues()
{
    CatalogueItem item;
    item.kind = Kind::Symptom;
    item.scale = Scale::Nrs10;
    TrendSpec spec;
    spec.item = &item;
    spec.today = 100;
    QVERIFY(!trend({at(1, u"0.01"_s, {}), at(2, u"0.01"_s, {}), at(3, u"0.01"_s, {}), at(4, u"10"_s, {})}, spec).bulk);
}

void BulkTest::grains_data()
{
    QTest::addColumn<Grain>("grain");
    QTest::addColumn<BinBy>("by");
    QTest::addColumn<TrendLine>("line");
    QTest::newRow("each day for itself") << Grain::Days << BinBy::Day << TrendLine::Joined;
    QTest::newRow("the running middle value of a week") << Grain::Week << BinBy::Day << TrendLine::Middle;
    QTest::newRow("months") << Grain::Months << BinBy::Month << TrendLine::Middle;
}

void BulkTest::grains()
{
    QFETCH(Grain, grain);
    TrendSpec spec;
    setGrain(spec, grain);
    QTEST(spec.by, "by");
    QTEST(spec.line, "line");
    QCOMPARE(trend({}, spec).line, spec.line);
}

QTEST_APPLESS_MAIN(BulkTest)
#include "tst_bulk.moc"
