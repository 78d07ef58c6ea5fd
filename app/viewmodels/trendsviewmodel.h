// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/trendchart.h"
#include "viewmodels/trenditemmodel.h"
#include "viewmodels/trendreader.h"
#include "viewmodels/trendtablemodel.h"

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
    Q_PROPERTY(int range READ range WRITE setRange NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChartSource *source READ source CONSTANT FINAL)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed FINAL)       ///< every panel's sentence
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)   ///< "Mara L. · Day +257 (8 months) · Sunday 22 November 2026"
    Q_PROPERTY(QVariantList summary READ summary NOTIFY changed FINAL)///< words of the sentence: {text, strong}
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed FINAL)
    Q_PROPERTY(QString logged READ logged NOTIFY changed FINAL)       ///< "117 of 139 days logged, 12 more in hospital"
    Q_PROPERTY(QString apart READ apart NOTIFY changed FINAL)         ///< values that are not in the chart; empty if none
    Q_PROPERTY(QString readOutTitle READ readOutTitle NOTIFY cursorChanged FINAL) ///< "Day +15 · Wed 25 March 2026"
    Q_PROPERTY(QString readOutText READ readOutText NOTIFY cursorChanged FINAL)   ///< "Joint pain 8 · Fatigue 8 · Mara, 21:10"
    Q_PROPERTY(bool canStepBack READ canStepBack NOTIFY cursorChanged FINAL)
    Q_PROPERTY(bool canStepOn READ canStepOn NOTIFY cursorChanged FINAL)
    Q_PROPERTY(dayplus::TrendTableModel *table READ table CONSTANT FINAL)
    Q_PROPERTY(QStringList panels READ panels NOTIFY changed FINAL)   ///< names of what is shown
    Q_PROPERTY(int tabled READ tabled WRITE setTabled NOTIFY changed FINAL) ///< which of them the table holds
    Q_PROPERTY(QString valueHeading READ valueHeading NOTIFY changed FINAL) ///< "Value, g/L"
    Q_PROPERTY(QStringList tableNotes READ tableNotes NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::TrendItemModel *items READ items CONSTANT FINAL)
    Q_PROPERTY(int room READ room NOTIFY changed FINAL)               ///< most panels at once
public:
    enum class View { Chart, Table, Chooser };
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
    int range() const { return int(offered().indexOf(rangeShown())); }
    void setRange(int index);
    ChartSource *source() { return &m_chart; }
    QString spoken() const { return m_chart.spokenText(); }
    QString headline() const;
    QVariantList summary() const;
    QString summaryText() const;
    QString logged() const;
    QString apart() const;
    QString readOutTitle() const;
    QString readOutText() const;
    bool canStepBack() const { return neighbour(-1).has_value(); }
    bool canStepOn() const { return neighbour(1).has_value(); }
    TrendTableModel *table() { return &m_table; }
    QStringList panels() const;
    int tabled() const { return m_tabled; }
    void setTabled(int index);
    QString valueHeading() const;
    QStringList tableNotes() const;
    TrendItemModel *items() { return &m_items; }
    int room() const { return m_wide ? kWideRoom : kPhoneRoom; }

    /** The previous (−1) or next (1) day with a value. */
    Q_INVOKABLE void step(int by);
    /** A day of the chart was tapped: the nearest day with a value within a finger's width, else that day. */
    Q_INVOKABLE void pick(int wallDay);
    /** Shows or hides one. The first one chosen makes room; the last one stays. */
    Q_INVOKABLE void toggle(const QString &code);

Q_SIGNALS:
    void changed();
    void cursorChanged();
    void viewChanged();

private:
    static constexpr int kPhoneRoom = 2, kWideRoom = 7;
    QList<ChartRange> offered() const;
    ChartRange rangeShown() const;
    QList<UsedCode> shown() const;
    const ChartPanel *panel(int index) const;
    const CatalogueItem *itemOf(int index) const;
    std::optional<qint64> neighbour(int by) const;
    QString whoAndWhen(qint64 day) const;
    QString nameOf(Reporter reporter) const;
    void follow();
    void choose();
    void rebuild();
    void fillTable();
    void fillItems();
    void moveCursor(std::optional<qint64> day);
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    TrendReader m_reader;
    TrendChart m_chart;
    TrendTableModel m_table;
    TrendItemModel m_items;
    QStringList m_wishes;                 ///< codes, in the order they were chosen
    QList<UsedCode> m_drawn;              ///< the codes of the panels
    bool m_byHand = false;                ///< somebody chose
    std::optional<ChartRange> m_range;    ///< chosen; else it follows the room
    QDate m_today;
    View m_view = View::Chart;
    bool m_wide = false;
    int m_tabled = 0;
};

} // namespace dayplus
