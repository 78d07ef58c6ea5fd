// SPDX-License-Identifier: GPL-3.0-or-later
#include "door.h"
#include "memoryvaults.h"
#include "testworld.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/shell.h"
#include "viewmodels/todayviewmodel.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QString kPassphrase = u"correct horse battery"_s;
const QString kFolder = u"/vault"_s;

/** The whole app without its window, over a vault in memory. */
struct App {
    App() : session(vaults, shippedCatalogues(), world.world()), shell(session, vaults, settings, kFolder, [](const QString &) { return 4; }) {}
    bool is(Shell::Stage stage)
    {
        return QTest::qWaitFor([&] { return shell.stage() == stage; });
    }
    /** Makes the vault, types the code back, and waits until it is read. */
    bool open()
    {
        shell.unlock()->create(kPassphrase, kPassphrase);
        if (!is(Shell::Stage::RecoveryCode))
            return false;
        const auto [first, second] = askedGroups(*shell.unlock());
        shell.unlock()->confirmCode(first, second);
        return ready();
    }
    bool openAgain()
    {
        shell.unlock()->unlock(kPassphrase);
        return ready();
    }
    bool ready()
    {
        return is(Shell::Stage::Open) && QTest::qWaitFor([this] { return shell.workspace() && shell.workspace()->ready(); });
    }
    bool answerFirstQuestions()
    {
        SetupViewModel *setup = shell.workspace()->setup();
        setup->setProperty("name", u"Mara"_s);
        for (int i = 0; i < setup->stepCount(); ++i)
            setup->next();
        return QTest::qWaitFor([this] { return !shell.workspace()->needsSetup(); });
    }
    QTimer *idle() const { return shell.findChild<QTimer *>(QString(), Qt::FindDirectChildrenOnly); }

    TestWorld world;
    MemoryVaults vaults;
    MemorySettings settings;
    Session session;
    Shell shell;
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewVaultShowsItsCodeAndThenTheFirstQuestions()
    {
        App app;
        QSignalSpy changed(&app.shell, &Shell::changed);
        QCOMPARE(app.shell.stage(), Shell::Stage::Locked);
        QVERIFY(!app.shell.workspace());
        app.shell.unlock()->create(kPassphrase, kPassphrase);
        QVERIFY(app.is(Shell::Stage::RecoveryCode));
        const auto [first, second] = askedGroups(*app.shell.unlock());
        app.shell.unlock()->confirmCode(first, second);
        QCOMPARE(app.shell.stage(), Shell::Stage::Open);
        QVERIFY(changed.count() >= 2);
        QVERIFY(app.ready());
        QVERIFY(app.shell.workspace()->needsSetup());
        QVERIFY(app.answerFirstQuestions());
        QCOMPARE(app.shell.workspace()->day()->patientName(), u"Mara"_s);
        QVERIFY(!app.session.journal()->author().isNull());
    }

    void lockingTakesEveryModelAndTheVault()
    {
        App app;
        QVERIFY(app.open());
        QVERIFY(app.answerFirstQuestions());
        Workspace *workspace = app.shell.workspace();
        workspace->addEntry();
        const QList<QPointer<QObject>> models{workspace,
                                              workspace->notices(),
                                              workspace->day(),
                                              workspace->navigator(),
                                              workspace->navigator()->pageModel(),
                                              workspace->today(),
                                              workspace->today()->items(),
                                              workspace->today()->temperature(),
                                              app.session.journal()};
        for (const auto &model : models)
            QVERIFY(model);
        bool goneFirst = false;
        connect(&app.shell, &Shell::changed, this, [&] { goneFirst = !app.shell.workspace() && models.first(); });
        app.shell.lock();
        QVERIFY2(goneFirst, "the pages let go before their models do");
        for (const auto &model : models)
            QVERIFY(!model);
        QCOMPARE(app.shell.stage(), Shell::Stage::Locked);
        QVERIFY(!app.session.isOpen());
        QVERIFY(!app.vaults.isOpen(kFolder));
        app.shell.lock(); // once is enough
        QCOMPARE(app.shell.stage(), Shell::Stage::Locked);
    }

    void openingAgainFindsWhatWasKept()
    {
        App app;
        QVERIFY(app.open());
        QVERIFY(app.answerFirstQuestions());
        QTRY_VERIFY(app.shell.workspace()->today()->items()->rowCount() > 0);
        app.shell.workspace()->today()->answer(0, int(Level::Mild));
        QTRY_COMPARE(app.shell.workspace()->today()->logged()->rowCount(), 1);
        app.shell.lock();
        app.shell.unlock()->unlock(u"not the passphrase"_s);
        QTRY_VERIFY(!app.shell.unlock()->problem().isEmpty());
        QVERIFY(!app.shell.workspace());
        QVERIFY(app.openAgain());
        QVERIFY(app.shell.unlock()->recoveryCode().isEmpty());
        QVERIFY(!app.shell.workspace()->needsSetup());
        QTRY_COMPARE(app.shell.workspace()->today()->logged()->rowCount(), 1);
        QVERIFY2(!app.session.journal()->author().isNull(), "the patient is typing until somebody says otherwise");
    }

    void aSaveUnderWayDoesNoHarmWhenItLocks()
    {
        App app;
        QVERIFY(app.open());
        QVERIFY(app.answerFirstQuestions());
        QTRY_VERIFY(app.shell.workspace()->today()->items()->rowCount() > 0);
        app.vaults.storeOf(kFolder)->pause();
        app.shell.workspace()->today()->answer(0, int(Level::Mild));
        app.shell.workspace()->addEntry();
        QVERIFY(app.vaults.storeOf(kFolder)->waiting() > 0);
        app.shell.lock();
        app.vaults.storeOf(kFolder)->resume();
        QCoreApplication::processEvents();
        QVERIFY(app.openAgain());
    }

    void nobodyTouchingItLocksIt()
    {
        App app;
        QVERIFY(app.idle());
        QVERIFY(app.open());
        QVERIFY(app.idle()->isActive());
        QVERIFY(app.idle()->isSingleShot());
        QCOMPARE(app.idle()->interval(), 5 * 60'000);
        app.idle()->setInterval(0); // the five minutes are over
        QVERIFY(app.is(Shell::Stage::Locked));
        QVERIFY(!app.vaults.isOpen(kFolder));
        app.idle()->setInterval(60'000);
        QVERIFY(app.openAgain());
        QVERIFY(app.idle()->isActive());
    }

    void aTouchBeginsTheWaitAnew()
    {
        App app;
        QVERIFY(app.open());
        app.idle()->stop();
        app.shell.touched();
        QVERIFY(app.idle()->isActive());
        app.shell.preferences()->setIdleMinutes(2);
        QCOMPARE(app.idle()->interval(), 2 * 60'000);
        QCOMPARE(app.shell.stage(), Shell::Stage::Open);
        app.shell.lock();
        QVERIFY(!app.idle()->isActive());
    }

    void theLanguageIsSaidOnlyWhenItIsAnother()
    {
        App app;
        QSignalSpy language(&app.shell, &Shell::languageChanged);
        app.shell.preferences()->setTheme(u"dark"_s);
        QCOMPARE(language.count(), 0);
        app.shell.preferences()->setLanguage(u"qps"_s);
        QCOMPARE(language, (QList<QVariantList>{{u"qps"_s}}));
    }

    void aVaultThatCanNotBeReadIsSaidSo()
    {
        App app;
        QVERIFY(app.open());
        app.shell.lock();
        app.vaults.storeOf(kFolder)->failsToRead = Fault::Corrupt;
        app.shell.unlock()->unlock(kPassphrase);
        QVERIFY(app.is(Shell::Stage::Open));
        QTRY_VERIFY(app.shell.workspace()->notices()->failure());
        QVERIFY(!app.shell.workspace()->ready());
        QVERIFY2(!app.shell.workspace()->needsSetup(), "a damaged vault is not an empty one");
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
