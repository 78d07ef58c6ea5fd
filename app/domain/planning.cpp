// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning.h"

#include "domain/orderquestions.h"
#include "domain/planoffset.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

bool isDay(const Moment &moment)
{
    return moment.precision >= Precision::Day && moment.date.isValid();
}

/** The day an offset means; unknown if Day 0 is. */
Moment momentAt(const QString &offset, const Moment &day0)
{
    const std::optional<PlanOffset> read = planOffsetFromText(offset);
    if (!read || !isDay(day0))
        return Moment::unknown();
    return Moment::onDay(dayAt(*read, day0.date), day0.about); // unknown if it leaves the calendar
}

/** The end of the n-th repetition of a step; nullopt = a point, open, or not known. */
std::optional<Moment> endOf(const TemplateStep &step, int repeat, const Moment &day0)
{
    const std::optional<PlanOffset> to = planOffsetFromText(step.to);
    if (step.to.isEmpty() || !to || !isDay(day0))
        return std::nullopt;
    const std::optional<PlanOffset> period = periodFromText(step.repeat);
    const PlanOffset offset = period && repeat > 1 ? repeated(*to, *period, repeat) : *to;
    return Moment::onDay(dayAt(offset, day0.date), day0.about);
}

/** The offset of the n-th repetition, as text. */
QString offsetOf(const TemplateStep &step, int repeat)
{
    const std::optional<PlanOffset> from = planOffsetFromText(step.from);
    const std::optional<PlanOffset> period = periodFromText(step.repeat);
    return from && period && repeat > 1 ? toText(repeated(*from, *period, repeat)) : step.from;
}

/** The same wall time some days later. */
Moment shifted(const Moment &moment, qint64 days)
{
    const QDate day = moment.date.addDays(days);
    Moment made = Moment::onDay(day, moment.about);
    if (moment.precision != Precision::Minute)
        return made;
    const QTimeZone zone = moment.zone.isEmpty() ? QTimeZone(moment.offsetSeconds) : QTimeZone(moment.zone.toUtf8());
    made = Moment::at(day, moment.minute, zone.isValid() ? zone : QTimeZone(moment.offsetSeconds));
    made.about = moment.about;
    return made;
}

/** `until` as far from the new start as it was from the old one; dropped if one of them has no day. */
std::optional<Moment> endAfter(const std::optional<Moment> &until, const Moment &oldStart, const Moment &newStart)
{
    if (!until)
        return std::nullopt;
    if (!isDay(*until) || !isDay(oldStart) || !isDay(newStart))
        return std::nullopt;
    return shifted(*until, oldStart.date.daysTo(newStart.date));
}

EntryDraft rowOf(const TemplateStep &step, int repeat, const Course &course, const CatalogueItem &item)
{
    EntryDraft row;
    row.patient = course.patient;
    row.course = course.id;
    row.kind = item.kind;
    row.code = step.code;
    row.label = step.label;
    row.state = State::Planned;
    row.plan = Plan{step.id, offsetOf(step, repeat), step.window, step.times > 1 ? repeat : 0};
    row.when = momentAt(row.plan->offset, course.day0);
    row.until = endOf(step, repeat, course.day0);
    row.ongoing = step.open;
    if (step.number > 0 && item.kind == Kind::Vaccine)
        row.facts = VaccineFacts{{}, {}, step.number + repeat - 1};
    else if (step.number > 0)
        row.facts = EventFacts{step.number + repeat - 1, {}, {}};
    return row;
}

const TemplateStep *stepOf(const TemplateInfo *treatment, const QString &id)
{
    if (!treatment)
        return nullptr;
    const auto found = std::find_if(treatment->steps.begin(), treatment->steps.end(), [&id](const TemplateStep &step) { return step.id == id; });
    return found == treatment->steps.end() ? nullptr : &*found;
}

/** Laid out anew: the row still stands where its offset put it. */
EntryDraft recomputed(EntryDraft row, const Moment &oldDay0, const Moment &newDay0, const TemplateStep *step)
{
    const Moment start = row.when;
    row.when = momentAt(row.plan->offset, newDay0);
    const int repeat = std::max(1, row.plan->repeat);
    const bool asLaidOut = step && row.until == endOf(*step, repeat, oldDay0);
    row.until = asLaidOut ? endOf(*step, repeat, newDay0) : endAfter(row.until, start, row.when);
    return row;
}

EntryDraft keptInDistance(EntryDraft row, const Moment &oldDay0, const Moment &newDay0)
{
    if (!isDay(oldDay0) || !isDay(newDay0) || !isDay(row.when) || oldDay0.date == newDay0.date)
        return row;
    return movedByHand(row, shifted(row.when, oldDay0.date.daysTo(newDay0.date)));
}

} // namespace

QList<TemplateStep> stepsFor(const TemplateInfo &treatment, const QString &variant)
{
    const bool known = std::any_of(treatment.variants.begin(), treatment.variants.end(), [&](const TemplateVariant &one) { return one.id == variant; });
    const QString chosen = known || treatment.variants.isEmpty() ? variant : treatment.variants.first().id;
    QList<TemplateStep> steps;
    std::copy_if(treatment.steps.begin(), treatment.steps.end(), std::back_inserter(steps),
                 [&chosen](const TemplateStep &step) { return step.variant.isEmpty() || step.variant == chosen; });
    return steps;
}

QList<EntryDraft> layOut(const TemplateInfo &treatment, const Course &course, const Catalogues &catalogues)
{
    QList<EntryDraft> plan;
    for (const TemplateStep &step : stepsFor(treatment, course.variant)) {
        const CatalogueItem *item = catalogues.itemByCode(step.code);
        for (int repeat = 1; item && repeat <= step.times; ++repeat) {
            plan.append(rowOf(step, repeat, course, *item));
            plan.last().order = int(plan.size()); // rows of one day, and rows without one, stay in this order
        }
    }
    return plan;
}

QList<PlanMove> movedPlan(const QList<Entry> &entries, const Course &course, const Moment &newDay0, const TemplateInfo *treatment)
{
    QList<PlanMove> moves;
    for (const Entry &entry : entries) {
        const EntryDraft &row = entry.facts();
        if (row.course != course.id || row.state != State::Planned || !row.plan)
            continue;
        const bool asLaidOut = !row.plan->offset.isEmpty() && row.when == momentAt(row.plan->offset, course.day0);
        EntryDraft after = asLaidOut ? recomputed(row, course.day0, newDay0, stepOf(treatment, row.plan->row)) : keptInDistance(row, course.day0, newDay0);
        if (!(after == row))
            moves.append({entry.id(), row, std::move(after)});
    }
    return moves;
}

namespace {

/** The row of `plan` that stands for what happened on `when`: the only one of its code, else the nearest within two weeks; −1 = none. */
qsizetype standingFor(const QList<EntryDraft> &plan, const QString &code, const Moment &when)
{
    constexpr qint64 kNear = 14;
    qsizetype only = -1, nearest = -1, count = 0;
    qint64 distance = kNear + 1;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        if (plan[i].code != code)
            continue;
        ++count;
        only = i;
        const qint64 days = isDay(plan[i].when) && isDay(when) ? qAbs(plan[i].when.date.daysTo(when.date)) : kNear + 1;
        if (days < distance) {
            distance = days;
            nearest = i;
        }
    }
    return count == 1 ? only : nearest;
}

} // namespace

PlanRelaid relaidPlan(const QList<Entry> &entries, Id course, const QList<EntryDraft> &layout)
{
    PlanRelaid relaid;
    QList<EntryDraft> wanted = layout;
    const auto isSame = [](const EntryDraft &a, const EntryDraft &b) {
        return a.plan->row == b.plan->row && a.plan->repeat == b.plan->repeat && a.code == b.code;
    };
    const auto take = [&wanted](const auto &fits) {
        const auto found = std::find_if(wanted.begin(), wanted.end(), fits);
        std::optional<EntryDraft> taken;
        if (found != wanted.end()) {
            taken = *found;
            wanted.erase(found);
        }
        return taken;
    };
    QList<Entry> planned;
    QList<Entry> without; // confirmed rows that the new plan has under another name, or not at all
    for (const Entry &entry : entries) {
        if (entry->course != course || !entry->plan || entry->plan->row == u"own")
            continue;
        if (entry->state == State::Planned)
            planned.append(entry);
        else if (!take([&](const EntryDraft &row) { return isSame(row, entry.facts()); }))
            without.append(entry);
    }
    for (const Entry &entry : std::as_const(without)) {
        if (const qsizetype row = standingFor(wanted, entry->code, entry->when); row >= 0)
            wanted.removeAt(row);
    }
    for (const Entry &entry : std::as_const(planned)) {
        const std::optional<EntryDraft> row = take([&](const EntryDraft &one) { return isSame(one, entry.facts()); });
        if (!row) {
            relaid.removed.append(entry.id());
            continue;
        }
        EntryDraft after = entry.facts();
        after.label = row->label;
        after.facts = row->facts;
        after.order = row->order;
        if (!after.plan->offset.isEmpty()) { // not moved by hand
            after.plan = row->plan;
            after.when = row->when;
            after.until = row->until;
            after.ongoing = row->ongoing;
        }
        if (!(after == entry.facts()))
            relaid.changed.append({entry.id(), entry.facts(), after});
    }
    relaid.added = wanted;
    return relaid;
}

EntryDraft movedByHand(EntryDraft row, const Moment &when)
{
    row.until = endAfter(row.until, row.when, when);
    row.when = when;
    if (row.plan)
        row.plan->offset.clear();
    return row;
}

EntryDraft happenedOn(EntryDraft row, const Moment &when, QDate today)
{
    row.until = endAfter(row.until, row.when, when);
    row.when = when;
    row.state = State::Happened;
    if (row.until && row.until->date > today) {
        row.until.reset();
        row.ongoing = true;
    }
    return row;
}

EntryDraft ownRow(EntryDraft row, Id course)
{
    row.course = course;
    row.state = State::Planned;
    row.plan = Plan{u"own"_s, {}, 0, 0};
    return row;
}

QList<PlanQuestion> questionsOf(const QList<EntryDraft> &plan)
{
    QList<PlanQuestion> questions;
    const QStringList codes = orderedCodes();
    for (qsizetype i = 0; i < plan.size(); ++i) {
        if (!codes.contains(plan[i].code))
            continue;
        QList<Entry> others;
        for (qsizetype j = 0; j < plan.size(); ++j) {
            if (j != i && codes.contains(plan[j].code))
                others.append(Entry::restored({}, plan[j], {}, {}));
        }
        const std::optional<OrderQuestion> odd = orderQuestion(plan[i], others);
        if (odd && odd->earlier == plan[i]) // seen from the other row it is the same question
            questions.append({i, plan.indexOf(odd->later), {Field::When, Why::Contradiction, Problem::Weight::Ask}});
    }
    return questions;
}

} // namespace dayplus
