// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/catchupviewmodel.h"

#include "domain/stays.h"
#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kBounceMs = 500; ///< a shaking hand's second tap, not a wish to take the answer back
const QString kWholeDay; ///< the key of what answers more than one question

/** One cell of the week in words. */
QString wordsOf(const CatchUpAnswer &answer, bool level4, bool hospital)
{
    if (answer.cannot)
        return CatchUpViewModel::tr("could not answer", "a cell of the week");
    if (answer.answer >= 0 && level4)
        return levelName(Level(answer.answer)).toLower();
    if (answer.answer >= 0) //: %1 is a number from 0 to 10
        return CatchUpViewModel::tr("%1 of 10", "a cell of the week").arg(answer.answer);
    return hospital ? CatchUpViewModel::tr("in hospital", "a cell of the week") : CatchUpViewModel::tr("not logged", "a cell of the week");
}

double shareOf(const CatchUpAnswer &answer, bool level4)
{
    return answer.cannot ? -2 : answer.answer < 0 ? -1 : answer.answer / (level4 ? 3.0 : 10.0);
}

} // namespace

CatchUpViewModel::CatchUpViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &CatchUpViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &CatchUpViewModel::reload);
    connect(&m_day, &DayInfo::dayTurned, this, &CatchUpViewModel::reload);
    reload();
}

void CatchUpViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    const quint64 reading = ++m_reading;
    const QDate today = m_day.diaryToday();
    EntryQuery query = diaryDays(patient, today.addDays(1 - kCatchUpDays), today);
    query.kinds = {Kind::Symptom, Kind::Checkin};
    collectEntries(m_journal.store(), hospitalQuery(patient), this, [this, reading](const Result<QList<Entry>> &read) {
        if (read && reading == m_reading)
            m_stays = *read;
    });
    onResult(m_journal.store().entries(firstCheckInQuery(patient), {}, 1), this, [this, reading](const Result<EntryPage> &read) {
        if (read && reading == m_reading)
            m_begin = firstCheckIn(read->entries, m_roster.rollOverHour());
    });
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &read) {
        if (reading != m_reading)
            return;
        if (!read)
            return m_notices.failed(read.error());
        m_saving.clear(); // what was saved is read now
        show(*read);
    });
}

void CatchUpViewModel::show(const QList<Entry> &entries)
{
    const QDate today = m_day.diaryToday();
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    m_codes = checkInCodes(m_journal.catalogues(), patient ? patient->disease : QString());
    std::sort(m_stays.begin(), m_stays.end(), isBefore);
    m_week = catchUpDays(entries, hospitalStays(m_stays, m_journal.now().date().toJulianDay()), m_codes, today.addDays(1 - kCatchUpDays), today,
                         m_roster.rollOverHour());
    m_kept.clear();
    for (const Entry &entry : entries)
        m_kept.insert(entry.id(), entry);
    QList<WeekDayRow> rows;
    for (const CatchUpDay &day : std::as_const(m_week)) {
        WeekDayRow row;
        row.iso = day.day.toString(Qt::ISODate);
        row.weekday = QLocale().toString(day.day, u"ddd"_s);
        row.date = QLocale().toString(day.day, u"d MMM"_s);
        row.missing = day.isMissing() && day.day != today && m_begin.isValid() && day.day > m_begin;
        row.state = !day.hospital.isNull() || day.stay ? tr("in hospital", "a day of the week")
                    : day.couldNot ? tr("can’t answer", "a day of the week")
                    : day.answered == 0 ? tr("nothing yet", "a day of the week")
                    : tr("%1 of %2", "check-in").arg(day.answered).arg(m_codes.size());
        row.hospital = !day.hospital.isNull() || day.stay;
        for (const QString &code : std::as_const(m_codes)) {
            const bool level4 = m_journal.catalogues().item(Kind::Symptom, code)->scale == Scale::Level4;
            CatchUpAnswer answer = day.answers.value(code);
            answer.cannot = answer.cannot || (day.couldNot && answer.entry.isNull()); // said for the whole day
            row.marks << shareOf(answer, level4);
            row.words << wordsOf(answer, level4, row.hospital);
        }
        rows.append(row);
    }
    m_days.setRows(rows);
    const bool within = m_chosen.isValid() && m_chosen > today.addDays(-kCatchUpDays) && m_chosen <= today;
    if (!within)
        m_chosen = nextMissing().isEmpty() ? today : QDate::fromString(nextMissing(), Qt::ISODate);
    showItems();
    Q_EMIT changed();
}

void CatchUpViewModel::showItems()
{
    const CatchUpDay day = shown();
    QList<CheckInRow> rows;
    for (const QString &code : std::as_const(m_codes)) {
        const CatalogueItem &item = *m_journal.catalogues().item(Kind::Symptom, code);
        const CatchUpAnswer said = day.answers.value(code);
        rows.append({code, itemLabel(item), item.scale == Scale::Level4, said.answer, said.cannot, {}, said.entry});
    }
    m_items.setRows(rows);
}

CatchUpDay CatchUpViewModel::shown() const
{
    const auto found = std::find_if(m_week.cbegin(), m_week.cend(), [this](const CatchUpDay &day) { return day.day == m_chosen; });
    return found == m_week.cend() ? CatchUpDay() : *found;
}

void CatchUpViewModel::choose(const QString &iso)
{
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    if (!day.isValid() || day == m_chosen)
        return;
    m_chosen = day;
    showItems();
    Q_EMIT changed();
}

QString CatchUpViewModel::title() const
{
    if (!m_chosen.isValid())
        return {};
    const QString date = QLocale().toString(m_chosen, u"dddd d MMMM"_s);
    const QString number = exactDayTitle(m_chosen, m_roster.day0For(m_roster.currentPatient(), m_chosen));
    //: %1 is a date, %2 is "Day +20"
    return number.isEmpty() ? date : tr("%1, %2", "date, day").arg(date, number);
}

QString CatchUpViewModel::note() const
{
    if (stay())
        return tr("A day in hospital. Nothing is missing; an answer is welcome all the same.", "catch-up");
    return m_chosen == m_day.diaryToday() ? QString() : tr("Kept on this day, without a time.", "catch-up");
}

int CatchUpViewModel::missing() const
{
    return int(std::count_if(m_days.rows().begin(), m_days.rows().end(), [](const WeekDayRow &row) { return row.missing; }));
}

QString CatchUpViewModel::nextMissing() const
{
    for (const WeekDayRow &row : m_days.rows())
        if (row.missing && row.iso != day())
            return row.iso;
    return {};
}

QStringList CatchUpViewModel::questions() const
{
    QStringList labels;
    for (const QString &code : m_codes)
        labels << itemLabel(*m_journal.catalogues().item(Kind::Symptom, code));
    return labels;
}

EntryDraft CatchUpViewModel::draft(Kind kind, const QString &code) const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = kind;
    draft.code = code;
    draft.when = whenAnswered(m_chosen, m_journal.now(), m_roster.rollOverHour());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    return draft;
}

bool CatchUpViewModel::begins(const QString &what)
{
    if (m_saving.contains(what) || m_saving.contains(kWholeDay) || (what == kWholeDay && !m_saving.isEmpty()))
        return false;
    m_saving.insert(what);
    return true;
}

void CatchUpViewModel::ended(const QString &what, const Done &saved, const QString &said)
{
    if (!saved) {
        m_saving.remove(what);
        return m_notices.failed(saved.error());
    }
    if (!said.isEmpty())
        m_notices.said(said, true);
}

void CatchUpViewModel::answer(int index, int value)
{
    const CheckInRow *row = m_items.rowAt(index);
    if (!row)
        return;
    const QString code = row->code;
    const auto kept = m_kept.constFind(row->entry);
    const bool isThere = kept != m_kept.constEnd();
    const bool same = isThere && row->answer == value;
    if ((same && std::abs(kept->enteredAt().msecsTo(m_journal.now())) < kBounceMs) || !begins(code))
        return;
    if (same)
        return onResult(m_journal.remove({row->entry}), this, [this, code](const Done &done) { ended(code, done); });
    EntryDraft said = draft(Kind::Symptom, code);
    if (isThere) { // its note and its time stay
        EntryDraft anew = kept->facts();
        anew.reporter = said.reporter;
        anew.status = Status::Known;
        anew.sameAsYesterday = false;
        said = anew;
    }
    said.value = row->level4 ? Value(Level(value)) : Value(Quantity{{value, 0}, {}});
    if (isThere)
        return onResult(m_journal.amend(row->entry, said), this, [this, code](const Done &done) { ended(code, done); });
    onResult(m_journal.add(said), this, [this, code](const Result<Id> &id) { ended(code, id ? done() : Done(id.error())); });
}

void CatchUpViewModel::cannot(int index)
{
    const CheckInRow *row = m_items.rowAt(index);
    if (!row || row->cannot || !begins(row->code))
        return;
    const QString code = row->code;
    EntryDraft said = draft(Kind::Symptom, code);
    const auto kept = m_kept.constFind(row->entry);
    const bool isThere = kept != m_kept.constEnd();
    if (isThere) { // its note and its time stay
        const Reporter by = said.reporter;
        said = kept->facts();
        said.reporter = by;
        said.sameAsYesterday = false;
        said.value = {};
    }
    said.status = Status::CouldNotAnswer;
    if (isThere)
        return onResult(m_journal.amend(row->entry, said), this, [this, code](const Done &done) { ended(code, done); });
    onResult(m_journal.add(said), this, [this, code](const Result<Id> &id) { ended(code, id ? done() : Done(id.error())); });
}

void CatchUpViewModel::cannotAnswer()
{
    QList<EntryDraft> drafts;
    for (const CheckInRow &row : m_items.rows()) {
        if (!row.entry.isNull())
            continue;
        drafts.append(draft(Kind::Symptom, row.code));
        drafts.last().status = Status::CouldNotAnswer;
    }
    if (drafts.isEmpty() || !begins(kWholeDay))
        return;
    onResult(m_journal.addAll(drafts, false), this, [this](const Result<QList<Id>> &saved) {
        ended(kWholeDay, saved ? done() : Done(saved.error()), tr("Kept as: could not answer.", "notice"));
    });
}

void CatchUpViewModel::toggleHospital()
{
    if (!begins(kWholeDay))
        return;
    if (inHospital())
        return onResult(m_journal.remove({shown().hospital}), this, [this](const Done &removed) { ended(kWholeDay, removed); });
    onResult(m_journal.add(draft(Kind::Checkin, u"in_hospital"_s)), this, [this](const Result<Id> &id) {
        ended(kWholeDay, id ? done() : Done(id.error()), tr("Kept: in hospital on that day.", "notice"));
    });
}

} // namespace dayplus
