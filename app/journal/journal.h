// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entryrules.h"
#include "domain/ports.h"

#include <QObject>

namespace dayplus {

/** What has changed, said after the commit and never before. */
struct Change {
    QList<Receipt::Touched> touched; ///< empty with `everything`: re-read (import, batch undo)
    bool everything = false;
    bool touches(RecordKind kind) const;
};

/** The state of one import running page by page; made by Journal::beginImport. */
struct ImportHandle {
    Id batch;
};

/**
 * The one writer. Every change goes draft → rules → one transaction → COMMIT → changed(). Call it on the thread it
 * lives on. Futures finish on the storage thread; continue on yours with onResult (journal/futures.h), or waitFor where
 * there is no event loop. changed() is emitted on the Journal's thread after the commit and before those continuations;
 * never if the store failed.
 */
class Journal : public QObject {
    Q_OBJECT
public:
    Journal(std::shared_ptr<Store> store, const Catalogues &catalogues, World world, QObject *parent = nullptr);

    Store &store() { return *m_store; }
    const Catalogues &catalogues() const { return m_catalogues; }
    QDateTime now() const { return m_world.now(); }
    Id newId() const { return m_world.newId(); }

    /** Who is typing; goes into every entry and change from now on. */
    void setAuthor(Id person) { m_author = person; }
    Id author() const { return m_author; }

    QFuture<Result<Id>> add(const EntryDraft &draft);
    /** Several entries in one transaction (a blood pressure, a panel, a whole check-in); all or none. A null group is
     * given to them if `together`. */
    QFuture<Result<QList<Id>>> addAll(const QList<EntryDraft> &drafts, bool together);
    /** Writes the whole entry anew, by the present author. Read it first; one that was removed meanwhile is there
     * again. */
    QFuture<Done> amend(Id entry, const EntryDraft &draft);
    /** The same for several entries as one step; all or none. */
    QFuture<Done> amendAll(const QList<std::pair<Id, EntryDraft>> &entries);
    QFuture<Done> remove(const QList<Id> &entries);

    /** Adds (null id) or amends a Patient, Person, Course, Medicine, Setting. Returns its id. */
    QFuture<Result<Id>> put(Record record);
    QFuture<Done> removeRecord(RecordKind kind, Id id);
    /** Several records, entries among them, as one step. Entries must come from make(). `contents`: the bytes of new Attachments
     * by id (newId()). */
    QFuture<Result<Receipt>> putAll(const QList<Record> &records, const QString &title, const QHash<Id, QByteArray> &contents = {});
    /** Puts some records and removes others as one step; the same rules as putAll. */
    QFuture<Result<Receipt>> replaceAll(const QList<Record> &records, const QList<std::pair<RecordKind, Id>> &removed, const QString &title,
                                        const QHash<Id, QByteArray> &contents = {});
    /** Keeps a photo or document; `about` needs patient, name and type (exchange/attachmentfile.h prepares them). One step. */
    QFuture<Result<Id>> attach(const Attachment &about, const QByteArray &content);
    /** The same and names it in the entry as it was read: one step. The patient is the entry's. */
    QFuture<Result<Id>> attachTo(const Entry &entry, const Attachment &about, const QByteArray &content);
    /** Takes it off the entry and out of the vault: one step, and undo brings both back. */
    QFuture<Done> detach(const Entry &entry, Id attachment);
    /** A checked entry that isn't stored yet, with a new id. */
    Result<Entry> make(const EntryDraft &draft, bool imported = false) const;

    QFuture<Result<Receipt>> undo();
    QFuture<Result<Receipt>> undoBatch(Id batch, bool all);
    QFuture<Result<Receipt>> redo();

    /** Imports: begin, any number of pages, then commit or abandon. Nothing is visible before the commit. */
    QFuture<Result<ImportHandle>> beginImport(const QString &fileName,
                                              ChangeSet::Origin origin = ChangeSet::Origin::Import);
    /** `contents`: the bytes of the page's new Attachments. */
    QFuture<Done> importPage(const QList<Record> &records, const QHash<Id, QByteArray> &contents = {});
    QFuture<Result<Receipt>> commitImport();
    QFuture<Done> abandonImport();

Q_SIGNALS:
    void changed(const dayplus::Change &change);

private:
    ChangeSet changeSet(ChangeSet::Origin origin, const QString &title) const;
    /** Says changed() when `written` is committed; the returned future finishes after that notice was posted. */
    QFuture<Result<Receipt>> said(QFuture<Result<Receipt>> written);
    Problems problemsOf(const Record &record) const;
    /** The record with an id, or why it can't be written. */
    Result<Record> ready(Record record) const;
    std::shared_ptr<Store> m_store;
    const Catalogues &m_catalogues;
    World m_world;
    Id m_author;
};

} // namespace dayplus
