// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/callwatch.h"

#include "journal/dayview.h"
#include "journal/futures.h"

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecentDays = 8;   ///< the longest `within` of a symptom or value, and the diary's night
constexpr int kPastDays = 400;   ///< a steroid of the last 12 months
constexpr int kOwnDays = 61;     ///< before Day 0

/** Inputs that are compared with the person's own value. */
void addOwnInputs(QStringList &codes, const CallCondition &condition)
{
    if (condition.op == CallCondition::Op::UnderOwn || condition.op == CallCondition::Op::OverOwn)
        codes.append(condition.input);
    for (const CallCondition &part : condition.parts)
        addOwnInputs(codes, part);
}

QStringList pastCodes(const Catalogues &catalogues)
{
    QStringList codes{u"steroid_course"_s};
    for (const MedicineInfo &medicine : catalogues.medicines()) {
        if (medicine.drugClass == u"glucocorticoid" || medicine.drugClass == u"antithyroid")
            codes.append(medicine.code);
    }
    for (const CallRuleInfo &rule : catalogues.callRules()) {
        if (const auto condition = conditionFromJson(rule.condition.toUtf8(), catalogues))
            addOwnInputs(codes, *condition);
    }
    codes.removeDuplicates();
    return codes;
}

/** Rules of `now` that `before` did not hold with the same newest reason. */
QList<SpokenRule> newOnes(const QList<SpokenRule> &before, const QList<SpokenRule> &now)
{
    const auto newest = [](const SpokenRule &rule) { return rule.because.isEmpty() ? Id() : rule.because.first().id(); };
    QList<SpokenRule> found;
    for (const SpokenRule &rule : now) {
        const bool known = std::any_of(before.begin(), before.end(),
                                       [&](const SpokenRule &old) { return old.rule == rule.rule && newest(old) == newest(rule); });
        if (!known)
            found.append(rule);
    }
    return found;
}

bool isOfLastDay(const Entry &entry, const QDateTime &now)
{
    return entry->when.precision >= Precision::Day && entry->when.date >= now.date().addDays(-1);
}

} // namespace

CallQueries callQueries(Id patient, QDate today, std::optional<QDate> day0, const Catalogues &catalogues)
{
    CallQueries queries;
    queries.recent.patient = queries.past.patient = patient;
    queries.recent.fromDay = today.addDays(-kRecentDays).toJulianDay();
    queries.recent.toDay = queries.past.toDay = today.toJulianDay();
    queries.recent.kinds = {Kind::Symptom, Kind::Vital, Kind::Lab, Kind::Score, Kind::Event, Kind::Dose, Kind::Call};
    const QDate past = today.addDays(-kPastDays);
    queries.past.fromDay = (day0 ? std::min(past, day0->addDays(-kOwnDays)) : past).toJulianDay();
    queries.past.codes = pastCodes(catalogues);
    queries.past.state = State::Happened;
    return queries;
}

CallContext callContext(const Roster &roster, const Catalogues &catalogues, Id patient, const QDateTime &now, const QList<Entry> &entries)
{
    CallContext context;
    context.catalogues = &catalogues;
    context.now = now;
    context.day0 = roster.day0For(patient, now.date());
    context.medicines = roster.medicines(patient);
    if (const auto found = roster.patient(patient)) {
        context.birthDate = found->birthDate;
        context.disease = found->disease;
    }
    if (const auto course = roster.courseFor(patient, now.date()))
        context.treatment = course->templateId;
    QSet<Id> seen;
    for (const Entry &entry : entries) {
        const std::optional<QDateTime> instant = entry->when.instant();
        if (seen.contains(entry.id()) || (instant && *instant > now)) // a clock that was set back must not call for what is to come
            continue;
        seen.insert(entry.id());
        context.entries.append(entry);
    }
    context.own = ownValues(context.entries, context.day0, catalogues);
    return context;
}

Result<CallContext> readCallContext(Journal &journal, const Roster &roster, Id patient)
{
    const QDateTime now = journal.now();
    const CallQueries queries = callQueries(patient, now.date(), roster.day0For(patient, now.date()), journal.catalogues());
    QList<Entry> entries;
    for (const EntryQuery &query : {queries.recent, queries.past}) {
        const auto found = readEntries(journal.store(), query);
        if (!found)
            return found.error();
        entries += *found;
    }
    return callContext(roster, journal.catalogues(), patient, now, entries);
}

CallWatch::CallWatch(Journal &journal, Roster &roster, QObject *parent) : QObject(parent), m_journal(journal), m_roster(roster)
{
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.everything || change.touches(RecordKind::Entry))
            look();
    });
    connect(&m_roster, &Roster::loaded, this, &CallWatch::look);
    connect(&m_roster, &Roster::changed, this, &CallWatch::look);
    if (m_roster.isLoaded())
        look();
}

std::optional<CallSheet> CallWatch::sheet() const
{
    return m_roster.callSheet(m_roster.currentPatient());
}

void CallWatch::look()
{
    const Id patient = m_roster.currentPatient();
    const quint64 reading = ++m_reading;
    if (patient.isNull())
        return take({});
    const QDate today = m_journal.now().date();
    const CallQueries queries = callQueries(patient, today, m_roster.day0For(patient, today), m_journal.catalogues());
    collectEntries(m_journal.store(), queries.recent, this, [this, reading, past = queries.past](const Result<QList<Entry>> &recent) {
        if (reading != m_reading)
            return;
        if (!recent)
            return Q_EMIT failed(recent.error());
        readPast(reading, *recent, past);
    });
}

void CallWatch::readPast(quint64 reading, const QList<Entry> &recent, const EntryQuery &query)
{
    collectEntries(m_journal.store(), query, this, [this, reading, recent](const Result<QList<Entry>> &past) {
        if (reading != m_reading)
            return;
        if (!past)
            return Q_EMIT failed(past.error());
        take(recent + *past);
    });
}

void CallWatch::take(const QList<Entry> &entries)
{
    const Id patient = m_roster.currentPatient();
    const QList<SpokenRule> before = patient == m_patient ? m_spoken : QList<SpokenRule>();
    m_patient = patient;
    m_context = callContext(m_roster, m_journal.catalogues(), patient, m_journal.now(), entries);
    const std::optional<CallSheet> list = sheet();
    m_spoken = list ? rulesSpeaking(*list, m_context) : QList<SpokenRule>();
    m_masks = feverMasks(m_context);
    m_asksForList = !(list && isConfirmed(*list)) && std::any_of(entries.begin(), entries.end(), [this](const Entry &entry) {
        return asksForCallList(entry) && isOfLastDay(entry, m_context.now);
    });
    const QList<SpokenRule> fresh = newOnes(before, m_spoken);
    if (!fresh.isEmpty())
        Q_EMIT speaking(fresh);
    Q_EMIT looked();
}

} // namespace dayplus
