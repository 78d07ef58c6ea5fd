// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entryrules.h"

#include "domain/valuerules.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

void refuse(Problems &problems, Field field, Why why)
{
    problems.append({field, why});
}

/** These say enough with a note alone; the others need to say what they are. */
bool needsCode(Kind kind)
{
    switch (kind) {
    case Kind::Checkin:
    case Kind::Allergy:
    case Kind::Question:
    case Kind::Cost:
    case Kind::Call:
    case Kind::Note:
        return false;
    default:
        return true;
    }
}

bool isKnown(Kind kind, const QString &code, const Catalogues &catalogues)
{
    if (code == toText(kind) && !needsCode(kind))
        return true;
    if (catalogues.item(kind, code))
        return true;
    if (kind == Kind::Dose)
        return catalogues.medicine(code);
    if (kind == Kind::Condition)
        return catalogues.disease(code);
    if (kind != Kind::Allergy)
        return false;
    const QList<Choice> substances = catalogues.choices(u"allergy-substance");
    return std::any_of(substances.begin(), substances.end(), [&code](const Choice &choice) { return choice.code == code; });
}

/** What "other" stands for: the label, or the name its facts carry. */
bool isNamed(const EntryDraft &draft)
{
    if (!draft.label.trimmed().isEmpty())
        return true;
    if (const auto *event = std::get_if<EventFacts>(&draft.facts))
        return !event->name.trimmed().isEmpty();
    if (const auto *condition = std::get_if<ConditionFacts>(&draft.facts))
        return !condition->name.trimmed().isEmpty();
    if (const auto *vaccine = std::get_if<VaccineFacts>(&draft.facts))
        return !vaccine->name.trimmed().isEmpty();
    if (const auto *dose = std::get_if<DoseFacts>(&draft.facts))
        return !dose->medicine.isNull();
    return std::holds_alternative<AllergyFacts>(draft.facts); // checked on its own
}

void checkCode(Problems &problems, const EntryDraft &draft, const RuleContext &context)
{
    const auto *dose = std::get_if<DoseFacts>(&draft.facts);
    const bool listedMedicine = dose && !dose->medicine.isNull();
    if (draft.code.isEmpty()) {
        if (needsCode(draft.kind) && !listedMedicine)
            refuse(problems, Field::Code, Why::Missing);
    } else if (draft.code == u"other") {
        if (!isNamed(draft) && !context.imported)
            refuse(problems, Field::Label, Why::Missing);
    } else if (!context.imported && context.catalogues && !isKnown(draft.kind, draft.code, *context.catalogues)) {
        refuse(problems, Field::Code, Why::UnknownCode);
    }
    checkLength(problems, Field::Code, draft.code, kLongestLabel);
    checkLength(problems, Field::Label, draft.label, kLongestLabel);
}

bool liesAhead(const Moment &moment, const QDateTime &now)
{
    if (const auto instant = moment.instant())
        return *instant > now;
    return moment.precision != Precision::Unknown && moment.date > now.date();
}

bool endsBeforeStart(const Moment &from, const Moment &to)
{
    if (from.precision == Precision::Unknown || to.precision == Precision::Unknown)
        return false;
    const auto start = from.instant(), end = to.instant();
    return start && end ? *end < *start : to.lastDay() < from.date;
}

void checkTime(Problems &problems, const EntryDraft &draft, const QDateTime &now)
{
    const bool plannable = canBePlanned(draft.kind);
    if (!plannable && liesAhead(draft.when, now))
        refuse(problems, Field::When, Why::InTheFuture);
    if (!draft.until)
        return;
    if (endsBeforeStart(draft.when, *draft.until))
        refuse(problems, Field::Until, Why::EndsBeforeStart);
    if (!plannable && liesAhead(*draft.until, now))
        refuse(problems, Field::Until, Why::InTheFuture);
    if (draft.ongoing)
        refuse(problems, Field::Until, Why::Contradiction);
}

/** Which facts may stand on which kind; none may always. */
bool factsFit(const Facts &facts, Kind kind)
{
    struct Fits {
        Kind kind;
        bool operator()(std::monostate) const { return true; }
        bool operator()(const DoseFacts &) const { return kind == Kind::Dose; }
        bool operator()(const LabFacts &) const
        {
            return kind == Kind::Lab || kind == Kind::Vital || kind == Kind::Score || kind == Kind::Symptom;
        }
        bool operator()(const AllergyFacts &) const { return kind == Kind::Allergy; }
        bool operator()(const ConditionFacts &) const { return kind == Kind::Condition; }
        bool operator()(const VaccineFacts &) const { return kind == Kind::Vaccine; }
        bool operator()(const IvigFacts &) const { return kind == Kind::Event || kind == Kind::Dose; }
        bool operator()(const EventFacts &) const { return kind == Kind::Event || kind == Kind::Span; }
        bool operator()(const CallFacts &) const { return kind == Kind::Call; }
        bool operator()(const SummaryFacts &) const { return kind == Kind::Lab || kind == Kind::Vital || kind == Kind::Score; }
        bool operator()(const StatementFacts &) const { return kind == Kind::Event || kind == Kind::Span || kind == Kind::Score; }
        bool operator()(const QuestionFacts &) const { return kind == Kind::Question; }
        bool operator()(const TreatmentFacts &) const { return kind == Kind::Span; }
        bool operator()(const MeasureFacts &) const { return kind == Kind::Vital; }
        bool operator()(const ThinkingFacts &) const { return kind == Kind::Score; }
    };
    return std::visit(Fits{kind}, facts);
}

void checkAllergy(Problems &problems, const EntryDraft &draft)
{
    const auto *allergy = std::get_if<AllergyFacts>(&draft.facts);
    if (!allergy) {
        if (draft.facts.index() == 0)
            refuse(problems, Field::Facts, Why::Missing);
        return;
    }
    if (allergy->answer == AllergyFacts::Answer::NoneKnown) {
        if (!allergy->substance.isEmpty())
            refuse(problems, Field::Substance, Why::Contradiction);
        if (!allergy->reaction.isEmpty())
            refuse(problems, Field::Reaction, Why::Contradiction);
        return;
    }
    if (allergy->substance.trimmed().isEmpty() && draft.label.trimmed().isEmpty())
        refuse(problems, Field::Substance, Why::Missing);
}

/** Every text of the facts has the same generous limit. */
struct FactTexts {
    Problems &problems;
    void check(Field field, const QString &text) const { checkLength(problems, field, text, kLongestText); }
    void operator()(std::monostate) const { }
    void operator()(const DoseFacts &) const { }
    void operator()(const LabFacts &lab) const
    {
        for (const QString &text : {lab.refLow, lab.refHigh, lab.flag, lab.method, lab.laboratory})
            check(Field::Facts, text);
    }
    void operator()(const AllergyFacts &allergy) const
    {
        check(Field::Substance, allergy.substance);
        check(Field::Reaction, allergy.reaction);
    }
    void operator()(const ConditionFacts &condition) const { check(Field::Label, condition.name); }
    void operator()(const VaccineFacts &vaccine) const
    {
        check(Field::Label, vaccine.name);
        check(Field::Facts, vaccine.batch);
        if (vaccine.doseNumber < 0)
            refuse(problems, Field::Dose, Why::Impossible);
    }
    void operator()(const IvigFacts &ivig) const
    {
        check(Field::Facts, ivig.brand);
        check(Field::Facts, ivig.batch);
        check(Field::Reaction, ivig.reaction);
        check(Field::Dose, ivig.total);
    }
    void operator()(const EventFacts &event) const
    {
        check(Field::Label, event.name);
        check(Field::Facts, event.place);
        if (event.number < 0)
            refuse(problems, Field::Facts, Why::Impossible);
    }
    void operator()(const CallFacts &call) const
    {
        check(Field::Facts, call.who);
        check(Field::Text, call.said);
    }
    void operator()(const SummaryFacts &) const { }
    void operator()(const StatementFacts &told) const
    {
        check(Field::Facts, told.by);
        check(Field::Facts, told.criterion);
    }
    void operator()(const QuestionFacts &question) const { check(Field::Text, question.answer); }
    void operator()(const TreatmentFacts &line) const
    {
        for (const QString &text : {line.medicine, line.bestEffect, line.endReason})
            check(Field::Facts, text);
    }
    void operator()(const MeasureFacts &measure) const { check(Field::Facts, measure.site); }
    void operator()(const ThinkingFacts &thinking) const { check(Field::Text, thinking.sentence); }
};

void checkFacts(Problems &problems, const EntryDraft &draft)
{
    if (!factsFit(draft.facts, draft.kind))
        refuse(problems, Field::Facts, Why::NotAllowed);
    if (draft.kind == Kind::Allergy)
        checkAllergy(problems, draft);
    std::visit(FactTexts{problems}, draft.facts);
}

void checkState(Problems &problems, const EntryDraft &draft)
{
    if (draft.state == State::Planned && !canBePlanned(draft.kind))
        refuse(problems, Field::State, Why::NotAllowed);
    if (draft.sameAsYesterday && draft.kind != Kind::Symptom && draft.kind != Kind::Checkin)
        refuse(problems, Field::State, Why::NotAllowed); // only symptoms are copied: a temperature is measured anew
}

} // namespace

Problems problemsIn(const EntryDraft &draft, const RuleContext &context)
{
    Problems problems;
    if (draft.patient.isNull())
        refuse(problems, Field::Patient, Why::Missing);
    checkCode(problems, draft, context);
    checkTime(problems, draft, context.now);
    const CatalogueItem *item = context.catalogues ? context.catalogues->item(draft.kind, draft.code) : nullptr;
    checkValue(problems, draft, item, context.imported);
    checkFacts(problems, draft);
    checkLength(problems, Field::Note, draft.note, kLongestText);
    checkState(problems, draft);
    return problems;
}

Problems problemsInPressure(const Decimal &systolic, const Decimal &diastolic)
{
    if (systolic > diastolic)
        return {};
    return {{Field::Value, Why::Contradiction}};
}

Result<Entry> EntryRules::make(const EntryDraft &draft, Id id, Id author, const RuleContext &context)
{
    Problems problems = problemsIn(draft, context);
    if (refuses(problems)) {
        problems.removeIf([](const Problem &problem) { return problem.weight == Problem::Weight::Ask; });
        return Error{Fault::Invalid, u"the entry breaks %1 rules"_s.arg(problems.size()), problems};
    }
    Entry entry = Entry::restored(id, draft, author, context.now.toUTC());
    if (draft.state == State::Happened && liesAhead(draft.when, context.now))
        entry.m_draft.state = State::Planned;
    return entry;
}

} // namespace dayplus
