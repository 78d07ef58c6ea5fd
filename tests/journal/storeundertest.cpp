// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeundertest.h"

#include "storage/vaults.h"

#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

class InMemory : public StoreUnderTest {
public:
    std::shared_ptr<Store> open() override { return m_store; }

private:
    std::shared_ptr<MemoryStore> m_store = std::make_shared<MemoryStore>();
};

/** A real vault in a temporary folder, at the floor of the key derivation. */
class InAVault : public StoreUnderTest {
public:
    std::shared_ptr<Store> open() override
    {
        const Secret passphrase = Secret::fromText(u"correct horse battery"_s);
        const QString folder = m_place.filePath(u"vault"_s);
        if (m_vaults->exists(folder)) {
            Result<std::shared_ptr<Store>> opened = m_vaults->unlock(folder, passphrase);
            return opened ? *opened : nullptr;
        }
        constexpr qint64 kFloor = 19LL * 1024 * 1024;
        const Result<Created> created = m_vaults->create(folder, passphrase, {2, kFloor});
        return created ? created->store : nullptr;
    }

private:
    QTemporaryDir m_place;
    std::unique_ptr<Vaults> m_vaults = makeVaults({m_place.filePath(u"state"_s), {}});
};

} // namespace

QStringList StoreUnderTest::kinds()
{
    return {u"memory"_s, u"vault"_s};
}

std::unique_ptr<StoreUnderTest> StoreUnderTest::make(const QString &kind)
{
    if (kind == u"vault")
        return std::make_unique<InAVault>();
    return std::make_unique<InMemory>();
}
