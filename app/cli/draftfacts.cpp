// SPDX-License-Identifier: GPL-3.0-or-later
// The options of log and amend that say where something was measured, who said it, and how a thinking check went.
#include "cli/draftoptions.h"

#include "domain/recordwords.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

template<typename T> T factsOf(const EntryDraft &draft)
{
    const T *facts = std::get_if<T>(&draft.facts);
    return facts ? *facts : T();
}

/** The ids of thinking.json in `text`; "all" means every one. */
Answer<QStringList> tasksIn(const QString &text, QLatin1StringView option, const Catalogues &catalogues)
{
    QStringList known, named;
    for (const ThinkingItem &item : catalogues.thinkingItems())
        known << item.id;
    if (text == "all"_L1)
        return known;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!known.contains(part.trimmed()))
            return WrongUse{u"--%1 names tasks: %2, separated by commas, or all."_s.arg(option, oneOf(known))};
        named << part.trimmed();
    }
    return named;
}

Outcome applyThinking(EntryDraft &draft, const Arguments &a, const Catalogues &catalogues)
{
    ThinkingFacts facts = factsOf<ThinkingFacts>(draft);
    for (const auto &[option, place] : {std::pair("right"_L1, &facts.right), std::pair("not-tried"_L1, &facts.notTried)}) {
        if (!a.has(option))
            continue;
        const Answer<QStringList> tasks = tasksIn(a.value(option), option, catalogues);
        if (!tasks)
            return tasks.refusal();
        *place = *tasks;
    }
    if (a.has("writing"_L1)) {
        const auto writing = std::find(words::kWritings.begin() + 1, words::kWritings.end(), a.value("writing"_L1));
        if (writing == words::kWritings.end())
            return WrongUse{u"--writing is same, different or cannot-tell."_s};
        facts.writing = ThinkingFacts::Writing(writing - words::kWritings.begin());
    }
    facts.sentence = a.value("sentence"_L1, facts.sentence);
    facts.baseline = facts.baseline || a.has("baseline"_L1);
    if (a.has("right"_L1)) {
        const auto *number = std::get_if<Quantity>(&draft.value);
        const Quantity counted{{facts.right.size(), 0}, {}, Comparator::None};
        if (a.has("value"_L1) && number && !(*number == counted))
            return WrongUse{u"--value is the number of tasks in --right; please give one of the two."_s};
        draft.value = counted;
    }
    draft.facts = facts;
    return ended();
}

bool hasAny(const Arguments &a, std::initializer_list<QLatin1StringView> options)
{
    return std::any_of(options.begin(), options.end(), [&a](QLatin1StringView option) { return a.has(option); });
}

} // namespace

Outcome applyToldFacts(EntryDraft &draft, const Arguments &a, const Catalogues &catalogues)
{
    if (a.has("site"_L1)) {
        if (draft.kind != Kind::Vital)
            return WrongUse{u"--site belongs to --kind vital."_s};
        draft.facts = MeasureFacts{a.value("site"_L1)};
    }
    if (hasAny(a, {"right"_L1, "not-tried"_L1, "writing"_L1, "sentence"_L1, "baseline"_L1})) {
        if (draft.kind != Kind::Score || draft.code != "ice"_L1)
            return WrongUse{u"--right, --not-tried, --writing, --sentence and --baseline belong to --kind score --code ice."_s};
        return applyThinking(draft, a, catalogues);
    }
    if (hasAny(a, {"by"_L1, "criterion"_L1})) {
        StatementFacts told = factsOf<StatementFacts>(draft);
        told.by = a.value("by"_L1, told.by);
        told.criterion = a.value("criterion"_L1, told.criterion);
        draft.facts = told;
    }
    return ended();
}

} // namespace dayplus::cli
