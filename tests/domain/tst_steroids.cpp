// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/steroids.h"
#include "dosemaker.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday{2026, 4, 2}; // a Thursday
const Id kOne = testId(1);

Medicine steroid(const QString &code, const QString &amount, bool perDay = true, const QString &unit = u"mg"_s)
{
    Medicine medicine;
    medicine.id = kOne;
    medicine.code = code;
    medicine.status = u"active"_s;
    DoseStep step{Moment::onDay({2026, 1, 5}), {}, perDay, {}};
    if (!amount.isEmpty())
        step.amount = Quantity{*Decimal::parse(amount), unit};
    medicine.steps = {step};
    return medicine;
}

Medicine with(Medicine medicine, Rhythm rhythm)
{
    medicine.rhythm = std::move(rhythm);
    return medicine;
}

QString said(const std::optional<SteroidDay> &day)
{
    if (!day)
        return u"none"_s;
    return day->milligrams.normalized().toString() + (day->average ? u" average"_s : QString()) + (day->partly ? u" and more"_s : QString());
}

} // namespace

Q_DECLARE_METATYPE(dayplus::Medicine)

class TestSteroids : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayAsPrednisone_data();
    void aDayAsPrednisone();
    void severalAreAddedUp();
    void theLastSteroidDay_data();
    void theLastSteroidDay();
};

/** Factors: CLINICAL.md §5.2. */
void TestSteroids::aDayAsPrednisone_data()
{
    using How = DoseFacts::How;
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QList<Entry>>("doses");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Medicine &medicine, const QList<Entry> &doses, const char *expected) {
        QTest::newRow(name) << medicine << doses << QString::fromLatin1(expected);
    };
    row("prednisone is itself", steroid(u"prednisone"_s, u"7.5"_s), {}, "7.5");
    row("hydrocortisone 20 mg", steroid(u"hydrocortisone"_s, u"20"_s), {}, "5");
    row("methylprednisolone 4 mg", steroid(u"methylprednisolone"_s, u"4"_s), {}, "5");
    row("methylprednisolone 1 g", steroid(u"methylprednisolone"_s, u"1"_s, true, u"g"_s), {}, "1250");
    row("dexamethasone 6 mg", steroid(u"dexamethasone"_s, u"6"_s), {}, "40");
    row("no steroid", steroid(u"ramipril"_s, u"5"_s), {}, "none");
    Rhythm twice;
    twice.minutes = {480, 1200};
    row("an amount each time, twice a day", with(steroid(u"hydrocortisone"_s, u"10"_s, false), twice), {}, "5");
    row("an amount a day, in two doses", with(steroid(u"hydrocortisone"_s, u"20"_s, true), twice), {}, "5");
    Rhythm other;
    other.kind = Rhythm::Kind::Cyclic;
    other.daysOn = other.daysOff = 1;
    row("every other day is its mean, on every day", with(steroid(u"prednisone"_s, u"15"_s), other), {}, "7.5 average");
    row("every other day stays its mean with a logged dose", with(steroid(u"prednisone"_s, u"15"_s), other),
        {loggedDose(kOne, atHour(kToday, 8), u"15"_s)}, "7.5 average");
    Rhythm week;
    week.weekdays = {1, 3, 5};
    row("three days a week", with(steroid(u"prednisone"_s, u"7"_s), week), {}, "3 average");
    Rhythm needed;
    needed.kind = Rhythm::Kind::AsNeeded;
    row("as needed: nothing logged is nothing", with(steroid(u"prednisone"_s, u"20"_s), needed), {}, "none");
    row("as needed: only what was logged", with(steroid(u"prednisone"_s, u"20"_s), needed), {loggedDose(kOne, atHour(kToday, 9), u"10"_s)}, "10");
    row("as needed: another day's is another day's", with(steroid(u"prednisone"_s, u"20"_s), needed), {loggedDose(kOne, atHour(kToday.addDays(-1), 9), u"10"_s)}, "none");
    row("a logged dose is more than the step", steroid(u"prednisone"_s, u"20"_s), {loggedDose(kOne, atHour(kToday, 9), u"10"_s)}, "10");
    row("missed", steroid(u"prednisone"_s, u"20"_s), {loggedDose(kOne, atHour(kToday, 9), {}, How::Missed)}, "none");
    row("a dose nobody knows", steroid(u"prednisone"_s, {}), {}, "0 and more");
    row("counted in tablets: not converted", steroid(u"prednisone"_s, u"2"_s, true, u"{tablet}"_s), {}, "0 and more");
    Medicine cream = steroid(u"hydrocortisone"_s, u"10"_s);
    cream.name = u"Hydrocortisone cream 1%"_s;
    row("on the skin: never", cream, {}, "none");
    Medicine inhaled = steroid(u"betamethasone"_s, u"200"_s, true, u"ug"_s);
    inhaled.steps[0].schedule = u"2 puffs in the morning"_s;
    row("inhaled: never", inhaled, {}, "none");
    Medicine joint = steroid(u"methylprednisolone"_s, u"40"_s);
    joint.note = u"Into the knee joint"_s;
    row("into a joint: never", joint, {}, "none");
    Medicine stopped = steroid(u"prednisone"_s, u"20"_s);
    stopped.lastDose = Moment::onDay(kToday.addDays(-1));
    row("stopped", stopped, {}, "none");
}

void TestSteroids::aDayAsPrednisone()
{
    QFETCH(Medicine, medicine);
    QFETCH(QList<Entry>, doses);
    QFETCH(QString, expected);
    QCOMPARE(said(steroidsOn({medicine}, doses, kToday, shippedCatalogues())), expected);
}

void TestSteroids::severalAreAddedUp()
{
    Medicine second = steroid(u"hydrocortisone"_s, u"10"_s);
    second.id = testId(2);
    const auto day = steroidsOn({steroid(u"prednisone"_s, u"5"_s), second}, {}, kToday, shippedCatalogues());
    QCOMPARE(said(day), u"7.5"_s);
    QCOMPARE(day->medicines, (QList<Id>{kOne, testId(2)}));
}

void TestSteroids::theLastSteroidDay_data()
{
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("still taken") << steroid(u"prednisone"_s, u"5"_s) << kToday;
    Medicine stopped = steroid(u"prednisone"_s, u"5"_s);
    stopped.lastDose = Moment::onDay({2026, 3, 1});
    QTest::newRow("stopped") << stopped << QDate(2026, 3, 1);
    stopped.lastDose = Moment::inMonth(2026, 2);
    QTest::newRow("stopped some time in February") << stopped << QDate(2026, 2, 28);
    stopped.lastDose.reset();
    stopped.status = u"stopped"_s;
    QTest::newRow("nobody knows when") << stopped << QDate();
    QTest::newRow("no steroid") << steroid(u"ramipril"_s, u"5"_s) << QDate();
}

void TestSteroids::theLastSteroidDay()
{
    QFETCH(Medicine, medicine);
    QFETCH(QDate, expected);
    QCOMPARE(lastSteroidDay({medicine}, {}, kToday, shippedCatalogues()).value_or(QDate()), expected);
}

QTEST_GUILESS_MAIN(TestSteroids)
#include "tst_steroids.moc"
