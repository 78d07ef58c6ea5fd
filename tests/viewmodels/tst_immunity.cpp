// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/immunityviewmodel.h"
#include "viewmodels/ivigformviewmodel.h"
#include "viewmodels/vaccineformviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

Id addLab(Desk &desk, const QString &code, const QString &value, const QString &unit, QDate day, const LabFacts &facts = {},
          Comparator comparator = Comparator::None)
{
    EntryDraft draft;
    draft.patient = desk.patient;
    draft.kind = Kind::Lab;
    draft.code = code;
    draft.value = Quantity{*Decimal::parse(value), unit, comparator};
    draft.when = Moment::onDay(day);
    draft.reporter = Reporter::Report;
    draft.facts = facts;
    return desk.add(draft);
}

} // namespace

class TestImmunity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAreTheLowestAndTheDays()
    {
        Desk desk;
        addLab(desk, u"anc"_s, u"0.05"_s, u"10*9/L"_s, {2026, 3, 1}); // before Day 0
        addLab(desk, u"anc"_s, u"2.1"_s, u"10*9/L"_s, {2026, 3, 11});
        addLab(desk, u"anc"_s, u"120"_s, u"{cells}/uL"_s, {2026, 3, 18});
        addLab(desk, u"anc"_s, u"0.5"_s, u"10*9/L"_s, {2026, 3, 20});
        addLab(desk, u"plt"_s, u"90"_s, u"10*9/L"_s, {2026, 3, 18});
        ImmunityViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        const QAbstractItemModelTester contract(page.counts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QVERIFY(!page.empty());
        QCOMPARE(page.counts()->count(), 2);
        QCOMPARE(page.counts()->rows().at(0).detail, u"Lowest 120 /µL on Day +8; 500 per µL or less on 2 of 3 measured day(s)"_s);
        QCOMPARE(page.counts()->rows().at(1).detail, u"Lowest 90 ×10⁹/L on Day +8; 1 measured day(s)"_s);
    }

    void iggStandsBesideIvigAndTheTeamsLimit()
    {
        Desk desk;
        addLab(desk, u"igg"_s, u"3.1"_s, u"g/L"_s, {2026, 3, 12}, {u"7.0"_s, u"16.0"_s, u"L"_s, {}, {}});
        IvigFormViewModel ivig(desk.journal, *desk.roster, *desk.notices);
        ivig.setProperty("purpose", 0);
        ivig.setDate(u"2026-03-14"_s);
        ivig.setProperty("dose", u"0,4"_s);
        ivig.setProperty("total", u"28"_s);
        ivig.setProperty("brand", u"Example"_s);
        ivig.setProperty("batch", u"A17"_s);
        ivig.setProperty("reaction", u"headache"_s);
        ivig.save();
        desk.settle();
        addLab(desk, u"igg"_s, u"7.9"_s, u"g/L"_s, {2026, 3, 24});
        ImmunityViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        const QAbstractItemModelTester contract(page.igg(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        QCOMPARE(page.igg()->count(), 2);
        QCOMPARE(page.igg()->rows().at(0).label, u"7.9 g/L"_s);
        QCOMPARE(page.igg()->rows().at(0).detail, u"24 March 2026, Day +14, 10 day(s) after IVIG"_s);
        QCOMPARE(page.igg()->rows().at(1).detail, u"12 March 2026, Day +2, range on the report 7.0 to 16.0, marked L"_s);
        QCOMPARE(page.ivig()->rows().at(0).label, u"IVIG to replace antibodies 0.4 g/kg"_s);
        QCOMPARE(page.ivig()->rows().at(0).detail, u"14 March 2026, Day +4, 28 g, Example, headache"_s);

        QCOMPARE(page.threshold(), QString()); // off until somebody says so
        page.setThreshold(u"400"_s, u"g/L"_s, {});
        QVERIFY(!page.thresholdProblem().isEmpty());
        page.setThreshold(u"4,0"_s, u"g/L"_s, u"Dr Weber"_s);
        desk.settle();
        QCOMPARE(page.threshold(), u"Your team’s limit: 4.0 g/L (Dr Weber)"_s);
        QCOMPARE(page.thresholdProblem(), QString());
        page.setThreshold({}, u"g/L"_s, {});
        desk.settle();
        QCOMPARE(page.threshold(), QString());
    }

    void ivigNeedsItsPurpose_data()
    {
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QString>("code");
        QTest::newRow("not said") << -1 << QString();
        QTest::newRow("replacement") << 0 << u"ivig_replacement"_s;
        QTest::newRow("against the illness") << 1 << u"ivig_immunomod"_s;
    }

    void ivigNeedsItsPurpose()
    {
        QFETCH(int, purpose);
        QFETCH(QString, code);
        Desk desk;
        IvigFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty("purpose", purpose);
        form.save();
        desk.settle();
        if (code.isEmpty()) {
            QVERIFY(!form.problem().isEmpty());
            QVERIFY(desk.entries().isEmpty());
            return;
        }
        const Entry kept = desk.entries(code).value(0);
        QCOMPARE(int(std::get<IvigFacts>(kept->facts).purpose), purpose);
    }

    void gramsTypedAsGramsPerKilogramAreAsked()
    {
        Desk desk;
        IvigFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty("purpose", 1);
        form.setProperty("dose", u"30"_s);
        form.save();
        desk.settle();
        QVERIFY(form.asks());
        QVERIFY(desk.entries().isEmpty());
        form.setProperty("perKilogram", false);
        form.save();
        desk.settle();
        QCOMPARE(std::get<Quantity>(desk.entries().value(0)->value).unit, u"g"_s);
    }

    void bCellsAreGoneWhenTheReportSaysSo()
    {
        Desk desk;
        addLab(desk, u"cd19_abs"_s, u"1"_s, u"{cells}/uL"_s, {2026, 3, 20}, {u"100"_s, u"500"_s, u"L"_s, {}, u"Labor Nord"_s}, Comparator::Less);
        ImmunityViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
        QVERIFY2(page.bCells().contains(u"<1 /µL"_s) && page.bCells().contains(u"marked L"_s), qPrintable(page.bCells()));
        QVERIFY(page.canSayGone());
        QVERIFY(!page.canSayBack());
        QVERIFY(desk.entries(u"bcell_depleted"_s).isEmpty()); // never by itself
        page.sayGone();
        desk.settle();
        const Entry gone = desk.entries(u"bcell_depleted"_s).value(0);
        QCOMPARE(toIso(gone->when), u"2026-03-20"_s);
        QCOMPARE(gone->reporter, Reporter::Report);
        QCOMPARE(std::get<StatementFacts>(gone->facts).by, u"Labor Nord"_s);
        QVERIFY(std::get<StatementFacts>(gone->facts).criterion.contains(u"marked L"_s));
        QVERIFY(!page.canSayGone());
        QVERIFY(!page.canSayBack()); // no newer value
        addLab(desk, u"cd19_abs"_s, u"60"_s, u"{cells}/uL"_s, {2026, 4, 1});
        desk.settle();
        QVERIFY(page.canSayBack());
        page.sayBack();
        desk.settle();
        QCOMPARE(page.bCellDays()->count(), 2);
        QVERIFY(!page.canSayBack());
        QVERIFY(page.canSayGone());
    }

    void vaccinesArePlannedAndConfirmed()
    {
        Desk desk;
        ImmunityViewModel page(desk.journal, *desk.roster, *desk.day, *desk.notices);
        const QAbstractItemModelTester open(page.vaccinesOpen(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester planned(page.vaccinesPlanned(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.settle();
        const int rows = page.vaccinesOpen()->count();
        QVERIFY(rows >= 8);
        for (const ChoiceRow &row : page.vaccinesOpen()->rows())
            QVERIFY(row.detail.startsWith(u"Your team gives the date"_s));

        VaccineFormViewModel plan(desk.journal, *desk.roster, *desk.notices, u"vaccine_pneumococcal"_s);
        plan.setProperty("given", false);
        plan.setDate({});
        plan.save();
        desk.settle();
        QCOMPARE(plan.problem(), QString());
        QCOMPARE(page.vaccinesOpen()->count(), rows - 1);
        QCOMPARE(page.vaccinesPlanned()->rows().at(0).detail, u"your team gives the date"_s);
        const Entry entry = desk.entries(u"vaccine_pneumococcal"_s).value(0);
        QCOMPARE(entry->state, State::Planned);

        VaccineFormViewModel confirm(desk.journal, *desk.roster, *desk.notices, entry);
        QVERIFY(confirm.editing());
        confirm.setProperty("given", true);
        confirm.setDate(u"2026-04-20"_s);
        confirm.save();
        QVERIFY(!confirm.problem().isEmpty()); // ahead: a plan
        confirm.setDate(u"2026-04-01"_s);
        confirm.setProperty("batch", u"B2"_s);
        confirm.setProperty("doseNumber", u"two"_s);
        confirm.save();
        QVERIFY(!confirm.problem().isEmpty());
        confirm.setProperty("doseNumber", u"2"_s);
        confirm.save();
        desk.settle();
        const Entry given = desk.entry(entry.id());
        QCOMPARE(given->state, State::Happened);
        QCOMPARE(std::get<VaccineFacts>(given->facts).doseNumber, 2);
        QCOMPARE(page.vaccinesPlanned()->count(), 0);
        QCOMPARE(page.vaccinesDone()->rows().at(0).label, u"Pneumococcal vaccine, dose 2"_s);
        QVERIFY(page.vaccinesDone()->rows().at(0).detail.contains(u"batch B2"_s));
    }

    void aLiveVaccineSaysAskYourTeamFirst()
    {
        Desk desk;
        VaccineFormViewModel live(desk.journal, *desk.roster, *desk.notices, u"vaccine_mmr"_s);
        QVERIFY2(live.caution().contains(u"ask your team first"_s), qPrintable(live.caution()));
        live.setCode(u"vaccine_influenza"_s);
        QCOMPARE(live.caution(), QString());
    }
};

QTEST_GUILESS_MAIN(TestImmunity)
#include "tst_immunity.moc"
