// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dayaxis.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 day0 = QDate(2026, 3, 10).toJulianDay();

QString shown(const QList<DayTick> &ticks)
{
    QStringList parts;
    for (const DayTick &tick : ticks) {
        switch (tick.what) {
        case DayTick::What::Day0: parts += u"D0"_s; break;
        case DayTick::What::Today: parts += u"today"_s; break;
        case DayTick::What::Days: parts += QString::number(tick.count); break;
        case DayTick::What::Months: parts += QString::number(tick.count) + (tick.firstOfUnit ? u"mo"_s : u"m"_s); break;
        case DayTick::What::Years: parts += QString::number(tick.count) + (tick.firstOfUnit ? u"year"_s : u"y"_s); break;
        case DayTick::What::Month:
            parts += QDate::fromJulianDay(tick.day).toString(tick.firstOfUnit ? u"MMMyyyy"_s : u"MMM"_s);
            break;
        case DayTick::What::Year: parts += QString::number(QDate::fromJulianDay(tick.day).year()); break;
        case DayTick::What::Date: parts += QDate::fromJulianDay(tick.day).toString(u"MM-dd"_s); break;
        }
    }
    return parts.join(u' ');
}

} // namespace

class DayAxisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void monotone_data();
    void monotone();
    void desktopBreakPoints();
    void missingPartsGiveTheirWidth();
    void ticks_data();
    void ticks();
    void monthTicksAreCalendarMonths();
};

void DayAxisTest::monotone_data()
{
    QTest::addColumn<DayAxis>("axis");
    QTest::newRow("30 days") << DayAxis::lastDays(30, day0 + 257, day0, 340);
    QTest::newRow("90 days") << DayAxis::lastDays(90, day0 + 257, day0, 340);
    QTest::newRow("around Day 0") << DayAxis::aroundDay0(day0, 340);
    QTest::newRow("all, desktop") << DayAxis::all(day0 - 730, day0 + 257, day0, 860);
    QTest::newRow("all, phone") << DayAxis::all(day0 - 730, day0 + 257, day0, 340);
    QTest::newRow("all, 15 years") << DayAxis::all(day0 - 730, day0 + 365 * 13, day0, 860);
    QTest::newRow("all, no history") << DayAxis::all(day0 - 20, day0 + 257, day0, 860);
    QTest::newRow("all, before Day +30") << DayAxis::all(day0 - 730, day0 + 9, day0, 860);
    QTest::newRow("all, only today") << DayAxis::all(day0, day0, day0, 860);
    QTest::newRow("all, Day 0 far ahead") << DayAxis::all(day0 - 400, day0 - 200, day0, 860);
    QTest::newRow("all, no Day 0") << DayAxis::all(day0, day0 + 100, {}, 860);
    QTest::newRow("a single day") << DayAxis::linear({day0, day0}, day0, 340);
    QTest::newRow("narrow") << DayAxis::all(day0 - 730, day0 + 257, day0, 60);
}

void DayAxisTest::monotone()
{
    QFETCH(DayAxis, axis);
    const DayRange days = axis.days();
    double before = axis.u(double(days.from) - 1);
    for (qint64 day = days.from; day <= days.to; ++day) {
        const double u = axis.u(double(day));
        QVERIFY2(u > before, qPrintable(u"day %1"_s.arg(day - day0)));
        QVERIFY(u > -1e-9 && u < axis.width() + 1e-9);
        QVERIFY(std::abs(axis.dayAt(u) - double(day)) < 1e-6);
        before = u;
    }
    for (const double spacing : {26.0, 44.0, 80.0}) {
        const QList<DayTick> ticks = ticksOf(axis, spacing, days.to);
        QVERIFY(!ticks.isEmpty());
        for (qsizetype i = 1; i < ticks.size(); ++i)
            QVERIFY(axis.u(double(ticks[i].day)) - axis.u(double(ticks[i - 1].day)) >= spacing);
        for (const DayTick &tick : ticks)
            QVERIFY(axis.holds(tick.day));
    }
}

void DayAxisTest::desktopBreakPoints()
{
    const DayAxis axis = DayAxis::all(day0 - 730, day0 + 257, day0, 860);
    QCOMPARE(axis.segments().size(), 3);
    QVERIFY(std::abs(axis.u(double(day0 - 60)) - 236) < 1e-6);
    QVERIFY(std::abs(axis.u(double(day0 + 30)) - 590) < 1e-6);
    QVERIFY(std::abs(axis.u(double(day0 + 275)) - 860) < 1e-6);
    QVERIFY(std::abs(axis.pxPerDay(double(day0)) - 354.0 / 90) < 1e-6);
}

void DayAxisTest::missingPartsGiveTheirWidth()
{
    QCOMPARE(DayAxis::all(day0 - 20, day0 + 257, day0, 860).segments().size(), 2);
    QCOMPARE(DayAxis::all(day0 - 730, day0 + 9, day0, 860).segments().size(), 2);
    QCOMPARE(DayAxis::all(day0 - 730, day0 + 257, {}, 860).segments().size(), 1);
    for (const qint64 today : {0, 30, 31, 400})
        QVERIFY(std::abs(DayAxis::all(day0 - 730, day0 + today, day0, 860).width() - 860) < 1e-6);
}

void DayAxisTest::ticks_data()
{
    QTest::addColumn<DayAxis>("axis");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<QString>("expected");
    QTest::newRow("around Day 0 on a phone") << DayAxis::aroundDay0(day0, 340) << 60.0 << u"-30 D0 30 60 90"_s;
    QTest::newRow("30 days on a phone") << DayAxis::lastDays(30, day0 + 257, day0, 340) << 60.0 << u"230 240 250 today"_s;
    QTest::newRow("all on a desktop") << DayAxis::all(day0 - 730, day0 + 257, day0, 860) << 26.0
                                      << u"-24mo -18m -12m -6m -60 -50 -40 -30 -20 -10 D0 10 20 30 60 100 5mo 6m 7m today"_s;
    QTest::newRow("a short stretch without Day 0") << DayAxis::linear({day0, day0 + 20}, {}, 340) << 70.0 << u"03-16 03-23 03-30"_s;
}

void DayAxisTest::ticks()
{
    QFETCH(DayAxis, axis);
    QFETCH(double, spacing);
    QFETCH(QString, expected);
    const bool withToday = axis.day0() && axis.holds(day0 + 257);
    QCOMPARE(shown(ticksOf(axis, spacing, withToday ? std::optional(day0 + 257) : std::nullopt)), expected);
}

void DayAxisTest::monthTicksAreCalendarMonths()
{
    const DayAxis axis = DayAxis::all(day0 - 730, day0 + 257, day0, 1600);
    for (const DayTick &tick : ticksOf(axis, 26, {})) {
        if (tick.what == DayTick::What::Months)
            QCOMPARE(QDate::fromJulianDay(tick.day).day(), 10);
    }
}

QTEST_APPLESS_MAIN(DayAxisTest)
#include "tst_dayaxis.moc"
