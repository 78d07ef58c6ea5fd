// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/cardfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestCardFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereIsNoneUntilItIsWritten();
    void onlyItsOwnerCanReadIt();
    void writingAgainReplacesIt();
    void removingDeletesItAndMayBeDoneTwice();
    void aFolderThatCannotBeWrittenIsSaid();
};

void TestCardFile::thereIsNoneUntilItIsWritten()
{
    QTemporaryDir folder;
    EmergencyCardFile card(folder.filePath(u"config"_s));
    QVERIFY(!card.read());
    QVERIFY(!QFile::exists(folder.filePath(u"config"_s))); // asking makes nothing
    QVERIFY(card.write("{}"));
    QCOMPARE(card.read().value_or("none"), QByteArray("{}"));
    QVERIFY(card.file().endsWith(u"config/emergency-card.json"));
}

void TestCardFile::onlyItsOwnerCanReadIt()
{
    QTemporaryDir folder;
    EmergencyCardFile card(folder.path());
    QVERIFY(card.write("{}"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
    QCOMPARE(int(QFile::permissions(card.file()) & others), 0);
}

void TestCardFile::writingAgainReplacesIt()
{
    QTemporaryDir folder;
    EmergencyCardFile card(folder.path());
    QVERIFY(card.write("a long first card"));
    QVERIFY(card.write("second"));
    QCOMPARE(card.read().value_or("none"), QByteArray("second"));
}

void TestCardFile::removingDeletesItAndMayBeDoneTwice()
{
    QTemporaryDir folder;
    EmergencyCardFile card(folder.path());
    QVERIFY(card.write("{}"));
    QVERIFY(card.remove());
    QVERIFY(!QFile::exists(card.file()));
    QVERIFY(!card.read());
    QVERIFY(card.remove());
}

void TestCardFile::aFolderThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;
    const QString inTheWay = folder.filePath(u"config"_s);
    QFile file(inTheWay); // a file stands where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    EmergencyCardFile card(inTheWay);
    const Done written = card.write("{}");
    QVERIFY(!written);
    QCOMPARE(written.error().fault, Fault::NoPermission);
}

QTEST_GUILESS_MAIN(TestCardFile)
#include "tst_cardfile.moc"
