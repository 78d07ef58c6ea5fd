// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"
#include "journal/sincelooked.h"

namespace dayplus {

/** One item before the last look and since. */
struct LookTrendRow {
    QString code, label;
    QString before, since;      ///< "Mild, 5 of 7 days"
    double beforeShare = -1, sinceShare = -1; ///< of the scale, 0 … 1, for the small mark; −1 = nothing
    QString key() const { return code; }
    bool operator==(const LookTrendRow &) const = default;
};

class LookTrendModel : public RowModel<LookTrendRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a page's model")
public:
    enum Role { Label = Qt::UserRole + 1, Before, Since, BeforeShare, SinceShare };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/** What others wrote, changed and removed since the person who is typing last looked; days without a check-in; three items before and since. */
class SinceViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed FINAL)        ///< nobody else did anything
    Q_PROPERTY(bool news READ news NOTIFY changed FINAL)              ///< worth a card on Today
    Q_PROPERTY(QString looked READ looked NOTIFY changed FINAL)       ///< "You last looked on …"
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)     ///< "3 new, 1 changed"
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *added READ added CONSTANT FINAL)     ///< code: the entry's id, or empty
    Q_PROPERTY(dayplus::ChoiceModel *amended READ amended CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *removed READ removed CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *calls READ calls CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *others READ others CONSTANT FINAL)   ///< files read in, medicines, people …
    Q_PROPERTY(dayplus::LookTrendModel *trends READ trends CONSTANT FINAL)
public:
    SinceViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent = nullptr);
    bool ready() const { return m_ready; }
    bool nothing() const;
    bool news() const;
    QString looked() const;
    QString summary() const;
    QString missingText() const { return m_missingText; }
    ChoiceModel *added() { return &m_added; }
    ChoiceModel *amended() { return &m_amended; }
    ChoiceModel *removed() { return &m_removed; }
    ChoiceModel *calls() { return &m_calls; }
    ChoiceModel *others() { return &m_others; }
    LookTrendModel *trends() { return &m_trends; }

    /** Reads again if something changed since, or somebody else is typing. */
    Q_INVOKABLE void refresh();
    /** Everything up to here was seen: one step. */
    Q_INVOKABLE void seen();
    Q_INVOKABLE bool isEntry(const QString &code) const { return m_entries.contains(code); }

Q_SIGNALS:
    void changed();

private:
    struct Reading;
    void begin(qint64 last);
    void readPage(const std::shared_ptr<Reading> &reading, qint64 after);
    void readBefore(const std::shared_ptr<Reading> &reading, qsizetype next);
    void readDays(const std::shared_ptr<Reading> &reading);
    void show(const Reading &reading);
    void showChanges(const SinceFold &fold, const QHash<Id, std::optional<Record>> &before);
    void showDays(const QList<Entry> &entries, QList<Entry> stays, QDate begin);
    QString lineOf(const LookedChange &change) const;
    bool isOfPatient(const LookedChange &change) const;
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    Id m_person, m_patient;
    LookMark m_mark;
    qint64 m_last = 0;           ///< what "Seen" will say
    quint64 m_reading = 0;
    bool m_ready = false, m_stale = true, m_saving = false;
    int m_more = 0;
    QString m_missingText;
    QSet<QString> m_entries;     ///< ids of rows that are entries still there
    ChoiceModel m_added, m_amended, m_removed, m_calls, m_others;
    LookTrendModel m_trends;
};

} // namespace dayplus
