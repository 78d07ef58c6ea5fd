// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/journeyselection.h"

#include "journal/futures.h"
#include "viewmodels/daymoves.h"
#include "wording/days.h"
#include "wording/faults.h"

using namespace Qt::StringLiterals;

namespace dayplus {

JourneySelection::JourneySelection(Journal &journal, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_notices(notices)
{
    connect(&m_journal, &Journal::changed, this, &JourneySelection::follow);
}

QString JourneySelection::text() const
{
    if (m_chosen.isEmpty())
        return tr("Nothing chosen yet", "choosing several entries");
    if (m_chosen.size() == 1)
        return tr("1 entry chosen", "choosing several entries");
    //: %1 is a number of entries, more than one
    return tr("%1 entries chosen", "choosing several entries").arg(m_chosen.size());
}

QString JourneySelection::dayText() const
{
    //: %1 is a date
    return m_day.isValid() ? tr("All of %1", "button: choose every entry of a day").arg(shortDate(m_day)) : QString();
}

QString JourneySelection::counted(bool movableOnly) const
{
    int happened = 0, planned = 0, cancelled = 0;
    for (const Entry &entry : m_chosen) {
        if (movableOnly && !canMove(entry.facts()))
            continue;
        ++(entry->state == State::Planned ? planned : entry->state == State::Cancelled ? cancelled : happened);
    }
    QStringList parts;
    if (happened > 0) //: %1 is a number of entries
        parts << tr("%1 that happened", "entries").arg(happened);
    if (planned > 0) //: %1 is a number of entries
        parts << tr("%1 planned", "entries").arg(planned);
    if (cancelled > 0) //: %1 is a number of entries
        parts << tr("%1 cancelled", "entries").arg(cancelled);
    return parts.join(u", "_s);
}

QString JourneySelection::made() const
{
    return counted(false);
}

void JourneySelection::start()
{
    if (m_active)
        return;
    m_active = true;
    Q_EMIT changed();
}

void JourneySelection::stop()
{
    m_active = false;
    m_chosen.clear();
    m_day = {};
    m_problem.clear();
    Q_EMIT changed();
}

void JourneySelection::toggle(const Entry &entry)
{
    if (m_busy)
        return;
    m_active = true;
    m_problem.clear();
    if (m_chosen.remove(entry.id()) == 0)
        m_chosen.insert(entry.id(), entry);
    m_day = entry->when.precision >= Precision::Day ? entry->when.date : QDate();
    Q_EMIT changed();
}

void JourneySelection::chooseDay(const QList<Entry> &all)
{
    if (m_busy || !m_day.isValid())
        return;
    m_problem.clear();
    for (const Entry &entry : all)
        if (entry->when.precision >= Precision::Day && entry->when.date == m_day)
            m_chosen.insert(entry.id(), entry);
    Q_EMIT changed();
}

/** What was changed elsewhere is known as it is now; what was removed is no longer chosen. */
void JourneySelection::follow(const Change &change)
{
    if (m_chosen.isEmpty() || !change.touches(RecordKind::Entry))
        return;
    if (change.everything)
        return stop();
    for (const Receipt::Touched &touched : change.touched) {
        if (!m_chosen.contains(touched.id))
            continue;
        const Entry *after = touched.after ? std::get_if<Entry>(&*touched.after) : nullptr;
        if (after)
            m_chosen.insert(touched.id, *after);
        else
            m_chosen.remove(touched.id);
    }
    Q_EMIT changed();
}

QString JourneySelection::moveByText(int days) const
{
    const auto movable = std::count_if(m_chosen.begin(), m_chosen.end(), [](const Entry &entry) { return canMove(entry.facts()); });
    if (movable == 0)
        return tr("None of these dates is known to the day, so there is nothing to move by days.", "moving entries");
    //: %1 is "2 that happened, 1 planned", %2 a number of days
    QString text = days >= 0 ? tr("%1: %2 days later.", "moving entries").arg(counted(true)).arg(days)
                             : tr("%1: %2 days earlier.", "moving entries").arg(counted(true)).arg(-days);
    if (const qsizetype vague = m_chosen.size() - movable; vague > 0) //: %1 is a number of entries
        text += u' ' + tr("%1 with a date that is not exact stay where they are.", "moving entries").arg(vague);
    return text;
}

QString JourneySelection::moveToText(const QString &isoDay) const
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    //: %1 is "2 that happened, 1 planned", %2 a date
    return day.isValid() ? tr("%1: all go to %2. Times of day stay.", "moving entries").arg(counted(false), longDate(day)) : QString();
}

void JourneySelection::moveBy(int days)
{
    QList<std::pair<Id, EntryDraft>> moved;
    for (const Entry &entry : std::as_const(m_chosen))
        if (canMove(entry.facts()))
            moved.append({entry.id(), movedTo(entry.facts(), entry->when.date.addDays(days), m_journal.now().timeZone())});
    amend(moved, tr("Moved.", "notice"));
}

void JourneySelection::moveTo(const QString &isoDay)
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    if (!day.isValid())
        return;
    QList<std::pair<Id, EntryDraft>> moved;
    for (const Entry &entry : std::as_const(m_chosen))
        moved.append({entry.id(), movedTo(entry.facts(), day, m_journal.now().timeZone())});
    amend(moved, tr("Moved.", "notice"));
}

void JourneySelection::setReporter(const QString &reporter)
{
    const Reporter who = reporter == u"caregiver" ? Reporter::Caregiver : reporter == u"team" ? Reporter::Team
                         : reporter == u"report" ? Reporter::Report : Reporter::Patient;
    QList<std::pair<Id, EntryDraft>> told;
    for (const Entry &entry : std::as_const(m_chosen)) {
        told.append({entry.id(), entry.facts()});
        told.last().second.reporter = who;
    }
    amend(told, tr("Changed who said it.", "notice"));
}

void JourneySelection::amend(const QList<std::pair<Id, EntryDraft>> &entries, const QString &said)
{
    if (m_busy || entries.isEmpty())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    onResult(m_journal.amendAll(entries), this, [this, said](const Done &done) { finish(done, said); });
}

void JourneySelection::remove()
{
    if (m_busy || m_chosen.isEmpty())
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    const QString said = m_chosen.size() == 1 ? tr("1 entry removed.", "notice") //: %1 is a number of entries, more than one
                                              : tr("%1 entries removed.", "notice").arg(m_chosen.size());
    onResult(m_journal.remove(m_chosen.keys()), this, [this, said](const Done &done) { finish(done, said); });
}

void JourneySelection::finish(const Done &result, const QString &said)
{
    m_busy = false;
    if (result) {
        m_notices.said(said, true);
        return stop();
    }
    const Problems &problems = result.error().problems;
    const bool ahead = std::any_of(problems.begin(), problems.end(), [](const Problem &p) { return p.why == Why::InTheFuture; });
    m_problem = ahead ? tr("Nothing was changed: symptoms, measurements and doses can’t lie in the future.", "moving entries")
                      : problems.isEmpty() ? sentence(result.error()) : say(problems.first());
    Q_EMIT changed();
}

} // namespace dayplus
