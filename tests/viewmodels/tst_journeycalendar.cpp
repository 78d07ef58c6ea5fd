// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"
#include "viewmodels/calendardays.h"
#include "viewmodels/calendarviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

/** The journey by month. Today is 2 April 2026, Day +23; Day 0 was 10 March. */
class TestCalendar : public QObject {
    Q_OBJECT

    struct Opened {
        explicit Opened(JourneyDesk &desk)
            : page(desk.journal, *desk.roster, *static_cast<Desk &>(desk).day, *desk.notices),
              days(page.days(), QAbstractItemModelTester::FailureReportingMode::QtTest),
              entries(page.entries(), QAbstractItemModelTester::FailureReportingMode::QtTest),
              vague(page.vague(), QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            read();
        }
        void read()
        {
            do
                Desk::settle();
            while (page.reading());
        }
        void select(const QString &iso)
        {
            page.select(iso);
            read();
        }
        const CalendarDay &day(const QString &iso)
        {
            select(iso);
            for (const CalendarDay &day : page.days()->rows())
                if (day.inMonth && day.date.toString(Qt::ISODate) == iso)
                    return day;
            qFatal("no such day: %s", qPrintable(iso));
        }
        QStringList titles(TimelineModel *model) const
        {
            QStringList all;
            for (const TimelineRow &row : model->rows())
                all << row.title;
            return all;
        }
        CalendarViewModel page;
        QAbstractItemModelTester days, entries, vague;
    };

private Q_SLOTS:
    void theMonthIsWholeWeeksAndBeginsAtToday()
    {
        JourneyDesk desk;
        Opened calendar(desk);
        QCOMPARE(calendar.page.title(), u"April 2026"_s);
        QCOMPARE(calendar.page.selected(), u"2026-04-02"_s);
        QVERIFY(calendar.page.atToday());
        QCOMPARE(calendar.page.days()->count() % 7, 0);
        QCOMPARE(calendar.page.weekdays().size(), 7);
        const QList<CalendarDay> &days = calendar.page.days()->rows();
        QCOMPARE(days.first().date.dayOfWeek(), int(QLocale().firstDayOfWeek()));
        QCOMPARE(std::count_if(days.begin(), days.end(), [](const CalendarDay &day) { return day.inMonth; }), 30);
        QVERIFY(calendar.day(u"2026-04-02"_s).today);
        QCOMPARE(calendar.day(u"2026-04-02"_s).number, u"+23"_s);
        QVERIFY(calendar.day(u"2026-03-10"_s).day0);
    }

    void happenedPlannedAndAboutAreCountedApart()
    {
        JourneyDesk desk;
        desk.diary(4, 4);
        EntryDraft about = desk.event(Kind::Event, u"visit"_s, Moment::onDay(desk.onDay(4), true));
        desk.add(about);
        EntryDraft plan = desk.planned(u"biopsy"_s, desk.day(4));
        desk.add(plan);
        EntryDraft off = desk.planned(u"imaging"_s, desk.day(4));
        off.state = State::Cancelled;
        desk.add(off);
        Opened calendar(desk);
        const CalendarDay day = calendar.day(u"2026-03-14"_s);
        QCOMPARE(day.happened, 2);
        QCOMPARE(day.planned, 1);
        QCOMPARE(day.about, 1);
        QCOMPARE(day.summary, u"2 entries, 1 planned, 1 about then"_s);
        QCOMPARE(day.spoken, u"Sat 14 March 2026, Day +4, 2 entries, 1 planned, 1 about then"_s);
        QCOMPARE(calendar.page.entries()->count(), 5); // the cancelled one is still listed
        QCOMPARE(calendar.page.selectedTitle(), u"Day +4, Sat 14 March 2026"_s);
        QVERIFY(calendar.day(u"2026-03-15"_s).spoken.endsWith(u"nothing written"_s));
        QCOMPARE(calendar.page.entries()->count(), 0);
    }

    void aVagueDateIsNeverTheFirst_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("month");
        QTest::addColumn<bool>("shown");
        QTest::newRow("a month") << u"2026-03"_s << u"2026-03-01"_s << true;
        QTest::newRow("about a month") << u"about:2026-03"_s << u"2026-03-01"_s << true;
        QTest::newRow("another month") << u"2026-03"_s << u"2026-04-01"_s << false;
        QTest::newRow("a year in its January") << u"2026"_s << u"2026-01-01"_s << true;
        QTest::newRow("a year in its March") << u"2026"_s << u"2026-03-01"_s << true;
        QTest::newRow("another year") << u"2025"_s << u"2026-01-01"_s << false;
    }
    void aVagueDateIsNeverTheFirst()
    {
        QFETCH(QString, when);
        QFETCH(QString, month);
        QFETCH(bool, shown);
        JourneyDesk desk;
        const Result<Moment> moment = momentFromText(when, QTimeZone("Europe/Berlin"));
        QVERIFY(moment);
        desk.add(desk.event(Kind::Event, u"visit"_s, *moment));
        Opened calendar(desk);
        const CalendarDay first = calendar.day(month);
        QCOMPARE(first.happened + first.planned + first.about, 0);
        QCOMPARE(calendar.page.entries()->count(), 0);
        QCOMPARE(calendar.titles(calendar.page.vague()), shown ? QStringList{u"Visit"_s} : QStringList());
        QVERIFY(calendar.page.vagueTitle().startsWith(u"Some day in "_s));
    }

    void periodsAreBarsInLanes()
    {
        JourneyDesk desk;
        desk.add(desk.period(Kind::Span, u"admission"_s, desk.day(-12), desk.day(9)));
        EntryDraft limit = desk.event(Kind::Span, u"no_driving"_s, desk.day(0));
        limit.ongoing = true;
        desk.add(limit);
        Opened calendar(desk);
        const CalendarDay first = calendar.day(u"2026-03-01"_s), zero = calendar.day(u"2026-03-10"_s), last = calendar.day(u"2026-03-19"_s);
        QCOMPARE(first.bars, QList<int>{BarSolid}); // it began in February
        QCOMPARE(zero.bars, (QList<int>{BarSolid, BarSolid | BarBegins}));
        QCOMPARE(last.bars, (QList<int>{BarSolid | BarEnds, BarSolid}));
        QCOMPARE(calendar.page.lanes(), 2);
        QCOMPARE(calendar.day(u"2026-03-12"_s).summary, u"In hospital, No driving"_s);
        QCOMPARE(calendar.titles(calendar.page.entries()), (QStringList{u"In hospital"_s, u"No driving"_s}));
        QCOMPARE(calendar.page.entries()->rows().last().meta, u"until your team says so"_s);
        QVERIFY(calendar.day(u"2026-04-02"_s).bars.value(0) & BarSolid);
        QVERIFY(calendar.day(u"2026-04-03"_s).bars.isEmpty()); // nobody knows tomorrow
    }

    void theTimeWithoutBCellsIsABar()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"bcell_depleted"_s, desk.day(16)));
        Opened calendar(desk);
        QCOMPARE(calendar.day(u"2026-03-31"_s).bars, QList<int>{BarSolid});
        desk.add(desk.event(Kind::Event, u"bcell_recovered"_s, desk.day(20)));
        calendar.read();
        QVERIFY(calendar.day(u"2026-03-31"_s).bars.isEmpty());
        QCOMPARE(calendar.day(u"2026-03-30"_s).bars, QList<int>{BarSolid | BarEnds});
    }

    void keysCrossTheMonth()
    {
        JourneyDesk desk;
        Opened calendar(desk);
        calendar.select(u"2026-03-31"_s);
        calendar.page.step(1);
        calendar.read();
        QCOMPARE(calendar.page.selected(), u"2026-04-01"_s);
        QCOMPARE(calendar.page.title(), u"April 2026"_s);
        calendar.page.step(-7);
        QCOMPARE(calendar.page.selected(), u"2026-03-25"_s);
        calendar.select(u"2026-03-31"_s);
        calendar.page.turn(-1);
        calendar.read();
        QCOMPARE(calendar.page.selected(), u"2026-02-28"_s);
        calendar.page.selectToday();
        calendar.read();
        QVERIFY(calendar.page.atToday());
    }

    void whatIsWrittenElsewhereShowsAtOnce()
    {
        JourneyDesk desk;
        Opened calendar(desk);
        QCOMPARE(calendar.page.entries()->count(), 0);
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        calendar.read();
        QCOMPARE(calendar.titles(calendar.page.entries()), QStringList{u"Nausea, mild"_s});
        QVERIFY(waitFor(desk.journal.remove({id})));
        calendar.read();
        QCOMPARE(calendar.page.entries()->count(), 0);
    }

    void aFilterNarrowsTheMonthToo()
    {
        JourneyDesk desk;
        desk.diary(4, 4);
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(4)));
        JourneyViewModel &journey = desk.open();
        journey.setCalendarShown(true);
        journey.goTo(u"2026-03-14"_s);
        journey.setFilter(int(JourneyViewModel::Filter::Treatment));
        do
            desk.settle();
        while (journey.calendar()->reading());
        QCOMPARE(journey.calendar()->selected(), u"2026-03-14"_s);
        QCOMPARE(journey.calendar()->entries()->count(), 1);
        journey.setSearch(u"visit"_s);
        QVERIFY(!journey.calendarShown()); // what is found is a list
        journey.setSearch({});
        QVERIFY(journey.calendarShown());
    }

    void aStoreThatFailsIsSaid()
    {
        JourneyDesk desk;
        desk.store->failsToRead = Fault::ReadFailed;
        Opened calendar(desk);
        QVERIFY(desk.notices->failure());
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_journeycalendar.moc"
