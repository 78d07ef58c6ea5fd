// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/setupviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using Step = SetupViewModel::Step;

/** An empty vault and its first questions. */
struct FirstRun {
    void skipAll()
    {
        for (int i = 0; i < setup.stepCount(); ++i)
            setup.skip();
    }
    /** Answers like a caregiver who knows everything, up to the last page. */
    void answerAll()
    {
        setup.setProperty("caregiver", true);
        setup.setProperty("ownName", u"Jonas"_s);
        setup.next();
        setup.setProperty("name", u"Mara L."_s);
        setup.next();
        setup.setProperty("birthDate", u"1984-05-31"_s);
        setup.next();
        setup.setProperty("disease", u"sle"_s);
        setup.next();
        setup.setProperty("treatment", u"cart_auto"_s);
        setup.next();
        setup.setProperty("day0Kind", 1);
        setup.setProperty("day0", u"2026-03-10"_s);
        setup.next();
        setup.setProperty("substance", u"Penicillin"_s);
        setup.setProperty("reaction", u"rash"_s);
        setup.addAllergy();
        setup.setProperty("substance", u"Latex"_s); // typed, and not added by the button
        setup.next();
        setup.setProperty("teamName", u"Ward 7B"_s);
        setup.setProperty("teamPhone", u"+49 30 1234"_s);
    }
    QList<AllergyFacts> allergies() const
    {
        QList<AllergyFacts> facts;
        for (const Entry &entry : desk.entries(u"allergy"_s))
            facts << std::get<AllergyFacts>(entry->facts);
        return facts;
    }
    Patient patient() const { return desk.records<Patient>(RecordKind::Patient).value(0); }

    Desk desk{u"2026-04-02T18:05"_s, false};
    SetupViewModel setup{desk.journal, *desk.roster};
};

} // namespace

class TestSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCentresOwnTreatmentCanBeChosen()
    {
        FirstRun run;
        const int shipped = run.setup.treatments()->count();
        Template own;
        own.templateId = u"our_ward"_s;
        own.content = QStringLiteral(R"({"id": "our_ward", "label": "As on our ward", "infusionLabel": "Infusion",
            "phases": [{"id": "prepare", "from": null, "to": -1}, {"id": "infuse", "from": 0, "to": 0}, {"id": "watch", "from": 1, "to": null}],
            "steps": [{"id": "cells", "code": "infusion", "from": "D+0"}, {"id": "later", "code": "visit", "from": "P3M"}], "source": "plan of the ward"})");
        own.file = u"ours.json"_s;
        run.desk.put(own);
        run.desk.settle();
        QCOMPARE(run.setup.treatments()->count(), shipped + 1);
        QCOMPARE(run.setup.treatments()->rowAt(shipped)->label, u"As on our ward"_s);
        QCOMPARE(run.setup.treatments()->rowAt(shipped)->detail, u"From a file"_s);
        run.answerAll();
        run.setup.setProperty("treatment", u"our_ward"_s);
        run.setup.setProperty("day0Kind", 0);
        run.setup.next();
        run.desk.settle();
        QCOMPARE(run.desk.records<Course>(RecordKind::Course).value(0).templateId, u"our_ward"_s);
        QCOMPARE(run.desk.entries(u"visit"_s).size(), 1);
        QCOMPARE(run.desk.entries(u"visit"_s).first()->when, Moment::onDay({2026, 6, 10}));
    }

    void everyAnswerIsKeptAsOneStep()
    {
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        run.answerAll();
        QCOMPARE(run.setup.step(), Step::Team);
        QCOMPARE(run.setup.stepNumber(), run.setup.stepCount());
        run.setup.next();
        QVERIFY(run.setup.busy());
        QTRY_COMPARE(finished.count(), 1);

        const Patient mara = run.patient();
        QCOMPARE(mara.name, u"Mara L."_s);
        QCOMPARE(mara.birthDate, QDate(1984, 5, 31));
        QCOMPARE(mara.disease, u"sle"_s);
        QCOMPARE(mara.teamName, u"Ward 7B"_s);
        QCOMPARE(mara.teamPhone, u"+49 30 1234"_s);
        QCOMPARE(mara.homeZone, u"Europe/Berlin"_s);
        const Course course = run.desk.records<Course>(RecordKind::Course).value(0);
        QCOMPARE(course.templateId, u"cart_auto"_s);
        QCOMPARE(course.patient, mara.id);
        QCOMPARE(course.day0, Moment::onDay({2026, 3, 10}, true));
        QCOMPARE(run.allergies().size(), 2);
        QCOMPARE(run.allergies().at(0).substance, u"Penicillin"_s);
        QCOMPARE(run.allergies().at(0).reaction, u"rash"_s);
        QCOMPARE(run.allergies().at(1).substance, u"Latex"_s);
        QCOMPARE(run.desk.records<Person>(RecordKind::Person).size(), 2);
        const QList<Entry> infusions = run.desk.entries(u"infusion"_s); // the steps of the treatment, planned around Day 0
        QCOMPARE(infusions.size(), 1);
        QCOMPARE(infusions.first()->state, State::Planned);
        QCOMPARE(infusions.first()->when, course.day0);
        QCOMPARE(infusions.first()->course, course.id);
        QCOMPARE(finished.first().first().value<Id>(), mara.id);
        QCOMPARE(run.desk.steps().size(), 1);
    }

    void theCaregiverWhoAnswersIsTheAuthor()
    {
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        run.answerAll();
        run.setup.next();
        QTRY_COMPARE(finished.count(), 1);
        Person jonas;
        for (const Person &person : run.desk.records<Person>(RecordKind::Person))
            if (person.role == Person::Role::Caregiver)
                jonas = person;
        QCOMPARE(jonas.name, u"Jonas"_s);
        QCOMPARE(finished.first().at(1).value<Id>(), jonas.id);
        QCOMPARE(run.desk.entries(u"allergy"_s).first()->reporter, Reporter::Caregiver);
        QCOMPARE(run.desk.entries(u"infusion"_s).first()->reporter, Reporter::Caregiver);
        QVERIFY2(run.desk.entries(u"allergy"_s).first().author() == jonas.id, "an answer about allergies has an author");
        QCOMPARE(run.desk.steps().first().author, jonas.id);
    }

    void itIsAllUndoneAsOneStep()
    {
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        run.answerAll();
        run.setup.next();
        QTRY_COMPARE(finished.count(), 1);
        run.desk.value(run.desk.journal.undo());
        QVERIFY(run.desk.records<Patient>(RecordKind::Patient).isEmpty());
        QVERIFY(run.desk.records<Person>(RecordKind::Person).isEmpty());
        QVERIFY(run.desk.records<Course>(RecordKind::Course).isEmpty());
        QVERIFY(run.desk.entries().isEmpty());
    }

    void skippingEverythingInventsNothing()
    {
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        run.skipAll();
        QTRY_COMPARE(finished.count(), 1);
        const Patient patient = run.patient();
        QCOMPARE(patient.name, u"Me"_s);
        QVERIFY(!patient.birthDate.isValid());
        QVERIFY(patient.disease.isEmpty() && patient.diseaseText.isEmpty());
        QVERIFY(patient.teamName.isEmpty() && patient.teamPhone.isEmpty());
        QVERIFY(run.desk.records<Course>(RecordKind::Course).isEmpty());
        QVERIFY2(run.desk.entries().isEmpty(), "no allergies recorded is not the same as none");
        QCOMPARE(run.desk.records<Person>(RecordKind::Person).size(), 1);
    }

    void whatIsSaidOfAllergiesIsWhatIsKept_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<QString>("substance");
        QTest::addColumn<bool>("skipped");
        QTest::addColumn<QString>("kept");
        QTest::newRow("nothing is said") << 0 << QString() << false << QString();
        QTest::newRow("none known is an answer") << 2 << QString() << false << u"none known"_s;
        QTest::newRow("has some, and names none") << 1 << QString() << false << QString();
        QTest::newRow("one is named") << 1 << u"Latex"_s << false << u"Latex"_s;
        QTest::newRow("one is named against none known") << 2 << u"Latex"_s << false << u"Latex"_s;
        QTest::newRow("none known, and then the question is skipped") << 2 << QString() << true << QString();
    }

    void whatIsSaidOfAllergiesIsWhatIsKept()
    {
        QFETCH(int, answer);
        QFETCH(QString, substance);
        QFETCH(bool, skipped);
        QFETCH(QString, kept);
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        while (run.setup.step() != Step::Allergies)
            run.setup.skip();
        run.setup.setProperty("allergyAnswer", answer);
        run.setup.setProperty("substance", substance);
        skipped ? run.setup.skip() : run.setup.next();
        run.setup.skip();
        QTRY_COMPARE(finished.count(), 1);
        QStringList found;
        for (const AllergyFacts &facts : run.allergies())
            found << (facts.answer == AllergyFacts::Answer::NoneKnown ? u"none known"_s : facts.substance);
        QCOMPARE(found.join(u','), kept);
        for (const Entry &entry : run.desk.entries())
            QCOMPARE(entry->when, Moment::onDay({2026, 4, 2}));
    }

    void dayZeroIsKeptAsItIsKnown_data()
    {
        QTest::addColumn<QString>("treatment");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("course");
        QTest::newRow("to the day") << u"cart_auto"_s << 0 << u"2026-03-10"_s << u"cart_auto 2026-03-10"_s;
        QTest::newRow("about") << u"cart_auto"_s << 1 << u"2026-03-10"_s << u"cart_auto about:2026-03-10"_s;
        QTest::newRow("not known, whatever was typed before") << u"cart_auto"_s << 2 << u"2026-03-10"_s << u"cart_auto "_s;
        QTest::newRow("no date given") << u"cart_auto"_s << 0 << QString() << u"cart_auto "_s;
        QTest::newRow("still to come") << u"cart_auto"_s << 0 << u"2026-05-20"_s << u"cart_auto 2026-05-20"_s;
        QTest::newRow("with the treatment left out") << QString() << 0 << u"2026-03-10"_s << u"other 2026-03-10"_s;
        QTest::newRow("neither treatment nor day") << QString() << 0 << QString() << QString();
    }

    void dayZeroIsKeptAsItIsKnown()
    {
        QFETCH(QString, treatment);
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, course);
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        while (run.setup.step() != Step::Treatment)
            run.setup.skip();
        run.setup.setProperty("treatment", treatment);
        run.setup.next();
        run.setup.setProperty("day0Kind", kind);
        run.setup.setProperty("day0", typed);
        run.setup.next();
        run.setup.skip();
        run.setup.skip();
        QTRY_COMPARE(finished.count(), 1);
        QStringList courses;
        for (const Course &found : run.desk.records<Course>(RecordKind::Course))
            courses << found.templateId + u' ' + toIso(found.day0);
        QCOMPARE(courses.join(u','), course);
    }

    void anAnswerThatCanNotBeReadHoldsThePage_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a birth date in words") << Step::BirthDate << QByteArray("birthDate") << u"in spring"_s << u"Please write the date like 1984-05-31."_s;
        QTest::newRow("born tomorrow") << Step::BirthDate << QByteArray("birthDate") << u"2026-04-03"_s << u"That day is still to come."_s;
        QTest::newRow("a month for Day 0") << Step::Day0 << QByteArray("day0") << u"2026-03"_s
                                           << u"Please write the day like 2026-03-10, or choose “About”."_s;
    }

    void anAnswerThatCanNotBeReadHoldsThePage()
    {
        QFETCH(Step, step);
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        FirstRun run;
        while (run.setup.step() != step)
            run.setup.skip();
        run.setup.setProperty(field.constData(), typed);
        run.setup.next();
        QCOMPARE(run.setup.step(), step);
        QCOMPARE(run.setup.problem(), problem);
        run.setup.skip(); // lets it be, and what was wrong with it
        QCOMPARE(run.setup.step(), Step(int(step) + 1));
        QCOMPARE(run.setup.problem(), QString());
        QCOMPARE(run.setup.property(field.constData()).toString(), QString());
    }

    void aStoreThatFailsKeepsEveryAnswer()
    {
        FirstRun run;
        QSignalSpy finished(&run.setup, &SetupViewModel::finished);
        run.answerAll();
        run.desk.store->fails = Fault::NoSpace;
        run.setup.next();
        QTRY_COMPARE(run.setup.problem(), u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QCOMPARE(finished.count(), 0);
        QVERIFY(!run.setup.busy());
        QCOMPARE(run.setup.step(), Step::Team);
        QCOMPARE(run.setup.property("name").toString(), u"Mara L."_s);
        QCOMPARE(run.setup.allergies(), (QStringList{u"Penicillin: rash"_s, u"Latex"_s}));
        QVERIFY2(run.desk.journal.author().isNull(), "nobody was kept, so nobody is typing");
        run.desk.store->fails.reset();
        run.setup.next();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(run.allergies().size(), 2);
        QCOMPARE(run.patient().name, u"Mara L."_s);
    }

    void goingBackKeepsWhatWasSaid()
    {
        FirstRun run;
        run.setup.back();
        QCOMPARE(run.setup.step(), Step::Who);
        run.answerAll();
        for (int i = 0; i < 20; ++i)
            run.setup.back();
        QCOMPARE(run.setup.step(), Step::Who);
        QCOMPARE(run.setup.property("ownName").toString(), u"Jonas"_s);
        run.setup.removeAllergy(0);
        run.setup.removeAllergy(7);
        QCOMPARE(run.setup.allergies(), QStringList{u"Latex"_s});
    }
};

QTEST_GUILESS_MAIN(TestSetup)
#include "tst_setup.moc"
