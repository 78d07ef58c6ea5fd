// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "exchange/lablines.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QFile>
#include <QJsonArray>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestLetter = 1 << 20;

Answer<QString> textOf(const QString &file)
{
    QFile in(file);
    const bool opened = file == "-"_L1 ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{QFile::exists(file) ? Fault::NoPermission : Fault::NotFound, u"%1 can't be opened"_s.arg(file), {}};
    const QByteArray bytes = in.read(kLongestLetter + 1);
    if (bytes.size() > kLongestLetter)
        return Error{Fault::TooLarge, u"a letter of more than 1 MiB"_s, {}};
    return QString::fromUtf8(bytes);
}

Answer<LabLineOptions> optionsFrom(const Arguments &a, const Desk &desk, Id patient)
{
    LabLineOptions options;
    options.patient = patient;
    options.laboratory = a.value("laboratory"_L1);
    if (a.has("when"_L1)) {
        const Answer<Moment> when = desk.moment(a.value("when"_L1), "when"_L1, patient);
        if (!when)
            return when.refusal();
        options.when = *when;
    }
    const QString dates = a.value("dates"_L1), thousands = a.value("thousands"_L1);
    if (a.has("dates"_L1) && dates != "day-first"_L1 && dates != "month-first"_L1)
        return WrongUse{u"--dates is day-first or month-first."_s};
    if (a.has("thousands"_L1) && thousands != "yes"_L1 && thousands != "no"_L1)
        return WrongUse{u"--thousands is yes or no: does 150.000 mean 150 thousand?"_s};
    if (!dates.isEmpty())
        options.order = dates == "day-first"_L1 ? DateOrder::DayFirst : DateOrder::MonthFirst;
    if (!thousands.isEmpty())
        options.thousands = thousands == "yes"_L1;
    return options;
}

enum class Fate { Kept, Left, None };

Fate fateOf(const LabLine &line, bool all)
{
    if (line.type != LabLine::Type::Result)
        return Fate::None;
    return line.isClear() || (all && line.savable()) ? Fate::Kept : Fate::Left;
}

QString lineText(const LabLine &line, Fate fate, const Desk &desk)
{
    const QString number = QString::number(line.number);
    if (line.type == LabLine::Type::Date && line.trouble == LabTrouble::None)
        return u"%1  date       %2"_s.arg(number, momentText(line.date));
    if (fate == Fate::None)
        return u"%1  no result  %2"_s.arg(number, line.text);
    if (fate == Fate::Kept)
        return u"%1  kept       %2, %3"_s.arg(number, entryTitle(line.draft, desk.catalogues()), momentText(line.draft.when));
    return u"%1  not kept   %2: %3"_s.arg(number, line.text, labLineProblem(line, desk.catalogues()));
}

QJsonObject lineJson(const LabLine &line, Fate fate, const Desk &desk)
{
    QJsonObject json{{u"line"_s, line.number}, {u"text"_s, line.text}};
    json.insert(u"what"_s, line.type == LabLine::Type::Date ? u"date"_s : fate == Fate::None ? u"no-result"_s : fate == Fate::Kept ? u"kept"_s : u"not-kept"_s);
    if (line.hasValue()) {
        json.insert(u"code"_s, line.draft.code);
        json.insert(u"title"_s, entryTitle(line.draft, desk.catalogues()));
    }
    const Moment &when = line.type == LabLine::Type::Date ? line.date : line.draft.when;
    if (when.precision != Precision::Unknown)
        json.insert(u"when"_s, toIso(when));
    if (const QString problem = labLineProblem(line, desk.catalogues()); !problem.isEmpty())
        json.insert(u"problem"_s, problem);
    return json;
}

} // namespace

Outcome labs(Call &call)
{
    const Arguments &a = call.arguments;
    if (a.word(1) != "paste"_L1)
        return WrongUse{u"After the vault comes paste FILE, or paste - for standard input."_s};
    const Answer<QString> text = textOf(a.word(2));
    if (!text)
        return text.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    const Answer<LabLineOptions> options = optionsFrom(a, desk, patient->id);
    if (!options)
        return options.refusal();

    const QList<LabLine> lines = readLabLines(*text, *options, desk.catalogues(), desk.now());
    QList<LabLine> kept;
    QStringList said;
    QJsonArray told;
    qsizetype left = 0;
    for (const LabLine &line : lines) {
        const Fate fate = fateOf(line, a.has("all"_L1));
        if (fate == Fate::Kept)
            kept.append(line);
        left += fate == Fate::Left ? 1 : 0;
        said << lineText(line, fate, desk);
        told.append(lineJson(line, fate, desk));
    }
    const bool dryRun = a.has("dry-run"_L1);
    if (!dryRun && !kept.isEmpty()) {
        const auto ids = waitFor(desk.journal().addAll(labLineDrafts(kept, [&desk] { return desk.journal().newId(); }), false));
        if (!ids)
            return ids.error();
    }
    const qsizetype without = lines.size() - kept.size() - left;
    said << u"%1: %2 kept, %3 not kept, %4 without a result."_s.arg(count(lines.size(), "line", "lines")).arg(kept.size()).arg(left).arg(without);
    if (dryRun)
        said << u"This was a trial: nothing was changed."_s;
    call.console.say(said.join(u'\n'), QJsonObject{{u"read"_s, lines.size()}, {u"kept"_s, kept.size()}, {u"notKept"_s, left}, {u"withoutResult"_s, without},
                                                   {u"dryRun"_s, dryRun}, {u"lines"_s, told}});
    return ended();
}

} // namespace dayplus::cli
