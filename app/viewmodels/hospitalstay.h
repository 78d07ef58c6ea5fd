// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

namespace dayplus {

/** The "In hospital" switch: on begins a stay that goes on, off ends it. Days of a stay are in hospital, never missed (domain/stays.h). */
class HospitalStay : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
    Q_PROPERTY(bool on READ isOn NOTIFY changed FINAL)         ///< in hospital now
    Q_PROPERTY(bool today READ today NOTIFY changed FINAL)     ///< some of this diary day is in hospital
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)  ///< "Since Sun 9 March", or empty
public:
    HospitalStay(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);

    bool isOn() const { return m_stay.has_value(); }
    bool today() const { return m_today; }
    QString since() const;

    /** Begins or ends the stay now; a stay begun a moment ago is taken back. Once at a time. */
    Q_INVOKABLE void toggle();

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show(const QList<Entry> &entries);
    void begin();
    void end();
    void over(const Done &saved, const QString &said);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    std::optional<Entry> m_stay; ///< the one that goes on
    bool m_today = false, m_busy = false;
};

} // namespace dayplus
