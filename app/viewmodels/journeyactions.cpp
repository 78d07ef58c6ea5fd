// SPDX-License-Identifier: GPL-3.0-or-later
// What one does in Journey beside reading: another view, a typed day, choosing several.
#include "viewmodels/journeyviewmodel.h"

#include "viewmodels/calendarviewmodel.h"
#include "viewmodels/setupviewmodel.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dayplus {

JourneyViewModel::~JourneyViewModel() = default;

CalendarViewModel *JourneyViewModel::calendar()
{
    if (!m_calendar) {
        m_calendar = std::make_unique<CalendarViewModel>(m_journal, m_roster, m_day, m_notices);
        m_calendar->setKinds(kindsOf(m_filter));
    }
    return m_calendar.get();
}

void JourneyViewModel::setCalendarShown(bool shown)
{
    if (shown == m_calendarShown)
        return;
    m_calendarShown = shown;
    if (shown)
        m_selection.stop();
    Q_EMIT asked();
}

void JourneyViewModel::choose(const QUuid &entry)
{
    const QList<Entry> &entries = m_window.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&entry](const Entry &e) { return e.id() == entry; });
    if (found != entries.end())
        m_selection.toggle(*found);
}

void JourneyViewModel::chooseDay()
{
    m_selection.chooseDay(m_window.entries());
}

std::optional<QDate> JourneyViewModel::typedDay(const QString &text) const
{
    QString typed = text.trimmed().toLower();
    typed.replace(u'\u2212', u'-').remove(u' ');
    static const QRegularExpression numbered(u"^(day|d)?([+-]?)(\\d{1,4})$"_s);
    const QRegularExpressionMatch match = numbered.match(typed);
    const bool isDay = match.hasMatch() && (!match.capturedView(1).isEmpty() || !match.capturedView(2).isEmpty() || match.capturedView(3).size() < 4);
    const std::optional<QDate> day0 = m_day.day0();
    if (isDay) {
        const int days = match.capturedView(3).toInt();
        return day0 ? std::optional(day0->addDays(match.capturedView(2) == u"-" ? -days : days)) : std::nullopt;
    }
    const std::optional<Moment> read = momentFromTyped(text, m_journal.now().timeZone(), day0);
    return read && read->date.isValid() ? std::optional(read->date) : std::nullopt; // of a month, its first day is where the list stands
}

bool JourneyViewModel::goToTyped(const QString &text)
{
    const std::optional<QDate> day = typedDay(text);
    m_dayProblem = day ? QString() : m_day.day0() ? tr("Please write a date like 2026-03-10, or a day like +28.", "going to a day")
                                                  : tr("Please write a date like 2026-03-10.", "going to a day");
    Q_EMIT asked();
    if (day)
        goTo(day->toString(Qt::ISODate));
    return day.has_value();
}

} // namespace dayplus
