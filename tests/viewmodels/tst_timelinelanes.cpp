// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestTimelineLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongPeriodIsSolidUntilTodayAndHollowAfter()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"no_driving"_s, desk.day(1), desk.day(56)));
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(9)));
        desk.add(desk.planned(u"biopsy"_s, desk.day(30)));
        desk.add(desk.planned(u"imaging"_s, desk.day(60)));
        desk.add(desk.planned(u"lung_test"_s, desk.day(70)));
        desk.open();
        QCOMPARE(desk.row(u"No driving"_s).lanes, QList<int>{LowerSolid});
        QCOMPARE(desk.row(u"Visit"_s).lanes, QList<int>{UpperSolid | LowerSolid});
        QCOMPARE(desk.page->timeline()->rowAt(desk.page->todayLine())->lanes, (QList<int>{UpperSolid | LowerDashed}));
        QCOMPARE(desk.row(u"Tissue sample (biopsy)"_s).lanes, (QList<int>{UpperDashed | LowerDashed}));
        QCOMPARE(desk.row(u"Scan or picture"_s).lanes, QList<int>{UpperDashed}); // the first line after its end
        QVERIFY(desk.row(u"Lung function test"_s).lanes.isEmpty());
        QVERIFY(!desk.row(u"No driving"_s).span);
        QCOMPARE(desk.page->timeline()->lanes(), 1);
    }

    void aShortPeriodIsABarOnTheRail()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"admission"_s, desk.day(4), desk.day(9)));
        desk.open();
        QVERIFY(desk.row(u"In hospital"_s).span);
        QVERIFY(desk.row(u"In hospital"_s).lanes.isEmpty());
        QCOMPARE(desk.row(u"In hospital"_s).meta, u"to Day +9"_s);
    }

    void aPeriodWithoutAnEndGoesOnUntilToday()
    {
        JourneyDesk desk;
        EntryDraft crowds = desk.event(Kind::Span, u"no_crowds"_s, desk.day(20));
        crowds.ongoing = true;
        desk.add(crowds);
        desk.add(desk.planned(u"visit"_s, desk.day(30)));
        desk.open();
        QCOMPARE(desk.row(u"Avoid crowds and ill people"_s).lanes, QList<int>{LowerSolid});
        QCOMPARE(desk.row(u"Avoid crowds and ill people"_s).meta, u"until your team says so"_s);
        QCOMPARE(desk.page->timeline()->rowAt(desk.page->todayLine())->lanes, QList<int>{UpperSolid});
        QVERIFY(desk.row(u"Visit"_s).lanes.isEmpty());
    }

    void periodsAtTheSameTimeStandBesideEachOtherAndTheFourthOnTheRail()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"no_driving"_s, desk.day(0), desk.day(20)));
        desk.add(desk.period(Kind::Span, u"near_centre"_s, desk.day(1), desk.day(21)));
        desk.add(desk.period(Kind::Span, u"no_crowds"_s, desk.day(2), desk.day(22)));
        desk.add(desk.period(Kind::Span, u"restriction"_s, desk.day(3), desk.day(22)));
        desk.open();
        QCOMPARE(desk.row(u"Avoid crowds and ill people"_s).lanes, (QList<int>{UpperSolid | LowerSolid, UpperSolid | LowerSolid, LowerSolid}));
        QVERIFY(desk.row(u"Limit told by the team"_s).span);
        QCOMPARE(desk.page->timeline()->lanes(), kMostLanes);
    }

    void aLaneIsFreeAgainAfterItsPeriod()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"manufacture"_s, desk.day(-34), desk.day(-8)));
        desk.add(desk.event(Kind::Event, u"product_released"_s, desk.day(-8)));
        desk.add(desk.period(Kind::Span, u"no_driving"_s, desk.day(2), desk.day(22)));
        desk.open();
        QCOMPARE(desk.row(u"Cells are ready"_s).lanes, QList<int>{UpperSolid});
        QCOMPARE(desk.row(u"No driving"_s).lanes, QList<int>{LowerSolid});
    }

    void aPeriodThatBeganBeforeWhatIsLoadedComesInFromAbove()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"illness_span"_s, Moment::onDay({2018, 1, 1}), desk.day(60)));
        desk.diary(-1500, 20); // more than is read in one go
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(21)));
        JourneyViewModel &page = desk.open();
        QCOMPARE(page.timeline()->rowAt(0)->type, TimelineRow::Type::Earlier);
        QVERIFY(!desk.titles().contains(u"Period of illness"_s));
        QCOMPARE(desk.row(u"Visit"_s).lanes, (QList<int>{UpperSolid | LowerSolid}));
    }
};

QTEST_MAIN(TestTimelineLanes)
#include "tst_timelinelanes.moc"
