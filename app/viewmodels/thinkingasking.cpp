// SPDX-License-Identifier: GPL-3.0-or-later
// The thinking check while it is asked: the tasks, their answers, and how it is kept.
#include "viewmodels/thinkingviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/who.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kRight = 1, kNotTried = 3;

/** What a hurdle makes impossible to judge. It can be answered all the same. */
bool hinders(const QStringList &hurdles, const QString &group)
{
    return (group == u"write" && hurdles.contains(u"hand"_s)) || (group == u"name" && hurdles.contains(u"vision"_s));
}

} // namespace

void ThinkingViewModel::showGroups()
{
    QList<ThinkingGroup> groups;
    for (int i = 0; i < m_items.rowCount(); ++i) {
        const ThinkingRow &row = m_items.rows()[i];
        if (groups.isEmpty() || groups.last().id != row.group)
            groups.append({row.group, thinkingGroupName(row.group), {}, i});
        groups.last().answers.append(row.answer);
    }
    m_groups.setRows(groups);
    Q_EMIT changed();
}

void ThinkingViewModel::begin()
{
    if (m_stage == Stage::Off || m_items.rowCount() == 0)
        return;
    m_began = Moment::at(m_journal.now());
    QList<ThinkingRow> rows = m_items.rows();
    for (ThinkingRow &row : rows) {
        if (row.answer == 0 && hinders(m_chosenHurdles, row.group))
            row.answer = kNotTried;
    }
    m_items.setRows(rows);
    m_stage = Stage::Asking;
    m_step = 0;
    showGroups();
}

QString ThinkingViewModel::stepText() const
{
    //: which of the ten tasks is asked
    return tr("Task %1 of %2", "step of the thinking check").arg(m_step + 1).arg(m_items.rowCount());
}

QString ThinkingViewModel::ask() const
{
    const ThinkingRow *row = m_items.rowAt(m_step);
    return row ? row->ask : QString();
}

int ThinkingViewModel::stepAnswer() const
{
    const ThinkingRow *row = m_items.rowAt(m_step);
    return row ? row->answer : 0;
}

bool ThinkingViewModel::writes() const
{
    const ThinkingRow *row = m_items.rowAt(m_step);
    return row && row->group == u"write";
}

int ThinkingViewModel::count(int answer) const
{
    const QList<ThinkingRow> &rows = m_items.rows();
    return int(std::count_if(rows.begin(), rows.end(), [answer](const ThinkingRow &row) { return row.answer == answer; }));
}

bool ThinkingViewModel::complete() const
{
    return m_items.rowCount() > 0 && count(0) == 0;
}

void ThinkingViewModel::answer(int index, int answer)
{
    QList<ThinkingRow> rows = m_items.rows();
    if (m_stage != Stage::Asking || index < 0 || index >= rows.size() || answer < 0 || answer > kNotTried)
        return;
    const bool again = rows[index].answer == answer;
    rows[index].answer = again && m_onePage ? 0 : answer;
    m_items.setRows(rows);
    showGroups();
    if (!m_entry.isNull() && complete())
        keep();
    if (m_onePage)
        return;
    if (m_step + 1 < rows.size() && m_entry.isNull()) {
        ++m_step;
        Q_EMIT changed();
    } else {
        showResult();
    }
}

void ThinkingViewModel::goTo(int row)
{
    if (!m_items.rowAt(row) || m_stage == Stage::Off)
        return;
    m_step = row;
    m_stage = Stage::Asking;
    Q_EMIT changed();
}

/** Kept here: every task has its answer. An open one is asked first. */
void ThinkingViewModel::showResult()
{
    if (m_stage != Stage::Asking)
        return;
    for (int i = 0; i < m_items.rowCount(); ++i) {
        if (m_items.rows()[i].answer == 0) {
            m_step = i;
            m_notices.said(tr("One task has no answer yet.", "notice"), false);
            Q_EMIT changed();
            return;
        }
    }
    m_stage = Stage::Result;
    Q_EMIT changed();
    if (m_entry.isNull())
        keep();
}

void ThinkingViewModel::setWriting(int answer)
{
    const auto said = ThinkingFacts::Writing(std::clamp(answer, 0, 3));
    m_writing = said == m_writing ? ThinkingFacts::Writing::NotAsked : said;
    Q_EMIT changed();
    keep();
}

void ThinkingViewModel::setBaseline(bool on)
{
    m_baselineSaid = true;
    if (m_baseline == on)
        return;
    m_baseline = on;
    Q_EMIT changed();
    if (!m_entry.isNull())
        keep();
}

EntryDraft ThinkingViewModel::draft() const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Score;
    draft.code = u"ice"_s;
    draft.when = m_began.value_or(Moment::at(m_journal.now()));
    draft.reporter = reporterFor(m_roster, m_journal.author());
    draft.value = Quantity{{count(kRight), 0}, {}};
    if (const std::optional<Course> course = m_roster.courseFor(draft.patient, m_day.today()))
        draft.course = course->id;
    ThinkingFacts facts;
    for (const ThinkingRow &row : m_items.rows()) {
        if (row.answer == kRight)
            facts.right.append(row.id);
        else if (row.answer == kNotTried)
            facts.notTried.append(row.id);
    }
    facts.sentence = m_ink.isEmpty() ? QString() : m_sentence;
    facts.strokes = inkText(fitting(m_ink.ink()));
    facts.writing = comparable() ? m_writing : ThinkingFacts::Writing::NotAsked;
    facts.baseline = m_baseline;
    draft.facts = facts;
    return draft;
}

/** One write at a time; a change made meanwhile follows. */
void ThinkingViewModel::keep()
{
    if (m_saving) {
        m_again = true;
        return;
    }
    m_saving = true;
    m_again = false;
    if (m_entry.isNull())
        return onResult(m_journal.add(draft()), this, [this, round = m_round](const Result<Id> &saved) { kept(round, saved); });
    onResult(m_journal.amend(m_entry, draft()), this, [this, round = m_round, id = m_entry](const Done &saved) {
        kept(round, saved ? Result<Id>(id) : Result<Id>(saved.error()));
    });
}

void ThinkingViewModel::kept(int round, const Result<Id> &saved)
{
    if (round != m_round) { // the next check has begun
        if (!saved)
            m_notices.failed(saved.error());
        return;
    }
    m_saving = false;
    if (!saved) {
        m_stage = Stage::Asking; // everything that was answered still stands
        m_notices.failed(saved.error());
        Q_EMIT changed();
        return;
    }
    m_entry = *saved;
    if (m_again)
        keep();
    reload();
}

void ThinkingViewModel::finish()
{
    start();
    reload();
    Q_EMIT finished();
}

} // namespace dayplus
