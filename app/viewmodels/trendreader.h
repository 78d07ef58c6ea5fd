// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "report/trendscene.h"

#include <QSet>

namespace dayplus {

/**
 * What the Trends page reads of one patient: which codes have values, the series that are shown, what happened. Follows the journal
 * and reads again only what a change touched. Holds nothing that is not shown; gone with the workspace.
 */
class TrendReader : public QObject, public TrendData {
    Q_OBJECT
public:
    explicit TrendReader(Journal &journal, QObject *parent = nullptr);

    Id patient() const { return m_patient; }
    /** Forgets everything and reads this patient; a null id has nothing. */
    void start(Id patient);
    /** The series to hold from now on. read() follows, at once if all are there. */
    void show(const QList<UsedCode> &items);
    /** Counts anew what has values. */
    void readUsed();

    bool isLoaded() const { return m_loaded; }           ///< the first reading has ended
    /** Symptoms, vitals, labs and scores with at least one value. */
    const QList<UsedCode> &used() const { return m_used; }
    const QList<UsedCode> &shown() const { return m_shown; }
    QList<SeriesPoint> series(const QString &code) const override { return m_series.value(code); }
    /** Entries of eventCodes(), in wall order. */
    const QList<Entry> &events() const override { return m_events; }
    /** Of the medicines that need them; whichever they are: setMedicines. */
    QList<Entry> doses() const override { return m_doses; }
    std::optional<Entry> newest(const QString &code) const override;
    /** Whose logged doses say more than the medicine list. read() follows if that means reading others. */
    void setMedicines(const QList<Medicine> &medicines);

Q_SIGNALS:
    void usedRead();  ///< used() is new
    void read();      ///< all that was asked for is here
    void failed(const dayplus::Error &error);

private:
    void take(const Change &change);
    void readSeries(const UsedCode &item);
    void readEvents();
    void readDoses();
    void readEntries(const EntryQuery &query, QList<Entry> &into);
    template<typename T, typename Then> void ask(QFuture<Result<T>> future, Then then);
    void finish();
    Journal &m_journal;
    Id m_patient;
    QStringList m_eventCodes;
    QList<UsedCode> m_used, m_shown;
    QHash<QString, QList<SeriesPoint>> m_series;
    QHash<QString, Entry> m_newest;  ///< of lab values: their report's own range
    QList<Entry> m_events, m_doses;
    QStringList m_doseCodes;
    quint64 m_reading = 0;   ///< answers to older questions are ignored
    int m_pending = 0;
    bool m_loaded = false;
};

} // namespace dayplus
