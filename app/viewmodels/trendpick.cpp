// SPDX-License-Identifier: GPL-3.0-or-later
// What the Trends page shows: the suggestion, what somebody picked, in which order, and the views made of it.
#include "viewmodels/trendsviewmodel.h"

#include "report/trendchoice.h"
#include "report/trendinput.h"
#include "report/trendlanes.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

QString sectionName(Kind kind)
{
    switch (kind) {
    case Kind::Symptom: return TrendsViewModel::tr("Symptoms", "section of the chooser");
    case Kind::Vital: return TrendsViewModel::tr("Measurements", "section of the chooser");
    case Kind::Lab: return TrendsViewModel::tr("Lab values", "section of the chooser");
    case Kind::Dose: return TrendsViewModel::tr("Tapers", "section of the chooser");
    default: return TrendsViewModel::tr("Scores", "section of the chooser");
    }
}

QString detailOf(const UsedCode &used)
{
    if (used.kind == Kind::Dose)
        return TrendsViewModel::tr("planned and taken", "a taper in the chooser");
    const QString count = used.count == 1 ? TrendsViewModel::tr("1 value") : TrendsViewModel::tr("%1 values").arg(used.count);
    return used.lastDay > 0 && used.lastDay != Moment::kNoDay
        ? TrendsViewModel::tr("%1, last on %2", "how many values, date").arg(count, dayMonthYear(used.lastDay)) : count;
}

} // namespace

/** Everything that can be shown. */
QList<UsedCode> TrendsViewModel::known() const
{
    return m_reader.used() + taperItems(tapersOnly());
}

/** What is needed to name the tapers. */
TrendInput TrendsViewModel::tapersOnly() const
{
    return trendInput(m_roster, m_journal.catalogues(), m_reader, {m_reader.patient(), m_today, {}, {}});
}

QList<UsedCode> TrendsViewModel::suggested() const
{
    const std::optional<Patient> patient = m_roster.patient(m_reader.patient());
    const Disease *disease = patient ? m_journal.catalogues().disease(patient->disease) : nullptr;
    const int most = m_wide ? kWideSuggested : kPhoneSuggested;
    const QList<UsedCode> chosen = defaultChoice(m_reader.used(), m_journal.catalogues(), disease, trendPhase(m_day.day0(), m_today), most);
    return withRunningTaper(chosen, taperItems(tapersOnly()), m_today.toJulianDay(), most);
}

/** The codes of the panels, top to bottom: chosen by hand, else suggested. Only what has values. */
QStringList TrendsViewModel::codesShown() const
{
    const QList<UsedCode> all = known();
    const bool byHand = m_views.byHand();
    const QStringList wished = byHand ? m_views.view().codes : m_suggested;
    const qsizetype most = byHand ? room() : m_wide ? kWideSuggested : kPhoneSuggested;
    QStringList codes;
    for (const QString &code : wished) {
        const bool there = std::any_of(all.cbegin(), all.cend(), [&](const UsedCode &u) { return u.code == code; });
        if (there && codes.size() < most)
            codes += code;
    }
    if (codes.isEmpty() && byHand) // nothing of that view has a value any more
        return m_suggested.mid(0, m_wide ? kWideSuggested : kPhoneSuggested);
    return codes;
}

QList<UsedCode> TrendsViewModel::shown() const
{
    const QList<UsedCode> all = known();
    QList<UsedCode> items;
    for (const QString &code : codesShown()) {
        const auto used = std::find_if(all.cbegin(), all.cend(), [&](const UsedCode &u) { return u.code == code; });
        if (used != all.cend())
            items += *used;
    }
    return items;
}

void TrendsViewModel::chooseByHand(const QStringList &codes)
{
    TrendView view = m_views.view();
    view.codes = codes;
    m_views.change(view);
}

void TrendsViewModel::toggle(const QString &code)
{
    QStringList codes = codesShown();
    if (codes.contains(code) && codes.size() > 1)
        codes.removeAll(code);
    else if (!codes.contains(code))
        codes.append(code);
    chooseByHand(codes.mid(std::max<qsizetype>(0, codes.size() - room())));
}

void TrendsViewModel::move(const QString &code, int by)
{
    QStringList codes = codesShown();
    const qsizetype at = codes.indexOf(code), to = at + by;
    if (at < 0 || to < 0 || to >= codes.size())
        return;
    codes.move(at, to);
    chooseByHand(codes);
}

void TrendsViewModel::addView(const QString &name)
{
    TrendView view = m_views.view();
    view.codes = codesShown();
    view.range = rangeShown() == ChartRange::AroundEvent ? view.range : std::optional(rangeShown());
    m_views.add(name, view);
}

void TrendsViewModel::fillItems()
{
    QList<TrendItemRow> rows, order;
    const QList<UsedCode> all = known(), now = shown();
    const auto rowOf = [this](const UsedCode &used, bool on) {
        return TrendItemRow{used.code, trendLabel(used, m_journal.catalogues()), detailOf(used), sectionName(used.kind), {}, on};
    };
    for (const Kind kind : {Kind::Symptom, Kind::Vital, Kind::Lab, Kind::Score, Kind::Dose}) {
        const qsizetype first = rows.size();
        for (const UsedCode &used : all) {
            const bool on = std::any_of(now.cbegin(), now.cend(), [&](const UsedCode &s) { return s.code == used.code; });
            if (used.kind == kind)
                rows.append(rowOf(used, on));
        }
        std::sort(rows.begin() + first, rows.end(), [](const TrendItemRow &a, const TrendItemRow &b) {
            return QString::localeAwareCompare(a.label, b.label) < 0;
        });
    }
    for (const UsedCode &used : now)
        order.append(rowOf(used, true));
    m_items.setItems(rows);
    m_order.setItems(order);
}

} // namespace dayplus
