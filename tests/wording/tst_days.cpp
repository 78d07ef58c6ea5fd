// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/days.h"

#include <QLocale>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestDays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void daysAreNamedFromDayZero_data();
    void daysAreNamedFromDayZero();
    void momentsPrintAsTheyWereSaid_data();
    void momentsPrintAsTheyWereSaid();
    void datesAndTimes();
    void withoutDayZeroADayIsItsDate();
    void phasesHaveNames();
};

void TestDays::daysAreNamedFromDayZero_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("title");
    QTest::newRow("day 0 itself has no sign") << QDate(2026, 3, 10) << u"0"_s << u"Day 0"_s;
    QTest::newRow("the next day") << QDate(2026, 3, 11) << u"+1"_s << u"Day +1"_s;
    QTest::newRow("before, with a real minus") << QDate(2026, 3, 5) << u"−5"_s << u"Day −5"_s;
    QTest::newRow("the last day that is a day") << QDate(2026, 6, 18) << u"+100"_s << u"Day +100"_s;
    QTest::newRow("then whole calendar months") << QDate(2026, 6, 19) << u"3 months"_s << u"Month 3"_s;
    QTest::newRow("five months") << QDate(2026, 8, 10) << u"5 months"_s << u"Month 5"_s;
    QTest::newRow("month 24 is still a month") << QDate(2028, 3, 10) << u"24 months"_s << u"Month 24"_s;
    QTest::newRow("after it, years") << QDate(2028, 4, 10) << u"2 years"_s << u"Year 2"_s;
    QTest::newRow("fifteen years") << QDate(2041, 3, 11) << u"15 years"_s << u"Year 15"_s;
}

void TestDays::daysAreNamedFromDayZero()
{
    QFETCH(QDate, day);
    const QDate day0(2026, 3, 10);
    QTEST(dayNumber(dayLabel(day, day0)), "number");
    QTEST(dayTitle(day, day0), "title");
}

void TestDays::momentsPrintAsTheyWereSaid_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("not known") << Moment::unknown() << u"date not known"_s;
    QTest::newRow("a year") << Moment::inYear(2019) << u"2019"_s;
    QTest::newRow("a month never becomes the 1st") << Moment::inMonth(2026, 3) << u"March 2026"_s;
    QTest::newRow("about a month") << Moment::inMonth(2026, 3, true) << u"about March 2026"_s;
    QTest::newRow("about a year") << Moment::inYear(2019, true) << u"about 2019"_s;
    QTest::newRow("a day") << Moment::onDay(QDate(2026, 3, 15)) << u"15 March 2026"_s;
    QTest::newRow("a minute") << Moment::at(QDate(2026, 3, 15), 161, QTimeZone("Europe/Berlin")) << u"15 March 2026, 02:41"_s;
    QTest::newRow("midnight") << Moment::at(QDate(2026, 3, 15), 0, QTimeZone("Europe/Berlin")) << u"15 March 2026, 00:00"_s;
}

void TestDays::momentsPrintAsTheyWereSaid()
{
    QFETCH(Moment, moment);
    QTEST(momentText(moment), "text");
}

void TestDays::datesAndTimes()
{
    QCOMPARE(longDate(QDate(2026, 3, 25)), u"Wed 25 March 2026"_s);
    QCOMPARE(shortDate(QDate(2026, 3, 5)), u"5 March 2026"_s);
    QCOMPARE(shortDate({}), QString());
    QCOMPARE(timeText(161), u"02:41"_s);
    QCOMPARE(timeText(1439), u"23:59"_s);
    QCOMPARE(timeText(-1), QString());
    QCOMPARE(timeText(Moment::onDay(QDate(2026, 3, 5))), QString());
}

void TestDays::withoutDayZeroADayIsItsDate()
{
    QCOMPARE(dayTitle(QDate(2026, 3, 25), {}), u"Wed 25 March 2026"_s);
    QCOMPARE(dayTitle({}, QDate(2026, 3, 10)), u"Date not known"_s);
    QCOMPARE(exactDayTitle(QDate(2026, 10, 8), QDate(2026, 3, 10)), u"Day +212"_s);
    QCOMPARE(exactDayTitle(QDate(2026, 10, 8), {}), QString());
}

void TestDays::phasesHaveNames()
{
    const QStringList ids{u"prepare"_s, u"collect"_s, u"condition"_s, u"infuse"_s, u"watch"_s, u"recover"_s, u"live"_s};
    QStringList names;
    for (const QString &id : ids)
        names << phaseName(id);
    QCOMPARE(names.join(u" · "_s), u"Prepare · Collect · Condition · Infuse · Watch · Recover · Live"_s);
    QCOMPARE(phaseName(u"other"), u"other"_s);
}

QTEST_GUILESS_MAIN(TestDays)
#include "tst_days.moc"
