// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/sinceviewmodel.h"

#include "journal/catchup.h"
#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kFirstRows = 500; ///< of the history, before the first look
constexpr int kFirstDays = 7;

} // namespace

/** One reading: the history since the mark, the earlier states, the days. */
struct SinceViewModel::Reading {
    quint64 number = 0;
    SinceFold fold;
    QHash<Id, std::optional<Record>> before;
    QList<Id> toRead;
    QList<Entry> days, stays;
    QDate begin; ///< of the diary
};

SinceViewModel::SinceViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, [this] { m_stale = true; });
    connect(&m_roster, &Roster::changed, this, [this] {
        const LookMark mark = lookMarkFromJson(m_roster.setting(seenSettingKey(m_person)));
        if (!(mark == m_mark) || m_roster.currentPatient() != m_patient)
            refresh();
    });
    refresh();
}

void SinceViewModel::refresh()
{
    const LookMark mark = lookMarkFromJson(m_roster.setting(seenSettingKey(m_journal.author())));
    if (!m_stale && m_person == m_journal.author() && m_patient == m_roster.currentPatient() && mark == m_mark)
        return;
    m_stale = false;
    m_person = m_journal.author();
    m_patient = m_roster.currentPatient();
    m_mark = mark;
    ++m_reading;
    if (m_person.isNull() || m_patient.isNull())
        return;
    onResult(m_journal.store().lastSequence(), this, [this, number = m_reading](const Result<qint64> &last) {
        if (number != m_reading)
            return;
        if (!last)
            return m_notices.failed(last.error());
        begin(*last);
    });
}

void SinceViewModel::begin(qint64 last)
{
    const bool first = !m_mark.at.isValid();
    const QDateTime from = first ? m_journal.now().addDays(-kFirstDays).toUTC() : QDateTime();
    m_last = last;
    readPage(std::make_shared<Reading>(Reading{m_reading, SinceFold(m_person, from), {}, {}, {}, {}, {}}),
             first ? std::max<qint64>(0, last - kFirstRows) : m_mark.sequence);
}

void SinceViewModel::readPage(const std::shared_ptr<Reading> &reading, qint64 after)
{
    onResult(m_journal.store().historySince(after, kPageRows), this, [this, reading](const Result<QList<HistoryRow>> &page) {
        if (reading->number != m_reading)
            return;
        if (!page)
            return m_notices.failed(page.error());
        reading->fold.take(*page);
        if (page->size() == kPageRows)
            return readPage(reading, page->last().sequence);
        m_last = std::max(m_last, reading->fold.lastSequence());
        for (const Id &id : reading->fold.records())
            if (!reading->fold.isNew(id))
                reading->toRead.append(id);
        readBefore(reading, 0);
    });
}

/** One after the other, so that a save in between waits for one of them only. */
void SinceViewModel::readBefore(const std::shared_ptr<Reading> &reading, qsizetype next)
{
    if (next == reading->toRead.size())
        return readDays(reading);
    const Id id = reading->toRead[next];
    onResult(m_journal.store().history(id), this, [this, reading, next, id](const Result<QList<HistoryRow>> &rows) {
        if (reading->number != m_reading)
            return;
        if (!rows)
            return m_notices.failed(rows.error());
        // Before a first look: what was there before the days that are told.
        qint64 mark = m_mark.sequence;
        if (!m_mark.at.isValid()) {
            const QDateTime from = m_journal.now().addDays(-kFirstDays).toUTC();
            for (const HistoryRow &row : *rows)
                if (row.changeSet.at < from)
                    mark = row.sequence;
        }
        reading->before.insert(id, stateAt(*rows, mark));
        readBefore(reading, next + 1);
    });
}

void SinceViewModel::readDays(const std::shared_ptr<Reading> &reading)
{
    const int hour = m_roster.rollOverHour();
    const QDate today = diaryDay(m_journal.now(), hour);
    const QDate looked = m_mark.at.isValid() ? diaryDay(m_mark.at.toTimeZone(m_journal.now().timeZone()), hour) : today.addDays(-kFirstDays);
    EntryQuery query = diaryDays(m_patient, looked.addDays(-kLookTrendDays), today);
    query.kinds = {Kind::Symptom, Kind::Checkin};
    const auto wanted = [this, reading] { return reading->number == m_reading; };
    collectEntries(m_journal.store(), hospitalQuery(m_patient), this, [reading](const Result<QList<Entry>> &read) {
        if (read)
            reading->stays = *read;
    });
    onResult(m_journal.store().entries(firstCheckInQuery(m_patient), {}, 1), this, [reading, hour](const Result<EntryPage> &read) {
        if (read)
            reading->begin = firstCheckIn(read->entries, hour);
    });
    collectEntries(m_journal.store(), query, this, [this, reading, wanted](const Result<QList<Entry>> &read) {
        if (!wanted())
            return;
        if (!read)
            return m_notices.failed(read.error());
        reading->days = *read;
        show(*reading);
    });
}

void SinceViewModel::show(const Reading &reading)
{
    showChanges(reading.fold, reading.before);
    showDays(reading.days, reading.stays, reading.begin);
    m_ready = true;
    Q_EMIT changed();
}

void SinceViewModel::seen()
{
    if (m_saving || m_person.isNull())
        return;
    m_saving = true;
    const LookMark mark{m_last, m_journal.now().toUTC()};
    onResult(m_journal.put(Setting{seenSettingKey(m_person), toJson(mark)}), this, [this](const Result<Id> &kept) {
        m_saving = false;
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Kept: seen up to now.", "notice"), true);
    });
}

bool SinceViewModel::nothing() const
{
    return m_added.count() + m_amended.count() + m_removed.count() + m_calls.count() + m_others.count() == 0;
}

/** For somebody who looks after the patient, or who has looked here before. */
bool SinceViewModel::news() const
{
    const std::optional<Person> person = m_roster.person(m_person);
    const bool reads = m_mark.at.isValid() || (person && person->role != Person::Role::Patient);
    return m_ready && reads && !nothing();
}

QString SinceViewModel::looked() const
{
    if (!m_mark.at.isValid())
        return tr("You have not looked here yet. This is the last week.", "since I looked");
    //: %1 is a day and time
    return tr("You last looked on %1.", "since I looked")
        .arg(QLocale().toString(m_mark.at.toTimeZone(m_journal.now().timeZone()), u"ddd d MMMM, HH:mm"_s));
}

QString SinceViewModel::summary() const
{
    QStringList parts;
    if (m_added.count() > 0)
        parts << tr("%n new", "since I looked", m_added.count());
    if (m_amended.count() > 0)
        parts << tr("%n changed", "since I looked", m_amended.count());
    if (m_removed.count() > 0)
        parts << tr("%n removed", "since I looked", m_removed.count());
    if (m_calls.count() > 0)
        parts << tr("%n call(s)", "since I looked", m_calls.count());
    if (m_others.count() > 0)
        parts << tr("%n other(s)", "since I looked", m_others.count());
    if (m_more > 0)
        parts << tr("%n more not listed", "since I looked", m_more);
    return parts.join(u", "_s);
}

} // namespace dayplus
