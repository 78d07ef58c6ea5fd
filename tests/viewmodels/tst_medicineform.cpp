// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/medicineformviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using Mode = MedicineFormViewModel::Mode;

/** Mara's prednisone: 20 mg since 5 January, 10 mg since 1 February. */
struct Cabinet {
    Cabinet()
    {
        Medicine medicine;
        medicine.patient = desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.status = u"active"_s;
        medicine.countsAsDiseaseTreatment = true;
        for (const auto &[day, amount] : {std::pair(QDate(2026, 1, 5), u"20"_s), {QDate(2026, 2, 1), u"10"_s}}) {
            DoseStep step;
            step.from = Moment::onDay(day);
            step.amount = Quantity{*Decimal::parse(amount), u"mg"_s};
            medicine.steps.append(step);
        }
        id = desk.put(medicine);
        desk.settle();
    }
    /** Opens the medicine, fills one form and saves it; true if it was kept. */
    bool keep(Mode mode, const QString &from, const QString &amount = {}, const QString &reason = {})
    {
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices, id);
        form.setMode(mode);
        form.setProperty("from", from);
        form.setProperty("amount", amount);
        form.setProperty("reason", reason);
        QSignalSpy saved(&form, &MedicineFormViewModel::saved);
        form.save();
        form.save();
        desk.settle();
        problem = form.problem();
        return saved.count() == 1;
    }
    Medicine medicine() const { return *desk.roster->medicine(id); }
    /** "2026-01-05: 20 mg". */
    QStringList steps() const
    {
        QStringList all;
        for (const DoseStep &step : medicine().steps)
            all << toIso(step.from) + u": "_s + (step.amount ? step.amount->number.toString() + u' ' + step.amount->unit : u"?"_s);
        return all;
    }
    Desk desk;
    Id id;
    QString problem;
};

const QString kFirst = u"2026-01-05: 20 mg"_s, kSecond = u"2026-02-01: 10 mg"_s;

} // namespace

class TestMedicineForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewDoseIsANewStep_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QStringList>("steps");
        QTest::newRow("from today") << u"2026-04-02"_s << u"7,5"_s << QStringList{kFirst, kSecond, u"2026-04-02: 7.5 mg"_s};
        QTest::newRow("from next month") << u"2026-05-01"_s << u"5"_s << QStringList{kFirst, kSecond, u"2026-05-01: 5 mg"_s};
        QTest::newRow("one that was forgotten goes in between") << u"2026-01-20"_s << u"15"_s << QStringList{kFirst, u"2026-01-20: 15 mg"_s, kSecond};
        QTest::newRow("the amount is not known") << u"2026-04-02"_s << QString() << QStringList{kFirst, kSecond, u"2026-04-02: ?"_s};
        QTest::newRow("only the month is known") << u"2026-03"_s << u"5"_s << QStringList{kFirst, kSecond, u"2026-03: 5 mg"_s};
        QTest::newRow("counted from Day 0") << u"day+5"_s << u"5"_s << QStringList{kFirst, kSecond, u"2026-03-15: 5 mg"_s};
        QTest::newRow("down to nothing") << u"2026-03-09"_s << u"0"_s << QStringList{kFirst, kSecond, u"2026-03-09: 0 mg"_s};
    }

    void aNewDoseIsANewStep()
    {
        QFETCH(QString, from);
        QFETCH(QString, amount);
        QFETCH(QStringList, steps);
        Cabinet cabinet;
        QVERIFY2(cabinet.keep(Mode::NewDose, from, amount), qPrintable(cabinet.problem));
        QCOMPARE(cabinet.steps(), steps);
        QCOMPARE(cabinet.medicine().status, u"active"_s);
        QCOMPARE(cabinet.desk.value(cabinet.desk.store->history(cabinet.id)).size(), 2);
        QCOMPARE(cabinet.desk.notices->text(), u"Kept."_s);
        cabinet.desk.notices->undo();
        cabinet.desk.settle();
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond}));
    }

    void stoppingAsksForTheLastDose_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("lastDose");
        QTest::newRow("a day") << u"2026-03-09"_s << u"2026-03-09"_s;
        QTest::newRow("some day of a month") << u"2026-03"_s << u"2026-03"_s;
        QTest::newRow("about a day") << u"about:2026-03-09"_s << u"about:2026-03-09"_s;
        QTest::newRow("not known") << QString() << QString();
    }

    void stoppingAsksForTheLastDose()
    {
        QFETCH(QString, from);
        QFETCH(QString, lastDose);
        Cabinet cabinet;
        QVERIFY2(cabinet.keep(Mode::Stop, from, {}, u" Before the infusion "_s), qPrintable(cabinet.problem));
        const Medicine medicine = cabinet.medicine();
        QCOMPARE(medicine.status, u"stopped"_s);
        QVERIFY(medicine.lastDose);
        QCOMPARE(toIso(*medicine.lastDose), lastDose);
        QCOMPARE(medicine.stopReason, u"Before the infusion"_s);
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond}));
    }

    void takenAgainAfterAStopKeepsTheTimeWithout()
    {
        Cabinet cabinet;
        QVERIFY(cabinet.keep(Mode::Stop, u"2026-03-09"_s));
        QVERIFY(cabinet.keep(Mode::NewDose, u"2026-04-01"_s, u"5"_s));
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond, u"2026-03-10: 0 mg"_s, u"2026-04-01: 5 mg"_s}));
        QVERIFY(!cabinet.medicine().lastDose);
        QCOMPARE(cabinet.medicine().status, u"active"_s);
    }

    void aDoseOfLongAgoDoesNotStartAStoppedOneAgain()
    {
        Cabinet cabinet;
        QVERIFY(cabinet.keep(Mode::Stop, u"2026-03-09"_s));
        QVERIFY(cabinet.keep(Mode::NewDose, u"2026-01-20"_s, u"15"_s));
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, u"2026-01-20: 15 mg"_s, kSecond}));
        QCOMPARE(cabinet.medicine().lastDose, std::optional(Moment::onDay({2026, 3, 9})));
        QCOMPARE(cabinet.medicine().status, u"stopped"_s);
    }

    void whatCanNotBeIsSaidAndNothingIsKept_data()
    {
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("problem");
        const QString date = u"Please write the date like 2026-03-10, or 2026-03 if only the month is known."_s;
        QTest::newRow("a dose from some time") << Mode::NewDose << u"soon"_s << u"5"_s << date;
        QTest::newRow("a dose in words") << Mode::NewDose << u"2026-04-02"_s << u"half"_s << u"Please write the dose as a number, like 7.5."_s;
        QTest::newRow("less than nothing") << Mode::NewDose << u"2026-04-02"_s << u"-5"_s
                                           << u"This number can't be right: the limit is 0. Please check it and the unit."_s;
        QTest::newRow("stopped some time") << Mode::Stop << u"in spring"_s << QString() << date;
        QTest::newRow("stopped before it began") << Mode::Stop << u"2025-12-24"_s << QString() << u"The end is before the start. Please check both dates."_s;
    }

    void whatCanNotBeIsSaidAndNothingIsKept()
    {
        QFETCH(Mode, mode);
        QFETCH(QString, from);
        QFETCH(QString, amount);
        QFETCH(QString, problem);
        Cabinet cabinet;
        QVERIFY(!cabinet.keep(mode, from, amount));
        QCOMPARE(cabinet.problem, problem);
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond}));
        QVERIFY(!cabinet.medicine().lastDose);
    }

    void aMedicineIsFoundByItsNameOrItsOther_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("finds");
        QTest::newRow("a beginning") << u"predniso"_s << true;
        QTest::newRow("in other letters") << u"PREDNISONE"_s << true;
        QTest::newRow("a brand") << u"Decortin"_s << true;
        QTest::newRow("one letter is too little") << u"p"_s << false;
        QTest::newRow("nothing like it") << u"zzzz"_s << false;
    }

    void aMedicineIsFoundByItsNameOrItsOther()
    {
        QFETCH(QString, typed);
        QFETCH(bool, finds);
        Desk desk;
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        const QAbstractItemModelTester contract(form.found(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        form.setName(typed);
        QCOMPARE(form.found()->indexOf(u"prednisone"_s) >= 0, finds);
        QVERIFY(form.found()->count() <= 8);
    }

    void aTypedNameFollowsTheCatalogue_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("counts");
        QTest::addColumn<QString>("purpose");
        QTest::addColumn<QString>("name"); // kept beside the code
        const QString disease = u"disease"_s;
        QTest::newRow("as the catalogue writes it") << u"Prednisone"_s << u"prednisone"_s << true << disease << QString();
        QTest::newRow("in small letters") << u"prednisone"_s << u"prednisone"_s << true << disease << QString();
        QTest::newRow("in capitals and with blanks") << u" PREDNISONE "_s << u"prednisone"_s << true << disease << QString();
        QTest::newRow("a brand stays as it was typed") << u"Decortin"_s << u"prednisone"_s << true << disease << u"Decortin"_s;
        QTest::newRow("a brand in capitals") << u"CELLCEPT"_s << u"mycophenolate_mofetil"_s << true << disease << u"CELLCEPT"_s;
        QTest::newRow("the longer brand is another medicine") << u"decortin h"_s << u"prednisolone"_s << true << disease << u"decortin h"_s;
        QTest::newRow("with what the box says") << u"Prednisone 5 mg tablet"_s << u"prednisone"_s << true << disease << u"Prednisone 5 mg tablet"_s;
        QTest::newRow("one that prevents") << u"aciclovir"_s << u"aciclovir"_s << false << u"prevention"_s << QString();
        QTest::newRow("a beginning is no name") << u"predniso"_s << u"other"_s << false << QString() << u"predniso"_s;
        QTest::newRow("one of one's own") << u"Gamma drops"_s << u"other"_s << false << QString() << u"Gamma drops"_s;
    }

    void aTypedNameFollowsTheCatalogue()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        Desk desk;
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        for (qsizetype length = 1; length <= typed.size(); ++length)
            form.setName(typed.left(length)); // letter by letter, as it is typed
        QCOMPARE(form.code(), code);
        QTEST(form.property("counts").toBool(), "counts");
        QTEST(form.property("purpose").toString(), "purpose");
        form.save();
        desk.settle();
        const Medicine kept = desk.records<Medicine>(RecordKind::Medicine).value(0);
        QCOMPARE(kept.code, code);
        QTEST(kept.countsAsDiseaseTreatment, "counts");
        QTEST(kept.purpose, "purpose");
        QTEST(kept.name, "name");
    }

    void whatAPersonSaidOfTheUseStays()
    {
        Desk desk;
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.setProperty("counts", true); // said before a name was typed
        form.setName(u"Gamma"_s);
        form.setName(u"Gamma drops"_s);
        QVERIFY(form.property("counts").toBool());
        form.setName(u"prednisone"_s);
        form.setProperty("counts", false);
        form.setName(u"prednisone 5 mg"_s);
        QVERIFY(!form.property("counts").toBool());
        form.setName(u"azathioprine"_s); // another medicine has its own use
        QVERIFY(form.property("counts").toBool());
    }

    void oneOfTheListIsAdded()
    {
        Desk desk;
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        QCOMPARE(form.title(), u"Add a medicine"_s);
        form.setName(u"predn"_s);
        form.choose(u"prednisone"_s);
        QCOMPARE(form.name(), u"Prednisone"_s);
        QVERIFY(form.property("counts").toBool());
        QCOMPARE(form.found()->count(), 0);
        form.setProperty("amount", u"5"_s);
        form.setProperty("schedule", u"every morning"_s);
        form.setProperty("from", u"2026-03-03"_s);
        form.save();
        desk.settle();
        const Medicine kept = desk.records<Medicine>(RecordKind::Medicine).value(0);
        QCOMPARE(kept.code, u"prednisone"_s);
        QCOMPARE(kept.name, QString());
        QCOMPARE(kept.patient, desk.patient);
        QVERIFY(kept.countsAsDiseaseTreatment);
        QCOMPARE(kept.steps.first().schedule, u"every morning"_s);
        QVERIFY(kept.steps.first().perDay);
    }

    void oneOfOnesOwnIsAdded()
    {
        Desk desk;
        MedicineFormViewModel form(desk.journal, *desk.roster, *desk.notices);
        form.save();
        QCOMPARE(form.problem(), u"Which medicine? Please write its name."_s);
        form.setName(u"Gamma drops"_s);
        form.setProperty("from", QString());
        form.save();
        desk.settle();
        const Medicine kept = desk.records<Medicine>(RecordKind::Medicine).value(0);
        QCOMPARE(kept.code, u"other"_s);
        QCOMPARE(kept.name, u"Gamma drops"_s);
        QVERIFY(!kept.countsAsDiseaseTreatment);
        QCOMPARE(kept.steps.first().from, Moment::unknown());
        QVERIFY(!kept.steps.first().amount);
    }

    void theStepsAreReadOut()
    {
        Cabinet cabinet;
        QVERIFY(cabinet.keep(Mode::NewDose, u"2026-03-10"_s, u"0"_s));
        const QString reading = [&] {
            MedicineFormViewModel form(cabinet.desk.journal, *cabinet.desk.roster, *cabinet.desk.notices, cabinet.id);
            QStringList lines;
            for (const ChoiceRow &row : form.steps()->rows())
                lines << row.label + u": "_s + row.detail;
            return form.title() + u'\n' + lines.join(u'\n');
        }();
        QCOMPARE(reading, u"Prednisone\n20 mg: 5 January 2026, Day −64\n10 mg: 1 February 2026, Day −37\nStopped: 10 March 2026, Day 0"_s);
    }

    void aStoreThatFailsKeepsTheForm()
    {
        Cabinet cabinet;
        cabinet.desk.store->fails = Fault::NoSpace;
        QVERIFY(!cabinet.keep(Mode::NewDose, u"2026-04-02"_s, u"5"_s));
        QCOMPARE(cabinet.problem, u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond}));
    }

    void aMedicineIsRemovedAndBroughtBack()
    {
        Cabinet cabinet;
        MedicineFormViewModel form(cabinet.desk.journal, *cabinet.desk.roster, *cabinet.desk.notices, cabinet.id);
        QCOMPARE(form.mode(), Mode::Detail);
        form.save(); // nothing to save on a page that only shows
        form.remove();
        form.remove();
        cabinet.desk.settle();
        QVERIFY(cabinet.desk.records<Medicine>(RecordKind::Medicine).isEmpty());
        QCOMPARE(cabinet.desk.notices->text(), u"Removed."_s);
        cabinet.desk.notices->undo();
        cabinet.desk.settle();
        QCOMPARE(cabinet.steps(), (QStringList{kFirst, kSecond}));
    }
};

QTEST_GUILESS_MAIN(TestMedicineForm)
#include "tst_medicineform.moc"
