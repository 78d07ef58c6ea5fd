// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/workspace.h"

#include "journal/futures.h"
#include "viewmodels/activityviewmodel.h"
#include "journal/callwatch.h"
#include "viewmodels/beforeafterviewmodel.h"
#include "viewmodels/callviewmodel.h"
#include "viewmodels/cardviewmodel.h"
#include "viewmodels/entrydetailviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/catchupviewmodel.h"
#include "viewmodels/dueviewmodel.h"
#include "viewmodels/exportviewmodel.h"
#include "viewmodels/immunityviewmodel.h"
#include "viewmodels/historyviewmodel.h"
#include "viewmodels/importviewmodel.h"
#include "viewmodels/journeyviewmodel.h"
#include "viewmodels/medicineformviewmodel.h"
#include "viewmodels/medicinesviewmodel.h"
#include "viewmodels/patientformviewmodel.h"
#include "viewmodels/peopleviewmodel.h"
#include "viewmodels/personformviewmodel.h"
#include "viewmodels/rotaviewmodel.h"
#include "viewmodels/removedviewmodel.h"
#include "viewmodels/remissionviewmodel.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/sinceviewmodel.h"
#include "viewmodels/visitviewmodel.h"
#include "viewmodels/todayviewmodel.h"
#include "viewmodels/trendsviewmodel.h"
#include "viewmodels/unitsviewmodel.h"
#include "viewmodels/thinkingviewmodel.h"
#include "viewmodels/watchviewmodel.h"

namespace dayplus {

Workspace::Workspace(Journal &journal, QString clockNote, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clockNote(std::move(clockNote))
    , m_roster(journal)
    , m_notices(journal)
    , m_day(journal, m_roster)
{
    connect(&m_roster, &Roster::loaded, this, &Workspace::chooseAuthor);
    connect(&m_roster, &Roster::loaded, this, &Workspace::readyChanged);
    connect(&m_roster, &Roster::changed, this, &Workspace::readyChanged);
    connect(&m_roster, &Roster::failed, &m_notices, &Notices::failed);
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_day.watching())
            watch(); // its chime is heard on every page
    });
}

Workspace::~Workspace() = default;

/** Who opened it with a passphrase of their own is typing. Else, until somebody says otherwise, the patient is; "Who is typing" on More changes it. */
void Workspace::chooseAuthor()
{
    if (!m_journal.author().isNull())
        return;
    const QList<Person> persons = m_roster.persons();
    const Id opener = m_journal.store().openedBy();
    if (std::any_of(persons.begin(), persons.end(), [opener](const Person &p) { return p.id == opener; }))
        return m_journal.setAuthor(opener);
    const auto patient = std::find_if(persons.begin(), persons.end(), [](const Person &p) { return p.role == Person::Role::Patient; });
    if (patient != persons.end())
        m_journal.setAuthor(patient->id);
    else if (!persons.isEmpty())
        m_journal.setAuthor(persons.first().id);
}

SetupViewModel *Workspace::setup()
{
    if (!m_setup) {
        m_setup = std::make_unique<SetupViewModel>(m_journal, m_roster);
        connect(m_setup.get(), &SetupViewModel::finished, this, [this](const Id &patient, const Id &self) {
            m_journal.setAuthor(self);
            m_roster.setCurrentPatient(patient);
            m_addingPatient = false;
            m_setup.release()->deleteLater(); // its page still stands
            Q_EMIT readyChanged();
        });
    }
    return m_setup.get();
}

TodayViewModel *Workspace::today()
{
    if (!m_today)
        m_today = std::make_unique<TodayViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_today.get();
}

JourneyViewModel *Workspace::journey()
{
    if (!m_journey)
        m_journey = std::make_unique<JourneyViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_journey.get();
}

TrendsViewModel *Workspace::trends()
{
    if (!m_trends)
        m_trends = std::make_unique<TrendsViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_trends.get();
}

void Workspace::addEntry()
{
    openForm(new EntryFormViewModel(m_journal, m_roster, m_notices, m_lastDate));
}

void Workspace::editEntry(const QUuid &entry)
{
    onResult(m_journal.store().entry(entry), this, [this](const Result<Entry> &found) {
        if (!found)
            return m_notices.failed(found.error());
        openForm(new EntryFormViewModel(m_journal, m_roster, m_notices, found.value()));
    });
}

void Workspace::openForm(EntryFormViewModel *form)
{
    connect(form, &EntryFormViewModel::saved, this, [this](const Moment &when) {
        m_lastDate = when.date.isValid() && when.date != m_day.today() && !when.isVague() ? when : Moment();
        m_navigator.back();
    });
    m_navigator.open(Navigator::Page::EntryForm, form);
}

void Workspace::openEntry(const QUuid &entry)
{
    if (m_navigator.page() == Navigator::Page::EntryDetail)
        m_navigator.back();
    m_navigator.open(Navigator::Page::EntryDetail, new EntryDetailViewModel(m_journal, m_roster, m_notices, entry));
}

UnitsViewModel *Workspace::units()
{
    if (!m_units)
        m_units = std::make_unique<UnitsViewModel>(m_journal, m_roster, m_notices);
    return m_units.get();
}

PeopleViewModel *Workspace::people()
{
    if (!m_people) {
        m_people = std::make_unique<PeopleViewModel>(m_journal, m_roster, m_notices);
        connect(m_people.get(), &PeopleViewModel::changed, this, [this] { callWatch().look(); }); // "Say this" depends on who types
    }
    return m_people.get();
}

ImportViewModel *Workspace::importing()
{
    if (!m_importing)
        m_importing = std::make_unique<ImportViewModel>(m_journal, m_roster, m_notices);
    return m_importing.get();
}

ExportViewModel *Workspace::exporting()
{
    if (!m_exporting)
        m_exporting = std::make_unique<ExportViewModel>(m_journal, m_roster);
    return m_exporting.get();
}

void Workspace::editPatient()
{
    auto *form = new PatientFormViewModel(m_journal, m_roster, m_notices);
    connect(form, &PatientFormViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::PatientForm, form);
}

void Workspace::openHistory(const QUuid &record)
{
    m_navigator.open(Navigator::Page::History, new HistoryViewModel(m_journal, m_roster, m_notices, record));
}

void Workspace::openRemoved()
{
    m_navigator.open(Navigator::Page::Removed, new RemovedViewModel(m_journal, m_roster, m_notices));
}

void Workspace::addPatient()
{
    m_addingPatient = true;
    m_navigator.go(Navigator::Place::Today);
    Q_EMIT readyChanged();
}

BeforeAfterViewModel *Workspace::beforeAfter()
{
    if (!m_beforeAfter)
        m_beforeAfter = std::make_unique<BeforeAfterViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_beforeAfter.get();
}

MedicinesViewModel *Workspace::medicines()
{
    if (!m_medicines)
        m_medicines = std::make_unique<MedicinesViewModel>(m_journal, m_roster, m_day, m_notices);
    return m_medicines.get();
}

void Workspace::addMedicine()
{
    auto *form = new MedicineFormViewModel(m_journal, m_roster, m_notices);
    connect(form, &MedicineFormViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::MedicineForm, form);
}

void Workspace::openMedicine(const QUuid &medicine)
{
    if (m_navigator.page() == Navigator::Page::MedicineDetail)
        m_navigator.back();
    auto *form = new MedicineFormViewModel(m_journal, m_roster, m_notices, medicine);
    connect(form, &MedicineFormViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::MedicineDetail, form);
}

} // namespace dayplus
