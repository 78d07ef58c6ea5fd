// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchvaults.h"

#include "figures.h"
#include "journal/demo/demojourney.h"
#include "journal/futures.h"
#include "shippedcatalogues.h"
#include "storage/files.h"
#include "storage/sqlstore.h"
#include "storage/vaults.h"
#include "wording/values.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cstring>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

constexpr KdfParameters kFloor{2, 19LL * 1024 * 1024};

QString wordsOf(const Entry &entry)
{
    return searchText(entry, catalogues());
}

/** The people, course, medicines and settings of the made-up journey, without an entry. */
Done writePeople(Journal &journal, const DemoOptions &options)
{
    DemoJourney journey(catalogues(), options);
    auto page = journey.nextPage();
    if (!page)
        return page.error();
    page.value().removeIf([](const Record &record) { return std::holds_alternative<Entry>(record); });
    const auto written = waitFor(journal.putAll(page.value(), u"put"_s, journey.contents()));
    return written ? done() : Done(written.error());
}

storage::KeySlots slotsOf(const QString &folder)
{
    const auto bytes = storage::readWhole(storage::VaultPaths{folder}.slotsFile(), storage::KeySlots::kMaxBytes);
    auto slots = bytes ? storage::KeySlots::parse(*bytes) : Result<storage::KeySlots>(bytes.error());
    if (!slots)
        giveUp(u"the slots of %1: %2"_s.arg(folder, slots.error().note));
    return std::move(slots).value();
}

} // namespace

Secret passphrase()
{
    return Secret::fromText(u"correct horse battery"_s);
}

QDate lastDay()
{
    return QDate(2026, 11, 22);
}

World benchWorld()
{
    World world = World::real();
    world.now = [] { return QDateTime(lastDay(), DemoOptions().at, QTimeZone("Europe/Berlin")); };
    return world;
}

const Catalogues &catalogues()
{
    static const Result<Catalogues> shipped = shippedCatalogues();
    if (!shipped)
        giveUp(shipped.error().note);
    return *shipped;
}

void makeVault(const QString &folder, int years)
{
    const auto vaults = makeVaults({{}, wordsOf});
    if (vaults->exists(folder))
        return;
    // Made beside its place and renamed when it is whole, so that an interrupted run leaves nothing to be measured.
    const QString draft = folder + u".draft"_s;
    QDir(draft).removeRecursively();
    QDir().mkpath(QFileInfo(folder).path());
    auto created = vaults->create(draft, passphrase(), kFloor);
    if (!created)
        giveUp(u"no vault in %1: %2"_s.arg(draft, created.error().note));
    Done written = done();
    {
        Journal journal(std::exchange(created.value().store, {}), catalogues(), benchWorld());
        DemoOptions options;
        options.until = lastDay();
        options.years = years == 0 ? 2 : years;
        if (years == 0)
            written = writePeople(journal, options);
        else if (const auto receipt = writeDemoNow(journal, options); !receipt)
            written = receipt.error();
    }
    if (!written || !QDir().rename(draft, folder))
        giveUp(u"the vault in %1 could not be filled"_s.arg(draft));
}

QString copyOfVault(const QString &folder, const QTemporaryDir &place)
{
    const QString copy = place.filePath(QFileInfo(folder).fileName());
    QDir().mkpath(copy);
    for (const QString &name : {u"vault.db"_s, u"vault.slots"_s}) {
        if (!QFile::copy(folder + u'/' + name, copy + u'/' + name))
            giveUp(u"%1 could not be copied to %2"_s.arg(folder, copy));
    }
    return copy;
}

storage::SecureKey keyOf(const QString &folder)
{
    if (sodium_init() < 0)
        giveUp(u"libsodium cannot be started"_s);
    auto key = slotsOf(folder).open(storage::SlotType::Passphrase, passphrase());
    if (!key)
        giveUp(u"the key of %1: %2"_s.arg(folder, key.error().note));
    return std::move(key.value().vaultKey);
}

// ---- KeysInHand ----

void KeysInHand::learn(const QString &folder)
{
    m_keys.insert_or_assign(folder, keyOf(folder));
}

Result<Created> KeysInHand::create(const QString &, const Secret &, KdfParameters)
{
    return Error{Fault::Internal, u"only opens"_s, {}};
}

Result<std::shared_ptr<Store>> KeysInHand::unlock(const QString &folder, const Secret &)
{
    const storage::VaultPaths paths{folder};
    const storage::SecureKey &known = m_keys.at(folder);
    storage::SecureKey key(known.size());
    std::memcpy(key.data(), known.data(), known.size());
    auto lock = storage::VaultLock::take(paths.lock());
    if (!lock)
        return lock.error();
    auto vault = storage::OpenVault::open({paths, std::move(lock).value(), slotsOf(folder), false, std::move(key), {},
                                           storage::AnchorFolder({}), wordsOf});
    if (!vault)
        return vault.error();
    return std::shared_ptr<Store>(std::make_shared<storage::SqlStore>(std::move(vault).value()));
}

Result<std::shared_ptr<Store>> KeysInHand::unlockWithCode(const QString &, const QString &)
{
    return Error{Fault::Internal, u"only by key"_s, {}};
}

} // namespace dayplus::bench
