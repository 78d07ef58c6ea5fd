// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/keyslots.h"
#include "storage/schema.h"
#include "vaultfixture.h"

#include <QCryptographicHash>
#include <sys/stat.h>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

/** A vault that an older Dayplus made (tests/storage/fixtures/schema1: a patient, a fever, a note). */
class TestMigration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_vaults = makeVaults({m_place->filePath(u"state"_s), {}});
        QVERIFY(QDir().mkpath(folder()));
        for (const QString &name : {u"vault.db"_s, u"vault.slots"_s}) {
            QVERIFY(QFile::copy(QStringLiteral(DAYPLUS_SOURCE_DIR "/tests/storage/fixtures/schema1/") + name, folder() + u'/' + name));
            QVERIFY(QFile::setPermissions(folder() + u'/' + name, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        }
        QCOMPARE(versionOf(u"vault.db"_s), 1);
    }
    void cleanup()
    {
        m_vaults.reset();
        m_place.reset();
    }

    void an_older_vault_opens_with_everything_in_it()
    {
        const auto store = m_vaults->unlock(folder(), passphrase());
        QVERIFY2(store, store ? "" : qPrintable(store.error().note));
        const auto info = wait((*store)->info());
        QCOMPARE(info->schema, storage::kSchemaVersion);
        QCOMPARE(info->historyRows, 3);
        const auto page = wait((*store)->entries({}, {}, 10));
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->entries[0]->code, u"temp"_s);
        QCOMPARE(page->entries[1]->note, u"the old layout"_s);
        QCOMPARE(wait((*store)->records(RecordKind::Patient))->size(), 1);
        QCOMPARE(wait((*store)->check())->problems.join(u'\n'), QString());
        QVERIFY((*store)->openedBy().isNull());
    }

    void it_can_hold_what_is_new_and_opens_again()
    {
        auto store = m_vaults->unlock(folder(), passphrase());
        QVERIFY(store);
        Attachment about;
        about.id = newId();
        about.name = u"photo.png"_s;
        about.type = u"image/png"_s;
        about.bytes = 3;
        about.digest = QCryptographicHash::hash("abc", QCryptographicHash::Sha256);
        Write write = Write::put(about);
        write.content = "abc";
        QVERIFY(wait((*store)->write(step(), {write})));
        store.value().reset();
        store = m_vaults->unlock(folder(), passphrase());
        QVERIFY(store);
        QCOMPARE(*wait((*store)->content(about.id)), QByteArray("abc"));
        QVERIFY(wait((*store)->undo(step(), {}, false)));
        QVERIFY(wait((*store)->undo(step(), {}, false)));   // a step of the older Dayplus
        QCOMPARE(wait((*store)->info())->entries, 1);
        QCOMPARE(wait((*store)->check())->problems.join(u'\n'), QString());
    }

    void a_whole_encrypted_copy_is_made_first_and_only_once()
    {
        QVERIFY(m_vaults->unlock(folder(), passphrase()));
        const QString copy = u"vault.db.schema-1"_s;
        QCOMPARE(versionOf(copy), 1);
        QCOMPARE(open(copy)->value("SELECT count(*) FROM entry"), u"2"_s);
        QCOMPARE(open(copy)->value("PRAGMA integrity_check"), u"ok"_s);
        struct stat about = {};
        QCOMPARE(::stat(QFile::encodeName(folder() + u'/' + copy).constData(), &about), 0);
        QCOMPARE(int(about.st_mode & 0777), 0600);
        QVERIFY(!contents(copy).startsWith("SQLite format"));
        QCOMPARE(QDir(folder()).entryList({u"vault.db.*"_s}, QDir::Files), QStringList{copy});
        const QByteArray kept = contents(copy);
        QVERIFY(m_vaults->unlock(folder(), passphrase()));
        QCOMPARE(contents(copy), kept);
    }

    void the_copy_stands_in_if_it_is_put_back()
    {
        QVERIFY(m_vaults->unlock(folder(), passphrase()));
        QVERIFY(QFile::remove(folder() + u"/vault.db"_s));
        QVERIFY(QFile::copy(folder() + u"/vault.db.schema-1"_s, folder() + u"/vault.db"_s));
        const auto again = m_vaults->unlock(folder(), passphrase());
        QVERIFY2(again, again ? "" : qPrintable(again.error().note));
        QCOMPARE(wait((*again)->check())->problems.join(u'\n'), QString());
    }

    void what_a_cut_off_attempt_left_is_no_hindrance()
    {
        QFile draft(folder() + u"/vault.db.schema-1.new"_s);
        QVERIFY(draft.open(QIODevice::WriteOnly));
        draft.write("half a copy");
        draft.close();
        QVERIFY(m_vaults->unlock(folder(), passphrase()));
        QVERIFY(!draft.exists());
        QCOMPARE(versionOf(u"vault.db.schema-1"_s), 1);
    }

    void without_a_copy_nothing_is_migrated()
    {
        QVERIFY(QDir(folder()).mkdir(u"vault.db.schema-1.new"_s));   // no file can be made there
        const QByteArray before = contents(u"vault.db"_s);
        QVERIFY(!m_vaults->unlock(folder(), passphrase()));
        QCOMPARE(contents(u"vault.db"_s), before);
        QCOMPARE(versionOf(u"vault.db"_s), 1);
    }

private:
    QString folder() const { return m_place->filePath(u"vault"_s); }
    QByteArray contents(const QString &name) const
    {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<storage::Connection> open(const QString &name) const
    {
        const auto keySlots = storage::KeySlots::parse(contents(u"vault.slots"_s));
        const auto key = keySlots->open(storage::SlotType::Passphrase, passphrase());
        auto opened = storage::openEncrypted(folder() + u'/' + name, key->vaultKey);
        return opened ? std::move(opened).value() : nullptr;
    }
    int versionOf(const QString &name) const
    {
        const auto connection = open(name);
        return connection ? connection->value("PRAGMA user_version").toInt() : -1;
    }
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Vaults> m_vaults;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
