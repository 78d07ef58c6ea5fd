// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/visitviewmodel.h"

#include "domain/watchplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/dueviewmodel.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

VisitViewModel::VisitViewModel(Journal &journal, Roster &roster, Notices &notices, QObject *parent)
    : QObject(parent), m_journal(journal), m_roster(roster), m_notices(notices), m_letters(journal, roster, notices, AttachmentsViewModel::Use::Page)
    , m_date(journal.now().date().toString(Qt::ISODate))
{
    readDrafts();
    connect(&m_journal, &Journal::changed, this, &VisitViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &VisitViewModel::reload);
    reload();
}

/** At a lock, what was typed goes into the vault: in memory nothing may stay. */
VisitViewModel::~VisitViewModel()
{
    if (const std::optional<Setting> typed = draftsToKeep())
        (void)waitFor(m_journal.put(*typed)); // nobody is left to be told if it fails
}

std::optional<Setting> VisitViewModel::draftsToKeep() const
{
    QJsonObject typed;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        typed.insert(draft.key(), draft.value());
    const bool same = m_patient.isNull() || typed == m_roster.setting(draftsSetting()).toObject();
    return same ? std::nullopt : std::optional(Setting{draftsSetting(), typed});
}

QString VisitViewModel::draftsSetting() const
{
    return u"drafts.visit."_s + m_patient.toString(QUuid::WithoutBraces);
}

void VisitViewModel::readDrafts()
{
    m_patient = m_roster.currentPatient();
    m_drafts.clear();
    const QJsonObject typed = m_roster.setting(draftsSetting()).toObject();
    for (auto draft = typed.begin(); draft != typed.end(); ++draft)
        m_drafts.insert(draft.key(), draft->toString());
}

void VisitViewModel::open(const QString &visit)
{
    m_wanted = Id::fromString(visit);
    m_visit.reset();
    m_date = m_journal.now().date().toString(Qt::ISODate);
    refuse({});
    reload();
}

void VisitViewModel::happened()
{
    if (!planned() || m_busy)
        return;
    const EntryDraft &plan = m_visit->facts();
    const bool past = !plan.when.isVague() && plan.when.date < m_journal.now().date();
    m_busy = true;
    onResult(m_journal.amend(m_visit->id(), happenedAt(plan, past ? plan.when : Moment::at(m_journal.now()))), this, [this](const Done &saved) {
        m_busy = false;
        if (!saved)
            return m_notices.failed(saved.error());
        m_notices.said(tr("Kept as happened.", "notice"), true);
    });
}

EntryDraft VisitViewModel::about(Kind kind, const QString &code) const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = kind;
    draft.code = code;
    draft.when = Moment::at(m_journal.now());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    return draft;
}

/** A new visit as it will be written. */
std::optional<Entry> VisitViewModel::newVisit()
{
    const Result<Moment> when = momentFromText(m_date, m_journal.now().timeZone());
    if (!when || when->precision == Precision::Unknown) {
        refuse(tr("Please write the day of the visit like 2026-03-10.", "visit"));
        return std::nullopt;
    }
    EntryDraft visit = about(Kind::Event, u"visit"_s);
    visit.when = *when;
    const Result<Entry> made = m_journal.make(visit);
    if (made)
        return *made;
    refuse(sentence(made.error()));
    return std::nullopt;
}

void VisitViewModel::saveWith(EntryDraft draft, const QString &field, const QString &said)
{
    if (m_busy)
        return;
    refuse({});
    QList<Record> records;
    Id visit = group();
    if (visit.isNull() && field != u"next") {
        const std::optional<Entry> made = newVisit();
        if (!made)
            return;
        records.append(*made);
        visit = made->id();
    }
    if (draft.kind == Kind::Note)
        draft.group = visit;
    const Result<Entry> entry = m_journal.make(draft);
    if (!entry)
        return refuse(entry.error().problems.isEmpty() ? sentence(entry.error()) : say(entry.error().problems.first()));
    records.append(*entry);
    m_busy = true;
    onResult(m_journal.putAll(records, u"add"_s), this, [this, field, said, visit](const Result<Receipt> &kept) {
        m_busy = false;
        if (!kept)
            return refuse(sentence(kept.error()));
        const QString typed = draftKey(field);
        m_drafts.remove(typed);
        if (m_wanted.isNull() && field != u"next")
            m_wanted = visit;
        m_notices.said(said, true);
        Q_EMIT draftTaken(field);
        reload();
    });
}

void VisitViewModel::addQuestion(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    EntryDraft question = about(Kind::Question, u"question"_s);
    question.note = text.trimmed();
    question.facts = QuestionFacts{};
    saveWith(question, u"question"_s, tr("Question kept.", "notice"));
}

void VisitViewModel::tellChange(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    EntryDraft change = about(Kind::Note, u"note"_s);
    change.reporter = Reporter::Team;
    change.note = text.trimmed();
    if (m_visit && !planned())
        change.when = (*m_visit)->when;
    saveWith(change, u"change"_s, tr("Kept: what the team changed.", "notice"));
}

void VisitViewModel::planNext(const QString &day, const QString &time)
{
    const Result<Moment> read = momentFromText(day, m_journal.now().timeZone());
    const auto minutes = minutesFromText(time);
    if (!read || read->precision == Precision::Unknown)
        return refuse(tr("Please write the day like 2026-03-10.", "visit"));
    if (!minutes || minutes->size() > 1)
        return refuse(tr("Please write the time like 09:30, or leave it empty.", "visit"));
    EntryDraft next = about(Kind::Event, u"visit"_s);
    next.when = minutes->isEmpty() || read->isVague() ? *read : Moment::at(read->date, minutes->first(), m_journal.now().timeZone());
    if (read->lastDay() < m_journal.now().date())
        return refuse(tr("That day is past. A next visit lies ahead.", "visit"));
    next.state = State::Planned;
    saveWith(next, u"next"_s, tr("The next visit is planned.", "notice"));
}

void VisitViewModel::keepAnswer(const QString &question, const QString &answer)
{
    QuestionFacts facts;
    facts.answer = answer.trimmed();
    facts.answered = m_visit && !planned() ? (*m_visit)->when : Moment::at(m_journal.now());
    amendQuestion(question, facts, facts.answer.isEmpty() ? tr("Kept as asked.", "notice") : tr("Answer kept.", "notice"));
}

void VisitViewModel::reopen(const QString &question)
{
    amendQuestion(question, {}, tr("The question is open again.", "notice"));
}

void VisitViewModel::amendQuestion(const QString &id, const QuestionFacts &facts, const QString &said)
{
    const auto found = std::find_if(m_asked.cbegin(), m_asked.cend(), [&id](const Entry &entry) { return entry.id().toString() == id; });
    if (found == m_asked.cend() || m_busy)
        return;
    refuse({});
    QList<Record> records;
    QuestionFacts kept = facts;
    Id visit = group();
    if (visit.isNull() && facts.answered) {
        const std::optional<Entry> made = newVisit();
        if (!made)
            return;
        records.append(*made);
        visit = made->id();
    }
    kept.visit = facts.answered ? visit : Id();
    EntryDraft question = found->facts();
    question.facts = kept;
    const bool imported = !question.source.batch.isNull();
    const Result<Entry> amended = EntryRules::make(question, found->id(), m_journal.author(), {&m_journal.catalogues(), m_journal.now(), imported});
    if (!amended)
        return refuse(amended.error().problems.isEmpty() ? sentence(amended.error()) : say(amended.error().problems.first()));
    records.append(*amended);
    m_busy = true;
    onResult(m_journal.putAll(records, u"amend"_s), this, [this, id, said, visit](const Result<Receipt> &saved) {
        m_busy = false;
        if (!saved)
            return refuse(sentence(saved.error()));
        m_drafts.remove(draftKey(u"answer/"_s + id));
        if (m_wanted.isNull())
            m_wanted = visit;
        m_notices.said(said, true);
        reload();
    });
}

QString VisitViewModel::draftKey(const QString &field) const
{
    return m_wanted.toString() + u'/' + field;
}

QString VisitViewModel::draft(const QString &field) const
{
    return m_drafts.value(draftKey(field));
}

void VisitViewModel::setDraft(const QString &field, const QString &text)
{
    if (text.isEmpty())
        m_drafts.remove(draftKey(field));
    else
        m_drafts.insert(draftKey(field), text);
}

void VisitViewModel::refuse(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace dayplus
