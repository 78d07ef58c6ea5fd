// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/duemodel.h"
#include "viewmodels/notices.h"

namespace dayplus {

/** What is due on Today: planned entries, doses, measurements; short until somebody asks for all of it. Each answer is one step. */
class DueViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::DueModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(int hidden READ hidden NOTIFY changed FINAL)              ///< lines not shown
    Q_PROPERTY(bool all READ all WRITE setAll NOTIFY changed FINAL)
    Q_PROPERTY(int older READ older NOTIFY changed FINAL)                ///< planned steps of long ago, never confirmed; not among `rows`
    Q_PROPERTY(QString newestOlder READ newestOlder NOTIFY changed FINAL)///< the day of the newest of them: "2026-03-10"
    Q_PROPERTY(QString open READ open WRITE setOpen NOTIFY changed FINAL) ///< the key of the line that shows more answers
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)        ///< of a time or day typed there
public:
    DueViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);
    DueModel *rows() { return &m_rows; }
    int hidden() const { return m_hidden; }
    bool all() const { return m_all; }
    void setAll(bool all);
    int older() const { return m_olderCount; }
    QString newestOlder() const;
    QString open() const { return m_open; }
    void setOpen(const QString &key);
    QString problem() const { return m_problem; }

    /** A planned entry happened now; a dose was taken now. A measurement asks for its page: measureAsked(). */
    Q_INVOKABLE void done(const QString &key);
    /** A dose was not taken. */
    Q_INVOKABLE void missed(const QString &key);
    /** A dose was taken at "08:10" of its day. */
    Q_INVOKABLE void takenAt(const QString &key, const QString &time);
    /** A planned entry happened on that day; on the day it was planned for if empty. */
    Q_INVOKABLE void happenedOn(const QString &key, const QString &day);
    /** It will not happen. */
    Q_INVOKABLE void cancel(const QString &key);
    Q_INVOKABLE QUuid entryOf(const QString &key) const; ///< of a planned line; else null

Q_SIGNALS:
    void changed();
    void measureAsked(const QString &code);

private:
    void reload();
    void refresh();
    const Due *find(const QString &key) const;
    void saveDose(const Due &due, DoseFacts::How how, const Moment &when, const QString &said);
    void savePlan(const Due &due, const EntryDraft &draft, const QString &said);
    void ended(const QString &key, const Done &saved, const QString &said);
    void refuse(const QString &problem);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    DueModel m_rows;
    QList<Due> m_due;
    QList<Entry> m_planned, m_recent, m_stays, m_older;
    QString m_open, m_problem;
    QSet<QString> m_saving; ///< saved, and not shown yet
    quint64 m_reading = 0;
    int m_hidden = 0, m_olderCount = 0;
    QDate m_newestOlder, m_readOn;
    bool m_all = false;
};

/** The entry as it is once it happened at `when`: an end that lies before it is forgotten, one ahead stays. */
EntryDraft happenedAt(EntryDraft planned, const Moment &when);

} // namespace dayplus
