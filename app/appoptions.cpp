// SPDX-License-Identifier: GPL-3.0-or-later
#include "appoptions.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

Error wrong(const QString &note)
{
    return {Fault::Invalid, note, {}};
}

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"vault"_s, u"Folder of the vault to open."_s, u"[VAULT]"_s);
    parser.addOptions({
        {u"demo"_s, u"Show a made-up person in a temporary vault."_s},
        {u"until"_s, u"Last day of the made-up journey (default today)."_s, u"date"_s},
        {u"years"_s, u"Length of the made-up journey, 1 to 15."_s, u"n"_s},
        {u"seed"_s, u"Which made-up journey."_s, u"n"_s},
        {u"now"_s, u"Set the clock; only with made-up data."_s, u"iso"_s},
        {u"self-test"_s, u"Visit every page, phone and desktop; fail on any QML warning."_s},
        {u"screenshots"_s, u"Save a picture of every page, phone and desktop, light and dark."_s, u"folder"_s},
        {u"empty"_s, u"With --self-test or --screenshots: start with an empty vault."_s},
        {u"text-scale"_s, u"With --screenshots: text size, 1 to 2."_s, u"factor"_s},
        {{u"h"_s, u"help"_s}, u"Show this."_s},
    });
    QCommandLineOption firstFrame(u"first-frame"_s);
    firstFrame.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(firstFrame);
}

} // namespace

QString appUsage()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Dayplus keeps a treatment journey, counted from Day 0, in an encrypted vault."_s);
    describe(parser);
    return parser.helpText();
}

Result<AppOptions> readAppOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{u"dayplus"_s} + arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        return wrong(appUsage());
    AppOptions options;
    if (parser.positionalArguments().size() > 1)
        return wrong(u"Only one vault can be opened."_s);
    options.vault = parser.positionalArguments().value(0);
    options.demo = parser.isSet(u"demo"_s);
    options.selfTest = parser.isSet(u"self-test"_s);
    options.screenshots = parser.value(u"screenshots"_s);
    options.empty = parser.isSet(u"empty"_s);
    options.firstFrame = parser.isSet(u"first-frame"_s);
    bool ok = true;
    if (parser.isSet(u"until"_s) && !(options.until = QDate::fromString(parser.value(u"until"_s), Qt::ISODate)).isValid())
        return wrong(u"--until needs a date like 2026-11-22."_s);
    if (parser.isSet(u"years"_s) && ((options.years = parser.value(u"years"_s).toInt(&ok)) < 1 || options.years > 15 || !ok))
        return wrong(u"--years needs a number from 1 to 15."_s);
    if (parser.isSet(u"seed"_s) && (options.seed = parser.value(u"seed"_s).toULongLong(&ok), !ok))
        return wrong(u"--seed needs a whole number."_s);
    if (parser.isSet(u"text-scale"_s) && ((options.textScale = parser.value(u"text-scale"_s).toDouble(&ok)) < 1 || options.textScale > 2 || !ok))
        return wrong(u"--text-scale needs a number from 1 to 2."_s);
    if (parser.isSet(u"now"_s) && !(options.now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODate)).isValid())
        return wrong(u"--now needs a time like 2026-04-02T18:05."_s);
    if (options.usesDemo() && !options.vault.isEmpty())
        return wrong(u"--demo, --self-test and --screenshots use a temporary vault of their own; leave the folder out."_s);
    return options;
}

} // namespace dayplus
