// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/thinkingviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRight = 1, kWrong = 2, kNotTried = 3;

/** The thinking check of Mara, asked by Jonas on the evening of Day +4. */
struct Check {
    explicit Check(const QString &now = u"2026-03-14T20:05"_s) : desk(now)
    {
        jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.journal.setAuthor(jonas);
        desk.settle();
        check = std::make_unique<ThinkingViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        items = std::make_unique<QAbstractItemModelTester>(check->items(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        groups = std::make_unique<QAbstractItemModelTester>(check->groups(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        check->open();
        desk.settle();
    }
    /** All tasks right but the first `wrong`. */
    void askAll(int wrong = 0)
    {
        check->begin();
        for (int i = 0; i < 10; ++i)
            check->answer(i, i < wrong ? kWrong : kRight);
        desk.settle();
    }
    void write(int strokes = 3)
    {
        for (int s = 0; s < strokes; ++s) {
            check->ink()->press(10 + 40 * s, 60, 334, 160);
            desk.world.advance(1);
            check->ink()->move(20 + 40 * s, 80);
            check->ink()->move(30 + 40 * s, 40);
            check->ink()->lift();
        }
        desk.settle();
    }
    Entry kept() const { return desk.entries(u"ice"_s).last(); }
    ThinkingFacts facts() const { return std::get<ThinkingFacts>(kept()->facts); }

    Desk desk;
    Id jonas;
    std::unique_ptr<ThinkingViewModel> check;
    std::unique_ptr<QAbstractItemModelTester> items, groups;
};

} // namespace

class TestThinking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenTasksStandInFiveGroups()
    {
        Check c;
        QCOMPARE(c.check->items()->rowCount(), 10);
        QList<int> sizes;
        QStringList names;
        for (const ThinkingGroup &group : c.check->groups()->rows()) {
            sizes.append(int(group.answers.size()));
            names.append(group.label);
        }
        QCOMPARE(sizes, (QList<int>{4, 3, 1, 1, 1}));
        QCOMPARE(names, (QStringList{u"When, where"_s, u"Three things"_s, u"Fingers"_s, u"Count"_s, u"Write"_s}));
        QVERIFY(!c.check->items()->rows()[4].ask.contains(u'%'));
        QVERIFY(c.check->items()->rows()[4].ask != c.check->items()->rows()[5].ask);
    }

    void otherThingsAreNamedTheNextDay()
    {
        QSet<QString> seen;
        for (int day = 10; day < 13; ++day)
            seen.insert(freshThinkingRows(shippedCatalogues(), QDate(2026, 3, day))[4].ask);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(freshThinkingRows(shippedCatalogues(), QDate(2026, 3, 10)), freshThinkingRows(shippedCatalogues(), QDate(2026, 3, 10)));
    }

    void askedOneByOneItGoesOnByItselfAndKeepsACount()
    {
        Check c;
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Ready);
        c.check->begin();
        QCOMPARE(c.check->stepText(), u"Task 1 of 10"_s);
        c.check->answer(0, kRight);
        QCOMPARE(c.check->stepText(), u"Task 2 of 10"_s);
        c.check->goTo(0);
        QCOMPARE(c.check->stepAnswer(), kRight);
        for (int i = 0; i < 10; ++i)
            c.check->answer(i, i == 2 ? kWrong : kRight);
        c.desk.settle();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Result);
        QCOMPARE(c.check->score(), u"9 of 10"_s);
        const Entry kept = c.kept();
        QCOMPARE(kept->kind, Kind::Score);
        QCOMPARE(std::get<Quantity>(kept->value).number.toString(), u"9"_s);
        QCOMPARE(kept->reporter, Reporter::Caregiver);
        QCOMPARE(kept->course, c.desk.roster->courses(c.desk.patient).first().id);
        QCOMPARE(c.facts().right.size(), 9);
        QVERIFY(!c.facts().right.contains(u"orient_city"_s));
        QVERIFY(c.check->isKept());
        c.check->undo();
        c.desk.settle();
        QVERIFY(c.desk.entries(u"ice"_s).isEmpty());
        QVERIFY(!c.check->isKept());
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Asking); // with every answer
        c.check->showResult();
        c.desk.settle();
        QCOMPARE(c.desk.entries(u"ice"_s).size(), 1);
        QCOMPARE(c.check->score(), u"9 of 10"_s);
    }

    void nothingIsKeptWhileATaskIsOpen()
    {
        Check c;
        c.check->setOnePage(true);
        c.check->begin();
        for (int i = 0; i < 9; ++i)
            c.check->answer(i, kRight);
        c.check->showResult();
        c.desk.settle();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Asking);
        QCOMPARE(c.check->step(), 9);
        QVERIFY(c.desk.entries(u"ice"_s).isEmpty());
        c.check->answer(9, kNotTried);
        c.check->showResult();
        c.desk.settle();
        QCOMPARE(c.check->notTried(), 1);
        QCOMPARE(c.facts().notTried, QStringList{u"write"_s});
        QCOMPARE(c.check->score(), u"9 of 10"_s);
    }

    void anAnswerCanBeChangedAfterwards()
    {
        Check c;
        c.askAll(1);
        QCOMPARE(c.check->score(), u"9 of 10"_s);
        c.check->goTo(0);
        c.check->answer(0, kRight);
        c.desk.settle();
        QCOMPARE(c.desk.entries(u"ice"_s).size(), 1); // the same check
        QCOMPARE(std::get<Quantity>(c.kept()->value).number.toString(), u"10"_s);
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Result);
    }

    void theSentenceIsChosenOnceAndStrokesAreKept()
    {
        Check c;
        QCOMPARE(c.check->sentence(), QString());
        c.check->chooseSentence(u"  The river runs slowly past our house. "_s);
        c.desk.settle();
        c.check->begin();
        c.write();
        QCOMPARE(c.check->ink()->lines().size(), 3);
        c.check->ink()->takeBack();
        QCOMPARE(c.check->ink()->lines().size(), 2);
        for (int i = 0; i < 10; ++i)
            c.check->answer(i, kRight);
        c.desk.settle();
        QCOMPARE(c.facts().sentence, u"The river runs slowly past our house."_s);
        const Result<Ink> ink = inkFromText(c.facts().strokes);
        QVERIFY(ink);
        QCOMPARE(*ink, c.check->ink()->ink());
        QCOMPARE(ink->width, 334 * kInkUnits);
        QCOMPARE(ink->strokes.first().first(), (InkPoint{40, 240, 0}));
        QCOMPARE(ink->strokes.first().last().ms, 1000);
        c.check->finish();
        c.desk.settle();
        QVERIFY(c.check->ink()->isEmpty());
        QCOMPARE(c.check->sentence(), u"The river runs slowly past our house."_s);
    }

    void thePenStaysOnThePad()
    {
        Check c;
        c.check->ink()->press(10, 60, 334, 160);
        c.check->ink()->move(900, -50);
        c.check->ink()->lift();
        QCOMPARE(c.check->ink()->bounds(), QRectF(10, 0, 324, 60));
        c.check->ink()->move(5, 5); // it is not down
        QCOMPARE(c.check->ink()->ink().points(), 2);
    }

    void whoCannotWriteSkipsTheSentence()
    {
        Check c;
        c.check->begin();
        for (int i = 0; i < 10; ++i)
            c.check->answer(i, i == 9 ? kNotTried : kRight);
        c.desk.settle();
        QVERIFY(c.facts().strokes.isEmpty());
        QVERIFY(!c.check->comparable());
    }

    void theBaselineStandsBesideIt()
    {
        Check before(u"2026-03-04T19:00"_s); // Day −6
        QVERIFY(before.check->baseline()); // the first one before treatment offers itself
        before.write();
        before.askAll();
        QVERIFY(before.facts().baseline);
        QCOMPARE(before.check->beforeScore(), u"My own baseline"_s);
        QVERIFY(!before.check->comparable());
        before.check->finish();
        before.desk.settle();
        QCOMPARE(before.check->reminder(), QString());

        before.desk.world.setNow(u"2026-03-14T20:05"_s);
        before.check->open();
        before.desk.settle();
        QVERIFY(!before.check->baseline());
        before.write(2);
        before.askAll(1);
        QCOMPARE(before.check->score(), u"9 of 10"_s);
        QCOMPARE(before.check->beforeScore(), u"10 of 10 before treatment"_s);
        QCOMPARE(before.check->beforeDay(), u"Day −6"_s);
        QVERIFY(before.check->comparable());
        QCOMPARE(before.check->before()->lines().size(), 3);
        before.check->setWriting(2);
        before.desk.settle();
        QCOMPARE(before.facts().writing, ThinkingFacts::Writing::Different);
        before.check->setWriting(2); // taken back
        before.desk.settle();
        QCOMPARE(before.facts().writing, ThinkingFacts::Writing::NotAsked);
        QCOMPARE(before.desk.entries(u"ice"_s).size(), 2);
    }

    void damagedStrokesOfTheBaselineAreShownAsNone()
    {
        Check c;
        EntryDraft baseline;
        baseline.patient = c.desk.patient;
        baseline.kind = Kind::Score;
        baseline.code = u"ice"_s;
        baseline.when = Moment::onDay({2026, 3, 4});
        baseline.value = Quantity{{10, 0}, {}};
        ThinkingFacts facts;
        facts.baseline = true;
        facts.strokes = u"i1.damaged"_s;
        baseline.facts = facts;
        c.desk.add(baseline);
        c.desk.settle();
        QVERIFY(c.check->before()->isEmpty());
        QCOMPARE(c.check->beforeScore(), u"10 of 10 before treatment"_s);
    }

    void withoutABaselineOneIsAskedFor()
    {
        Check c(u"2026-03-04T19:00"_s);
        c.check->setBaseline(false);
        QVERIFY(c.check->reminder().contains(u"before the chemotherapy"));
        Check later;
        QVERIFY(later.check->reminder().contains(u"no check from before treatment"));
    }

    void whatMakesItHardIsNotedOnceAndCountsNothingAsWrong()
    {
        Check c;
        c.check->changeHurdles();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Hurdles);
        c.check->toggleHurdle(u"hand"_s);
        c.check->toggleHurdle(u"vision"_s);
        c.check->toggleHurdle(u"vision"_s);
        c.check->keepHurdles();
        c.desk.settle();
        QCOMPARE(c.desk.roster->courses(c.desk.patient).first().confounders, QStringList{u"hand"_s});
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Ready);
        c.check->begin();
        QCOMPARE(c.check->items()->rows()[9].answer, kNotTried);
        QCOMPARE(c.check->items()->rows()[4].answer, 0);
        for (int i = 0; i < 9; ++i)
            c.check->answer(i, kRight);
        c.check->showResult();
        c.desk.settle();
        QCOMPARE(c.facts().notTried, QStringList{u"write"_s});
    }

    void nobodyChecksThemselvesAlone()
    {
        Check c;
        QVERIFY(!c.check->asksSelf());
        QCOMPARE(c.check->asker(), u"Jonas asked, Mara L. wrote"_s);
        c.desk.journal.setAuthor(c.desk.self);
        QVERIFY(c.check->asksSelf());
        QCOMPARE(c.check->others()->rowCount(), 1);
        c.check->chooseAsker(c.check->others()->rows().first().code);
        QCOMPARE(c.desk.journal.author(), c.jonas);
    }

    void under18ItIsOff()
    {
        Check c;
        Patient mara = *c.desk.roster->patient(c.desk.patient);
        mara.birthDate = QDate(2008, 3, 15); // 18 tomorrow
        c.desk.put(mara);
        c.desk.settle();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Off);
        QVERIFY(c.check->offText().startsWith(u"Under 18 years"));
        c.check->begin();
        c.check->goTo(0);
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Off);
        c.desk.world.setNow(u"2026-03-15T09:00"_s);
        Check grown(u"2026-03-15T09:00"_s);
        QCOMPARE(grown.check->stage(), ThinkingViewModel::Stage::Ready);
    }

    void anUnfinishedCheckCanBeGoneOnWithForAWhile()
    {
        Check c;
        c.check->begin();
        c.check->answer(0, kRight);
        c.desk.world.advance(3600);
        c.check->open();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Asking);
        QCOMPARE(c.check->items()->rows().first().answer, kRight);
        c.desk.world.advance(2 * 3600);
        c.check->open();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Ready);
        QCOMPARE(c.check->items()->rows().first().answer, 0);
    }

    void whatCannotBeSavedStaysAnswered()
    {
        Check c;
        c.desk.store->fails = Fault::NoSpace;
        c.askAll();
        QVERIFY(c.desk.notices->failure());
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Asking);
        QCOMPARE(c.check->items()->rows()[9].answer, kRight);
        c.desk.store->fails.reset();
        c.check->showResult();
        c.desk.settle();
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Result);
        QCOMPARE(c.desk.entries(u"ice"_s).size(), 1);
    }

    void aSaveUnderWayDoesNotTouchTheNextCheck()
    {
        Check c;
        c.desk.store->pause();
        c.askAll();
        c.check->finish();
        c.desk.store->resume();
        c.desk.settle();
        QCOMPARE(c.desk.entries(u"ice"_s).size(), 1);
        QCOMPARE(c.check->stage(), ThinkingViewModel::Stage::Ready);
        c.desk.world.advance(60);
        c.askAll(2);
        QCOMPARE(c.desk.entries(u"ice"_s).size(), 2); // another one, not the first changed
    }
};

QTEST_GUILESS_MAIN(TestThinking)
#include "tst_thinking.moc"
