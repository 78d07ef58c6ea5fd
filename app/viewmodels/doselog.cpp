// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/doselog.h"

#include "viewmodels/who.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
struct DoseLog { Q_DECLARE_TR_FUNCTIONS(DoseLog) };
}

EntryDraft doseDraft(const Medicine &planned, const Journal &journal, const Roster &roster, const Moment &when, DoseFacts::How how,
                     const std::optional<DueDose> &due)
{
    EntryDraft dose;
    dose.patient = planned.patient;
    dose.kind = Kind::Dose;
    dose.code = u"dose"_s;
    dose.label = medicineName(planned, journal.catalogues());
    dose.when = when;
    dose.reporter = reporterFor(roster, journal.author());
    dose.facts = DoseFacts{planned.id, how, due ? due->minute : -1};
    const std::optional<Quantity> amount = amountOfOneDose(planned, due ? due->day : when.date);
    if (amount && how != DoseFacts::How::Missed)
        dose.value = *amount;
    return dose;
}

QString doseSaid(const EntryDraft &dose)
{
    const DoseFacts *facts = std::get_if<DoseFacts>(&dose.facts);
    const Quantity *amount = std::get_if<Quantity>(&dose.value);
    const DoseFacts::How how = facts ? facts->how : DoseFacts::How::Taken;
    if (how == DoseFacts::How::Missed)
        return DoseLog::tr("Missed", "a dose");
    const QString text = amount ? quantityText(*amount) : DoseLog::tr("Amount not known", "a dose");
    //: %1 is an amount
    return how == DoseFacts::How::Late ? DoseLog::tr("%1, late").arg(text) : text;
}

} // namespace dayplus
