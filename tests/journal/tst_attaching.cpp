// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/futures.h"
#include "journal/journal.h"
#include "storeundertest.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Photos and documents, over every store there is. */
class TestAttaching : public QObject {
    Q_OBJECT

    TestWorld m_world;
    std::unique_ptr<StoreUnderTest> m_stores;
    std::unique_ptr<Journal> m_journal;
    Id m_patient, m_visit;

    Attachment letter() const
    {
        Attachment about;
        about.patient = m_patient;
        about.name = u"letter.pdf"_s;
        about.type = u"application/pdf"_s;
        about.pages = 2;
        return about;
    }
    Entry visit() const
    {
        const auto entry = waitFor(m_journal->store().entry(m_visit));
        return entry ? *entry : Entry();
    }
    qsizetype kept() const { return waitFor(m_journal->store().records(RecordKind::Attachment))->size(); }
    qsizetype steps() const { return waitFor(m_journal->store().changeSets(100))->size(); }

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
        m_journal = std::make_unique<Journal>(m_stores->open(), shippedCatalogues(), m_world.world());
        m_patient = *waitFor(m_journal->put(patientNamed(u"Mara L."_s)));
        EntryDraft draft;
        draft.patient = m_patient;
        draft.kind = Kind::Note;
        draft.code = u"note"_s;
        draft.when = Moment::onDay({2026, 4, 1});
        draft.note = u"At the ward"_s;
        const auto visit = waitFor(m_journal->add(draft));
        QVERIFY(visit);
        m_visit = *visit;
        QCoreApplication::processEvents();
    }
    void cleanup()
    {
        m_journal.reset();
        m_stores.reset();
    }

    void aLetterAndTheEntryThatNamesItAreOneStep()
    {
        QSignalSpy changed(m_journal.get(), &Journal::changed);
        const qsizetype before = steps();
        const auto id = waitFor(m_journal->attachTo(visit(), letter(), "the letter's bytes"));
        QVERIFY2(id, id ? "" : qPrintable(id.error().note));
        QCOMPARE(steps(), before + 1);
        QCOMPARE(visit()->attachments, QList{*id});
        QCOMPARE(visit()->note, u"At the ward"_s);
        QCOMPARE(*waitFor(m_journal->store().content(*id)), QByteArray("the letter's bytes"));
        QTRY_COMPARE(changed.count(), 1);
        const auto change = changed.first().first().value<Change>();
        QVERIFY(change.touches(RecordKind::Attachment) && change.touches(RecordKind::Entry));
        QVERIFY(waitFor(m_journal->undo()));
        QVERIFY(visit()->attachments.isEmpty());
        QCOMPARE(kept(), 0);
        QVERIFY(waitFor(m_journal->redo()));
        QCOMPARE(visit()->attachments, QList{*id});
        QCOMPARE(*waitFor(m_journal->store().content(*id)), QByteArray("the letter's bytes"));
    }

    void theRecordSaysWhatTheBytesAre()
    {
        Attachment wrong = letter();
        wrong.bytes = 7;
        wrong.digest = "not this";
        const auto id = waitFor(m_journal->attach(wrong, "abc"));
        QVERIFY(id);
        const auto records = waitFor(m_journal->store().records(RecordKind::Attachment));
        const auto &about = std::get<Attachment>(records->first());
        QCOMPARE(about.id, *id);
        QCOMPARE(about.bytes, 3);
        QCOMPARE(about.digest.toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void severalStayInThePersonsOrderAndOneIsTakenOff()
    {
        QList<Id> ids;
        for (const char *bytes : {"one", "two", "three"})
            ids += *waitFor(m_journal->attachTo(visit(), letter(), bytes));
        QCOMPARE(visit()->attachments, ids);
        QVERIFY(waitFor(m_journal->detach(visit(), ids[1])));
        QCOMPARE(visit()->attachments, (QList{ids[0], ids[2]}));
        QCOMPARE(kept(), 2);
        const auto gone = waitFor(m_journal->store().content(ids[1]));
        QVERIFY(!gone);
        QCOMPARE(gone.error().fault, Fault::NotFound);
        QVERIFY(waitFor(m_journal->undo()));
        QCOMPARE(visit()->attachments, ids);
        QCOMPARE(*waitFor(m_journal->store().content(ids[1])), QByteArray("two"));
        const auto notThere = waitFor(m_journal->detach(visit(), m_visit));
        QVERIFY(!notThere);
        QCOMPARE(notThere.error().fault, Fault::NotFound);
    }

    void aFormKeepsEntryAndPhotosTogether()
    {
        Attachment about = letter();
        about.id = m_journal->newId();
        about.bytes = 3;
        about.digest = QCryptographicHash::hash("abc", QCryptographicHash::Sha256);
        EntryDraft draft = visit().facts();
        draft.note = u"Another visit"_s;
        draft.attachments = {about.id};
        const auto made = m_journal->make(draft);
        QVERIFY(made);
        QVERIFY(waitFor(m_journal->putAll({about, *made}, u"add"_s, {{about.id, "abc"}})));
        QCOMPARE(*waitFor(m_journal->store().content(about.id)), QByteArray("abc"));
        QVERIFY(waitFor(m_journal->undo()));
        QCOMPARE(kept(), 0);
    }

    void whatBreaksARuleIsRefusedAndNothingIsKept_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("fault");
        QTest::newRow("a type we don't keep") << u"text/html"_s << QByteArray("abc") << int(Fault::Invalid);
        QTest::newRow("no bytes") << u"image/png"_s << QByteArray() << int(Fault::Invalid);
        QTest::newRow("over 20 MB") << u"image/png"_s << QByteArray(20 * 1024 * 1024 + 1, 'x') << int(Fault::Invalid);
    }
    void whatBreaksARuleIsRefusedAndNothingIsKept()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, content);
        Attachment about = letter();
        about.type = type;
        const auto id = waitFor(m_journal->attachTo(visit(), about, content));
        QVERIFY(!id);
        QTEST(int(id.error().fault), "fault");
        QVERIFY(visit()->attachments.isEmpty());
        QCOMPARE(kept(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAttaching)
#include "tst_attaching.moc"
