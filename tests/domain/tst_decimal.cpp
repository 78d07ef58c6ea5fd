// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QString shown(const std::optional<Decimal> &number)
{
    return number ? number->toString() : u"none"_s;
}

Decimal read(const QString &text)
{
    const auto number = Decimal::parse(text);
    if (!number)
        qFatal("not a number: %s", qPrintable(text));
    return *number;
}

const Ratio kFahrenheit{5, 9, {-32, 0}, {}}; // °F → °C
const Ratio kHba1c{1000, 10929, {}, {215, -2}}; // mmol/mol → %

} // namespace

class TestDecimal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void ordersByValue_data();
    void ordersByValue();
    void rounds_data();
    void rounds();
    void losesOnlyTrailingZeros_data();
    void losesOnlyTrailingZeros();
    void becomesTheNearestDouble_data();
    void becomesTheNearestDouble();
    void converts_data();
    void converts();
    void convertsThereAndBack();
    void composesConversions();
    void saysSoWhenAConversionOverflows();
};

void TestDecimal::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("mantissa");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QString>("written");
    QTest::newRow("a whole number") << u"38"_s << qint64(38) << 0 << u"38"_s;
    QTest::newRow("a point") << u"38.4"_s << qint64(384) << -1 << u"38.4"_s;
    QTest::newRow("a comma") << u"38,4"_s << qint64(384) << -1 << u"38.4"_s;
    QTest::newRow("the last zero stays") << u"5.20"_s << qint64(520) << -2 << u"5.20"_s;
    QTest::newRow("below zero") << u"-0.5"_s << qint64(-5) << -1 << u"-0.5"_s;
    QTest::newRow("a printed minus") << u"\u22120.5"_s << qint64(-5) << -1 << u"-0.5"_s;
    QTest::newRow("a plus") << u"+7"_s << qint64(7) << 0 << u"7"_s;
    QTest::newRow("nothing before the point") << u".05"_s << qint64(5) << -2 << u"0.05"_s;
    QTest::newRow("blanks around it") << u" 1.2 "_s << qint64(12) << -1 << u"1.2"_s;
    QTest::newRow("zero with places") << u"0.00"_s << qint64(0) << -2 << u"0.00"_s;
    QTest::newRow("leading zeros do not count as digits") << u"0000000000000000000012"_s << qint64(12) << 0 << u"12"_s;
    QTest::newRow("an exponent") << u"1e3"_s << qint64(1) << 3 << u"1000"_s;
    QTest::newRow("an exponent with sign and places") << u"1.25E-2"_s << qint64(125) << -4 << u"0.0125"_s;
    QTest::newRow("18 digits") << u"123456789012345678"_s << 123456789012345678LL << 0 << u"123456789012345678"_s;
    QTest::newRow("the smallest") << u"0.000000000001"_s << qint64(1) << -12 << u"0.000000000001"_s;
    QTest::newRow("the largest exponent") << u"9e18"_s << qint64(9) << 18 << u"9000000000000000000"_s;
}

void TestDecimal::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, mantissa);
    QFETCH(int, exponent);
    const auto number = Decimal::parse(text);
    QVERIFY(number);
    QCOMPARE(qint64(number->mantissa), mantissa);
    QCOMPARE(number->exponent, exponent);
    QTEST(number->toString(), "written");
}

void TestDecimal::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u""_s, u" "_s, u"-"_s, u"."_s, u","_s, u"5."_s, u"1.2.3"_s, u"1,2.3"_s, u"1.000,5"_s, u"1 000"_s, u"38.4C"_s,
                            u"<5"_s, u"1e"_s, u"1e+"_s, u"1e1.5"_s, u"1e9999"_s, u"1e19"_s, u"1e-13"_s, u"0.0000000000001"_s, u"--1"_s,
                            u"+-1"_s, u"0x10"_s, u"nan"_s, u"inf"_s, u"1234567890123456789"_s, u"1.23456789012345678901"_s, u"e5"_s,
                            u"\u0663"_s, u"1'000"_s};
    for (const QString &text : texts)
        QTest::addRow("'%s'", qPrintable(text)) << text;
}

void TestDecimal::refusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(!Decimal::parse(text));
}

void TestDecimal::ordersByValue_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("order");
    QTest::newRow("equal however written") << u"5.20"_s << u"5.2"_s << 0;
    QTest::newRow("equal with exponents") << u"1e3"_s << u"1000.000"_s << 0;
    QTest::newRow("zeros are equal") << u"0.000"_s << u"0e18"_s << 0;
    QTest::newRow("minus zero is zero") << u"-0.0"_s << u"0"_s << 0;
    QTest::newRow("less by one place") << u"5.19"_s << u"5.2"_s << -1;
    QTest::newRow("below zero the larger size is less") << u"-10"_s << u"-9.99"_s << -1;
    QTest::newRow("sign decides") << u"-1e18"_s << u"1e-12"_s << -1;
    QTest::newRow("far exponents do not overflow") << u"999999999999999999e18"_s << u"0.000000000001"_s << 1;
    QTest::newRow("18 digits, last differs") << u"1.00000000000"_s << u"1.00000000001"_s << -1;
    QTest::newRow("same size, far exponents") << u"1e17"_s << u"100000000000000001"_s << -1;
}

void TestDecimal::ordersByValue()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, order);
    QCOMPARE(read(a) < read(b), order < 0);
    QCOMPARE(read(a) > read(b), order > 0);
    QCOMPARE(read(a) == read(b), order == 0);
    QCOMPARE(read(b) < read(a), order > 0);
    QCOMPARE(read(a).isSameAs(read(b)), false);
}

void TestDecimal::rounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("result");
    QTest::newRow("half to even, down") << u"2.5"_s << 0 << u"2"_s;
    QTest::newRow("half to even, up") << u"3.5"_s << 0 << u"4"_s;
    QTest::newRow("half to even below zero") << u"-2.5"_s << 0 << u"-2"_s;
    QTest::newRow("half to even below zero, away") << u"-3.5"_s << 0 << u"-4"_s;
    QTest::newRow("just over half") << u"2.51"_s << 0 << u"3"_s;
    QTest::newRow("once, not twice: 2.449 is 2") << u"2.449"_s << 0 << u"2"_s;
    QTest::newRow("adds places") << u"38"_s << 2 << u"38.00"_s;
    QTest::newRow("an exponent becomes digits") << u"1e3"_s << 1 << u"1000.0"_s;
    QTest::newRow("a tiny number is 0") << u"0.000000000001"_s << 2 << u"0.00"_s;
    QTest::newRow("no room for the places") << u"123456789012345678"_s << 1 << u"none"_s;
    QTest::newRow("no such place") << u"1"_s << 13 << u"none"_s;
    QTest::newRow("tens") << u"1250"_s << -2 << u"1200"_s;
}

void TestDecimal::rounds()
{
    QFETCH(QString, text);
    QFETCH(int, digits);
    QTEST(shown(read(text).rounded(digits)), "result");
}

void TestDecimal::losesOnlyTrailingZeros_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("places") << u"5.20"_s << u"5.2"_s;
    QTest::newRow("all places") << u"5.00"_s << u"5"_s;
    QTest::newRow("not the zeros of 100") << u"100"_s << u"100"_s;
    QTest::newRow("zero") << u"0.000"_s << u"0"_s;
    QTest::newRow("1e3 and 1000 become the same") << u"1e3"_s << u"1000"_s;
}

void TestDecimal::losesOnlyTrailingZeros()
{
    QFETCH(QString, text);
    QTEST(read(text).normalized().toString(), "result");
    QVERIFY(read(text).normalized() == read(text));
    QCOMPARE(read(text).normalized().exponent > 0, false);
}

void TestDecimal::becomesTheNearestDouble_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"0.1", "38.4", "-273.15", "123456789012345678", "0.000000000001", "9007199254740993", "1e18", "0"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDecimal::becomesTheNearestDouble()
{
    QFETCH(QString, text);
    QVERIFY(read(text).toDouble() == text.toDouble());
}

void TestDecimal::converts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &text, qint64 n, qint64 d, const QString &before, const QString &after,
                        int digits, const QString &result) {
        QTest::newRow(name) << text << n << d << before << after << digits << result;
    };
    row("101.3 °F", u"101.3"_s, 5, 9, u"-32"_s, u"0"_s, 1, u"38.5"_s);
    row("100.4 °F is exactly 38 °C", u"100.4"_s, 5, 9, u"-32"_s, u"0"_s, 2, u"38.00"_s);
    row("-40 meets", u"-40"_s, 5, 9, u"-32"_s, u"0"_s, 1, u"-40.0"_s);
    row("38.0 °C to °F", u"38.0"_s, 9, 5, u"0"_s, u"32"_s, 1, u"100.4"_s);
    row("IgG mg/dL to g/L", u"450"_s, 1, 100, u"0"_s, u"0"_s, 1, u"4.5"_s);
    row("half to even in a conversion: 0.125", u"1"_s, 1, 8, u"0"_s, u"0"_s, 2, u"0.12"_s);
    row("half to even in a conversion: 0.375", u"3"_s, 1, 8, u"0"_s, u"0"_s, 2, u"0.38"_s);
    row("a third below zero", u"-2"_s, 1, 3, u"0"_s, u"0"_s, 3, u"-0.667"_s);
    row("a denominator below zero", u"3"_s, 1, -2, u"0"_s, u"0"_s, 1, u"-1.5"_s);
    row("HbA1c mmol/mol to %", u"53"_s, 1000, 10929, u"0"_s, u"2.15"_s, 1, u"7.0"_s);
    row("pounds", u"154.3"_s, 45359237, 100000000, u"0"_s, u"0"_s, 1, u"70.0"_s);
    row("10^9/L to /uL", u"0.08"_s, 1000, 1, u"0"_s, u"0"_s, 0, u"80"_s);
    row("no denominator", u"1"_s, 1, 0, u"0"_s, u"0"_s, 0, u"none"_s);
    row("long printed zeros do no harm", u"5.000000000000"_s, 88420, 1000, u"0"_s, u"0"_s, 1, u"442.1"_s);
}

void TestDecimal::converts()
{
    QFETCH(QString, text);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, digits);
    const Ratio ratio{numerator, denominator, read(before), read(after)};
    QTEST(shown(ratio.apply(read(text), digits)), "result");
}

void TestDecimal::convertsThereAndBack()
{
    for (const Ratio &ratio : {kFahrenheit, kHba1c, Ratio{1000, 88420, {}, {}}}) {
        for (int tenths = -500; tenths < 1500; ++tenths) {
            const Decimal number{tenths, -1};
            const auto there = ratio.apply(number, 9);
            QVERIFY(there);
            const auto back = ratio.inverse().apply(*there, 1);
            QVERIFY(back);
            QVERIFY(*back == number);
        }
    }
}

void TestDecimal::composesConversions()
{
    const auto twice = kFahrenheit.then(kFahrenheit.inverse());
    QVERIFY(twice);
    QCOMPARE(shown(twice->apply(read(u"101.3"_s), 1)), u"101.3"_s);
    // mg/dL → g/L → mg/L as one step: a rounding between would lose the last digit
    const auto both = Ratio{1, 100, {}, {}}.then(Ratio{1000, 1, {}, {}});
    QVERIFY(both);
    QCOMPARE(both->numerator, 10);
    QCOMPARE(both->denominator, 1);
    const Ratio same;
    const auto before = same.then(kHba1c), after = kHba1c.then(same), shift = Ratio{1, 1, {5, 0}, {}}.then({1, 1, {}, {7, 0}});
    QVERIFY(before && after && shift);
    QCOMPARE(shown(before->apply(read(u"53"_s), 1)), u"7.0"_s);
    QCOMPARE(shown(after->apply(read(u"53"_s), 1)), u"7.0"_s);
    QCOMPARE(shown(shift->apply(read(u"1"_s), 0)), u"13"_s);
    QVERIFY(!kHba1c.then(kFahrenheit)); // + 2.15, then − 32: not of this form
    QVERIFY(!(Ratio{INT64_MAX, 1, {}, {}}.then(Ratio{INT64_MAX - 1, 1, {}, {}})));
}

void TestDecimal::saysSoWhenAConversionOverflows()
{
    const Ratio huge{1'000'000'000'000'000'000, 1, {}, {}};
    QVERIFY(!huge.apply(read(u"999999999999999999e18"_s), 0));
    QVERIFY(!huge.apply(read(u"1000"_s), 2));
    QVERIFY((!Ratio{1, 1, read(u"1e18"_s), {}}.apply(read(u"1e18"_s), 0)));
    QCOMPARE(shown(huge.apply(read(u"0"_s), 2)), u"0.00"_s);
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
