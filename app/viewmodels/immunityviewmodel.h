// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"

#include "domain/catalogue.h"

namespace dayplus {

/**
 * Blood and immunity: counts with their lowest value, IgG beside the team's own limit and the IVIG given, B cells as the laboratory
 * said it, vaccines planned and done. It compares with nothing but the team's limit, and it concludes nothing.
 */
class ImmunityViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *counts READ counts CONSTANT FINAL)       ///< label: "Neutrophils"; detail: lowest, days
    Q_PROPERTY(dayplus::ChoiceModel *igg READ igg CONSTANT FINAL)             ///< label: value; detail: date, IVIG before it; newest first
    Q_PROPERTY(QString threshold READ threshold NOTIFY changed FINAL)         ///< "Your team’s limit: 4.0 g/L (Dr Weber)"; empty = off
    Q_PROPERTY(QString thresholdNumber READ thresholdNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString thresholdUnit READ thresholdUnit NOTIFY changed FINAL)
    Q_PROPERTY(QString thresholdBy READ thresholdBy NOTIFY changed FINAL)
    Q_PROPERTY(QString thresholdProblem READ thresholdProblem NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *ivig READ ivig CONSTANT FINAL)           ///< code: entry id
    Q_PROPERTY(QString bCells READ bCells NOTIFY changed FINAL)               ///< the newest value, and what the report printed
    Q_PROPERTY(bool canSayGone READ canSayGone NOTIFY changed FINAL)
    Q_PROPERTY(bool canSayBack READ canSayBack NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *bCellDays READ bCellDays CONSTANT FINAL) ///< milestones; code: entry id
    Q_PROPERTY(dayplus::ChoiceModel *vaccinesPlanned READ vaccinesPlanned CONSTANT FINAL) ///< code: entry id
    Q_PROPERTY(dayplus::ChoiceModel *vaccinesDone READ vaccinesDone CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *vaccinesOpen READ vaccinesOpen CONSTANT FINAL)       ///< code: vaccine; "Your team gives the date"
public:
    ImmunityViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices);
    bool empty() const { return m_empty; }
    ChoiceModel *counts() { return &m_counts; }
    ChoiceModel *igg() { return &m_igg; }
    QString threshold() const;
    QString thresholdNumber() const;
    QString thresholdUnit() const;
    QString thresholdBy() const;
    QString thresholdProblem() const { return m_thresholdProblem; }
    ChoiceModel *ivig() { return &m_ivig; }
    QString bCells() const { return m_bCells; }
    bool canSayGone() const { return m_bCellValue.has_value() && m_bCellState != BCells::Gone; }
    bool canSayBack() const { return m_bCellValue.has_value() && m_bCellState == BCells::Gone && m_bCellNewer; }
    ChoiceModel *bCellDays() { return &m_bCellDays; }
    ChoiceModel *vaccinesPlanned() { return &m_planned; }
    ChoiceModel *vaccinesDone() { return &m_done; }
    ChoiceModel *vaccinesOpen() { return &m_open; }

    /** The team's limit for IgG; the number may have a comma. An empty number takes it away. */
    Q_INVOKABLE void setThreshold(const QString &number, const QString &unit, const QString &by);
    /** "The lab says not found": the newest B cell value's day becomes the milestone, told by its laboratory. */
    Q_INVOKABLE void sayGone() { sayBCells(QStringLiteral("bcell_depleted")); }
    Q_INVOKABLE void sayBack() { sayBCells(QStringLiteral("bcell_recovered")); }

Q_SIGNALS:
    void changed();

private:
    enum class BCells { Unknown, Gone, Back };
    void reload();
    void show(const QList<Entry> &entries);
    void showCounts(const QList<Entry> &entries);
    void showIgg(const QList<Entry> &entries);
    void showBCells(const QList<Entry> &entries);
    void showVaccines(const QList<Entry> &entries);
    void sayBCells(const QString &code);
    QString dayOf(const Moment &when) const; ///< "12 March 2026, Day +2"
    QString thresholdKey() const;
    Journal &m_journal;
    Roster &m_roster;
    DayInfo &m_day;
    Notices &m_notices;
    ChoiceModel m_counts, m_igg, m_ivig, m_bCellDays, m_planned, m_done, m_open;
    QString m_bCells, m_thresholdProblem;
    std::optional<Entry> m_bCellValue; ///< the newest one
    BCells m_bCellState = BCells::Unknown;
    bool m_bCellNewer = false;         ///< measured after the newest milestone
    bool m_empty = true;
    quint64 m_reading = 0;             ///< the newest one; older ones are ignored
};

} // namespace dayplus
