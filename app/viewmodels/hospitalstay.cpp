// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/hospitalstay.h"

#include "domain/stays.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr qint64 kSlipSeconds = 15 * 60; ///< switched off so soon, it was a slip of the finger
constexpr int kLongestStay = 400;         ///< days back in which the beginning is looked for

/** A happened stay that has begun and not ended at `now`. */
bool goesOn(const Entry &entry, const QDateTime &now)
{
    if (entry->state != State::Happened || entry->kind != Kind::Span || entry->when.isVague() || entry->when.date > now.date())
        return false;
    if (!entry->until)
        return entry->ongoing;
    const auto end = entry->until->instant();
    return end ? *end > now : entry->until->lastDay() > now.date();
}

} // namespace

HospitalStay::HospitalStay(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &HospitalStay::reload);
    connect(&m_day, &DayInfo::dayTurned, this, &HospitalStay::reload);
    connect(&m_roster, &Roster::changed, this, &HospitalStay::reload);
    reload();
}

void HospitalStay::reload()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.codes = hospitalCodes();
    query.state = State::Happened;
    query.fromDay = m_day.today().toJulianDay() - kLongestStay;
    if (query.patient.isNull())
        return;
    collectEntries(m_journal.store(), query, this, [this](const Result<QList<Entry>> &found) {
        if (!found)
            return m_notices.failed(found.error());
        show(*found);
    });
}

void HospitalStay::show(const QList<Entry> &entries)
{
    const QDateTime now = m_journal.now();
    std::optional<Entry> stay;
    for (const Entry &entry : entries) {
        if (entry->code == u"discharge" && entry->state == State::Happened && stay && entry->when.wallDay() >= (*stay)->when.wallDay() && !(*stay)->until)
            stay.reset();
        else if (goesOn(entry, now))
            stay = entry;
    }
    const qint64 diary = m_day.diaryToday().toJulianDay();
    const QList<DayRange> stays = hospitalStays(entries, now.date().toJulianDay());
    m_today = std::any_of(stays.begin(), stays.end(), [diary](const DayRange &range) { return range.contains(diary); });
    m_stay = stay;
    m_busy = false;
    Q_EMIT changed();
}

QString HospitalStay::since() const
{
    if (!m_stay)
        return {};
    //: %1 is a day, such as "Sun 9 March"
    return tr("Since %1", "in hospital").arg(QLocale().toString((*m_stay)->when.date, u"ddd d MMMM"_s));
}

void HospitalStay::toggle()
{
    if (m_busy || m_roster.currentPatient().isNull())
        return;
    m_busy = true;
    m_stay ? end() : begin();
}

void HospitalStay::begin()
{
    EntryDraft stay;
    stay.patient = m_roster.currentPatient();
    stay.kind = Kind::Span;
    stay.code = u"admission"_s;
    stay.when = Moment::at(m_journal.now());
    stay.ongoing = true;
    stay.reporter = reporterFor(m_roster, m_journal.author());
    onResult(m_journal.add(stay), this, [this](const Result<Id> &saved) {
        over(saved ? done() : Done(saved.error()), tr("In hospital from now on. Days there are not counted as missed.", "notice"));
    });
}

void HospitalStay::end()
{
    const Entry stay = *m_stay;
    const QDateTime now = m_journal.now();
    if (stay.enteredAt().secsTo(now) < kSlipSeconds)
        return onResult(m_journal.remove({stay.id()}), this, [this](const Done &removed) { over(removed, tr("Taken back.", "notice")); });
    EntryDraft ended = stay.facts();
    ended.until = Moment::at(now);
    ended.ongoing = false;
    onResult(m_journal.amend(stay.id(), ended), this, [this](const Done &saved) { over(saved, tr("The hospital stay ended now.", "notice")); });
}

void HospitalStay::over(const Done &saved, const QString &said)
{
    if (saved)
        return m_notices.said(said, true); // shown by the reading that follows the change
    m_busy = false;
    m_notices.failed(saved.error());
}

} // namespace dayplus
