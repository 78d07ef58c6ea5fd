// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/activityviewmodel.h"
#include "viewmodels/remissionviewmodel.h"
#include "viewmodels/scoreformviewmodel.h"
#include "viewmodels/statementformviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const ChoiceRow *rowOf(const ChoiceModel &model, const QString &code)
{
    return model.rowAt(model.indexOf(code));
}

/** Prednisone for the illness, 10 mg from 5 January, last dose on `last`. */
void addStopped(Desk &desk, const QString &last)
{
    Medicine medicine;
    medicine.patient = desk.patient;
    medicine.code = u"prednisone"_s;
    medicine.countsAsDiseaseTreatment = true;
    medicine.purpose = u"disease"_s;
    medicine.status = last.isEmpty() ? u"active"_s : u"stopped"_s;
    DoseStep step;
    step.from = Moment::onDay({2026, 1, 5});
    step.amount = Quantity{{10, 0}, u"mg"_s};
    medicine.steps.append(step);
    if (!last.isEmpty())
        medicine.lastDose = *momentFromText(last, QTimeZone::utc());
    desk.put(medicine);
    desk.settle();
}

} // namespace

class TestActivity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theIllnessBringsItsScoresWithRangeAndDirection()
    {
        Desk desk;
        ActivityViewModel page(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(page.scores(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QCOMPARE(page.disease(), u"Lupus (SLE)"_s);
        const ChoiceRow *sledai = rowOf(*page.scores(), u"sledai_2k"_s);
        QVERIFY(sledai);
        QCOMPARE(sledai->detail, u"Not written down yet. 0 to 105, higher is worse"_s);
        QVERIFY(!page.checkin().isEmpty());

        ScoreFormViewModel form(desk.journal, *desk.roster, *desk.notices, u"sledai_2k"_s);
        QCOMPARE(form.range(), u"0 to 105, higher is worse"_s);
        form.number()->setText(u"4"_s);
        form.setProperty("by", u"Dr Weber"_s);
        form.setDate(u"2026-03-30"_s);
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), QString());
        const Entry kept = desk.entries(u"sledai_2k"_s).value(0);
        QCOMPARE(kept->reporter, Reporter::Team);
        QCOMPARE(std::get<StatementFacts>(kept->facts).by, u"Dr Weber"_s);
        QCOMPARE(rowOf(*page.scores(), u"sledai_2k"_s)->detail, u"Latest 4, 30 March 2026, Dr Weber. 0 to 105, higher is worse"_s);
        QCOMPARE(page.history()->count(), 1);
    }

    void aScoreOutsideItsRangeIsRefused()
    {
        Desk desk;
        ScoreFormViewModel form(desk.journal, *desk.roster, *desk.notices, u"sledai_2k"_s);
        form.number()->setText(u"120"_s);
        form.save();
        desk.settle();
        QVERIFY(!form.problem().isEmpty());
        QVERIFY(desk.entries().isEmpty());
        form.number()->setText(u"a lot"_s);
        form.save();
        QVERIFY(!form.problem().isEmpty());
    }

    void aQuestionnaireIsANumberThePersonFilledIn()
    {
        Desk desk;
        ScoreFormViewModel form(desk.journal, *desk.roster, *desk.notices, {});
        QVERIFY(form.scores()->indexOf(u"phq9"_s) >= 0);
        QVERIFY(form.scores()->indexOf(u"ice"_s) < 0); // the thinking check has its own page
        form.setCode(u"phq9"_s);
        form.setOwn(true);
        form.number()->setText(u"7"_s);
        form.save();
        desk.settle();
        QCOMPARE(desk.entries(u"phq9"_s).value(0)->reporter, Reporter::Patient);
        ActivityViewModel page(desk.journal, *desk.roster, *desk.notices);
        desk.settle();
        QVERIFY(rowOf(*page.others(), u"phq9"_s));
        QVERIFY(!rowOf(*page.scores(), u"phq9"_s));
    }

    void theOwnAnswerIsOneADay()
    {
        Desk desk;
        ActivityViewModel page(desk.journal, *desk.roster, *desk.notices);
        desk.settle();
        QCOMPARE(page.global(), -1);
        page.setGlobal(4);
        desk.settle();
        QCOMPARE(page.global(), 4);
        page.setGlobal(6);
        desk.settle();
        QCOMPARE(page.global(), 6);
        QCOMPARE(desk.entries(u"patient_global"_s).size(), 1);
        desk.world.setNow(u"2026-04-03T09:00"_s);
        page.setGlobal(3);
        desk.settle();
        QCOMPARE(page.global(), 3);
        QCOMPARE(page.globalLast(), u"Before: 6 of 10, 2 April 2026, 18:05"_s);
        QCOMPARE(desk.entries(u"patient_global"_s).size(), 2);
    }

    void remissionIsTheTeamsStatementWithItsRule()
    {
        Desk desk;
        StatementFormViewModel form(desk.journal, *desk.roster, *desk.notices, u"remission_declared"_s);
        const QAbstractItemModelTester contract(form.criteria(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(form.criteria()->indexOf(u"doris_2021"_s) >= 0);
        QVERIFY(form.criteria()->indexOf(u"neda3"_s) < 0); // of another illness
        form.save();
        QVERIFY(!form.problem().isEmpty()); // who?
        form.setProperty("by", u"Dr Weber"_s);
        form.save();
        QVERIFY(!form.problem().isEmpty()); // by which rule?
        form.setCriterion(u"doris_2021"_s);
        form.setDate(u"2026-03"_s);
        form.setAbout(true);
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), QString());
        const Entry kept = desk.entries(u"remission_declared"_s).value(0);
        QCOMPARE(toIso(kept->when), u"about:2026-03"_s);
        QCOMPARE(kept->reporter, Reporter::Team);
        QCOMPARE(std::get<StatementFacts>(kept->facts), (StatementFacts{u"Dr Weber"_s, u"doris_2021"_s}));
        RemissionViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QCOMPARE(page.statements()->rows().at(0).label, u"Remission, declared by the team"_s);
        QCOMPARE(page.statements()->rows().at(0).detail, u"about March 2026, Dr Weber, DORIS 2021 remission"_s);
    }

    void theTeamsOwnWordsAreARuleToo()
    {
        Desk desk;
        StatementFormViewModel form(desk.journal, *desk.roster, *desk.notices, u"relapse_confirmed"_s);
        form.setProperty("by", u"Ward 7B"_s);
        form.setProperty("words", u"kidney biopsy class IV"_s);
        form.setDate(u"2026-04-10"_s);
        form.save();
        QVERIFY(!form.problem().isEmpty()); // ahead
        form.setDate(u"2026-04-01"_s);
        form.save();
        desk.settle();
        QCOMPARE(std::get<StatementFacts>(desk.entries(u"relapse_confirmed"_s).value(0)->facts).criterion, u"kidney biopsy class IV"_s);
    }

    void daysWithoutMedicinesAreACountAndNothingElse()
    {
        Desk desk;
        addStopped(desk, u"2026-03-05"_s);
        RemissionViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        const QAbstractItemModelTester contract(page.milestones(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QCOMPARE(page.days(), u"Day 28 without immunosuppressants"_s);
        QCOMPARE(page.since(), u"Day 1 was 6 March 2026, the day after the last dose."_s);
        QCOMPARE(page.clock(), u"Day +23 since the infusion"_s);
        QVERIFY(page.taking().isEmpty());
        QCOMPARE(page.milestones()->count(), 6);
        QVERIFY(page.milestones()->rows().at(0).detail.contains(u"6 June 2026"_s));
        QCOMPARE(page.statements()->count(), 0);
        for (const QString &text : {page.days(), page.since(), page.clock(), page.milestones()->rows().at(0).label, page.milestones()->rows().at(0).detail})
            QVERIFY(!text.contains(u"remission"_s, Qt::CaseInsensitive));
    }

    void aVagueLastDoseIsAbout()
    {
        Desk desk;
        addStopped(desk, u"2026-02"_s);
        RemissionViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QVERIFY2(page.days().startsWith(u"About day 33"_s), qPrintable(page.days()));
        QVERIFY2(page.since().startsWith(u"Day 1 was between 2 February 2026 and 1 March 2026"_s), qPrintable(page.since()));
    }

    void whoStillTakesOneHasNoRun()
    {
        Desk desk;
        addStopped(desk, {});
        RemissionViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QVERIFY(page.days().isEmpty());
        QVERIFY2(page.taking().contains(u"Prednisone"_s), qPrintable(page.taking()));
        QCOMPARE(page.milestones()->count(), 0);
    }

    void newSymptomsInTheFirstMonthsGoToTheTeam_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("shown");
        QTest::newRow("before Day 0") << u"2026-03-09T09:00"_s << false;
        QTest::newRow("on watch") << u"2026-03-20T09:00"_s << true;
        QTest::newRow("recovering") << u"2026-06-08T09:00"_s << true;
        QTest::newRow("after three months") << u"2026-06-09T09:00"_s << false;
    }

    void newSymptomsInTheFirstMonthsGoToTheTeam()
    {
        QFETCH(QString, now);
        QFETCH(bool, shown);
        Desk desk(now);
        RemissionViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QCOMPARE(page.licats().startsWith(u"New or worse symptoms: tell your team"_s), shown);
        QVERIFY(!page.licats().contains(u"relapse"_s, Qt::CaseInsensitive));
    }
};

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
