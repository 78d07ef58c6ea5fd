// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"
#include "wording/values.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Facts)

/** Several entries chosen in the timeline, and going to a typed day. */
class TestJourneySelect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosingIsCountedAndShown()
    {
        JourneyDesk desk;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(2)));
        desk.add(desk.event(Kind::Event, u"imaging"_s, desk.day(3)));
        JourneyViewModel &page = desk.open();
        JourneySelection &selection = *page.selection();
        QCOMPARE(selection.text(), u"Nothing chosen yet"_s);
        page.choose(visit);
        QVERIFY(selection.active());
        QCOMPARE(selection.text(), u"1 entry chosen"_s);
        QVERIFY(desk.row(u"Visit"_s).chosen);
        QVERIFY(!desk.row(u"Tissue sample (biopsy)"_s).chosen);
        QCOMPARE(selection.dayText(), u"All of 12 March 2026"_s);
        page.chooseDay();
        QCOMPARE(selection.text(), u"2 entries chosen"_s);
        QVERIFY(desk.row(u"Tissue sample (biopsy)"_s).chosen);
        QVERIFY(!desk.row(u"Scan or picture"_s).chosen);
        page.choose(visit);
        QCOMPARE(selection.count(), 1);
        selection.stop();
        QVERIFY(!selection.active());
        QVERIFY(!desk.row(u"Tissue sample (biopsy)"_s).chosen);
    }

    void movingByDaysIsOneStepAndKeepsTimesEndsAndVagueDates()
    {
        JourneyDesk desk;
        const Id fever = desk.add(desk.temperature(u"38.4"_s, desk.at(4, 161)));
        const Id stay = desk.add(desk.period(Kind::Span, u"admission"_s, desk.day(4), desk.day(9)));
        const Id vague = desk.add(desk.event(Kind::Event, u"visit"_s, Moment::inMonth(2026, 3)));
        EntryDraft plan = desk.planned(u"biopsy"_s, desk.day(40));
        plan.plan = Plan{u"biopsy"_s, u"P40D"_s, 3, 0};
        const Id planned = desk.add(plan);
        const auto steps = desk.steps().size();
        JourneyViewModel &page = desk.open();
        for (const Id &id : {fever, stay, vague, planned})
            page.choose(id);
        QCOMPARE(page.selection()->made(), u"3 that happened, 1 planned"_s);
        QCOMPARE(page.selection()->moveByText(-2), u"2 that happened, 1 planned: 2 days earlier. 1 with a date that is not exact stay where they are."_s);
        page.selection()->moveBy(-2);
        desk.read();
        QVERIFY(!page.selection()->active());
        QCOMPARE(desk.steps().size(), steps + 1);
        QCOMPARE(desk.entry(fever)->when, desk.at(2, 161));
        QCOMPARE(desk.entry(stay)->when, desk.day(2));
        QCOMPARE(*desk.entry(stay)->until, desk.day(7));
        QCOMPARE(desk.entry(vague)->when, Moment::inMonth(2026, 3));
        QCOMPARE(desk.entry(planned)->when, desk.day(38));
        QCOMPARE(desk.entry(planned)->state, State::Planned);
        QVERIFY(desk.entry(planned)->plan->offset.isEmpty()); // it no longer moves with Day 0
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.entry(fever)->when, desk.at(4, 161));
        QCOMPARE(desk.entry(planned)->plan->offset, u"P40D"_s);
    }

    void movingToADaySetsItForAll()
    {
        JourneyDesk desk;
        const Id fever = desk.add(desk.temperature(u"38.4"_s, desk.at(4, 161)));
        const Id vague = desk.add(desk.event(Kind::Event, u"visit"_s, Moment::inMonth(2026, 3, true)));
        JourneyViewModel &page = desk.open();
        page.choose(fever);
        page.choose(vague);
        QVERIFY(page.selection()->moveToText(u"no day"_s).isEmpty());
        QVERIFY(page.selection()->moveToText(u"2026-03-20"_s).contains(u"Fri 20 March 2026"_s));
        page.selection()->moveTo(u"2026-03-20"_s);
        desk.read();
        QCOMPARE(desk.entry(fever)->when, desk.at(10, 161));
        QCOMPARE(desk.entry(vague)->when, desk.day(10));
    }

    void whatCannotLieAheadMovesNothing()
    {
        JourneyDesk desk;
        const Id fever = desk.add(desk.temperature(u"38.4"_s, desk.day(4)));
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(4)));
        JourneyViewModel &page = desk.open();
        page.choose(fever);
        page.choose(visit);
        page.selection()->moveBy(60);
        desk.read();
        QVERIFY(page.selection()->problem().startsWith(u"Nothing was changed"_s));
        QCOMPARE(page.selection()->count(), 2); // still chosen
        QCOMPARE(desk.entry(visit)->when, desk.day(4));
    }

    void whoSaidItIsChangedForAll_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Reporter>("reporter");
        QTest::newRow("patient") << u"patient"_s << Reporter::Patient;
        QTest::newRow("caregiver") << u"caregiver"_s << Reporter::Caregiver;
        QTest::newRow("team") << u"team"_s << Reporter::Team;
        QTest::newRow("report") << u"report"_s << Reporter::Report;
    }
    void whoSaidItIsChangedForAll()
    {
        QFETCH(QString, key);
        QFETCH(Reporter, reporter);
        JourneyDesk desk;
        desk.diary(4, 5);
        JourneyViewModel &page = desk.open();
        for (const Entry &entry : desk.entries())
            page.choose(entry.id());
        page.selection()->setReporter(key);
        desk.read();
        for (const Entry &entry : desk.entries())
            QCOMPARE(entry->reporter, reporter);
        QCOMPARE(desk.notices->text(), u"Changed who said it."_s);
    }

    void removingIsOneStep()
    {
        JourneyDesk desk;
        desk.diary(4, 5);
        JourneyViewModel &page = desk.open();
        for (const Entry &entry : desk.entries())
            page.choose(entry.id());
        page.selection()->remove();
        desk.read();
        QCOMPARE(desk.entries().size(), 0);
        QCOMPARE(desk.notices->text(), u"4 entries removed."_s);
        desk.notices->undo();
        desk.read();
        QCOMPARE(desk.entries().size(), 4);
    }

    void aStoreThatFailsKeepsTheChoice()
    {
        JourneyDesk desk;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        JourneyViewModel &page = desk.open();
        page.choose(visit);
        desk.store->fails = Fault::NoSpace;
        page.selection()->remove();
        desk.read();
        QVERIFY(!page.selection()->problem().isEmpty());
        QCOMPARE(page.selection()->count(), 1);
        QVERIFY(!page.selection()->busy());
    }

    void whatIsRemovedElsewhereIsNoLongerChosen()
    {
        JourneyDesk desk;
        const Id visit = desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        JourneyViewModel &page = desk.open();
        page.choose(visit);
        QVERIFY(waitFor(desk.journal.remove({visit})));
        desk.read();
        QCOMPARE(page.selection()->count(), 0);
    }

    void aTypedDayIsGoneTo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("read");
        for (const auto &text : {u"+9"_s, u"9"_s, u"Day +9"_s, u"day 9"_s, u"D+9"_s, u" day+9 "_s, u"2026-03-19"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("words") << u"next week"_s << false;
        QTest::newRow("no such date") << u"2026-02-31"_s << false;
    }
    void aTypedDayIsGoneTo()
    {
        QFETCH(QString, typed);
        QFETCH(bool, read);
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(9)));
        JourneyViewModel &page = desk.open();
        QSignalSpy arrived(&page, &JourneyViewModel::arrived);
        QCOMPARE(page.goToTyped(typed), read);
        desk.read();
        QCOMPARE(page.dayProblem().isEmpty(), read);
        QCOMPARE(arrived.size(), read ? 1 : 0);
        if (read)
            QCOMPARE(arrived.first().first().toInt(), desk.lineOf(u"Tissue sample (biopsy)"_s));
    }

    void aDayBeforeDay0CountsBack()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(-35)));
        desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(9)));
        JourneyViewModel &page = desk.open();
        QSignalSpy arrived(&page, &JourneyViewModel::arrived);
        QVERIFY(page.goToTyped(u"−35"_s)); // a real minus sign
        QCOMPARE(arrived.first().first().toInt(), desk.lineOf(u"Visit"_s));
    }

    void withoutADay0ANumberIsNoDay()
    {
        JourneyDesk desk;
        Course course = desk.roster->courses(desk.patient).first();
        course.day0 = Moment::unknown();
        desk.put(course);
        desk.settle();
        JourneyViewModel &page = desk.open();
        QVERIFY(!page.goToTyped(u"+9"_s));
        QCOMPARE(page.dayProblem(), u"Please write a date like 2026-03-10."_s);
    }

    void whatAnEntrySaysIsFound_data()
    {
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QString>("word");
        const Criterion &criterion = shippedCatalogues().criteria().first();
        QTest::newRow("who declared it") << Facts(StatementFacts{u"Dr Weber"_s, criterion.code}) << u"Weber"_s;
        QTest::newRow("by which rule") << Facts(StatementFacts{u"Dr Weber"_s, criterion.code}) << criterion.label;
        QTest::newRow("the team's own rule") << Facts(StatementFacts{u"Dr Weber"_s, u"no tablets, no pain"_s}) << u"no pain"_s;
        QTest::newRow("an answer") << Facts(QuestionFacts{u"Yes, by tram"_s, {}, {}}) << u"tram"_s;
        QTest::newRow("what they said on the phone") << Facts(CallFacts{u"Ward 7B"_s, u"Come in at once"_s}) << u"at once"_s;
        QTest::newRow("an earlier treatment") << Facts(TreatmentFacts{u"rituximab"_s, u"partial"_s, u"infections"_s}) << u"infections"_s;
    }
    void whatAnEntrySaysIsFound()
    {
        QFETCH(Facts, facts);
        QFETCH(QString, word);
        EntryDraft draft;
        draft.kind = Kind::Event;
        draft.code = u"visit"_s;
        draft.facts = facts;
        const QString text = searchText(Entry::restored({}, draft, {}, {}), shippedCatalogues());
        QVERIFY2(text.contains(word), qPrintable(word + u" is not in: "_s + text));
    }

    void theTimeWithoutBCellsIsALane()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"bcell_depleted"_s, desk.day(-30)));
        desk.add(desk.event(Kind::Event, u"bcell_depleted"_s, desk.day(-10))); // measured again: no second period
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        JourneyViewModel &page = desk.open();
        const TimelineRow &first = *page.timeline()->rowAt(desk.lineOf(u"B cells not found"_s));
        QCOMPARE(first.meta, u"still going on"_s);
        QCOMPARE(first.lanes, QList<int>{LowerSolid});
        QCOMPARE(desk.row(u"Visit"_s).lanes, (QList<int>{UpperSolid | LowerSolid}));
        QCOMPARE(page.timeline()->lanes(), 1);
        desk.add(desk.event(Kind::Event, u"bcell_recovered"_s, desk.day(1)));
        desk.read();
        QCOMPARE(page.timeline()->rowAt(desk.lineOf(u"B cells not found"_s))->meta, u"to Day +1"_s);
        QVERIFY(desk.row(u"Visit"_s).lanes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJourneySelect)
#include "tst_journeyselect.moc"
