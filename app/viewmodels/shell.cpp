// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/shell.h"

#include <QPixmapCache>

namespace dayplus {

Shell::Shell(Session &session, Vaults &vaults, Settings &settings, QString folder, StrengthOf strength, QString clockNote, CardFile *cardFile)
    : m_session(session)
    , m_preferences(settings)
    , m_unlock(session, vaults, std::move(folder), std::move(strength))
    , m_cardFile(cardFile)
    , m_card(cardFile)
    , m_clockNote(std::move(clockNote))
    , m_language(m_preferences.language())
{
    connect(&m_session, &Session::opened, this, &Shell::open);
    connect(&m_session, &Session::aboutToLock, this, &Shell::close);
    connect(&m_unlock, &UnlockViewModel::confirmed, this, &Shell::changed);
    connect(&m_preferences, &Preferences::changed, this, &Shell::applyIdle);
    connect(&m_preferences, &Preferences::changed, this, [this] {
        if (m_preferences.language() == m_language)
            return;
        m_language = m_preferences.language();
        Q_EMIT languageChanged(m_language);
    });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Shell::lock);
    applyIdle();
}

Shell::~Shell()
{
    close();
}

Shell::Stage Shell::stage() const
{
    if (!m_workspace)
        return Stage::Locked;
    return m_unlock.recoveryCode().isEmpty() ? Stage::Open : Stage::RecoveryCode;
}

void Shell::lock()
{
    m_session.lock();
}

void Shell::open()
{
    m_workspace = new Workspace(*m_session.journal(), m_clockNote, this);
    m_workspace->setCardFile(m_cardFile);
    connect(m_workspace, &Workspace::chime, this, &Shell::chime);
    connect(&m_workspace->roster(), &Roster::loaded, this, [this] { Q_EMIT ready(m_workspace && m_workspace->madeUp()); });
    m_idle.start();
    Q_EMIT changed();
}

void Shell::close()
{
    if (!m_workspace)
        return;
    Workspace *gone = std::exchange(m_workspace, nullptr);
    m_card.reload(); // as it was left
    m_idle.stop();
    Q_EMIT changed(); // the pages go first …
    delete gone;      // … then their models, before the journal they stand on
    QPixmapCache::clear();
}

void Shell::applyIdle()
{
    m_idle.setInterval(m_preferences.idleMinutes() * 60'000);
}

} // namespace dayplus
