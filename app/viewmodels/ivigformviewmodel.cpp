// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ivigformviewmodel.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
const Decimal kMuchPerKilogram{3, 0}; ///< more than anybody is given in one day: probably grams
}

void IvigFormViewModel::save(bool insist)
{
    if (m_purpose < 0)
        return refuse(tr("Please say what it was for. Your team can tell you.", "ivig form"));
    if (!moment())
        return refuse(dateProblem().isEmpty() ? tr("Please give the date.", "ivig form") : dateProblem());
    const bool replaces = m_purpose == 0;
    EntryDraft draft = draftOf(Kind::Event, replaces ? u"ivig_replacement"_s : u"ivig_immunomod"_s);
    if (!m_dose.trimmed().isEmpty()) {
        const std::optional<Decimal> number = Decimal::parse(m_dose.trimmed());
        if (!number)
            return refuse(tr("Please write the dose as a number, such as 0.4.", "ivig form"));
        if (m_perKilogram && *number > kMuchPerKilogram && !insist)
            return refuse(tr("This is a lot for each kilogram. Did you mean grams in all?", "ivig form"), true);
        draft.value = Quantity{*number, m_perKilogram ? u"g/kg"_s : u"g"_s};
    }
    IvigFacts facts;
    facts.purpose = replaces ? IvigFacts::Purpose::Replacement : IvigFacts::Purpose::Immunomodulation;
    facts.brand = m_brand.trimmed();
    facts.batch = m_batch.trimmed();
    facts.reaction = m_reaction.trimmed();
    facts.total = m_total.trimmed();
    if (Decimal::parse(facts.total))
        facts.total += u" g"_s;
    draft.facts = facts;
    draft.note = m_note.trimmed();
    if (isFine(draft, insist))
        keep({draft});
}

} // namespace dayplus
