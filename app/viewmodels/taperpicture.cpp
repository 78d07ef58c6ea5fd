// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/taperpicture.h"

#include "wording/days.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Graph { Q_DECLARE_TR_FUNCTIONS(TaperGraph) };

constexpr int kBack = 120, kAhead = 200, kAfterEnd = 7, kAtLeast = 28, kMostTicks = 5;

/** A step of 1, 2, 2.5 or 5 × 10ⁿ that gives two to four lines. */
QList<TaperGraph::AmountTick> amountTicks(const Decimal &top, const QString &unit)
{
    static constexpr std::array<std::pair<int, int>, 4> kSteps{{{1, 0}, {2, 0}, {25, -1}, {5, 0}}};
    Decimal step{1, 0};
    const double wanted = std::max(top.toDouble(), 0.1) / 2;
    double best = -1;
    for (int power = -2; power <= 6; ++power) {
        for (const auto &[mantissa, exponent] : kSteps) {
            const Decimal candidate{mantissa, exponent + power};
            const double value = candidate.toDouble();
            if (value <= wanted * 1.0001 && value > best) {
                best = value;
                step = candidate;
            }
        }
    }
    QList<TaperGraph::AmountTick> ticks;
    const int count = int(std::ceil(top.toDouble() / step.toDouble() - 1e-9));
    for (int i = 0; i <= std::max(1, count); ++i) {
        Decimal amount = Decimal{step.mantissa * i, step.exponent}.normalized();
        if (amount.exponent > 0)
            amount = amount.rounded(0).value_or(amount);
        ticks.append({amount, quantityText(Quantity{amount, unit, Comparator::None})});
    }
    return ticks;
}

QString dayName(QDate day, std::optional<QDate> day0, bool first)
{
    if (!day0)
        return QLocale().toString(day, Graph::tr("d MMM", "a date format of Qt: day and short month"));
    const int number = courseDay(day, *day0);
    DayLabel label;
    label.days = number;
    return first ? exactDayTitle(day, day0) : dayNumber(label);
}

QList<TaperGraph::DayTick> dayTicks(QDate first, QDate last, std::optional<QDate> day0)
{
    const int days = int(first.daysTo(last)) + 1;
    int step = 7;
    for (const int candidate : {7, 14, 28, 56, 84}) {
        step = candidate;
        if (days / step < kMostTicks)
            break;
    }
    const int offset = day0 ? ((courseDay(first, *day0) % step) + step) % step : 0;
    QList<TaperGraph::DayTick> ticks;
    for (QDate day = first.addDays(offset == 0 ? 0 : step - offset); day <= last; day = day.addDays(step))
        ticks.append({day, dayName(day, day0, ticks.isEmpty())});
    return ticks;
}

/** The last day any of the plans speaks of. */
QDate endOfPlans(const Taper &taper)
{
    QDate last;
    for (const TaperPlan &plan : taper.plans) {
        const QDate end = zeroFrom(plan).value_or(plan.steps.isEmpty() ? QDate() : plan.steps.last().from);
        last = !last.isValid() || (end.isValid() && last < end) ? end : last;
    }
    return last;
}

struct Window {
    QDate first, last;
};

/** A taper that is over is shown as it was; any other up to today and on to its end. */
Window windowOf(const TaperInput &input, QDate began)
{
    const QDate end = endOfPlans(input.taper);
    if (end.isValid() && end.addDays(kAtLeast) < input.today && zeroFrom(input.taper.plans.last()))
        return {std::max(began, end.addDays(-kAhead)), end.addDays(kAfterEnd)};
    const QDate first = std::max(std::min(began, input.today), input.today.addDays(-kBack));
    const QDate last = std::max(input.today, end.isValid() ? end : input.today).addDays(kAfterEnd);
    return {first, std::max(std::min(last, input.today.addDays(kAhead)), first.addDays(kAtLeast))};
}

} // namespace

TaperGraph taperGraph(const TaperInput &input, std::optional<QDate> day0)
{
    TaperGraph graph;
    const QDate began = input.taper.plans.isEmpty() ? QDate() : beganOn(input.taper, 0);
    if (!began.isValid())
        return graph;
    const auto [first, last] = windowOf(input, began);
    graph.series = taperSeries(input, first, last);
    graph.amounts = amountTicks(graph.series.top, input.taper.unit);
    graph.days = dayTicks(first, last, day0);
    if (input.today <= last)
        graph.today = Graph::tr("Today", "chart of a taper");
    graph.taken = Graph::tr("Taken", "chart of a taper");
    graph.planned = Graph::tr("Planned", "chart of a taper");
    if (input.taper.plans.size() > 1) {
        const Moment &decided = input.taper.plans.last().decided;
        const QString date = decided.precision >= Precision::Day ? QLocale().toString(decided.date, Graph::tr("d MMM", "a date format of Qt: day and short month")) : QString();
        //: %1 is a short date
        graph.revised = date.isEmpty() ? Graph::tr("Revised", "chart of a taper") : Graph::tr("Revised %1", "chart of a taper").arg(date);
    }
    return graph;
}

} // namespace dayplus
