// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demojourney.h"
#include "journal/futures.h"

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

DemoOptions completed(DemoOptions options, const QDateTime &now)
{
    if (!options.until.isValid()) {
        options.until = now.date();
        options.at = now.time();
    }
    return options;
}

/** Keeps itself alive through the callbacks it waits for. */
struct Writing : std::enable_shared_from_this<Writing> {
    Writing(Journal &to, const DemoOptions &options, QObject *who, std::function<void(Result<Receipt>)> what)
        : journal(to), journey(to.catalogues(), options), context(who), then(std::move(what))
    {
    }

    void begin()
    {
        onResult(journal.beginImport(u"demo"_s, ChangeSet::Origin::Demo), context,
                 [self = shared_from_this()](const auto &begun) {
                     if (!begun)
                         return self->then(begun.error());
                     self->page();
                 });
    }

    void page()
    {
        const Result<QList<Record>> records = journey.nextPage();
        if (!records)
            return abandon(records.error());
        if (records->isEmpty()) {
            onResult(journal.commitImport(), context,
                     [self = shared_from_this()](const auto &receipt) { self->then(receipt); });
            return;
        }
        onResult(journal.importPage(*records, journey.contents()), context, [self = shared_from_this()](const Done &written) {
            if (!written)
                return self->abandon(written.error());
            self->page();
        });
    }

    void abandon(const Error &why)
    {
        onResult(journal.abandonImport(), context, [self = shared_from_this(), why](const Done &) { self->then(why); });
    }

    Journal &journal;
    DemoJourney journey;
    QObject *context;
    std::function<void(Result<Receipt>)> then;
};

Done writePages(Journal &journal, DemoJourney &journey)
{
    for (;;) {
        const Result<QList<Record>> records = journey.nextPage();
        if (!records)
            return records.error();
        if (records->isEmpty())
            return done();
        if (const Done written = waitFor(journal.importPage(*records, journey.contents())); !written)
            return written;
    }
}

} // namespace

Result<Receipt> writeDemoNow(Journal &journal, DemoOptions options)
{
    DemoJourney journey(journal.catalogues(), completed(options, journal.now()));
    const auto begun = waitFor(journal.beginImport(u"demo"_s, ChangeSet::Origin::Demo));
    if (!begun)
        return begun.error();
    if (const Done written = writePages(journal, journey); !written) {
        const Done abandoned = waitFor(journal.abandonImport());
        return abandoned ? written.error() : abandoned.error();
    }
    return waitFor(journal.commitImport());
}

void writeDemo(Journal &journal, DemoOptions options, QObject *context, std::function<void(Result<Receipt>)> then)
{
    std::make_shared<Writing>(journal, completed(options, journal.now()), context, std::move(then))->begin();
}

} // namespace dayplus
