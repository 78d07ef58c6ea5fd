// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dayview.h"
#include "journal/futures.h"
#include "journal/journal.h"
#include "storeundertest.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** The same promises over every store there is. */
class TestJournal : public QObject {
    Q_OBJECT

    TestWorld m_world;
    std::unique_ptr<StoreUnderTest> m_stores;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<QSignalSpy> m_changed;
    Id m_patient;

    void open()
    {
        m_changed.reset();
        m_journal.reset();
        m_journal = std::make_unique<Journal>(m_stores->open(), shippedCatalogues(), m_world.world());
        m_changed = std::make_unique<QSignalSpy>(m_journal.get(), &Journal::changed);
    }
    Moment at(const char *time) const
    {
        return Moment::at(QDateTime(m_world.now().date(), QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s),
                                    m_world.now().timeZone()));
    }
    EntryDraft fever(const char *number, const char *time = "08:00") const
    {
        return vitalDraft(m_patient, u"temp"_s, QString::fromLatin1(number), u"Cel"_s, at(time));
    }
    QList<Entry> entries(EntryQuery query = {}) const
    {
        const auto read = readEntries(m_journal->store(), query);
        return read ? *read : QList<Entry>();
    }
    QStringList texts() const
    {
        QStringList found;
        for (const Entry &entry : entries()) {
            const auto *quantity = std::get_if<Quantity>(&entry->value);
            found.append(entry->code + u' ' + (quantity ? quantity->number.toString() : QString()));
        }
        return found;
    }
    Change lastChange() const { return m_changed->last().first().value<Change>(); }
    /** The event loop until the notices that are due have come. */
    void settle() { QCoreApplication::processEvents(); }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("store");
        for (const QString &kind : StoreUnderTest::kinds())
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void init()
    {
        QFETCH_GLOBAL(QString, store);
        m_world.setNow(u"2026-04-02T18:05"_s);
        m_stores = StoreUnderTest::make(store);
        open();
        const auto patient = waitFor(m_journal->put(patientNamed(u"Mara L."_s)));
        QVERIFY(patient);
        m_patient = *patient;
        settle();
        m_changed->clear();
    }

    void cleanup()
    {
        m_changed.reset();
        m_journal.reset();
        m_stores.reset();
    }

    void anAddedEntryIsThereAndIsToldOnce()
    {
        const Id author = m_world.newId();
        m_journal->setAuthor(author);
        const auto id = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(id);
        const auto entry = waitFor(m_journal->store().entry(*id));
        QVERIFY(entry);
        QCOMPARE(entry->facts(), fever("38.4"));
        QCOMPARE(entry->author(), author);
        QCOMPARE(entry->enteredAt(), m_world.now().toUTC());
        QTRY_COMPARE(m_changed->count(), 1);
        const Change change = lastChange();
        QVERIFY(!change.everything);
        QCOMPARE(change.touched.size(), 1);
        QCOMPARE(change.touched[0].id, *id);
        QCOMPARE(change.touched[0].what, Receipt::Touched::Added);
        QVERIFY(change.touches(RecordKind::Entry));
        QVERIFY(!change.touches(RecordKind::Patient));
    }

    void theNoticeComesBeforeTheAnswer()
    {
        QStringList order;
        connect(m_journal.get(), &Journal::changed, this, [&order] { order.append(u"changed"_s); });
        onResult(m_journal->add(fever("38.4")), m_journal.get(),
                 [&order](const Result<Id> &) { order.append(u"answer"_s); });
        QVERIFY(order.isEmpty());
        QTRY_COMPARE(order, (QStringList{u"changed"_s, u"answer"_s}));
    }

    void theNoticeComesBeforeAnAnswerAskedForLate()
    {
        QStringList order;
        connect(m_journal.get(), &Journal::changed, this, [&order] { order.append(u"changed"_s); });
        QFuture<Result<Id>> future = m_journal->add(fever("38.4"));
        future.waitForFinished();
        onResult(future, m_journal.get(), [&order](const Result<Id> &) { order.append(u"answer"_s); });
        QTRY_COMPARE(order, (QStringList{u"changed"_s, u"answer"_s}));
    }

    void anAmendedEntryKeepsItsEarlierVersion()
    {
        const auto id = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(id);
        m_world.advance(60);
        QVERIFY(waitFor(m_journal->amend(*id, fever("38.6"))));
        QCOMPARE(texts(), QStringList{u"temp 38.6"_s});
        const auto history = waitFor(m_journal->store().history(*id));
        QVERIFY(history);
        QCOMPARE(history->size(), 2);
        QCOMPARE(std::get<Quantity>(std::get<Entry>(*history->first().after)->value).number.toString(), u"38.4"_s);
        QCOMPARE(history->last().changeSet.title, u"amend"_s);
        settle();
        QCOMPARE(lastChange().touched[0].what, Receipt::Touched::Amended);
        QVERIFY(lastChange().touched[0].before);
    }

    void aRemovedEntryIsGoneAndCanBeTakenBack()
    {
        const auto id = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(id);
        QVERIFY(waitFor(m_journal->remove({*id})));
        QVERIFY(entries().isEmpty());
        settle();
        QCOMPARE(lastChange().touched[0].what, Receipt::Touched::Removed);
        QVERIFY(waitFor(m_journal->undo()));
        QCOMPARE(texts(), QStringList{u"temp 38.4"_s});
        QCOMPARE(entries().first().id(), *id);
    }

    void removingWhatIsNotThereIsRefused()
    {
        const Done removed = waitFor(m_journal->remove({m_world.newId()}));
        QVERIFY(!removed);
        QCOMPARE(removed.error().fault, Fault::NotFound);
        settle();
        QCOMPARE(m_changed->count(), 0);
    }

    void undoAndRedoGoStepByStepAcrossARestart()
    {
        const auto id = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(id);
        QVERIFY(waitFor(m_journal->amend(*id, fever("38.6"))));
        QVERIFY(waitFor(m_journal->add(fever("37.1", "12:00"))));
        open();
        QVERIFY(waitFor(m_journal->undo()));
        QCOMPARE(texts(), QStringList{u"temp 38.6"_s});
        open();
        QVERIFY(waitFor(m_journal->undo()));
        QCOMPARE(texts(), QStringList{u"temp 38.4"_s});
        open();
        QVERIFY(waitFor(m_journal->redo()));
        QCOMPARE(texts(), QStringList{u"temp 38.6"_s});
        QVERIFY(waitFor(m_journal->redo()));
        QCOMPARE(texts(), (QStringList{u"temp 38.6"_s, u"temp 37.1"_s}));
        const auto more = waitFor(m_journal->redo());
        QVERIFY(!more);
        QCOMPARE(more.error().fault, Fault::NothingToRedo);
    }

    void whatWasUndoneCannotBeRedoneAfterSomethingNew()
    {
        QVERIFY(waitFor(m_journal->add(fever("38.4"))));
        QVERIFY(waitFor(m_journal->undo()));
        QVERIFY(waitFor(m_journal->add(fever("36.6"))));
        const auto redone = waitFor(m_journal->redo());
        QVERIFY(!redone);
        QCOMPARE(redone.error().fault, Fault::NothingToRedo);
        QCOMPARE(texts(), QStringList{u"temp 36.6"_s});
    }

    void anEmptyVaultHasNothingToUndo()
    {
        QVERIFY(waitFor(m_journal->undo())); // the patient
        const auto more = waitFor(m_journal->undo());
        QVERIFY(!more);
        QCOMPARE(more.error().fault, Fault::NothingToUndo);
        QVERIFY(waitFor(m_journal->store().records(RecordKind::Patient))->isEmpty());
    }

    void aBloodPressureIsOneGroupAndOneStep()
    {
        const QList<EntryDraft> pressure{vitalDraft(m_patient, u"bp_sys"_s, u"120"_s, u"mm[Hg]"_s, at("08:00")),
                                         vitalDraft(m_patient, u"bp_dia"_s, u"80"_s, u"mm[Hg]"_s, at("08:00"))};
        const auto ids = waitFor(m_journal->addAll(pressure, true));
        QVERIFY(ids);
        QCOMPARE(ids->size(), 2);
        const QList<Entry> found = entries();
        QCOMPARE(found.size(), 2);
        QVERIFY(!found[0]->group.isNull());
        QCOMPARE(found[0]->group, found[1]->group);
        QTRY_COMPARE(m_changed->count(), 1);
        QCOMPARE(lastChange().touched.size(), 2);
        QVERIFY(waitFor(m_journal->undo()));
        QVERIFY(entries().isEmpty());
    }

    void aPressureUpsideDownIsRefused()
    {
        const auto ids =
            waitFor(m_journal->addAll({vitalDraft(m_patient, u"bp_sys"_s, u"80"_s, u"mm[Hg]"_s, at("08:00")),
                                       vitalDraft(m_patient, u"bp_dia"_s, u"120"_s, u"mm[Hg]"_s, at("08:00"))},
                                      true));
        QVERIFY(!ids);
        QCOMPARE(ids.error().problems, (Problems{{Field::Value, Why::Contradiction}}));
        QVERIFY(entries().isEmpty());
    }

    void separateEntriesOfOneStepKeepNoGroup()
    {
        const auto ids = waitFor(m_journal->addAll({fever("36.6"), fever("37.0", "12:00")}, false));
        QVERIFY(ids);
        QVERIFY(entries().first()->group.isNull());
    }

    void anInvalidDraftIsRefusedWithAllItsProblems()
    {
        EntryDraft wrong = fever("101.3");
        wrong.when = at("23:00");
        wrong.note = QString(10'001, u'x');
        const auto added = waitFor(m_journal->add(wrong));
        QVERIFY(!added);
        QCOMPARE(added.error().fault, Fault::Invalid);
        QCOMPARE(added.error().problems, problemsIn(wrong, {&shippedCatalogues(), m_world.now()}));
        QVERIFY(added.error().problems.size() >= 3);
        QVERIFY(entries().isEmpty());
        settle();
        QCOMPARE(m_changed->count(), 0);
    }

    void oneInvalidDraftStopsTheWholeStep()
    {
        const auto added = waitFor(m_journal->addAll({fever("36.6"), fever("3.6"), fever("366")}, false));
        QVERIFY(!added);
        QCOMPARE(added.error().problems.size(), 2);
        QVERIFY(entries().isEmpty());
    }

    void anInvalidAmendmentChangesNothing()
    {
        const auto id = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(id);
        QVERIFY(!waitFor(m_journal->amend(*id, fever("384"))));
        QCOMPARE(texts(), QStringList{u"temp 38.4"_s});
    }

    void manyAmendmentsAreOneStepOrNone()
    {
        QList<std::pair<Id, EntryDraft>> moved;
        for (const char *time : {"08:00", "09:00", "10:00"}) {
            const auto id = waitFor(m_journal->add(fever("38.4", time)));
            QVERIFY(id);
            EntryDraft draft = fever("38.4", time);
            draft.reporter = Reporter::Caregiver;
            moved.append({*id, draft});
        }
        settle();
        m_changed->clear();
        QVERIFY(waitFor(m_journal->amendAll(moved)));
        settle();
        QCOMPARE(m_changed->size(), 1);
        QCOMPARE(lastChange().touched.size(), 3);
        for (const Entry &entry : entries())
            QCOMPARE(entry->reporter, Reporter::Caregiver);

        moved[1].second = fever("38.4", "19:00"); // in the future: a measurement can't be
        moved[2].second.reporter = Reporter::Team;
        const Done refused = waitFor(m_journal->amendAll(moved));
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::Invalid);
        for (const Entry &entry : entries())
            QCOMPARE(entry->reporter, Reporter::Caregiver);

        QVERIFY(waitFor(m_journal->undo()));
        for (const Entry &entry : entries())
            QCOMPARE(entry->reporter, Reporter::Patient);
        QVERIFY(waitFor(m_journal->amendAll({})));
        QCOMPARE(entries().size(), 3);
    }

    void anImportComesInPagesAndIsOneStep()
    {
        const auto import = waitFor(m_journal->beginImport(u"labs.json"_s));
        QVERIFY(import);
        for (int page = 0; page < 3; ++page) {
            QList<Record> records;
            for (int i = 0; i < 400; ++i) {
                EntryDraft draft = fever("36.6");
                draft.when = Moment::onDay(QDate(2025, 1, 1).addDays(page * 120 + i / 4));
                draft.source.batch = import->batch;
                draft.source.key = QByteArray::number(page * 400 + i).rightJustified(16, '0');
                const Result<Entry> entry = m_journal->make(draft, true);
                QVERIFY(entry);
                records.append(*entry);
            }
            QVERIFY(waitFor(m_journal->importPage(records)));
            settle();
            QCOMPARE(m_changed->count(), 0);
        }
        const auto busy = waitFor(m_journal->add(fever("38.4")));
        QVERIFY(!busy);
        QCOMPARE(busy.error().fault, Fault::Busy);

        const auto receipt = waitFor(m_journal->commitImport());
        QVERIFY(receipt);
        QCOMPARE(receipt->changeSet.count, 1200);
        QTRY_COMPARE(m_changed->count(), 1);
        QVERIFY(lastChange().everything);
        QVERIFY(lastChange().touches(RecordKind::Medicine));
        EntryQuery ofBatch;
        ofBatch.batch = import->batch;
        QCOMPARE(entries(ofBatch).size(), 1200);
        const QByteArray known = QByteArray("7").rightJustified(16, '0');
        QCOMPARE(*waitFor(m_journal->store().knownSources({known, QByteArray(16, 'x')})), QSet<QByteArray>{known});

        QVERIFY(waitFor(m_journal->undo()));
        QVERIFY(entries().isEmpty());
        QVERIFY(waitFor(m_journal->store().knownSources({known}))->isEmpty());
        QVERIFY(waitFor(m_journal->redo()));
        QCOMPARE(entries().size(), 1200);
    }

    void anAbandonedImportLeavesNothing()
    {
        QVERIFY(waitFor(m_journal->beginImport(u"labs.json"_s)));
        const Result<Entry> entry = m_journal->make(fever("36.6"));
        QVERIFY(entry);
        QVERIFY(waitFor(m_journal->importPage({*entry})));
        QVERIFY(waitFor(m_journal->abandonImport()));
        QVERIFY(entries().isEmpty());
        QVERIFY(waitFor(m_journal->add(fever("38.4"))));
        settle();
        QCOMPARE(m_changed->count(), 1);
    }

    void undoingAnImportKeepsWhatWasEditedSince_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("the edited one is kept and listed") << false << QStringList{u"temp 37.9"_s, u"temp 38.4"_s};
        QTest::newRow("all of it goes when asked for") << true << QStringList{u"temp 38.4"_s};
    }

    void undoingAnImportKeepsWhatWasEditedSince()
    {
        QFETCH(bool, all);
        QFETCH(QStringList, left);
        const auto import = waitFor(m_journal->beginImport(u"labs.csv"_s));
        QVERIFY(import);
        QList<Record> records;
        for (const char *value : {"36.6", "36.7"}) {
            const Result<Entry> entry = m_journal->make(fever(value, "07:00"), true);
            QVERIFY(entry);
            records.append(*entry);
        }
        QVERIFY(waitFor(m_journal->importPage(records)));
        QVERIFY(waitFor(m_journal->commitImport()));
        const Id edited = idOf(records.first());
        QVERIFY(waitFor(m_journal->amend(edited, fever("37.9", "07:00"))));
        QVERIFY(waitFor(m_journal->add(fever("38.4", "08:00"))));

        const auto undone = waitFor(m_journal->undoBatch(import->batch, all));
        QVERIFY(undone);
        QCOMPARE(undone->kept, all ? QList<Id>{} : QList<Id>{edited});
        QCOMPARE(texts(), left);
    }

    void anUnknownBatchCannotBeUndone()
    {
        const auto undone = waitFor(m_journal->undoBatch(m_world.newId(), false));
        QVERIFY(!undone);
        QCOMPARE(undone.error().fault, Fault::NotFound);
    }

    void otherRecordsGetAnIdAndAreChecked()
    {
        const auto nobody = waitFor(m_journal->put(Patient{}));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().fault, Fault::Invalid);
        QCOMPARE(nobody.error().problems.first().field, Field::Name);

        const auto first = waitFor(m_journal->put(Setting{u"unit.temp"_s, u"Cel"_s}));
        const auto second = waitFor(m_journal->put(Setting{u"unit.temp"_s, u"[degF]"_s}));
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        const auto settings = waitFor(m_journal->store().records(RecordKind::Setting));
        QVERIFY(settings);
        QCOMPARE(settings->size(), 1);
        QCOMPARE(std::get<Setting>(settings->first()).value.toString(), u"[degF]"_s);
        QVERIFY(waitFor(m_journal->removeRecord(RecordKind::Setting, *first)));
        QVERIFY(waitFor(m_journal->store().records(RecordKind::Setting))->isEmpty());
    }

    void severalRecordsAreOneStepOrNone()
    {
        const auto refused = waitFor(m_journal->putAll({Setting{u"a"_s, 1}, Patient{}}, u"start"_s));
        QVERIFY(!refused);
        QVERIFY(waitFor(m_journal->store().records(RecordKind::Setting))->isEmpty());
        const auto kept = waitFor(m_journal->putAll(
            {Setting{u"a"_s, 1}, personNamed(u"Jonas"_s, Person::Role::Caregiver, m_patient)}, u"start"_s));
        QVERIFY(kept);
        QCOMPARE(kept->changeSet.title, u"start"_s);
        QVERIFY(waitFor(m_journal->undo()));
        QVERIFY(waitFor(m_journal->store().records(RecordKind::Person))->isEmpty());
    }

    void aJournalThatGoesFirstHearsNothing()
    {
        QFuture<Result<Id>> answer = m_journal->add(fever("38.4"));
        m_changed.reset();
        m_journal.reset();
        answer.waitForFinished();
        settle();
        open();
        QVERIFY(entries().size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
