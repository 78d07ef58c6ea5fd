// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

#include <algorithm>
#include <cmath>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

enum Stream : quint64 { Logged = 1, Clock, Copied, Skipped, Feeling, Extra, Measured, Watch, Taken, Gap };

struct Feels {
    const char16_t *code;
    double spread;
    std::initializer_list<DemoKnot> knots; ///< how strong, 0 … 10
};

// clang-format off
const Feels kItems[] = {
    {u"fatigue", 2.6, {{-545, 6.2}, {-180, 6.3}, {-60, 6.8}, {-6, 7}, {11, 8.2}, {20, 7.2}, {30, 6.2}, {60, 5},
        {100, 3.6}, {180, 2.6}, {217, 2.2}, {219, 4.5}, {224, 3}, {228, 2}, {700, 1.9}}},
    {u"joint_pain", 2.6, {{-545, 5.5}, {-180, 5.8}, {-120, 5.2}, {-56, 5.4}, {-40, 6.4}, {-20, 6}, {-6, 6.6},
        {-2, 6.6}, {11, 7}, {14, 8.4}, {18, 8}, {21, 5.4}, {26, 3.4}, {45, 2.8}, {90, 1.9}, {167, 1.5}, {257, 0.9},
        {700, 0.8}}},
    {u"nausea", 1.6, {{-180, 1}, {-57, 1.2}, {-50, 0.6}, {-6, 0.8}, {-5, 3.4}, {-3, 4.2}, {-2, 3}, {11, 1.6},
        {20, 0.8}, {60, 0.4}, {700, 0.3}}},
    {u"rash", 1.8, {{-180, 2.8}, {-90, 3.4}, {-6, 3}, {11, 2.4}, {14, 3.6}, {20, 2}, {40, 1.1}, {100, 0.7},
        {257, 0.3}, {700, 0.3}}},
    {u"leg_swelling", 1.6, {{-545, 2.6}, {-180, 3.4}, {-60, 4}, {-6, 4.3}, {14, 4}, {28, 3}, {60, 2}, {100, 1.3},
        {183, 0.7}, {257, 0.4}, {700, 0.2}}},
    {u"overall", 2.4, {{-545, 5.8}, {-180, 6}, {-60, 6.4}, {-6, 6.8}, {11, 7.4}, {18, 7}, {26, 5}, {60, 3.8},
        {100, 2.8}, {183, 2}, {217, 1.6}, {219, 4}, {224, 2.6}, {228, 1.6}, {700, 1.4}}},
};

const Feels kExtras[] = {
    {u"pain", 2.4, {{-180, 6}, {-40, 6.4}, {-2, 6.4}, {11, 6.6}, {14, 8}, {18, 7.8}, {22, 4.6}, {30, 3}, {60, 2.2},
        {100, 1.6}, {257, 1}}},
    {u"morning_stiffness_min", 30, {{-180, 68}, {-6, 75}, {11, 80}, {18, 95}, {24, 40}, {40, 22}, {90, 15}, {120, 6},
        {257, 5}}},
    {u"brain_fog", 2, {{-180, 4.4}, {-6, 5}, {11, 5.4}, {40, 3.4}, {100, 2}, {257, 1}}},
    {u"sleep_trouble", 2.4, {{-180, 4.6}, {-6, 5}, {12, 4}, {40, 2.6}, {257, 1.4}}},
    {u"hair_loss", 1.6, {{-180, 3}, {-6, 3}, {14, 5}, {40, 3.6}, {100, 1}, {257, 0.3}}},
};
// clang-format on

int rounded(double value)
{
    return int(std::lround(value));
}

Value feltAs(const QString &code, double strength)
{
    if (code == u"overall" || code == u"pain")
        return demoNumber(std::clamp(strength, 0.0, 10.0), 0);
    if (code == u"morning_stiffness_min")
        return demoNumber(5 * rounded(std::clamp(strength, 0.0, 180.0) / 5), 0, u"min"_s);
    return strength < 1.5 ? Level::None : strength < 4 ? Level::Mild : strength < 7.2 ? Level::Moderate : Level::Severe;
}

double likelihood(int day)
{
    return day < 0 ? 0.8 : day < 31 ? 0.85 : day < 91 ? 0.76 : 0.79;
}

bool isCold(int day)
{
    return day >= 218 && day <= 224;
}

} // namespace

/** Days on which the diary stayed at home. */
bool DemoDiary::isGap(const DemoCast &cast, int day)
{
    if ((day >= -133 && day <= -127) || (day >= 112 && day <= 121) || (day >= 205 && day <= 209))
        return true;
    if (day < 300)
        return false;
    constexpr int kMonth = 30;
    const int month = day / kMonth; // from then on some days away every other month
    const int start = cast.dice.between(0, 20, Gap, month), length = cast.dice.between(2, 9, Gap, month, 1);
    return month % 2 == 0 && day % kMonth >= start && day % kMonth < start + length;
}

void DemoDiary::add(int day, int minute, Kind kind, QStringView code, Value value, Reporter reporter)
{
    DemoHappening made;
    made.draft = demoDraft(m_cast, day, kind, code);
    made.draft.when = m_cast.at(day, minute);
    made.draft.value = std::move(value);
    made.draft.reporter = reporter;
    made.byJonas = reporter != Reporter::Patient;
    made.typedDay = day;
    made.typedMinute = std::min(minute + 1, 24 * 60 - 1);
    m_out.append(made);
}

QList<DemoHappening> DemoDiary::day(int day)
{
    m_out.clear();
    const bool today = day == m_cast.today;
    const bool recent = day >= m_cast.today - 2;
    const bool logged = !m_cast.inHospital(day) &&
                        (recent || (!isGap(m_cast, day) && m_cast.dice.chance(likelihood(day), Logged, day)));
    vitals(day, logged);
    if (m_cast.inHospital(day))
        ward(day);
    doses(day);
    device(day);
    checkIn(day, logged);
    if (logged && !today)
        extras(day);
    return std::exchange(m_out, {});
}

void DemoDiary::checkIn(int day, bool logged)
{
    const QList<Tap> yesterday = std::exchange(m_yesterday, {});
    if (!logged)
        return;
    const bool today = day == m_cast.today;
    const int evening = today ? m_cast.nowMinute - 16 : m_cast.dice.between(18 * 60, 22 * 60 + 30, Clock, day);
    if (evening < 6 * 60)
        return;
    const Reporter who = day >= 11 && day <= 12 ? Reporter::Caregiver : Reporter::Patient;
    if (day < m_cast.today - 2 && !yesterday.isEmpty() && m_cast.dice.chance(0.09, Copied, day)) {
        for (const Tap &tap : yesterday) {
            add(day, evening, Kind::Symptom, tap.code, tap.value, who);
            m_out.last().draft.sameAsYesterday = true;
        }
        return; // a copied day is not copied again
    }
    quint64 n = 0;
    for (const Feels &item : kItems) {
        const QString code = QString::fromUtf16(item.code);
        const double strength = alongKnots(item.knots, day) + item.spread * m_cast.dice.swing(Feeling, day, n);
        const bool left = today ? n >= 2 : m_cast.dice.chance(0.02, Skipped, day, n);
        ++n;
        if (left)
            continue;
        const Value value = feltAs(code, strength);
        add(day, evening, Kind::Symptom, code, value, who);
        m_yesterday.append({code, value});
    }
}

void DemoDiary::extras(int day)
{
    quint64 n = 10;
    for (const Feels &item : kExtras) {
        const QString code = QString::fromUtf16(item.code);
        const double often = m_cast.dense                       ? 0.75
                             : code == u"pain"                  ? 0.6
                             : code == u"morning_stiffness_min" ? 0.5
                                                                : 0.15;
        const double strength = alongKnots(item.knots, day) + item.spread * m_cast.dice.swing(Feeling, day, n);
        if (m_cast.dice.chance(often, Extra, day, n++))
            add(day, 22 * 60 + 40, Kind::Symptom, code, feltAs(code, strength));
    }
    if (isCold(day)) {
        add(day, 22 * 60 + 41, Kind::Symptom, u"cold_symptoms", day < 222 ? Level::Moderate : Level::Mild);
        add(day, 22 * 60 + 41, Kind::Symptom, u"cough", Level::Mild);
    }
}

void DemoDiary::pressure(int day, int minute, Reporter reporter)
{
    static constexpr DemoKnot kUpper[] = {{-180, 136}, {-20, 134}, {-2, 128}, {2, 108},
                                          {4, 104},    {7, 112},   {20, 122}, {257, 118}};
    const int upper = rounded(alongKnots(kUpper, day) + 9 * m_cast.dice.swing(Measured, day, quint64(minute)));
    const int lower = rounded(upper * 0.64 + 5 * m_cast.dice.swing(Measured, day, quint64(minute) + 5000));
    const Id group = m_cast.id(day, 30 + quint64(minute));
    add(day, minute, Kind::Vital, u"bp_sys", demoNumber(upper, 0, u"mm[Hg]"_s), reporter);
    m_out.last().draft.group = group;
    add(day, minute, Kind::Vital, u"bp_dia", demoNumber(lower, 0, u"mm[Hg]"_s), reporter);
    m_out.last().draft.group = group;
}

void DemoDiary::vitals(int day, bool logged)
{
    if (!logged)
        return;
    const DemoDice &dice = m_cast.dice;
    const auto often = [&](double usual, double watched, double dense, quint64 n) {
        const bool watchedNow = day > 10 && day <= 30;
        return dice.chance(watchedNow ? watched : m_cast.dense ? dense : usual, Measured, day, n);
    };
    const bool today = day == m_cast.today;
    const double warmth = 36.5 + (isCold(day) ? 0.8 : 0.0);
    const auto temperature = [&](int minute, quint64 n) {
        const double value = std::min(warmth + 0.35 * dice.swing(Measured, day, n), isCold(day) ? 37.6 : 37.4);
        add(day, minute, Kind::Vital, u"temp", demoNumber(value, 1, u"Cel"_s));
    };
    if (today) {
        temperature(7 * 60 + 50, 70);
        if (m_cast.nowMinute > 9 * 60)
            temperature(m_cast.nowMinute - 15, 71);
        return;
    }
    if (isCold(day) || often(day > 30 ? 0.4 : 0.2, 1, 1, 72))
        temperature(dice.between(7 * 60, 8 * 60 + 30, Clock, day, 1), 70);
    if (isCold(day) || often(0.08, 1, 1, 73))
        temperature(dice.between(17 * 60 + 30, 19 * 60, Clock, day, 2), 71);
    if (often(0.25, 0.9, 0.9, 74))
        pressure(day, dice.between(7 * 60, 9 * 60, Clock, day, 3), Reporter::Patient);
    if (m_cast.dense)
        pressure(day, dice.between(19 * 60, 20 * 60, Clock, day, 4), Reporter::Patient);
    if (often(0.03, 0.9, 0.5, 75))
        add(day, 8 * 60 + 40, Kind::Vital, u"spo2", demoNumber(dice.between(96, 99, Measured, day, 76), 0, u"%"_s));
    if (m_cast.date(day).dayOfWeek() == 1 || often(0, 0.8, 0.1, 77)) {
        static constexpr DemoKnot kWeight[] = {{-180, 66.2}, {-6, 67.4},  {12, 65.1},  {28, 63.9},
                                               {90, 62.6},   {257, 63.0}, {2000, 64.5}};
        add(day, 7 * 60 + 20, Kind::Vital, u"weight",
            demoNumber(alongKnots(kWeight, day) + 0.5 * dice.swing(Measured, day, 78), 1, u"kg"_s));
    }
}

/** In hospital nobody checks in; the ward measures, and Jonas writes it down. */
void DemoDiary::ward(int day)
{
    static constexpr DemoKnot kWarmth[] = {{-1, 36.6}, {1, 36.9}, {2, 37.9}, {3, 38.5},
                                           {4, 38.0},  {5, 37.7}, {6, 37.1}, {8, 36.7}};
    const bool arriving = day == DemoJourney::kFirstHospitalDay, leaving = day == DemoJourney::kLastHospitalDay;
    for (const int hour : {2, 8, 14, 20}) {
        if ((arriving && hour < 14) || (leaving && hour > 8) || (hour == 2 && (day < 2 || day > 5)))
            continue;
        const int minute = hour == 2 ? 2 * 60 + 41 : hour * 60 + m_cast.dice.between(0, 25, Clock, day, quint64(hour));
        double value =
            alongKnots(kWarmth, day + (hour - 12) / 24.0) + 0.2 * m_cast.dice.swing(Measured, day, quint64(hour));
        if (day == 3 && hour == 20)
            value = 39.1;
        if (day == 4)
            value = hour == 2 ? 38.4 : std::min(value, 38.2);
        if (day == 5)
            value = hour == 2 ? 38.0 : std::min(value, 37.8);
        const Reporter who = hour == 2 ? Reporter::Caregiver : Reporter::Team;
        add(day, minute, Kind::Vital, u"temp", demoNumber(value, 1, u"Cel"_s), who);
        if (hour == 2)
            continue;
        pressure(day, minute, Reporter::Team);
        const double pulse = 76 + (value - 36.6) * 14 + 6 * m_cast.dice.swing(Measured, day, quint64(hour) + 40);
        add(day, minute, Kind::Vital, u"hr", demoNumber(pulse, 0, u"/min"_s), Reporter::Team);
        add(day, minute, Kind::Vital, u"spo2",
            demoNumber(m_cast.dice.between(95, 99, Measured, day, quint64(hour) + 60), 0, u"%"_s), Reporter::Team);
    }
}

/** What a watch tells: one entry a day. */
void DemoDiary::device(int day)
{
    constexpr int kWatchBought = 31;
    if (m_cast.inHospital(day) || day == m_cast.today || (!m_cast.dense && day < kWatchBought))
        return;
    const DemoDice &dice = m_cast.dice;
    if (dice.chance(0.06, Watch, day))
        return; // left in the drawer
    static constexpr DemoKnot kSteps[] = {{-180, 3900}, {-6, 3200}, {11, 1400}, {31, 3600}, {100, 6800}, {257, 8400}};
    constexpr int kLate = 23 * 60 + 30;
    const double steps = alongKnots(kSteps, day) * (1 + 0.4 * dice.swing(Watch, day, 1));
    add(day, kLate, Kind::Vital, u"steps", demoNumber(isCold(day) ? steps / 3 : steps, 0));
    add(day, 7 * 60, Kind::Vital, u"sleep", demoNumber(7.2 + 1.3 * dice.swing(Watch, day, 2), 1, u"h"_s));
    if (!m_cast.dense)
        return;
    const auto summary = [&](QStringView code, const QString &unit, int middle, int lowest, int highest, quint64 n) {
        add(day, kLate, Kind::Vital, code, demoNumber(middle, 0, unit));
        m_out.last().draft.facts =
            SummaryFacts{QString::number(lowest), QString::number(highest), dice.between(280, 1200, Watch, day, n)};
    };
    const int pulse = dice.between(62, 78, Watch, day, 3), breaths = dice.between(13, 17, Watch, day, 7);
    const int oxygen = dice.between(95, 98, Watch, day, 8);
    summary(u"hr", u"/min"_s, pulse, pulse - dice.between(8, 16, Watch, day, 4),
            pulse + dice.between(25, 70, Watch, day, 5), 6);
    summary(u"rr", u"/min"_s, breaths, breaths - 2, breaths + dice.between(2, 9, Watch, day, 9), 10);
    summary(u"spo2", u"%"_s, oxygen, oxygen - dice.between(1, 4, Watch, day, 11), 100, 12);
}

void DemoDiary::dose(int day, int minute, QStringView medicine, double milligrams, quint64 n)
{
    const bool taken = day < 0 || !m_cast.dice.chance(0.02, Taken, day, n);
    add(day, minute + m_cast.dice.between(0, 20, Clock, day, 40 + n), Kind::Dose, medicine,
        demoNumber(milligrams, milligrams == std::floor(milligrams) ? 0 : 1, u"mg"_s));
    m_out.last().draft.facts =
        DoseFacts{m_cast.medicine(medicine), taken ? DoseFacts::How::Taken : DoseFacts::How::Missed};
}

void DemoDiary::doses(int day)
{
    const int infusions[] = {-600, -572, -544, -516, -488, -460};
    if (std::find(std::begin(infusions), std::end(infusions), day) != std::end(infusions))
        dose(day, 10 * 60, u"belimumab", 600, 9);
    const bool ticked = (day >= -28 && day <= 60) || day > m_cast.today - 28 || m_cast.dense;
    if (m_cast.inHospital(day) || !ticked || isGap(m_cast, day))
        return;
    if (day >= -28 && day <= -2)
        dose(day, 8 * 60 + 5, u"prednisone", day < -27 ? 10 : day < -13 ? 7.5 : day < -6 ? 5 : 2.5, 8);
    if (day >= -5 && day <= kAciclovirEnds) {
        dose(day, 8 * 60, u"aciclovir", 400, 1);
        dose(day, 20 * 60, u"aciclovir", 400, 2);
    }
    const int weekday = m_cast.date(day).dayOfWeek();
    if (day >= 30 && day <= kCoTrimoxazoleEnds && (weekday == 1 || weekday == 3 || weekday == 5))
        dose(day, 12 * 60 + 30, u"co_trimoxazole", 960, 3);
    if (m_cast.dense || day > m_cast.today - 28)
        dose(day, 8 * 60, u"ramipril", 5, 4);
    if (m_cast.dense) {
        dose(day, 8 * 60, u"vitamin_d", 0, 5);
        m_out.last().draft.value = Quantity{Decimal{1000, 0}, u"[IU]"_s, Comparator::None};
    }
}

} // namespace dayplus
