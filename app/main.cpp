// SPDX-License-Identifier: GPL-3.0-or-later
// The app: names the concrete classes, joins them, and shows the window.
#include "appoptions.h"
#include "demovault.h"
#include "platform/cardfile.h"
#include "platform/paths.h"
#include "platform/plainsettings.h"
#include "shippedcatalogues.h"
#include "storage/vaults.h"
#include "tour.h"
#include "viewmodels/attachmentimages.h"
#include "viewmodels/shell.h"
#include "wording/values.h"

#include <QApplication>
#include <QFileInfo>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QTranslator>
#include <QtPlugin>

#include <cstdio>
#include <future>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <zxcvbn.h>

using namespace Qt::StringLiterals;
using namespace dayplus;

namespace {

/** No core file, no other program of the same person may read our memory: the key lives there while a vault is open. */
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

int strengthOf(const QString &passphrase)
{
    const double bits = ZxcvbnMatch(passphrase.toUtf8().constData(), nullptr, nullptr);
    return bits < 28 ? 0 : bits < 40 ? 1 : bits < 52 ? 2 : bits < 64 ? 3 : 4;
}

World worldOf(const AppOptions &options)
{
    World world = World::real();
    if (options.now.isValid()) {
        const qint64 shift = QDateTime::currentDateTime().msecsTo(options.now);
        world.now = [shift] { return QDateTime::currentDateTime().addMSecs(shift); };
    }
    return world;
}

/** Anything a person does starts the idle time anew. */
class Activity : public QObject {
public:
    explicit Activity(Shell &shell) : m_shell(shell) {}
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::KeyPress:
        case QEvent::TouchBegin:
        case QEvent::Wheel: m_shell.touched(); break;
        default: break;
        }
        return false;
    }

private:
    Shell &m_shell;
};

int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    return code;
}

void speak(QQmlApplicationEngine &engine, QTranslator &translator, const QString &language)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(u":/i18n/app_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&translator);
    engine.retranslate();
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    QApplication app(argc, argv); // Qt Charts needs the widgets' application
    nameProgram();
    QCoreApplication::setApplicationVersion(QStringLiteral(DAYPLUS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Dayplus"_s);
    QGuiApplication::setDesktopFileName(u"org.dayplus.Dayplus"_s);
    QQuickStyle::setStyle(u"Basic"_s);

    const Result<AppOptions> options = readAppOptions(QCoreApplication::arguments().mid(1));
    if (!options)
        return refuse(options.error().note, 2);
    // Read beside the screens: nobody looks into them before a vault is open.
    std::future<Result<Catalogues>> reading = std::async(std::launch::async, shippedCatalogues);
    Catalogues catalogues;

    const std::unique_ptr<Vaults> vaults = makeVaults({stateFolder(), [&](const Entry &entry) { return searchText(entry, catalogues); }});
    const World world = worldOf(*options);
    DemoVault demo(*vaults, catalogues, *options);
    PlainSettings settings(options->usesDemo() ? demo.settingsFile() : settingsFile());
    EmergencyCardFile cardFile(options->usesDemo() ? QFileInfo(demo.settingsFile()).absolutePath() : configFolder());
    const QString folder = options->usesDemo() ? demo.folder() : options->vault.isEmpty() ? settings.value(u"last-vault"_s, defaultVaultFolder()) : options->vault;
    if (!options->usesDemo())
        settings.setValue(u"last-vault"_s, folder);

    Session session(*vaults, catalogues, world);
    Shell shell(session, *vaults, settings, folder, strengthOf, options->now.isValid() ? options->now.toString(u"d MMMM yyyy, HH:mm"_s) : QString(),
                &cardFile);
    Activity activity(shell);
    app.installEventFilter(&activity);

    QObject::connect(&shell, &Shell::chime, &app, [] { QApplication::beep(); });
    int warnings = 0;
    QTranslator translator;
    QQmlApplicationEngine engine;
    auto *pictures = new AttachmentImages; // the engine's own
    engine.addImageProvider(AttachmentImages::name(), pictures);
    QObject::connect(&session, &Session::opened, &engine, [&session, pictures] { pictures->open(session.journal()->store()); });
    QObject::connect(&session, &Session::aboutToLock, &engine, [pictures] { pictures->close(); });
    QObject::connect(&engine, &QQmlEngine::warnings, &engine, [&](const QList<QQmlError> &list) { warnings += int(list.size()); });
    QObject::connect(&shell, &Shell::languageChanged, &engine, [&](const QString &language) { speak(engine, translator, language); });
    if (translator.load(u":/i18n/app_%1.qm"_s.arg(settings.value(u"language"_s, u"en"_s)))) // English has plurals, too
        QCoreApplication::installTranslator(&translator);
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    engine.load(QUrl(u"qrc:/qt/qml/Dayplus/Main.qml"_s));
    if (engine.rootObjects().isEmpty())
        return refuse(u"The screens could not be loaded."_s, 1);
    Result<Catalogues> shipped = reading.get();
    if (!shipped)
        return refuse(u"A data file of Dayplus is wrong: "_s + shipped.error().note, 1);
    catalogues = std::move(shipped).value();

    if (options->now.isValid() && !options->usesDemo()) // a set clock must never write into somebody's real diary
        QObject::connect(&shell, &Shell::ready, &app, [&](bool madeUp) {
            if (!madeUp)
                app.exit(refuse(u"--now works only with made-up data."_s, 2));
        });

    if (options->usesDemo()) {
        if (const Done made = demo.make(world); !made)
            return refuse(u"The made-up journey could not be written: "_s + made.error().note, 1);
        session.unlock(folder, demo.passphrase());
    }
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (options->firstFrame) {
        QObject::connect(window, &QQuickWindow::frameSwapped, &app, [] {
            std::puts("drawn");
            std::fflush(stdout);
            QCoreApplication::quit();
        }, Qt::SingleShotConnection);
    }
    if (options->selfTest || !options->screenshots.isEmpty()) {
        auto *tour = new Tour(shell, *window, options->screenshots, &engine);
        QObject::connect(&session, &Session::failed, &app, [&](const Error &error) { app.exit(refuse(error.note, 1)); });
        QObject::connect(&session, &Session::opened, tour, &Tour::start, Qt::QueuedConnection);
        QObject::connect(tour, &Tour::finished, &app, [&](int pages, const QString &problem) {
            if (!problem.isEmpty())
                return app.exit(refuse(problem, 1));
            std::printf("%d pages drawn, %d warnings\n", pages, warnings);
            app.exit(warnings > 0 ? 2 : 0);
        });
        if (options->textScale > 0)
            shell.preferences()->setTextScale(options->textScale);
    }
    return app.exec();
}
