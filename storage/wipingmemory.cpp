// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/wipingmemory.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>
#include <sqlite3.h>

namespace dayplus::storage {

namespace {

/** The engine's own allocator, which ours stands before. Set once, before any other thread can use it. */
sqlite3_mem_methods plain = {};

void wipeAndFree(void *memory)
{
    if (!memory)
        return;
    sodium_memzero(memory, std::size_t(plain.xSize(memory)));
    plain.xFree(memory);
}

void *wipeAndMove(void *memory, int bytes)
{
    const int before = plain.xSize(memory);
    if (bytes <= before)
        return memory;
    void *larger = plain.xMalloc(bytes);
    if (larger) {
        std::memcpy(larger, memory, std::size_t(before));
        wipeAndFree(memory);
    }
    return larger;
}

bool install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK)
        return false;
    sqlite3_mem_methods wiping = plain;
    wiping.xFree = wipeAndFree;
    wiping.xRealloc = wipeAndMove;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK && sqlite3_initialize() == SQLITE_OK;
}

} // namespace

bool wipeFreedMemory()
{
    static const bool installed = install();
    return installed;
}

} // namespace dayplus::storage
