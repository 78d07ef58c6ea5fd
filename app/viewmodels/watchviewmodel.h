// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/watchplan.h"
#include "viewmodels/hospitalstay.h"
#include "viewmodels/rowmodel.h"

namespace dayplus {

/** One line of "Tonight": what was measured, taken or said. */
struct WatchLine {
    Id id;
    QString time, title, glyph, who;
    Id key() const { return id; }
    bool operator==(const WatchLine &) const = default;
};
class WatchLineModel : public RowModel<WatchLine> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the watch page")
public:
    enum Role { EntryId = Qt::UserRole + 1, Time, Title, Glyph, Who };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** One thing to measure, and when. */
struct WatchCheck {
    QString code, label, time, wait, last; ///< "03:30", "in 47 min" or "12 min late", "last 22:10"
    bool due = false;
    QString key() const { return code; }
    bool operator==(const WatchCheck &) const = default;
};
class WatchCheckModel : public RowModel<WatchCheck> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the watch page")
public:
    enum Role { Code = Qt::UserRole + 1, Label, Time, Wait, Last, Due };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/**
 * Watch mode: the newest temperature, what is due next and who is on watch, what happened tonight. It looks at the clock by itself and says
 * chime() when a check falls due while the app is open.
 */
class WatchViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool watching READ watching NOTIFY changed FINAL)        ///< today is a day of watch mode
    Q_PROPERTY(bool night READ night NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)           ///< "Night watch, Sat 14 March"
    Q_PROPERTY(QString clock READ clock NOTIFY changed FINAL)           ///< "02:43"
    Q_PROPERTY(QString value READ value NOTIFY changed FINAL)           ///< "38.4", the newest temperature of the last day; empty if none
    Q_PROPERTY(QString unit READ unit NOTIFY changed FINAL)
    Q_PROPERTY(bool fresh READ fresh NOTIFY changed FINAL)              ///< it was typed a moment ago: Undo stands beside it
    Q_PROPERTY(QString details READ details NOTIFY changed FINAL)       ///< "02:41 by Jonas, ear. Higher than your last, 37.4 °C."
    Q_PROPERTY(QString others READ others NOTIFY changed FINAL)         ///< the newest pulse, pressure, oxygen of the last day
    Q_PROPERTY(QString maskTitle READ maskTitle NOTIFY changed FINAL)   ///< "Fever may be masked"; empty = by nothing that is noted
    Q_PROPERTY(QString maskText READ maskText NOTIFY changed FINAL)     ///< "Paracetamol 22:10"
    Q_PROPERTY(QString nextTime READ nextTime NOTIFY changed FINAL)     ///< empty = nothing is planned
    Q_PROPERTY(QString nextWait READ nextWait NOTIFY changed FINAL)
    Q_PROPERTY(QString nextWhat READ nextWhat NOTIFY changed FINAL)     ///< "Temperature, Pulse"
    Q_PROPERTY(bool overdue READ overdue NOTIFY changed FINAL)
    Q_PROPERTY(QString onWatch READ onWatch NOTIFY changed FINAL)       ///< a name, or empty
    Q_PROPERTY(QString onWatchNext READ onWatchNext NOTIFY changed FINAL) ///< "Ana at 03:00"
    Q_PROPERTY(QString linesTitle READ linesTitle NOTIFY changed FINAL) ///< "Tonight", "Today"
    Q_PROPERTY(dayplus::WatchLineModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(dayplus::WatchCheckModel *checks READ checks CONSTANT FINAL)
    Q_PROPERTY(dayplus::HospitalStay *hospital READ hospital CONSTANT FINAL)
    Q_PROPERTY(bool chimes READ chimes WRITE setChimes NOTIFY changed FINAL)
public:
    WatchViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);

    bool watching() const { return m_day.watching(); }
    bool night() const;
    QString place() const;
    QString clock() const;
    QString value() const { return m_value; }
    QString unit() const { return m_unit; }
    bool fresh() const { return m_fresh; }
    QString details() const { return m_details; }
    QString others() const { return m_others; }
    QString maskTitle() const;
    QString maskText() const { return m_mask; }
    QString nextTime() const { return m_nextTime; }
    QString nextWait() const { return m_nextWait; }
    QString nextWhat() const { return m_nextWhat; }
    bool overdue() const { return m_overdue; }
    QString onWatch() const { return m_onWatch; }
    QString onWatchNext() const { return m_onWatchNext; }
    QString linesTitle() const;
    WatchLineModel *lines() { return &m_lines; }
    WatchCheckModel *checks() { return &m_checks; }
    HospitalStay *hospital() { return &m_hospital; }
    bool chimes() const { return m_plan.chimes; }
    void setChimes(bool on);
    const WatchPlan &plan() const { return m_plan; }

    /** Asks for one more temperature in so many minutes; 0 takes that back. */
    Q_INVOKABLE void checkAgain(int minutes);
    Q_INVOKABLE void undo() { m_notices.undo(); }
    /** Looks at the clock: what is due now. Called by a timer. */
    void tick();

Q_SIGNALS:
    void changed();
    void chime();

private:
    void reload();
    void showNewest();
    void showLines();
    void showDue();
    void showRota();
    void showMask();
    void tellNext(const QList<WatchCheck> &rows);
    void soundIfNew(const QList<WatchDue> &due);
    QString sentence(const Entry &newest, const Entry *before) const;
    void keepPlan(const WatchPlan &plan, const QString &said);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    HospitalStay m_hospital;
    WatchLineModel m_lines;
    WatchCheckModel m_checks;
    WatchPlan m_plan;
    QList<Entry> m_entries;      ///< of the days around now, in wall order
    QDateTime m_opened;          ///< only what falls due later makes a sound
    QSet<QString> m_sounded;
    QString m_value, m_unit, m_details, m_others, m_mask, m_nextTime, m_nextWait, m_nextWhat, m_onWatch, m_onWatchNext;
    bool m_overdue = false, m_fresh = false;
};

} // namespace dayplus
