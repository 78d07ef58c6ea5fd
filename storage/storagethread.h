// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/openvault.h"

#include <QPromise>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace dayplus::storage {

/**
 * The one thread that owns an open vault. Jobs run in the order they were given. Destroying it finishes the jobs that write, answers the
 * waiting readers with Fault::Locked, closes the vault and joins.
 */
class StorageThread {
public:
    enum class Access { Read, Write };

    explicit StorageThread(std::unique_ptr<OpenVault> vault);
    ~StorageThread();
    StorageThread(const StorageThread &) = delete;
    StorageThread &operator=(const StorageThread &) = delete;

    /** Runs `job(OpenVault &) → Result<T>` on the thread. */
    template<typename T, typename Job> QFuture<Result<T>> call(Access access, Job job)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        post({access, [promise, job = std::move(job)](OpenVault *vault, const Error &otherwise) mutable {
                  promise->addResult(vault ? job(*vault) : Result<T>(otherwise));
                  promise->finish();
              }});
        return future;
    }

private:
    struct Job {
        Access access;
        std::function<void(OpenVault *, const Error &)> run;
    };
    /** Shared with the thread, which may outlive us if a continuation on it lets go of the store. */
    struct State {
        std::unique_ptr<OpenVault> vault;
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Job> jobs;
        bool closing = false;
    };
    void post(Job job);
    static void loop(const std::shared_ptr<State> &state);
    static void runOne(State &state, Job &job, bool closing);

    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::thread m_thread;
};

} // namespace dayplus::storage
