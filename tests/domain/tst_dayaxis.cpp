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
    void ticksAtEveryZoom_data();
    void ticksAtEveryZoom();
    void ticksStayWhereTheyAreWhenTheAxisMoves_data();
    void ticksStayWhereTheyAreWhenTheAxisMoves();
    void noStretchIsWithoutATick_data();
    void noStretchIsWithoutATick();
    void aCroppedAxisKeepsItsProportions();
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

void DayAxisTest::ticksAtEveryZoom_data()
{
    QTest::addColumn<DayAxis>("axis");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<bool>("calendar");
    QTest::addColumn<QString>("expected");
    const auto days = [](int from, int to, double width) { return DayAxis::linear({day0 + from, day0 + to}, day0, width); };
    const DayAxis all = DayAxis::all(day0 - 730, day0 + 257, day0, 860), years = DayAxis::all(day0 - 730, day0 + 365 * 13, day0, 860);
    const double desktop = 26, phone = 60;
    QTest::newRow("7 days, desktop") << days(100, 107, 860) << desktop << false << u"100 101 102 103 104 105 106 107"_s;
    QTest::newRow("7 days, phone") << days(100, 107, 340) << phone << false << u"100 102 104 106"_s;
    QTest::newRow("7 days, phone, dates") << days(100, 107, 340) << phone << true << u"06-18 06-20 06-22 06-24"_s;
    QTest::newRow("2 weeks, desktop") << days(0, 14, 860) << desktop << false << u"D0 2 4 6 8 10 12 14"_s;
    QTest::newRow("the watch, desktop") << days(-7, 28, 860) << desktop << false << u"-5 D0 5 10 15 20 25"_s;
    QTest::newRow("the watch, phone") << days(-7, 28, 340) << phone << false << u"D0 10 20"_s;
    QTest::newRow("the watch, phone, dates") << days(-7, 28, 340) << phone << true << u"D0 03-23 03-30 04-06"_s;
    QTest::newRow("around an event, phone") << days(155, 245, 340) << phone << false << u"160 180 200 220 240"_s;
    QTest::newRow("around an event, desktop, dates") << days(155, 245, 860) << desktop << true
        << u"08-17 08-24 08-31 09-07 09-14 09-21 09-28 10-05 10-12 10-19 10-26 11-02 11-09"_s;
    QTest::newRow("since Day 0, 8 months, phone") << days(-3, 257, 340) << phone << false << u"D0 60 6mo"_s;
    QTest::newRow("since Day 0, 8 months, desktop") << days(-3, 257, 860) << desktop << false
        << u"D0 10 20 30 40 50 60 70 80 90 100 110 120 130 140 150 160 170 180 190 200 210 220 230 240 250"_s;
    QTest::newRow("1 year, desktop") << days(-108, 257, 860) << desktop << false
        << u"-100 -80 -60 -40 -20 D0 20 40 60 80 100 120 140 160 180 200 220 240"_s;
    QTest::newRow("1 year, phone") << days(-108, 257, 340) << phone << false << u"-3mo D0 100 6mo"_s;
    QTest::newRow("1 year, phone, dates") << days(-108, 257, 340) << phone << true << u"Jan2026 D0 Jul Oct"_s;
    QTest::newRow("1 year, desktop, dates") << days(-108, 257, 860) << desktop << true
        << u"Dec2025 Jan2026 Feb D0 Apr May Jun Jul Aug Sep Oct Nov"_s;
    QTest::newRow("the fifth year, desktop") << days(1460, 1825, 500) << desktop << false
        << u"48mo 49m 50m 51m 52m 53m 54m 55m 56m 57m 58m 59m"_s;
    QTest::newRow("the years 3 to 6, desktop") << days(800, 2200, 860) << desktop << false
        << u"27mo 30m 33m 36m 39m 42m 45m 48m 51m 54m 57m 60m 63m 66m 69m 72m"_s;
    QTest::newRow("a year of history, desktop") << days(-700, -335, 500) << desktop << false << u"-21mo -18m -15m -12m"_s;
    QTest::newRow("15 years, desktop") << days(-730, 4745, 860) << desktop << false
        << u"-24mo -18m -12m -6m D0 6mo 12m 18m 24m 3year 4y 5y 6y 7y 8y 9y 10y 11y 12y"_s;
    QTest::newRow("15 years, phone") << days(-730, 4745, 340) << phone << false << u"D0 5year 10y"_s;
    QTest::newRow("15 years, phone, dates") << days(-730, 4745, 340) << phone << true << u"D0 2030 2035"_s;
    QTest::newRow("15 years, desktop, dates") << days(-730, 4745, 860) << desktop << true
        << u"Jul2024 Jan2025 Jul D0 Jan2027 Jul Jan2028 Jul Jan2029 Jul Jan2030 Jul Jan2031 Jul Jan2032 Jul Jan2033 Jul Jan2034 Jul Jan2035 Jul Jan2036 Jul Jan2037 Jul Jan2038 Jul Jan2039"_s;
    QTest::newRow("15 years in pieces, desktop") << years << desktop << false
        << u"-24mo -18m -12m -6m -60 -50 -40 -30 -20 -10 D0 10 20 30 2year 4y 6y 8y 10y 12y"_s;
    QTest::newRow("15 years in pieces, desktop, dates") << years << 40.0 << true
        << u"Jul2024 Jan2025 Jul Jan2026 Feb D0 Apr 2028 2030 2032 2034 2036 2038"_s;
    QTest::newRow("the pieces, zoomed to Day 0") << all.cropped(double(day0 - 100), double(day0 + 60), 860) << desktop << false
        << u"-3mo -50 -40 -30 -20 -10 D0 10 20 30 60"_s;
    QTest::newRow("the pieces, dates") << all << 40.0 << true << u"Jul2024 Jan2025 Jul Jan2026 Feb D0 Apr Jul Oct"_s;
}

void DayAxisTest::ticksAtEveryZoom()
{
    QFETCH(DayAxis, axis);
    QFETCH(double, spacing);
    QFETCH(bool, calendar);
    QFETCH(QString, expected);
    QCOMPARE(shown(ticksOf(axis, spacing, {}, calendar)), expected);
}

void DayAxisTest::ticksStayWhereTheyAreWhenTheAxisMoves_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("calendar");
    for (const int length : {7, 14, 30, 90, 365, 1000, 5475}) {
        QTest::addRow("%d days", length) << length << false;
        QTest::addRow("%d days, dates", length) << length << true;
    }
}

void DayAxisTest::ticksStayWhereTheyAreWhenTheAxisMoves()
{
    QFETCH(int, length);
    QFETCH(bool, calendar);
    const auto at = [&](qint64 from) { return ticksOf(DayAxis::linear({from, from + length}, day0, 860), 44, {}, calendar); };
    const qint64 from = day0 + 150;
    const QList<DayTick> before = at(from), after = at(from + length / 7);
    const auto has = [](const QList<DayTick> &ticks, const DayTick &tick) {
        return std::any_of(ticks.begin(), ticks.end(), [&](const DayTick &t) { return t.day == tick.day && t.what == tick.what && t.count == tick.count; });
    };
    for (const DayTick &tick : before) {
        if (tick.day >= from + length / 7)
            QVERIFY2(has(after, tick), qPrintable(shown(before) + u" / "_s + shown(after)));
    }
}

void DayAxisTest::noStretchIsWithoutATick_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<double>("width");
    for (const int from : {-2500, -400, -40, 10, 200, 1200, 3000}) {
        for (const double width : {340.0, 860.0})
            QTest::addRow("from Day %d, %.0f px", from, width) << from << width;
    }
}

/** At whatever zoom there are two ticks at least, and no stretch of the plot is much longer than its half. */
void DayAxisTest::noStretchIsWithoutATick()
{
    QFETCH(int, from);
    QFETCH(double, width);
    for (double length = 7; length < 5500; length *= 1.1) {
        for (const bool calendar : {false, true}) {
            const DayAxis axis = DayAxis::linear({day0 + from, day0 + from + qint64(length)}, day0, width);
            const QList<DayTick> ticks = ticksOf(axis, width > 500 ? 26 : 60, {}, calendar);
            const QString what = u"%1 days: "_s.arg(int(length)) + shown(ticks);
            QVERIFY2(ticks.size() >= 2, qPrintable(what));
            double before = 0;
            for (const DayTick &tick : ticks) {
                QVERIFY2(axis.u(double(tick.day)) - before <= width * 0.65, qPrintable(what));
                before = axis.u(double(tick.day));
            }
            QVERIFY2(width - before <= width * 0.65, qPrintable(what));
        }
    }
}

void DayAxisTest::aCroppedAxisKeepsItsProportions()
{
    const DayAxis whole = DayAxis::all(day0 - 730, day0 + 257, day0, 860);
    const DayAxis part = whole.cropped(double(day0 - 200), double(day0) + 100.5, 860);
    QCOMPARE(part.segments().size(), 3);
    QVERIFY(std::abs(part.width() - 860) < 1e-9);
    const double scale = 860 / (whole.u(double(day0) + 100.5) - whole.u(double(day0 - 200)));
    for (const int day : {-200, -100, -60, -5, 0, 30, 100}) {
        const double expected = (whole.u(double(day0 + day)) - whole.u(double(day0 - 200))) * scale;
        QVERIFY2(std::abs(part.u(double(day0 + day)) - expected) < 1e-6, qPrintable(QString::number(day)));
    }
    QVERIFY(std::abs(whole.dayBeyond(whole.u(double(day0 + 900))) - double(day0 + 900)) < 1e-6);
    QVERIFY(std::abs(whole.dayBeyond(-100) - (double(day0 - 730) - 100 / whole.pxPerDay(double(day0 - 730)))) < 1e-6);
    QCOMPARE(whole.dayAt(-100), double(day0 - 730));
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
