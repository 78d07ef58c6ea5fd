// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/anchor.h"

#include "storage/files.h"
#include "storage/securekey.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

constexpr qsizetype kAnchorBytes = 8 + 32 + 32;

QByteArray sequenceBytes(quint64 sequence)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(sequence, bytes.data());
    return bytes;
}

} // namespace

QByteArray anchorMac(const Anchor &anchor, const QByteArray &vaultId, const SecureKey &vaultKey)
{
    return keyedBlake2b(vaultKey.derive(3, "dpanchor"), vaultId + sequenceBytes(anchor.sequence) + anchor.head);
}

QString AnchorFolder::pathOf(const QByteArray &vaultId) const
{
    return m_folder + u'/' + QString::fromLatin1(vaultId.toHex()) + u".anchor"_s;
}

Anchor AnchorFolder::read(const QByteArray &vaultId, const SecureKey &vaultKey) const
{
    if (m_folder.isEmpty())
        return {};
    const auto bytes = readWhole(pathOf(vaultId), kAnchorBytes);
    if (!bytes || bytes->size() != kAnchorBytes)
        return {};
    const Anchor anchor{qFromLittleEndian<quint64>(bytes->constData()), bytes->mid(8, 32)};
    const QByteArray mac = anchorMac(anchor, vaultId, vaultKey);
    if (sodium_memcmp(mac.constData(), bytes->constData() + 40, 32) != 0)
        return {};
    return anchor;
}

Done AnchorFolder::write(const Anchor &anchor, const QByteArray &vaultId, const SecureKey &vaultKey) const
{
    if (m_folder.isEmpty())
        return done();
    if (!QDir(m_folder).exists()) {
        QDir().mkpath(m_folder);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return replaceFile(pathOf(vaultId), sequenceBytes(anchor.sequence) + anchor.head + anchorMac(anchor, vaultId, vaultKey));
}

} // namespace dayplus::storage
