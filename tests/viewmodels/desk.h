// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/futures.h"
#include "journal/roster.h"
#include "memorystore.h"
#include "testworld.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

#include <QSignalSpy>
#include <QtTest>

namespace dayplus {

/** An open vault in memory at a frozen moment, read and ready: what every page model stands on. */
class Desk {
public:
    /** With `person`: Mara, who has lupus and whose Day 0 was 10 March 2026, and who is typing. */
    explicit Desk(const QString &now = QStringLiteral("2026-04-02T18:05"), bool person = true)
        : world(now), store(std::make_shared<MemoryStore>()), journal(store, shippedCatalogues(), world.world())
    {
        if (person)
            addMara();
        roster = std::make_unique<Roster>(journal);
        if (!roster->loadNow())
            qFatal("can't read the vault");
        notices = std::make_unique<Notices>(journal);
        day = std::make_unique<DayInfo>(journal, *roster);
        settle();
    }

    template<typename T> T value(const QFuture<Result<T>> &future) const
    {
        Result<T> result = waitFor(future);
        if (!result)
            qFatal("the store refused what the test made: %s", qPrintable(result.error().note));
        return std::move(result).value();
    }
    Id add(const EntryDraft &draft) { return value(journal.add(draft)); }
    Id put(const Record &record) { return value(journal.put(record)); }
    Id symptom(const QString &code, Level level, const Moment &when) { return add(symptomDraft(patient, code, level, when)); }

    QList<Entry> entries(const QString &code = {}) const
    {
        EntryQuery query;
        if (!code.isEmpty())
            query.codes = {code};
        return value(store->entries(query)).entries;
    }
    Entry entry(Id id) const { return value(store->entry(id)); }
    template<typename T> QList<T> records(RecordKind kind) const
    {
        QList<T> all;
        for (const Record &record : value(store->records(kind)))
            all.append(std::get<T>(record));
        return all;
    }
    QList<ChangeSet> steps() const { return value(store->changeSets(1000)); }
    Moment now() const { return Moment::at(world.now()); }
    /** Lets everything already on its way arrive: the store answers at once, so only queued calls are waited for. */
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }

    TestWorld world;
    std::shared_ptr<MemoryStore> store;
    Journal journal;
    std::unique_ptr<Roster> roster;
    std::unique_ptr<Notices> notices;
    std::unique_ptr<DayInfo> day;
    Id patient, self;

private:
    void addMara()
    {
        Patient mara = patientNamed(QStringLiteral("Mara L."));
        mara.disease = QStringLiteral("sle");
        patient = put(mara);
        self = put(personNamed(QStringLiteral("Mara L."), Person::Role::Patient, patient));
        put(Course{{}, patient, QStringLiteral("cart_auto"), {}, Moment::onDay({2026, 3, 10})});
        journal.setAuthor(self);
    }
};

} // namespace dayplus
