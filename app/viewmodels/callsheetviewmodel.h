// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/callsheetmodel.h"
#include "viewmodels/choicemodel.h"
#include "viewmodels/notices.h"

#include "domain/callrules.h"
#include "journal/roster.h"

namespace dayplus {

/** The centre's call sheet typed in, and which rules speak. Kept as one step with the team's numbers; silent until confirmed. */
class CallSheetViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(QString centre MEMBER m_centre NOTIFY changed FINAL)
    Q_PROPERTY(QString words MEMBER m_words NOTIFY changed FINAL)             ///< the sheet's text, word for word
    Q_PROPERTY(QString teamName MEMBER m_teamName NOTIFY changed FINAL)
    Q_PROPERTY(QString teamPhone MEMBER m_teamPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString emergencyNumber MEMBER m_emergency NOTIFY changed FINAL)
    Q_PROPERTY(bool confirmed MEMBER m_confirmed NOTIFY changed FINAL)
    Q_PROPERTY(QString confirmedWith MEMBER m_confirmedWith NOTIFY changed FINAL)
    Q_PROPERTY(QString confirmedOn MEMBER m_confirmedOn NOTIFY changed FINAL) ///< 2026-03-03
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString minorNote READ minorNote CONSTANT FINAL)
    Q_PROPERTY(int onCount READ onCount NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(dayplus::SheetLineModel *rules READ rules CONSTANT FINAL)
    Q_PROPERTY(dayplus::ChoiceModel *inputs READ inputs CONSTANT FINAL)       ///< for an own rule
public:
    CallSheetViewModel(Journal &journal, Roster &roster, Notices &notices);
    QString problem() const { return m_problem; }
    QString minorNote() const;
    int onCount() const;
    int count() const { return int(m_lines.size()); }
    SheetLineModel *rules() { return &m_rules; }
    ChoiceModel *inputs() { return &m_inputs; }

    Q_INVOKABLE void setOn(const QString &rule, bool on);
    Q_INVOKABLE void setAll(bool on);
    /** A number as typed; what is no number is said beside it and keeps the sheet from being saved. */
    Q_INVOKABLE void setLimit(const QString &rule, int index, const QString &text);
    Q_INVOKABLE void setWords(const QString &rule, const QString &words);
    Q_INVOKABLE void setLevel(const QString &rule, int level);
    /** "" if it was added, else what is wrong. atLeast: else at most. */
    Q_INVOKABLE QString addOwn(const QString &input, bool atLeast, const QString &value, int level, const QString &words);
    Q_INVOKABLE void removeOwn(const QString &rule);
    /** The unit an own limit of this input is written in, for its label. */
    Q_INVOKABLE QString unitOf(const QString &input) const;
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    /** A rule of the sheet with what cannot be read yet. */
    struct Line {
        SheetRule rule;
        CallCondition condition;
        QHash<int, QString> typed; ///< limits that are no number yet
    };
    Line *line(const QString &rule);
    void readSheet();
    void showRules();
    SheetLineRow rowOf(const Line &line) const;
    CallSheet sheetNow() const;
    QString problemNow() const;
    QDate confirmedDate() const;
    Journal &m_journal;
    Notices &m_notices;
    Patient m_patient;
    std::optional<Course> m_course;
    CallSheet m_sheet;
    QList<Line> m_lines;
    SheetLineModel m_rules;
    ChoiceModel m_inputs;
    QString m_centre, m_words, m_teamName, m_teamPhone, m_emergency, m_confirmedWith, m_confirmedOn, m_problem;
    bool m_confirmed = false, m_busy = false;
};

} // namespace dayplus
