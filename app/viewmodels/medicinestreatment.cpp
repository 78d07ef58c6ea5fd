// SPDX-License-Identifier: GPL-3.0-or-later
// What the Medicines page says beside the list: days without, steroids, pauses, the same drug twice.
#include "viewmodels/medicinesviewmodel.h"

#include "domain/steroids.h"
#include "wording/days.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kSickDayMonths = 12;
constexpr int kLaneBack = 56, kLaneAhead = 28; ///< days shown before today, and at least after it
}

void MedicinesViewModel::tellTreatment()
{
    const QDate today = m_day.today();
    const Id patient = m_roster.currentPatient();
    const QList<Medicine> told = m_roster.medicines(patient), planned = m_reader.planned();
    const QList<Entry> entries = m_reader.all();
    m_run = drugFree({told, m_roster.tapers(patient), entries, m_journal.catalogues(), m_day.day0(), today});
    m_daysLines = m_run ? drugFreeLines(*m_run, [this](Id id) { return name(id); }, today) : QStringList();

    m_questions.clear();
    for (const DoubledDrug &doubled : doubledDrugs(planned, today)) {
        //: %1 is a medicine, %2 a date
        m_questions << tr("%1 is on the list twice, from %2 on. Are both taken?", "question about two medicines").arg(name(doubled.first), shortDate(doubled.from));
    }

    const std::optional<QDate> last = lastSteroidDay(told, entries, today, m_journal.catalogues());
    const bool lately = last && last->addMonths(kSickDayMonths) >= today;
    m_sickDay = lately ? m_journal.catalogues().safetyText(u"sick_day") : QString();

    m_steroids.clear();
    if (const auto steroid = steroidsOn(planned, m_reader.doses(), today, m_journal.catalogues())) {
        const QString amount = quantityText(Quantity{steroid->milligrams.normalized(), u"mg"_s, Comparator::None});
        QString line = steroid->partly ? tr("Steroids today, as prednisone: more than %1 (approximate).", "medicines").arg(amount)
                                       : tr("Steroids today, as prednisone: %1 (approximate).", "medicines").arg(amount);
        if (steroid->average)
            line = tr("%1 The mean over its rhythm.", "steroids").arg(line);
        m_steroids = line;
    }

    QList<ChoiceRow> washouts;
    for (const Entry &entry : m_reader.events()) {
        if (entry->code != u"med_washout" || entry->state == State::Cancelled)
            continue;
        QString when = entry->when.date.isValid() ? momentText(entry->when) : tr("no date from your team yet", "pause of a medicine");
        if (entry->until && entry->until->date.isValid())
            when = tr("%1 to %2", "dates").arg(when, momentText(*entry->until));
        const QString what = entry->note.isEmpty() ? entryTitle(entry, m_journal.catalogues()) : entry->note.section(u'\n', 0, 0);
        washouts.append({entry.id().toString(QUuid::WithoutBraces), what, when});
    }
    m_washouts.setRows(washouts);
}

void MedicinesViewModel::tellLane()
{
    m_laneTaken = 0;
    m_lanePlanned = -1;
    if (!m_run || m_run->treated.freeFrom)
        return;
    const qint64 today = m_day.today().toJulianDay(), from = today - kLaneBack;
    const qint64 end = m_run->plannedEnd.value_or(0);
    const qint64 to = std::max(today + kLaneAhead, end + kLaneAhead / 2);
    const qreal width = qreal(to - from);
    m_laneTaken = qreal(today - from) / width;
    if (end >= today)
        m_lanePlanned = qreal(end - from) / width;
}

} // namespace dayplus
