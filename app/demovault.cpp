// SPDX-License-Identifier: GPL-3.0-or-later
#include "demovault.h"

#include "journal/demo/demojourney.h"
#include "journal/futures.h"

#include <QRandomGenerator>

namespace dayplus {

DemoVault::DemoVault(Vaults &vaults, const Catalogues &catalogues, const AppOptions &options)
    : m_vaults(vaults), m_catalogues(catalogues), m_options(options)
{
    if (!options.usesDemo())
        return;
    m_dir = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < 8; ++i)
        m_passphrase += QString::number(QRandomGenerator::system()->generate(), 36);
}

Done DemoVault::make(const World &world)
{
    Result<Created> created = m_vaults.create(folder(), passphrase(), {2, 19 * 1024 * 1024}); // it lives for minutes only
    if (!created)
        return created.error();
    if (m_options.empty)
        return done();
    DemoOptions options;
    options.seed = m_options.seed;
    options.until = m_options.until.isValid() ? m_options.until : world.now().date();
    options.years = m_options.years;
    if (options.until == world.now().date())
        options.at = world.now().time();
    Journal journal(created->store, m_catalogues, world);
    created.value().store.reset();
    const Result<Receipt> written = writeDemoNow(journal, options);
    return written ? done() : Done(written.error());
}

} // namespace dayplus
