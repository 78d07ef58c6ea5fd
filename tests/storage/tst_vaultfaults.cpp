// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0(2026, 3, 10);

/** Drops root's power over file modes for a scope. */
class AsNobody {
public:
    AsNobody() : m_dropped(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody() { end(); }
    void end()
    {
        if (std::exchange(m_dropped, false) && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_dropped;
};

} // namespace

class TestVaultFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ::signal(SIGXFSZ, SIG_IGN); }
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
    }
    void cleanup() { m_vault.reset(); }

    void a_damaged_page_is_named_and_the_rest_stays_readable()
    {
        QList<Write> writes;
        for (int i = 0; i < 400; ++i)
            writes += Write::put(entry(draft(newId(), kDay0.addDays(i))));
        QVERIFY(wait(m_vault->store().write(step(), writes)));
        const Entry last = entry(draft(newId(), kDay0));
        QVERIFY(m_vault->put(last));
        m_vault->lock();
        const QByteArray sound = m_vault->contents(u"vault.db"_s);
        int corrupt = 0, noticed = 0, readable = 0;
        const int pages = int(sound.size() / 4096);
        for (int page = 0; page < pages; page += 5) {
            QByteArray damaged = sound;
            damaged[page * 4096 + 2000] = char(damaged[page * 4096 + 2000] ^ 4);
            m_vault->overwrite(u"vault.db"_s, damaged);
            auto opened = m_vault->vaults().unlock(m_vault->folder(), passphrase());
            if (!opened) {
                QCOMPARE(opened.error().fault, Fault::Corrupt);
                ++corrupt, ++noticed;
                continue;
            }
            const auto first = wait((*opened)->entries({}, {}, 500));
            const auto second = wait((*opened)->entries({}, {}, 500));   // a poisoned connection would say "no memory" here
            if (!first) {
                QCOMPARE(first.error().fault, Fault::Corrupt);
                QCOMPARE(second.error().fault, Fault::Corrupt);
                ++corrupt;
            }
            const auto report = wait((*opened)->check());
            QVERIFY(report);
            noticed += !report->ok();
            const auto other = wait((*opened)->changeSets(1));
            readable += !first && other;
            QVERIFY2(other || other.error().fault == Fault::Corrupt, other ? "" : qPrintable(other.error().note));
        }
        QCOMPARE(noticed, (pages + 4) / 5);
        QVERIFY(corrupt > 3);
        QVERIFY(readable > 3);
        m_vault->overwrite(u"vault.db"_s, sound);
        QVERIFY(m_vault->unlock());
        QCOMPARE(m_vault->problems(), QString());
    }

    void an_unclean_end_is_followed_by_a_quick_check()
    {
        QList<Write> writes;
        for (int i = 0; i < 400; ++i)
            writes += Write::put(entry(draft(newId(), kDay0.addDays(i))));
        QVERIFY(wait(m_vault->store().write(step(), writes)));
        m_vault->lock();
        QCOMPARE(m_vault->contents(u"vault.lock"_s), QByteArray());
        const QByteArray sound = m_vault->contents(u"vault.db"_s);
        QByteArray damaged = sound;
        const qsizetype middle = damaged.size() / 4096 / 2 * 4096 + 900;
        damaged[middle] = char(damaged[middle] ^ 4);
        m_vault->overwrite(u"vault.lock"_s, "1");
        m_vault->overwrite(u"vault.db"_s, damaged);
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), passphrase())), Fault::Corrupt);
        m_vault->overwrite(u"vault.db"_s, sound);
        QVERIFY(m_vault->unlock());
        QCOMPARE(m_vault->contents(u"vault.lock"_s), QByteArray("1"));
        m_vault->lock();
        QCOMPARE(m_vault->contents(u"vault.lock"_s), QByteArray());
    }

    void no_permission_is_its_own_fault_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("mode");
        QTest::newRow("the folder") << QString() << 0;
        QTest::newRow("the slots") << u"vault.slots"_s << 0;
        QTest::newRow("the database") << u"vault.db"_s << 0;
        QTest::newRow("a database to be read only") << u"vault.db"_s << 0444;
    }
    void no_permission_is_its_own_fault()
    {
        QFETCH(QString, name);
        QFETCH(int, mode);
        m_vault->lock();
        const QString inner = m_vault->file(name);
        const auto setMode = [](const QString &path, int to) { return ::chmod(QFile::encodeName(path).constData(), mode_t(to)); };
        // Root reads everything, so the test becomes nobody: for it all but the one thing is open.
        QCOMPARE(setMode(m_vault->place(), 0777), 0);
        QCOMPARE(setMode(m_vault->folder(), 0777), 0);
        for (const char *file : {"vault.db", "vault.slots", "vault.lock"})
            QCOMPARE(setMode(m_vault->file(QString::fromLatin1(file)), 0666), 0);
        QCOMPARE(setMode(inner, mode), 0);
        AsNobody nobody;
        const auto opened = m_vault->vaults().unlock(m_vault->folder(), passphrase());
        nobody.end();
        QCOMPARE(setMode(inner, name.isEmpty() ? 0700 : 0600), 0);
        QCOMPARE(faultOf(opened), Fault::NoPermission);
        QVERIFY(m_vault->unlock());
    }

    void a_place_that_may_not_be_written_gets_no_vault()
    {
        const QString shut = m_vault->place() + u"/shut"_s;
        QVERIFY(QDir().mkpath(shut));
        QCOMPARE(::chmod(QFile::encodeName(m_vault->place()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(shut).constData(), 0555), 0);
        AsNobody nobody;
        const auto created = m_vault->vaults().create(shut + u"/vault"_s, passphrase(), kFloor);
        nobody.end();
        QCOMPARE(faultOf(created), Fault::NoPermission);
        QVERIFY(QDir(shut).isEmpty());
    }

    void a_full_disk_loses_nothing_and_is_said()
    {
        QVERIFY(m_vault->put(entry(draft(newId(), kDay0))));
        struct rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const struct rlimit full = {rlim_t(QFileInfo(m_vault->file(u"vault.db"_s)).size() + 64 * 1024), before.rlim_max};
        EntryDraft large = draft(newId(), kDay0);
        large.note = QString(5000, u'n');
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        int saved = 1;
        std::optional<Error> error;
        while (saved < 100 && !error) {
            const auto receipt = m_vault->put(entry(large));
            if (receipt)
                ++saved;
            else
                error = receipt.error();
        }
        const auto read = wait(m_vault->store().entries({}, {}, 500));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(error);
        QCOMPARE(error->fault, Fault::NoSpace);
        QVERIFY(saved > 1);
        QVERIFY(read);
        QCOMPARE(read->entries.size(), saved);
        QVERIFY(m_vault->put(entry(large)));
        QVERIFY(m_vault->reopen());
        QCOMPARE(m_vault->count(), saved + 1);
        QCOMPARE(m_vault->problems(), QString());
    }

    void too_little_memory_for_the_key_is_its_own_fault()
    {
        const QString costly = m_vault->place() + u"/costly"_s;
        QVERIFY(m_vault->vaults().create(costly, passphrase(), {2, 512LL * 1024 * 1024}));
        QFile statm(u"/proc/self/statm"_s);
        QVERIFY(statm.open(QIODevice::ReadOnly));
        const auto used = statm.readLine().split(' ').first().toULongLong() * quint64(::sysconf(_SC_PAGESIZE));
        struct rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_AS, &before), 0);
        const struct rlimit tight = {used + 128 * 1024 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_AS, &tight), 0);
        const auto opened = m_vault->vaults().unlock(costly, passphrase());
        QCOMPARE(::setrlimit(RLIMIT_AS, &before), 0);
        QCOMPARE(faultOf(opened), Fault::NoMemory);
    }

private:
    std::unique_ptr<VaultFixture> m_vault;
};

QTEST_GUILESS_MAIN(TestVaultFaults)
#include "tst_vaultfaults.moc"
