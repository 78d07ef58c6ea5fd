// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/choicemodel.h"

#include "journal/roster.h"

namespace dayplus {

/** The treatments of the patient on screen, each with its own Day 0. */
class TreatmentsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the workspace")
    Q_PROPERTY(dayplus::ChoiceModel *courses READ courses CONSTANT FINAL) ///< label: which treatment; detail: Day 0, product
public:
    explicit TreatmentsViewModel(Roster &roster, QObject *parent = nullptr);
    ChoiceModel *courses() { return &m_courses; }

private:
    void refresh();
    Roster &m_roster;
    ChoiceModel m_courses;
};

/** The treatment's name in the person's language; its id if nobody knows it any more. */
QString treatmentName(const Roster &roster, const QString &templateId);
/** "Day 0: 10 March 2026", "Day 0: about 10 March 2026", "Day 0 is not known yet". */
QString day0Text(const Course &course);

} // namespace dayplus
