// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/exportviewmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** The export page of Mara's vault: a fever in March, a CRP in April. */
struct Page {
    Page() : page(desk.journal, *desk.roster)
    {
        desk.add(vitalDraft(desk.patient, u"temp"_s, u"38.40"_s, u"Cel"_s, Moment::onDay({2026, 3, 15})));
        EntryDraft crp = vitalDraft(desk.patient, u"crp"_s, u"5.2"_s, u"mg/L"_s, Moment::onDay({2026, 4, 1}));
        crp.kind = Kind::Lab;
        crp.note = u"=SUM(A1)"_s;
        desk.add(crp);
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    bool write(const QString &name)
    {
        page.write(QUrl::fromLocalFile(path(name)));
        return QTest::qWaitFor([this] { return !page.busy(); });
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir folder;
    Desk desk;
    ExportViewModel page;
};

} // namespace

class TestExporting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTableHoldsEverythingAsItWasGiven()
    {
        Page page;
        QCOMPARE(page.page.suggestedName(), u"dayplus-2026-04-02.csv"_s);
        QCOMPARE(page.page.suggestedFile().fileName(), u"dayplus-2026-04-02.csv"_s);
        QVERIFY(QFileInfo(page.page.suggestedFile().toLocalFile()).dir().exists()); // a name alone opens no dialog that can be accepted
        QVERIFY(page.write(u"out.csv"_s));
        QCOMPARE(page.page.problem(), QString());
        const QByteArray text = page.read(u"out.csv"_s);
        QVERIFY(text.startsWith("\xEF\xBB\xBF"));
        const QList<QByteArray> lines = text.split('\n');
        QCOMPARE(lines.size(), 5); // the header, Mara, two entries, and the end
        QVERIFY(text.contains("38.40"));
        QVERIFY(text.contains("2026-03-15"));
        QVERIFY2(text.contains("'=SUM(A1)"), "a spreadsheet must not run what somebody typed");
        QVERIFY2(page.page.result().startsWith(u"3 row"), qPrintable(page.page.result()));
        QVERIFY(page.page.result().endsWith(u"written to out.csv."_s));
    }

    void onlyTheOwnerMayReadTheFile_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("wasThere");
        QTest::newRow("a new table") << 0 << false;
        QTest::newRow("a new bundle") << 1 << false;
        QTest::newRow("in place of a file that all could read") << 0 << true;
    }

    void onlyTheOwnerMayReadTheFile()
    {
        QFETCH(int, format);
        QFETCH(bool, wasThere);
        Page page;
        if (wasThere) {
            QFile old(page.path(u"out"_s));
            QVERIFY(old.open(QIODevice::WriteOnly));
            QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        }
        page.page.setProperty("format", format);
        QVERIFY(page.write(u"out"_s));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(page.read(u"out"_s).size() > 100);
        QCOMPARE(QFile::permissions(page.path(u"out"_s)) & others, QFileDevice::Permissions());
    }

    void aBundleIsFhir()
    {
        Page page;
        page.page.setProperty("format", 1);
        QCOMPARE(page.page.suggestedName(), u"dayplus-2026-04-02.json"_s);
        QVERIFY(page.write(u"out.json"_s));
        const QJsonObject bundle = QJsonDocument::fromJson(page.read(u"out.json"_s)).object();
        QCOMPARE(bundle[u"resourceType"].toString(), u"Bundle"_s);
        int observations = 0;
        for (const QJsonValue entry : bundle[u"entry"].toArray())
            observations += entry[u"resource"][u"resourceType"].toString() == u"Observation";
        QCOMPARE(observations, 2);
    }

    void theDaysCanBeLimited_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("fever");
        QTest::addColumn<bool>("crp");
        QTest::newRow("from Day 0 to the end of March") << u"2026-03-10"_s << u"2026-03-31"_s << true << false;
        QTest::newRow("since April") << u"2026-04-01"_s << QString() << false << true;
        QTest::newRow("until that very day") << QString() << u"2026-03-15"_s << true << false;
        QTest::newRow("as people write it") << u"1.4.2026"_s << QString() << false << true;
    }

    void theDaysCanBeLimited()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, fever);
        QFETCH(bool, crp);
        Page page;
        page.page.setProperty("from", from);
        page.page.setProperty("to", to);
        QVERIFY(page.write(u"out.csv"_s));
        QCOMPARE(page.read(u"out.csv"_s).contains("38.40"), fever);
        QCOMPARE(page.read(u"out.csv"_s).contains("5.2"), crp);
    }

    void aDateThatIsNoneNeverExportsEverything_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("from") << QByteArray("from");
        QTest::newRow("to") << QByteArray("to");
    }

    void aDateThatIsNoneNeverExportsEverything()
    {
        QFETCH(QByteArray, field);
        Page page;
        page.page.setProperty(field.constData(), u"2026-13-40"_s);
        QVERIFY(page.write(u"out.csv"_s));
        QCOMPARE(page.page.problem(), u"Please write the date like 2026-03-10, or leave it empty."_s);
        QVERIFY(!QFile::exists(page.path(u"out.csv"_s)));
        page.page.setProperty(field.constData(), QString());
        QVERIFY(page.write(u"out.csv"_s));
        QCOMPARE(page.page.problem(), QString());
        QVERIFY(QFile::exists(page.path(u"out.csv"_s)));
    }

    void whatFailsLeavesNoFileAndTheOldOneAlone()
    {
        Page page;
        QVERIFY(page.write(u"out.csv"_s));
        const QByteArray before = page.read(u"out.csv"_s);
        page.desk.store->failsToRead = Fault::Corrupt;
        QVERIFY(page.write(u"out.csv"_s));
        QVERIFY(!page.page.problem().isEmpty());
        QCOMPARE(page.page.result(), QString());
        QCOMPARE(page.read(u"out.csv"_s), before);
        QVERIFY(page.write(u"new.csv"_s));
        QVERIFY(!QFile::exists(page.path(u"new.csv"_s)));
        QCOMPARE(QDir(page.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.csv"_s});
    }

    void aPlaceThatCanNotBeWrittenIsSaidSo()
    {
        Page page;
        QVERIFY(page.write(u"no/such/folder/out.csv"_s));
        QVERIFY(!page.page.problem().isEmpty());
        QCOMPARE(page.page.result(), QString());
    }

    void closingThePageWaitsForTheFile()
    {
        Desk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        auto page = std::make_unique<ExportViewModel>(desk.journal, *desk.roster);
        page->write(QUrl::fromLocalFile(path));
        page.reset();
        QVERIFY(QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
