// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** Earlier lines of treatment: which medicine, from when to when (as exactly as known), what it did at best and why it ended. */
class EarlierViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)                     ///< one is being written
    Q_PROPERTY(bool editing READ editing NOTIFY changed FINAL)               ///< one that is kept already
    Q_PROPERTY(QString medicine MEMBER m_medicine NOTIFY changed FINAL)
    Q_PROPERTY(QString from MEMBER m_from NOTIFY changed FINAL)
    Q_PROPERTY(bool fromAbout MEMBER m_fromAbout NOTIFY changed FINAL)
    Q_PROPERTY(QString to MEMBER m_to NOTIFY changed FINAL)                  ///< empty = still taken
    Q_PROPERTY(bool toAbout MEMBER m_toAbout NOTIFY changed FINAL)
    Q_PROPERTY(int effect MEMBER m_effect NOTIFY changed FINAL)              ///< 0 complete, 1 partial, 2 none, 3 not known
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    EarlierViewModel(Journal &journal, Roster &roster, Notices &notices);

    ChoiceModel *lines() { return &m_lines; }
    bool open() const { return m_open; }
    bool editing() const { return !m_entry.isNull(); }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void add();
    Q_INVOKABLE void edit(const QString &entry);
    Q_INVOKABLE void close();
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

Q_SIGNALS:
    void changed();

private:
    void read();
    void show();
    std::optional<Moment> moment(const QString &iso, bool about) const;
    std::optional<EntryDraft> draft();
    void kept(const Done &done, const QString &said);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    QList<Entry> m_entries;
    ChoiceModel m_lines;
    Id m_entry;
    QString m_medicine, m_from, m_to, m_reason, m_problem;
    int m_effect = 3;
    bool m_open = false, m_fromAbout = false, m_toAbout = false;
    quint64 m_reading = 0;
};

} // namespace dayplus
