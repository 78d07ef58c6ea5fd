// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"
#include "platform/paths.h"
#include "shippedcatalogues.h"
#include "storage/vaults.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>

/** The composition root of dayplus-cli: the only place here that names concrete classes. */
int main(int argc, char *argv[])
{
    using namespace dayplus;
    std::signal(SIGPIPE, SIG_IGN); // "dayplus-cli entries … | head" must not end a write half-way
    QCoreApplication app(argc, argv);
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
    return cli::run(app.arguments().mid(1), {*vaults, World::real(), read});
}
