// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "journal/futures.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

/** Larger steps are told as "everything": re-reading a page is cheaper than touching so many rows one by one. */
constexpr qsizetype kMostTouched = 200;

Change changeOf(const Receipt &receipt)
{
    const bool listed = !receipt.touched.isEmpty() && receipt.touched.size() <= kMostTouched &&
                        receipt.changeSet.origin != ChangeSet::Origin::Import;
    return listed ? Change{receipt.touched, false} : Change{{}, true};
}

void setId(Record &record, Id id)
{
    std::visit(
        [id](auto &value) {
            using T = std::decay_t<decltype(value)>;
            if constexpr (!std::is_same_v<T, Entry> && !std::is_same_v<T, Setting>)
                value.id = id;
        },
        record);
}

/** The upper number of a blood pressure is the larger one: seen only when both are saved together. */
Problems problemsTogether(const QList<EntryDraft> &drafts)
{
    const auto number = [&drafts](const QString &code) {
        const auto it =
            std::find_if(drafts.begin(), drafts.end(), [&code](const EntryDraft &d) { return d.code == code; });
        return it == drafts.end() ? nullptr : std::get_if<Quantity>(&it->value);
    };
    const Quantity *upper = number(u"bp_sys"_s);
    const Quantity *lower = number(u"bp_dia"_s);
    return upper && lower ? problemsInPressure(upper->number, lower->number) : Problems{};
}

std::monostate nothing(const Receipt &)
{
    return {};
}

} // namespace

bool Change::touches(RecordKind kind) const
{
    return everything || std::any_of(touched.begin(), touched.end(), [kind](const auto &t) { return t.kind == kind; });
}

Journal::Journal(std::shared_ptr<Store> store, const Catalogues &catalogues, World world, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_catalogues(catalogues), m_world(std::move(world))
{
}

ChangeSet Journal::changeSet(ChangeSet::Origin origin, const QString &title) const
{
    ChangeSet set;
    set.id = m_world.newId();
    set.origin = origin;
    set.author = m_author;
    set.at = m_world.now().toUTC();
    set.title = title;
    return set;
}

QFuture<Result<Receipt>> Journal::said(QFuture<Result<Receipt>> written)
{
    if (QThread::currentThread() != thread()) { // an importer's worker: post the notice before its result can be seen
        return mapped(written, [this](Receipt receipt) {
            QMetaObject::invokeMethod(
                this, [this, change = changeOf(receipt)] { Q_EMIT changed(change); }, Qt::QueuedConnection);
            return receipt;
        });
    }
    // The watcher's event is posted before anything derived from `written` finishes, so changed() always comes first.
    onResult(written, this, [this](const Result<Receipt> &receipt) {
        if (receipt)
            Q_EMIT changed(changeOf(*receipt));
    });
    return mapped(written, [](Receipt receipt) { return receipt; });
}

Result<Entry> Journal::make(const EntryDraft &draft, bool imported) const
{
    return EntryRules::make(draft, m_world.newId(), m_author, {&m_catalogues, m_world.now(), imported});
}

QFuture<Result<Id>> Journal::add(const EntryDraft &draft)
{
    const Result<Entry> entry = make(draft);
    if (!entry)
        return finished<Id>(entry.error());
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"add"_s), {Write::put(*entry)})),
                  [id = entry->id()](const Receipt &) { return id; });
}

QFuture<Result<QList<Id>>> Journal::addAll(const QList<EntryDraft> &drafts, bool together)
{
    const Id group = together && drafts.size() > 1 ? m_world.newId() : Id();
    QList<Write> writes;
    QList<Id> ids;
    std::optional<Error> refused;
    for (EntryDraft draft : drafts) {
        if (draft.group.isNull())
            draft.group = group;
        const Result<Entry> entry = make(draft);
        if (entry) {
            ids.append(entry->id());
            writes.append(Write::put(*entry));
        } else if (refused) {
            refused->problems += entry.error().problems;
        } else {
            refused = entry.error();
        }
    }
    if (const Problems odd = together ? problemsTogether(drafts) : Problems{}; refuses(odd)) {
        refused = refused.value_or(Error{Fault::Invalid, {}, {}});
        refused->problems += odd;
    }
    if (refused)
        return finished<QList<Id>>(*refused);
    if (writes.isEmpty())
        return finished<QList<Id>>(QList<Id>());
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"add"_s), writes)),
                  [ids](const Receipt &) { return ids; });
}

QFuture<Done> Journal::amend(Id entry, const EntryDraft &draft)
{
    return amendAll({{entry, draft}});
}

QFuture<Done> Journal::amendAll(const QList<std::pair<Id, EntryDraft>> &entries)
{
    QList<Write> writes;
    std::optional<Error> refused;
    for (const auto &[id, draft] : entries) {
        const bool imported = !draft.source.batch.isNull(); // what an import kept as printed can be given a note
        const Result<Entry> amended = EntryRules::make(draft, id, m_author, {&m_catalogues, m_world.now(), imported});
        if (amended)
            writes.append(Write::put(*amended));
        else if (refused)
            refused->problems += amended.error().problems;
        else
            refused = amended.error();
    }
    if (refused)
        return finished<std::monostate>(*refused);
    if (writes.isEmpty())
        return finished<std::monostate>(done());
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"amend"_s), writes)), nothing);
}

QFuture<Done> Journal::remove(const QList<Id> &entries)
{
    QList<Write> writes;
    for (const Id &id : entries)
        writes.append(Write::remove(RecordKind::Entry, id));
    if (writes.isEmpty())
        return finished<std::monostate>(done());
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"remove"_s), writes)), nothing);
}

Problems Journal::problemsOf(const Record &record) const
{
    const RuleContext context{&m_catalogues, m_world.now(), true};
    return std::visit(
        [&](const auto &value) -> Problems {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, Entry>)
                return problemsIn(value.facts(), context);
            else if constexpr (std::is_same_v<T, Patient>)
                return problemsIn(value, m_world.now().date());
            else if constexpr (std::is_same_v<T, Setting>)
                return value.key.isEmpty() ? Problems{{Field::Name, Why::Missing}} : Problems{};
            else
                return problemsIn(value);
        },
        record);
}

Result<Record> Journal::ready(Record record) const
{
    Problems problems = problemsOf(record);
    if (refuses(problems))
        return Error{Fault::Invalid, {}, problems};
    if (idOf(record).isNull()) {
        if (kindOf(record) == RecordKind::Entry)
            return Error{Fault::Internal, u"an entry that was not made by the rules"_s, {}};
        setId(record, m_world.newId());
    }
    return record;
}

QFuture<Result<Id>> Journal::put(Record record)
{
    const Result<Record> checked = ready(std::move(record));
    if (!checked)
        return finished<Id>(checked.error());
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"put"_s), {Write::put(*checked)})),
                  [id = idOf(*checked)](const Receipt &) { return id; });
}

QFuture<Done> Journal::removeRecord(RecordKind kind, Id id)
{
    return mapped(said(m_store->write(changeSet(ChangeSet::Origin::Edit, u"remove"_s), {Write::remove(kind, id)})),
                  nothing);
}

QFuture<Result<Receipt>> Journal::putAll(const QList<Record> &records, const QString &title, const QHash<Id, QByteArray> &contents)
{
    return replaceAll(records, {}, title, contents);
}

QFuture<Result<Receipt>> Journal::replaceAll(const QList<Record> &records, const QList<std::pair<RecordKind, Id>> &removed, const QString &title,
                                             const QHash<Id, QByteArray> &contents)
{
    QList<Write> writes;
    for (const Record &record : records) {
        const Result<Record> checked = ready(record);
        if (!checked)
            return finished<Receipt>(checked.error());
        Write write = Write::put(*checked);
        if (const auto content = contents.constFind(write.id); content != contents.cend())
            write.content = *content;
        writes.append(write);
    }
    for (const auto &[kind, id] : removed)
        writes.append(Write::remove(kind, id));
    return said(m_store->write(changeSet(ChangeSet::Origin::Edit, title), writes));
}

QFuture<Result<Receipt>> Journal::undo()
{
    return said(m_store->undo(changeSet(ChangeSet::Origin::Undo, u"undo"_s), {}, false));
}

QFuture<Result<Receipt>> Journal::undoBatch(Id batch, bool all)
{
    return said(m_store->undo(changeSet(ChangeSet::Origin::Undo, u"undo"_s), batch, all));
}

QFuture<Result<Receipt>> Journal::redo()
{
    return said(m_store->redo(changeSet(ChangeSet::Origin::Redo, u"redo"_s)));
}

QFuture<Result<ImportHandle>> Journal::beginImport(const QString &fileName, ChangeSet::Origin origin)
{
    ChangeSet set = changeSet(origin, u"import"_s);
    set.file = fileName;
    return mapped(m_store->beginBulk(set), [batch = set.id](std::monostate) { return ImportHandle{batch}; });
}

QFuture<Done> Journal::importPage(const QList<Record> &records, const QHash<Id, QByteArray> &contents)
{
    QList<Write> writes;
    writes.reserve(records.size());
    for (const Record &record : records) {
        writes.append(Write::put(record));
        if (const auto content = contents.constFind(writes.last().id); content != contents.cend())
            writes.last().content = *content;
    }
    return m_store->writeBulk(writes);
}

QFuture<Result<Receipt>> Journal::commitImport()
{
    return said(m_store->commitBulk());
}

QFuture<Done> Journal::abandonImport()
{
    return m_store->abandonBulk();
}

} // namespace dayplus
