// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/ice.h"
#include "domain/grades/icans.h"

#include <QtTest>

using namespace dayplus;
using Consciousness = IcansComponents::Consciousness;
using Seizure = IcansComponents::Seizure;
using Pressure = IcansComponents::Pressure;

namespace {

/** An adult with nothing wrong, all of it told by the team. */
IcansComponents well()
{
    IcansComponents components;
    components.ageYears = 41;
    components.ice = {10, Reporter::Team};
    components.consciousness = {Consciousness::Awake, Reporter::Team};
    components.seizure = {Seizure::None, Reporter::Team};
    components.deepFocalWeakness = {false, Reporter::Team};
    components.pressure = {Pressure::None, Reporter::Team};
    components.diedOfIt = {false, Reporter::Team};
    return components;
}

template<typename Change> IcansComponents wellBut(Change change)
{
    IcansComponents components = well();
    change(components);
    return components;
}

} // namespace

class TestIcans : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMostSevereRowDecides_data();
    void theMostSevereRowDecides();
    void withoutEveryComponentFromTheTeamThereIsNoGrade_data();
    void withoutEveryComponentFromTheTeamThereIsNoGrade();
    void iceCountsWhatWasDone_data();
    void iceCountsWhatWasDone();
    void everyIceItemIsOnePoint();
};

void TestIcans::theMostSevereRowDecides_data()
{
    QTest::addColumn<IcansComponents>("components");
    QTest::addColumn<int>("grade");
    using C = IcansComponents;
    const auto row = [](const char *name, int grade, auto change) { QTest::newRow(name) << wellBut(change) << grade; };
    QTest::newRow("ICE 10 and nothing else is none [ASTCT Table 5]") << well() << 0;
    row("ICE 9 is 1 [ASTCT Table 5, ICE row]", 1, [](C &c) { c.ice->value = 9; });
    row("ICE 7 is 1 [ASTCT Table 5, ICE row]", 1, [](C &c) { c.ice->value = 7; });
    row("ICE 6 is 2 [ASTCT Table 5, ICE row]", 2, [](C &c) { c.ice->value = 6; });
    row("ICE 3 is 2 [ASTCT Table 5, ICE row]", 2, [](C &c) { c.ice->value = 3; });
    row("ICE 2 is 3 [ASTCT Table 5, ICE row]", 3, [](C &c) { c.ice->value = 2; });
    row("ICE 0 of an awake person who cannot speak is 3 [ASTCT Table 5, footnote on ICE 0]", 3, [](C &c) { c.ice->value = 0; });
    row("ICE 0 of somebody who cannot be woken is 4 [ASTCT Table 5, footnote on ICE 0]", 4, [](C &c) {
        c.ice->value = 0;
        c.consciousness->value = Consciousness::Unarousable;
    });
    row("awakens spontaneously is 1 [ASTCT Table 5, consciousness]", 1, [](C &c) { c.consciousness->value = Consciousness::WakesByThemselves; });
    row("awakens to voice is 2 [ASTCT Table 5, consciousness]", 2, [](C &c) { c.consciousness->value = Consciousness::WakesToVoice; });
    row("awakens only to touch is 3 [ASTCT Table 5, consciousness]", 3, [](C &c) { c.consciousness->value = Consciousness::WakesToTouch; });
    row("unarousable is 4 [ASTCT Table 5, consciousness]", 4, [](C &c) { c.consciousness->value = Consciousness::Unarousable; });
    row("a seizure that ends quickly is 3 [ASTCT Table 5, seizure]", 3, [](C &c) { c.seizure->value = Seizure::EndedQuickly; });
    row("a seizure of more than 5 minutes is 4 [ASTCT Table 5, seizure]", 4, [](C &c) { c.seizure->value = Seizure::ProlongedOrRepeated; });
    row("weakness of one side is 4 [ASTCT Table 5, motor]", 4, [](C &c) { c.deepFocalWeakness->value = true; });
    row("focal oedema on imaging is 3 [ASTCT Table 5, oedema]", 3, [](C &c) { c.pressure->value = Pressure::FocalOedema; });
    row("diffuse oedema is 4 [ASTCT Table 5, oedema]", 4, [](C &c) { c.pressure->value = Pressure::Raised; });
    row("ICE 3 with a seizure that ends quickly is 3 [ASTCT Table 5, footnote: the most severe event]", 3, [](C &c) {
        c.ice->value = 3;
        c.seizure->value = Seizure::EndedQuickly;
    });
    row("ICE 8, to voice: 2 [ASTCT Table 5, footnote: the most severe event]", 2, [](C &c) {
        c.ice->value = 8;
        c.consciousness->value = Consciousness::WakesToVoice;
    });
    row("death from it is 5 [CLINICAL 1.2]", 5, [](C &c) { c.diedOfIt->value = true; });
    row("at 12 years it is ICE [CLINICAL 1.2]", 1, [](C &c) {
        c.ageYears = 12;
        c.ice->value = 8;
    });
}

void TestIcans::theMostSevereRowDecides()
{
    QFETCH(IcansComponents, components);
    QTEST(icansGrade(components).value_or(-1), "grade");
}

void TestIcans::withoutEveryComponentFromTheTeamThereIsNoGrade_data()
{
    QTest::addColumn<IcansComponents>("components");
    using C = IcansComponents;
    const auto row = [](const char *name, auto change) { QTest::newRow(name) << wellBut(change); };
    QTest::newRow("nothing was told [ARCHITECTURE, Grades]") << C();
    row("ICE was not told [ARCHITECTURE, Grades]", [](C &c) { c.ice.reset(); });
    row("consciousness was not told [ARCHITECTURE, Grades]", [](C &c) { c.consciousness.reset(); });
    row("seizures were not told [ARCHITECTURE, Grades]", [](C &c) { c.seizure.reset(); });
    row("weakness was not told [ARCHITECTURE, Grades]", [](C &c) { c.deepFocalWeakness.reset(); });
    row("pressure was not told [ARCHITECTURE, Grades]", [](C &c) { c.pressure.reset(); });
    row("nobody said whether they lived [ARCHITECTURE, Grades]", [](C &c) { c.diedOfIt.reset(); });
    row("the caregiver ran the thinking check [ARCHITECTURE, Grades]", [](C &c) { c.ice->by = Reporter::Caregiver; });
    row("the caregiver said how they woke [ARCHITECTURE, Grades]", [](C &c) { c.consciousness->by = Reporter::Caregiver; });
    row("the caregiver saw the seizure [ARCHITECTURE, Grades]", [](C &c) { c.seizure->by = Reporter::Caregiver; });
    row("the patient felt the weakness [ARCHITECTURE, Grades]", [](C &c) { c.deepFocalWeakness->by = Reporter::Patient; });
    row("the oedema was read from a report [ARCHITECTURE, Grades]", [](C &c) { c.pressure->by = Reporter::Report; });
    row("the caregiver said that it was not the cause of death [ARCHITECTURE, Grades]", [](C &c) { c.diedOfIt->by = Reporter::Caregiver; });
    row("at 11 years the CAPD is used [CLINICAL 1.2]", [](C &c) { c.ageYears = 11; });
    row("the age is not known [CLINICAL 1.2]", [](C &c) { c.ageYears.reset(); });
    row("there is no ICE 11 [ASTCT Table 3]", [](C &c) { c.ice->value = 11; });
    row("there is no ICE below 0 [ASTCT Table 3]", [](C &c) { c.ice->value = -1; });
}

void TestIcans::withoutEveryComponentFromTheTeamThereIsNoGrade()
{
    QFETCH(IcansComponents, components);
    QVERIFY(!icansGrade(components));
}

void TestIcans::iceCountsWhatWasDone_data()
{
    QTest::addColumn<IceItems>("items");
    QTest::addColumn<int>("total"); // −1 = none
    IceItems items;
    QTest::newRow("nothing was tried: no score [ASTCT Table 3]") << items << -1;
    items.fill(true);
    QTest::newRow("all done is 10 [ASTCT Table 3]") << items << 10;
    items.at(size_t(IceItem::Sentence)) = false;
    QTest::newRow("all but the sentence is 9 [ASTCT Table 3]") << items << 9;
    items.at(size_t(IceItem::Sentence)).reset();
    QTest::newRow("the sentence was not tried: no score, not 9 [CLINICAL 1.2, confounders]") << items << -1;
    items.fill(false);
    QTest::newRow("none done is 0, which is a score [ASTCT Table 3]") << items << 0;
    for (const IceItem item : {IceItem::Year, IceItem::Month, IceItem::City, IceItem::Place})
        items.at(size_t(item)) = true;
    QTest::newRow("orientation alone is 4 [ASTCT Table 3]") << items << 4;
    for (const IceItem item : {IceItem::FirstObject, IceItem::SecondObject, IceItem::ThirdObject})
        items.at(size_t(item)) = true;
    QTest::newRow("orientation and naming are 7 [ASTCT Table 3]") << items << 7;
}

void TestIcans::iceCountsWhatWasDone()
{
    QFETCH(IceItems, items);
    QTEST(iceTotal(items).value_or(-1), "total");
}

void TestIcans::everyIceItemIsOnePoint()
{
    for (int i = 0; i < kIceItems; ++i) {
        IceItems items;
        items.fill(false);
        items.at(size_t(i)) = true;
        QCOMPARE(iceTotal(items).value_or(-1), 1);
    }
}

QTEST_GUILESS_MAIN(TestIcans)
#include "tst_icans.moc"
