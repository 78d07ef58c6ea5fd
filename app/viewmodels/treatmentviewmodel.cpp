// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/treatmentviewmodel.h"

#include "journal/courseplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/treatmentsviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

/** What people add to a plan by hand, most often first. */
const QStringList kOwnKinds{u"visit"_s, u"lab"_s, u"imaging"_s, u"infusion"_s, u"apheresis"_s, u"admission"_s, u"no_driving"_s, u"restriction"_s,
                            u"vaccine"_s, u"biopsy"_s, u"lung_test"_s, u"heart_test"_s, u"other"_s};

} // namespace

TreatmentViewModel::TreatmentViewModel(Journal &journal, Roster &roster, Notices &notices, Id course)
    : m_journal(journal), m_roster(roster), m_notices(notices), m_course(roster.course(course).value_or(Course())), m_plan(journal, roster, notices)
{
    QList<ChoiceRow> kinds;
    for (const QString &code : kOwnKinds) {
        if (const CatalogueItem *item = journal.catalogues().itemByCode(code))
            kinds.append({code, itemLabel(*item), {}});
    }
    m_ownKinds.setRows(kinds);
    connect(&m_roster, &Roster::changed, this, &TreatmentViewModel::refresh);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            read();
    });
    connect(this, &TreatmentViewModel::moveChanged, this, &TreatmentViewModel::showMoves);
    read();
}

void TreatmentViewModel::refresh()
{
    m_course = m_roster.course(m_course.id).value_or(m_course);
    show();
}

void TreatmentViewModel::read()
{
    const quint64 reading = ++m_reading;
    collectEntries(m_journal.store(), unconfirmedQuery(m_course.patient), this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading || !all)
            return; // the other reading says so
        m_unconfirmed = unconfirmedOf(*all, m_course.id);
        Q_EMIT changed();
    });
    collectEntries(m_journal.store(), planQuery(m_course.patient), this, [this, reading](const Result<QList<Entry>> &all) {
        if (reading != m_reading)
            return;
        if (!all)
            return m_notices.failed(all.error());
        m_entries.clear();
        std::copy_if(all->begin(), all->end(), std::back_inserter(m_entries), [this](const Entry &entry) { return entry->course == m_course.id && entry->plan; });
        show();
    });
}

void TreatmentViewModel::show()
{
    QList<PlanRow> planned, done;
    QList<EntryDraft> drafts;
    for (const Entry &entry : std::as_const(m_entries)) {
        PlanRow row = planRow(entry.facts(), m_course.day0.date, m_journal.now().date(), m_journal.catalogues());
        row.id = entry.id().toString();
        (entry->state == State::Planned ? planned : done).append(row);
        drafts.append(entry.facts());
    }
    QStringList questions;
    for (const PlanQuestion &question : questionsOf(drafts))
        questions.append(orderText(question, drafts, m_journal.catalogues()));
    m_questions = questions.join(u'\n');
    m_planned.setRows(planned);
    m_happened.setRows(done);
    Q_EMIT changed();
}

QString TreatmentViewModel::title() const
{
    return treatmentName(m_roster, m_course.templateId);
}

QString TreatmentViewModel::day0Line() const
{
    return day0Text(m_course);
}

QString TreatmentViewModel::about() const
{
    QStringList lines;
    const auto line = [&lines](const QString &words, const QString &value) {
        if (!value.isEmpty())
            lines.append(words.arg(value));
    };
    line(tr("Product: %1", "about a treatment"), m_course.product);
    line(tr("Target: %1", "about a treatment, such as CD19"), m_course.target);
    line(tr("Centre: %1", "about a treatment"), m_course.centre);
    line(tr("Accreditation: %1", "about a centre"), m_course.accreditation);
    line(tr("Trial: %1", "about a treatment"), m_course.trial);
    return lines.join(u'\n');
}

bool TreatmentViewModel::addOwn(const QString &code, const QString &name, const QString &iso, bool about)
{
    const CatalogueItem *item = m_journal.catalogues().itemByCode(code);
    const std::optional<QDate> day0 = m_course.day0.date.isValid() ? std::optional(m_course.day0.date) : std::nullopt;
    std::optional<Moment> when = iso.trimmed().isEmpty() ? Moment::unknown() : momentFromTyped(iso, m_journal.now().timeZone(), day0);
    if (!item || !when || (code == u"other" && name.trimmed().isEmpty())) {
        m_ownProblem = !when ? tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form")
                             : tr("Please say what it is.", "a row of a plan");
        Q_EMIT changed();
        return false;
    }
    when->about = about && when->precision != Precision::Unknown;
    EntryDraft row;
    row.patient = m_course.patient;
    row.kind = item->kind;
    row.code = code;
    row.label = name.trimmed();
    row.when = *when;
    row.reporter = reporterFor(m_roster, m_journal.author());
    m_ownProblem.clear();
    onResult(m_journal.add(ownRow(row, m_course.id)), this, [this](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Added to the plan.", "notice"), true);
    });
    Q_EMIT changed();
    return true;
}

void TreatmentViewModel::startMove()
{
    m_day0Kind = m_course.day0.precision == Precision::Unknown ? 2 : m_course.day0.about ? 1 : 0;
    m_day0 = m_course.day0.date.toString(Qt::ISODate);
    Q_EMIT moveChanged();
}

std::optional<Moment> TreatmentViewModel::newDay0() const
{
    if (m_day0Kind == 2)
        return Moment::unknown();
    const QDate day = dateFromText(m_day0);
    return day.isValid() ? std::optional(Moment::onDay(day, m_day0Kind == 1)) : std::nullopt;
}

QList<PlanMove> TreatmentViewModel::movesTo(const Moment &day0) const
{
    return movedPlan(m_entries, m_course, day0, m_roster.treatment(m_course.templateId));
}

void TreatmentViewModel::showMoves()
{
    m_moveText.clear();
    m_moveProblem.clear();
    QList<ChoiceRow> rows;
    const std::optional<Moment> day0 = newDay0();
    if (!day0)
        m_moveProblem = tr("Please write Day 0 as a day, like 2026-03-10. A best guess is fine with “About”.", "treatment form");
    if (day0 && !(*day0 == m_course.day0)) {
        for (const PlanMove &move : movesTo(*day0)) {
            //: %1 and %2 are dates
            const QString detail = tr("%1, then %2", "a step moves from one date to another").arg(momentText(move.before.when), momentText(move.after.when));
            rows.append({move.entry.toString(), entryTitle(move.after, m_journal.catalogues()), detail});
        }
        const int stays = int(m_entries.size() - rows.size());
        m_moveText = tr("%n step(s) move(s).", "Day 0 moves", int(rows.size()));
        if (stays > 0) //: %n is how many steps do not move with Day 0
            m_moveText += u' ' + tr("%n stay(s): it happened already, or has a date of its own.", "Day 0 moves", stays);
    }
    m_moves.setRows(rows);
}

bool TreatmentViewModel::move()
{
    const std::optional<Moment> day0 = newDay0();
    if (!day0)
        return false;
    if (*day0 == m_course.day0)
        return true;
    const int count = int(movesTo(*day0).size());
    onResult(m_journal.putAll(courseMoved(m_journal, m_course, *day0, movesTo(*day0)), u"day0"_s), this, [this, count](const Result<Receipt> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Day 0 was moved, and %n step(s) with it.", "notice", count), true);
    });
    return true;
}

QString TreatmentViewModel::removeText() const
{
    const QString stays = tr("What happened stays in Journey. Undo brings all of it back.", "removing a treatment");
    if (m_unconfirmed.isEmpty())
        return stays;
    return tr("%n planned step(s) go with it.", "removing a treatment", int(m_unconfirmed.size())) + u' ' + stays;
}

void TreatmentViewModel::remove()
{
    if (m_removing || m_course.id.isNull())
        return;
    m_removing = true;
    onResult(removeCourse(m_journal, m_course.id, m_unconfirmed), this, [this](const Result<Receipt> &gone) {
        m_removing = false;
        if (!gone)
            return m_notices.failed(gone.error());
        m_notices.said(tr("The treatment was removed.", "notice"), true);
        Q_EMIT removed();
    });
}

} // namespace dayplus
