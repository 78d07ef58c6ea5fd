// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

constexpr int kOtherIds = 100'000; ///< a second vault whose ids are not those of the first

QString fixture(const QString &name)
{
    return QStringLiteral(DAYPLUS_SOURCE_DIR "/tests/exchange/fixtures/") + name;
}

/** One of everything a person can write by hand. */
void fillByHand(ImportDesk &desk)
{
    desk.addPatient();
    const Id patient = desk.records<Patient>(RecordKind::Patient).first().id;
    const auto base = [&](Kind kind, const QString &code, const Moment &when) {
        EntryDraft draft;
        draft.patient = patient;
        draft.kind = kind;
        draft.code = code;
        draft.when = when;
        return draft;
    };
    const auto quantity = [](const char *number, const QString &unit) { return Quantity{*Decimal::parse(QString::fromLatin1(number)), unit, Comparator::None}; };
    const QTimeZone berlin("Europe/Berlin");
    const Moment day = Moment::onDay(QDate(2026, 3, 10));
    QList<EntryDraft> drafts;
    drafts.append(symptomDraft(patient, u"fatigue"_s, Level::Moderate, Moment::at(QDate(2026, 3, 10), 8 * 60, berlin)));
    if (shippedCatalogues().item(Kind::Symptom, u"fatigue")->scale != Scale::Level4)
        drafts.last().value = quantity("4", {});
    drafts.append(vitalDraft(patient, u"temp"_s, u"38.40"_s, u"Cel"_s, Moment::at(QDate(2026, 3, 29), 150, berlin)));
    drafts.append(vitalDraft(patient, u"spo2"_s, u"97"_s, u"%"_s, day));
    drafts.append(base(Kind::Lab, u"crp"_s, Moment::inMonth(2026, 2, true)));
    drafts.last().value = Quantity{*Decimal::parse(u"0.50"), u"mg/L"_s, Comparator::Less};
    drafts.last().facts = LabFacts{u"0"_s, u"5.0"_s, u"N"_s, u"turbidimetry"_s, u"Lab South"_s};
    drafts.append(base(Kind::Vital, u"weight"_s, day));
    drafts.last().status = Status::CouldNotAnswer;
    drafts.append(base(Kind::Event, u"infusion"_s, day));
    drafts.last().facts = EventFacts{1, {}, u"Ward 7B"_s};
    drafts.append(base(Kind::Span, u"admission"_s, day));
    drafts.last().until = Moment::onDay(QDate(2026, 3, 24));
    drafts.append(base(Kind::Event, u"visit"_s, Moment::onDay(QDate(2026, 6, 10)))); // lies ahead: planned
    drafts.append(base(Kind::Dose, u"prednisone"_s, Moment::at(QDate(2026, 3, 11), 7 * 60 + 30, berlin)));
    drafts.last().value = quantity("5", u"mg"_s);
    drafts.last().facts = DoseFacts{{}, DoseFacts::How::Late};
    drafts.append(base(Kind::Allergy, u"other"_s, Moment::inYear(2001)));
    drafts.last().facts = AllergyFacts{AllergyFacts::Answer::Allergic, u"Penicillin"_s, u"Rash"_s, u"active"_s};
    drafts.append(base(Kind::Condition, u"sle"_s, Moment::inYear(2014, true)));
    drafts.last().facts = ConditionFacts{u"Lupus"_s, u"active"_s};
    drafts.append(base(Kind::Vaccine, u"vaccine_influenza"_s, Moment::onDay(QDate(2025, 10, 2))));
    drafts.last().facts = VaccineFacts{u"Influenza"_s, u"AB12"_s, 2};
    drafts.append(base(Kind::Note, u"note"_s, day));
    drafts.last().note = u"=HYPERLINK(\"x\")\nsecond line, with comma"_s;
    drafts.append(base(Kind::Question, u"question"_s, Moment::unknown()));
    drafts.last().note = u"@team: when may I swim?"_s;
    drafts.last().reporter = Reporter::Caregiver;
    for (const EntryDraft &draft : std::as_const(drafts)) {
        const Result<Id> added = waitFor(desk.journal.add(draft));
        if (!added)
            qFatal("the hand-written entry %s was refused", qPrintable(draft.code));
    }
    EntryDraft upper = vitalDraft(patient, u"bp_sys"_s, u"121"_s, u"mm[Hg]"_s, day), lower = vitalDraft(patient, u"bp_dia"_s, u"79"_s, u"mm[Hg]"_s, day);
    if (!waitFor(desk.journal.addAll({upper, lower}, true)))
        qFatal("the pressure was refused");
    Medicine medicine;
    medicine.patient = patient;
    medicine.code = u"prednisone"_s;
    medicine.status = u"stopped"_s;
    medicine.stopReason = u"Day 0"_s;
    medicine.countsAsDiseaseTreatment = true;
    medicine.steps = {{Moment::onDay(QDate(2026, 1, 1)), quantity("10", u"mg"_s), true, u"every morning"_s},
                      {Moment::onDay(QDate(2026, 2, 1)), quantity("5", u"mg"_s), true, {}}};
    medicine.lastDose = Moment::onDay(QDate(2026, 3, 1));
    Course course;
    course.patient = patient;
    course.templateId = u"cart_auto"_s;
    course.day0 = Moment::onDay(QDate(2026, 3, 10));
    if (!waitFor(desk.journal.put(medicine)) || !waitFor(desk.journal.put(course)))
        qFatal("the medicine or the course was refused");
}

QJsonArray resources(const QByteArray &bundle)
{
    return QJsonDocument::fromJson(bundle).object().value(u"entry"_s).toArray();
}

/** Without what differs from vault to vault: ids, author, where it came from. */
QString plain(const QByteArray &csv)
{
    static const QRegularExpression id(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    return QString::fromUtf8(csv).replace(id, u"#"_s);
}

/** Refuses every byte. */
class FullDevice : public QIODevice {
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableIsAsTheGoldenFileSays();
    void everyEntryHasOneRow();
    void textThatASpreadsheetWouldRunIsGuarded();
    void ourOwnTableComesBackAsTheSameEntries();
    void ourOwnExportsAddNothingToTheirVault_data();
    void ourOwnExportsAddNothingToTheirVault();
    void anImportedRecordGoesOutAndInAgain();
    void aBundleIsWellFormedFhir();
    void numbersInABundleAreAsPrinted();
    void aPressureIsAPanelAndSaturationHasBothCodes();
    void nothingKnownAboutAllergiesIsNotNone();
    void aBundleComesBackAsTheSameEntries();
    void datesAndItemsNarrowIt();
    void aDeviceThatRefusesIsAFault();
};

void TestExport::theTableIsAsTheGoldenFileSays()
{
    ImportDesk desk;
    QVERIFY(desk.import(fixture(u"portal.json"_s)));
    QFile golden(fixture(u"portal.csv"_s));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    const QByteArray fresh = desk.csv();
    const QByteArray kept = golden.readAll();
    if (fresh != kept) {
        QFile out(QDir::temp().filePath(u"portal.csv"_s));
        if (out.open(QIODevice::WriteOnly))
            out.write(fresh);
        qWarning().noquote() << "diff -u" << golden.fileName() << out.fileName();
    }
    QVERIFY(fresh == kept);
}

void TestExport::everyEntryHasOneRow()
{
    ImportDesk desk;
    fillByHand(desk);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const Result<ExportCount> count = CsvExport(*desk.store, shippedCatalogues()).write(buffer);
    QVERIFY(count);
    QCOMPARE(count->entries, desk.entries().size());
    QCOMPARE(count->rows, count->entries + 1 + 2); // the person, two dose steps
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFid,group,patient,date,day,kind,code,label,"));
    for (const Entry &entry : desk.entries())
        QCOMPARE(bytes.count(entry.id().toByteArray(QUuid::WithoutBraces)), 1);
    QVERIFY(bytes.contains(",2026-03-24,")); // until
    QVERIFY(bytes.contains("about:2026-02,,lab,crp,"));
    QVERIFY(bytes.contains(",2026-03-29T03:30+02:00,19,vital,temp,Temperature,,38.40,Cel,"));
}

void TestExport::textThatASpreadsheetWouldRunIsGuarded()
{
    ImportDesk desk;
    fillByHand(desk);
    const QByteArray csv = desk.csv();
    QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\nsecond line, with comma\""));
    QVERIFY(csv.contains(",'@team: when may I swim?,"));
    QVERIFY(!csv.contains(",=") && !csv.contains(",@") && !csv.contains("\"="));
}

void TestExport::ourOwnTableComesBackAsTheSameEntries()
{
    ImportDesk desk;
    fillByHand(desk);
    const QByteArray csv = desk.csv();
    ImportDesk other(kOtherIds);
    const Result<ImportReport> report = other.importText(csv, {}, u"diary.csv"_s);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QVERIFY2(report->refused.isEmpty(), qPrintable(report->refused.isEmpty() ? QString() : report->refused.first().reason));
    QCOMPARE(other.entries().size(), desk.entries().size());
    for (const Entry &entry : desk.entries()) {
        const Result<Entry> same = waitFor(other.store->entry(entry.id()));
        QVERIFY(same);
        EntryDraft expected = entry.facts(), found = same->facts();
        expected.patient = found.patient;
        found.source = expected.source;
        QVERIFY2(found == expected, qPrintable(entry->code));
    }
    const Medicine before = desk.records<Medicine>(RecordKind::Medicine).first();
    Medicine after = other.records<Medicine>(RecordKind::Medicine).first();
    after.patient = before.patient;
    after.source = before.source;
    QVERIFY(after == before);
    QCOMPARE(other.importText(csv, {}, u"diary.csv"_s)->added, 0);
}

void TestExport::ourOwnExportsAddNothingToTheirVault_data()
{
    QTest::addColumn<bool>("byHand");
    QTest::addColumn<bool>("fhir");
    QTest::newRow("CSV of a diary") << true << false;
    QTest::newRow("FHIR of a diary") << true << true;
    QTest::newRow("CSV of an import") << false << false;
    QTest::newRow("FHIR of an import") << false << true;
}

void TestExport::ourOwnExportsAddNothingToTheirVault()
{
    QFETCH(bool, byHand);
    QFETCH(bool, fhir);
    ImportDesk desk;
    if (byHand)
        fillByHand(desk);
    else
        QVERIFY(desk.import(fixture(u"portal.json"_s)));
    const QByteArray before = desk.csv();
    const Result<ImportReport> report = desk.importText(fhir ? desk.fhir() : before, {}, fhir ? u"out.json"_s : u"out.csv"_s);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QCOMPARE(report->added, 0);
    QVERIFY(report->refused.isEmpty());
    QVERIFY(desk.csv() == before);
}

void TestExport::anImportedRecordGoesOutAndInAgain()
{
    ImportDesk first, second(kOtherIds);
    QVERIFY(first.import(fixture(u"portal.json"_s)));
    const QByteArray csv = first.csv();
    QVERIFY(second.importText(csv, {}, u"portal.csv"_s));
    QCOMPARE(plain(second.csv()), plain(csv));
}

void TestExport::aBundleIsWellFormedFhir()
{
    ImportDesk desk;
    fillByHand(desk);
    const QByteArray bundle = desk.fhir();
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bundle, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(root.value(u"type"_s).toString(), u"collection"_s);
    QSet<QString> urls;
    for (const QJsonValue &entry : resources(bundle)) {
        const QString url = entry[u"fullUrl"_s].toString();
        QVERIFY(url.startsWith("urn:uuid:"_L1) && !urls.contains(url));
        urls.insert(url);
        const QJsonObject resource = entry[u"resource"_s].toObject();
        QCOMPARE(url, u"urn:uuid:"_s + resource.value(u"id"_s).toString());
        QVERIFY(resource.value(u"text"_s)[u"div"_s].toString().startsWith("<div xmlns"_L1));
        QCOMPARE(resource.value(u"meta"_s)[u"tag"_s][0][u"code"_s].toString(), u"patient-entered"_s);
    }
    const QString text = QString::fromUtf8(bundle);
    static const QRegularExpression references(u"\"reference\":\"([^\"]+)\""_s), times(u"\"\\d{4}-\\d{2}-\\d{2}T[^\"]*\""_s);
    for (const QRegularExpressionMatch &match : references.globalMatch(text))
        QVERIFY(urls.contains(match.captured(1)));
    static const QRegularExpression whole(u"^\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})\"$"_s);
    for (const QRegularExpressionMatch &match : times.globalMatch(text))
        QVERIFY2(whole.match(match.captured(0)).hasMatch(), qPrintable(match.captured(0)));
    QVERIFY(!bundle.contains("<script") && bundle.contains("=HYPERLINK"));
}

void TestExport::numbersInABundleAreAsPrinted()
{
    ImportDesk desk;
    fillByHand(desk);
    const QByteArray bundle = desk.fhir();
    QVERIFY(bundle.contains("\"valueQuantity\":{\"value\":38.40,\"unit\":\"°C\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"Cel\"}"));
    QVERIFY(bundle.contains("\"valueQuantity\":{\"value\":0.50,\"comparator\":\"<\","));
    QVERIFY(bundle.contains("\"effectiveDateTime\":\"2026-02\",\"_effectiveDateTime\":")); // about, and no day made up
    QVERIFY(bundle.contains("\"referenceRange\":[{\"high\":{\"value\":5.0},\"low\":{\"value\":0}}]"));
}

void TestExport::aPressureIsAPanelAndSaturationHasBothCodes()
{
    ImportDesk desk;
    fillByHand(desk);
    int panels = 0, saturations = 0;
    for (const QJsonValue &entry : resources(desk.fhir())) {
        const QJsonArray codings = entry[u"resource"_s][u"code"_s][u"coding"_s].toArray();
        QStringList codes;
        for (const QJsonValue &coding : codings)
            codes.append(coding[u"code"_s].toString());
        if (codes.contains(u"85354-9"_s)) {
            ++panels;
            QCOMPARE(entry[u"resource"_s][u"component"_s].toArray().size(), 2);
        }
        saturations += codes.contains(u"59408-5"_s) && codes.contains(u"2708-6"_s);
        QVERIFY(!codes.contains(u"8480-6"_s)); // never beside its panel
    }
    QCOMPARE(panels, 1);
    QCOMPARE(saturations, 1);
}

void TestExport::nothingKnownAboutAllergiesIsNotNone()
{
    ImportDesk desk;
    desk.addPatient();
    const QByteArray bundle = desk.fhir();
    QVERIFY(bundle.contains("no-allergy-info"));
    QVERIFY(!bundle.contains("716186003"));
    EntryDraft none;
    none.patient = desk.records<Patient>(RecordKind::Patient).first().id;
    none.kind = Kind::Allergy;
    none.code = u"allergy"_s;
    none.when = Moment::onDay(QDate(2026, 3, 1));
    none.facts = AllergyFacts{AllergyFacts::Answer::NoneKnown, {}, {}, u"active"_s};
    QVERIFY(waitFor(desk.journal.add(none)));
    const QByteArray answered = desk.fhir();
    QVERIFY(answered.contains("716186003"));
    QVERIFY(!answered.contains("no-allergy-info"));
}

void TestExport::aBundleComesBackAsTheSameEntries()
{
    ImportDesk desk, other(kOtherIds);
    fillByHand(desk);
    const Result<ImportReport> report = other.importText(desk.fhir(), {}, u"out.json"_s);
    QVERIFY(report && report->adds());
    QVERIFY2(report->refused.isEmpty(), qPrintable(report->refused.isEmpty() ? QString() : report->refused.first().reason));
    QCOMPARE(other.entries().size(), desk.entries().size());
    const QList<Entry> before = desk.entries(), after = other.entries();
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto same = std::find_if(after.begin(), after.end(), [&](const Entry &entry) {
            return entry->kind == before[i]->kind && entry->code == before[i]->code;
        });
        QVERIFY2(same != after.end(), qPrintable(before[i]->code));
        QCOMPARE(shown((*same)->value), shown(before[i]->value));
        QCOMPARE(toIso((*same)->when), toIso(before[i]->when));
        QCOMPARE((*same)->state, before[i]->state);
        QCOMPARE((*same)->status, before[i]->status);
        QCOMPARE((*same)->note, before[i]->note);
        QCOMPARE((*same)->group.isNull(), before[i]->group.isNull());
    }
    const Medicine medicine = other.records<Medicine>(RecordKind::Medicine).first();
    QCOMPARE(medicine.code, u"prednisone"_s);
    QCOMPARE(medicine.steps.size(), 2);
    QCOMPARE(shown(*medicine.steps[1].amount), u"5 mg"_s);
    QVERIFY(medicine.steps[1].perDay);
    QCOMPARE(toIso(*medicine.lastDose), u"2026-03-01"_s);
}

void TestExport::datesAndItemsNarrowIt()
{
    ImportDesk desk;
    fillByHand(desk);
    const QByteArray march = desk.csv({.from = QDate(2026, 3, 11), .to = QDate(2026, 3, 31)});
    QVERIFY(march.contains(",temp,") && march.contains(",dose,"));
    QVERIFY(!march.contains(",weight,") && !march.contains(",visit,"));
    const QByteArray temperatures = desk.csv({.items = {u"temp"_s}});
    QCOMPARE(temperatures.count("\r\n"), 3); // the names, the person, the temperature
}

void TestExport::aDeviceThatRefusesIsAFault()
{
    ImportDesk desk;
    fillByHand(desk);
    FullDevice full;
    full.open(QIODevice::WriteOnly);
    const Result<ExportCount> csv = CsvExport(*desk.store, shippedCatalogues()).write(full);
    QVERIFY(!csv);
    QCOMPARE(csv.error().fault, Fault::WriteFailed);
    const Result<ExportCount> fhir = FhirExport(*desk.store, shippedCatalogues(), desk.world.now()).write(full);
    QVERIFY(!fhir);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
