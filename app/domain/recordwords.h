// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <array>

namespace dayplus::words {

using namespace Qt::StringLiterals;

// The names under which closed lists are stored, in the order of their enum. Stored: never rename, only append.

inline constexpr std::array kStates{"planned"_L1, "happened"_L1, "cancelled"_L1};
inline constexpr std::array kStatuses{"known"_L1, "could-not-answer"_L1, "not-assessed"_L1};
inline constexpr std::array kReporters{"patient"_L1, "caregiver"_L1, "team"_L1, "report"_L1};
inline constexpr std::array kComparators{""_L1, "<"_L1, "<="_L1, ">"_L1, ">="_L1};
inline constexpr std::array kLevels{"none"_L1, "mild"_L1, "moderate"_L1, "severe"_L1};
inline constexpr std::array kHows{"taken"_L1, "missed"_L1, "late"_L1};
inline constexpr std::array kAnswers{"allergic"_L1, "none-known"_L1};
inline constexpr std::array kPurposes{"replacement"_L1, "immunomodulation"_L1};
inline constexpr std::array kRoles{"patient"_L1, "caregiver"_L1, "team"_L1};
/** In the order of the variant Facts; the first is "no facts". */
inline constexpr std::array kFacts{""_L1, "dose"_L1, "lab"_L1, "allergy"_L1, "condition"_L1,
                                   "vaccine"_L1, "ivig"_L1, "event"_L1, "call"_L1, "summary"_L1,
                                   "statement"_L1, "question"_L1, "treatment"_L1, "measure"_L1, "thinking"_L1};
inline constexpr std::array kWritings{""_L1, "same"_L1, "different"_L1, "cannot-tell"_L1};
inline constexpr std::array kRhythms{"regular"_L1, "cyclic"_L1, "as-needed"_L1};
static_assert(kFacts.size() == std::variant_size_v<Facts>);

template<typename Enum, std::size_t N> QLatin1StringView of(const std::array<QLatin1StringView, N> &names, Enum value)
{
    return names[std::size_t(value)];
}

} // namespace dayplus::words
