// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/peopleviewmodel.h"

#include "journal/futures.h"
#include "wording/days.h"

namespace dayplus {

PeopleViewModel::PeopleViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &PeopleViewModel::refresh);
    refresh();
}

void PeopleViewModel::refresh()
{
    QList<ChoiceRow> patients, persons;
    const QDate today = m_journal.now().date();
    for (const Patient &patient : m_roster.patients())
        patients.append({patient.id.toString(), patient.name, dayTitle(today, m_roster.day0For(patient.id, today))});
    for (const Person &person : m_roster.persons()) {
        const QString role = person.role == Person::Role::Patient ? tr("Patient", "role") : person.role == Person::Role::Caregiver ? tr("Caregiver", "role") : tr("Care team", "role");
        persons.append({person.id.toString(), person.name, person.phone.isEmpty() ? role : tr("%1, %2", "role, phone").arg(role, person.phone)});
    }
    m_patients.setRows(patients);
    m_persons.setRows(persons);
    Q_EMIT changed();
}

void PeopleViewModel::choosePatient(const QString &id)
{
    if (id.isEmpty() || id == patient())
        return;
    m_roster.setCurrentPatient(Id::fromString(id));
    Q_EMIT changed();
}

void PeopleViewModel::chooseAuthor(const QString &id)
{
    if (id.isEmpty() || id == author())
        return;
    m_journal.setAuthor(Id::fromString(id));
    Q_EMIT changed();
}

QString PeopleViewModel::authorName() const
{
    return m_persons.labelOf(author());
}

void PeopleViewModel::nextAuthor()
{
    if (!several())
        return;
    const int next = (m_persons.indexOf(author()) + 1) % m_persons.count();
    chooseAuthor(m_persons.codeAt(next));
    //: %1 is a person
    m_notices.said(tr("%1 is typing now.", "notice").arg(authorName()), false);
}

void PeopleViewModel::addPerson(const QString &name, int role)
{
    if (name.trimmed().isEmpty())
        return;
    const Person person{{}, name.trimmed(), Person::Role(std::clamp(role, 0, 2)), m_roster.currentPatient()};
    onResult(m_journal.put(person), this, [this](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_journal.setAuthor(kept.value());
        m_notices.said(tr("Added. This person is typing now.", "notice"), true);
        Q_EMIT changed();
    });
}

} // namespace dayplus
