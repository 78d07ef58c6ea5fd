// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendreader.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "report/trendevents.h"
#include "report/trendinput.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

bool canBeCharted(Kind kind, const QString &code)
{
    return (kind == Kind::Symptom || kind == Kind::Vital || kind == Kind::Lab || kind == Kind::Score) && code != u"other";
}

bool holds(const QList<UsedCode> &list, const QString &code)
{
    return std::any_of(list.cbegin(), list.cend(), [&](const UsedCode &item) { return item.code == code; });
}

} // namespace

TrendReader::TrendReader(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal), m_eventCodes(eventCodes())
{
    connect(&m_journal, &Journal::changed, this, &TrendReader::take);
}

template<typename T, typename Then> void TrendReader::ask(QFuture<Result<T>> future, Then then)
{
    ++m_pending;
    onResult(future, this, [this, reading = m_reading, then = std::move(then)](Result<T> answer) {
        if (reading != m_reading)
            return;
        if (answer)
            then(std::move(answer).value());
        else
            Q_EMIT failed(answer.error());
        finish();
    });
}

void TrendReader::finish()
{
    if (--m_pending > 0)
        return;
    m_loaded = true;
    Q_EMIT read();
}

void TrendReader::start(Id patient)
{
    if (patient != m_patient)
        m_shown.clear();
    m_patient = patient;
    ++m_reading;
    m_pending = 0;
    m_loaded = false;
    m_used.clear();
    m_series.clear();
    m_newest.clear();
    m_events.clear();
    m_doses.clear();
    if (patient.isNull())
        return;
    readEvents();
    readDoses();
    for (const UsedCode &item : std::as_const(m_shown))
        readSeries(item);
    readUsed();
}

void TrendReader::show(const QList<UsedCode> &items)
{
    m_shown = items;
    m_series.removeIf([&](QHash<QString, QList<SeriesPoint>>::iterator held) { return !holds(items, held.key()); });
    m_newest.removeIf([&](QHash<QString, Entry>::iterator held) { return !holds(items, held.key()); });
    for (const UsedCode &item : items) {
        if (!m_series.contains(item.code))
            readSeries(item);
    }
    if (m_pending == 0)
        Q_EMIT read();
}

void TrendReader::readUsed()
{
    ask(m_journal.store().usedCodes(m_patient), [this](QList<UsedCode> used) {
        used.removeIf([](const UsedCode &item) { return !canBeCharted(item.kind, item.code); });
        m_used = used;
        Q_EMIT usedRead();
    });
}

void TrendReader::readSeries(const UsedCode &item)
{
    m_series.insert(item.code, m_series.value(item.code));
    const SeriesQuery query{m_patient, item.kind, item.code, {}, {}};
    ask(m_journal.store().series(query), [this, code = item.code, kind = item.kind](const QList<SeriesPoint> &points) {
        if (!m_series.contains(code))
            return;
        m_series.insert(code, points);
        m_newest.remove(code);
        if (kind == Kind::Lab && !points.isEmpty())
            ask(m_journal.store().entryAtRow(points.last().row), [this, code](const Entry &entry) { m_newest.insert(code, entry); });
    });
}

std::optional<Entry> TrendReader::newest(const QString &code) const
{
    const auto found = m_newest.constFind(code);
    return found == m_newest.cend() ? std::nullopt : std::optional(*found);
}

void TrendReader::readEvents()
{
    EntryQuery query;
    query.patient = m_patient;
    query.codes = m_eventCodes;
    query.state = State::Happened;
    readEntries(query, m_events);
}

void TrendReader::setMedicines(const QList<Medicine> &medicines)
{
    const QStringList codes = loggedDoseCodes(medicines, m_journal.catalogues());
    if (codes == m_doseCodes)
        return;
    m_doseCodes = codes;
    if (!m_patient.isNull())
        readDoses();
}

void TrendReader::readDoses()
{
    m_doses.clear();
    if (m_doseCodes.isEmpty())
        return;
    EntryQuery query;
    query.patient = m_patient;
    query.kinds = {Kind::Dose};
    query.codes = m_doseCodes;
    query.state = State::Happened;
    readEntries(query, m_doses);
}

void TrendReader::readEntries(const EntryQuery &query, QList<Entry> &into)
{
    ++m_pending;
    collectEntries(m_journal.store(), query, this, [this, reading = m_reading, &into](Result<QList<Entry>> entries) {
        if (reading != m_reading)
            return;
        if (entries)
            into = std::move(entries).value();
        else
            Q_EMIT failed(entries.error());
        finish();
    });
}

void TrendReader::take(const Change &change)
{
    if (m_patient.isNull())
        return;
    if (change.everything)
        return start(m_patient);
    QSet<QString> codes;
    bool unknown = false, doses = false;
    for (const Receipt::Touched &touched : change.touched) {
        for (const std::optional<Record> &record : {touched.before, touched.after}) {
            const Entry *entry = record ? std::get_if<Entry>(&*record) : nullptr;
            if (!entry || (*entry)->patient != m_patient)
                continue;
            codes.insert((*entry)->code);
            doses = doses || ((*entry)->kind == Kind::Dose && m_doseCodes.contains((*entry)->code));
            unknown = unknown || (canBeCharted((*entry)->kind, (*entry)->code) && !holds(m_used, (*entry)->code));
        }
    }
    for (const UsedCode &item : std::as_const(m_shown)) {
        if (codes.contains(item.code))
            readSeries(item);
    }
    if (std::any_of(m_eventCodes.cbegin(), m_eventCodes.cend(), [&](const QString &code) { return codes.contains(code); }))
        readEvents();
    if (doses)
        readDoses();
    if (unknown)
        readUsed();
}

} // namespace dayplus
