// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doseplan.h"
#include "domain/entryrules.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kMonday{2026, 3, 30};
const Id kMedicine(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

Rhythm at(const QList<int> &hours, const QList<int> &weekdays = {})
{
    Rhythm rhythm;
    for (const int hour : hours)
        rhythm.minutes.append(hour * 60);
    rhythm.weekdays = weekdays;
    return rhythm;
}

Medicine medicine(const Rhythm &rhythm, const QString &amount = u"400"_s, bool perDay = false)
{
    Medicine made;
    made.id = kMedicine;
    made.code = u"aciclovir"_s;
    made.status = u"active"_s;
    made.rhythm = rhythm;
    made.steps = {{Moment::onDay(kMonday), Quantity{*Decimal::parse(amount), u"mg"_s}, perDay, {}}};
    return made;
}

Moment on(QDate day, int hour, int minute = 0)
{
    return Moment::at(day, hour * 60 + minute, QTimeZone("Europe/Berlin"));
}

Entry dose(const Moment &when, DoseFacts::How how = DoseFacts::How::Taken, int dueHour = -1)
{
    static quint32 count = 0;
    EntryDraft draft;
    draft.kind = Kind::Dose;
    draft.code = u"dose"_s;
    draft.when = when;
    draft.facts = DoseFacts{kMedicine, how, dueHour < 0 ? -1 : dueHour * 60};
    return Entry::restored(Id(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, uchar(++count)), draft, {}, {});
}

/** "08:00 taken, 20:00 open". */
QString said(const QList<DueDose> &doses)
{
    static const char *states[] = {"open", "taken", "late", "missed"};
    QStringList all;
    for (const DueDose &dose : doses)
        all << u"%1 %2"_s.arg(dose.minute < 0 ? u"-"_s : QString::number(dose.minute / 60), QLatin1String(states[int(dose.state)]));
    return all.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(dayplus::Medicine)

class TestDosePlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRhythmSaysWhenADoseIsDue_data();
    void aRhythmSaysWhenADoseIsDue();
    void whatBecameOfTheDosesOfADay_data();
    void whatBecameOfTheDosesOfADay();
    void theNextOneIsTheFirstThatIsNotLogged_data();
    void theNextOneIsTheFirstThatIsNotLogged();
    void takenIsAboutTheNearestOpenDose();
    void lateBeginsAnHourAfterItsTime_data();
    void lateBeginsAnHourAfterItsTime();
    void anAmountADayIsNeverDivided();
    void dosesOfSeveralMedicinesStandByTime();
};

void TestDosePlan::aRhythmSaysWhenADoseIsDue_data()
{
    QTest::addColumn<Medicine>("given");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<QList<int>>("hours");
    const auto row = [](const char *name, const Medicine &given, int later, const QList<int> &hours) { QTest::newRow(name) << given << later << hours; };
    const Medicine twice = medicine(at({8, 20}));
    row("twice a day", twice, 3, {8, 20});
    row("not before the first dose", twice, -1, {});
    row("weekdays without a time: once, some time", medicine(at({}, {1, 3, 5})), 2, {-1});
    row("not on another weekday", medicine(at({}, {1, 3, 5})), 1, {});
    row("weekdays with times", medicine(at({9}, {1})), 7, {9});
    Rhythm cycle;
    cycle.kind = Rhythm::Kind::Cyclic;
    cycle.daysOn = cycle.daysOff = 1;
    row("every other day: the first", medicine(cycle), 0, {-1});
    row("every other day: off", medicine(cycle), 1, {});
    row("every other day: on again", medicine(cycle), 2, {-1});
    cycle.daysOn = 14;
    cycle.daysOff = 14;
    cycle.minutes = {8 * 60};
    row("two weeks on, the last day", medicine(cycle), 13, {8});
    row("two weeks off", medicine(cycle), 14, {});
    Medicine newDose = medicine(cycle);
    newDose.steps.append({Moment::onDay(kMonday.addDays(14)), Quantity{{5, 0}, u"mg"_s}, true, {}});
    row("a new dose begins the cycle anew", newDose, 14, {8});
    Medicine vague = medicine(cycle);
    vague.steps[0].from = Moment::inMonth(2026, 3);
    row("a cycle from a vague day plans nothing", vague, 3, {});
    Rhythm needed = at({8});
    needed.kind = Rhythm::Kind::AsNeeded;
    row("as needed is never due", medicine(needed), 1, {});
    row("nobody said when: never due", medicine({}), 1, {});
    row("a dose of zero", medicine(at({8}), u"0"_s), 1, {});
    Medicine ended = twice;
    ended.lastDose = Moment::onDay(kMonday.addDays(4));
    row("the day of the last dose", ended, 4, {8, 20});
    row("after the last dose", ended, 5, {});
    ended.lastDose.reset();
    ended.status = u"stopped"_s;
    row("stopped, nobody knows when", ended, 1, {});
}

void TestDosePlan::aRhythmSaysWhenADoseIsDue()
{
    QFETCH(Medicine, given);
    QFETCH(int, daysLater);
    QFETCH(QList<int>, hours);
    QList<int> found;
    for (const int minute : dueMinutes(given, kMonday.addDays(daysLater)))
        found.append(minute < 0 ? -1 : minute / 60);
    QCOMPARE(found, hours);
}

void TestDosePlan::whatBecameOfTheDosesOfADay_data()
{
    using How = DoseFacts::How;
    QTest::addColumn<Medicine>("given");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("expected");
    const QDate day = kMonday.addDays(2), before = day.addDays(-1), after = day.addDays(1);
    const Medicine twice = medicine(at({8, 20}));
    const auto row = [](const char *name, const Medicine &given, const QList<Entry> &entries, const char *expected) {
        QTest::newRow(name) << given << entries << QString::fromLatin1(expected);
    };
    row("nothing logged", twice, {}, "8 open, 20 open");
    row("taken in the morning", twice, {dose(on(day, 8, 5))}, "8 taken, 20 open");
    row("it names the time it was planned for", twice, {dose(on(day, 13), How::Late, 8)}, "8 late, 20 open");
    row("missed", twice, {dose(on(day, 8), How::Missed, 8)}, "8 missed, 20 open");
    row("missed, then taken after all", twice, {dose(on(day, 8), How::Missed, 8), dose(on(day, 11), How::Late, 8)}, "8 late, 20 open");
    row("a second one is an extra dose and fills no other", twice, {dose(on(day, 8)), dose(on(day, 8, 30))}, "8 taken, 20 open");
    row("the evening dose taken after midnight is yesterday's", twice, {dose(on(day, 0, 40), How::Taken, 20)}, "8 open, 20 open");
    row("taken after midnight, planned for this evening", twice, {dose(on(after, 0, 40), How::Late, 20)}, "8 open, 20 late");
    row("the same without saying which", twice, {dose(on(after, 0, 40))}, "8 open, 20 taken");
    row("yesterday's is yesterday's", twice, {dose(on(before, 8)), dose(on(before, 20))}, "8 open, 20 open");
    row("without a time of day it is the first of the day", twice, {dose(Moment::onDay(day))}, "8 taken, 20 open");
    row("once a day at no special time", medicine(at({}, {1, 2, 3, 4, 5, 6, 7})), {dose(on(day, 23))}, "- taken");
    Entry planned = dose(on(day, 8));
    EntryDraft draft = planned.facts();
    draft.state = State::Cancelled;
    row("what was cancelled was not taken", twice, {Entry::restored(planned.id(), draft, {}, {})}, "8 open, 20 open");
    draft = planned.facts();
    draft.facts = DoseFacts{Id(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9)};
    row("another medicine's dose", twice, {Entry::restored(planned.id(), draft, {}, {})}, "8 open, 20 open");
}

void TestDosePlan::whatBecameOfTheDosesOfADay()
{
    QFETCH(Medicine, given);
    QFETCH(QList<Entry>, entries);
    QFETCH(QString, expected);
    QCOMPARE(said(dosesDue({given}, entries, kMonday.addDays(2))), expected);
}

void TestDosePlan::theNextOneIsTheFirstThatIsNotLogged_data()
{
    QTest::addColumn<Medicine>("given");
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<int>("daysLater"); // −1 = none
    QTest::addColumn<int>("hour");
    const QDate day = kMonday;
    const Medicine twice = medicine(at({8, 20}));
    QTest::newRow("this evening") << twice << QList{dose(on(day, 8))} << 0 << 20;
    QTest::newRow("taken early: tomorrow") << twice << QList{dose(on(day, 8)), dose(on(day, 17, 30))} << 1 << 8;
    QTest::newRow("the next day of the week") << medicine(at({}, {2})) << QList<Entry>() << 1 << -1;
    QTest::newRow("today at no special time") << medicine(at({}, {1})) << QList<Entry>() << 0 << -1;
    QTest::newRow("logged: next week") << medicine(at({}, {1})) << QList{dose(on(day, 9))} << 7 << -1;
    Medicine ended = twice;
    ended.lastDose = Moment::onDay(day.addDays(-1));
    QTest::newRow("none after the last dose") << ended << QList<Entry>() << -1 << -1;
}

void TestDosePlan::theNextOneIsTheFirstThatIsNotLogged()
{
    QFETCH(Medicine, given);
    QFETCH(QList<Entry>, entries);
    QFETCH(int, daysLater);
    QFETCH(int, hour);
    const std::optional<DueTime> next = nextDue(given, entries, kMonday, 18 * 60);
    QCOMPARE(next.has_value(), daysLater >= 0);
    if (next)
        QCOMPARE(*next, (DueTime{kMonday.addDays(daysLater), hour < 0 ? -1 : hour * 60}));
}

void TestDosePlan::takenIsAboutTheNearestOpenDose()
{
    const QList<DueDose> due = dosesDue({medicine(at({8, 20}))}, {}, kMonday);
    QCOMPARE(nearestOpen(due, 9 * 60)->minute, 8 * 60);
    QCOMPARE(nearestOpen(due, 18 * 60)->minute, 20 * 60);
    QVERIFY(!nearestOpen({}, 600));
}

void TestDosePlan::lateBeginsAnHourAfterItsTime_data()
{
    QTest::addColumn<Moment>("when");
    QTest::addColumn<bool>("late");
    QTest::newRow("early") << on(kMonday, 7) << false;
    QTest::newRow("an hour after") << on(kMonday, 9) << false;
    QTest::newRow("a minute more") << on(kMonday, 9, 1) << true;
    QTest::newRow("after midnight") << on(kMonday.addDays(1), 0, 5) << true;
    QTest::newRow("without a time of day") << Moment::onDay(kMonday) << false;
}

void TestDosePlan::lateBeginsAnHourAfterItsTime()
{
    QFETCH(Moment, when);
    QFETCH(bool, late);
    const DueDose due = dosesDue({medicine(at({8}))}, {}, kMonday).first();
    QCOMPARE(howTaken(due, when), late ? DoseFacts::How::Late : DoseFacts::How::Taken);
}

void TestDosePlan::anAmountADayIsNeverDivided()
{
    QCOMPARE(amountOfOneDose(medicine(at({8, 20}), u"400"_s, false), kMonday)->number, (Decimal{400, 0}));
    QCOMPARE(amountOfOneDose(medicine(at({8}), u"400"_s, true), kMonday)->number, (Decimal{400, 0}));
    QVERIFY(!amountOfOneDose(medicine(at({8, 20}), u"800"_s, true), kMonday));
}

void TestDosePlan::dosesOfSeveralMedicinesStandByTime()
{
    Medicine other = medicine(at({9}));
    other.id = Id(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    QCOMPARE(said(dosesDue({medicine(at({8, 20})), other}, {}, kMonday)), u"8 open, 9 open, 20 open"_s);
}

QTEST_GUILESS_MAIN(TestDosePlan)
#include "tst_doseplan.moc"
