// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/toldviewmodel.h"

#include "domain/entryrules.h"
#include "domain/watchplan.h"
#include "journal/futures.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/thinkingmodel.h"
#include "wording/faults.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

/** Grades first, then what was given or happened. */
const QStringList &toldCodes()
{
    static const QStringList codes{u"crs_grade"_s, u"icans_grade"_s, u"licats_grade"_s, u"iec_hs_grade"_s, u"icaht_grade"_s,
                                   u"tocilizumab"_s, u"anakinra"_s, u"steroid_course"_s, u"gcsf"_s, u"transfusion"_s, u"infection"_s,
                                   u"admission"_s, u"intensive_care"_s, u"discharge"_s};
    return codes;
}

} // namespace

ToldViewModel::ToldViewModel(Journal &journal, Roster &roster, Notices &notices, const QString &code)
    : m_journal(journal), m_roster(roster), m_notices(notices)
{
    QList<ChoiceRow> rows;
    for (const QString &one : toldCodes()) {
        if (const CatalogueItem *known = journal.catalogues().itemByCode(one))
            rows.append({one, itemLabel(*known), catalogueText(known->explanation)});
    }
    m_choices.setRows(rows);
    m_date = toIso(Moment::onDay(journal.now().date()));
    setCode(code);
}

void ToldViewModel::set(QString &place, const QString &text)
{
    if (place == text)
        return;
    place = text;
    m_problem.clear();
    Q_EMIT changed();
}

const CatalogueItem *ToldViewModel::item() const
{
    return m_journal.catalogues().itemByCode(m_code);
}

void ToldViewModel::setCode(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_grade = -1;
    m_problem.clear();
    QList<ChoiceRow> criteria;
    for (const Criterion &criterion : m_journal.catalogues().criteria()) {
        if (criterion.about != code)
            continue;
        QStringList lines;
        for (const QString &line : criterion.lines)
            lines.append(catalogueText(line));
        criteria.append({criterion.code, catalogueText(criterion.label), lines.join(u'\n')});
    }
    m_criteria.setRows(criteria);
    m_criterion = criteria.size() == 1 ? criteria.first().code : QString();
    Q_EMIT changed();
}

QString ToldViewModel::label() const
{
    const CatalogueItem *known = item();
    return known ? itemLabel(*known) : QString();
}

bool ToldViewModel::graded() const
{
    const CatalogueItem *known = item();
    return known && known->kind == Kind::Score;
}

bool ToldViewModel::spans() const
{
    const CatalogueItem *known = item();
    return known && known->kind != Kind::Score && known->spans;
}

QStringList ToldViewModel::grades() const
{
    const CatalogueItem *known = item();
    if (!graded() || !known->hard.high)
        return {};
    QStringList all;
    for (int grade = 0; grade <= int(known->hard.high->toDouble()); ++grade)
        all.append(QString::number(grade));
    return all;
}

void ToldViewModel::setGrade(int grade)
{
    m_grade = grade == m_grade ? -1 : grade;
    m_problem.clear();
    Q_EMIT changed();
}

std::optional<Moment> ToldViewModel::moment(const QString &date, const QString &time) const
{
    const QDateTime now = m_journal.now();
    const std::optional<Moment> typed = momentFromTyped(date, now.timeZone(), m_roster.day0For(m_roster.currentPatient(), now.date()));
    if (!typed || time.trimmed().isEmpty() || typed->isVague())
        return typed;
    const auto minutes = minutesFromText(time);
    return minutes && minutes->size() == 1 ? std::optional(Moment::at(typed->date, minutes->first(), now.timeZone())) : std::nullopt;
}

bool ToldViewModel::fillTime(EntryDraft &draft)
{
    const std::optional<Moment> when = moment(m_date, m_time);
    if (!when) {
        m_problem = moment(m_date, {}) ? tr("Please write the time like 14:30, or leave it empty.", "form")
                                       : tr("Please write the date like 2026-03-10, or 2026-03 if only the month is known.", "form");
        return false;
    }
    draft.when = *when;
    if (!spans())
        return true;
    draft.ongoing = m_until.trimmed().isEmpty();
    if (draft.ongoing)
        return true;
    draft.until = moment(m_until, {});
    if (!draft.until)
        m_problem = tr("Please write the date like 2026-03-10.", "form");
    return draft.until.has_value();
}

bool ToldViewModel::fill(EntryDraft &draft)
{
    const CatalogueItem *known = item();
    if (!known) {
        m_problem = tr("What did the team tell? Please choose one.", "form");
        return false;
    }
    if (graded() && m_grade < 0) {
        m_problem = tr("Which grade did they say?", "form");
        return false;
    }
    draft.patient = m_roster.currentPatient();
    draft.kind = known->kind;
    draft.code = m_code;
    draft.reporter = Reporter::Team;
    draft.note = m_note.trimmed();
    if (graded())
        draft.value = Quantity{{m_grade, 0}, {}};
    if (!m_by.trimmed().isEmpty() || !m_criterion.isEmpty())
        draft.facts = StatementFacts{m_by.trimmed(), m_criterion};
    return fillTime(draft);
}

void ToldViewModel::save()
{
    if (m_busy)
        return;
    m_problem.clear();
    EntryDraft draft;
    if (!fill(draft)) {
        Q_EMIT changed();
        return;
    }
    for (const Problem &problem : problemsIn(draft, {&m_journal.catalogues(), m_journal.now()})) {
        m_problem = say(problem, item(), {});
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    onResult(m_journal.add(draft), this, [this](const Result<Id> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error());
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept as told by the team.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
