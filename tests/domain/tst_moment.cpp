// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QTimeZone zone(const char *id)
{
    const QTimeZone result(id);
    if (!result.isValid())
        qFatal("no zone data for %s", id);
    return result;
}

QDate date(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

class TestMoment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheOffsetOfAWallTime_data();
    void findsTheOffsetOfAWallTime();
    void takesWhatTheClockShowed_data();
    void takesWhatTheClockShowed();
    void keepsTheDayOfAnImportedInstantAtHome_data();
    void keepsTheDayOfAnImportedInstantAtHome();
    void travelKeepsWallTimesAndInstants();
    void saysWhatItKnowsAndReadsItBack_data();
    void saysWhatItKnowsAndReadsItBack();
    void readsWhatPeopleAndFilesWrite_data();
    void readsWhatPeopleAndFilesWrite();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void aVagueDateSortsFirstAndEndsLast();
    void refusesWhatNoCalendarHas();
};

void TestMoment::findsTheOffsetOfAWallTime_data()
{
    QTest::addColumn<QByteArray>("zoneId");
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, const char *id, const QString &day, int hour, int minute, const QString &iso) {
        QTest::newRow(name) << QByteArray(id) << day << hour * 60 + minute << iso;
    };
    row("Berlin in winter", "Europe/Berlin", u"2026-01-10"_s, 2, 41, u"2026-01-10T02:41+01:00"_s);
    row("Berlin in summer", "Europe/Berlin", u"2026-07-10"_s, 2, 41, u"2026-07-10T02:41+02:00"_s);
    row("Berlin, the minute before spring", "Europe/Berlin", u"2026-03-29"_s, 1, 59, u"2026-03-29T01:59+01:00"_s);
    row("Berlin, in the spring gap: one hour later", "Europe/Berlin", u"2026-03-29"_s, 2, 30, u"2026-03-29T03:30+02:00"_s);
    row("Berlin, first minute of the gap", "Europe/Berlin", u"2026-03-29"_s, 2, 0, u"2026-03-29T03:00+02:00"_s);
    row("Berlin, right after the gap", "Europe/Berlin", u"2026-03-29"_s, 3, 0, u"2026-03-29T03:00+02:00"_s);
    row("Berlin, before autumn", "Europe/Berlin", u"2026-10-25"_s, 1, 59, u"2026-10-25T01:59+02:00"_s);
    row("Berlin, twice in autumn: the first", "Europe/Berlin", u"2026-10-25"_s, 2, 30, u"2026-10-25T02:30+02:00"_s);
    row("Berlin, after autumn", "Europe/Berlin", u"2026-10-25"_s, 3, 0, u"2026-10-25T03:00+01:00"_s);
    row("New York, in the spring gap", "America/New_York", u"2026-03-08"_s, 2, 15, u"2026-03-08T03:15-04:00"_s);
    row("New York, twice in autumn", "America/New_York", u"2026-11-01"_s, 1, 30, u"2026-11-01T01:30-04:00"_s);
    row("Kolkata", "Asia/Kolkata", u"2026-03-10"_s, 23, 59, u"2026-03-10T23:59+05:30"_s);
    row("Kathmandu", "Asia/Kathmandu", u"2026-03-10"_s, 0, 0, u"2026-03-10T00:00+05:45"_s);
    row("Lord Howe moves half an hour: its gap", "Australia/Lord_Howe", u"2026-10-04"_s, 2, 10, u"2026-10-04T02:40+11:00"_s);
    row("Lord Howe, twice in autumn: the first", "Australia/Lord_Howe", u"2026-04-05"_s, 1, 45, u"2026-04-05T01:45+11:00"_s);
    row("Lord Howe, after autumn", "Australia/Lord_Howe", u"2026-04-05"_s, 2, 0, u"2026-04-05T02:00+10:30"_s);
    row("Beirut has no midnight on one day", "Asia/Beirut", u"2025-03-30"_s, 0, 0, u"2025-03-30T01:00+03:00"_s);
    row("Samoa skipped a whole day", "Pacific/Apia", u"2011-12-30"_s, 12, 0, u"2011-12-31T12:00+14:00"_s);
    row("a leap day", "Europe/Berlin", u"2024-02-29"_s, 12, 0, u"2024-02-29T12:00+01:00"_s);
    row("UTC", "UTC", u"2026-03-10"_s, 4, 0, u"2026-03-10T04:00+00:00"_s);
}

void TestMoment::findsTheOffsetOfAWallTime()
{
    QFETCH(QByteArray, zoneId);
    QFETCH(QString, day);
    QFETCH(int, minute);
    const QTimeZone there = zone(zoneId.constData());
    const Moment moment = Moment::at(date(day), minute, there);
    QTEST(toIso(moment), "iso");
    QCOMPARE(moment.zone, QString::fromLatin1(zoneId));
    // Whatever was typed, the moment is one that the clock there really shows.
    QVERIFY(moment.instant());
    QCOMPARE(there.offsetFromUtc(*moment.instant()), moment.offsetSeconds);
}

void TestMoment::takesWhatTheClockShowed_data()
{
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("zoneId");
    const QDateTime secondHalfPastTwo(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
    QTest::newRow("seconds are dropped, not rounded")
        << QDateTime(QDate(2026, 3, 10), QTime(2, 41, 59, 999), zone("Europe/Berlin")) << u"2026-03-10T02:41+01:00"_s << u"Europe/Berlin"_s;
    QTest::newRow("the second 02:30 of autumn") << secondHalfPastTwo.toTimeZone(zone("Europe/Berlin")) << u"2026-10-25T02:30+01:00"_s
                                                << u"Europe/Berlin"_s;
    QTest::newRow("UTC is no place") << QDateTime(QDate(2026, 3, 10), QTime(2, 41), Qt::UTC) << u"2026-03-10T02:41+00:00"_s << u""_s;
    QTest::newRow("an offset is no place") << QDateTime(QDate(2026, 3, 10), QTime(2, 41), Qt::OffsetFromUTC, -12600)
                                           << u"2026-03-10T02:41-03:30"_s << u""_s;
    QTest::newRow("an offset as a zone is no place") << QDateTime(QDate(2026, 3, 10), QTime(2, 41), QTimeZone(3600))
                                                     << u"2026-03-10T02:41+01:00"_s << u""_s;
    QTest::newRow("nothing") << QDateTime() << u""_s << u""_s;
}

void TestMoment::takesWhatTheClockShowed()
{
    QFETCH(QDateTime, local);
    const Moment moment = Moment::at(local);
    QTEST(toIso(moment), "iso");
    QTEST(moment.zone, "zoneId");
}

void TestMoment::keepsTheDayOfAnImportedInstantAtHome_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QByteArray>("home");
    QTest::addColumn<QString>("iso");
    QTest::newRow("late in UTC is tomorrow in Berlin") << u"2026-03-14T23:41:00Z"_s << QByteArray("Europe/Berlin") << u"2026-03-15T00:41+01:00"_s;
    QTest::newRow("early in UTC is yesterday in New York")
        << u"2026-03-15T01:41:00.000Z"_s << QByteArray("America/New_York") << u"2026-03-14T21:41-04:00"_s;
    QTest::newRow("Kathmandu") << u"2026-03-15T18:15:00Z"_s << QByteArray("Asia/Kathmandu") << u"2026-03-16T00:00+05:45"_s;
    QTest::newRow("the moment the clocks go back") << u"2026-10-25T01:00:00Z"_s << QByteArray("Europe/Berlin") << u"2026-10-25T02:00+01:00"_s;
    QTest::newRow("the minute before") << u"2026-10-25T00:59:59Z"_s << QByteArray("Europe/Berlin") << u"2026-10-25T02:59+02:00"_s;
    QTest::newRow("home is not known") << u"2026-03-15T01:41:00Z"_s << QByteArray() << u"2026-03-15T01:41+00:00"_s;
}

void TestMoment::keepsTheDayOfAnImportedInstantAtHome()
{
    QFETCH(QString, utc);
    QFETCH(QByteArray, home);
    const QDateTime instant = QDateTime::fromString(utc, Qt::ISODateWithMs);
    QVERIFY(instant.isValid());
    const Moment moment = Moment::fromInstant(instant, home.isEmpty() ? QTimeZone() : QTimeZone(home));
    QTEST(toIso(moment), "iso");
    QCOMPARE(moment.zone, QString::fromLatin1(home));
    QCOMPARE(moment.instant()->toSecsSinceEpoch() / 60, instant.toSecsSinceEpoch() / 60);
}

void TestMoment::travelKeepsWallTimesAndInstants()
{
    // Breakfast in Tokyo, then a flight east: breakfast of the same wall day in Honolulu is 19 hours later.
    const Moment tokyo = Moment::at(QDate(2026, 5, 2), 8 * 60, zone("Asia/Tokyo"));
    const Moment honolulu = Moment::at(QDate(2026, 5, 2), 8 * 60, zone("Pacific/Honolulu"));
    QCOMPARE(tokyo.wallDay(), honolulu.wallDay());
    QCOMPARE(tokyo.minute, honolulu.minute);
    QCOMPARE(tokyo.instant()->secsTo(*honolulu.instant()), 19 * 3600);
    QVERIFY(tokyo != honolulu);
}

void TestMoment::saysWhatItKnowsAndReadsItBack_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QString>("iso");
    QTest::newRow("a year") << Moment::inYear(2019) << u"2019"_s;
    QTest::newRow("about a month") << Moment::inMonth(2026, 3, true) << u"about:2026-03"_s;
    QTest::newRow("a day") << Moment::onDay(QDate(2026, 3, 10)) << u"2026-03-10"_s;
    QTest::newRow("unknown") << Moment::unknown() << u""_s;
    QTest::newRow("an early year") << Moment::inYear(987) << u"0987"_s;
    Moment minute = Moment::at(QDateTime(QDate(2026, 3, 10), QTime(0, 5), Qt::OffsetFromUTC, -(9 * 3600 + 1800)));
    QTest::newRow("west of Greenwich") << minute << u"2026-03-10T00:05-09:30"_s;
    minute.offsetSeconds = -1800;
    QTest::newRow("less than an hour west") << minute << u"2026-03-10T00:05-00:30"_s;
    minute.offsetSeconds = 3208;
    minute.about = true;
    QTest::newRow("old local mean time") << minute << u"about:2026-03-10T00:05+00:53:28"_s;
}

void TestMoment::saysWhatItKnowsAndReadsItBack()
{
    QFETCH(Moment, moment);
    QTEST(toIso(moment), "iso");
    const auto back = momentFromText(toIso(moment), zone("Asia/Tokyo"));
    QVERIFY(back);
    QVERIFY(*back == moment);
}

void TestMoment::readsWhatPeopleAndFilesWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("zoneId");
    QTest::newRow("a time of here") << u"2026-07-10T02:41"_s << u"2026-07-10T02:41+02:00"_s << u"Europe/Berlin"_s;
    QTest::newRow("a blank instead of T") << u"2026-07-10 02:41"_s << u"2026-07-10T02:41+02:00"_s << u"Europe/Berlin"_s;
    QTest::newRow("a time in the spring gap") << u"2026-03-29T02:30"_s << u"2026-03-29T03:30+02:00"_s << u"Europe/Berlin"_s;
    QTest::newRow("Z") << u"2026-07-10T02:41:00Z"_s << u"2026-07-10T02:41+00:00"_s << u""_s;
    QTest::newRow("seconds and their parts") << u"2026-07-10T02:41:59.999+05:30"_s << u"2026-07-10T02:41+05:30"_s << u""_s;
    QTest::newRow("a leap second") << u"2016-12-31T23:59:60Z"_s << u"2016-12-31T23:59+00:00"_s << u""_s;
    QTest::newRow("an offset without colon") << u"2026-07-10T02:41-0330"_s << u"2026-07-10T02:41-03:30"_s << u""_s;
    QTest::newRow("an offset of hours") << u"2026-07-10T02:41+09"_s << u"2026-07-10T02:41+09:00"_s << u""_s;
    QTest::newRow("a day after") << u"day+9"_s << u"2026-03-19"_s << u""_s;
    QTest::newRow("a day before") << u"day-42"_s << u"2026-01-27"_s << u""_s;
    QTest::newRow("Day 0") << u"Day+0"_s << u"2026-03-10"_s << u""_s;
    QTest::newRow("about a day before") << u"about:day-400"_s << u"about:2025-02-03"_s << u""_s;
    QTest::newRow("about a year") << u"About:2019"_s << u"about:2019"_s << u""_s;
    QTest::newRow("blanks around") << u" 2026-03 "_s << u"2026-03"_s << u""_s;
}

void TestMoment::readsWhatPeopleAndFilesWrite()
{
    QFETCH(QString, text);
    const auto moment = momentFromText(text, zone("Europe/Berlin"), QDate(2026, 3, 10));
    QVERIFY(moment);
    QTEST(toIso(*moment), "iso");
    QTEST(moment->zone, "zoneId");
    QVERIFY(moment->given.isEmpty());
}

void TestMoment::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"yesterday", "26", "02026", "2026-", "2026-13", "2026-3", "2026-00", "2026-02-29", "2026-02-30", "2026-03-10T",
                             "2026-03-10T24:00", "2026-03-10T02:60", "2026-03-10T2:41", "2026-03-10T02", "2026-03-10T02:41+", "2026-03-10T02:41+25:00",
                             "2026-03-10T02:41 Berlin", "2026-03-10x", "0000", "-2026", "10.03.2026", "day9", "day+", "day+x", "day+9999999",
                             "day+90000", "2026/03/10", "2026-03-10T02:41:61"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMoment::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    const auto moment = momentFromText(text, zone("Europe/Berlin"), QDate(2026, 3, 10));
    QVERIFY(!moment);
    QCOMPARE(moment.error().fault, Fault::Unreadable);
    QVERIFY(!momentFromText(u"day+9", zone("Europe/Berlin"))); // no Day 0 to count from
}

void TestMoment::aVagueDateSortsFirstAndEndsLast()
{
    const Moment month = Moment::inMonth(2024, 2);
    QCOMPARE(month.wallDay(), QDate(2024, 2, 1).toJulianDay());
    QCOMPARE(month.lastDay(), QDate(2024, 2, 29));
    QCOMPARE(Moment::inYear(2023).lastDay(), QDate(2023, 12, 31));
    QCOMPARE(Moment::onDay(QDate(2023, 5, 6)).lastDay(), QDate(2023, 5, 6));
    QVERIFY(month.isVague() && Moment::inYear(2023).isVague() && Moment::unknown().isVague());
    QVERIFY(!Moment::onDay(QDate(2023, 5, 6)).isVague());
    QVERIFY(!month.instant());
    QVERIFY(!Moment::onDay(QDate(2023, 5, 6)).instant());
    QCOMPARE(Moment::unknown().wallDay(), Moment::kNoDay);
    QVERIFY(Moment::onDay(QDate(9999, 12, 31)).wallDay() < Moment::kNoDay);
}

void TestMoment::refusesWhatNoCalendarHas()
{
    QVERIFY(Moment::inMonth(2026, 13) == Moment::unknown());
    QVERIFY(Moment::inYear(0) == Moment::unknown());
    QVERIFY(Moment::inYear(10000) == Moment::unknown());
    QVERIFY(Moment::onDay(QDate()) == Moment::unknown());
    QVERIFY(Moment::at(QDate(2026, 3, 10), 1440, zone("Europe/Berlin")) == Moment::onDay(QDate(2026, 3, 10)));
}

QTEST_GUILESS_MAIN(TestMoment)
#include "tst_moment.moc"
