// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/trend.h"

namespace dayplus {

/** Where somebody stopped reading: everything up to that row of the history was seen. Kept as the Setting "seen/<person id>". */
struct LookMark {
    qint64 sequence = 0;
    QDateTime at;                      ///< UTC; invalid = never looked
    bool operator==(const LookMark &) const = default;
};
QString seenSettingKey(Id person);
QJsonValue toJson(const LookMark &mark);
/** Never looked, for anything that is not one. */
LookMark lookMarkFromJson(const QJsonValue &json);

/** A record that is another one now than at the last look; of several steps only the outcome counts. */
struct LookedChange {
    enum class What { New, Changed, Removed };
    What what = What::New;
    RecordKind kind = RecordKind::Entry;
    Id id;
    std::optional<Record> before, after;
    Id author;                         ///< who did it last
    QDateTime at;                      ///< UTC
    qint64 sequence = 0;               ///< of its last row
    bool erased = false;
    QList<Field> parts = {};           ///< of a changed entry: what differs, in form order
    bool operator==(const LookedChange &) const = default;
};
/** A file that came in, or was taken back. */
struct LookedImport {
    Id batch;
    QString file;
    int records = 0;
    QDateTime at;
    bool undone = false;               ///< its rows are gone again
    bool example = false;              ///< made up by the program
    bool operator==(const LookedImport &) const = default;
};

constexpr int kMostLooked = 300;       ///< records told one by one; the rest is counted

/** Takes the history page by page and keeps what is told: rows written by hand one by one, imports as a number. */
class SinceFold {
public:
    /** What `me` typed is left out, and what is older than `from` (if valid). */
    SinceFold(Id me, QDateTime from);
    void take(const QList<HistoryRow> &page);
    qint64 lastSequence() const { return m_last; }
    const QList<LookedImport> &imports() const { return m_imports; }
    /** Records somebody else touched, newest first, at most kMostLooked, and how many more there are. */
    QList<Id> records() const;
    int more() const;
    /** True if the record was made since, so that there is no earlier state to read. */
    bool isNew(Id record) const;
    /** The outcome, newest first. `before`: the state at the last look of every record of records() that isn't new; null = there was none. */
    QList<LookedChange> changes(const QHash<Id, std::optional<Record>> &before) const;

private:
    struct Seen {
        HistoryRow last;
        bool byOthers = false, made = false;
        Id author;
        QDateTime at;
    };
    Id m_me;
    QDateTime m_from;
    qint64 m_last = 0;
    QList<LookedImport> m_imports;
    QHash<Id, Seen> m_seen;
};

/** The state of a record at a mark, from its whole history. */
std::optional<Record> stateAt(const QList<HistoryRow> &history, qint64 sequence);
/** What differs, in form order. */
QList<Field> differences(const EntryDraft &before, const EntryDraft &after);

/** One item over some days: the middle of its daily answers. */
struct LookHalf {
    int days = 0, ofDays = 0;          ///< diary days with an answer, of those not spent in hospital
    int twice = -1;                    ///< two times the middle answer (of an even count the exact middle of the two); −1 = none
    bool operator==(const LookHalf &) const = default;
};
struct LookTrend {
    QString code;
    LookHalf before, since;
    bool operator==(const LookTrend &) const = default;
};
constexpr int kLookTrendDays = 7;
/** The 7 diary days before the day of the last look, and the days from it to today. Days in `stays` and days said to be in hospital are
 * left out. No word about why. */
QList<LookTrend> lookTrends(const QList<Entry> &entries, const QStringList &codes, QDate looked, QDate today, const QList<DayRange> &stays,
                            int rollOverHour = 4);

} // namespace dayplus
