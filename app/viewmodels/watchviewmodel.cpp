// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/watchviewmodel.h"

#include "domain/masking.h"
#include "journal/dayview.h"
#include "journal/duelist.h"
#include "journal/futures.h"
#include "journal/watchreading.h"
#include "wording/callwords.h"
#include "wording/days.h"
#include "wording/watchwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kNightFrom = 20, kNightTo = 8;   ///< hours
constexpr int kSoundAgain = 10 * 60;           ///< seconds
constexpr int kMostSounds = 3;                 ///< for one check

} // namespace

WatchViewModel::WatchViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_day(day), m_notices(notices), m_hospital(journal, roster, day, notices)
{
    m_opened = m_journal.now();
    connect(&m_journal, &Journal::changed, this, &WatchViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &WatchViewModel::reload);
    connect(&m_day, &DayInfo::changed, this, &WatchViewModel::tick); // several times a minute
    connect(&m_day, &DayInfo::dayTurned, this, &WatchViewModel::reload);
    connect(&m_hospital, &HospitalStay::changed, this, &WatchViewModel::tick);
    reload();
}

void WatchViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    m_plan = watchPlanOf(m_roster, patient, m_day.today());
    collectEntries(m_journal.store(), watchQuery(patient, m_day.today()), this, [this](const Result<QList<Entry>> &found) {
        if (!found)
            return m_notices.failed(found.error());
        m_entries = *found;
        std::sort(m_entries.begin(), m_entries.end(), isBefore);
        showNewest();
        showLines();
        tick();
    });
}

void WatchViewModel::tick()
{
    showDue();
    showRota();
    showMask();
    Q_EMIT changed();
}

bool WatchViewModel::night() const
{
    const int hour = m_journal.now().time().hour();
    return hour >= kNightFrom || hour < kNightTo;
}

QString WatchViewModel::place() const
{
    //: %1 is a date such as "Sat 14 March"
    return (night() ? tr("Night watch, %1", "watch mode") : tr("Watch, %1", "watch mode, by day")).arg(m_day.date());
}

QString WatchViewModel::clock() const
{
    return timeText(Moment::at(m_journal.now()));
}

QString WatchViewModel::linesTitle() const
{
    return night() ? tr("Tonight", "section of watch mode") : tr("Today", "section of watch mode");
}

/** "in 47 min", "in 3 h 10 min", "now", "12 min late": always in words, never by colour alone. */
static QString waitText(const QDateTime &due, const QDateTime &now)
{
    const qint64 minutes = (due.toSecsSinceEpoch() / 60) - (now.toSecsSinceEpoch() / 60);
    const qint64 away = std::abs(minutes);
    //: %1 hours, %2 minutes
    const QString span = away < 60 ? WatchViewModel::tr("%1 min", "duration").arg(away)
                         : away % 60 == 0 ? WatchViewModel::tr("%1 h", "duration").arg(away / 60)
                                          : WatchViewModel::tr("%1 h %2 min", "duration").arg(away / 60).arg(away % 60);
    if (minutes == 0)
        return WatchViewModel::tr("now", "a check is due");
    //: %1 is a duration such as "47 min"
    return (minutes > 0 ? WatchViewModel::tr("in %1", "a check is due") : WatchViewModel::tr("%1 late", "a check is overdue")).arg(span);
}

void WatchViewModel::showDue()
{
    m_nextTime.clear();
    m_nextWait.clear();
    m_nextWhat.clear();
    m_overdue = false;
    const std::optional<QDate> day0 = m_day.day0();
    const QDateTime now = m_journal.now();
    const std::optional<WatchPlan> plan = watchPlanOn(m_roster, m_roster.currentPatient(), m_day.today());
    const bool ward = m_hospital.isOn(); // they measure there: nothing is missed
    const QList<WatchDue> due = day0 && plan && !ward ? watchDue(*plan, *day0, m_entries, now) : QList<WatchDue>();
    QList<WatchCheck> rows;
    for (const WatchDue &one : due) {
        const QString name = watchCodeName(one.code, m_journal.catalogues());
        const QString time = timeText(Moment::at(one.due));
        //: %1 is a time
        const QString last = one.last ? tr("last %1", "when it was measured last").arg(timeText(Moment::at(*one.last))) : QString();
        rows.append({one.code, name, time, waitText(one.due, now), last, one.isDue(now)});
    }
    m_checks.setRows(rows);
    m_overdue = !due.isEmpty() && due.first().isDue(now);
    tellNext(rows);
    soundIfNew(due);
}

/** The tile: everything that is due, by its weight for the night and not by its minute; else what comes next. */
void WatchViewModel::tellNext(const QList<WatchCheck> &rows)
{
    QList<WatchCheck> next;
    for (const WatchCheck &row : rows) {
        if (m_overdue ? row.due : row.time == rows.first().time && row.wait == rows.first().wait)
            next.append(row);
    }
    if (next.isEmpty())
        return;
    const QStringList order = watchCodes();
    std::stable_sort(next.begin(), next.end(), [&order](const WatchCheck &a, const WatchCheck &b) { return order.indexOf(a.code) < order.indexOf(b.code); });
    m_nextTime = next.first().time;
    m_nextWait = next.first().wait;
    QStringList names;
    for (const WatchCheck &row : std::as_const(next))
        names.append(row.label);
    m_nextWhat = names.join(tr(", ", "list separator"));
}

/** Once when a check falls due, and twice more if nobody comes; nothing that was due before the app was opened. */
void WatchViewModel::soundIfNew(const QList<WatchDue> &due)
{
    const QDateTime now = m_journal.now();
    bool sounds = false;
    for (const WatchDue &one : due) {
        if (!one.isDue(now) || one.due <= m_opened)
            continue;
        const qint64 turn = one.due.secsTo(now) / kSoundAgain;
        const QString key = u"%1@%2#%3"_s.arg(one.code, one.due.toUTC().toString(Qt::ISODate)).arg(turn);
        if (turn >= kMostSounds || m_sounded.contains(key))
            continue;
        m_sounded.insert(key);
        sounds = true;
    }
    if (sounds && m_plan.chimes)
        Q_EMIT chime();
}

QString WatchViewModel::maskTitle() const
{
    return m_mask.isEmpty() ? QString() : safetyWords(m_journal.catalogues(), u"fever_masked");
}

/** Said whether a rule speaks or not: without fever it matters most. */
void WatchViewModel::showMask()
{
    CallContext context;
    context.catalogues = &m_journal.catalogues();
    context.now = m_journal.now();
    context.entries = m_entries;
    context.medicines = m_roster.medicines(m_roster.currentPatient());
    QStringList parts;
    for (const FeverMask &mask : feverMasks(context))
        parts.append(dayplus::maskText(mask, m_journal.catalogues()));
    m_mask = parts.join(tr(", ", "list separator"));
}

void WatchViewModel::showRota()
{
    const OnWatch who = onWatchAt(m_entries, m_journal.now());
    m_onWatch = who.now ? who.now->name : QString();
    m_onWatchNext.clear();
    if (who.next)
        //: %1 is a name, %2 a time
        m_onWatchNext = tr("%1 at %2", "who is on watch next").arg(who.next->name, timeText(Moment::at(who.next->from)));
}

void WatchViewModel::keepPlan(const WatchPlan &plan, const QString &said)
{
    onResult(m_journal.put(Setting{watchSettingKey(m_roster.currentPatient()), toJson(plan)}), this, [this, said](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(said, true);
    });
}

void WatchViewModel::setChimes(bool on)
{
    if (on == m_plan.chimes)
        return;
    WatchPlan plan = m_plan;
    plan.chimes = on;
    keepPlan(plan, on ? tr("The chime is on.", "notice") : tr("The chime is off.", "notice"));
}

void WatchViewModel::checkAgain(int minutes)
{
    WatchPlan plan = m_plan;
    plan.again.reset();
    plan.asked.reset();
    if (minutes <= 0)
        return keepPlan(plan, tr("Back to the planned times.", "notice"));
    const QDateTime now = m_journal.now();
    plan.asked = Moment::at(now);
    plan.again = Moment::at(now.addSecs(minutes * 60LL));
    //: %1 is a time
    keepPlan(plan, tr("Next temperature at %1.", "notice").arg(timeText(*plan.again)));
}

} // namespace dayplus
