// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entryrules.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(EntryDraft)

namespace {

using Weight = Problem::Weight;

const Id kPatient = QUuid::fromString(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
const Id kId = QUuid::fromString(u"019f22e2-79b0-7cc3-98c4-dc0c0c073991"_s);

/** 15 March 2026, 12:30 in Berlin. */
RuleContext context(bool imported = false)
{
    return {&shippedCatalogues(), QDateTime(QDate(2026, 3, 15), QTime(12, 30), QTimeZone("Europe/Berlin")), imported};
}

Quantity quantity(const QString &number, const QString &unit = {}, Comparator comparator = Comparator::None)
{
    const auto read = Decimal::parse(number);
    if (!read)
        qFatal("not a number: %s", qPrintable(number));
    return {*read, unit, comparator};
}

EntryDraft draft(Kind kind, const QString &code, Value value = {})
{
    EntryDraft made;
    made.patient = kPatient;
    made.kind = kind;
    made.code = code;
    made.when = Moment::at(context().now);
    made.value = std::move(value);
    return made;
}

EntryDraft with(EntryDraft made, const std::function<void(EntryDraft &)> &change)
{
    change(made);
    return made;
}

EntryDraft fever(const QString &number = u"38.4"_s, const QString &unit = u"Cel"_s)
{
    return draft(Kind::Vital, u"temp"_s, quantity(number, unit));
}

EntryDraft allergy(const AllergyFacts &facts)
{
    return with(draft(Kind::Allergy, u"allergy"_s), [&](EntryDraft &d) { d.facts = facts; });
}

void columns()
{
    QTest::addColumn<EntryDraft>("entry");
    QTest::addColumn<Problems>("typed");
    QTest::addColumn<Problems>("imported");
}

void row(const char *name, const EntryDraft &entry, const Problems &typed, const Problems &imported)
{
    QTest::newRow(name) << entry << typed << imported;
}

void row(const char *name, const EntryDraft &entry, const Problems &both)
{
    row(name, entry, both, both);
}

void check()
{
    QFETCH(EntryDraft, entry);
    QFETCH(Problems, typed);
    QFETCH(Problems, imported);
    QCOMPARE(problemsIn(entry, context()), typed);
    QCOMPARE(problemsIn(entry, context(true)), imported);
}

} // namespace

class TestEntryRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsItsCodes_data();
    void knowsItsCodes() { check(); }
    void guardsTime_data();
    void guardsTime() { check(); }
    void guardsUnitsAndLimits_data();
    void guardsUnitsAndLimits() { check(); }
    void keepsEveryScaleItsOwn_data();
    void keepsEveryScaleItsOwn() { check(); }
    void guardsFactsTextsAndState_data();
    void guardsFactsTextsAndState() { check(); }
    void tellsAllProblemsInFormOrder();
    void needsTheUpperPressureAboveTheLower();
    void makesAnEntryOfAGoodDraft();
    void makesNoEntryOfABadOne();
    void plansWhatLiesAhead_data();
    void plansWhatLiesAhead();
    void convertsBetweenTheUnitsOfAnItem_data();
    void convertsBetweenTheUnitsOfAnItem();
    void takesEverySoftLimitInEveryUnit();
};

void TestEntryRules::knowsItsCodes_data()
{
    columns();
    const Problems missing{{Field::Code, Why::Missing}}, unknown{{Field::Code, Why::UnknownCode}}, noLabel{{Field::Label, Why::Missing}};
    row("a temperature", fever(), {});
    row("nobody's", with(fever(), [](EntryDraft &d) { d.patient = {}; }), {{Field::Patient, Why::Missing}});
    row("no code", with(fever(), [](EntryDraft &d) { d.code.clear(); }), missing);
    row("a code of another kind", draft(Kind::Vital, u"igg"_s, quantity(u"7"_s)), unknown, {});
    row("a code nobody knows", draft(Kind::Symptom, u"xyz"_s, Level::Mild), unknown, {});
    row("other, with its name", with(draft(Kind::Symptom, u"other"_s, Level::Mild), [](EntryDraft &d) { d.label = u"hiccups"_s; }), {});
    row("other, without", draft(Kind::Symptom, u"other"_s, Level::Mild), noLabel, {});
    row("another event, named by its facts", with(draft(Kind::Event, u"other"_s), [](EntryDraft &d) { d.facts = EventFacts{0, u"MRI"_s, {}}; }), {});
    row("another event, unnamed", with(draft(Kind::Event, u"other"_s), [](EntryDraft &d) { d.facts = EventFacts{}; }), noLabel, {});
    row("another condition, named", with(draft(Kind::Condition, u"other"_s), [](EntryDraft &d) { d.facts = ConditionFacts{u"gout"_s, {}}; }), {});
    row("another vaccine, named", with(draft(Kind::Vaccine, u"other"_s), [](EntryDraft &d) { d.facts = VaccineFacts{u"rabies"_s, {}, 0}; }), {});
    row("a dose of a known medicine", draft(Kind::Dose, u"prednisone"_s, quantity(u"5"_s, u"mg"_s)), {});
    row("a dose of an unknown one", draft(Kind::Dose, u"elixir"_s, quantity(u"5"_s, u"mg"_s)), unknown, {});
    row("a dose of one on the list", with(draft(Kind::Dose, {}, quantity(u"5"_s, u"mg"_s)), [](EntryDraft &d) { d.facts = DoseFacts{kId, {}}; }), {});
    row("a dose of nothing", with(draft(Kind::Dose, {}), [](EntryDraft &d) { d.facts = DoseFacts{}; }), missing);
    row("a disease", draft(Kind::Condition, u"sle"_s), {});
    row("a note needs no code", with(draft(Kind::Note, {}), [](EntryDraft &d) { d.note = u"a good day"_s; }), {});
    row("a question by its own name", draft(Kind::Question, u"question"_s), {});
    row("a note of a wrong code", draft(Kind::Note, u"apheresis"_s), unknown, {});
    row("a long code", draft(Kind::Event, QString(1001, u'x')),
        {{Field::Code, Why::UnknownCode}, {Field::Code, Why::TooLong, Weight::Refuse, u"1000"_s}},
        {{Field::Code, Why::TooLong, Weight::Refuse, u"1000"_s}});
}

void TestEntryRules::guardsTime_data()
{
    columns();
    const Problems future{{Field::When, Why::InTheFuture}};
    const auto at = [](EntryDraft entry, const Moment &when) { entry.when = when; return entry; };
    const auto span = [](Kind kind, const QString &code, const Moment &from, const Moment &to) {
        return with(draft(kind, code), [&](EntryDraft &d) { d.when = from; d.until = to; });
    };
    const QTimeZone berlin("Europe/Berlin"), tokyo("Asia/Tokyo");
    const QDate today(2026, 3, 15);
    row("this minute", at(fever(), Moment::at(today, 12 * 60 + 30, berlin)), {});
    row("the next minute", at(fever(), Moment::at(today, 12 * 60 + 31, berlin)), future);
    row("tonight in Tokyo is this morning here", at(fever(), Moment::at(today, 20 * 60 + 30, tokyo)), {});
    row("a minute later in Tokyo is ahead", at(fever(), Moment::at(today, 20 * 60 + 31, tokyo)), future);
    row("today without a time", at(fever(), Moment::onDay(today)), {});
    row("tomorrow", at(fever(), Moment::onDay(today.addDays(1))), future);
    row("about this month", at(fever(), Moment::inMonth(2026, 3, true)), {});
    row("next month", at(fever(), Moment::inMonth(2026, 4)), future);
    row("this year", at(fever(), Moment::inYear(2026)), {});
    row("next year", at(fever(), Moment::inYear(2027)), future);
    row("at an unknown time", at(fever(), Moment::unknown()), {});
    row("a symptom tomorrow", at(draft(Kind::Symptom, u"fatigue"_s, Level::Mild), Moment::onDay(today.addDays(1))), future);
    row("a lab tomorrow", at(draft(Kind::Lab, u"igg"_s, quantity(u"7"_s, u"g/L"_s)), Moment::onDay(today.addDays(1))), future);
    row("a score tomorrow", at(draft(Kind::Score, u"ecog"_s, quantity(u"1"_s)), Moment::onDay(today.addDays(1))), future);
    row("a dose tomorrow", at(draft(Kind::Dose, u"prednisone"_s), Moment::onDay(today.addDays(1))), future);
    row("a call tomorrow", at(draft(Kind::Call, u"call_team"_s), Moment::onDay(today.addDays(1))), future);
    row("a check-in tomorrow", at(draft(Kind::Checkin, u"checkin"_s), Moment::onDay(today.addDays(1))), future);
    row("an event tomorrow", at(draft(Kind::Event, u"apheresis"_s), Moment::onDay(today.addDays(1))), {});
    row("a question tomorrow", at(draft(Kind::Question, u"question"_s), Moment::onDay(today.addDays(1))), {});
    row("a span", span(Kind::Span, u"admission"_s, Moment::onDay(today.addDays(-9)), Moment::onDay(today)), {});
    row("a span of one day", span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::onDay(today)), {});
    row("a span that ends first", span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::onDay(today.addDays(-1))),
        {{Field::Until, Why::EndsBeforeStart}});
    row("a span that ends a minute first", span(Kind::Span, u"admission"_s, Moment::at(today, 600, berlin), Moment::at(today, 599, berlin)),
        {{Field::Until, Why::EndsBeforeStart}});
    row("a flight that lands before it started, by the clock", span(Kind::Span, u"no_driving"_s, Moment::at(today, 600, tokyo), Moment::at(today, 120, berlin)), {});
    row("within its own month", span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::inMonth(2026, 3)), {});
    row("until the month before", span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::inMonth(2026, 2)), {{Field::Until, Why::EndsBeforeStart}});
    row("until an unknown time", span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::unknown()), {});
    row("a restriction until next month", span(Kind::Span, u"no_driving"_s, Moment::onDay(today), Moment::inMonth(2026, 4)), {});
    row("a symptom until tomorrow", with(draft(Kind::Symptom, u"fatigue"_s, Level::Mild), [&](EntryDraft &d) { d.until = Moment::onDay(today.addDays(1)); }),
        {{Field::Until, Why::InTheFuture}});
    row("ended and still going on", with(span(Kind::Span, u"admission"_s, Moment::onDay(today), Moment::onDay(today)), [](EntryDraft &d) { d.ongoing = true; }),
        {{Field::Until, Why::Contradiction}});
    row("still going on", with(draft(Kind::Span, u"admission"_s), [](EntryDraft &d) { d.ongoing = true; }), {});
}

void TestEntryRules::guardsUnitsAndLimits_data()
{
    columns();
    const auto lab = [](const QString &code, const QString &number, const QString &unit, Comparator comparator = Comparator::None) {
        return draft(Kind::Lab, code, quantity(number, unit, comparator));
    };
    const auto vital = [](const QString &code, const QString &number, const QString &unit) { return draft(Kind::Vital, code, quantity(number, unit)); };
    const auto meant = [](const QString &unit) { return Problems{{Field::Unit, Why::WrongUnit, Weight::Refuse, unit}}; };
    const auto impossible = [](const QString &limit) { return Problems{{Field::Value, Why::Impossible, Weight::Refuse, limit}}; };
    const auto unlikely = [](const QString &limit) { return Problems{{Field::Value, Why::Unlikely, Weight::Ask, limit}}; };
    row("101.3 in °C", fever(u"101.3"_s), meant(u"[degF]"_s));
    row("97.2 in °C", fever(u"97.2"_s), meant(u"[degF]"_s));
    row("38 in °F", fever(u"38"_s, u"[degF]"_s), meant(u"Cel"_s));
    row("101.3 in °F", fever(u"101.3"_s, u"[degF]"_s), {});
    row("101.3 with an alias", fever(u"101.3"_s, u"degF"_s), {});
    row("70 is no temperature in any unit", fever(u"70"_s), impossible(u"44"_s));
    row("20 °C is none either", fever(u"20"_s), impossible(u"30"_s));
    row("200 °F", fever(u"200"_s, u"[degF]"_s), impossible(u"111.2"_s));
    row("the hard limit itself is unlikely", fever(u"44.0"_s), unlikely(u"41"_s), {});
    row("just over the hard limit", fever(u"44.01"_s), impossible(u"44"_s));
    row("the hard limit in °F, exactly", fever(u"111.2"_s, u"[degF]"_s), unlikely(u"105.8"_s), {});
    row("the soft limit itself", fever(u"41"_s), {});
    row("just over the soft limit", fever(u"41.1"_s), unlikely(u"41"_s), {});
    row("a low soft limit", fever(u"34.9"_s), unlikely(u"35"_s), {});
    row("IgG 450 g/L", lab(u"igg"_s, u"450"_s, u"g/L"_s), meant(u"mg/dL"_s));
    row("IgG 450 mg/dL", lab(u"igg"_s, u"450"_s, u"mg/dL"_s), {});
    row("IgG below zero", lab(u"igg"_s, u"-1"_s, u"g/L"_s), impossible(u"0"_s));
    row("creatinine 1.2 in µmol/L", lab(u"creat"_s, u"1.2"_s, u"umol/L"_s), meant(u"mg/dL"_s));
    row("creatinine 88 in mg/dL", lab(u"creat"_s, u"88"_s, u"mg/dL"_s), meant(u"umol/L"_s));
    row("white cells counted one by one", lab(u"wbc"_s, u"7500"_s, u"10*9/L"_s), meant(u"{cells}/uL"_s));
    row("haemoglobin 13.2 in g/L", lab(u"hb"_s, u"13.2"_s, u"g/L"_s), meant(u"g/dL"_s));
    row("an unlikely platelet count", lab(u"plt"_s, u"4"_s, u"10*9/L"_s), unlikely(u"5"_s), {});
    row("an unlikely count in its other unit", lab(u"plt"_s, u"4000"_s, u"{cells}/uL"_s), unlikely(u"5000"_s), {});
    row("less than a limit of detection", lab(u"cd19_abs"_s, u"0.5"_s, u"{cells}/uL"_s, Comparator::Less), {});
    row("no unit", fever(u"38.4"_s, {}), {{Field::Unit, Why::Missing}}, {});
    row("a unit that is none of its", fever(u"38.4"_s, u"K"_s), {{Field::Unit, Why::UnknownUnit}}, {});
    row("any number in an unknown unit, imported", fever(u"311"_s, u"K"_s), {{Field::Unit, Why::UnknownUnit}}, {});
    row("a lab whose unit no one fixed", lab(u"musk"_s, u"3"_s, u"nmol/L"_s), {});
    row("a score has no unit", draft(Kind::Score, u"mg_adl"_s, quantity(u"7"_s)), {});
    row("a score in points", draft(Kind::Score, u"mg_adl"_s, quantity(u"7"_s, u"{score}"_s)), {});
    row("a score in milligrams", draft(Kind::Score, u"mg_adl"_s, quantity(u"7"_s, u"mg"_s)), {{Field::Unit, Why::UnknownUnit}}, {});
    row("a pulse of 12", vital(u"hr"_s, u"12"_s, u"/min"_s), impossible(u"20"_s));
    row("an oxygen saturation of 101", vital(u"spo2"_s, u"101"_s, u"%"_s), impossible(u"100"_s));
    row("too large for any conversion", lab(u"wbc"_s, u"999999999999999999e18"_s, u"{cells}/uL"_s), impossible(u"500000"_s));
    row("a dose below zero", draft(Kind::Dose, u"prednisone"_s, quantity(u"-5"_s, u"mg"_s)), {{Field::Dose, Why::Impossible, Weight::Refuse, u"0"_s}});
    row("grams of an infusion", draft(Kind::Event, u"ivig_replacement"_s, quantity(u"30"_s, u"g"_s)), {});
    row("a cost below zero", draft(Kind::Cost, u"cost"_s, quantity(u"-3"_s, u"EUR"_s)), impossible(u"0"_s));
    row("a long unit", draft(Kind::Cost, u"cost"_s, quantity(u"3"_s, QString(101, u'x'))), {{Field::Unit, Why::TooLong, Weight::Refuse, u"100"_s}});
}

void TestEntryRules::keepsEveryScaleItsOwn_data()
{
    columns();
    const Problems wrongLevel{{Field::Level, Why::WrongScale}}, wrongValue{{Field::Value, Why::WrongScale}};
    const auto symptom = [](const QString &code, Value value) { return draft(Kind::Symptom, code, std::move(value)); };
    row("a level on a level scale", symptom(u"fatigue"_s, Level::None), {});
    row("a number on a level scale", symptom(u"fatigue"_s, quantity(u"3"_s)), wrongValue);
    row("words on a level scale", symptom(u"fatigue"_s, u"bad"_s), wrongValue);
    row("nothing on a level scale", symptom(u"fatigue"_s, {}), {{Field::Level, Why::Missing}}, {});
    row("0 of 10", symptom(u"pain"_s, quantity(u"0"_s)), {});
    row("10 of 10", symptom(u"pain"_s, quantity(u"10"_s)), {});
    row("7.0 of 10 is 7", symptom(u"pain"_s, quantity(u"7.0"_s)), {});
    row("11 of 10", symptom(u"pain"_s, quantity(u"11"_s)), {{Field::Value, Why::Impossible, Weight::Refuse, u"10"_s}});
    row("-1 of 10", symptom(u"pain"_s, quantity(u"-1"_s)), {{Field::Value, Why::Impossible, Weight::Refuse, u"0"_s}});
    row("7.5 of 10", symptom(u"pain"_s, quantity(u"7.5"_s)), wrongValue);
    row("a level of 10", symptom(u"pain"_s, Level::Mild), wrongLevel);
    row("7 mg of 10", symptom(u"pain"_s, quantity(u"7"_s, u"mg"_s)), {{Field::Unit, Why::NotAllowed}});
    row("7 points of 10", symptom(u"pain"_s, quantity(u"7"_s, u"{score}"_s)), {{Field::Unit, Why::NotAllowed}}, {});
    row("over 7 of 10", symptom(u"pain"_s, quantity(u"7"_s, {}, Comparator::Greater)), {{Field::Comparator, Why::NotAllowed}});
    row("nothing of 10", symptom(u"pain"_s, {}), {{Field::Value, Why::Missing}}, {});
    row("a count", symptom(u"stools_n"_s, quantity(u"4"_s)), {});
    row("half of one", symptom(u"stools_n"_s, quantity(u"4.5"_s)), wrongValue);
    row("a count below zero", symptom(u"stools_n"_s, quantity(u"-1"_s)), {{Field::Value, Why::Impossible, Weight::Refuse, u"0"_s}});
    row("more than a count", symptom(u"stools_n"_s, quantity(u"4"_s, {}, Comparator::Greater)), {{Field::Comparator, Why::NotAllowed}});
    row("a level where a number belongs", draft(Kind::Vital, u"temp"_s, Level::Severe), wrongLevel);
    row("words where a number belongs", draft(Kind::Vital, u"temp"_s, u"high"_s), {{Field::Value, Why::NotANumber}}, {});
    row("nothing where a number belongs", draft(Kind::Vital, u"temp"_s), {{Field::Value, Why::Missing}}, {});
    row("a lab's words", draft(Kind::Lab, u"dsdna"_s, u"positive"_s), {});
    row("a titre", draft(Kind::Lab, u"ana"_s, u"1:320"_s), {});
    row("a number of a lab of words", draft(Kind::Lab, u"jo1"_s, quantity(u"35"_s, u"U/mL"_s)), {});
    row("an event needs no value", draft(Kind::Event, u"apheresis"_s), {});
    row("could not answer", with(symptom(u"fatigue"_s, {}), [](EntryDraft &d) { d.status = Status::CouldNotAnswer; }), {});
    row("could not answer, yet did", with(symptom(u"fatigue"_s, Level::Mild), [](EntryDraft &d) { d.status = Status::CouldNotAnswer; }),
        {{Field::Value, Why::Contradiction}});
    row("not assessed, yet a number", with(fever(), [](EntryDraft &d) { d.status = Status::NotAssessed; }), {{Field::Value, Why::Contradiction}});
    row("not assessed", with(draft(Kind::Vital, u"temp"_s), [](EntryDraft &d) { d.status = Status::NotAssessed; }), {});
    row("a long result", draft(Kind::Lab, u"ana"_s, QString(10'001, u'x')), {{Field::Value, Why::TooLong, Weight::Refuse, u"10000"_s}});
}

void TestEntryRules::guardsFactsTextsAndState_data()
{
    columns();
    using Answer = AllergyFacts::Answer;
    const auto facts = [](EntryDraft entry, const Facts &these) { entry.facts = these; return entry; };
    const Problems notAllowed{{Field::Facts, Why::NotAllowed}};
    row("an allergy", allergy({Answer::Allergic, u"penicillin"_s, u"rash"_s}), {});
    row("an allergy to nothing", allergy({Answer::Allergic, u" "_s, u"rash"_s}), {{Field::Substance, Why::Missing}});
    row("an allergy named by its label", with(allergy({Answer::Allergic, {}, {}}), [](EntryDraft &d) { d.label = u"latex"_s; }), {});
    row("an allergy that says nothing", draft(Kind::Allergy, u"allergy"_s), {{Field::Facts, Why::Missing}});
    row("no known allergies", allergy({Answer::NoneKnown, {}, {}}), {});
    row("no known allergies but one", allergy({Answer::NoneKnown, u"penicillin"_s, u"rash"_s}),
        {{Field::Substance, Why::Contradiction}, {Field::Reaction, Why::Contradiction}});
    row("a lab's facts on a lab", facts(draft(Kind::Lab, u"igg"_s, quantity(u"7"_s, u"g/L"_s)), LabFacts{u"7"_s, u"16"_s, u"L"_s, {}, {}}), {});
    row("a lab's facts on a note", facts(draft(Kind::Note, {}), LabFacts{}), notAllowed);
    row("an allergy's facts on an event", facts(draft(Kind::Event, u"apheresis"_s), AllergyFacts{}), notAllowed);
    row("a dose's facts on a vital", facts(fever(), DoseFacts{}), notAllowed);
    row("a call's facts on a call", facts(draft(Kind::Call, u"call_team"_s), CallFacts{u"nurse"_s, u"come in"_s}), {});
    row("a call's facts on a question", facts(draft(Kind::Question, {}), CallFacts{}), notAllowed);
    row("an infusion's facts on an event", facts(draft(Kind::Event, u"ivig_replacement"_s), IvigFacts{}), {});
    row("a day's summary on a vital", facts(draft(Kind::Vital, u"hr"_s, quantity(u"72"_s, u"/min"_s)), SummaryFacts{u"50"_s, u"120"_s, 900}), {});
    row("a day's summary on a symptom", facts(draft(Kind::Symptom, u"fatigue"_s, Level::Mild), SummaryFacts{}), notAllowed);
    row("a vaccine's facts on a condition", facts(draft(Kind::Condition, u"sle"_s), VaccineFacts{}), notAllowed);
    row("a condition's facts on a vaccine", facts(draft(Kind::Vaccine, u"vaccine_influenza"_s), ConditionFacts{}), notAllowed);
    row("a vaccine dose below zero", facts(draft(Kind::Vaccine, u"vaccine_influenza"_s), VaccineFacts{{}, {}, -1}), {{Field::Dose, Why::Impossible}});
    row("an infusion number below zero", facts(draft(Kind::Event, u"infusion"_s), EventFacts{-1, {}, {}}), {{Field::Facts, Why::Impossible}});
    row("a note of 10,000", with(fever(), [](EntryDraft &d) { d.note = QString(10'000, u'x'); }), {});
    row("a note of 10,001", with(fever(), [](EntryDraft &d) { d.note = QString(10'001, u'x'); }),
        {{Field::Note, Why::TooLong, Weight::Refuse, u"10000"_s}});
    row("a long label", with(fever(), [](EntryDraft &d) { d.label = QString(1001, u'x'); }), {{Field::Label, Why::TooLong, Weight::Refuse, u"1000"_s}});
    row("a long reaction", allergy({Answer::Allergic, u"x"_s, QString(10'001, u'x')}), {{Field::Reaction, Why::TooLong, Weight::Refuse, u"10000"_s}});
    row("a long answer on the phone", facts(draft(Kind::Call, u"call_team"_s), CallFacts{{}, QString(10'001, u'x')}),
        {{Field::Text, Why::TooLong, Weight::Refuse, u"10000"_s}});
    row("a planned temperature", with(fever(), [](EntryDraft &d) { d.state = State::Planned; }), {{Field::State, Why::NotAllowed}});
    row("a planned event", with(draft(Kind::Event, u"apheresis"_s), [](EntryDraft &d) { d.state = State::Planned; }), {});
    row("the same level as yesterday", with(draft(Kind::Symptom, u"fatigue"_s, Level::Mild), [](EntryDraft &d) { d.sameAsYesterday = true; }), {});
    row("the same temperature as yesterday", with(fever(), [](EntryDraft &d) { d.sameAsYesterday = true; }), {{Field::State, Why::NotAllowed}});
}

void TestEntryRules::tellsAllProblemsInFormOrder()
{
    EntryDraft bad = fever(u"450"_s, u"Cel"_s);
    bad.patient = {};
    bad.when = Moment::onDay(QDate(2027, 1, 1));
    bad.until = Moment::onDay(QDate(2026, 1, 1));
    bad.facts = DoseFacts();
    bad.note = QString(10'001, u'x');
    bad.state = State::Planned;
    const Problems expected{{Field::Patient, Why::Missing},
                            {Field::When, Why::InTheFuture},
                            {Field::Until, Why::EndsBeforeStart},
                            {Field::Value, Why::Impossible, Weight::Refuse, u"44"_s},
                            {Field::Facts, Why::NotAllowed},
                            {Field::Note, Why::TooLong, Weight::Refuse, u"10000"_s},
                            {Field::State, Why::NotAllowed}};
    QCOMPARE(problemsIn(bad, context()), expected);
}

void TestEntryRules::needsTheUpperPressureAboveTheLower()
{
    QCOMPARE(problemsInPressure({120, 0}, {80, 0}), Problems());
    QCOMPARE(problemsInPressure({80, 0}, {120, 0}), (Problems{{Field::Value, Why::Contradiction}}));
    QCOMPARE(problemsInPressure({800, -1}, {80, 0}), (Problems{{Field::Value, Why::Contradiction}}));
}

void TestEntryRules::makesAnEntryOfAGoodDraft()
{
    const Id author = QUuid::fromString(u"018f22e2-79b0-7cc3-98c4-dc0c0c073990"_s);
    const EntryDraft odd = fever(u"41.5"_s); // asks, but the form has asked by now
    const auto entry = EntryRules::make(odd, kId, author, context());
    QVERIFY(entry);
    QCOMPARE(entry->id(), kId);
    QCOMPARE(entry->author(), author);
    QVERIFY(entry->facts() == odd);
    QCOMPARE(entry->enteredAt(), QDateTime(QDate(2026, 3, 15), QTime(11, 30), Qt::UTC));
    QCOMPARE(entry->enteredAt().timeSpec(), Qt::UTC);
}

void TestEntryRules::makesNoEntryOfABadOne()
{
    EntryDraft bad = fever(u"41.5"_s);
    bad.patient = {};
    const auto entry = EntryRules::make(bad, kId, {}, context());
    QVERIFY(!entry);
    QCOMPARE(entry.error().fault, Fault::Invalid);
    QCOMPARE(entry.error().problems, (Problems{{Field::Patient, Why::Missing}})); // not the one that only asks
}

void TestEntryRules::plansWhatLiesAhead_data()
{
    QTest::addColumn<EntryDraft>("entry");
    QTest::addColumn<int>("state");
    const auto at = [](const Moment &when, State state = State::Happened) {
        return with(draft(Kind::Event, u"apheresis"_s), [&](EntryDraft &d) { d.when = when; d.state = state; });
    };
    const QDate today(2026, 3, 15);
    QTest::newRow("tomorrow") << at(Moment::onDay(today.addDays(1))) << int(State::Planned);
    QTest::newRow("later today") << at(Moment::at(today, 18 * 60, QTimeZone("Europe/Berlin"))) << int(State::Planned);
    QTest::newRow("next year") << at(Moment::inYear(2027)) << int(State::Planned);
    QTest::newRow("today") << at(Moment::onDay(today)) << int(State::Happened);
    QTest::newRow("this month") << at(Moment::inMonth(2026, 3)) << int(State::Happened);
    QTest::newRow("planned for last week") << at(Moment::onDay(today.addDays(-7)), State::Planned) << int(State::Planned);
    QTest::newRow("cancelled for tomorrow") << at(Moment::onDay(today.addDays(1)), State::Cancelled) << int(State::Cancelled);
}

void TestEntryRules::plansWhatLiesAhead()
{
    QFETCH(EntryDraft, entry);
    const auto made = EntryRules::make(entry, kId, {}, context());
    QVERIFY(made);
    QTEST(int((*made)->state), "state");
}

void TestEntryRules::convertsBetweenTheUnitsOfAnItem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("result");
    QTest::newRow("°F to °C") << u"temp"_s << u"101.3"_s << u"[degF]"_s << u"Cel"_s << u"38.5 Cel"_s;
    QTest::newRow("°C to °F") << u"temp"_s << u"38"_s << u"Cel"_s << u"[degF]"_s << u"100.4 [degF]"_s;
    QTest::newRow("the same unit is not rounded") << u"temp"_s << u"38.456"_s << u"Cel"_s << u"Cel"_s << u"38.456 Cel"_s;
    QTest::newRow("an alias of the same unit") << u"temp"_s << u"38.456"_s << u"degC"_s << u"Cel"_s << u"38.456 Cel"_s;
    QTest::newRow("IgG to mg/dL") << u"igg"_s << u"4.5"_s << u"g/L"_s << u"mg/dL"_s << u"450 mg/dL"_s;
    QTest::newRow("IgG to g/L") << u"igg"_s << u"450"_s << u"mg/dL"_s << u"g/L"_s << u"4.50 g/L"_s;
    QTest::newRow("HbA1c to %") << u"hba1c"_s << u"53"_s << u"mmol/mol"_s << u"%"_s << u"7.0 %"_s;
    QTest::newRow("HbA1c to mmol/mol") << u"hba1c"_s << u"7.0"_s << u"%"_s << u"mmol/mol"_s << u"53 mmol/mol"_s;
    QTest::newRow("between two that are not canonical") << u"wbc"_s << u"7400"_s << u"{cells}/uL"_s << u"10*3/uL"_s << u"7.40 10*3/uL"_s;
    QTest::newRow("a unit that is not its") << u"igg"_s << u"4.5"_s << u"g/L"_s << u"mol/L"_s << u"none"_s;
    QTest::newRow("from a unit that is not its") << u"igg"_s << u"4.5"_s << u"mol/L"_s << u"g/L"_s << u"none"_s;
}

void TestEntryRules::convertsBetweenTheUnitsOfAnItem()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    QVERIFY(item);
    const auto converted = convert(quantity(number, from, Comparator::Less), *item, to);
    QTEST(converted ? converted->number.toString() + u' ' + converted->unit : u"none"_s, "result");
    QVERIFY(!converted || converted->comparator == Comparator::Less);
}

void TestEntryRules::takesEverySoftLimitInEveryUnit()
{
    // A usual value must pass in every unit that an item is offered in, or a form would be a trap.
    int checked = 0;
    for (const Kind kind : {Kind::Vital, Kind::Lab, Kind::Symptom, Kind::Score}) {
        const auto items = shippedCatalogues().items(kind);
        for (const CatalogueItem *item : items) {
            if (item->scale != Scale::Number || !item->soft.low || !item->soft.high)
                continue;
            const auto middle = Ratio{1, 2, {}, {}}.apply(Decimal{item->soft.low->normalized()}, 6);
            const auto high = Ratio{1, 2, {}, {}}.apply(*item->soft.high, 6);
            QVERIFY(middle && high && middle->exponent == high->exponent);
            const Quantity usual{{middle->mantissa + high->mantissa, middle->exponent}, item->units.isEmpty() ? QString() : item->units.first().ucum, {}};
            QStringList units{usual.unit};
            for (const UnitChoice &unit : item->units)
                units.append(unit.ucum);
            for (const QString &unit : std::as_const(units)) {
                const auto there = unit == usual.unit ? std::optional(usual) : convert(usual, *item, unit);
                QVERIFY2(there, qPrintable(item->code + u' ' + unit));
                const Problems problems = problemsIn(draft(kind, item->code, *there), context());
                QVERIFY2(problems.isEmpty(), qPrintable(item->code + u' ' + unit));
                ++checked;
            }
        }
    }
    QVERIFY(checked > 50);
}

QTEST_GUILESS_MAIN(TestEntryRules)
#include "tst_entryrules.moc"
