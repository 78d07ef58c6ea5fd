// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/todayviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QString kFull = u"The disk is full, so nothing was saved. Please make some room and try again."_s;

/** The Today page of Mara's vault, the buttons beside the questions. */
struct TodayPage {
    TodayPage() : today(desk.journal, *desk.roster, *desk.day, *desk.notices) { desk.settle(); }
    int answered() const
    {
        return int(std::count_if(today.items()->rows().begin(), today.items()->rows().end(), [](const CheckInRow &r) { return r.answer >= 0; }));
    }
    void type(const QString &temperature)
    {
        today.temperature()->setText(temperature);
        today.temperature()->submit();
        desk.settle();
    }
    void later()
    {
        desk.world.advance(5);
        desk.settle();
    }
    EntryDraft planned(const QString &code, QDate day)
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Event;
        draft.code = code;
        draft.when = Moment::onDay(day);
        draft.state = State::Planned;
        return draft;
    }

    Desk desk;
    mutable TodayViewModel today;
};

} // namespace

class TestTodayActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void yesterdayIsCopiedByOneTapAndSaysSo()
    {
        TodayPage page;
        QVERIFY(!page.today.canCopyYesterday());
        page.desk.symptom(u"nausea"_s, Level::Mild, Moment::onDay({2026, 4, 1}));
        page.desk.symptom(u"rash"_s, Level::None, Moment::onDay({2026, 4, 1}));
        page.desk.symptom(u"fatigue"_s, Level::Severe, page.desk.now());
        page.later();
        QVERIFY(page.today.canCopyYesterday());
        page.today.copyYesterday();
        page.today.copyYesterday(); // a second tap
        page.desk.settle();
        QCOMPARE(page.answered(), 3);
        int copies = 0;
        for (const Entry &entry : page.desk.entries()) {
            copies += entry->sameAsYesterday;
            QVERIFY(!entry->sameAsYesterday || entry->code != u"fatigue");
        }
        QCOMPARE(copies, 2);
        QVERIFY(!page.today.canCopyYesterday());
        QCOMPARE(page.desk.notices->text(), u"Copied from yesterday."_s);
        QVERIFY(page.desk.notices->undoable());
        page.today.undo();
        page.desk.settle();
        QCOMPARE(page.answered(), 1);
        QCOMPARE(page.desk.notices->text(), u"Undone."_s);
    }

    void whatCanNotBeAnsweredIsKeptAsThat()
    {
        TodayPage page;
        page.today.answer(0, int(Level::Mild));
        page.later();
        page.today.cannotAnswer();
        page.today.cannotAnswer();
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 5);
        QCOMPARE(page.today.answered(), u"5 of 5"_s);
        QCOMPARE(page.answered(), 1);
        for (int i = 1; i < 5; ++i)
            QVERIFY(page.today.items()->rows().at(i).cannot);
        QCOMPARE(page.desk.steps().first().count, 4);
        page.later();
        page.today.answer(2, int(Level::None)); // and then one can be
        page.desk.settle();
        QVERIFY(!page.today.items()->rows().at(2).cannot);
        QCOMPARE(page.today.items()->rows().at(2).answer, int(Level::None));
        QCOMPARE(page.desk.entries().size(), 5);
    }

    void aDayInHospitalIsSaidAndTakenBack()
    {
        TodayPage page;
        page.today.toggleHospital();
        page.today.toggleHospital();
        page.desk.settle();
        QVERIFY(page.today.inHospital());
        QCOMPARE(page.desk.entries(u"admission"_s).size(), 1);
        QVERIFY(page.desk.entries(u"admission"_s).first()->ongoing);
        QCOMPARE(page.today.answered(), u"0 of 5"_s);
        page.later();
        page.today.toggleHospital();
        page.desk.settle();
        QVERIFY(!page.today.inHospital());
        QVERIFY(page.desk.entries().isEmpty());
    }

    void aTemperatureIsKeptAndTheFieldIsEmptyAgain()
    {
        TodayPage page;
        page.type(u"38,4"_s);
        QCOMPARE(page.desk.entries(u"temp"_s).size(), 1);
        const auto kept = std::get<Quantity>(page.desk.entries().first()->value);
        QCOMPARE(kept.number.toString(), u"38.4"_s);
        QCOMPARE(kept.unit, u"Cel"_s);
        QCOMPARE(page.today.temperature()->text(), QString());
        QCOMPARE(page.today.temperature()->last(), u"18:05 was 38.4 °C"_s);
        QCOMPARE(page.desk.notices->text(), u"Temperature kept."_s);
        page.today.undo();
        page.desk.settle();
        QVERIFY(page.desk.entries().isEmpty());
        QCOMPARE(page.today.temperature()->last(), QString());
    }

    void twoTapsOnSaveKeepOneTemperature()
    {
        TodayPage page;
        page.today.temperature()->setText(u"38.4"_s);
        page.today.temperature()->submit();
        page.today.temperature()->submit();
        page.desk.settle();
        QCOMPARE(page.desk.entries(u"temp"_s).size(), 1);
    }

    void fahrenheitIsOfferedTakenAndRemembered()
    {
        TodayPage page;
        page.type(u"101.3"_s);
        QVERIFY(page.desk.entries().isEmpty());
        QCOMPARE(page.today.temperature()->otherUnit(), u"°F"_s);
        page.today.temperature()->takeSuggestion();
        page.desk.settle();
        QCOMPARE(std::get<Quantity>(page.desk.entries(u"temp"_s).value(0)->value).unit, u"[degF]"_s);
        QCOMPARE(page.desk.roster->setting(u"unit.temp"_s).toString(), u"[degF]"_s);
        QCOMPARE(page.today.temperature()->unitLabel(), u"°F"_s);
    }

    void theUnitChosenElsewhereIsTheUnitHere()
    {
        TodayPage page;
        page.desk.put(Setting{u"unit.temp"_s, u"[degF]"_s});
        page.desk.settle();
        QCOMPARE(page.today.temperature()->unitLabel(), u"°F"_s);
        page.desk.put(Setting{u"unit.temp"_s, u"furlong"_s});
        page.desk.settle();
        QCOMPARE(page.today.temperature()->unitLabel(), u"°F"_s);
    }

    void aStoreThatFailsKeepsWhatWasTyped()
    {
        TodayPage page;
        page.desk.store->fails = Fault::NoSpace;
        page.type(u"38.4"_s);
        QCOMPARE(page.today.temperature()->text(), u"38.4"_s);
        QCOMPARE(page.desk.notices->text(), kFull);
        QVERIFY(page.desk.notices->failure());
        QVERIFY(page.desk.entries().isEmpty());
        page.desk.store->fails.reset();
        page.today.temperature()->submit();
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 1);
    }

    void aStoreThatFailsShowsNoAnswer_data()
    {
        QTest::addColumn<int>("act");
        QTest::newRow("a tap") << 0;
        QTest::newRow("could not answer") << 1;
        QTest::newRow("in hospital") << 2;
        QTest::newRow("same as yesterday") << 3;
    }

    void aStoreThatFailsShowsNoAnswer()
    {
        QFETCH(int, act);
        TodayPage page;
        page.desk.symptom(u"nausea"_s, Level::Mild, Moment::onDay({2026, 4, 1}));
        page.later();
        const auto doIt = [&] {
            switch (act) {
            case 0: page.today.answer(2, int(Level::Mild)); break;
            case 1: page.today.cannotAnswer(); break;
            case 2: page.today.toggleHospital(); break;
            default: page.today.copyYesterday(); break;
            }
            page.desk.settle();
        };
        page.desk.store->fails = Fault::NoSpace;
        doIt();
        QCOMPARE(page.desk.notices->text(), kFull);
        QCOMPARE(page.today.answered(), u"0 of 5"_s);
        QVERIFY(!page.today.inHospital());
        QCOMPARE(page.desk.entries().size(), 1);
        page.desk.store->fails.reset();
        doIt(); // nothing stands in the way of the next try
        QVERIFY(page.desk.entries().size() > 1);
    }

    void whatIsPlannedIsNotLogged()
    {
        TodayPage page;
        page.desk.add(page.planned(u"infection"_s, {2026, 4, 2}));
        page.desk.settle();
        QVERIFY(page.today.logged()->rows().isEmpty());
    }

    void aVaultThatCanNotBeReadIsSaidSo()
    {
        TodayPage page;
        page.desk.store->failsToRead = Fault::Corrupt;
        page.today.answer(2, int(Level::Mild));
        page.desk.settle();
        QVERIFY(page.desk.notices->failure());
    }

    void undoAndRedoGoOneStepEach()
    {
        TodayPage page;
        page.today.answer(0, int(Level::Mild));
        page.later();
        page.today.answer(1, int(Level::None));
        page.later();
        page.today.undo();
        page.desk.settle();
        QCOMPARE(page.today.answered(), u"1 of 5"_s);
        page.desk.notices->redo();
        page.desk.settle();
        QCOMPARE(page.today.answered(), u"2 of 5"_s);
        QCOMPARE(page.desk.notices->text(), u"Done again."_s);
        page.desk.notices->dismiss();
        QCOMPARE(page.desk.notices->text(), QString());
        QVERIFY(!page.desk.notices->undoable());
    }
};

QTEST_GUILESS_MAIN(TestTodayActions)
#include "tst_todayactions.moc"
