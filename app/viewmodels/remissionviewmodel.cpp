// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/remissionviewmodel.h"

#include "viewmodels/entrypages.h"
#include "wording/medicinewords.h"
#include "wording/days.h"
#include "wording/factwords.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kLicatsDays = 90; ///< CLINICAL §7.2 RF35: D0 to D90

bool isStatement(const QString &code)
{
    return code == u"remission_declared" || code == u"relapse_confirmed" || code == u"flare_suspected";
}

} // namespace

RemissionViewModel::RemissionViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &RemissionViewModel::reload);
    connect(&m_day, &DayInfo::changed, this, &RemissionViewModel::reload);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.touches(RecordKind::Entry))
            reload();
    });
    reload();
}

void RemissionViewModel::reload()
{
    const quint64 reading = ++m_reading;
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Event, Kind::Dose};
    query.state = State::Happened;
    readEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &entries) {
        if (reading != m_reading)
            return;
        if (!entries)
            return m_notices.failed(entries.error());
        showStatements(*entries);
        showRun(*entries);
        Q_EMIT changed();
    });
}

QString RemissionViewModel::dayOf(qint64 wallDay) const
{
    return shortDate(QDate::fromJulianDay(wallDay));
}

QString RemissionViewModel::medicineNames(const QList<Id> &ids) const
{
    QStringList names;
    for (const Id &id : ids) {
        if (const std::optional<Medicine> medicine = m_roster.medicine(id))
            names << medicineName(*medicine, m_journal.catalogues());
    }
    return names.join(tr(", ", "list separator"));
}

void RemissionViewModel::showStatements(const QList<Entry> &entries)
{
    QList<ChoiceRow> rows;
    for (const Entry &entry : entries) {
        if (!isStatement(entry->code))
            continue;
        QStringList parts{momentText(entry->when)};
        if (const auto *told = std::get_if<StatementFacts>(&entry->facts)) {
            parts << told->by << criterionText(told->criterion, m_journal.catalogues());
        }
        parts.removeAll(QString());
        rows.prepend({entry.id().toString(QUuid::WithoutBraces), entryTitle(entry, m_journal.catalogues()), parts.join(tr(", ", "list separator"))});
    }
    m_statements.setRows(rows);
}

void RemissionViewModel::showRun(const QList<Entry> &entries)
{
    const Id patient = m_roster.currentPatient();
    const QDate today = m_day.today();
    const QList<Medicine> medicines = m_roster.medicines(patient);
    const QList<Taper> tapers = m_roster.tapers(patient);
    const std::optional<DrugFree> run = drugFree({medicines, tapers, entries, m_journal.catalogues(), m_day.day0(), today});
    m_days.clear();
    m_since.clear();
    m_clock.clear();
    m_taking.clear();
    QList<ChoiceRow> milestones, notches;
    if (m_day.day0() && *m_day.day0() <= today) //: %1 is a whole number of days
        m_clock = tr("Day +%1 since the infusion", "drug-free run").arg(courseDay(today, *m_day.day0()));
    if (run && run->treated.freeFrom) {
        const QString count = QString::number(run->treated.daysFree(today.toJulianDay()));
        //: A count of days. %1 is a number.
        m_days = run->treated.about ? tr("About day %1 without immunosuppressants", "drug-free run").arg(count)
                                    : tr("Day %1 without immunosuppressants", "drug-free run").arg(count);
        m_since = run->earliest && run->latest && *run->earliest != *run->latest
                      ? tr("Day 1 was between %1 and %2.", "drug-free run").arg(dayOf(*run->earliest), dayOf(*run->latest))
                      : tr("Day 1 was %1, the day after the last dose.", "drug-free run").arg(dayOf(*run->treated.freeFrom));
        for (const DrugFreeMilestone &milestone : run->milestones)
            milestones.append({QString::number(milestone.months), tr("%n month(s) without immunosuppressants", "drug-free run", milestone.months),
                               milestone.reached ? tr("since %1", "milestone that was reached").arg(dayOf(milestone.day))
                                                 : tr("will be on %1 if none is taken", "milestone that lies ahead").arg(dayOf(milestone.day))});
        for (const DayRange &notch : run->notches)
            notches.append({QString::number(notch.from), notch.from == notch.to ? dayOf(notch.from) : tr("%1 to %2", "first and last day").arg(dayOf(notch.from), dayOf(notch.to)),
                            tr("Steroid against a side effect. It does not end the count.", "drug-free run")});
    } else if (run && !run->taking.isEmpty()) { //: %1 is a list of medicines
        m_taking = tr("Taken now for the illness: %1.", "drug-free run").arg(medicineNames(run->taking));
        if (run->plannedEnd) //: %1 is a date
            m_taking += u' ' + tr("By the plan the last dose is on %1.", "drug-free run").arg(dayOf(*run->plannedEnd));
    } else if (run && !run->endUnknown.isEmpty()) { //: %1 is a list of medicines
        m_taking = tr("Nobody wrote down when %1 ended, so no days are counted.", "drug-free run").arg(medicineNames(run->endUnknown));
    } else {
        m_taking = tr("No medicine for the illness is on your list, so there is nothing to count from.", "drug-free run");
    }
    m_milestones.setRows(milestones);
    m_notches.setRows(notches);
}

QString RemissionViewModel::licats() const
{
    const std::optional<QDate> day0 = m_day.day0();
    const std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_day.today());
    const TemplateInfo *treatment = course ? m_roster.treatment(course->templateId) : nullptr;
    if (!day0 || !treatment)
        return {};
    const int day = courseDay(m_day.today(), *day0);
    const PhaseSpan *phase = phaseOn(*treatment, day);
    if (day < 0 || day > kLicatsDays || !phase || (phase->id != u"infuse" && phase->id != u"watch" && phase->id != u"recover"))
        return {};
    return QCoreApplication::translate("catalogue", m_journal.catalogues().safetyText(u"licats").toUtf8().constData());
}

} // namespace dayplus
