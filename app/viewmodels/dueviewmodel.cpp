// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dueviewmodel.h"

#include "domain/taper.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/doselog.h"
#include "wording/days.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kShort = 5; ///< lines before "Show all"

DueDose dueDose(const Due &due)
{
    DueDose dose;
    dose.medicine = due.medicine;
    dose.day = due.day;
    dose.minute = due.minute;
    dose.amount = due.amount;
    return dose;
}

} // namespace

EntryDraft happenedAt(EntryDraft planned, const Moment &when)
{
    planned.state = State::Happened;
    if (planned.until && planned.until->lastDay() < when.date) {
        planned.until.reset();
        planned.ongoing = true;
    }
    planned.when = when;
    return planned;
}

DueViewModel::DueViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &DueViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &DueViewModel::reload);
    connect(&m_day, &DayInfo::changed, this, [this] { m_journal.now().date() == m_readOn ? refresh() : reload(); }); // the clock goes on
    reload();
}

void DueViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    const quint64 reading = ++m_reading;
    const QDate today = m_journal.now().date();
    m_readOn = today;
    const auto kept = [this, reading](QList<Entry> *list, bool last) {
        return [this, reading, list, last](const Result<QList<Entry>> &read) {
            if (reading != m_reading)
                return;
            if (!read)
                return m_notices.failed(read.error());
            *list = *read;
            if (last) {
                m_saving.clear(); // what was saved is read now
                refresh();
            }
        };
    };
    collectEntries(m_journal.store(), duePlannedQuery(patient, today), this, kept(&m_planned, false));
    collectEntries(m_journal.store(), olderPlansQuery(patient, today), this, kept(&m_older, false));
    collectEntries(m_journal.store(), hospitalQuery(patient), this, kept(&m_stays, false));
    collectEntries(m_journal.store(), dueRecentQuery(patient, today), this, kept(&m_recent, true));
}

void DueViewModel::refresh()
{
    const QDateTime now = m_journal.now();
    DueSources sources = dueSources(m_roster, m_roster.currentPatient(), now);
    sources.planned = m_planned;
    sources.recent = m_recent;
    sources.inHospital = isInHospital(m_stays, now, m_roster.rollOverHour());
    m_due = dueList(sources, now);
    QList<DueRow> rows;
    for (const Due &due : std::as_const(m_due))
        rows.append(dueRow(due, now, m_roster, m_journal.catalogues()));
    m_hidden = m_all ? 0 : std::max(0, int(rows.size()) - kShort);
    if (m_hidden == 1)
        m_hidden = 0; // "Show one more" would be as long as the line itself
    m_rows.setRows(rows.mid(0, rows.size() - m_hidden));
    if (!find(m_open))
        m_open.clear();
    m_olderCount = 0;
    m_newestOlder = {};
    for (const Entry &entry : std::as_const(m_older)) {
        if (!isOlderPlan(entry, now.date()))
            continue;
        ++m_olderCount;
        m_newestOlder = m_newestOlder.isValid() ? std::max(m_newestOlder, entry->when.date) : entry->when.date;
    }
    Q_EMIT changed();
}

QString DueViewModel::newestOlder() const
{
    return m_newestOlder.toString(Qt::ISODate);
}

void DueViewModel::setAll(bool all)
{
    m_all = all;
    refresh();
}

void DueViewModel::setOpen(const QString &key)
{
    m_open = key;
    m_problem.clear();
    Q_EMIT changed();
}

const Due *DueViewModel::find(const QString &key) const
{
    const auto found = std::find_if(m_due.cbegin(), m_due.cend(), [&key](const Due &due) { return due.key() == key; });
    return found == m_due.cend() ? nullptr : &*found;
}

QUuid DueViewModel::entryOf(const QString &key) const
{
    const Due *due = find(key);
    return due && due->entry ? due->entry->id() : Id();
}

void DueViewModel::done(const QString &key)
{
    const Due *due = find(key);
    if (!due)
        return;
    const Moment now = Moment::at(m_journal.now());
    switch (due->what) {
    case Due::What::Measurement: return Q_EMIT measureAsked(due->code);
    case Due::What::Planned: return savePlan(*due, happenedAt((*due->entry).facts(), now), tr("Kept as happened now.", "notice"));
    case Due::What::Dose: break;
    }
    saveDose(*due, howTaken(dueDose(*due), now), now, tr("%1: taken now.", "notice; %1 is a medicine"));
}

void DueViewModel::missed(const QString &key)
{
    const Due *due = find(key);
    if (!due || due->what != Due::What::Dose)
        return;
    const QDateTime now = m_journal.now();
    Moment when = due->minute < 0 ? Moment::onDay(due->day) : Moment::at(due->day, due->minute, now.timeZone());
    if (const auto at = when.instant(); at && *at > now)
        when = Moment::at(now); // nothing can be missed ahead of its time: said now
    saveDose(*due, DoseFacts::How::Missed, when, tr("%1: kept as missed.", "notice; %1 is a medicine"));
}

void DueViewModel::takenAt(const QString &key, const QString &time)
{
    const Due *due = find(key);
    if (!due || due->what != Due::What::Dose)
        return;
    const std::optional<QList<int>> minutes = minutesFromText(time);
    if (!minutes || minutes->size() != 1)
        return refuse(tr("Please write the time like 08:10.", "due"));
    const QDateTime now = m_journal.now();
    const Moment when = Moment::at(due->day, minutes->first(), now.timeZone());
    if (when.instant() > now)
        return refuse(tr("That is still to come. Please write when it was taken.", "due"));
    saveDose(*due, howTaken(dueDose(*due), when), when, tr("%1: kept as taken at %2.", "notice; medicine, time").arg(u"%1"_s, timeText(when)));
}

void DueViewModel::happenedOn(const QString &key, const QString &day)
{
    const Due *due = find(key);
    if (!due || due->what != Due::What::Planned)
        return;
    const EntryDraft &planned = (*due->entry).facts();
    Moment when = planned.when;
    if (!day.isEmpty()) {
        const Result<Moment> read = momentFromText(day, m_journal.now().timeZone());
        if (!read || read->precision == Precision::Unknown)
            return refuse(tr("Please write the day like 2026-03-10.", "due"));
        when = *read;
    }
    const auto at = when.instant();
    if (at ? *at > m_journal.now() : when.date > m_journal.now().date())
        return refuse(tr("That day is still to come.", "due"));
    savePlan(*due, happenedAt(planned, when), tr("Kept as happened: %1.", "notice; %1 is a date").arg(momentText(when)));
}

void DueViewModel::cancel(const QString &key)
{
    const Due *due = find(key);
    if (!due || due->what != Due::What::Planned)
        return;
    EntryDraft cancelled = (*due->entry).facts();
    cancelled.state = State::Cancelled;
    savePlan(*due, cancelled, tr("Kept: it does not happen.", "notice"));
}

void DueViewModel::refuse(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

void DueViewModel::ended(const QString &key, const Done &saved, const QString &said)
{
    if (!saved) {
        m_saving.remove(key);
        return m_notices.failed(saved.error());
    }
    m_notices.said(said, true);
}

void DueViewModel::savePlan(const Due &due, const EntryDraft &draft, const QString &said)
{
    const QString key = due.key();
    if (m_saving.contains(key))
        return;
    m_saving.insert(key);
    m_problem.clear();
    onResult(m_journal.amend(due.entry->id(), draft), this, [this, key, said](const Done &saved) { ended(key, saved, said); });
}

void DueViewModel::saveDose(const Due &due, DoseFacts::How how, const Moment &when, const QString &said)
{
    const QString key = due.key();
    const std::optional<Medicine> medicine = m_roster.medicine(due.medicine);
    if (!medicine || m_saving.contains(key))
        return;
    m_saving.insert(key);
    m_problem.clear();
    const std::optional<Taper> taper = m_roster.taperOf(medicine->id);
    const EntryDraft dose = doseDraft(taper ? asPlanned(*medicine, *taper) : *medicine, m_journal, m_roster, when, how, dueDose(due));
    onResult(m_journal.add(dose), this, [this, key, words = said.arg(dose.label)](const Result<Id> &kept) {
        ended(key, kept ? dayplus::done() : Done(kept.error()), words);
    });
}

} // namespace dayplus
