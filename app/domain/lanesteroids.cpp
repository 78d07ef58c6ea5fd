// SPDX-License-Identifier: GPL-3.0-or-later
// Steroids of the medicine list together, day by day.
#include "domain/decimalsum.h"
#include "domain/doseplan.h"
#include "domain/lanecourse.h"
#include "domain/steroids.h"
#include "domain/taper.h"

#include <QSet>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;

/** What is known of one day: nothing taken, so much, or something nobody knows the amount of. */
struct Amount {
    enum class State { None, Known, Unknown };
    State state = State::None;
    Decimal milligrams;
    int step = 0;
};

/** One steroid, day by day from `first` on. */
class SteroidDays {
public:
    SteroidDays(const SteroidCourse &steroid, QDate today, qint64 first, bool &approximate)
        : s(steroid), m_today(today), m_first(first), m_approximate(approximate), m_days(today.toJulianDay() - first + 1) {}

    QList<Amount> all()
    {
        for (const LaneStretch &stretch : s.course.stretches)
            takeStretch(stretch);
        for (const LaneDose &dose : s.course.doses)
            set({dose.day, dose.day}, amount(dose.amount ? prednisoneOf(*dose.amount, s.info) : std::nullopt));
        if (s.taper && !s.taper->plans.isEmpty())
            takeTaper();
        if (countsByLog())
            takeLogged();
        return m_days;
    }

private:
    bool countsByLog() const
    {
        const Rhythm &rhythm = s.medicine.rhythm;
        return rhythm.kind == Rhythm::Kind::AsNeeded
            || (rhythm.kind == Rhythm::Kind::Regular && (rhythm.weekdays.isEmpty() || rhythm.weekdays.size() == kWeek));
    }
    static Amount amount(const std::optional<Decimal> &milligrams, int step = 0)
    {
        if (!milligrams)
            return {Amount::State::Unknown, {}, step};
        return {milligrams->mantissa == 0 ? Amount::State::None : Amount::State::Known, *milligrams, step};
    }
    void set(DayRange days, const Amount &amount)
    {
        for (qint64 day = std::max(days.from, m_first); day <= std::min(days.to, m_today.toJulianDay()); ++day)
            m_days[day - m_first] = amount;
    }

    void takeStretch(const LaneStretch &stretch)
    {
        bool average = false;
        const DoseStep step{{}, stretch.amount, stretch.perDay, {}};
        const auto milligrams = stretch.vague ? std::nullopt : prednisoneADay(step, s.medicine.rhythm, s.info, &average);
        m_approximate = m_approximate || average;
        set(stretch.days, amount(milligrams, stretch.step));
    }

    /** Where the plan changed after the record's own step began, nobody knows what was taken. */
    void takeTaper()
    {
        const QDate began = beganOn(*s.taper, 0);
        if (!began.isValid() || began > m_today)
            return;
        QDate settled = began;
        for (const TaperPlan &plan : s.taper->plans) {
            settled = std::max(settled, plan.steps.isEmpty() ? settled : plan.steps.last().from);
            settled = plan.decided.date.isValid() ? std::max(settled, plan.decided.date) : settled;
        }
        const QList<Entry> none;
        const TaperInput input{*s.taper, s.medicine, none, m_today};
        const QDate firstDay = std::max(began, QDate::fromJulianDay(m_first)), lastDay = std::min(settled, m_today);
        for (const TaperDay &day : taperDays(input, firstDay, lastDay))
            takeTold(day.day.toJulianDay(), day);
        const DoseStep *held = nullptr;
        TaperDay told;
        for (QDate day = std::max(firstDay, lastDay.addDays(1)); day <= m_today; day = day.addDays(1)) {
            const DoseStep *step = stepOn(s.medicine, day);
            const bool ended = s.medicine.lastDose && s.medicine.lastDose->lastDay().addDays(1) == day;
            if (step != held || ended || !told.day.isValid())
                told = taperDays(input, day, day).value(0);
            held = step;
            takeTold(day.toJulianDay(), told);
        }
    }
    /** Only days of the record: what a plan says of others was not taken. A dose step that another one followed is known to its end. */
    void takeTold(qint64 day, const TaperDay &told)
    {
        Amount &known = m_days[day - m_first];
        const bool last = known.step + 1 >= s.medicine.steps.size();
        if (known.state != Amount::State::None && last)
            known = amount(told.taken ? prednisoneOf({*told.taken, s.taper->unit, Comparator::None}, s.info) : std::nullopt, known.step);
    }

    void takeLogged()
    {
        QHash<qint64, QList<Decimal>> known;
        QSet<qint64> unknown;
        for (const Entry &entry : s.doses) {
            const auto date = dayOfDose(entry, s.medicine.id);
            if (!date || *date > m_today)
                continue;
            const qint64 day = date->toJulianDay();
            known[day];
            if (std::get<DoseFacts>(entry->facts).how == DoseFacts::How::Missed)
                continue;
            const Quantity *given = std::get_if<Quantity>(&entry->value);
            const auto milligrams = given ? prednisoneOf(*given, s.info) : std::nullopt;
            if (milligrams)
                known[day].append(*milligrams);
            else
                unknown.insert(day);
        }
        for (auto day = known.cbegin(); day != known.cend(); ++day) {
            if (day.key() >= m_first)
                m_days[day.key() - m_first] = amount(unknown.contains(day.key()) ? std::nullopt : sumOf(day.value()), m_days[day.key() - m_first].step);
        }
    }

    const SteroidCourse &s;
    const QDate m_today;
    const qint64 m_first;
    bool &m_approximate;
    QList<Amount> m_days;
};

Amount together(const Amount &a, const Amount &b)
{
    if (a.state == Amount::State::None)
        return b;
    if (b.state == Amount::State::None)
        return a;
    const auto sum = a.state == Amount::State::Known && b.state == Amount::State::Known ? sumOf({a.milligrams, b.milligrams}) : std::nullopt;
    return sum ? Amount{Amount::State::Known, *sum, a.step} : Amount{Amount::State::Unknown, {}, a.step};
}

} // namespace

QList<LaneStretch> steroidStretches(const std::vector<SteroidCourse> &steroids, QDate today, bool &approximate)
{
    qint64 first = today.toJulianDay();
    for (const SteroidCourse &steroid : steroids) {
        for (const LaneStretch &stretch : steroid.course.stretches)
            first = std::min(first, stretch.days.from > 0 ? stretch.days.from : stretch.days.to);
        for (const LaneDose &dose : steroid.course.doses)
            first = std::min(first, dose.day);
        for (const Entry &entry : steroid.doses)
            first = entry->when.date.isValid() ? std::min(first, entry->when.wallDay() - 1) : first;
        approximate = approximate || steroid.info.toPrednisone->numerator != steroid.info.toPrednisone->denominator;
    }
    QList<Amount> days;
    for (const SteroidCourse &steroid : steroids) {
        const QList<Amount> own = SteroidDays(steroid, today, first, approximate).all();
        if (days.isEmpty())
            days = own;
        else
            std::transform(days.cbegin(), days.cend(), own.cbegin(), days.begin(), together);
    }
    QList<LaneStretch> stretches;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days[i].state == Amount::State::None)
            continue;
        const qint64 day = first + i;
        const auto amount = days[i].state == Amount::State::Known ? std::optional(Quantity{days[i].milligrams.normalized(), u"mg"_s, Comparator::None}) : std::nullopt;
        if (!stretches.isEmpty() && stretches.last().days.to + 1 == day && stretches.last().amount.has_value() == amount.has_value()
            && (!amount || stretches.last().amount->number == amount->number))
            stretches.last().days.to = day;
        else
            stretches.append({{day, day}, amount, true, false, 1, days[i].step});
    }
    return stretches;
}

} // namespace dayplus
