// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trendbinner.h"

#include "domain/entryrules.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

/** Units that only say "a plain number". */
bool isUnitless(QStringView unit)
{
    return unit.isEmpty() || unit == u"1" || (unit.startsWith(u'{') && unit.endsWith(u'}'));
}

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

DayRange weekOf(qint64 day, std::optional<qint64> day0)
{
    const qint64 anchor = day0.value_or(0); // Julian day 0 was a Monday
    const qint64 from = anchor + 7 * floorDiv(day - anchor, 7);
    return {from, from + 6};
}

DayRange monthOf(qint64 day, std::optional<qint64> day0)
{
    const QDate date = QDate::fromJulianDay(day);
    const QDate anchor = day0 ? QDate::fromJulianDay(*day0) : QDate(date.year(), date.month(), 1);
    int months = (date.year() - anchor.year()) * 12 + date.month() - anchor.month();
    if (anchor.addMonths(months) > date)
        --months;
    return {anchor.addMonths(months).toJulianDay(), anchor.addMonths(months + 1).toJulianDay() - 1};
}

/** What lies far from all the others; a fixed scale holds everything. */
std::optional<Bulk> bulkOfBins(const TrendResult &result)
{
    if (result.scale == Scale::Level4 || result.scale == Scale::Nrs10)
        return std::nullopt;
    std::vector<double> values;
    values.reserve(std::size_t(result.bins.size()));
    for (const TrendBin &bin : result.bins) {
        values.push_back(bin.min.number.toDouble());
        if (!(bin.min == bin.max))
            values.push_back(bin.max.number.toDouble());
    }
    return bulkOf(std::move(values), result.bulkIsLog);
}

/** Only what people log at home is counted in days, and only there a hospital day is no missed day. */
bool countsDays(Kind kind)
{
    return kind != Kind::Lab && kind != Kind::Score;
}

} // namespace

TrendBinner::TrendBinner(const TrendSpec &spec)
    : m_spec(spec)
{
    const CatalogueItem *item = spec.item;
    m_result.by = spec.by;
    m_result.line = spec.line;
    m_result.kind = item ? item->kind : spec.kind;
    m_result.scale = item ? item->scale : Scale::None;
    m_result.day0 = spec.day0;
    m_result.today = spec.today;
    if (countsDays(m_result.kind))
        m_result.hospital = merged(spec.hospital);
    m_scaleFixed = item != nullptr;
    m_result.unit = spec.unit;
    if (item && !item->units.isEmpty()) {
        const UnitChoice *choice = item->unit(spec.unit);
        m_result.unit = choice ? choice->ucum : item->units.first().ucum;
    }
    m_unitFixed = !m_result.unit.isEmpty() || (item && m_result.scale != Scale::None);
    if (spec.day0)
        m_before = Window{{*spec.day0 - spec.windowDays, *spec.day0 - 1}, 0, {}, {}, {}};
    m_last.range = {spec.today - spec.windowDays + 1, spec.today};
    m_day.from = -1;
}

void TrendBinner::reserve(qsizetype values)
{
    if (m_spec.by == BinBy::Day)
        m_result.bins.reserve(values);
}

TrendBinner::UnitRule TrendBinner::makeRule(const QString &unit)
{
    if (!m_unitFixed) {
        m_result.unit = unit;
        m_unitFixed = true;
    }
    if (unit == m_result.unit)
        return {unit, true, true};
    const CatalogueItem *item = m_spec.item;
    if (!item || item->units.isEmpty()) {
        const bool plain = isUnitless(unit) && isUnitless(m_result.unit);
        return {unit, plain, plain};
    }
    const UnitChoice *choice = item->unit(unit);
    return {unit, choice != nullptr, choice != nullptr && choice == item->unit(m_result.unit)};
}

const TrendBinner::UnitRule &TrendBinner::ruleFor(const QString &unit)
{
    const auto is = [&unit](const UnitRule &rule) {
        return unit.size() == rule.unit.size() && (unit.constData() == rule.unit.constData() || unit.isEmpty() || unit == rule.unit);
    };
    if (m_rule < m_rules.size() && is(m_rules[m_rule]))
        return m_rules[m_rule];
    for (m_rule = 0; m_rule < m_rules.size(); ++m_rule) {
        if (is(m_rules[m_rule]))
            return m_rules[m_rule];
    }
    m_rules.push_back(makeRule(unit));
    return m_rules.back();
}

void TrendBinner::keepApart(KeptApart::Why why, const SeriesPoint &point)
{
    const QString unit = why == KeptApart::Why::Unit ? point.unit : QString();
    for (KeptApart &kept : m_result.apart) {
        if (kept.why == why && kept.unit == unit) {
            ++kept.n;
            kept.lastDay = point.wallDay;
            return;
        }
    }
    m_result.apart.append({why, unit, 1, point.wallDay, point.wallDay});
}

void TrendBinner::withoutAnswer(const SeriesPoint &point)
{
    QList<qint64> &days = point.status == Status::NotAssessed ? m_result.notAssessed : m_result.couldNotAnswer;
    if (point.precision >= Precision::Day && (days.isEmpty() || days.last() != point.wallDay))
        days.append(point.wallDay);
}

/** False if the point cannot stand on the axis; it has then been counted apart. */
bool TrendBinner::toDisplay(const SeriesPoint &point, Measure &out)
{
    using Form = SeriesPoint::Form;
    if (point.form == Form::Text || point.form == Form::None) {
        keepApart(point.form == Form::Text ? KeptApart::Why::Text : KeptApart::Why::NoValue, point);
        return false;
    }
    if (!m_scaleFixed) {
        m_result.scale = point.form == Form::Level ? Scale::Level4 : Scale::Number;
        m_scaleFixed = true;
    }
    const bool levels = m_result.scale == Scale::Level4;
    if (levels != (point.form == Form::Level)) {
        keepApart(KeptApart::Why::Scale, point);
        return false;
    }
    out = {point.number, point.comparator};
    if (levels)
        return true;
    const UnitRule &rule = ruleFor(point.unit);
    if (rule.same)
        return true;
    const auto converted = rule.known
        ? convert({point.number, point.unit, point.comparator}, *m_spec.item, m_result.unit) : std::nullopt;
    if (!converted) {
        keepApart(KeptApart::Why::Unit, point);
        return false;
    }
    out = {converted->number, converted->comparator};
    ++m_result.converted;
    return true;
}

void TrendBinner::add(const SeriesPoint &point)
{
    if (point.status != Status::Known)
        return withoutAnswer(point);
    Measure measure;
    if (!toDisplay(point, measure))
        return;
    if (point.precision < Precision::Day) {
        m_result.vague.append({point.wallDay, point.row, measure, -1, point.precision, point.reporter});
        return;
    }
    if (point.wallDay != m_day.from || m_day.n == 0) {
        closeDay();
        m_day.from = m_day.to = point.wallDay;
        m_first = measure;
    } else {
        if (m_dayValues.empty())
            m_dayValues.push_back(m_first);
        m_dayValues.push_back(measure);
    }
    ++m_day.n;
    m_day.row = point.row;
    m_day.reporter = point.reporter;
    m_latest = measure;
    m_latestMinute = point.minute;
    m_latestPrecision = point.precision;
    m_result.limits += measure.comparator != Comparator::None;
}

bool TrendBinner::inHospital(qint64 day)
{
    const QList<DayRange> &spans = m_result.hospital;
    while (m_hospitalAt < spans.size() && spans[m_hospitalAt].to < day)
        ++m_hospitalAt;
    return m_hospitalAt < spans.size() && spans[m_hospitalAt].from <= day;
}

void TrendBinner::collect(Window &window)
{
    if (m_day.hospital || !window.range.contains(m_day.from))
        return;
    ++window.days;
    window.medians.push_back(m_day.median);
    window.lows.push_back(m_day.min);
    window.highs.push_back(m_day.max);
}

void TrendBinner::closeDay()
{
    if (m_day.n == 0)
        return;
    m_day.hospital = inHospital(m_day.from);
    m_day.days = m_day.ofDays = m_day.hospital ? 0 : 1;
    if (m_dayValues.empty()) {
        m_day.min = m_day.median = m_day.max = m_first;
    } else {
        const Spread spread = spreadOf(m_dayValues);
        m_day.min = spread.min;
        m_day.median = spread.median;
        m_day.max = spread.max;
    }
    m_result.values += m_day.n;
    m_result.days += m_day.days;
    if (m_result.span.to < m_result.span.from)
        m_result.span = {m_day.from, m_day.from};
    if (m_before)
        collect(*m_before);
    collect(m_last);
    if (m_spec.by == BinBy::Day) {
        m_result.bins.append(m_day);
    } else {
        if (m_binValues.empty() || m_day.from > m_bin.to) {
            closeBin();
            openBin(m_day.from);
        }
        if (m_dayValues.empty())
            m_binValues.push_back(m_first);
        m_binValues.insert(m_binValues.end(), m_dayValues.cbegin(), m_dayValues.cend());
        m_bin.row = m_day.row;
        m_bin.reporter = m_day.reporter;
        m_bin.days += m_day.days;
        m_bin.hospital = m_bin.hospital && m_day.hospital;
    }
    m_dayValues.clear();
    m_day.n = 0;
}

void TrendBinner::openBin(qint64 day)
{
    const DayRange range = m_spec.by == BinBy::Week ? weekOf(day, m_spec.day0) : monthOf(day, m_spec.day0);
    m_bin = {};
    m_bin.from = range.from;
    m_bin.to = range.to;
    m_bin.hospital = true;
}

void TrendBinner::closeBin()
{
    if (m_binValues.empty())
        return;
    const qint64 lastCounted = std::max(m_day.from, m_spec.today);
    m_bin.n = int(m_binValues.size());
    m_bin.ofDays = daysOutside(m_result.hospital, {m_bin.from, std::min(m_bin.to, lastCounted)});
    const Spread spread = spreadOf(m_binValues);
    m_bin.min = spread.min;
    m_bin.median = spread.median;
    m_bin.max = spread.max;
    m_result.bins.append(m_bin);
    m_binValues.clear();
}

WindowFacts TrendBinner::factsOf(Window &window) const
{
    WindowFacts facts;
    facts.range = window.range;
    facts.days = window.days;
    facts.ofDays = daysOutside(m_result.hospital, window.range);
    facts.hospitalDays = int(window.range.days()) - facts.ofDays;
    if (window.medians.empty())
        return facts;
    facts.median = spreadOf(window.medians).median;
    facts.min = spreadOf(window.lows).min;
    facts.max = spreadOf(window.highs).max;
    return facts;
}

TrendResult TrendBinner::take()
{
    closeDay();
    closeBin();
    if (m_result.values > 0) {
        m_result.latest = TrendValue{m_day.from, m_day.row, m_latest, m_latestMinute, m_latestPrecision, m_day.reporter};
        m_result.span.to = std::max(m_spec.today, m_day.from);
        m_result.ofDays = daysOutside(m_result.hospital, m_result.span);
        m_result.hospitalDays = int(m_result.span.days()) - m_result.ofDays;
    }
    m_result.bulkIsLog = m_spec.item && m_spec.item->logAxis;
    m_result.bulk = bulkOfBins(m_result);
    if (m_before)
        m_result.before = factsOf(*m_before);
    m_result.last = factsOf(m_last);
    return std::move(m_result);
}

} // namespace dayplus
