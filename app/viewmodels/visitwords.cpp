// SPDX-License-Identifier: GPL-3.0-or-later
// What the visit pages read and show.
#include "viewmodels/visitviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/medicinewords.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QString whenText(const Moment &when)
{
    if (when.isVague())
        return momentText(when);
    const QString day = QLocale().toString(when.date, u"ddd d MMMM yyyy"_s);
    return when.precision == Precision::Minute ? day + u", "_s + timeText(when) : day;
}

} // namespace

void VisitViewModel::reload()
{
    const Id patient = m_roster.currentPatient();
    if (patient.isNull())
        return;
    if (patient != m_patient) { // what was typed for somebody else waits there
        if (const std::optional<Setting> typed = draftsToKeep())
            m_journal.put(*typed);
        readDrafts();
    }
    const quint64 reading = ++m_reading;
    struct Lists { QList<Entry> visits, questions, notes; };
    auto lists = std::make_shared<Lists>();
    const auto keep = [this, reading, lists](QList<Entry> Lists::*list, bool last) {
        return [this, reading, lists, list, last](const Result<QList<Entry>> &read) {
            if (reading != m_reading)
                return;
            if (!read)
                return m_notices.failed(read.error());
            (*lists).*list = *read;
            if (last)
                show(lists->visits, lists->questions, lists->notes);
        };
    };
    EntryQuery visits, questions, notes;
    visits.patient = questions.patient = notes.patient = patient;
    visits.kinds = {Kind::Event};
    visits.codes = {u"visit"_s};
    visits.newestFirst = true;
    questions.kinds = {Kind::Question};
    notes.kinds = {Kind::Note};
    notes.group = m_wanted;
    collectEntries(m_journal.store(), visits, this, keep(&Lists::visits, false));
    collectEntries(m_journal.store(), questions, this, keep(&Lists::questions, m_wanted.isNull()));
    if (!m_wanted.isNull())
        collectEntries(m_journal.store(), notes, this, keep(&Lists::notes, true));
}

void VisitViewModel::show(const QList<Entry> &visits, const QList<Entry> &questions, const QList<Entry> &notes)
{
    QList<ChoiceRow> ahead, past; // the next one first, then the latest
    m_visit.reset();
    for (const Entry &visit : visits) {
        if (visit->state == State::Cancelled)
            continue;
        const QString when = whenText(visit->when);
        const QString state = visit->state == State::Planned ? tr("planned", "a visit") : QString();
        const QString note = visit->note.section(u'\n', 0, 0).left(80);
        const ChoiceRow row{visit.id().toString(), when, state.isEmpty() || note.isEmpty() ? state + note : tr("%1, %2", "state, note").arg(state, note)};
        visit->state == State::Planned ? ahead.prepend(row) : past.append(row);
        if (visit.id() == m_wanted)
            m_visit = visit;
    }
    m_visits.setRows(ahead + past);
    if (!m_visit)
        m_wanted = {}; // it was removed meanwhile

    const QDate own = m_visit && !(*m_visit)->when.isVague() ? (*m_visit)->when.date : m_journal.now().date();
    m_since = {};
    for (const Entry &visit : visits)
        if (visit->state == State::Happened && !visit->when.isVague() && visit.id() != m_wanted && visit->when.date < own &&
            (!m_since.isValid() || visit->when.date > m_since))
            m_since = visit->when.date;

    m_asked = questions;
    showQuestions();
    showTapers();
    m_letters.setEntry(m_visit.value_or(Entry()));
    QList<ChoiceRow> told;
    for (const Entry &note : notes) {
        const QString who = personName(m_roster, note.author());
        told.append({note.id().toString(), note->note, who.isEmpty() ? QString() : tr("typed by %1", "a note").arg(who)});
    }
    m_told.setRows(told);
    Q_EMIT changed();
}

void VisitViewModel::showTapers()
{
    QList<ChoiceRow> rows;
    for (const Taper &taper : m_roster.tapers(m_roster.currentPatient())) {
        if (const std::optional<Medicine> medicine = m_roster.medicine(taper.medicine))
            rows.append({medicine->id.toString(), medicineName(*medicine, m_journal.catalogues()), {}});
    }
    m_tapers.setRows(rows);
}

void VisitViewModel::showQuestions()
{
    QList<VisitQuestionRow> open, done;
    for (const Entry &entry : std::as_const(m_asked)) {
        if (entry->state == State::Cancelled)
            continue;
        const auto *facts = std::get_if<QuestionFacts>(&entry->facts);
        const bool asked = facts && facts->answered;
        if (asked && (m_wanted.isNull() || facts->visit != m_wanted))
            continue; // of another visit
        VisitQuestionRow row;
        row.id = entry.id().toString();
        row.text = entry->note.isEmpty() ? entryTitle(entry, m_journal.catalogues()) : entry->note;
        row.asked = asked;
        row.answered = asked && !facts->answer.isEmpty();
        row.answer = m_drafts.value(draftKey(u"answer/"_s + row.id), facts ? facts->answer : QString());
        const QString who = personName(m_roster, entry.author());
        const QString when = momentText(asked ? *facts->answered : entry->when);
        row.detail = asked ? tr("asked on %1", "a question; when").arg(when) : who.isEmpty() ? when : tr("%1, %2", "who, when").arg(who, when);
        (asked ? done : open).append(row);
    }
    m_questions.setRows(open + done);
}

QString VisitViewModel::title() const
{
    return m_visit ? tr("Visit", "page title") : tr("New visit", "page title");
}

QString VisitViewModel::state() const
{
    if (!m_visit)
        return {};
    const QString when = whenText((*m_visit)->when);
    return planned() ? tr("planned for %1", "a visit").arg(when) : when;
}

QString VisitViewModel::sinceText() const
{
    return m_since.isValid() ? tr("since %1", "the visit before").arg(QLocale().toString(m_since, u"ddd d MMMM yyyy"_s)) : QString();
}

VisitQuestionModel::VisitQuestionModel(QObject *parent) : RowModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &VisitQuestionModel::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &VisitQuestionModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &VisitQuestionModel::countChanged);
}

QVariant VisitQuestionModel::data(const QModelIndex &index, int role) const
{
    const VisitQuestionRow *row = rowAt(index.row());
    if (!row || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return row->text;
    case QuestionId: return row->id;
    case Detail: return row->detail;
    case Answer: return row->answer;
    case Asked: return row->asked;
    case Answered: return row->answered;
    default: return {};
    }
}

QHash<int, QByteArray> VisitQuestionModel::roleNames() const
{
    return {{QuestionId, "questionId"}, {TextRole, "words"}, {Detail, "detail"}, {Answer, "answer"}, {Asked, "asked"}, {Answered, "answered"}};
}

} // namespace dayplus
