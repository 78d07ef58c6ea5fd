// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drugfree.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};
const qint64 kZero = kDay0.toJulianDay();
const qint64 kToday = kZero + 257;

Moment on(int day)
{
    return Moment::onDay(kDay0.addDays(day));
}

struct Step {
    Moment from;
    int milligrams;
};

Medicine taken(const QList<Step> &steps, std::optional<Moment> lastDose = {}, const QString &status = u"active"_s)
{
    Medicine medicine;
    medicine.countsAsDiseaseTreatment = true;
    for (const Step &step : steps)
        medicine.steps.append({step.from, Quantity{{step.milligrams, 0}, u"mg"_s, Comparator::None}, true, {}});
    medicine.lastDose = lastDose;
    medicine.status = status;
    return medicine;
}

} // namespace

class TestDrugFree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRunBeginsTheDayAfterTheLastDose_data();
    void theRunBeginsTheDayAfterTheLastDose();
    void daysAreTaken_data();
    void daysAreTaken();
    void withoutSuchAMedicineNothingIsSaid();
};

void TestDrugFree::theRunBeginsTheDayAfterTheLastDose_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<int>("daysFree"); // 0 = not free, or not known
    QTest::addColumn<bool>("about");
    const Medicine steroid = taken({{on(-700), 10}, {on(-1), 0}}, on(-2), u"stopped"_s);
    QTest::newRow("the last dose that was given") << QList{steroid} << 259 << false;
    QTest::newRow("the day before the step to zero") << QList{taken({{on(-700), 10}, {on(-1), 0}})} << 259 << false;
    QTest::newRow("the last of several counts") << QList{taken({{on(-300), 5}}, on(-56), u"stopped"_s), steroid} << 259 << false;
    QTest::newRow("one still taken: none") << QList{steroid, taken({{on(20), 5}})} << 0 << false;
    QTest::newRow("taken again after zero: none") << QList{taken({{on(-300), 5}, {on(-1), 0}, {on(90), 10}})} << 0 << false;
    QTest::newRow("ended, nobody knows when: nothing is said") << QList{steroid, taken({{on(-300), 5}}, {}, u"stopped"_s)} << 0 << false;
    QTest::newRow("a vague last dose counts from its last possible day, about")
        << QList{taken({{on(-300), 5}}, Moment::inMonth(2026, 1), u"stopped"_s)} << int(kToday - QDate(2026, 1, 31).toJulianDay()) << true;
    QTest::newRow("a vague one before an exact one is no matter")
        << QList{taken({{on(-300), 5}}, Moment::inMonth(2025, 1), u"stopped"_s), steroid} << 259 << false;
    QTest::newRow("taken today: not yet free") << QList{taken({{on(-300), 5}}, on(257), u"stopped"_s)} << 0 << false;
}

void TestDrugFree::theRunBeginsTheDayAfterTheLastDose()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(int, daysFree);
    QFETCH(bool, about);
    const auto days = treatedDays(medicines, kToday);
    QVERIFY(days);
    QCOMPARE(int(days->daysFree(kToday)), daysFree);
    QCOMPARE(days->about, about);
}

void TestDrugFree::daysAreTaken_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<QList<std::pair<int, int>>>("expected");
    using Days = QList<std::pair<int, int>>;
    QTest::newRow("from the first step to the last dose") << QList{taken({{on(-30), 10}, {on(-10), 5}, {on(-1), 0}}, on(-2))} << Days{{-30, -2}};
    QTest::newRow("a pause is a pause") << QList{taken({{on(-30), 10}, {on(-20), 0}, {on(-10), 5}, {on(-5), 0}})} << Days{{-30, -21}, {-10, -6}};
    QTest::newRow("once is a day") << QList{taken({{on(-398), 1000}}, on(-398), u"completed"_s)} << Days{{-398, -398}};
    QTest::newRow("two overlap") << QList{taken({{on(-30), 1}}, on(-10)), taken({{on(-20), 1}}, on(-5))} << Days{{-30, -5}};
    QTest::newRow("still taken: until today") << QList{taken({{on(200), 1}})} << Days{{200, 257}};
    QTest::newRow("a step that is planned is not yet taken") << QList{taken({{on(300), 1}})} << Days{};
}

void TestDrugFree::daysAreTaken()
{
    QFETCH(QList<Medicine>, medicines);
    using Days = QList<std::pair<int, int>>;
    QFETCH(Days, expected);
    QList<DayRange> ranges;
    for (const auto &[from, to] : expected)
        ranges.append({kZero + from, kZero + to});
    const auto days = treatedDays(medicines, kToday);
    QVERIFY(days);
    QCOMPARE(days->taken, ranges);
}

void TestDrugFree::withoutSuchAMedicineNothingIsSaid()
{
    QVERIFY(!treatedDays({}, kToday));
    Medicine conditioning = taken({{on(-5), 43}}, on(-3));
    conditioning.countsAsDiseaseTreatment = false;
    QVERIFY(!treatedDays({conditioning}, kToday));
}

QTEST_GUILESS_MAIN(TestDrugFree)
#include "tst_drugfree.moc"
