// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/trendscene.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/trendchart.h"
#include "viewmodels/trendcursor.h"
#include "viewmodels/trendexport.h"
#include "viewmodels/trenditemmodel.h"
#include "viewmodels/trendreader.h"
#include "viewmodels/trendtablemodel.h"
#include "viewmodels/trendviews.h"
#include "wording/lanewords.h"

#include <QVariantList>

namespace dayplus {

/** How am I compared with before? What is shown, over which days, and the same counts as chart, sentence, read-out and table. */
class TrendsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)            ///< nothing was ever recorded that has values
    Q_PROPERTY(bool hasChart READ hasChart NOTIFY changed FINAL)      ///< false if no value has a place on an axis
    Q_PROPERTY(bool wide READ wide WRITE setWide NOTIFY changed FINAL)///< room for the desktop form
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged FINAL)
    Q_PROPERTY(QStringList ranges READ ranges NOTIFY changed FINAL)   ///< "30 days" … "All"
    Q_PROPERTY(QList<int> bar READ bar NOTIFY changed FINAL)          ///< the four of them that stand over the chart
    Q_PROPERTY(int range READ range WRITE setRange NOTIFY changed FINAL)
    Q_PROPERTY(bool counted READ counted NOTIFY changed FINAL)        ///< there is a Day 0: the axis can count from it
    Q_PROPERTY(bool calendar READ calendar WRITE setCalendar NOTIFY changed FINAL) ///< dates, not Day numbers
    Q_PROPERTY(int grain READ grain WRITE setGrain NOTIFY changed FINAL)  ///< 0 as usual, 1 each day, 2 the 7-day middle value, 3 months
    Q_PROPERTY(bool zoomed READ zoomed NOTIFY changed FINAL)          ///< less than the whole range is in view
    Q_PROPERTY(dayplus::ChartSource *source READ source CONSTANT FINAL)
    Q_PROPERTY(dayplus::TrendCursor *cursor READ cursor CONSTANT FINAL)
    Q_PROPERTY(dayplus::TrendViews *views READ views CONSTANT FINAL)
    Q_PROPERTY(dayplus::TrendExport *exporting READ exporting CONSTANT FINAL)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)       ///< every panel's sentence
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)   ///< "Mara L. · Day +257 (8 months) · Sunday 22 November 2026"
    Q_PROPERTY(QVariantList summary READ summary NOTIFY changed FINAL)///< words of the sentence: {text, strong}
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed FINAL)
    Q_PROPERTY(QString logged READ logged NOTIFY changed FINAL)       ///< "117 of 139 days logged, 12 more in hospital"
    Q_PROPERTY(QString apart READ apart NOTIFY changed FINAL)         ///< values that are not in the chart; empty if none
    Q_PROPERTY(dayplus::TrendTableModel *table READ table CONSTANT FINAL)
    Q_PROPERTY(QStringList panels READ panels NOTIFY changed FINAL)   ///< names of what is shown
    Q_PROPERTY(QStringList tables READ tables NOTIFY changed FINAL)   ///< what can be read as a table: the panels, then the medicines
    Q_PROPERTY(int tabled READ tabled WRITE setTabled NOTIFY changed FINAL) ///< which of them the table holds
    Q_PROPERTY(QString firstHeading READ firstHeading NOTIFY changed FINAL) ///< "Date", "Medicine"
    Q_PROPERTY(QString valueHeading READ valueHeading NOTIFY changed FINAL) ///< "Value, g/L"
    Q_PROPERTY(QStringList tableNotes READ tableNotes NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::TrendItemModel *items READ items CONSTANT FINAL)    ///< all that can be shown
    Q_PROPERTY(dayplus::TrendItemModel *order READ order CONSTANT FINAL)    ///< what is shown, top to bottom
    Q_PROPERTY(int room READ room NOTIFY changed FINAL)               ///< most panels at once
public:
    enum class View { Chart, Table, Chooser, Order, Look };
    Q_ENUM(View)
    TrendsViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);

    bool loaded() const { return m_reader.isLoaded() || m_reader.patient().isNull(); }
    bool empty() const { return m_reader.used().isEmpty(); }
    bool hasChart() const { return !m_chart.scene().isEmpty(); }
    bool wide() const { return m_wide; }
    void setWide(bool wide);
    View view() const { return m_view; }
    void setView(View view);
    QStringList ranges() const;
    QList<int> bar() const;
    int range() const { return int(offered().indexOf(rangeShown())); }
    void setRange(int index);
    bool counted() const { return m_day.day0().has_value(); }
    bool calendar() const { return m_views.view().calendar; }
    void setCalendar(bool calendar);
    int grain() const { return m_views.view().grain ? int(*m_views.view().grain) + 1 : 0; }
    void setGrain(int grain);
    bool zoomed() const { return m_chart.scene().view.has_value(); }
    ChartSource *source() { return &m_chart; }
    TrendCursor *cursor() { return &m_cursor; }
    TrendViews *views() { return &m_views; }
    TrendExport *exporting() { return &m_export; }
    QString spoken() const { return m_chart.spokenText(); }
    QString headline() const;
    QVariantList summary() const;
    QString summaryText() const;
    QString logged() const;
    QString apart() const;
    TrendTableModel *table() { return &m_table; }
    QStringList panels() const;
    QStringList tables() const;
    int tabled() const { return m_tabled; }
    QString firstHeading() const;
    void setTabled(int index);
    QString valueHeading() const;
    QStringList tableNotes() const;
    TrendItemModel *items() { return &m_items; }
    TrendItemModel *order() { return &m_order; }
    int room() const { return m_wide ? kMostPanels : kPhoneRoom; }
    Q_INVOKABLE void step(int by) { m_cursor.step(by); }
    Q_INVOKABLE void pick(int wallDay) { m_cursor.pick(wallDay); }
    Q_INVOKABLE void openRow(qint64 row) { m_cursor.openRow(row); } ///< a point was opened
    /** The weeks around this day; without one around the event under the cursor. */
    Q_INVOKABLE void showAround(const QString &isoDay = {});
    /** Shows or hides one. With no room left the first one goes; the last one stays. */
    Q_INVOKABLE void toggle(const QString &code);
    /** One place up (−1) or down (1). */
    Q_INVOKABLE void move(const QString &code, int by);
    /** What is shown now becomes a view with this name. */
    Q_INVOKABLE void addView(const QString &name);

Q_SIGNALS:
    void changed();
    void viewChanged();

private:
    static constexpr int kPhoneRoom = 6, kPhoneSuggested = 2, kWideSuggested = 7;
    QList<ChartRange> offered() const;
    ChartRange rangeShown() const;
    QList<UsedCode> known() const;
    TrendInput tapersOnly() const;
    QList<UsedCode> suggested() const;
    QStringList codesShown() const;
    QList<UsedCode> shown() const;
    void chooseByHand(const QStringList &codes);
    TrendInput input() const;
    ChartSheet sheet() const;
    const ChartPanel *panel(int index) const;
    bool medicinesTabled() const { return !m_lanes.isEmpty() && m_tabled == m_drawn.size(); }
    const CatalogueItem *itemOf(int index) const;
    void follow();
    void choose();
    void rebuild();
    void fillTable();
    void fillItems();
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    TrendReader m_reader;
    TrendChart m_chart;
    TrendCursor m_cursor;
    TrendViews m_views;
    TrendExport m_export;
    TrendTableModel m_table;
    TrendItemModel m_items, m_order;
    QStringList m_suggested;              ///< codes that were suggested: they stay where they are, only free room is filled
    QList<UsedCode> m_drawn;              ///< the codes of the panels
    QList<LaneRow> m_lanes;               ///< the medicines of the picture, for the table
    QStringList m_lanesSaid;              ///< one sentence a group
    std::optional<qint64> m_around;       ///< the event's day
    bool m_atEvent = false;               ///< the range is the one around it
    QDate m_today;
    View m_view = View::Chart;
    bool m_wide = false;
    int m_tabled = 0;
};

} // namespace dayplus
