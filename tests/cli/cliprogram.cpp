// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <unistd.h>

namespace dayplus {

using namespace Qt::StringLiterals;

CliHome::CliHome()
{
    m_environment.insert(u"PATH"_s, QStringLiteral(DAYPLUS_BIN_DIR) + u":/usr/bin:/bin"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"XDG_STATE_HOME"_s, path(u"state"_s));
    m_environment.insert(u"TZ"_s, u"Europe/Berlin"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"DAYPLUS_PASSPHRASE"_s, QString::fromLatin1(kPassphrase));
}

QString CliHome::program()
{
    return QStringLiteral(DAYPLUS_BIN_DIR "/dayplus-cli");
}

void CliHome::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void CliHome::prepare(QProcess &process) const
{
    process.setProgram(program());
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setsid(); }); // no terminal: a prompt would wait for a person
}

Ran CliHome::run(const QStringList &arguments) const
{
    QProcess process;
    prepare(process);
    process.setArguments(arguments);
    process.start();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool CliHome::create(const QString &vault) const
{
    return run({u"create"_s, vault, u"--kdf"_s, u"2,19"_s}).code == 0;
}

void CliHome::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray CliHome::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray CliHome::digest(const QString &folder) const
{
    QStringList names;
    QDirIterator files(path(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names << files.next();
    names.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : names) {
        QFile file(name);
        hash.addData(name.toUtf8());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return hash.result().toHex();
}

} // namespace dayplus
