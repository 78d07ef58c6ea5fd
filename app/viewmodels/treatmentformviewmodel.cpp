// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/treatmentformviewmodel.h"

#include "exchange/templatefile.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/treatmentsviewmodel.h"
#include "viewmodels/who.h"
#include "wording/faults.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QString translated(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

} // namespace

TreatmentFormViewModel::TreatmentFormViewModel(Journal &journal, Roster &roster, Notices &notices, Id course)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_course(roster.course(course).value_or(Course()))
{
    m_product = m_course.product;
    m_target = m_course.target;
    m_centre = m_course.centre;
    m_accreditation = m_course.accreditation;
    m_trial = m_course.trial;
    m_course.patient = editing() ? m_course.patient : roster.currentPatient();
    fillTreatments();
    fillVariants();
    if (m_variants.indexOf(m_course.variant) >= 0)
        m_variant = m_course.variant;
    m_oldTreatment = m_course.templateId;
    m_oldVariant = m_variant;
    connect(&m_roster, &Roster::changed, this, &TreatmentFormViewModel::fillTreatments);
}

void TreatmentFormViewModel::fillTreatments()
{
    m_treatments.setRows(treatmentChoices(m_roster, m_journal.catalogues()));
}

void TreatmentFormViewModel::fillVariants()
{
    QList<ChoiceRow> rows;
    if (const TemplateInfo *treatment = m_roster.treatment(m_course.templateId)) {
        for (const TemplateVariant &variant : treatment->variants)
            rows.append({variant.id, translated(variant.label), {}});
    }
    m_variants.setRows(rows);
    m_variant = rows.isEmpty() ? QString() : rows.first().code;
}

void TreatmentFormViewModel::setTreatment(const QString &id)
{
    if (id == m_course.templateId)
        return;
    m_course.templateId = id;
    m_problem.clear();
    fillVariants();
    Q_EMIT changed();
}

QString TreatmentFormViewModel::treatmentTitle() const
{
    return treatmentName(m_roster, m_course.templateId);
}

Moment TreatmentFormViewModel::day0Moment() const
{
    const QDate day = m_day0Kind == 2 ? QDate() : dateFromText(m_day0);
    return day.isValid() ? Moment::onDay(day, m_day0Kind == 1) : Moment::unknown();
}

Course TreatmentFormViewModel::filled() const
{
    Course course = m_course;
    if (!editing() || relays())
        course.variant = m_variant;
    if (!editing())
        course.day0 = day0Moment();
    course.product = m_product.trimmed();
    course.target = m_target.trimmed();
    course.centre = m_centre.trimmed();
    course.accreditation = m_accreditation.trimmed();
    course.trial = m_trial.trimmed();
    return course;
}

QString TreatmentFormViewModel::problemHere() const
{
    if (editing())
        return {};
    if (m_course.templateId.isEmpty())
        return tr("Which treatment is it? Please choose one; “Another cell treatment” fits all.", "treatment form");
    if (m_day0Kind != 2 && day0Moment().precision == Precision::Unknown)
        return tr("Please write Day 0 as a day, like 2026-03-10. A best guess is fine with “About”.", "treatment form");
    return {};
}

void TreatmentFormViewModel::preview()
{
    m_problem = problemHere();
    const TemplateInfo *treatment = m_roster.treatment(m_course.templateId);
    if (m_problem.isEmpty() && treatment) {
        m_plan = planInWords(*treatment, filled(), m_journal.catalogues(), reporterFor(m_roster, m_journal.author()));
        m_included = QList<bool>(m_plan.size(), true);
        m_previewing = true;
        showRows();
    }
    Q_EMIT changed();
}

void TreatmentFormViewModel::change()
{
    m_previewing = false;
    m_problem.clear();
    Q_EMIT changed();
}

void TreatmentFormViewModel::showRows()
{
    const Moment day0 = day0Moment();
    QList<PlanRow> rows;
    QList<EntryDraft> kept;
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        PlanRow row = planRow(m_plan[i], day0.date, m_journal.now().date(), m_journal.catalogues());
        row.id = QString::number(i);
        row.included = m_included[i];
        rows.append(row);
        if (m_included[i])
            kept.append(m_plan[i]);
    }
    QStringList questions;
    for (const PlanQuestion &question : questionsOf(kept))
        questions.append(orderText(question, kept, m_journal.catalogues()));
    m_questions = questions.join(u'\n');
    m_rows.setRows(rows);
}

QString TreatmentFormViewModel::kept() const
{
    //: %1 and %2 are numbers of steps of a treatment
    return tr("%1 of %2 steps", "how many are kept").arg(m_included.count(true)).arg(m_included.size());
}

void TreatmentFormViewModel::setIncluded(int row, bool included)
{
    if (row < 0 || row >= m_included.size() || m_included[row] == included)
        return;
    m_included[row] = included;
    showRows();
    Q_EMIT changed();
}

void TreatmentFormViewModel::setDay(int row, const QString &iso, bool about)
{
    if (row < 0 || row >= m_plan.size())
        return;
    const Moment day0 = day0Moment();
    std::optional<Moment> when = iso.trimmed().isEmpty() ? Moment::unknown()
        : momentFromTyped(iso, m_journal.now().timeZone(), day0.date.isValid() ? std::optional(day0.date) : std::nullopt);
    if (!when) {
        m_problem = tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
        Q_EMIT changed();
        return;
    }
    when->about = about && when->precision != Precision::Unknown;
    if (!(*when == m_plan[row].when))
        m_plan[row] = movedByHand(m_plan[row], *when);
    m_problem.clear();
    showRows();
    Q_EMIT changed();
}

void TreatmentFormViewModel::importFile(const QUrl &file)
{
    const Result<Template> read = templateFromFile(file.toLocalFile(), m_roster.treatments(), m_journal.catalogues());
    m_fileProblem.clear();
    if (!read) {
        //: %1 is a technical remark that names the place
        m_fileProblem = read.error().fault == Fault::Unreadable ? tr("This file is not a treatment that Dayplus can read. Nothing was changed. (%1)", "import of a treatment").arg(read.error().note)
                        : read.error().fault == Fault::Exists ? tr("A treatment of this name is already on the list. Nothing was changed.", "import of a treatment")
                                                              : sentence(read.error());
        Q_EMIT changed();
        return;
    }
    onResult(m_journal.put(*read), this, [this, id = read->templateId](const Result<Id> &kept) {
        if (!kept) {
            m_fileProblem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        fillTreatments();
        setTreatment(id);
        m_notices.said(tr("The treatment is on the list now.", "notice"), true);
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace dayplus
