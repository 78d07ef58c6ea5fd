// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>
#include <cstdint>
#include <optional>

namespace dayplus {

/** An exact decimal number as it was written: mantissa × 10^exponent. "5.20" keeps its last zero (520, −2). */
struct Decimal {
    std::int64_t mantissa = 0;
    int exponent = 0; ///< −12 … +18

    /** Reads "38.4", "38,4", "-0.5", "1e3". Point or comma, not both; no grouping. nullopt if not a number, or too long
        for 18 digits. */
    static std::optional<Decimal> parse(QStringView text);
    /** As written, with a point: "5.20". */
    QString toString() const;
    double toDouble() const;
    /** The same number without trailing zeros; 5.20 → 5.2. */
    Decimal normalized() const;
    /** The same number with exactly `digits` places after the point, rounded half to even once. nullopt if it would overflow. */
    std::optional<Decimal> rounded(int digits) const;

    /** Numeric order and equality: 5.20 == 5.2. `isSameAs` also compares how it was written. */
    std::strong_ordering operator<=>(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return (*this <=> other) == 0; }
    bool isSameAs(const Decimal &other) const { return mantissa == other.mantissa && exponent == other.exponent; }
};

/** An exact conversion: y = (x + before) × numerator ÷ denominator + after. °F → °C is (x − 32) × 5 ÷ 9. */
struct Ratio {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    Decimal before = {};
    Decimal after = {};
    /** Converted exactly and rounded once, half to even, to `digits` places. nullopt on overflow. */
    std::optional<Decimal> apply(const Decimal &x, int digits) const;
    Ratio inverse() const;
    /** This conversion and then `next`, as one, so that it is rounded once. nullopt if there is no exact such form (something is
        added between two factors that aren't 1) or on overflow. */
    std::optional<Ratio> then(const Ratio &next) const;
};

} // namespace dayplus
