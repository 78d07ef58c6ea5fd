// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dayview.h"

#include "journal/futures.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace dayplus {
using namespace Qt::StringLiterals;

bool isOfDiaryDay(const Moment &when, QDate day, int rollOverHour)
{
    if (when.precision < Precision::Day)
        return false;
    return when.precision == Precision::Day ? when.date == day : diaryDay(when, rollOverHour) == day;
}

bool isBefore(const Entry &a, const Entry &b)
{
    const auto key = [](const Entry &e) {
        return std::make_tuple(e->when.wallDay(), e->when.minute, e->order, e.enteredAt(), e.id());
    };
    return key(a) < key(b);
}

QList<Entry> entriesOfDiaryDay(const QList<Entry> &entries, QDate day, int rollOverHour)
{
    QList<Entry> found;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
                 [&](const Entry &e) { return isOfDiaryDay(e->when, day, rollOverHour); });
    std::sort(found.begin(), found.end(), isBefore);
    return found;
}

EntryQuery diaryDays(Id patient, QDate first, QDate last)
{
    EntryQuery query;
    query.patient = patient;
    query.fromDay = first.toJulianDay();
    query.toDay = last.toJulianDay() + 1; // the night after still belongs to it
    return query;
}

int daysLogged(const QList<Entry> &entries, QDate first, QDate last, int rollOverHour)
{
    QSet<qint64> days;
    for (const Entry &entry : entries) {
        const EntryDraft &draft = entry.facts();
        const bool own = draft.reporter == Reporter::Patient || draft.reporter == Reporter::Caregiver;
        if (draft.kind != Kind::Symptom || !own || draft.when.isVague())
            continue;
        const QDate day = draft.when.precision == Precision::Day ? draft.when.date : diaryDay(draft.when, rollOverHour);
        if (day >= first && day <= last)
            days.insert(day.toJulianDay());
    }
    return int(days.size());
}

namespace {

struct Reading {
    Store &store;
    EntryQuery query;
    QObject *context;
    std::function<bool(const QList<Entry> &)> page;
    std::function<void(Done)> then;
};

void readOn(const std::shared_ptr<Reading> &reading, std::optional<PageKey> after)
{
    onResult(reading->store.entries(reading->query, after), reading->context, [reading](const Result<EntryPage> &read) {
        if (!read)
            return reading->then(read.error());
        if (reading->page(read->entries) && read->next)
            return readOn(reading, read->next);
        reading->then(done());
    });
}

} // namespace

void eachPage(Store &store, EntryQuery query, QObject *context, std::function<bool(const QList<Entry> &)> page,
              std::function<void(Done)> then)
{
    readOn(std::make_shared<Reading>(Reading{store, std::move(query), context, std::move(page), std::move(then)}), {});
}

void collectEntries(Store &store, EntryQuery query, QObject *context, std::function<void(Result<QList<Entry>>)> then,
                    int most)
{
    auto found = std::make_shared<QList<Entry>>();
    const auto page = [found, most](const QList<Entry> &entries) {
        *found += entries;
        return found->size() <= most;
    };
    eachPage(store, std::move(query), context, page, [found, most, then = std::move(then)](const Done &read) {
        if (!read)
            then(read.error());
        else if (found->size() > most)
            then(Error{Fault::TooLarge, u"more than %1 entries"_s.arg(most), {}});
        else
            then(std::move(*found));
    });
}

Done forEachPage(Store &store, const EntryQuery &query, const std::function<bool(const QList<Entry> &)> &page)
{
    std::optional<PageKey> next;
    do {
        const Result<EntryPage> read = waitFor(store.entries(query, next));
        if (!read)
            return read.error();
        if (!page(read->entries))
            break;
        next = read->next;
    } while (next);
    return done();
}

Result<QList<Entry>> readEntries(Store &store, const EntryQuery &query)
{
    QList<Entry> found;
    const Done read = forEachPage(store, query, [&found](const QList<Entry> &entries) {
        found += entries;
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

} // namespace dayplus
