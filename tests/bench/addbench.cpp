// SPDX-License-Identifier: GPL-3.0-or-later
#include "addbench.h"

#include "benchvaults.h"
#include "figures.h"
#include "journal/futures.h"
#include "journal/journal.h"
#include "statements.h"
#include "storage/cipher.h"
#include "storage/files.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus::bench {

namespace {

EntryDraft usualEntry(Id patient, int n)
{
    EntryDraft draft;
    draft.patient = patient;
    draft.kind = Kind::Vital;
    draft.code = u"temp"_s;
    draft.when = Moment::at(benchWorld().now());
    draft.value = Quantity{Decimal{365 + n % 40, -1}, u"Cel"_s, Comparator::None};
    draft.note = n % 4 == 0 ? u"after the evening walk"_s : QString();
    return draft;
}

std::unique_ptr<storage::Connection> connectionTo(const QString &folder, const storage::SecureKey &key)
{
    auto opened = storage::openEncrypted(storage::VaultPaths{folder}.database(), key);
    if (!opened)
        giveUp(u"no connection to %1: %2"_s.arg(folder, opened.error().note));
    return std::move(opened).value();
}

/** What an add must leave in the vault (the step, its history row, the current row with its indexes, the search words), in plain C. */
class SameStatements {
public:
    explicit SameStatements(storage::Connection &connection) : m_sql(connection)
    {
        sqlite3_stmt *last = m_sql.prepare("SELECT (SELECT max(number) FROM changeset), (SELECT max(seq) FROM history)");
        sqlite3_step(last);
        m_number = sqlite3_column_int64(last, 0);
        m_sequence = sqlite3_column_int64(last, 1);
        sqlite3_reset(last);
        m_begin = m_sql.prepare("BEGIN IMMEDIATE");
        m_step = m_sql.prepare("INSERT INTO changeset(number, id, origin, author, at, title, file, of, first, count) VALUES(?,?,0,NULL,?,'add','',NULL,?,1)");
        m_history = m_sql.prepare("INSERT INTO history(seq, changeset, kind, record, author, at, digest, hash, json) VALUES(?,?,?,?,NULL,?,?,?,?)");
        m_entry = m_sql.prepare("REPLACE INTO entry(row, id, seq, patient, course, grp, kind, code, wall_day, wall_minute, ord, precision, state, "
                                "status, form, mantissa, exponent, unit, comparator, reporter, batch) "
                                "VALUES(?,?,?,?,NULL,NULL,?,?,?,?,0,?,1,0,?,?,?,?,0,0,NULL)");
        m_words = m_sql.prepare("INSERT INTO words(rowid, text) VALUES(?,?)");
        m_commit = m_sql.prepare("COMMIT");
    }

    /** The bytes are made beforehand: only the engine's work is measured. */
    void prepareNext(const Entry &entry, Id step)
    {
        m_facts = entry.facts();
        m_at = entry.enteredAt().toMSecsSinceEpoch();
        m_id = entry.id().toRfc4122();
        m_stepId = step.toRfc4122();
        m_patient = m_facts.patient.toRfc4122();
        m_json = toJson(Record(entry));
        m_text = searchText(entry, catalogues()).toUtf8();
        m_code = m_facts.code.toUtf8();
        m_unit = std::get<Quantity>(m_facts.value).unit.toUtf8();
        m_digest = storage::blake2b(m_json);
        m_hash = storage::blake2b(m_digest, m_id);
    }

    void save()
    {
        ++m_number;
        ++m_sequence;
        m_sql.run(m_begin);
        bind(m_step, {m_number, &m_stepId, m_at, m_sequence});
        bind(m_history, {m_sequence, m_number, 0, &m_id, m_at, &m_digest, &m_hash, Utf8{&m_json}});
        const Quantity &value = std::get<Quantity>(m_facts.value);
        bind(m_entry, {m_sequence, &m_id, m_sequence, &m_patient, qint64(m_facts.kind), Utf8{&m_code}, m_facts.when.wallDay(),
                       qint64(m_facts.when.minute), qint64(m_facts.when.precision), qint64(SeriesPoint::Form::Number),
                       value.number.mantissa, qint64(value.number.exponent), Utf8{&m_unit}});
        bind(m_words, {m_sequence, Utf8{&m_text}});
        m_sql.run(m_commit);
    }

private:
    struct Utf8 { const QByteArray *bytes; };
    using Bound = std::variant<qint64, const QByteArray *, Utf8>;
    void bind(sqlite3_stmt *statement, const std::vector<Bound> &values)
    {
        int at = 0;
        for (const Bound &value : values) {
            ++at;
            if (const auto *number = std::get_if<qint64>(&value))
                sqlite3_bind_int64(statement, at, *number);
            else if (const auto *text = std::get_if<Utf8>(&value))
                sqlite3_bind_text(statement, at, text->bytes->constData(), int(text->bytes->size()), SQLITE_STATIC);
            else
                sqlite3_bind_blob(statement, at, std::get<const QByteArray *>(value)->constData(), int(std::get<const QByteArray *>(value)->size()), SQLITE_STATIC);
        }
        m_sql.run(statement);
    }

    Statements m_sql;
    sqlite3_stmt *m_begin, *m_step, *m_history, *m_entry, *m_words, *m_commit;
    qint64 m_number = 0, m_sequence = 0, m_at = 0;
    EntryDraft m_facts;
    QByteArray m_id, m_stepId, m_patient, m_json, m_text, m_code, m_unit, m_digest, m_hash;
};

/** Two rows of 200 bytes in a table of their own: the least that a durable save can cost. */
class TwoBareRows {
public:
    explicit TwoBareRows(storage::Connection &connection) : m_sql(connection)
    {
        m_sql.script("CREATE TABLE bare(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        m_begin = m_sql.prepare("BEGIN IMMEDIATE");
        m_row = m_sql.prepare("INSERT INTO bare(bytes) VALUES(randomblob(200))");
        m_commit = m_sql.prepare("COMMIT");
    }
    void save()
    {
        m_sql.run(m_begin);
        m_sql.run(m_row);
        m_sql.run(m_row);
        m_sql.run(m_commit);
    }

private:
    Statements m_sql;
    sqlite3_stmt *m_begin, *m_row, *m_commit;
};

template<typename Work> Took timeOf(Work work)
{
    const Took begin = Took::now();
    work();
    return Took::since(begin);
}

} // namespace

void measureAdd(const QString &vault, int rounds)
{
    // Beside the vault, so that all three are saved on the disk that is asked about.
    const QTemporaryDir ours(vault + u"-add"_s), theirs(vault + u"-same"_s), bare(vault + u"-bare"_s);
    const QString ourFolder = copyOfVault(vault, ours), theirFolder = copyOfVault(vault, theirs);
    const storage::SecureKey key = keyOf(vault);
    const auto sameConnection = connectionTo(theirFolder, key);
    if (!storage::createPrivateFile(storage::VaultPaths{bare.path()}.database()))
        giveUp(u"no file in %1"_s.arg(bare.path()));
    const auto bareConnection = connectionTo(bare.path(), storage::SecureKey::random());
    SameStatements same(*sameConnection);
    TwoBareRows rows(*bareConnection);

    KeysInHand vaults;
    vaults.learn(ourFolder);
    auto store = vaults.unlock(ourFolder, {});
    if (!store)
        giveUp(u"the copy did not open: "_s + store.error().note);
    Journal journal(std::move(store).value(), catalogues(), benchWorld());
    const auto patients = waitFor(journal.store().records(RecordKind::Patient));
    if (!patients || patients->isEmpty())
        giveUp(u"the vault has no patient"_s);
    const Id patient = idOf(patients->first());

    TimedPairs toSame, toBare;
    for (int n = -5; n < rounds; ++n) { // the first five find the caches cold
        const EntryDraft draft = usualEntry(patient, n + 5);
        const auto entry = journal.make(draft);
        if (!entry)
            giveUp(u"the rules refuse the entry"_s);
        same.prepareNext(*entry, journal.newId());
        const auto add = [&] {
            if (const auto added = waitFor(journal.add(draft)); !added)
                giveUp(u"a save failed: "_s + added.error().note);
        };
        const bool first = n % 2 == 0;
        Took our = first ? timeOf(add) : Took();
        const Took their = timeOf([&] { same.save(); });
        const Took least = timeOf([&] { rows.save(); });
        our = first ? our : timeOf(add);
        QCoreApplication::sendPostedEvents();
        if (n < 0)
            continue;
        toSame.add(our, their);
        toBare.add(our, least);
    }
    printRatios(u"1. A durable save: Journal::add against the same statements in C"_s, toSame, 1.3);
    printRatios(u"1. The same against two bare rows"_s, toBare, 0);
}

} // namespace dayplus::bench
