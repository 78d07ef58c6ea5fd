// SPDX-License-Identifier: GPL-3.0-or-later
#include "door.h"
#include "memoryvaults.h"
#include "testworld.h"

#include <QAbstractEventDispatcher>
#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QString kPassphrase = u"correct horse battery"_s;
const QString kFolder = u"/vault"_s;

/** The door before a vault in memory. */
struct Door {
    Door() : session(vaults, shippedCatalogues(), world.world())
    {
        unlock = std::make_unique<UnlockViewModel>(session, vaults, kFolder, [](const QString &text) { return int(text.count(u' ')); });
    }
    ~Door() { vaults.release(100); }
    /** Makes the vault, types the code back, and locks it again. */
    bool makeVault()
    {
        unlock->create(kPassphrase, kPassphrase);
        if (!QTest::qWaitFor([this] { return session.isOpen() && !unlock->recoveryCode().isEmpty(); }))
            return false;
        const auto [first, second] = askedGroups(*unlock);
        unlock->confirmCode(first, second);
        session.lock();
        return true;
    }
    bool refusesOnce(const QString &passphrase)
    {
        QSignalSpy failed(&session, &Session::failed);
        unlock->unlock(passphrase);
        return QTest::qWaitFor([&] { return failed.count() == 1; });
    }
    /** One second, without waiting for it. */
    void tick()
    {
        for (const auto &timer : QAbstractEventDispatcher::instance()->registeredTimers(unlock.get())) {
            QTimerEvent event(timer.timerId);
            QCoreApplication::sendEvent(unlock.get(), &event);
        }
    }

    TestWorld world;
    MemoryVaults vaults;
    Session session;
    std::unique_ptr<UnlockViewModel> unlock;
};

} // namespace

class TestUnlock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPassphraseThatWillNotDoMakesNoVault_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nothing") << QString() << QString() << u"Please use at least 12 characters. A short sentence is good."_s;
        QTest::newRow("eleven characters") << u"abcdefghijk"_s << u"abcdefghijk"_s << u"Please use at least 12 characters. A short sentence is good."_s;
        QTest::newRow("two different ones") << kPassphrase << kPassphrase + u'!' << u"The two are not the same."_s;
    }

    void aPassphraseThatWillNotDoMakesNoVault()
    {
        QFETCH(QString, passphrase);
        QFETCH(QString, again);
        QFETCH(QString, problem);
        Door door;
        door.unlock->create(passphrase, again);
        QCOMPARE(door.unlock->problem(), problem);
        QVERIFY(!door.unlock->busy());
        QVERIFY(!door.unlock->vaultExists());
        door.unlock->forgetProblem();
        QCOMPARE(door.unlock->problem(), QString());
    }

    void aNewVaultShowsItsCodeUntilItIsTypedBack()
    {
        Door door;
        QSignalSpy confirmed(door.unlock.get(), &UnlockViewModel::confirmed);
        door.unlock->create(kPassphrase, kPassphrase);
        QVERIFY(door.unlock->busy());
        QTRY_COMPARE(door.unlock->recoveryCode(), MemoryVaults::recoveryCode());
        QTRY_VERIFY(door.session.isOpen());
        QVERIFY(door.unlock->vaultExists());
        QVERIFY(!door.unlock->busy());

        const auto [first, second] = askedGroups(*door.unlock);
        QVERIFY(first != second);
        door.unlock->confirmCode(first, u"WRONG"_s);
        QCOMPARE(door.unlock->problem(), u"That is not what the code says. Please look again."_s);
        QCOMPARE(door.unlock->recoveryCode(), MemoryVaults::recoveryCode());
        QCOMPARE(confirmed.count(), 0);

        door.unlock->confirmCode(u' ' + first.toLower(), second + u' ');
        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(door.unlock->problem(), QString());
        QVERIFY2(door.unlock->recoveryCode().isEmpty(), "the code is forgotten once it was typed back");
    }

    void twoTapsOnCreateMakeOneVaultAndShowItsCode()
    {
        Door door;
        QSignalSpy failed(&door.session, &Session::failed);
        door.vaults.hold();
        door.unlock->create(kPassphrase, kPassphrase);
        door.vaults.awaitHeld();
        door.unlock->create(kPassphrase, kPassphrase);
        door.vaults.release();
        QTRY_COMPARE(door.unlock->recoveryCode(), MemoryVaults::recoveryCode());
        QTRY_VERIFY(door.session.isOpen());
        QCOMPARE(failed.count(), 0);
    }

    void aVaultThatCanNotBeMadeIsSaidSo()
    {
        Door door;
        door.vaults.fails = Fault::NoSpace;
        door.unlock->create(kPassphrase, kPassphrase);
        QTRY_COMPARE(door.unlock->problem(), u"The disk is full, so nothing was saved. Please make some room and try again."_s);
        QVERIFY(door.unlock->recoveryCode().isEmpty());
        QVERIFY(!door.unlock->vaultExists());
        QCOMPARE(door.unlock->waitSeconds(), 0);
    }

    void theRightPassphraseOpens()
    {
        Door door;
        QVERIFY(door.makeVault());
        door.unlock->unlock(kPassphrase);
        QVERIFY(door.unlock->busy());
        QTRY_VERIFY(door.session.isOpen());
        QVERIFY(!door.unlock->busy());
        QCOMPARE(door.unlock->problem(), QString());
        QVERIFY(door.unlock->recoveryCode().isEmpty());
    }

    void anEmptyPassphraseIsAskedForAndNotTried()
    {
        Door door;
        QVERIFY(door.makeVault());
        door.unlock->unlock({});
        QCOMPARE(door.unlock->problem(), u"Please type your passphrase."_s);
        QVERIFY(!door.unlock->busy());
    }

    void aWrongOneIsOneCalmSentence()
    {
        Door door;
        QVERIFY(door.makeVault());
        QVERIFY(door.refusesOnce(u"not the passphrase"_s));
        QCOMPARE(door.unlock->problem(),
                 u"That passphrase or recovery code does not open this vault. Nothing was changed; please try again."_s);
        QCOMPARE(door.unlock->waitSeconds(), 0);
        QVERIFY(!door.session.isOpen());
        door.unlock->unlock(kPassphrase);
        QTRY_VERIFY(door.session.isOpen());
        QCOMPARE(door.unlock->problem(), QString());
    }

    void afterThreeWrongOnesThereIsAShortWait()
    {
        Door door;
        QVERIFY(door.makeVault());
        for (int i = 0; i < 3; ++i)
            QVERIFY(door.refusesOnce(u"not the passphrase"_s));
        QCOMPARE(door.unlock->waitSeconds(), 1);
        QSignalSpy state(&door.session, &Session::stateChanged);
        door.unlock->unlock(kPassphrase); // too early, and nothing is tried
        door.unlock->unlockWithCode(MemoryVaults::recoveryCode());
        QCOMPARE(state.count(), 0);
        for (const int wait : {2, 4, 8, 16, 30, 30}) {
            while (door.unlock->waitSeconds() > 0)
                door.tick();
            QVERIFY(door.refusesOnce(u"not the passphrase"_s));
            QCOMPARE(door.unlock->waitSeconds(), wait);
        }
        door.tick();
        QCOMPARE(door.unlock->waitSeconds(), 29);
        while (door.unlock->waitSeconds() > 0)
            door.tick();
        door.unlock->unlock(kPassphrase);
        QTRY_VERIFY(door.session.isOpen());
        door.session.lock();
        QVERIFY(door.refusesOnce(u"not the passphrase"_s));
        QVERIFY2(door.unlock->waitSeconds() == 0, "the tries are counted from the last opening");
    }

    void onlyAWrongKeyMakesOneWait()
    {
        Door door;
        QVERIFY(door.makeVault());
        door.vaults.fails = Fault::NoMemory;
        for (int i = 0; i < 5; ++i)
            QVERIFY(door.refusesOnce(kPassphrase));
        QCOMPARE(door.unlock->waitSeconds(), 0);
    }

    void theRecoveryCodeOpensToo()
    {
        Door door;
        QVERIFY(door.makeVault());
        door.unlock->unlockWithCode(u"NOT-THE-CODE"_s);
        QTRY_VERIFY(!door.unlock->problem().isEmpty());
        door.unlock->unlockWithCode(MemoryVaults::recoveryCode());
        QTRY_VERIFY(door.session.isOpen());
        QCOMPARE(door.unlock->problem(), QString());
    }

    void theStrengthIsSaidInWords_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<int>("strength");
        QTest::addColumn<QString>("text");
        QTest::newRow("weak") << u"aaaaaaaaaaaa"_s << 0 << u"Easy to guess. Add another word."_s;
        QTest::newRow("fair") << u"one two three"_s << 2 << u"Fair. One more word makes it strong."_s;
        QTest::newRow("good") << u"one two three four"_s << 3 << u"Good"_s;
        QTest::newRow("strong") << u"one two three four five"_s << 4 << u"Strong"_s;
        QTest::newRow("nothing yet") << QString() << 0 << u"12 more character(s)"_s;
        QTest::newRow("too short") << u"a b c d e f"_s << 5 << u"1 more character(s)"_s;
    }

    void theStrengthIsSaidInWords()
    {
        QFETCH(QString, passphrase);
        QFETCH(int, strength);
        QFETCH(QString, text);
        const Door door;
        QCOMPARE(door.unlock->strength(passphrase), strength);
        QCOMPARE(door.unlock->strengthText(passphrase), text);
    }
};

QTEST_GUILESS_MAIN(TestUnlock)
#include "tst_unlock.moc"
