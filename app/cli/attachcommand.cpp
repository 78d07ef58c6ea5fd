// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/recordjson.h"
#include "exchange/attachmentfile.h"
#include "journal/futures.h"

#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QString pages(const Attachment &about)
{
    return about.pages > 0 ? count(about.pages, "page", "pages") : u"%1 × %2 pixels"_s.arg(about.width).arg(about.height);
}

Outcome keep(Call &call, Desk &desk)
{
    const Arguments &a = call.arguments;
    const Answer<Id> id = idFrom(a.value("entry"_L1));
    if (!id)
        return id.refusal();
    const Result<Entry> entry = waitFor(desk.store().entry(*id));
    if (!entry)
        return entry.error();
    Result<PreparedAttachment> prepared = prepareAttachment(a.word(1));
    if (!prepared)
        return prepared.error();
    Attachment about = prepared->about;
    about.name = a.value("name"_L1, about.name);
    const auto kept = waitFor(desk.journal().attachTo(*entry, about, prepared->content));
    if (!kept)
        return kept.error();
    call.console.say(toText(*kept), QJsonObject{{u"id"_s, toText(*kept)}, {u"entry"_s, toText(*id)}, {u"name"_s, about.name}, {u"type"_s, about.type},
                                                {u"bytes"_s, about.bytes}});
    return ended();
}

Outcome list(Call &call, Desk &desk)
{
    const Answer<Id> patient = desk.patientOrAll(call.arguments);
    if (!patient)
        return patient.refusal();
    const auto records = waitFor(desk.store().records(RecordKind::Attachment));
    if (!records)
        return records.error();
    call.console.beginArray();
    for (const Record &record : *records) {
        const auto &about = std::get<Attachment>(record);
        if (!patient->isNull() && about.patient != *patient)
            continue;
        call.console.line(QStringList{toText(about.id), about.type, pages(about), QLocale::c().formattedDataSize(about.bytes), about.name}.join(u"  "_s));
        call.console.element(json(record));
    }
    call.console.endArray();
    return ended();
}

Outcome save(Call &call, Desk &desk)
{
    const Arguments &a = call.arguments;
    const Answer<Id> id = idFrom(a.value("save"_L1));
    if (!id)
        return id.refusal();
    const QString name = a.value("out"_L1);
    if (QFileInfo(name).exists() && !a.has("yes"_L1)) {
        Refusal there(Error{Fault::Exists, {}, {}});
        there.sentence = u"There is already a file with that name. Nothing was written; to replace it, add --yes."_s;
        return there;
    }
    const auto content = waitFor(desk.store().content(*id));
    if (!content)
        return content.error();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.error() == QFileDevice::PermissionsError ? Fault::NoPermission : Fault::WriteFailed, file.errorString(), {}};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(*content) != content->size() || !file.commit())
        return Error{Fault::WriteFailed, file.errorString(), {}};
    call.console.say(u"Written to %1. The copy is not encrypted: whoever has it can read it."_s.arg(name),
                     QJsonObject{{u"out"_s, name}, {u"bytes"_s, content->size()}});
    return ended();
}

/** Which of its three forms it is, or none. */
Outcome checkUse(const Arguments &a)
{
    const bool keeps = a.words().size() == 2;
    const int forms = int(keeps) + int(a.has("list"_L1)) + int(a.has("save"_L1));
    if (forms != 1)
        return WrongUse{u"attach needs a FILE with --entry, or --list, or --save with --out."_s};
    if (keeps != a.has("entry"_L1))
        return WrongUse{u"--entry says which entry the FILE belongs to."_s};
    if (a.has("save"_L1) != a.has("out"_L1))
        return WrongUse{u"--save and --out belong together."_s};
    return ended();
}

} // namespace

Outcome attach(Call &call)
{
    const Arguments &a = call.arguments;
    if (const Outcome use = checkUse(a); !use)
        return use.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    if (a.has("list"_L1))
        return list(call, **opened);
    return a.has("save"_L1) ? save(call, **opened) : keep(call, **opened);
}

} // namespace dayplus::cli
