// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"
#include "storage/keyslots.h"
#include "storage/recoverycode.h"
#include "storage/schema.h"
#include "vaultfixture.h"

#include <QCryptographicHash>
#include <sys/stat.h>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;
namespace vaults = dayplus::storage;

namespace {

const QDate kDay0(2026, 3, 10);

/** Name, mode, size and digest of every file of a folder: what "nothing changed" means. */
QStringList picture(const QString &folder)
{
    QStringList found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        found += info.fileName() + u' ' + QString::number(int(info.permissions()), 16) + u' '
            + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    return found;
}

int modeOf(const QString &path)
{
    struct stat about = {};
    return ::stat(QFile::encodeName(path).constData(), &about) == 0 ? int(about.st_mode & 0777) : -1;
}

/** The vault key of a closed vault, to look behind the port. */
vaults::SecureKey keyOf(const VaultFixture &vault)
{
    auto keySlots = vaults::KeySlots::parse(vault.contents(u"vault.slots"_s));
    auto key = keySlots->open(vaults::SlotType::RecoveryCode, *vaults::recoveryBytesOf(vault.code()));
    return std::move(key.value().vaultKey);
}

/** How often 32 bytes lie in this program's own memory; they are given veiled so that the question isn't an answer. */
int timesInMemory(const QByteArray &veiled)
{
    QFile maps(u"/proc/self/maps"_s), memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int times = 0;
    const char first = char(veiled[0] ^ 0x5a), second = char(veiled[1] ^ 0x5a);
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QByteArrayList parts = line.split(' ');
        if (parts.size() < 2 || !parts[1].startsWith("rw"))
            continue;
        const QByteArrayList ends = parts[0].split('-');
        const qint64 from = ends[0].toLongLong(nullptr, 16), to = ends[1].toLongLong(nullptr, 16);
        constexpr qint64 kShadow = 1LL << 32;   // a sanitizer's own bookkeeping is larger than any memory
        if (to - from > kShadow || !memory.seek(from))
            continue;
        QByteArray bytes = memory.read(to - from);
        for (qsizetype i = 0; i + veiled.size() <= bytes.size(); ++i) {
            if (bytes[i] != first || bytes[i + 1] != second)
                continue;
            qsizetype same = 0;
            while (same < veiled.size() && char(bytes[i + same] ^ 0x5a) == veiled[same])
                ++same;
            times += same == veiled.size();
        }
        bytes.fill('\0');   // our copy isn't to be found by the next look
    }
    return times;
}

QByteArray veil(const unsigned char *bytes, std::size_t count)
{
    QByteArray veiled(qsizetype(count), Qt::Uninitialized);
    for (std::size_t i = 0; i < count; ++i)
        veiled[qsizetype(i)] = char(bytes[i] ^ 0x5a);
    return veiled;
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
    }
    void cleanup() { m_vault.reset(); }

    void a_new_vault_opens_with_passphrase_and_recovery_code()
    {
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        QVERIFY(m_vault->reopen());
        QCOMPARE(m_vault->count(), 1);
        m_vault->lock();
        auto byCode = m_vault->vaults().unlockWithCode(m_vault->folder(), m_vault->code().toLower());
        QVERIFY(byCode);
        const auto info = wait((*byCode)->info());
        QVERIFY(info);
        QCOMPARE(info->entries, 1);
        QCOMPARE(info->schema, vaults::kSchemaVersion);
        QCOMPARE(info->kdfPasses, 2);
        QCOMPARE(info->kdfMemory, kFloor.memoryBytes);
        QCOMPARE(info->engine, u"3.51.3"_s);
        QVERIFY(info->cipher.startsWith(u"4.14."_s));
        QVERIFY(!info->madeUp);
        QVERIFY(m_vault->vaults().exists(m_vault->folder()));
    }

    void every_setting_is_read_back_from_the_open_connection()
    {
        m_vault->lock();
        auto connection = vaults::openEncrypted(m_vault->file(u"vault.db"_s), keyOf(*m_vault));
        QVERIFY(connection);
        QCOMPARE(vaults::settingsOf(**connection), vaults::wantedSettings());
        const QStringList wanted{u"journal_mode=truncate"_s, u"synchronous=3"_s, u"foreign_keys=1"_s, u"trusted_schema=0"_s,
                                 u"cell_size_check=1"_s, u"mmap_size=0"_s, u"busy_timeout=5000"_s};
        for (const QString &setting : wanted)
            QVERIFY2(vaults::wantedSettings().contains(setting), qPrintable(setting));
        QCOMPARE((*connection)->value("PRAGMA application_id").toInt(), 0x44617970);
        QCOMPARE((*connection)->value("PRAGMA cipher_settings").isEmpty(), false);
        QCOMPARE((*connection)->value("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' "
                                      "AND name NOT LIKE 'sqlite_%'"), u"0"_s);
    }

    void only_the_owner_can_read_the_files()
    {
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        QCOMPARE(modeOf(m_vault->folder()), 0700);
        QVERIFY(QFile::exists(m_vault->file(u"vault.db-journal"_s)));
        QVERIFY(m_vault->reopen());
        const QStringList names = QDir(m_vault->folder()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY2(names.contains(u"vault.slots.prev"_s) && names.contains(u"vault.db"_s), qPrintable(names.join(u' ')));
        for (const QString &name : names)
            QVERIFY2(modeOf(m_vault->file(name)) == 0600, qPrintable(name));
        const QString state = m_vault->place() + u"/state"_s;
        QCOMPARE(modeOf(state), 0700);
        const QStringList anchors = QDir(state).entryList(QDir::Files);
        QCOMPARE(anchors.size(), 1);
        QCOMPARE(modeOf(state + u'/' + anchors.first()), 0600);
    }

    void the_database_says_nothing_of_itself()
    {
        const QByteArray bytes = m_vault->contents(u"vault.db"_s);
        QVERIFY(bytes.size() >= 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("CREATE TABLE"));
    }

    void a_wrong_key_opens_nothing_and_changes_nothing()
    {
        m_vault->lock();
        const QStringList before = picture(m_vault->folder());
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), Secret::fromText(u"Correct horse battery"_s))), Fault::WrongKey);
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), Secret())), Fault::WrongKey);
        QString code = m_vault->code();
        code[0] = code[0] == u'A' ? u'B' : u'A';
        QCOMPARE(faultOf(m_vault->vaults().unlockWithCode(m_vault->folder(), code)), Fault::WrongKey);
        const QString other = vaults::recoveryCodeFor(Secret(QByteArray(20, 'o')));
        QCOMPARE(faultOf(m_vault->vaults().unlockWithCode(m_vault->folder(), other)), Fault::WrongKey);
        QCOMPARE(picture(m_vault->folder()), before);
        QVERIFY(m_vault->unlock());
    }

    void what_is_no_vault_is_said_and_left_alone_data()
    {
        QTest::addColumn<QString>("remove");
        QTest::addColumn<QString>("replace");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("a folder of other things") << u"vault.db vault.slots vault.lock"_s << u"letter.txt"_s << QByteArray("hello") << Fault::NotAVault;
        QTest::newRow("other slots") << QString() << u"vault.slots"_s << QByteArray("PK\3\4") + QByteArray(500, 'x') << Fault::NotAVault;
        QTest::newRow("no slots") << u"vault.slots"_s << QString() << QByteArray() << Fault::Corrupt;
        QTest::newRow("no database") << u"vault.db"_s << QString() << QByteArray() << Fault::Corrupt;
        QTest::newRow("empty database") << QString() << u"vault.db"_s << QByteArray() << Fault::Corrupt;
        QTest::newRow("short database") << QString() << u"vault.db"_s << QByteArray(100, 'x') << Fault::Corrupt;
        QTest::newRow("plain database") << QString() << u"vault.db"_s << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0') << Fault::Corrupt;
        QTest::newRow("random database") << QString() << u"vault.db"_s << QByteArray(65536, 'r') << Fault::Corrupt;
        QTest::newRow("large slots") << QString() << u"vault.slots"_s << QByteArray("DPSLOT1\0", 8) + QByteArray(5000, 'x') << Fault::Corrupt;
        QTest::newRow("empty slots") << QString() << u"vault.slots"_s << QByteArray() << Fault::NotAVault;
    }
    void what_is_no_vault_is_said_and_left_alone()
    {
        QFETCH(QString, remove);
        QFETCH(QString, replace);
        QFETCH(QByteArray, bytes);
        QFETCH(Fault, fault);
        m_vault->lock();
        for (const QString &name : remove.split(u' ', Qt::SkipEmptyParts))
            QVERIFY(QFile::remove(m_vault->file(name)));
        QFile::remove(m_vault->file(u"vault.db-journal"_s));
        if (!replace.isEmpty())
            m_vault->overwrite(replace, bytes);
        const QStringList before = picture(m_vault->folder());
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), fault);
        QCOMPARE(faultOf(m_vault->vaults().unlockWithCode(m_vault->folder(), m_vault->code())), fault);
        QCOMPARE(picture(m_vault->folder()), before);
        QCOMPARE(faultOf(m_vault->vaults().create(m_vault->folder(), passphrase(), kFloor)), Fault::Exists);
        QCOMPARE(picture(m_vault->folder()), before);
    }

    void a_missing_folder_is_not_found()
    {
        const QString nowhere = m_vault->place() + u"/nowhere"_s;
        QCOMPARE(faultOf(m_vault->vaults().unlock(nowhere, passphrase())), Fault::NotFound);
        QVERIFY(!QFile::exists(nowhere));
        QVERIFY(!m_vault->vaults().exists(nowhere));
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->file(u"vault.db"_s), passphrase())), Fault::NotAVault);
    }

    void create_keeps_what_is_there()
    {
        QCOMPARE(faultOf(m_vault->vaults().create(m_vault->folder(), passphrase(), kFloor)), Fault::Exists);
        QCOMPARE(faultOf(m_vault->vaults().create(m_vault->file(u"vault.db"_s), passphrase(), kFloor)), Fault::Exists);
        QVERIFY(m_vault->reopen());
        const QString empty = m_vault->place() + u"/empty/"_s;
        QVERIFY(QDir().mkpath(empty));
        auto created = m_vault->vaults().create(empty, passphrase(), kFloor);
        QVERIFY(created);
        QCOMPARE(modeOf(empty), 0700);
    }

    void create_asks_for_a_passphrase_and_sound_parameters()
    {
        const QString other = m_vault->place() + u"/other"_s;
        const auto create = [&](const QString &words, KdfParameters kdf) { return m_vault->vaults().create(other, Secret::fromText(words), kdf); };
        QCOMPARE(faultOf(create(u"elevenchars"_s, kFloor)), Fault::WeakPassphrase);
        QCOMPARE(faultOf(create(u"éééééééé"_s, kFloor)), Fault::WeakPassphrase);
        QCOMPARE(faultOf(create(u"twelve chars"_s, {1, kFloor.memoryBytes})), Fault::Invalid);
        QCOMPARE(faultOf(create(u"twelve chars"_s, {2, 1024})), Fault::Invalid);
        QCOMPARE(faultOf(create(u"twelve chars"_s, {2, 2048LL * 1024 * 1024})), Fault::Invalid);
        QCOMPARE(QDir(m_vault->place()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{u"vault"_s});
    }

    void a_second_opener_is_told_that_it_is_in_use()
    {
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::InUse);
        auto others = makeVaults({});
        QCOMPARE(faultOf(others->unlock(m_vault->folder(), passphrase())), Fault::InUse);
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        m_vault->lock();
        QVERIFY(others->unlock(m_vault->folder(), passphrase()));
    }

    void a_newer_schema_is_refused_and_left_as_it_is()
    {
        m_vault->lock();
        {
            auto connection = vaults::openEncrypted(m_vault->file(u"vault.db"_s), keyOf(*m_vault));
            QVERIFY(connection);
            QVERIFY((*connection)->script(u"PRAGMA user_version = %1"_s.arg(vaults::kSchemaVersion + 1).toUtf8()));
        }
        const QStringList before = picture(m_vault->folder());
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::TooNew);
        QCOMPARE(picture(m_vault->folder()), before);
    }

    void newer_slots_are_refused_and_left_as_they_are()
    {
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        m_vault->lock();
        QByteArray bytes = m_vault->contents(u"vault.slots"_s);
        bytes[8] = 9;
        bytes.chop(32);
        m_vault->overwrite(u"vault.slots"_s, bytes + vaults::blake2b(bytes));
        const QStringList before = picture(m_vault->folder());
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::TooNew);
        QCOMPARE(picture(m_vault->folder()), before);
    }

    void damaged_slots_are_helped_by_the_previous_ones()
    {
        const Entry first = entry(draft(newId(), kDay0));
        QVERIFY(m_vault->put(first));
        QVERIFY(m_vault->reopen());
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        m_vault->lock();
        QByteArray bytes = m_vault->contents(u"vault.slots"_s);
        bytes[100] = char(bytes[100] ^ 1);
        m_vault->overwrite(u"vault.slots"_s, bytes);
        const QByteArray previous = m_vault->contents(u"vault.slots.prev"_s);
        QVERIFY(m_vault->unlock());
        QCOMPARE(m_vault->count(), 2);
        m_vault->lock();
        QVERIFY(m_vault->contents(u"vault.slots"_s) != bytes);
        QCOMPARE(m_vault->contents(u"vault.slots.prev"_s), previous);   // the damaged file did not push the good one out
        QVERIFY(m_vault->unlock());
        m_vault->lock();
        QVERIFY(QFile::remove(m_vault->file(u"vault.slots"_s)));
        QVERIFY(m_vault->unlock());
        m_vault->lock();
        m_vault->overwrite(u"vault.slots"_s, bytes);
        m_vault->overwrite(u"vault.slots.prev"_s, bytes);
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::Corrupt);
    }

    void after_lock_no_key_is_left_in_memory()
    {
        m_vault->lock();
        QByteArray vaultKey, databaseKey;
        {
            const vaults::SecureKey key = keyOf(*m_vault);
            const vaults::SecureKey derived = key.derive(1, "dpdbkey_");
            vaultKey = veil(key.data(), key.size());
            databaseKey = veil(derived.data(), derived.size());
        }
        QVERIFY(m_vault->unlock());
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        QVERIFY(timesInMemory(vaultKey) > 0);   // the engine veils the one derived for it
        m_vault->lock();
        QCOMPARE(timesInMemory(vaultKey), 0);
        QCOMPARE(timesInMemory(databaseKey), 0);
    }

    void a_made_up_vault_says_so()
    {
        QVERIFY(m_vault->put(Setting{u"made-up"_s, true}));
        const auto info = wait(m_vault->store().info());
        QVERIFY(info && info->madeUp);
    }

private:
    std::unique_ptr<VaultFixture> m_vault;
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
