// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <memory>

namespace dayplus::storage {

/**
 * The one lock that keeps a second program out (flock on `vault.lock`; the system lets go of it when a program dies, whatever the
 * reason). The file holds a byte while a vault is open, so that the next opener knows of an unclean end.
 */
class VaultLock {
public:
    /** InUse if another program, or this one, holds it. */
    static Result<std::unique_ptr<VaultLock>> take(const QString &path);
    ~VaultLock();
    VaultLock(const VaultLock &) = delete;
    VaultLock &operator=(const VaultLock &) = delete;

    /** True if the last holder did not say markClean(). */
    bool endedUncleanly() const { return m_unclean; }
    Done markOpen();
    void markClean();

private:
    explicit VaultLock(int fd) : m_fd(fd) {}
    int m_fd;
    bool m_unclean = false;
};

} // namespace dayplus::storage
