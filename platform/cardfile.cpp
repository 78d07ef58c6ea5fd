// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/cardfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024; ///< ours is far smaller; a huge file is not read into memory
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

EmergencyCardFile::EmergencyCardFile(const QString &folder) : m_file(QDir(folder).filePath(u"emergency-card.json"_s)) {}

std::optional<QByteArray> EmergencyCardFile::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(kMostBytes);
}

Done EmergencyCardFile::write(const QByteArray &json)
{
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Fault::NoPermission, file.errorString(), {}};
    const bool closed = file.setPermissions(kOwnerOnly); // before the first byte
    if (!closed || file.write(json) != json.size() || !file.commit())
        return Error{Fault::WriteFailed, file.errorString(), {}};
    return done();
}

Done EmergencyCardFile::remove()
{
    if (QFile::exists(m_file) && !QFile::remove(m_file))
        return Error{Fault::WriteFailed, u"the card could not be deleted"_s, {}};
    return done();
}

} // namespace dayplus
