// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"

#include <algorithm>

namespace dayplus {

bool refuses(const Problems &problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &p) { return p.weight == Problem::Weight::Refuse; });
}

} // namespace dayplus
