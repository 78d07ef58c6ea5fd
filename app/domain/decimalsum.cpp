// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimalsum.h"

#include <algorithm>

namespace dayplus {

namespace {

/** The mantissa of the same number at a smaller exponent. */
std::optional<std::int64_t> mantissaAt(const Decimal &number, int exponent)
{
    std::int64_t mantissa = number.mantissa;
    for (int at = number.exponent; at > exponent; --at) {
        if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa))
            return std::nullopt;
    }
    return mantissa;
}

} // namespace

std::optional<Decimal> sumOf(const QList<Decimal> &numbers)
{
    Decimal sum;
    if (numbers.isEmpty())
        return sum;
    sum.exponent = std::min_element(numbers.begin(), numbers.end(), [](const Decimal &a, const Decimal &b) { return a.exponent < b.exponent; })->exponent;
    for (const Decimal &number : numbers) {
        const std::optional<std::int64_t> more = mantissaAt(number, sum.exponent);
        if (!more || __builtin_add_overflow(sum.mantissa, *more, &sum.mantissa))
            return std::nullopt;
    }
    return sum;
}

std::optional<Decimal> difference(const Decimal &a, const Decimal &b)
{
    return sumOf({a, {-b.mantissa, b.exponent}});
}

} // namespace dayplus
