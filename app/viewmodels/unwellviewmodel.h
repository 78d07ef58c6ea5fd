// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/callwatch.h"
#include "viewmodels/notices.h"
#include "viewmodels/unwellmodel.h"

namespace dayplus {

/** "I feel unwell": one tile per thing the call list asks about. No typing; each tap is saved at once and can be taken back. */
class UnwellViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::UnwellModel *tiles READ tiles CONSTANT FINAL)
    Q_PROPERTY(bool someoneElse READ someoneElse WRITE setSomeoneElse NOTIFY changed FINAL)
    Q_PROPERTY(bool emergency READ emergency NOTIFY changed FINAL) ///< an emergency answer is yes: its text shows, sheet or not
    Q_PROPERTY(QString emergencyText READ emergencyText CONSTANT FINAL)
    Q_PROPERTY(QString listNote READ listNote NOTIFY changed FINAL) ///< no confirmed list: which questions these are
public:
    UnwellViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices);
    UnwellModel *tiles() { return &m_tiles; }
    bool someoneElse() const { return m_reporter != Reporter::Patient; }
    void setSomeoneElse(bool on);
    bool emergency() const;
    QString emergencyText() const;
    QString listNote() const;

    /** 1 yes, 2 no, 3 can't tell. The same answer again takes it back. */
    Q_INVOKABLE void answer(const QString &code, int answer);
    /** 0 none … 3 severe, for what has levels. */
    Q_INVOKABLE void setLevel(const QString &code, int level);

Q_SIGNALS:
    void changed();

private:
    /** What was answered here and may still be put right, by code. */
    struct Given {
        Id entry;
        int answer = UnwellRow::None;
        int level = -1;
    };
    void refresh();
    QStringList codes(QHash<QString, CallGroup> &groups) const;
    UnwellRow rowOf(const CatalogueItem &item) const;
    void keep(const QString &code, const Value &value, Status status, Given given);
    void takeBack(const QString &code);
    Journal &m_journal;
    Roster &m_roster;
    CallWatch &m_watch;
    Notices &m_notices;
    UnwellModel m_tiles;
    QHash<QString, Given> m_given;
    QSet<QString> m_saving;
    Reporter m_reporter;
};

} // namespace dayplus
