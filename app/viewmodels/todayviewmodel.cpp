// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/todayviewmodel.h"

#include "journal/catchup.h"
#include "journal/checkin.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

std::optional<int> answerOf(const EntryDraft &draft)
{
    if (const Level *level = std::get_if<Level>(&draft.value))
        return int(*level);
    if (const Quantity *quantity = std::get_if<Quantity>(&draft.value))
        return int(quantity->number.toDouble());
    return std::nullopt;
}

/** The check-in's own: what the team told, or a report says, is no answer of today to change by a tap. */
bool answers(const Entry &entry, const QString &code)
{
    return entry->kind == Kind::Symptom && entry->code == code && entry->reporter != Reporter::Team && entry->reporter != Reporter::Report;
}

} // namespace

TodayViewModel::TodayViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_roster(roster)
    , m_day(day)
    , m_notices(notices)
    , m_temperature(journal.catalogues(), [&journal] { return journal.now(); })
    , m_hospital(journal, roster, day, notices)
{
    m_temperature.setItem(journal.catalogues().item(Kind::Vital, u"temp"));
    takeUnit();
    connect(&m_temperature, &NumberInput::accepted, this, &TodayViewModel::saveTemperature);
    connect(&m_temperature, &NumberInput::unitChosen, this, [this](const QString &unit) {
        onResult(m_journal.put(Setting{u"unit.temp"_s, unit}), this, [this](const Result<Id> &saved) {
            if (!saved)
                m_notices.failed(saved.error());
        });
    });
    connect(&m_journal, &Journal::changed, this, &TodayViewModel::reload);
    connect(&m_day, &DayInfo::dayTurned, this, &TodayViewModel::reload);
    connect(&m_hospital, &HospitalStay::changed, this, &TodayViewModel::changed);
    connect(&m_roster, &Roster::changed, this, &TodayViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &TodayViewModel::takeUnit);
    reload();
}

/** The unit chosen for temperatures; on the Units page too. */
void TodayViewModel::takeUnit()
{
    const CatalogueItem *item = m_temperature.item();
    const QString chosen = m_roster.setting(u"unit.temp"_s).toString();
    if (item && item->unit(chosen) && chosen != m_temperature.unit())
        m_temperature.setItem(item, chosen);
}

void TodayViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    const QDate today = m_day.diaryToday();
    onResult(m_journal.store().entries(diaryDays(patient, today.addDays(-1), today)), this, [this](const Result<EntryPage> &page) {
        if (m_writes == 0)
            m_saving.clear(); // what was saved is read now
        if (!page)
            return m_notices.failed(page.error());
        show(page->entries);
    });
}

void TodayViewModel::show(const QList<Entry> &entries)
{
    QList<Entry> happened;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(happened), [](const Entry &e) { return e->state == State::Happened; });
    const int hour = m_roster.rollOverHour();
    m_today = entriesOfDiaryDay(happened, m_day.diaryToday(), hour);
    m_yesterday = entriesOfDiaryDay(happened, m_day.diaryToday().addDays(-1), hour);
    showItems(m_today, m_yesterday);
    showLogged(m_today);
    m_canCopy = !copyOfYesterday().isEmpty();
    Q_EMIT changed();
}

QList<EntryDraft> TodayViewModel::copyOfYesterday() const
{
    QStringList codes;
    for (const CheckInRow &row : m_items.rows())
        codes.append(row.code);
    return sameAsYesterday(m_today + m_yesterday, m_journal.now(), codes, reporterFor(m_roster, m_journal.author()), m_roster.rollOverHour()).drafts;
}

void TodayViewModel::showItems(const QList<Entry> &today, const QList<Entry> &yesterday)
{
    const Catalogues &catalogues = m_journal.catalogues();
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    const QStringList codes = checkInCodes(catalogues, patient ? patient->disease : QString());
    QList<CheckInRow> rows;
    for (const QString &code : codes) {
        const CatalogueItem *item = catalogues.item(Kind::Symptom, code);
        CheckInRow row;
        row.code = code;
        row.label = itemLabel(*item);
        row.level4 = item->scale == Scale::Level4;
        for (const Entry &entry : today) {
            if (!answers(entry, code))
                continue;
            row.entry = entry.id();
            row.cannot = entry->status == Status::CouldNotAnswer;
            row.answer = answerOf(entry.facts()).value_or(-1);
        }
        for (const Entry &entry : yesterday)
            if (answers(entry, code) && answerOf(entry.facts()))
                //: %1 is yesterday's answer, such as "none" or "6"
                row.yesterday = tr("yesterday %1", "hint beside a symptom")
                                    .arg(row.level4 ? QLocale().toLower(levelName(std::get<Level>(entry->value)))
                                                    : QString::number(*answerOf(entry.facts())));
        rows.append(row);
    }
    m_items.setRows(rows);
}

void TodayViewModel::showLogged(const QList<Entry> &today)
{
    QList<EntryLine> lines;
    const QString self = personName(m_roster, m_journal.author());
    for (auto it = today.crbegin(); it != today.crend(); ++it) {
        const QString who = personName(m_roster, it->author());
        lines.append({it->id(), timeText((*it)->when), entryTitle(*it, m_journal.catalogues()), who == self ? QString() : who});
    }
    if (!lines.isEmpty()) {
        const auto newest = std::max_element(today.begin(), today.end(), [](const Entry &a, const Entry &b) { return a.enteredAt() < b.enteredAt(); });
        for (EntryLine &line : lines)
            line.newest = line.id == newest->id();
    }
    m_logged.setRows(lines);
    QString last;
    for (const QList<Entry> *day : {&m_yesterday, &m_today})
        for (const Entry &entry : *day)
            if (entry->kind == Kind::Vital && entry->code == u"temp")
                //: %1 is a time, %2 a temperature with its unit
                last = tr("%1 was %2", "last temperature").arg(timeText(entry->when), valueText(entry, m_journal.catalogues()));
    m_temperature.setLast(last);
}

QString TodayViewModel::answered() const
{
    const auto done = std::count_if(m_items.rows().begin(), m_items.rows().end(), [](const CheckInRow &row) { return row.answer >= 0 || row.cannot; });
    //: %1 of %2 questions are answered
    return tr("%1 of %2", "check-in").arg(done).arg(m_items.rows().size());
}

QString TodayViewModel::lateHint() const
{
    if (m_day.today() == m_day.diaryToday())
        return {};
    //: %1 is a weekday
    return tr("It is after midnight. This still counts for %1.", "check-in").arg(QLocale().toString(m_day.diaryToday(), u"dddd"_s));
}

} // namespace dayplus
