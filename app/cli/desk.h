// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "journal/journal.h"
#include "journal/roster.h"

namespace dayplus::cli {

/** An open vault with everything a command works with. Closing it (the end of the command) closes the vault. */
class Desk {
public:
    /** Reads the catalogues, asks for the passphrase, opens the vault named first, reads who it is about. */
    static Answer<std::unique_ptr<Desk>> open(const Call &call);

    Journal &journal() { return *m_journal; }
    Store &store() { return m_journal->store(); }
    const Catalogues &catalogues() const { return *m_catalogues; }
    const Roster &roster() const { return *m_roster; }

    /** The patient of --patient (name or id), or the only one. */
    Answer<Patient> patient(const Arguments &arguments) const;
    /** The patient of --patient, or null for all of them. */
    Answer<Id> patientOrAll(const Arguments &arguments) const;
    /** Whose Day 0 "day+9" counts from where all patients are meant: the only one's. Null if there are several. */
    Id dayZeroPatient(Id patientOrAll) const;
    /** The moment of a --when like option; "day+9" counts from the patient's latest Day 0. */
    Answer<Moment> moment(const QString &text, QLatin1StringView option, Id patient) const;
    Result<Entry> entry(const QString &id);
    QString personName(Id person) const;
    QDateTime now() const { return m_journal->now(); }

private:
    Desk() = default;
    Answer<std::monostate> chooseAuthor(const Arguments &arguments);
    std::unique_ptr<Catalogues> m_catalogues;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Roster> m_roster;
};

/** A record id as given on the command line. */
Answer<Id> idFrom(const QString &text);
QString toText(Id id);

} // namespace dayplus::cli
