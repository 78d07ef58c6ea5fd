// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultopener.h"

#include "storage/cipher.h"
#include "storage/files.h"
#include "storage/recoverycode.h"
#include "storage/schema.h"
#include "storage/sqlstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dayplus {

std::unique_ptr<Vaults> makeVaults(StorageOptions options)
{
    return std::make_unique<storage::VaultOpener>(std::move(options));
}

} // namespace dayplus

namespace dayplus::storage {

namespace {

Done checkFolder(const QString &folder)
{
    struct stat about = {};
    if (::stat(QFile::encodeName(folder).constData(), &about) != 0)
        return errorFromErrno(errno, u"vault folder"_s, Fault::ReadFailed);
    if (!S_ISDIR(about.st_mode))
        return Error{Fault::NotAVault, u"not a folder"_s, {}};
    return done();
}

bool isMissing(const Error &error)
{
    return error.fault == Fault::NotFound;
}

Secret randomSecret(int bytes)
{
    QByteArray made(bytes, Qt::Uninitialized);
    randombytes_buf(made.data(), std::size_t(bytes));
    return Secret(std::move(made));
}

} // namespace

VaultOpener::VaultOpener(StorageOptions options) : m_options(std::move(options))
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be started");
}

bool VaultOpener::exists(const QString &folder) const
{
    const VaultPaths paths{folder};
    return QFileInfo::exists(paths.database()) && (QFileInfo::exists(paths.slotsFile()) || QFileInfo::exists(paths.previousSlots()));
}

// ---- Unlocking ----

Result<std::shared_ptr<Store>> VaultOpener::unlock(const QString &folder, const Secret &passphrase)
{
    return unlock(folder, SlotType::Passphrase, passphrase);
}

Result<std::shared_ptr<Store>> VaultOpener::unlockWithCode(const QString &folder, const QString &recoveryCode)
{
    const auto bytes = recoveryBytesOf(recoveryCode);
    if (!bytes)
        return Error{Fault::WrongKey, u"the check characters of the recovery code don't fit"_s, {}};
    return unlock(folder, SlotType::RecoveryCode, *bytes);
}

Result<std::shared_ptr<Store>> VaultOpener::unlock(const QString &folder, SlotType type, const Secret &secret)
{
    const VaultPaths paths{folder};
    if (auto checked = checkFolder(folder); !checked)
        return checked.error();
    const auto slots = readWhole(paths.slotsFile(), KeySlots::kMaxBytes);
    if (!slots && slots.error().fault == Fault::NoPermission)
        return slots.error();
    const bool noSlots = !slots && isMissing(slots.error()) && !QFileInfo::exists(paths.previousSlots());
    const bool noDatabase = !QFileInfo::exists(paths.database());
    if (noSlots && noDatabase)
        return Error{Fault::NotAVault, u"neither vault.slots nor vault.db"_s, {}};
    if (noSlots || noDatabase)
        return Error{Fault::Corrupt, noSlots ? u"vault.slots is missing"_s : u"vault.db is missing"_s, {}};
    auto lock = VaultLock::take(paths.lock());
    if (!lock)
        return lock.error();
    auto opened = openSlots(paths, type, secret);
    if (!opened)
        return opened.error();
    return hold(paths, std::move(lock).value(), std::move(opened).value());
}

/** The slots of vault.slots, or, if that is damaged, of vault.slots.prev. The first answer is the one that is told. */
Result<VaultOpener::Opened> VaultOpener::openSlots(const VaultPaths &paths, SlotType type, const Secret &secret) const
{
    std::optional<Error> first;
    for (const bool previous : {false, true}) {
        const auto bytes = readWhole(previous ? paths.previousSlots() : paths.slotsFile(), KeySlots::kMaxBytes);
        auto parsed = bytes ? KeySlots::parse(*bytes) : Result<KeySlots>(bytes.error());
        auto key = parsed ? parsed->open(type, secret) : Result<OpenedSlot>(parsed.error());
        if (key)
            return Opened{std::move(parsed).value(), std::move(key.value().vaultKey), key->person, previous};
        if (!first)
            first = key.error();
        const Fault fault = key.error().fault;
        if (fault == Fault::WrongKey || fault == Fault::NoMemory || fault == Fault::TooNew)
            break;   // the file is sound: an older one must not open what this one doesn't
    }
    if (isMissing(*first) || first->fault == Fault::TooLarge)
        return Error{Fault::Corrupt, u"vault.slots: "_s + first->note, {}};
    return *first;
}

Result<std::shared_ptr<Store>> VaultOpener::hold(const VaultPaths &paths, std::unique_ptr<VaultLock> lock, Opened opened) const
{
    auto vault = OpenVault::open({paths, std::move(lock), std::move(opened.keySlots), opened.fromPrevious, std::move(opened.vaultKey), opened.person,
                                  AnchorFolder(m_options.stateFolder), m_options.searchText});
    if (!vault)
        return vault.error();
    return std::shared_ptr<Store>(std::make_shared<SqlStore>(std::move(vault).value()));
}

// ---- Creating ----

Result<Created> VaultOpener::create(const QString &folder, const Secret &passphrase, KdfParameters kdf)
{
    if (!isLongEnough(passphrase))
        return Error{Fault::WeakPassphrase, {}, {}};
    const bool calibrated = kdf.passes == 0 && kdf.memoryBytes == 0;
    if (!calibrated && (!withinLimits(kdf) || kdf.memoryBytes % 1024 != 0))
        return Error{Fault::Invalid, u"key derivation out of limits"_s, {}};
    const QFileInfo target(QDir::cleanPath(folder));
    const QString path = target.absoluteFilePath();
    if (target.exists() && (!target.isDir() || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return Error{Fault::Exists, u"the folder is not empty"_s, {}};
    if (!QDir().mkpath(target.absolutePath()))
        return errorFromErrno(errno, u"folder"_s, Fault::WriteFailed);
    // Made whole beside its place and then renamed: there is a whole vault or none.
    const VaultPaths draft{path + u".new-"_s + QString::fromLatin1(randomSecret(6).bytes().toHex())};
    if (auto made = createPrivateFolder(draft.folder); !made)
        return made.error();
    auto code = fill(draft, passphrase, calibrated ? calibrate() : kdf);
    std::optional<Error> failed;
    if (!code)
        failed = code.error();
    else if (std::rename(QFile::encodeName(draft.folder).constData(), QFile::encodeName(path).constData()) != 0)
        failed = errorFromErrno(errno, u"rename"_s, Fault::WriteFailed);
    else if (auto synced = syncFolder(target.absolutePath()); !synced)
        return synced.error();
    if (failed) {
        QDir(draft.folder).removeRecursively();
        return *failed;
    }
    auto store = unlockWithCode(path, *code);
    if (!store)
        return store.error();
    return Created{std::move(store).value(), *code};
}

/** A whole vault in an empty folder; gives its recovery code. */
Result<QString> VaultOpener::fill(const VaultPaths &paths, const Secret &passphrase, const KdfParameters &kdf) const
{
    const SecureKey vaultKey = SecureKey::random();
    if (!vaultKey)
        return Error{Fault::NoMemory, u"locked memory"_s, {}};
    const Secret code = randomSecret(kRecoveryBytes);
    KeySlots keySlots = KeySlots::forNewVault();
    if (auto added = keySlots.addPassphrase(vaultKey, passphrase, kdf); !added)
        return added.error();
    if (auto added = keySlots.addRecoveryCode(vaultKey, code); !added)
        return added.error();
    if (auto made = createPrivateFile(paths.database()); !made)
        return made.error();
    {
        auto connection = openEncrypted(paths.database(), vaultKey);
        if (!connection)
            return connection.error();
        if (auto migrated = migrate(**connection); !migrated)
            return migrated.error();
    }
    if (auto written = replaceFile(paths.slotsFile(), keySlots.toBytes(vaultKey)); !written)
        return written.error();
    return recoveryCodeFor(code);
}

} // namespace dayplus::storage
