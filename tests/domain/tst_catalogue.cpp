// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

Files shippedFiles()
{
    Files files;
    const QDir folder(QStringLiteral(DAYPLUS_SOURCE_DIR) + u"/assets/catalogue"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

/** The smallest catalogues that are right; each item on its own line, the first on line 3 (4 with a units table). */
Files smallFiles()
{
    return {
        {u"symptoms.json"_s, "{\n\"items\": [\n"
                             R"({"code":"fatigue","label":"Fatigue","scale":"level4","category":"general","source":"own"})" "\n]}"},
        {u"vitals.json"_s, "{\n\"units\": [{\"ucum\":\"Cel\",\"label\":\"C\"},{\"ucum\":\"[degF]\",\"label\":\"F\"}],\n\"items\": [\n"
                           R"({"code":"temp","label":"Temperature","scale":"number","loinc":"8310-5","units":[{"ucum":"Cel","digits":1},)"
                           R"({"ucum":"[degF]","digits":1,"ratio":[5,9],"before":"-32"}],"hard":["30","44"],"soft":["35","41"],"source":"own"})" "\n]}"},
        {u"labs.json"_s, "{\n\"units\": [{\"ucum\":\"g/L\",\"label\":\"g/L\"}],\n\"items\": [\n"
                         R"({"code":"igg","label":"IgG","loinc":"2465-3","units":[{"ucum":"g/L","digits":2}],"source":"own"},)" "\n"
                         R"({"code":"iga","label":"IgA","loinc":"2458-8","units":[{"ucum":"g/L","digits":2}],"source":"own"})" "\n]}"},
        {u"scores.json"_s, "{\n\"items\": [\n"
                           R"({"code":"edss","label":"EDSS","scale":"number","hard":["0","10"],"source":"own"})" "\n]}"},
        {u"events.json"_s, "{\n\"items\": [\n"
                           R"({"code":"infusion","label":"Cell infusion","kind":"event","category":"infuse","source":"own"},)" "\n"
                           R"({"code":"admission","label":"In hospital","kind":"span","spans":true,"category":"watch","source":"own"})" "\n]}"},
        {u"medicines.json"_s, "{\n\"items\": [\n"
                              R"({"code":"prednisone","label":"Prednisone","class":"glucocorticoid","purpose":"disease","disease":true,"source":"own"},)" "\n"
                              R"({"code":"rituximab","label":"Rituximab","class":"b","purpose":"disease","rxnorm":"121191","source":"own"})" "\n]}"},
        {u"diseases.json"_s, "{\n\"items\": [\n"
                             R"({"code":"sle","label":"Lupus","dailySymptoms":["fatigue"],"symptoms":["fatigue","temp"],"source":"own"})" "\n]}"},
        {u"templates.json"_s, "{\n\"items\": [\n"
                              R"({"id":"other","label":"Other","infusionLabel":"Infusion","phases":[{"id":"prepare","from":null,"to":-1},)"
                              R"({"id":"infuse","from":0,"to":0},{"id":"watch","from":1,"to":null}],"source":"own"})" "\n]}"},
    };
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void smallFilesAreRight();
    void whatIsWrongIsRefusedWithFileAndLine_data();
    void whatIsWrongIsRefusedWithFileAndLine();
    void aMissingOrForeignFileIsRefused();
    void everyKindHasACode();
    void everyEventCodeOfTheBriefIsThere();
    void everyUnitConvertsThereAndBack_data();
    void everyUnitConvertsThereAndBack();
    void knownConversionsAreExact_data();
    void knownConversionsAreExact();
    void unitsAreFoundAsReportsSpellThem_data();
    void unitsAreFoundAsReportsSpellThem();
    void everyDiseaseHasAtMostSixDailyItems();
    void everyFactHasALabelAndASource();
    void whatIsUnsureHasNoLoinc();
    void namesAndCodesFindTheirItem();
    void medicinesAreFoundByPrintedName_data();
    void medicinesAreFoundByPrintedName();
    void diseasesAreFoundByCodingAndName_data();
    void diseasesAreFoundByCodingAndName();
    void phaseOnGivesTheLastPhaseThatHasBegun_data();
    void phaseOnGivesTheLastPhaseThatHasBegun();
    void everyTemplateInfusesOnDayZero();
    void theAllergyAnswersAreThree();
    void parsingIsQuick();

private:
    Catalogues m_shipped;
};

void TestCatalogue::initTestCase()
{
    const auto parsed = Catalogues::parse(shippedFiles());
    if (!parsed)
        QFAIL(qPrintable(parsed.error().note));
    m_shipped = parsed.value();
}

void TestCatalogue::smallFilesAreRight()
{
    const auto parsed = Catalogues::parse(smallFiles());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().note));
    QCOMPARE(parsed->items(Kind::Lab).size(), 2);
    QCOMPARE(parsed->items(Kind::Lab)[1]->code, u"iga"_s);
}

void TestCatalogue::whatIsWrongIsRefusedWithFileAndLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("wrong");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QString &file, const QByteArray &right, const QByteArray &wrong, int line, const QString &why) {
        QTest::newRow(name) << file << right << wrong << u"%1:%2: "_s.arg(file).arg(line) << why;
    };
    const QString symptoms = u"symptoms.json"_s, vitals = u"vitals.json"_s, labs = u"labs.json"_s, events = u"events.json"_s,
                  medicines = u"medicines.json"_s, diseases = u"diseases.json"_s, templates = u"templates.json"_s;
    row("a comma is missing", labs, "\"label\":\"IgA\",", "\"label\":\"IgA\"", 5, u"unterminated"_s);
    row("the file ends early", events, "\n]}", "\n]", 5, u"unterminated"_s);
    row("there is no list of items", symptoms, "\"items\"", "\"about\"", 1, u"items"_s);
    row("an unknown key at the root", symptoms, "{\n", "{ \"extra\": 1,\n", 1, u"extra"_s);
    row("an unknown key", labs, "\"loinc\":\"2458-8\"", "\"lionc\":\"2458-8\"", 5, u"lionc"_s);
    row("a key twice", labs, "\"label\":\"IgA\"", "\"label\":\"IgA\",\"label\":\"IgA\"", 5, u"twice"_s);
    row("no source", labs, R"("digits":2}],"source":"own"})" "\n]", "\"digits\":2}]}\n]", 5, u"source"_s);
    row("no label", symptoms, "\"label\":\"Fatigue\",", "", 3, u"label"_s);
    row("an empty label", symptoms, "\"Fatigue\"", "\"\"", 3, u"label"_s);
    row("a code twice in one file", labs, "\"code\":\"iga\"", "\"code\":\"igg\"", 5, u"twice"_s);
    row("a code of another file", events, "\"code\":\"admission\"", "\"code\":\"temp\"", 4, u"twice"_s);
    row("a code with a space", events, "\"code\":\"admission\"", "\"code\":\"in hospital\"", 4, u"a–z"_s);
    row("two items of one name", labs, "\"label\":\"IgA\"", "\"label\":\"igg\"", 5, u"already means igg"_s);
    row("a LOINC with a wrong check digit", labs, "2458-8", "2458-7", 5, u"2458-7"_s);
    row("a LOINC that is none", labs, "2458-8", "twelve-8", 5, u"twelve-8"_s);
    row("a LOINC twice", labs, "2458-8", "2465-3", 5, u"2465-3"_s);
    row("a unit the table does not know", labs, R"("2458-8","units":[{"ucum":"g/L")", R"("2458-8","units":[{"ucum":"g/l")", 5, u"g/l"_s);
    row("a second unit without a ratio", vitals, "\"ratio\":[5,9],", "", 4, u"ratio"_s);
    row("a ratio that divides by nothing", vitals, "[5,9]", "[5,0]", 4, u"ratio"_s);
    row("a ratio that is not whole", vitals, "[5,9]", "[5.5,9]", 4, u"ratio"_s);
    row("a first unit with a ratio", labs, R"("2458-8","units":[{"ucum":"g/L",)", R"("2458-8","units":[{"ucum":"g/L","ratio":[1,1],)", 5, u"canonical"_s);
    row("two units spelled alike", vitals, "\"label\":\"F\"", "\"label\":\"c\"", 4, u"could mean"_s);
    row("digits out of range", labs, R"("2458-8","units":[{"ucum":"g/L","digits":2)", R"("2458-8","units":[{"ucum":"g/L","digits":7)", 5, u"digits"_s);
    row("soft outside hard", vitals, "\"soft\":[\"35\"", "\"soft\":[\"29\"", 4, u"soft"_s);
    row("limits the wrong way round", vitals, R"(["35","41"])", R"(["41","35"])", 4, u"soft"_s);
    row("a limit as a number", vitals, R"(["35","41"])", "[35,41]", 4, u"exact"_s);
    row("only one limit", vitals, R"(["35","41"])", R"(["35"])", 4, u"soft"_s);
    row("an unknown scale", symptoms, "level4", "level5", 3, u"level5"_s);
    row("a scale with a unit", symptoms, R"("scale":"level4",)", R"("scale":"level4","units":[{"ucum":"min","digits":0}],)", 3, u"unit"_s);
    row("an unknown kind", events, "\"kind\":\"event\"", "\"kind\":\"party\"", 3, u"party"_s);
    row("an unknown category", events, "\"watch\"", "\"wait\"", 4, u"wait"_s);
    row("a span that spans nothing", events, "\"spans\":true,", "", 4, u"spans"_s);
    row("a flag that is text", events, "\"spans\":true", "\"spans\":\"yes\"", 4, u"spans"_s);
    row("a SNOMED code with a wrong check digit", events, R"("kind":"event",)",
        R"("kind":"event","codings":[{"system":"http://snomed.info/sct","code":"5447008"}],)", 3, u"5447008"_s);
    row("a code system we do not ship", events, R"("kind":"event",)", R"("kind":"event","codings":[{"system":"http://meddra","code":"1"}],)",
        3, u"meddra"_s);
    row("a medicine twice", medicines, "\"code\":\"rituximab\"", "\"code\":\"prednisone\"", 4, u"twice"_s);
    row("an unknown purpose", medicines, R"("purpose":"disease","rxnorm")", R"("purpose":"fun","rxnorm")", 4, u"fun"_s);
    row("a medicine name twice", medicines, "\"label\":\"Rituximab\"", "\"label\":\"prednisone\"", 4, u"already means prednisone"_s);
    row("a daily symptom that does not exist", diseases, R"("dailySymptoms":["fatigue"])", R"("dailySymptoms":["tired"])", 3, u"tired"_s);
    row("a daily item without a scale", diseases, R"("dailySymptoms":["fatigue"])", R"("dailySymptoms":["temp"])", 3, u"temp"_s);
    row("a symptom that does not exist", diseases, R"("symptoms":["fatigue",)", R"("symptoms":["tired",)", 3, u"tired"_s);
    row("an event as a symptom", diseases, R"("symptoms":["fatigue",)", R"("symptoms":["infusion",)", 3, u"infusion"_s);
    row("seven daily symptoms", diseases, R"("dailySymptoms":["fatigue"])", R"("dailySymptoms":["a","b","c","d","e","f","g"])", 3, u"1 to 6"_s);
    row("no daily symptoms", diseases, R"("dailySymptoms":["fatigue"])", R"("dailySymptoms":[])", 3, u"1 to 6"_s);
    row("a symptom twice", diseases, R"("symptoms":["fatigue",)", R"("symptoms":["fatigue","fatigue",)", 3, u"twice"_s);
    row("an eighth phase", templates, "\"id\":\"watch\"", "\"id\":\"wait\"", 3, u"wait"_s);
    row("phases out of order", templates, "\"id\":\"watch\"", "\"id\":\"collect\"", 3, u"follow"_s);
    row("a gap between phases", templates, "\"to\":-1", "\"to\":-2", 3, u"follow"_s);
    row("a phase that ends before it starts", templates, R"("from":1,"to":null)", R"("from":1,"to":0)", 3, u"ends before"_s);
    row("an infusion on another day", templates, R"("from":0,"to":0},{"id":"watch","from":1)", R"("from":0,"to":1},{"id":"watch","from":2)",
        3, u"Day 0"_s);
    row("half a day", templates, "\"to\":-1", "\"to\":-0.5", 3, u"whole"_s);
}

void TestCatalogue::whatIsWrongIsRefusedWithFileAndLine()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, wrong);
    QFETCH(QByteArray, instead);
    QFETCH(QString, place);
    QFETCH(QString, why);
    Files files = smallFiles();
    QCOMPARE(files[file].count(wrong), 1); // or the row would not say what it breaks
    files[file].replace(wrong, instead);

    const auto parsed = Catalogues::parse(files);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fault, Fault::Unreadable);
    QVERIFY2(parsed.error().note.startsWith(place), qPrintable(parsed.error().note));
    QVERIFY2(parsed.error().note.contains(why, Qt::CaseInsensitive), qPrintable(parsed.error().note));
}

void TestCatalogue::aMissingOrForeignFileIsRefused()
{
    const Files right = smallFiles();
    for (auto it = right.begin(); it != right.end(); ++it) {
        Files files = right;
        files.remove(it.key());
        const auto parsed = Catalogues::parse(files);
        QVERIFY2(!parsed && parsed.error().note == it.key() + u":1: the file is missing"_s, qPrintable(it.key()));
    }
    Files files = right;
    files.insert(u"recipes.json"_s, "{}");
    const auto parsed = Catalogues::parse(files);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().note.startsWith(u"recipes.json:1: "_s));
}

void TestCatalogue::everyKindHasACode()
{
    for (int kind = 0; kind <= int(Kind::Span); ++kind)
        QVERIFY2(!m_shipped.items(Kind(kind)).isEmpty(), qPrintable(toText(Kind(kind))));
    QVERIFY(m_shipped.item(Kind::Event, u"other"));
    QVERIFY(m_shipped.item(Kind::Span, u"admission"));
    QVERIFY(!m_shipped.item(Kind::Event, u"admission"));
}

void TestCatalogue::everyEventCodeOfTheBriefIsThere()
{
    const QStringList codes = u"screening visit med_start med_dose_change med_stop med_washout apheresis mobilisation product_released "
                              "bridging admission lymphodepletion conditioning serotherapy infusion crs icans ice licats iec_hs icaht infection "
                              "transfusion gcsf tocilizumab anakinra steroid_course ivig_replacement ivig_immunomod plasma_exchange engraft_anc "
                              "engraft_plt discharge er_visit readmission bcell_depleted bcell_recovered vaccine lab imaging biopsy score "
                              "flare_suspected relapse_confirmed remission_declared drugfree_start drugfree_milestone restriction pregnancy "
                              "second_cancer note"_s.split(u' ');
    for (const QString &code : codes)
        QVERIFY2(m_shipped.itemByCode(code), qPrintable(code));
}

void TestCatalogue::everyUnitConvertsThereAndBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("ucum");
    for (const Kind kind : {Kind::Vital, Kind::Lab}) {
        for (const CatalogueItem *item : m_shipped.items(kind)) {
            for (qsizetype i = 1; i < item->units.size(); ++i)
                QTest::addRow("%s in %s", qPrintable(item->code), qPrintable(item->units[i].ucum)) << item->code << item->units[i].ucum;
        }
    }
}

void TestCatalogue::everyUnitConvertsThereAndBack()
{
    QFETCH(QString, code);
    QFETCH(QString, ucum);
    const CatalogueItem *item = m_shipped.itemByCode(code);
    const UnitChoice *unit = item->unit(ucum);
    QVERIFY(unit);
    for (const Decimal &canonical : {*item->soft.low, *item->soft.high, Decimal{37, 0}, Decimal{525, -2}}) {
        const auto there = unit->toCanonical.inverse().apply(canonical, 11);
        QVERIFY(there);
        const auto back = unit->toCanonical.apply(*there, 6);
        QVERIFY(back);
        QCOMPARE(back->toString(), canonical.rounded(6)->toString());
    }
}

void TestCatalogue::knownConversionsAreExact_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("ucum");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("101.3 °F") << u"temp"_s << u"101.3"_s << u"[degF]"_s << 2 << u"38.50"_s;
    QTest::newRow("-40 °F") << u"temp"_s << u"-40"_s << u"[degF]"_s << 1 << u"-40.0"_s;
    QTest::newRow("400 mg/dL IgG") << u"igg"_s << u"400"_s << u"mg/dL"_s << 1 << u"4.0"_s;
    QTest::newRow("1 mg/dL creatinine") << u"creat"_s << u"1.00"_s << u"mg/dL"_s << 2 << u"88.42"_s;
    QTest::newRow("180.16 mg/dL glucose") << u"glucose"_s << u"180.16"_s << u"mg/dL"_s << 3 << u"10.000"_s;
    QTest::newRow("53 mmol/mol HbA1c") << u"hba1c"_s << u"53"_s << u"mmol/mol"_s << 1 << u"7.0"_s;
    QTest::newRow("13.7 g/dL Hb") << u"hb"_s << u"13.7"_s << u"g/dL"_s << 0 << u"137"_s;
    QTest::newRow("8.5 mmol/L Hb") << u"hb"_s << u"8.5"_s << u"mmol/L"_s << 0 << u"137"_s;
    QTest::newRow("500 cells ANC") << u"anc"_s << u"500"_s << u"{cells}/uL"_s << 2 << u"0.50"_s;
    QTest::newRow("56.55 mg/mmol UPCR") << u"upcr"_s << u"56.55"_s << u"mg/mmol"_s << 0 << u"500"_s;
    QTest::newRow("17.1 µmol/L bilirubin") << u"bilirubin"_s << u"17.1"_s << u"umol/L"_s << 2 << u"1.00"_s;
    QTest::newRow("1 ng/dL fT4") << u"ft4"_s << u"1"_s << u"ng/dL"_s << 2 << u"12.87"_s;
    QTest::newRow("1 pg/mL fT3") << u"ft3"_s << u"1"_s << u"pg/mL"_s << 3 << u"1.536"_s;
    QTest::newRow("0.331 nmol/L C-peptide") << u"cpeptide"_s << u"0.331"_s << u"nmol/L"_s << 3 << u"1.000"_s;
    QTest::newRow("1 µkat/L CK") << u"ck"_s << u"1"_s << u"ukat/L"_s << 0 << u"60"_s;
    QTest::newRow("0.3 mg/dL CRP") << u"crp"_s << u"0.3"_s << u"mg/dL"_s << 1 << u"3.0"_s;
    QTest::newRow("0.11 ×10⁹/L CD19") << u"cd19_abs"_s << u"0.11"_s << u"10*9/L"_s << 0 << u"110"_s;
    QTest::newRow("150 lb") << u"weight"_s << u"150"_s << u"[lb_av]"_s << 1 << u"68.0"_s;
}

void TestCatalogue::knownConversionsAreExact()
{
    QFETCH(QString, code);
    QFETCH(QString, value);
    QFETCH(QString, ucum);
    QFETCH(int, digits);
    QFETCH(QString, canonical);
    const UnitChoice *unit = m_shipped.itemByCode(code)->unit(ucum);
    QVERIFY(unit);
    const auto converted = unit->toCanonical.apply(*Decimal::parse(value), digits);
    QVERIFY(converted);
    QCOMPARE(converted->toString(), canonical);
}

void TestCatalogue::unitsAreFoundAsReportsSpellThem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("ucum"); // empty = not a unit of it
    const auto row = [](const QString &code, const QString &printed, const QString &ucum) {
        QTest::addRow("%s in %s", qPrintable(code), qPrintable(printed)) << code << printed << ucum;
    };
    row(u"plt"_s, u"K/uL"_s, u"10*3/uL"_s);
    row(u"plt"_s, u"x10^9/L"_s, u"10*9/L"_s);
    row(u"plt"_s, u"×10⁹/L"_s, u"10*9/L"_s);
    row(u"plt"_s, u"10E9/L"_s, u"10*9/L"_s);
    row(u"wbc"_s, u"10^3/µL"_s, u"10*3/uL"_s);
    row(u"anc"_s, u"cells/μL"_s, u"{cells}/uL"_s);
    row(u"anc"_s, u"/mm3"_s, u"{cells}/uL"_s);
    row(u"igg"_s, u"mg/dl"_s, u"mg/dL"_s);
    row(u"igg"_s, u" g / l "_s, u"g/L"_s);
    row(u"igg"_s, u"mg/L"_s, {});
    row(u"creat"_s, u"µmol/l"_s, u"umol/L"_s);
    row(u"temp"_s, u"°C"_s, u"Cel"_s);
    row(u"temp"_s, u"F"_s, u"[degF]"_s);
    row(u"temp"_s, u"K"_s, {});
    row(u"temp"_s, {}, {});
    row(u"egfr"_s, u"mL/min/1.73m²"_s, u"mL/min/{1.73_m2}"_s);
    row(u"tsh"_s, u"µIU/mL"_s, u"u[IU]/mL"_s);
    row(u"alt"_s, u"IU/L"_s, u"U/L"_s);
    row(u"hr"_s, u"beats/min"_s, u"/min"_s);
}

void TestCatalogue::unitsAreFoundAsReportsSpellThem()
{
    QFETCH(QString, code);
    QFETCH(QString, printed);
    QFETCH(QString, ucum);
    const UnitChoice *unit = m_shipped.itemByCode(code)->unit(printed);
    QCOMPARE(unit ? unit->ucum : QString(), ucum);
}

void TestCatalogue::everyDiseaseHasAtMostSixDailyItems()
{
    QVERIFY(m_shipped.diseases().size() >= 13);
    for (const Disease &disease : m_shipped.diseases()) {
        QVERIFY2(disease.dailySymptoms.size() >= 3 && disease.dailySymptoms.size() <= 6, qPrintable(disease.code));
        for (const QString &code : disease.dailySymptoms)
            QVERIFY2(m_shipped.item(Kind::Symptom, code), qPrintable(disease.code + u'/' + code));
    }
    QCOMPARE(m_shipped.disease(u"sle")->dailySymptoms,
             (QStringList{u"fatigue"_s, u"joint_pain"_s, u"nausea"_s, u"rash"_s, u"leg_swelling"_s}));
}

void TestCatalogue::everyFactHasALabelAndASource()
{
    int items = 0;
    for (int kind = 0; kind <= int(Kind::Span); ++kind) {
        for (const CatalogueItem *item : m_shipped.items(Kind(kind))) {
            QVERIFY2(!item->label.isEmpty() && item->source.size() > 8, qPrintable(item->code));
            ++items;
        }
    }
    QVERIFY2(items > 300, qPrintable(QString::number(items)));
    for (const MedicineInfo &medicine : m_shipped.medicines())
        QVERIFY2(!medicine.label.isEmpty() && medicine.source.contains(u"CLINICAL"_s), qPrintable(medicine.code));
    for (const Disease &disease : m_shipped.diseases())
        QVERIFY2(disease.source.contains(u"CLINICAL"_s), qPrintable(disease.code));
    for (const TemplateInfo &treatment : m_shipped.treatments())
        QVERIFY2(!treatment.infusionLabel.isEmpty() && !treatment.source.isEmpty(), qPrintable(treatment.id));
}

void TestCatalogue::whatIsUnsureHasNoLoinc()
{
    for (const char *code : {"musk", "tsi", "dsg1", "dsg3", "jo1", "scl70", "mda5", "patient_global", "crs_grade", "icans_grade", "ice",
                             "licats_grade", "icaht_grade", "mg_adl", "fatigue"}) {
        const CatalogueItem *item = m_shipped.itemByCode(QString::fromLatin1(code));
        QVERIFY2(item && item->loinc.isEmpty() && item->otherLoinc.isEmpty(), code);
    }
    for (const Kind kind : {Kind::Lab, Kind::Vital, Kind::Score}) {
        for (const CatalogueItem *item : m_shipped.items(kind)) {
            if (item->source.contains(u"so no code"_s) || item->source.contains(u"no code confirmed"_s))
                QVERIFY2(item->loinc.isEmpty(), qPrintable(item->code));
            else if (kind == Kind::Lab)
                QVERIFY2(!item->loinc.isEmpty(), qPrintable(item->code));
        }
    }
}

void TestCatalogue::namesAndCodesFindTheirItem()
{
    const auto code = [](const CatalogueItem *item) { return item ? item->code : QString(); };
    QCOMPARE(code(m_shipped.itemByLoinc(u"2465-3")), u"igg"_s);
    QCOMPARE(code(m_shipped.itemByLoinc(u"2708-6")), u"spo2"_s);
    QCOMPARE(code(m_shipped.itemByLoinc(u"8331-1")), u"temp"_s);
    QCOMPARE(code(m_shipped.itemByLoinc(u"")), QString());
    QCOMPARE(code(m_shipped.itemByName(u"immunoglobulin  G")), u"igg"_s);
    QCOMPARE(code(m_shipped.itemByName(u"PLATELETS")), u"plt"_s);
    QCOMPARE(code(m_shipped.itemByName(u"temp")), u"temp"_s);
    QCOMPARE(code(m_shipped.itemByName(u"Gamma globulin")), QString());
    QCOMPARE(code(m_shipped.itemByCoding({u"http://loinc.org"_s, u"8867-4"_s, {}})), u"hr"_s);
    QCOMPARE(code(m_shipped.itemByCoding({u"http://snomed.info/sct"_s, u"57676002"_s, {}})), u"joint_pain"_s);
    QCOMPARE(code(m_shipped.itemByCoding({u"http://example.org"_s, u"57676002"_s, {}})), QString());
    QCOMPARE(code(m_shipped.itemByCoding({u"http://hl7.org/fhir/sid/cvx"_s, u"03"_s, {}})), u"vaccine_mmr"_s);
    QCOMPARE(code(m_shipped.itemByCode(u"nothing")), QString());
}

void TestCatalogue::medicinesAreFoundByPrintedName_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &printed, const QString &code) { QTest::addRow("%s", qPrintable(printed)) << printed << code; };
    row(u"Prednisone 5 mg tablet"_s, u"prednisone"_s);
    row(u"predniSONE 20 MG Oral Tablet"_s, u"prednisone"_s);
    row(u"methylPREDNISolone 16mg"_s, u"methylprednisolone"_s);
    row(u"CellCept 500 mg"_s, u"mycophenolate_mofetil"_s);
    row(u"mycophenolate mofetil 250 MG Oral Capsule"_s, u"mycophenolate_mofetil"_s);
    row(u"Mycophenolic acid 360 mg"_s, u"mycophenolic_acid"_s);
    row(u"24 HR tacrolimus 1 MG Extended Release"_s, u"tacrolimus"_s);
    row(u"sulfamethoxazole/trimethoprim 800/160"_s, u"co_trimoxazole"_s);
    row(u"Interferon beta-1a"_s, {});
    row(u"Hydrocortisone 1% cream"_s, {});
    row(u"Dexamethasone eye drops"_s, {});
    row(u"Sugar pill"_s, {});
    row(QString(), {});
}

void TestCatalogue::medicinesAreFoundByPrintedName()
{
    QFETCH(QString, printed);
    QFETCH(QString, code);
    const MedicineInfo *medicine = m_shipped.medicineByName(printed);
    QCOMPARE(medicine ? medicine->code : QString(), code);
}

void TestCatalogue::diseasesAreFoundByCodingAndName_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const QString sct = u"http://snomed.info/sct"_s, icd = u"http://hl7.org/fhir/sid/icd-10-cm"_s;
    QTest::newRow("SNOMED lupus") << sct << u"55464009"_s << u"sle"_s;
    QTest::newRow("ICD-10-CM lupus nephritis") << icd << u"M32.14"_s << u"sle"_s;
    QTest::newRow("ICD-10 without the dot") << icd << u"G700"_s << u"mg"_s;
    QTest::newRow("ICD-10 of something else") << icd << u"G70.9"_s << QString();
    QTest::newRow("an empty code") << icd << QString() << QString();
    QTest::newRow("an ICD code in the wrong system") << sct << u"M32"_s << QString();
    QTest::newRow("name") << QString() << u"scleroderma"_s << u"ssc"_s;
    QTest::newRow("short name") << QString() << u"SLE"_s << u"sle"_s;
    QTest::newRow("no such name") << QString() << u"measles"_s << QString();
}

void TestCatalogue::diseasesAreFoundByCodingAndName()
{
    QFETCH(QString, system);
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Disease *disease = system.isEmpty() ? m_shipped.diseaseByName(text) : m_shipped.diseaseByCoding({system, text, {}});
    QCOMPARE(disease ? disease->code : QString(), code);
}

void TestCatalogue::phaseOnGivesTheLastPhaseThatHasBegun_data()
{
    QTest::addColumn<QString>("treatment");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("phase");
    const auto row = [](const char *name, const QString &treatment, int day, const QString &phase) {
        QTest::newRow(name) << treatment << day << phase;
    };
    row("two years before", u"cart_auto"_s, -730, u"prepare"_s);
    row("the last day of prepare", u"cart_auto"_s, -43, u"prepare"_s);
    row("cell collection", u"cart_auto"_s, -42, u"collect"_s);
    row("the day before lymphodepletion", u"cart_auto"_s, -6, u"collect"_s);
    row("lymphodepletion", u"cart_auto"_s, -5, u"condition"_s);
    row("the day before", u"cart_auto"_s, -1, u"condition"_s);
    row("Day 0", u"cart_auto"_s, 0, u"infuse"_s);
    row("Day +1", u"cart_auto"_s, 1, u"watch"_s);
    row("Day +28", u"cart_auto"_s, 28, u"watch"_s);
    row("Day +29", u"cart_auto"_s, 29, u"recover"_s);
    row("Day +100", u"cart_auto"_s, 100, u"recover"_s);
    row("Day +101", u"cart_auto"_s, 101, u"live"_s);
    row("fifteen years after", u"cart_auto"_s, 5479, u"live"_s);
    row("no collection from a donor", u"cart_allo"_s, -20, u"prepare"_s);
    row("no conditioning without it", u"caart_no_ld"_s, -1, u"collect"_s);
    row("BEAM starts a day earlier", u"ahsct_ms_beam_atg"_s, -6, u"condition"_s);
    row("a shorter watch", u"msc_iv"_s, 15, u"recover"_s);
}

void TestCatalogue::phaseOnGivesTheLastPhaseThatHasBegun()
{
    QFETCH(QString, treatment);
    QFETCH(int, day);
    QFETCH(QString, phase);
    const TemplateInfo *info = m_shipped.treatment(treatment);
    QVERIFY(info);
    const PhaseSpan *found = phaseOn(*info, day);
    QCOMPARE(found ? found->id : QString(), phase);
    QVERIFY(!phaseOn(TemplateInfo{}, day));
    TemplateInfo far;
    far.phases.append({u"watch"_s, 6000, {}});
    QVERIFY(!phaseOn(far, day));
}

void TestCatalogue::everyTemplateInfusesOnDayZero()
{
    QStringList ids;
    for (const TemplateInfo &treatment : m_shipped.treatments()) {
        ids.append(treatment.id);
        const PhaseSpan *phase = phaseOn(treatment, 0);
        QVERIFY2(phase && phase->id == u"infuse", qPrintable(treatment.id));
        QVERIFY2(!treatment.phases.first().from && !treatment.phases.last().to, qPrintable(treatment.id));
    }
    QCOMPARE(ids, u"cart_auto cart_allo mrna_cart_no_ld caart_no_ld car_treg ahsct_ms_beam_atg ahsct_ms_cy_atg ahsct_ssc msc_iv other"_s
                      .split(u' '));
}

void TestCatalogue::theAllergyAnswersAreThree()
{
    const QList<Choice> answers = m_shipped.choices(u"allergy-answer");
    QCOMPARE(answers.size(), 3);
    QCOMPARE(answers[1].label, u"No known allergies"_s);
    QCOMPARE(answers[1].codings.size(), 1);
    QCOMPARE(answers[1].codings[0].code, u"716186003"_s);
    QVERIFY(answers[0].codings.isEmpty() && answers[2].codings.isEmpty());
    QVERIFY(m_shipped.choices(u"allergy-reaction").size() >= 5);
    QVERIFY(m_shipped.choices(u"none-such").isEmpty());
}

void TestCatalogue::parsingIsQuick()
{
    const Files files = shippedFiles();
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(Catalogues::parse(files));
        best = std::min(best, timer.nsecsElapsed());
    }
    qInfo("parsing took %.2f ms (best of 10)", double(best) / 1e6);
    QVERIFY2(best < 150'000'000, "ten times the goal of a release build, for a debug build on a busy machine");
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
