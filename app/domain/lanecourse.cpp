// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lanecourse.h"

#include "domain/doseplan.h"

#include <algorithm>

namespace dayplus {

namespace {

constexpr qint64 kRarely = 5;   ///< days between two doses from which on they are single ones

bool isZero(const DoseStep &step)
{
    return step.amount && step.amount->number.mantissa == 0;
}

qint64 firstPossible(const Moment &moment)
{
    return moment.date.isValid() ? moment.wallDay() : 0;
}

qint64 lastPossible(const Moment &moment)
{
    return moment.date.isValid() ? moment.lastDay().toJulianDay() : 0;
}

/** The days of one dose step: the vague ones at its ends, the sure ones between. */
class StepDays {
public:
    StepDays(const Medicine &medicine, const std::optional<LastDose> &end, qint64 today) : m_medicine(medicine), m_end(end), m_today(today) {}

    void appendTo(QList<LaneStretch> &stretches, qsizetype index) const
    {
        const DoseStep &step = m_medicine.steps[index];
        const qint64 from = firstPossible(step.from);
        if (isZero(step) || from > m_today)
            return;
        const auto [sureTo, to] = endOf(index, from);
        const qint64 sureFrom = std::min(std::max(from, lastPossible(step.from)), to + 1);
        const auto add = [&](qint64 first, qint64 last, bool vague) {
            if (last >= first)
                stretches.append({{first, last}, vague ? std::nullopt : step.amount, step.perDay, vague, 1, int(index)});
        };
        add(from, std::min(sureFrom - 1, to), true);
        add(sureFrom, sureTo, false);
        add(std::max(sureFrom, sureTo + 1), to, true);
    }

private:
    struct End { qint64 sure, possible; };
    End endOf(qsizetype index, qint64 from) const
    {
        const bool last = std::all_of(m_medicine.steps.cbegin() + index + 1, m_medicine.steps.cend(), isZero);
        if (!last)
            return capped(firstPossible(m_medicine.steps[index + 1].from) - 1, firstPossible(m_medicine.steps[index + 1].from) - 1);
        if (!m_end)
            return {m_today, m_today};
        if (!m_end->known)
            return capped(from, from);
        return capped(std::max(from, m_end->earliest), std::max(from, m_end->latest));
    }
    End capped(qint64 sure, qint64 possible) const { return {std::min(sure, m_today), std::min(possible, m_today)}; }

    const Medicine &m_medicine;
    const std::optional<LastDose> &m_end;
    const qint64 m_today;
};

/** Not once a day or more often, as far as anything says. */
bool isRareByRhythm(const Medicine &medicine)
{
    const Rhythm &rhythm = medicine.rhythm;
    if (rhythm.kind == Rhythm::Kind::AsNeeded)
        return true;
    if (rhythm.kind == Rhythm::Kind::Cyclic)
        return false;
    if (!rhythm.weekdays.isEmpty())
        return rhythm.weekdays.size() <= 1;
    return rhythm.minutes.isEmpty() && std::all_of(medicine.steps.cbegin(), medicine.steps.cend(), [](const DoseStep &s) { return isZero(s) || !s.perDay; });
}

QList<LaneDose> takenDoses(const QList<Entry> &doses, Id medicine, qint64 today)
{
    QList<LaneDose> taken;
    for (const Entry &entry : doses) {
        const auto day = dayOfDose(entry, medicine);
        if (!day || std::get<DoseFacts>(entry->facts).how == DoseFacts::How::Missed || day->toJulianDay() > today)
            continue;
        const Quantity *amount = std::get_if<Quantity>(&entry->value);
        taken.append({day->toJulianDay(), amount ? std::optional(*amount) : std::nullopt});
    }
    std::stable_sort(taken.begin(), taken.end(), [](const LaneDose &a, const LaneDose &b) { return a.day < b.day; });
    return taken;
}

/** The usual days between two doses; 0 with fewer than two. */
qint64 usualGap(const QList<LaneDose> &doses)
{
    QList<qint64> gaps;
    for (qsizetype i = 1; i < doses.size(); ++i)
        gaps.append(doses[i].day - doses[i - 1].day);
    if (gaps.isEmpty())
        return 0;
    std::sort(gaps.begin(), gaps.end());
    return gaps[gaps.size() / 2];
}

/** Takes the days out that marks say better. */
void cutOut(QList<LaneStretch> &stretches, DayRange days)
{
    QList<LaneStretch> left;
    for (const LaneStretch &whole : std::as_const(stretches)) {
        LaneStretch before = whole, after = whole;
        before.days.to = std::min(whole.days.to, days.from - 1);
        after.days.from = std::max(whole.days.from, days.to + 1);
        if (before.days.days() > 0)
            left.append(before);
        if (after.days.days() > 0)
            left.append(after);
    }
    stretches = left;
}

bool isIn(const QList<LaneStretch> &stretches, qint64 day)
{
    return std::any_of(stretches.cbegin(), stretches.cend(), [day](const LaneStretch &s) { return s.days.contains(day); });
}

/** What is drawn as marks: single doses, and those of a medicine given every few weeks. */
void noteDoses(LaneCourse &course, const Medicine &medicine, const QList<LaneDose> &logged)
{
    const qint64 gap = usualGap(logged);
    if (isRareByRhythm(medicine) && medicine.rhythm.kind == Rhythm::Kind::AsNeeded) {
        course.stretches.clear();
        course.doses = logged;
        course.repeated = true;
        return;
    }
    if (isRareByRhythm(medicine) && gap >= kRarely) {
        course.doses = logged;
        course.repeated = true;
        cutOut(course.stretches, {logged.first().day - gap * 3 / 2, logged.last().day + gap * 3 / 2});
        return;
    }
    if (course.stretches.size() == 1 && course.stretches.first().days.days() == 1 && !course.stretches.first().vague) {
        course.doses.append({course.stretches.first().days.from, course.stretches.first().amount});
        course.stretches.clear();
    }
    for (const LaneDose &dose : logged) {
        const bool there = std::any_of(course.doses.cbegin(), course.doses.cend(), [&](const LaneDose &d) { return d.day == dose.day; });
        if (!there && !isIn(course.stretches, dose.day))
            course.doses.append(dose);
    }
    std::stable_sort(course.doses.begin(), course.doses.end(), [](const LaneDose &a, const LaneDose &b) { return a.day < b.day; });
}

} // namespace

LaneCourse laneCourseOf(const Medicine &medicine, const QList<Entry> &doses, qint64 today)
{
    LaneCourse course;
    course.medicine = medicine.id;
    course.last = lastDoseOf(medicine, doses, today);
    course.reason = medicine.stopReason;
    const StepDays days(medicine, course.last, today);
    for (qsizetype i = 0; i < medicine.steps.size(); ++i)
        days.appendTo(course.stretches, i);
    const auto first = std::find_if_not(medicine.steps.cbegin(), medicine.steps.cend(), isZero);
    const QList<LaneDose> logged = takenDoses(doses, medicine.id, today);
    if (first != medicine.steps.cend())
        course.began = first->from;
    else if (!logged.isEmpty())
        course.began = Moment::onDay(QDate::fromJulianDay(logged.first().day));
    noteDoses(course, medicine, logged);
    return course;
}

} // namespace dayplus
