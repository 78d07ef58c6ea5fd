// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/session.h"

#include "journal/futures.h"

namespace dayplus {

Session::Session(Vaults &vaults, const Catalogues &catalogues, World world, QObject *parent)
    : QObject(parent), m_vaults(vaults), m_catalogues(catalogues), m_world(std::move(world))
{
    m_pool.setMaxThreadCount(1);
}

Session::~Session()
{
    dropAttempt();
    m_pool.waitForDone();
}

void Session::create(const QString &folder, Secret passphrase, KdfParameters kdf)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    opening([this, folder, secret, kdf] { return m_vaults.create(folder, *secret, kdf); }, folder);
}

void Session::unlock(const QString &folder, Secret passphrase)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    opening(
        [this, folder, secret]() -> Result<Created> {
            auto store = m_vaults.unlock(folder, *secret);
            if (!store)
                return store.error();
            return Created{std::move(store).value(), {}};
        },
        folder);
}

void Session::unlockWithCode(const QString &folder, const QString &code)
{
    opening(
        [this, folder, code]() -> Result<Created> {
            auto store = m_vaults.unlockWithCode(folder, code);
            if (!store)
                return store.error();
            return Created{std::move(store).value(), {}};
        },
        folder);
}

void Session::opening(Open open, const QString &folder)
{
    lock();
    m_folder = folder;
    m_wanted = std::make_shared<std::atomic<bool>>(true);
    m_pending = std::make_unique<QObject>();

    // The store travels in a box of its own, not in the future: whoever empties or drops the box holds the only
    // reference.
    auto box = std::make_shared<std::optional<Result<Created>>>();
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    onResult(promise->future(), m_pending.get(), [this, box](const Done &) { finish(std::move(**box)); });
    m_pool.start([open = std::move(open), box, promise, wanted = m_wanted] {
        if (*wanted)
            box->emplace(open());
        if (!*wanted)
            return;
        promise->addResult(done());
        promise->finish();
    });
    become(State::Opening);
}

void Session::finish(Result<Created> result)
{
    m_pending.release()->deleteLater();
    if (!result) {
        m_folder.clear();
        become(State::Locked);
        Q_EMIT failed(result.error());
        return;
    }
    Created opened = std::move(result).value();
    m_journal = std::make_unique<Journal>(std::move(opened.store), m_catalogues, m_world);
    become(State::Open);
    if (!opened.recoveryCode.isEmpty())
        Q_EMIT created(opened.recoveryCode);
    if (isOpen())
        Q_EMIT this->opened();
}

void Session::lock()
{
    if (m_state == State::Locked)
        return;
    if (isOpen())
        Q_EMIT aboutToLock();
    dropAttempt();
    m_journal.reset();
    m_folder.clear();
    become(State::Locked);
    Q_EMIT locked();
}

void Session::dropAttempt()
{
    if (m_wanted)
        *m_wanted = false;
    m_pending.reset();
}

void Session::become(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace dayplus
