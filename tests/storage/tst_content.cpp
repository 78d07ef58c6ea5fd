// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/contents.h"
#include "storage/keyslots.h"
#include "storage/recoverycode.h"
#include "vaultfixture.h"

#include <QCryptographicHash>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPart = storage::kPartBytes;

/** Bytes that no part repeats. */
QByteArray bytesOf(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator(quint32(size)).generate(bytes.begin(), bytes.end());
    return bytes;
}

Write keeping(const QByteArray &content, Id id = newId())
{
    Attachment about;
    about.id = id;
    about.patient = newId();
    about.name = u"letter.pdf"_s;
    about.type = u"application/pdf"_s;
    about.bytes = content.size();
    about.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    about.pages = 1;
    Write write = Write::put(about);
    write.content = content;
    return write;
}

} // namespace

class TestContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
    }
    void cleanup() { m_vault.reset(); }

    void what_was_put_comes_back_byte_for_byte_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("one byte") << qsizetype(1);
        QTest::newRow("a byte less than a part") << kPart - 1;
        QTest::newRow("a part") << kPart;
        QTest::newRow("a byte more than a part") << kPart + 1;
        QTest::newRow("many parts") << 5 * kPart + 17;
        QTest::newRow("as much as there may be") << qsizetype(20 * 1024 * 1024);
    }
    void what_was_put_comes_back_byte_for_byte()
    {
        QFETCH(qsizetype, size);
        const QByteArray content = bytesOf(size);
        const Write write = keeping(content);
        QVERIFY(put({write}));
        QVERIFY(content == *wait(m_vault->store().content(write.id)));
        QVERIFY(m_vault->reopen());
        QVERIFY(content == *wait(m_vault->store().content(write.id)));
        QCOMPARE(m_vault->problems(), QString());
        m_vault->lock();
        const auto parts = look()->value("SELECT count(*) || ' ' || max(length(bytes)) FROM content");
        QCOMPARE(parts, u"%1 %2"_s.arg((size + kPart - 1) / kPart).arg(std::min(size, kPart)));
    }

    void what_does_not_fit_together_is_refused_and_nothing_is_written_data()
    {
        QTest::addColumn<QList<Write>>("writes");
        QTest::addColumn<int>("fault");
        const QByteArray content = bytesOf(1000);
        QTest::newRow("over 20 MB") << QList{keeping(QByteArray(20 * 1024 * 1024 + 1, 'x'))} << int(Fault::TooLarge);
        Write other = keeping(content);
        other.content->append('x');
        QTest::newRow("more bytes than the record says") << QList{other} << int(Fault::Internal);
        Write changed = keeping(content);
        (*changed.content)[500] = char((*changed.content)[500] ^ 1);
        QTest::newRow("another digest") << QList{changed} << int(Fault::Internal);
        Write bare = keeping(content);
        bare.content.reset();
        QTest::newRow("a record without its bytes") << QList{bare} << int(Fault::NotFound);
        Write entryWithBytes = Write::put(entry(draft(newId(), QDate(2026, 3, 10))));
        entryWithBytes.content = content;
        QTest::newRow("bytes of an entry") << QList{entryWithBytes} << int(Fault::Internal);
        QTest::newRow("a later write of the step fails") << QList{keeping(content), Write::remove(RecordKind::Entry, newId())} << int(Fault::NotFound);
        const Id same = newId();
        QTest::newRow("other bytes under the same id") << QList{keeping(content, same), keeping(bytesOf(999), same)} << int(Fault::Exists);
    }
    void what_does_not_fit_together_is_refused_and_nothing_is_written()
    {
        QFETCH(QList<Write>, writes);
        QFETCH(int, fault);
        QCOMPARE(int(faultOf(put(writes))), fault);
        QCOMPARE(*wait(m_vault->store().lastSequence()), 0);
        m_vault->lock();
        QCOMPARE(look()->value("SELECT count(*) FROM content"), u"0"_s);
    }

    void a_removed_attachment_is_gone_and_undo_brings_it_back()
    {
        const QByteArray content = bytesOf(kPart + 5);
        const Write write = keeping(content);
        QVERIFY(put({write}));
        QVERIFY(put({Write::remove(RecordKind::Attachment, write.id)}));
        QCOMPARE(faultOf(wait(m_vault->store().content(write.id))), Fault::NotFound);
        QCOMPARE(m_vault->problems(), QString());
        QVERIFY(m_vault->undo());
        QVERIFY(content == *wait(m_vault->store().content(write.id)));
        QVERIFY(m_vault->undo());   // now the putting
        QCOMPARE(faultOf(wait(m_vault->store().content(write.id))), Fault::NotFound);
        QVERIFY(m_vault->reopen() && m_vault->redo());
        QVERIFY(content == *wait(m_vault->store().content(write.id)));
        QCOMPARE(m_vault->problems(), QString());
    }

    void an_entry_is_found_by_the_name_of_its_letter()
    {
        const Write letter = keeping(bytesOf(50));
        EntryDraft facts = draft(newId(), QDate(2026, 3, 10));
        const Entry without = entry(facts);
        facts.attachments = {letter.id};
        const Entry with = entry(facts, without.id());
        EntryQuery query;
        query.search = u"lett"_s;
        const auto found = [&] { return wait(m_vault->store().entries(query))->entries.size(); };
        QVERIFY(put({Write::put(without)}));
        QCOMPARE(found(), 0);
        QVERIFY(put({letter, Write::put(with)}));
        QCOMPARE(found(), 1);
        QVERIFY(wait(m_vault->store().rebuild()));
        QCOMPARE(found(), 1);
        QVERIFY(put({Write::put(without), Write::remove(RecordKind::Attachment, letter.id)}));
        QCOMPARE(found(), 0);
        QVERIFY(m_vault->undo());
        QCOMPARE(found(), 1);
        QCOMPARE(m_vault->problems(), QString());
    }

    void a_rebuild_keeps_the_bytes()
    {
        const Write write = keeping(bytesOf(kPart * 2));
        QVERIFY(put({write}));
        QVERIFY(wait(m_vault->store().rebuild()));
        QVERIFY(*write.content == *wait(m_vault->store().content(write.id)));
        QCOMPARE(m_vault->problems(), QString());
    }

    void damage_is_noticed_by_reading_and_by_check_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a changed part") << QByteArray("UPDATE content SET bytes = zeroblob(length(bytes)) WHERE part = 1");
        QTest::newRow("a missing part") << QByteArray("DELETE FROM content WHERE part = 1");
        QTest::newRow("two parts in the wrong order")
            << QByteArray("UPDATE content SET part = 9 WHERE part = 0; UPDATE content SET part = 0 WHERE part = 1; UPDATE content SET part = 1 WHERE part = 9");
        QTest::newRow("no part at all") << QByteArray("DELETE FROM content");
        QTest::newRow("a part too many") << QByteArray("INSERT INTO content(attachment, part, bytes) SELECT attachment, 7, x'00' FROM content LIMIT 1");
    }
    void damage_is_noticed_by_reading_and_by_check()
    {
        QFETCH(QByteArray, sql);
        const Write write = keeping(bytesOf(kPart * 3));
        QVERIFY(put({write}));
        m_vault->lock();
        {
            auto connection = look();
            QVERIFY(connection->script("DROP TRIGGER content_stays"));
            QVERIFY(connection->script(sql));
        }
        QVERIFY(m_vault->unlock());
        QCOMPARE(faultOf(wait(m_vault->store().content(write.id))), Fault::Corrupt);
        QVERIFY(m_vault->problems().contains(u"attachment %1: the content isn't what was written"_s.arg(write.id.toString(QUuid::WithoutBraces))));
    }

    void bytes_that_belong_to_nothing_are_a_problem()
    {
        const Write write = keeping(bytesOf(10));
        QVERIFY(put({write}));
        m_vault->lock();
        QVERIFY(look()->script("INSERT INTO content(attachment, part, bytes) VALUES(zeroblob(16), 0, x'00')"));
        QVERIFY(m_vault->unlock());
        QVERIFY(m_vault->problems().contains(u"belongs to no attachment"_s));
    }

    void the_database_itself_refuses_to_change_bytes()
    {
        QVERIFY(put({keeping(bytesOf(10))}));
        m_vault->lock();
        QVERIFY(!look()->script("UPDATE content SET bytes = x'00'"));
    }

    void an_import_brings_its_bytes_and_a_given_up_one_leaves_none()
    {
        QList<Write> writes;
        for (int i = 0; i < 3; ++i)
            writes += keeping(bytesOf(8 * 1024 * 1024 + i));   // together more than may wait in memory
        QVERIFY(wait(m_vault->store().beginBulk(step(ChangeSet::Origin::Import))));
        QVERIFY(wait(m_vault->store().writeBulk(writes)));
        QCOMPARE(faultOf(wait(m_vault->store().content(writes[0].id))), Fault::NotFound);
        QVERIFY(wait(m_vault->store().abandonBulk()));
        m_vault->lock();
        QCOMPARE(look()->value("SELECT count(*) FROM content"), u"0"_s);
        QVERIFY(m_vault->unlock());
        QVERIFY(wait(m_vault->store().beginBulk(step(ChangeSet::Origin::Import))));
        QVERIFY(wait(m_vault->store().writeBulk(writes)));
        QVERIFY(wait(m_vault->store().commitBulk()));
        for (const Write &write : writes)
            QVERIFY(*write.content == *wait(m_vault->store().content(write.id)));
        QCOMPARE(m_vault->problems(), QString());
    }

    void what_is_new_since_a_look_is_told_in_order()
    {
        QCOMPARE(*wait(m_vault->store().lastSequence()), 0);
        const Entry first = entry(draft(newId(), QDate(2026, 3, 10)));
        QVERIFY(m_vault->put(first));
        const qint64 seen = *wait(m_vault->store().lastSequence());
        QCOMPARE(seen, 1);
        const Write letter = keeping(bytesOf(10));
        QVERIFY(put({letter, Write::remove(RecordKind::Entry, first.id())}));
        const auto rows = wait(m_vault->store().historySince(seen));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).sequence, 2);
        QCOMPARE(rows->at(0).kind, RecordKind::Attachment);
        QCOMPARE(rows->at(0).record, letter.id);
        QVERIFY(rows->at(0).after == letter.after);
        QCOMPARE(rows->at(1).kind, RecordKind::Entry);
        QCOMPARE(rows->at(1).record, first.id());
        QVERIFY(!rows->at(1).after && !rows->at(1).erased);
        QCOMPARE(rows->at(1).changeSet.id, rows->at(0).changeSet.id);
        QCOMPARE(wait(m_vault->store().historySince(0, 2))->size(), 2);
        QVERIFY(wait(m_vault->store().historySince(3))->isEmpty());
        const auto history = wait(m_vault->store().history(first.id()));
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(1).record, first.id());
        QCOMPARE(history->at(1).kind, RecordKind::Entry);
    }

private:
    Result<Receipt> put(const QList<Write> &writes) { return wait(m_vault->store().write(step(), writes)); }
    /** Looks into the closed vault behind the port. */
    std::unique_ptr<storage::Connection> look()
    {
        const auto keySlots = storage::KeySlots::parse(m_vault->contents(u"vault.slots"_s));
        const auto key = keySlots->open(storage::SlotType::RecoveryCode, *storage::recoveryBytesOf(m_vault->code()));
        auto opened = storage::openEncrypted(m_vault->file(u"vault.db"_s), key->vaultKey);
        return opened ? std::move(opened).value() : nullptr;
    }
    std::unique_ptr<VaultFixture> m_vault;
};

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
