// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultlock.h"

#include "storage/files.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

Result<std::unique_ptr<VaultLock>> VaultLock::take(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return errorFromErrno(errno, u"lock file"_s, Fault::WriteFailed);
    std::unique_ptr<VaultLock> lock(new VaultLock(fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return Error{Fault::InUse, u"the vault is open elsewhere"_s, {}};
        return errorFromErrno(errno, u"lock"_s, Fault::WriteFailed);
    }
    struct stat about = {};
    lock->m_unclean = ::fstat(fd, &about) == 0 && about.st_size > 0;
    return lock;
}

VaultLock::~VaultLock()
{
    ::close(m_fd);
}

Done VaultLock::markOpen()
{
    if (::pwrite(m_fd, "1", 1, 0) != 1 || ::fsync(m_fd) != 0)
        return errorFromErrno(errno, u"mark"_s, Fault::WriteFailed);
    return done();
}

void VaultLock::markClean()
{
    if (::ftruncate(m_fd, 0) == 0)
        m_unclean = false;
}

} // namespace dayplus::storage
