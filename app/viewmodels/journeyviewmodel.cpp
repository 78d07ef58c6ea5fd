// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/journeyviewmodel.h"

#include "viewmodels/calendarviewmodel.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kTypingRest = 250;  ///< ms
constexpr int kFirstLines = 40;   ///< lines a first look wants; small entries are folded, so this reaches far back
constexpr int kMoreLines = 8;     ///< lines "Show earlier" must bring
constexpr int kMostPages = 5;     ///< read at most for a first look
constexpr int kMostPagesMore = 20;///< read at most for more lines, in a diary where little stands out
constexpr int kMostPagesToDay = 50; ///< and to reach a day that was shown before
constexpr int kDaysAfterGoal = 30;

} // namespace

JourneyViewModel::JourneyViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_roster(roster)
    , m_day(day)
    , m_notices(notices)
    , m_window(journal.store())
    , m_selection(journal, notices)
    , m_plan(journal, roster, notices)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingRest);
    connect(&m_typing, &QTimer::timeout, this, [this] { open(); });
    connect(&m_window, &TimelineWindow::read, this, &JourneyViewModel::settle);
    connect(&m_window, &TimelineWindow::failed, &notices, &Notices::failed);
    connect(&m_journal, &Journal::changed, this, &JourneyViewModel::take);
    connect(&m_selection, &JourneySelection::changed, this, &JourneyViewModel::show);
    connect(&m_roster, &Roster::changed, this, [this] { m_patient == m_roster.currentPatient() ? show() : open(); });
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_today.isValid() && m_today != m_day.today())
            reopen();
    });
    open();
}

QStringList JourneyViewModel::filters() const
{
    return {tr("All", "filter of the timeline"), tr("Treatment", "filter of the timeline"), tr("Symptoms", "filter of the timeline"),
            tr("Measurements", "filter of the timeline"), tr("Labs", "filter of the timeline"), tr("Medicines", "filter of the timeline"),
            tr("Notes", "filter of the timeline")};
}

QList<Kind> JourneyViewModel::kindsOf(Filter filter)
{
    switch (filter) {
    case Filter::All: return {};
    case Filter::Treatment: return {Kind::Event, Kind::Span, Kind::Condition, Kind::Vaccine, Kind::Allergy};
    case Filter::Symptoms: return {Kind::Symptom, Kind::Checkin, Kind::Score};
    case Filter::Measurements: return {Kind::Vital};
    case Filter::Labs: return {Kind::Lab};
    case Filter::Medicines: return {Kind::Dose};
    case Filter::Notes: return {Kind::Note, Kind::Question, Kind::Call, Kind::Cost};
    }
    return {};
}

void JourneyViewModel::setFilter(int filter)
{
    if (filter < 0 || filter >= filters().size() || Filter(filter) == m_filter)
        return;
    m_filter = Filter(filter);
    if (m_calendar)
        m_calendar->setKinds(kindsOf(m_filter));
    Q_EMIT asked();
    open();
}

void JourneyViewModel::setSearch(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    Q_EMIT asked();
    m_typing.start();
}

QString JourneyViewModel::foundText() const
{
    if (m_window.what().search.isEmpty())
        return {};
    const int count = int(m_window.entries().size());
    if (count == 0)
        return tr("Nothing found", "search");
    if (m_window.hasEarlier()) //: %1 is a number of entries
        return tr("The newest %1 that were found", "search").arg(count);
    if (count == 1)
        return tr("1 entry found", "search");
    //: %1 is a number of entries, more than one
    return tr("%1 entries found", "search").arg(count);
}

/** Begins a reading; what is shown stays until it has ended. */
void JourneyViewModel::open(std::optional<QDate> until)
{
    m_typing.stop();
    m_patient = m_roster.currentPatient();
    if (m_patient.isNull())
        return;
    EntryQuery what;
    what.patient = m_patient;
    what.kinds = kindsOf(m_filter);
    what.search = m_search.trimmed();
    m_pages = 0;
    m_mostPages = kMostPages;
    m_wantedLines = kFirstLines;
    m_wantedDay.reset();
    m_toToday = true;
    m_today = m_day.today();
    m_window.open(what, m_today, until);
    Q_EMIT changed();
}

/** The same part of the journey, read again. */
void JourneyViewModel::reopen()
{
    const qint64 shown = m_window.firstDay();
    open(m_window.until());
    m_toToday = !m_loaded;
    if (shown != Moment::kNoDay)
        m_wantedDay = shown;
}

/** Whether what was read is enough to be shown. Lines are counted only now and then: after 1, 2, 4, 8 … pages. */
bool JourneyViewModel::hasEnough() const
{
    if (!m_window.hasEarlier())
        return true;
    if (m_wantedDay && m_window.firstDay() > *m_wantedDay)
        return m_pages >= kMostPagesToDay;
    if (m_pages >= m_mostPages)
        return true;
    const bool countsNow = (m_pages & (m_pages - 1)) == 0;
    return countsNow && lines().size() >= m_wantedLines;
}

QList<TimelineRow> JourneyViewModel::lines() const
{
    const bool searching = !m_window.what().search.isEmpty();
    TimelineContent content{m_window.entries(), m_window.spansBefore(), m_window.hasEarlier(), m_window.until().has_value(),
                            m_filter == Filter::All && !searching, !searching, m_open};
    for (const Entry &period : aplasiaPeriods(m_window.milestones())) {
        const auto same = std::find_if(content.entries.begin(), content.entries.end(), [&period](const Entry &e) { return e.id() == period.id(); });
        if (same != content.entries.end())
            *same = period;
        else if (period->when.wallDay() < m_window.firstDay())
            content.spans.append(period);
    }
    QList<TimelineRow> rows = timelineRows(content, m_journal.catalogues(), m_roster, m_patient, m_today);
    for (TimelineRow &row : rows)
        row.chosen = !row.entry.isNull() && m_selection.has(row.entry);
    return rows;
}

/** A page has come: one more, or show what there is. The first look is shown at once; later what was there stays until all has come. */
void JourneyViewModel::settle()
{
    ++m_pages;
    const bool enough = hasEnough();
    if (!enough)
        m_window.readEarlier();
    if (enough || !m_loaded)
        present();
}

void JourneyViewModel::present()
{
    m_loaded = true;
    m_empty = m_window.entries().isEmpty();
    m_found = foundText();
    m_model.show(lines());
    Q_EMIT changed();
    arrive();
}

/** The lines anew, of the same entries. */
void JourneyViewModel::show()
{
    if (m_loaded && !m_window.isReading())
        present();
}

void JourneyViewModel::take(const Change &change)
{
    if (!m_window.apply(change))
        return reopen();
    if (change.touches(RecordKind::Entry))
        show();
}

void JourneyViewModel::toggle(int line)
{
    const TimelineRow *row = m_model.rowAt(line);
    if (!row || row->type != TimelineRow::Type::Fold)
        return;
    if (!m_open.remove(row->id))
        m_open.insert(row->id);
    show();
}

void JourneyViewModel::showEarlier()
{
    if (!m_window.hasEarlier() || m_window.isReading())
        return;
    m_pages = 0;
    m_mostPages = kMostPagesMore;
    m_wantedDay.reset();
    m_wantedLines = m_model.count() + kMoreLines;
    m_window.readEarlier();
    Q_EMIT changed();
}

void JourneyViewModel::backToToday()
{
    m_goal.reset();
    open();
}

void JourneyViewModel::keep(int line)
{
    const TimelineRow *row = m_model.rowAt(line);
    m_kept = row ? row->id : QString();
}

int JourneyViewModel::keptLine() const
{
    const QList<TimelineRow> &rows = m_model.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [this](const TimelineRow &row) { return row.id == m_kept; });
    return found == rows.end() ? todayLine() : int(found - rows.begin());
}

void JourneyViewModel::goTo(const QString &isoDay)
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    if (!day.isValid())
        return;
    if (calendarShown())
        return calendar()->select(isoDay);
    m_goal = day;
    const std::optional<QDate> until = m_window.until();
    const bool reached = !m_window.hasEarlier() || m_window.firstDay() <= day.toJulianDay();
    if (m_loaded && !m_window.isReading() && reached && (!until || day <= *until))
        return arrive();
    const bool farBack = day.addDays(kDaysAfterGoal) < m_day.today();
    open(farBack ? std::optional(day.addDays(kDaysAfterGoal)) : std::nullopt);
    m_wantedDay = day.toJulianDay();
}

int JourneyViewModel::lineFor(QDate day) const
{
    const QList<TimelineRow> &rows = m_model.rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [wanted = day.toJulianDay()](const TimelineRow &row) {
        return row.type != TimelineRow::Type::Earlier && row.type != TimelineRow::Type::Band && row.day >= wanted;
    });
    return int(std::min<qsizetype>(found - rows.begin(), rows.size() - 1));
}

void JourneyViewModel::arrive()
{
    if (m_goal) {
        const QDate goal = *std::exchange(m_goal, {});
        m_toToday = false;
        Q_EMIT arrived(lineFor(goal));
    } else if (std::exchange(m_toToday, false)) {
        Q_EMIT arrived(todayLine() >= 0 ? todayLine() : m_model.count() - 1);
    }
}

} // namespace dayplus
