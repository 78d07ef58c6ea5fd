// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeundertest.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

class InMemory : public StoreUnderTest {
public:
    std::shared_ptr<Store> open() override { return m_store; }

private:
    std::shared_ptr<MemoryStore> m_store = std::make_shared<MemoryStore>();
};

} // namespace

QStringList StoreUnderTest::kinds()
{
    return {u"memory"_s};
}

std::unique_ptr<StoreUnderTest> StoreUnderTest::make(const QString &)
{
    return std::make_unique<InMemory>();
}
