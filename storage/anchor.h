// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace dayplus::storage {

class SecureKey;

/** Where the history stood when it was last seen: a database that does not hold this row has been rolled back. */
struct Anchor {
    quint64 sequence = 0;                        ///< 0 = nothing written yet
    QByteArray head = QByteArray(32, '\0');      ///< hash of that row
    bool operator==(const Anchor &) const = default;
};

/** Keyed with the vault key and bound to the vault. */
QByteArray anchorMac(const Anchor &anchor, const QByteArray &vaultId, const SecureKey &vaultKey);

/** The anchors this device remembers, one small file per vault id, outside of every vault. */
class AnchorFolder {
public:
    explicit AnchorFolder(QString folder) : m_folder(std::move(folder)) {}
    /** An anchor of 0 if there is none, or one that this vault's key did not make. */
    Anchor read(const QByteArray &vaultId, const SecureKey &vaultKey) const;
    Done write(const Anchor &anchor, const QByteArray &vaultId, const SecureKey &vaultKey) const;

private:
    QString pathOf(const QByteArray &vaultId) const;
    QString m_folder;
};

} // namespace dayplus::storage
