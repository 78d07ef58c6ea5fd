// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/journeyselection.h"
#include "viewmodels/notices.h"
#include "viewmodels/planviewmodel.h"
#include "viewmodels/timelinemodel.h"
#include "viewmodels/timelinewindow.h"

Q_MOC_INCLUDE("viewmodels/calendarviewmodel.h")

namespace dayplus {

class CalendarViewModel;

/** Journey: the whole treatment as one timeline or by month, with filter, search, a way to any day, and deeds on several entries. */
class JourneyViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::TimelineModel *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(QStringList filters READ filters CONSTANT FINAL)          ///< their names; 0 is "All"
    Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY asked FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY asked FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)             ///< the first reading has ended
    Q_PROPERTY(bool reading READ reading NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)             ///< nothing to show
    Q_PROPERTY(bool narrowed READ narrowed NOTIFY changed FINAL)         ///< because of filter or search
    Q_PROPERTY(QString found READ found NOTIFY changed FINAL)            ///< "12 entries found"; empty without a search
    Q_PROPERTY(int todayLine READ todayLine NOTIFY changed FINAL)        ///< −1 = not shown
    Q_PROPERTY(bool calendarShown READ calendarShown WRITE setCalendarShown NOTIFY asked FINAL)
    Q_PROPERTY(dayplus::CalendarViewModel *calendar READ calendar CONSTANT FINAL)
    Q_PROPERTY(dayplus::JourneySelection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(dayplus::PlanViewModel *plan READ plan CONSTANT FINAL)    ///< "It happened on …"
    Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY asked FINAL)    ///< of the day that was typed
public:
    enum class Filter { All, Treatment, Symptoms, Measurements, Labs, Medicines, Notes };
    JourneyViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent = nullptr);
    ~JourneyViewModel() override;

    TimelineModel *timeline() { return &m_model; }
    QStringList filters() const;
    int filter() const { return int(m_filter); }
    void setFilter(int filter);
    QString search() const { return m_search; }
    void setSearch(const QString &words);
    bool loaded() const { return m_loaded; }
    bool reading() const { return m_window.isReading(); }
    bool isEmpty() const { return m_loaded && m_empty; }
    bool narrowed() const { return m_filter != Filter::All || !m_search.isEmpty(); }
    QString found() const { return m_found; }
    int todayLine() const { return m_model.lineOf(TimelineRow::Type::Today); }

    bool calendarShown() const { return m_calendarShown && m_search.isEmpty(); } ///< what a search finds is a list
    void setCalendarShown(bool shown);
    CalendarViewModel *calendar();
    JourneySelection *selection() { return &m_selection; }
    PlanViewModel *plan() { return &m_plan; }
    QString dayProblem() const { return m_dayProblem; }

    /** Chooses an entry among several, or no longer; all of the day that was last touched. */
    Q_INVOKABLE void choose(const QUuid &entry);
    Q_INVOKABLE void chooseDay();
    /** Goes to "Day +28", "+28", "2026-03-10", "10.3.2026"; false, and a dayProblem, if it is none of these. */
    Q_INVOKABLE bool goToTyped(const QString &text);
    /** Opens or closes a fold. */
    Q_INVOKABLE void toggle(int line);
    Q_INVOKABLE void showEarlier();
    Q_INVOKABLE void backToToday();
    /** Brings a day ("2026-03-10") into the list and says where it is by arrived(). */
    Q_INVOKABLE void goTo(const QString &isoDay);
    /** The line one was at when the page was left; it comes back as keptLine() even if it has moved. Else Today's. */
    Q_INVOKABLE void keep(int line);
    Q_INVOKABLE int keptLine() const;

Q_SIGNALS:
    void asked();
    void changed();
    /** The line the view should stand at now. */
    void arrived(int line);

private:
    void open(std::optional<QDate> until = {});
    void reopen();
    void settle();
    void show();
    void take(const Change &change);
    void arrive();
    QString foundText() const;
    int lineFor(QDate day) const;
    bool hasEnough() const;
    QList<TimelineRow> lines() const;
    void present();
    static QList<Kind> kindsOf(Filter filter);
    std::optional<QDate> typedDay(const QString &text) const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    TimelineWindow m_window;
    TimelineModel m_model;
    QTimer m_typing;                  ///< the search begins when typing rests
    Filter m_filter = Filter::All;
    QString m_search, m_found, m_kept;
    QSet<QString> m_open;
    bool m_loaded = false, m_empty = false;
    int m_wantedLines = 0;            ///< read on until there are so many
    std::optional<qint64> m_wantedDay;///< or until this day is reached
    int m_pages = 0, m_mostPages = 0; ///< read in this round, and how many it may be
    std::optional<QDate> m_goal;      ///< the day to arrive at
    bool m_toToday = true;
    Id m_patient;
    QDate m_today;                    ///< of the lines shown
    JourneySelection m_selection;
    PlanViewModel m_plan;
    std::unique_ptr<CalendarViewModel> m_calendar;
    QString m_dayProblem;
    bool m_calendarShown = false;
};

} // namespace dayplus
