// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/draftoptions.h"

#include "domain/entryrules.h"
#include "domain/recordwords.h"
#include "wording/faults.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** The value of an enum with these names; a wrong use that lists them otherwise. */
template<typename E, std::size_t N>
Answer<E> oneOfNames(const Arguments &arguments, QLatin1StringView option, const std::array<QLatin1StringView, N> &names)
{
    const QString text = arguments.value(option);
    QStringList choices;
    for (std::size_t i = 0; i < N; ++i) {
        if (text == names[i])
            return E(i);
        choices << names[i];
    }
    return WrongUse{u"--%1 is %2."_s.arg(option, oneOf(choices))};
}

/** "<0.5", "≤ 3", "38,4". */
std::optional<Quantity> readQuantity(QString text)
{
    static constexpr struct { const char16_t *sign; Comparator comparator; } signs[] = {
        {u"<=", Comparator::LessOrEqual}, {u">=", Comparator::GreaterOrEqual}, {u"≤", Comparator::LessOrEqual},
        {u"≥", Comparator::GreaterOrEqual}, {u"<", Comparator::Less}, {u">", Comparator::Greater},
    };
    Quantity quantity;
    text = text.trimmed();
    for (const auto &[sign, comparator] : signs) {
        if (!text.startsWith(QStringView(sign)))
            continue;
        quantity.comparator = comparator;
        text = text.mid(QStringView(sign).size()).trimmed();
        break;
    }
    const auto number = Decimal::parse(text);
    if (!number)
        return std::nullopt;
    quantity.number = *number;
    return quantity;
}

/** The catalogue's spelling of a unit; the item's first unit if none was given. */
QString unitOf(const QString &given, bool wasGiven, const CatalogueItem *item)
{
    if (!item)
        return given;
    if (!wasGiven)
        return item->units.isEmpty() ? QString() : item->units.first().ucum;
    const UnitChoice *choice = item->unit(given);
    return choice ? choice->ucum : given;
}

Outcome applyValue(EntryDraft &draft, const Arguments &a, const Catalogues &catalogues)
{
    if (a.has("level"_L1)) {
        const Answer<Level> level = oneOfNames<Level>(a, "level"_L1, words::kLevels);
        if (!level)
            return level.refusal();
        draft.value = *level;
    }
    if (a.has("text"_L1))
        draft.value = a.value("text"_L1);
    if (a.has("value"_L1)) {
        const std::optional<Quantity> read = readQuantity(a.value("value"_L1));
        if (!read)
            return WrongUse{u"--value is a number such as 38.4 or <0.5; for words use --text."_s};
        draft.value = *read;
    }
    auto *quantity = std::get_if<Quantity>(&draft.value);
    if (quantity && (a.has("value"_L1) || a.has("unit"_L1)))
        quantity->unit = unitOf(a.value("unit"_L1), a.has("unit"_L1), catalogues.item(draft.kind, draft.code));
    return ended();
}

Outcome applyTimes(EntryDraft &draft, const Arguments &a, const Desk &desk)
{
    if (a.has("when"_L1)) {
        const Answer<Moment> when = desk.moment(a.value("when"_L1), "when"_L1, draft.patient);
        if (!when)
            return when.refusal();
        draft.when = *when;
    }
    if (a.has("until"_L1)) {
        const Answer<Moment> until = desk.moment(a.value("until"_L1), "until"_L1, draft.patient);
        if (!until)
            return until.refusal();
        draft.until = until->precision == Precision::Unknown ? std::nullopt : std::optional(*until);
        draft.ongoing = false;
    }
    if (a.has("ongoing"_L1)) {
        draft.ongoing = true;
        draft.until.reset();
    }
    return ended();
}

Outcome applyWords(EntryDraft &draft, const Arguments &a)
{
    if (a.has("status"_L1)) {
        const Answer<Status> status = oneOfNames<Status>(a, "status"_L1, words::kStatuses);
        if (!status)
            return status.refusal();
        draft.status = *status;
        if (draft.status != Status::Known && !a.has("value"_L1) && !a.has("level"_L1) && !a.has("text"_L1))
            draft.value = {};
    }
    if (a.has("state"_L1)) {
        const Answer<State> state = oneOfNames<State>(a, "state"_L1, words::kStates);
        if (!state)
            return state.refusal();
        draft.state = *state;
    }
    if (a.has("reporter"_L1)) {
        const Answer<Reporter> reporter = oneOfNames<Reporter>(a, "reporter"_L1, words::kReporters);
        if (!reporter)
            return reporter.refusal();
        draft.reporter = *reporter;
    }
    if (a.has("note"_L1))
        draft.note = a.value("note"_L1);
    if (a.has("label"_L1))
        draft.label = a.value("label"_L1);
    return ended();
}

Outcome applyDoseFacts(EntryDraft &draft, const Arguments &a, const Roster &roster)
{
    DoseFacts facts = std::get_if<DoseFacts>(&draft.facts) ? std::get<DoseFacts>(draft.facts) : DoseFacts{};
    if (a.has("how"_L1)) {
        const auto how = oneOfNames<DoseFacts::How>(a, "how"_L1, words::kHows);
        if (!how)
            return how.refusal();
        facts.how = *how;
    }
    if (facts.medicine.isNull()) {
        for (const Medicine &medicine : roster.medicines(draft.patient)) {
            if (!draft.code.isEmpty() && draft.code != "other"_L1 && medicine.code == draft.code)
                facts.medicine = medicine.id;
        }
    }
    draft.facts = facts;
    return ended();
}

Outcome applyFacts(EntryDraft &draft, const Arguments &a, const Desk &desk)
{
    if (draft.kind == Kind::Dose)
        return applyDoseFacts(draft, a, desk.roster());
    if (a.has("how"_L1))
        return WrongUse{u"--how belongs to --kind dose."_s};
    if (a.has("number"_L1)) {
        const Answer<int> number = a.number("number"_L1, 0, 1, 99);
        if (!number)
            return number.refusal();
        if (draft.kind == Kind::Vaccine) {
            VaccineFacts vaccine = std::get_if<VaccineFacts>(&draft.facts) ? std::get<VaccineFacts>(draft.facts) : VaccineFacts{};
            vaccine.doseNumber = *number;
            draft.facts = vaccine;
        } else
            draft.facts = EventFacts{.number = *number, .name = {}, .place = {}};
    }
    if (a.has("who"_L1) || a.has("said"_L1)) {
        CallFacts call = std::get_if<CallFacts>(&draft.facts) ? std::get<CallFacts>(draft.facts) : CallFacts{};
        call.who = a.value("who"_L1, call.who);
        call.said = a.value("said"_L1, call.said);
        draft.facts = call;
    }
    if (const Outcome report = applyReportFacts(draft, a); !report)
        return report.refusal();
    return applyToldFacts(draft, a, desk.catalogues());
}

} // namespace

const QList<OptionSpec> &draftOptions()
{
    static const QList<OptionSpec> options{
        {"kind", "KIND", "symptom, vital, lab, score, event, dose, vaccine, question, cost, call, note, span, condition or checkin"},
        {"code", "CODE", "what it is, from the catalogue; other with --label for anything else"},
        {"label", "TEXT", "your own name for it"},
        {"value", "NUMBER", "38.4, 38,4, <0.5; 120/80 with --code bp"},
        {"unit", "UNIT", "the unit of the value; without it the item's first unit"},
        {"level", "LEVEL", "none, mild, moderate or severe"},
        {"text", "TEXT", "a result in words, such as positive"},
        {"status", "STATUS", "known, could-not-answer or not-assessed"},
        {"when", "WHEN", "2026-03-10T02:41, 2026-03-10, 2026-03, 2026, about:2026-03, day+9 or unknown; without it now"},
        {"until", "WHEN", "the end of something that lasted"},
        {"ongoing", nullptr, "it has begun and has not ended"},
        {"state", "STATE", "happened, planned or cancelled"},
        {"reporter", "WHO", "patient, caregiver, team or report"},
        {"how", "HOW", "a dose: taken, missed or late"},
        {"number", "N", "the how-many-th infusion or vaccine dose"},
        {"who", "TEXT", "a call: who was called"},
        {"said", "TEXT", "a call: what they said"},
        {"site", "WHERE", "a measurement: ear, mouth, armpit …"},
        {"by", "WHO", "something the team said: who said it"},
        {"criterion", "CODE", "something the team said: the rule they used"},
        {"right", "TASKS", "a thinking check: the tasks done right, separated by commas, or all"},
        {"not-tried", "TASKS", "a thinking check: the tasks that could not be tried"},
        {"writing", "HOW", "a thinking check: the writing is same, different or cannot-tell"},
        {"sentence", "TEXT", "a thinking check: the sentence that was written"},
        {"baseline", nullptr, "a thinking check: the person's own, from before treatment"},
        {"low", "TEXT", "a lab value: the lower end of the report's own range"},
        {"high", "TEXT", "a lab value: the upper end of it"},
        {"flag", "TEXT", "a lab value: the mark on the report, such as L"},
        {"laboratory", "TEXT", "a lab value: which laboratory"},
        {"method", "TEXT", "a lab value: how it was measured"},
        {"purpose", "PURPOSE", "IVIG: replacement or illness"},
        {"total", "TEXT", "IVIG: the whole amount, such as 30 g"},
        {"brand", "TEXT", "IVIG, a vaccine: the name on the box"},
        {"batch", "TEXT", "IVIG, a vaccine: the batch number"},
        {"reaction", "TEXT", "IVIG: what it did"},
        {"note", "TEXT", "a note"},
        {"yes", nullptr, "save a value that is unusual without asking"},
    };
    return options;
}

Outcome applyOptions(EntryDraft &draft, const Arguments &arguments, const Desk &desk)
{
    if (arguments.has("kind"_L1)) {
        const std::optional<Kind> kind = kindFromText(arguments.value("kind"_L1));
        if (!kind)
            return WrongUse{u"There is no kind %1."_s.arg(arguments.value("kind"_L1))};
        draft.kind = *kind;
    }
    if (arguments.has("code"_L1))
        draft.code = arguments.value("code"_L1);
    const bool isPressure = draft.kind == Kind::Vital && draft.code == "bp"_L1;
    for (const auto &step : {applyTimes(draft, arguments, desk), applyWords(draft, arguments),
                             isPressure ? ended() : applyValue(draft, arguments, desk.catalogues()), applyFacts(draft, arguments, desk)}) {
        if (!step)
            return step.refusal();
    }
    return ended();
}

Answer<QList<EntryDraft>> pressureDrafts(const EntryDraft &draft, const Arguments &arguments)
{
    if (draft.kind != Kind::Vital || draft.code != "bp"_L1)
        return QList<EntryDraft>{};
    const QStringList parts = arguments.value("value"_L1).split(u'/');
    const auto upper = Decimal::parse(parts.value(0).trimmed()), lower = Decimal::parse(parts.value(1).trimmed());
    if (parts.size() != 2 || !upper || !lower)
        return WrongUse{u"A blood pressure is given as --value 120/80."_s};
    const QString unit = arguments.value("unit"_L1);
    if (!unit.isEmpty() && unit != "mm[Hg]"_L1 && unit.compare("mmHg"_L1, Qt::CaseInsensitive) != 0)
        return WrongUse{u"A blood pressure is given in mmHg."_s};
    if (const Problems problems = problemsInPressure(*upper, *lower); !problems.isEmpty()) {
        Refusal refusal(Error{Fault::Invalid, {}, problems});
        refusal.sentence = u"The upper number of a blood pressure is the larger one. Nothing was saved; please check both."_s;
        return refusal;
    }
    EntryDraft systolic = draft, diastolic = draft;
    systolic.code = u"bp_sys"_s;
    systolic.value = Quantity{*upper, u"mm[Hg]"_s, Comparator::None};
    diastolic.code = u"bp_dia"_s;
    diastolic.value = Quantity{*lower, u"mm[Hg]"_s, Comparator::None};
    return QList<EntryDraft>{systolic, diastolic};
}

Outcome checkDrafts(const QList<EntryDraft> &drafts, const Desk &desk, bool yes)
{
    Problems problems;
    QStringList sentences;
    for (const EntryDraft &draft : drafts) {
        Problems found = problemsIn(draft, {&desk.catalogues(), desk.now(), false});
        if (yes || refuses(found))
            found.removeIf([](const Problem &problem) { return problem.weight == Problem::Weight::Ask; });
        sentences += sayAll(found, draft, desk.catalogues());
        problems += found;
    }
    if (problems.isEmpty())
        return ended();
    sentences.removeDuplicates();
    if (!refuses(problems))
        sentences << u"Nothing was saved yet. If it is, add --yes."_s;
    Refusal refusal(Error{Fault::Invalid, {}, problems});
    refusal.sentence = sentences.join(u'\n');
    return refusal;
}

} // namespace dayplus::cli
