// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/visitviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

struct VisitDesk {
    VisitDesk()
    {
        visit = std::make_unique<VisitViewModel>(desk.journal, *desk.roster, *desk.notices);
        desk.settle();
    }
    Id event(const Moment &when, State state)
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Event;
        draft.code = u"visit"_s;
        draft.when = when;
        draft.state = state;
        return desk.add(draft);
    }
    Id question(const QString &text)
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Question;
        draft.code = u"question"_s;
        draft.when = desk.now();
        draft.note = text;
        return desk.add(draft);
    }
    void open(Id id = {})
    {
        desk.settle();
        visit->open(id.isNull() ? QString() : id.toString());
        desk.settle();
    }
    QStringList questions() const
    {
        QStringList all;
        for (const VisitQuestionRow &row : visit->questions()->rows())
            all << row.text + (row.answered ? u": "_s + row.answer : row.asked ? u" (asked)"_s : QString());
        return all;
    }
    void settle() { desk.settle(); }

    Desk desk;
    std::unique_ptr<VisitViewModel> visit;
};

} // namespace

class TestVisit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextVisitStandsFirstThenTheLatest()
    {
        VisitDesk page;
        page.event(Moment::onDay({2026, 2, 5}), State::Happened);
        page.event(Moment::onDay({2026, 3, 5}), State::Happened);
        page.event(Moment::onDay({2026, 6, 9}), State::Planned);
        page.event(Moment::onDay({2026, 4, 9}), State::Planned);
        page.event(Moment::onDay({2026, 4, 10}), State::Cancelled);
        page.settle();
        const QAbstractItemModelTester contract(page.visit->visits(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList days;
        for (const ChoiceRow &row : page.visit->visits()->rows())
            days << row.label;
        QCOMPARE(days, (QStringList{u"Thu 9 April 2026"_s, u"Tue 9 June 2026"_s, u"Thu 5 March 2026"_s, u"Thu 5 February 2026"_s}));
        QCOMPARE(page.visit->visits()->rows().first().detail, u"planned"_s);
    }

    void anAnswerClosesItsQuestionAtThisVisit()
    {
        VisitDesk page;
        const Id visit = page.event(Moment::onDay({2026, 4, 1}), State::Happened);
        const Id first = page.question(u"May I swim?"_s);
        page.question(u"When is the next blood test?"_s);
        page.open(visit);
        const QAbstractItemModelTester contract(page.visit->questions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.questions(), (QStringList{u"May I swim?"_s, u"When is the next blood test?"_s}));
        const qsizetype steps = page.desk.steps().size();
        page.visit->keepAnswer(first.toString(), u" Not before summer. "_s);
        page.visit->keepAnswer(first.toString(), u"twice"_s);
        page.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QCOMPARE(page.questions(), (QStringList{u"When is the next blood test?"_s, u"May I swim?: Not before summer."_s}));
        const QuestionFacts facts = std::get<QuestionFacts>(page.desk.entry(first)->facts);
        QCOMPARE(facts.visit, visit);
        QCOMPARE(facts.answered, std::optional(Moment::onDay({2026, 4, 1})));
        QCOMPARE(page.desk.entry(first)->note, u"May I swim?"_s);
        page.visit->reopen(first.toString());
        page.settle();
        QCOMPARE(page.questions().size(), 2);
        QVERIFY(!std::get<QuestionFacts>(page.desk.entry(first)->facts).answered);
    }

    void aQuestionMayBeAskedWithoutAnAnswerYet()
    {
        VisitDesk page;
        const Id visit = page.event(Moment::onDay({2026, 4, 1}), State::Happened);
        const Id question = page.question(u"May I swim?"_s);
        page.open(visit);
        page.visit->keepAnswer(question.toString(), {});
        page.settle();
        QCOMPARE(page.questions(), QStringList{u"May I swim? (asked)"_s});
        page.open(); // another visit: it was asked already
        QVERIFY(page.questions().isEmpty());
    }

    void aNewVisitIsWrittenWithTheFirstThingKept()
    {
        VisitDesk page;
        page.open();
        QVERIFY(page.visit->isNew());
        const qsizetype steps = page.desk.steps().size();
        page.visit->setProperty("date", u"2026-04-01"_s);
        page.visit->tellChange(u"IgG again in four weeks"_s);
        page.settle();
        QCOMPARE(page.desk.steps().size(), steps + 1);
        QVERIFY(!page.visit->isNew());
        const Entry visit = page.desk.entries(u"visit"_s).first();
        QCOMPARE(visit->when, Moment::onDay({2026, 4, 1}));
        QCOMPARE(visit->state, State::Happened);
        QCOMPARE(page.visit->changesTold()->rows().first().label, u"IgG again in four weeks"_s);
        const Entry note = page.desk.entries(u"note"_s).first();
        QCOMPARE(note->reporter, Reporter::Team);
        QCOMPARE(note->group, visit.id());
        page.visit->tellChange(u"Less prednisone"_s);
        page.settle();
        QCOMPARE(page.desk.entries(u"visit"_s).size(), 1);
        QCOMPARE(page.visit->changesTold()->count(), 2);
        page.desk.notices->undo();
        page.desk.settle();
        QCOMPARE(page.visit->changesTold()->count(), 1);
        page.desk.notices->undo(); // with the visit itself
        page.desk.settle();
        QVERIFY(page.desk.entries().isEmpty());
        QVERIFY(page.visit->isNew());
    }

    void aDayThatIsNoneKeepsWhatWasTyped()
    {
        VisitDesk page;
        page.open();
        page.visit->setProperty("date", u"soon"_s);
        page.visit->setDraft(u"change"_s, u"Less prednisone"_s);
        page.visit->tellChange(u"Less prednisone"_s);
        page.settle();
        QCOMPARE(page.visit->problem(), u"Please write the day of the visit like 2026-03-10."_s);
        QCOMPARE(page.visit->draft(u"change"_s), u"Less prednisone"_s);
        QVERIFY(page.desk.entries().isEmpty());
    }

    void whatIsTypedStaysWithItsVisitUntilItIsKept()
    {
        VisitDesk page;
        const Id visit = page.event(Moment::onDay({2026, 4, 1}), State::Happened);
        page.open(visit);
        QSignalSpy taken(page.visit.get(), &VisitViewModel::draftTaken);
        page.visit->setDraft(u"question"_s, u"May I swim?"_s);
        page.open();
        QVERIFY(page.visit->draft(u"question"_s).isEmpty());
        page.open(visit);
        QCOMPARE(page.visit->draft(u"question"_s), u"May I swim?"_s);
        page.desk.store->fails = Fault::NoSpace;
        page.visit->addQuestion(u"May I swim?"_s);
        page.settle();
        QVERIFY(!page.visit->problem().isEmpty());
        QCOMPARE(page.visit->draft(u"question"_s), u"May I swim?"_s);
        QCOMPARE(taken.count(), 0);
        page.desk.store->fails.reset();
        page.visit->addQuestion(u"May I swim?"_s);
        page.settle();
        QCOMPARE(taken.count(), 1);
        QVERIFY(page.visit->draft(u"question"_s).isEmpty());
        QCOMPARE(page.questions(), QStringList{u"May I swim?"_s});
    }

    void whatIsTypedSurvivesALock()
    {
        VisitDesk page;
        const Id visit = page.event(Moment::onDay({2026, 4, 1}), State::Happened);
        page.open(visit);
        const qsizetype steps = page.desk.steps().size();
        page.visit->setDraft(u"question"_s, u"May I swim?"_s);
        page.open();
        page.visit->setDraft(u"change"_s, u"Less prednisone"_s);
        const auto again = [&page] { // locked, and opened again
            page.visit.reset();
            page.settle();
            page.visit = std::make_unique<VisitViewModel>(page.desk.journal, *page.desk.roster, *page.desk.notices);
            page.settle();
        };
        again();
        QCOMPARE(page.visit->draft(u"change"_s), u"Less prednisone"_s);
        page.open(visit);
        QCOMPARE(page.visit->draft(u"question"_s), u"May I swim?"_s);
        QVERIFY(page.questions().isEmpty()); // typed, not kept
        QCOMPARE(page.desk.steps().size(), steps + 1);
        again();
        QCOMPARE(page.desk.steps().size(), steps + 1); // nothing new was typed
        page.open(visit);
        page.visit->addQuestion(u"May I swim?"_s);
        page.settle();
        again();
        page.open(visit);
        QVERIFY(page.visit->draft(u"question"_s).isEmpty());
    }

    void lettersAndTapersOfAVisitAreThere()
    {
        VisitDesk page;
        const Id id = page.event(Moment::onDay({2026, 4, 1}), State::Happened);
        Medicine prednisone;
        prednisone.patient = page.desk.patient;
        prednisone.code = u"prednisone"_s;
        Taper taper;
        taper.patient = page.desk.patient;
        taper.medicine = page.desk.put(prednisone);
        taper.plans = {TaperPlan{Moment::onDay({2026, 3, 1}), {}, {}, {TaperStep{{2026, 3, 1}, {40, 0}, {}}, TaperStep{{2026, 5, 1}, {}, {}}}}};
        page.desk.put(taper);
        page.open(id);
        QCOMPARE(page.visit->tapers()->count(), 1);
        QCOMPARE(page.visit->tapers()->rowAt(0)->label, u"Prednisone"_s);
        QCOMPARE(page.visit->letters()->rows()->count(), 0);
        Attachment letter{{}, {}, u"letter.pdf"_s, u"application/pdf"_s, 4, {}, 0, 0, 1};
        page.desk.value(page.desk.journal.attachTo(page.desk.entry(id), letter, "%PDF"));
        page.settle();
        QCOMPARE(page.visit->letters()->rows()->count(), 1);
        QCOMPARE(page.visit->letters()->rows()->rowAt(0)->name, u"letter.pdf"_s);
        page.open();
        QCOMPARE(page.visit->letters()->rows()->count(), 0); // a new visit has none
    }

    void theNextVisitIsPlanned_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<Moment>("when");
        QTest::newRow("a day") << u"2026-05-07"_s << QString() << QString() << Moment::onDay({2026, 5, 7});
        QTest::newRow("with a time") << u"2026-05-07"_s << u"9.30"_s << QString() << Moment::at({2026, 5, 7}, 570, QTimeZone("Europe/Berlin"));
        QTest::newRow("a month") << u"2026-05"_s << QString() << QString() << Moment::inMonth(2026, 5);
        QTest::newRow("no day") << u"soon"_s << QString() << u"Please write the day like 2026-03-10."_s << Moment();
        QTest::newRow("no time") << u"2026-05-07"_s << u"early"_s << u"Please write the time like 09:30, or leave it empty."_s << Moment();
        QTest::newRow("a day in the past") << u"2026-03-07"_s << QString() << u"That day is past. A next visit lies ahead."_s << Moment();
    }

    void theNextVisitIsPlanned()
    {
        QFETCH(QString, day);
        QFETCH(QString, time);
        QFETCH(QString, problem);
        QFETCH(Moment, when);
        VisitDesk page;
        page.open();
        page.visit->planNext(day, time);
        page.settle();
        QCOMPARE(page.visit->problem(), problem);
        QCOMPARE(page.desk.entries(u"visit"_s).size(), problem.isEmpty() ? 1 : 0);
        if (!problem.isEmpty())
            return;
        QCOMPARE(page.desk.entries(u"visit"_s).first()->when, when);
        QCOMPARE(page.desk.entries(u"visit"_s).first()->state, State::Planned);
        QVERIFY2(page.visit->isNew(), "the one that is written down is still another");
    }

    void aPlannedVisitHappens()
    {
        VisitDesk page;
        const Id past = page.event(Moment::onDay({2026, 4, 1}), State::Planned);
        page.open(past);
        QVERIFY(page.visit->planned());
        page.visit->happened();
        page.settle();
        QCOMPARE(page.desk.entry(past)->state, State::Happened);
        QCOMPARE(page.desk.entry(past)->when, Moment::onDay({2026, 4, 1}));
    }

    void theExportBeginsAtTheVisitBefore_data()
    {
        QTest::addColumn<QList<QDate>>("visits");
        QTest::addColumn<QDate>("since");
        QTest::newRow("the first visit") << QList<QDate>{} << QDate();
        QTest::newRow("one before") << QList<QDate>{{2026, 3, 5}} << QDate(2026, 3, 5);
        QTest::newRow("the latest of two before") << QList<QDate>{{2026, 2, 5}, {2026, 3, 5}} << QDate(2026, 3, 5);
        QTest::newRow("one after") << QList<QDate>{{2026, 4, 2}} << QDate();
    }

    void theExportBeginsAtTheVisitBefore()
    {
        QFETCH(QList<QDate>, visits);
        QFETCH(QDate, since);
        VisitDesk page;
        for (const QDate &day : std::as_const(visits))
            page.event(Moment::onDay(day), State::Happened);
        page.open(page.event(Moment::onDay({2026, 4, 1}), State::Happened));
        QCOMPARE(page.visit->since(), since);
        QCOMPARE(page.visit->sinceText().isEmpty(), !since.isValid());
    }
};

QTEST_GUILESS_MAIN(TestVisit)
#include "tst_visit.moc"
