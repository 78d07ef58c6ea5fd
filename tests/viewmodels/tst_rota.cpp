// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/rotaviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Day +2 at 21:00; Jonas and Ana look after Mara. */
struct RotaDesk {
    explicit RotaDesk(const QString &now = u"2026-03-12T21:00"_s) : desk(now)
    {
        jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        ana = desk.put(personNamed(u"Ana"_s, Person::Role::Caregiver, desk.patient));
        desk.settle();
        rota = std::make_unique<RotaViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    void toggle(Id person)
    {
        rota->toggle(person.toString());
        desk.settle();
    }
    Desk desk;
    Id jonas, ana;
    std::unique_ptr<RotaViewModel> rota;
};

} // namespace

class TestRota : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextNightsAreListedWithTheirPeople()
    {
        RotaDesk page;
        const QAbstractItemModelTester nights(page.rota->nights(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.rota->nights()->count(), 7);
        QCOMPARE(page.rota->nights()->rows().first(), (ChoiceRow{u"2026-03-12"_s, u"Tonight, Thu 12 March"_s, u"nobody yet"_s}));
        QCOMPARE(page.rota->people()->count(), 2); // not the patient
        QVERIFY(page.rota->watchDay());
        QVERIFY(page.rota->now().isEmpty());
    }

    void aTapPutsSomebodyOnWatchAndAnotherTakesThemOff()
    {
        RotaDesk page;
        const qsizetype steps = page.desk.steps().size();
        page.rota->choose(u"2026-03-12"_s);
        page.rota->toggle(page.jonas.toString());
        page.toggle(page.jonas); // the same tap once more, before the store answered
        QCOMPARE(page.desk.steps().size(), steps + 1);
        const Entry turn = page.desk.entries(u"on_watch"_s).first();
        QCOMPARE(turn->state, State::Planned);
        QCOMPARE(turn->when.date, QDate(2026, 3, 12));
        QCOMPARE(turn->when.minute, 22 * 60);
        QCOMPARE(turn->until->date, QDate(2026, 3, 13));
        QCOMPARE(turn->until->minute, 7 * 60);
        QVERIFY(page.rota->watches(page.jonas.toString()));
        QCOMPARE(page.rota->nights()->rows().first().detail, u"Jonas, 22:00 to 07:00"_s);
        QCOMPARE(page.rota->next(), u"Next: Jonas, from 22:00."_s);
        page.toggle(page.jonas);
        QVERIFY(page.desk.entries(u"on_watch"_s).isEmpty());
        page.desk.notices->undo();
        page.desk.settle();
        QVERIFY(page.rota->watches(page.jonas.toString()));
    }

    void twoMayShareANight()
    {
        RotaDesk page;
        page.rota->choose(u"2026-03-13"_s);
        page.rota->setProperty("to", u"02:00"_s);
        page.toggle(page.jonas);
        page.rota->setProperty("from", u"02.00"_s);
        page.rota->setProperty("to", u"7"_s);
        page.toggle(page.ana);
        QCOMPARE(page.rota->nights()->rows().at(1).detail, u"Ana, 02:00 to 07:00; Jonas, 22:00 to 02:00"_s);
    }

    void whoseTurnItIsFollowsTheClock()
    {
        RotaDesk page;
        page.rota->choose(u"2026-03-12"_s);
        page.toggle(page.jonas);
        page.desk.world.setNow(u"2026-03-12T23:30"_s);
        Q_EMIT page.desk.day->changed();
        QCOMPARE(page.rota->now(), u"On watch now: Jonas, until Fri 07:00."_s);
        QVERIFY(page.rota->next().isEmpty());
        page.desk.world.setNow(u"2026-03-13T07:30"_s);
        Q_EMIT page.desk.day->changed();
        QVERIFY(page.rota->now().isEmpty());
    }

    void timesThatAreNoneAreSaidSo()
    {
        RotaDesk page;
        page.toggle(page.jonas); // no night is chosen
        page.rota->choose(u"2026-03-12"_s);
        page.rota->setProperty("from", u"late"_s);
        page.toggle(page.jonas);
        QCOMPARE(page.rota->problem(), u"Please write the times like 22:00."_s);
        QCOMPARE(page.rota->property("from").toString(), u"late"_s);
        QVERIFY(page.desk.entries(u"on_watch"_s).isEmpty());
        page.rota->choose(u"2026-03-12"_s);
        QVERIFY(page.rota->night().isEmpty()); // pressed again, it closes
    }

    void aNoteIsOneOfACaregiver()
    {
        RotaDesk page;
        const QAbstractItemModelTester notes(page.rota->notes(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.rota->setProperty("noteText", u" She slept well. "_s);
        page.rota->keepNote();
        page.rota->keepNote();
        page.desk.settle();
        QCOMPARE(page.desk.entries(u"note"_s).size(), 1);
        const Entry note = page.desk.entries(u"note"_s).first();
        QCOMPARE(note->reporter, Reporter::Caregiver);
        QCOMPARE(note->note, u"She slept well."_s);
        QVERIFY(page.rota->property("noteText").toString().isEmpty());
        QCOMPARE(page.rota->notes()->rows().first().label, u"She slept well."_s);
        page.rota->keepNote(); // nothing was typed
        page.desk.settle();
        QCOMPARE(page.desk.entries(u"note"_s).size(), 1);
    }

    void aStoreThatFailsKeepsWhatWasTyped()
    {
        RotaDesk page;
        page.desk.store->fails = Fault::NoSpace;
        page.rota->setProperty("noteText", u"She slept well."_s);
        page.rota->keepNote();
        page.desk.settle();
        QVERIFY(!page.rota->problem().isEmpty());
        QCOMPARE(page.rota->property("noteText").toString(), u"She slept well."_s);
        page.rota->choose(u"2026-03-12"_s);
        page.toggle(page.jonas);
        QVERIFY(!page.rota->watches(page.jonas.toString()));
    }
};

QTEST_GUILESS_MAIN(TestRota)
#include "tst_rota.moc"
