// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendsviewmodel.h"

#include "charts/scenebuilder.h"
#include "report/trendchoice.h"
#include "wording/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kWatchDays = 35;

QString sectionName(Kind kind)
{
    switch (kind) {
    case Kind::Symptom: return TrendsViewModel::tr("Symptoms", "section of the chooser");
    case Kind::Vital: return TrendsViewModel::tr("Measurements", "section of the chooser");
    case Kind::Lab: return TrendsViewModel::tr("Lab values", "section of the chooser");
    default: return TrendsViewModel::tr("Scores", "section of the chooser");
    }
}

} // namespace

TrendsViewModel::TrendsViewModel(Journal &journal, Roster &roster, DayInfo &day, Notices &notices)
    : m_journal(journal), m_roster(roster), m_day(day), m_reader(journal), m_today(day.today())
{
    connect(&m_reader, &TrendReader::usedRead, this, &TrendsViewModel::choose);
    connect(&m_reader, &TrendReader::read, this, &TrendsViewModel::rebuild);
    connect(&m_reader, &TrendReader::failed, &notices, &Notices::failed);
    connect(&m_roster, &Roster::changed, this, &TrendsViewModel::follow);
    connect(&m_day, &DayInfo::changed, this, [this] {
        if (m_today == m_day.today())
            return;
        m_today = m_day.today();
        rebuild();
    });
    follow();
}

/** Another patient, or something about this one: a course, a medicine, a unit. */
void TrendsViewModel::follow()
{
    const Id patient = m_roster.currentPatient();
    if (patient == m_reader.patient())
        return rebuild();
    m_wishes.clear();
    m_byHand = false;
    m_range.reset();
    m_tabled = 0;
    m_drawn.clear();
    m_chart.show({}, {});
    m_reader.start(patient);
    fillTable();
    fillItems();
    Q_EMIT changed();
    Q_EMIT cursorChanged();
}

void TrendsViewModel::choose()
{
    const auto there = [this](const QString &code) {
        return std::any_of(m_reader.used().cbegin(), m_reader.used().cend(), [&](const UsedCode &u) { return u.code == code; });
    };
    if (m_reader.used().isEmpty() || !std::any_of(m_wishes.cbegin(), m_wishes.cend(), there)) {
        m_byHand = false;
        m_wishes.clear();
    }
    if (!m_byHand && m_wishes.size() < room()) { // what is shown stays; only free room is filled
        const std::optional<Patient> patient = m_roster.patient(m_reader.patient());
        const Disease *disease = patient ? m_journal.catalogues().disease(patient->disease) : nullptr;
        const auto day0 = m_day.day0();
        const bool watched = day0 && m_today >= day0->addDays(-7) && m_today <= day0->addDays(kWatchDays);
        for (const UsedCode &item : defaultChoice(m_reader.used(), m_journal.catalogues(), disease, watched, room())) {
            if (!m_wishes.contains(item.code) && m_wishes.size() < room())
                m_wishes.append(item.code);
        }
    }
    m_reader.show(shown());
}

QList<UsedCode> TrendsViewModel::shown() const
{
    QList<UsedCode> items;
    for (const QString &code : m_byHand ? m_wishes.mid(std::max<qsizetype>(0, m_wishes.size() - room())) : m_wishes.mid(0, room())) {
        const auto used = std::find_if(m_reader.used().cbegin(), m_reader.used().cend(), [&](const UsedCode &u) { return u.code == code; });
        if (used != m_reader.used().cend())
            items.append(*used);
    }
    return items;
}

void TrendsViewModel::rebuild()
{
    if (!m_reader.isLoaded())
        return;
    TrendInput input{m_journal.catalogues(), m_reader, shown(), {}, m_roster.medicines(m_reader.patient()),
                     m_roster.courseFor(m_reader.patient(), m_today), rangeShown(), m_today.toJulianDay(), {}, nullptr, m_wide};
    if (input.course)
        input.treatment = m_roster.treatment(input.course->templateId);
    if (m_day.day0())
        input.day0 = m_day.day0()->toJulianDay();
    for (const UsedCode &item : std::as_const(input.shown)) {
        const QString unit = m_roster.setting(u"unit."_s + item.code).toString();
        const CatalogueItem *known = m_journal.catalogues().itemByCode(item.code);
        if (known && known->unit(unit))
            input.units.insert(item.code, unit);
    }
    ChartScene scene = trendScene(input);
    const DayRange days = scene.axis(1).days();
    const std::optional<qint64> before = m_chart.scene().cursorDay;
    scene.cursorDay = before && days.contains(*before) ? before : neighbourDay(scene, days.to + 1, -1);
    QStringList spoken;
    for (qsizetype i = 0; i < scene.panels.size(); ++i)
        spoken += trendSentence(scene.panels[i].result, scene.panels[i].title, m_journal.catalogues().itemByCode(input.shown[i].code));
    m_tabled = std::clamp(m_tabled, 0, std::max(0, int(scene.panels.size()) - 1));
    m_drawn = input.shown;
    m_chart.show(scene, spoken.join(u' '));
    fillTable();
    fillItems();
    Q_EMIT changed();
    Q_EMIT cursorChanged();
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
    if (view == View::Chooser && m_reader.isLoaded())
        m_reader.readUsed();
    Q_EMIT viewChanged();
}

QList<ChartRange> TrendsViewModel::offered() const
{
    QList<ChartRange> list{ChartRange::Days30, ChartRange::Days90};
    if (m_day.day0())
        list += ChartRange::AroundDay0;
    return list += ChartRange::All;
}

QStringList TrendsViewModel::ranges() const
{
    QStringList names;
    for (const ChartRange range : offered()) {
        switch (range) {
        case ChartRange::Days30: names += tr("30 days", "range of a chart"); break;
        case ChartRange::Days90: names += tr("90 days", "range of a chart"); break;
        case ChartRange::AroundDay0: names += tr("Around Day 0", "range of a chart"); break;
        case ChartRange::All: names += tr("All", "range of a chart"); break;
        case ChartRange::SinceDay0: names += tr("Since Day 0", "range of a chart"); break;
        case ChartRange::Watch: names += tr("Watch", "range of a chart: Day −7 to Day +28"); break;
        case ChartRange::Year1: names += tr("1 year", "range of a chart"); break;
        case ChartRange::AroundEvent: names += tr("Around this", "range of a chart: around an event"); break;
        }
    }
    return names;
}

ChartRange TrendsViewModel::rangeShown() const
{
    if (m_range && offered().contains(*m_range))
        return *m_range;
    if (m_wide)
        return ChartRange::All;
    return m_day.day0() ? ChartRange::AroundDay0 : ChartRange::Days90;
}

void TrendsViewModel::setRange(int index)
{
    const QList<ChartRange> list = offered();
    if (index < 0 || index >= list.size() || list[index] == rangeShown())
        return;
    m_range = list[index];
    rebuild();
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

void TrendsViewModel::setTabled(int index)
{
    if (index == m_tabled || !panel(index))
        return;
    m_tabled = index;
    fillTable();
    Q_EMIT changed();
}

void TrendsViewModel::fillTable()
{
    const ChartPanel *one = panel(m_tabled);
    const TrendResult result = one ? one->result : TrendResult{};
    m_table.show(result, m_chart.scene().axis(1).days(), resultUnit(result, itemOf(m_tabled)));
}

void TrendsViewModel::fillItems()
{
    QList<TrendItemRow> rows;
    const QList<UsedCode> now = shown();
    for (const Kind kind : {Kind::Symptom, Kind::Vital, Kind::Lab, Kind::Score}) {
        const qsizetype first = rows.size();
        for (const UsedCode &used : m_reader.used()) {
            if (used.kind != kind)
                continue;
            const bool on = std::any_of(now.cbegin(), now.cend(), [&](const UsedCode &s) { return s.code == used.code; });
            const QString count = used.count == 1 ? tr("1 value") : tr("%1 values").arg(used.count);
            const QString detail = used.lastDay > 0 && used.lastDay != Moment::kNoDay
                ? tr("%1, last on %2", "how many values, date").arg(count, dayMonthYear(used.lastDay)) : count;
            rows.append({used.code, trendLabel(used, m_journal.catalogues()), detail, sectionName(kind), {}, on});
        }
        std::sort(rows.begin() + first, rows.end(), [](const TrendItemRow &a, const TrendItemRow &b) {
            return QString::localeAwareCompare(a.label, b.label) < 0;
        });
    }
    m_items.setItems(rows);
}

void TrendsViewModel::toggle(const QString &code)
{
    QStringList codes;
    for (const UsedCode &item : shown())
        codes += item.code;
    if (codes.contains(code) && codes.size() > 1)
        codes.removeAll(code);
    else if (!codes.contains(code))
        codes.append(code);
    m_wishes = codes.mid(std::max<qsizetype>(0, codes.size() - room()));
    m_byHand = true;
    m_reader.show(shown());
}

} // namespace dayplus
