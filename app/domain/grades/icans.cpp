// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/icans.h"

#include <algorithm>

namespace dayplus {

namespace {

constexpr int kYoungestForIce = 12;

int gradeOfIce(int ice)
{
    if (ice >= 10)
        return 0;
    if (ice >= 7)
        return 1;
    return ice >= 3 ? 2 : 3; // 4 needs a person who cannot be woken: the row of consciousness
}

int gradeOf(IcansComponents::Consciousness consciousness)
{
    switch (consciousness) {
    case IcansComponents::Consciousness::Awake: return 0;
    case IcansComponents::Consciousness::WakesByThemselves: return 1;
    case IcansComponents::Consciousness::WakesToVoice: return 2;
    case IcansComponents::Consciousness::WakesToTouch: return 3;
    case IcansComponents::Consciousness::Unarousable: return 4;
    }
    return 0;
}

int gradeOf(IcansComponents::Seizure seizure)
{
    switch (seizure) {
    case IcansComponents::Seizure::None: return 0;
    case IcansComponents::Seizure::EndedQuickly: return 3;
    case IcansComponents::Seizure::ProlongedOrRepeated: return 4;
    }
    return 0;
}

int gradeOf(IcansComponents::Pressure pressure)
{
    switch (pressure) {
    case IcansComponents::Pressure::None: return 0;
    case IcansComponents::Pressure::FocalOedema: return 3;
    case IcansComponents::Pressure::Raised: return 4;
    }
    return 0;
}

} // namespace

std::optional<int> icansGrade(const IcansComponents &components)
{
    const auto ice = toldByTeam(components.ice);
    const auto consciousness = toldByTeam(components.consciousness);
    const auto seizure = toldByTeam(components.seizure);
    const auto weakness = toldByTeam(components.deepFocalWeakness);
    const auto pressure = toldByTeam(components.pressure);
    const auto died = toldByTeam(components.diedOfIt);
    if (!ice || !consciousness || !seizure || !weakness || !pressure || !died)
        return {};
    if (!components.ageYears || *components.ageYears < kYoungestForIce || *ice < 0 || *ice > 10)
        return {};
    if (*died)
        return 5;
    return std::max({gradeOfIce(*ice), gradeOf(*consciousness), gradeOf(*seizure), *weakness ? 4 : 0, gradeOf(*pressure)});
}

} // namespace dayplus
