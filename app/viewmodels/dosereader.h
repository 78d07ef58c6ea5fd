// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"

namespace dayplus {

/** The doses and treatments of the patient on screen, read again after every change: doses of the last 400 days, and IVIG, steroid
    courses and medicine pauses of all time. */
class DoseReader : public QObject {
    Q_OBJECT
public:
    DoseReader(Journal &journal, Roster &roster, QObject *parent = nullptr);

    bool isRead() const { return m_read; }
    const QList<Entry> &doses() const { return m_doses; }   ///< in wall order
    const QList<Entry> &events() const { return m_events; } ///< in wall order; happened and planned
    /** Doses and events in one list, for domain functions that take any entries. */
    QList<Entry> all() const { return m_doses + m_events; }
    /** Medicines of the patient as their tapers plan them. */
    QList<Medicine> planned() const;

Q_SIGNALS:
    void read();
    void failed(const dayplus::Error &error);

private:
    void start();
    void finish(quint64 reading);
    Journal &m_journal;
    Roster &m_roster;
    QList<Entry> m_doses, m_events;
    Id m_patient;
    quint64 m_reading = 0;
    int m_pending = 0;
    bool m_read = false;
};

} // namespace dayplus
