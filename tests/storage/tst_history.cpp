// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/history.h"
#include "storage/keyslots.h"
#include "storage/recoverycode.h"
#include "vaultfixture.h"

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0(2026, 3, 10);

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
    }
    void cleanup() { m_vault.reset(); }

    void each_row_is_hashed_over_the_one_before()
    {
        fill(3);
        m_vault->lock();
        auto connection = look();
        QVERIFY(connection);
        QByteArray head(32, '\0');
        int rows = 0;
        auto steps = (*connection).prepare("SELECT seq, kind, record, json, digest, hash, changeset FROM history ORDER BY seq");
        while (steps.next()) {
            auto step = (*connection).prepare(QByteArray("SELECT ") + storage::History::kStepColumns + " FROM changeset c WHERE number = ?");
            QVERIFY(step.bind(steps.integer(6)).next());
            const auto said = storage::History::stepFrom(step, 0);
            QCOMPARE(storage::blake2b(steps.bytes(3)), steps.bytes(4));
            head = storage::History::hashOf(head, storage::History::digestOf(said.changeSet, said.number, said.first), steps.integer(0),
                                            RecordKind(steps.smallInteger(1)), steps.id(2), steps.bytes(4));
            QCOMPARE(head, steps.bytes(5));
            ++rows;
        }
        QCOMPARE(rows, 3);
    }

    void the_database_itself_refuses_to_change_history_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("change a row") << QByteArray("UPDATE history SET json = '{}' WHERE seq = 1");
        QTest::newRow("delete a row") << QByteArray("DELETE FROM history WHERE seq = 2");
        QTest::newRow("change a step") << QByteArray("UPDATE changeset SET at = 0");
        QTest::newRow("delete a step") << QByteArray("DELETE FROM changeset WHERE number = 1");
    }
    void the_database_itself_refuses_to_change_history()
    {
        QFETCH(QByteArray, sql);
        fill(2);
        m_vault->lock();
        auto connection = look();
        QVERIFY(connection);
        QVERIFY(!connection->script(sql));
    }

    void what_was_tampered_with_is_noticed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray open = "DROP TRIGGER history_stays; DROP TRIGGER history_remains; DROP TRIGGER changeset_stays; ";
        QTest::newRow("the content of a row") << open + "UPDATE history SET json = replace(json, '38.4', '37.0') WHERE seq = 3";
        QTest::newRow("content and digest") << open + "UPDATE history SET json = h.json, digest = h.digest FROM (SELECT json, digest FROM history "
                                                      "WHERE seq = 2) h WHERE history.seq = 3";
        QTest::newRow("a row taken out") << open + "PRAGMA foreign_keys = OFF; DELETE FROM history WHERE seq = 2";
        QTest::newRow("the author of a step") << open + "UPDATE changeset SET author = x'00112233445566778899aabbccddeeff' WHERE number = 2";
        QTest::newRow("the time of a step") << open + "UPDATE changeset SET at = at + 1 WHERE number = 2";
        QTest::newRow("an undone mark") << QByteArray("UPDATE changeset SET undone = 1 WHERE number = 2");
        QTest::newRow("a value in the current rows") << QByteArray("UPDATE entry SET mantissa = 370 WHERE row = 3");
        QTest::newRow("the day in the current rows") << QByteArray("UPDATE entry SET wall_day = wall_day + 1 WHERE row = 3");
        QTest::newRow("a current row taken out") << QByteArray("DELETE FROM entry WHERE row = 3");
        QTest::newRow("a current row of old") << QByteArray("UPDATE entry SET seq = 1 WHERE row = 1");
        QTest::newRow("a record taken out") << QByteArray("DELETE FROM record");
        QTest::newRow("a source key taken out") << QByteArray("DELETE FROM identity");
        QTest::newRow("a source key put in") << QByteArray("INSERT INTO identity(key, record) VALUES(x'01', x'02')");
        QTest::newRow("search words taken out") << QByteArray("DELETE FROM words WHERE rowid = 3");
    }
    void what_was_tampered_with_is_noticed()
    {
        QFETCH(QByteArray, sql);
        const Entry first = fill(4);
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0, u"temp"_s, 390), first.id())));
        QVERIFY(m_vault->put(Setting{u"rollover-hour"_s, 4}));
        EntryDraft imported = draft(m_patient, kDay0);
        imported.source.key = QByteArray(16, 'k');
        QVERIFY(m_vault->put(entry(imported)));
        QCOMPARE(m_vault->problems(), QString());
        m_vault->lock();
        {
            auto connection = look();
            QVERIFY(connection);
            QVERIFY2(connection->script(sql), sql.constData());
        }
        QVERIFY(m_vault->unlock());
        const auto report = wait(m_vault->store().check());
        QVERIFY(report);
        QVERIFY(!report->ok());
    }

    void a_rebuild_gives_the_same_current_rows()
    {
        const Entry first = fill(20);
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0, u"temp"_s, 390), first.id())));
        QVERIFY(m_vault->put(Patient{m_patient, u"Ada"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}));
        const ChangeSet batch = step(ChangeSet::Origin::Import);
        EntryDraft imported = draft(m_patient, kDay0);
        imported.source = {batch.id, u"a.json"_s, QByteArray(16, 'k'), {}};
        QVERIFY(m_vault->put(entry(imported), batch));
        QVERIFY(m_vault->undo() && m_vault->redo() && m_vault->undo(batch.id));
        QVERIFY(m_vault->remove(first.id()) && m_vault->undo());
        const QStringList before = projection();
        QVERIFY(before.size() > 20);
        QVERIFY(m_vault->unlock());
        QVERIFY(wait(m_vault->store().rebuild()));
        QCOMPARE(m_vault->problems(), QString());
        QCOMPARE(projection(), before);

        {
            auto connection = look();
            QVERIFY(connection->script("DELETE FROM entry WHERE row % 2; DELETE FROM record; UPDATE changeset SET undone = 0; "
                                       "INSERT INTO words(words) VALUES('delete-all')"));
        }
        QVERIFY(m_vault->unlock());
        QVERIFY(!m_vault->problems().isEmpty());
        QVERIFY(wait(m_vault->store().rebuild()));
        QCOMPARE(m_vault->problems(), QString());
        QCOMPARE(projection(), before);
    }

    void a_database_put_back_is_noticed_at_open()
    {
        fill(2);
        m_vault->lock();
        const QByteArray older = m_vault->contents(u"vault.db"_s), olderSlots = m_vault->contents(u"vault.slots"_s);
        QVERIFY(m_vault->unlock());
        fill(1);
        m_vault->lock();
        const QByteArray newer = m_vault->contents(u"vault.db"_s), newerSlots = m_vault->contents(u"vault.slots"_s);

        m_vault->overwrite(u"vault.db"_s, older);   // the database alone: the slots know
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::RolledBack);
        QCOMPARE(m_vault->contents(u"vault.db"_s), older);
        auto elsewhere = makeVaults({m_vault->place() + u"/elsewhere"_s, {}});
        QCOMPARE(faultOf(elsewhere->unlock(m_vault->folder(), passphrase())), Fault::RolledBack);

        m_vault->overwrite(u"vault.slots"_s, olderSlots);   // the whole folder: this device knows, another can't
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::RolledBack);
        QVERIFY(elsewhere->unlock(m_vault->folder(), passphrase()));

        m_vault->overwrite(u"vault.db"_s, newer);
        m_vault->overwrite(u"vault.slots"_s, newerSlots);
        QVERIFY(m_vault->unlock());
        QCOMPARE(m_vault->count(), 3);
    }

    void another_history_of_the_same_length_is_noticed()
    {
        fill(1);
        m_vault->lock();
        const QByteArray base = m_vault->contents(u"vault.db"_s), baseSlots = m_vault->contents(u"vault.slots"_s);
        auto elsewhere = makeVaults({});
        auto other = elsewhere->unlock(m_vault->folder(), passphrase());
        QVERIFY(other);
        QVERIFY(wait((*other)->write(step(), {Write::put(entry(draft(m_patient, kDay0)))})));
        other.value().reset();
        const QByteArray forked = m_vault->contents(u"vault.db"_s), forkedSlots = m_vault->contents(u"vault.slots"_s);
        m_vault->overwrite(u"vault.db"_s, base);
        m_vault->overwrite(u"vault.slots"_s, baseSlots);
        QVERIFY(m_vault->unlock());
        fill(1);
        m_vault->lock();
        m_vault->overwrite(u"vault.db"_s, forked);
        m_vault->overwrite(u"vault.slots"_s, forkedSlots);
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::RolledBack);
    }

    void a_single_page_put_back_is_found_by_check()
    {
        fill(200);
        m_vault->lock();
        const QByteArray older = m_vault->contents(u"vault.db"_s);
        QVERIFY(m_vault->unlock());
        fill(200);
        m_vault->lock();
        const QByteArray newer = m_vault->contents(u"vault.db"_s);
        int changed = 0, noticed = 0;
        for (qsizetype page = 0; page < older.size() / 4096; page += 3) {
            const QByteArray old = older.mid(page * 4096, 4096);
            if (old == newer.mid(page * 4096, 4096))
                continue;
            ++changed;
            QByteArray mixed = newer;
            mixed.replace(page * 4096, 4096, old);
            m_vault->overwrite(u"vault.db"_s, mixed);
            auto opened = m_vault->vaults().unlock(m_vault->folder(), passphrase());
            if (!opened) {
                ++noticed;
                continue;
            }
            const auto report = wait((*opened)->check());
            if (!report || !report->ok())
                ++noticed;
            else
                qWarning("page %lld put back was not noticed", page + 1);
        }
        QVERIFY(changed > 3);
        QCOMPARE(noticed, changed);
    }

    void a_record_tells_who_changed_what()
    {
        const Entry first = fill(1);
        ChangeSet amend = step(ChangeSet::Origin::Edit, u"amend"_s);
        amend.author = newId();
        QVERIFY(m_vault->put(entry(draft(m_patient, kDay0, u"temp"_s, 390), first.id()), amend));
        QVERIFY(m_vault->remove(first.id()));
        const auto rows = wait(m_vault->store().history(first.id()));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(std::get<Entry>(*rows->at(0).after), first);
        QCOMPARE(rows->at(1).changeSet.author, amend.author);
        QCOMPARE(rows->at(1).changeSet.title, u"amend"_s);
        QCOMPARE(rows->at(1).changeSet.at, kEntered);
        QVERIFY(!rows->at(2).after);
        QVERIFY(!rows->at(2).erased);
        QCOMPARE(faultOf(wait(m_vault->store().history(newId()))), Fault::NotFound);
    }

private:
    /** Entries of one day each; gives the first. */
    Entry fill(int count)
    {
        QList<Entry> made;
        for (int i = 0; i < count; ++i)
            made += entry(draft(m_patient, kDay0.addDays(i)));
        for (const Entry &entry : std::as_const(made)) {
            if (!m_vault->put(entry))
                qFatal("not written");
        }
        return made.first();
    }
    /** Looks into the closed vault behind the port. */
    std::unique_ptr<storage::Connection> look()
    {
        const auto keySlots = storage::KeySlots::parse(m_vault->contents(u"vault.slots"_s));
        auto key = keySlots->open(storage::SlotType::RecoveryCode, *storage::recoveryBytesOf(m_vault->code()));
        auto opened = storage::openEncrypted(m_vault->file(u"vault.db"_s), key->vaultKey);
        return opened ? std::move(opened).value() : nullptr;
    }
    /** Locks, then every row of every projected table as text. */
    QStringList projection()
    {
        m_vault->lock();
        auto connection = look();
        QStringList found;
        for (const char *sql : {"SELECT row, hex(id), seq, hex(patient), kind, code, wall_day, wall_minute, ord, state, mantissa, exponent, unit, hex(batch) FROM entry ORDER BY row",
                                "SELECT kind, hex(id), seq, 0,0,0,0,0,0,0,0,0,0,0 FROM record ORDER BY kind, id",
                                "SELECT hex(key), hex(record), hex(batch), 0,0,0,0,0,0,0,0,0,0,0 FROM identity ORDER BY key, record",
                                "SELECT number, undone, 0,0,0,0,0,0,0,0,0,0,0,0 FROM changeset ORDER BY number",
                                "SELECT id, 0,0,0,0,0,0,0,0,0,0,0,0,0 FROM words_docsize ORDER BY id"}) {
            auto rows = connection->prepare(sql);
            while (rows.next()) {
                QStringList row;
                for (int column = 0; column < 14; ++column)
                    row += rows.text(column);
                found += row.join(u'|');
            }
        }
        return found;
    }

    std::unique_ptr<VaultFixture> m_vault;
    Id m_patient = newId();
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
