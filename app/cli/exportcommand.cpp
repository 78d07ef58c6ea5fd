// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "exchange/csvexport.h"
#include "exchange/fhirexport.h"

#include <QFileInfo>
#include <QSaveFile>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

Answer<std::optional<QDate>> dayFrom(const Arguments &a, QLatin1StringView option, bool isEnd, const Desk &desk, Id patient)
{
    if (!a.has(option))
        return std::optional<QDate>();
    const Answer<Moment> moment = desk.moment(a.value(option), option, patient);
    if (!moment)
        return moment.refusal();
    return std::optional<QDate>(isEnd ? moment->lastDay() : moment->date);
}

Answer<ExportOptions> optionsFrom(const Arguments &a, const Desk &desk)
{
    ExportOptions options;
    const Answer<Id> patient = desk.patientOrAll(a);
    if (!patient)
        return patient.refusal();
    options.patient = *patient;
    const Id counted = desk.dayZeroPatient(*patient);
    const auto from = dayFrom(a, "from"_L1, false, desk, counted);
    const auto to = dayFrom(a, "to"_L1, true, desk, counted);
    if (!from)
        return from.refusal();
    if (!to)
        return to.refusal();
    options.from = *from;
    options.to = *to;
    options.items = a.value("items"_L1).split(u',', Qt::SkipEmptyParts);
    return options;
}

Error cannotWrite(const QSaveFile &file)
{
    const Fault fault = file.error() == QFileDevice::PermissionsError ? Fault::NoPermission
        : file.error() == QFileDevice::ResourceError                  ? Fault::NoSpace
                                                                      : Fault::WriteFailed;
    return {fault, file.errorString(), {}};
}

Result<ExportCount> write(Desk &desk, bool csv, const ExportOptions &options, QIODevice &file)
{
    if (csv)
        return CsvExport(desk.store(), desk.catalogues(), options).write(file);
    return FhirExport(desk.store(), desk.catalogues(), desk.now(), options).write(file);
}

Outcome checkUse(const Arguments &a)
{
    if (!a.has("format"_L1) || !a.has("out"_L1))
        return WrongUse{u"export needs --format and --out."_s};
    const QString format = a.value("format"_L1);
    if (format != "csv"_L1 && format != "fhir-collection"_L1)
        return WrongUse{u"--format is csv or fhir-collection."_s};
    if (QFileInfo(a.value("out"_L1)).exists() && !a.has("yes"_L1)) {
        Refusal there(Error{Fault::Exists, {}, {}});
        there.sentence = u"There is already a file with that name. Nothing was written; to replace it, add --yes."_s;
        return there;
    }
    return ended();
}

} // namespace

Outcome exportFile(Call &call)
{
    const Arguments &a = call.arguments;
    if (const Outcome use = checkUse(a); !use)
        return use.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<ExportOptions> options = optionsFrom(a, desk);
    if (!options)
        return options.refusal();

    const QString name = a.value("out"_L1);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto count = write(desk, a.value("format"_L1) == "csv"_L1, *options, file);
    if (!count)
        return count.error();
    if (!file.commit())
        return cannotWrite(file);
    call.console.say(u"Written to %3: %1 and %2. The file is not encrypted: whoever has it can read it."_s
                         .arg(dayplus::cli::count(count->entries, "entry", "entries"), dayplus::cli::count(count->medicines, "medicine", "medicines"), name),
                     QJsonObject{{u"out"_s, name}, {u"format"_s, a.value("format"_L1)}, {u"entries"_s, count->entries},
                                 {u"medicines"_s, count->medicines}, {u"people"_s, count->people}, {u"rows"_s, count->rows}});
    return ended();
}

} // namespace dayplus::cli
