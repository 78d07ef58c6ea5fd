// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/valuescale.h"

#include "domain/trendruns.h"

#include "domain/trendruns.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr double kShelf = 0.14;   // of the height, under the lowest decade

double niceStep(double rough)
{
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double part : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (part * decade >= rough * (1 - 1e-9))
            return part * decade;
    }
    return 10 * decade;
}

bool isLimitBelow(Comparator comparator)
{
    return comparator == Comparator::Less || comparator == Comparator::LessOrEqual;
}

/** What the scale has to show. */
struct Extent {
    bool log = false;
    double least = 0, most = 0;
    bool any = false, zeros = false;
    std::vector<double> limits;   ///< log: "<5" is no value

    void add(double value, Comparator comparator)
    {
        if (log && value <= 0) {
            zeros = true;
            return;
        }
        if (log && isLimitBelow(comparator)) {
            limits.push_back(value);
            return;
        }
        least = any ? std::min(least, value) : value;
        most = any ? std::max(most, value) : value;
        any = true;
    }
    void add(const TrendResult &result, DayRange inView, bool farToo)
    {
        for (const TrendBin &bin : binsIn(result, inView)) {
            for (const Measure *measure : {&bin.min, &bin.max}) {
                if (farToo || !isFar(result, *measure))
                    add(measure->number.toDouble(), measure->comparator);
            }
        }
    }
    void addAll(const ChartPanel &panel, DayRange inView, bool farToo)
    {
        add(panel.result, inView, farToo);
        for (const PanelSeries &series : panel.more)
            add(series.result, inView, farToo);
        for (const StepLine &line : panel.steps) {
            for (const StepLine::Step &step : line.steps) {
                if (step.days.to >= inView.from && step.days.from <= inView.to)
                    add(step.value, Comparator::None);
            }
        }
    }
    /** The report's range is shown as far as it costs little: its near edge, where all values are outside of it. */
    void reach(const ChartPanel &panel)
    {
        if (!any)
            return;
        if (panel.refLow && *panel.refLow > most && *panel.refLow <= most * 3)
            most = *panel.refLow;
        if (panel.refHigh && *panel.refHigh < least && *panel.refHigh * 3 >= least)
            least = *panel.refHigh;
    }
};

} // namespace

QString scaleNumber(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'g', 5);
    if (std::abs(value) >= 1e5 && std::abs(value) < 1e7)
        text = locale.toString(value, 'f', 0);
    return text.replace(u'-', u'\u2212');
}

void ValueScale::fit(double least, double most, bool any)
{
    if (!any) {
        m_empty = true;
        return;
    }
    if (m_log) {
        m_low = std::pow(10, std::floor(std::log10(least) + 1e-9));
        m_high = std::pow(10, std::floor(std::log10(most) + 1e-9));
        for (const double part : {1.0, 3.0, 10.0}) {
            if (m_high * part >= most) {
                m_high *= part;
                break;
            }
        }
        if (m_high <= m_low)
            m_high = m_low * 10;
        return;
    }
    if (least >= 0 && least < most * 0.5)
        least = 0;
    double span = most - least;
    if (span <= 0) {
        span = most == 0 ? 1 : std::abs(most) * 0.1;
        least -= most == 0 ? 0 : span / 2;
        most = least + span;
    }
    m_step = niceStep(span / 2);
    m_low = std::floor(least / m_step + 1e-9) * m_step;
    m_high = std::ceil(most / m_step - 1e-9) * m_step;
}

/** Limits at or under the lowest decade, and zeros, lie on a shelf of their own. */
void ValueScale::shelve(const std::vector<double> &limits, bool zeros)
{
    m_shelf = zeros;
    for (const double limit : limits) {
        if (limit <= m_low * (1 + 1e-9)) {
            m_shelf = true;
            m_limit = std::max(m_limit, limit);
        }
    }
}

ValueScale ValueScale::of(const ChartPanel &panel, DayRange inView)
{
    ValueScale scale;
    scale.m_levels = panel.levelNames;
    if (panel.low && panel.high && *panel.high > *panel.low) {
        scale.m_low = *panel.low;
        scale.m_high = *panel.high;
        scale.m_step = (*panel.high - *panel.low) / (panel.levelNames.isEmpty() ? 2 : 3);
        return scale;
    }
    scale.m_log = panel.logAxis;
    Extent extent;
    extent.log = scale.m_log;
    const auto isEmpty = [&extent] { return !extent.any && !extent.zeros && extent.limits.empty(); };
    extent.addAll(panel, inView, false);
    if (isEmpty())
        extent.addAll(panel, inView, true);
    if (!isEmpty()) {
        for (const Threshold &threshold : panel.thresholds)
            extent.add(threshold.value, Comparator::None);
        extent.reach(panel);
    }
    const double highest = extent.limits.empty() ? 0 : *std::max_element(extent.limits.cbegin(), extent.limits.cend());
    if (!extent.any && !isEmpty()) {
        extent.least = highest > 0 ? highest : 1;
        extent.most = extent.least * 10;
        extent.any = true;
    }
    scale.fit(extent.least, std::max(extent.most, highest), extent.any);
    scale.shelve(extent.limits, extent.zeros);
    return scale;
}

int ValueScale::beyond(double value) const
{
    if (m_log && value <= 0)
        return 0; // on the shelf
    const double slack = (m_high - m_low) * 1e-9;
    return value > m_high + slack ? 1 : value < m_low - slack ? -1 : 0;
}

double ValueScale::fraction(double value, Comparator comparator) const
{
    if (!m_log)
        return std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    if (m_shelf && (value <= 0 || (isLimitBelow(comparator) && value <= m_low * (1 + 1e-9))))
        return 0;
    const double floor = m_shelf ? kShelf : 0;
    const double part = std::log10(std::max(value, m_low) / m_low) / std::log10(m_high / m_low);
    return std::clamp(floor + (1 - floor) * part, 0.0, 1.0);
}

QList<ValueScale::Label> ValueScale::labels(int room) const
{
    QList<Label> out;
    if (m_empty)
        return out;
    if (!m_levels.isEmpty()) {
        const int step = room >= m_levels.size() ? 1 : int(m_levels.size()) - 1;
        for (int i = 0; i < m_levels.size(); i += step)
            out.append({fraction(i), m_levels[i]});
        return out;
    }
    if (!m_log) {
        const int parts = std::max(1, int(std::lround((m_high - m_low) / m_step)));
        const int step = room > parts ? 1 : room >= 3 && parts % 2 == 0 ? parts / 2 : parts;
        for (int i = 0; i <= parts; i += step)
            out.append({double(i) / parts, scaleNumber(m_low + (m_high - m_low) * i / parts)});
        return out;
    }
    if (m_shelf)
        out.append({0, m_limit > 0 ? u"<"_s + scaleNumber(m_limit) : u"0"_s});
    const int decades = int(std::floor(std::log10(m_high / m_low) + 1e-9));
    const int step = std::max(1, (decades + std::max(1, room - 2)) / std::max(1, room - 1));
    for (int i = m_shelf ? step : 0; i <= decades; i += step)
        out.append({fraction(m_low * std::pow(10, i)), scaleNumber(m_low * std::pow(10, i))});
    return out;
}

} // namespace dayplus
