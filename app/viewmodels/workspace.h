// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/navigator.h"
#include "viewmodels/notices.h"

#include <QObject>
#include <QQmlEngine>

Q_MOC_INCLUDE("viewmodels/activityviewmodel.h")
Q_MOC_INCLUDE("viewmodels/beforeafterviewmodel.h")
Q_MOC_INCLUDE("viewmodels/catchupviewmodel.h")
Q_MOC_INCLUDE("viewmodels/dueviewmodel.h")
Q_MOC_INCLUDE("viewmodels/exportviewmodel.h")
Q_MOC_INCLUDE("viewmodels/immunityviewmodel.h")
Q_MOC_INCLUDE("viewmodels/remissionviewmodel.h")
Q_MOC_INCLUDE("viewmodels/importviewmodel.h")
Q_MOC_INCLUDE("viewmodels/journeyviewmodel.h")
Q_MOC_INCLUDE("viewmodels/medicinesviewmodel.h")
Q_MOC_INCLUDE("viewmodels/peopleviewmodel.h")
Q_MOC_INCLUDE("viewmodels/personformviewmodel.h")
Q_MOC_INCLUDE("viewmodels/rotaviewmodel.h")
Q_MOC_INCLUDE("viewmodels/setupviewmodel.h")
Q_MOC_INCLUDE("viewmodels/sinceviewmodel.h")
Q_MOC_INCLUDE("viewmodels/visitviewmodel.h")
Q_MOC_INCLUDE("viewmodels/todayviewmodel.h")
Q_MOC_INCLUDE("viewmodels/trendsviewmodel.h")
Q_MOC_INCLUDE("viewmodels/unitsviewmodel.h")
Q_MOC_INCLUDE("viewmodels/thinkingviewmodel.h")
Q_MOC_INCLUDE("viewmodels/watchviewmodel.h")

Q_MOC_INCLUDE("viewmodels/callviewmodel.h")
Q_MOC_INCLUDE("viewmodels/cardviewmodel.h")
namespace dayplus {

class CallWatch;
class CallViewModel;
class CardViewModel;

class ActivityViewModel;
class BeforeAfterViewModel;
class CatchUpViewModel;
class DueViewModel;
class ExportViewModel;
class ImmunityViewModel;
class RemissionViewModel;
class ImportViewModel;
class JourneyViewModel;
class MedicinesViewModel;
class PeopleViewModel;
class PersonFormViewModel;
class RotaViewModel;
class SetupViewModel;
class SinceViewModel;
class VisitViewModel;
class TodayViewModel;
class TrendsViewModel;
class UnitsViewModel;
class ThinkingViewModel;
class WatchViewModel;

/**
 * Everything the screens need while a vault is open. Made when it opens, gone when it locks, and every model with it. Page models are
 * made when their page is first shown.
 */
class Workspace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the shell")
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged FINAL)           ///< the first reading has ended
    Q_PROPERTY(bool needsSetup READ needsSetup NOTIFY readyChanged FINAL) ///< no patient yet
    Q_PROPERTY(bool madeUp READ madeUp NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString clockNote READ clockNote CONSTANT FINAL)           ///< "The clock is set to …" if it is not the real one
    Q_PROPERTY(dayplus::Navigator *navigator READ navigator CONSTANT FINAL)
    Q_PROPERTY(dayplus::DayInfo *day READ day CONSTANT FINAL)
    Q_PROPERTY(dayplus::Notices *notices READ notices CONSTANT FINAL)
    Q_PROPERTY(dayplus::SetupViewModel *setup READ setup CONSTANT FINAL)
    Q_PROPERTY(dayplus::TodayViewModel *today READ today CONSTANT FINAL)
    Q_PROPERTY(dayplus::JourneyViewModel *journey READ journey CONSTANT FINAL)
    Q_PROPERTY(dayplus::TrendsViewModel *trends READ trends CONSTANT FINAL)
    Q_PROPERTY(dayplus::BeforeAfterViewModel *beforeAfter READ beforeAfter CONSTANT FINAL)
    Q_PROPERTY(dayplus::MedicinesViewModel *medicines READ medicines CONSTANT FINAL)
    Q_PROPERTY(dayplus::UnitsViewModel *units READ units CONSTANT FINAL)
    Q_PROPERTY(dayplus::PeopleViewModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(dayplus::PersonFormViewModel *personForm READ personForm NOTIFY personFormChanged FINAL) ///< of editPerson()
    Q_PROPERTY(dayplus::DueViewModel *due READ due CONSTANT FINAL)
    Q_PROPERTY(dayplus::SinceViewModel *since READ since CONSTANT FINAL)
    Q_PROPERTY(dayplus::CatchUpViewModel *catchUp READ catchUp CONSTANT FINAL)
    Q_PROPERTY(dayplus::RotaViewModel *rota READ rota CONSTANT FINAL)
    Q_PROPERTY(dayplus::VisitViewModel *visits READ visits CONSTANT FINAL)
    Q_PROPERTY(dayplus::ImportViewModel *importing READ importing CONSTANT FINAL)
    Q_PROPERTY(dayplus::ExportViewModel *exporting READ exporting CONSTANT FINAL)
    Q_PROPERTY(dayplus::ImmunityViewModel *immunity READ immunity CONSTANT FINAL)
    Q_PROPERTY(dayplus::ActivityViewModel *activity READ activity CONSTANT FINAL)
    Q_PROPERTY(dayplus::RemissionViewModel *remission READ remission CONSTANT FINAL)
    Q_PROPERTY(dayplus::WatchViewModel *watch READ watch CONSTANT FINAL)
    Q_PROPERTY(dayplus::ThinkingViewModel *thinking READ thinking CONSTANT FINAL)
    Q_PROPERTY(dayplus::CallViewModel *calling READ calling CONSTANT FINAL) ///< what the call list says
    Q_PROPERTY(dayplus::CardViewModel *card READ card CONSTANT FINAL)       ///< emergency and wallet card
public:
    Workspace(Journal &journal, QString clockNote, QObject *parent = nullptr);
    ~Workspace() override;

    bool ready() const { return m_roster.isLoaded(); }
    bool needsSetup() const { return ready() && (m_addingPatient || m_roster.patients().isEmpty()); }
    bool madeUp() const { return m_roster.isMadeUp(); }
    QString clockNote() const { return m_clockNote; }
    Navigator *navigator() { return &m_navigator; }
    DayInfo *day() { return &m_day; }
    Notices *notices() { return &m_notices; }
    SetupViewModel *setup();
    TodayViewModel *today();
    JourneyViewModel *journey();
    TrendsViewModel *trends();
    BeforeAfterViewModel *beforeAfter();
    MedicinesViewModel *medicines();
    UnitsViewModel *units();
    PeopleViewModel *people();
    PersonFormViewModel *personForm() const { return m_personForm.get(); }
    DueViewModel *due();
    SinceViewModel *since();
    CatchUpViewModel *catchUp();
    RotaViewModel *rota();
    VisitViewModel *visits();
    ImportViewModel *importing();
    ExportViewModel *exporting();
    ImmunityViewModel *immunity();
    ActivityViewModel *activity();
    RemissionViewModel *remission();
    WatchViewModel *watch();
    ThinkingViewModel *thinking();
    CallWatch &callWatch();
    CallViewModel *calling();
    CardViewModel *card();
    /** Where the emergency card is kept; without it there is none. Before the vault has been read. */
    void setCardFile(CardFile *file);
    Roster &roster() { return m_roster; }
    Journal &journal() { return m_journal; }

    /** Opens a form for a new entry, or for this one, or one entry in full. */
    Q_INVOKABLE void addEntry();
    Q_INVOKABLE void editEntry(const QUuid &entry);
    Q_INVOKABLE void openEntry(const QUuid &entry);
    Q_INVOKABLE void addMedicine();
    Q_INVOKABLE void openMedicine(const QUuid &medicine);
    /** The taper of a medicine; a dose of it at another time; a dose that was logged. */
    Q_INVOKABLE void openTaper(const QUuid &medicine);
    Q_INVOKABLE void logDose(const QUuid &medicine);
    Q_INVOKABLE void openDose(const QUuid &entry);
    Q_INVOKABLE void openRemoved();
    /** Every version of an entry or medicine. */
    Q_INVOKABLE void openHistory(const QUuid &record);
    /** Treatments with their plans: the list, one, a new one, what is known about one. */
    Q_INVOKABLE void openTreatments();
    Q_INVOKABLE void openTreatment(const QUuid &course);
    Q_INVOKABLE void addTreatment();
    Q_INVOKABLE void changeTreatment(const QUuid &course);
    /** Journey, at the newest of the planned steps of long ago that nobody confirmed. */
    Q_INVOKABLE void openOlderPlans();
    /** The time before treatment: checks, earlier medicines, questions, costs; a lab value to write down. */
    Q_INVOKABLE void openPrepare();
    Q_INVOKABLE void openEarlier();
    Q_INVOKABLE void openTeamQuestions();
    Q_INVOKABLE void openCosts();
    Q_INVOKABLE void addLab(const QString &code);
    Q_INVOKABLE void editPatient();
    /** Asks the first questions about one more person. */
    Q_INVOKABLE void addPatient();

    /** Watch mode and what is done from there; told() may begin with one code. */
    Q_INVOKABLE void openWatch();
    Q_INVOKABLE void openMeasure();
    Q_INVOKABLE void openMask();
    Q_INVOKABLE void openWatchPlan();
    Q_INVOKABLE void openThinking();
    Q_INVOKABLE void openTold(const QString &code = {});

    /** Blood results by panel or from a letter; an IVIG; a vaccine by code, or one that was planned; a score; what the team said. */
    Q_INVOKABLE void addLabs();
    Q_INVOKABLE void pasteLabs();
    Q_INVOKABLE void addIvig();
    Q_INVOKABLE void addVaccine(const QString &code = {});
    Q_INVOKABLE void openVaccine(const QUuid &entry);
    Q_INVOKABLE void addScore(const QString &code = {});
    Q_INVOKABLE void addStatement(const QString &code = {});

    /** Somebody who writes here; null = somebody new. */
    Q_INVOKABLE void editPerson(const QUuid &person = {});
    /** Works on a visit; an empty id = a new one. */
    Q_INVOKABLE void openVisit(const QString &visit = {});
    /** What was recorded since the visit before the open one, as a file. */
    Q_INVOKABLE void exportSinceVisit();

    /** The call list to edit; "I feel unwell"; a form for one measurement. */
    Q_INVOKABLE void openCallSheet();
    Q_INVOKABLE void openUnwell();
    /** An emergency card from a picture of its QR code. */
    Q_INVOKABLE void readCard();
    Q_INVOKABLE void measure(const QString &code);

    /** A page the tour visits beside the five places. */
    struct TourStop { QString name; std::function<void(Workspace &)> go; };
    static QList<TourStop> tourStops();

Q_SIGNALS:
    void readyChanged();
    void personFormChanged();
    void chime(); ///< a check of watch mode fell due

private:
    void chooseAuthor();
    void openForm(class EntryFormViewModel *form);
    void openDated(Navigator::Page page, class DatedForm *form);
    Journal &m_journal;
    QString m_clockNote;
    Roster m_roster;
    Notices m_notices;
    DayInfo m_day;
    Navigator m_navigator;
    std::unique_ptr<SetupViewModel> m_setup;
    std::unique_ptr<TodayViewModel> m_today;
    std::unique_ptr<JourneyViewModel> m_journey;
    std::unique_ptr<TrendsViewModel> m_trends;
    std::unique_ptr<BeforeAfterViewModel> m_beforeAfter;
    std::unique_ptr<MedicinesViewModel> m_medicines;
    std::unique_ptr<UnitsViewModel> m_units;
    std::unique_ptr<PeopleViewModel> m_people;
    std::unique_ptr<PersonFormViewModel> m_personForm;
    std::unique_ptr<DueViewModel> m_due;
    std::unique_ptr<SinceViewModel> m_since;
    std::unique_ptr<CatchUpViewModel> m_catchUp;
    std::unique_ptr<RotaViewModel> m_rota;
    std::unique_ptr<VisitViewModel> m_visits;
    std::unique_ptr<ImportViewModel> m_importing;
    std::unique_ptr<ExportViewModel> m_exporting;
    std::unique_ptr<ImmunityViewModel> m_immunity;
    std::unique_ptr<ActivityViewModel> m_activity;
    std::unique_ptr<RemissionViewModel> m_remission;
    std::unique_ptr<WatchViewModel> m_watch;
    std::unique_ptr<ThinkingViewModel> m_thinking;
    CardFile *m_cardFile = nullptr;
    std::unique_ptr<CallWatch> m_callWatch;
    std::unique_ptr<CallViewModel> m_calling;
    std::unique_ptr<CardViewModel> m_card;
    bool m_addingPatient = false;
    Moment m_lastDate; ///< where the last form left the date: back-dating comes in runs
};

} // namespace dayplus
