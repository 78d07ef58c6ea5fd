// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include "domain/ports.h"
#include "storage/vaults.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPhoto = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

} // namespace

/** Photos and letters through the real program. */
class TestCliAttach : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.create(u"v"_s));
        QVERIFY(m_home.run({u"patient"_s, u"v"_s, u"add"_s, u"Mara L."_s}).code == 0);
        m_visit = m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"event"_s, u"--code"_s, u"visit"_s, u"--when"_s, u"2024-03-17"_s}).id();
        QVERIFY(!m_visit.isEmpty());
        m_home.write(u"rash.png"_s, kPhoto);
    }

    void aPhotoGoesInIsListedAndComesOut()
    {
        const Ran kept = m_home.run({u"attach"_s, u"v"_s, u"rash.png"_s, u"--entry"_s, m_visit, u"--name"_s, u"left arm.png"_s, u"--json"_s});
        QVERIFY2(kept.code == 0, kept.told());
        const QString id = kept.object().value("id"_L1).toString();
        QCOMPARE(kept.object().value("entry"_L1).toString(), m_visit);
        QCOMPARE(kept.object().value("type"_L1).toString(), u"image/png"_s);
        const QJsonArray list = m_home.run({u"attach"_s, u"v"_s, u"--list"_s, u"--json"_s}).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["id"_L1].toString(), id);
        QCOMPARE(list[0]["name"_L1].toString(), u"left arm.png"_s);
        const Ran saved = m_home.run({u"attach"_s, u"v"_s, u"--save"_s, id, u"--out"_s, u"out.png"_s});
        QVERIFY2(saved.code == 0, saved.told());
        QCOMPARE(m_home.read(u"out.png"_s).size(), list[0]["bytes"_L1].toInt());
        QVERIFY(m_home.read(u"out.png"_s).startsWith("\x89PNG"));
        QCOMPARE(int(QFile::permissions(m_home.path(u"out.png"_s)) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)), 0);
        const Ran again = m_home.run({u"attach"_s, u"v"_s, u"--save"_s, id, u"--out"_s, u"out.png"_s});
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("There is already a file with that name"), again.told());
        QCOMPARE(m_home.run({u"attach"_s, u"v"_s, u"--save"_s, id, u"--out"_s, u"out.png"_s, u"--yes"_s}).code, 0);
        QVERIFY(m_home.run({u"check"_s, u"v"_s}).code == 0);
        QVERIFY(m_home.run({u"undo"_s, u"v"_s}).code == 0);
        QVERIFY(m_home.run({u"attach"_s, u"v"_s, u"--list"_s, u"--json"_s}).array().isEmpty());
        QCOMPARE(m_home.run({u"attach"_s, u"v"_s, u"--save"_s, id, u"--out"_s, u"gone.png"_s}).code, 1);
        QVERIFY(m_home.run({u"redo"_s, u"v"_s}).code == 0);
        QCOMPARE(m_home.run({u"attach"_s, u"v"_s, u"--list"_s, u"--json"_s}).array().size(), 1);
    }

    void wrongUseIsExit2_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("nothing asked") << QStringList{};
        QTest::newRow("a file for no entry") << QStringList{u"rash.png"_s};
        QTest::newRow("an entry and no file") << QStringList{u"--entry"_s, u"x"_s};
        QTest::newRow("two things at once") << QStringList{u"rash.png"_s, u"--entry"_s, u"x"_s, u"--list"_s};
        QTest::newRow("a copy to nowhere") << QStringList{u"--save"_s, u"x"_s};
        QTest::newRow("a place for nothing") << QStringList{u"--list"_s, u"--out"_s, u"x"_s};
    }
    void wrongUseIsExit2()
    {
        QFETCH(QStringList, options);
        const Ran ran = m_home.run(QStringList{u"attach"_s, u"v"_s} + options);
        QVERIFY2(ran.code == 2, ran.told());
    }

    void whatCannotBeKeptIsOneSentenceAndNothingChanges_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("words") << QByteArray("Dear Ms L.") << QByteArray("Only photos (JPEG or PNG) and PDF documents can be added.");
        QTest::newRow("half a photo") << kPhoto.first(40) << QByteArray("This picture is damaged and cannot be read.");
        QTest::newRow("a PDF that is none") << QByteArray("%PDF-1.4 no") << QByteArray("This PDF is damaged and cannot be read.");
    }
    void whatCannotBeKeptIsOneSentenceAndNothingChanges()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        m_home.write(u"bad"_s, bytes);
        const QByteArray before = m_home.run({u"info"_s, u"v"_s, u"--json"_s}).out;
        const Ran ran = m_home.run({u"attach"_s, u"v"_s, u"bad"_s, u"--entry"_s, m_visit});
        QVERIFY2(ran.code == 1 && ran.err.contains(said), ran.told());
        QCOMPARE(m_home.run({u"info"_s, u"v"_s, u"--json"_s}).out, before);
    }

    void whoOpensItWithAPassphraseOfTheirOwnIsTyping()
    {
        QVERIFY(m_home.run({u"person"_s, u"v"_s, u"add"_s, u"Ina"_s, u"--role"_s, u"caregiver"_s}).code == 0);
        const QString ben = m_home.run({u"person"_s, u"v"_s, u"add"_s, u"Ben"_s, u"--role"_s, u"caregiver"_s}).id();
        {
            const auto store = makeVaults({})->unlock(m_home.path(u"v"_s), Secret::fromText(QString::fromUtf8(CliHome::kPassphrase)));
            QVERIFY(store);
            QVERIFY((*store)->givePassphrase(QUuid::fromString(ben), Secret::fromText(u"a chair beside the bed"_s)).takeResult());
        }
        m_home.setEnvironment(u"DAYPLUS_PASSPHRASE"_s, u"a chair beside the bed"_s);
        const Ran logged = m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--code"_s, u"note"_s, u"--note"_s, u"slept well"_s});
        QVERIFY2(logged.code == 0, logged.told());
        const QJsonArray notes = m_home.run({u"entries"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--json"_s}).array();
        m_home.setEnvironment(u"DAYPLUS_PASSPHRASE"_s, QString::fromUtf8(CliHome::kPassphrase));
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0]["authorName"_L1].toString(), u"Ben"_s);
    }

private:
    CliHome m_home;
    QString m_visit;
};

QTEST_GUILESS_MAIN(TestCliAttach)
#include "tst_cliattach.moc"
