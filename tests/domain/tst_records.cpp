// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const Id kPatient = QUuid::fromString(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
const Id kOther = QUuid::fromString(u"018f22e2-79b0-7cc3-98c4-dc0c0c073990"_s);
const Id kRecord = QUuid::fromString(u"019f22e2-79b0-7cc3-98c4-dc0c0c073991"_s);

Moment morning()
{
    Moment moment = Moment::at(QDate(2026, 3, 15), 2 * 60 + 41, QTimeZone("Europe/Berlin"));
    moment.given = u"2026-03-15T01:41:00.000Z"_s;
    return moment;
}

Quantity quantity(const QString &number, const QString &unit, Comparator comparator = Comparator::None)
{
    return {Decimal::parse(number).value_or(Decimal{}), unit, comparator};
}

/** Nothing left at its default. */
EntryDraft fullDraft()
{
    EntryDraft draft;
    draft.patient = kPatient;
    draft.course = kOther;
    draft.group = kRecord;
    draft.kind = Kind::Lab;
    draft.code = u"igg"_s;
    draft.label = u"Immunglobulin G \"gesamt\"\n\t\\ \u00e4 \u20ac \U0001F489 \u0001"_s;
    draft.codings = {{u"http://loinc.org"_s, u"2465-3"_s, u"IgG"_s}, {u""_s, u"x"_s, u""_s}};
    draft.when = morning();
    draft.until = Moment::inMonth(2026, 4, true);
    draft.ongoing = true;
    draft.order = -3;
    draft.value = quantity(u"5.20"_s, u"g/L"_s, Comparator::LessOrEqual);
    draft.status = Status::Known;
    draft.state = State::Cancelled;
    draft.reporter = Reporter::Report;
    draft.sameAsYesterday = true;
    draft.facts = LabFacts{u"7.0"_s, u"16.0"_s, u"L"_s, u"nephelometry"_s, u"Ward 7B"_s};
    draft.note = u"line one\nline two"_s;
    draft.source = {kOther, u"report.json"_s, QByteArray::fromHex("000102030405060708090a0b0c0d0eff"), u"Observation/123"_s};
    return draft;
}

Entry entryOf(const EntryDraft &draft)
{
    return Entry::restored(kRecord, draft, kOther, QDateTime::fromMSecsSinceEpoch(1'773'542'460'123, Qt::UTC));
}

Medicine fullMedicine()
{
    Medicine medicine;
    medicine.id = kRecord;
    medicine.patient = kPatient;
    medicine.code = u"prednisone"_s;
    medicine.name = u"Prednison 5 mg"_s;
    medicine.codings = {{u"http://www.nlm.nih.gov/research/umls/rxnorm"_s, u"8640"_s, u"prednisone"_s}};
    medicine.countsAsDiseaseTreatment = true;
    medicine.purpose = u"disease"_s;
    medicine.steps = {{Moment::inYear(2019), quantity(u"10"_s, u"mg"_s), true, u"every morning"_s},
                      {Moment::onDay(QDate(2026, 1, 2)), std::nullopt, true, {}},
                      {Moment::onDay(QDate(2026, 2, 3)), quantity(u"0"_s, u"mg"_s), false, {}}};
    medicine.lastDose = Moment::onDay(QDate(2026, 2, 2), true);
    medicine.stopReason = u"before apheresis"_s;
    medicine.status = u"stopped"_s;
    medicine.note = u"with food"_s;
    medicine.source = fullDraft().source;
    return medicine;
}

EntryDraft with(void (*change)(EntryDraft &))
{
    EntryDraft draft = fullDraft();
    change(draft);
    return draft;
}

} // namespace

class TestRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void hasOneText_data();
    void hasOneText();
    void hasSortedKeysAndNoSpaces();
    void keepsEveryNumberAsWritten_data();
    void keepsEveryNumberAsWritten();
    void ignoresWhatItDoesNotKnow();
    void noticesWhatIsNoRecord_data();
    void noticesWhatIsNoRecord();
    void findsEveryProblemOfARecord_data();
    void findsEveryProblemOfARecord();
    void isFastEnoughForAnImport();
};

Q_DECLARE_METATYPE(Record)

void TestRecords::comesBackAsItWas_data()
{
    QTest::addColumn<Record>("record");
    const auto row = [](const char *name, const Record &record) { QTest::newRow(name) << record; };
    row("an entry with everything", entryOf(fullDraft()));
    row("an empty entry", Entry::restored(kRecord, {}, {}, {}));
    for (int kind = 0; kind <= int(Kind::Span); ++kind) {
        EntryDraft draft = fullDraft();
        draft.kind = Kind(kind);
        QTest::addRow("kind %s", qPrintable(toText(draft.kind))) << Record(entryOf(draft));
    }
    for (int level = 0; level <= int(Level::Severe); ++level) {
        EntryDraft draft = fullDraft();
        draft.value = Level(level);
        QTest::addRow("level %d", level) << Record(entryOf(draft));
    }
    for (int i = 0; i < 5; ++i) {
        EntryDraft draft = fullDraft();
        draft.value = quantity(u"0.10"_s, i % 2 ? u""_s : u"[degF]"_s, Comparator(i));
        draft.reporter = Reporter(i % 4);
        draft.state = State(i % 3);
        QTest::addRow("comparator, reporter and state %d", i) << Record(entryOf(draft));
    }
    for (int i = 0; i < 3; ++i) {
        EntryDraft draft = fullDraft();
        draft.value = std::monostate();
        draft.status = Status(i);
        draft.facts = DoseFacts{i ? kOther : Id(), DoseFacts::How(i)};
        QTest::addRow("status and dose %d", i) << Record(entryOf(draft));
    }
    row("a text result", entryOf(with([](EntryDraft &d) { d.value = u"positive"_s; })));
    row("an empty text result", entryOf(with([](EntryDraft &d) { d.value = QString(u""_s); })));
    row("an end at an unknown time", entryOf(with([](EntryDraft &d) { d.until = Moment::unknown(); })));
    row("no end", entryOf(with([](EntryDraft &d) { d.until = std::nullopt; })));
    row("an undated import", entryOf(with([](EntryDraft &d) { d.when = {}; d.when.given = u"n.d."_s; })));
    row("empty lab facts", entryOf(with([](EntryDraft &d) { d.facts = LabFacts(); })));
    row("an allergy", entryOf(with([](EntryDraft &d) {
        d.facts = AllergyFacts{AllergyFacts::Answer::Allergic, u"penicillin"_s, u"rash"_s, u"resolved"_s};
    })));
    row("no known allergies", entryOf(with([](EntryDraft &d) { d.facts = AllergyFacts{AllergyFacts::Answer::NoneKnown, {}, {}}; })));
    row("an allergy without status", entryOf(with([](EntryDraft &d) {
        d.facts = AllergyFacts{AllergyFacts::Answer::Allergic, u"latex"_s, {}, {}};
    })));
    row("a condition", entryOf(with([](EntryDraft &d) { d.facts = ConditionFacts{u"Lupus"_s, u"remission"_s}; })));
    row("a vaccine", entryOf(with([](EntryDraft &d) { d.facts = VaccineFacts{u"Influenza"_s, u"B7"_s, 2}; })));
    row("IVIG", entryOf(with([](EntryDraft &d) {
        d.facts = IvigFacts{IvigFacts::Purpose::Immunomodulation, u"brand"_s, u"batch"_s, u"headache"_s};
    })));
    row("empty IVIG facts", entryOf(with([](EntryDraft &d) { d.facts = IvigFacts(); })));
    row("an infusion", entryOf(with([](EntryDraft &d) { d.facts = EventFacts{3, u"printed name"_s, u"day ward"_s}; })));
    row("a call", entryOf(with([](EntryDraft &d) { d.facts = CallFacts{u"nurse"_s, u"come in"_s}; })));
    row("a summed-up day", entryOf(with([](EntryDraft &d) { d.facts = SummaryFacts{u"52"_s, u"131"_s, 1440}; })));
    row("a patient", Patient{kRecord, u"Mara \u00d6zt\u00fcrk"_s, QDate(1988, 2, 29), u"sle"_s, u"lupus, kidneys"_s, u"Ward 7B"_s,
                             u"+49 30 1"_s, u"Europe/Berlin"_s, u"female"_s, fullDraft().source});
    row("an empty patient", Patient{kRecord, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    for (int role = 0; role < 3; ++role)
        QTest::addRow("a person %d", role) << Record(Person{kRecord, u"Jo"_s, Person::Role(role), kPatient});
    row("a course", Course{kRecord, kPatient, u"cart_auto"_s, u"anti-CD19"_s, Moment::onDay(QDate(2026, 3, 10), true)});
    row("a course without Day 0", Course{kRecord, kPatient, u"cart_auto"_s, {}, Moment::unknown()});
    row("a medicine", fullMedicine());
    row("an empty medicine", [] { Medicine medicine; medicine.id = kRecord; return medicine; }());
    row("a setting: a number", Setting{u"rollover-hour"_s, 4});
    row("a setting: a text", Setting{u"unit.temp"_s, u"[degF]"_s});
    row("a setting: a flag", Setting{u"made-up"_s, true});
    row("a setting: nothing", Setting{u"view"_s, QJsonValue()});
    row("a setting: a list", Setting{u"view"_s, QJsonArray{1, u"two"_s, QJsonObject{{u"b"_s, 1}, {u"a"_s, 2.5}}}});
}

void TestRecords::comesBackAsItWas()
{
    QFETCH(Record, record);
    const QByteArray json = toJson(record);
    const auto back = recordFromJson(kindOf(record), idOf(record), json);
    QVERIFY2(back, back ? "" : qPrintable(back.error().note));
    QVERIFY(*back == record);
    QCOMPARE(toJson(*back), json);
}

void TestRecords::hasOneText_data()
{
    QTest::addColumn<Record>("record");
    QTest::addColumn<QByteArray>("json");
    EntryDraft fever;
    fever.patient = kPatient;
    fever.kind = Kind::Vital;
    fever.code = u"temp"_s;
    fever.when = morning();
    fever.when.given.clear();
    fever.value = quantity(u"38.40"_s, u"Cel"_s);
    // Stored in every vault, and hashed into its history: these bytes must never change.
    QTest::newRow("a fever") << Record(Entry::restored(kRecord, fever, {}, QDateTime::fromMSecsSinceEpoch(1'773'542'460'123, Qt::UTC)))
                             << QByteArray(R"({"code":"temp","entered":1773542460123,"kind":"vital",)"
                                           R"("patient":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","value":{"n":"38.40","unit":"Cel"},)"
                                           R"("when":{"at":"2026-03-15T02:41+01:00","zone":"Europe/Berlin"}})");
    QTest::newRow("an entry with everything")
        << Record(entryOf(fullDraft()))
        << QByteArray(
               R"({"author":"018f22e2-79b0-7cc3-98c4-dc0c0c073990","code":"igg","codings":[{"code":"2465-3","display":"IgG",)"
               R"("system":"http://loinc.org"},{"code":"x"}],"course":"018f22e2-79b0-7cc3-98c4-dc0c0c073990","entered":1773542460123,)"
               R"("facts":{"lab":{"flag":"L","high":"16.0","laboratory":"Ward 7B","low":"7.0","method":"nephelometry"}},)"
               R"("group":"019f22e2-79b0-7cc3-98c4-dc0c0c073991","kind":"lab","label":"Immunglobulin G \"gesamt\"\n\t\\ )"
               "\xc3\xa4 \xe2\x82\xac \xf0\x9f\x92\x89 "
               R"(\u0001","note":"line one\nline two","ongoing":true,"order":-3,"patient":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)"
               R"("reporter":"report","same":true,"source":{"batch":"018f22e2-79b0-7cc3-98c4-dc0c0c073990","file":"report.json",)"
               R"("key":"000102030405060708090a0b0c0d0eff","record":"Observation/123"},"state":"cancelled","until":{"at":"about:2026-04"},)"
               R"("value":{"cmp":"<=","n":"5.20","unit":"g/L"},"when":{"at":"2026-03-15T02:41+01:00","given":"2026-03-15T01:41:00.000Z",)"
               R"("zone":"Europe/Berlin"}})");
    QTest::newRow("a course") << Record(Course{kRecord, kPatient, u"cart_auto"_s, {}, Moment::onDay(QDate(2026, 3, 10), true)})
                              << QByteArray(R"({"day0":{"at":"about:2026-03-10"},"patient":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)"
                                            R"("template":"cart_auto"})");
    QTest::newRow("a medicine")
        << Record(fullMedicine())
        << QByteArray(
               R"({"code":"prednisone","codings":[{"code":"8640","display":"prednisone","system":"http://www.nlm.nih.gov/research/umls/rxnorm"}],)"
               R"("diseaseTreatment":true,"lastDose":{"at":"about:2026-02-02"},"name":"Prednison 5 mg","note":"with food",)"
               R"("patient":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","purpose":"disease","source":{"batch":"018f22e2-79b0-7cc3-98c4-dc0c0c073990",)"
               R"("file":"report.json","key":"000102030405060708090a0b0c0d0eff","record":"Observation/123"},"status":"stopped",)"
               R"("steps":[{"amount":{"n":"10","unit":"mg"},"from":{"at":"2019"},"schedule":"every morning"},{"from":{"at":"2026-01-02"}},)"
               R"({"amount":{"n":"0","unit":"mg"},"from":{"at":"2026-02-03"},"perDose":true}],"stopReason":"before apheresis"})");
    QTest::newRow("a setting") << Record(Setting{u"rollover-hour"_s, 4}) << QByteArray(R"({"key":"rollover-hour","value":4})");
}

void TestRecords::hasOneText()
{
    QFETCH(Record, record);
    QTEST(toJson(record), "json");
}

void TestRecords::hasSortedKeysAndNoSpaces()
{
    // Qt's own compact writer sorts keys too: both must agree on every byte.
    const QList<Record> records{entryOf(fullDraft()), fullMedicine(),
                                entryOf(with([](EntryDraft &d) { d.facts = AllergyFacts{{}, u"a"_s, u"b"_s, u"c"_s}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = VaccineFacts{u"a"_s, u"b"_s, 2}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = IvigFacts{{}, u"a"_s, u"b"_s, u"c"_s}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = EventFacts{3, u"a"_s, u"b"_s}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = DoseFacts{kOther, DoseFacts::How::Late}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = SummaryFacts{u"1"_s, u"2"_s, 3}; })),
                                entryOf(with([](EntryDraft &d) { d.facts = CallFacts{u"a"_s, u"b"_s}; })),
                                Patient{kRecord, u"a"_s, QDate(1988, 2, 29), u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, fullDraft().source}};
    for (const Record &record : records) {
        const QByteArray json = toJson(record);
        QCOMPARE(json, QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact));
    }
}

void TestRecords::keepsEveryNumberAsWritten_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"0", "0.00", "-0.5", "5.20", "1e3", "12e-4", "-7e18", "0e5", "123456789012345678", "0.000000000001"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestRecords::keepsEveryNumberAsWritten()
{
    QFETCH(QString, text);
    EntryDraft draft = fullDraft();
    draft.value = quantity(text, u"mg"_s);
    const auto back = recordFromJson(RecordKind::Entry, kRecord, toJson(entryOf(draft)));
    QVERIFY(back);
    QVERIFY(std::get<Entry>(*back)->value == draft.value);
}

void TestRecords::ignoresWhatItDoesNotKnow()
{
    const QByteArray json = R"({"code":"temp","kind":"vital","later":{"a":[1]},"value":{"n":"38.4","unit":"Cel","way":"ear"}})";
    const auto record = recordFromJson(RecordKind::Entry, kRecord, json);
    QVERIFY(record);
    const Entry &entry = std::get<Entry>(*record);
    QCOMPARE(entry.id(), kRecord);
    QCOMPARE(entry->code, u"temp"_s);
    QVERIFY(entry->value == Value(quantity(u"38.4"_s, u"Cel"_s)));
}

void TestRecords::noticesWhatIsNoRecord_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json, RecordKind kind = RecordKind::Entry) {
        QTest::newRow(name) << int(kind) << QByteArray(json);
    };
    row("nothing", "");
    row("no JSON", "{\"kind\":");
    row("no object", "[1]");
    row("no kind", "{}");
    row("an unknown kind", R"({"kind":"mood"})");
    row("a number that is none", R"({"kind":"vital","value":{"n":"3x"}})");
    row("an unknown level", R"({"kind":"symptom","value":{"level":"awful"}})");
    row("an unknown comparator", R"({"kind":"lab","value":{"n":"3","cmp":"~"}})");
    row("a value of no form", R"({"kind":"lab","value":{}})");
    row("an impossible date", R"({"kind":"note","when":{"at":"2026-02-30"}})");
    row("a date that is no object", R"({"kind":"note","when":"2026-02-03"})");
    row("an id that is none", R"({"kind":"note","patient":"me"})");
    row("unknown facts", R"({"kind":"note","facts":{"mood":{}}})");
    row("a text that is a number", R"({"kind":"note","note":5})");
    row("a number that is a text", R"({"kind":"note","order":"5"})");
    row("a flag that is a number", R"({"kind":"note","same":1})");
    row("an unknown state", R"({"kind":"note","state":"maybe"})");
    row("a birthday that is none", R"({"name":"A","birth":"1988-02-30"})", RecordKind::Patient);
    row("an unknown role", R"({"name":"A","role":"cat"})", RecordKind::Person);
    row("a Day 0 that is none", R"({"day0":{"at":"soon"}})", RecordKind::Course);
    row("a dose that is none", R"({"steps":[{"amount":{"n":""}}]})", RecordKind::Medicine);
    row("a setting without key", R"({"value":1})", RecordKind::Setting);
}

void TestRecords::noticesWhatIsNoRecord()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, json);
    const auto record = recordFromJson(RecordKind(kind), kRecord, json);
    QVERIFY(!record);
    QCOMPARE(record.error().fault, Fault::Corrupt);
    QVERIFY(!record.error().note.isEmpty());
}

void TestRecords::findsEveryProblemOfARecord_data()
{
    QTest::addColumn<Problems>("found");
    QTest::addColumn<Problems>("expected");
    const QDate today(2026, 3, 10);
    const auto row = [](const char *name, const Problems &found, const Problems &expected) { QTest::newRow(name) << found << expected; };
    Patient patient{kPatient, u"Mara"_s, QDate(1988, 2, 29), {}, {}, {}, {}, {}, {}, {}};
    row("a patient", problemsIn(patient, today), {});
    patient.birthDate = today;
    row("a patient born today", problemsIn(patient, today), {});
    patient = {kPatient, u"  "_s, today.addDays(1), {}, QString(10'001, u'x'), QString(201, u'x'), QString(101, u'1'), {}, {}, {}};
    row("a patient with everything wrong", problemsIn(patient, today),
        {{Field::Name, Why::Missing},
         {Field::BirthDate, Why::InTheFuture},
         {Field::Text, Why::TooLong, Problem::Weight::Refuse, u"10000"_s},
         {Field::Label, Why::TooLong, Problem::Weight::Refuse, u"200"_s},
         {Field::Phone, Why::TooLong, Problem::Weight::Refuse, u"100"_s}});
    patient = {kPatient, QString(200, u'x'), {}, {}, {}, {}, {}, {}, {}, {}};
    row("a name of 200", problemsIn(patient, today), {});
    patient.name += u'x';
    row("a name of 201", problemsIn(patient, today), {{Field::Name, Why::TooLong, Problem::Weight::Refuse, u"200"_s}});
    row("a person", problemsIn(Person{kRecord, u"Jo"_s, Person::Role::Caregiver, kPatient}), {});
    row("nobody of nobody", problemsIn(Person{}), {{Field::Patient, Why::Missing}, {Field::Name, Why::Missing}});
    row("a course", problemsIn(Course{kRecord, kPatient, u"cart_auto"_s, {}, Moment::onDay(today, true)}), {});
    row("a course without Day 0", problemsIn(Course{kRecord, kPatient, u"cart_auto"_s, {}, {}}), {});
    row("a course with a vague Day 0", problemsIn(Course{kRecord, {}, {}, QString(201, u'x'), Moment::inMonth(2026, 3)}),
        {{Field::Patient, Why::Missing},
         {Field::Code, Why::Missing},
         {Field::Label, Why::TooLong, Problem::Weight::Refuse, u"200"_s},
         {Field::Day0, Why::NotADate}});
    row("a medicine", problemsIn(fullMedicine()), {});
    row("an empty medicine", problemsIn(Medicine{}), {{Field::Patient, Why::Missing}, {Field::Code, Why::Missing}});
    Medicine medicine = fullMedicine();
    medicine.code = u"other"_s;
    medicine.name.clear();
    medicine.steps.swapItemsAt(0, 1);
    medicine.steps[2].amount = quantity(u"-1"_s, u"mg"_s);
    medicine.lastDose = Moment::inYear(2025);
    medicine.note = QString(10'001, u'x');
    row("a medicine with everything wrong", problemsIn(medicine),
        {{Field::Name, Why::Missing},
         {Field::Steps, Why::Contradiction},
         {Field::Dose, Why::Impossible, Problem::Weight::Refuse, u"0"_s},
         {Field::Until, Why::EndsBeforeStart},
         {Field::Note, Why::TooLong, Problem::Weight::Refuse, u"10000"_s}});
}

void TestRecords::findsEveryProblemOfARecord()
{
    QFETCH(Problems, found);
    QFETCH(Problems, expected);
    QCOMPARE(found, expected);
}

void TestRecords::isFastEnoughForAnImport()
{
    // A ratio in the same run, so that a busy machine does not matter: Qt's writer of the same object is our limit.
    const Record record = entryOf(fullDraft());
    const QByteArray json = toJson(record);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    constexpr int kCount = 10'000;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(toJson(record).size(), json.size());
    const qint64 ours = timer.nsecsElapsed();
    timer.start();
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(document.toJson(QJsonDocument::Compact).size(), json.size());
    const qint64 theirs = timer.nsecsElapsed();
    timer.start();
    for (int i = 0; i < kCount; ++i)
        QVERIFY(recordFromJson(RecordKind::Entry, kRecord, json));
    const qint64 reading = timer.nsecsElapsed();
    qInfo("writing %lld/s (Qt's writer alone %lld/s), reading %lld/s", kCount * 1'000'000'000LL / ours, kCount * 1'000'000'000LL / theirs,
          kCount * 1'000'000'000LL / reading);
    QVERIFY2(ours < 4 * theirs, "writing a record costs more than four times what Qt needs to print it");
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
