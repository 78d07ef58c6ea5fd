// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "exchange/importer.h"
#include "journal/futures.h"

#include <QTimeZone>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

Answer<ImportOptions> optionsFrom(const Arguments &a, const Desk &desk)
{
    ImportOptions options;
    const Answer<Id> patient = a.has("patient"_L1) ? desk.patientOrAll(a) : Answer<Id>(Id());
    if (!patient)
        return patient.refusal();
    options.patient = *patient;
    if (a.has("format"_L1)) {
        const std::optional<ImportFormat> format = importFormatFromText(a.value("format"_L1));
        if (!format)
            return WrongUse{u"--format is fhir-json, fhir-ndjson or csv."_s};
        options.format = *format;
    }
    options.map = a.value("map"_L1);
    options.homeZone = a.value("zone"_L1);
    if (!options.homeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(options.homeZone.toLatin1()))
        return WrongUse{u"--zone is a time zone such as Europe/Berlin."_s};
    options.dryRun = a.has("dry-run"_L1);
    return options;
}

QString counted(const ImportReport &report)
{
    QString text = u"%1 read: %2 added, %3 summarised, %4 already there, %5 refused."_s.arg(count(report.read, "record", "records"))
                       .arg(report.added).arg(report.summarised).arg(report.duplicates).arg(report.refused.size());
    text += report.dryRun ? u"\nThis was a trial: nothing was changed."_s
                          : u"\nMade: %1."_s.arg(count(report.entries, "entry", "entries"));
    if (!report.batch.isNull())
        text += u" To take them all back: undo VAULT --batch %1"_s.arg(toText(report.batch));
    for (const QString &question : report.questions)
        text += u"\nQuestion: "_s + question;
    for (const QString &note : report.notes)
        text += u"\nNote: "_s + note;
    for (const auto &[at, reason] : report.refused)
        text += u"\nRefused: %1: %2"_s.arg(at, reason);
    return text;
}

} // namespace

Outcome importFile(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<ImportOptions> options = optionsFrom(call.arguments, desk);
    if (!options)
        return options.refusal();
    Importer importer(desk.journal());
    const auto report = waitFor(importer.run(call.arguments.word(1), *options));
    if (!report)
        return report.error();
    call.console.say(counted(*report), toJson(*report));
    return ended();
}

} // namespace dayplus::cli
