// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/catchupviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** The week up to Thursday 2 April; on Wednesday fatigue and nausea were logged. */
struct WeekPage {
    explicit WeekPage(const QString &now = u"2026-04-02T18:05"_s) : desk(now)
    {
        desk.symptom(u"fatigue"_s, Level::Mild, Moment::onDay({2026, 3, 20}));
        desk.symptom(u"fatigue"_s, Level::Mild, Moment::at({2026, 4, 1}, 19 * 60, desk.world.now().timeZone()));
        desk.symptom(u"nausea"_s, Level::None, Moment::at({2026, 4, 1}, 19 * 60, desk.world.now().timeZone()));
        week = std::make_unique<CatchUpViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    int row(const QString &code) const
    {
        const QList<CheckInRow> &rows = week->items()->rows();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const CheckInRow &r) { return r.code == code; });
        return int(found - rows.begin());
    }
    CheckInRow item(const QString &code) const { return week->items()->rows().value(row(code)); }
    void tap(const QString &code, Level level)
    {
        desk.world.advance(5);
        week->answer(row(code), int(level));
        desk.settle();
    }
    QStringList said() const
    {
        QStringList all;
        for (const WeekDayRow &day : week->days()->rows())
            all << day.weekday + u' ' + day.state;
        return all;
    }

    Desk desk;
    std::unique_ptr<CatchUpViewModel> week;
};

} // namespace

class TestCatchUp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastSevenDiaryDaysStandInARow()
    {
        WeekPage page;
        const QAbstractItemModelTester days(page.week->days(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester items(page.week->items(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.said(), (QStringList{u"Fri nothing yet"_s, u"Sat nothing yet"_s, u"Sun nothing yet"_s, u"Mon nothing yet"_s,
                                           u"Tue nothing yet"_s, u"Wed 2 of 5"_s, u"Thu nothing yet"_s}));
        QCOMPARE(page.week->missing(), 5);
        QCOMPARE(page.week->day(), u"2026-03-27"_s); // the first that is missing
        QCOMPARE(page.week->title(), u"Friday 27 March, Day +17"_s);
        QCOMPARE(page.week->nextMissing(), u"2026-03-28"_s);
        QCOMPARE(page.week->days()->rows().at(5).marks.first().toDouble(), 1.0 / 3);
        QCOMPARE(page.week->questions().size(), 5);
    }

    void beforeFourItIsStillTheWeekOfYesterday()
    {
        WeekPage page(u"2026-04-03T01:30"_s);
        QCOMPARE(page.week->days()->rows().last().iso, u"2026-04-02"_s);
    }

    void aTapIsSavedOnItsDayWithoutATime()
    {
        WeekPage page;
        const qsizetype steps = page.desk.steps().size();
        page.week->choose(u"2026-03-30"_s);
        page.tap(u"nausea"_s, Level::Moderate);
        QCOMPARE(page.desk.steps().size(), steps + 1);
        const Entry kept = page.desk.entry(page.item(u"nausea"_s).entry);
        QCOMPARE(kept->when, Moment::onDay({2026, 3, 30}));
        QCOMPARE(kept->value, Value(Level::Moderate));
        QCOMPARE(page.week->days()->rows().at(3).state, u"1 of 5"_s);
        QCOMPARE(page.week->missing(), 4);
        QCOMPARE(page.week->day(), u"2026-03-30"_s); // nothing moves under the finger
        page.desk.notices->undo();
        page.desk.settle();
        QCOMPARE(page.week->missing(), 5);
    }

    void anAnswerOfTodayHasItsTime()
    {
        WeekPage page;
        page.week->choose(u"2026-04-02"_s);
        page.tap(u"rash"_s, Level::Mild);
        QCOMPARE(page.desk.entry(page.item(u"rash"_s).entry)->when, page.desk.now());
    }

    void anAnswerIsChangedInItsPlaceOrTakenBack()
    {
        WeekPage page;
        page.week->choose(u"2026-04-01"_s);
        const Id id = page.item(u"fatigue"_s).entry;
        const Moment when = page.desk.entry(id)->when;
        page.tap(u"fatigue"_s, Level::Severe);
        QCOMPARE(page.desk.entry(id)->value, Value(Level::Severe));
        QCOMPARE(page.desk.entry(id)->when, when); // it keeps its time
        page.week->answer(page.row(u"fatigue"_s), int(Level::Severe)); // a shaking hand
        page.desk.settle();
        QCOMPARE(page.item(u"fatigue"_s).entry, id);
        page.tap(u"fatigue"_s, Level::Severe);
        QVERIFY(page.item(u"fatigue"_s).entry.isNull());
        QCOMPARE(page.week->days()->rows().at(5).state, u"1 of 5"_s);
    }

    void twoTapsBeforeTheStoreAnswersAreOne()
    {
        WeekPage page;
        page.week->answer(page.row(u"nausea"_s), 1);
        page.week->answer(page.row(u"nausea"_s), 1);
        page.desk.settle();
        QCOMPARE(page.item(u"nausea"_s).answer, 1);
        QCOMPARE(page.desk.entries(u"nausea"_s).size(), 2);
    }

    void everyCellSaysWhichOfTheFourItIs()
    {
        WeekPage page;
        const auto cell = [&page](int day, const QString &code) {
            const WeekDayRow &row = page.week->days()->rows().at(day);
            return row.words.value(page.row(code)) + u' ' + QString::number(row.marks.value(page.row(code)).toDouble(), 'g', 2);
        };
        page.week->choose(u"2026-03-30"_s);
        page.week->cannot(page.row(u"rash"_s));
        page.desk.settle();
        page.week->choose(u"2026-03-29"_s);
        page.week->toggleHospital();
        page.desk.settle();
        QCOMPARE(cell(5, u"fatigue"_s), u"mild 0.33"_s);
        QCOMPARE(cell(5, u"nausea"_s), u"none 0"_s);
        QCOMPARE(cell(5, u"rash"_s), u"not logged -1"_s);
        QCOMPARE(cell(3, u"rash"_s), u"could not answer -2"_s);
        QCOMPARE(cell(2, u"rash"_s), u"in hospital -1"_s);
        QVERIFY(page.week->days()->rows().at(2).hospital && !page.week->days()->rows().at(3).hospital);
    }

    void oneAnswerCanBeTakenForCouldNotAnswer()
    {
        WeekPage page;
        page.week->choose(u"2026-04-01"_s);
        const Id id = page.item(u"fatigue"_s).entry;
        const qsizetype steps = page.desk.steps().size();
        page.week->cannot(page.row(u"fatigue"_s));
        page.week->cannot(page.row(u"fatigue"_s));
        page.week->cannot(99);
        page.desk.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QCOMPARE(page.desk.entry(id)->status, Status::CouldNotAnswer);
        QVERIFY(std::holds_alternative<std::monostate>(page.desk.entry(id)->value));
        page.tap(u"fatigue"_s, Level::Severe); // remembered after all
        QCOMPARE(page.desk.entry(id)->status, Status::Known);
        QCOMPARE(page.desk.entry(id)->value, Value(Level::Severe));
    }

    void couldNotAnswerStandsForWhatIsOpen()
    {
        WeekPage page;
        const qsizetype steps = page.desk.steps().size();
        page.week->choose(u"2026-03-29"_s);
        page.week->cannotAnswer();
        page.desk.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QCOMPARE(page.week->days()->rows().at(2).state, u"can’t answer"_s);
        QVERIFY(page.item(u"rash"_s).cannot);
        QCOMPARE(page.week->days()->rows().at(2).marks.first().toDouble(), -2.0);
        QCOMPARE(page.week->missing(), 4);
        page.week->cannotAnswer(); // nothing is open any more
        page.desk.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
    }

    void aDayInHospitalIsNotMissing()
    {
        WeekPage page;
        page.week->choose(u"2026-03-28"_s);
        page.week->toggleHospital();
        page.desk.settle();
        QVERIFY(page.week->inHospital());
        QCOMPARE(page.week->days()->rows().at(1).state, u"in hospital"_s);
        QCOMPARE(page.week->missing(), 4);
        page.week->toggleHospital();
        page.desk.settle();
        QVERIFY(!page.week->inHospital());
        QCOMPARE(page.week->missing(), 5);
    }

    void anAdmissionMarksItsDays()
    {
        WeekPage page;
        EntryDraft stay;
        stay.patient = page.desk.patient;
        stay.kind = Kind::Span;
        stay.code = u"admission"_s;
        stay.when = Moment::onDay({2026, 3, 28});
        stay.state = State::Happened;
        stay.until = Moment::onDay({2026, 3, 30});
        page.desk.add(stay);
        page.desk.settle();
        QCOMPARE(page.week->missing(), 2);
        page.week->choose(u"2026-03-29"_s);
        QVERIFY(page.week->stay());
        QVERIFY(!page.week->inHospital());
        QVERIFY(page.week->note().startsWith(u"A day in hospital."_s));
    }

    void aStoreThatFailsKeepsThePage()
    {
        WeekPage page;
        page.desk.store->fails = Fault::NoSpace;
        page.tap(u"nausea"_s, Level::Mild);
        page.week->toggleHospital();
        page.desk.settle();
        QVERIFY(page.desk.notices->failure());
        QCOMPARE(page.week->missing(), 5);
        page.desk.store->fails.reset();
        page.tap(u"nausea"_s, Level::Mild);
        QCOMPARE(page.week->missing(), 4);
    }

    void aDayThatIsNoneIsNotChosen()
    {
        WeekPage page;
        page.week->choose(u"soon"_s);
        QCOMPARE(page.week->day(), u"2026-03-27"_s);
        page.week->answer(99, 1);
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 3);
    }

    void noDayIsMissingBeforeTheDiaryBegan_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("missing");
        QTest::newRow("nothing was ever logged") << QDate() << 0;
        QTest::newRow("begun today") << QDate(2026, 4, 2) << 0;
        QTest::newRow("begun on Monday") << QDate(2026, 3, 30) << 2;
        QTest::newRow("begun long ago") << QDate(2026, 3, 1) << 6;
    }

    void noDayIsMissingBeforeTheDiaryBegan()
    {
        QFETCH(QDate, first);
        QFETCH(int, missing);
        Desk desk;
        if (first.isValid())
            desk.symptom(u"fatigue"_s, Level::Mild, Moment::onDay(first));
        CatchUpViewModel week(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QCOMPARE(week.missing(), missing);
    }
};

QTEST_GUILESS_MAIN(TestCatchUp)
#include "tst_catchup.moc"
