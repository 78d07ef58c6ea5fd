// SPDX-License-Identifier: GPL-3.0-or-later
#include "statements.h"

#include "figures.h"

namespace dayplus::bench {

Statements::~Statements()
{
    for (sqlite3_stmt *statement : m_all)
        sqlite3_finalize(statement);
}

sqlite3_stmt *Statements::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    m_all.push_back(statement);
    return statement;
}

void Statements::run(sqlite3_stmt *statement)
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(statement);
    if (code != SQLITE_DONE)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    sqlite3_reset(statement);
}

void Statements::script(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

} // namespace dayplus::bench
