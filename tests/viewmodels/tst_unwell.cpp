// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldesk.h"
#include "viewmodels/unwellviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestUnwell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_tester.reset();
        m_vm.reset();
        m_desk = std::make_unique<CallDesk>();
    }
    void everyInputOfTheRulesHasATile();
    void anAnswerIsSavedAtOnce();
    void anotherAnswerPutsItRight();
    void theSameAnswerAgainTakesItBack();
    void cantTellIsAnAnswer();
    void undoTakesTheAnswerOffTheTile();
    void someoneElseIsAnswering();
    void withoutAListEmergencyAnswersShowTheirText();
    void onlyTilesOfRulesThatAreOnAreShown();

private:
    void open()
    {
        m_vm = std::make_unique<UnwellViewModel>(m_desk->journal, *m_desk->roster, *m_desk->watch, *m_desk->notices);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_vm->tiles());
        CallDesk::settle();
    }
    const UnwellRow *tile(const QString &code) const
    {
        for (const UnwellRow &row : m_vm->tiles()->rows()) {
            if (row.code == code)
                return &row;
        }
        return nullptr;
    }
    std::unique_ptr<CallDesk> m_desk;
    std::unique_ptr<UnwellViewModel> m_vm;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestUnwell::everyInputOfTheRulesHasATile()
{
    open();
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        const auto condition = conditionFromJson(rule.condition.toUtf8(), shippedCatalogues());
        if (!concerns(*condition, u"sle"_s, u"cart_auto"_s))
            continue;
        for (const QString &code : tilesOf(*condition)) {
            if (code != u"ice")
                QVERIFY2(tile(code), qPrintable(rule.id + u' ' + code));
        }
    }
    QCOMPARE(m_vm->tiles()->rows().first().code, u"caregiver_worried"_s);
    QCOMPARE(tile(u"temp"_s)->kind, int(UnwellRow::Measure));
    QCOMPARE(tile(u"tremor"_s)->kind, int(UnwellRow::Levels));
    QCOMPARE(tile(u"rigors"_s)->kind, int(UnwellRow::YesNo));
    QVERIFY(!tile(u"dim_colours"_s)); // Graves
}

void TestUnwell::anAnswerIsSavedAtOnce()
{
    m_desk->giveSheet();
    open();
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    m_vm->answer(u"rigors"_s, UnwellRow::Yes); // a shaking finger
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"rigors"_s).size(), 1);
    QCOMPARE(m_desk->entries(u"rigors"_s).first()->value, Value(u"yes"_s));
    QCOMPARE(tile(u"rigors"_s)->answer, int(UnwellRow::Yes));
    QCOMPARE(m_desk->watch->spoken().size(), 1);
    QCOMPARE(m_desk->watch->spoken().first().rule, u"rf03"_s);
}

void TestUnwell::anotherAnswerPutsItRight()
{
    m_desk->giveSheet();
    open();
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    CallDesk::settle();
    m_vm->answer(u"rigors"_s, UnwellRow::No);
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"rigors"_s).size(), 1);
    QCOMPARE(m_desk->entries(u"rigors"_s).first()->value, Value(u"no"_s));
    QVERIFY(m_desk->watch->spoken().isEmpty());
    m_vm->setLevel(u"tremor"_s, 2);
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"tremor"_s).first()->value, Value(Level::Moderate));
    QCOMPARE(tile(u"tremor"_s)->level, 2);
}

void TestUnwell::theSameAnswerAgainTakesItBack()
{
    open();
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    CallDesk::settle();
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    CallDesk::settle();
    QVERIFY(m_desk->entries(u"rigors"_s).isEmpty());
    QCOMPARE(tile(u"rigors"_s)->answer, int(UnwellRow::None));
}

void TestUnwell::cantTellIsAnAnswer()
{
    m_desk->giveSheet();
    open();
    m_vm->answer(u"seizure"_s, UnwellRow::CannotTell);
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"seizure"_s).first()->status, Status::CouldNotAnswer);
    QVERIFY(m_desk->watch->spoken().isEmpty());
    QVERIFY(!m_vm->emergency());
}

void TestUnwell::undoTakesTheAnswerOffTheTile()
{
    open();
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    CallDesk::settle();
    m_desk->notices->undo();
    CallDesk::settle();
    QCOMPARE(tile(u"rigors"_s)->answer, int(UnwellRow::None));
    m_vm->answer(u"rigors"_s, UnwellRow::No);
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"rigors"_s).size(), 1);
}

void TestUnwell::someoneElseIsAnswering()
{
    open();
    QVERIFY(!m_vm->someoneElse());
    m_vm->setSomeoneElse(true);
    m_vm->answer(u"confused_now"_s, UnwellRow::Yes);
    CallDesk::settle();
    QCOMPARE(m_desk->entries(u"confused_now"_s).first()->reporter, Reporter::Caregiver);
}

void TestUnwell::withoutAListEmergencyAnswersShowTheirText()
{
    open();
    QVERIFY(!m_vm->listNote().isEmpty());
    m_vm->answer(u"rigors"_s, UnwellRow::Yes);
    CallDesk::settle();
    QVERIFY(!m_vm->emergency());
    m_vm->answer(u"face_droop"_s, UnwellRow::Yes);
    CallDesk::settle();
    QVERIFY(m_vm->emergency());
    QVERIFY(m_vm->emergencyText().contains(u"emergency services"));
    QVERIFY(m_desk->watch->spoken().isEmpty()); // nothing is computed
}

void TestUnwell::onlyTilesOfRulesThatAreOnAreShown()
{
    CallSheet sheet;
    sheet.patient = m_desk->patient;
    sheet.rules = {{u"rf03"_s, {}, u"call_now"_s, {}, true}, {u"rf08"_s, {}, u"emergency"_s, {}, false}};
    sheet.confirmed = Moment::onDay({2026, 3, 3});
    m_desk->put(sheet);
    CallDesk::settle();
    open();
    QStringList codes;
    for (const UnwellRow &row : m_vm->tiles()->rows())
        codes.append(row.code);
    QCOMPARE(codes, (QStringList{u"caregiver_worried"_s, u"rigors"_s}));
    QVERIFY(m_vm->listNote().isEmpty());
}

QTEST_MAIN(TestUnwell)
#include "tst_unwell.moc"
