// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"

namespace dayplus {

/** The person's name; empty if there is no such person. */
inline QString personName(const Roster &roster, Id person)
{
    const std::optional<Person> found = roster.person(person);
    return found ? found->name : QString();
}

/** Who speaks when this person types: patient, caregiver or team. */
inline Reporter reporterFor(const Roster &roster, Id person)
{
    const std::optional<Person> found = roster.person(person);
    if (!found)
        return Reporter::Patient;
    switch (found->role) {
    case Person::Role::Caregiver: return Reporter::Caregiver;
    case Person::Role::Team: return Reporter::Team;
    case Person::Role::Patient: break;
    }
    return Reporter::Patient;
}

} // namespace dayplus
