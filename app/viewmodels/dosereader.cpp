// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dosereader.h"

#include "domain/taper.h"
#include "journal/dayview.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kDays = 400;
}

DoseReader::DoseReader(Journal &journal, Roster &roster, QObject *parent) : QObject(parent), m_journal(journal), m_roster(roster)
{
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            start();
    });
    connect(&m_roster, &Roster::changed, this, [this] {
        if (m_roster.currentPatient() != m_patient)
            start();
    });
    start();
}

QList<Medicine> DoseReader::planned() const
{
    const Id patient = m_roster.currentPatient();
    return asPlanned(m_roster.medicines(patient), m_roster.tapers(patient));
}

void DoseReader::start()
{
    const quint64 reading = ++m_reading;
    m_patient = m_roster.currentPatient();
    m_pending = 2;
    EntryQuery doses;
    doses.patient = m_patient;
    doses.kinds = {Kind::Dose};
    doses.fromDay = m_journal.now().date().toJulianDay() - kDays;
    EntryQuery events;
    events.patient = m_patient;
    events.codes = {u"ivig_replacement"_s, u"ivig_immunomod"_s, u"steroid_course"_s, u"med_washout"_s};
    for (const auto &[query, into] : {std::pair(doses, &m_doses), std::pair(events, &m_events)}) {
        collectEntries(m_journal.store(), query, this, [this, reading, into = into](Result<QList<Entry>> found) {
            if (reading != m_reading)
                return;
            if (found)
                *into = std::move(found).value();
            else
                Q_EMIT failed(found.error());
            finish(reading);
        });
    }
}

void DoseReader::finish(quint64 reading)
{
    if (reading != m_reading || --m_pending > 0)
        return;
    m_read = true;
    Q_EMIT read();
}

} // namespace dayplus
