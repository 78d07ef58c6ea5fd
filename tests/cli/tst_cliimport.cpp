// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QFile>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Import, its undo, and export, through the real program and real files. */
class TestCliImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aTrialChangesNothing();
    void everyRecordIsCounted();
    void aSecondImportAddsNothing();
    void anImportIsUndoneAsOne();
    void whatWasChangedSinceIsKept();
    void csvColumnsCanBeMapped();
    void aBrokenFileChangesNothing_data();
    void aBrokenFileChangesNothing();
    void exportsHoldWhatWasGiven();
    void anExportOverwritesNothingUnasked();
    void anExportCanBeNarrowed();

private:
    qsizetype count() const { return m_home.run({u"entries"_s, u"v"_s, u"--json"_s}).array().size(); }
    CliHome m_home;
};

static QByteArray bundle()
{
    return R"({"resourceType":"Bundle","type":"collection","entry":[
 {"resource":{"resourceType":"Patient","id":"p","name":[{"text":"Mara L."}],"birthDate":"1990-05-31"}},
 {"resource":{"resourceType":"Observation","id":"t","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},
  "subject":{"reference":"Patient/p"},"effectiveDateTime":"2024-03-17T02:41:00+01:00","valueQuantity":{"value":38.40,"unit":"Cel","system":"http://unitsofmeasure.org","code":"Cel"}}},
 {"resource":{"resourceType":"Observation","id":"c","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1988-5"}],"text":"CRP"},
  "subject":{"reference":"Patient/p"},"effectiveDateTime":"2024-03","valueQuantity":{"value":0.5,"comparator":"<","unit":"mg/L","system":"http://unitsofmeasure.org","code":"mg/L"}}},
 {"resource":{"resourceType":"Observation","id":"b","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
  "subject":{"reference":"Patient/p"},"effectiveDateTime":"2024-03-18","component":[
   {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":118,"unit":"mmHg","code":"mm[Hg]"}},
   {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":76,"unit":"mmHg","code":"mm[Hg]"}}]}},
 {"resource":{"resourceType":"StructureDefinition","id":"x","status":"draft"}}
]})";
}

void TestCliImport::initTestCase()
{
    QVERIFY(m_home.create(u"v"_s));
    QCOMPARE(m_home.run({u"patient"_s, u"v"_s, u"add"_s, u"Mara L."_s}).code, 0);
    m_home.write(u"record.json"_s, bundle());
    m_home.write(u"table.csv"_s, "Datum;Was;Ergebnis;Einheit\n17.03.2024;IgG;5,20;g/L\n18.03.2024;CRP;<0,5;mg/L\n");
}

void TestCliImport::aTrialChangesNothing()
{
    const QByteArray before = m_home.read(u"v/vault.db"_s);
    const Ran ran = m_home.run({u"import"_s, u"v"_s, u"record.json"_s, u"--dry-run"_s, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.told());
    QCOMPARE(ran.object().value("read"_L1).toInt(), 5);
    QCOMPARE(ran.object().value("dryRun"_L1).toBool(), true);
    QVERIFY(ran.object().value("batch"_L1).isNull());
    QVERIFY(!before.isEmpty());
    QVERIFY(m_home.read(u"v/vault.db"_s) == before);
    QCOMPARE(count(), 0);
}

void TestCliImport::everyRecordIsCounted()
{
    const Ran ran = m_home.run({u"import"_s, u"v"_s, u"record.json"_s, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.told());
    const QJsonObject report = ran.object();
    const qsizetype refused = report.value("refused"_L1).toArray().size();
    QCOMPARE(report.value("read"_L1).toInt(), 5);
    QCOMPARE(report.value("read"_L1).toInt(), report.value("added"_L1).toInt() + report.value("summarised"_L1).toInt()
                                                  + report.value("duplicates"_L1).toInt() + int(refused));
    QCOMPARE(refused, 1);
    QVERIFY(!report.value("refused"_L1).toArray().first().toObject().value("reason"_L1).toString().isEmpty());
    QCOMPARE(report.value("entries"_L1).toInt(), 4);
    QCOMPARE(count(), 4);
    const QJsonObject fever = m_home.run({u"entries"_s, u"v"_s, u"--code"_s, u"temp"_s, u"--json"_s}).array().first().toObject();
    QCOMPARE(fever.value("value"_L1).toString(), u"38.40"_s);
    QCOMPARE(fever.value("source"_L1).toObject().value("file"_L1).toString(), u"record.json"_s);
    QCOMPARE(fever.value("source"_L1).toObject().value("batch"_L1), report.value("batch"_L1));
    const QJsonObject crp = m_home.run({u"entries"_s, u"v"_s, u"--code"_s, u"crp"_s, u"--json"_s}).array().first().toObject();
    QCOMPARE(crp.value("comparator"_L1).toString(), u"<"_s);
    QCOMPARE(crp.value("when"_L1).toString(), u"2024-03"_s);
}

void TestCliImport::aSecondImportAddsNothing()
{
    const QJsonObject report = m_home.run({u"import"_s, u"v"_s, u"record.json"_s, u"--json"_s}).object();
    QCOMPARE(report.value("added"_L1).toInt(), 0);
    QCOMPARE(report.value("duplicates"_L1).toInt(), 4);
    QCOMPARE(count(), 4);
}

void TestCliImport::anImportIsUndoneAsOne()
{
    QCOMPARE(m_home.run({u"undo"_s, u"v"_s}).code, 0);
    QCOMPARE(count(), 0);
    QCOMPARE(m_home.run({u"redo"_s, u"v"_s}).code, 0);
    QCOMPARE(count(), 4);
}

void TestCliImport::whatWasChangedSinceIsKept()
{
    const QJsonObject fever = m_home.run({u"entries"_s, u"v"_s, u"--code"_s, u"temp"_s, u"--json"_s}).array().first().toObject();
    const QString id = fever.value("id"_L1).toString(), batch = fever.value("source"_L1).toObject().value("batch"_L1).toString();
    QCOMPARE(m_home.run({u"amend"_s, u"v"_s, id, u"--note"_s, u"with chills"_s}).code, 0);
    const Ran undone = m_home.run({u"undo"_s, u"v"_s, u"--batch"_s, batch, u"--json"_s});
    QVERIFY2(undone.code == 0, undone.told());
    QCOMPARE(undone.object().value("kept"_L1).toArray(), QJsonArray{id});
    QCOMPARE(count(), 1);
    QCOMPARE(m_home.run({u"redo"_s, u"v"_s}).code, 0);
    QCOMPARE(count(), 4);
    QCOMPARE(m_home.run({u"undo"_s, u"v"_s, u"--batch"_s, batch, u"--all"_s}).code, 0);
    QCOMPARE(count(), 0);
}

void TestCliImport::csvColumnsCanBeMapped()
{
    const Ran ran = m_home.run({u"import"_s, u"v"_s, u"table.csv"_s, u"--map"_s, u"date=Datum,label=Was,value=Ergebnis,unit=Einheit"_s, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.told());
    QCOMPARE(ran.object().value("added"_L1).toInt(), 2);
    const QJsonArray found = m_home.run({u"entries"_s, u"v"_s, u"--from"_s, u"2024-03-17"_s, u"--json"_s}).array();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).toObject().value("value"_L1).toString(), u"5.20"_s);
    QCOMPARE(found.at(1).toObject().value("comparator"_L1).toString(), u"<"_s);
}

void TestCliImport::aBrokenFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("cut off in the middle") << bundle().left(900) << QStringList{} << 1;
    QTest::newRow("not JSON") << QByteArray("{\"resourceType\": Bundle}") << QStringList{u"--format"_s, u"fhir-json"_s} << 1;
    QTest::newRow("a format that is none") << bundle() << QStringList{u"--format"_s, u"xls"_s} << 2;
    QTest::newRow("a zone that is none") << bundle() << QStringList{u"--zone"_s, u"Europe/Atlantis"_s} << 2;
}

void TestCliImport::aBrokenFileChangesNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, options);
    m_home.write(u"broken.json"_s, bytes);
    const qsizetype before = count();
    const Ran ran = m_home.run(QStringList{u"import"_s, u"v"_s, u"broken.json"_s} + options);
    QFETCH(int, code);
    QVERIFY2(ran.code == code, ran.told());
    QVERIFY2(ran.out.isEmpty() && !ran.err.isEmpty(), ran.told());
    QCOMPARE(count(), before);
}

void TestCliImport::exportsHoldWhatWasGiven()
{
    const Ran csv = m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"out.csv"_s, u"--json"_s});
    QVERIFY2(csv.code == 0, csv.told());
    QCOMPARE(csv.object().value("entries"_L1).toInt(), 2);
    const QByteArray table = m_home.read(u"out.csv"_s);
    QVERIFY(table.contains(",5.20,g/L,") && table.contains(",<,0.5,mg/L,"));
    QCOMPARE(QFile::permissions(m_home.path(u"out.csv"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Ran fhir = m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"fhir-collection"_s, u"--out"_s, u"out.json"_s});
    QVERIFY2(fhir.code == 0, fhir.told());
    const QJsonObject collection = QJsonDocument::fromJson(m_home.read(u"out.json"_s)).object();
    QCOMPARE(collection.value("type"_L1).toString(), u"collection"_s);
    int observations = 0;
    for (const QJsonValue &entry : collection.value("entry"_L1).toArray())
        observations += entry.toObject().value("resource"_L1).toObject().value("resourceType"_L1).toString() == "Observation"_L1;
    QCOMPARE(observations, 2);
    QVERIFY(m_home.read(u"out.json"_s).contains("5.20"));
    QVERIFY(m_home.create(u"again"_s));
    const QJsonObject taken = m_home.run({u"import"_s, u"again"_s, u"out.csv"_s, u"--json"_s}).object();
    QCOMPARE(taken.value("read"_L1).toInt(), taken.value("added"_L1).toInt());
    QCOMPARE(m_home.run({u"entries"_s, u"again"_s, u"--json"_s}).array().size(), 2);
}

void TestCliImport::anExportOverwritesNothingUnasked()
{
    m_home.write(u"mine.txt"_s, "dear diary");
    const QStringList line{u"export"_s, u"v"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"mine.txt"_s};
    const Ran refused = m_home.run(line);
    QVERIFY2(refused.code == 1 && refused.err.contains("already a file"), refused.told());
    QCOMPARE(m_home.read(u"mine.txt"_s), QByteArray("dear diary"));
    QCOMPARE(m_home.run(line + QStringList{u"--yes"_s}).code, 0);
    QVERIFY(m_home.read(u"mine.txt"_s) != QByteArray("dear diary"));
    QCOMPARE(m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"no/such/folder.csv"_s}).code, 1);
    QCOMPARE(m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"xls"_s, u"--out"_s, u"x"_s}).code, 2);
    QCOMPARE(m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"csv"_s}).code, 2);
}

void TestCliImport::anExportCanBeNarrowed()
{
    const auto rows = [this](const QStringList &options) {
        const Ran ran = m_home.run(QStringList{u"export"_s, u"v"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"part.csv"_s, u"--yes"_s, u"--json"_s} + options);
        return ran.object().value("entries"_L1).toInt(-1);
    };
    QCOMPARE(rows({u"--from"_s, u"2024-03-18"_s}), 1);
    QCOMPARE(rows({u"--to"_s, u"2024-03-17"_s}), 1);
    QCOMPARE(rows({u"--to"_s, u"2024-03"_s}), 2);
    QCOMPARE(rows({u"--items"_s, u"crp"_s}), 1);
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
