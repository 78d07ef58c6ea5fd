// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** docs/cli.md is the contract: its examples run, in order, and nothing the program knows is missing from it. */
class TestCliDocs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyExampleAnswersAsWritten_data();
    void everyExampleAnswersAsWritten();
    void everyCommandAndOptionIsExplained();

private:
    struct Example { QString command, expected, answered; };
    QString m_page;
    QList<Example> m_examples;
    CliHome m_home;
};

/** "…" stands for anything on its line; a line of only "…" for any number of lines, none included. */
static QRegularExpression pattern(const QString &expected)
{
    QString regex;
    for (const QString &line : expected.split(u'\n', Qt::SkipEmptyParts)) {
        if (line == u"…"_s)
            regex += u"(?:[^\\n]*\\n)*?"_s;
        else
            regex += QRegularExpression::escape(line).replace(QRegularExpression::escape(u"…"_s), u"[^\\n]*"_s) + u"\\n"_s;
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(regex));
}

void TestCliDocs::initTestCase()
{
    QFile file(QStringLiteral(DAYPLUS_SOURCE_DIR "/docs/cli.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(file.readAll());
    QRegularExpressionMatchIterator blocks = QRegularExpression(u"```console\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption).globalMatch(m_page);
    while (blocks.hasNext()) {
        for (const QString &line : blocks.next().captured(1).split(u'\n')) {
            if (line.startsWith("$ "_L1))
                m_examples.append({line.mid(2), {}, {}});
            else if (!m_examples.isEmpty())
                m_examples.last().expected += line + u'\n';
        }
    }
    QVERIFY(m_examples.size() >= 30);

    // One shell for all of them, so that variables last; a line of its own after each says where it ended.
    QString script;
    for (const Example &example : m_examples)
        script += example.command + u"\nprintf '\\n===\\n'\n"_s;
    m_home.write(u"examples.sh"_s, script.toUtf8());
    m_home.unsetEnvironment(u"DAYPLUS_PASSPHRASE"_s);
    QProcess shell;
    m_home.prepare(shell);
    shell.setProgram(u"/bin/sh"_s);
    shell.setArguments({u"examples.sh"_s});
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start();
    QVERIFY(shell.waitForFinished(100'000));
    const QStringList answers = QString::fromUtf8(shell.readAll()).split(u"\n===\n"_s);
    QCOMPARE(answers.size(), m_examples.size() + 1);
    for (qsizetype i = 0; i < m_examples.size(); ++i)
        m_examples[i].answered = answers.at(i);
}

void TestCliDocs::everyExampleAnswersAsWritten_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(m_examples.size()); ++i)
        QTest::newRow(qPrintable(u"%1: %2"_s.arg(i + 1).arg(m_examples.at(i).command))) << i;
}

void TestCliDocs::everyExampleAnswersAsWritten()
{
    QFETCH(int, index);
    const Example &example = m_examples.at(index);
    QString answered;
    for (const QString &line : QString(example.answered).replace(u'\u00a0', u' ').split(u'\n', Qt::SkipEmptyParts))
        answered += line + u'\n';
    QVERIFY2(pattern(example.expected).match(answered).hasMatch(),
             qPrintable(u"expected:\n%1\nanswered:\n%2"_s.arg(example.expected, answered)));
}

void TestCliDocs::everyCommandAndOptionIsExplained()
{
    static const QRegularExpression command(u"^  ([a-z]+) "_s, QRegularExpression::MultilineOption);
    static const QRegularExpression option(u"--[a-z0-9-]+"_s);
    QStringList commands;
    QRegularExpressionMatchIterator found = command.globalMatch(QString::fromUtf8(m_home.run({u"help"_s}).out));
    while (found.hasNext())
        commands << found.next().captured(1);
    QVERIFY2(commands.size() >= 19, qPrintable(commands.join(u' ')));
    for (const QString &name : commands) {
        QVERIFY2(m_page.contains(u"`%1 VAULT"_s.arg(name)), qPrintable(name));
        QRegularExpressionMatchIterator options = option.globalMatch(QString::fromUtf8(m_home.run({u"help"_s, name}).out));
        while (options.hasNext()) {
            const QString text = options.next().captured();
            QVERIFY2(m_page.contains(text), qPrintable(name + u' ' + text));
        }
    }
}

QTEST_GUILESS_MAIN(TestCliDocs)
#include "tst_clidocs.moc"
