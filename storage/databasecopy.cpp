// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasecopy.h"

#include "storage/checkup.h"
#include "storage/cipher.h"
#include "storage/files.h"
#include "storage/history.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

Anchor headOf(Connection &connection)
{
    History history(connection);
    history.reload();
    return history.head();
}

/** Is the copy a whole database with the same history? */
Done verify(const QString &path, const SecureKey &vaultKey, const Anchor &head)
{
    auto copy = openEncrypted(path, vaultKey);
    if (!copy)
        return copy.error();
    if (auto whole = wholeCheck(**copy); !whole)
        return whole;
    if (headOf(**copy) != head)
        return Error{Fault::Corrupt, u"the copy has another history"_s, {}};
    return (*copy)->ok() ? done() : Done((*copy)->takeError());
}

Done writeVerified(Connection &connection, const QString &path, const SecureKey &vaultKey)
{
    if (auto made = createPrivateFile(path); !made)   // the engine would make it readable by others
        return made;
    connection.prepare("VACUUM INTO ?").bind(path).run();
    if (!connection.ok())
        return connection.takeError();
    if (auto verified = verify(path, vaultKey, headOf(connection)); !verified)
        return verified;
    return connection.ok() ? syncFile(path) : Done(connection.takeError());
}

} // namespace

Done copyDatabase(Connection &connection, const QString &path, const SecureKey &vaultKey)
{
    const QString draft = path + u".new"_s;
    QFile::remove(draft);   // of an attempt that was cut off
    Done copied = writeVerified(connection, draft, vaultKey);
    if (copied && std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(path).constData()) != 0)
        copied = errorFromErrno(errno, u"rename"_s, Fault::WriteFailed);
    QFile::remove(draft + u"-journal"_s);
    if (!copied) {
        QFile::remove(draft);
        return copied;
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

} // namespace dayplus::storage
