// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/beforeafterviewmodel.h"

#include "report/trendchoice.h"
#include "report/trendevents.h"
#include "report/trendinput.h"
#include "wording/comparewords.h"
#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/trendwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kMostDaily = 6, kMostFigures = 8;

bool isDaily(const UsedCode &item)
{
    return item.kind == Kind::Symptom;
}

/** How somebody is overall, the disease's own daily symptoms, then those with most values. */
QList<UsedCode> dailyOf(QList<UsedCode> used, const Disease *disease)
{
    used.removeIf([](const UsedCode &item) { return !isDaily(item); });
    const auto rank = [disease](const UsedCode &item) {
        if (item.code == u"overall")
            return qsizetype(-1);
        const qsizetype at = disease ? disease->dailySymptoms.indexOf(item.code) : -1;
        return at < 0 ? qsizetype(1000) : at;
    };
    std::stable_sort(used.begin(), used.end(), [&](const UsedCode &a, const UsedCode &b) {
        return std::pair(rank(a), -a.count) < std::pair(rank(b), -b.count);
    });
    return used.mid(0, kMostDaily);
}

} // namespace

BeforeAfterViewModel::BeforeAfterViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_reader(journal), m_today(day.today())
{
    connect(&m_reader, &TrendReader::usedRead, this, &BeforeAfterViewModel::choose);
    connect(&m_reader, &TrendReader::read, this, &BeforeAfterViewModel::rebuild);
    connect(&m_reader, &TrendReader::failed, &notices, &Notices::failed);
    connect(&m_roster, &Roster::changed, this, &BeforeAfterViewModel::follow);
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_today == m_day.today())
            return;
        m_today = m_day.today();
        rebuild();
    });
    follow();
}

void BeforeAfterViewModel::follow()
{
    const Id patient = m_roster.currentPatient();
    if (patient == m_reader.patient())
        return rebuild();
    m_event = -1;
    m_aroundEvent = false;
    m_reader.start(patient);
    Q_EMIT changed();
}

void BeforeAfterViewModel::choose()
{
    const std::optional<Patient> patient = m_roster.patient(m_reader.patient());
    const Disease *disease = patient ? m_journal.catalogues().disease(patient->disease) : nullptr;
    QList<UsedCode> others = m_reader.used();
    others.removeIf(isDaily);
    m_reader.show(dailyOf(m_reader.used(), disease)
                  + defaultChoice(others, m_journal.catalogues(), disease, trendPhase(m_day.day0(), m_today), kMostFigures));
}

void BeforeAfterViewModel::rebuild()
{
    if (!m_reader.isLoaded())
        return;
    const TrendInput input = trendInput(m_roster, m_journal.catalogues(), m_reader, {m_reader.patient(), m_today, m_reader.shown(), {}});
    findEvents(input);
    const int days = windowLengths()[m_length];
    const bool around = m_aroundEvent && m_event >= 0;
    m_windows = around ? windowsAround(m_events[m_event].day, m_events[m_event].until, input.today, days)
                       : windowsNow(input.day0, input.today, days);
    findOthers();
    fillRows(input);
    Q_EMIT changed();
}

void BeforeAfterViewModel::findEvents(const TrendInput &input)
{
    const std::optional<Happening> chosen = m_event >= 0 && m_event < m_events.size() ? std::optional(m_events[m_event]) : std::nullopt;
    m_events.clear();
    for (const EventMark &mark : eventMarks(m_reader.events(), {input.catalogues, true, false, {}, input.today}))
        m_events.append({mark.wallDay, mark.until, mark.text, mark.glyph == Glyph::Diamond});
    for (const MedicineChange &change : medicineChanges(input.medicines, input.today)) {
        const auto medicine = std::find_if(input.medicines.cbegin(), input.medicines.cend(), [&](const Medicine &m) { return m.id == change.medicine; });
        m_events.append({change.day, {}, changeText(change, medicineName(*medicine, input.catalogues)), false});
    }
    std::stable_sort(m_events.begin(), m_events.end(), [](const Happening &a, const Happening &b) {
        return std::pair(a.day, !a.isTreatment) < std::pair(b.day, !b.isTreatment);
    });
    m_event = int(m_events.size()) - 1;
    const qint64 wanted = chosen ? chosen->day : input.day0.value_or(input.today);
    for (int i = 0; i < m_events.size(); ++i) {
        const bool same = chosen ? m_events[i].day == wanted && m_events[i].text == chosen->text : m_events[i].day >= wanted;
        if (same) {
            m_event = i;
            break;
        }
    }
}

/** Before and now: what lies between the two, said once. Around an event: what else happened in these days, each with its day. */
void BeforeAfterViewModel::findOthers()
{
    m_others.clear();
    if (m_windows.about != WindowPair::About::Event) {
        QStringList words;
        for (const Happening &one : std::as_const(m_events)) {
            if (one.day > m_windows.before.to && one.day < m_windows.now.from)
                words += one.text;
        }
        if (!words.isEmpty())
            m_others += tr("In between: %1.", "what happened").arg(listOnce(words));
        return;
    }
    for (int i = 0; i < m_events.size(); ++i) {
        const Happening &one = m_events[i];
        if (i != m_event && one.until.value_or(one.day) >= m_windows.before.from && one.day <= std::max(m_windows.now.to, m_windows.before.to))
            m_others += tr("%1: %2", "date, what happened").arg(dated(one.day), one.text);
    }
}

QString BeforeAfterViewModel::dated(qint64 day) const
{
    const QString number = exactDayTitle(QDate::fromJulianDay(day), m_day.day0());
    return number.isEmpty() ? dayMonthYear(day) : tr("%1, %2", "date, Day +4").arg(dayMonthYear(day), number);
}

void BeforeAfterViewModel::setAbout(int about)
{
    if (about == this->about() || about < 0 || about > 1)
        return;
    m_aroundEvent = about == 1;
    rebuild();
}

void BeforeAfterViewModel::setLength(int index)
{
    if (index == m_length || index < 0 || index >= windowLengths().size())
        return;
    m_length = index;
    rebuild();
}

void BeforeAfterViewModel::stepEvent(int by)
{
    if (by < 0 ? !canGoBack() : !canGoOn())
        return;
    m_event += by < 0 ? -1 : 1;
    rebuild();
}

void BeforeAfterViewModel::chooseEvent(int wallDay)
{
    const auto apart = [wallDay](const Happening &one) { return std::abs(one.day - wallDay); };
    const auto nearest = std::min_element(m_events.cbegin(), m_events.cend(), [&](const Happening &a, const Happening &b) { return apart(a) < apart(b); });
    if (nearest == m_events.cend())
        return;
    m_event = int(nearest - m_events.cbegin());
    m_aroundEvent = true;
    rebuild();
}

QString BeforeAfterViewModel::eventTitle() const
{
    return m_event >= 0 && m_event < m_events.size() ? m_events[m_event].text : QString();
}

QString BeforeAfterViewModel::eventDate() const
{
    return m_event >= 0 && m_event < m_events.size() ? dated(m_events[m_event].day) : QString();
}

QStringList BeforeAfterViewModel::lengths() const
{
    return {tr("30 days", "length of a window"), tr("90 days", "length of a window"), tr("180 days", "length of a window"),
            tr("1 year", "length of a window")};
}

QString BeforeAfterViewModel::beforeName() const { return windowName(m_windows, false); }
QString BeforeAfterViewModel::nowName() const { return windowName(m_windows, true); }
QString BeforeAfterViewModel::beforeDates() const { return windowDates(m_windows.before); }
QString BeforeAfterViewModel::nowDates() const { return windowDates(m_windows.now); }

QString BeforeAfterViewModel::beforeDays() const
{
    return windowDays(m_windows.before, m_day.day0() ? std::optional(m_day.day0()->toJulianDay()) : std::nullopt);
}

QString BeforeAfterViewModel::nowDays() const
{
    return windowDays(m_windows.now, m_day.day0() ? std::optional(m_day.day0()->toJulianDay()) : std::nullopt);
}

} // namespace dayplus
