// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/treatmentsviewmodel.h"

#include "wording/days.h"

#include <QCoreApplication>

namespace dayplus {

TreatmentsViewModel::TreatmentsViewModel(Roster &roster, QObject *parent) : QObject(parent), m_roster(roster)
{
    connect(&m_roster, &Roster::changed, this, &TreatmentsViewModel::refresh);
    refresh();
}

void TreatmentsViewModel::refresh()
{
    QList<ChoiceRow> rows;
    for (const Course &course : m_roster.courses(m_roster.currentPatient())) {
        QStringList parts{day0Text(course)};
        for (const QString &part : {course.product, course.target, course.centre}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        rows.append({course.id.toString(), treatmentName(m_roster, course.templateId), parts.join(tr(", ", "list separator"))});
    }
    m_courses.setRows(rows);
}

QString treatmentName(const Roster &roster, const QString &templateId)
{
    const TemplateInfo *treatment = roster.treatment(templateId);
    return treatment ? QCoreApplication::translate("catalogue", treatment->label.toUtf8().constData()) : templateId;
}

QString day0Text(const Course &course)
{
    if (course.day0.precision == Precision::Unknown)
        return TreatmentsViewModel::tr("Day 0 is not known yet", "a treatment");
    //: %1 is a date, as exact as it is known
    return TreatmentsViewModel::tr("Day 0: %1", "a treatment").arg(momentText(course.day0));
}

} // namespace dayplus
