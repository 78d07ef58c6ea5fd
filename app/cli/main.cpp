// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "platform/paths.h"
#include "shippedcatalogues.h"
#include "storage/vaults.h"
#include "wording/values.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string_view>

/** Charts and the sheet of a taper need an application with fonts; no window is ever shown, so no display is asked for. */
static std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const std::string_view command = argc < 2 ? "" : argv[1];
    const auto prints = [](std::string_view word) { return word == "--pdf" || word.starts_with("--pdf="); };
    if (command != "chart" && !(command == "taper" && std::any_of(argv + 1, argv + argc, prints)))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
        if (!text.startsWith(QLatin1StringView("QStandardPaths:"))) // a remark about a folder that nothing here uses
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    return std::make_unique<QApplication>(argc, argv);
}

/** The composition root of dayplus-cli: the only place here that names concrete classes. */
int main(int argc, char *argv[])
{
    using namespace dayplus;
    std::signal(SIGPIPE, SIG_IGN); // "dayplus-cli entries … | head" must not end a write half-way
    const std::unique_ptr<QCoreApplication> app = makeApplication(argc, argv);
    nameProgram();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // what is printed is a contract, not a preference

    // The words of an entry need the catalogues; they are read once, when the first of the two asks for them.
    auto catalogues = std::make_shared<std::optional<Result<Catalogues>>>();
    const auto read = [catalogues]() -> const Result<Catalogues> & {
        if (!*catalogues)
            catalogues->emplace(shippedCatalogues());
        return **catalogues;
    };
    const auto vaults = makeVaults({stateFolder(), [read](const Entry &entry) {
        const Result<Catalogues> &known = read();
        return known ? searchText(entry, *known) : QString();
    }});
    return cli::run(app->arguments().mid(1), {*vaults, World::real(), read});
}
