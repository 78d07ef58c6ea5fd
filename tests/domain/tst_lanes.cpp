// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lanes.h"
#include "dosemaker.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};
const qint64 kZero = kDay0.toJulianDay();
const QDate kToday = kDay0.addDays(257);

Moment on(int day)
{
    return Moment::onDay(kDay0.addDays(day));
}

/** A dose step; below zero = amount not known. */
struct Step {
    Moment from;
    double amount;
    const char *unit = "mg";
    bool perDay = true;
};

Medicine given(uchar number, const QString &code, const QList<Step> &steps, std::optional<Moment> lastDose = {}, const QString &purpose = u"disease"_s)
{
    Medicine medicine;
    medicine.id = testId(number);
    medicine.code = code;
    medicine.purpose = purpose;
    medicine.countsAsDiseaseTreatment = purpose == u"disease";
    for (const Step &step : steps) {
        DoseStep made{step.from, {}, step.perDay, {}};
        if (step.amount >= 0)
            made.amount = Quantity{*Decimal::parse(QString::number(step.amount)), QString::fromLatin1(step.unit), Comparator::None};
        medicine.steps.append(made);
    }
    medicine.lastDose = lastDose;
    medicine.status = lastDose ? u"stopped"_s : u"active"_s;
    return medicine;
}

Medicine with(Medicine medicine, const std::function<void(Medicine &)> &change)
{
    change(medicine);
    return medicine;
}

Entry dose(uchar medicine, int day, const QString &amount = {}, const QString &unit = u"mg"_s)
{
    return loggedDose(testId(medicine), atHour(kDay0.addDays(day), 8), amount, DoseFacts::How::Taken, unit);
}

Entry happening(const QString &code, int from, int to, State state = State::Happened)
{
    EntryDraft draft;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = on(from);
    if (to > from)
        draft.until = on(to);
    draft.state = state;
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

Lanes counted(const QList<Medicine> &medicines, const QList<Entry> &entries = {}, const QList<Taper> &tapers = {})
{
    return lanesOf({medicines, tapers, entries, shippedCatalogues(), kDay0, kToday});
}

QString dayText(qint64 day)
{
    return day == 0 ? u"?"_s : QString::number(day - kZero);
}

QString amountText(const std::optional<Quantity> &amount)
{
    return amount ? amount->number.toString() + amount->unit : u"?"_s;
}

/** "-30..-11 10mg 1.00, -10..-2 5mg 0.50; doses; events; end" */
QString said(const Lane &lane)
{
    QStringList parts;
    for (const LaneStretch &stretch : lane.stretches)
        parts << u"%1..%2 %3 %4"_s.arg(dayText(stretch.days.from), dayText(stretch.days.to), stretch.vague ? u"vague"_s : amountText(stretch.amount), QString::number(stretch.share, 'f', 2));
    for (const LaneDose &one : lane.doses)
        parts << u"dose %1 %2"_s.arg(dayText(one.day), amountText(one.amount));
    for (const LaneEvent &one : lane.events)
        parts << u"%1 %2..%3"_s.arg(one.codes.join(u'+'), dayText(one.days.from), dayText(one.days.to));
    if (lane.ongoing)
        parts << u"ongoing"_s;
    if (lane.last)
        parts << (!lane.last->known ? u"end not known"_s : lane.last->earliest == lane.last->latest ? u"last %1"_s.arg(dayText(lane.last->latest))
                      : u"last %1..%2"_s.arg(dayText(lane.last->earliest), dayText(lane.last->latest)));
    if (lane.beganUnknown)
        parts << u"began not known"_s;
    if (lane.approximate)
        parts << u"about"_s;
    return parts.join(u", "_s);
}

QString said(const Lanes &lanes)
{
    QStringList all;
    for (const Lane &lane : lanes.lanes)
        all << said(lane);
    return all.join(u" | "_s);
}

} // namespace

class TestLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneMedicine_data();
    void oneMedicine();
    void groupsStandInTheirOrder();
    void recordsOfTheSameMedicineShareALane();
    void steroids_data();
    void steroids();
    void aPlanAloneIsNotTaken();
    void theTreatmentItself_data();
    void theTreatmentItself();
    void ivigIsDrawnByItsInfusions();
    void theBarCountsLoggedDosesAndKeepsVagueDaysApart();
    void aSteroidAgainstASideEffectBreaksNothing();
};

void TestLanes::oneMedicine_data()
{
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("expected");
    const QString drug = u"mycophenolate_mofetil"_s;
    using Entries = QList<Entry>;
    QTest::newRow("thickness is the share of its own largest dose")
        << given(1, drug, {{on(-30), 1, "g"}, {on(-20), 2, "g"}, {on(-10), 500}, {on(-5), 0}}, on(-6)) << Entries{}
        << u"-30..-21 1g 0.50, -20..-11 2g 1.00, -10..-6 500mg 0.25, last -6"_s;
    QTest::newRow("a dose nobody knows stays unknown") << given(1, drug, {{on(-30), -1}, {on(-20), 2}}) << Entries{} << u"-30..-21 ? 1.00, -20..257 2mg 1.00, ongoing"_s;
    QTest::newRow("a pause is empty") << given(1, drug, {{on(-30), 1}, {on(-20), 0}, {on(-10), 1}}) << Entries{} << u"-30..-21 1mg 1.00, -10..257 1mg 1.00, ongoing"_s;
    QTest::newRow("a vague beginning is vague up to its last possible day, never the 1st")
        << given(1, drug, {{Moment::inMonth(2026, 1), 1}}, on(-2)) << Entries{}
        << u"-68..-39 vague 1.00, -38..-2 1mg 1.00, last -2"_s;
    QTest::newRow("a vague end is vague from its first possible day on")
        << given(1, drug, {{on(-100), 1}}, Moment::inMonth(2026, 1)) << Entries{} << u"-100..-68 1mg 1.00, -67..-38 vague 1.00, last -68..-38"_s;
    QTest::newRow("nobody knows when it began") << given(1, drug, {{Moment::unknown(), 1}}, on(-2)) << Entries{} << u"?..-2 1mg 1.00, last -2, began not known"_s;
    QTest::newRow("ended, nobody knows when: only its first day is sure")
        << with(given(1, drug, {{on(-30), 1}}), [](Medicine &m) { m.status = u"stopped"_s; }) << Entries{} << u"dose -30 1mg, end not known"_s;
    QTest::newRow("planned is not taken") << given(1, drug, {{on(300), 1}}) << Entries{} << u""_s;
    QTest::newRow("amounts that cannot be compared all have full thickness")
        << given(1, drug, {{on(-30), 1}, {on(-20), 5, "mL"}}) << Entries{} << u"-30..-21 1mg 1.00, -20..257 5mL 1.00, ongoing"_s;
    QTest::newRow("once is a dose, not a stretch") << given(1, u"rituximab"_s, {{on(-398), 1000, "mg", false}}, on(-398)) << Entries{} << u"dose -398 1000mg, last -398"_s;
    QTest::newRow("once, and logged as well") << given(1, u"rituximab"_s, {{on(-398), 1000, "mg", false}}, on(-398)) << Entries{dose(1, -398, u"1000"_s)}
                                              << u"dose -398 1000mg, last -398"_s;
    QTest::newRow("given every four weeks: the logged doses")
        << given(1, u"belimumab"_s, {{on(-110), 600, "mg", false}}, on(-20)) << Entries{dose(1, -104, u"600"_s), dose(1, -76, u"600"_s), dose(1, -48, u"600"_s)}
        << u"dose -104 600mg, dose -76 600mg, dose -48 600mg, last -20"_s;
    QTest::newRow("before anything was logged it is a stretch")
        << given(1, u"belimumab"_s, {{on(-400), 600, "mg", false}}, on(-40)) << Entries{dose(1, -104), dose(1, -76), dose(1, -48)}
        << u"-400..-147 600mg 1.00, dose -104 ?, dose -76 ?, dose -48 ?, last -40"_s;
    QTest::newRow("a daily medicine that is seldom logged stays a stretch")
        << given(1, drug, {{on(-100), 1}}, on(-2)) << Entries{dose(1, -90), dose(1, -60), dose(1, -30)} << u"-100..-2 1mg 1.00, last -2"_s;
    QTest::newRow("as needed: only what was logged")
        << with(given(1, drug, {{on(-100), 1}}), [](Medicine &m) { m.rhythm.kind = Rhythm::Kind::AsNeeded; }) << Entries{dose(1, -90), dose(1, -89)}
        << u"dose -90 ?, dose -89 ?, ongoing"_s;
    QTest::newRow("a dose after the end is a dose, and moves it") << given(1, drug, {{on(-100), 1}}, on(-50)) << Entries{dose(1, -20, u"1"_s)}
                                                                  << u"-100..-20 1mg 1.00, last -20"_s;
}

void TestLanes::oneMedicine()
{
    QFETCH(Medicine, medicine);
    QFETCH(QList<Entry>, entries);
    QFETCH(QString, expected);
    QCOMPARE(said(counted({medicine}, entries)), expected);
}

void TestLanes::groupsStandInTheirOrder()
{
    const Lanes lanes = counted({given(1, u"vitamin_d"_s, {{on(-9), 1}}, {}, u"supportive"_s), given(2, u"aciclovir"_s, {{on(-9), 1}}, {}, u"prevention"_s),
                                 given(3, u"scig"_s, {{on(-9), 1}}, {}, u"supportive"_s), given(4, u"tocilizumab"_s, {{on(4), 1}}, on(4), u"toxicity"_s),
                                 given(5, u"rituximab"_s, {{on(-9), 1}}), given(6, u"azathioprine"_s, {{on(-9), 1}}),
                                 given(7, u"hydroxychloroquine"_s, {{on(-99), 1}}), given(8, u"prednisone"_s, {{on(-9), 1}})});
    QStringList order;
    for (const Lane &lane : lanes.lanes)
        order << lane.code;
    QCOMPARE(order.join(u' '), u"prednisone hydroxychloroquine azathioprine rituximab  scig aciclovir vitamin_d"_s); // the treatment's lane has no medicine
    QVERIFY(lanes.lanes.first().counts);
    QVERIFY(!lanes.lanes.last().counts);
    QCOMPARE(laneGroupOf(given(1, u"hydrocortisone"_s, {}, {}, u"supportive"_s), shippedCatalogues()), LaneGroup::Other); // replaces what is missing
}

void TestLanes::recordsOfTheSameMedicineShareALane()
{
    const auto first = given(1, u"methotrexate"_s, {{on(-300), 10}}, on(-200)), second = given(2, u"methotrexate"_s, {{on(-100), 20}}, on(-50));
    QCOMPARE(said(counted({second, first})), u"-300..-200 10mg 0.50, -100..-50 20mg 1.00, last -50"_s);
    const auto other = [](uchar number, const QString &name) { return with(given(number, u"other"_s, {{on(-9), 1}}), [&](Medicine &m) { m.name = name; }); };
    QCOMPARE(counted({other(1, u"Alpha"_s), other(2, u"Beta"_s), other(3, u"Alpha"_s)}).lanes.size(), 2);
}

void TestLanes::steroids_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("expected");
    using List = QList<Medicine>;
    using Entries = QList<Entry>;
    const Medicine prednisone = given(1, u"prednisone"_s, {{on(-30), 20}, {on(-20), 10}, {on(-1), 0}}, on(-2));
    QTest::newRow("as given") << List{prednisone} << Entries{} << u"-30..-21 20mg 1.00, -20..-2 10mg 0.50, last -2"_s;
    QTest::newRow("a logged dose is what was taken that day") << List{prednisone} << Entries{dose(1, -25, u"5"_s)}
                                                              << u"-30..-26 20mg 1.00, -25..-25 5mg 0.25, -24..-21 20mg 1.00, -20..-2 10mg 0.50, last -2"_s;
    QTest::newRow("another steroid is converted, approximately") << List{given(1, u"methylprednisolone"_s, {{on(-30), 8}}, on(-2))} << Entries{}
                                                                 << u"-30..-2 10mg 1.00, last -2, about"_s;
    QTest::newRow("two are added up") << List{prednisone, given(2, u"methylprednisolone"_s, {{on(-25), 8}}, on(-21))} << Entries{}
                                      << u"-30..-26 20mg 0.67, -25..-21 30mg 1.00, -20..-2 10mg 0.33, last -2, about"_s;
    QTest::newRow("one of two is not known: neither is the sum") << List{prednisone, given(2, u"prednisolone"_s, {{on(-10), -1}}, on(-2))} << Entries{}
                                                                 << u"-30..-21 20mg 1.00, -20..-11 10mg 0.50, -10..-2 ? 1.00, last -2"_s;
    QTest::newRow("a few days far above the rest do not flatten it")
        << List{given(1, u"prednisone"_s, {{on(-60), 10}, {on(-30), 1000}, {on(-27), 10}}, on(-2))} << Entries{}
        << u"-60..-31 10mg 1.00, -30..-28 1000mg 1.00, -27..-2 10mg 1.00, last -2"_s;
    QTest::newRow("every other day is the mean") << List{with(given(1, u"prednisone"_s, {{on(-60), 10}}, on(-2)), [](Medicine &m) {
        m.rhythm.kind = Rhythm::Kind::Cyclic;
        m.rhythm.daysOn = m.rhythm.daysOff = 1;
    })} << Entries{} << u"-60..-2 5mg 1.00, last -2, about"_s;
    QTest::newRow("once is once") << List{given(1, u"prednisone"_s, {{on(-60), 50, "mg", false}}, on(-60))} << Entries{} << u"-60..-60 50mg 1.00, last -60"_s;
    QTest::newRow("stopped in a status only, the years before still happened")
        << List{with(given(1, u"prednisone"_s, {{on(-60), 10}, {on(-50), 0}}), [](Medicine &m) { m.status = u"stopped"_s; })} << Entries{} << u"-60..-51 10mg 1.00, last -51"_s;
}

void TestLanes::steroids()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(QList<Entry>, entries);
    QFETCH(QString, expected);
    QCOMPARE(said(counted(medicines, entries)), expected);
}

void TestLanes::aPlanAloneIsNotTaken()
{
    const Medicine prednisone = given(1, u"prednisone"_s, {{on(-60), 10}});
    Taper taper;
    taper.medicine = prednisone.id;
    taper.plans = {{on(-40), {}, {}, {{kDay0.addDays(-30), {75, -1}, {}}, {kDay0.addDays(-20), {5, 0}, {}}, {kDay0.addDays(-10), {0, 0}, {}}}}};
    const QList<Entry> logged{dose(1, -29, u"7.5"_s), dose(1, -28, u"7.5"_s)};
    QCOMPARE(said(counted({prednisone}, logged, {taper})), u"-60..-31 10mg 1.00, -30..-30 ? 1.00, -29..-28 7.5mg 0.75, -27..257 ? 1.00, ongoing"_s);
    const Medicine kept = given(1, u"prednisone"_s, {{on(-60), 10}, {on(-15), 5}}); // the list was kept up: 10 mg until the day it says 5
    QCOMPARE(said(counted({kept}, logged, {taper})), u"-60..-30 10mg 1.00, -29..-28 7.5mg 0.75, -27..-16 10mg 1.00, -15..-11 5mg 0.50, -10..257 ? 1.00, ongoing"_s);
}

void TestLanes::theTreatmentItself_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("expected");
    using List = QList<Medicine>;
    using Entries = QList<Entry>;
    const Medicine flu = given(1, u"fludarabine"_s, {{on(-5), 43}, {on(-2), 0}}, on(-3), u"conditioning"_s);
    const Medicine cy = given(2, u"cyclophosphamide"_s, {{on(-5), 510}, {on(-2), 0}}, on(-3), u"conditioning"_s);
    QTest::newRow("two medicines on the same days are one") << List{flu, cy} << Entries{happening(u"lymphodepletion"_s, -5, -3)} << u"fludarabine+cyclophosphamide -5..-3"_s;
    QTest::newRow("without a list the event says it") << List{} << Entries{happening(u"apheresis"_s, -35, -35), happening(u"lymphodepletion"_s, -5, -3)}
                                                      << u"apheresis -35..-35, lymphodepletion -5..-3"_s;
    const Medicine tocilizumab = given(3, u"tocilizumab"_s, {{on(4), 500, "mg", false}}, on(4), u"toxicity"_s);
    QTest::newRow("a record and its event are one") << List{tocilizumab} << Entries{happening(u"tocilizumab"_s, 4, 4)} << u"tocilizumab 4..4"_s;
    QTest::newRow("planned and cancelled ones are not drawn")
        << List{} << Entries{happening(u"tocilizumab"_s, 4, 4, State::Planned), happening(u"anakinra"_s, 4, 6, State::Cancelled)} << u""_s;
}

void TestLanes::theTreatmentItself()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(QList<Entry>, entries);
    QFETCH(QString, expected);
    const Lanes lanes = counted(medicines, entries);
    QCOMPARE(said(lanes), expected);
    QVERIFY(!lanes.any); // none of it counts
}

void TestLanes::ivigIsDrawnByItsInfusions()
{
    const Medicine ivig = given(1, u"ivig"_s, {{on(45), 25, "g", false}}, on(75), u"supportive"_s);
    const QList<Entry> infusions{happening(u"ivig_replacement"_s, 45, 45), happening(u"ivig_replacement"_s, 75, 75)};
    QCOMPARE(said(counted({ivig}, infusions)), u"ivig_replacement 45..45, ivig_replacement 75..75, last 75"_s);
    QCOMPARE(said(counted({}, infusions)), u"ivig_replacement 45..45, ivig_replacement 75..75, last 75"_s);
    QCOMPARE(said(counted({ivig})), u"45..75 25g 1.00, last 75"_s);
    const Lanes treating = counted({}, {happening(u"ivig_immunomod"_s, 45, 45)});
    QVERIFY(treating.lanes.first().counts);
    QVERIFY(treating.any);
}

void TestLanes::theBarCountsLoggedDosesAndKeepsVagueDaysApart()
{
    const Medicine zero = given(1, u"prednisone"_s, {{Moment::inYear(2017), -1}, {on(-700), 10}, {on(-1), 0}});
    const Lanes lanes = counted({zero}, {dose(1, -4, u"10"_s)});
    QVERIFY(lanes.any);
    QCOMPARE(lanes.any->treated.freeFrom, kZero - 3); // the last logged dose, not the day before the step to zero
    const qint64 year = QDate(2017, 1, 1).toJulianDay();
    QCOMPARE(lanes.anyVague, (QList<DayRange>{{year, QDate(2017, 12, 30).toJulianDay()}}));
    const Lanes both = counted({zero, given(2, u"azathioprine"_s, {{Moment::onDay({2017, 6, 1}), 100}}, on(-50))});
    QCOMPARE(both.anyVague, (QList<DayRange>{{year, QDate(2017, 5, 31).toJulianDay()}}));
}

void TestLanes::aSteroidAgainstASideEffectBreaksNothing()
{
    const QList<Medicine> medicines{given(1, u"prednisone"_s, {{on(-700), 10}}, on(-2)), given(2, u"dexamethasone"_s, {{on(5), 20}}, on(7), u"toxicity"_s)};
    const Lanes lanes = counted(medicines);
    QCOMPARE(lanes.any->treated.daysFree(kToday.toJulianDay()), 259);
    QCOMPARE(lanes.any->notches, (QList<DayRange>{{kZero + 5, kZero + 7}}));
    QCOMPARE(said(lanes), u"-700..-2 10mg 1.00, last -2 | dexamethasone 5..7"_s);
    QVERIFY(needsLoggedDoses(medicines.last(), shippedCatalogues()));
    QVERIFY(!needsLoggedDoses(given(3, u"aciclovir"_s, {}, {}, u"prevention"_s), shippedCatalogues()));
}

QTEST_APPLESS_MAIN(TestLanes)
#include "tst_lanes.moc"
