// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/patientformviewmodel.h"
#include "viewmodels/peopleviewmodel.h"
#include "viewmodels/unitsviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyIsListed()
    {
        Desk desk;
        PeopleViewModel people(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(people.persons(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(people.patients()->rows(), (QList<ChoiceRow>{{desk.patient.toString(), u"Mara L."_s, u"Day +23"_s}}));
        QCOMPARE(people.persons()->rows(), (QList<ChoiceRow>{{desk.self.toString(), u"Mara L."_s, u"Patient"_s}}));
        QCOMPARE(people.patient(), desk.patient.toString());
        QCOMPARE(people.author(), desk.self.toString());
    }

    void whoIsAddedTypesFromNowOn_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("shown");
        QTest::newRow("another patient") << 0 << u"Patient"_s;
        QTest::newRow("a caregiver") << 1 << u"Caregiver"_s;
        QTest::newRow("somebody of the team") << 2 << u"Care team"_s;
        QTest::newRow("a role that there isn't") << 9 << u"Care team"_s;
    }

    void whoIsAddedTypesFromNowOn()
    {
        QFETCH(int, role);
        QFETCH(QString, shown);
        Desk desk;
        PeopleViewModel people(desk.journal, *desk.roster, *desk.notices);
        people.addPerson(u" Jonas "_s, role);
        desk.settle();
        QCOMPARE(people.persons()->count(), 2);
        QCOMPARE(people.persons()->labelOf(people.author()), u"Jonas"_s);
        QCOMPARE(people.persons()->rows().at(people.persons()->indexOf(people.author())).detail, shown);
        const Id id = desk.symptom(u"nausea"_s, Level::Mild, desk.now());
        QCOMPARE(desk.entry(id).author().toString(), people.author());
        people.setProperty("author", desk.self.toString());
        QCOMPARE(desk.journal.author(), desk.self);
    }

    void aPersonWithoutANameIsNobody()
    {
        Desk desk;
        PeopleViewModel people(desk.journal, *desk.roster, *desk.notices);
        people.addPerson(u"  "_s, 1);
        people.setProperty("author", QString());
        people.setProperty("patient", QString());
        desk.settle();
        QCOMPARE(people.persons()->count(), 1);
        QCOMPARE(desk.journal.author(), desk.self);
        QCOMPARE(desk.roster->currentPatient(), desk.patient);
    }

    void aStoreThatFailsAddsNobody()
    {
        Desk desk;
        PeopleViewModel people(desk.journal, *desk.roster, *desk.notices);
        desk.store->fails = Fault::NoSpace;
        people.addPerson(u"Jonas"_s, 1);
        desk.settle();
        QVERIFY(desk.notices->failure());
        QCOMPARE(people.persons()->count(), 1);
        QCOMPARE(desk.journal.author(), desk.self);
    }

    void anotherJourneyIsShown()
    {
        Desk desk;
        const Id other = desk.put(patientNamed(u"Ben"_s));
        desk.settle();
        PeopleViewModel people(desk.journal, *desk.roster, *desk.notices);
        QSignalSpy changed(&people, &PeopleViewModel::changed);
        people.setProperty("patient", other.toString());
        QCOMPARE(desk.roster->currentPatient(), other);
        QVERIFY(changed.count() > 0);
        QCOMPARE(desk.day->patientName(), u"Ben"_s);
        QVERIFY(!desk.day->counted());
    }

    void whatIsKnownOfThePatientIsChangedAsOneStep()
    {
        Desk desk;
        PatientFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        QCOMPARE(form.property("name").toString(), u"Mara L."_s);
        QCOMPARE(form.property("day0").toString(), u"2026-03-10"_s);
        QVERIFY(form.property("day0Known").toBool());
        form.setProperty("name", u"Mara Linde"_s);
        form.setProperty("birthDate", u"1984-05-31"_s);
        form.setProperty("teamPhone", u"+49 30 1234"_s);
        form.setProperty("day0", u"2026-03-11"_s);
        form.setProperty("day0About", true);
        const qsizetype steps = desk.steps().size();
        QSignalSpy saved(&form, &PatientFormViewModel::saved);
        form.save();
        form.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(desk.steps().size(), steps + 1);
        const Patient mara = *desk.roster->patient(desk.patient);
        QCOMPARE(mara.name, u"Mara Linde"_s);
        QCOMPARE(mara.birthDate, QDate(1984, 5, 31));
        QCOMPARE(mara.teamPhone, u"+49 30 1234"_s);
        QCOMPARE(mara.disease, u"sle"_s);
        QCOMPARE(desk.roster->courses(desk.patient).size(), 1);
        QCOMPARE(desk.roster->courses(desk.patient).first().day0, Moment::onDay({2026, 3, 11}, true));
        QCOMPARE(desk.day->title(), u"Day +22"_s);
        desk.notices->undo();
        desk.settle();
        QCOMPARE(desk.roster->patient(desk.patient)->name, u"Mara L."_s);
        QCOMPARE(desk.day->title(), u"Day +23"_s);
    }

    void dayZeroMayBeForgottenAgain()
    {
        Desk desk;
        PatientFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty("day0Known", false);
        form.save();
        desk.settle();
        QCOMPARE(desk.roster->courses(desk.patient).first().day0, Moment::unknown());
        QVERIFY(!desk.day->counted());
    }

    void whatCanNotBeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no name") << QByteArray("name") << u" "_s << u"A name is needed. Any name will do."_s;
        QTest::newRow("a birth date in words") << QByteArray("birthDate") << u"spring"_s << u"Please write the birth date like 1984-05-31."_s;
        QTest::newRow("born tomorrow") << QByteArray("birthDate") << u"2026-04-03"_s
                                       << u"This lies in the future. It can only be written down when it has happened."_s;
        QTest::newRow("a month for Day 0") << QByteArray("day0") << u"2026-03"_s
                                           << u"Please write Day 0 as a day, like 2026-03-10. A best guess is fine with “About”."_s;
    }

    void whatCanNotBeIsSaid()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        Desk desk;
        const qsizetype steps = desk.steps().size();
        PatientFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty(field.constData(), typed);
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), problem);
        QCOMPARE(form.property(field.constData()).toString(), typed);
        QCOMPARE(desk.steps().size(), steps);
    }

    void aStoreThatFailsKeepsTheForm()
    {
        Desk desk;
        PatientFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty("teamName", u"Ward 7B"_s);
        desk.store->fails = Fault::NoSpace;
        form.save();
        desk.settle();
        QCOMPARE(form.problem(), u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QCOMPARE(form.property("teamName").toString(), u"Ward 7B"_s);
        desk.store->fails.reset();
        form.save();
        desk.settle();
        QCOMPARE(desk.roster->patient(desk.patient)->teamName, u"Ward 7B"_s);
    }

    void aUnitGoesRoundAndEntriesStayAsTheyWereGiven()
    {
        Desk desk;
        const Id id = desk.add(vitalDraft(desk.patient, u"temp"_s, u"38.4"_s, u"Cel"_s, desk.now()));
        UnitsViewModel units(desk.journal, *desk.roster, *desk.notices);
        const auto unit = [&] { return units.items()->rows().at(units.items()->indexOf(u"temp"_s)).detail; };
        QCOMPARE(unit(), u"°C"_s);
        units.next(u"temp"_s);
        desk.settle();
        QCOMPARE(unit(), u"°F"_s);
        QCOMPARE(std::get<Quantity>(desk.entry(id)->value).unit, u"Cel"_s);
        units.next(u"temp"_s);
        desk.settle();
        QCOMPARE(unit(), u"°C"_s);
        QCOMPARE(units.items()->indexOf(u"hr"_s), -1); // it has only one
        units.next(u"hr"_s);
        desk.store->fails = Fault::NoSpace;
        units.next(u"temp"_s);
        desk.settle();
        QCOMPARE(unit(), u"°C"_s);
        QVERIFY(desk.notices->failure());
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
