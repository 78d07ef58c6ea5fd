// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/courses.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kFirstDay0(2023, 11, 20), kSecondDay0(2026, 3, 10);

Id idNumber(uint number)
{
    return QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}

Course course(uint number, const Moment &day0)
{
    return {idNumber(number), idNumber(99), u"cart_auto"_s, {}, day0};
}

} // namespace

Q_DECLARE_METATYPE(QList<Course>)

class TestCourses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesTheCourseOfADay_data();
    void choosesTheCourseOfADay();
};

void TestCourses::choosesTheCourseOfADay_data()
{
    using Firsts = QHash<Id, QDate>;
    QTest::addColumn<QList<Course>>("courses");
    QTest::addColumn<Firsts>("firstEntries");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<uint>("chosen");
    QTest::addColumn<int>("number"); // -9999 = none
    constexpr int kNone = -9999;
    const auto row = [](const char *name, const QList<Course> &courses, const Firsts &firsts, QDate day, uint chosen, int number) {
        QTest::newRow(name) << courses << firsts << day << chosen << number;
    };
    const QList<Course> one{course(1, Moment::onDay(kSecondDay0))};
    const QList<Course> two{course(1, Moment::onDay(kFirstDay0)), course(2, Moment::onDay(kSecondDay0))};
    const QList<Course> unknownSecond{two[0], course(2, Moment::unknown())};
    const Firsts firsts{{idNumber(1), QDate(2023, 10, 1)}, {idNumber(2), QDate(2026, 1, 27)}};
    row("no course", {}, {}, kSecondDay0, 0, kNone);
    row("one course, its Day 0", one, {}, kSecondDay0, 1, 0);
    row("one course, after", one, {}, kSecondDay0.addDays(9), 1, 9);
    row("one course, before, with its first entry later still", one, {{idNumber(1), kSecondDay0.addDays(5)}}, kSecondDay0.addDays(-42), 1, -42);
    row("one course, ten years before", one, {}, kSecondDay0.addDays(-3650), 1, -3650);
    row("two courses, after the second", two, firsts, QDate(2026, 4, 1), 2, 22);
    row("two courses, the second's first entry", two, firsts, QDate(2026, 1, 27), 2, -42);
    row("two courses, the day before it", two, firsts, QDate(2026, 1, 26), 1, 798);
    row("two courses, before both", two, firsts, QDate(2023, 9, 30), 1, -51);
    row("two courses, listed the other way round", {two[1], two[0]}, firsts, QDate(2026, 1, 26), 1, 798);
    row("two courses, the second without entries begins with its Day 0", two, {{idNumber(1), QDate(2023, 10, 1)}}, kSecondDay0, 2, 0);
    row("two courses, the day before that", two, {{idNumber(1), QDate(2023, 10, 1)}}, kSecondDay0.addDays(-1), 1, 840);
    row("its entries begin after its Day 0", two, {{idNumber(2), kSecondDay0.addDays(30)}}, kSecondDay0.addDays(3), 2, 3);
    row("two that began the same day", {course(1, Moment::onDay(kFirstDay0)), course(2, Moment::onDay(kFirstDay0))}, {}, kFirstDay0, 2, 0);
    row("Day 0 is about", {course(1, Moment::onDay(kFirstDay0, true))}, {}, kFirstDay0.addDays(2), 1, 2);
    row("a course without Day 0 gives no number", {course(1, Moment::unknown())}, {{idNumber(1), kFirstDay0}}, kFirstDay0, 1, kNone);
    row("nor does an older course lend its own", unknownSecond, firsts, QDate(2026, 4, 1), 2, kNone);
    row("but before it the older one counts", unknownSecond, firsts, QDate(2026, 1, 26), 1, 798);
    row("a course of which nothing is known is no course", unknownSecond, {{idNumber(1), QDate(2023, 10, 1)}}, QDate(2026, 4, 1), 1, 863);
}

void TestCourses::choosesTheCourseOfADay()
{
    using Firsts = QHash<Id, QDate>;
    QFETCH(QList<Course>, courses);
    QFETCH(Firsts, firstEntries);
    QFETCH(QDate, day);
    QFETCH(uint, chosen);
    QFETCH(int, number);
    const Course *found = courseFor(day, courses, firstEntries);
    QCOMPARE(found ? found->id : Id(), chosen ? idNumber(chosen) : Id());
    QCOMPARE(courseDayOn(day, courses, firstEntries).value_or(-9999), number);
}

QTEST_GUILESS_MAIN(TestCourses)
#include "tst_courses.moc"
