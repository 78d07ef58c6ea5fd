// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tapergraph.h"
#include "desk.h"
#include "viewmodels/doseformviewmodel.h"
#include "viewmodels/medicinesviewmodel.h"
#include "viewmodels/taperviewmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Mara takes prednisone, 40 mg since 1 March; it is 2 April 2026, Day +23. */
struct Cabinet {
    Cabinet()
    {
        Medicine medicine;
        medicine.patient = desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.status = u"active"_s;
        medicine.countsAsDiseaseTreatment = true;
        medicine.steps = {{Moment::onDay({2026, 3, 1}), Quantity{{40, 0}, u"mg"_s}, true, u"every morning"_s}};
        id = desk.put(medicine);
        desk.settle();
        open();
    }
    void open() { page = std::make_unique<TaperViewModel>(desk.journal, *desk.roster, *desk.notices, id); desk.settle(); }
    void step(const QString &from, const QString &amount)
    {
        page->setProperty("byDays", false);
        page->setProperty("from", from);
        page->setProperty("amount", amount);
        page->addStep();
    }
    void after(const QString &days, const QString &amount)
    {
        page->setProperty("byDays", true);
        page->setProperty("days", days);
        page->setProperty("amount", amount);
        page->addStep();
    }
    void save()
    {
        page->save();
        page->save(); // a second tap
        desk.settle();
    }
    /** 40 → 0 in four steps of a week. */
    void plan()
    {
        page->setProperty("decided", u"2026-03-09"_s);
        page->setProperty("by", u"Dr Weber"_s);
        step(u"2026-03-10"_s, u"40"_s);
        after(u"7"_s, u"30"_s);
        after(u"7"_s, u"20"_s);
        after(u"7"_s, u"10"_s);
        after(u"7"_s, u"0"_s);
        save();
    }
    std::optional<Taper> taper() const { return desk.roster->taperOf(id); }
    QString cell(QDate day) const
    {
        page->month()->goTo(day);
        for (const TaperCell &cell : page->month()->rows()) {
            if (cell.day == day)
                return cell.amount + (cell.changes ? u"!"_s : QString()) + QLatin1String(cell.log == 2 ? " taken" : cell.log == 3 ? " missed" : cell.log == 1 ? " open" : "");
        }
        return u"not on this page"_s;
    }
    Desk desk;
    Id id;
    std::unique_ptr<TaperViewModel> page;
};

QString said(const QList<TaperStep> &steps)
{
    QStringList all;
    for (const TaperStep &step : steps)
        all << step.from.toString(Qt::ISODate) + u'=' + step.amount.toString();
    return all.join(u' ');
}

} // namespace

class TestTaperPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreTypedByDateOrByDays()
    {
        Cabinet cabinet;
        QVERIFY(cabinet.page->editing());
        const QAbstractItemModelTester steps(cabinet.page->steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester month(cabinet.page->month(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        cabinet.step(u"2026-04-10"_s, u"40"_s);
        cabinet.after(u"7"_s, u"20"_s);
        cabinet.step(u"2026-04-13"_s, u"30"_s); // one that was forgotten goes in between
        cabinet.after(u"7"_s, u"0"_s);
        QCOMPARE(said(cabinet.page->draft()), u"2026-04-10=40 2026-04-13=30 2026-04-17=20 2026-04-24=0"_s);
        QCOMPARE(cabinet.page->steps()->labelOf(u"0"_s), u"40 mg"_s);
        QCOMPARE(cabinet.page->month()->heading(), u"April 2026"_s);
        QCOMPARE(cabinet.cell({2026, 4, 13}), u"30!"_s);
        cabinet.page->month()->turn(-1);
        QCOMPARE(cabinet.page->month()->heading(), u"March 2026"_s);
        cabinet.page->removeStep(1); // its words come back to be changed
        QCOMPARE(cabinet.page->property("from").toString(), u"2026-04-13"_s);
        QCOMPARE(cabinet.page->property("amount").toString(), u"30"_s);
        QCOMPARE(cabinet.page->draft().size(), 3);
    }

    void whatIsNoStepIsSaid_data()
    {
        QTest::addColumn<bool>("byDays");
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("amount");
        QTest::newRow("no date") << false << u"soon"_s << u"5"_s;
        QTest::newRow("a month is too vague for a step") << false << u"2026-05"_s << u"5"_s;
        QTest::newRow("no amount") << false << u"2026-05-01"_s << QString();
        QTest::newRow("less than nothing") << false << u"2026-05-01"_s << u"-5"_s;
        QTest::newRow("days that are no number") << true << u"a week"_s << u"5"_s;
        QTest::newRow("no days later") << true << u"0"_s << u"5"_s;
        QTest::newRow("the same day twice") << false << u"2026-04-10"_s << u"5"_s;
    }

    void whatIsNoStepIsSaid()
    {
        QFETCH(bool, byDays);
        QFETCH(QString, when);
        QFETCH(QString, amount);
        Cabinet cabinet;
        cabinet.step(u"2026-04-10"_s, u"40"_s);
        byDays ? cabinet.after(when, amount) : cabinet.step(when, amount);
        QVERIFY(!cabinet.page->stepProblem().isEmpty());
        QCOMPARE(cabinet.page->draft().size(), 1);
        QCOMPARE(cabinet.page->property("amount").toString(), amount); // what was typed stays
    }

    void aStepThatWasNotAddedIsNotForgotten()
    {
        Cabinet cabinet;
        cabinet.step(u"2026-04-10"_s, u"40"_s);
        cabinet.page->setProperty("amount", u"20"_s);
        cabinet.save();
        QVERIFY(!cabinet.page->problem().isEmpty());
        QVERIFY(!cabinet.taper());
    }

    /** The scenario of the brief: 40 → 0, a revision in the middle, and the revision taken back. */
    void aTaperIsRevisedAndTheRevisionUndone()
    {
        Cabinet cabinet;
        cabinet.plan();
        QVERIFY(!cabinet.page->editing());
        QCOMPARE(cabinet.taper()->plans.size(), 1);
        QCOMPARE(said(cabinet.taper()->plans.first().steps), u"2026-03-10=40 2026-03-17=30 2026-03-24=20 2026-03-31=10 2026-04-07=0"_s);
        QCOMPARE(cabinet.taper()->plans.first().by, u"Dr Weber"_s);
        QCOMPARE(cabinet.cell({2026, 4, 7}), u"0!"_s);

        cabinet.page->revise();
        cabinet.page->setProperty("by", u"Dr Weber"_s);
        cabinet.page->setProperty("reason", u"too fast"_s);
        cabinet.step(u"2026-04-02"_s, u"15"_s);
        QCOMPARE(cabinet.page->questions().size(), 1); // it does not end with zero
        cabinet.after(u"14"_s, u"7.5"_s);
        cabinet.after(u"14"_s, u"0"_s);
        cabinet.save();
        QCOMPARE(cabinet.taper()->plans.size(), 2);
        QCOMPARE(cabinet.taper()->plans.last().reason, u"too fast"_s);
        QCOMPARE(cabinet.cell({2026, 4, 2}), u"15!"_s);
        QCOMPARE(cabinet.cell({2026, 4, 7}), u"15"_s);
        QCOMPARE(cabinet.page->plans()->rowCount(), 2);
        QCOMPARE(cabinet.page->plans()->rows().first().label, u"Revised, 2 April 2026"_s);
        const TaperGraph graph = cabinet.page->graph().value<TaperGraph>();
        QCOMPARE(graph.series.planned.first().amount, (Decimal{40, 0}));
        QCOMPARE(graph.series.revised.first().from, QDate(2026, 4, 2));
        QVERIFY(cabinet.page->spoken().contains(u"Planned today: 15 mg."_s));

        cabinet.desk.notices->undo();
        cabinet.desk.settle();
        QCOMPARE(cabinet.taper()->plans.size(), 1);
        QCOMPARE(cabinet.cell({2026, 4, 7}), u"0!"_s);
        QVERIFY(cabinet.page->graph().value<TaperGraph>().series.revised.isEmpty());
        QCOMPARE(cabinet.desk.value(cabinet.desk.store->history(cabinet.taper()->id)).size(), 3);
    }

    void aTaperThatIsOverOpensWhereItWas()
    {
        Cabinet cabinet;
        Taper taper;
        taper.patient = cabinet.desk.patient;
        taper.medicine = cabinet.id;
        taper.plans = {TaperPlan{{}, {}, {}, {{QDate(2025, 5, 10), {20, 0}, {}}, {QDate(2025, 6, 10), {0, 0}, {}}}}};
        cabinet.desk.put(taper);
        cabinet.desk.settle();
        cabinet.open();
        QCOMPARE(cabinet.page->month()->heading(), u"June 2025"_s);
        const TaperGraph graph = cabinet.page->graph().value<TaperGraph>();
        QCOMPARE(graph.series.first, QDate(2025, 5, 10));
        QCOMPARE(graph.today, QString());
    }

    void theRestOfAPlanIsCopiedOnlyWhenAsked()
    {
        Cabinet cabinet;
        cabinet.plan();
        cabinet.page->revise();
        QVERIFY(cabinet.page->draft().isEmpty());
        cabinet.page->copyRest();
        QCOMPARE(said(cabinet.page->draft()), u"2026-04-07=0"_s);
        cabinet.page->cancel();
        QVERIFY(!cabinet.page->editing());
        QCOMPARE(cabinet.taper()->plans.size(), 1);
    }

    void aDayIsMarkedTakenOrMissed()
    {
        Cabinet cabinet;
        cabinet.plan();
        QCOMPARE(cabinet.cell({2026, 4, 1}), u"10 open"_s);
        cabinet.page->choose({2026, 4, 1});
        QVERIFY(cabinet.page->canMark());
        QCOMPARE(cabinet.page->chosenTitle(), u"Wed 1 April 2026, Day +22"_s);
        QCOMPARE(cabinet.page->chosenText(), u"10 mg planned, every morning, not logged"_s);
        cabinet.page->markTaken();
        cabinet.page->markTaken();
        cabinet.desk.settle();
        QCOMPARE(cabinet.desk.entries().size(), 1);
        const Entry dose = cabinet.desk.entries().first();
        QCOMPARE(dose->when, Moment::onDay({2026, 4, 1})); // nobody said at which time
        QCOMPARE(std::get<Quantity>(dose->value).number.toString(), u"10"_s);
        QCOMPARE(cabinet.cell({2026, 4, 1}), u"10 taken"_s);
        QVERIFY(!cabinet.page->canMark());
        QCOMPARE(cabinet.page->chosenDose(), dose.id());

        cabinet.page->choose({2026, 4, 2});
        cabinet.page->markMissed();
        cabinet.desk.settle();
        QCOMPARE(cabinet.cell({2026, 4, 2}), u"10 missed"_s);
        cabinet.page->choose({2026, 4, 3});
        QVERIFY(!cabinet.page->canMark()); // not yet
    }

    void aDoseIsChangedLater()
    {
        Cabinet cabinet;
        cabinet.plan();
        cabinet.page->choose({2026, 4, 1});
        cabinet.page->markTaken();
        cabinet.desk.settle();
        DoseFormViewModel form(cabinet.desk.journal, *cabinet.desk.roster, *cabinet.desk.notices, cabinet.desk.entries().first());
        QVERIFY(!form.isNew());
        QSignalSpy saved(&form, &DoseFormViewModel::saved);
        form.setProperty("time", u"25:00"_s);
        form.save();
        QVERIFY(!form.problem().isEmpty());
        form.setProperty("time", u"9.15"_s);
        form.setProperty("amount", u"12,5"_s);
        form.setProperty("how", 1);
        form.save();
        cabinet.desk.settle();
        QCOMPARE(saved.count(), 1);
        const Entry dose = cabinet.desk.entries().first();
        QCOMPARE(toIso(dose->when), u"2026-04-01T09:15+02:00"_s);
        QCOMPARE(std::get<Quantity>(dose->value).number.toString(), u"12.5"_s);
        QCOMPARE(std::get<DoseFacts>(dose->facts).how, DoseFacts::How::Late);
        cabinet.desk.notices->undo();
        cabinet.desk.settle();
        QCOMPARE(cabinet.desk.entries().first()->when, Moment::onDay({2026, 4, 1}));
    }

    void aDoseAheadIsRefusedInWords()
    {
        Cabinet cabinet;
        DoseFormViewModel form(cabinet.desk.journal, *cabinet.desk.roster, *cabinet.desk.notices, cabinet.id);
        form.setProperty("date", u"2026-04-05"_s);
        form.save();
        cabinet.desk.settle();
        QVERIFY(!form.problem().isEmpty());
        QVERIFY(cabinet.desk.entries().isEmpty());
    }

    void theListSaysWhatThePlanSays()
    {
        Cabinet cabinet;
        cabinet.plan();
        MedicinesViewModel list(cabinet.desk.journal, *cabinet.desk.roster, *cabinet.desk.day, *cabinet.desk.notices);
        cabinet.desk.settle();
        const MedicineRow row = list.current()->rows().first();
        QCOMPARE(row.title, u"Prednisone 10 mg"_s);
        QVERIFY(row.tapers && row.canTake);
        QVERIFY(list.graphOf(cabinet.id).value<TaperGraph>().amounts.size() > 1);
        QCOMPARE(list.daysFree(), 0);
        QCOMPARE(list.daysLines().first(), u"Not yet. Counts after Prednisone, planned 6 April."_s);
        QVERIFY(list.lanePlanned() > list.laneTaken());
        list.taken(cabinet.id);
        cabinet.desk.settle();
        QCOMPARE(std::get<Quantity>(cabinet.desk.entries().first()->value).number.toString(), u"10"_s);
        QVERIFY(!list.current()->rows().first().canTake);
        QCOMPARE(list.current()->rows().first().takenAt, u"18:05"_s);
    }

    void theSheetOnPaperIsAFile()
    {
        Cabinet cabinet;
        cabinet.plan();
        QTemporaryDir folder;
        cabinet.page->print(QUrl::fromLocalFile(folder.filePath(u"taper.pdf"_s)));
        QCOMPARE(cabinet.page->printed(), u"taper.pdf"_s);
        QFile file(folder.filePath(u"taper.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        cabinet.page->print(QUrl::fromLocalFile(folder.filePath(u"none/taper.pdf"_s)));
        QVERIFY(!cabinet.page->problem().isEmpty());
        QCOMPARE(cabinet.page->printed(), QString());
    }

    void aStoreThatFailsKeepsWhatWasTyped()
    {
        Cabinet cabinet;
        cabinet.step(u"2026-04-10"_s, u"40"_s);
        cabinet.desk.store->fails = Fault::NoSpace;
        cabinet.save();
        QVERIFY(!cabinet.page->problem().isEmpty());
        QVERIFY(cabinet.page->editing());
        QCOMPARE(cabinet.page->draft().size(), 1);
    }
};

QTEST_MAIN(TestTaperPage)
#include "tst_taperpage.moc"
