// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

const Command *commandNamed(const QString &name)
{
    const QList<Command> &all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &c) { return name == QLatin1StringView(c.name); });
    return found == all.end() ? nullptr : &*found;
}

QString synopsisOf(const Command &command)
{
    return u"dayplus-cli "_s + QString::fromUtf8(command.synopsis);
}

QString optionLines(const QList<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        QString name = u"  --"_s + QLatin1StringView(option.name);
        if (option.value)
            name += u' ' + QString::fromUtf8(option.value);
        text += name.leftJustified(26) + u' ' + QString::fromUtf8(option.help) + u'\n';
    }
    return text;
}

QString overview()
{
    QString text = u"dayplus-cli keeps the record of a treatment in an encrypted vault, from the command line.\n"
                   "A personal record only. Your care team's instructions come first.\n\n"_s;
    for (const Command &command : commands())
        text += u"  "_s + QString::fromUtf8(command.name).leftJustified(10) + QString::fromUtf8(command.help) + u'\n';
    return text + u"\nEvery command takes:\n"_s + optionLines(commonOptions())
        + u"\nThe passphrase comes from --passphrase-file, DAYPLUS_PASSPHRASE, or a prompt.\nMore about one: dayplus-cli help COMMAND"_s;
}

QString helpOf(const Command &command)
{
    QString text = QString::fromUtf8(command.help) + u"\n\n"_s + synopsisOf(command) + u'\n';
    if (!command.options.isEmpty())
        text += u'\n' + optionLines(command.options);
    return text.trimmed();
}

int help(const QString &name, const Console &console)
{
    if (name.isEmpty()) {
        console.say(overview(), {});
        return 0;
    }
    const Command *command = commandNamed(name);
    if (!command)
        return console.refuse(WrongUse{u"There is no command %1."_s.arg(name)}, u"dayplus-cli help"_s);
    console.say(helpOf(*command), {});
    return 0;
}

} // namespace

int run(const QStringList &arguments, const Tools &tools)
{
    Console console(arguments.contains("--json"_L1));
    const QString name = arguments.value(0);
    if (name == "help"_L1 || name == "--help"_L1)
        return help(arguments.value(1), Console(false));
    if (name.isEmpty())
        return console.refuse(WrongUse{u"Please say what to do."_s}, u"dayplus-cli COMMAND VAULT …; see dayplus-cli help"_s);
    const Command *command = commandNamed(name);
    if (!command)
        return console.refuse(WrongUse{u"There is no command %1."_s.arg(name)}, u"dayplus-cli help"_s);
    const Answer<Arguments> parsed = Arguments::parse(arguments.mid(1), command->options + commonOptions());
    if (!parsed)
        return console.refuse(parsed.refusal(), synopsisOf(*command));
    if (parsed->has("help"_L1)) {
        Console(false).say(helpOf(*command), {});
        return 0;
    }
    const qsizetype words = parsed->words().size();
    if (words < command->least || (command->most >= 0 && words > command->most))
        return console.refuse(WrongUse{words < command->least ? u"Something is missing."_s : u"There are too many words."_s}, synopsisOf(*command));

    Call call{tools, *parsed, console};
    const Outcome outcome = command->run(call);
    return outcome ? 0 : console.refuse(outcome.refusal(), synopsisOf(*command));
}

} // namespace dayplus::cli
