// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/entry.h"

namespace dayplus {

/**
 * One component of a grade, and who said it. Used only in the report's clinician section and in tests: never on a screen, in a CSV
 * or in FHIR (tests/layers.cmake holds that).
 */
template<typename T> struct Told {
    T value = {};
    Reporter by = Reporter::Patient;
};

/** nullopt = nobody said it. That is not "none". */
template<typename T> using MaybeTold = std::optional<Told<T>>;

/** The value if the team said it; what anybody else said counts as not told. */
template<typename T> std::optional<T> toldByTeam(const MaybeTold<T> &component)
{
    if (!component || component->by != Reporter::Team)
        return {};
    return component->value;
}

} // namespace dayplus
