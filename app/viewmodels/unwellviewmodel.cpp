// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unwellviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/callwords.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;

UnwellViewModel::UnwellViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices)
    : m_journal(journal), m_roster(roster), m_watch(watch), m_notices(notices), m_reporter(reporterFor(roster, journal.author()))
{
    connect(&m_watch, &CallWatch::looked, this, &UnwellViewModel::refresh);
    refresh();
}

void UnwellViewModel::setSomeoneElse(bool on)
{
    m_reporter = on ? Reporter::Caregiver : Reporter::Patient;
    Q_EMIT changed();
}

/** What the rules ask: those of the confirmed sheet that are on, else all shipped ones that may concern this person. */
QStringList UnwellViewModel::codes(QHash<QString, CallGroup> &groups) const
{
    const Catalogues &catalogues = m_journal.catalogues();
    const std::optional<CallSheet> sheet = m_watch.sheet();
    QList<SheetRule> rules;
    if (sheet && isConfirmed(*sheet)) {
        rules = sheet->rules;
    } else {
        for (const CallRuleInfo &info : catalogues.callRules())
            rules.append({info.id, {}, info.level, {}, true});
    }
    const Id patient = m_roster.currentPatient();
    const QString disease = m_roster.patient(patient).value_or(Patient()).disease;
    const std::optional<Course> course = m_roster.courseFor(patient, m_journal.now().date());
    QStringList found{u"caregiver_worried"_s};
    groups.insert(found.first(), CallGroup::Emergency);
    for (const CallGroup group : {CallGroup::Emergency, CallGroup::Anytime, CallGroup::AfterTreatment, CallGroup::Illness, CallGroup::Medicines}) {
        for (const SheetRule &rule : std::as_const(rules)) {
            const auto condition = conditionOf(rule, catalogues);
            const CallLevel level = callLevelFromText(rule.level).value_or(CallLevel::CallNow);
            if (!rule.on || !condition || groupOf(*condition, level) != group || !concerns(*condition, disease, course ? course->templateId : QString()))
                continue;
            for (const QString &code : tilesOf(*condition)) {
                if (found.contains(code))
                    continue;
                found.append(code);
                groups.insert(code, group);
            }
        }
    }
    found.removeAll(u"ice"_s); // has a page of its own: the thinking check
    return found;
}

UnwellRow UnwellViewModel::rowOf(const CatalogueItem &item) const
{
    UnwellRow row;
    row.code = item.code;
    row.label = itemLabel(item);
    row.explanation = item.explanation.isEmpty() ? QString() : QCoreApplication::translate("catalogue", item.explanation.toUtf8().constData());
    row.kind = item.scale == Scale::Text ? UnwellRow::YesNo : item.scale == Scale::Level4 ? UnwellRow::Levels : UnwellRow::Measure;
    const Given given = m_given.value(item.code);
    row.answer = given.answer;
    row.level = given.level;
    const Entry *last = nullptr;
    for (const Entry &entry : m_watch.context().entries) {
        const bool today = isOfDiaryDay(entry->when, diaryDay(m_journal.now()));
        if (row.kind == UnwellRow::Measure && entry->code == item.code && today && (!last || isBefore(*last, entry)))
            last = &entry;
    }
    if (last)
        row.value = valueText(*last, m_journal.catalogues());
    return row;
}

void UnwellViewModel::refresh()
{
    for (auto it = m_given.begin(); it != m_given.end();) { // what was undone is not answered any more
        const auto same = [&it](const Entry &entry) { return entry.id() == it->entry; };
        const QList<Entry> &entries = m_watch.context().entries;
        const bool gone = !m_saving.contains(it.key()) && std::none_of(entries.begin(), entries.end(), same);
        it = gone ? m_given.erase(it) : std::next(it);
    }
    QHash<QString, CallGroup> groups;
    const QStringList urgent = emergencyInputs(m_journal.catalogues());
    QList<UnwellRow> rows;
    for (const QString &code : codes(groups)) {
        const CatalogueItem *item = m_journal.catalogues().itemByCode(code);
        if (!item)
            continue;
        rows.append(rowOf(*item));
        rows.last().group = callGroupName(groups.value(code));
        rows.last().emergency = urgent.contains(code);
        rows.last().groupStart = rows.size() == 1 || rows[rows.size() - 2].group != rows.last().group;
    }
    m_tiles.setRows(rows);
    Q_EMIT changed();
}

bool UnwellViewModel::emergency() const
{
    const QList<UnwellRow> &rows = m_tiles.rows();
    return std::any_of(rows.begin(), rows.end(), [](const UnwellRow &row) { return row.emergency && row.answer == UnwellRow::Yes; });
}

QString UnwellViewModel::emergencyText() const
{
    return safetyWords(m_journal.catalogues(), u"unwell_emergency");
}

QString UnwellViewModel::listNote() const
{
    const std::optional<CallSheet> sheet = m_watch.sheet();
    return sheet && isConfirmed(*sheet) ? QString() : safetyWords(m_journal.catalogues(), u"neutral");
}

void UnwellViewModel::answer(const QString &code, int answer)
{
    if (m_given.value(code).answer == answer)
        return takeBack(code);
    const Status status = answer == UnwellRow::CannotTell ? Status::CouldNotAnswer : Status::Known;
    const Value value = status == Status::CouldNotAnswer ? Value() : Value(answer == UnwellRow::Yes ? u"yes"_s : u"no"_s);
    keep(code, value, status, {m_given.value(code).entry, answer, -1});
}

void UnwellViewModel::setLevel(const QString &code, int level)
{
    if (level < 0 || level > int(Level::Severe))
        return;
    if (m_given.value(code).level == level)
        return takeBack(code);
    keep(code, Level(level), Status::Known, {m_given.value(code).entry, UnwellRow::None, level});
}

/** A second answer on this page puts the first one right; it is not one more entry. */
void UnwellViewModel::keep(const QString &code, const Value &value, Status status, Given given)
{
    if (m_saving.contains(code))
        return;
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Symptom;
    draft.code = code;
    draft.when = Moment::at(m_journal.now());
    draft.value = value;
    draft.status = status;
    draft.reporter = m_reporter;
    m_saving.insert(code);
    const auto kept = [this, code, given](const Result<Id> &id) {
        m_saving.remove(code);
        if (!id)
            return m_notices.failed(id.error());
        m_given.insert(code, {*id, given.answer, given.level});
        m_watch.look();
        m_notices.said(tr("Saved.", "notice"), true);
    };
    if (given.entry.isNull())
        return onResult(m_journal.add(draft), this, kept);
    onResult(m_journal.amend(given.entry, draft), this, [kept, given](const Done &amended) {
        kept(amended ? Result<Id>(given.entry) : Result<Id>(amended.error()));
    });
}

void UnwellViewModel::takeBack(const QString &code)
{
    if (m_saving.contains(code) || !m_given.contains(code))
        return;
    m_saving.insert(code);
    onResult(m_journal.remove({m_given.value(code).entry}), this, [this, code](const Done &removed) {
        m_saving.remove(code);
        if (!removed)
            return m_notices.failed(removed.error());
        m_given.remove(code);
        m_notices.said(tr("Taken back.", "notice"), true);
        m_watch.look();
    });
}

} // namespace dayplus
