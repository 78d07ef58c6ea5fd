// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/futures.h"
#include "journal/journal.h"
#include "memorystore.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Said only after the commit: with a store that fails nothing is said, and nothing is different. */
class TestFailingStore : public QObject {
    Q_OBJECT

    TestWorld m_world;
    std::shared_ptr<MemoryStore> m_store = std::make_shared<MemoryStore>();
    Journal m_journal{m_store, shippedCatalogues(), m_world.world()};
    QSignalSpy m_changed{&m_journal, &Journal::changed};
    Id m_patientId;

    EntryDraft fever(const char *number) const
    {
        return vitalDraft(m_patientId, u"temp"_s, QString::fromLatin1(number), u"Cel"_s, Moment::at(m_world.now()));
    }

private Q_SLOTS:
    void init()
    {
        m_store->fails.reset();
        const auto patient = waitFor(m_journal.put(patientNamed(u"Mara L."_s)));
        QVERIFY(patient);
        m_patientId = *patient;
    }

    void aStoreThatFailsSaysNothingToTheScreen_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call :
             {"add", "addAll", "amend", "remove", "put", "putAll", "removeRecord", "undo", "redo", "import"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }

    void aStoreThatFailsSaysNothingToTheScreen()
    {
        QFETCH(QString, call);
        const auto id = waitFor(m_journal.add(fever("38.4")));
        QVERIFY(id);
        QVERIFY(waitFor(m_journal.add(fever("38.6"))));
        QVERIFY(waitFor(m_journal.undo()));
        QCoreApplication::processEvents();
        m_changed.clear();
        const auto before = waitFor(m_store->entries({}));
        QVERIFY(before);
        const qsizetype rows = m_store->historyRows();
        m_store->fails = Fault::NoSpace;
        const auto fault = [](const auto &result) { return result ? Fault::Internal : result.error().fault; };
        Fault said = Fault::Internal;
        if (call == u"add")
            said = fault(waitFor(m_journal.add(fever("37.0"))));
        else if (call == u"addAll")
            said = fault(waitFor(m_journal.addAll({fever("37.0"), fever("37.1")}, true)));
        else if (call == u"amend")
            said = fault(waitFor(m_journal.amend(*id, fever("37.0"))));
        else if (call == u"remove")
            said = fault(waitFor(m_journal.remove({*id})));
        else if (call == u"put")
            said = fault(waitFor(m_journal.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, m_patientId))));
        else if (call == u"putAll")
            said = fault(waitFor(m_journal.putAll({Setting{u"made-up"_s, true}}, u"settings"_s)));
        else if (call == u"removeRecord")
            said = fault(waitFor(m_journal.removeRecord(RecordKind::Patient, m_patientId)));
        else if (call == u"undo")
            said = fault(waitFor(m_journal.undo()));
        else if (call == u"redo")
            said = fault(waitFor(m_journal.redo()));
        else
            said = fault(waitFor(m_journal.beginImport(u"a.json"_s)));
        QCOMPARE(said, Fault::NoSpace);
        QCoreApplication::processEvents();
        QCOMPARE(m_changed.count(), 0);
        QCOMPARE(waitFor(m_store->entries({}))->entries, before->entries);
        QCOMPARE(m_store->historyRows(), rows);
    }

    void aHeldWriteIsToldWhenItIsCommittedAndNotBefore()
    {
        QCoreApplication::processEvents();
        m_changed.clear();
        m_store->pause();
        QFuture<Result<Id>> added = m_journal.add(fever("38.4"));
        QCoreApplication::processEvents();
        QVERIFY(!added.isFinished());
        QCOMPARE(m_changed.count(), 0);
        m_store->resume();
        QVERIFY(added.isFinished());
        QTRY_COMPARE(m_changed.count(), 1);
    }

    void aHeldWriteThatFailsIsNeverTold()
    {
        QCoreApplication::processEvents();
        m_changed.clear();
        m_store->pause();
        QFuture<Result<Id>> added = m_journal.add(fever("38.4"));
        m_store->fails = Fault::NoSpace;
        m_store->resume();
        QCOMPARE(waitFor(added).error().fault, Fault::NoSpace);
        QCoreApplication::processEvents();
        QCOMPARE(m_changed.count(), 0);
    }

    void anImportThatFailsHalfWayLeavesNothing()
    {
        QVERIFY(waitFor(m_journal.beginImport(u"a.json"_s)));
        const qsizetype rows = m_store->historyRows();
        const Result<Entry> entry = m_journal.make(fever("38.4"));
        QVERIFY(entry);
        QVERIFY(waitFor(m_journal.importPage({*entry})));
        QCoreApplication::processEvents();
        m_changed.clear();
        m_store->fails = Fault::WriteFailed;
        QVERIFY(!waitFor(m_journal.commitImport()));
        QVERIFY(waitFor(m_journal.abandonImport()));
        QCoreApplication::processEvents();
        QCOMPARE(m_changed.count(), 0);
        QCOMPARE(m_store->historyRows(), rows);
    }
};

QTEST_GUILESS_MAIN(TestFailingStore)
#include "tst_failingstore.moc"
