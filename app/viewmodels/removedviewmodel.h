// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Entries and medicines that were removed lately, newest first, each with a way back. */
class RemovedViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *rows READ rows CONSTANT FINAL) ///< code: the record; label: what; detail: who removed it, when
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
public:
    RemovedViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent = nullptr);

    ChoiceModel *rows() { return &m_rows; }
    bool loaded() const { return m_loaded; }
    Q_INVOKABLE void restore(const QString &record);

    static constexpr int kMost = 50;             ///< shown at most
    static constexpr qint64 kLookBack = 2'000;   ///< history rows looked at

Q_SIGNALS:
    void changed();

private:
    struct Removed { HistoryRow row; std::optional<Record> last; };
    void reload();
    void read(qint64 from, int round);
    void findLast(int round);
    void show();
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_rows;
    QHash<Id, HistoryRow> m_latest;  ///< of each record that was touched lately
    QList<Removed> m_removed;
    int m_waiting = 0, m_round = 0;
    bool m_loaded = false;
};

} // namespace dayplus
