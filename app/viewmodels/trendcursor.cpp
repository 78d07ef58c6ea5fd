// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendcursor.h"

#include "charts/scenebuilder.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/values.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr double kFingerShare = 0.02; ///< of the axis: how far a tap may be off

/** The values of one day that are known to the day. */
template<typename Each> void valuesOn(const TrendReader &reader, qint64 day, Each each)
{
    for (const UsedCode &item : reader.shown()) {
        const QList<SeriesPoint> points = reader.series(item.code);
        auto point = std::lower_bound(points.cbegin(), points.cend(), day, [](const SeriesPoint &p, qint64 d) { return p.wallDay < d; });
        for (; point != points.cend() && point->wallDay == day; ++point) {
            if (point->precision >= Precision::Day)
                each(*point);
        }
    }
}

} // namespace

TrendCursor::TrendCursor(TrendChart &chart, const TrendReader &reader, Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_chart(chart), m_reader(reader), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_chart, &ChartSource::cursorChanged, this, &TrendCursor::changed);
    connect(&m_chart, &ChartSource::changed, this, &TrendCursor::changed);
}

std::optional<qint64> TrendCursor::neighbour(int by) const
{
    const std::optional<qint64> here = day();
    return here ? neighbourDay(m_chart.scene(), *here, by) : std::nullopt;
}

void TrendCursor::step(int by)
{
    if (const auto next = neighbour(by))
        moveTo(next);
}

void TrendCursor::pick(int wallDay)
{
    const ChartScene &scene = m_chart.scene();
    const DayAxis axis = scene.axis(1);
    const auto apart = [&](std::optional<qint64> other) { return other ? std::abs(axis.u(double(*other)) - axis.u(double(wallDay))) : 1.0; };
    const auto here = neighbourDay(scene, wallDay + 1, -1), next = neighbourDay(scene, wallDay, 1);
    const auto nearest = apart(here) <= apart(next) ? here : next;
    moveTo(apart(nearest) <= kFingerShare ? nearest : std::optional<qint64>(wallDay));
}

void TrendCursor::moveTo(std::optional<qint64> wallDay)
{
    m_chart.setCursor(wallDay);
}

QString TrendCursor::title() const
{
    if (!day())
        return {};
    const QDate date = QDate::fromJulianDay(*day());
    const QString number = exactDayTitle(date, m_day.day0());
    return number.isEmpty() ? longDate(date) : tr("%1 · %2", "Day +15, date").arg(number, longDate(date));
}

QString TrendCursor::text() const
{
    if (!day())
        return {};
    QStringList parts{readOut(m_chart.scene(), *day()), whoAndWhen(*day())};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

const EventMark *TrendCursor::markHere() const
{
    if (!day())
        return nullptr;
    const QList<EventMark> &marks = m_chart.scene().marks;
    const auto mark = std::find_if(marks.cbegin(), marks.cend(), [here = *day()](const EventMark &m) {
        return DayRange{m.wallDay, m.until.value_or(m.wallDay)}.contains(here);
    });
    return mark == marks.cend() ? nullptr : &*mark;
}

QString TrendCursor::event() const
{
    const EventMark *mark = markHere();
    return mark ? mark->text : QString();
}

std::optional<qint64> TrendCursor::eventDay() const
{
    const EventMark *mark = markHere();
    return mark ? std::optional(mark->wallDay) : std::nullopt;
}

QList<qint64> TrendCursor::rowsHere() const
{
    QList<qint64> rows;
    if (day())
        valuesOn(m_reader, *day(), [&](const SeriesPoint &point) { rows += point.row; });
    return rows;
}

QList<Id> TrendCursor::eventsHere() const
{
    QList<Id> ids;
    for (const Entry &entry : m_reader.events()) {
        if (day() && entry->when.wallDay() == *day() && entry->when.precision >= Precision::Day)
            ids += entry.id();
    }
    return ids;
}

void TrendCursor::open()
{
    const QList<qint64> rows = rowsHere();
    const QList<Id> events = eventsHere();
    if (rows.size() + events.size() > 1) {
        Q_EMIT dayWanted(QDate::fromJulianDay(*day()).toString(Qt::ISODate));
        return;
    }
    if (!events.isEmpty())
        Q_EMIT entryWanted(events.first());
    else if (!rows.isEmpty())
        openRow(rows.first());
}

void TrendCursor::openRow(qint64 row)
{
    onResult(m_journal.store().entryAtRow(row), this, [this](const Result<Entry> &entry) {
        if (entry)
            Q_EMIT entryWanted(entry->id());
        else
            m_notices.failed(entry.error());
    });
}

QString TrendCursor::nameOf(Reporter reporter) const
{
    if (reporter != Reporter::Patient && reporter != Reporter::Caregiver)
        return reporterName(reporter);
    const Person::Role role = reporter == Reporter::Patient ? Person::Role::Patient : Person::Role::Caregiver;
    QStringList names;
    for (const Person &person : m_roster.persons()) {
        if (person.role == role && person.patient == m_reader.patient())
            names += person.name;
    }
    return names.size() == 1 ? names.first() : reporterName(reporter);
}

/** "Mara, 21:10": who said it, if all of it is one person's, and the time of the last value. */
QString TrendCursor::whoAndWhen(qint64 wallDay) const
{
    QList<Reporter> who;
    int minute = -1;
    valuesOn(m_reader, wallDay, [&](const SeriesPoint &point) {
        if (!who.contains(point.reporter))
            who.append(point.reporter);
        minute = std::max(minute, point.minute);
    });
    QStringList parts{who.size() == 1 ? nameOf(who.first()) : QString(), timeText(minute)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace dayplus
