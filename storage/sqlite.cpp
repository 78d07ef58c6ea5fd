// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"

#include "storage/files.h"

#include <QFile>

#include <cerrno>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

constexpr std::size_t kMostCached = 96;

/** The fault behind a result code. After a bad page SQLCipher says "out of memory" for everything: still a bad page. */
Fault faultOf(int code, bool poisoned)
{
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return Fault::Corrupt;
    case SQLITE_NOMEM:
        return poisoned ? Fault::Corrupt : Fault::NoMemory;
    case SQLITE_FULL:
        return Fault::NoSpace;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Fault::InUse;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Fault::NoPermission;
    case SQLITE_CANTOPEN:
        return Fault::ReadFailed;
    case SQLITE_IOERR:
        return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ? Fault::ReadFailed : Fault::WriteFailed;
    case SQLITE_TOOBIG:
        return Fault::TooLarge;
    default:
        return Fault::Internal;
    }
}

Error errorOf(sqlite3 *handle, int code, bool poisoned)
{
    const QString note = u"sqlite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errstr(code)));
    const int kind = code & 0xff;
    const int system = handle && (kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR) ? sqlite3_system_errno(handle) : 0;
    const Fault fault = faultOf(code, poisoned);
    const Error said = errorFromErrno(system, note, fault);
    const bool telling = said.fault == Fault::NoSpace || said.fault == Fault::NoPermission;
    return telling ? said : Error{fault, note, {}};
}

} // namespace

// ---- Statement ----

Statement::Statement(Connection &connection, sqlite3_stmt *statement, bool *inUse)
    : m_connection(connection), m_statement(statement), m_inUse(inUse)
{
    if (m_inUse)
        *m_inUse = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)),
      m_inUse(std::exchange(other.m_inUse, nullptr)), m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    if (!m_inUse) {
        sqlite3_finalize(m_statement);
        return;
    }
    reset();
    sqlite3_clear_bindings(m_statement);
    *m_inUse = false;
}

bool Statement::next()
{
    if (!m_statement || !m_connection.ok())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.fail(code);
    return false;
}

bool Statement::run()
{
    while (next()) { }
    return m_connection.ok();
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_bound = 0;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Statement::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray::fromRawData(data, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    const QByteArray shared = view(column);
    return QByteArray(shared.constData(), shared.size());
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

Id Statement::id(int column) const
{
    return isNull(column) ? Id() : Id::fromRfc4122(view(column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Statement::bindOne(qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, ++m_bound, value);
}

void Statement::bindOne(const QByteArray &blob)
{
    if (m_statement)
        sqlite3_bind_blob64(m_statement, ++m_bound, blob.isNull() ? "" : blob.constData(), sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
}

void Statement::bindOne(const QString &text)
{
    bindOne(Text{text.toUtf8()});
}

void Statement::bindOne(const Text &text)
{
    if (m_statement)
        sqlite3_bind_text64(m_statement, ++m_bound, text.utf8.isNull() ? "" : text.utf8.constData(), sqlite3_uint64(text.utf8.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindOne(const Id &id)
{
    if (id.isNull())
        bindOne(nullptr);
    else
        bindOne(id.toRfc4122());
}

void Statement::bindOne(std::nullptr_t)
{
    if (m_statement)
        sqlite3_bind_null(m_statement, ++m_bound);
}

// ---- Connection ----

Result<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK)
        return errorOf(handle, code, false);
    if (sqlite3_db_readonly(handle, "main") == 1)
        return Error{Fault::NoPermission, u"the database may not be written"_s, {}};
    return connection;
}

Connection::~Connection()
{
    forget();
    sqlite3_close_v2(m_handle);
}

void Connection::forget()
{
    for (auto &[sql, cached] : m_cache)
        sqlite3_finalize(cached.statement);
    m_cache.clear();
}

void Connection::fail(int code)
{
    const int kind = code & 0xff;
    if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_IOERR || kind == SQLITE_NOMEM) {
        fail(errorOf(m_handle, code, m_poisoned));
        m_poisoned = true;
        return;
    }
    fail(errorOf(m_handle, code, m_poisoned));
}

void Connection::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Error Connection::takeError()
{
    if (!m_error)
        return {Fault::Internal, u"no error"_s, {}};
    const Error said = *m_error;
    m_error.reset();
    return said;
}

sqlite3_stmt *Connection::compile(const QByteArray &sql, bool keep)
{
    if (!ok())
        return nullptr;
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return statement;
}

Statement Connection::prepare(const QByteArray &sql)
{
    const std::string key(sql.constData(), std::size_t(sql.size()));
    const auto found = m_cache.find(key);
    if (found != m_cache.end() && !*found->second.inUse)
        return Statement(*this, found->second.statement, found->second.inUse.get());
    if (found != m_cache.end() || m_cache.size() >= kMostCached)
        return Statement(*this, compile(sql, false), nullptr);
    Cached cached;
    cached.statement = compile(sql, true);
    if (!cached.statement)
        return Statement(*this, nullptr, nullptr);
    const auto &kept = m_cache.emplace(key, std::move(cached)).first->second;
    return Statement(*this, kept.statement, kept.inUse.get());
}

bool Connection::script(const QByteArray &sql)
{
    if (!ok())
        return false;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return code == SQLITE_OK;
}

QString Connection::value(const QByteArray &sql)
{
    Statement statement(*this, compile(sql, false), nullptr);
    return statement.next() ? statement.text(0) : QString();
}

// ---- Transaction ----

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_open = m_connection.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Error Transaction::rollback(const Error &otherwise)
{
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_open = false;
    return m_connection.ok() ? otherwise : m_connection.takeError();
}

Done Transaction::commit()
{
    if (!m_open || !m_connection.run("COMMIT"))
        return rollback({Fault::Internal, u"no transaction"_s, {}});
    m_open = false;
    return done();
}

} // namespace dayplus::storage
