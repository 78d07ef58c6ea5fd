// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/futures.h"
#include "journal/session.h"
#include "memoryvaults.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestSession : public QObject {
    Q_OBJECT

    TestWorld m_world;
    std::unique_ptr<MemoryVaults> m_vaults;
    std::unique_ptr<Session> m_session;
    QStringList m_heard;

    Secret passphrase(const char *text = "correct horse battery") const
    {
        return Secret::fromText(QString::fromLatin1(text));
    }
    void makeVault(const QString &folder) { QVERIFY(m_vaults->create(folder, passphrase(), {})); }

private Q_SLOTS:
    void init()
    {
        m_heard.clear();
        m_vaults = std::make_unique<MemoryVaults>();
        m_session = std::make_unique<Session>(*m_vaults, shippedCatalogues(), m_world.world());
        Session *session = m_session.get();
        connect(session, &Session::created, this,
                [this](const QString &code) { m_heard.append(u"created "_s + code); });
        connect(session, &Session::opened, this, [this] { m_heard.append(u"opened"_s); });
        connect(session, &Session::aboutToLock, this, [this, session] {
            m_heard.append(session->journal() ? u"aboutToLock"_s : u"aboutToLock without a journal"_s);
        });
        connect(session, &Session::locked, this,
                [this, session] { m_heard.append(session->journal() ? u"locked with a journal"_s : u"locked"_s); });
        connect(session, &Session::failed, this,
                [this](const Error &error) { m_heard.append(u"failed %1"_s.arg(int(error.fault))); });
    }

    void cleanup()
    {
        m_session.reset();
        m_vaults.reset();
    }

    void creatingShowsTheCodeAndOpens()
    {
        QSignalSpy states(m_session.get(), &Session::stateChanged);
        m_session->create(u"/vault"_s, passphrase());
        QCOMPARE(m_session->state(), Session::State::Opening);
        QVERIFY(!m_session->journal());
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(m_heard, (QStringList{u"created "_s + MemoryVaults::recoveryCode(), u"opened"_s}));
        QCOMPARE(states.count(), 2);
        QCOMPARE(m_session->folder(), u"/vault"_s);
        QVERIFY(m_session->journal());
        QVERIFY(m_session->journal()->author().isNull());
    }

    void aWrongPassphraseOpensNothing()
    {
        makeVault(u"/vault"_s);
        m_session->unlock(u"/vault"_s, passphrase("wrong horse battery"));
        QTRY_COMPARE(m_heard, QStringList{u"failed %1"_s.arg(int(Fault::WrongKey))});
        QCOMPARE(m_session->state(), Session::State::Locked);
        QVERIFY(!m_session->journal());
        QVERIFY(m_session->folder().isEmpty());
    }

    void theRightOneOpensWhatWasWritten()
    {
        m_session->create(u"/vault"_s, passphrase());
        QTRY_VERIFY(m_session->isOpen());
        QVERIFY(waitFor(m_session->journal()->put(patientNamed(u"Mara L."_s))));
        m_session->lock();
        m_session->unlock(u"/vault"_s, passphrase());
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(waitFor(m_session->journal()->store().records(RecordKind::Patient))->size(), 1);
    }

    void theRecoveryCodeOpensToo()
    {
        makeVault(u"/vault"_s);
        m_session->unlockWithCode(u"/vault"_s, MemoryVaults::recoveryCode());
        QTRY_COMPARE(m_heard, QStringList{u"opened"_s});
    }

    void lockingLetsModelsGoFirstAndClosesTheVault()
    {
        makeVault(u"/vault"_s);
        m_session->unlock(u"/vault"_s, passphrase());
        QTRY_VERIFY(m_session->isOpen());
        QVERIFY(m_vaults->isOpen(u"/vault"_s));
        m_heard.clear();
        m_session->lock();
        QCOMPARE(m_heard, (QStringList{u"aboutToLock"_s, u"locked"_s}));
        QVERIFY(!m_vaults->isOpen(u"/vault"_s));
        m_session->lock();
        QCOMPARE(m_heard.size(), 2);
    }

    void lockingInTheOpenedNoticeIsSafe()
    {
        makeVault(u"/vault"_s);
        connect(m_session.get(), &Session::opened, m_session.get(), &Session::lock);
        m_session->unlock(u"/vault"_s, passphrase());
        QTRY_VERIFY(m_heard.contains(u"locked"_s));
        QVERIFY(!m_vaults->isOpen(u"/vault"_s));
    }

    void anAttemptLockedMeanwhileOpensNothing()
    {
        makeVault(u"/vault"_s);
        m_vaults->hold();
        m_session->unlock(u"/vault"_s, passphrase());
        m_vaults->awaitHeld();
        m_session->lock();
        QCOMPARE(m_session->state(), Session::State::Locked);
        m_vaults->release();
        QTRY_VERIFY(!m_vaults->isOpen(u"/vault"_s));
        m_session->unlock(u"/vault"_s, passphrase()); // runs after the dropped one, on the same thread
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(m_heard, (QStringList{u"locked"_s, u"opened"_s}));
    }

    void aSupersededAttemptIsDropped()
    {
        makeVault(u"/one"_s);
        makeVault(u"/two"_s);
        m_vaults->hold();
        m_session->unlock(u"/one"_s, passphrase());
        m_vaults->awaitHeld();
        m_session->unlock(u"/two"_s, passphrase());
        m_vaults->release(2);
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(m_session->folder(), u"/two"_s);
        QVERIFY(!m_vaults->isOpen(u"/one"_s));
        QCOMPARE(m_heard.count(u"opened"_s), 1);
    }

    void anAnswerOnItsWayIsDroppedByALock()
    {
        makeVault(u"/vault"_s);
        m_session->unlock(u"/vault"_s, passphrase());
        QVERIFY(QTest::qWaitFor([this] { return m_vaults->isOpen(u"/vault"_s) || m_session->isOpen(); }));
        m_session->lock();
        m_session->unlock(u"/vault"_s, passphrase()); // must not find the first one still open
        QTRY_VERIFY(m_session->isOpen() || m_heard.last().startsWith(u"failed"));
        QVERIFY(m_session->isOpen());
    }

    void destroyingItWhileItOpensIsSafe()
    {
        makeVault(u"/vault"_s);
        m_vaults->hold();
        m_session->unlock(u"/vault"_s, passphrase());
        m_vaults->awaitHeld();
        m_vaults->release();
        m_session.reset();
        QVERIFY(!m_vaults->isOpen(u"/vault"_s));
        QVERIFY(m_heard.isEmpty());
    }

    void openingAnotherVaultClosesTheFirst()
    {
        makeVault(u"/one"_s);
        makeVault(u"/two"_s);
        m_session->unlock(u"/one"_s, passphrase());
        QTRY_VERIFY(m_session->isOpen());
        m_session->unlock(u"/two"_s, passphrase());
        QVERIFY(!m_vaults->isOpen(u"/one"_s));
        QTRY_VERIFY(m_session->isOpen());
        QCOMPARE(m_heard, (QStringList{u"opened"_s, u"aboutToLock"_s, u"locked"_s, u"opened"_s}));
    }

    void callsUnderWayAtALockEndWithoutAnAnswer()
    {
        makeVault(u"/vault"_s);
        m_session->unlock(u"/vault"_s, passphrase());
        QTRY_VERIFY(m_session->isOpen());
        m_vaults->storeOf(u"/vault"_s)->pause();
        QObject model;
        int answers = 0;
        onResult(m_session->journal()->add({}), &model, [&answers](const Result<Id> &) { ++answers; });
        onResult(m_session->journal()->store().info(), m_session->journal(),
                 [&answers](const Result<VaultInfo> &) { ++answers; });
        m_session->lock();
        m_vaults->storeOf(u"/vault"_s)->resume();
        QTRY_COMPARE(answers, 1); // only the refused draft; the journal's own waiting call went with it
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
