// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace dayplus {

/** How one run of dayplus-cli ended. */
struct Ran {
    int code = -1;
    QByteArray out, err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    /** The "error" object that --json writes to stderr. */
    QJsonObject error() const { return QJsonDocument::fromJson(err).object().value(QStringLiteral("error")).toObject(); }
    /** The only id it printed. */
    QString id() const { return QString::fromUtf8(out).trimmed(); }
    /** For QVERIFY2: everything at a glance. */
    QByteArray told() const { return "exit " + QByteArray::number(code) + "\nout: " + out.left(2000) + "\nerr: " + err.left(2000); }
};

/** A folder of its own, with a home, in which the real program runs. */
class CliHome {
public:
    static constexpr const char *kPassphrase = "a long walk by the river";
    CliHome();
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QProcessEnvironment environment() const { return m_environment; }
    void setEnvironment(const QString &name, const QString &value);
    void unsetEnvironment(const QString &name) { m_environment.remove(name); }
    /** Ready to start: program, environment, folder, no terminal. */
    void prepare(QProcess &process) const;
    Ran run(const QStringList &arguments) const;
    /** A new vault at the cheapest key derivation. */
    bool create(const QString &vault) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;
    /** SHA-256 over every file of a folder, names included. */
    QByteArray digest(const QString &folder) const;

    static QString program();

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace dayplus
