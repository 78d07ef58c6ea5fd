// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

#include <algorithm>
#include <cmath>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

enum Panel : unsigned { Counts = 1, Kidney = 2, Inflammation = 4, Lupus = 8, Immune = 16, Liver = 32, IgG = 64 };
constexpr unsigned kAll = Counts | Kidney | Inflammation | Lupus | Immune | Liver | IgG;

struct Draw {
    int day;
    unsigned panels;
};

// clang-format off
constexpr Draw kDraws[] = {
    {-712, Kidney | Lupus | Counts}, {-620, Kidney | Lupus | IgG}, {-520, Kidney | Lupus},
    {-450, Kidney | Lupus | Counts}, {-398, Immune | IgG}, {-370, Immune}, {-360, Kidney | Lupus},
    {-330, Immune | IgG}, {-285, Immune}, {-270, Kidney | Lupus | Inflammation}, {-170, kAll},
    {-110, Counts | Kidney | Inflammation}, {-40, kAll}, {-6, kAll}, {-5, Counts}, {-3, Counts},
    {-1, Counts | Inflammation}, {0, Counts | Inflammation}, {1, Counts | Inflammation},
    {2, Counts | Inflammation | Immune}, {3, Counts | Inflammation | Liver}, {4, Counts | Inflammation},
    {5, Counts | Inflammation | Immune}, {6, Counts | Inflammation | Liver}, {7, Counts | IgG},
    {8, Counts | Inflammation | Immune}, {9, Counts}, {10, Counts | Inflammation | Liver}, {11, Counts},
    {12, Counts}, {13, Counts}, {14, kAll}, {15, Counts}, {16, Counts}, {18, Counts},
    {21, Counts | Immune | Inflammation}, {25, Counts}, {28, kAll}, {35, Counts}, {42, Counts | IgG}, {49, IgG},
    {60, kAll}, {72, IgG | Counts}, {79, IgG}, {90, kAll}, {104, Counts | Immune | IgG}, {120, Counts}, {150, kAll},
    {183, kAll}, {215, Counts}, {219, Counts | Inflammation}, {252, kAll},
};
// clang-format on

struct Series {
    const char16_t *code, *unit;
    unsigned panel;
    int digits;
    const char16_t *low, *high; ///< the report's own range, as printed
    std::initializer_list<DemoKnot> knots;
    double least = 0; ///< below it the report prints "<least"
};

// clang-format off
const Series kSeries[] = {
    {u"anc", u"10*9/L", Counts, 2, u"1.80", u"7.70", {{-712, 5.6}, {-450, 6.8}, {-170, 4.3}, {-6, 4.1}, {-3, 3.6},
        {-1, 3.1}, {0, 1.9}, {2, 1.2}, {4, 0.81}, {5, 0.62}, {6, 0.5}, {8, 0.35}, {10, 0.2}, {12, 0.3}, {14, 0.48},
        {15, 0.61}, {16, 0.84}, {21, 1.8}, {25, 1.2}, {28, 0.9}, {35, 1.5}, {60, 2.4}, {90, 2.8}, {183, 3.4}, {252, 3.2},
        {800, 3.5}}},
    {u"alc", u"10*9/L", Counts, 2, u"1.00", u"4.00", {{-712, 1.1}, {-170, 0.9}, {-6, 0.85}, {-3, 0.3}, {0, 0.04},
        {5, 0.12}, {8, 0.62}, {10, 0.8}, {14, 0.55}, {28, 0.5}, {90, 0.82}, {183, 1.1}, {252, 1.2}, {800, 1.5}}},
    {u"wbc", u"10*9/L", Counts, 2, u"4.00", u"10.00", {{-712, 7.4}, {-170, 5.8}, {-6, 5.4}, {-1, 3.6}, {0, 2.1},
        {4, 1.1}, {6, 0.9}, {10, 1.2}, {14, 1.3}, {21, 2.8}, {28, 1.8}, {60, 3.5}, {90, 4.1}, {252, 5.0}, {800, 5.6}}},
    {u"hb", u"g/L", Counts, 0, u"120", u"160", {{-712, 108}, {-450, 102}, {-170, 110}, {-6, 112}, {0, 104}, {6, 98},
        {14, 88}, {28, 97}, {60, 108}, {90, 116}, {183, 124}, {252, 127}, {800, 131}}},
    {u"plt", u"10*9/L", Counts, 0, u"150", u"400", {{-712, 260}, {-6, 232}, {0, 190}, {6, 104}, {10, 74}, {14, 91},
        {21, 120}, {28, 142}, {90, 205}, {183, 221}, {252, 228}, {800, 240}}},
    {u"creat", u"umol/L", Kidney, 0, u"45", u"84", {{-712, 96}, {-450, 118}, {-360, 101}, {-270, 108}, {-170, 99},
        {-6, 98}, {28, 92}, {90, 86}, {183, 83}, {252, 81}, {2000, 82}}},
    {u"egfr", u"mL/min/{1.73_m2}", Kidney, 0, u"90", u"", {{-712, 70}, {-450, 54}, {-360, 66}, {-270, 61}, {-170, 67},
        {-6, 68}, {28, 73}, {90, 79}, {183, 82}, {252, 84}, {2000, 82}}},
    {u"upcr", u"mg/g", Kidney, 0, u"", u"150", {{-712, 2320}, {-620, 1480}, {-520, 1230}, {-450, 3140}, {-360, 1880},
        {-270, 2640}, {-170, 1960}, {-40, 2130}, {-6, 2250}, {14, 1850}, {28, 1320}, {60, 860}, {90, 610}, {150, 400},
        {183, 310}, {252, 240}, {500, 170}, {1500, 140}}},
    {u"albumin", u"g/L", Kidney, 0, u"35", u"52", {{-712, 31}, {-450, 27}, {-170, 32}, {-6, 31}, {14, 30}, {28, 33},
        {90, 38}, {252, 42}, {800, 43}}},
    {u"crp", u"mg/L", Inflammation, 0, u"", u"5", {{-270, 14}, {-170, 12}, {-6, 11}, {-1, 8}, {0, 9}, {1, 14},
        {2, 38}, {3, 71}, {4, 62}, {5, 30}, {6, 15}, {8, 6}, {10, 5}, {14, 4}, {28, 3}, {90, 1}, {215, 1}, {219, 14},
        {226, 2}, {252, 2}}, 1},
    {u"ferritin", u"ug/L", Inflammation, 0, u"15", u"150", {{-270, 210}, {-6, 180}, {0, 220}, {3, 540}, {6, 810},
        {10, 520}, {14, 350}, {28, 190}, {90, 120}, {252, 96}, {800, 80}}},
    {u"dsdna", u"[IU]/mL", Lupus, 0, u"", u"10", {{-712, 260}, {-520, 190}, {-450, 380}, {-360, 230}, {-270, 310},
        {-170, 220}, {-6, 210}, {14, 140}, {28, 96}, {60, 55}, {90, 34}, {150, 19}, {183, 14}, {252, 11}, {500, 8}}},
    {u"c3", u"g/L", Lupus, 2, u"0.90", u"1.80", {{-712, 0.55}, {-450, 0.44}, {-170, 0.54}, {-6, 0.52}, {14, 0.62},
        {28, 0.71}, {90, 0.92}, {183, 1.02}, {252, 1.06}, {800, 1.1}}},
    {u"c4", u"g/L", Lupus, 2, u"0.10", u"0.40", {{-712, 0.07}, {-450, 0.05}, {-6, 0.07}, {28, 0.11}, {90, 0.16},
        {252, 0.19}, {800, 0.2}}},
    {u"cd19_abs", u"{cells}/uL", Immune, 0, u"100", u"500", {{-398, 131}, {-370, 5}, {-330, 9}, {-285, 62},
        {-170, 119}, {-40, 104}, {-6, 88}, {2, 35}, {5, 7}, {8, 0.4}, {90, 0.4}, {100, 0.9}, {104, 4}, {150, 21},
        {183, 68}, {252, 112}, {500, 160}, {1200, 190}}, 1},
    {u"cd4_abs", u"{cells}/uL", Immune, 0, u"400", u"1500", {{-398, 460}, {-6, 390}, {2, 20}, {8, 240}, {14, 160},
        {28, 118}, {90, 236}, {183, 342}, {252, 405}, {800, 620}}},
    {u"igg", u"g/L", IgG, 1, u"7.0", u"16.0", {{-620, 10.6}, {-330, 8.9}, {-170, 9.1}, {-40, 8.8}, {-6, 8.7},
        {7, 7.2}, {14, 5.9}, {28, 4.2}, {42, 3.6}, {45, 3.5}, {46, 6.3}, {49, 6.0}, {60, 4.9}, {72, 3.9}, {75, 3.9},
        {76, 6.8}, {79, 6.4}, {90, 5.7}, {104, 5.2}, {150, 5.1}, {183, 6.0}, {252, 7.1}, {600, 8.8}, {1500, 9.8}}},
    {u"igm", u"g/L", IgG, 2, u"0.40", u"2.30", {{-620, 0.9}, {-6, 0.7}, {28, 0.2}, {90, 0.1}, {183, 0.3}, {252, 0.45},
        {800, 0.8}}, 0.05},
    {u"iga", u"g/L", IgG, 2, u"0.70", u"4.00", {{-620, 2.1}, {-6, 1.8}, {28, 0.9}, {90, 0.6}, {183, 0.7}, {252, 0.9},
        {800, 1.3}}, 0.05},
    {u"alt", u"U/L", Liver, 0, u"", u"35", {{-170, 24}, {-6, 22}, {3, 41}, {6, 58}, {10, 36}, {28, 24}, {252, 21}}},
    {u"ldh", u"U/L", Liver, 0, u"135", u"214", {{-170, 205}, {-6, 198}, {3, 262}, {6, 290}, {10, 240}, {28, 201},
        {252, 184}}},
};
// clang-format on

struct Told {
    int day;
    const char16_t *code;
    double value;
    int digits;
};
// clang-format off
constexpr Told kTold[] = {
    {-712, u"sledai_2k", 13, 0},
    {-620, u"sledai_2k", 9, 0},
    {-520, u"sledai_2k", 7, 0},
    {-450, u"sledai_2k", 17, 0},
    {-360, u"sledai_2k", 11, 0},
    {-270, u"sledai_2k", 15, 0},
    {-170, u"sledai_2k", 11, 0},
    {-40, u"sledai_2k", 14, 0},
    {28, u"sledai_2k", 6, 0},
    {60, u"sledai_2k", 4, 0},
    {90, u"sledai_2k", 4, 0},
    {150, u"sledai_2k", 2, 0},
    {183, u"sledai_2k", 0, 0},
    {252, u"sledai_2k", 0, 0},
    {-170, u"phga", 1.8, 1},
    {-40, u"phga", 2.1, 1},
    {28, u"phga", 1.1, 1},
    {90, u"phga", 0.5, 1},
    {183, u"phga", 0.2, 1},
    {252, u"phga", 0.1, 1},
    {4, u"crs_grade", 1, 0},
    {5, u"icans_grade", 0, 0},
    {17, u"licats_grade", 1, 0},
};
// clang-format on

bool isKnot(const Series &series, int day)
{
    return std::any_of(series.knots.begin(), series.knots.end(), [day](const DemoKnot &k) { return k.day == day; });
}

LabFacts rangeOf(const Series &series, double value)
{
    LabFacts facts;
    facts.refLow = QString::fromUtf16(series.low);
    facts.refHigh = QString::fromUtf16(series.high);
    facts.laboratory = u"Central laboratory"_s;
    if (const auto low = Decimal::parse(facts.refLow); low && value < low->toDouble())
        facts.flag = u"L"_s;
    if (const auto high = Decimal::parse(facts.refHigh); high && value > high->toDouble())
        facts.flag = u"H"_s;
    return facts;
}

class Reports {
public:
    explicit Reports(const DemoCast &cast) : m_cast(cast) {}

    void drawn(int day, unsigned panels)
    {
        constexpr int kSlowestReport = 2;
        if (day > m_cast.today - kSlowestReport)
            return;
        const Id group = m_cast.id(day, 20);
        for (const Series &series : kSeries) {
            if (panels & series.panel)
                value(series, day, group);
        }
    }

    void told(int day, const char16_t *code, double number, int digits)
    {
        if (day >= m_cast.today)
            return;
        DemoHappening &made = begin(day, 11 * 60, Kind::Score, code);
        made.draft.value = demoNumber(number, digits);
        made.draft.reporter = Reporter::Team;
        made.typedDay = std::max(made.typedDay - 1, day);
    }

    QList<DemoHappening> list;

private:
    DemoHappening &begin(int day, int minute, Kind kind, const char16_t *code)
    {
        DemoHappening made;
        made.draft = demoDraft(m_cast, day, kind, code);
        made.draft.when = m_cast.at(day, minute);
        made.byJonas = m_cast.inHospital(day) || m_cast.dice.chance(0.3, 0x1ab, day);
        made.typedDay = std::max(day + 1, m_cast.firstLoggedDay + int(m_cast.dice.bits(0x7f, day) % 9));
        made.typedMinute = 20 * 60 + m_cast.dice.between(0, 90, 0x7d, day);
        list.append(made);
        return list.last();
    }

    void value(const Series &series, int day, Id group)
    {
        double level = alongKnots(series.knots, day);
        if (!isKnot(series, day))
            level *= 1 + 0.06 * m_cast.dice.swing(0x1ab0 + quint64(&series - kSeries), day);
        DemoHappening &made = begin(day, 8 * 60 + 15, Kind::Lab, series.code);
        EntryDraft &draft = made.draft;
        draft.group = group;
        draft.reporter = Reporter::Report;
        const bool tooLittle = level < series.least;
        draft.value = demoNumber(tooLittle ? series.least : level, tooLittle && series.least >= 1 ? 0 : series.digits,
                                 QString::fromUtf16(series.unit), tooLittle ? Comparator::Less : Comparator::None);
        draft.facts = rangeOf(series, std::get<Quantity>(draft.value).number.toDouble());
    }

    const DemoCast &m_cast;
};

/** Blood counts every month to year 2, then every quarter; everything every quarter, half year and, from year 5, year.
 */
void laterDraws(Reports &reports, const DemoCast &cast)
{
    for (int month = 9; month <= 15 * 12; ++month) {
        const int day = int(cast.day0.daysTo(cast.day0.addMonths(month)));
        const int full = month <= 24 ? 3 : month <= 60 ? 6 : 12;
        if (month % full == 0) {
            reports.drawn(day, kAll);
            reports.told(day, u"sledai_2k", cast.dice.chance(0.15, 0x51e, month) ? 2 : 0, 0);
            reports.told(day, u"phga", 0.1 * cast.dice.between(0, 2, 0x968, month), 1);
        } else if (month <= 24 || month % 3 == 0) {
            reports.drawn(day, Counts);
        }
    }
}

} // namespace

QList<DemoHappening> demoResults(const DemoCast &cast)
{
    Reports reports(cast);
    for (const Draw &draw : kDraws)
        reports.drawn(draw.day, draw.panels);
    for (const Told &told : kTold)
        reports.told(told.day, told.code, told.value, told.digits);
    laterDraws(reports, cast);
    return reports.list;
}

} // namespace dayplus
