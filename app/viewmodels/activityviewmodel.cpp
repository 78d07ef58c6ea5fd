// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/activityviewmodel.h"

#include "journal/futures.h"
#include "viewmodels/entrypages.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr qsizetype kMostShown = 30;
const QString kGlobal = u"patient_global"_s;

QString translated(const QString &english)
{
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

/** Who rated it: the name that was given, else who says it. */
QString ratedBy(const Entry &entry)
{
    const auto *told = std::get_if<StatementFacts>(&entry->facts);
    return told && !told->by.isEmpty() ? told->by : reporterName(entry->reporter);
}

} // namespace

QString scoreRange(const CatalogueItem &item)
{
    QStringList parts;
    if (item.hard.low && item.hard.high) //: %1 and %2 are the ends of a score
        parts << ActivityViewModel::tr("%1 to %2", "range of a score").arg(numberText(*item.hard.low), numberText(*item.hard.high));
    if (item.direction == u"higher-worse")
        parts << ActivityViewModel::tr("higher is worse", "direction of a score");
    else if (item.direction == u"lower-worse")
        parts << ActivityViewModel::tr("lower is worse", "direction of a score");
    return parts.join(ActivityViewModel::tr(", ", "list separator"));
}

ActivityViewModel::ActivityViewModel(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    connect(&m_roster, &Roster::changed, this, &ActivityViewModel::reload);
    connect(&m_journal, &Journal::changed, this, [this](const Change &change) {
        if (change.touches(RecordKind::Entry))
            reload();
    });
    reload();
}

const Disease *ActivityViewModel::diseaseOfPatient() const
{
    const std::optional<Patient> patient = m_roster.patient(m_roster.currentPatient());
    return patient ? m_journal.catalogues().disease(patient->disease) : nullptr;
}

QString ActivityViewModel::disease() const
{
    const Disease *known = diseaseOfPatient();
    return known ? translated(known->label) : QString();
}

QString ActivityViewModel::globalLabel() const
{
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Symptom, kGlobal);
    return item ? itemLabel(*item) : QString();
}

QString ActivityViewModel::globalHint() const
{
    const CatalogueItem *item = m_journal.catalogues().item(Kind::Symptom, kGlobal);
    return item ? translated(item->explanation) : QString();
}

QString ActivityViewModel::checkin() const
{
    const Disease *known = diseaseOfPatient();
    if (!known)
        return {};
    QStringList names;
    for (const QString &code : known->symptoms) {
        if (const CatalogueItem *item = m_journal.catalogues().itemByCode(code))
            names << itemLabel(*item);
    }
    return names.join(tr(", ", "list separator"));
}

void ActivityViewModel::reload()
{
    const quint64 reading = ++m_reading;
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Score, Kind::Symptom};
    for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Score)) {
        if (item->category != u"treatment") // grades and the thinking check have pages of their own
            query.codes << item->code;
    }
    query.codes << kGlobal;
    readEntries(m_journal.store(), query, this, [this, reading](const Result<QList<Entry>> &entries) {
        if (reading != m_reading)
            return;
        if (!entries)
            return m_notices.failed(entries.error());
        show(*entries);
    });
}

ChoiceRow ActivityViewModel::rowOf(const CatalogueItem &item, const QList<Entry> &entries) const
{
    QStringList parts;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        if (entries[i]->code != item.code || entries[i]->state != State::Happened)
            continue;
        //: %1 is a number, %2 a date, %3 who rated it
        parts << tr("Latest %1, %2, %3", "score").arg(valueText(entries[i], m_journal.catalogues()), momentText(entries[i]->when), ratedBy(entries[i]));
        break;
    }
    if (parts.isEmpty())
        parts << tr("Not written down yet", "score");
    parts << scoreRange(item);
    parts.removeAll(QString());
    return {item.code, itemLabel(item), parts.join(tr(". ", "sentence separator"))};
}

void ActivityViewModel::show(const QList<Entry> &entries)
{
    QSet<QString> used;
    for (const Entry &entry : entries)
        used.insert(entry->code);
    const Disease *known = diseaseOfPatient();
    QList<ChoiceRow> own, others, history;
    for (const CatalogueItem *item : m_journal.catalogues().items(Kind::Score)) {
        if (known && known->scores.contains(item->code))
            own.append(rowOf(*item, entries));
        else if (used.contains(item->code))
            others.append(rowOf(*item, entries));
    }
    m_global = -1;
    m_globalEntry = {};
    m_globalLast.clear();
    const QDate today = m_journal.now().date();
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const Entry &entry = entries[i];
        const auto *quantity = std::get_if<Quantity>(&entry->value);
        if (entry->code != kGlobal) {
            if (history.size() < kMostShown)
                history.append({entry.id().toString(QUuid::WithoutBraces), entryTitle(entry, m_journal.catalogues()),
                                tr("%1, %2", "date, who rated it").arg(momentText(entry->when), ratedBy(entry))});
        } else if (quantity && entry->when.date == today && !entry->when.isVague()) {
            if (m_globalEntry.isNull()) {
                m_global = int(quantity->number.toDouble());
                m_globalEntry = entry.id();
                m_globalDay = today;
            }
        } else if (m_globalLast.isEmpty()) { //: %1 is "4 of 10", %2 a date
            m_globalLast = tr("Before: %1, %2", "own rating").arg(valueText(entry, m_journal.catalogues()), momentText(entry->when));
        }
    }
    m_scores.setRows(own);
    m_others.setRows(others);
    m_history.setRows(history);
    Q_EMIT changed();
}

void ActivityViewModel::setGlobal(int value)
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Symptom;
    draft.code = kGlobal;
    draft.when = Moment::at(m_journal.now());
    draft.value = Quantity{{value, 0}, {}};
    draft.reporter = reporterFor(m_roster, m_journal.author());
    const auto finished = [this](const Done &kept) {
        if (!kept)
            return m_notices.failed(kept.error());
        m_notices.said(tr("Kept.", "notice"), true);
    };
    if (!m_globalEntry.isNull() && m_globalDay == draft.when.date)
        return onResult(m_journal.amend(m_globalEntry, draft), this, finished);
    onResult(m_journal.add(draft), this, [finished](const Result<Id> &id) { finished(id ? done() : Done(id.error())); });
}

} // namespace dayplus
