// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite.h"

#include <sqlite3.h>

#include <vector>

namespace dayplus::bench {

/** The references speak to the engine in C, on a connection with the vault's own cipher and settings, with nothing in between. */
class Statements {
public:
    explicit Statements(storage::Connection &connection) : m_handle(connection.handle()) {}
    ~Statements();
    Statements(const Statements &) = delete;
    Statements &operator=(const Statements &) = delete;

    sqlite3_stmt *prepare(const char *sql);
    /** Steps to the end, then resets. Ends the program on an error. */
    void run(sqlite3_stmt *statement);
    void script(const char *sql);

private:
    sqlite3 *m_handle;
    std::vector<sqlite3_stmt *> m_all;
};

} // namespace dayplus::bench
