// SPDX-License-Identifier: GPL-3.0-or-later
// How a treatment is kept: a new one with its plan, or what has changed about one.
#include "viewmodels/treatmentformviewmodel.h"

#include "journal/courseplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/faults.h"

using namespace Qt::StringLiterals;

namespace dayplus {

void TreatmentFormViewModel::save()
{
    m_problem = problemHere();
    if (m_problem.isEmpty() && !editing() && !m_previewing)
        return preview();
    if (!m_problem.isEmpty() || m_busy) {
        Q_EMIT changed();
        return;
    }
    if (relays())
        return askToRelay();
    QList<EntryDraft> kept;
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        if (m_included[i])
            kept.append(m_plan[i]);
    }
    const Result<QList<Record>> records = editing() ? Result<QList<Record>>(QList<Record>{filled()}) : courseWithPlan(m_journal, filled(), kept);
    if (!records)
        return refuse(records.error());
    keep(m_journal.putAll(*records, u"course"_s), idOf(records->first()));
}

bool TreatmentFormViewModel::relays() const
{
    return editing() && (m_course.templateId != m_oldTreatment || m_variant != m_oldVariant);
}

/** Says what the other plan changes before anything is kept. */
void TreatmentFormViewModel::askToRelay()
{
    m_busy = true;
    collectEntries(m_journal.store(), planQuery(m_course.patient), this, [this](const Result<QList<Entry>> &entries) {
        m_busy = false;
        if (!entries)
            return refuse(entries.error());
        const TemplateInfo *treatment = m_roster.treatment(m_course.templateId);
        const QList<EntryDraft> layout = treatment ? planInWords(*treatment, filled(), m_journal.catalogues(), reporterFor(m_roster, m_journal.author()))
                                                   : QList<EntryDraft>();
        m_relaid = relaidPlan(*entries, m_course.id, layout);
        QStringList parts;
        if (!m_relaid.added.isEmpty())
            parts << tr("%n step(s) come new.", "another plan", int(m_relaid.added.size()));
        if (!m_relaid.changed.isEmpty())
            parts << tr("%n step(s) change.", "another plan", int(m_relaid.changed.size()));
        if (!m_relaid.removed.isEmpty())
            parts << tr("%n planned step(s) go.", "another plan", int(m_relaid.removed.size()));
        if (parts.isEmpty())
            parts << tr("The planned steps stay as they are.", "another plan");
        parts << tr("What happened and what you added yourself stays. Undo brings the old plan back.", "another plan");
        m_relayText = parts.join(u' ');
        Q_EMIT relayAsked();
    });
}

void TreatmentFormViewModel::relay()
{
    if (m_busy || !relays())
        return;
    keep(relayCourse(m_journal, filled(), m_relaid), m_course.id);
}

void TreatmentFormViewModel::refuse(const Error &error)
{
    m_problem = sentence(error);
    Q_EMIT changed();
}

void TreatmentFormViewModel::keep(QFuture<Result<Receipt>> written, Id course)
{
    m_busy = true;
    onResult(std::move(written), this, [this, course](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept)
            return refuse(kept.error()); // every answer and every row still stands there
        m_notices.said(tr("Kept.", "notice"), true);
        Q_EMIT saved(course);
    });
}

} // namespace dayplus
