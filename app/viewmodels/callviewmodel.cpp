// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/callviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/callwords.h"
#include "wording/days.h"
#include "wording/watchwords.h"

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const Quantity *quantityOf(const Entry *entry)
{
    return entry ? std::get_if<Quantity>(&(*entry)->value) : nullptr;
}

bool isAfter(const Entry &a, const Entry &b)
{
    return isBefore(b, a);
}

} // namespace

CallViewModel::CallViewModel(Journal &journal, Roster &roster, CallWatch &watch, Notices &notices)
    : m_journal(journal), m_roster(roster), m_watch(watch), m_notices(notices)
{
    connect(&m_watch, &CallWatch::looked, this, &CallViewModel::refresh);
    connect(&m_watch, &CallWatch::failed, &m_notices, &Notices::failed);
    refresh();
}

/** The sentence needs the allergies, which no rule looks at. */
void CallViewModel::refresh()
{
    Q_EMIT changed();
    const quint64 reading = ++m_reading;
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Allergy};
    if (query.patient.isNull())
        return takeAllergies({});
    collectEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &found) {
        if (reading == m_reading && found)
            takeAllergies(*found);
    });
}

void CallViewModel::takeAllergies(const QList<Entry> &allergies)
{
    const CallContext &context = m_watch.context();
    m_say = m_sayBrief = QString();
    if (context.catalogues) {
        const std::optional<Course> course = m_roster.courseFor(m_roster.currentPatient(), m_journal.now().date());
        const TemplateInfo *treatment = course ? m_roster.treatment(course->templateId) : nullptr;
        const bool own = reporterFor(m_roster, m_journal.author()) == Reporter::Patient;
        const SayFacts facts = sayFacts(patient(), course, treatment ? treatment->infusionLabel : QString(), context, m_watch.spoken(), allergies, {},
                                        own ? QString() : patient().name);
        m_say = dayplus::sayThis(facts);
        m_sayBrief = dayplus::sayThis(facts, true);
    }
    Q_EMIT changed();
}

const Entry *CallViewModel::reasonEntry() const
{
    if (!speaks() || top().because.isEmpty())
        return nullptr;
    const Entry *number = speakingNumber(top());
    return number ? number : &top().because.first();
}

bool CallViewModel::isAboutTemperature() const
{
    return speaks() && std::any_of(top().because.begin(), top().because.end(), [](const Entry &entry) { return entry->code == u"temp"; });
}

QString CallViewModel::value() const
{
    const Quantity *quantity = speaks() ? quantityOf(speakingNumber(top())) : nullptr;
    return quantity ? comparatorText(quantity->comparator) + numberText(quantity->number) : QString();
}

QString CallViewModel::unit() const
{
    const Entry *entry = speaks() ? speakingNumber(top()) : nullptr;
    const Quantity *quantity = quantityOf(entry);
    if (!quantity)
        return {};
    const QString unit = unitLabel(quantity->unit, m_journal.catalogues().item((*entry)->kind, (*entry)->code));
    return unit.isEmpty() ? itemLabel(entry->facts(), m_journal.catalogues()) : unit;
}

QString CallViewModel::reason() const
{
    if (!speaks())
        return {};
    const std::optional<CallSheet> sheet = m_watch.sheet();
    const QString title = ruleTitle(top(), sheet.value_or(CallSheet()), m_journal.catalogues());
    const Entry *entry = reasonEntry();
    const bool answered = entry && !quantityOf(entry); // yes, or a level: its own name says more than the rule's
    if (!answered) //: %1 says how soon to call, %2 is the rule
        return tr("%1: %2", "call banner").arg(callLevelName(top().level), title);
    return tr("%1: %2", "call banner").arg(callLevelName(top().level), itemLabel(entry->facts(), m_journal.catalogues()));
}

/** "02:41 by Jonas. Higher than your last, 37.4." */
QString CallViewModel::details() const
{
    const Entry *entry = reasonEntry();
    if (!entry)
        return {};
    const QString time = (*entry)->when.precision == Precision::Minute ? timeText((*entry)->when) : momentText((*entry)->when);
    const QString by = personName(m_roster, entry->author());
    QString text = by.isEmpty() ? time : tr("%1 by %2", "time, person").arg(time, by);
    if (const auto *how = std::get_if<MeasureFacts>(&(*entry)->facts); how && !how->site.isEmpty()) //: %1 is "02:41 by Jonas", %2 where it was measured
        text = tr("%1, %2", "call banner: ear, mouth").arg(text, measureSiteName(how->site));
    if (!text.endsWith(u'.')) // "Mara L." has one already
        text += u'.';
    const Quantity *quantity = quantityOf(speakingNumber(top()));
    const Entry *last = nullptr;
    for (const Entry &other : m_watch.context().entries) {
        if (quantityOf(&other) && other->code == (*entry)->code && other->status == Status::Known && other->state == State::Happened
            && isBefore(other, *entry) && (!last || isAfter(other, *last)))
            last = &other;
    }
    const Quantity *before = quantityOf(last);
    if (!quantity || !before || before->unit != quantity->unit)
        return text;
    const auto order = quantity->number <=> before->number;
    const QString number = numberText(before->number);
    if (order > 0)
        text += u' ' + tr("Higher than your last, %1.").arg(number);
    else if (order < 0)
        text += u' ' + tr("Lower than your last, %1.").arg(number);
    return text;
}

QString CallViewModel::others() const
{
    QStringList lines;
    const std::optional<CallSheet> sheet = m_watch.sheet();
    for (const SpokenRule &rule : m_watch.spoken().mid(1)) //: %1 says how soon to call, %2 is the rule
        lines.append(tr("%1: %2", "call banner").arg(callLevelName(rule.level), ruleTitle(rule, sheet.value_or(CallSheet()), m_journal.catalogues())));
    return lines.join(u'\n');
}

CallTarget CallViewModel::target() const
{
    return callTarget(speaks() ? top().level : CallLevel::CallNow, patient());
}

QString CallViewModel::who() const
{
    const CallTarget to = target();
    if (to.emergency)
        return tr("Call emergency services", "call button");
    const QString team = to.who.isEmpty() ? tr("my team", "call button") : to.who;
    if (level() == 1)
        return tr("Call %1 today", "call button").arg(team);
    return tr("Call %1, day or night", "call button").arg(team);
}

QString CallViewModel::quoteSource() const
{
    if (!speaks())
        return {};
    const QString date = top().confirmed.date.isValid() ? QLocale().toString(top().confirmed.date, u"d MMMM"_s) : QString();
    if (!top().words.isEmpty())
        return tr("What your team asked, %1", "before a date").arg(date);
    return {};
}

QString CallViewModel::maskTitle() const
{
    return isAboutTemperature() && !m_watch.masks().isEmpty() ? safetyWords(m_journal.catalogues(), u"fever_masked") : QString();
}

QString CallViewModel::maskText() const
{
    QStringList parts;
    for (const FeverMask &mask : m_watch.masks())
        parts.append(dayplus::maskText(mask, m_journal.catalogues()));
    return maskTitle().isEmpty() ? QString() : parts.join(u", "_s);
}

QString CallViewModel::calledText() const
{
    if (!speaks() || !top().called)
        return {};
    return tr("You called at %1.", "time").arg(timeText(*top().called));
}

QString CallViewModel::neutral() const
{
    return m_watch.asksForList() ? safetyWords(m_journal.catalogues(), u"neutral") : QString();
}

bool CallViewModel::listConfirmed() const
{
    const std::optional<CallSheet> sheet = m_watch.sheet();
    return sheet && isConfirmed(*sheet);
}

QString CallViewModel::unreadable() const
{
    const std::optional<CallSheet> sheet = m_watch.sheet();
    if (!sheet || !isConfirmed(*sheet) || unreadableRules(*sheet, m_journal.catalogues()).isEmpty())
        return {};
    return tr("A rule of your call list cannot be read and stays silent. Follow your team’s sheet.");
}

QString CallViewModel::emergencyText() const
{
    return safetyWords(m_journal.catalogues(), u"emergency");
}

void CallViewModel::called(bool emergencyNumber)
{
    if (m_busy)
        return;
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Call;
    const bool emergency = emergencyNumber || target().emergency;
    draft.code = emergency ? u"call_emergency"_s : u"call_team"_s;
    draft.when = Moment::at(m_journal.now());
    draft.reporter = reporterFor(m_roster, m_journal.author());
    CallFacts facts;
    facts.who = emergency ? QString() : teamName();
    facts.rule = speaks() ? top().rule : QString();
    draft.facts = facts;
    m_busy = true;
    onResult(m_journal.add(draft), this, [this](const Result<Id> &added) {
        m_busy = false;
        if (!added)
            return m_notices.failed(added.error());
        m_call = *added;
        m_notices.said(tr("Kept: you called.", "notice"), true);
        Q_EMIT changed();
    });
}

void CallViewModel::setSaid(const QString &text)
{
    const Id call = std::exchange(m_call, Id());
    Q_EMIT changed();
    if (call.isNull() || text.trimmed().isEmpty())
        return;
    onResult(m_journal.store().entry(call), this, [this, call, text](const Result<Entry> &found) {
        if (!found)
            return m_notices.failed(found.error());
        EntryDraft draft = found->facts();
        auto *facts = std::get_if<CallFacts>(&draft.facts);
        if (!facts)
            return;
        facts->said = text.trimmed();
        onResult(m_journal.amend(call, draft), this, [this, call, text](const Done &amended) {
            if (!amended) {
                m_call = call; // the question stays, and with it what was typed
                m_notices.failed(amended.error());
                return Q_EMIT changed();
            }
            m_notices.said(tr("Kept.", "notice"), true);
        });
    });
}

} // namespace dayplus
