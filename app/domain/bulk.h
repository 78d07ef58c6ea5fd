// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace dayplus {

/** The smallest and largest of the values that belong together. */
struct Bulk {
    double low = 0, high = 0;
    bool holds(double value) const { return value >= low && value <= high; }
    bool operator==(const Bulk &) const = default;
};

/**
 * What is left when a few values lie so far from all the others that one scale for both would show neither: a comma at the wrong
 * place, another unit typed. Far = more than 80 times as far from the middle value as any of the others is, and as the middle value
 * is from zero; `log`: 2.5 decades beyond its neighbour (what is not above zero does not count there). At most a fifth of the values,
 * or one. nullopt = none is far, or there are fewer than three.
 */
std::optional<Bulk> bulkOf(std::vector<double> values, bool log = false);

} // namespace dayplus
