// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/grades/ice.h"

namespace dayplus {

std::optional<int> iceTotal(const IceItems &items)
{
    int total = 0;
    for (const std::optional<bool> &done : items) {
        if (!done)
            return {};
        total += *done ? 1 : 0;
    }
    return total;
}

} // namespace dayplus
