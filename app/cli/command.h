// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "domain/ports.h"

#include <functional>

namespace dayplus::cli {

/** What the composition root gives to every command. */
struct Tools {
    Vaults &vaults;
    World world;
    std::function<Result<Catalogues>()> catalogues;  ///< read only by the commands that need them
};

/** One call of a command: its arguments, and where its answer goes. */
struct Call {
    const Tools &tools;
    const Arguments &arguments;
    Console &console;
};

/** One line of the table of commands. */
struct Command {
    const char *name;
    const char *synopsis;           ///< after the program's name
    const char *help;               ///< one sentence
    int least, most;                ///< words, the vault included; −1 = any number
    QList<OptionSpec> options;      ///< besides the common ones
    Outcome (*run)(Call &call);
};

const QList<Command> &commands();
/** Options that every command takes: --json, --passphrase-file, --patient, --as, --help. */
const QList<OptionSpec> &commonOptions();

// One function per command; each group has a file of its own.
Outcome create(Call &call);
Outcome info(Call &call);
Outcome check(Call &call);
Outcome patient(Call &call);
Outcome person(Call &call);
Outcome course(Call &call);
Outcome templates(Call &call);
Outcome allergy(Call &call);
Outcome callsheet(Call &call);
Outcome medicine(Call &call);
Outcome taper(Call &call);
Outcome labs(Call &call);
Outcome score(Call &call);
Outcome log(Call &call);
Outcome amend(Call &call);
Outcome remove(Call &call);
Outcome entries(Call &call);
Outcome history(Call &call);
Outcome trendOf(Call &call);
Outcome lanes(Call &call);
Outcome chart(Call &call);
Outcome watch(Call &call);
Outcome attach(Call &call);
Outcome undo(Call &call);
Outcome redo(Call &call);
Outcome importFile(Call &call);
Outcome exportFile(Call &call);
Outcome demo(Call &call);

} // namespace dayplus::cli
