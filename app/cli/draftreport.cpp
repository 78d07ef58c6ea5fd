// SPDX-License-Identifier: GPL-3.0-or-later
// The options of log and amend that repeat what is printed: on a lab report, on a bottle of immunoglobulin, on a vaccine's box.
#include "cli/draftoptions.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

template<typename T> T factsOf(const EntryDraft &draft)
{
    const T *facts = std::get_if<T>(&draft.facts);
    return facts ? *facts : T();
}

bool hasAny(const Arguments &a, std::initializer_list<QLatin1StringView> options)
{
    return std::any_of(options.begin(), options.end(), [&a](QLatin1StringView option) { return a.has(option); });
}

bool isIvig(const EntryDraft &draft)
{
    return draft.kind == Kind::Event && (draft.code == "ivig"_L1 || draft.code == "ivig_replacement"_L1 || draft.code == "ivig_immunomod"_L1);
}

/** The purpose must be said, by the code or by --purpose; it is what the code stands for. */
Outcome applyIvig(EntryDraft &draft, const Arguments &a)
{
    const QString purpose = a.value("purpose"_L1);
    if (a.has("purpose"_L1) && purpose != "replacement"_L1 && purpose != "illness"_L1)
        return WrongUse{u"--purpose is replacement or illness."_s};
    if (draft.code == "ivig"_L1 && purpose.isEmpty())
        return WrongUse{u"What was it for? --purpose is replacement or illness."_s};
    if (!purpose.isEmpty())
        draft.code = purpose == "replacement"_L1 ? u"ivig_replacement"_s : u"ivig_immunomod"_s;
    IvigFacts facts = factsOf<IvigFacts>(draft);
    facts.purpose = draft.code == "ivig_replacement"_L1 ? IvigFacts::Purpose::Replacement : IvigFacts::Purpose::Immunomodulation;
    facts.brand = a.value("brand"_L1, facts.brand);
    facts.batch = a.value("batch"_L1, facts.batch);
    facts.reaction = a.value("reaction"_L1, facts.reaction);
    facts.total = a.value("total"_L1, facts.total);
    draft.facts = facts;
    return ended();
}

Outcome applyVaccine(EntryDraft &draft, const Arguments &a)
{
    if (hasAny(a, {"purpose"_L1, "total"_L1, "reaction"_L1}))
        return WrongUse{u"--purpose, --total and --reaction belong to --kind event --code ivig."_s};
    VaccineFacts facts = factsOf<VaccineFacts>(draft);
    facts.name = a.value("brand"_L1, facts.name);
    facts.batch = a.value("batch"_L1, facts.batch);
    draft.facts = facts;
    return ended();
}

} // namespace

Outcome applyReportFacts(EntryDraft &draft, const Arguments &a)
{
    if (isIvig(draft)) {
        if (const Outcome ivig = applyIvig(draft, a); !ivig)
            return ivig.refusal();
    } else if (hasAny(a, {"purpose"_L1, "brand"_L1, "batch"_L1, "reaction"_L1, "total"_L1})) {
        if (draft.kind != Kind::Vaccine)
            return WrongUse{u"--purpose, --brand, --batch, --reaction and --total belong to --kind event --code ivig; --brand and --batch to --kind vaccine, too."_s};
        if (const Outcome vaccine = applyVaccine(draft, a); !vaccine)
            return vaccine.refusal();
    }
    if (!hasAny(a, {"low"_L1, "high"_L1, "flag"_L1, "laboratory"_L1, "method"_L1}))
        return ended();
    if (draft.kind != Kind::Lab)
        return WrongUse{u"--low, --high, --flag, --laboratory and --method belong to --kind lab."_s};
    LabFacts lab = factsOf<LabFacts>(draft);
    lab.refLow = a.value("low"_L1, lab.refLow);
    lab.refHigh = a.value("high"_L1, lab.refHigh);
    lab.flag = a.value("flag"_L1, lab.flag);
    lab.laboratory = a.value("laboratory"_L1, lab.laboratory);
    lab.method = a.value("method"_L1, lab.method);
    draft.facts = lab;
    return ended();
}

} // namespace dayplus::cli
