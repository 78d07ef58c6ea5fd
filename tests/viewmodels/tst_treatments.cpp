// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "journal/courseplan.h"
#include "viewmodels/treatmentformviewmodel.h"
#include "viewmodels/treatmentsviewmodel.h"
#include "viewmodels/treatmentviewmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

constexpr char kOwn[] = R"({"id": "our_ward", "label": "As on our ward", "infusionLabel": "Infusion",
 "phases": [{"id": "prepare", "from": null, "to": -1}, {"id": "infuse", "from": 0, "to": 0}, {"id": "watch", "from": 1, "to": null}],
 "steps": [{"id": "cells", "code": "infusion", "from": "D+0"}, {"id": "later", "code": "visit", "from": "P3M"}], "source": "plan of the ward"})";

int rowNamed(const PlanRowModel &model, const QString &title)
{
    for (int i = 0; i < model.count(); ++i) {
        if (model.rowAt(i)->title == title)
            return i;
    }
    return -1;
}

} // namespace

class TestTreatments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTreatmentOfThePatientIsListed();
    void theFormAsksForWhatItNeeds();
    void thePlanIsLookedThroughAndKeptAsOneStep();
    void aRowGetsAnotherDayOrIsLeftOut();
    void anOddOrderIsAskedAndStillKept();
    void anAboutDay0StaysAbout();
    void goingBackLosesNothingTyped();
    void aFailedSaveKeepsEverything();
    void aCentresOwnTreatmentComesFromAFile();
    void aWrongFileChangesNothing();
    void whatIsKnownAboutATreatmentCanChange();
    void aTreatmentShowsWhatIsPlannedAndWhatHappened();
    void aRowOfOnesOwnIsAdded();
    void movingDay0SaysWhatMovesAndIsOneStep();
    void aDay0ThatCannotBeReadMovesNothing();
    void anotherTreatmentIsAskedAndIsOneStep();
    void aTreatmentIsRemovedWithWhatIsStillPlanned();

private:
    Id addPlanned(Desk &desk, const QString &treatment, const Moment &day0)
    {
        Course course;
        course.patient = desk.patient;
        course.templateId = treatment;
        course.day0 = day0;
        const auto records = courseWithPlan(desk.journal, course, layOut(*desk.roster->treatment(treatment), course, shippedCatalogues()));
        if (!records)
            qFatal("the plan was refused");
        desk.value(desk.journal.putAll(*records, u"course"_s));
        Desk::settle();
        return idOf(records->first());
    }
};

void TestTreatments::everyTreatmentOfThePatientIsListed()
{
    Desk desk;
    TreatmentsViewModel page(*desk.roster);
    QAbstractItemModelTester tester(page.courses());
    QCOMPARE(page.courses()->count(), 1);
    QCOMPARE(page.courses()->rowAt(0)->label, u"CAR T cells made from my own cells"_s);
    QCOMPARE(page.courses()->rowAt(0)->detail, u"Day 0: 10 March 2026"_s);
    Course second{{}, desk.patient, u"gone_by"_s, u"MB-1"_s, Moment::unknown()};
    second.centre = u"Ward 7B"_s;
    desk.put(second);
    Desk::settle();
    QCOMPARE(page.courses()->count(), 2);
    QCOMPARE(page.courses()->rowAt(1)->label, u"gone_by"_s); // nobody knows it any more
    QCOMPARE(page.courses()->rowAt(1)->detail, u"Day 0 is not known yet, MB-1, Ward 7B"_s);
}

void TestTreatments::theFormAsksForWhatItNeeds()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    QAbstractItemModelTester rows(form.rows()), treatments(form.treatments()), variants(form.variants());
    form.save();
    QVERIFY(!form.previewing());
    QVERIFY(form.problem().contains(u"Which treatment"_s));
    form.setTreatment(u"ahsct_ssc"_s);
    QCOMPARE(form.variants()->count(), 2);
    QCOMPARE(form.property("variant").toString(), u"astis"_s);
    form.setProperty("day0", u"2026-13-01"_s);
    form.save();
    QVERIFY(form.problem().contains(u"Day 0"_s));
    form.setProperty("day0Kind", 2);
    form.save(); // shows the plan first
    QVERIFY(form.problem().isEmpty());
    QVERIFY(form.previewing());
    QVERIFY(form.rows()->count() > 20);
    QCOMPARE(desk.steps().size(), 3); // nothing was kept yet
    const int cells = rowNamed(*form.rows(), u"Stem cells returned"_s);
    QCOMPARE(form.rows()->rowAt(cells)->when, u"Day 0"_s);
    QCOMPARE(form.rows()->rowAt(cells)->iso, QString());
}

void TestTreatments::thePlanIsLookedThroughAndKeptAsOneStep()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    QSignalSpy saved(&form, &TreatmentFormViewModel::saved);
    form.setTreatment(u"cart_auto"_s);
    form.setProperty("day0", u"2026-09-01"_s);
    form.setProperty("product", u" MB-CART "_s);
    form.setProperty("target", u"CD19"_s);
    form.setProperty("trial", u"NCT1"_s);
    form.save();
    const int infusion = rowNamed(*form.rows(), u"CAR T infusion"_s);
    QVERIFY(infusion > 0);
    QCOMPARE(form.rows()->rowAt(infusion)->when, u"1 September 2026"_s);
    QCOMPARE(form.rows()->rowAt(infusion)->detail, u"Day 0"_s);
    QCOMPARE(form.rows()->rowAt(rowNamed(*form.rows(), u"No driving"_s))->when, u"From 1 September 2026, until your team says so"_s);
    QCOMPARE(form.rows()->rowAt(rowNamed(*form.rows(), u"Medicines stopped or lowered before cell collection"_s))->when, u"When your team says so"_s);
    const qsizetype before = desk.steps().size();
    form.save();
    Desk::settle();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(desk.steps().size(), before + 1);
    const QList<Course> courses = desk.records<Course>(RecordKind::Course);
    QCOMPARE(courses.size(), 2);
    QCOMPARE(desk.roster->course(saved[0][0].toUuid())->product, u"MB-CART"_s);
    QCOMPARE(desk.roster->course(saved[0][0].toUuid())->target, u"CD19"_s);
    QCOMPARE(desk.entries().size(), form.rows()->count());
    for (const Entry &entry : desk.entries()) {
        QCOMPARE(entry->state, State::Planned);
        QCOMPARE(entry->course, saved[0][0].toUuid());
        QVERIFY(entry->plan);
    }
    desk.notices->undo();
    Desk::settle();
    QVERIFY(desk.entries().isEmpty());
    QCOMPARE(desk.records<Course>(RecordKind::Course).size(), 1);
}

void TestTreatments::aRowGetsAnotherDayOrIsLeftOut()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.setTreatment(u"cart_auto"_s);
    form.setProperty("day0", u"2026-09-01"_s);
    form.preview();
    const int all = form.rows()->count();
    const int line = rowNamed(*form.rows(), u"Central line placed"_s), consent = rowNamed(*form.rows(), u"Consent signed"_s);
    form.setIncluded(line, false);
    form.setIncluded(99, false);
    QCOMPARE(form.kept(), u"%1 of %2 steps"_s.arg(all - 1).arg(all));
    form.setDay(consent, u"soon"_s, false);
    QVERIFY(!form.problem().isEmpty());
    form.setDay(consent, u"2026-05"_s, true);
    QVERIFY(form.problem().isEmpty());
    QCOMPARE(form.rows()->rowAt(consent)->when, u"about May 2026"_s);
    form.save();
    Desk::settle();
    QCOMPARE(desk.entries().size(), all - 1);
    QVERIFY(desk.entries(u"line_placed"_s).isEmpty());
    QCOMPARE(desk.entries(u"consent"_s).first()->when, Moment::inMonth(2026, 5, true)); // never the 1st
}

void TestTreatments::anOddOrderIsAskedAndStillKept()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.setTreatment(u"cart_auto"_s);
    form.setProperty("day0", u"2026-09-01"_s);
    form.preview();
    QVERIFY(form.questions().isEmpty());
    form.setDay(rowNamed(*form.rows(), u"Cell collection, 1 or 2 days"_s), u"2026-09-02"_s, false);
    QVERIFY2(form.questions().contains(u"CAR T infusion stands before Cell collection"_s), qPrintable(form.questions()));
    form.save();
    Desk::settle();
    QCOMPARE(desk.entries(u"apheresis"_s).first()->when.date, QDate(2026, 9, 2));
}

void TestTreatments::anAboutDay0StaysAbout()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.setTreatment(u"ahsct_ms_beam_atg"_s);
    form.setProperty("day0Kind", 1);
    form.setProperty("day0", u"2027-03-01"_s);
    form.save();
    form.save();
    Desk::settle();
    QCOMPARE(toIso(desk.entries(u"stem_cell_return"_s).first()->when), u"about:2027-03-01"_s);
    QVERIFY(desk.entries(u"conditioning"_s).first()->until->about);
}

void TestTreatments::goingBackLosesNothingTyped()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.setTreatment(u"msc_iv"_s);
    form.setProperty("variant", u"donor"_s);
    form.setProperty("day0", u"2026-09-01"_s);
    form.preview();
    QCOMPARE(rowNamed(*form.rows(), u"Marrow or fat cells taken"_s), -1);
    form.change();
    QVERIFY(!form.previewing());
    QCOMPARE(form.property("day0").toString(), u"2026-09-01"_s);
    form.setProperty("variant", u"own"_s);
    form.preview();
    QVERIFY(rowNamed(*form.rows(), u"Marrow or fat cells taken"_s) >= 0);
}

void TestTreatments::aFailedSaveKeepsEverything()
{
    Desk desk;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    QSignalSpy saved(&form, &TreatmentFormViewModel::saved);
    form.setTreatment(u"cart_auto"_s);
    form.setProperty("day0", u"2026-09-01"_s);
    form.preview();
    desk.store->fails = Fault::NoSpace;
    form.save();
    Desk::settle();
    desk.store->fails.reset();
    QVERIFY(saved.isEmpty());
    QVERIFY(!form.problem().isEmpty());
    QVERIFY(form.previewing() && form.rows()->count() > 20);
    form.save();
    Desk::settle();
    QCOMPARE(saved.size(), 1);
}

void TestTreatments::aCentresOwnTreatmentComesFromAFile()
{
    Desk desk;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ours.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kOwn) > 0);
    file.close();
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.importFile(QUrl::fromLocalFile(file.fileName()));
    Desk::settle();
    QVERIFY2(form.fileProblem().isEmpty(), qPrintable(form.fileProblem()));
    QCOMPARE(form.treatment(), u"our_ward"_s);
    QCOMPARE(form.treatmentTitle(), u"As on our ward"_s);
    form.setProperty("day0", u"2026-04-01"_s);
    form.preview();
    QCOMPARE(form.rows()->count(), 2);
    form.save();
    Desk::settle();
    QCOMPARE(desk.entries(u"visit"_s).first()->when.date, QDate(2026, 7, 1));
    Desk::settle();
    QCOMPARE(desk.day->phase(), u"Watch"_s); // its phases count, too
    form.importFile(QUrl::fromLocalFile(file.fileName()));
    QVERIFY(form.fileProblem().contains(u"already on the list"_s));
}

void TestTreatments::aWrongFileChangesNothing()
{
    Desk desk;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ours.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(kOwn).replace("\"visit\"", "\"party\"")) > 0);
    file.close();
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices);
    form.setTreatment(u"cart_auto"_s);
    const int known = form.treatments()->count();
    form.importFile(QUrl::fromLocalFile(file.fileName()));
    Desk::settle();
    QVERIFY2(form.fileProblem().contains(u"later"_s) && form.fileProblem().contains(u"party"_s), qPrintable(form.fileProblem()));
    QCOMPARE(form.treatments()->count(), known);
    QCOMPARE(form.treatment(), u"cart_auto"_s);
    form.importFile(QUrl::fromLocalFile(folder.filePath(u"nowhere.json"_s)));
    QVERIFY(!form.fileProblem().isEmpty());
}

void TestTreatments::whatIsKnownAboutATreatmentCanChange()
{
    Desk desk;
    const Id id = desk.roster->courses(desk.patient).first().id;
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices, id);
    QVERIFY(form.editing());
    form.setProperty("centre", u"Ward 7B"_s);
    form.setProperty("accreditation", u"JACIE"_s);
    form.save();
    Desk::settle();
    const Course course = *desk.roster->course(id);
    QCOMPARE(course.centre, u"Ward 7B"_s);
    QCOMPARE(course.day0, Moment::onDay({2026, 3, 10}));
    QVERIFY(desk.entries().isEmpty());
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    QCOMPARE(page.about(), u"Centre: Ward 7B\nAccreditation: JACIE"_s);
}

void TestTreatments::aTreatmentShowsWhatIsPlannedAndWhatHappened()
{
    Desk desk;
    const Id id = addPlanned(desk, u"msc_iv"_s, Moment::onDay({2026, 3, 30}));
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    QAbstractItemModelTester planned(page.planned()), happened(page.happened());
    Desk::settle();
    const int all = page.planned()->count();
    QVERIFY(all > 8);
    QCOMPARE(page.happened()->count(), 0);
    QVERIFY(page.planned()->rowAt(rowNamed(*page.planned(), u"Cell infusion"_s))->come);
    QVERIFY(!page.planned()->rowAt(rowNamed(*page.planned(), u"Month 1 visit"_s))->come); // 30 April is still to come
    page.plan()->ask(Id::fromString(page.planned()->rowAt(rowNamed(*page.planned(), u"Cell infusion"_s))->id));
    Desk::settle();
    page.plan()->setDate(u"2026-03-31"_s, false);
    QVERIFY(page.plan()->confirm());
    Desk::settle();
    QCOMPARE(page.planned()->count(), all - 1);
    QCOMPARE(page.happened()->count(), 1);
    QVERIFY(page.happened()->rowAt(0)->happened);
    QCOMPARE(page.happened()->rowAt(0)->when, u"31 March 2026"_s);
    QCOMPARE(page.happened()->rowAt(0)->detail, u"Day +1"_s);
    QCOMPARE(page.day0Line(), u"Day 0: 30 March 2026"_s); // given, never derived
}

void TestTreatments::aRowOfOnesOwnIsAdded()
{
    Desk desk;
    QVERIFY(!desk.day->preparing()); // the cells are in
    QVERIFY(Desk(u"2026-02-01T10:00"_s).day->preparing());
    const Id id = addPlanned(desk, u"other"_s, Moment::onDay({2026, 9, 1}));
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    Desk::settle();
    QVERIFY(!page.addOwn(u"other"_s, {}, u"2026-09-05"_s, false));
    QVERIFY(!page.ownProblem().isEmpty());
    QVERIFY(!page.addOwn(u"visit"_s, {}, u"someday"_s, false));
    QVERIFY(page.addOwn(u"visit"_s, u"Eye doctor"_s, u"2026-09-05"_s, true));
    Desk::settle();
    QVERIFY(page.ownProblem().isEmpty());
    QVERIFY(rowNamed(*page.planned(), u"Eye doctor"_s) >= 0);
    const Entry own = desk.entries(u"visit"_s).first();
    QCOMPARE(own->course, id);
    QCOMPARE(own->plan->row, u"own"_s);
    QVERIFY(own->when.about);
}

void TestTreatments::movingDay0SaysWhatMovesAndIsOneStep()
{
    Desk desk;
    const Id id = addPlanned(desk, u"msc_iv"_s, Moment::onDay({2026, 9, 1}));
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    QAbstractItemModelTester tester(page.moves());
    Desk::settle();
    const Entry visit = desk.entries(u"visit"_s).first();
    EntryDraft done = happenedOn(visit.facts(), Moment::onDay({2026, 3, 1}), {2026, 4, 2});
    desk.value(desk.journal.amend(visit.id(), done));
    Desk::settle();
    page.startMove();
    QCOMPARE(page.property("day0").toString(), u"2026-09-01"_s);
    QVERIFY(page.moves()->count() == 0);
    page.setProperty("day0", u"2026-09-15"_s);
    const int moves = page.moves()->count();
    QCOMPARE(moves, int(desk.entries().size()) - 1);
    QVERIFY2(page.moveText().contains(QString::number(moves)), qPrintable(page.moveText()));
    const qsizetype before = desk.steps().size();
    QVERIFY(page.move());
    Desk::settle();
    QCOMPARE(desk.steps().size(), before + 1);
    QCOMPARE(desk.entries(u"infusion"_s).first()->when.date, QDate(2026, 9, 15));
    QCOMPARE(desk.entry(visit.id())->when, Moment::onDay({2026, 3, 1}));
    QCOMPARE(desk.roster->course(id)->day0, Moment::onDay({2026, 9, 15}));
    QCOMPARE(page.day0Line(), u"Day 0: 15 September 2026"_s);
    desk.notices->undo();
    Desk::settle();
    QCOMPARE(desk.entries(u"infusion"_s).first()->when.date, QDate(2026, 9, 1));
    QCOMPARE(page.day0Line(), u"Day 0: 1 September 2026"_s);
}

void TestTreatments::aDay0ThatCannotBeReadMovesNothing()
{
    Desk desk;
    const Id id = addPlanned(desk, u"msc_iv"_s, Moment::onDay({2026, 9, 1}));
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    Desk::settle();
    page.startMove();
    page.setProperty("day0", u"2026-09"_s);
    QVERIFY(!page.moveProblem().isEmpty());
    QVERIFY(!page.move());
    page.setProperty("day0Kind", 2);
    QVERIFY(page.moveProblem().isEmpty());
    QVERIFY(page.move());
    Desk::settle();
    QCOMPARE(desk.entries(u"infusion"_s).first()->when, Moment::unknown());
}

void TestTreatments::anotherTreatmentIsAskedAndIsOneStep()
{
    Desk desk;
    const Id id = addPlanned(desk, u"msc_iv"_s, Moment::onDay({2026, 9, 1}));
    const Entry infusion = desk.entries(u"infusion"_s).first();
    desk.value(desk.journal.amend(infusion.id(), happenedOn(infusion.facts(), Moment::onDay({2026, 3, 30}), {2026, 4, 2})));
    Desk::settle();
    const qsizetype all = desk.entries().size(), steps = desk.steps().size();
    TreatmentFormViewModel form(desk.journal, *desk.roster, *desk.notices, id);
    QSignalSpy saved(&form, &TreatmentFormViewModel::saved), asked(&form, &TreatmentFormViewModel::relayAsked);
    QCOMPARE(form.property("variant").toString(), u"own"_s); // the first one, as it was laid out
    form.setTreatment(u"cart_auto"_s);
    form.setProperty("centre", u"Ward 7B"_s);
    form.save();
    Desk::settle();
    QCOMPARE(asked.size(), 1);
    QVERIFY2(form.relayText().contains(u"planned step"_s) && form.relayText().contains(u"What happened"_s), qPrintable(form.relayText()));
    QCOMPARE(desk.steps().size(), steps); // asked, and nothing kept yet
    form.relay();
    Desk::settle();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(desk.steps().size(), steps + 1);
    QCOMPARE(desk.roster->course(id)->templateId, u"cart_auto"_s);
    QCOMPARE(desk.roster->course(id)->centre, u"Ward 7B"_s);
    QCOMPARE(desk.roster->course(id)->day0, Moment::onDay({2026, 9, 1}));
    QCOMPARE(desk.entries(u"infusion"_s).size(), 1);
    QCOMPARE(desk.entry(infusion.id())->when, Moment::onDay({2026, 3, 30}));
    QVERIFY(!desk.entries(u"lymphodepletion"_s).isEmpty());
    QVERIFY(desk.entries(u"harvest"_s).isEmpty());
    desk.notices->undo();
    Desk::settle();
    QCOMPARE(desk.roster->course(id)->templateId, u"msc_iv"_s);
    QCOMPARE(desk.entries().size(), all);
}

void TestTreatments::aTreatmentIsRemovedWithWhatIsStillPlanned()
{
    Desk desk;
    const Id id = addPlanned(desk, u"msc_iv"_s, Moment::onDay({2026, 9, 1}));
    const Entry infusion = desk.entries(u"infusion"_s).first();
    desk.value(desk.journal.amend(infusion.id(), happenedOn(infusion.facts(), Moment::onDay({2026, 3, 30}), {2026, 4, 2})));
    Desk::settle();
    const qsizetype all = desk.entries().size(), steps = desk.steps().size();
    TreatmentViewModel page(desk.journal, *desk.roster, *desk.notices, id);
    QSignalSpy removed(&page, &TreatmentViewModel::removed);
    Desk::settle();
    QVERIFY2(page.removeText().startsWith(QString::number(all - 1) + u" planned step"_s), qPrintable(page.removeText()));
    desk.store->fails = Fault::NoSpace;
    page.remove();
    Desk::settle();
    QVERIFY(desk.notices->failure() && removed.isEmpty());
    desk.store->fails.reset();
    page.remove();
    page.remove();
    Desk::settle();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(desk.steps().size(), steps + 1);
    QVERIFY(!desk.roster->course(id));
    QCOMPARE(desk.entries().size(), 1);
    QCOMPARE(desk.entry(infusion.id())->state, State::Happened);
    desk.notices->undo();
    Desk::settle();
    QVERIFY(desk.roster->course(id));
    QCOMPARE(desk.entries().size(), all);
}

QTEST_GUILESS_MAIN(TestTreatments)
#include "tst_treatments.moc"
