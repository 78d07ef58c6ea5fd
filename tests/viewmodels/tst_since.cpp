// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/sinceviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Jonas looks after Mara. He reads; Mara types unless somebody else is said to. */
struct SincePage {
    explicit SincePage(bool looked = true)
    {
        jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.symptom(u"fatigue"_s, Level::Mild, Moment::onDay({2026, 3, 1}));
        earlier = desk.symptom(u"fatigue"_s, Level::Mild, Moment::onDay({2026, 4, 1}));
        if (looked) {
            const qint64 last = desk.value(desk.store->lastSequence());
            desk.put(Setting{seenSettingKey(jonas), toJson(LookMark{last, desk.world.now().addDays(-2).toUTC()})});
        }
        desk.settle();
    }
    void open()
    {
        const Id before = desk.journal.author();
        desk.journal.setAuthor(jonas);
        since = std::make_unique<SinceViewModel>(desk.journal, *desk.roster, *desk.notices);
        settle();
        desk.journal.setAuthor(before);
    }
    void settle() { for (int i = 0; i < 5; ++i) desk.settle(); }
    static QStringList labels(ChoiceModel *model)
    {
        QStringList all;
        for (const ChoiceRow &row : model->rows())
            all << row.label;
        return all;
    }

    Desk desk;
    Id jonas, earlier;
    std::unique_ptr<SinceViewModel> since;
};

} // namespace

class TestSince : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingNewIsSaidSo()
    {
        SincePage page;
        page.open();
        QVERIFY(page.since->ready());
        QVERIFY(page.since->nothing());
        QVERIFY(!page.since->news());
        QCOMPARE(page.since->looked(), u"You last looked on Tue 31 March, 18:05."_s);
    }

    void whatOthersWroteChangedAndRemovedIsTold()
    {
        SincePage page;
        EntryDraft changed = page.desk.entry(page.earlier).facts();
        changed.value = Level::Severe;
        const Id gone = page.desk.symptom(u"rash"_s, Level::Mild, page.desk.now());
        page.desk.value(page.desk.journal.amend(page.earlier, changed));
        page.desk.symptom(u"nausea"_s, Level::Moderate, page.desk.now());
        page.desk.value(page.desk.journal.remove({gone})); // came and went
        EntryDraft call;
        call.patient = page.desk.patient;
        call.kind = Kind::Call;
        call.code = u"call_team"_s;
        call.when = page.desk.now();
        page.desk.add(call);
        page.desk.put(patientNamed(u"Ben"_s)); // another journey
        page.open();
        const QAbstractItemModelTester contract(page.since->added(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.labels(page.since->added()), QStringList{u"Nausea, moderate"_s});
        QCOMPARE(page.labels(page.since->amended()), QStringList{u"Fatigue, severe"_s});
        QVERIFY2(page.since->amended()->rows().first().detail.startsWith(u"was: Fatigue, mild. Mara L., "_s),
                 qPrintable(page.since->amended()->rows().first().detail));
        QCOMPARE(page.since->removed()->count(), 0);
        QCOMPARE(page.since->calls()->count(), 1);
        QCOMPARE(page.since->others()->count(), 0);
        QCOMPARE(page.since->summary(), u"1 new, 1 changed, 1 call(s)"_s); // a translation makes it "1 call"
        QVERIFY(page.since->news());
        QVERIFY(page.since->isEntry(page.since->added()->codeAt(0)));
    }

    void aNoteThatWasAddedIsNamed()
    {
        SincePage page;
        EntryDraft noted = page.desk.entry(page.earlier).facts();
        noted.note = u"after the walk"_s;
        page.desk.value(page.desk.journal.amend(page.earlier, noted));
        page.open();
        QVERIFY(page.since->amended()->rows().first().detail.startsWith(u"changed: "_s));
    }

    void whatIWroteMyselfIsNoNews()
    {
        SincePage page;
        page.desk.journal.setAuthor(page.jonas);
        page.desk.symptom(u"nausea"_s, Level::Moderate, page.desk.now());
        page.open();
        QVERIFY(page.since->nothing());
    }

    void otherRecordsAreTold()
    {
        SincePage page;
        Medicine medicine;
        medicine.patient = page.desk.patient;
        medicine.code = u"prednisone"_s;
        page.desk.put(medicine);
        page.desk.settle();
        page.open();
        QCOMPARE(page.labels(page.since->others()), QStringList{u"Medicine: Prednisone"_s});
        QVERIFY(!page.since->isEntry(page.since->others()->codeAt(0)));
    }

    void seenIsOneStepThatUndoTakesBack()
    {
        SincePage page;
        page.desk.symptom(u"nausea"_s, Level::Moderate, page.desk.now());
        page.open();
        page.desk.journal.setAuthor(page.jonas);
        const qsizetype steps = page.desk.steps().size();
        page.since->seen();
        page.since->seen();
        page.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QVERIFY(page.since->nothing());
        page.desk.notices->undo();
        page.settle();
        QCOMPARE(page.since->added()->count(), 1);
    }

    void theFirstLookShowsTheLastWeek()
    {
        SincePage page(false);
        page.open();
        QCOMPARE(page.since->looked(), u"You have not looked here yet. This is the last week."_s);
        QCOMPARE(page.labels(page.since->added()), (QStringList{u"Fatigue, mild"_s, u"Fatigue, mild"_s}));
        QVERIFY2(page.since->news(), "he looks after her");
    }

    void daysWithoutACheckInAreNamed()
    {
        SincePage page;
        page.open(); // 31 March … 1 April; on the 1st fatigue was logged
        QVERIFY2(page.since->missingText().contains(u"Tue 31 March"_s), qPrintable(page.since->missingText()));
        QVERIFY(!page.since->missingText().contains(u"Wed 1 April"_s));
    }

    void threeItemsBeforeAndSinceAreCounted()
    {
        SincePage page;
        page.desk.symptom(u"fatigue"_s, Level::Severe, Moment::onDay({2026, 3, 30}));
        page.open();
        const QAbstractItemModelTester contract(page.since->trends(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.since->trends()->rowCount(), 3);
        const LookTrendRow &fatigue = page.since->trends()->rows().first();
        QCOMPARE(fatigue.before, u"Severe, 1 of 7 days"_s);
        QCOMPARE(fatigue.since, u"Mild, 1 of 3 days"_s);
        QCOMPARE(fatigue.beforeShare, 1.0);
        QVERIFY(page.since->trends()->rows().at(1).before.startsWith(u"no answer"_s));
    }

    void somebodyElseReadsOtherNews()
    {
        SincePage page;
        page.desk.symptom(u"nausea"_s, Level::Moderate, page.desk.now());
        page.open();
        QCOMPARE(page.since->added()->count(), 1);
        page.since->refresh(); // Mara is typing now: it is her own
        page.settle();
        QCOMPARE(page.since->added()->count(), 0);
        QVERIFY2(!page.since->news(), "she never looked here and looks after nobody");
    }

    void aHistoryThatCanNotBeReadIsSaidSo()
    {
        SincePage page;
        page.desk.store->failsToRead = Fault::Corrupt;
        page.open();
        QVERIFY(page.desk.notices->failure());
        QVERIFY(!page.since->ready());
    }
};

QTEST_GUILESS_MAIN(TestSince)
#include "tst_since.moc"
