// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldesk.h"
#include "viewmodels/callviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestCalling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vm.reset();
        m_desk = std::make_unique<CallDesk>();
        m_desk->giveTeam();
        m_vm = std::make_unique<CallViewModel>(m_desk->journal, *m_desk->roster, *m_desk->watch, *m_desk->notices);
        CallDesk::settle();
    }
    void nothingSpeaksOfItself();
    void aFeverShowsValueNumberAndTheTeamsWords();
    void theSentenceHasEveryPart();
    void aCaregiverSpeaksOfThePatient();
    void theMeasuringSiteIsSaid();
    void oneTapNotesTheCall();
    void whatTheySaidIsAddedToTheCall();
    void nothingToAddOnlyClosesTheQuestion();
    void withoutANumberTheEmergencyNumberIsCalled();
    void anEmergencyGoesPastTheTeam();
    void aMaskedFeverIsSaid();
    void withoutAListThereIsOneNeutralLine();
    void aRuleThatCannotBeReadIsSaid();

private:
    std::unique_ptr<CallDesk> m_desk;
    std::unique_ptr<CallViewModel> m_vm;
};

void TestCalling::nothingSpeaksOfItself()
{
    m_desk->giveSheet();
    m_desk->temperature(u"36.6"_s);
    QVERIFY(!m_vm->speaks());
    QCOMPARE(m_vm->level(), 0);
    QVERIFY(m_vm->value().isEmpty() && m_vm->reason().isEmpty() && m_vm->neutral().isEmpty() && m_vm->quote().isEmpty());
    QCOMPARE(m_vm->teamPhone(), u"030 23125 040"_s);
}

void TestCalling::aFeverShowsValueNumberAndTheTeamsWords()
{
    m_desk->giveSheet();
    m_desk->temperature(u"37.4"_s, 300);
    m_desk->temperature(u"38.4"_s);
    QVERIFY(m_vm->speaks());
    QCOMPARE(m_vm->level(), 2);
    QCOMPARE(m_vm->value(), u"38.4"_s);
    QCOMPARE(m_vm->unit(), u"°C"_s);
    QCOMPARE(m_vm->details(), u"02:41 by Mara L. Higher than your last, 37.4."_s);
    QCOMPARE(m_vm->number(), u"030 23125 040"_s);
    QCOMPARE(m_vm->who(), u"Call Ward 7B, day or night"_s);
    QCOMPARE(m_vm->quote(), u"Call us at 38.0 °C or more, day or night."_s);
    QCOMPARE(m_vm->quoteSource(), u"What your team asked, 3 March"_s);
    QVERIFY(m_vm->calledText().isEmpty());
    m_desk->temperature(u"36.9"_s, 1);
    QCOMPARE(m_vm->value(), u"38.4"_s); // a lower one afterwards lowers nothing
}

void TestCalling::theSentenceHasEveryPart()
{
    m_desk->giveSheet();
    EntryDraft allergy;
    allergy.patient = m_desk->patient;
    allergy.kind = Kind::Allergy;
    allergy.code = u"allergy"_s;
    AllergyFacts facts;
    facts.substance = u"Penicillin"_s;
    allergy.facts = facts;
    m_desk->add(allergy);
    Medicine prednisone;
    prednisone.patient = m_desk->patient;
    prednisone.code = u"prednisone"_s;
    prednisone.steps = {{Moment::onDay({2026, 2, 1}), Quantity{Decimal{10, 0}, u"mg"_s, Comparator::None}, true, {}}};
    m_desk->put(prednisone);
    m_desk->temperature(u"38.4"_s);
    QString text = m_vm->say();
    QCOMPARE(text.replace(QChar(QChar::Nbsp), u' '), u"I had CAR T cells for lupus on 10 March. Today is day 4. My temperature is 38.4 °C. "
                                                     "I may need extra steroid. I take prednisone 10 mg. I am allergic to penicillin."_s);
    QVERIFY(m_vm->sayBrief().size() < text.size());
}

void TestCalling::aCaregiverSpeaksOfThePatient()
{
    m_desk->giveSheet();
    m_desk->temperature(u"38.6"_s);
    m_desk->journal.setAuthor(m_desk->put(personNamed(u"Jonas"_s, Person::Role::Caregiver, m_desk->patient)));
    m_desk->watch->look();
    CallDesk::settle();
    QString text = m_vm->say();
    QVERIFY2(text.replace(QChar(QChar::Nbsp), u' ').startsWith(u"Mara L. had CAR T cells for lupus on 10 March. Today is day 4. Mara has a temperature of 38.6 °C."_s), qPrintable(text));
    m_desk->journal.setAuthor(m_desk->self);
    m_desk->watch->look();
    CallDesk::settle();
    QVERIFY2(m_vm->say().startsWith(u"I had"_s), qPrintable(m_vm->say()));
}

void TestCalling::theMeasuringSiteIsSaid()
{
    m_desk->giveSheet();
    EntryDraft fever = vitalDraft(m_desk->patient, u"temp"_s, u"38.6"_s, u"Cel"_s, Moment::at(m_desk->world.now().addSecs(-240)));
    fever.facts = MeasureFacts{u"ear"_s};
    m_desk->add(fever);
    CallDesk::settle();
    QCOMPARE(m_vm->details(), u"02:41 by Mara L., ear."_s);
}

void TestCalling::oneTapNotesTheCall()
{
    m_desk->giveSheet();
    m_desk->temperature(u"38.4"_s);
    m_vm->called();
    m_vm->called(); // a shaking finger
    CallDesk::settle();
    const QList<Entry> calls = m_desk->entries(u"call_team"_s);
    QCOMPARE(calls.size(), 1);
    const auto &facts = std::get<CallFacts>(calls.first()->facts);
    QCOMPARE(facts.rule, u"rf01"_s);
    QCOMPARE(facts.who, u"Ward 7B"_s);
    QCOMPARE(m_vm->calledText(), u"You called at 02:45."_s);
    QVERIFY(m_vm->speaks()); // it is not silenced by the call
    QVERIFY(m_vm->asksWhatTheySaid());
    m_desk->notices->undo();
    CallDesk::settle();
    QVERIFY(m_desk->entries(u"call_team"_s).isEmpty());
    QVERIFY(m_vm->calledText().isEmpty());
}

void TestCalling::whatTheySaidIsAddedToTheCall()
{
    m_desk->giveSheet();
    m_vm->called();
    CallDesk::settle();
    m_vm->setSaid(u" Come to the ward now. "_s);
    CallDesk::settle();
    QCOMPARE(std::get<CallFacts>(m_desk->entries(u"call_team"_s).first()->facts).said, u"Come to the ward now."_s);
    QVERIFY(!m_vm->asksWhatTheySaid());
}

void TestCalling::nothingToAddOnlyClosesTheQuestion()
{
    m_vm->called();
    CallDesk::settle();
    const qsizetype steps = m_desk->steps().size();
    m_vm->setSaid({});
    CallDesk::settle();
    QVERIFY(!m_vm->asksWhatTheySaid());
    QCOMPARE(m_desk->steps().size(), steps);
}

void TestCalling::withoutANumberTheEmergencyNumberIsCalled()
{
    m_desk->giveTeam({});
    m_desk->giveSheet();
    m_desk->temperature(u"38.4"_s);
    QCOMPARE(m_vm->number(), u"112"_s);
    QCOMPARE(m_vm->who(), u"Call emergency services"_s);
    m_vm->called();
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"call_emergency"_s).size(), 1);
}

void TestCalling::anEmergencyGoesPastTheTeam()
{
    m_desk->giveSheet();
    m_desk->temperature(u"38.4"_s);
    EntryDraft seizure;
    seizure.patient = m_desk->patient;
    seizure.kind = Kind::Symptom;
    seizure.code = u"seizure"_s;
    seizure.value = u"yes"_s;
    seizure.when = m_desk->now();
    m_desk->add(seizure);
    CallDesk::settle();
    QCOMPARE(m_vm->level(), 3);
    QCOMPARE(m_vm->number(), u"112"_s);
    QCOMPARE(m_vm->reason(), u"Call emergency services: Seizure"_s);
    QCOMPARE(m_vm->others(), u"Call now, day or night: A temperature of 38.0 °C or more"_s);
}

void TestCalling::aMaskedFeverIsSaid()
{
    m_desk->giveSheet();
    EntryDraft dose;
    dose.patient = m_desk->patient;
    dose.kind = Kind::Dose;
    dose.code = u"paracetamol"_s;
    dose.facts = DoseFacts();
    dose.when = Moment::at(QDateTime({2026, 3, 13}, {22, 10}, QTimeZone("Europe/Berlin")));
    m_desk->add(dose);
    m_desk->temperature(u"38.4"_s);
    QCOMPARE(m_vm->maskTitle(), u"Fever may be masked"_s);
    QCOMPARE(m_vm->maskText(), u"Paracetamol 22:10"_s);
}

void TestCalling::withoutAListThereIsOneNeutralLine()
{
    QVERIFY(m_vm->neutral().isEmpty());
    m_desk->temperature(u"39.9"_s);
    QVERIFY(!m_vm->speaks());
    QVERIFY(!m_vm->listConfirmed());
    QCOMPARE(m_vm->neutral(), u"Your call list is not filled in. If you are worried, call your team or emergency services."_s);
    QVERIFY(m_vm->emergencyText().contains(u"cell-therapy patient"));
}

void TestCalling::aRuleThatCannotBeReadIsSaid()
{
    m_desk->giveSheet();
    QVERIFY(m_vm->unreadable().isEmpty());
    CallSheet sheet = *m_desk->watch->sheet();
    sheet.rules.append({u"own-1"_s, u"{\"input\":\"aura\",\"op\":\"is\",\"value\":\"yes\"}"_s, u"call_now"_s, {}, true});
    m_desk->put(sheet);
    CallDesk::settle();
    QVERIFY(m_vm->unreadable().contains(u"cannot be read"));
}

QTEST_MAIN(TestCalling)
#include "tst_calling.moc"
