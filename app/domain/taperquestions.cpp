// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about a plan, and doses of one drug that stand on the list twice. Nothing here says what would be right.
#include "domain/taper.h"

#include "domain/decimalsum.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongStep = 60;    ///< days; a step shorter than that is never asked about
constexpr int kTimesLonger = 3;  ///< than the longest other step
constexpr int kTimesLarger = 2;  ///< than the largest other step down
constexpr int kQuarter = 4;

Decimal times(const Decimal &number, int count)
{
    return {number.mantissa * count, number.exponent};
}

/** The largest step down but the one at `except`; 0 if there is none. */
Decimal largestOtherDrop(const TaperPlan &plan, qsizetype except)
{
    Decimal largest;
    for (qsizetype i = 1; i < plan.steps.size(); ++i) {
        const auto drop = difference(plan.steps[i - 1].amount, plan.steps[i].amount);
        if (i != except && drop && largest < *drop)
            largest = *drop;
    }
    return largest;
}

bool isJump(const TaperPlan &plan, qsizetype at)
{
    const Decimal before = plan.steps[at - 1].amount, after = plan.steps[at].amount;
    if (after.mantissa != 0 && times(after, kQuarter) < before)
        return true; // 40 → 4: a digit is missing?
    const auto drop = difference(before, after);
    const Decimal other = largestOtherDrop(plan, at);
    return drop && times(other, kTimesLarger) < *drop && (other.mantissa != 0 || after.mantissa == 0);
}

bool isLong(const TaperPlan &plan, qsizetype at, int days)
{
    int longestOther = 0;
    for (qsizetype i = 0; i + 1 < plan.steps.size(); ++i) {
        if (i != at)
            longestOther = std::max(longestOther, int(plan.steps[i].from.daysTo(plan.steps[i + 1].from)));
    }
    return days > kLongStep && longestOther > 0 && days > kTimesLonger * longestOther;
}

/** Days with a dose above zero, as far as the list knows. `to` invalid = open. */
struct Stretch {
    QDate from, to;
};

QList<Stretch> stretches(const Medicine &medicine)
{
    QList<Stretch> all;
    const auto endDay = [&](QDate next) {
        const QDate last = medicine.lastDose ? medicine.lastDose->lastDay() : QDate();
        return next.isValid() && (!last.isValid() || next <= last) ? next.addDays(-1) : last;
    };
    const bool ended = !medicine.lastDose && (medicine.status == u"stopped" || medicine.status == u"completed");
    for (qsizetype i = 0; i < medicine.steps.size() && !ended; ++i) {
        const DoseStep &step = medicine.steps[i];
        const bool zero = step.amount && step.amount->number.mantissa == 0;
        const QDate from = step.from.date.isValid() ? step.from.date : QDate(1, 1, 1);
        const QDate next = i + 1 < medicine.steps.size() ? medicine.steps[i + 1].from.date : QDate();
        if (!zero && step.amount)
            all.append({from, endDay(next)});
    }
    return all;
}

bool isSameDrug(const Medicine &a, const Medicine &b)
{
    if (a.id == b.id || a.code != b.code)
        return false;
    return a.code != u"other" || (!a.name.isEmpty() && a.name.compare(b.name, Qt::CaseInsensitive) == 0);
}

/** The days both are taken, from `from` on. */
std::optional<Stretch> shared(const Medicine &a, const Medicine &b, QDate from)
{
    std::optional<Stretch> found;
    for (const Stretch &x : stretches(a)) {
        for (const Stretch &y : stretches(b)) {
            const QDate begin = std::max({x.from, y.from, from});
            const QDate end = !x.to.isValid() ? y.to : !y.to.isValid() ? x.to : std::min(x.to, y.to);
            if (end.isValid() && end < begin)
                continue;
            if (!found)
                found = Stretch{begin, end};
            found->from = std::min(found->from, begin);
            if (!end.isValid() || (found->to.isValid() && found->to < end))
                found->to = end;
        }
    }
    return found;
}

} // namespace

QList<TaperQuestion> questionsAbout(const TaperPlan &plan, QDate today)
{
    using What = TaperQuestion::What;
    QList<TaperQuestion> questions;
    const QList<TaperStep> &steps = plan.steps;
    if (!steps.isEmpty() && steps.first().from < today)
        questions.append({What::Past, steps.first().from, {}, steps.first().amount, 0});
    for (qsizetype i = 1; i < steps.size(); ++i) {
        const Decimal before = steps[i - 1].amount, after = steps[i].amount;
        const int days = int(steps[i - 1].from.daysTo(steps[i].from));
        if (before < after)
            questions.append({What::Rise, steps[i].from, before, after, 0});
        else if (isJump(plan, i))
            questions.append({What::Jump, steps[i].from, before, after, 0});
        if (isLong(plan, i - 1, days))
            questions.append({What::LongStep, steps[i].from, before, after, days});
    }
    if (!steps.isEmpty() && steps.last().amount.mantissa != 0)
        questions.append({What::NoEnd, steps.last().from, {}, steps.last().amount, 0});
    return questions;
}

QList<DoubledDrug> doubledDrugs(const QList<Medicine> &medicines, QDate from)
{
    QList<DoubledDrug> doubled;
    for (qsizetype i = 0; i < medicines.size(); ++i) {
        for (qsizetype j = i + 1; j < medicines.size(); ++j) {
            if (!isSameDrug(medicines[i], medicines[j]))
                continue;
            if (const auto days = shared(medicines[i], medicines[j], from))
                doubled.append({medicines[i].id, medicines[j].id, days->from, days->to});
        }
    }
    return doubled;
}

} // namespace dayplus
