// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagethread.h"

namespace dayplus::storage {

StorageThread::StorageThread(std::unique_ptr<OpenVault> vault)
{
    m_state->vault = std::move(vault);
    m_thread = std::thread([state = m_state] { loop(state); });
}

StorageThread::~StorageThread()
{
    {
        const std::lock_guard guard(m_state->mutex);
        m_state->closing = true;
    }
    m_state->wake.notify_one();
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
    else
        m_thread.join();
}

void StorageThread::post(Job job)
{
    {
        const std::lock_guard guard(m_state->mutex);
        m_state->jobs.push_back(std::move(job));
    }
    m_state->wake.notify_one();
}

void StorageThread::runOne(State &state, Job &job, bool closing)
{
    const Error locked{Fault::Locked, {}, {}};
    if (closing && job.access == Access::Read) {
        job.run(nullptr, locked);
        return;
    }
    if (state.vault->fault()) {
        job.run(nullptr, *state.vault->fault());
        return;
    }
    job.run(state.vault.get(), locked);
    state.vault->mend();
}

void StorageThread::loop(const std::shared_ptr<State> &state)
{
    for (;;) {
        std::unique_lock guard(state->mutex);
        state->wake.wait(guard, [&] { return state->closing || !state->jobs.empty(); });
        if (state->jobs.empty())
            break;
        Job job = std::move(state->jobs.front());
        state->jobs.pop_front();
        const bool closing = state->closing;
        guard.unlock();
        runOne(*state, job, closing);
    }
    state->vault.reset();
}

} // namespace dayplus::storage
