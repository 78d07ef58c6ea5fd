// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** What the treatment costs: dated amounts with what they were for, and one sum per currency. Currencies are never mixed. */
class CostsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *costs READ costs CONSTANT FINAL)        ///< label: amount and what for; detail: date, note
    Q_PROPERTY(dayplus::ChoiceModel *categories READ categories CONSTANT FINAL)
    Q_PROPERTY(QString sums READ sums NOTIFY changed FINAL)                  ///< one line per currency; empty = no costs
    Q_PROPERTY(QString currency READ currency NOTIFY changed FINAL)          ///< the last one used
    Q_PROPERTY(QString today READ today NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    CostsViewModel(Journal &journal, Roster &roster, Notices &notices);

    ChoiceModel *costs() { return &m_costs; }
    ChoiceModel *categories() { return &m_categories; }
    QString sums() const { return m_sums; }
    QString currency() const { return m_currency; }
    QString today() const { return m_journal.now().date().toString(Qt::ISODate); }
    QString problem() const { return m_problem; }

    /** False, and a problem, if the amount or the date can't be read. A date to come makes it a planned cost. */
    Q_INVOKABLE bool add(const QString &category, const QString &amount, const QString &currency, const QString &iso, bool about, const QString &note);
    Q_INVOKABLE void remove(const QString &entry);

Q_SIGNALS:
    void changed();

private:
    void read();
    void show();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    QList<Entry> m_entries;
    ChoiceModel m_costs, m_categories;
    QString m_sums, m_currency, m_problem;
    quint64 m_reading = 0;
};

} // namespace dayplus
