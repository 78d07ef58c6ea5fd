// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/entryformviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** An empty form on Mara's vault, on 2 April 2026 at 18:05. */
struct Form {
    explicit Form(const Moment &at = {}) : form(desk.journal, *desk.roster, *desk.notices, at) {}
    void choose(Kind kind, const QString &code)
    {
        form.setKind(toText(kind));
        form.setCode(code);
    }
    void symptom(Level level)
    {
        choose(Kind::Symptom, u"nausea"_s);
        form.setLevel(int(level));
    }
    void save(bool insist = false)
    {
        form.save(insist);
        desk.settle();
    }
    Entry only() const { return desk.entries().size() == 1 ? desk.entries().first() : Entry(); }
    QStringList codes() const
    {
        QStringList all;
        for (const ChoiceRow &row : form.codes()->rows())
            all << row.code;
        return all;
    }

    Desk desk;
    mutable EntryFormViewModel form;
};

} // namespace

class TestEntryForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDateIsKeptAsExactAsItWasTyped_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("about");
        QTest::addColumn<QString>("kept");
        QTest::newRow("a day and a time") << u"2026-04-01"_s << u"07:30"_s << false << u"2026-04-01T07:30+02:00"_s;
        QTest::newRow("a time with a point") << u"2026-04-01"_s << u"7.30"_s << false << u"2026-04-01T07:30+02:00"_s;
        QTest::newRow("winter time is its own") << u"2026-03-10"_s << u"07:30"_s << false << u"2026-03-10T07:30+01:00"_s;
        QTest::newRow("a day alone") << u"2026-04-01"_s << QString() << false << u"2026-04-01"_s;
        QTest::newRow("a day as people write it") << u"1.4.2026"_s << QString() << false << u"2026-04-01"_s;
        QTest::newRow("a month") << u"2026-02"_s << QString() << false << u"2026-02"_s;
        QTest::newRow("a month has no time") << u"2026-02"_s << u"07:30"_s << false << u"2026-02"_s;
        QTest::newRow("a year") << u"2019"_s << QString() << false << u"2019"_s;
        QTest::newRow("about a month") << u"2026-02"_s << QString() << true << u"about:2026-02"_s;
        QTest::newRow("about a year") << u"2019"_s << QString() << true << u"about:2019"_s;
        QTest::newRow("a day number") << u"day-42"_s << QString() << false << u"2026-01-27"_s;
        QTest::newRow("no date at all") << QString() << QString() << false << QString();
    }

    void aDateIsKeptAsExactAsItWasTyped()
    {
        QFETCH(QString, date);
        QFETCH(QString, time);
        QFETCH(bool, about);
        QFETCH(QString, kept);
        Form page;
        page.symptom(Level::Mild);
        page.form.setDate(date);
        page.form.setTime(time);
        page.form.setAbout(about);
        QCOMPARE(page.form.dateProblem(), QString());
        QSignalSpy saved(&page.form, &EntryFormViewModel::saved);
        page.save();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(toIso(page.only()->when), kept);
        QCOMPARE(std::get<Level>(page.only()->value), Level::Mild);
        QCOMPARE(page.desk.notices->text(), u"Kept."_s);
    }

    void aDateThatIsNoneIsSaidAndHoldsTheForm_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("problem");
        const QString day = u"Please write the date like 2026-03-10, or 2026-03 if only the month is known."_s;
        QTest::newRow("words") << u"last week"_s << QString() << day;
        QTest::newRow("no such day") << u"2026-02-30"_s << QString() << day;
        QTest::newRow("no such time") << u"2026-04-01"_s << u"25:10"_s << u"Please write the time like 14:30, or leave it empty."_s;
    }

    void aDateThatIsNoneIsSaidAndHoldsTheForm()
    {
        QFETCH(QString, date);
        QFETCH(QString, time);
        QFETCH(QString, problem);
        Form page;
        page.symptom(Level::Mild);
        page.form.setDate(date);
        page.form.setTime(time);
        QCOMPARE(page.form.dateProblem(), problem);
        QVERIFY(!page.form.savable());
        page.save();
        QVERIFY(page.desk.entries().isEmpty());
    }

    void whatLiesAheadIsRefusedOrPlanned_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("state"); ///< empty: refused
        QTest::newRow("a symptom tomorrow") << Kind::Symptom << u"nausea"_s << u"2026-04-03"_s << QString();
        QTest::newRow("a symptom today") << Kind::Symptom << u"nausea"_s << u"2026-04-02"_s << u"happened"_s;
        QTest::newRow("an event next month") << Kind::Event << u"apheresis"_s << u"2026-05-04"_s << u"planned"_s;
        QTest::newRow("an event last month") << Kind::Event << u"apheresis"_s << u"2026-03-01"_s << u"happened"_s;
        QTest::newRow("a hospital stay next month") << Kind::Span << u"admission"_s << u"2026-05-04"_s << u"planned"_s;
        QTest::newRow("a call tomorrow") << Kind::Call << u"call_team"_s << u"2026-04-03"_s << QString();
    }

    void whatLiesAheadIsRefusedOrPlanned()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        QFETCH(QString, date);
        QFETCH(QString, state);
        Form page;
        page.choose(kind, code);
        page.form.setLevel(int(Level::Mild));
        page.form.setDate(date);
        page.form.setTime({});
        page.save();
        if (state.isEmpty()) {
            QCOMPARE(page.form.problem(), u"This lies in the future. It can only be written down when it has happened."_s);
            QVERIFY(page.desk.entries().isEmpty());
            page.form.setDate(u"2026-04-01"_s);
            QCOMPARE(page.form.problem(), QString());
            return;
        }
        QCOMPARE(page.form.problem(), QString());
        QCOMPARE(page.only()->state, state == u"planned" ? State::Planned : State::Happened);
    }

    void aSpanHasAnEndOrGoesOn_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("problem");
        QTest::newRow("with its last day") << u"2026-03-14"_s << u"2026-03-19"_s << u"2026-03-14 to 2026-03-19"_s << QString();
        QTest::newRow("one day") << u"2026-03-14"_s << u"2026-03-14"_s << u"2026-03-14 to 2026-03-14"_s << QString();
        QTest::newRow("until some day of a month") << u"2026-03-14"_s << u"2026-03"_s << u"2026-03-14 to 2026-03"_s << QString();
        QTest::newRow("still going on") << u"2026-03-14"_s << QString() << u"2026-03-14 ongoing"_s << QString();
        QTest::newRow("the end first") << u"2026-03-14"_s << u"2026-03-13"_s << QString() << u"The end is before the start."_s;
        QTest::newRow("no date") << u"2026-03-14"_s << u"soon"_s << QString() << u"Please write the date like 2026-03-10."_s;
    }

    void aSpanHasAnEndOrGoesOn()
    {
        QFETCH(QString, date);
        QFETCH(QString, until);
        QFETCH(QString, kept);
        QFETCH(QString, problem);
        Form page;
        page.choose(Kind::Span, u"admission"_s);
        QVERIFY(page.form.spans());
        page.form.setDate(date);
        page.form.setTime({});
        page.form.setUntil(until);
        QCOMPARE(page.form.untilProblem(), problem);
        page.save();
        QCOMPARE(page.desk.entries().size(), problem.isEmpty() ? 1 : 0);
        if (!problem.isEmpty())
            return;
        const Entry entry = page.only();
        QCOMPARE(toIso(entry->when) + (entry->until ? u" to "_s + toIso(*entry->until) : entry->ongoing ? u" ongoing"_s : QString()), kept);
    }

    void aPointIsNotOngoing()
    {
        Form page;
        page.symptom(Level::Mild);
        QVERIFY(!page.form.spans());
        page.form.setUntil(u"2026-04-05"_s); // left over from another code
        page.save();
        QVERIFY(!page.only()->until && !page.only()->ongoing);
    }

    void everyKindCanBeAddedByHand_data()
    {
        QTest::addColumn<QString>("kind");
        Form page;
        for (const ChoiceRow &row : page.form.kinds()->rows())
            QTest::newRow(qPrintable(row.label)) << row.code;
    }

    void everyKindCanBeAddedByHand()
    {
        QFETCH(QString, kind);
        Form page;
        page.form.setKind(kind);
        if (page.form.code().isEmpty())
            page.form.setCode(page.codes().value(kind == u"vital" ? 1 : 0));
        QVERIFY(!page.form.codeLabel().isEmpty());
        page.form.setLevel(1);
        page.form.number()->setText(kind == u"vital" ? u"37.1"_s : u"1"_s);
        page.form.setText(u"Penicillin"_s);
        page.form.setNote(u"a word"_s);
        page.save(true);
        QCOMPARE(page.form.problem(), QString());
        QCOMPARE(toText(page.only()->kind), kind);
        QCOMPARE(page.only()->note, u"a word"_s);
    }

    void theChoiceNarrowsAsOneTypes()
    {
        Form page;
        const QAbstractItemModelTester contract(page.form.codes(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int all = page.form.codes()->count();
        page.form.setSearch(u"joint pain"_s);
        QVERIFY(page.codes().contains(u"joint_pain"_s));
        QVERIFY(page.form.codes()->count() < all);
        page.form.setSearch(u"zzz"_s);
        QCOMPARE(page.form.codes()->count(), 0);
        page.form.setSearch({});
        QCOMPARE(page.form.codes()->count(), all);
        page.form.setKind(u"vital"_s);
        QCOMPARE(page.codes().first(), u"bp"_s);
        QVERIFY(!page.codes().contains(u"bp_sys"_s));
        page.form.setSearch(u"RR"_s);
        QVERIFY(page.codes().contains(u"bp"_s));
    }

    void theDayIsSaidLoudlyWhenItIsNotToday()
    {
        Form page;
        QVERIFY(!page.form.notNow());
        QCOMPARE(page.form.time(), u"18:05"_s);
        QCOMPARE(page.form.dayText(), u"Day +23, Thu 2 April 2026"_s);
        page.form.moveDay(-1);
        QVERIFY(page.form.notNow());
        QCOMPARE(page.form.dayText(), u"Day +22, Wed 1 April 2026"_s);
        page.form.setDate(u"2026-02"_s);
        QCOMPARE(page.form.dayText(), u"February 2026"_s);
        page.form.moveDay(1); // a month has no next day
        QCOMPARE(page.form.date(), u"2026-02"_s);
        page.form.setToday();
        QVERIFY(!page.form.notNow());
        page.form.setTime({});
        QSignalSpy changed(&page.form, &EntryFormViewModel::changed);
        page.form.setToday();
        QCOMPARE(page.form.time(), u"18:05"_s);
        QVERIFY(changed.count() > 0);
    }

    void theChosenDayOfTheLastFormIsTheFirstOfThis()
    {
        const Form page(Moment::onDay({2026, 3, 20}));
        QCOMPARE(page.form.date(), u"2026-03-20"_s);
        QCOMPARE(page.form.time(), QString());
        QVERIFY(page.form.notNow());
        QVERIFY(!page.form.editing());
    }
};

QTEST_GUILESS_MAIN(TestEntryForm)
#include "tst_entryform.moc"
