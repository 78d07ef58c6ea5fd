// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/personformviewmodel.h"

#include "journal/futures.h"
#include "wording/faults.h"

namespace dayplus {

namespace {

constexpr int kShortest = 12;

} // namespace

PersonFormViewModel::PersonFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id person)
    : m_journal(journal)
    , m_notices(notices)
    , m_person(roster.person(person).value_or(Person{{}, {}, Person::Role::Caregiver, roster.currentPatient()}))
    , m_name(m_person.name)
    , m_phone(m_person.phone)
    , m_role(int(m_person.role))
{
    readHolders();
}

void PersonFormViewModel::readHolders()
{
    if (isNew())
        return;
    onResult(m_journal.store().passphraseHolders(), this, [this](const Result<QList<Id>> &holders) {
        if (!holders)
            return m_notices.failed(holders.error());
        m_hasPassphrase = holders->contains(m_person.id);
        Q_EMIT changed();
    });
}

void PersonFormViewModel::save()
{
    if (m_busy)
        return;
    m_problem = m_name.trimmed().isEmpty() ? tr("A name is needed. Any name will do.", "person form") : QString();
    Q_EMIT changed();
    if (!m_problem.isEmpty())
        return;
    Person person = m_person;
    person.name = m_name.trimmed();
    person.phone = m_phone.trimmed();
    person.role = Person::Role(std::clamp(m_role, 0, 2));
    m_busy = true;
    onResult(m_journal.put(person), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept.", "notice"), true);
        Q_EMIT saved();
    });
}

void PersonFormViewModel::remove()
{
    if (m_busy || isNew() || typing())
        return;
    const auto removeThem = [this] {
        onResult(m_journal.removeRecord(RecordKind::Person, m_person.id), this, [this](const Done &gone) {
            m_busy = false;
            if (!gone) {
                m_notices.failed(gone.error());
                Q_EMIT changed();
                return;
            }
            m_notices.said(tr("Removed. What this person wrote stays.", "notice"), true);
            Q_EMIT removed();
        });
    };
    if (m_hasPassphrase)
        return take(removeThem);
    m_busy = true;
    removeThem();
}

void PersonFormViewModel::refuse(const QString &problem)
{
    m_passphraseProblem = problem;
    Q_EMIT changed();
}

void PersonFormViewModel::givePassphrase(const QString &passphrase, const QString &again)
{
    if (m_busy || isNew())
        return;
    if (passphrase.size() < kShortest)
        return refuse(tr("The passphrase needs at least 12 characters. A short sentence is good.", "own passphrase"));
    if (passphrase != again)
        return refuse(tr("The two are not the same. Please type them again.", "own passphrase"));
    m_busy = true;
    refuse({});
    onResult(m_journal.store().givePassphrase(m_person.id, Secret::fromText(passphrase)), this, [this](const Done &given) {
        m_busy = false;
        if (!given)
            return refuse(sentence(given.error()));
        m_hasPassphrase = true;
        m_notices.said(tr("%1 can open this diary now.", "notice; a person").arg(m_person.name), false);
        Q_EMIT passphraseGiven();
        Q_EMIT changed();
    });
}

void PersonFormViewModel::takePassphrase()
{
    if (m_busy || !m_hasPassphrase)
        return;
    take([this] {
        m_busy = false;
        m_notices.said(tr("That passphrase opens nothing any more.", "notice"), false);
        Q_EMIT changed();
    });
}

void PersonFormViewModel::take(std::function<void()> then)
{
    m_busy = true;
    Q_EMIT changed();
    onResult(m_journal.store().takePassphrase(m_person.id), this, [this, then = std::move(then)](const Done &taken) {
        if (!taken) {
            m_busy = false;
            return refuse(sentence(taken.error()));
        }
        m_hasPassphrase = false;
        then();
    });
}

} // namespace dayplus
