// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/session.h"

#include <QObject>
#include <QQmlEngine>

namespace dayplus {

/** What judges a passphrase: 0 (very weak) … 4 (strong). */
using StrengthOf = std::function<int(const QString &)>;

/**
 * The door: makes a vault with a passphrase and shows its recovery code once, or opens one. Keeps no copy of what was typed; a
 * passphrase crosses in one call.
 */
class UnlockViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool vaultExists READ vaultExists NOTIFY changed FINAL)
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed FINAL) ///< after wrong tries: 0, 0, 1, 2, 4 … 30
    Q_PROPERTY(QString recoveryCode READ recoveryCode NOTIFY changed FINAL) ///< only between making a vault and typing it back
    Q_PROPERTY(QString askedGroups READ askedGroups NOTIFY changed FINAL)   ///< "group 2 and group 5"
public:
    UnlockViewModel(Session &session, Vaults &vaults, QString folder, StrengthOf strength, QObject *parent = nullptr);

    bool vaultExists() const { return m_vaults.exists(m_folder); }
    QString folder() const { return m_folder; }
    bool busy() const { return m_session.state() == Session::State::Opening; }
    QString problem() const { return m_problem; }
    int waitSeconds() const { return m_wait; }
    QString recoveryCode() const { return m_code; }
    QString askedGroups() const;

    Q_INVOKABLE void create(const QString &passphrase, const QString &again);
    Q_INVOKABLE void unlock(const QString &passphrase);
    Q_INVOKABLE void unlockWithCode(const QString &code);
    /** Two groups typed back; right: the code is forgotten here and confirmed() is said. */
    Q_INVOKABLE void confirmCode(const QString &first, const QString &second);
    Q_INVOKABLE int strength(const QString &passphrase) const;
    Q_INVOKABLE QString strengthText(const QString &passphrase) const;
    Q_INVOKABLE void forgetProblem() { setProblem({}); }

Q_SIGNALS:
    void changed();
    void confirmed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void setProblem(const QString &problem);
    void refused(const Error &error);
    void pause();
    Session &m_session;
    Vaults &m_vaults;
    QString m_folder, m_problem, m_code;
    StrengthOf m_strength;
    int m_wrongTries = 0, m_wait = 0, m_timer = 0;
    int m_firstGroup = 1, m_secondGroup = 4; ///< of eight
};

} // namespace dayplus
