// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/entrypages.h"

#include "journal/futures.h"

namespace dayplus {

namespace {

struct Reading {
    Store &store;
    EntryQuery query;
    QObject *context;
    std::function<void(const Result<QList<Entry>> &)> then;
    QList<Entry> entries;
};

void readOn(const std::shared_ptr<Reading> &reading, const std::optional<PageKey> &after)
{
    onResult(reading->store.entries(reading->query, after), reading->context, [reading](const Result<EntryPage> &page) {
        if (!page)
            return reading->then(page.error());
        reading->entries += page->entries;
        if (page->next)
            return readOn(reading, page->next);
        reading->then(std::move(reading->entries));
    });
}

} // namespace

void readEntries(Store &store, const EntryQuery &query, QObject *context, std::function<void(const Result<QList<Entry>> &)> then)
{
    readOn(std::make_shared<Reading>(Reading{store, query, context, std::move(then), {}}), {});
}

} // namespace dayplus
