// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/entryformviewmodel.h"
#include "wording/values.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** An empty form on Mara's vault: what is said, and how it is kept. */
struct Form {
    Form() : form(desk.journal, *desk.roster, *desk.notices, Moment()) {}
    void choose(Kind kind, const QString &code)
    {
        form.setKind(toText(kind));
        form.setCode(code);
    }
    void pressure(const QString &upper, const QString &lower)
    {
        choose(Kind::Vital, u"bp"_s);
        form.number()->setText(upper);
        form.second()->setText(lower);
    }
    void save(bool insist = false)
    {
        form.save(insist);
        desk.settle();
    }
    Entry only() const { return desk.entries().size() == 1 ? desk.entries().first() : Entry(); }

    Desk desk;
    EntryFormViewModel form;
};

} // namespace

class TestEntryValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachItemIsAskedInItsOwnWay_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("editor");
        QTest::newRow("None to Severe") << Kind::Symptom << u"nausea"_s << u"level"_s;
        QTest::newRow("0 to 10") << Kind::Symptom << u"pain"_s << u"scale"_s;
        QTest::newRow("a count") << Kind::Symptom << u"stools_n"_s << u"number"_s;
        QTest::newRow("a measurement") << Kind::Vital << u"temp"_s << u"number"_s;
        QTest::newRow("a blood pressure") << Kind::Vital << u"bp"_s << u"pressure"_s;
        QTest::newRow("a lab value") << Kind::Lab << u"crp"_s << u"number"_s;
        QTest::newRow("a lab result in words") << Kind::Lab << u"ana"_s << u"text"_s;
        QTest::newRow("an allergy") << Kind::Allergy << u"allergy"_s << u"allergy"_s;
        QTest::newRow("the dose of an IVIG") << Kind::Event << u"ivig_replacement"_s << u"number"_s;
        QTest::newRow("an event") << Kind::Event << u"apheresis"_s << u"none"_s;
    }

    void eachItemIsAskedInItsOwnWay()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        QFETCH(QString, editor);
        Form page;
        page.choose(kind, code);
        QCOMPARE(page.form.editor(), editor);
        QVERIFY(page.form.savable());
    }

    void theDoseOfAnIvigHasItsUnit_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        QTest::newRow("for each kilogram") << QString() << u"0,4"_s << u"IVIG to replace antibodies 0.4 g/kg"_s;
        QTest::newRow("in all") << u"g"_s << u"30"_s << u"IVIG to replace antibodies 30 g"_s;
        QTest::newRow("nobody said how much") << u"g"_s << QString() << u"IVIG to replace antibodies"_s;
    }

    void theDoseOfAnIvigHasItsUnit()
    {
        QFETCH(QString, unit);
        QFETCH(QString, number);
        Form page;
        page.choose(Kind::Event, u"ivig_replacement"_s);
        if (!unit.isEmpty())
            page.form.number()->switchUnit();
        page.form.number()->setText(number);
        page.save();
        QCOMPARE(page.desk.entries().size(), 1);
        QTEST(entryTitle(page.desk.entries().first(), shippedCatalogues()), "title");
    }

    void aBloodPressureIsTwoEntriesThatBelongTogether()
    {
        Form page;
        page.pressure(u"128"_s, u"82"_s);
        QCOMPARE(page.form.codeLabel(), u"Blood pressure"_s);
        page.form.setNote(u"left arm"_s);
        page.save();
        const Entry upper = page.desk.entries(u"bp_sys"_s).value(0), lower = page.desk.entries(u"bp_dia"_s).value(0);
        QCOMPARE(page.desk.entries().size(), 2);
        QVERIFY(!upper->group.isNull());
        QCOMPARE(upper->group, lower->group);
        QCOMPARE(std::get<Quantity>(upper->value).number.toString(), u"128"_s);
        QCOMPARE(std::get<Quantity>(lower->value).number.toString(), u"82"_s);
        QCOMPARE(std::get<Quantity>(lower->value).unit, u"mm[Hg]"_s);
        QCOMPARE(upper->when, lower->when);
        page.desk.value(page.desk.journal.undo()); // one tap, one step
        QVERIFY(page.desk.entries().isEmpty());
    }

    void aPressureThatCanNotBeIsRefused_data()
    {
        QTest::addColumn<QString>("upper");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<QString>("problem");
        QTest::newRow("one number alone") << u"128"_s << QString() << u"Please give a value, or say that you could not answer."_s;
        QTest::newRow("the lower one first") << u"82"_s << u"128"_s << u"Two things here can't both be true. Please check the value."_s;
        QTest::newRow("words") << u"high"_s << u"82"_s << u"Please give a value, or say that you could not answer."_s;
        QTest::newRow("an impossible one") << u"900"_s << u"82"_s
                                           << u"This number can't be right: the limit is 300 mmHg. Please check it and the unit."_s;
    }

    void aPressureThatCanNotBeIsRefused()
    {
        QFETCH(QString, upper);
        QFETCH(QString, lower);
        QFETCH(QString, problem);
        Form page;
        page.pressure(upper, lower);
        page.save(true);
        QCOMPARE(page.form.problem(), problem);
        QVERIFY(!page.form.asks());
        QVERIFY(page.desk.entries().isEmpty());
        QCOMPARE(page.form.number()->text(), upper);
    }

    void anUnlikelyValueIsAskedAndThenKept()
    {
        Form page;
        page.choose(Kind::Vital, u"temp"_s);
        page.form.number()->setText(u"41.5"_s);
        page.save();
        QVERIFY(page.form.asks());
        QCOMPARE(page.form.problem(), u"This is an unusual number (beyond 41 °C). Is it what you meant?"_s);
        QVERIFY(page.desk.entries().isEmpty());
        page.form.number()->setText(u"41.2"_s);
        QVERIFY(!page.form.asks());
        QCOMPARE(page.form.problem(), QString());
        page.save(true);
        QCOMPARE(std::get<Quantity>(page.only()->value).number.toString(), u"41.2"_s);
    }

    void insistingNeverKeepsTheImpossible()
    {
        Form page;
        page.choose(Kind::Vital, u"temp"_s);
        page.form.number()->setText(u"101.3"_s);
        page.save(true);
        QCOMPARE(page.form.problem(), u"This would be very hot in °C. Did you mean °F?"_s);
        QVERIFY(!page.form.asks());
        QVERIFY(page.desk.entries().isEmpty());
    }

    void theUnitOnceChosenIsTheUnitAskedFor()
    {
        Form page;
        page.desk.put(Setting{u"unit.crp"_s, u"mg/dL"_s});
        page.desk.settle();
        page.choose(Kind::Lab, u"crp"_s);
        QCOMPARE(page.form.number()->unitLabel(), u"mg/dL"_s);
        page.form.number()->setText(u"<0,5"_s);
        page.save();
        const auto kept = std::get<Quantity>(page.only()->value);
        QCOMPARE(kept.comparator, Comparator::Less);
        QCOMPARE(kept.number.toString(), u"0.5"_s);
        QCOMPARE(kept.unit, u"mg/dL"_s);
    }

    void aSymptomWithoutAnAnswerIsNotInvented()
    {
        Form page;
        page.choose(Kind::Symptom, u"nausea"_s);
        page.form.setLevel(int(Level::Mild));
        page.form.setLevel(int(Level::Mild)); // taken back
        QCOMPARE(page.form.level(), -1);
        page.save();
        QVERIFY(!page.form.problem().isEmpty());
        QVERIFY(page.desk.entries().isEmpty());
        page.form.setLevel(int(Level::None));
        page.save();
        QCOMPARE(std::get<Level>(page.only()->value), Level::None);
    }

    void anotherItemForgetsTheAnswerOfTheLast()
    {
        Form page;
        page.choose(Kind::Symptom, u"nausea"_s);
        page.form.setLevel(int(Level::Severe));
        page.form.setCode(u"rash"_s);
        QCOMPARE(page.form.level(), -1);
        page.form.setKind(u"vital"_s);
        QCOMPARE(page.form.code(), QString());
        QVERIFY(!page.form.savable());
    }

    void aZeroToTenAnswerIsANumber()
    {
        Form page;
        page.choose(Kind::Symptom, u"pain"_s);
        page.form.setLevel(0);
        page.save();
        QCOMPARE(std::get<Quantity>(page.only()->value).number.toString(), u"0"_s);
    }

    void anAllergyHasASubstance()
    {
        Form page;
        page.form.setKind(u"allergy"_s);
        page.save();
        QCOMPARE(page.form.problem(), u"Please say what the allergy is to."_s);
        page.form.setText(u" Penicillin "_s);
        page.form.setReaction(u"rash"_s);
        page.save();
        const auto facts = std::get<AllergyFacts>(page.only()->facts);
        QCOMPARE(facts.substance, u"Penicillin"_s);
        QCOMPARE(facts.reaction, u"rash"_s);
        QCOMPARE(facts.answer, AllergyFacts::Answer::Allergic);
    }

    void whoSaysItIsKept_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<Reporter>("kept");
        QTest::newRow("the patient") << u"patient"_s << Reporter::Patient;
        QTest::newRow("a caregiver") << u"caregiver"_s << Reporter::Caregiver;
        QTest::newRow("the care team") << u"team"_s << Reporter::Team;
        QTest::newRow("a report") << u"report"_s << Reporter::Report;
    }

    void whoSaysItIsKept()
    {
        QFETCH(QString, said);
        QFETCH(Reporter, kept);
        Form page;
        page.choose(Kind::Symptom, u"nausea"_s);
        page.form.setLevel(1);
        page.form.setReporter(said);
        QCOMPARE(page.form.reporter(), said);
        page.save();
        QCOMPARE(page.only()->reporter, kept);
        QCOMPARE(page.only().author(), page.desk.self);
    }

    void aStoreThatFailsKeepsTheForm()
    {
        Form page;
        page.choose(Kind::Vital, u"temp"_s);
        page.form.number()->setText(u"38.4"_s);
        page.form.setNote(u"shivering"_s);
        page.form.setDate(u"2026-04-01"_s);
        page.desk.store->fails = Fault::NoSpace;
        QSignalSpy saved(&page.form, &EntryFormViewModel::saved);
        page.form.save();
        QVERIFY2(!page.form.savable(), "not twice at once");
        page.desk.settle();
        QCOMPARE(page.form.problem(), u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(page.form.number()->text(), u"38.4"_s);
        QCOMPARE(page.form.note(), u"shivering"_s);
        QCOMPARE(page.form.date(), u"2026-04-01"_s);
        QVERIFY(page.form.savable());
        QVERIFY(page.desk.entries().isEmpty());
        page.desk.store->fails.reset();
        page.form.save();
        page.form.save();
        page.desk.settle();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().first().value<Moment>().date, QDate(2026, 4, 1));
        QCOMPARE(page.only()->note, u"shivering"_s);
    }
};

QTEST_GUILESS_MAIN(TestEntryValues)
#include "tst_entryvalues.moc"
