// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/dueviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** What is due on Mara's Today at 09:30; prednisone 5 mg is taken at 08:00 and 20:00, yesterday's was. */
struct DuePage {
    explicit DuePage(bool medicine = true, const QString &now = u"2026-04-02T09:30"_s, bool watch = false) : desk(now)
    {
        if (!watch)
            desk.put(Setting{watchSettingKey(desk.patient), toJson(WatchPlan())}); // nothing is measured
        if (medicine)
            addPrednisone();
        due = std::make_unique<DueViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    void addPrednisone()
    {
        Medicine medicine;
        medicine.patient = desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.steps = {DoseStep{Moment::onDay({2026, 3, 1}), Quantity{{5, 0}, u"mg"_s}, false, {}}};
        medicine.rhythm.minutes = {8 * 60, 20 * 60};
        prednisone = desk.put(medicine);
        for (const int minute : {8 * 60, 20 * 60}) {
            EntryDraft taken;
            taken.patient = desk.patient;
            taken.kind = Kind::Dose;
            taken.code = u"dose"_s;
            taken.when = Moment::at({2026, 4, 1}, minute, desk.world.now().timeZone());
            taken.facts = DoseFacts{prednisone, DoseFacts::How::Taken, minute};
            desk.add(taken);
        }
        desk.settle();
    }
    Id plan(const QString &code, const Moment &when, std::optional<Moment> until = {})
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = until ? Kind::Span : Kind::Event;
        draft.code = code;
        draft.when = when;
        draft.until = until;
        draft.state = State::Planned;
        const Id id = desk.add(draft);
        desk.settle();
        return id;
    }
    QStringList lines() const
    {
        QStringList all;
        for (const DueRow &row : due->rows()->rows())
            all << row.title + u": "_s + row.meta;
        return all;
    }
    QString key(int row) const { return due->rows()->rows().value(row).id; }
    void act(const std::function<void()> &what)
    {
        what();
        desk.settle();
    }
    Entry lastDose() const { return desk.entries(u"dose"_s).last(); }

    Desk desk;
    std::unique_ptr<DueViewModel> due;
    Id prednisone;
};

} // namespace

class TestDue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsDueOfNothing()
    {
        DuePage page(false);
        QCOMPARE(page.due->rows()->count(), 0);
        QCOMPARE(page.due->hidden(), 0);
    }

    void everyLineSaysWhenInWords()
    {
        DuePage page;
        const QAbstractItemModelTester contract(page.due->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.plan(u"visit"_s, Moment::onDay({2026, 4, 2}));
        page.plan(u"imaging"_s, Moment::at({2026, 4, 3}, 9 * 60, page.desk.world.now().timeZone()));
        page.plan(u"lab"_s, Moment::onDay({2026, 3, 31}));
        QCOMPARE(page.lines(), (QStringList{u"Blood test: was planned for Tue 31 March"_s, u"Prednisone 5 mg: overdue since 08:00"_s,
                                            u"Visit: today"_s, u"Prednisone 5 mg: today at 20:00"_s, u"Scan or picture: Fri 3 April, 09:00"_s}));
        QVERIFY(page.due->rows()->rows().at(1).overdue);
        QVERIFY(page.due->rows()->rows().at(4).ahead);
    }

    void aPlanOfLongAgoLeavesToday()
    {
        DuePage page(false);
        const Id first = page.plan(u"lab"_s, Moment::onDay({2025, 11, 3}));
        page.plan(u"imaging"_s, Moment::onDay({2026, 3, 18}));
        page.plan(u"visit"_s, Moment::onDay({2026, 3, 19}));
        QCOMPARE(page.lines(), QStringList{u"Visit: was planned for Thu 19 March"_s});
        QCOMPARE(page.due->older(), 2);
        QCOMPARE(page.due->newestOlder(), u"2026-03-18"_s);
        EntryDraft happened = page.desk.entry(first).facts();
        happened.state = State::Happened;
        page.desk.value(page.desk.journal.amend(first, happened));
        page.desk.settle();
        QCOMPARE(page.due->older(), 1);
        page.desk.world.setNow(u"2026-04-03T09:30"_s); // a day later the visit is old, too
        Q_EMIT page.desk.day->changed();
        page.desk.settle();
        QCOMPARE(page.lines(), QStringList());
        QCOMPARE(page.due->older(), 2);
        QCOMPARE(page.due->newestOlder(), u"2026-03-19"_s);
    }

    void theListIsShortUntilAllIsAskedFor()
    {
        DuePage page(false);
        for (int i = 1; i <= 9; ++i)
            page.plan(u"lab"_s, Moment::onDay(QDate(2026, 4, 2).addDays(i)));
        QCOMPARE(page.due->rows()->count(), 5);
        QCOMPARE(page.due->hidden(), 4);
        page.due->setAll(true);
        QCOMPARE(page.due->rows()->count(), 9);
        QCOMPARE(page.due->hidden(), 0);
    }

    void aDoseTakenNowIsLateAndOneStep()
    {
        DuePage page;
        const qsizetype steps = page.desk.steps().size();
        const QString key = page.key(0);
        page.act([&] {
            page.due->done(key);
            page.due->done(key);
        });
        QCOMPARE(page.desk.steps().size(), steps + 1);
        const Entry dose = page.lastDose();
        QCOMPARE(std::get<DoseFacts>(dose->facts), (DoseFacts{page.prednisone, DoseFacts::How::Late, 480}));
        QCOMPARE(dose->when, page.desk.now());
        QCOMPARE(dose->value, Value(Quantity{{5, 0}, u"mg"_s}));
        QCOMPARE(page.lines(), QStringList{u"Prednisone 5 mg: today at 20:00"_s});
        page.act([&] { page.desk.notices->undo(); });
        QCOMPARE(page.due->rows()->count(), 2);
    }

    void aDoseHasItsRealTime_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("minute");
        QTest::addColumn<QString>("problem");
        QTest::newRow("in time") << u"08:10"_s << 490 << QString();
        QTest::newRow("with a point") << u"8.10"_s << 490 << QString();
        QTest::newRow("no time") << u"soon"_s << -1 << u"Please write the time like 08:10."_s;
        QTest::newRow("empty") << QString() << -1 << u"Please write the time like 08:10."_s;
        QTest::newRow("still to come") << u"10:00"_s << -1 << u"That is still to come. Please write when it was taken."_s;
    }

    void aDoseHasItsRealTime()
    {
        QFETCH(QString, typed);
        QFETCH(int, minute);
        QFETCH(QString, problem);
        DuePage page;
        const qsizetype steps = page.desk.steps().size();
        page.act([&] { page.due->takenAt(page.key(0), typed); });
        QCOMPARE(page.due->problem(), problem);
        QCOMPARE(page.desk.steps().size() - steps, minute < 0 ? 0 : 1);
        if (minute < 0)
            return;
        QCOMPARE(page.lastDose()->when.minute, minute);
        QCOMPARE(std::get<DoseFacts>(page.lastDose()->facts).how, DoseFacts::How::Taken);
    }

    void aMissedDoseIsSaidSoAndAskedForNoMore()
    {
        DuePage page;
        page.act([&] { page.due->missed(page.key(0)); });
        const Entry dose = page.lastDose();
        QCOMPARE(std::get<DoseFacts>(dose->facts), (DoseFacts{page.prednisone, DoseFacts::How::Missed, 480}));
        QCOMPARE(dose->when.minute, 480);
        QVERIFY(std::holds_alternative<std::monostate>(dose->value));
        page.act([&] { page.due->missed(page.key(0)); }); // the evening's, said now
        QCOMPARE(page.lastDose()->when, page.desk.now());
        QCOMPARE(std::get<DoseFacts>(page.lastDose()->facts).due, 20 * 60);
        QCOMPARE(page.due->rows()->count(), 0);
    }

    void aPlanHappensNowOnItsDayOrOnAnother_data()
    {
        QTest::addColumn<QString>("day"); // "now", "planned", or typed
        QTest::addColumn<Moment>("when");
        QTest::addColumn<QString>("problem");
        QTest::newRow("now") << u"now"_s << Moment::at(TestWorld(u"2026-04-02T09:30"_s).now()) << QString();
        QTest::newRow("on the planned day") << QString() << Moment::onDay({2026, 3, 31}) << QString();
        QTest::newRow("on another day") << u"2026-04-01"_s << Moment::onDay({2026, 4, 1}) << QString();
        QTest::newRow("about a month") << u"about:2026-03"_s << Moment::inMonth(2026, 3, true) << QString();
        QTest::newRow("not a day") << u"spring"_s << Moment() << u"Please write the day like 2026-03-10."_s;
        QTest::newRow("a day to come") << u"2026-04-03"_s << Moment() << u"That day is still to come."_s;
    }

    void aPlanHappensNowOnItsDayOrOnAnother()
    {
        QFETCH(QString, day);
        QFETCH(Moment, when);
        QFETCH(QString, problem);
        DuePage page(false);
        const Id id = page.plan(u"lab"_s, Moment::onDay({2026, 3, 31}));
        page.act([&] { day == u"now" ? page.due->done(page.key(0)) : page.due->happenedOn(page.key(0), day); });
        QCOMPARE(page.due->problem(), problem);
        QCOMPARE(page.desk.entry(id)->state, problem.isEmpty() ? State::Happened : State::Planned);
        if (problem.isEmpty())
            QCOMPARE(page.desk.entry(id)->when, when);
        QCOMPARE(page.due->rows()->count(), problem.isEmpty() ? 0 : 1);
    }

    void aPlannedEndThatIsPastIsForgotten()
    {
        EntryDraft stay;
        stay.when = Moment::onDay({2026, 3, 20});
        stay.until = Moment::onDay({2026, 3, 25});
        const EntryDraft late = happenedAt(stay, Moment::onDay({2026, 4, 2}));
        QVERIFY(!late.until && late.ongoing);
        const EntryDraft early = happenedAt(stay, Moment::onDay({2026, 3, 19}));
        QCOMPARE(early.until, stay.until);
        QVERIFY(!early.ongoing);
    }

    void whatWillNotHappenIsCancelledAndCanComeBack()
    {
        DuePage page(false);
        const Id id = page.plan(u"lab"_s, Moment::onDay({2026, 4, 5}));
        QCOMPARE(page.due->entryOf(page.key(0)), id);
        page.act([&] { page.due->cancel(page.key(0)); });
        QCOMPARE(page.desk.entry(id)->state, State::Cancelled);
        QCOMPARE(page.due->rows()->count(), 0);
        page.act([&] { page.desk.notices->undo(); });
        QCOMPARE(page.due->rows()->count(), 1);
    }

    void inTheWatchAMeasurementAsksForItsPage()
    {
        DuePage page(false, u"2026-03-12T08:30"_s, true);
        QSignalSpy asked(page.due.get(), &DueViewModel::measureAsked);
        const auto &rows = page.due->rows()->rows();
        const auto temp = std::find_if(rows.begin(), rows.end(), [](const DueRow &row) { return row.id == u"measure/temp"; });
        QVERIFY(temp != rows.end());
        QCOMPARE(temp->title, u"Temperature"_s);
        page.due->done(temp->id);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"temp"_s);
    }

    void theClockMakesThingsOverdue()
    {
        DuePage page(true, u"2026-04-02T08:30"_s);
        QCOMPARE(page.lines().first(), u"Prednisone 5 mg: now, since 08:00"_s);
        page.desk.world.setNow(u"2026-04-02T09:30"_s);
        Q_EMIT page.desk.day->changed();
        QCOMPARE(page.lines().first(), u"Prednisone 5 mg: overdue since 08:00"_s);
    }

    void aStoreThatFailsKeepsTheLine()
    {
        DuePage page;
        page.desk.store->fails = Fault::NoSpace;
        page.act([&] { page.due->done(page.key(0)); });
        QVERIFY(page.desk.notices->failure());
        QCOMPARE(page.due->rows()->count(), 2);
        page.desk.store->fails.reset();
        page.act([&] { page.due->done(page.key(0)); });
        QCOMPARE(page.due->rows()->count(), 1);
    }

    void aKeyThatIsGoneDoesNothing()
    {
        DuePage page;
        const qsizetype steps = page.desk.steps().size();
        page.act([&] {
            page.due->done(u"dose/none"_s);
            page.due->missed(u"x"_s);
            page.due->takenAt({}, u"08:00"_s);
            page.due->happenedOn(page.key(0), {});
            page.due->cancel(page.key(0));
        });
        QCOMPARE(page.desk.steps().size(), steps);
    }
};

QTEST_GUILESS_MAIN(TestDue)
#include "tst_due.moc"
