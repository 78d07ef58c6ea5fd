// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/costsviewmodel.h"
#include "viewmodels/earlierviewmodel.h"
#include "viewmodels/prepareviewmodel.h"
#include "viewmodels/teamquestionsviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestPrepare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCheckIsPlannedDoneOrNotNeeded();
    void theIllnessNamesItsOwnAntibodies();
    void pausesAreTheTeams();
    void anEarlierMedicineIsKeptAsVaguelyAsItIsKnown();
    void anEarlierMedicineCanBeChangedAndRemoved();
    void questionsAreAskedAdoptedAndAnswered();
    void costsAddUpPerCurrency();
    void costsNeedANumberAndACurrency();
};

void TestPrepare::aCheckIsPlannedDoneOrNotNeeded()
{
    Desk desk;
    PrepareViewModel page(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester tester(page.workup());
    Desk::settle();
    const int all = page.workup()->rowCount();
    QVERIFY(all > 10);
    QCOMPARE(page.progress(), u"0 of %1 done"_s.arg(all));
    const QString heart = page.workup()->rowAt(0)->id, ecg = page.workup()->rowAt(1)->id, lungs = page.workup()->rowAt(2)->id;
    QVERIFY(!page.setDay(heart, u"soon"_s, false));
    QVERIFY(!page.problem().isEmpty());
    QVERIFY(page.setDay(heart, u"2026-02"_s, true));
    QVERIFY(page.setDay(ecg, u"2026-05-04"_s, false));
    page.setNotNeeded(lungs);
    Desk::settle();
    QCOMPARE(page.workup()->rowAt(0)->detail, u"Done: about February 2026"_s);
    QCOMPARE(page.workup()->rowAt(1)->detail, u"Planned: 4 May 2026"_s);
    QCOMPARE(page.workup()->rowAt(2)->detail, u"Not needed, says the team"_s);
    QCOMPARE(page.progress(), u"2 of %1 done"_s.arg(all));
    QCOMPARE(desk.entries(u"lung_test"_s).first()->reporter, Reporter::Team);
    QVERIFY(page.setDay(ecg, u"2026-04-01"_s, false)); // the same entry, now done
    Desk::settle();
    QCOMPARE(desk.entries(u"heart_test"_s).size(), 2);
    QCOMPARE(page.workup()->rowAt(1)->state, int(ChecklistRow::Done));
    page.clear(ecg);
    Desk::settle();
    QCOMPARE(page.workup()->rowAt(1)->state, int(ChecklistRow::Open));
    QCOMPARE(desk.entries(u"heart_test"_s).size(), 1);
}

void TestPrepare::theIllnessNamesItsOwnAntibodies()
{
    Desk desk;
    PrepareViewModel page(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester tester(page.baseline());
    Desk::settle();
    QCOMPARE(page.baseline()->rowAt(0)->code, u"dsdna"_s); // lupus
    QCOMPARE(page.baseline()->rowAt(0)->detail, u"No value yet"_s);
    const auto lab = [&desk](const QString &number, QDate day) {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Lab;
        draft.code = u"dsdna"_s;
        draft.when = Moment::onDay(day);
        draft.value = Quantity{*Decimal::parse(number), u"[IU]/mL"_s, Comparator::None};
        desk.add(draft);
    };
    lab(u"120"_s, {2026, 2, 20});
    lab(u"3"_s, {2026, 4, 1}); // after Day 0: not the value before treatment
    Desk::settle();
    QVERIFY2(page.baseline()->rowAt(0)->detail.startsWith(u"120"_s), qPrintable(page.baseline()->rowAt(0)->detail));
    QVERIFY(page.baseline()->rowAt(0)->detail.endsWith(u"20 February 2026"_s));
}

void TestPrepare::pausesAreTheTeams()
{
    Desk desk;
    PrepareViewModel page(desk.journal, *desk.roster, *desk.notices);
    QVERIFY(page.washout()->count() > 8);
    for (int i = 0; i < page.washout()->count(); ++i)
        QVERIFY(page.washout()->rowAt(i)->detail.endsWith(u"Your team decides."_s));
}

void TestPrepare::anEarlierMedicineIsKeptAsVaguelyAsItIsKnown()
{
    Desk desk;
    EarlierViewModel page(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester tester(page.lines());
    page.add();
    page.save();
    QVERIFY(page.problem().contains(u"medicine"_s));
    page.setProperty("medicine", u"Rituximab"_s);
    page.setProperty("from", u"2021"_s);
    page.setProperty("fromAbout", true);
    page.setProperty("to", u"2022-05"_s);
    page.setProperty("effect", 1);
    page.setProperty("reason", u"infections"_s);
    page.save();
    Desk::settle();
    QVERIFY(!page.open());
    QCOMPARE(page.lines()->count(), 1);
    QCOMPARE(page.lines()->rowAt(0)->label, u"Rituximab"_s);
    QCOMPARE(page.lines()->rowAt(0)->detail, u"about 2021 to May 2022, it helped in part, ended: infections"_s);
    const Entry line = desk.entries(u"treatment_line"_s).first();
    QCOMPARE(std::get<TreatmentFacts>(line->facts), (TreatmentFacts{u"rituximab"_s, u"partial"_s, u"infections"_s}));
    QCOMPARE(line->when, Moment::inYear(2021, true));
}

void TestPrepare::anEarlierMedicineCanBeChangedAndRemoved()
{
    Desk desk;
    EarlierViewModel page(desk.journal, *desk.roster, *desk.notices);
    page.add();
    page.setProperty("medicine", u"Something new"_s);
    page.setProperty("from", u"2024-05"_s);
    page.save();
    Desk::settle();
    QCOMPARE(page.lines()->rowAt(0)->detail, u"since May 2024"_s);
    page.edit(page.lines()->rowAt(0)->code);
    QVERIFY(page.editing());
    QCOMPARE(page.property("from").toString(), u"2024-05"_s);
    page.setProperty("to", u"2024-04"_s); // ends before it starts
    page.save();
    Desk::settle();
    QVERIFY(page.open() && !page.problem().isEmpty());
    QCOMPARE(page.property("medicine").toString(), u"Something new"_s);
    page.setProperty("to", u"2024-06-01"_s);
    page.save();
    Desk::settle();
    QCOMPARE(page.lines()->rowAt(0)->detail, u"May 2024 to 1 June 2024"_s);
    page.edit(page.lines()->rowAt(0)->code);
    page.remove();
    Desk::settle();
    QCOMPARE(page.lines()->count(), 0);
    desk.notices->undo();
    Desk::settle();
    QCOMPARE(page.lines()->count(), 1);
}

void TestPrepare::questionsAreAskedAdoptedAndAnswered()
{
    Desk desk;
    TeamQuestionsViewModel page(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester open(page.open()), answered(page.answered()), starters(page.starters());
    Desk::settle();
    const int ready = page.starters()->count();
    QVERIFY(ready > 10);
    QVERIFY(!page.ask(u"  "_s));
    QVERIFY(page.ask(u"May I swim?"_s));
    const QString first = page.starters()->rowAt(0)->label;
    page.adopt(page.starters()->rowAt(0)->code);
    Desk::settle();
    QCOMPARE(page.open()->count(), 2);
    QCOMPARE(page.starters()->count(), ready - 1); // on the list already
    QCOMPARE(page.open()->rowAt(1)->label, first);
    const QString swim = page.open()->rowAt(0)->code;
    page.answer(swim, u"After the line is out."_s);
    Desk::settle();
    QCOMPARE(page.open()->count(), 1);
    QCOMPARE(page.answered()->rowAt(0)->detail, u"After the line is out. (2 April 2026)"_s);
    QCOMPARE(page.answerOf(swim), u"After the line is out."_s);
    page.answer(swim, {});
    Desk::settle();
    QCOMPARE(page.answered()->count(), 0);
    page.remove(swim);
    Desk::settle();
    QCOMPARE(page.open()->count(), 1);
}

void TestPrepare::costsAddUpPerCurrency()
{
    Desk desk;
    CostsViewModel page(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester costs(page.costs()), categories(page.categories());
    QVERIFY(page.add(u"travel"_s, u"49,90"_s, u"EUR"_s, u"2026-03-01"_s, false, u"train"_s));
    QVERIFY(page.add(u"stay"_s, u"0.10"_s, u"EUR"_s, u"2026-03"_s, true, {}));
    QVERIFY(page.add(u"insurance"_s, u"20"_s, u"CHF"_s, {}, false, {}));
    QVERIFY(page.add(u"travel"_s, u"1000"_s, u"EUR"_s, u"2026-12-01"_s, false, {})); // still to come
    Desk::settle();
    QCOMPARE(page.costs()->count(), 4);
    QCOMPARE(page.sums(), u"20 CHF\n50.00 EUR"_s);
    QVERIFY(page.costs()->rowAt(0)->label.startsWith(u"Place to stay"_s) || page.costs()->rowAt(0)->label.startsWith(u"Travel"_s));
    for (int i = 0; i < 4; ++i) {
        if (page.costs()->rowAt(i)->detail.startsWith(u"planned"_s))
            page.remove(page.costs()->rowAt(i)->code);
    }
    Desk::settle();
    QCOMPARE(page.costs()->count(), 3);
}

void TestPrepare::costsNeedANumberAndACurrency()
{
    Desk desk;
    CostsViewModel page(desk.journal, *desk.roster, *desk.notices);
    QVERIFY(!page.add(u"travel"_s, u"much"_s, u"EUR"_s, {}, false, {}));
    QVERIFY(!page.add(u"travel"_s, u"-5"_s, u"EUR"_s, {}, false, {}));
    QVERIFY(!page.add(u"travel"_s, u"5"_s, u" "_s, {}, false, {}));
    QVERIFY(!page.add(u"travel"_s, u"5"_s, u"EUR"_s, u"yesterday"_s, false, {}));
    QVERIFY(!page.problem().isEmpty());
    Desk::settle();
    QVERIFY(desk.entries().isEmpty());
}

QTEST_GUILESS_MAIN(TestPrepare)
#include "tst_prepare.moc"
