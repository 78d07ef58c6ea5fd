// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/grades/told.h"

namespace dayplus {

/** Which scale a grade of cytokine release syndrome was given on. The same number means different things on the two. */
enum class CrsScale {
    Lee2014,   ///< Lee DW et al., Blood 2014;124:188: organ toxicity and the answer to treatment count
    Astct2019, ///< Lee DW et al., Biol Blood Marrow Transplant 2019;25:625: fever, blood pressure and oxygen only
};

/** A grade that the team told, kept with its scale. It is never turned into a grade of the other one. */
class ToldCrsGrade {
public:
    /** nullopt if `grade` is not 0 (none) … 5 (death). */
    static std::optional<ToldCrsGrade> from(CrsScale scale, int grade);
    CrsScale scale() const { return m_scale; }
    /** The grade if it was told on this scale. */
    std::optional<int> on(CrsScale scale) const;
    bool operator==(const ToldCrsGrade &) const = default;

private:
    ToldCrsGrade(CrsScale scale, int grade) : m_scale(scale), m_grade(grade) {}
    CrsScale m_scale;
    int m_grade;
};

/** What the ASTCT 2019 grade is made of (Table 2), each without another cause. */
struct CrsComponents {
    enum class Hypotension {
        None,
        NoVasopressor,        ///< fluids are enough
        OneVasopressor,       ///< with or without vasopressin
        MultipleVasopressors, ///< vasopressin not counted
    };
    enum class Hypoxia {
        None,
        LowFlow,          ///< nasal cannula up to 6 L/min, or blow-by
        HighFlow,         ///< nasal cannula over 6 L/min, facemask, non-rebreather or Venturi mask
        PositivePressure, ///< CPAP, BiPAP, ventilation
    };
    MaybeTold<bool> fever;       ///< 38.0 °C or more
    MaybeTold<bool> feverMasked; ///< medicine against fever or cytokines, or steroids, since this CRS began: fever is no longer required
    MaybeTold<Hypotension> hypotension;
    MaybeTold<Hypoxia> hypoxia;
    MaybeTold<bool> diedOfIt;
};

/**
 * The ASTCT 2019 grade, 0 (none) … 5 (death). The more severe of blood pressure and oxygen decides; organ toxicity does not count.
 * Without fever, and without a medicine that hides it, there is no CRS: 0. nullopt unless the team told every component.
 * Used only in the report's clinician section and in tests: never on a screen, in a CSV or in FHIR.
 */
std::optional<int> astctCrsGrade(const CrsComponents &components);

} // namespace dayplus
