// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"
#include "viewmodels/numberinput.h"

#include "journal/roster.h"

namespace dayplus {

/**
 * The measurements of one round of watch mode, typed in big digits and kept as one group: what was typed, and what could not be read. Empty
 * fields say nothing. An unlikely number is asked about once, in its own field.
 */
class MeasureViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::NumberInput *temperature READ temperature CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *pulse READ pulse CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *upper READ upper CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *lower READ lower CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *oxygen READ oxygen CONSTANT FINAL)
    Q_PROPERTY(dayplus::NumberInput *weight READ weight CONSTANT FINAL)
    Q_PROPERTY(QStringList unread READ unread NOTIFY changed FINAL)           ///< codes that could not be read: temp, hr, bp, spo2
    Q_PROPERTY(dayplus::ChoiceModel *sites READ sites CONSTANT FINAL)         ///< where the temperature is taken
    Q_PROPERTY(QString site READ site WRITE setSite NOTIFY changed FINAL)     ///< as the last time; empty = not said
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool savable READ savable NOTIFY changed FINAL)
public:
    MeasureViewModel(Journal &journal, Roster &roster, Notices &notices);

    NumberInput *temperature() { return &m_temperature; }
    NumberInput *pulse() { return &m_pulse; }
    NumberInput *upper() { return &m_upper; }
    NumberInput *lower() { return &m_lower; }
    NumberInput *oxygen() { return &m_oxygen; }
    NumberInput *weight() { return &m_weight; }
    QStringList unread() const { return m_unread; }
    ChoiceModel *sites() { return &m_sites; }
    QString site() const { return m_site; }
    void setSite(const QString &site);
    QString problem() const { return m_problem; }
    bool savable() const;

    /** Says, or takes back, that this one could not be read; its number is emptied. */
    Q_INVOKABLE void toggleUnread(const QString &code);
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    struct Part { NumberInput &input; QString code, unreadCode; };
    QList<Part> parts();
    void showLast();
    bool accepts(NumberInput &input);
    EntryDraft draft(const QString &code, const Moment &when) const;
    QList<EntryDraft> drafts();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    NumberInput m_temperature, m_pulse, m_upper, m_lower, m_oxygen, m_weight;
    QHash<NumberInput *, Quantity> m_accepted; ///< what the rules, or the person, are content with
    ChoiceModel m_sites;
    QStringList m_unread;
    QString m_site, m_problem;
    bool m_busy = false;
};

} // namespace dayplus
