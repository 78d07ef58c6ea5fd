// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/rotaviewmodel.h"

#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/names.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kNights = 7;
constexpr int kNoteDays = 14, kMostNotes = 10;

QString nameOf(const Entry &turn)
{
    const auto *facts = std::get_if<EventFacts>(&turn->facts);
    return facts && !facts->name.isEmpty() ? facts->name : turn->label;
}

QString timeOf(const QDateTime &time, QDate today)
{
    const QString clock = QLocale::c().toString(time.time(), u"HH:mm"_s);
    return time.date() == today ? clock : QLocale().toString(time.date(), u"ddd"_s) + u' ' + clock;
}

std::optional<int> minuteFrom(const QString &text)
{
    const auto minutes = minutesFromText(text);
    return minutes && minutes->size() == 1 ? std::optional(minutes->first()) : std::nullopt;
}

} // namespace

RotaViewModel::RotaViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &RotaViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &RotaViewModel::reload);
    connect(&m_day, &DayInfo::changed, this, &RotaViewModel::show); // the clock goes on
    reload();
}

void RotaViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    EntryQuery turns;
    turns.patient = patient;
    turns.codes = {u"on_watch"_s};
    turns.fromDay = m_journal.now().date().addDays(-kNights).toJulianDay();
    collectEntries(m_journal.store(), turns, this, [this](const Result<QList<Entry>> &read) {
        if (!read)
            return m_notices.failed(read.error());
        m_turns = *read;
        m_busy = false;
        show();
    });
    EntryQuery notes;
    notes.patient = patient;
    notes.kinds = {Kind::Note};
    notes.fromDay = m_journal.now().date().addDays(-kNoteDays).toJulianDay();
    notes.newestFirst = true;
    onResult(m_journal.store().entries(notes), this, [this](const Result<EntryPage> &read) {
        if (!read)
            return;
        QList<ChoiceRow> rows;
        for (const Entry &note : read->entries) {
            if (note->reporter != Reporter::Caregiver || rows.size() == kMostNotes)
                continue;
            const QString who = personName(m_roster, note.author());
            const QString when = momentText(note->when);
            rows.append({note.id().toString(), firstLine(note->note, 200), who.isEmpty() ? when : tr("%1, %2", "who, when").arg(who, when)});
        }
        m_notes.setRows(rows);
    });
}

void RotaViewModel::show()
{
    const QDateTime now = m_journal.now();
    m_onWatch = onWatchAt(m_turns, now);
    m_watchDay = watchPlanOn(m_roster, m_roster.currentPatient(), m_day.diaryToday()).has_value();
    QList<ChoiceRow> nights, people;
    for (int i = 0; i < kNights; ++i) {
        const QDate night = m_day.diaryToday().addDays(i);
        QStringList who;
        for (const Entry &turn : turnsOf(night)) {
            const QString until = turn->until ? timeText(*turn->until) : QString();
            //: a person, from, to
            who << tr("%1, %2 to %3", "turn on watch").arg(nameOf(turn), timeText(turn->when), until);
        }
        const QString label = i == 0 ? tr("Tonight, %1", "a night; its day").arg(QLocale().toString(night, u"ddd d MMMM"_s))
                                     : QLocale().toString(night, u"ddd d MMMM"_s);
        nights.append({night.toString(Qt::ISODate), label, who.isEmpty() ? tr("nobody yet", "turn on watch") : who.join(u"; "_s)});
    }
    const Id patient = m_roster.currentPatient();
    for (const Person &person : m_roster.persons())
        if (person.role != Person::Role::Patient && (person.patient.isNull() || person.patient == patient))
            people.append({person.id.toString(), person.name, person.phone});
    m_nights.setRows(nights);
    m_people.setRows(people);
    Q_EMIT changed();
}

QList<Entry> RotaViewModel::turnsOf(QDate night) const
{
    QList<Entry> turns;
    for (const Entry &turn : m_turns)
        if (turn->when.date == night && !turn->when.isVague() && turn->state != State::Cancelled)
            turns.append(turn);
    std::sort(turns.begin(), turns.end(), isBefore);
    return turns;
}

std::optional<Entry> RotaViewModel::turnOf(QDate night, const QString &name) const
{
    for (const Entry &turn : turnsOf(night))
        if (nameOf(turn) == name)
            return turn;
    return std::nullopt;
}

void RotaViewModel::choose(const QString &iso)
{
    m_night = m_night == iso ? QString() : iso;
    refuse({});
}

bool RotaViewModel::watches(const QString &person) const
{
    return turnOf(QDate::fromString(m_night, Qt::ISODate), personName(m_roster, Id::fromString(person))).has_value();
}

void RotaViewModel::refuse(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

std::optional<EntryDraft> RotaViewModel::turn(const QString &name)
{
    const QDate night = QDate::fromString(m_night, Qt::ISODate);
    const std::optional<int> from = minuteFrom(m_from), to = minuteFrom(m_to);
    if (!night.isValid() || !from || !to)
        return std::nullopt;
    const QTimeZone zone = m_journal.now().timeZone();
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Span;
    draft.code = u"on_watch"_s;
    draft.facts = EventFacts{0, name, {}};
    draft.when = Moment::at(night, *from, zone);
    draft.until = Moment::at(*to > *from ? night : night.addDays(1), *to, zone);
    draft.reporter = reporterFor(m_roster, m_journal.author());
    return draft;
}

void RotaViewModel::toggle(const QString &person)
{
    const QString name = personName(m_roster, Id::fromString(person));
    if (m_night.isEmpty() || name.isEmpty() || m_busy)
        return;
    refuse({});
    const QDate night = QDate::fromString(m_night, Qt::ISODate);
    if (const std::optional<Entry> there = turnOf(night, name)) {
        m_busy = true;
        return onResult(m_journal.remove({there->id()}), this, [this, name](const Done &gone) {
            m_busy = false;
            if (!gone)
                return m_notices.failed(gone.error());
            m_notices.said(tr("%1 is off watch that night.", "notice; a person").arg(name), true);
        });
    }
    const std::optional<EntryDraft> draft = turn(name);
    if (!draft)
        return refuse(tr("Please write the times like 22:00.", "turn on watch"));
    m_busy = true;
    onResult(m_journal.add(*draft), this, [this, name](const Result<Id> &kept) {
        m_busy = false;
        if (!kept)
            return refuse(sentence(kept.error()));
        m_notices.said(tr("%1 is on watch that night.", "notice; a person").arg(name), true);
    });
}

void RotaViewModel::keepNote()
{
    if (m_note.trimmed().isEmpty() || m_busy)
        return;
    m_busy = true;
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Note;
    draft.code = u"note"_s;
    draft.when = Moment::at(m_journal.now());
    draft.reporter = Reporter::Caregiver;
    draft.note = m_note.trimmed();
    onResult(m_journal.add(draft), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept)
            return refuse(sentence(kept.error())); // what was typed stays
        m_note.clear();
        m_notices.said(tr("Note kept.", "notice"), true);
        Q_EMIT changed();
    });
}

QString RotaViewModel::now() const
{
    if (!m_onWatch.now)
        return {};
    const QDate today = m_journal.now().date();
    const WatchShift &shift = *m_onWatch.now;
    return shift.until ? tr("On watch now: %1, until %2.", "a person, a time").arg(shift.name, timeOf(*shift.until, today))
                       : tr("On watch now: %1.", "a person").arg(shift.name);
}

QString RotaViewModel::next() const
{
    if (!m_onWatch.next)
        return {};
    return tr("Next: %1, from %2.", "a person, a time").arg(m_onWatch.next->name, timeOf(m_onWatch.next->from, m_journal.now().date()));
}

} // namespace dayplus
