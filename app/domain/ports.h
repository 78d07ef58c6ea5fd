// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/secret.h"

#include <QFuture>
#include <QSet>
#include <functional>
#include <memory>

namespace dayplus {

/** The world as parameters: nothing below the programs reads a clock or makes an id by itself. */
struct World {
    std::function<QDateTime()> now;   ///< local wall time with its zone
    std::function<Id()> newId;        ///< UUIDv7
    /** The real clock and random ids. */
    static World real();
};
/** UUIDv7 of a UTC time in ms and 10 random bytes (RFC 9562 §5.7). */
Id uuidV7(qint64 milliseconds, const QByteArray &random);

/** One step the person can undo: a save, a check-in tap, a whole import. Kept with every history row it wrote. */
struct ChangeSet {
    enum class Origin { Edit, Import, Undo, Redo, Demo };
    Id id;
    Origin origin = Origin::Edit;
    Id author;                ///< person, null if none yet
    QDateTime at;             ///< UTC
    QString title;            ///< a short key for the words ("add", "amend", "remove", "import")
    QString file;             ///< imports: the file's base name
    Id of;                    ///< undo/redo: the change set that was undone or redone
    bool undone = false;      ///< read only
    int count = 0;            ///< records it touched; read only
};

/** One record to write: the record as it shall be, or nothing to remove it. */
struct Write {
    RecordKind kind = RecordKind::Entry;
    Id id;
    std::optional<Record> after;
    std::optional<QByteArray> content = {}; ///< an Attachment's bytes, kept in the same transaction; never changed later
    static Write put(Record record);
    static Write remove(RecordKind kind, Id id);
};

/** What a committed write touched. */
struct Receipt {
    ChangeSet changeSet;
    struct Touched { RecordKind kind; Id id; enum What { Added, Amended, Removed } what; std::optional<Record> before, after; };
    QList<Touched> touched;
    QList<Id> kept;           ///< undo of a batch: entries edited since, left as they are
};

/** Which entries, in which order. All parts narrow. */
struct EntryQuery {
    Id patient;                              ///< null = all patients
    std::optional<qint64> fromDay, toDay;    ///< wall days (Julian), inclusive
    QList<Kind> kinds;                       ///< empty = all
    QStringList codes;                       ///< empty = all
    QString search;                          ///< words, prefix matched, in label, note, text
    std::optional<State> state;
    Id batch;                                ///< import
    Id group;
    bool newestFirst = false;
};
/** Where the next page begins: the sort key of the last row seen. */
struct PageKey {
    qint64 wallDay = 0; int minute = 0; int order = 0; qint64 row = 0;
    bool operator==(const PageKey &) const = default;
};
struct EntryPage {
    QList<Entry> entries;
    std::optional<PageKey> next;   ///< nullopt = that was all
};
constexpr int kPageRows = 500;

/** One value of a series, in wall order. */
struct SeriesPoint {
    qint64 wallDay = 0;
    int minute = -1;
    int order = 0;
    Precision precision = Precision::Minute;
    Status status = Status::Known;
    Reporter reporter = Reporter::Patient;
    Comparator comparator = Comparator::None;
    enum class Form : quint8 { None, Number, Level, Text } form = Form::None;
    Decimal number;                ///< Form::Number, or the Level's index
    QString unit;
    qint64 row = 0;                ///< for entryAtRow
};
struct SeriesQuery {
    Id patient;
    Kind kind = Kind::Symptom;
    QString code;
    std::optional<qint64> fromDay, toDay;
};
/** A code the patient has values of, for choosers. */
struct UsedCode { Kind kind; QString code; QString label; int count = 0; qint64 firstDay = 0, lastDay = 0; };

struct HistoryRow {
    qint64 sequence = 0;
    RecordKind kind = RecordKind::Entry;
    Id record;
    ChangeSet changeSet;
    std::optional<Record> after;   ///< nullopt = removed
    bool erased = false;           ///< content replaced by its digest
};

struct VaultInfo {
    QString path; QString vaultId;
    int schema = 0; qint64 entries = 0, historyRows = 0, bytes = 0;
    QString cipher, engine;        ///< "4.14.0 community", "3.51.3"
    int kdfPasses = 0; qint64 kdfMemory = 0; ///< of the passphrase slot; bytes
    bool madeUp = false;
};
/** What `check` found; every problem is one plain technical line. */
struct CheckReport {
    qint64 historyRows = 0, currentRows = 0;
    QStringList problems;
    bool ok() const { return problems.isEmpty(); }
};

/**
 * An open vault. One connection on one storage thread; calls return at once, results arrive in the future. Calls run in the
 * order they were made; reads come in pages of ≤ kPageRows, so a save waits at most one page. Destroying it closes the database
 * and wipes the key. Write calls: everything in one transaction, or nothing.
 */
class Store {
public:
    virtual ~Store() = default;

    virtual QFuture<Result<Receipt>> write(ChangeSet changeSet, QList<Write> writes) = 0;
    /** Takes back the newest change set that is in effect (or `batch`). An entry changed since is listed in `kept` unless `all`. */
    virtual QFuture<Result<Receipt>> undo(ChangeSet undo, std::optional<Id> batch, bool all) = 0;
    virtual QFuture<Result<Receipt>> redo(ChangeSet redo) = 0;

    /** A long write in pages, committed as one. While it is open every write() is Fault::Busy. */
    virtual QFuture<Done> beginBulk(ChangeSet changeSet) = 0;
    virtual QFuture<Done> writeBulk(QList<Write> writes) = 0;
    virtual QFuture<Result<Receipt>> commitBulk() = 0;   ///< the receipt has no `touched` list, only the change set with its count
    virtual QFuture<Done> abandonBulk() = 0;

    virtual QFuture<Result<EntryPage>> entries(EntryQuery query, std::optional<PageKey> after = {}, int limit = kPageRows) = 0;
    virtual QFuture<Result<Entry>> entry(Id id) = 0;
    virtual QFuture<Result<Entry>> entryAtRow(qint64 row) = 0;
    virtual QFuture<Result<QList<Record>>> records(RecordKind kind) = 0;   ///< all current records that aren't entries
    virtual QFuture<Result<QList<SeriesPoint>>> series(SeriesQuery query) = 0;
    virtual QFuture<Result<QList<UsedCode>>> usedCodes(Id patient) = 0;
    virtual QFuture<Result<QList<HistoryRow>>> history(Id record) = 0;      ///< oldest first
    virtual QFuture<Result<QList<ChangeSet>>> changeSets(int newest) = 0;   ///< newest first
    /** Rows after that sequence number, oldest first: what is new since somebody looked. */
    virtual QFuture<Result<QList<HistoryRow>>> historySince(qint64 sequence, int limit = kPageRows) = 0;
    virtual QFuture<Result<qint64>> lastSequence() = 0;                     ///< 0 in an empty vault
    /** The bytes of an attachment, whole; Fault::Corrupt if they are not the ones that were put. */
    virtual QFuture<Result<QByteArray>> content(Id attachment) = 0;
    /** Which of these source keys are in the vault (their import not undone). */
    virtual QFuture<Result<QSet<QByteArray>>> knownSources(QList<QByteArray> keys) = 0;
    virtual QFuture<Result<VaultInfo>> info() = 0;
    /** Integrity, chain, and a replay of the history compared with the current rows. */
    virtual QFuture<Result<CheckReport>> check() = 0;
    virtual QFuture<Done> rebuild() = 0;                                    ///< the projection, from the history

    /** The person whose own passphrase opened this vault; null for the first passphrase and the recovery code. */
    virtual Id openedBy() const = 0;
    /** One more passphrase that opens the vault, for that person; replaces the person's older one. Fault::WeakPassphrase. */
    virtual QFuture<Done> givePassphrase(Id person, Secret passphrase) = 0;
    virtual QFuture<Done> takePassphrase(Id person) = 0;                    ///< it opens nothing any more
    virtual QFuture<Result<QList<Id>>> passphraseHolders() = 0;
};

/** Argon2id parameters; the floor is 2 passes and 19 MiB, the ceiling 16 passes and 1 GiB. 0 = calibrate on this device. */
struct KdfParameters {
    int passes = 0;
    qint64 memoryBytes = 0;
};
struct Created {
    std::shared_ptr<Store> store;
    QString recoveryCode;          ///< shown once
};

/** Makes and opens vaults. Blocking calls: run them off the GUI thread (Session does). */
class Vaults {
public:
    virtual ~Vaults() = default;
    virtual Result<Created> create(const QString &folder, const Secret &passphrase, KdfParameters kdf) = 0;
    virtual Result<std::shared_ptr<Store>> unlock(const QString &folder, const Secret &passphrase) = 0;
    virtual Result<std::shared_ptr<Store>> unlockWithCode(const QString &folder, const QString &recoveryCode) = 0;
    /** True if the folder holds a vault (slots and database); never opens or changes it. */
    virtual bool exists(const QString &folder) const = 0;
};

/** The one readable thing outside the vault: the emergency card, written only if the patient asked for it. */
class CardFile {
public:
    virtual ~CardFile() = default;
    virtual std::optional<QByteArray> read() const = 0;   ///< nullopt = there is none
    virtual Done write(const QByteArray &json) = 0;       ///< mode 0600
    virtual Done remove() = 0;                            ///< done too if there was none
};

/** Plain settings outside the vault: theme, language, text size, last vault. */
class Settings {
public:
    virtual ~Settings() = default;
    virtual QString value(const QString &key, const QString &fallback = {}) const = 0;
    virtual void setValue(const QString &key, const QString &value) = 0;
};

} // namespace dayplus
