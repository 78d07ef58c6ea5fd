// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <cmath>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Saved means committed: whoever has read an id finds the entry, however rudely the program was ended afterwards. */
class TestCliKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noAcknowledgedEntryIsLost();

private:
    CliHome m_home;
};

constexpr int kCycles = 200;

void TestCliKill::initTestCase()
{
    QVERIFY(m_home.create(u"v"_s)); // at the floor: 2 passes over 19 MiB
    QCOMPARE(m_home.run({u"patient"_s, u"v"_s, u"add"_s, u"Mara"_s}).code, 0);
}

/** "log" of cycle n, killed after `microseconds` unless it ended before. Returns what it had said by then. */
static QByteArray logAndKill(const CliHome &home, int n, qint64 microseconds)
{
    QProcess process;
    home.prepare(process);
    process.setArguments({u"log"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--note"_s, u"cycle %1"_s.arg(n), u"--when"_s, u"2024-03-12"_s});
    QElapsedTimer clock;
    process.start();
    if (!process.waitForStarted())
        return "not started";
    clock.start();
    while (process.state() == QProcess::Running && clock.nsecsElapsed() < microseconds * 1000)
        process.waitForFinished(1);
    process.kill(); // SIGKILL
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void TestCliKill::noAcknowledgedEntryIsLost()
{
    QElapsedTimer clock;
    clock.start();
    constexpr int kMeasured = 5;
    for (int i = 0; i < kMeasured; ++i)
        QCOMPARE(m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--note"_s, u"whole"_s, u"--when"_s, u"2024-03-12"_s}).code, 0);
    const qint64 whole = clock.nsecsElapsed() / 1000 / kMeasured;

    // The moments walk through 0.3 … 1.2 of a whole call in steps of the golden ratio: no two alike, none left out.
    QSet<QString> acknowledged;
    for (int i = 0; i < kCycles; ++i) {
        const double part = 0.3 + 0.9 * std::fmod(i * 0.6180339887, 1.0);
        const QString said = QString::fromUtf8(logAndKill(m_home, i, qint64(part * double(whole))));
        QVERIFY(said != u"not started"_s);
        if (said.endsWith(u'\n'))
            acknowledged << said.trimmed();
    }
    const QJsonArray found = m_home.run({u"entries"_s, u"v"_s, u"--search"_s, u"cycle"_s, u"--json"_s}).array();
    QSet<QString> kept;
    for (const QJsonValue &entry : found)
        kept << entry.toObject().value("id"_L1).toString();
    qInfo("%d ids were printed, %d entries are there, %d calls were cut short; one whole call takes %.1f ms", int(acknowledged.size()),
          int(kept.size()), kCycles - int(acknowledged.size()), double(whole) / 1000);
    const QSet<QString> lost = acknowledged - kept;
    QVERIFY2(lost.isEmpty(), qPrintable(QStringList(lost.values()).join(u' ')));
    QVERIFY2(acknowledged.size() >= 10 && acknowledged.size() <= kCycles - 10, "the kills did not fall on both sides of the commit");
    const Ran checked = m_home.run({u"check"_s, u"v"_s});
    QVERIFY2(checked.code == 0, checked.told());
    // And the vault goes on as if nothing had been.
    QCOMPARE(m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--note"_s, u"after"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_clikill.moc"
