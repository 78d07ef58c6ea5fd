// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/callwatch.h"
#include "journal/futures.h"
#include "memorystore.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestCallWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRuleSpeaksAtTheCommit();
    void itIsSaidOncePerReason();
    void anUndoneEntrySpeaksNoMore();
    void withoutASheetOneNeutralLineIsDue();
    void confirmingTheSheetLetsItSpeak();
    void anotherPatientsFeverSaysNothing();
    void whatIsADayOldSaysNothing();
    void theBaselineFromBeforeIsFound();
    void whatLiesAheadOfTheClockSaysNothing();
    void theCommandLineReadsTheSame();

private:
    Id put(const Record &record)
    {
        const auto id = waitFor(m_journal->put(record));
        if (!id)
            qFatal("%s", qPrintable(id.error().note));
        return *id;
    }
    Id add(const EntryDraft &draft)
    {
        const auto id = waitFor(m_journal->add(draft));
        if (!id)
            qFatal("%s", qPrintable(id.error().note));
        return *id;
    }
    void giveSheet(bool confirmed)
    {
        CallSheet sheet;
        sheet.patient = m_patient;
        sheet.rules = {{u"rf01"_s, {}, u"call_now"_s, {}, true}, {u"rf04"_s, {}, u"call_now"_s, {}, true}};
        if (confirmed)
            sheet.confirmed = Moment::onDay({2026, 3, 3});
        m_sheet = put(sheet);
    }
    EntryDraft temperature(const QString &value, const QString &when = u"2026-03-14T02:40"_s) const
    {
        return vitalDraft(m_patient, u"temp"_s, value, u"Cel"_s, Moment::at(QDateTime::fromString(when, Qt::ISODate)));
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }

    TestWorld m_world{u"2026-03-14T02:45"_s};
    std::shared_ptr<MemoryStore> m_store;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<CallWatch> m_watch;
    Id m_patient, m_sheet;
};

void TestCallWatch::init()
{
    m_watch.reset();
    m_roster.reset();
    m_store = std::make_shared<MemoryStore>();
    m_journal = std::make_unique<Journal>(m_store, shippedCatalogues(), m_world.world());
    m_patient = put(patientNamed(u"Mara L."_s));
    put(Course{{}, m_patient, u"cart_auto"_s, {}, Moment::onDay({2026, 3, 10})});
    m_roster = std::make_unique<Roster>(*m_journal);
    QVERIFY(m_roster->loadNow());
    m_watch = std::make_unique<CallWatch>(*m_journal, *m_roster);
    settle();
}

void TestCallWatch::aRuleSpeaksAtTheCommit()
{
    giveSheet(true);
    settle();
    QSignalSpy speaking(m_watch.get(), &CallWatch::speaking);
    add(temperature(u"38.4"_s));
    settle();
    QCOMPARE(speaking.count(), 1);
    QCOMPARE(m_watch->spoken().size(), 1);
    QCOMPARE(m_watch->spoken().first().rule, u"rf01"_s);
    add(temperature(u"36.9"_s, u"2026-03-14T02:44"_s)); // a better one lowers nothing
    settle();
    QCOMPARE(m_watch->spoken().size(), 1);
}

void TestCallWatch::itIsSaidOncePerReason()
{
    giveSheet(true);
    add(temperature(u"38.4"_s));
    settle();
    QSignalSpy speaking(m_watch.get(), &CallWatch::speaking);
    m_watch->look();
    settle();
    QCOMPARE(speaking.count(), 0);
    add(temperature(u"38.9"_s, u"2026-03-14T02:44"_s));
    settle();
    QCOMPARE(speaking.count(), 1);
}

void TestCallWatch::anUndoneEntrySpeaksNoMore()
{
    giveSheet(true);
    add(temperature(u"38.4"_s));
    settle();
    QVERIFY(!m_watch->spoken().isEmpty());
    QVERIFY(waitFor(m_journal->undo()));
    settle();
    QVERIFY(m_watch->spoken().isEmpty());
}

void TestCallWatch::withoutASheetOneNeutralLineIsDue()
{
    QVERIFY(!m_watch->asksForList());
    add(temperature(u"36.6"_s));
    settle();
    QVERIFY(m_watch->asksForList()); // whatever the number is
    QVERIFY(m_watch->spoken().isEmpty());
    giveSheet(false);
    settle();
    QVERIFY(m_watch->asksForList());
}

void TestCallWatch::confirmingTheSheetLetsItSpeak()
{
    giveSheet(false);
    add(temperature(u"38.4"_s));
    settle();
    QVERIFY(m_watch->spoken().isEmpty());
    CallSheet sheet = *m_watch->sheet();
    sheet.confirmed = Moment::onDay({2026, 3, 14});
    put(sheet);
    settle();
    QCOMPARE(m_watch->spoken().size(), 1);
    QVERIFY(!m_watch->asksForList());
}

void TestCallWatch::anotherPatientsFeverSaysNothing()
{
    giveSheet(true);
    const Id other = put(patientNamed(u"Noor"_s));
    settle();
    EntryDraft fever = temperature(u"39.5"_s);
    fever.patient = other;
    add(fever);
    settle();
    QVERIFY(m_watch->spoken().isEmpty());
    m_roster->setCurrentPatient(other);
    settle();
    QVERIFY(m_watch->spoken().isEmpty()); // Noor has no sheet
    QVERIFY(m_watch->asksForList());
}

void TestCallWatch::whatIsADayOldSaysNothing()
{
    giveSheet(true);
    add(temperature(u"39.5"_s, u"2026-03-13T02:44"_s));
    settle();
    QVERIFY(m_watch->spoken().isEmpty());
    add(temperature(u"39.5"_s, u"2026-03-13T02:46"_s));
    settle();
    QCOMPARE(m_watch->spoken().size(), 1);
}

void TestCallWatch::theBaselineFromBeforeIsFound()
{
    giveSheet(true);
    EntryDraft baseline;
    baseline.patient = m_patient;
    baseline.kind = Kind::Score;
    baseline.code = u"ice"_s;
    baseline.value = Quantity{Decimal{8, 0}, {}, Comparator::None};
    ThinkingFacts facts;
    facts.baseline = true;
    baseline.facts = facts;
    baseline.when = Moment::onDay({2026, 2, 20});
    add(baseline);
    EntryDraft today = baseline;
    today.facts = ThinkingFacts();
    today.when = Moment::at(m_world.world().now());
    add(today);
    settle();
    QVERIFY(m_watch->spoken().isEmpty()); // 8 is this person's own
    today.value = Quantity{Decimal{7, 0}, {}, Comparator::None};
    add(today);
    settle();
    QCOMPARE(m_watch->spoken().size(), 1);
    QCOMPARE(m_watch->spoken().first().rule, u"rf04"_s);
}

void TestCallWatch::whatLiesAheadOfTheClockSaysNothing()
{
    giveSheet(true);
    add(temperature(u"38.4"_s));
    settle();
    QCOMPARE(m_watch->spoken().size(), 1);
    m_world.setNow(u"2026-03-14T01:00"_s); // the device's clock was wrong
    m_watch->look();
    settle();
    QVERIFY(m_watch->spoken().isEmpty());
    m_world.setNow(u"2026-03-14T02:45"_s);
}

void TestCallWatch::theCommandLineReadsTheSame()
{
    giveSheet(true);
    add(temperature(u"38.4"_s));
    settle();
    const auto context = readCallContext(*m_journal, *m_roster, m_patient);
    QVERIFY(context);
    QCOMPARE(rulesSpeaking(*m_watch->sheet(), *context), m_watch->spoken());
}

QTEST_GUILESS_MAIN(TestCallWatch)
#include "tst_callwatch.moc"
