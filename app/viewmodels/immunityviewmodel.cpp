// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/immunityviewmodel.h"

#include "domain/teamlimits.h"
#include "journal/futures.h"
#include "viewmodels/entrypages.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

const QStringList &readCodes()
{
    static const QStringList codes{u"anc"_s, u"alc"_s, u"plt"_s, u"igg"_s, u"cd19_abs"_s, u"cd19_pct"_s, u"ivig_replacement"_s, u"ivig_immunomod"_s,
                                   u"bcell_depleted"_s, u"bcell_recovered"_s};
    return codes;
}

} // namespace

ImmunityViewModel::ImmunityViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &ImmunityViewModel::reload);
    connect(&m_day, &DayInfo::changed, this, &ImmunityViewModel::reload);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.touches(RecordKind::Entry))
            reload();
    });
    reload();
}

void ImmunityViewModel::reload()
{
    const quint64 reading = ++m_reading;
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.codes = readCodes();
    for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Vaccine))
        query.codes << item->code;
    readEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &entries) {
        if (reading != m_reading)
            return;
        if (!entries)
            return m_notices.failed(entries.error());
        show(*entries);
    });
}

void ImmunityViewModel::show(const QList<Entry> &entries)
{
    m_empty = entries.isEmpty();
    showCounts(entries);
    showIgg(entries);
    showBCells(entries);
    showVaccines(entries);
    Q_EMIT changed();
}

QString ImmunityViewModel::dayOf(const Moment &when) const
{
    const QString day = when.isVague() ? QString() : exactDayTitle(when.date, m_roster.day0For(m_roster.currentPatient(), when.date));
    return day.isEmpty() ? momentText(when) : tr("%1, %2", "date, day number").arg(momentText(when), day);
}

QString ImmunityViewModel::thresholdKey() const
{
    return limitKey(m_roster.currentPatient(), u"igg"_s);
}

QString ImmunityViewModel::thresholdNumber() const
{
    return m_roster.setting(thresholdKey()).toObject().value("value"_L1).toString();
}

QString ImmunityViewModel::thresholdUnit() const
{
    return m_roster.setting(thresholdKey()).toObject().value("unit"_L1).toString(u"g/L"_s);
}

QString ImmunityViewModel::thresholdBy() const
{
    return m_roster.setting(thresholdKey()).toObject().value("by"_L1).toString();
}

QString ImmunityViewModel::threshold() const
{
    const std::optional<Decimal> number = Decimal::parse(thresholdNumber());
    if (!number)
        return {};
    const QString limit = quantityText({*number, thresholdUnit()}, m_journal.catalogues().item(Kind::Lab, u"igg"));
    const QString by = thresholdBy();
    //: %1 is an amount of IgG such as 4 g/L, %2 a person or ward
    return by.isEmpty() ? tr("Your team’s limit: %1", "blood").arg(limit) : tr("Your team’s limit: %1 (%2)", "blood").arg(limit, by);
}

void ImmunityViewModel::setThreshold(const QString &number, const QString &unit, const QString &by)
{
    m_thresholdProblem.clear();
    QJsonValue value;
    if (!number.trimmed().isEmpty()) {
        const std::optional<Decimal> limit = Decimal::parse(number.trimmed());
        const CatalogueItem *item = m_journal.catalogues().item(Kind::Lab, u"igg");
        EntryDraft probe;
        probe.patient = m_roster.currentPatient();
        probe.kind = Kind::Lab;
        probe.code = u"igg"_s;
        probe.when = Moment::at(m_journal.now());
        if (limit)
            probe.value = Quantity{*limit, unit};
        const Problems problems = limit ? problemsIn(probe, {&m_journal.catalogues(), m_journal.now()}) : Problems{{Field::Value, Why::NotANumber}};
        if (refuses(problems)) {
            m_thresholdProblem = say(problems.first(), item, unit);
            Q_EMIT changed();
            return;
        }
        value = QJsonObject{{u"value"_s, limit->toString()}, {u"unit"_s, unit}, {u"by"_s, by.trimmed()}, {u"on"_s, m_journal.now().date().toString(Qt::ISODate)}};
    } else {
        value = QJsonObject{};
    }
    onResult(m_journal.put(Setting{thresholdKey(), value}), this, [this](const Result<Id> &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Kept.", "notice"), true);
    });
}

void ImmunityViewModel::sayBCells(const QString &code)
{
    if (!m_bCellValue)
        return;
    const Entry &value = *m_bCellValue;
    const auto *lab = std::get_if<LabFacts>(&value->facts);
    EntryDraft draft;
    draft.patient = value->patient;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = value->when;
    draft.reporter = Reporter::Report;
    StatementFacts told;
    told.by = lab ? lab->laboratory : QString();
    told.criterion = entryTitle(value, m_journal.catalogues());
    if (lab && !lab->flag.isEmpty()) //: %1 is a lab value, %2 the mark beside it on the report, such as L
        told.criterion = tr("%1, marked %2", "what a report says").arg(told.criterion, lab->flag);
    draft.facts = told;
    onResult(m_journal.add(draft), this, [this](const Result<Id> &id) {
        if (!id)
            return m_notices.failed(id.error());
        m_notices.said(tr("Kept.", "notice"), true);
    });
}

} // namespace dayplus
