// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"
#include "viewmodels/historyviewmodel.h"
#include "viewmodels/historywords.h"
#include "viewmodels/removedviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

struct Opened {
    Opened(Desk &desk, Id record)
        : page(desk.journal, *desk.roster, *desk.notices, record), contract(page.versions(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        desk.settle();
    }
    const VersionRow &version(int index) { return page.versions()->rows()[index]; }
    HistoryViewModel page;
    QAbstractItemModelTester contract;
};

DoseStep step(const QDate &from, const QString &mg)
{
    return {Moment::onDay(from), Quantity{*Decimal::parse(mg), u"mg"_s}, true, {}};
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPartThatChangedIsSaid_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("said");
        QTest::newRow("when") << 0 << u"When: 12 March 2026 (was 10 March 2026)"_s;
        QTest::newRow("a vaguer when") << 1 << u"When: about March 2026 (was 10 March 2026)"_s;
        QTest::newRow("end") << 2 << u"End: 14 March 2026 (was empty)"_s;
        QTest::newRow("still going on") << 3 << u"End: still going on (was empty)"_s;
        QTest::newRow("state") << 4 << u"State: cancelled (was happened)"_s;
        QTest::newRow("who") << 5 << u"Said by: Care team (was Patient)"_s;
        QTest::newRow("note added") << 6 << u"Note: By tram (was empty)"_s;
        QTest::newRow("details") << 7 << u"Details: Ward 7B (was empty)"_s;
        QTest::newRow("what it is") << 8 << u"What: Cell collection (was Visit)"_s;
        QTest::newRow("nothing") << 9 << QString();
    }
    void eachPartThatChangedIsSaid()
    {
        QFETCH(int, which);
        QFETCH(QString, said);
        JourneyDesk desk;
        const EntryDraft before = desk.event(Kind::Event, u"visit"_s, desk.day(0));
        EntryDraft after = before;
        switch (which) {
        case 0: after.when = desk.day(2); break;
        case 1: after.when = Moment::inMonth(2026, 3, true); break;
        case 2: after.until = desk.day(4); break;
        case 3: after.ongoing = true; break;
        case 4: after.state = State::Cancelled; break;
        case 5: after.reporter = Reporter::Team; break;
        case 6: after.note = u"By tram"_s; break;
        case 7: after.facts = EventFacts{0, {}, u"Ward 7B"_s}; break;
        case 8: after.code = u"apheresis"_s; break;
        default: break;
        }
        const Record old = Entry::restored({}, before, {}, {}), now = Entry::restored({}, after, {}, {});
        QCOMPARE(whatChanged(old, now, shippedCatalogues(), *desk.roster).join(u'\n'), said);
    }

    void whoChangedTheValueIsSaidAndTheOldOneComesBack()
    {
        JourneyDesk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.day(20));
        desk.settle();
        const Id jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.journal.setAuthor(jonas);
        desk.world.advance(3600);
        QVERIFY(waitFor(desk.journal.amend(id, symptomDraft(desk.patient, u"nausea"_s, Level::Severe, desk.day(20)))));
        desk.settle();
        Opened history(desk, id);
        QCOMPARE(history.page.versions()->count(), 2);
        QCOMPARE(history.version(0).title, u"Changed"_s);
        QCOMPARE(history.version(0).what, u"Value: Severe (was Mild)"_s);
        QCOMPARE(history.version(0).who, u"Jonas, 2 April 2026, 19:05"_s);
        QVERIFY(!history.version(0).restorable); // it is as it is
        QCOMPARE(history.version(1).title, u"Written"_s);
        QCOMPARE(history.version(1).what, u"Nausea, mild"_s);
        QVERIFY(history.version(1).restorable);
        const auto steps = desk.steps().size();
        history.page.restore(history.version(1).sequence);
        desk.settle();
        QCOMPARE(desk.steps().size(), steps + 1);
        QCOMPARE(desk.entry(id)->value, Value(Level::Mild));
        QCOMPARE(history.page.versions()->count(), 3);
        QCOMPARE(history.version(0).what, u"Value: Mild (was Severe)"_s);
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.entry(id)->value, Value(Level::Severe));
        QCOMPARE(history.version(0).title, u"A change was undone"_s);
    }

    void aRemovedEntryIsBroughtBackFromItsHistory()
    {
        JourneyDesk desk;
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.day(20));
        QVERIFY(waitFor(desk.journal.remove({id})));
        Opened history(desk, id);
        QCOMPARE(history.version(0).title, u"Removed"_s);
        history.page.restore(history.version(1).sequence);
        desk.settle();
        QCOMPARE(desk.entries(u"nausea"_s).size(), 1);
        QCOMPARE(history.version(0).title, u"Brought back"_s);
    }

    void whoChangedTheDoseIsSaid()
    {
        JourneyDesk desk;
        Medicine medicine;
        medicine.patient = desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.status = u"active"_s;
        medicine.steps = {step({2026, 3, 1}, u"10"_s)};
        medicine.id = desk.put(medicine);
        Medicine changed = medicine;
        changed.steps[0] = step({2026, 3, 1}, u"20"_s);
        changed.steps.append(step({2026, 4, 1}, u"7.5"_s));
        desk.put(changed);
        desk.settle();
        Opened history(desk, medicine.id);
        QCOMPARE(history.version(0).what, u"Dose from 1 March 2026: 20 mg a day (was 10 mg a day)\nDose from 1 April 2026: 7.5 mg a day (was empty)"_s);
        QCOMPARE(history.version(1).what, u"Prednisone, 10 mg a day"_s);
        history.page.restore(history.version(1).sequence);
        desk.settle();
        QCOMPARE(desk.records<Medicine>(RecordKind::Medicine).first(), medicine);
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.records<Medicine>(RecordKind::Medicine).first(), changed);
    }

    void whatWasRemovedLatelyIsListedAndComesBack()
    {
        JourneyDesk desk;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        const Id nausea = desk.symptom(u"nausea"_s, Level::Mild, desk.day(20));
        desk.symptom(u"fatigue"_s, Level::Mild, desk.day(20));
        QVERIFY(waitFor(desk.journal.undo())); // taken back, not removed
        RemovedViewModel page(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(page.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QVERIFY(page.loaded());
        QCOMPARE(page.rows()->count(), 0);
        QVERIFY(waitFor(desk.journal.remove({visit})));
        QVERIFY(waitFor(desk.journal.remove({nausea})));
        desk.settle();
        QCOMPARE(page.rows()->count(), 2);
        QCOMPARE(page.rows()->rows().first().label, u"Nausea, mild"_s); // the newest first
        QCOMPARE(page.rows()->rows().last().detail, u"12 March 2026. Removed by Mara L., 2 April 2026, 18:05"_s);
        page.restore(page.rows()->rows().last().code);
        desk.settle();
        QCOMPARE(page.rows()->count(), 1);
        QCOMPARE(desk.entry(visit)->when, desk.day(2));
        desk.notices->undo();
        desk.settle();
        QVERIFY(desk.entries(u"visit"_s).isEmpty());
    }

    void aStoreThatFailsRestoresNothing()
    {
        JourneyDesk desk;
        const Id nausea = desk.symptom(u"nausea"_s, Level::Mild, desk.day(20));
        QVERIFY(waitFor(desk.journal.remove({nausea})));
        RemovedViewModel page(desk.journal, *desk.roster, *desk.notices);
        desk.settle();
        desk.store->fails = Fault::NoSpace;
        page.restore(page.rows()->rows().first().code);
        desk.settle();
        QVERIFY(desk.notices->failure());
        QCOMPARE(page.rows()->count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_recordhistory.moc"
