// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/catchup.h"
#include "viewmodels/checkinmodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

namespace dayplus {

/** One day of the week as its button shows it. */
struct WeekDayRow {
    QString iso;
    QString weekday, date;   ///< "Mon", "30 Mar"
    QString state;           ///< "3 of 5", "in hospital", "can’t answer", "nothing yet"
    QVariantList marks;      ///< per question: −1 nothing, −2 could not answer, else 0 … 1 of its scale
    bool missing = false;
    bool hospital = false;   ///< said so, or within an admission
    QStringList words;       ///< per question: "mild", "4 of 10", "could not answer", "in hospital", "not logged"
    QString key() const { return iso; }
    bool operator==(const WeekDayRow &) const = default;
};

class WeekDayModel : public RowModel<WeekDayRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the catch-up page")
public:
    enum Role { Iso = Qt::UserRole + 1, Weekday, Date, StateRole, Marks, Missing, Hospital, Words };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** The check-ins of the last seven diary days, one day at a time. Each tap is saved at once, on that day and without a time. */
class CatchUpViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::WeekDayModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(dayplus::CheckInModel *items READ items CONSTANT FINAL)   ///< of the chosen day
    Q_PROPERTY(QString day READ day WRITE choose NOTIFY changed FINAL)   ///< ISO
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)            ///< "Monday 30 March, Day +20"
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)              ///< "You were in hospital." or empty
    Q_PROPERTY(bool inHospital READ inHospital NOTIFY changed FINAL)     ///< said at this day's check-in
    Q_PROPERTY(bool stay READ stay NOTIFY changed FINAL)                 ///< within an admission
    Q_PROPERTY(int missing READ missing NOTIFY changed FINAL)            ///< days before today with nothing said
    Q_PROPERTY(QString nextMissing READ nextMissing NOTIFY changed FINAL) ///< ISO of another one; empty if there is none
    Q_PROPERTY(QStringList questions READ questions NOTIFY changed FINAL)
public:
    CatchUpViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);
    WeekDayModel *days() { return &m_days; }
    CheckInModel *items() { return &m_items; }
    QString day() const { return m_chosen.toString(Qt::ISODate); }
    void choose(const QString &iso);
    QString title() const;
    QString note() const;
    bool inHospital() const { return !shown().hospital.isNull(); }
    bool stay() const { return shown().stay; }
    int missing() const;
    QString nextMissing() const;
    QStringList questions() const;

    /** Saves this answer; the same answer again takes it back. */
    Q_INVOKABLE void answer(int row, int value);
    /** This one question could not be answered on that day; an answer that stood there is replaced. */
    Q_INVOKABLE void cannot(int row);
    /** What is open on this day is stored as "could not answer". */
    Q_INVOKABLE void cannotAnswer();
    /** Says, or takes back, that this day was spent in hospital. */
    Q_INVOKABLE void toggleHospital();

Q_SIGNALS:
    void changed();

private:
    void reload();
    void show(const QList<Entry> &entries);
    void showItems();
    CatchUpDay shown() const;
    EntryDraft draft(Kind kind, const QString &code) const;
    bool begins(const QString &what);
    void ended(const QString &what, const Done &saved, const QString &said = {});
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    WeekDayModel m_days;
    CheckInModel m_items;
    QStringList m_codes;
    QList<CatchUpDay> m_week;
    QHash<Id, Entry> m_kept;   ///< the answers, as they are stored
    QList<Entry> m_stays;
    QDate m_chosen;
    QDate m_begin;             ///< the diary's first day; no day before it is missing
    QSet<QString> m_saving;    ///< saved, and not shown yet
    quint64 m_reading = 0;
};

} // namespace dayplus
