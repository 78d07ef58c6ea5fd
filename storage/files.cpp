// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

/** A file descriptor that closes itself. */
class Descriptor {
public:
    Descriptor(const QString &path, int flags, mode_t mode = 0600)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode))
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 ? 0 : ::close(fd);
    }

private:
    int m_fd;
};

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(fd, bytes.constData() + written, std::size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

} // namespace

Error errorFromErrno(int code, const QString &note, Fault otherwise)
{
    const QString text = note + u": "_s + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return {Fault::NotFound, text, {}};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Fault::NoPermission, text, {}};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Fault::NoSpace, text, {}};
    case EEXIST:
    case ENOTEMPTY:
        return {Fault::Exists, text, {}};
    default:
        return {otherwise, text, {}};
    }
}

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    Descriptor file(path, O_RDONLY);
    if (!file.isOpen())
        return errorFromErrno(errno, u"open"_s, Fault::ReadFailed);
    QByteArray bytes(limit + 1, Qt::Uninitialized);
    qsizetype length = 0;
    while (length <= limit) {
        const ssize_t count = ::read(file.get(), bytes.data() + length, std::size_t(bytes.size() - length));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errorFromErrno(errno, u"read"_s, Fault::ReadFailed);
        if (count == 0)
            break;
        length += count;
    }
    if (length > limit)
        return Error{Fault::TooLarge, u"more than %1 bytes"_s.arg(limit), {}};
    bytes.resize(length);
    return bytes;
}

Done createPrivateFile(const QString &path)
{
    Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file.isOpen())
        return errorFromErrno(errno, u"create"_s, Fault::WriteFailed);
    if (::fchmod(file.get(), 0600) != 0)
        return errorFromErrno(errno, u"mode"_s, Fault::WriteFailed);
    return done();
}

Done createPrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 || ::chmod(name.constData(), 0700) != 0)
        return errorFromErrno(errno, u"create folder"_s, Fault::WriteFailed);
    return done();
}

Done syncFile(const QString &path)
{
    Descriptor file(path, O_RDONLY);
    if (!file.isOpen())
        return errorFromErrno(errno, u"open"_s, Fault::WriteFailed);
    if (::fsync(file.get()) != 0)
        return errorFromErrno(errno, u"sync"_s, Fault::WriteFailed);
    return done();
}

Done syncFolder(const QString &path)
{
    Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen())
        return errorFromErrno(errno, u"open folder"_s, Fault::WriteFailed);
    if (::fsync(folder.get()) != 0)
        return errorFromErrno(errno, u"sync folder"_s, Fault::WriteFailed);
    return done();
}

Done replaceFile(const QString &path, const QByteArray &bytes, const QString &keepAs)
{
    const QByteArray target = QFile::encodeName(path);
    const QString temporary = path + u".new"_s;
    const QByteArray temporaryName = QFile::encodeName(temporary);
    const auto failed = [&](const QString &what) {
        const Error error = errorFromErrno(errno, what, Fault::WriteFailed);
        ::unlink(temporaryName.constData());
        return error;
    };
    ::unlink(temporaryName.constData());
    Descriptor file(temporary, O_WRONLY | O_CREAT | O_EXCL);
    if (!file.isOpen())
        return errorFromErrno(errno, u"create"_s, Fault::WriteFailed);
    if (::fchmod(file.get(), 0600) != 0 || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0 || file.close() != 0)
        return failed(u"write"_s);
    if (!keepAs.isEmpty()) {
        const QByteArray kept = QFile::encodeName(keepAs);
        ::unlink(kept.constData());
        if (::link(target.constData(), kept.constData()) != 0 && errno != ENOENT)
            return failed(u"keep"_s);
    }
    if (::rename(temporaryName.constData(), target.constData()) != 0)
        return failed(u"rename"_s);
    return syncFolder(folderOf(path));
}

} // namespace dayplus::storage
