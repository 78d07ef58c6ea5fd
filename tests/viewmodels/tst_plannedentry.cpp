// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/planviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

/** What becomes of a plan, and what a form says about dates that lie ahead or in an odd order. Today is 2 April 2026. */
class TestPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanHappensOnTheDayOneSays()
    {
        JourneyDesk desk;
        EntryDraft visit = desk.planned(u"visit"_s, desk.day(20));
        visit.plan = Plan{u"visit"_s, u"D+20"_s, 3, 0};
        const Id id = desk.add(visit);
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        QSignalSpy asked(&plan, &PlanViewModel::asked);
        plan.ask(id);
        desk.settle();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(plan.title(), u"Visit"_s);
        QCOMPARE(plan.planned(), u"Planned for 30 March 2026"_s);
        QCOMPARE(plan.date(), u"2026-03-30"_s);
        QVERIFY(!plan.spans());
        plan.setDate(u"2026-03-31"_s, false);
        QVERIFY(plan.confirm());
        desk.settle();
        QCOMPARE(desk.entry(id)->state, State::Happened);
        QCOMPARE(desk.entry(id)->when, desk.day(21));
        QVERIFY(desk.notices->undoable());
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.entry(id)->state, State::Planned);
    }

    void theDayAskedForIsNeverInventedFromAVagueOne()
    {
        JourneyDesk desk;
        const Id id = desk.add(desk.planned(u"visit"_s, Moment::inMonth(2026, 5)));
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        plan.ask(id);
        desk.settle();
        QCOMPARE(plan.date(), u"2026-04-02"_s); // today, not the first of May
        plan.setDate(u"2026-03"_s, true);
        QVERIFY(plan.confirm());
        desk.settle();
        QCOMPARE(desk.entry(id)->when, Moment::inMonth(2026, 3, true));
    }

    void onThePlannedDayThePlannedTimeStays()
    {
        JourneyDesk desk;
        const Id id = desk.add(desk.planned(u"visit"_s, desk.at(23, 570)));
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        plan.ask(id);
        desk.settle();
        QVERIFY(plan.confirm());
        desk.settle();
        QCOMPARE(desk.entry(id)->when, desk.at(23, 570));
    }

    void aDayAheadOrNoDayIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("tomorrow") << u"2026-04-03"_s << u"That day has not come yet."_s;
        QTest::newRow("no date") << u"soon"_s << u"Please write the date"_s;
        QTest::newRow("empty") << QString() << u"Please write the date"_s;
    }
    void aDayAheadOrNoDayIsRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        JourneyDesk desk;
        const Id id = desk.add(desk.planned(u"visit"_s, desk.day(40)));
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        plan.ask(id);
        desk.settle();
        plan.setDate(typed, false);
        QVERIFY(!plan.confirm());
        QVERIFY2(plan.problem().startsWith(problem), qPrintable(plan.problem()));
        QCOMPARE(desk.entry(id)->state, State::Planned);
    }

    void aPeriodKeepsItsLengthUntilOneSaysItsEnd()
    {
        JourneyDesk desk;
        EntryDraft stay = desk.period(Kind::Span, u"admission"_s, desk.day(20), desk.day(30));
        stay.state = State::Planned;
        const Id id = desk.add(stay);
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        plan.ask(id);
        desk.settle();
        QVERIFY(plan.spans());
        QCOMPARE(plan.until(), u"2026-04-09"_s);
        plan.setUntil(u"2026-03-01"_s);
        QVERIFY(!plan.confirm());
        QVERIFY(!plan.untilProblem().isEmpty());
        plan.setUntil({});
        QVERIFY(plan.confirm());
        desk.settle();
        QVERIFY(desk.entry(id)->ongoing);
        QVERIFY(!desk.entry(id)->until);
    }

    void aCancelledPlanStaysAndCanComeBack()
    {
        JourneyDesk desk;
        const Id id = desk.add(desk.planned(u"visit"_s, desk.day(40)));
        PlanViewModel plan(desk.journal, *desk.roster, *desk.notices);
        plan.cancel(id);
        desk.settle();
        QCOMPARE(desk.entry(id)->state, State::Cancelled);
        plan.planAgain(id);
        desk.settle();
        QCOMPARE(desk.entry(id)->state, State::Planned);
        desk.store->fails = Fault::NoSpace;
        plan.cancel(id);
        desk.settle();
        QVERIFY(desk.notices->failure());
        QCOMPARE(desk.entry(id)->state, State::Planned);
    }

    void theFormSaysThatADateAheadIsAPlan_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("said");
        QTest::newRow("a visit tomorrow") << u"event"_s << u"visit"_s << u"2026-04-03"_s << u"This lies ahead: it is kept as a plan"_s;
        QTest::newRow("a visit next month") << u"event"_s << u"visit"_s << u"2026-05"_s << u"This lies ahead: it is kept as a plan"_s;
        QTest::newRow("a visit today") << u"event"_s << u"visit"_s << u"2026-04-02"_s << QString();
        QTest::newRow("this month") << u"event"_s << u"visit"_s << u"2026-04"_s << QString();
        QTest::newRow("a symptom tomorrow") << u"symptom"_s << u"fatigue"_s << u"2026-04-03"_s << u"This lies ahead: a symptom"_s;
    }
    void theFormSaysThatADateAheadIsAPlan()
    {
        QFETCH(QString, kind);
        QFETCH(QString, code);
        QFETCH(QString, date);
        QFETCH(QString, said);
        JourneyDesk desk;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.setKind(kind);
        form.setCode(code);
        form.setTime({});
        form.setWhen(date, false);
        QCOMPARE(form.planText().isEmpty(), said.isEmpty());
        QVERIFY2(form.planText().startsWith(said), qPrintable(form.planText()));
        if (kind == u"event") {
            form.save();
            desk.settle();
            QCOMPARE(desk.entries(code).first()->state, said.isEmpty() ? State::Happened : State::Planned);
        }
    }

    void anOddOrderIsAskedOnceAndNeverRefused()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"apheresis"_s, desk.day(2)));
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        QSignalSpy saved(&form, &EntryFormViewModel::saved);
        form.setKind(u"event"_s);
        form.setCode(u"infusion"_s);
        form.setTime({});
        form.setWhen(u"2026-03-10"_s, false);
        form.save();
        desk.settle();
        QVERIFY(form.asks());
        QCOMPARE(form.problem(), u"Cell infusion (10 March 2026) would be before Cell collection (12 March 2026). Is that right?"_s);
        QCOMPARE(saved.size(), 0);
        form.save(true);
        desk.settle();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(desk.entries(u"infusion"_s).size(), 1);
    }

    void anOrderThatIsFineIsKeptAtOnce()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"apheresis"_s, desk.day(-30)));
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        QSignalSpy saved(&form, &EntryFormViewModel::saved);
        form.setKind(u"event"_s);
        form.setCode(u"infusion"_s);
        form.setTime({});
        form.setWhen(u"2026-03-10"_s, false);
        form.save();
        desk.settle();
        QCOMPARE(saved.size(), 1);
    }

    void withSeveralTreatmentsOneIsChosen()
    {
        JourneyDesk desk;
        EntryFormViewModel alone(desk.journal, *desk.roster, *desk.notices, Moment());
        QCOMPARE(alone.courses()->count(), 0);
        const Id second = desk.put(Course{{}, desk.patient, u"ahsct_ms_beam_atg"_s, {}, Moment::onDay({2027, 3, 10})});
        desk.settle();
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        QCOMPARE(form.courses()->count(), 3); // none, and the two
        form.setKind(u"event"_s);
        form.setCode(u"visit"_s);
        form.setCourse(second.toString(QUuid::WithoutBraces));
        form.save();
        desk.settle();
        QCOMPARE(desk.entries(u"visit"_s).first()->course, second);
        EntryFormViewModel again(desk.journal, *desk.roster, *desk.notices, desk.entries(u"visit"_s).first());
        QCOMPARE(again.course(), second.toString(QUuid::WithoutBraces));
    }

    void everyPeriodCanBeAdded_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &code : {u"admission"_s, u"restriction"_s, u"no_driving"_s, u"near_centre"_s, u"rest"_s, u"no_crowds"_s})
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyPeriodCanBeAdded()
    {
        QFETCH(QString, code);
        JourneyDesk desk;
        EntryFormViewModel form(desk.journal, *desk.roster, *desk.notices, Moment());
        form.setKind(u"span"_s);
        QVERIFY(form.codes()->indexOf(code) >= 0);
        form.setCode(code);
        QVERIFY(form.spans());
        form.setTime({});
        form.setWhen(u"2026-03-12"_s, false);
        form.setEnd(u"2026-03"_s, true);
        form.save();
        desk.settle();
        QCOMPARE(desk.entries(code).size(), 1);
        QCOMPARE(*desk.entries(code).first()->until, Moment::inMonth(2026, 3, true));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plannedentry.moc"
