// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Letters, scores, immunoglobulin and vaccines from the command line. */
class TestCliLabs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyLineOfALetterIsInOneNumber();
    void aTrialChangesNothing();
    void answersOpenWhatWasAsked();
    void aLetterComesFromStandardInput();
    void scoresAreWrittenDownAndListed();
    void whatIsPrintedIsKept_data();
    void whatIsPrintedIsKept();
    void wrongUseIsExit2_data();
    void wrongUseIsExit2();

private:
    static QStringList words(const QString &line) { return QProcess::splitCommand(line); }
    QJsonArray entries(const QString &options) const { return m_home.run(words(u"entries v --json "_s + options)).array(); }
    CliHome m_home;
};

static const QByteArray kLetter = "Befund vom 12.03.2024\n\nLeukozyten\t3,4\tTsd/\xC2\xB5l\t4-10\tL\nThrombozyten 150.000 /\xC2\xB5l\nVitamin Q 12 ug/L\nGru\xC3\x9F\n";

void TestCliLabs::initTestCase()
{
    QVERIFY(m_home.create(u"v"_s));
    QVERIFY(m_home.run(words(u"patient v add \"Mara L.\" --disease SLE"_s)).code == 0);
    m_home.write(u"letter.txt"_s, kLetter);
}

void TestCliLabs::aTrialChangesNothing()
{
    const QByteArray before = m_home.digest(u"v"_s);
    const Ran ran = m_home.run(words(u"labs v paste letter.txt --dry-run --thousands yes --all"_s));
    QVERIFY2(ran.code == 0, ran.told());
    QVERIFY(ran.out.contains("5 lines: 3 kept, 0 not kept, 2 without a result."));
    QVERIFY(ran.out.contains("nothing was changed"));
    QCOMPARE(m_home.digest(u"v"_s), before);
}

void TestCliLabs::everyLineOfALetterIsInOneNumber()
{
    const Ran ran = m_home.run(words(u"labs v paste letter.txt --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    const QJsonObject told = ran.object();
    QCOMPARE(told.value("read"_L1).toInt(), 5);
    QCOMPARE(told.value("kept"_L1).toInt() + told.value("notKept"_L1).toInt() + told.value("withoutResult"_L1).toInt(), 5);
    QCOMPARE(told.value("kept"_L1).toInt(), 1);
    QCOMPARE(told.value("lines"_L1).toArray().size(), 5);
    QVERIFY(told.value("lines"_L1).toArray().at(2).toObject().value("problem"_L1).toString().contains(u"two ways"_s));
    const QJsonArray kept = entries(u"--code wbc"_s);
    QCOMPARE(kept.size(), 1);
    const QJsonObject wbc = kept.first().toObject();
    QCOMPARE(wbc.value("value"_L1).toString(), u"3.4"_s);
    QCOMPARE(wbc.value("unit"_L1).toString(), u"10*3/uL"_s);
    QCOMPARE(wbc.value("when"_L1).toString(), u"2024-03-12"_s);
    QCOMPARE(wbc.value("reporter"_L1).toString(), u"report"_s);
    QCOMPARE(wbc.value("facts"_L1)["lab"_L1]["flag"_L1].toString(), u"L"_s);
    QVERIFY(m_home.run(words(u"undo v"_s)).code == 0);
    QVERIFY(entries(u"--code wbc"_s).isEmpty());
}

void TestCliLabs::answersOpenWhatWasAsked()
{
    const Ran ran = m_home.run(words(u"labs v paste letter.txt --thousands yes --all --laboratory \"Labor Nord\" --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    QCOMPARE(ran.object().value("kept"_L1).toInt(), 3);
    QCOMPARE(entries(u"--code plt"_s).first().toObject().value("value"_L1).toString(), u"150000"_s);
    QCOMPARE(entries(u"--code other"_s).first().toObject().value("label"_L1).toString(), u"Vitamin Q"_s);
    const QString group = entries(u"--code plt"_s).first().toObject().value("group"_L1).toString();
    QVERIFY(!group.isEmpty());
    QCOMPARE(entries(u"--code wbc"_s).first().toObject().value("group"_L1).toString(), group);
    QVERIFY(m_home.run(words(u"undo v"_s)).code == 0); // one step
    QVERIFY(entries(u"--kind lab"_s).isEmpty());
}

void TestCliLabs::aLetterComesFromStandardInput()
{
    QProcess process;
    m_home.prepare(process);
    process.setArguments(words(u"labs v paste - --when 2024-03-13 --dry-run"_s));
    m_home.write(u"one.txt"_s, "IgG 5,2 g/L\n");
    process.setStandardInputFile(m_home.path(u"one.txt"_s));
    process.start();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("1  kept       IgG 5.2 g/L, 13 March 2024"), out);
}

void TestCliLabs::scoresAreWrittenDownAndListed()
{
    const Ran added = m_home.run(words(u"score v add SLEDAI 4 --by \"Dr Weber\" --when 2024-03-27"_s));
    QVERIFY2(added.code == 0, added.told());
    const QJsonObject kept = m_home.run(words(u"score v list sledai_2k --json"_s)).array().first().toObject();
    QCOMPARE(kept.value("id"_L1).toString(), added.id());
    QCOMPARE(kept.value("value"_L1).toString(), u"4"_s);
    QCOMPARE(kept.value("reporter"_L1).toString(), u"team"_s);
    QCOMPARE(kept.value("facts"_L1)["statement"_L1]["by"_L1].toString(), u"Dr Weber"_s);
    const Ran outside = m_home.run(words(u"score v add SLEDAI 120"_s));
    QCOMPARE(outside.code, 1);
    QCOMPARE(m_home.run(words(u"score v list --json"_s)).array().size(), 1);
}

void TestCliLabs::whatIsPrintedIsKept_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("facts");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &line, const QString &code, const QString &facts, const QString &key, const QString &value) {
        QTest::newRow(name) << line << code << facts << key << value;
    };
    row("a range", u"--kind lab --code igg --value 5.2 --low 7.0 --high 16.0 --flag L --laboratory Nord"_s, u"igg"_s, u"lab"_s, u"low"_s, u"7.0"_s);
    row("the laboratory", u"--kind lab --code igm --value 0.5 --laboratory Nord"_s, u"igm"_s, u"lab"_s, u"laboratory"_s, u"Nord"_s);
    row("immunoglobulin by purpose", u"--kind event --code ivig --purpose illness --total \"140 g\" --batch A17"_s, u"ivig_immunomod"_s, u"ivig"_s, u"total"_s, u"140 g"_s);
    row("immunoglobulin by code", u"--kind event --code ivig_replacement --reaction headache"_s, u"ivig_replacement"_s, u"ivig"_s, u"reaction"_s, u"headache"_s);
    row("a vaccine's batch", u"--kind vaccine --code vaccine_influenza --number 2 --batch B2 --brand Fluex"_s, u"vaccine_influenza"_s, u"vaccine"_s, u"batch"_s, u"B2"_s);
    row("a remission by a rule", u"--kind event --code remission_declared --by Weber --criterion doris_2021 --reporter team"_s, u"remission_declared"_s,
        u"statement"_s, u"criterion"_s, u"doris_2021"_s);
}

void TestCliLabs::whatIsPrintedIsKept()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    QFETCH(QString, facts);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const Ran ran = m_home.run(words(u"log v --when 2024-04-01 "_s + line));
    QVERIFY2(ran.code == 0, ran.told());
    const QJsonObject kept = entries(u"--code "_s + code).last().toObject();
    QCOMPARE(kept.value("facts"_L1)[facts][key].toString(), value);
}

void TestCliLabs::wrongUseIsExit2_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    QTest::newRow("immunoglobulin without its purpose") << u"log v --kind event --code ivig --value 30 --unit g"_s << u"What was it for?"_s;
    QTest::newRow("a purpose that is none") << u"log v --kind event --code ivig --purpose fun"_s << u"--purpose is replacement or illness."_s;
    QTest::newRow("a range of a feeling") << u"log v --kind note --note x --low 3"_s << u"belong to --kind lab"_s;
    QTest::newRow("a batch of a note") << u"log v --kind note --note x --batch 3"_s << u"belong to --kind event --code ivig"_s;
    QTest::newRow("labs without paste") << u"labs v read letter.txt"_s << u"paste FILE"_s;
    QTest::newRow("an order of dates that is none") << u"labs v paste letter.txt --dates year"_s << u"--dates is day-first or month-first."_s;
    QTest::newRow("thousands, perhaps") << u"labs v paste letter.txt --thousands maybe"_s << u"--thousands is yes or no"_s;
    QTest::newRow("a score nobody knows") << u"score v add MOOD 3"_s << u"There is no score MOOD."_s;
    QTest::newRow("a score that is no number") << u"score v add SLEDAI high"_s << u"A score is a number"_s;
}

void TestCliLabs::wrongUseIsExit2()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const Ran ran = m_home.run(words(line));
    QVERIFY2(ran.code == 2, ran.told());
    QVERIFY2(QString::fromUtf8(ran.err).contains(said), ran.told());
}

QTEST_GUILESS_MAIN(TestCliLabs)
#include "tst_clilabs.moc"
