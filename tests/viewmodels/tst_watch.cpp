// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/hospitalstay.h"
#include "viewmodels/maskviewmodel.h"
#include "viewmodels/measureviewmodel.h"
#include "viewmodels/watchplanviewmodel.h"
#include "viewmodels/watchviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Night of Day +4, 02:43: Mara is ill, Jonas types. */
struct Night {
    explicit Night(const QString &now = u"2026-03-14T02:43"_s) : desk(now)
    {
        jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.journal.setAuthor(jonas);
        desk.settle();
    }
    Moment at(const QString &time, int day = 4) const
    {
        const QTime clock = QTime::fromString(time, u"HH:mm"_s);
        return Moment::at(QDate(2026, 3, 10).addDays(day), clock.msecsSinceStartOfDay() / 60'000, QTimeZone("Europe/Berlin"));
    }
    Id temperature(const QString &celsius, const Moment &when, const QString &site = {})
    {
        EntryDraft draft = vitalDraft(desk.patient, u"temp"_s, celsius, u"Cel"_s, when);
        if (!site.isEmpty())
            draft.facts = MeasureFacts{site};
        return desk.add(draft);
    }
    WatchViewModel &open()
    {
        watch = std::make_unique<WatchViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        linesTester = std::make_unique<QAbstractItemModelTester>(watch->lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        checksTester = std::make_unique<QAbstractItemModelTester>(watch->checks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        return *watch;
    }
    QStringList titles() const
    {
        QStringList all;
        for (const WatchLine &line : watch->lines()->rows())
            all.append(line.time + u' ' + line.title);
        return all;
    }
    const WatchCheck *check(const QString &code) const
    {
        for (const WatchCheck &row : watch->checks()->rows()) {
            if (row.code == code)
                return &row;
        }
        return nullptr;
    }

    Desk desk;
    Id jonas;
    std::unique_ptr<WatchViewModel> watch;
    std::unique_ptr<QAbstractItemModelTester> linesTester, checksTester;
};

} // namespace

class TestWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestTemperatureStandsLargeWithWhoAndWhere()
    {
        Night night;
        night.temperature(u"37.4"_s, night.at(u"23:00"_s, 3));
        night.temperature(u"38.4"_s, night.at(u"02:41"_s), u"ear"_s);
        WatchViewModel &watch = night.open();
        QVERIFY(watch.watching() && watch.night());
        QCOMPARE(watch.place(), u"Night watch, Sat 14 March"_s);
        QCOMPARE(watch.clock(), u"02:43"_s);
        QCOMPARE(watch.value(), u"38.4"_s);
        QCOMPARE(watch.unit(), u"°C"_s);
        QCOMPARE(watch.details(), u"02:41 by Jonas, ear. Higher than your last, 37.4 °C."_s);
    }

    void twoUnitsAreComparedInOne()
    {
        Night night;
        night.desk.add(vitalDraft(night.desk.patient, u"temp"_s, u"101.1"_s, u"[degF]"_s, night.at(u"23:00"_s, 3)));
        night.temperature(u"37.9"_s, night.at(u"02:41"_s));
        QVERIFY2(night.open().details().contains(u"Lower than your last, 101.1 °F."), qPrintable(night.watch->details()));
    }

    void aTemperatureOfTheDayBeforeYesterdayIsNotTheNewest()
    {
        Night night;
        night.temperature(u"39"_s, night.at(u"02:00"_s, 2));
        QCOMPARE(night.open().value(), QString());
    }

    void tonightBeginsInTheEveningAndHoldsWhatHappened()
    {
        Night night;
        night.temperature(u"36.6"_s, night.at(u"07:50"_s, 3));
        night.temperature(u"37.4"_s, night.at(u"23:00"_s, 3));
        EntryDraft upper = vitalDraft(night.desk.patient, u"bp_sys"_s, u"118"_s, u"mm[Hg]"_s, night.at(u"23:05"_s, 3));
        EntryDraft lower = vitalDraft(night.desk.patient, u"bp_dia"_s, u"76"_s, u"mm[Hg]"_s, night.at(u"23:05"_s, 3));
        night.desk.value(night.desk.journal.addAll({upper, lower}, true));
        EntryDraft pulse = vitalDraft(night.desk.patient, u"hr"_s, u"1"_s, u"/min"_s, night.at(u"23:06"_s, 3));
        pulse.value = {};
        pulse.status = Status::CouldNotAnswer;
        night.desk.add(pulse);
        night.desk.symptom(u"nausea"_s, Level::None, night.at(u"21:00"_s, 3)); // the check-in's "none" is no news
        WatchViewModel &watch = night.open();
        QCOMPARE(watch.linesTitle(), u"Tonight"_s);
        QCOMPARE(night.titles().size(), 3);
        QVERIFY2(night.titles()[0].startsWith(u"23:06 Pulse"), qPrintable(night.titles()[0]));
        QCOMPARE(night.titles()[1], u"23:05 Blood pressure 118/76"_s);
        QCOMPARE(night.titles()[2], u"23:00 37.4 °C"_s);
        QCOMPARE(watch.lines()->rows().first().who, u"Jonas"_s);
        QCOMPARE(watch.others(), u"Blood pressure 118/76"_s);
    }

    void whatIsDueIsSaidInWords()
    {
        Night night(u"2026-03-14T12:12"_s);
        night.temperature(u"36.9"_s, night.at(u"07:05"_s));
        WatchViewModel &watch = night.open();
        QVERIFY(!watch.night());
        QCOMPARE(night.check(u"temp"_s)->time, u"12:00"_s);
        QCOMPARE(night.check(u"temp"_s)->wait, u"12 min late"_s);
        QCOMPARE(night.check(u"temp"_s)->last, u"last 07:05"_s);
        QVERIFY(night.check(u"temp"_s)->due);
        night.temperature(u"37"_s, night.at(u"12:12"_s));
        night.desk.settle();
        QCOMPARE(night.check(u"temp"_s)->time, u"17:00"_s);
        QCOMPARE(night.check(u"temp"_s)->wait, u"in 4 h 48 min"_s);
        QVERIFY(watch.overdue()); // the others were never measured
        QCOMPARE(watch.nextWhat(), u"Blood pressure, Oxygen (SpO2), Pulse, Weight"_s);
        QCOMPARE(watch.nextTime(), u"08:00"_s);
    }

    void aCheckThatFallsDueSoundsOnceAndAgainWhenNobodyComes()
    {
        Night night(u"2026-03-14T11:58"_s);
        night.temperature(u"36.9"_s, night.at(u"07:05"_s));
        WatchViewModel &watch = night.open();
        QSignalSpy sounds(&watch, &WatchViewModel::chime);
        watch.tick(); // pulse and pressure are overdue since before the app was opened
        QCOMPARE(sounds.size(), 0);
        night.desk.world.setNow(u"2026-03-14T12:00"_s);
        watch.tick();
        watch.tick();
        QCOMPARE(sounds.size(), 1);
        night.desk.world.setNow(u"2026-03-14T12:10"_s);
        watch.tick();
        QCOMPARE(sounds.size(), 2);
        night.desk.world.setNow(u"2026-03-14T12:29"_s);
        watch.tick();
        QCOMPARE(sounds.size(), 3);
        night.desk.world.setNow(u"2026-03-14T12:40"_s);
        watch.tick();
        QCOMPARE(sounds.size(), 3); // it does not go on for ever
    }

    void theChimeCanBeSwitchedOff()
    {
        Night night(u"2026-03-14T11:58"_s);
        WatchViewModel &watch = night.open();
        QVERIFY(watch.chimes());
        watch.setChimes(false);
        night.desk.settle();
        QVERIFY(!watch.chimes());
        QSignalSpy sounds(&watch, &WatchViewModel::chime);
        night.desk.world.setNow(u"2026-03-14T12:00"_s);
        watch.tick();
        QCOMPARE(sounds.size(), 0);
    }

    void oneMoreTemperatureCanBeAskedFor()
    {
        Night night;
        night.temperature(u"36.9"_s, night.at(u"22:05"_s, 3));
        WatchViewModel &watch = night.open();
        QCOMPARE(night.check(u"temp"_s)->time, u"07:00"_s);
        watch.checkAgain(30);
        night.desk.settle();
        QCOMPARE(night.check(u"temp"_s)->time, u"03:13"_s);
        QCOMPARE(night.desk.notices->text(), u"Next temperature at 03:13."_s);
        watch.undo();
        night.desk.settle();
        QCOMPARE(night.check(u"temp"_s)->time, u"07:00"_s);
    }

    void whoIsOnWatchComesFromTheRota()
    {
        Night night;
        EntryDraft turn;
        turn.patient = night.desk.patient;
        turn.kind = Kind::Span;
        turn.code = u"on_watch"_s;
        turn.when = night.at(u"21:00"_s, 3);
        turn.until = night.at(u"03:00"_s);
        turn.facts = EventFacts{0, u"Jonas"_s, {}};
        night.desk.add(turn);
        turn.when = night.at(u"03:00"_s);
        turn.until = night.at(u"07:00"_s);
        turn.facts = EventFacts{0, u"Ana"_s, {}};
        night.desk.add(turn);
        QCOMPARE(night.open().onWatch(), u"Jonas"_s);
        QCOMPARE(night.watch->onWatchNext(), u"Ana at 03:00"_s);
        night.desk.world.setNow(u"2026-03-14T03:00"_s);
        night.watch->tick();
        QCOMPARE(night.watch->onWatch(), u"Ana"_s);
    }

    void inHospitalNothingIsOverdue()
    {
        Night night(u"2026-03-14T12:12"_s);
        QVERIFY(night.open().overdue());
        night.watch->hospital()->toggle();
        night.desk.settle();
        QVERIFY(night.watch->hospital()->isOn());
        QVERIFY(!night.watch->overdue());
        QCOMPARE(night.watch->checks()->rowCount(), 0);
        QSignalSpy sounds(night.watch.get(), &WatchViewModel::chime);
        night.desk.world.setNow(u"2026-03-14T17:00"_s);
        night.watch->tick();
        QCOMPARE(sounds.size(), 0);
        night.watch->undo();
        night.desk.settle();
        QVERIFY(night.watch->overdue());
    }

    void afterDay28NothingIsDue()
    {
        Night night(u"2026-04-07T23:50"_s);
        QVERIFY(night.open().watching());
        QVERIFY(night.watch->overdue());
        Night after(u"2026-04-08T00:10"_s);
        QVERIFY(!after.open().watching());
        QCOMPARE(after.watch->checks()->rowCount(), 0);
        QCOMPARE(after.watch->nextTime(), QString());
    }

    void aPlanIsEditedAndKept()
    {
        Night night;
        WatchPlanViewModel plan(night.desk.journal, *night.desk.roster, *night.desk.day, *night.desk.notices);
        QAbstractItemModelTester tester(plan.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(plan.rows()->rows().first().label, u"Temperature"_s);
        QCOMPARE(plan.rows()->rows().first().days, u"Day 0 to Day +14"_s);
        QCOMPARE(plan.rows()->rows().first().times, u"07:00, 12:00, 17:00, 22:00"_s);
        QSignalSpy saved(&plan, &WatchPlanViewModel::saved);
        plan.setTimes(0, u"often"_s);
        QVERIFY(plan.rows()->rows().first().wrong);
        plan.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 0);
        QVERIFY(!plan.problem().isEmpty());
        plan.setTimes(0, u"4, 8, 12, 16, 20"_s);
        plan.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(night.open().plan().rows.first().minutes, (QList<int>{240, 480, 720, 960, 1200}));
        plan.reset();
        QCOMPARE(plan.rows()->rows().first().times, u"07:00, 12:00, 17:00, 22:00"_s);
    }

    void aRoundOfMeasurementsIsOneStepInOneGroup()
    {
        Night night;
        MeasureViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        night.desk.settle();
        QVERIFY(!form.savable());
        QSignalSpy saved(&form, &MeasureViewModel::saved);
        form.temperature()->setText(u"38,4"_s);
        form.setSite(u"ear"_s);
        form.pulse()->setText(u"96"_s);
        form.upper()->setText(u"118"_s);
        form.lower()->setText(u"76"_s);
        form.toggleUnread(u"spo2"_s);
        const qsizetype steps = night.desk.steps().size();
        form.save();
        form.save(); // a second tap
        night.desk.settle();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(night.desk.steps().size(), steps + 1);
        const QList<Entry> kept = night.desk.entries();
        QCOMPARE(kept.size(), 5);
        for (const Entry &entry : kept) {
            QVERIFY(!entry->group.isNull());
            QCOMPARE(entry->group, kept.first()->group);
            QCOMPARE(entry->reporter, Reporter::Caregiver);
        }
        QCOMPARE(std::get<MeasureFacts>(night.desk.entries(u"temp"_s).first()->facts).site, u"ear"_s);
        QCOMPARE(night.desk.entries(u"spo2"_s).first()->status, Status::CouldNotAnswer);
        MeasureViewModel next(night.desk.journal, *night.desk.roster, *night.desk.notices);
        night.desk.settle();
        QCOMPARE(next.site(), u"ear"_s); // the same place as the last time
        QCOMPARE(next.temperature()->last(), u"02:43 was 38.4 °C"_s);
    }

    void fahrenheitIsAskedAboutAndTaken()
    {
        Night night;
        MeasureViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        QSignalSpy saved(&form, &MeasureViewModel::saved);
        form.temperature()->setText(u"101.3"_s);
        form.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 0);
        QCOMPARE(form.temperature()->otherUnit(), u"°F"_s);
        form.temperature()->takeSuggestion();
        form.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(std::get<Quantity>(night.desk.entries(u"temp"_s).first()->value).unit, u"[degF]"_s);
    }

    void anUnlikelyNumberIsAskedAboutOnce()
    {
        Night night;
        MeasureViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        QSignalSpy saved(&form, &MeasureViewModel::saved);
        form.temperature()->setText(u"41.9"_s);
        form.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 0);
        QVERIFY(form.temperature()->mayInsist());
        form.temperature()->submit(true); // "Yes, keep it"
        form.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 1);
    }

    void halfAPressureOrOneUpsideDownIsNotKept()
    {
        Night night;
        MeasureViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        QSignalSpy saved(&form, &MeasureViewModel::saved);
        form.upper()->setText(u"118"_s);
        form.save();
        QVERIFY(form.problem().contains(u"two numbers"));
        form.lower()->setText(u"130"_s);
        QVERIFY(form.problem().isEmpty());
        form.lower()->setText(u"119"_s);
        form.save();
        night.desk.settle();
        QVERIFY(form.problem().contains(u"larger one"));
        QCOMPARE(saved.size(), 0);
        form.toggleUnread(u"bp"_s); // the numbers are emptied
        QCOMPARE(form.upper()->text(), QString());
        form.save();
        night.desk.settle();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(night.desk.entries().size(), 2);
    }

    void whatCouldNotBeSavedStaysTyped()
    {
        Night night;
        MeasureViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        form.temperature()->setText(u"38.4"_s);
        night.desk.store->fails = Fault::NoSpace;
        form.save();
        night.desk.settle();
        QVERIFY(form.problem().startsWith(u"The disk is full"));
        QCOMPARE(form.temperature()->text(), u"38.4"_s);
        night.desk.store->fails.reset();
        form.save();
        night.desk.settle();
        QCOMPARE(night.desk.entries(u"temp"_s).size(), 1);
    }

    void aMedicineAgainstFeverIsKeptWithItsTime()
    {
        Night night;
        MaskViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        QAbstractItemModelTester tester(form.choices(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        form.save();
        QVERIFY(!form.problem().isEmpty());
        form.setChoice(u"d:paracetamol"_s);
        QCOMPARE(form.amount(), QString()); // no dose is proposed
        form.setTime(u"22:10"_s);
        form.setAmount(u"1"_s);
        form.setUnit(u"g"_s);
        form.save();
        night.desk.settle();
        const Entry kept = night.desk.entries(u"paracetamol"_s).first();
        QCOMPARE(kept->kind, Kind::Dose);
        QCOMPARE(kept->when.date, QDate(2026, 3, 13)); // later than now: yesterday
        QCOMPARE(night.desk.notices->text(), u"Kept. Fever may be masked from now on."_s);
        QVERIFY(night.open().lines()->rows().first().title.contains(u"1 g"));
        QCOMPARE(night.watch->maskTitle(), u"Fever may be masked"_s);
        QVERIFY2(night.watch->maskText().contains(u"22:10"), qPrintable(night.watch->maskText()));
    }

    void aMedicineOfTheListIsADoseOfIt()
    {
        Night night;
        Medicine prednisone;
        prednisone.patient = night.desk.patient;
        prednisone.code = u"prednisone"_s;
        prednisone.status = u"active"_s;
        prednisone.steps = {{Moment::onDay({2026, 3, 1}), Quantity{{10, 0}, u"mg"_s}, true, {}}};
        const Id listed = night.desk.put(prednisone);
        night.desk.settle();
        MaskViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        form.setChoice(u"m:"_s + listed.toString());
        form.save();
        night.desk.settle();
        QCOMPARE(std::get<DoseFacts>(night.desk.entries(u"prednisone"_s).first()->facts).medicine, listed);
    }

    void tocilizumabIsSaidByTheTeam()
    {
        Night night;
        MaskViewModel form(night.desk.journal, *night.desk.roster, *night.desk.notices);
        form.setChoice(u"e:tocilizumab"_s);
        form.setTime(u"25:10"_s);
        form.save();
        QVERIFY(form.problem().contains(u"22:10"));
        form.setTime(u"2:10"_s);
        form.save();
        night.desk.settle();
        QCOMPARE(night.desk.entries(u"tocilizumab"_s).first()->reporter, Reporter::Team);
    }

    void aStayInHospitalIsOneSwitch()
    {
        Night night(u"2026-03-14T10:00"_s);
        HospitalStay stay(night.desk.journal, *night.desk.roster, *night.desk.day, *night.desk.notices);
        night.desk.settle();
        QVERIFY(!stay.isOn() && !stay.today());
        stay.toggle();
        stay.toggle(); // a second tap
        night.desk.settle();
        QVERIFY(stay.isOn() && stay.today());
        QCOMPARE(stay.since(), u"Since Sat 14 March"_s);
        QVERIFY(night.desk.entries(u"admission"_s).first()->ongoing);
        night.desk.world.setNow(u"2026-03-16T11:00"_s);
        stay.toggle();
        night.desk.settle();
        QVERIFY(!stay.isOn());
        const Entry ended = night.desk.entries(u"admission"_s).first();
        QVERIFY(!ended->ongoing);
        QCOMPARE(ended->until->date, QDate(2026, 3, 16));
        night.desk.notices->undo();
        night.desk.settle();
        QVERIFY(stay.isOn());
    }

    void aSlipOfTheFingerLeavesNoStay()
    {
        Night night(u"2026-03-14T10:00"_s);
        HospitalStay stay(night.desk.journal, *night.desk.roster, *night.desk.day, *night.desk.notices);
        stay.toggle();
        night.desk.settle();
        night.desk.world.advance(60);
        stay.toggle();
        night.desk.settle();
        QVERIFY(!stay.isOn());
        QVERIFY(night.desk.entries(u"admission"_s).isEmpty());
    }

    void goingHomeEndsAStay()
    {
        Night night(u"2026-03-20T10:00"_s);
        EntryDraft draft;
        draft.patient = night.desk.patient;
        draft.kind = Kind::Span;
        draft.code = u"admission"_s;
        draft.when = Moment::onDay({2026, 3, 9});
        draft.ongoing = true;
        night.desk.add(draft);
        HospitalStay stay(night.desk.journal, *night.desk.roster, *night.desk.day, *night.desk.notices);
        night.desk.settle();
        QVERIFY(stay.isOn());
        draft.kind = Kind::Event;
        draft.code = u"discharge"_s;
        draft.ongoing = false;
        draft.when = Moment::onDay({2026, 3, 19});
        night.desk.add(draft);
        night.desk.settle();
        QVERIFY(!stay.isOn() && !stay.today());
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
