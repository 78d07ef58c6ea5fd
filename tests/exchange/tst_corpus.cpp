// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QString folder(const QString &package)
{
    return QStringLiteral(DAYPLUS_CORPUS "/") + package;
}

QStringList filesIn(const QString &path, const QString &pattern = u"*.json"_s)
{
    QStringList files = QDir(path).entryList({pattern}, QDir::Files, QDir::Name);
    files.removeAll(u"package.json"_s);
    files.removeAll(u".index.json"_s);
    return files;
}

/** Every scalar under "value" of a measured quantity, as the file prints it, with the source's own reading of JSON: none of ours. */
QStringList printedNumbers(const QByteArray &bytes)
{
    static const QRegularExpression pattern(u"\"(?:valueQuantity|dose|doseQuantity)\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*(-?[0-9.]+)"_s);
    QStringList numbers;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(QString::fromUtf8(bytes)))
        numbers.append(match.captured(1));
    return numbers;
}

qint64 resourcesIn(const QByteArray &bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    return root.value(u"resourceType"_s) == u"Bundle"_s ? root.value(u"entry"_s).toArray().size() : 1;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("can't read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyExampleIsAccountedFor_data();
    void everyExampleIsAccountedFor();
    void noExampleOfTheStandardStopsUs_data();
    void noExampleOfTheStandardStopsUs();
};

void TestCorpus::everyExampleIsAccountedFor_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &package : {u"hl7.fhir.uv.ips-2.0.0"_s, u"hl7.fhir.us.mcode-4.0.0"_s}) {
        const QString path = folder(package + u"/package/example/"_s);
        const QStringList files = filesIn(path);
        QVERIFY2(files.size() > 40, "the examples are not there");
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << path + file;
    }
}

void TestCorpus::everyExampleIsAccountedFor()
{
    QFETCH(QString, path);
    ImportDesk desk;
    const QByteArray bytes = bytesOf(path);
    const bool isBundle = bytes.contains("\"Bundle\"");
    if (!isBundle)
        desk.addPatient();
    const Result<ImportReport> report = desk.import(path);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QCOMPARE(report->read, resourcesIn(bytes));
    QCOMPARE(desk.entries().size(), report->entries);
    for (const ImportReport::Refused &refused : report->refused)
        QVERIFY(!refused.at.isEmpty() && refused.reason.size() > 10);

    // a row for each that was added, with value, unit and date as given
    const QByteArray csv = desk.csv();
    for (const Entry &entry : desk.entries())
        QVERIFY(csv.contains('\n' + entry.id().toByteArray(QUuid::WithoutBraces) + ','));
    for (const Medicine &medicine : desk.records<Medicine>(RecordKind::Medicine))
        QVERIFY(csv.contains('\n' + medicine.id.toByteArray(QUuid::WithoutBraces) + ','));
    for (const QString &number : printedNumbers(bytes)) {
        if (report->refused.isEmpty())
            QVERIFY2(csv.contains(number.toLatin1()), qPrintable(number));
    }

    // nothing new the second time, nor from our own exports
    QCOMPARE(desk.import(path)->added, 0);
    QCOMPARE(desk.importText(csv, {}, u"out.csv"_s)->added, 0);
    QCOMPARE(desk.importText(desk.fhir(), {}, u"out.json"_s)->added, 0);
    QVERIFY(desk.csv() == csv);
}

void TestCorpus::noExampleOfTheStandardStopsUs_data()
{
    QTest::addColumn<QString>("pattern");
    // the types that hold what we keep, and every Bundle; definitions of the standard itself are only samples of the refused
    for (const char *type : {"Bundle", "Observation", "Condition", "Procedure", "Medication", "Immunization", "AllergyIntolerance", "Patient",
                             "DiagnosticReport", "List", "Group", "Questionnaire", "ValueSet-a", "SearchParameter-p"})
        QTest::newRow(type) << QString::fromLatin1(type) + u"*.json"_s;
}

void TestCorpus::noExampleOfTheStandardStopsUs()
{
    QFETCH(QString, pattern);
    const QString path = folder(u"hl7.fhir.r4.examples-4.0.1/package/"_s);
    const QStringList files = filesIn(path, pattern);
    QVERIFY(!files.isEmpty());
    ImportDesk desk;
    desk.addPatient();
    const Id patient = desk.records<Patient>(RecordKind::Patient).first().id; // the examples are about many people
    constexpr qint64 kLargestHere = 8 * 1024 * 1024; // the largest are read by the benchmark
    for (const QString &file : files) {
        if (QFileInfo(path + file).size() > kLargestHere)
            continue;
        const Result<ImportReport> report = desk.import(path + file, {.patient = patient});
        QVERIFY2(report, qPrintable(file + (report ? QString() : report.error().note)));
        QVERIFY2(report->adds(), qPrintable(file));
        QVERIFY2(report->read > 0, qPrintable(file));
    }
    QVERIFY(desk.csv().size() > 100);
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
