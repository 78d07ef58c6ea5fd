// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entry.h"
#include "domain/result.h"

#include <string>
#include <unordered_map>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace dayplus::storage {

class Connection;

/** UTF-8 to be bound as TEXT; a plain QByteArray is bound as a BLOB. */
struct Text {
    QByteArray utf8;
};

/**
 * One prepared statement, borrowed from its connection and given back at the end of the scope. Blobs, texts and ids are copied when
 * they are bound. After an error of the connection it does nothing and says "no row".
 */
class Statement {
public:
    Statement(Connection &connection, sqlite3_stmt *statement, bool *inUse);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    template<typename... Values> Statement &bind(const Values &...values)
    {
        (bindOne(values), ...);
        return *this;
    }
    /** True while there is a row. */
    bool next();
    /** Runs to the end; false after an error. */
    bool run();
    /** Ready to be bound and run again. */
    void reset();

    qint64 integer(int column) const;
    int smallInteger(int column) const { return int(integer(column)); }
    QByteArray bytes(int column) const;      ///< of a BLOB or a TEXT; a copy
    QByteArray view(int column) const;       ///< the same without a copy, valid until the next call of next()
    QString text(int column) const;
    Id id(int column) const;                 ///< null for NULL
    bool isNull(int column) const;

private:
    void bindOne(qint64 value);
    void bindOne(quint64 value) { bindOne(qint64(value)); }
    void bindOne(int value) { bindOne(qint64(value)); }
    void bindOne(bool value) { bindOne(qint64(value)); }
    void bindOne(const QByteArray &blob);
    void bindOne(const QString &text);
    void bindOne(const Text &text);
    void bindOne(const Id &id);              ///< 16 bytes; NULL if null
    void bindOne(std::nullptr_t);

    Connection &m_connection;
    sqlite3_stmt *m_statement;
    bool *m_inUse;        ///< of a cached statement; nullptr: ours to finalize
    int m_bound = 0;
};

/**
 * One connection to one database. The first error sticks: from then on every statement does nothing, so a sequence of them can be
 * written plainly and asked once at its end. `takeError` clears it.
 */
class Connection {
public:
    /** Opens an existing file for reading and writing; never creates one. Errors as faults. */
    static Result<std::unique_ptr<Connection>> open(const QString &path);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    bool ok() const { return !m_error; }
    Error takeError();
    void fail(int code);
    void fail(Error error);
    /** A page was bad or memory ran out: this connection must be closed and a new one made (it would say "out of memory" for ever). */
    bool isPoisoned() const { return m_poisoned; }
    /** An integrity check that found something has met a bad page without saying so by a code. */
    void distrust() { m_poisoned = true; }

    /** A cached statement. */
    Statement prepare(const QByteArray &sql);
    template<typename... Values> bool run(const QByteArray &sql, const Values &...values) { return prepare(sql).bind(values...).run(); }
    /** Several statements without parameters. */
    bool script(const QByteArray &sql);
    /** The first column of the first row as text; empty if there is none. */
    QString value(const QByteArray &sql);

private:
    struct Cached {
        sqlite3_stmt *statement = nullptr;
        std::unique_ptr<bool> inUse = std::make_unique<bool>(false);
    };
    explicit Connection(sqlite3 *handle) : m_handle(handle) {}
    sqlite3_stmt *compile(const QByteArray &sql, bool keep);
    void forget();

    sqlite3 *m_handle;
    std::unordered_map<std::string, Cached> m_cache;
    std::optional<Error> m_error;
    bool m_poisoned = false;
};

/** Everything until commit(), or nothing. */
class Transaction {
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /** Durable when it returns; on an error everything is taken back. */
    Done commit();
    /** Takes everything back and gives the connection's error, or `otherwise`. */
    Error rollback(const Error &otherwise = {});

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace dayplus::storage
