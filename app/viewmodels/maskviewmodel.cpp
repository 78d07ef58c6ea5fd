// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/maskviewmodel.h"

#include "domain/watchplan.h"
#include "journal/futures.h"
#include "viewmodels/medicinesviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

const QStringList &feverCodes()
{
    static const QStringList codes{u"paracetamol"_s, u"ibuprofen"_s};
    return codes;
}

bool mayMask(const Medicine &medicine, const Catalogues &catalogues)
{
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    const bool steroid = info && info->drugClass == u"glucocorticoid";
    return medicine.status == u"active" && (steroid || feverCodes().contains(medicine.code));
}

} // namespace

MaskViewModel::MaskViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    const Catalogues &catalogues = journal.catalogues();
    QList<ChoiceRow> rows;
    QStringList listed;
    for (const Medicine &medicine : roster.medicines(roster.currentPatient())) {
        if (!mayMask(medicine, catalogues))
            continue;
        listed.append(medicine.code);
        rows.append({u"m:"_s + medicine.id.toString(), medicineName(medicine, catalogues), tr("On the medicine list", "detail of a choice")});
    }
    for (const QString &code : feverCodes()) {
        const MedicineInfo *info = catalogues.medicine(code);
        if (info && !listed.contains(code))
            rows.append({u"d:"_s + code, QCoreApplication::translate("catalogue", info->label.toUtf8().constData()), tr("Against fever", "detail of a choice")});
    }
    rows.append({u"e:fever_medicine"_s, tr("Something else against fever", "choice"), {}});
    for (const QString &code : {u"steroid_course"_s, u"tocilizumab"_s, u"anakinra"_s}) {
        if (const CatalogueItem *item = catalogues.item(Kind::Event, code))
            rows.append({u"e:"_s + code, itemLabel(*item), tr("Told by the team", "detail of a choice")});
    }
    m_choices.setRows(rows);
    m_time = timeText(Moment::at(journal.now()));
}

void MaskViewModel::set(QString &place, const QString &text)
{
    if (place == text)
        return;
    place = text;
    m_problem.clear();
    Q_EMIT changed();
}

void MaskViewModel::setChoice(const QString &choice)
{
    if (choice.startsWith(u"m:")) {
        const std::optional<Medicine> medicine = m_roster.medicine(Id::fromString(choice.mid(2)));
        if (medicine && !medicine->steps.isEmpty() && medicine->steps.last().amount)
            m_unit = medicine->steps.last().amount->unit;
    }
    set(m_choice, choice);
}

bool MaskViewModel::fillWhat(EntryDraft &draft) const
{
    const QString code = m_choice.mid(2);
    if (m_choice.startsWith(u"m:")) {
        const std::optional<Medicine> medicine = m_roster.medicine(Id::fromString(code));
        if (!medicine)
            return false;
        draft.kind = Kind::Dose;
        draft.code = medicine->code;
        draft.label = medicine->name;
        draft.facts = DoseFacts{medicine->id, DoseFacts::How::Taken, -1};
        return true;
    }
    if (m_choice.startsWith(u"d:")) {
        draft.kind = Kind::Dose;
        draft.code = code;
        draft.facts = DoseFacts{};
        return true;
    }
    draft.kind = Kind::Event;
    draft.code = code;
    if (named())
        draft.label = m_name.trimmed();
    else
        draft.reporter = Reporter::Team;
    return m_choice.startsWith(u"e:");
}

bool MaskViewModel::fill(EntryDraft &draft)
{
    if (m_choice.isEmpty()) {
        m_problem = tr("What was it? Please choose one.", "form");
        return false;
    }
    draft.patient = m_roster.currentPatient();
    draft.reporter = reporterFor(m_roster, m_journal.author());
    const QDateTime now = m_journal.now();
    const auto minutes = minutesFromText(m_time);
    if (!minutes || minutes->size() != 1) {
        m_problem = tr("Please write the time like 22:10.", "form");
        return false;
    }
    draft.when = Moment::at(now.date(), minutes->first(), now.timeZone());
    if (*draft.when.instant() > now)
        draft.when = Moment::at(now.date().addDays(-1), minutes->first(), now.timeZone());
    if (!m_amount.trimmed().isEmpty()) {
        const std::optional<Decimal> number = Decimal::parse(m_amount.trimmed());
        if (!number) {
            m_problem = tr("Please write the amount as a number, like 500, or leave it empty.", "form");
            return false;
        }
        draft.value = Quantity{*number, m_unit.trimmed()};
    }
    return fillWhat(draft);
}

void MaskViewModel::save()
{
    if (m_busy)
        return;
    m_problem.clear();
    EntryDraft draft;
    if (!fill(draft)) {
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    onResult(m_journal.add(draft), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept. Fever may be masked from now on.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
