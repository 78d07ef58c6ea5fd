// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/thinkingviewmodel.h"

#include "domain/callrules.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr qint64 kOpenSeconds = 2 * 3600; ///< so long an unfinished check can be gone on with

QString sentenceKey(Id patient)
{
    return u"thinking-sentence/"_s + patient.toString(QUuid::WithoutBraces);
}

} // namespace

ThinkingViewModel::ThinkingViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_roster(roster)
    , m_day(day)
    , m_notices(notices)
    , m_ink([&journal] { return journal.now(); })
    , m_before([&journal] { return journal.now(); })
{
    connect(&m_journal, &Journal::changed, this, &ThinkingViewModel::reload);
    connect(&m_roster, &Roster::changed, this, &ThinkingViewModel::refresh);
    connect(&m_ink, &InkInput::changed, this, &ThinkingViewModel::changed);
    connect(&m_ink, &InkInput::written, this, [this] {
        if (!m_entry.isNull())
            keep();
    });
    start();
    reload();
}

void ThinkingViewModel::open()
{
    const bool stale = m_began && m_began->instant()->secsTo(m_journal.now()) > kOpenSeconds;
    if (m_stage == Stage::Result || m_stage == Stage::Off || stale || !m_began)
        start();
    refresh();
    reload();
}

/** Forgets this check on the screen; what was kept stays kept. */
void ThinkingViewModel::start()
{
    m_items.setRows(freshThinkingRows(m_journal.catalogues(), m_journal.now().date()));
    m_ink.blockSignals(true);
    m_ink.clear();
    m_ink.blockSignals(false);
    m_entry = {};
    ++m_round;
    m_saving = m_again = false;
    m_began.reset();
    m_step = 0;
    m_writing = ThinkingFacts::Writing::NotAsked;
    m_baseline = m_baselineSaid = false;
    m_stage = Stage::Ready;
    showGroups();
    refresh();
}

/** Who can ask, what makes it hard, which sentence: from the roster. */
void ThinkingViewModel::refresh()
{
    const Id patient = m_roster.currentPatient();
    const std::optional<Patient> known = m_roster.patient(patient);
    QList<ChoiceRow> others;
    for (const Person &person : m_roster.persons(patient)) {
        if (person.role != Person::Role::Patient)
            others.append({person.id.toString(), person.name, {}});
    }
    m_others.setRows(others);
    QList<ChoiceRow> hurdles, sentences;
    for (const ChecklistItem &item : m_journal.catalogues().checklist(u"confounder"))
        hurdles.append({item.id, catalogueText(item.label), catalogueText(item.explanation)});
    for (const ChecklistItem &item : m_journal.catalogues().checklist(u"sentence"))
        sentences.append({item.id, catalogueText(item.label), {}});
    m_hurdles.setRows(hurdles);
    m_sentences.setRows(sentences);
    m_sentence = m_roster.setting(sentenceKey(patient)).toString();
    const std::optional<Course> course = m_roster.courseFor(patient, m_day.today());
    if (course && m_stage != Stage::Hurdles)
        m_chosenHurdles = course->confounders;
    if (known && isMinor(known->birthDate, m_day.today()))
        m_stage = Stage::Off;
    Q_EMIT changed();
}

void ThinkingViewModel::reload()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Score};
    query.codes = {u"ice"_s};
    if (query.patient.isNull())
        return;
    collectEntries(m_journal.store(), query, this, [this](const Result<QList<Entry>> &found) {
        if (!found)
            return m_notices.failed(found.error());
        takeBaseline(*found);
    });
}

/** The newest check that was called the person's own, of this course if it says so. */
void ThinkingViewModel::takeBaseline(const QList<Entry> &checks)
{
    const std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_day.today());
    const bool gone = std::none_of(checks.begin(), checks.end(), [this](const Entry &check) { return check.id() == m_entry; });
    if (!m_entry.isNull() && gone && !m_saving) { // undone: every answer still stands
        m_entry = {};
        m_stage = Stage::Asking;
    }
    m_baselineEntry.reset();
    for (const Entry &check : checks) {
        const auto *facts = std::get_if<ThinkingFacts>(&check->facts);
        const bool ours = check->course.isNull() || !course || check->course == course->id;
        if (facts && facts->baseline && ours && check.id() != m_entry && (!m_baselineEntry || isBefore(*m_baselineEntry, check)))
            m_baselineEntry = check;
    }
    Result<Ink> ink = Ink();
    if (m_baselineEntry)
        ink = inkFromText(std::get<ThinkingFacts>((*m_baselineEntry)->facts).strokes);
    m_before.setInk(ink ? *ink : Ink()); // damaged strokes are shown as none; the score beside them stays
    if (!m_baselineSaid && m_entry.isNull())
        m_baseline = !m_baselineEntry && m_day.day0() && courseDay(m_day.today(), *m_day.day0()) < 0;
    Q_EMIT changed();
}

QString ThinkingViewModel::when() const
{
    const Moment at = m_began.value_or(Moment::at(m_journal.now()));
    //: %1 is a day such as "Day +4", %2 a time
    return tr("%1, %2", "head of the thinking check").arg(m_day.title(), timeText(at));
}

QString ThinkingViewModel::offText() const
{
    return catalogueText(m_journal.catalogues().safetyText(u"under_18"));
}

bool ThinkingViewModel::asksSelf() const
{
    const std::optional<Person> author = m_roster.person(m_journal.author());
    return !author || author->role == Person::Role::Patient;
}

QString ThinkingViewModel::asker() const
{
    const QString who = personName(m_roster, m_journal.author());
    if (who.isEmpty() || asksSelf())
        return {};
    //: %1 is the caregiver, %2 the patient
    return tr("%1 asked, %2 wrote", "thinking check").arg(who, m_day.patientName());
}

void ThinkingViewModel::chooseAsker(const QString &person)
{
    m_journal.setAuthor(Id::fromString(person));
    Q_EMIT changed();
}

void ThinkingViewModel::toggleHurdle(const QString &id)
{
    if (m_chosenHurdles.removeAll(id) == 0)
        m_chosenHurdles.append(id);
    Q_EMIT changed();
}

void ThinkingViewModel::changeHurdles()
{
    m_stage = Stage::Hurdles;
    Q_EMIT changed();
}

void ThinkingViewModel::keepHurdles()
{
    std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_day.today());
    m_stage = m_entry.isNull() && m_began ? Stage::Asking : m_began ? Stage::Result : Stage::Ready;
    Q_EMIT changed();
    if (!course || course->confounders == m_chosenHurdles)
        return;
    course->confounders = m_chosenHurdles;
    onResult(m_journal.put(*course), this, [this](const Result<Id> &saved) {
        if (!saved)
            return m_notices.failed(saved.error());
        m_notices.said(tr("Kept.", "notice"), true);
    });
}

void ThinkingViewModel::chooseSentence(const QString &text)
{
    const QString chosen = text.trimmed();
    if (chosen.isEmpty() || chosen == m_sentence)
        return;
    m_sentence = chosen;
    Q_EMIT changed();
    onResult(m_journal.put(Setting{sentenceKey(m_roster.currentPatient()), chosen}), this, [this](const Result<Id> &saved) {
        if (!saved)
            m_notices.failed(saved.error());
    });
}

void ThinkingViewModel::setOnePage(bool on)
{
    m_onePage = on;
    Q_EMIT changed();
}

QString ThinkingViewModel::beforeDay() const
{
    return m_baselineEntry ? exactDayTitle((*m_baselineEntry)->when.date, m_day.day0()) : QString();
}

QString ThinkingViewModel::score() const
{
    //: how many of ten tasks were done right
    return tr("%1 of %2", "thinking check").arg(count(1)).arg(m_items.rowCount());
}

QString ThinkingViewModel::beforeScore() const
{
    if (m_baseline)
        return tr("My own baseline", "thinking check");
    if (!m_baselineEntry)
        return tr("No baseline", "thinking check");
    const auto *number = std::get_if<Quantity>(&(*m_baselineEntry)->value);
    //: %1 of %2 tasks were done right before treatment
    return number ? tr("%1 of %2 before treatment", "thinking check").arg(numberText(number->number)).arg(m_items.rowCount()) : QString();
}

QString ThinkingViewModel::reminder() const
{
    if (m_baselineEntry || m_baseline)
        return {};
    const bool before = m_day.day0() && courseDay(m_day.today(), *m_day.day0()) < 0;
    return before ? tr("Please do one check before the chemotherapy starts. Later checks are compared with it.", "thinking check")
                  : tr("There is no check from before treatment to compare with. Ask your team what they go by.", "thinking check");
}

int ThinkingViewModel::notTried() const
{
    return count(3);
}

} // namespace dayplus
