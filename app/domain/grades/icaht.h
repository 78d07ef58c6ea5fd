// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/counts.h"

namespace dayplus {

/**
 * Grades of low neutrophils after cell therapy (ICAHT): EHA/EBMT, Rejeski K et al., Blood 2023;142:865; counted as in the published
 * graders and by ARCHITECTURE.md, "Grades". Used only in the report's clinician section and in tests: never on a screen, in a CSV or in FHIR.
 *
 * Values are neutrophils in 10^9/L on course days, in any order; the lowest of a day counts. A limit stands for its number where it
 * settles every threshold ("<0.1", ">2"). With any other limit, or a count under 0 or over 1000, there is no grade.
 */
struct EarlyIcaht {
    int grade = 0;                ///< 0 … 4
    int longestDaysAtMost500 = 0; ///< longest run of days at ≤ 500 per µL, dips joined
    int longestDaysAtMost100 = 0; ///< the same at ≤ 100 per µL
    bool neverAbove500 = false;   ///< a run from D0–D3 to the end
    int measuredDays = 0;         ///< days with a value; all others were filled in or are not known
    int throughDay = 30;          ///< the last day counted. Before D30 the grade of somebody still followed is not final
    bool operator==(const EarlyIcaht &) const = default;
};

/**
 * D0 … D30. Up to 7 days without a value between two are filled in a straight line, a longer stretch breaks the run. The first value
 * reaches back to D0 and the last one on to min(D30, last follow-up). Runs with at most 2 days of recovery between them are one, and
 * those days count. nullopt without a value on D0 … D30.
 */
std::optional<EarlyIcaht> earlyIcaht(const QList<CountOnDay> &neutrophils, int lastFollowUpDay);

struct LateIcaht {
    int grade = 0;        ///< 0 … 4
    int measuredDays = 0; ///< days with a value
    int lowestDay = 0;    ///< the first day with the lowest value
    bool operator==(const LateIcaht &) const = default;
};

/** The published grader ends at D100, or before at the next treatment, a relapse or the last follow-up. */
inline constexpr int kLateIcahtEnds = 100;

/**
 * D31 … `throughDay`: by the lowest value. nullopt with values on fewer than 2 days. If the second lowest day is above 1500 per µL
 * the low value was passing: grade 0.
 */
std::optional<LateIcaht> lateIcaht(const QList<CountOnDay> &neutrophils, int throughDay = kLateIcahtEnds);

} // namespace dayplus
