// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/toldviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

struct Form {
    explicit Form(const QString &code = {}) : form(desk.journal, *desk.roster, *desk.notices, code), saved(&form, &ToldViewModel::saved) {}
    void save()
    {
        form.save();
        desk.settle();
    }
    Desk desk{u"2026-03-14T18:05"_s};
    ToldViewModel form;
    QSignalSpy saved;
};

} // namespace

class TestTold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGradeAndEventCanBeChosen()
    {
        Form f;
        QAbstractItemModelTester tester(f.form.choices(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(f.form.choices()->rowCount(), 14); // none is missing from the catalogue
        for (const ChoiceRow &row : f.form.choices()->rows())
            QVERIFY(!row.label.isEmpty());
        f.save();
        QVERIFY(!f.form.problem().isEmpty());
    }

    void aGradeIsKeptAsToldWithItsCriteriaBesideIt()
    {
        Form f(u"crs_grade"_s);
        QVERIFY(f.form.graded());
        QCOMPARE(f.form.grades(), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(f.form.criteria()->rowCount(), 1);
        QVERIFY(f.form.criteria()->rows().first().detail.startsWith(u"1: fever"));
        QCOMPARE(f.form.criterion(), u"astct_crs_2019"_s);
        f.save();
        QVERIFY(f.form.problem().contains(u"grade"));
        f.form.setGrade(2);
        f.form.setGrade(2); // taken back
        QCOMPARE(f.form.grade(), -1);
        f.form.setGrade(1);
        f.form.setBy(u"Dr Weber "_s);
        f.form.setNote(u"Watch only."_s);
        f.save();
        QCOMPARE(f.saved.size(), 1);
        const Entry kept = f.desk.entries(u"crs_grade"_s).first();
        QCOMPARE(kept->reporter, Reporter::Team);
        QCOMPARE(std::get<Quantity>(kept->value).number.toString(), u"1"_s);
        QCOMPARE(std::get<StatementFacts>(kept->facts), (StatementFacts{u"Dr Weber"_s, u"astct_crs_2019"_s}));
        QCOMPARE(kept->when.precision, Precision::Day);
        QCOMPARE(f.desk.notices->text(), u"Kept as told by the team."_s);
    }

    void ofTwoRulesNoneIsPresumed()
    {
        Form f(u"icaht_grade"_s);
        QCOMPARE(f.form.criteria()->rowCount(), 2);
        QCOMPARE(f.form.criterion(), QString());
        QCOMPARE(f.form.grades().size(), 5);
    }

    void aGradeCannotLieAhead()
    {
        Form f(u"icans_grade"_s);
        f.form.setGrade(1);
        f.form.setDate(u"2026-03-20"_s);
        f.save();
        QCOMPARE(f.saved.size(), 0);
        QVERIFY(!f.form.problem().isEmpty());
        QVERIFY(f.desk.entries().isEmpty());
    }

    void whatLastedHasAnEndOrGoesOn()
    {
        Form f(u"infection"_s);
        QVERIFY(f.form.spans() && !f.form.graded());
        f.form.setDate(u"2026-03-12"_s);
        f.form.setUntil(u"2026-03-10"_s);
        f.save();
        QCOMPARE(f.saved.size(), 0);
        f.form.setUntil(u"2026-03-14"_s);
        f.save();
        QCOMPARE(f.saved.size(), 1);
        QCOMPARE(f.desk.entries(u"infection"_s).first()->until->date, QDate(2026, 3, 14));
        Form on(u"admission"_s);
        on.save();
        QVERIFY(on.desk.entries(u"admission"_s).first()->ongoing);
        QCOMPARE(on.desk.entries(u"admission"_s).first()->kind, Kind::Span);
    }

    void datesAndTimesAreReadAsTyped_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("kept"); // empty = refused
        QTest::newRow("a day") << u"2026-03-13"_s << QString() << u"2026-03-13"_s;
        QTest::newRow("a day and a time") << u"2026-03-13"_s << u"4:30"_s << u"2026-03-13T04:30+01:00"_s;
        QTest::newRow("only the month") << u"2026-02"_s << QString() << u"2026-02"_s;
        QTest::newRow("a day number") << u"day+3"_s << QString() << u"2026-03-13"_s;
        QTest::newRow("no date") << u"yesterdayish"_s << QString() << QString();
        QTest::newRow("no time") << u"2026-03-13"_s << u"late"_s << QString();
    }
    void datesAndTimesAreReadAsTyped()
    {
        QFETCH(QString, date);
        QFETCH(QString, time);
        QFETCH(QString, kept);
        Form f(u"transfusion"_s);
        f.form.setDate(date);
        f.form.setTime(time);
        f.save();
        QCOMPARE(f.saved.size(), kept.isEmpty() ? 0 : 1);
        QCOMPARE(f.form.problem().isEmpty(), !kept.isEmpty());
        if (!kept.isEmpty())
            QCOMPARE(toIso(f.desk.entries(u"transfusion"_s).first()->when), kept);
    }

    void whatCouldNotBeSavedStaysTyped()
    {
        Form f(u"tocilizumab"_s);
        f.form.setBy(u"Ward 7B"_s);
        f.desk.store->fails = Fault::NoSpace;
        f.save();
        QVERIFY(f.form.problem().startsWith(u"The disk is full"));
        QCOMPARE(f.form.by(), u"Ward 7B"_s);
        f.desk.store->fails.reset();
        f.save();
        QCOMPARE(f.saved.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTold)
#include "tst_told.moc"
