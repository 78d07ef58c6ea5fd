// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dayinfo.h"

#include "domain/watchplan.h"
#include "wording/days.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

DayInfo::DayInfo(Journal &journal, Roster &roster, QObject *parent) : QObject(parent), m_journal(journal), m_roster(roster)
{
    connect(&m_roster, &Roster::changed, this, &DayInfo::refresh);
    connect(&m_minute, &QTimer::timeout, this, &DayInfo::refresh);
    m_minute.start(20'000);
    refresh();
}

void DayInfo::refresh()
{
    const QDateTime now = m_journal.now();
    const QDate diary = dayplus::diaryDay(now, m_roster.rollOverHour());
    const bool turned = m_diary.isValid() && diary != m_diary;
    m_today = now.date();
    m_diary = diary;
    m_day0 = m_roster.day0For(m_roster.currentPatient(), m_today);
    m_date = QLocale().toString(m_today, u"ddd d MMMM"_s);
    m_title = dayTitle(m_today, m_day0);
    m_word.clear();
    m_number = QLocale().toString(m_today, u"d MMMM"_s);
    if (m_day0) {
        const DayLabel label = dayLabel(m_today, *m_day0);
        m_word = label.unit == DayLabel::Unit::Days ? tr("Day", "the word before +23")
                 : label.unit == DayLabel::Unit::Months ? tr("Month", "the word before 5") : tr("Year", "the word before 2");
        m_number = label.unit == DayLabel::Unit::Days ? dayNumber(label) : QString::number(label.count);
    }
    tellPhase();
    const std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_today);
    m_watching = m_day0 && isWatchDay(courseDay(m_today, *m_day0), course ? m_roster.treatment(course->templateId) : nullptr);
    m_preparing = course && (!m_day0 || *m_day0 > m_today);
    Q_EMIT changed();
    if (turned)
        Q_EMIT dayTurned();
}

void DayInfo::tellPhase()
{
    m_phase.clear();
    m_phaseIndex = m_infusePhase = -1;
    m_phaseCount = 0;
    const std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_today);
    const TemplateInfo *treatment = course ? m_roster.treatment(course->templateId) : nullptr;
    if (!m_day0 || !treatment)
        return;
    const PhaseSpan *now = phaseOn(*treatment, courseDay(m_today, *m_day0));
    m_phaseCount = int(treatment->phases.size());
    for (int i = 0; i < m_phaseCount; ++i) {
        const PhaseSpan &phase = treatment->phases[i];
        if (phase.id == u"infuse")
            m_infusePhase = i;
        if (&phase == now) {
            m_phaseIndex = i;
            m_phase = phaseName(phase.id);
        }
    }
}

QString DayInfo::shortDate() const
{
    return QLocale().toString(m_today, u"ddd d MMM"_s);
}

QString DayInfo::patientName() const
{
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    return patient ? patient->name : QString();
}

QString DayInfo::teamName() const
{
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    return patient ? patient->teamName : QString();
}

QString DayInfo::teamPhone() const
{
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    return patient ? patient->teamPhone : QString();
}

} // namespace dayplus
