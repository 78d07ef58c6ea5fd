// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "journal/roster.h"

namespace dayplus {

/** What the team told: a grade with its criteria beside it, a medicine given, a transfusion, an infection, a stay. Written down, never worked out. */
class ToldViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *choices READ choices CONSTANT FINAL)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)               ///< "CRS grade, told by the team"
    Q_PROPERTY(bool graded READ graded NOTIFY changed FINAL)
    Q_PROPERTY(bool spans READ spans NOTIFY changed FINAL)
    Q_PROPERTY(QStringList grades READ grades NOTIFY changed FINAL)         ///< "0" … "5"
    Q_PROPERTY(int grade READ grade WRITE setGrade NOTIFY changed FINAL)    ///< −1 = not said
    Q_PROPERTY(dayplus::ChoiceModel *criteria READ criteria CONSTANT FINAL) ///< label: its name; detail: its lines
    Q_PROPERTY(QString criterion READ criterion WRITE setCriterion NOTIFY changed FINAL)
    Q_PROPERTY(QString by READ by WRITE setBy NOTIFY changed FINAL)         ///< who said it
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed FINAL)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed FINAL)   ///< 14:30, or empty
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY changed FINAL)///< empty = it goes on
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    ToldViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code = {});

    ChoiceModel *choices() { return &m_choices; }
    QString code() const { return m_code; }
    void setCode(const QString &code);
    QString label() const;
    bool graded() const;
    bool spans() const;
    QStringList grades() const;
    int grade() const { return m_grade; }
    void setGrade(int grade);
    ChoiceModel *criteria() { return &m_criteria; }
    QString criterion() const { return m_criterion; }
    void setCriterion(const QString &criterion) { set(m_criterion, criterion); }
    QString by() const { return m_by; }
    void setBy(const QString &by) { set(m_by, by); }
    QString date() const { return m_date; }
    void setDate(const QString &date) { set(m_date, date); }
    QString time() const { return m_time; }
    void setTime(const QString &time) { set(m_time, time); }
    QString until() const { return m_until; }
    void setUntil(const QString &until) { set(m_until, until); }
    QString note() const { return m_note; }
    void setNote(const QString &note) { set(m_note, note); }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    void set(QString &place, const QString &text);
    const CatalogueItem *item() const;
    std::optional<Moment> moment(const QString &date, const QString &time) const;
    bool fill(EntryDraft &draft);
    bool fillTime(EntryDraft &draft);
    Journal &m_journal;
    Roster &m_roster;
    Notices &m_notices;
    ChoiceModel m_choices, m_criteria;
    QString m_code, m_criterion, m_by, m_date, m_time, m_until, m_note, m_problem;
    int m_grade = -1;
    bool m_busy = false;
};

} // namespace dayplus
