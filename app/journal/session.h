// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QThreadPool>

#include <atomic>

namespace dayplus {

/**
 * Locked → opening → open → locked. Key derivation runs off the calling thread. Locking drops the store (which wipes
 * the key) and the journal; `aboutToLock` lets every model go first. A new attempt, or lock(), replaces one that is
 * still running: its vault is closed as soon as it is there and nothing is said about it. The destructor waits for it.
 * The journal has no author yet when opened() is said: whoever shows the vault sets it.
 */
class Session : public QObject {
    Q_OBJECT
public:
    enum class State { Locked, Opening, Open };
    Session(Vaults &vaults, const Catalogues &catalogues, World world, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    bool isOpen() const { return m_state == State::Open; }
    QString folder() const { return m_folder; }
    /** Only while open; nullptr otherwise. */
    Journal *journal() const { return m_journal.get(); }
    const Catalogues &catalogues() const { return m_catalogues; }
    const World &world() const { return m_world; }

    /** Ends in created(recoveryCode) + opened(), or failed(). */
    void create(const QString &folder, Secret passphrase, KdfParameters kdf = {});
    void unlock(const QString &folder, Secret passphrase);
    void unlockWithCode(const QString &folder, const QString &code);
    void lock();

Q_SIGNALS:
    void stateChanged();
    void created(const QString &recoveryCode);
    void opened();
    void aboutToLock();
    void locked();
    void failed(const dayplus::Error &error);

private:
    using Open = std::function<Result<Created>()>;
    void opening(Open open, const QString &folder);
    void finish(Result<Created> result);
    void dropAttempt();
    void become(State state);
    Vaults &m_vaults;
    const Catalogues &m_catalogues;
    World m_world;
    State m_state = State::Locked;
    QString m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<QObject> m_pending;          ///< waits for the running attempt
    std::shared_ptr<std::atomic<bool>> m_wanted; ///< false once the running attempt is replaced
    QThreadPool m_pool;                          ///< one thread: attempts run one after the other
};

} // namespace dayplus
