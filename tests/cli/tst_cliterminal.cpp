// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QFile>
#include <QTest>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Where the passphrase comes from: a file, a variable, or a terminal that does not show it. */
class TestCliTerminal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.create(u"v"_s)); m_home.unsetEnvironment(u"DAYPLUS_PASSPHRASE"_s); }
    void thePromptShowsNothing();
    void aNewPassphraseIsAskedTwice();
    void theFirstLineOfAFileIsThePassphrase();
    void withoutATerminalItIsWrongUse();

private:
    struct Talk { int code = -1; QByteArray shown; };
    /** Runs the program on a terminal and types the answers, one at each prompt. */
    Talk talk(const QStringList &arguments, const QList<QByteArray> &answers) const;
    CliHome m_home;
};

/** Reads until `wanted` has been shown or the other side is gone; 30 s at most. */
static bool readUntil(int terminal, const QByteArray &wanted, QByteArray &shown, qsizetype from)
{
    while (wanted.isEmpty() || shown.indexOf(wanted, from) < 0) {
        pollfd waiting{terminal, POLLIN, 0};
        char bytes[4096];
        if (::poll(&waiting, 1, 30'000) <= 0)
            return false;
        const ssize_t n = ::read(terminal, bytes, sizeof bytes);
        if (n <= 0)
            return wanted.isEmpty();
        shown.append(bytes, qsizetype(n));
    }
    return true;
}

TestCliTerminal::Talk TestCliTerminal::talk(const QStringList &arguments, const QList<QByteArray> &answers) const
{
    QList<QByteArray> words{CliHome::program().toUtf8()}, variables;
    for (const QString &argument : arguments)
        words << argument.toUtf8();
    for (const QString &variable : m_home.environment().toStringList())
        variables << variable.toUtf8();
    QList<char *> argv, env;
    for (QByteArray &word : words)
        argv << word.data();
    for (QByteArray &variable : variables)
        env << variable.data();
    argv << nullptr;
    env << nullptr;
    const QByteArray folder = m_home.path(QString()).toUtf8();

    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        if (::chdir(folder.constData()) == 0)
            ::execve(argv.first(), argv.data(), env.data());
        ::_exit(127);
    }
    Talk talked;
    qsizetype from = 0;
    for (const QByteArray &answer : answers) {
        if (!readUntil(terminal, ": ", talked.shown, from))
            break;
        from = talked.shown.size();
        const QByteArray line = answer + '\n';
        if (::write(terminal, line.constData(), size_t(line.size())) != line.size())
            break;
    }
    readUntil(terminal, {}, talked.shown, 0);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    talked.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return talked;
}

void TestCliTerminal::thePromptShowsNothing()
{
    const Talk talked = talk({u"check"_s, u"v"_s}, {CliHome::kPassphrase});
    QCOMPARE(talked.code, 0);
    QVERIFY2(talked.shown.startsWith("Passphrase: "), talked.shown);
    QVERIFY2(talked.shown.contains("history is unbroken"), talked.shown);
    QVERIFY2(!talked.shown.contains("river"), talked.shown);
    QCOMPARE(talk({u"check"_s, u"v"_s}, {"something else entirely"}).code, 1);
}

void TestCliTerminal::aNewPassphraseIsAskedTwice()
{
    const Talk differing = talk({u"create"_s, u"w"_s, u"--kdf"_s, u"2,19"_s}, {"the first of two", "another of two"});
    QCOMPARE(differing.code, 1);
    QVERIFY2(differing.shown.contains("The two passphrases differ."), differing.shown);
    QVERIFY(!QFile::exists(m_home.path(u"w"_s)));
    const Talk same = talk({u"create"_s, u"w"_s, u"--kdf"_s, u"2,19"_s}, {"the first of two", "the first of two"});
    QVERIFY2(same.code == 0, same.shown);
    QCOMPARE(talk({u"info"_s, u"w"_s}, {"the first of two"}).code, 0);
}

void TestCliTerminal::theFirstLineOfAFileIsThePassphrase()
{
    m_home.write(u"key"_s, QByteArray(CliHome::kPassphrase) + "\r\nnot this line\n");
    const Ran ran = m_home.run({u"info"_s, u"v"_s, u"--passphrase-file"_s, u"key"_s});
    QVERIFY2(ran.code == 0, ran.told());
    m_home.write(u"key"_s, "not this one\n");
    QCOMPARE(m_home.run({u"info"_s, u"v"_s, u"--passphrase-file"_s, u"key"_s}).code, 1);
}

void TestCliTerminal::withoutATerminalItIsWrongUse()
{
    const Ran ran = m_home.run({u"info"_s, u"v"_s});
    QVERIFY2(ran.code == 2, ran.told());
    QVERIFY2(ran.err.contains("There is no terminal to ask for the passphrase"), ran.told());
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cliterminal.moc"
