// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stock.h"
#include "dosemaker.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday{2026, 4, 2};
const Id kOne = testId(1);

Medicine counted(const QString &count, const QList<int> &hours, const QString &perDose = u"1"_s, QDate on = kToday)
{
    Medicine medicine;
    medicine.id = kOne;
    medicine.status = u"active"_s;
    medicine.steps = {{Moment::onDay({2026, 1, 1}), Quantity{{400, 0}, u"mg"_s}, false, {}}};
    for (const int hour : hours)
        medicine.rhythm.minutes.append(hour * 60);
    medicine.stock = Stock{*Decimal::parse(count), Moment::onDay(on), *Decimal::parse(perDose), u"tablets"_s};
    return medicine;
}

Entry took(QDate day, int hour, DoseFacts::How how = DoseFacts::How::Taken)
{
    return loggedDose(kOne, atHour(day, hour), {}, how);
}

} // namespace

Q_DECLARE_METATYPE(dayplus::Medicine)

class TestStock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBoxLastsAsLongAsItDoes_data();
    void aBoxLastsAsLongAsItDoes();
    void whatWasNotCountedSaysNothing();
};

void TestStock::aBoxLastsAsLongAsItDoes_data()
{
    using How = DoseFacts::How;
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QList<Entry>>("doses");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<bool>("assumed");
    const auto row = [](const char *name, const Medicine &medicine, const QList<Entry> &doses, const char *left, QDate last, bool assumed = false) {
        QTest::newRow(name) << medicine << doses << QString::fromLatin1(left) << last << assumed;
    };
    const QDate day = kToday;
    row("ten, one each evening, today's not taken yet", counted(u"10"_s, {20}), {}, "10", day.addDays(9));
    row("two a day from this evening on", counted(u"9"_s, {20, 22}), {}, "9", day.addDays(3));
    row("two tablets a dose", counted(u"9"_s, {20}, u"2"_s), {}, "9", day.addDays(3));
    row("half a tablet a dose", counted(u"2"_s, {20}, u"0.5"_s), {}, "2", day.addDays(3));
    row("counted three days ago, all logged", counted(u"10"_s, {20}, u"1"_s, day.addDays(-3)), {took(day.addDays(-3), 20), took(day.addDays(-2), 20), took(day.addDays(-1), 20)},
        "7", day.addDays(6));
    row("a missed one is still in the box", counted(u"10"_s, {20}, u"1"_s, day.addDays(-2)), {took(day.addDays(-2), 20, How::Missed), took(day.addDays(-1), 20)}, "9", day.addDays(8));
    row("what nobody logged is taken off, and said so", counted(u"10"_s, {20}, u"1"_s, day.addDays(-2)), {took(day.addDays(-2), 20)}, "8", day.addDays(7), true);
    row("an extra dose counts as well", counted(u"10"_s, {20}, u"1"_s, day.addDays(-1)), {took(day.addDays(-1), 20), took(day.addDays(-1), 21)}, "8", day.addDays(7));
    row("empty", counted(u"1"_s, {20}, u"1"_s, day.addDays(-2)), {}, "0", day.addDays(-1), true);
    Medicine afternoon = counted(u"10"_s, {8, 20}, u"1"_s, day);
    afternoon.stock->counted = atHour(day, 17);
    row("counted this afternoon: the morning's is gone already", afternoon, {took(day, 8)}, "10", day.addDays(4));
    Medicine needed = counted(u"10"_s, {});
    needed.rhythm.kind = Rhythm::Kind::AsNeeded;
    row("as needed has no last day", needed, {took(day, 8)}, "9", QDate());
}

void TestStock::aBoxLastsAsLongAsItDoes()
{
    QFETCH(Medicine, medicine);
    QFETCH(QList<Entry>, doses);
    QFETCH(QString, left);
    QFETCH(QDate, lastDay);
    QFETCH(bool, assumed);
    const std::optional<Supply> supply = supplyOf(medicine, doses, kToday, 18 * 60);
    QVERIFY(supply);
    QCOMPARE(supply->left.normalized().toString(), *Decimal::parse(left) == Decimal{} ? u"0"_s : left);
    QCOMPARE(supply->lastDay.value_or(QDate()), lastDay);
    QCOMPARE(supply->assumed, assumed);
    QVERIFY(!supplyOf(medicine, doses, kToday, 18 * 60, true)->lastDay);
}

void TestStock::whatWasNotCountedSaysNothing()
{
    Medicine medicine = counted(u"10"_s, {20});
    medicine.stock->counted = Moment::inMonth(2026, 3);
    QVERIFY(!supplyOf(medicine, {}, kToday, 600));
    medicine.stock.reset();
    QVERIFY(!supplyOf(medicine, {}, kToday, 600));
}

QTEST_GUILESS_MAIN(TestStock)
#include "tst_stock.moc"
