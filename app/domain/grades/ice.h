// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace dayplus {

/** The ten items of the ICE score (Lee DW et al., Biol Blood Marrow Transplant 2019;25:625, Table 3), a point each. */
enum class IceItem { Year, Month, City, Place, FirstObject, SecondObject, ThirdObject, Command, Sentence, CountingBack };
inline constexpr int kIceItems = 10;

/** Each item in the order of IceItem: done, not done, or nullopt = not tried or not told. */
using IceItems = std::array<std::optional<bool>, kIceItems>;

/**
 * The ICE score, 0 … 10: how many of the ten items were done. nullopt unless all ten were tried: a part of a score is not a score.
 * Used only in the report's clinician section and in tests. Screens show the count that is kept with the thinking check.
 */
std::optional<int> iceTotal(const IceItems &items);

} // namespace dayplus
