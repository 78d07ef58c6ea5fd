// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/passphrase.h"
#include "journal/futures.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

/** "--kdf 3,64": passes and MiB. The floor and the ceiling are the vault's own. */
Answer<KdfParameters> kdfFrom(const Arguments &arguments)
{
    if (!arguments.has("kdf"_L1))
        return KdfParameters{};
    const QStringList parts = arguments.value("kdf"_L1).split(u',');
    bool passesFine = false, memoryFine = false;
    const int passes = parts.value(0).toInt(&passesFine);
    const int memory = parts.value(1).toInt(&memoryFine);
    if (parts.size() != 2 || !passesFine || !memoryFine || passes < 2 || passes > 16 || memory < 19 || memory > 1024)
        return WrongUse{u"--kdf is PASSES,MEBIBYTES: 2 to 16 passes, 19 to 1024 MiB, such as 3,64."_s};
    return KdfParameters{passes, memory * kMiB};
}

QJsonObject json(const VaultInfo &info, const Desk &desk)
{
    return {{u"path"_s, info.path},
            {u"vault"_s, info.vaultId},
            {u"schema"_s, info.schema},
            {u"entries"_s, info.entries},
            {u"historyRows"_s, info.historyRows},
            {u"bytes"_s, info.bytes},
            {u"cipher"_s, info.cipher},
            {u"engine"_s, info.engine},
            {u"kdf"_s, QJsonObject{{u"passes"_s, info.kdfPasses}, {u"mebibytes"_s, info.kdfMemory / kMiB}}},
            {u"madeUp"_s, info.madeUp || desk.roster().isMadeUp()},
            {u"patients"_s, desk.roster().patients().size()}};
}

} // namespace

Outcome create(Call &call)
{
    const Answer<KdfParameters> kdf = kdfFrom(call.arguments);
    if (!kdf)
        return kdf.refusal();
    const Answer<Secret> passphrase = readPassphrase(call.arguments, Ask::Twice);
    if (!passphrase)
        return passphrase.refusal();
    const auto created = call.tools.vaults.create(call.arguments.word(0), *passphrase, *kdf);
    if (!created)
        return created.error();
    call.console.say(u"The vault was made. This recovery code opens it if the passphrase is lost. It is shown only now: write it "
                     u"down and keep it in another place.\n\n%1"_s.arg(created->recoveryCode),
                     QJsonObject{{u"vault"_s, call.arguments.word(0)}, {u"recoveryCode"_s, created->recoveryCode}});
    return ended();
}

Outcome info(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const auto info = waitFor(desk.store().info());
    if (!info)
        return info.error();
    QStringList lines{u"%1, %2 in the history, %3 KiB."_s.arg(count(info->entries, "entry", "entries"), count(info->historyRows, "change", "changes"))
                          .arg(info->bytes / 1024),
                      u"Encrypted with SQLCipher %1 (SQLite %2), schema %3."_s.arg(info->cipher, info->engine).arg(info->schema),
                      u"The passphrase costs %1 passes over %2 MiB."_s.arg(info->kdfPasses).arg(info->kdfMemory / kMiB)};
    if (info->madeUp || desk.roster().isMadeUp())
        lines.prepend(u"Everything in this vault is made up."_s);
    call.console.say(lines.join(u'\n'), json(*info, desk));
    return ended();
}

Outcome check(Call &call)
{
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    const auto report = waitFor((*opened)->store().check());
    if (!report)
        return report.error();
    const QJsonObject json{{u"ok"_s, report->ok()},
                           {u"historyRows"_s, report->historyRows},
                           {u"currentRows"_s, report->currentRows},
                           {u"problems"_s, QJsonArray::fromStringList(report->problems)}};
    if (report->ok()) {
        call.console.say(u"Every page could be read, the history is unbroken, and the %1 current records are what it says."_s
                             .arg(report->currentRows), json);
        return ended();
    }
    call.console.say(report->problems.join(u'\n'), json);
    return Error{Fault::Corrupt, u"%1 problems"_s.arg(report->problems.size()), {}};
}

} // namespace dayplus::cli
