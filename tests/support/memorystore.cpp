// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorystore.h"

#include <QCryptographicHash>

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

void MemoryStore::resume()
{
    m_paused = false;
    while (!m_waiting.isEmpty() && !m_paused)
        m_waiting.takeFirst()();
}

std::optional<Error> MemoryStore::refusal(bool bulk) const
{
    if (fails)
        return Error{*fails, u"told to fail"_s, {}};
    if (m_bulk && !bulk)
        return Error{Fault::Busy, {}, {}};
    return {};
}

/** An attachment comes with the very bytes its record tells of, once. */
std::optional<Error> MemoryStore::refusalOf(const Write &write) const
{
    const auto *about = write.after ? std::get_if<Attachment>(&*write.after) : nullptr;
    if (!write.content)
        return about && !m_contents.contains(write.id) ? std::optional<Error>({Fault::NotFound, u"an attachment without its bytes"_s, {}}) : std::nullopt;
    if (!about)
        return Error{Fault::Internal, u"content without an attachment"_s, {}};
    if (write.content->size() > 20 * 1024 * 1024)
        return Error{Fault::TooLarge, {}, {}};
    if (write.content->isEmpty() || about->bytes != write.content->size() ||
        about->digest != QCryptographicHash::hash(*write.content, QCryptographicHash::Sha256))
        return Error{Fault::Internal, u"the content isn't what its record says"_s, {}};
    if (m_contents.value(write.id, *write.content) != *write.content)
        return Error{Fault::Exists, {}, {}};
    return {};
}

std::optional<Record> MemoryStore::current(Id id) const
{
    const auto it = m_current.find(id);
    return it == m_current.end() ? std::nullopt : std::optional<Record>(*it);
}

qsizetype MemoryStore::indexOf(Id set) const
{
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        if (m_sets[i].set.id == set)
            return i;
    }
    return -1;
}

Result<Receipt> MemoryStore::commit(ChangeSet set, const QList<Write> &writes)
{
    for (const Write &write : writes) {
        if (!write.after && !m_current.contains(write.id))
            return Error{Fault::NotFound, u"nothing to remove"_s, {}};
    }
    for (const Write &write : writes) {
        if (const auto no = refusalOf(write))
            return *no;
    }
    for (const Write &write : writes) {
        if (write.content)
            m_contents.insert(write.id, *write.content);
    }
    set.count = int(writes.size());
    Receipt receipt{set, {}, {}};
    for (const Write &write : writes) {
        const std::optional<Record> before = current(write.id);
        if (write.after) {
            m_current.insert(write.id, *write.after);
            if (write.kind == RecordKind::Entry && !m_rowIds.contains(write.id))
                m_rowIds.insert(write.id, m_rowIds.size() + 1);
        } else {
            m_current.remove(write.id);
        }
        m_rows.append({m_sets.size(), write.kind, write.id, before, write.after});
        using What = Receipt::Touched::What;
        const What what = !write.after ? What::Removed : before ? What::Amended : What::Added;
        receipt.touched.append({write.kind, write.id, what, before, write.after});
    }
    m_sets.append({set});
    return receipt;
}

QFuture<Result<Receipt>> MemoryStore::write(ChangeSet changeSet, QList<Write> writes)
{
    return answer<Receipt>([this, changeSet, writes]() -> Result<Receipt> {
        if (const auto no = refusal(false))
            return *no;
        return commit(changeSet, writes);
    });
}

QFuture<Result<Receipt>> MemoryStore::undo(ChangeSet undo, std::optional<Id> batch, bool all)
{
    return answer<Receipt>([this, undo, batch, all]() -> Result<Receipt> {
        if (const auto no = refusal(false))
            return *no;
        return undoNow(undo, batch, all);
    });
}

Result<Receipt> MemoryStore::undoNow(const ChangeSet &undo, std::optional<Id> batch, bool all)
{
    qsizetype target = batch ? indexOf(*batch) : m_sets.size() - 1;
    const auto canGo = [this](const ChangeSet &set) {
        return !set.undone && set.origin != ChangeSet::Origin::Undo && set.origin != ChangeSet::Origin::Redo;
    };
    while (!batch && target >= 0 &&
           (!canGo(m_sets[target].set) || m_sets[target].set.origin == ChangeSet::Origin::Demo))
        --target;
    if (target < 0 || !canGo(m_sets[target].set))
        return Error{batch && target < 0 ? Fault::NotFound : Fault::NothingToUndo, {}, {}};

    QHash<Id, QPair<std::optional<Record>, std::optional<Record>>> touched; // id → before the set, after it
    QList<QPair<RecordKind, Id>> order;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.set != target)
            continue;
        if (!touched.contains(row.id)) {
            touched.insert(row.id, {row.before, row.after});
            order.prepend({row.kind, row.id});
        } else {
            touched[row.id].second = row.after;
        }
    }
    QList<Write> writes;
    QList<Id> kept;
    for (const auto &[kind, id] : std::as_const(order)) {
        const auto &[before, after] = touched[id];
        if (current(id) != after && !all)
            kept.append(id);
        else if (before || m_current.contains(id))
            writes.append({kind, id, before});
    }
    ChangeSet set = undo;
    set.of = m_sets[target].set.id;
    Result<Receipt> receipt = commit(set, writes);
    if (receipt) {
        m_sets[target].set.undone = true;
        receipt.value().kept = kept;
    }
    return receipt;
}

QFuture<Result<Receipt>> MemoryStore::redo(ChangeSet redo)
{
    return answer<Receipt>([this, redo]() -> Result<Receipt> {
        if (const auto no = refusal(false))
            return *no;
        return redoNow(redo);
    });
}

Result<Receipt> MemoryStore::redoNow(const ChangeSet &redo)
{
    qsizetype target = m_sets.size() - 1;
    for (; target >= 0; --target) {
        const Kept &kept = m_sets[target];
        if (kept.set.origin == ChangeSet::Origin::Undo && !kept.redone)
            break;
        if (kept.set.origin != ChangeSet::Origin::Undo && kept.set.origin != ChangeSet::Origin::Redo)
            target = 0; // something new was done since: there is nothing to redo
    }
    if (target < 0)
        return Error{Fault::NothingToRedo, {}, {}};
    QList<Write> writes;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.set == target)
            writes.prepend({row.kind, row.id, row.before});
    }
    ChangeSet set = redo;
    set.of = m_sets[target].set.of;
    Result<Receipt> receipt = commit(set, writes);
    if (receipt) {
        m_sets[target].redone = true;
        m_sets[indexOf(set.of)].set.undone = false;
    }
    return receipt;
}

QFuture<Done> MemoryStore::beginBulk(ChangeSet changeSet)
{
    return answer<std::monostate>([this, changeSet]() -> Done {
        if (const auto no = refusal(false))
            return *no;
        m_bulk = changeSet;
        m_bulkWrites.clear();
        return done();
    });
}

QFuture<Done> MemoryStore::writeBulk(QList<Write> writes)
{
    return answer<std::monostate>([this, writes]() -> Done {
        if (const auto no = refusal(true))
            return *no;
        if (!m_bulk)
            return Error{Fault::Internal, u"no import is running"_s, {}};
        m_bulkWrites += writes;
        return done();
    });
}

QFuture<Result<Receipt>> MemoryStore::commitBulk()
{
    return answer<Receipt>([this]() -> Result<Receipt> {
        if (const auto no = refusal(true))
            return *no;
        if (!m_bulk)
            return Error{Fault::Internal, u"no import is running"_s, {}};
        const ChangeSet set = *std::exchange(m_bulk, std::nullopt);
        Result<Receipt> receipt = commit(set, std::exchange(m_bulkWrites, {}));
        if (receipt)
            receipt.value().touched.clear();
        return receipt;
    });
}

QFuture<Done> MemoryStore::abandonBulk()
{
    return answer<std::monostate>([this]() -> Done {
        m_bulk.reset();
        m_bulkWrites.clear();
        return done();
    });
}

// ---- Persons ----

std::optional<Id> MemoryStore::personOf(const Secret &passphrase) const
{
    const auto found = std::find(m_passphrases.cbegin(), m_passphrases.cend(), passphrase.bytes());
    return found == m_passphrases.cend() ? std::nullopt : std::optional(found.key());
}

QFuture<Done> MemoryStore::givePassphrase(Id person, Secret passphrase)
{
    const auto secret = std::make_shared<Secret>(std::move(passphrase));
    return answer<std::monostate>([this, person, secret]() -> Done {
        if (fails)
            return Error{*fails, u"told to fail"_s, {}};
        if (QString::fromUtf8(secret->bytes()).size() < 12)
            return Error{Fault::WeakPassphrase, {}, {}};
        const auto known = current(person);
        if (!known || !std::holds_alternative<Person>(*known))
            return Error{Fault::NotFound, {}, {}};
        if (personOf(*secret).value_or(person) != person)
            return Error{Fault::Exists, {}, {}};
        m_passphrases.insert(person, QByteArray(secret->bytes().constData(), secret->bytes().size()));
        return done();
    });
}

QFuture<Done> MemoryStore::takePassphrase(Id person)
{
    return answer<std::monostate>([this, person]() -> Done {
        if (fails)
            return Error{*fails, u"told to fail"_s, {}};
        return m_passphrases.remove(person) ? done() : Done(Error{Fault::NotFound, {}, {}});
    });
}

QFuture<Result<QList<Id>>> MemoryStore::passphraseHolders()
{
    return answer<QList<Id>>([this]() -> Result<QList<Id>> { return m_passphrases.keys(); });
}

} // namespace dayplus
