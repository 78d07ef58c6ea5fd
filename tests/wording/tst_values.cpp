// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/values.h"

#include <QLocale>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Words for entries that no catalogue knows, and (see below) for items of the real catalogue. */
class TestValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void entriesReadAsOneLine_data();
    void entriesReadAsOneLine();
    void unitsReadAsPeopleWriteThem_data();
    void unitsReadAsPeopleWriteThem();
    void zeroToTenSaysOfTen();
    void theDecimalSignFollowsTheLocale();
    void everyKindReporterAndStateHasAName();
    void whatIsWrittenCanBeFound();

private:
    Catalogues m_catalogues; ///< empty: every word must come from the entry or from wording itself
};

static Quantity quantity(const QString &number, const QString &unit, Comparator comparator = Comparator::None)
{
    return {Decimal::parse(number).value(), unit, comparator};
}

static EntryDraft entry(Kind kind, const QString &label, Value value = {})
{
    EntryDraft draft;
    draft.kind = kind;
    draft.code = u"other"_s;
    draft.label = label;
    draft.value = std::move(value);
    return draft;
}

static EntryDraft with(EntryDraft draft, Facts facts)
{
    draft.facts = std::move(facts);
    return draft;
}

void TestValues::entriesReadAsOneLine_data()
{
    QTest::addColumn<EntryDraft>("draft");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const EntryDraft &draft, const QString &value, const QString &title) {
        QTest::newRow(name) << draft << value << title;
    };
    row("a number with its unit", entry(Kind::Vital, u"Temperature"_s, quantity(u"38.4"_s, u"Cel"_s)), u"38.4 °C"_s, u"Temperature 38.4 °C"_s);
    row("below a limit", entry(Kind::Lab, u"CRP"_s, quantity(u"0.5"_s, u"mg/L"_s, Comparator::Less)), u"<0.5 mg/L"_s, u"CRP <0.5 mg/L"_s);
    row("its last zero stays", entry(Kind::Lab, u"IgG"_s, quantity(u"5.20"_s, u"g/L"_s)), u"5.20 g/L"_s, u"IgG 5.20 g/L"_s);
    row("a negative number", entry(Kind::Lab, u"Base excess"_s, quantity(u"-2.1"_s, u"mmol/L"_s)), u"−2.1 mmol/L"_s, u"Base excess −2.1 mmol/L"_s);
    row("a level", entry(Kind::Symptom, u"Joint pain"_s, Level::Mild), u"Mild"_s, u"Joint pain, mild"_s);
    row("none is an answer", entry(Kind::Symptom, u"Joint pain"_s, Level::None), u"None"_s, u"Joint pain, none"_s);
    row("words", entry(Kind::Lab, u"ANA"_s, u"positive"_s), u"positive"_s, u"ANA: positive"_s);
    EntryDraft silent = entry(Kind::Symptom, u"Fatigue"_s);
    silent.status = Status::CouldNotAnswer;
    row("could not answer", silent, u"could not answer"_s, u"Fatigue, could not answer"_s);
    silent.status = Status::NotAssessed;
    row("not assessed", silent, u"not assessed"_s, u"Fatigue, not assessed"_s);
    row("an event", entry(Kind::Event, u"CAR T infusion"_s), QString(), u"CAR T infusion"_s);
    row("the second of them", with(entry(Kind::Event, u"CAR T infusion"_s), EventFacts{.number = 2, .name = {}, .place = {}}), QString(), u"CAR T infusion #2"_s);
    row("a name with a per cent sign is left alone", with(entry(Kind::Event, u"Cells %2"_s), EventFacts{.number = 1, .name = {}, .place = {}}), QString(), u"Cells %2 #1"_s);
    row("an event named by its source", with(entry(Kind::Event, {}), EventFacts{.number = 0, .name = u"Skin biopsy"_s, .place = {}}), QString(), u"Skin biopsy"_s);
    const EntryDraft dose = entry(Kind::Dose, u"Prednisone"_s, quantity(u"5"_s, u"mg"_s));
    row("a dose taken", with(dose, DoseFacts{.medicine = {}, .how = DoseFacts::How::Taken}), u"5 mg"_s, u"Prednisone 5 mg, taken"_s);
    row("a dose missed", with(dose, DoseFacts{.medicine = {}, .how = DoseFacts::How::Missed}), u"5 mg"_s, u"Prednisone 5 mg, missed"_s);
    row("a dose late", with(dose, DoseFacts{.medicine = {}, .how = DoseFacts::How::Late}), u"5 mg"_s, u"Prednisone 5 mg, taken late"_s);
    const EntryDraft allergy = entry(Kind::Allergy, {});
    AllergyFacts penicillin{.answer = AllergyFacts::Answer::Allergic, .substance = u"Penicillin"_s, .reaction = u"rash"_s};
    row("an allergy", with(allergy, penicillin), QString(), u"Allergy: Penicillin (rash)"_s);
    penicillin.status = u"refuted"_s;
    row("an allergy that was none", with(allergy, penicillin), QString(), u"Not allergic after all: Penicillin"_s);
    row("no known allergies", with(allergy, AllergyFacts{.answer = AllergyFacts::Answer::NoneKnown, .substance = {}, .reaction = {}}), QString(), u"No known allergies"_s);
    row("a condition never says its status", with(entry(Kind::Condition, {}), ConditionFacts{.name = u"Lupus"_s, .status = u"remission"_s}), QString(), u"Lupus"_s);
    row("a vaccine", with(entry(Kind::Vaccine, {}), VaccineFacts{.name = u"Influenza"_s, .batch = {}, .doseNumber = 2}), QString(), u"Influenza, dose 2"_s);
    row("a call", with(entry(Kind::Call, {}), CallFacts{.who = u"Ward 7B"_s, .said = {}}), QString(), u"Call with Ward 7B"_s);
    EntryDraft question = entry(Kind::Question, {});
    question.note = u"May I swim?\nIn the sea."_s;
    row("a question", question, QString(), u"Question: May I swim?"_s);
    EntryDraft note = entry(Kind::Note, {});
    note.note = u"A long walk along the river with the dog and then tea at home with friends"_s;
    row("a long note is cut at a word", note, QString(), u"A long walk along the river with the dog and then tea at…"_s);
    row("an empty note still has a name", entry(Kind::Note, {}), QString(), u"Note"_s);
}

void TestValues::entriesReadAsOneLine()
{
    QFETCH(EntryDraft, draft);
    QTEST(valueText(draft, m_catalogues), "value");
    QTEST(entryTitle(draft, m_catalogues), "title");
}

void TestValues::unitsReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("ucum");
    QTest::addColumn<QString>("label");
    QTest::newRow("Celsius") << u"Cel"_s << u"°C"_s;
    QTest::newRow("Fahrenheit") << u"[degF]"_s << u"°F"_s;
    QTest::newRow("mercury") << u"mm[Hg]"_s << u"mmHg"_s;
    QTest::newRow("cells") << u"10*9/L"_s << u"10⁹/L"_s;
    QTest::newRow("cells in thousands") << u"10*3/uL"_s << u"10³/µL"_s;
    QTest::newRow("ten to the twelfth") << u"10*12/L"_s << u"10¹²/L"_s;
    QTest::newRow("an annotation is no unit") << u"{score}"_s << QString();
    
    QTest::newRow("a body surface is part of the unit") << u"mL/min/{1.73_m2}"_s << u"mL/min/1.73 m²"_s;
    QTest::newRow("international units") << u"[IU]/mL"_s << u"IU/mL"_s;
    QTest::newRow("micrograms") << u"ug/L"_s << u"µg/L"_s;
    QTest::newRow("nobody knows it") << u"drops"_s << u"drops"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestValues::unitsReadAsPeopleWriteThem()
{
    QFETCH(QString, ucum);
    QTEST(unitLabel(ucum), "label");
}

void TestValues::zeroToTenSaysOfTen()
{
    CatalogueItem fatigue;
    fatigue.scale = Scale::Nrs10;
    QCOMPARE(quantityText(quantity(u"6"_s, {}), &fatigue), u"6 of 10"_s);
}

void TestValues::theDecimalSignFollowsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString text = quantityText(quantity(u"38.4"_s, u"Cel"_s));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, u"38,4 °C"_s);
}

void TestValues::everyKindReporterAndStateHasAName()
{
    QSet<QString> names;
    for (int i = 0; i <= int(Kind::Span); ++i)
        names << kindName(Kind(i));
    QCOMPARE(names.size(), int(Kind::Span) + 1);
    QVERIFY(!names.contains(QString()));
    for (int i = 0; i <= int(Reporter::Report); ++i)
        QVERIFY(!reporterName(Reporter(i)).isEmpty());
    for (int i = 0; i <= int(State::Cancelled); ++i)
        QVERIFY(!stateName(State(i)).isEmpty());
    for (int i = 0; i <= int(Level::Severe); ++i)
        QVERIFY(!levelName(Level(i)).isEmpty());
}

void TestValues::whatIsWrittenCanBeFound()
{
    EntryDraft draft = with(entry(Kind::Allergy, u"Drug allergy"_s),
                            AllergyFacts{.answer = AllergyFacts::Answer::Allergic, .substance = u"Penicillin"_s, .reaction = u"hives"_s});
    draft.note = u"told by aunt Margarete"_s;
    draft.codings = {{u"http://snomed.info/sct"_s, u"91936005"_s, u"Allergy to penicillin"_s}};
    draft.source.file = u"letter.json"_s;
    const QString text = searchText(Entry::restored({}, draft, {}, {}), m_catalogues);
    for (const QString &word : {u"Drug allergy"_s, u"Penicillin"_s, u"hives"_s, u"Margarete"_s, u"Allergy to penicillin"_s, u"letter.json"_s})
        QVERIFY2(text.contains(word), qPrintable(word + u" is missing in: "_s + text));
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
