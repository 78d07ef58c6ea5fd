// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendsviewmodel.h"

#include "charts/panelsaid.h"
#include "charts/scenebuilder.h"
#include "report/trendchoice.h"
#include "report/trendinput.h"
#include "report/trendlanes.h"
#include "report/trendranges.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

TrendsViewModel::TrendsViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_reader(journal),
      m_cursor(m_chart, m_reader, journal, roster, day, notices), m_views(journal, roster, notices),
      m_export([this] { return sheet(); }, [this] { return m_today; }), m_today(day.today())
{
    connect(&m_reader, &TrendReader::usedRead, this, &TrendsViewModel::choose);
    connect(&m_reader, &TrendReader::read, this, &TrendsViewModel::rebuild);
    connect(&m_reader, &TrendReader::failed, &notices, &Notices::failed);
    connect(&m_roster, &Roster::changed, this, &TrendsViewModel::follow);
    connect(&m_views, &TrendViews::changed, this, &TrendsViewModel::choose);
    connect(&m_chart, &ChartSource::viewChanged, this, [this] {
        if (m_chart.scene().moving)
            return;
        fillTable();
        Q_EMIT changed();
    });
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_today == m_day.today())
            return;
        m_today = m_day.today();
        rebuild();
    });
    follow();
}

/** Another patient, or something about this one: a course, a medicine, a unit, a view. */
void TrendsViewModel::follow()
{
    const Id patient = m_roster.currentPatient();
    if (patient == m_reader.patient()) {
        m_reader.setMedicines(m_roster.medicines(patient));
        if (!m_views.read())
            rebuild();
        return;
    }
    m_suggested.clear();
    m_around.reset();
    m_atEvent = false;
    m_tabled = 0;
    m_drawn.clear();
    m_lanes.clear();
    m_lanesSaid.clear();
    m_chart.show({}, {});
    m_reader.start(patient);
    m_reader.setMedicines(m_roster.medicines(patient));
    m_views.start(patient);
    fillTable();
    fillItems();
    Q_EMIT changed();
}

/** What is shown may be different now. */
void TrendsViewModel::choose()
{
    const auto there = [this](const QString &code) {
        return std::any_of(m_reader.used().cbegin(), m_reader.used().cend(), [&](const UsedCode &u) { return u.code == code; });
    };
    if (!std::any_of(m_suggested.cbegin(), m_suggested.cend(), there))
        m_suggested.clear();
    for (const UsedCode &item : suggested()) { // what is shown stays; only free room is filled
        if (!m_suggested.contains(item.code) && m_suggested.size() < (m_wide ? kWideSuggested : kPhoneSuggested))
            m_suggested.append(item.code);
    }
    m_reader.show(toRead(shown(), m_reader.used()));
}

TrendInput TrendsViewModel::input() const
{
    TrendWish wish{m_reader.patient(), m_today, shown(), m_views.view()};
    wish.view.range = rangeShown();
    TrendInput input = trendInput(m_roster, m_journal.catalogues(), m_reader, wish);
    input.around = m_around;
    input.longWords = m_wide;
    return input;
}

void TrendsViewModel::rebuild()
{
    if (!m_reader.isLoaded())
        return;
    const TrendInput from = input();
    const Lanes lanes = lanesOf(from);
    ChartScene scene = trendScene(from, lanes);
    const ChartScene &before = m_chart.scene();
    const DayRange days = scene.axis(1).days();
    scene.cursorDay = before.cursorDay && days.contains(*before.cursorDay) ? before.cursorDay : neighbourDay(scene, days.to + 1, -1);
    QStringList spoken;
    for (qsizetype i = 0; i < scene.panels.size(); ++i)
        spoken += panelSentence(scene.panels[i], m_journal.catalogues().itemByCode(from.shown[i].code));
    const LaneWording wording{from.catalogues, from.medicines, from.day0, from.today};
    m_lanes = laneRows(lanes, wording);
    m_lanesSaid = laneSentences(lanes, wording);
    m_drawn = from.shown;
    m_tabled = std::clamp(m_tabled, 0, std::max(0, int(scene.panels.size()) - (m_lanes.isEmpty() ? 1 : 0)));
    m_chart.show(scene, (spoken + m_lanesSaid).join(u' '));
    fillTable();
    fillItems();
    Q_EMIT changed();
}

ChartSheet TrendsViewModel::sheet() const
{
    TrendInput from = input();
    from.longWords = true; // a page has the room
    ChartScene scene = trendScene(from);
    scene.view = m_chart.scene().view;
    const std::optional<Patient> patient = m_roster.patient(m_reader.patient());
    return chartSheet(scene, {patient.value_or(Patient{}), m_journal.catalogues(), from.course, from.treatment, m_journal.now(), summaryText()});
}

void TrendsViewModel::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    if (m_reader.isLoaded())
        choose();
    Q_EMIT changed();
}

void TrendsViewModel::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    m_items.setSearch({});
    m_export.forget();
    if (view == View::Chooser && m_reader.isLoaded())
        m_reader.readUsed();
    else
        m_views.keep();
    Q_EMIT viewChanged();
}

QList<ChartRange> TrendsViewModel::offered() const
{
    const std::optional<qint64> day0 = m_day.day0() ? std::optional(m_day.day0()->toJulianDay()) : std::nullopt;
    return offeredRanges(day0, m_today.toJulianDay(), m_around.has_value());
}

QStringList TrendsViewModel::ranges() const
{
    QStringList names;
    for (const ChartRange range : offered())
        names += rangeName(range);
    return names;
}

QList<int> TrendsViewModel::bar() const
{
    const QList<ChartRange> all = offered();
    QList<int> indexes;
    for (const ChartRange range : barRanges(all, rangeShown()))
        indexes += int(all.indexOf(range));
    return indexes;
}

ChartRange TrendsViewModel::rangeShown() const
{
    if (m_atEvent && m_around)
        return ChartRange::AroundEvent;
    if (const auto wished = m_views.view().range; wished && offered().contains(*wished))
        return *wished;
    if (m_wide)
        return ChartRange::All;
    return m_day.day0() ? ChartRange::AroundDay0 : ChartRange::Days90;
}

void TrendsViewModel::setRange(int index)
{
    const QList<ChartRange> list = offered();
    if (index < 0 || index >= list.size() || list[index] == rangeShown())
        return;
    m_atEvent = list[index] == ChartRange::AroundEvent;
    TrendView view = m_views.view();
    if (!m_atEvent && view.range != list[index]) {
        view.range = list[index];
        m_views.change(view);
    } else {
        rebuild();
    }
}

void TrendsViewModel::showAround(const QString &isoDay)
{
    const QDate day = QDate::fromString(isoDay, Qt::ISODate);
    const std::optional<qint64> about = day.isValid() ? std::optional(day.toJulianDay()) : m_cursor.eventDay();
    if (!about)
        return;
    m_around = about;
    m_atEvent = true;
    rebuild();
    m_cursor.moveTo(about);
}

void TrendsViewModel::setCalendar(bool calendar)
{
    TrendView view = m_views.view();
    view.calendar = calendar;
    m_views.change(view);
}

void TrendsViewModel::setGrain(int grain)
{
    if (grain < 0 || grain > int(Grain::Months) + 1)
        return;
    TrendView view = m_views.view();
    view.grain = grain == 0 ? std::nullopt : std::optional(Grain(grain - 1));
    m_views.change(view);
}

const ChartPanel *TrendsViewModel::panel(int index) const
{
    const QList<ChartPanel> &panels = m_chart.scene().panels;
    return index >= 0 && index < panels.size() ? &panels[index] : nullptr;
}

const CatalogueItem *TrendsViewModel::itemOf(int index) const
{
    return index >= 0 && index < m_drawn.size() ? m_journal.catalogues().itemByCode(m_drawn[index].code) : nullptr;
}

QStringList TrendsViewModel::panels() const
{
    QStringList names;
    for (const ChartPanel &one : m_chart.scene().panels)
        names += one.title;
    return names;
}

QStringList TrendsViewModel::tables() const
{
    return m_lanes.isEmpty() ? panels() : panels() + QStringList{tr("Medicines", "a table")};
}

void TrendsViewModel::setTabled(int index)
{
    if (index == m_tabled || index < 0 || index >= tables().size())
        return;
    m_tabled = index;
    fillTable();
    Q_EMIT changed();
}

void TrendsViewModel::fillTable()
{
    if (medicinesTabled())
        return m_table.show(m_lanes);
    const ChartPanel *one = panel(m_tabled);
    m_table.show(one ? *one : ChartPanel{}, m_chart.scene().axis(1).days(), one ? resultUnit(one->result, itemOf(m_tabled)) : QString());
}

} // namespace dayplus
