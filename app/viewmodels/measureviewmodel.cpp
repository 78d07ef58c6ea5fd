// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/measureviewmodel.h"

#include "journal/dayview.h"
#include "journal/futures.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"
#include "wording/watchwords.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kLastDays = 60; ///< how far back "the last one" is looked for

std::function<QDateTime()> clockOf(Journal &journal)
{
    return [&journal] { return journal.now(); };
}

} // namespace

MeasureViewModel::MeasureViewModel(Journal &journal, Roster &roster, Notices &notices)
    : m_journal(journal)
    , m_roster(roster)
    , m_notices(notices)
    , m_temperature(journal.catalogues(), clockOf(journal))
    , m_pulse(journal.catalogues(), clockOf(journal))
    , m_upper(journal.catalogues(), clockOf(journal))
    , m_lower(journal.catalogues(), clockOf(journal))
    , m_oxygen(journal.catalogues(), clockOf(journal))
    , m_weight(journal.catalogues(), clockOf(journal))
{
    for (const Part &part : parts()) {
        NumberInput *input = &part.input;
        const QString unit = m_roster.setting(u"unit."_s + part.code).toString();
        const CatalogueItem *item = journal.catalogues().item(Kind::Vital, part.code);
        input->setItem(item, item && item->unit(unit) ? unit : QString());
        connect(input, &NumberInput::accepted, this, [this, input](const Quantity &quantity) { m_accepted.insert(input, quantity); });
        connect(input, &NumberInput::changed, this, [this, code = part.unreadCode, input] {
            if (!input->text().isEmpty())
                m_unread.removeAll(code);
            m_problem.clear();
            Q_EMIT changed();
        });
    }
    QList<ChoiceRow> sites;
    for (const QString &site : {u"ear"_s, u"mouth"_s, u"armpit"_s, u"forehead"_s, u"rectum"_s})
        sites.append({site, measureSiteName(site), {}});
    m_sites.setRows(sites);
    showLast();
}

QList<MeasureViewModel::Part> MeasureViewModel::parts()
{
    return {{m_temperature, u"temp"_s, u"temp"_s}, {m_pulse, u"hr"_s, u"hr"_s}, {m_upper, u"bp_sys"_s, u"bp"_s},
            {m_lower, u"bp_dia"_s, u"bp"_s}, {m_oxygen, u"spo2"_s, u"spo2"_s}, {m_weight, u"weight"_s, u"weight"_s}};
}

/** "07:50 was 36.6 °C" in each field, and the place the thermometer was put the last time. */
void MeasureViewModel::showLast()
{
    EntryQuery query;
    query.patient = m_roster.currentPatient();
    query.kinds = {Kind::Vital};
    query.fromDay = m_journal.now().date().toJulianDay() - kLastDays;
    query.newestFirst = true;
    onResult(m_journal.store().entries(query), this, [this](const Result<EntryPage> &page) {
        if (!page)
            return;
        QSet<QString> seen;
        for (const Entry &entry : page->entries) {
            if (entry->state != State::Happened || entry->status != Status::Known || seen.contains(entry->code))
                continue;
            seen.insert(entry->code);
            const auto *how = std::get_if<MeasureFacts>(&entry->facts);
            if (entry->code == u"temp" && how && m_site.isEmpty())
                m_site = how->site;
            const QString value = valueText(entry, m_journal.catalogues());
            const bool today = entry->when.date == m_journal.now().date() && entry->when.precision == Precision::Minute;
            //: %1 is a time or a date, %2 a value with its unit
            const QString last = tr("%1 was %2", "last measurement").arg(today ? timeText(entry->when) : shortDate(entry->when.date), value);
            for (const Part &part : parts()) {
                if (part.code == entry->code)
                    part.input.setLast(last);
            }
        }
        Q_EMIT changed();
    });
}

void MeasureViewModel::setSite(const QString &site)
{
    m_site = site;
    Q_EMIT changed();
}

bool MeasureViewModel::savable() const
{
    const auto typed = [](const NumberInput &input) { return !input.text().trimmed().isEmpty(); };
    return !m_busy && (!m_unread.isEmpty() || typed(m_temperature) || typed(m_pulse) || typed(m_upper) || typed(m_lower) || typed(m_oxygen) || typed(m_weight));
}

void MeasureViewModel::toggleUnread(const QString &code)
{
    if (m_unread.removeAll(code) == 0) {
        for (const Part &part : parts()) {
            if (part.unreadCode == code)
                part.input.clear();
        }
        m_unread.append(code);
    }
    Q_EMIT changed();
}

/** The rules are content with what stands in the field, or the person said yes to this very number. */
bool MeasureViewModel::accepts(NumberInput &input)
{
    const auto known = m_accepted.constFind(&input);
    if (known != m_accepted.constEnd() && input.quantity() == *known)
        return true;
    m_accepted.remove(&input);
    input.submit();
    return m_accepted.contains(&input);
}

EntryDraft MeasureViewModel::draft(const QString &code, const Moment &when) const
{
    EntryDraft draft;
    draft.patient = m_roster.currentPatient();
    draft.kind = Kind::Vital;
    draft.code = code;
    draft.when = when;
    draft.reporter = reporterFor(m_roster, m_journal.author());
    if (code == u"temp" && !m_site.isEmpty())
        draft.facts = MeasureFacts{m_site};
    return draft;
}

/** Empty, with a problem or a hint set, if something is not right yet. */
QList<EntryDraft> MeasureViewModel::drafts()
{
    const Moment when = Moment::at(m_journal.now());
    QList<EntryDraft> all;
    bool good = true;
    for (const Part &part : parts()) {
        if (m_unread.contains(part.unreadCode)) {
            all.append(draft(part.code, when));
            all.last().status = Status::CouldNotAnswer;
            continue;
        }
        if (part.input.text().trimmed().isEmpty())
            continue;
        if (!accepts(part.input)) {
            good = false;
            continue;
        }
        all.append(draft(part.code, when));
        all.last().value = *part.input.quantity();
    }
    const bool upper = !m_upper.text().trimmed().isEmpty(), lower = !m_lower.text().trimmed().isEmpty();
    if (good && upper != lower) {
        m_problem = tr("A blood pressure has two numbers. Please give both, or leave both empty.", "form");
        good = false;
    } else if (good && upper) {
        const Problems found = problemsInPressure(m_upper.quantity()->number, m_lower.quantity()->number);
        if (!found.isEmpty()) {
            m_problem = tr("The upper number of a blood pressure is the larger one. Please check both.", "form");
            good = false;
        }
    }
    return good ? all : QList<EntryDraft>();
}

void MeasureViewModel::save()
{
    if (!savable())
        return;
    m_problem.clear();
    const QList<EntryDraft> all = drafts();
    if (all.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    onResult(m_journal.addAll(all, all.size() > 1), this, [this](const Result<QList<Id>> &kept) {
        m_busy = false;
        if (!kept) {
            m_problem = sentence(kept.error()); // the fields still hold what was typed
            Q_EMIT changed();
            return;
        }
        m_notices.said(tr("Kept.", "notice"), true);
        Q_EMIT saved();
    });
}

} // namespace dayplus
