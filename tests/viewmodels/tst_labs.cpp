// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/labformviewmodel.h"
#include "viewmodels/labpasteviewmodel.h"
#include "viewmodels/workspace.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const LabFacts &labOf(const Entry &entry)
{
    return std::get<LabFacts>(entry->facts);
}

QString number(const Entry &entry)
{
    return std::get<Quantity>(entry->value).number.toString() + u' ' + std::get<Quantity>(entry->value).unit;
}

} // namespace

class TestLabs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSheetIsOneGroupAndOneStep()
    {
        Desk desk;
        LabFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(form.panels(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(form.panels()->count() >= 8);
        QVERIFY(form.fields().isEmpty());
        form.setPanel(u"immunoglobulins"_s);
        QCOMPARE(form.panelLabel(), u"Immunoglobulins"_s);
        QVERIFY(form.fields().size() >= 3);
        form.field(u"igg"_s)->input()->setText(u"5,20"_s);
        form.field(u"igg"_s)->setProperty("low", u"7.0"_s);
        form.field(u"igg"_s)->setProperty("high", u"16.0"_s);
        form.field(u"igg"_s)->setProperty("flag", u"L"_s);
        form.setPanel(u"inflammation"_s);
        form.field(u"crp"_s)->input()->setText(u"<0.5"_s);
        form.setPanel(u"autoantibodies"_s);
        form.field(u"ana"_s)->setProperty("text", u"1:640"_s);
        form.setLaboratory(u"Labor Nord"_s);
        form.setDate(u"2026-03-20"_s);
        QCOMPARE(form.filled(), 3);
        const qsizetype steps = desk.steps().size();
        QSignalSpy saved(&form, &DatedForm::saved);
        form.save();
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), QString());
        QCOMPARE(saved.count(), 1);
        QCOMPARE(desk.steps().size(), steps + 1);
        QCOMPARE(desk.entries().size(), 3);
        const Entry igg = desk.entries(u"igg"_s).value(0), crp = desk.entries(u"crp"_s).value(0);
        QCOMPARE(number(igg), u"5.20 g/L"_s);
        QCOMPARE(labOf(igg).refLow, u"7.0"_s);
        QCOMPARE(labOf(igg).flag, u"L"_s);
        QCOMPARE(labOf(crp).laboratory, u"Labor Nord"_s);
        QCOMPARE(std::get<Quantity>(crp->value).comparator, Comparator::Less);
        QCOMPARE(igg->reporter, Reporter::Report);
        QVERIFY(!igg->group.isNull());
        QCOMPARE(igg->group, crp->group);
        QCOMPARE(std::get<QString>(desk.entries(u"ana"_s).value(0)->value), u"1:640"_s);
        desk.value(desk.journal.undo());
        QVERIFY(desk.entries().isEmpty());
    }

    void bothUnitSystemsAndWhatDoesNotFitIsAsked()
    {
        Desk desk;
        LabFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setPanel(u"immunoglobulins"_s);
        LabField *igg = form.field(u"igg"_s);
        igg->input()->setText(u"520"_s);
        form.setPanel(u"kidney"_s);
        form.save();
        QCOMPARE(form.panel(), u"immunoglobulins"_s); // the field in question is in sight
        QVERIFY2(form.problem().contains(u"mg/dL"_s), qPrintable(form.problem()));
        QCOMPARE(igg->input()->otherUnit(), u"mg/dL"_s);
        igg->input()->takeSuggestion();
        QCOMPARE(igg->input()->unit(), u"mg/dL"_s);
        form.save();
        desk.settle();
        QCOMPARE(number(desk.entries(u"igg"_s).value(0)), u"520 mg/dL"_s);
    }

    void anUnusualValueIsAskedOnce()
    {
        Desk desk;
        LabFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setPanel(u"immunoglobulins"_s);
        form.field(u"igg"_s)->input()->setText(u"35"_s);
        form.save();
        desk.settle();
        QVERIFY(desk.entries().isEmpty());
        QVERIFY(form.field(u"igg"_s)->input()->mayInsist());
        form.field(u"igg"_s)->input()->submit(true);
        form.save();
        desk.settle();
        QCOMPARE(desk.entries().size(), 1);
    }

    void nothingTypedAndNoDateAreSaid()
    {
        Desk desk;
        LabFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.save();
        QVERIFY(!form.problem().isEmpty());
        form.setPanel(u"inflammation"_s);
        form.field(u"crp"_s)->input()->setText(u"much"_s);
        form.save();
        QVERIFY2(form.problem().startsWith(u"CRP:"_s), qPrintable(form.problem()));
        form.field(u"crp"_s)->input()->setText(u"4"_s);
        form.setDate(u"soon"_s);
        form.save();
        QVERIFY(form.problem().contains(u"date"_s));
        form.setDate(u"2026-04-20"_s); // ahead
        form.save();
        desk.settle();
        QVERIFY(form.problem().contains(u"future"_s));
        QVERIFY(desk.entries().isEmpty());
    }

    void aStoreThatFailsKeepsWhatWasTyped()
    {
        Desk desk;
        LabFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setPanel(u"inflammation"_s);
        form.field(u"crp"_s)->input()->setText(u"4"_s);
        desk.store->fails = Fault::NoSpace;
        form.save();
        desk.settle();
        QVERIFY(form.problem().startsWith(u"The disk is full"_s));
        QCOMPARE(form.filled(), 1);
        desk.store->fails.reset();
        form.save();
        desk.settle();
        QCOMPARE(desk.entries().size(), 1);
    }

    void aLetterIsLookedAtAndTheTickedLinesAreKept()
    {
        Desk desk;
        LabPasteViewModel page(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(page.lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.setText(u"Befund vom 12.03.2026\nIgG 5,2 g/L (7.0-16.0) L\nCRP <0,5 mg/l\nVitamin Q 12 ug/L\nIgA 82 g/L\nGruß"_s);
        QCOMPARE(page.lines()->count(), 6);
        QCOMPARE(page.counts(), u"6 lines: 2 ticked, 2 not ticked, 2 without a result."_s);
        QCOMPARE(page.ticked(), 2);
        const LabLineRow igg = page.lines()->rows().at(1);
        QVERIFY(igg.ticked && igg.tickable);
        QCOMPARE(igg.made, u"IgG 5.2 g/L"_s);
        QCOMPARE(igg.detail, u"12 March 2026, range 7.0 to 16.0, marked L"_s);
        const LabLineRow unknown = page.lines()->rows().at(3);
        QVERIFY(unknown.tickable && !unknown.ticked && !unknown.problem.isEmpty());
        const LabLineRow iga = page.lines()->rows().at(4);
        QVERIFY(!iga.tickable);
        QCOMPARE(iga.units, (QStringList{u"g/L"_s, u"mg/dL"_s}));
        QVERIFY(desk.entries().isEmpty());

        page.tick(4, true);
        page.chooseUnit(5, 1);
        page.setLaboratory(u"Labor Nord"_s);
        QCOMPARE(page.ticked(), 4);
        page.tick(3, false);
        QCOMPARE(page.ticked(), 3);
        const qsizetype steps = desk.steps().size();
        QSignalSpy saved(&page, &DatedForm::saved);
        page.save();
        desk.settle();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(desk.steps().size(), steps + 1);
        QCOMPARE(desk.entries().size(), 3);
        const Entry kept = desk.entries(u"igg"_s).value(0);
        QCOMPARE(kept->reporter, Reporter::Report);
        QCOMPARE(toIso(kept->when), u"2026-03-12"_s);
        QCOMPARE(labOf(kept).laboratory, u"Labor Nord"_s);
        QCOMPARE(number(desk.entries(u"iga"_s).value(0)), u"82 mg/dL"_s);
        QCOMPARE(desk.entries(u"other"_s).value(0)->label, u"Vitamin Q"_s);
        QCOMPARE(desk.entries(u"other"_s).value(0)->group, kept->group);
        desk.value(desk.journal.undo());
        QVERIFY(desk.entries().isEmpty());
    }

    void questionsAreAskedAndStayToBeAnsweredAnew()
    {
        Desk desk;
        LabPasteViewModel page(desk.journal, *desk.roster, *desk.notices);
        page.setText(u"03/04/2025\nThrombozyten 150.000 /µl"_s);
        QVERIFY(page.asksOrder() && page.asksThousands() && !page.asksDate());
        QCOMPARE(page.ticked(), 0);
        page.setThousands(1);
        page.setOrder(0);
        QVERIFY(page.asksOrder() && page.asksThousands());
        QCOMPARE(page.ticked(), 1);
        QCOMPARE(page.lines()->rows().at(1).detail, u"3 April 2025"_s);
        page.setOrder(1);
        QCOMPARE(page.lines()->rows().at(1).detail, u"4 March 2025"_s);
    }

    void linesWithoutADateNeedOne()
    {
        Desk desk;
        LabPasteViewModel page(desk.journal, *desk.roster, *desk.notices);
        page.setText(u"IgG 5 g/L"_s);
        QVERIFY(page.asksDate());
        page.save();
        QVERIFY(!page.problem().isEmpty());
        page.setDate(u"2026-03"_s);
        QVERIFY(page.asksDate());
        page.save();
        desk.settle();
        QCOMPARE(toIso(desk.entries(u"igg"_s).value(0)->when), u"2026-03"_s);
    }

    void theWayOverAddLeavesNothingBehind()
    {
        Desk desk;
        Workspace workspace(desk.journal, {});
        desk.settle();
        workspace.addEntry();
        workspace.pasteLabs();
        QCOMPARE(workspace.navigator()->page(), Navigator::Page::LabPaste);
        auto *page = qobject_cast<LabPasteViewModel *>(workspace.navigator()->pageModel());
        QSignalSpy looked(page, &LabPasteViewModel::looked);
        page->setText(u"12.03.2026\nIgG 5 g/L"_s);
        QVERIFY(looked.count() > 0);
        page->save();
        desk.settle();
        QCOMPARE(workspace.navigator()->page(), Navigator::Page::None);
        QCOMPARE(desk.entries(u"igg"_s).size(), 1);
    }

    void otherTextForgetsTheTicksOfTheLast()
    {
        Desk desk;
        LabPasteViewModel page(desk.journal, *desk.roster, *desk.notices);
        page.setText(u"12.03.2026\nIgG 5 g/L"_s);
        page.tick(2, false);
        QCOMPARE(page.ticked(), 0);
        page.setText(u"12.03.2026\nIgA 1 g/L"_s);
        QCOMPARE(page.ticked(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLabs)
#include "tst_labs.moc"
