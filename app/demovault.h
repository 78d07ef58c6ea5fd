// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appoptions.h"
#include "domain/catalogue.h"
#include "domain/ports.h"

#include <QTemporaryDir>

#include <memory>

namespace dayplus {

/** A vault in a temporary folder with a made-up person, for --demo, --self-test and --screenshots. It goes with the program. */
class DemoVault {
public:
    DemoVault(Vaults &vaults, const Catalogues &catalogues, const AppOptions &options);
    QString folder() const { return m_dir->filePath(QStringLiteral("vault")); }
    QString settingsFile() const { return m_dir->filePath(QStringLiteral("dayplus.ini")); } ///< so that the person's own stay as they are
    Secret passphrase() const { return Secret::fromText(m_passphrase); }
    /** Makes the vault and fills it (unless `empty` was asked), then closes it. */
    Done make(const World &world);

private:
    Vaults &m_vaults;
    const Catalogues &m_catalogues;
    AppOptions m_options;
    std::unique_ptr<QTemporaryDir> m_dir; ///< only if a demo was asked for
    QString m_passphrase;
};

} // namespace dayplus
