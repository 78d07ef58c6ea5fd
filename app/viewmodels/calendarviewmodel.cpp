// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/calendarviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/calendardays.h"
#include "wording/days.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QDate firstOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

CalendarViewModel::CalendarViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    m_selected = m_today = m_day.today();
    m_month = firstOf(m_selected);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.touches(RecordKind::Entry))
            read();
    });
    connect(&m_roster, &Roster::changed, this, [this] { m_patient == m_roster.currentPatient() ? present() : read(); });
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_today == m_day.today())
            return;
        if (m_selected == std::exchange(m_today, m_day.today()))
            return choose(m_today);
        present();
    });
    read();
    show();
}

QString CalendarViewModel::title() const
{
    return QLocale().toString(m_month, u"MMMM yyyy"_s);
}

QStringList CalendarViewModel::weekdays() const
{
    QStringList names;
    const QLocale locale;
    for (int i = 0; i < 7; ++i)
        names << locale.standaloneDayName((int(locale.firstDayOfWeek()) + i - 1) % 7 + 1, QLocale::ShortFormat);
    return names;
}

QString CalendarViewModel::selectedTitle() const
{
    const QString day = exactDayTitle(m_selected, m_roster.day0For(m_patient, m_selected));
    return day.isEmpty() ? longDate(m_selected) : tr("%1, %2", "day number, date").arg(day, longDate(m_selected));
}

QString CalendarViewModel::vagueTitle() const
{
    //: %1 is a month with its year: entries of which only the month or year is known
    return tr("Some day in %1", "calendar").arg(title());
}

void CalendarViewModel::setKinds(const QList<Kind> &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    read();
}

void CalendarViewModel::select(const QString &isoDay)
{
    if (const QDate day = QDate::fromString(isoDay, Qt::ISODate); day.isValid())
        choose(day);
}

void CalendarViewModel::selectToday()
{
    choose(m_day.today());
}

void CalendarViewModel::step(int days)
{
    choose(m_selected.addDays(days));
}

void CalendarViewModel::turn(int months)
{
    choose(m_selected.addMonths(months));
}

void CalendarViewModel::choose(QDate day)
{
    m_selected = day;
    if (firstOf(day) != m_month) {
        m_month = firstOf(day);
        m_ofMonth.clear();
        read();
    }
    show();
}

/** One question to the store; the last answer shows the month. */
void CalendarViewModel::ask(const EntryQuery &query, bool pages, std::function<void(const QList<Entry> &)> take)
{
    ++m_waiting;
    const auto answer = [this, round = m_round, take = std::move(take)](const Result<QList<Entry>> &entries) {
        if (round != m_round)
            return;
        --m_waiting;
        if (entries)
            take(*entries);
        else
            m_notices.failed(entries.error());
        if (m_waiting == 0) {
            m_loaded = true;
            present();
        }
    };
    if (pages)
        return collectEntries(m_journal.store(), query, this, answer);
    onResult(m_journal.store().entries(query), this, [answer](const Result<EntryPage> &page) {
        answer(page ? Result<QList<Entry>>(page->entries) : Result<QList<Entry>>(page.error()));
    });
}

/** Reads the month; of the same month, what is shown stays until it has come. */
void CalendarViewModel::read()
{
    m_patient = m_roster.currentPatient();
    ++m_round;
    m_waiting = 0;
    if (m_patient.isNull())
        return;
    EntryQuery month;
    month.patient = m_patient;
    month.kinds = m_kinds;
    month.fromDay = m_month.toJulianDay();
    month.toDay = m_month.addMonths(1).toJulianDay() - 1;
    const bool periods = m_kinds.isEmpty() || m_kinds.contains(Kind::Span);
    m_before.clear();
    m_milestones.clear();
    m_ofYear.clear();
    ask(month, true, [this](const QList<Entry> &entries) { m_ofMonth = entries; });
    if (m_month.month() != 1) {
        EntryQuery year = month;
        year.fromDay = year.toDay = QDate(m_month.year(), 1, 1).toJulianDay();
        ask(year, false, [this](const QList<Entry> &entries) {
            std::copy_if(entries.begin(), entries.end(), std::back_inserter(m_ofYear), [](const Entry &e) { return e->when.precision == Precision::Year; });
        });
    }
    if (!periods)
        return;
    EntryQuery before = month;
    before.kinds = {Kind::Span, Kind::Event};
    before.fromDay.reset();
    before.toDay = *month.fromDay - 1;
    before.newestFirst = true;
    ask(before, false, [this](const QList<Entry> &entries) { m_before = entries; });
    EntryQuery milestones;
    milestones.patient = m_patient;
    milestones.codes = aplasiaCodes();
    ask(milestones, false, [this](const QList<Entry> &entries) { m_milestones = entries; });
}

/** Everything with an end or still going on that touches the month. */
QList<Entry> CalendarViewModel::periods() const
{
    QList<Entry> all = m_before + m_ofMonth;
    const QList<Entry> derived = aplasiaPeriods(m_milestones);
    all.removeIf([&derived](const Entry &entry) {
        return std::any_of(derived.begin(), derived.end(), [&entry](const Entry &d) { return d.id() == entry.id(); });
    });
    all += derived;
    all.removeIf([this](const Entry &entry) {
        const auto days = daysOfPeriod(entry.facts(), m_day.today());
        return !days || days->second < m_month || days->first > m_month.addMonths(1).addDays(-1);
    });
    return all;
}

void CalendarViewModel::present()
{
    if (m_loaded && m_waiting == 0)
        show();
}

/** The month with what has been read of it. */
void CalendarViewModel::show()
{
    const CalendarContent content{m_month, m_day.today(), m_ofMonth, periods()};
    const QList<CalendarDay> days = calendarDays(content, m_journal.catalogues(), m_roster, m_patient);
    m_lanes = 0;
    for (const CalendarDay &day : days)
        m_lanes = std::max(m_lanes, int(day.bars.size()));
    m_days.show(days);
    const TimelineWords words(m_journal.catalogues(), m_roster, m_patient, m_day.today());
    QList<TimelineRow> vague;
    for (const Entry &entry : m_ofMonth + m_ofYear)
        if (isSomeDay(entry))
            vague.append(words.entry(entry));
    m_vague.show(vague);
    showDay();
    Q_EMIT changed();
}

/** The entries of the chosen day; then the periods that go on through it. */
void CalendarViewModel::showDay()
{
    const TimelineWords words(m_journal.catalogues(), m_roster, m_patient, m_day.today());
    QList<TimelineRow> rows;
    const QList<Entry> lasting = periods();
    const auto asPeriod = [&lasting](const Entry &entry) {
        const auto found = std::find_if(lasting.begin(), lasting.end(), [&entry](const Entry &e) { return e.id() == entry.id(); });
        return found == lasting.end() ? entry : *found;
    };
    for (const Entry &entry : m_ofMonth)
        if (!isSomeDay(entry) && entry->when.date == m_selected)
            rows.append(words.entry(asPeriod(entry)));
    for (const Entry &entry : lasting) {
        const auto days = daysOfPeriod(entry.facts(), m_day.today());
        if (entry->state != State::Cancelled && days && days->first < m_selected && days->second >= m_selected)
            rows.append(words.entry(entry));
    }
    m_rows.show(rows);
}

} // namespace dayplus
