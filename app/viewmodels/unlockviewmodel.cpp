// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unlockviewmodel.h"

#include "wording/faults.h"

#include <QRandomGenerator>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {
constexpr int kShortest = 12;
}

UnlockViewModel::UnlockViewModel(Session &session, Vaults &vaults, QString folder, StrengthOf strength, QObject *parent)
    : QObject(parent), m_session(session), m_vaults(vaults), m_folder(std::move(folder)), m_strength(std::move(strength))
{
    connect(&m_session, &Session::stateChanged, this, &UnlockViewModel::changed);
    connect(&m_session, &Session::failed, this, &UnlockViewModel::refused);
    connect(&m_session, &Session::opened, this, [this] {
        m_wrongTries = 0;
        setProblem({});
    });
    connect(&m_session, &Session::created, this, [this](const QString &code) {
        m_code = code;
        const int groups = int(code.count(u'-')) + 1;
        m_firstGroup = QRandomGenerator::system()->bounded(0, groups / 2);
        m_secondGroup = QRandomGenerator::system()->bounded(groups / 2, groups);
        Q_EMIT changed();
    });
}

QString UnlockViewModel::askedGroups() const
{
    //: %1 and %2 are numbers: which groups of the recovery code to type
    return tr("Type group %1 and group %2 of the code.", "recovery code").arg(m_firstGroup + 1).arg(m_secondGroup + 1);
}

void UnlockViewModel::create(const QString &passphrase, const QString &again)
{
    if (busy())
        return; // a second tap would drop the vault being made, with a recovery code nobody has seen
    if (passphrase.size() < kShortest)
        return setProblem(tr("Please use at least 12 characters. A short sentence is good.", "passphrase"));
    if (passphrase != again)
        return setProblem(tr("The two are not the same.", "passphrase"));
    setProblem({});
    m_session.create(m_folder, Secret::fromText(passphrase));
}

void UnlockViewModel::unlock(const QString &passphrase)
{
    if (m_wait > 0 || busy())
        return;
    if (passphrase.isEmpty())
        return setProblem(tr("Please type your passphrase.", "passphrase"));
    setProblem({});
    m_session.unlock(m_folder, Secret::fromText(passphrase));
}

void UnlockViewModel::unlockWithCode(const QString &code)
{
    if (m_wait > 0 || busy())
        return;
    setProblem({});
    m_session.unlockWithCode(m_folder, code);
}

void UnlockViewModel::confirmCode(const QString &first, const QString &second)
{
    const QStringList groups = m_code.split(u'-');
    const auto same = [](const QString &typed, const QString &group) { return typed.trimmed().compare(group, Qt::CaseInsensitive) == 0; };
    if (!same(first, groups.value(m_firstGroup)) || !same(second, groups.value(m_secondGroup)))
        return setProblem(tr("That is not what the code says. Please look again.", "recovery code"));
    m_code.fill(u'0');
    m_code.clear();
    setProblem({});
    Q_EMIT confirmed();
}

int UnlockViewModel::strength(const QString &passphrase) const
{
    return passphrase.isEmpty() ? 0 : m_strength(passphrase);
}

QString UnlockViewModel::strengthText(const QString &passphrase) const
{
    if (passphrase.size() < kShortest)
        return tr("%n more character(s)", "passphrase", kShortest - int(passphrase.size()));
    switch (strength(passphrase)) {
    case 0:
    case 1: return tr("Easy to guess. Add another word.", "passphrase");
    case 2: return tr("Fair. One more word makes it strong.", "passphrase");
    case 3: return tr("Good", "passphrase");
    default: return tr("Strong", "passphrase");
    }
}

void UnlockViewModel::refused(const Error &error)
{
    setProblem(sentence(error));
    if (error.fault == Fault::WrongKey)
        pause();
}

/** The key derivation is the throttle; this only keeps a stuck key from hammering. Nothing is ever wiped. */
void UnlockViewModel::pause()
{
    ++m_wrongTries;
    m_wait = m_wrongTries < 3 ? 0 : std::min(30, 1 << std::min(m_wrongTries - 3, 5));
    if (m_wait > 0 && m_timer == 0)
        m_timer = startTimer(1000);
    Q_EMIT changed();
}

void UnlockViewModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return;
    if (--m_wait <= 0) {
        killTimer(m_timer);
        m_timer = 0;
        m_wait = 0;
    }
    Q_EMIT changed();
}

void UnlockViewModel::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace dayplus
