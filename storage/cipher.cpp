// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cipher.h"

#include "storage/wipingmemory.h"

#include <array>
#include <cstring>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

struct Setting {
    const char *name;
    const char *value;   ///< as set
    const char *reads;   ///< as read back
};

constexpr std::array<Setting, 8> kSettings{{
    {"journal_mode", "TRUNCATE", "truncate"},
    {"synchronous", "EXTRA", "3"},
    {"foreign_keys", "ON", "1"},
    {"trusted_schema", "OFF", "0"},
    {"cell_size_check", "ON", "1"},
    {"mmap_size", "0", "0"},
    {"temp_store", "MEMORY", "2"},
    {"busy_timeout", "5000", "5000"},
}};
constexpr const char *kCacheKiB = "-8000";

/** The engine compiled in is the one that was measured; a build without SQLCipher would ignore the key and write plain text. */
Done checkEngine(Connection &connection)
{
    const bool same = std::strcmp(sqlite3_sourceid(), SQLITE_SOURCE_ID) == 0 && sqlite3_libversion_number() == SQLITE_VERSION_NUMBER;
    if (!same || !cipherVersion(connection).startsWith(u"4.14."))
        return Error{Fault::Internal, u"the encrypted engine is missing or another one is linked"_s, {}};
    return done();
}

/** The raw key in the engine's notation x'…', never as SQL text. */
int giveKey(sqlite3 *handle, const SecureKey &vaultKey)
{
    const SecureKey key = vaultKey.derive(1, "dpdbkey_");
    constexpr std::size_t kHexBytes = SecureKey::kBytes * 2;
    SecureKey notation(kHexBytes + 4);
    if (!key || !notation)
        return SQLITE_NOMEM;
    auto *text = reinterpret_cast<char *>(notation.data());
    std::memcpy(text, "x'", 2);
    sodium_bin2hex(text + 2, kHexBytes + 1, key.data(), key.size());
    std::memcpy(text + 2 + kHexBytes, "'", 2);
    return sqlite3_key_v2(handle, "main", text, int(kHexBytes) + 3);
}

} // namespace

QString engineVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

QString cipherVersion(Connection &connection)
{
    return connection.value("PRAGMA cipher_version");
}

QStringList settingsOf(Connection &connection)
{
    QStringList found;
    for (const Setting &setting : kSettings)
        found += QString::fromLatin1(setting.name) + u'=' + connection.value("PRAGMA " + QByteArray(setting.name));
    return found;
}

QStringList wantedSettings()
{
    QStringList wanted;
    for (const Setting &setting : kSettings)
        wanted += QString::fromLatin1(setting.name) + u'=' + QString::fromLatin1(setting.reads);
    return wanted;
}

Result<std::unique_ptr<Connection>> openEncrypted(const QString &path, const SecureKey &vaultKey)
{
    if (!wipeFreedMemory())
        return Error{Fault::Internal, u"the engine was started before its memory could be guarded"_s, {}};
    auto opened = Connection::open(path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    sqlite3 *handle = connection.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    connection.value("PRAGMA cipher_log_level = NONE");
    if (const int code = giveKey(handle, vaultKey); code != SQLITE_OK)
        connection.fail(code);
    if (auto checked = checkEngine(connection); !checked)
        return checked.error();
    connection.value("SELECT count(*) FROM sqlite_schema");
    for (const Setting &setting : kSettings)
        connection.value(QByteArray("PRAGMA ") + setting.name + " = " + setting.value);
    connection.value(QByteArray("PRAGMA cache_size = ") + kCacheKiB);
    const QStringList found = settingsOf(connection);
    if (!connection.ok())
        return connection.takeError();
    if (found != wantedSettings())
        return Error{Fault::Internal, u"settings not taken: "_s + found.join(u' '), {}};
    return opened;
}

} // namespace dayplus::storage
