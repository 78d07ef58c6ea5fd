// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include <QDirIterator>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Files that other programs wrote. None of them is FHIR R4 or a table: each is refused with a sentence, and nothing is written. */
class TestPeerFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsRefusedWithASentence_data();
    void everyFileIsRefusedWithASentence();
};

void TestPeerFiles::everyFileIsRefusedWithASentence_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(DAYPLUS_PEER_FILES), {u"*.json"_s, u"*.xml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void TestPeerFiles::everyFileIsRefusedWithASentence()
{
    QFETCH(QString, path);
    ImportDesk desk;
    desk.addPatient();
    const qint64 before = desk.store->historyRows();
    const Result<ImportReport> report = desk.import(path);
    QVERIFY(!report);
    QCOMPARE(report.error().fault, Fault::Unreadable);
    QVERIFY2(report.error().note.size() > 20, qPrintable(report.error().note));
    QCOMPARE(desk.store->historyRows(), before);
}

QTEST_GUILESS_MAIN(TestPeerFiles)
#include "tst_peerfiles.moc"
