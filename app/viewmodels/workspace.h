// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/navigator.h"
#include "viewmodels/notices.h"

#include <QObject>
#include <QQmlEngine>

Q_MOC_INCLUDE("viewmodels/exportviewmodel.h")
Q_MOC_INCLUDE("viewmodels/importviewmodel.h")
Q_MOC_INCLUDE("viewmodels/journeyviewmodel.h")
Q_MOC_INCLUDE("viewmodels/medicinesviewmodel.h")
Q_MOC_INCLUDE("viewmodels/peopleviewmodel.h")
Q_MOC_INCLUDE("viewmodels/setupviewmodel.h")
Q_MOC_INCLUDE("viewmodels/todayviewmodel.h")
Q_MOC_INCLUDE("viewmodels/trendsviewmodel.h")
Q_MOC_INCLUDE("viewmodels/unitsviewmodel.h")
Q_MOC_INCLUDE("viewmodels/thinkingviewmodel.h")
Q_MOC_INCLUDE("viewmodels/watchviewmodel.h")

namespace dayplus {

class ExportViewModel;
class ImportViewModel;
class JourneyViewModel;
class MedicinesViewModel;
class PeopleViewModel;
class SetupViewModel;
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
    Q_PROPERTY(dayplus::MedicinesViewModel *medicines READ medicines CONSTANT FINAL)
    Q_PROPERTY(dayplus::UnitsViewModel *units READ units CONSTANT FINAL)
    Q_PROPERTY(dayplus::PeopleViewModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(dayplus::ImportViewModel *importing READ importing CONSTANT FINAL)
    Q_PROPERTY(dayplus::ExportViewModel *exporting READ exporting CONSTANT FINAL)
    Q_PROPERTY(dayplus::WatchViewModel *watch READ watch CONSTANT FINAL)
    Q_PROPERTY(dayplus::ThinkingViewModel *thinking READ thinking CONSTANT FINAL)
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
    MedicinesViewModel *medicines();
    UnitsViewModel *units();
    PeopleViewModel *people();
    ImportViewModel *importing();
    ExportViewModel *exporting();
    WatchViewModel *watch();
    ThinkingViewModel *thinking();
    Roster &roster() { return m_roster; }
    Journal &journal() { return m_journal; }

    /** Opens a form for a new entry, or for this one, or one entry in full. */
    Q_INVOKABLE void addEntry();
    Q_INVOKABLE void editEntry(const QUuid &entry);
    Q_INVOKABLE void openEntry(const QUuid &entry);
    Q_INVOKABLE void addMedicine();
    Q_INVOKABLE void openMedicine(const QUuid &medicine);
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

    /** A page the tour visits beside the five places. */
    struct TourStop { QString name; std::function<void(Workspace &)> go; };
    static QList<TourStop> tourStops();

Q_SIGNALS:
    void readyChanged();
    void chime(); ///< a check of watch mode fell due

private:
    void chooseAuthor();
    void openForm(class EntryFormViewModel *form);
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
    std::unique_ptr<MedicinesViewModel> m_medicines;
    std::unique_ptr<UnitsViewModel> m_units;
    std::unique_ptr<PeopleViewModel> m_people;
    std::unique_ptr<ImportViewModel> m_importing;
    std::unique_ptr<ExportViewModel> m_exporting;
    std::unique_ptr<WatchViewModel> m_watch;
    std::unique_ptr<ThinkingViewModel> m_thinking;
    bool m_addingPatient = false;
    Moment m_lastDate; ///< where the last form left the date: back-dating comes in runs
};

} // namespace dayplus
