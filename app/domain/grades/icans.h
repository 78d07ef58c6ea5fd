// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/grades/told.h"

namespace dayplus {

/**
 * What the ASTCT 2019 grade of ICANS is made of (Lee DW et al., Biol Blood Marrow Transplant 2019;25:625, Table 5), each without
 * another cause. Bleeding in the head, tremor and myoclonus do not count.
 */
struct IcansComponents {
    enum class Consciousness {
        Awake,
        WakesByThemselves, ///< drowsy, awakens spontaneously
        WakesToVoice,
        WakesToTouch,      ///< only to a tactile stimulus
        Unarousable,       ///< or needs vigorous or repeated touch; stupor, coma
    };
    enum class Seizure {
        None,
        EndedQuickly,         ///< any clinical seizure that resolves rapidly, or one on the EEG alone that ends with treatment
        ProlongedOrRepeated,  ///< over 5 minutes, or repeated without return to baseline
    };
    enum class Pressure {
        None,
        FocalOedema,  ///< on imaging
        Raised,       ///< diffuse oedema, posturing, sixth nerve palsy, papilloedema or Cushing's triad
    };
    std::optional<int> ageYears; ///< under 12 the CAPD is used instead of ICE, and there is no grade from here
    MaybeTold<int> ice;          ///< 0 … 10
    MaybeTold<Consciousness> consciousness;
    MaybeTold<Seizure> seizure;
    MaybeTold<bool> deepFocalWeakness; ///< hemiparesis or paraparesis
    MaybeTold<Pressure> pressure;
    MaybeTold<bool> diedOfIt;
};

/**
 * The ICANS grade, 0 (none) … 5 (death): the most severe row. ICE 0 is 3 while the person can be woken. nullopt unless the team told
 * every component, if the ICE is not 0 … 10, or if the person is under 12 or of unknown age.
 * Used only in the report's clinician section and in tests: never on a screen, in a CSV or in FHIR.
 */
std::optional<int> icansGrade(const IcansComponents &components);

} // namespace dayplus
