// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** "0 to 105, higher is worse": what the numbers of a score can be; empty if the catalogue does not say. */
QString scoreRange(const CatalogueItem &item);

/**
 * Disease activity: the scores of the person's illness as numbers with range, direction and who rated them, and the person's own
 * answer. It shows what was written down; it never works a score out, and never says what one means.
 */
class ActivityViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString disease READ disease NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *scores READ scores CONSTANT FINAL)   ///< of the illness; label: name; detail: latest, range
    Q_PROPERTY(dayplus::ChoiceModel *others READ others CONSTANT FINAL)   ///< other scores somebody wrote down
    Q_PROPERTY(dayplus::ChoiceModel *history READ history CONSTANT FINAL) ///< the newest values; code: entry id
    Q_PROPERTY(int global READ global NOTIFY changed FINAL)               ///< today's own answer 0–10; −1 = none yet
    Q_PROPERTY(QString globalLabel READ globalLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString globalHint READ globalHint NOTIFY changed FINAL)
    Q_PROPERTY(QString globalLast READ globalLast NOTIFY changed FINAL)   ///< "Before: 4 of 10, 12 March 2026"
    Q_PROPERTY(QString checkin READ checkin NOTIFY changed FINAL)         ///< the illness's items in our own words
public:
    ActivityViewModel(Journal &journal, Roster &roster, Notices &notices);
    QString disease() const;
    ChoiceModel *scores() { return &m_scores; }
    ChoiceModel *others() { return &m_others; }
    ChoiceModel *history() { return &m_history; }
    int global() const { return m_global; }
    QString globalLabel() const;
    QString globalHint() const;
    QString globalLast() const { return m_globalLast; }
    QString checkin() const;
    /** Writes the answer down; one more of the same day replaces it. */
    Q_INVOKABLE void setGlobal(int value);

Q_SIGNALS:
    void changed();

private:
    const Disease *diseaseOfPatient() const;
    void reload();
    void show(const QList<Entry> &entries);
    ChoiceRow rowOf(const CatalogueItem &item, const QList<Entry> &entries) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_scores, m_others, m_history;
    int m_global = -1;
    Id m_globalEntry;
    QDate m_globalDay; ///< of that entry: the answer of another day is another entry
    QString m_globalLast;
    quint64 m_reading = 0;
};

} // namespace dayplus
