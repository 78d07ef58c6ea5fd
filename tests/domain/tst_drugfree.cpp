// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drugfree.h"
#include "dosemaker.h"
#include "testworld.h"

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
    void loggedDosesMoveTheLastDose_data();
    void loggedDosesMoveTheLastDose();
    void whatBreaksTheRunAndWhatDoesNot_data();
    void whatBreaksTheRunAndWhatDoesNot();
    void bothClocksAndTheMilestones();
    void aVagueLastDoseGivesTheEarliestAndTheLatestDay();
    void aPlanSaysWhenItWouldBegin_data();
    void aPlanSaysWhenItWouldBegin();
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

void TestDrugFree::loggedDosesMoveTheLastDose_data()
{
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QList<int>>("logged");
    QTest::addColumn<int>("last"); // 9999 = it has not ended
    const Medicine ongoing = taken({{on(-700), 10}});
    const Medicine zero = taken({{on(-700), 10}, {on(-1), 0}});
    const Medicine told = taken({{on(-700), 10}}, on(-10), u"stopped"_s);
    QTest::newRow("not ended, whatever is logged") << ongoing << QList{-3} << 9999;
    QTest::newRow("ended by a step to zero: the last logged dose") << zero << QList{-9, -4} << -4;
    QTest::newRow("a dose after the zero step is a dose") << zero << QList{-4, 2} << 2;
    QTest::newRow("told, and nothing later") << told << QList{-12} << -10;
    QTest::newRow("told, and taken once more later") << told << QList{-12, -6} << -6;
    const Medicine stretched = taken({{on(-700), 10}, {on(-30), 5}, {on(-1), 0}});
    QTest::newRow("an old logged dose says nothing about the end") << stretched << QList{-90} << -2;
}

void TestDrugFree::loggedDosesMoveTheLastDose()
{
    QFETCH(Medicine, medicine);
    QFETCH(QList<int>, logged);
    QFETCH(int, last);
    medicine.id = testId(1);
    QList<Entry> entries;
    for (const int day : logged)
        entries.append(loggedDose(testId(1), atHour(kDay0.addDays(day), 8), u"10"_s));
    entries.append(loggedDose(testId(1), atHour(kDay0.addDays(200), 8), {}, DoseFacts::How::Missed)); // a missed dose is none
    const std::optional<LastDose> end = lastDoseOf(medicine, entries, kToday);
    QCOMPARE(end ? int(end->latest - kZero) : 9999, last);
}

void TestDrugFree::whatBreaksTheRunAndWhatDoesNot_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<int>("daysFree");
    QTest::addColumn<int>("notches");
    const Medicine steroid = taken({{on(-700), 10}}, on(-2), u"stopped"_s);
    const auto one = [](const char *code, const char *purpose, bool counts, int from, int last) {
        Medicine medicine = taken({{on(from), 10}}, on(last), u"stopped"_s);
        medicine.code = QString::fromLatin1(code);
        medicine.purpose = QString::fromLatin1(purpose);
        medicine.countsAsDiseaseTreatment = counts;
        return medicine;
    };
    const auto event = [](const char *code, int day, IvigFacts::Purpose purpose) {
        EntryDraft draft;
        draft.kind = Kind::Event;
        draft.code = QString::fromLatin1(code);
        draft.when = on(day);
        if (draft.code.startsWith(u"ivig"))
            draft.facts = IvigFacts{purpose, {}, {}, {}, {}};
        return Entry::restored(testId(9), draft, {}, {});
    };
    using Purpose = IvigFacts::Purpose;
    const auto row = [&](const char *name, const QList<Medicine> &more, const QList<Entry> &entries, int daysFree, int notches = 0) {
        QTest::newRow(name) << QList<Medicine>{steroid} + more << entries << daysFree << notches;
    };
    row("nothing more", {}, {}, 259);
    row("a steroid against a side effect is a notch", {one("dexamethasone", "toxicity", false, 3, 6)}, {}, 259, 1);
    row("unless the person says it counts", {one("dexamethasone", "toxicity", true, 3, 6)}, {}, 251, 0);
    row("tocilizumab for fever is no steroid", {one("tocilizumab", "toxicity", false, 4, 4)}, {}, 259, 0);
    row("a steroid course told as an event is a notch", {}, {event("steroid_course", 5, Purpose::Replacement)}, 259, 1);
    row("conditioning never counts, even if ticked", {one("cyclophosphamide", "conditioning", true, -5, -3)}, {}, 259);
    row("IVIG to replace antibodies", {}, {event("ivig_replacement", 60, Purpose::Replacement)}, 259);
    row("IVIG to treat the illness", {}, {event("ivig_immunomod", 60, Purpose::Immunomodulation)}, 197);
    row("pyridostigmine, as the person says: it counts", {one("pyridostigmine", "symptomatic", true, -90, 30)}, {}, 227);
    row("pyridostigmine, as the person says: it does not", {one("pyridostigmine", "symptomatic", false, -90, 30)}, {}, 259);
    row("taken again today", {one("prednisone", "disease", true, 257, 257)}, {}, 0);
}

void TestDrugFree::whatBreaksTheRunAndWhatDoesNot()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(QList<Entry>, entries);
    QFETCH(int, daysFree);
    QFETCH(int, notches);
    const auto run = drugFree({medicines, {}, entries, shippedCatalogues(), kDay0, QDate::fromJulianDay(kToday)});
    QVERIFY(run);
    QCOMPARE(int(run->treated.daysFree(kToday)), daysFree);
    QCOMPARE(run->notches.size(), notches);
}

void TestDrugFree::bothClocksAndTheMilestones()
{
    const QList<Medicine> medicines{taken({{on(-700), 10}}, on(-2), u"stopped"_s)};
    const auto run = drugFree({medicines, {}, {}, shippedCatalogues(), kDay0, QDate::fromJulianDay(kToday)});
    QCOMPARE(int(kToday - *run->infusion), 257);
    QStringList said;
    for (const DrugFreeMilestone &milestone : run->milestones)
        said << u"%1 %2 %3"_s.arg(milestone.months).arg(QDate::fromJulianDay(milestone.day).toString(Qt::ISODate)).arg(int(milestone.reached));
    QCOMPARE(said, (QStringList{u"3 2026-06-09 1"_s, u"6 2026-09-09 1"_s, u"12 2027-03-09 0"_s, u"24 2028-03-09 0"_s, u"36 2029-03-09 0"_s, u"60 2031-03-09 0"_s}));
}

void TestDrugFree::aVagueLastDoseGivesTheEarliestAndTheLatestDay()
{
    const QList<Medicine> medicines{taken({{on(-300), 5}}, Moment::inMonth(2026, 1), u"stopped"_s), taken({{on(-300), 5}}, Moment::onDay({2026, 1, 12}), u"stopped"_s)};
    const auto run = drugFree({medicines, {}, {}, shippedCatalogues(), kDay0, QDate::fromJulianDay(kToday)});
    QCOMPARE(QDate::fromJulianDay(*run->earliest), QDate(2026, 1, 13));
    QCOMPARE(QDate::fromJulianDay(*run->latest), QDate(2026, 2, 1));
    QVERIFY(run->treated.about);
}

void TestDrugFree::aPlanSaysWhenItWouldBegin_data()
{
    QTest::addColumn<bool>("secondOpen");
    QTest::addColumn<QDate>("plannedEnd");
    QTest::newRow("the taper's last day before zero") << false << kDay0.addDays(299);
    QTest::newRow("another one without an end: nothing is said") << true << QDate();
}

void TestDrugFree::aPlanSaysWhenItWouldBegin()
{
    QFETCH(bool, secondOpen);
    QFETCH(QDate, plannedEnd);
    Medicine steroid = taken({{on(-700), 10}});
    steroid.id = testId(1);
    Taper taper;
    taper.medicine = steroid.id;
    taper.plans = {TaperPlan{{}, {}, {}, {{kDay0, {10, 0}, {}}, {kDay0.addDays(300), {0, 0}, {}}}}};
    QList<Medicine> medicines{steroid};
    if (secondOpen) {
        medicines.append(taken({{on(20), 5}}));
        medicines.last().id = testId(2);
    }
    const auto run = drugFree({medicines, {taper}, {}, shippedCatalogues(), kDay0, QDate::fromJulianDay(kToday)});
    QVERIFY(!run->treated.freeFrom);
    QCOMPARE(run->plannedEnd ? QDate::fromJulianDay(*run->plannedEnd) : QDate(), plannedEnd);
    QCOMPARE(run->taking.size(), secondOpen ? 2 : 1);
}

QTEST_GUILESS_MAIN(TestDrugFree)
#include "tst_drugfree.moc"
