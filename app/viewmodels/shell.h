// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/cardviewmodel.h"
#include "viewmodels/preferences.h"
#include "viewmodels/unlockviewmodel.h"
#include "viewmodels/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace dayplus {

/** The whole app as the window sees it: locked, showing a new recovery code, or open. Locks when nobody has touched it for a while. */
class Shell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::UnlockViewModel *unlock READ unlock CONSTANT FINAL)
    Q_PROPERTY(dayplus::Preferences *preferences READ preferences CONSTANT FINAL)
    Q_PROPERTY(dayplus::LockCardViewModel *card READ card CONSTANT FINAL) ///< readable without a key, if the person asked for it
    Q_PROPERTY(dayplus::Workspace *workspace READ workspace NOTIFY changed FINAL) ///< null while locked
public:
    enum class Stage { Locked, RecoveryCode, Open };
    Q_ENUM(Stage)
    Shell(Session &session, Vaults &vaults, Settings &settings, QString folder, StrengthOf strength, QString clockNote = {}, CardFile *cardFile = nullptr);
    ~Shell() override;

    Stage stage() const;
    UnlockViewModel *unlock() { return &m_unlock; }
    Preferences *preferences() { return &m_preferences; }
    LockCardViewModel *card() { return &m_card; }
    Workspace *workspace() const { return m_workspace; }

    Q_INVOKABLE void lock();
    /** Anything the person did: touch, key, wheel. */
    void touched() { m_idle.start(); }

Q_SIGNALS:
    void changed();
    void languageChanged(const QString &language);
    void chime(); ///< a check of watch mode fell due
    /** The open vault has been read for the first time. */
    void ready(bool madeUp);

private:
    void open();
    void close();
    void applyIdle();
    Session &m_session;
    Preferences m_preferences;
    UnlockViewModel m_unlock;
    CardFile *m_cardFile;
    LockCardViewModel m_card;
    QString m_clockNote, m_language;
    QTimer m_idle{this};
    Workspace *m_workspace = nullptr;
};

} // namespace dayplus
