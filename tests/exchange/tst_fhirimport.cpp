// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(DAYPLUS_SOURCE_DIR "/tests/exchange/fixtures/") + name;
}

QByteArray temperature(const QByteArray &id, const QByteArray &value, const QByteArray &more = {})
{
    return R"({"resourceType":"Observation","id":")" + id + R"(","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},)"
        R"("effectiveDateTime":"2026-03-01","valueQuantity":{"value":)" + value + R"(,"system":"http://unitsofmeasure.org","code":"Cel"})" + more + "}";
}

QByteArray bundle(const QList<QByteArray> &resources)
{
    QByteArray text = R"({"resourceType":"Bundle","type":"collection","entry":[)";
    for (qsizetype i = 0; i < resources.size(); ++i)
        text += (i > 0 ? ",\n" : "\n") + QByteArray(R"({"resource":)") + resources[i] + '}';
    return text + "]}\n";
}

} // namespace

class TestFhirImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRecordIsInExactlyOneNumber();
    void aRecordIsRefusedWithItsPlaceAndAReason_data();
    void aRecordIsRefusedWithItsPlaceAndAReason();
    void valuesUnitsAndDatesStayAsTheyWereGiven_data();
    void valuesUnitsAndDatesStayAsTheyWereGiven();
    void whatALabReportSaysBesideTheValueIsKept();
    void aPressureIsOneGroup();
    void medicinesHaveTheirDoseSteps();
    void contradictingAllergiesBecomeAQuestion();
    void importingAgainAddsNothing();
    void theSameRecordWithOtherContentIsRefused();
    void equalRecordsWithoutAnIdAreBothKeptAndKnownAgain();
    void anotherPersonsRecordsStayOut();
    void someoneElsesNameIsSaid();
    void someoneBornOnAnotherDayStopsItUnlessMeant();
    void oneBrokenLineCostsOneLine();
    void aHostileFile_data();
    void aHostileFile();
    void aDryRunCountsTheSameAndWritesNothing();
    void undoTakesAllOfItBack();
    void aStoreThatFailsLeavesNothing_data();
    void aStoreThatFailsLeavesNothing();
    void cancellingLeavesNothing();
    void theNoticeComesOnce();
    void itAsksWhoIfThereAreSeveral();
};

void TestFhirImport::everyRecordIsInExactlyOneNumber()
{
    ImportDesk desk;
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(report);
    QVERIFY(report->adds());
    QCOMPARE(report->read, 34);
    QCOMPARE(report->added, 22);
    QCOMPARE(report->duplicates, 0);
    QCOMPARE(report->refused.size(), 12);
    QCOMPARE(report->entries, 20);
    QCOMPARE(report->medicines, 2);
    QCOMPARE(desk.entries().size(), 20);
    QCOMPARE(report->names, QStringList{u"Mara Example"_s});
    QCOMPARE(desk.records<Patient>(RecordKind::Patient).first().birthDate, QDate(1988, 4, 12));
}

void TestFhirImport::aRecordIsRefusedWithItsPlaceAndAReason_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *path, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(reason);
    };
    row("a container", "Bundle.entry[0].resource (", "does not keep Composition records");
    row("entered in error", "Bundle.entry[12].resource (", "entered in error");
    row("a measurement tomorrow", "Bundle.entry[13].resource (", "uture");
    row("the 31st of February", "Bundle.entry[14].resource.effectiveDateTime (", "not a date: \"2026-02-31\"");
    row("a word for a number", "Bundle.entry[15].resource.valueQuantity.value (", "not a number");
    row("a panel of other results", "Bundle.entry[16].resource (", "counted on their own");
    row("no information about problems", "Bundle.entry[18].resource (", "not recorded");
    row("a medicine by itself", "Bundle.entry[21].resource (", "counted on their own");
    row("a medicine that was not taken", "Bundle.entry[24].resource.status (", "not taken");
    row("allergies not on file", "Bundle.entry[30].resource (", "not recorded");
    row("a report that only lists results", "Bundle.entry[32].resource (", "counted on their own");
    row("an organisation", "Bundle.entry[33].resource (", "does not keep Organization records");
}

void TestFhirImport::aRecordIsRefusedWithItsPlaceAndAReason()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    ImportDesk desk;
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(report);
    for (const ImportReport::Refused &refused : report->refused) {
        if (!refused.at.startsWith(path))
            continue;
        QVERIFY2(refused.reason.contains(reason), qPrintable(refused.reason));
        QVERIFY2(refused.at.contains(u"(line "_s), qPrintable(refused.at));
        return;
    }
    QFAIL("not among the refused");
}

void TestFhirImport::valuesUnitsAndDatesStayAsTheyWereGiven_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("kindAndCode");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("when");
    const auto row = [](const char *name, const char *label, const char *code, const char *value, const char *when) {
        QTest::newRow(name) << QString::fromUtf8(label) << QString::fromLatin1(code) << QString::fromUtf8(value) << QString::fromLatin1(when);
    };
    row("an instant in UTC is wall time at home", "Körpertemperatur", "vital/temp", "38.4 Cel", "2026-03-15T02:41+01:00");
    row("less than keeps its zero", "CRP", "lab/crp", "<0.50 mg/L", "2026-03-16");
    row("a name without a code, a month without a day", "IgG", "lab/igg", "450 mg/dL", "2026-03");
    row("words, a year", "ANA pattern", "lab/other", "speckled", "2025");
    row("without a date", "Ferritin", "lab/ferritin", "812 ng/mL", "");
    row("a titre", "ANA titre", "lab/ana", "1:320", "2026-02-01");
    row("a value that could not be taken", "Weight", "vital/weight", "", "2026-03-15");
    row("more digits than a number holds", "Made-up count", "lab/other", "12345678901234567890123 x", "2026-03-15");
    row("what no body has is kept off the chart", "Temperature again", "vital/other", "101.3 Cel", "2026-03-15");
    row("a report's conclusion", "Marrow report", "note/other", "", "2026-02-01");
    row("a procedure not done", "Bone marrow biopsy", "event/other", "", "2026-01-15");
    row("a dose given", "Fludarabine", "dose/fludarabine", "42.5 mg", "2026-03-05");
    row("an illness since a year", "Systemic lupus erythematosus", "condition/sle", "", "2014");
    row("a drug allergy question is no 'none known'", "No known drug allergies", "note/other", "", "");
}

void TestFhirImport::valuesUnitsAndDatesStayAsTheyWereGiven()
{
    QFETCH(QString, label);
    QFETCH(QString, kindAndCode);
    QFETCH(QString, value);
    QFETCH(QString, when);
    ImportDesk desk;
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    const Entry entry = desk.entry(label);
    QCOMPARE(toText(entry->kind) + u'/' + entry->code, kindAndCode);
    QCOMPARE(shown(entry->value), value);
    QCOMPARE(toIso(entry->when), when);
}

void TestFhirImport::whatALabReportSaysBesideTheValueIsKept()
{
    ImportDesk desk;
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    const Entry crp = desk.entry(u"CRP"_s);
    const LabFacts expected{u"0"_s, u"5.0"_s, u"N"_s, {}, u"Lab South"_s};
    QVERIFY(std::get<LabFacts>(crp->facts) == expected);
    QCOMPARE(crp->source.recordId, u"Observation/crp"_s);
    QCOMPARE(crp->source.file, u"portal.json"_s);
    QCOMPARE(crp->source.key.size(), 16);
    QCOMPARE(crp->reporter, Reporter::Report);
    QCOMPARE(desk.entry(u"Körpertemperatur"_s)->when.given, u"2026-03-15T01:41:00.000Z"_s);
    QCOMPARE(desk.entry(u"Weight"_s)->status, Status::NotAssessed);
    QCOMPARE(desk.entry(u"Bone marrow biopsy"_s)->state, State::Cancelled);
    const Entry collected = desk.entry(u"Leukapheresis run"_s);
    QCOMPARE(toIso(*collected->until), u"2026-02-10T13:00+01:00"_s);
    QVERIFY(collected->note.contains(u"5e9 cells"_s));
    QCOMPARE(std::get<VaccineFacts>(desk.entry(u"Influenza 2025/26"_s)->facts).doseNumber, 2);
}

void TestFhirImport::aPressureIsOneGroup()
{
    ImportDesk desk;
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    const Entry upper = desk.entry(u"bp_sys"_s), lower = desk.entry(u"bp_dia"_s);
    QCOMPARE(shown(upper->value), u"121 mm[Hg]"_s);
    QCOMPARE(shown(lower->value), u"79 mm[Hg]"_s);
    QVERIFY(!upper->group.isNull());
    QCOMPARE(upper->group, lower->group);
    QCOMPARE(upper->source.key, lower->source.key);
}

void TestFhirImport::medicinesHaveTheirDoseSteps()
{
    ImportDesk desk;
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    const QList<Medicine> medicines = desk.records<Medicine>(RecordKind::Medicine);
    const Medicine &prednisone = medicines[0].code == "prednisone"_L1 ? medicines[0] : medicines[1];
    const Medicine &other = medicines[0].code == "prednisone"_L1 ? medicines[1] : medicines[0];
    QCOMPARE(prednisone.name, u"Prednisone 5 mg tablet"_s); // from the Medication it refers to
    QCOMPARE(prednisone.steps.size(), 1);
    QCOMPARE(shown(*prednisone.steps[0].amount), u"5.0 mg"_s);
    QVERIFY(prednisone.steps[0].perDay);
    QCOMPARE(toIso(prednisone.steps[0].from), u"2026-01-01"_s);
    QCOMPARE(other.name, u"Hydroxychloroquine"_s); // from the Medication inside it
    QCOMPARE(other.status, u"stopped"_s);
    QCOMPARE(toIso(other.steps[0].from), u"2020-05"_s);
    QVERIFY(!other.steps[0].amount);
}

void TestFhirImport::contradictingAllergiesBecomeAQuestion()
{
    ImportDesk desk;
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(report);
    QCOMPARE(report->questions.size(), 1);
    QVERIFY(report->questions.first().contains(u"Penicillin"_s));
    const AllergyFacts penicillin = std::get<AllergyFacts>(desk.entry(u"Penicillin"_s)->facts);
    QVERIFY(penicillin == (AllergyFacts{AllergyFacts::Answer::Allergic, u"Penicillin"_s, u"Rash"_s, u"active"_s}));
    QCOMPARE(std::get<AllergyFacts>(desk.entry(u"No known allergies"_s)->facts).answer, AllergyFacts::Answer::NoneKnown);
}

void TestFhirImport::importingAgainAddsNothing()
{
    ImportDesk desk;
    const Result<ImportReport> first = desk.import(fixture(u"portal.json"_s)), again = desk.import(fixture(u"portal.json"_s));
    QVERIFY(first && again);
    QVERIFY(again->adds());
    QCOMPARE(again->added, 0);
    QCOMPARE(again->duplicates, first->added);
    QCOMPARE(again->refused.size(), first->refused.size());
    QVERIFY(again->batch.isNull());
    QCOMPARE(desk.entries().size(), first->entries);
}

void TestFhirImport::theSameRecordWithOtherContentIsRefused()
{
    ImportDesk desk;
    desk.addPatient();
    QCOMPARE(desk.importText(bundle({temperature("a", "36.6")}))->added, 1);
    const Result<ImportReport> later = desk.importText(bundle({temperature("a", "39.9"), temperature("a", "36.6"), temperature("b", "37.0")}));
    QVERIFY(later);
    QCOMPARE(later->added, 1);
    QCOMPARE(later->duplicates, 1);
    QCOMPARE(later->refused.size(), 1);
    QVERIFY(later->refused.first().reason.contains(u"other content"_s));
}

void TestFhirImport::equalRecordsWithoutAnIdAreBothKeptAndKnownAgain()
{
    ImportDesk desk;
    desk.addPatient();
    const QByteArray one = temperature("", "36.6");
    const QByteArray file = bundle({one, one});
    QCOMPARE(desk.importText(file)->added, 2);
    QCOMPARE(desk.importText(file)->duplicates, 2);
    QCOMPARE(desk.importText(bundle({one, one, one}))->added, 1);
}

void TestFhirImport::anotherPersonsRecordsStayOut()
{
    ImportDesk desk;
    desk.addPatient(u"Example, Mara"_s);
    const Result<ImportReport> report = desk.import(fixture(u"two-people.json"_s));
    QVERIFY(report && report->adds());
    QCOMPARE(report->added, 2); // the temperature, and her birth date
    QCOMPARE(report->refused.size(), 2);
    QCOMPARE(report->names, (QStringList{u"Mara Example"_s, u"Otto Other"_s}));
    QCOMPARE(desk.entries().size(), 1);
    QCOMPARE(shown(desk.entries().first()->value), u"36.6 Cel"_s);

    ImportDesk his;
    his.addPatient(u"Otto Other"_s);
    QVERIFY(his.import(fixture(u"two-people.json"_s)));
    QCOMPARE(shown(his.entries().first()->value), u"39.9 Cel"_s);
}

void TestFhirImport::someoneElsesNameIsSaid()
{
    ImportDesk desk;
    desk.addPatient(u"Paul Different"_s);
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(report);
    QVERIFY(report->notes.join(u' ').contains(u"Mara Example"_s));
    QCOMPARE(desk.records<Patient>(RecordKind::Patient).size(), 1);
    QCOMPARE(report->patientName, u"Paul Different"_s);
}

void TestFhirImport::someoneBornOnAnotherDayStopsItUnlessMeant()
{
    ImportDesk desk;
    Patient paul = patientNamed(u"Paul Different"_s);
    paul.birthDate = QDate(1950, 1, 1);
    const Result<Id> id = waitFor(desk.journal.put(paul));
    QVERIFY(id);
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().problems.first().why, Why::Contradiction);
    QVERIFY(desk.entries().isEmpty());
    const Result<ImportReport> meant = desk.import(fixture(u"portal.json"_s), {.patient = *id});
    QVERIFY(meant && meant->adds());
    QVERIFY(meant->questions.first().contains(u"Mara Example"_s));
    QCOMPARE(meant->refused.size(), 13); // her Patient record too
    QCOMPARE(desk.records<Patient>(RecordKind::Patient).first().birthDate, QDate(1950, 1, 1));
}

void TestFhirImport::oneBrokenLineCostsOneLine()
{
    ImportDesk desk;
    desk.addPatient();
    const QByteArray text = temperature("a", "36.6") + '\n' + "{\"resourceType\":\"Observation\",\n" + temperature("b", "36.7") + '\n'
        + temperature("c", "tall") + "\n\n" + temperature("d", "36.8") + "\n{\"resourceType\":\"Obs";
    const Result<ImportReport> report = desk.importText(text, {}, u"lines.ndjson"_s);
    QVERIFY(report);
    QCOMPARE(report->format, ImportFormat::FhirLines);
    QVERIFY(report->adds());
    QCOMPARE(report->added, 3);
    QCOMPARE(report->refused.size(), 3);
    QVERIFY(report->refused[0].at.contains(u"line 2"_s));
    QVERIFY(report->refused[1].at.contains(u"line 4"_s));
}

void TestFhirImport::aHostileFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");       // −1: read, with the refusal below
    QTest::addColumn<QString>("says");
    const auto fails = [](const char *name, const QByteArray &text, Fault fault, const char *says) {
        QTest::newRow(name) << text << int(fault) << QString::fromLatin1(says);
    };
    const auto refuses = [](const char *name, const QByteArray &resource, const char *says) {
        QTest::newRow(name) << bundle({resource, temperature("ok", "36.6")}) << -1 << QString::fromLatin1(says);
    };
    fails("empty", "", Fault::Unreadable, "empty");
    fails("cut off", bundle({temperature("a", "36.6")}).chopped(20), Fault::Unreadable, "line 2, Bundle.entry[0].resource.valueQuantity");
    fails("a number that is none", bundle({temperature("a", "3-6")}), Fault::Unreadable, "Bundle.entry[0].resource.valueQuantity.value");
    fails("a number beyond all exponents", bundle({temperature("a", "1e999999999")}), Fault::Unreadable, "line 2");
    fails("a number of a million digits", bundle({temperature("a", QByteArray(1'000'000, '7'))}), Fault::Unreadable, "line 2");
    fails("bytes that are no UTF-8", bundle({temperature("a\xff\xfe", "36.6")}), Fault::Unreadable, "line 2");
    fails("a million brackets", QByteArray(R"({"resourceType":"Bundle","entry":)") + QByteArray(1'000'000, '['), Fault::TooLarge, "512");
    fails("JSON that is no FHIR", R"({"medicines":[{"name":"x"}]})", Fault::Unreadable, "no FHIR resource");
    fails("a list", "[{\"a\":1}]", Fault::Unreadable, "list");
    fails("XML", "<?xml version=\"1.0\"?><Bundle/>", Fault::Unreadable, "XML");
    fails("a PDF", "%PDF-1.7 ...", Fault::Unreadable, "PDF");
    fails("an archive", "PK\x03\x04 and so on", Fault::Unreadable, "archive");
    fails("zero bytes", QByteArray("ab\0cd\0\0ef", 9), Fault::Unreadable, "");
    refuses("deep nesting", temperature("deep", "36.6", ",\"extension\":" + QByteArray(100, '[') + QByteArray(100, ']')), "deeper than 64");
    refuses("a record over 1 MiB", temperature("big", "36.6", ",\"note\":[{\"text\":\"" + QByteArray(1'100'000, 'x') + "\"}]"), "1 MiB");
    refuses("a text of 5 MiB", temperature("huge", "36.6", ",\"note\":[{\"text\":\"" + QByteArray(5'000'000, 'x') + "\"}]"), "1 MiB");
    refuses("many small values", temperature("many", "36.6", ",\"extension\":[" + QByteArray("0,").repeated(150'000) + "0]"), "values");
    refuses("a key twice", temperature("twice", "36.6", ",\"status\":\"final\""), "\"status\" stands twice");
    refuses("a list for an object", temperature("list", "36.6", ",\"valueString\":[1,2]").replace("\"code\":{", "\"code\":[{").replace("]},\"eff", "]}],\"eff"),
            "what was observed");
    refuses("no type", "{\"id\":\"x\"}", "what it is");
    refuses("no resource", "null", "no resource");
    refuses("a date of words", temperature("words", "36.6").replace("2026-03-01", "last spring"), "not a date");
    refuses("a number for a date", temperature("number", "36.6").replace("\"2026-03-01\"", "20260301"), "not a date");
    refuses("an object for a number", temperature("object", "{\"a\":1}"), "not a number");
}

void TestFhirImport::aHostileFile()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QFETCH(QString, says);
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText(text, {}, u"file.json"_s);
    if (fault >= 0) {
        QVERIFY(!report);
        QCOMPARE(int(report.error().fault), fault);
        QVERIFY2(report.error().note.contains(says), qPrintable(report.error().note));
        QVERIFY(desk.entries().isEmpty());
        return;
    }
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QCOMPARE(report->read, 2);
    QCOMPARE(report->added, 1);
    QVERIFY2(report->refused.first().reason.contains(says), qPrintable(report->refused.first().reason));
}

void TestFhirImport::aDryRunCountsTheSameAndWritesNothing()
{
    ImportDesk desk;
    const Result<ImportReport> preview = desk.import(fixture(u"portal.json"_s), {.dryRun = true});
    QVERIFY(preview);
    QCOMPARE(desk.entries().size(), 0);
    QVERIFY(desk.records<Patient>(RecordKind::Patient).isEmpty());
    QCOMPARE(desk.store->historyRows(), 0);
    QVERIFY(preview->batch.isNull());
    QVERIFY(preview->preview.size() > 10);
    const Result<ImportReport> real = desk.import(fixture(u"portal.json"_s));
    QCOMPARE(preview->added, real->added);
    QCOMPARE(preview->refused.size(), real->refused.size());
    QCOMPARE(preview->entries, real->entries);
}

void TestFhirImport::undoTakesAllOfItBack()
{
    ImportDesk desk;
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(report && !report->batch.isNull());
    QCOMPARE(desk.entries().first()->source.batch, report->batch);
    QVERIFY(waitFor(desk.journal.undoBatch(report->batch, false)));
    QVERIFY(desk.entries().isEmpty());
    QVERIFY(desk.records<Medicine>(RecordKind::Medicine).isEmpty());
    QCOMPARE(desk.import(fixture(u"portal.json"_s))->added, report->added); // and it can be read in again
}

void TestFhirImport::aStoreThatFailsLeavesNothing_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("the disk is full") << int(Fault::NoSpace);
    QTest::newRow("another import runs") << int(Fault::Busy);
}

void TestFhirImport::aStoreThatFailsLeavesNothing()
{
    QFETCH(int, fault);
    ImportDesk desk;
    desk.addPatient();
    desk.store->fails = Fault(fault);
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(!report);
    QCOMPARE(int(report.error().fault), fault);
    desk.store->fails.reset();
    QVERIFY(desk.entries().isEmpty());
}

void TestFhirImport::cancellingLeavesNothing()
{
    ImportDesk desk;
    desk.addPatient();
    QList<QByteArray> many;
    for (int i = 0; i < 5000; ++i)
        many.append(temperature(QByteArray::number(i), "36.6"));
    Importer importer(desk.journal);
    QObject::connect(&importer, &Importer::progress, &importer, [&](qint64 done, qint64 total) {
        if (done * 2 > total) // on its way through the second reading
            importer.cancel();
    }, Qt::DirectConnection);
    const Result<ImportReport> report = waitFor(importer.run(desk.file(u"many.json"_s, bundle(many)), {}));
    QVERIFY(!report);
    QCOMPARE(report.error().fault, Fault::Cancelled);
    QVERIFY(desk.entries().isEmpty());
    QVERIFY(waitFor(desk.journal.put(patientNamed(u"After"_s)))); // the vault takes writes again
}

void TestFhirImport::theNoticeComesOnce()
{
    ImportDesk desk;
    QSignalSpy changed(&desk.journal, &Journal::changed);
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(changed.first().first().value<Change>().everything);
    QVERIFY(desk.import(fixture(u"portal.json"_s), {.dryRun = true}));
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 1);
}

void TestFhirImport::itAsksWhoIfThereAreSeveral()
{
    ImportDesk desk;
    desk.addPatient(u"Mara Example"_s);
    desk.addPatient(u"Otto Other"_s);
    const Result<ImportReport> report = desk.import(fixture(u"portal.json"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().problems.first().field, Field::Patient);
    const Id mara = desk.records<Patient>(RecordKind::Patient).first().id;
    QCOMPARE(desk.import(fixture(u"portal.json"_s), {.patient = mara})->entries, 20);
}

QTEST_GUILESS_MAIN(TestFhirImport)
#include "tst_fhirimport.moc"
