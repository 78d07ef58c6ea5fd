// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimalsum.h"
#include "domain/taper.h"
#include "dosemaker.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const Id kPrednisone = testId(1);
const QDate kToday{2026, 4, 2};

Decimal number(const QString &text)
{
    return *Decimal::parse(text);
}

/** "2026-03-10=40 2026-03-17=30". */
TaperPlan plan(const QString &steps, QDate decided = {})
{
    TaperPlan made;
    if (decided.isValid())
        made.decided = Moment::onDay(decided);
    for (const QString &step : steps.split(u' ', Qt::SkipEmptyParts))
        made.steps.append({QDate::fromString(step.section(u'=', 0, 0), Qt::ISODate), number(step.section(u'=', 1)), {}});
    return made;
}

/** The picture of Medicines: planned 10 · 7.5 · 5 · 2.5 · 0, slowed down on 24 March. */
Taper twoPlans()
{
    Taper taper;
    taper.medicine = kPrednisone;
    taper.plans = {plan(u"2026-03-10=10 2026-03-17=7.5 2026-03-24=5 2026-03-31=2.5 2026-04-07=0"_s, dayOf("2026-03-03")),
                   plan(u"2026-03-24=7.5 2026-03-31=5 2026-04-14=2.5 2026-04-28=0"_s, dayOf("2026-03-24"))};
    return taper;
}

Medicine prednisone(const QList<std::pair<const char *, const char *>> &steps = {{"2025-01-05", "10"}})
{
    Medicine medicine;
    medicine.id = kPrednisone;
    medicine.code = u"prednisone"_s;
    medicine.status = u"active"_s;
    for (const auto &[from, amount] : steps)
        medicine.steps.append({Moment::onDay(dayOf(from)), Quantity{number(QString::fromLatin1(amount)), u"mg"_s}, true, {}});
    return medicine;
}

Entry took(const char *day, const QString &amount, DoseFacts::How how = DoseFacts::How::Taken)
{
    return loggedDose(kPrednisone, atHour(dayOf(day), 8), amount, how);
}

QString said(const std::optional<Decimal> &amount)
{
    return amount ? amount->toString() : u"-"_s;
}

QString said(const QList<TaperRun> &runs)
{
    QStringList all;
    for (const TaperRun &run : runs)
        all << u"%1…%2 %3"_s.arg(run.from.toString(u"MM-dd"), run.to.toString(u"MM-dd"), run.amount.toString());
    return all.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(dayplus::Medicine)
Q_DECLARE_METATYPE(dayplus::TaperPlan)

class TestTaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanSaysWhatIsTakenOnADay_data();
    void aPlanSaysWhatIsTakenOnADay();
    void theNewestPlanThatHadBegunWasInForce_data();
    void theNewestPlanThatHadBegunWasInForce();
    void aDayIsWhatIsKnownOfIt_data();
    void aDayIsWhatIsKnownOfIt();
    void theChartHasThreeLinesAndGaps();
    void aTaperThatWasNeverRevisedHasNoRevisedLine();
    void aPersonIsAskedAboutWhatIsOdd_data();
    void aPersonIsAskedAboutWhatIsOdd();
    void theSameDrugTwiceIsSeen_data();
    void theSameDrugTwiceIsSeen();
    void plansAsDoseStepsGoByWhatWasInForce();
    void aStepOfItsOwnOnAnotherDayStays();
    void amountsAddUpExactly();
};

void TestTaper::aPlanSaysWhatIsTakenOnADay_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QDate>("zero");
    const QString steps = u"2026-03-10=40 2026-03-17=30 2026-04-01=0"_s;
    QTest::newRow("before the first step nothing is said") << steps << dayOf("2026-03-09") << u"-"_s << dayOf("2026-04-01");
    QTest::newRow("the first day of a step") << steps << dayOf("2026-03-10") << u"40"_s << dayOf("2026-04-01");
    QTest::newRow("the last day of a step") << steps << dayOf("2026-03-16") << u"40"_s << dayOf("2026-04-01");
    QTest::newRow("the next step") << steps << dayOf("2026-03-17") << u"30"_s << dayOf("2026-04-01");
    QTest::newRow("long after the end") << steps << dayOf("2027-01-01") << u"0"_s << dayOf("2026-04-01");
    QTest::newRow("a plan without an end") << u"2026-03-10=40 2026-03-17=5"_s << dayOf("2027-01-01") << u"5"_s << QDate();
    QTest::newRow("zero and then more is no end") << u"2026-03-10=0 2026-03-17=5"_s << dayOf("2026-03-12") << u"0"_s << QDate();
}

void TestTaper::aPlanSaysWhatIsTakenOnADay()
{
    QFETCH(QString, steps);
    QFETCH(QDate, day);
    QFETCH(QString, amount);
    QFETCH(QDate, zero);
    QCOMPARE(said(plannedOn(plan(steps), day)), amount);
    QCOMPARE(zeroFrom(plan(steps)).value_or(QDate()), zero);
}

void TestTaper::theNewestPlanThatHadBegunWasInForce_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("amount");
    QTest::newRow("before both") << dayOf("2026-03-09") << u"-"_s;
    QTest::newRow("the first plan, before the revision") << dayOf("2026-03-23") << u"7.5"_s;
    QTest::newRow("the revision, where the first plan said 5") << dayOf("2026-03-24") << u"7.5"_s;
    QTest::newRow("the revision's end") << dayOf("2026-04-28") << u"0"_s;
}

void TestTaper::theNewestPlanThatHadBegunWasInForce()
{
    QFETCH(QDate, day);
    QFETCH(QString, amount);
    QCOMPARE(said(inForceOn(twoPlans(), day)), amount);
    Taper typedWhole = twoPlans(); // a revision that repeats the past as it was meant to be does not rewrite it
    typedWhole.plans[1].steps.prepend({dayOf("2026-03-10"), number(u"20"_s), {}});
    if (day < dayOf("2026-03-24"))
        QCOMPARE(said(inForceOn(typedWhole, day)), amount);
}

void TestTaper::aDayIsWhatIsKnownOfIt_data()
{
    using How = DoseFacts::How;
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QList<Entry>>("doses");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<int>("log");
    QTest::addColumn<bool>("differs");
    const auto row = [](const char *name, const Medicine &medicine, const QList<Entry> &doses, const char *day, const char *taken, TaperDay::Log log, bool differs) {
        QTest::newRow(name) << medicine << doses << dayOf(day) << QString::fromLatin1(taken) << int(log) << differs;
    };
    const Medicine unsaid = prednisone({});
    using Log = TaperDay::Log;
    row("a logged dose", unsaid, {took("2026-03-20", u"7.5"_s)}, "2026-03-20", "7.5", Log::Taken, false);
    row("two doses of a day are added up", unsaid, {took("2026-03-20", u"5"_s), took("2026-03-20", u"2.5"_s)}, "2026-03-20", "7.5", Log::Taken, false);
    row("another amount than planned", unsaid, {took("2026-03-20", u"10"_s)}, "2026-03-20", "10", Log::Taken, true);
    row("somebody said it was missed", unsaid, {took("2026-03-20", u""_s, How::Missed)}, "2026-03-20", "0", Log::Missed, true);
    row("taken, but nobody said how much", unsaid, {took("2026-03-20", u""_s)}, "2026-03-20", "-", Log::Taken, false);
    row("in another unit: not added", unsaid, {loggedDose(kPrednisone, atHour(dayOf("2026-03-20"), 8), u"2"_s, How::Taken, u"{tablet}"_s)}, "2026-03-20", "-", Log::Taken, false);
    row("nothing logged", unsaid, {took("2026-03-20", u"7.5"_s)}, "2026-03-21", "-", Log::NotLogged, false);
    row("today is not over", unsaid, {}, "2026-04-02", "-", Log::Ahead, false);
    row("a day ahead", prednisone(), {}, "2026-04-10", "-", Log::Ahead, false);
    row("the dose step says it, while the plan stays", prednisone(), {}, "2026-03-12", "10", Log::Taken, false);
    row("once the plan moved on, an old dose step says nothing", prednisone(), {}, "2026-03-18", "-", Log::NotLogged, false);
    row("a new dose step says it again", prednisone({{"2025-01-05", "10"}, {"2026-03-18", "7.5"}}), {}, "2026-03-20", "7.5", Log::Taken, false);
    row("a logged dose is more than a step", prednisone(), {took("2026-03-12", u"5"_s)}, "2026-03-12", "5", Log::Taken, true);
    Medicine ended = prednisone();
    ended.lastDose = Moment::onDay(dayOf("2026-03-20"));
    row("after the last dose it is nothing", ended, {}, "2026-03-25", "0", Log::Taken, true);
}

void TestTaper::aDayIsWhatIsKnownOfIt()
{
    QFETCH(Medicine, medicine);
    QFETCH(QList<Entry>, doses);
    QFETCH(QDate, day);
    QFETCH(QString, taken);
    QFETCH(int, log);
    QFETCH(bool, differs);
    const Taper taper = twoPlans();
    const QList<TaperDay> days = taperDays({taper, medicine, doses, kToday}, day, day);
    QCOMPARE(days.size(), 1);
    QCOMPARE(said(days.first().taken), taken);
    QCOMPARE(int(days.first().log), log);
    QCOMPARE(days.first().differs(), differs);
}

void TestTaper::theChartHasThreeLinesAndGaps()
{
    const Taper taper = twoPlans();
    const Medicine medicine = prednisone({});
    QList<Entry> doses;
    for (QDate day = dayOf("2026-03-10"); day < dayOf("2026-03-31"); day = day.addDays(1)) {
        if (day != dayOf("2026-03-22"))
            doses.append(loggedDose(kPrednisone, atHour(day, 8), day < dayOf("2026-03-17") ? u"10"_s : u"7.5"_s));
    }
    const TaperSeries series = taperSeries({taper, medicine, doses, kToday}, dayOf("2026-03-10"), dayOf("2026-05-05"));
    QCOMPARE(said(series.planned), u"03-10…03-16 10, 03-17…03-23 7.5, 03-24…03-30 5, 03-31…04-06 2.5, 04-07…05-05 0"_s);
    QCOMPARE(said(series.revised), u"03-24…03-30 7.5, 03-31…04-13 5, 04-14…04-27 2.5, 04-28…05-05 0"_s);
    QCOMPARE(said(series.taken), u"03-10…03-16 10, 03-17…03-21 7.5, 03-23…03-30 7.5"_s);
    QCOMPARE(series.top, number(u"10"_s));
}

void TestTaper::aTaperThatWasNeverRevisedHasNoRevisedLine()
{
    Taper taper = twoPlans();
    taper.plans.removeLast();
    const Medicine medicine = prednisone({});
    const TaperSeries series = taperSeries({taper, medicine, {}, kToday}, dayOf("2026-03-10"), dayOf("2026-04-10"));
    QVERIFY(series.revised.isEmpty());
    QVERIFY(series.taken.isEmpty());
    QCOMPARE(series.planned.size(), 5);
}

void TestTaper::aPersonIsAskedAboutWhatIsOdd_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, const char *steps, const char *asked) { QTest::newRow(name) << QString::fromLatin1(steps) << QString::fromLatin1(asked); };
    row("an even taper: nothing", "2026-04-05=40 2026-04-12=30 2026-04-19=20 2026-04-26=10 2026-05-03=0", "");
    row("smaller steps at the end: nothing", "2026-04-05=60 2026-04-12=40 2026-04-19=30 2026-04-26=20 2026-05-03=15 2026-05-10=10 2026-05-17=5 2026-05-24=0", "");
    row("more than before", "2026-04-05=20 2026-04-12=30 2026-04-19=10 2026-04-26=0", "rise 2026-04-12");
    row("a digit is missing", "2026-04-05=40 2026-04-12=3 2026-04-19=2 2026-04-26=0", "jump 2026-04-12");
    row("from 40 to nothing", "2026-04-05=40 2026-04-12=0", "jump 2026-04-12");
    row("far more at once than before", "2026-04-05=40 2026-04-12=35 2026-04-19=30 2026-04-26=0", "jump 2026-04-26");
    row("the wrong year", "2026-04-05=40 2026-04-12=30 2027-04-19=20 2027-04-26=0", "long 2027-04-19");
    row("it began before today", "2026-03-05=10 2026-04-12=5 2026-04-19=0", "past 2026-03-05");
    row("it does not end with zero", "2026-04-05=10 2026-04-12=5", "open 2026-04-12");
}

void TestTaper::aPersonIsAskedAboutWhatIsOdd()
{
    QFETCH(QString, steps);
    QFETCH(QString, asked);
    static const char *names[] = {"rise", "jump", "long", "past", "open"};
    QStringList all;
    for (const TaperQuestion &question : questionsAbout(plan(steps), kToday))
        all << QLatin1String(names[int(question.what)]) + u' ' + question.day.toString(Qt::ISODate);
    QCOMPARE(all.join(u", "_s), asked);
}

void TestTaper::theSameDrugTwiceIsSeen_data()
{
    QTest::addColumn<Medicine>("other");
    QTest::addColumn<QString>("expected");
    Medicine other = prednisone({{"2026-03-01", "5"}});
    other.id = testId(2);
    QTest::newRow("both are taken") << other << u"2026-04-02…"_s;
    Medicine ended = other;
    ended.lastDose = Moment::onDay(dayOf("2026-04-10"));
    QTest::newRow("until one ends") << ended << u"2026-04-02…2026-04-10"_s;
    ended.lastDose = Moment::onDay(dayOf("2026-04-01"));
    QTest::newRow("one ended yesterday") << ended << QString();
    Medicine later = prednisone({{"2026-05-01", "5"}});
    later.id = testId(2);
    QTest::newRow("it will be from May on") << later << u"2026-05-01…"_s;
    Medicine drug = other;
    drug.code = u"ramipril"_s;
    QTest::newRow("another drug") << drug << QString();
    Medicine zero = prednisone({{"2026-03-01", "0"}});
    zero.id = testId(2);
    QTest::newRow("a dose of zero") << zero << QString();
}

void TestTaper::theSameDrugTwiceIsSeen()
{
    QFETCH(Medicine, other);
    QFETCH(QString, expected);
    QStringList all;
    for (const DoubledDrug &doubled : doubledDrugs({prednisone(), other}, kToday))
        all << doubled.from.toString(Qt::ISODate) + u"…"_s + doubled.to.toString(Qt::ISODate);
    QCOMPARE(all.join(u", "_s), expected);
}

void TestTaper::plansAsDoseStepsGoByWhatWasInForce()
{
    const Medicine planned = asPlanned(prednisone(), twoPlans());
    QStringList steps;
    for (const DoseStep &step : planned.steps)
        steps << toIso(step.from).mid(5) + u'=' + step.amount->number.toString();
    QCOMPARE(steps.join(u' '), u"01-05=10 03-10=10 03-17=7.5 03-24=7.5 03-31=5 04-14=2.5 04-28=0"_s);
    QCOMPARE(stepOn(planned, kToday)->amount->number, number(u"5"_s));
}

void TestTaper::aStepOfItsOwnOnAnotherDayStays()
{
    const Medicine planned = asPlanned(prednisone({{"2025-01-05", "10"}, {"2026-03-10", "12"}, {"2026-06-01", "60"}}), twoPlans());
    QCOMPARE(stepOn(planned, dayOf("2026-03-10"))->amount->number, number(u"10"_s));
    QCOMPARE(stepOn(planned, dayOf("2026-06-02"))->amount->number, number(u"60"_s));
}

void TestTaper::amountsAddUpExactly()
{
    QVERIFY(sumOf({number(u"2.5"_s), number(u"0.25"_s), number(u"10"_s)})->isSameAs(number(u"12.75"_s)));
    QVERIFY(sumOf({})->isSameAs({}));
    QVERIFY(difference(number(u"1"_s), number(u"2.5"_s))->isSameAs(number(u"-1.5"_s)));
    QVERIFY(!sumOf({Decimal{9'000'000'000'000'000'000, 0}, Decimal{9'000'000'000'000'000'000, 0}}));
    QVERIFY(!sumOf({Decimal{1, 18}, Decimal{1, -12}}));
}

QTEST_GUILESS_MAIN(TestTaper)
#include "tst_taper.moc"
