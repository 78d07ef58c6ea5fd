// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "platform/plainsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestPlainSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aValueIsThereForTheNextStart();
    void aMissingValueIsTheFallback();
    void anEmptyValueTakesTheKeyAway();
    void onlyItsOwnerCanReadTheFile();
    void readingMakesNoFile();
    void everyFolderBelongsToDayplus();
};

void TestPlainSettings::aValueIsThereForTheNextStart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"made/on/demand/dayplus.ini"_s);
    PlainSettings(file).setValue(u"theme"_s, u"dark, high contrast; ß"_s);
    QCOMPARE(PlainSettings(file).value(u"theme"_s), u"dark, high contrast; ß"_s);
}

void TestPlainSettings::aMissingValueIsTheFallback()
{
    QTemporaryDir folder;
    const PlainSettings settings(folder.filePath(u"dayplus.ini"_s));
    QCOMPARE(settings.value(u"theme"_s, u"light"_s), u"light"_s);
    QCOMPARE(settings.value(u"theme"_s), QString());
}

void TestPlainSettings::anEmptyValueTakesTheKeyAway()
{
    QTemporaryDir folder;
    PlainSettings settings(folder.filePath(u"dayplus.ini"_s));
    settings.setValue(u"lastVault"_s, u"/home/mara/vault"_s);
    settings.setValue(u"lastVault"_s, {});
    QCOMPARE(settings.value(u"lastVault"_s, u"none"_s), u"none"_s);
}

void TestPlainSettings::onlyItsOwnerCanReadTheFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"dayplus.ini"_s);
    PlainSettings(file).setValue(u"theme"_s, u"dark"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::exists(file));
    QCOMPARE(QFile::permissions(file) & others, QFile::Permissions());
}

void TestPlainSettings::readingMakesNoFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"sub/dayplus.ini"_s);
    QCOMPARE(PlainSettings(file).value(u"theme"_s, u"light"_s), u"light"_s);
    QVERIFY(!QFile::exists(folder.filePath(u"sub"_s)));
}

void TestPlainSettings::everyFolderBelongsToDayplus()
{
    qputenv("XDG_DATA_HOME", "/tmp/data");
    qputenv("XDG_CONFIG_HOME", "/tmp/config");
    qputenv("XDG_STATE_HOME", "/tmp/state");
    nameProgram();
    QCOMPARE(defaultVaultFolder(), u"/tmp/data/dayplus/vault"_s);
    QCOMPARE(configFolder(), u"/tmp/config/dayplus"_s);
    QCOMPARE(settingsFile(), u"/tmp/config/dayplus/dayplus.ini"_s);
    QCOMPARE(stateFolder(), u"/tmp/state/dayplus"_s);
    qputenv("XDG_STATE_HOME", "not/absolute");
    QCOMPARE(stateFolder(), u"/tmp/data/dayplus/state"_s); // the standard says: a relative path counts as none
}

QTEST_GUILESS_MAIN(TestPlainSettings)
#include "tst_plainsettings.moc"
