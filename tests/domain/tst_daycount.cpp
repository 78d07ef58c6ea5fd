// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestDayCount : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsFromDay0_data();
    void countsFromDay0();
    void theDiaryDayBeginsAtFour_data();
    void theDiaryDayBeginsAtFour();
    void theDayNumberKnowsNoRollOver();
    void countsCalendarMonthsAndYears_data();
    void countsCalendarMonthsAndYears();
    void namesTheDay_data();
    void namesTheDay();
};

void TestDayCount::countsFromDay0_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("day0");
    QTest::addColumn<int>("number");
    const QDate first(2023, 11, 20), second(2026, 3, 10);
    QTest::newRow("Day 0 itself") << second << second << 0;
    QTest::newRow("the day after") << second.addDays(1) << second << 1;
    QTest::newRow("six weeks before") << QDate(2026, 1, 27) << second << -42;
    QTest::newRow("the same day of the first course") << QDate(2026, 1, 27) << first << 799;
    QTest::newRow("over the spring change") << QDate(2026, 3, 30) << QDate(2026, 3, 28) << 2;
    QTest::newRow("over the autumn change") << QDate(2026, 10, 26) << QDate(2026, 10, 24) << 2;
    QTest::newRow("over a leap day") << QDate(2024, 3, 1) << QDate(2024, 2, 28) << 2;
    QTest::newRow("no leap day") << QDate(2025, 3, 1) << QDate(2025, 2, 28) << 1;
    QTest::newRow("1900 had no leap day") << QDate(1900, 3, 1) << QDate(1900, 2, 28) << 1;
    QTest::newRow("fifteen years") << QDate(2041, 3, 10) << second << 5479;
}

void TestDayCount::countsFromDay0()
{
    QFETCH(QDate, day);
    QFETCH(QDate, day0);
    QFETCH(int, number);
    QCOMPARE(courseDay(day, day0), number);
    QCOMPARE(courseDay(Moment::onDay(day).wallDay(), day0.toJulianDay()), number);
    QCOMPARE(courseDay(day0, day), -number);
}

void TestDayCount::theDiaryDayBeginsAtFour_data()
{
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QDate>("day");
    const QTimeZone berlin("Europe/Berlin"), howe("Australia/Lord_Howe");
    const auto at = [](int y, int m, int d, int hour, int minute, const QTimeZone &zone) {
        return QDateTime(QDate(y, m, d), QTime(hour, minute, 59), zone);
    };
    QTest::newRow("noon") << at(2026, 3, 10, 12, 0, berlin) << 4 << QDate(2026, 3, 10);
    QTest::newRow("the last minute before four") << at(2026, 3, 10, 3, 59, berlin) << 4 << QDate(2026, 3, 9);
    QTest::newRow("four o'clock") << at(2026, 3, 10, 4, 0, berlin) << 4 << QDate(2026, 3, 10);
    QTest::newRow("after midnight on New Year") << at(2026, 1, 1, 0, 30, berlin) << 4 << QDate(2025, 12, 31);
    QTest::newRow("after midnight on 1 March of a leap year") << at(2024, 3, 1, 1, 0, berlin) << 4 << QDate(2024, 2, 29);
    QTest::newRow("the morning the clocks go forward") << at(2026, 3, 29, 3, 30, berlin) << 4 << QDate(2026, 3, 28);
    QTest::newRow("the morning the clocks go back") << at(2026, 10, 25, 3, 0, berlin) << 4 << QDate(2026, 10, 24);
    QTest::newRow("a half-hour zone") << at(2026, 10, 4, 3, 45, howe) << 4 << QDate(2026, 10, 3);
    QTest::newRow("no roll-over") << at(2026, 3, 10, 0, 0, berlin) << 0 << QDate(2026, 3, 10);
    QTest::newRow("a night worker's") << at(2026, 3, 10, 8, 59, berlin) << 9 << QDate(2026, 3, 9);
}

void TestDayCount::theDiaryDayBeginsAtFour()
{
    QFETCH(QDateTime, local);
    QFETCH(int, hour);
    QFETCH(QDate, day);
    QCOMPARE(diaryDay(local, hour), day);
    QCOMPARE(diaryDay(Moment::at(local), hour), day);
    QCOMPARE(diaryDay(Moment::onDay(local.date()), hour), local.date()); // a date without time is never moved
}

void TestDayCount::theDayNumberKnowsNoRollOver()
{
    const QDate day0(2026, 3, 10);
    const Moment night = Moment::at(QDate(2026, 3, 15), 2 * 60 + 41, QTimeZone("Europe/Berlin"));
    QCOMPARE(courseDay(night.wallDay(), day0.toJulianDay()), 5);
    QCOMPARE(courseDay(diaryDay(night), day0), 4);
}

void TestDayCount::countsCalendarMonthsAndYears_data()
{
    QTest::addColumn<QDate>("day0");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("years");
    const QDate tenth(2026, 3, 10);
    QTest::newRow("the same day") << tenth << tenth << 0 << 0;
    QTest::newRow("one day short of a month") << tenth << QDate(2026, 4, 9) << 0 << 0;
    QTest::newRow("the 10th to the 10th") << tenth << QDate(2026, 4, 10) << 1 << 0;
    QTest::newRow("31 January and a month") << QDate(2025, 1, 31) << QDate(2025, 2, 28) << 1 << 0;
    QTest::newRow("31 January and a month in a leap year") << QDate(2024, 1, 31) << QDate(2024, 2, 29) << 1 << 0;
    QTest::newRow("31 January and not quite a month in a leap year") << QDate(2024, 1, 31) << QDate(2024, 2, 28) << 0 << 0;
    QTest::newRow("31 January and two months") << QDate(2025, 1, 31) << QDate(2025, 3, 31) << 2 << 0;
    QTest::newRow("31 January to 30 March") << QDate(2025, 1, 31) << QDate(2025, 3, 30) << 1 << 0;
    QTest::newRow("a leap day has its year on 28 February") << QDate(2024, 2, 29) << QDate(2025, 2, 28) << 12 << 1;
    QTest::newRow("a leap day and four years") << QDate(2024, 2, 29) << QDate(2028, 2, 29) << 48 << 4;
    QTest::newRow("a leap day and a day short of four years") << QDate(2024, 2, 29) << QDate(2028, 2, 28) << 47 << 3;
    QTest::newRow("one day short of a year") << tenth << QDate(2027, 3, 9) << 11 << 0;
    QTest::newRow("fifteen years") << tenth << QDate(2041, 3, 10) << 180 << 15;
    QTest::newRow("a month before") << tenth << QDate(2026, 2, 10) << -1 << 0;
    QTest::newRow("not quite a month before") << tenth << QDate(2026, 2, 11) << 0 << 0;
    QTest::newRow("a month before 31 March") << QDate(2026, 3, 31) << QDate(2026, 2, 28) << -1 << 0;
    QTest::newRow("two years before") << tenth << QDate(2024, 3, 10) << -24 << -2;
    QTest::newRow("not quite two years before") << tenth << QDate(2024, 3, 11) << -23 << -1;
}

void TestDayCount::countsCalendarMonthsAndYears()
{
    QFETCH(QDate, day0);
    QFETCH(QDate, day);
    QTEST(calendarMonths(day0, day), "months");
    QTEST(calendarYears(day0, day), "years");
}

void TestDayCount::namesTheDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("count");
    using Unit = DayLabel::Unit;
    const QDate day0(2024, 2, 29);
    const auto row = [&](const char *name, QDate day, int days, Unit unit, int count) {
        QTest::newRow(name) << day << days << int(unit) << count;
    };
    row("long before", day0.addDays(-900), -900, Unit::Days, -900);
    row("Day 0", day0, 0, Unit::Days, 0);
    row("Day +100 is still days", day0.addDays(100), 100, Unit::Days, 100);
    row("Day +101 is months", day0.addDays(101), 101, Unit::Months, 3);
    row("month 4 begins", QDate(2024, 6, 29), 121, Unit::Months, 4);
    row("a year is 12 months", QDate(2025, 2, 28), 365, Unit::Months, 12);
    row("month 24", QDate(2026, 2, 28), 730, Unit::Months, 24);
    row("the last day of month 24", QDate(2026, 3, 28), 758, Unit::Months, 24);
    row("after it years", QDate(2026, 3, 29), 759, Unit::Years, 2);
    row("15 years", QDate(2039, 2, 28), 5478, Unit::Years, 15);
}

void TestDayCount::namesTheDay()
{
    QFETCH(QDate, day);
    const DayLabel label = dayLabel(day, QDate(2024, 2, 29));
    QTEST(label.days, "days");
    QTEST(int(label.unit), "unit");
    QTEST(label.count, "count");
}

QTEST_GUILESS_MAIN(TestDayCount)
#include "tst_daycount.moc"
