// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"
#include "wording/callwords.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow{QDate(2026, 3, 14), QTime(2, 45)};

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ');
}

SayFacts mara()
{
    SayFacts facts;
    facts.treatment = u"cart_auto"_s;
    facts.disease = u"sle"_s;
    facts.day0 = Moment::onDay({2026, 3, 10});
    facts.today = kNow.date();
    facts.reasons = {u"My temperature is 38.4 °C."_s};
    facts.shortReasons = {u"Temperature 38.4 °C."_s};
    facts.medicines = {u"prednisone 10 mg"_s};
    facts.allergies = {u"penicillin"_s};
    return facts;
}

} // namespace

class TestCallWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSentenceSaysEverything();
    void briefShortensWordsAndDropsNothing();
    void numbersStayWithTheirUnits();
    void whatIsNotKnownIsLeftOut_data();
    void whatIsNotKnownIsLeftOut();
    void theFactsComeFromTheRecord();
    void aCaregiverSaysItOfThePatient_data();
    void aCaregiverSaysItOfThePatient();
    void everyShippedSentenceCanBeSaidOfSomebody();
    void changedWritingIsSaidAndNotTheScoreBesideIt();
    void aRuleIsNamedByItsLimit();
    void everyShippedConditionHasWords();
    void aMaskIsSaidWithItsTime();
    void aYesNoAnswerIsSaidInWords();
};

void TestCallWords::theSentenceSaysEverything()
{
    QCOMPARE(plain(sayThis(mara())), u"I had CAR T cells for lupus on 10 March. Today is day 4. My temperature is 38.4 °C. "
                                     "I take prednisone 10 mg. I am allergic to penicillin."_s);
}

void TestCallWords::briefShortensWordsAndDropsNothing()
{
    const QString brief = plain(sayThis(mara(), true));
    QCOMPARE(brief, u"CAR T cells for lupus, 10 March. Day 4. Temperature 38.4 °C. On prednisone 10 mg. Allergic to penicillin."_s);
    for (const QString &part : {u"CAR T"_s, u"lupus"_s, u"10 March"_s, u"4"_s, u"38.4 °C"_s, u"prednisone 10 mg"_s, u"penicillin"_s})
        QVERIFY2(brief.contains(part), qPrintable(part));
}

void TestCallWords::numbersStayWithTheirUnits()
{
    for (const bool brief : {false, true}) {
        const QString text = sayThis(mara(), brief);
        QVERIFY(text.contains(u"10\u00A0mg"));
        QVERIFY(text.contains(u"10\u00A0March"));
        QVERIFY(text.contains(u"ay\u00A0" "4"));
        QVERIFY(text.contains(u"prednisone\u00A0" "10"));
    }
}

void TestCallWords::whatIsNotKnownIsLeftOut_data()
{
    QTest::addColumn<SayFacts>("facts");
    QTest::addColumn<QString>("text");
    SayFacts facts;
    facts.today = kNow.date();
    QTest::newRow("nothing is known") << facts << QString();
    facts.disease = u"sle"_s;
    QTest::newRow("no treatment yet") << facts << u"I have lupus."_s;
    facts.treatment = u"other"_s;
    QTest::newRow("another treatment") << facts << u"I had a cell treatment for lupus."_s;
    facts = mara();
    facts.day0 = Moment::unknown();
    facts.medicines.clear();
    facts.allergies.clear();
    facts.reasons.clear();
    QTest::newRow("no day, medicine, allergy or reason") << facts << u"I had CAR T cells for lupus."_s;
    facts.noAllergies = true;
    QTest::newRow("no known allergies is an answer") << facts << u"I had CAR T cells for lupus. I have no known allergies."_s;
    facts = mara();
    facts.today = {2026, 3, 5};
    facts.reasons.clear();
    QTest::newRow("before Day 0") << facts << u"I will have CAR T cells for lupus on 10 March. Today is day −5. I take prednisone 10 mg. I am allergic to penicillin."_s;
    facts = mara();
    facts.day0 = Moment::inMonth(2024, 3, true);
    facts.reasons.clear();
    QTest::newRow("a vague Day 0 gives no number") << facts << u"I had CAR T cells for lupus, about March 2024. I take prednisone 10 mg. I am allergic to penicillin."_s;
    facts = mara();
    facts.treatment = u"ahsct_ms_beam_atg"_s;
    facts.disease = u"ms"_s;
    facts.diseaseText = u"multiple sclerosis"_s;
    facts.medicines = {u"prednisone 10 mg"_s, u"tacrolimus 2 mg"_s};
    facts.allergies = {u"penicillin"_s, u"latex"_s};
    facts.reasons.clear();
    QTest::newRow("several") << facts << u"I had my own stem cells for multiple sclerosis on 10 March. Today is day 4. I take prednisone 10 mg and tacrolimus 2 mg. I am allergic to penicillin and latex."_s;
}

void TestCallWords::whatIsNotKnownIsLeftOut()
{
    QFETCH(SayFacts, facts);
    QFETCH(QString, text);
    QCOMPARE(plain(sayThis(facts)), text);
}

void TestCallWords::aCaregiverSaysItOfThePatient_data()
{
    QTest::addColumn<SayFacts>("facts");
    QTest::addColumn<bool>("brief");
    QTest::addColumn<QString>("text");
    SayFacts facts = mara();
    facts.about = u"Mara L."_s;
    facts.reasons = {saidOf(u"My temperature is %1."_s, calledName(facts.about)).arg(u"38.6 °C"_s)};
    QTest::newRow("a fever") << facts << false << u"Mara L. had CAR T cells for lupus on 10 March. Today is day 4. Mara has a temperature of 38.6 °C. "
                                                  "Mara takes prednisone 10 mg. Mara is allergic to penicillin."_s;
    QTest::newRow("in short") << facts << true << u"This is about Mara L. CAR T cells for lupus, 10 March. Day 4. Temperature 38.4 °C. On prednisone 10 mg. "
                                                  "Allergic to penicillin."_s;
    facts.treatment = u"ahsct_ms_beam_atg"_s;
    facts.today = {2026, 3, 5};
    facts.reasons.clear();
    facts.medicines.clear();
    facts.allergies.clear();
    facts.noAllergies = true;
    QTest::newRow("before Day 0") << facts << false << u"Mara L. will have own stem cells for lupus on 10 March. Today is day −5. Mara has no known allergies."_s;
    facts.treatment.clear();
    facts.noAllergies = false;
    facts.day0 = Moment::unknown();
    QTest::newRow("no treatment yet") << facts << false << u"Mara L. has lupus."_s;
}

void TestCallWords::aCaregiverSaysItOfThePatient()
{
    QFETCH(SayFacts, facts);
    QFETCH(bool, brief);
    QFETCH(QString, text);
    QCOMPARE(plain(sayThis(facts, brief)), text);
}

void TestCallWords::everyShippedSentenceCanBeSaidOfSomebody()
{
    static const QRegularExpression own(u"\\b(I|My|my|me|myself)\\b"_s);
    QVERIFY(shippedCatalogues().callRules().size() > 40);
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        const QString said = saidOf(rule.say, u"Mara"_s);
        QVERIFY2(!said.contains(own), qPrintable(said));
        QCOMPARE(said.contains(u"%1"_s), rule.say.contains(u"%1"_s));
        QVERIFY2(!rule.say.contains(own) || said.contains(u"Mara"_s), qPrintable(rule.say));
    }
}

void TestCallWords::theFactsComeFromTheRecord()
{
    Patient patient = patientNamed(u"Mara L."_s);
    patient.disease = u"ssc"_s;
    Course course;
    course.templateId = u"cart_auto"_s;
    course.day0 = Moment::onDay({2026, 3, 10});
    CallContext context;
    context.catalogues = &shippedCatalogues();
    context.now = kNow;
    Medicine taken, stopped, other;
    taken.code = u"prednisone"_s;
    taken.steps = {{Moment::onDay({2026, 1, 1}), Quantity{Decimal{20, 0}, u"mg"_s}, true, {}}, {Moment::onDay({2026, 3, 1}), Quantity{Decimal{10, 0}, u"mg"_s}, true, {}}};
    stopped = taken;
    stopped.code = u"dexamethasone"_s;
    stopped.lastDose = Moment::onDay({2026, 2, 1});
    other.code = u"omeprazole"_s;
    context.medicines = {taken, stopped, other};
    const Entry fever = Entry::restored(QUuid::createUuid(), vitalDraft({}, u"temp"_s, u"38.4"_s, u"Cel"_s, Moment::at(kNow)), {}, kNow.toUTC());
    context.entries = {fever};
    EntryDraft allergy;
    allergy.kind = Kind::Allergy;
    AllergyFacts facts;
    facts.substance = u"Penicillin"_s;
    allergy.facts = facts;
    const QList<Entry> allergies{Entry::restored(QUuid::createUuid(), allergy, {}, kNow.toUTC())};
    const QString calm = plain(sayThis(sayFacts(patient, course, {}, context, {}, allergies)));
    QCOMPARE(calm, u"I had CAR T cells for systemic sclerosis on 10 March. Today is day 4. My temperature is 38.4 °C. I take prednisone 10 mg. I am allergic to penicillin."_s);
    SpokenRule rule;
    rule.rule = u"rf01"_s;
    rule.because = {fever};
    rule.inputs = {u"temp"_s};
    QCOMPARE(plain(sayThis(sayFacts(patient, course, {}, context, {rule}, allergies))), calm); // said once
    const QString about = plain(sayThis(sayFacts(patient, course, {}, context, {rule}, allergies, {}, u"Mara L."_s)));
    QCOMPARE(about, u"Mara L. had CAR T cells for systemic sclerosis on 10 March. Today is day 4. Mara has a temperature of 38.4 °C. "
                    "Mara takes prednisone 10 mg. Mara is allergic to penicillin."_s);
    QCOMPARE(plain(sayThis(sayFacts(patient, course, {}, context, {}, allergies, {}, u"Mara L."_s))), about);
}

void TestCallWords::changedWritingIsSaidAndNotTheScoreBesideIt()
{
    CallContext context;
    context.catalogues = &shippedCatalogues();
    context.now = kNow;
    EntryDraft check;
    check.kind = Kind::Score;
    check.code = u"ice"_s;
    check.value = Quantity{Decimal{10, 0}, {}, Comparator::None};
    SpokenRule rule;
    rule.rule = u"rf05"_s;
    rule.inputs = {u"handwriting"_s};
    rule.because = {Entry::restored(QUuid::createUuid(), check, {}, kNow.toUTC())};
    const SayFacts facts = sayFacts(Patient(), {}, {}, context, {rule}, {});
    QCOMPARE(facts.reasons, QStringList{u"My handwriting has changed."_s});
    QCOMPARE(facts.shortReasons, QStringList{u"My handwriting has changed."_s});
    rule.rule = u"rf04"_s;
    rule.inputs = {u"ice"_s};
    QCOMPARE(sayFacts(Patient(), {}, {}, context, {rule}, {}).reasons, QStringList{u"My thinking check is 10 of 10."_s});
}

void TestCallWords::aRuleIsNamedByItsLimit()
{
    SheetRule rule{u"rf01"_s, {}, u"call_now"_s, {}, true};
    QCOMPARE(ruleTitle(rule, shippedCatalogues()), u"A temperature of 38.0 °C or more"_s);
    rule.condition = u"{\"input\":\"temp\",\"op\":\">=\",\"value\":\"38.3\",\"unit\":\"Cel\"}"_s;
    QCOMPARE(ruleTitle(rule, shippedCatalogues()), u"Temperature at least 38.3 °C"_s);
    rule.condition = u"broken"_s;
    QCOMPARE(ruleTitle(rule, shippedCatalogues()), u"A temperature of 38.0 °C or more"_s);
}

void TestCallWords::everyShippedConditionHasWords()
{
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        const auto condition = conditionFromJson(rule.condition.toUtf8(), shippedCatalogues());
        QVERIFY(condition);
        const QString words = conditionText(*condition, shippedCatalogues());
        QVERIFY2(!words.isEmpty() && !words.contains(u'_') && !words.contains(u'%' + u"1"_s), qPrintable(rule.id + u": "_s + words));
        for (const QString &never : {u"diagnos"_s, u"grade "_s, u"safe"_s, u"normal"_s, u"relapse"_s, u"remission"_s})
            QVERIFY2(!rule.label.contains(never, Qt::CaseInsensitive) && !rule.say.contains(never, Qt::CaseInsensitive), qPrintable(rule.id));
    }
}

void TestCallWords::aMaskIsSaidWithItsTime()
{
    FeverMask mask{FeverMask::Kind::FeverMedicine, u"paracetamol"_s, {}, Moment::at(QDateTime({2026, 3, 14}, {6, 10}))};
    QCOMPARE(maskText(mask, shippedCatalogues()), u"Paracetamol 06:10"_s);
    mask.when = Moment::onDay({2026, 3, 14});
    QCOMPARE(maskText(mask, shippedCatalogues()), u"Paracetamol, today"_s);
    mask.code = u"steroid_course"_s;
    QCOMPARE(maskText(mask, shippedCatalogues()), u"Steroids for a side effect, today"_s);
}

void TestCallWords::aYesNoAnswerIsSaidInWords()
{
    EntryDraft draft;
    draft.kind = Kind::Symptom;
    draft.code = u"rigors"_s;
    draft.value = u"yes"_s;
    QCOMPARE(entryTitle(draft, shippedCatalogues()), u"Shaking chills, cannot stop: yes"_s);
}

QTEST_GUILESS_MAIN(TestCallWords)
#include "tst_callwords.moc"
