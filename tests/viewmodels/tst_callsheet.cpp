// SPDX-License-Identifier: GPL-3.0-or-later
#include "calldesk.h"
#include "viewmodels/callsheetviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestCallSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vm.reset();
        m_desk = std::make_unique<CallDesk>();
        open();
    }
    void rulesOfOtherIllnessesAreNotListed();
    void onlyEmergenciesAreOnAtFirst();
    void savingIsOneStepAndSilentUntilConfirmed();
    void confirmingNeedsAName();
    void confirmingNeedsADayThatHasBeen();
    void aLimitIsTheCentresOwn();
    void aLimitThatIsNoNumberIsSaidAndKept();
    void anOwnRuleIsAddedAndRemoved();
    void anOwnRuleThatMakesNoSenseIsRefused();
    void whatWasSavedIsThereAgain();
    void aChildIsTold();

private:
    void open()
    {
        m_vm = std::make_unique<CallSheetViewModel>(m_desk->journal, *m_desk->roster, *m_desk->notices);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_vm->rules());
    }
    const SheetLineRow *row(const QString &rule) const
    {
        for (const SheetLineRow &one : m_vm->rules()->rows()) {
            if (one.rule == rule)
                return &one;
        }
        return nullptr;
    }
    CallSheet kept() const { return m_desk->records<CallSheet>(RecordKind::CallSheet).value(0); }
    void confirm()
    {
        m_vm->setProperty("confirmed", true);
        m_vm->setProperty("confirmedWith", u"Dr Weber"_s);
        m_vm->setProperty("confirmedOn", u"2026-03-03"_s);
    }
    std::unique_ptr<CallDesk> m_desk;
    std::unique_ptr<CallSheetViewModel> m_vm;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCallSheet::rulesOfOtherIllnessesAreNotListed()
{
    QVERIFY(row(u"rf30"_s));  // lupus
    QVERIFY(!row(u"rf28"_s)); // MS
    QVERIFY(!row(u"rf41"_s)); // stem cells
    QCOMPARE(m_vm->rules()->rows().first().group, u"Emergency"_s);
    QVERIFY(m_vm->rules()->rows().first().groupStart);
    for (const SheetLineRow &one : m_vm->rules()->rows())
        QVERIFY2(!one.source.isEmpty(), qPrintable(one.rule));
}

void TestCallSheet::onlyEmergenciesAreOnAtFirst()
{
    for (const SheetLineRow &one : m_vm->rules()->rows())
        QCOMPARE(one.on, one.level == int(CallLevel::Emergency));
    m_vm->setAll(true);
    QCOMPARE(m_vm->onCount(), m_vm->count());
    m_vm->setOn(u"rf01"_s, false);
    QVERIFY(!row(u"rf01"_s)->on);
}

void TestCallSheet::savingIsOneStepAndSilentUntilConfirmed()
{
    const qsizetype steps = m_desk->steps().size();
    QSignalSpy saved(m_vm.get(), &CallSheetViewModel::saved);
    m_vm->setProperty("teamName", u"Ward 7B"_s);
    m_vm->setProperty("teamPhone", u"030 23125 040"_s);
    m_vm->setProperty("emergencyNumber", u"999"_s);
    m_vm->setProperty("words", u"Ring us at 38."_s);
    m_vm->setAll(true);
    m_vm->save();
    CallDesk::settle();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(m_desk->steps().size(), steps + 1);
    QCOMPARE(m_desk->roster->patient(m_desk->patient)->teamPhone, u"030 23125 040"_s);
    QCOMPARE(m_desk->roster->patient(m_desk->patient)->emergencyNumber, u"999"_s);
    QCOMPARE(kept().words, u"Ring us at 38."_s);
    QVERIFY(!isConfirmed(kept()));
    m_desk->temperature(u"39.5"_s);
    QVERIFY(m_desk->watch->spoken().isEmpty());
    m_desk->value(m_desk->journal.undo());
    m_desk->value(m_desk->journal.undo());
    QVERIFY(m_desk->records<CallSheet>(RecordKind::CallSheet).isEmpty());
}

void TestCallSheet::confirmingNeedsAName()
{
    m_vm->setAll(true);
    confirm();
    m_vm->setProperty("confirmedWith", u"  "_s);
    m_vm->save();
    CallDesk::settle();
    QVERIFY(m_vm->problem().contains(u"with whom"));
    QVERIFY(m_desk->records<CallSheet>(RecordKind::CallSheet).isEmpty());
    confirm();
    m_vm->save();
    CallDesk::settle();
    QVERIFY(m_vm->problem().isEmpty());
    QVERIFY(isConfirmed(kept()));
    QCOMPARE(kept().confirmed, Moment::onDay({2026, 3, 3}));
    m_desk->temperature(u"38.0"_s);
    QCOMPARE(m_desk->watch->spoken().size(), 1);
}

void TestCallSheet::confirmingNeedsADayThatHasBeen()
{
    confirm();
    for (const QString &day : {u"soon"_s, u"2026-03-15"_s, QString()}) {
        m_vm->setProperty("confirmedOn", day);
        m_vm->save();
        QVERIFY2(m_vm->problem().contains(u"day you confirmed"), qPrintable(day));
    }
}

void TestCallSheet::aLimitIsTheCentresOwn()
{
    QCOMPARE(row(u"rf01"_s)->limits, QStringList{u"38.0"_s});
    QCOMPARE(row(u"rf01"_s)->limitUnits, QStringList{u"°C"_s});
    QCOMPARE(row(u"rf13"_s)->limits, (QStringList{u"131"_s, u"40"_s}));
    m_vm->setAll(true);
    m_vm->setLimit(u"rf01"_s, 0, u"38,3"_s);
    m_vm->setWords(u"rf01"_s, u"From 38.3 on."_s);
    confirm();
    m_vm->save();
    CallDesk::settle();
    m_desk->temperature(u"38.2"_s);
    QVERIFY(m_desk->watch->spoken().isEmpty());
    m_desk->temperature(u"38.3"_s);
    QCOMPARE(m_desk->watch->spoken().size(), 1);
    QCOMPARE(m_desk->watch->spoken().first().words, u"From 38.3 on."_s);
}

void TestCallSheet::aLimitThatIsNoNumberIsSaidAndKept()
{
    m_vm->setLimit(u"rf01"_s, 0, u"hot"_s);
    QCOMPARE(row(u"rf01"_s)->limits, QStringList{u"hot"_s});
    QVERIFY(!row(u"rf01"_s)->problem.isEmpty());
    m_vm->save();
    CallDesk::settle();
    QVERIFY(m_vm->problem().contains(u"not a number"));
    QVERIFY(m_desk->records<CallSheet>(RecordKind::CallSheet).isEmpty());
    m_vm->setLimit(u"rf01"_s, 0, u"38.5"_s);
    QVERIFY(row(u"rf01"_s)->problem.isEmpty());
}

void TestCallSheet::anOwnRuleIsAddedAndRemoved()
{
    const int before = m_vm->count();
    QCOMPARE(m_vm->addOwn(u"weight"_s, true, u"80"_s, 0, u"Ring us."_s), QString());
    QCOMPARE(m_vm->count(), before + 1);
    const SheetLineRow made = m_vm->rules()->rows().last();
    QVERIFY(made.own && made.on);
    QCOMPARE(made.title, u"Weight at least 80 kg"_s);
    confirm();
    m_vm->save();
    CallDesk::settle();
    m_desk->add(vitalDraft(m_desk->patient, u"weight"_s, u"80"_s, u"kg"_s, m_desk->now()));
    CallDesk::settle();
    QCOMPARE(m_desk->watch->spoken().size(), 1);
    QCOMPARE(m_desk->watch->spoken().first().words, u"Ring us."_s);
    open();
    m_vm->removeOwn(made.rule);
    QCOMPARE(m_vm->count(), before);
    m_vm->removeOwn(u"rf01"_s); // a shipped one is turned off, never lost
    QCOMPARE(m_vm->count(), before);
}

void TestCallSheet::anOwnRuleThatMakesNoSenseIsRefused()
{
    QVERIFY(!m_vm->addOwn({}, true, u"80"_s, 0, {}).isEmpty());
    QVERIFY(!m_vm->addOwn(u"weight"_s, true, u"much"_s, 0, {}).isEmpty());
    QVERIFY(!m_vm->addOwn(u"rigors"_s, true, u"1"_s, 0, {}).isEmpty());
    QVERIFY(m_vm->inputs()->indexOf(u"temp"_s) >= 0);
    QCOMPARE(m_vm->unitOf(u"temp"_s), u"°C"_s);
}

void TestCallSheet::whatWasSavedIsThereAgain()
{
    m_vm->setAll(false);
    m_vm->setOn(u"rf01"_s, true);
    m_vm->setLimit(u"rf01"_s, 0, u"38.3"_s);
    m_vm->setProperty("centre", u"Charité"_s);
    confirm();
    m_vm->save();
    CallDesk::settle();
    open();
    QCOMPARE(m_vm->onCount(), 1);
    QCOMPARE(row(u"rf01"_s)->limits, QStringList{u"38.3"_s});
    QCOMPARE(m_vm->property("centre").toString(), u"Charité"_s);
    QCOMPARE(m_vm->property("confirmed").toBool(), true);
    QCOMPARE(m_vm->property("confirmedWith").toString(), u"Dr Weber"_s);
}

void TestCallSheet::aChildIsTold()
{
    QVERIFY(m_vm->minorNote().isEmpty());
    Patient child = *m_desk->roster->patient(m_desk->patient);
    child.birthDate = {2012, 5, 1};
    m_desk->put(child);
    CallDesk::settle();
    open();
    QVERIFY(m_vm->minorNote().contains(u"18"));
}

QTEST_MAIN(TestCallSheet)
#include "tst_callsheet.moc"
