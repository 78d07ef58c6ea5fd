// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decimal.h"

#include <array>
#include <numeric>

namespace dayplus {

namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UWide;

constexpr int kMinExponent = -12;
constexpr int kMaxExponent = 18;
constexpr int kMaxDigits = 18;

/** 10^n, or nullopt beyond what 128 bits hold. */
std::optional<Wide> powerOfTen(int n)
{
    if (n < 0 || n > 38)
        return std::nullopt;
    Wide power = 1;
    for (int i = 0; i < n; ++i)
        power *= 10;
    return power;
}

std::optional<Wide> times(Wide a, Wide b)
{
    Wide product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

std::optional<Wide> plus(Wide a, Wide b)
{
    Wide sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

/** a × 10^n */
std::optional<Wide> scaled(Wide a, int n)
{
    if (a == 0)
        return Wide(0);
    const auto power = powerOfTen(n);
    return power ? times(a, *power) : std::nullopt;
}

/** n ÷ d rounded half to even; d > 0. */
Wide divideHalfEven(Wide n, Wide d)
{
    const Wide quotient = n / d;
    const Wide remainder = n % d;
    const UWide part = UWide(remainder < 0 ? -remainder : remainder);
    const UWide rest = UWide(d) - part;
    if (part < rest || (part == rest && quotient % 2 == 0))
        return quotient;
    return n < 0 ? quotient - 1 : quotient + 1;
}

std::optional<Decimal> narrowed(Wide mantissa, int exponent)
{
    constexpr Wide kLimit = 1'000'000'000'000'000'000; // 18 digits, as parse() reads back
    if (mantissa >= kLimit || mantissa <= -kLimit)
        return std::nullopt;
    return Decimal{std::int64_t(mantissa), exponent};
}

int digitCount(std::int64_t number)
{
    int count = 1;
    while (number /= 10)
        ++count;
    return count;
}

/** Reads digits with at most one point or comma into mantissa and exponent; leaves `text` after them. */
std::optional<Decimal> readDigits(QStringView &text)
{
    Decimal result;
    int significant = 0;
    bool point = false, digitSeen = false, digitAfterPoint = false;
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'.' || c == u',') {
            if (point)
                return std::nullopt;
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            break;
        digitSeen = true;
        digitAfterPoint = point;
        if ((significant > 0 || c != u'0') && ++significant > kMaxDigits)
            return std::nullopt;
        result.mantissa = result.mantissa * 10 + (c - u'0');
        if (point && --result.exponent < 2 * kMinExponent)
            return std::nullopt;
    }
    if (!digitSeen || (point && !digitAfterPoint))
        return std::nullopt;
    text = text.mid(i);
    return result;
}

/** "e3", "E-2"; 0 for an empty text. */
std::optional<int> readExponent(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (text[0].toLower() != u'e')
        return std::nullopt;
    text = text.mid(1);
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    if (text.isEmpty() || text.size() > 3)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return negative ? -value : value;
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    text = text.trimmed();
    const bool negative = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (negative || text.startsWith(u'+'))
        text = text.mid(1);
    auto result = readDigits(text);
    if (!result)
        return std::nullopt;
    const auto exponent = readExponent(text);
    if (!exponent)
        return std::nullopt;
    result->exponent += *exponent;
    if (result->exponent < kMinExponent || result->exponent > kMaxExponent)
        return std::nullopt;
    if (negative)
        result->mantissa = -result->mantissa;
    return result;
}

QString Decimal::toString() const
{
    const bool negative = mantissa < 0;
    const std::uint64_t size = negative ? 0 - std::uint64_t(mantissa) : std::uint64_t(mantissa);
    QString digits = QString::number(size);
    if (exponent > 0 && mantissa != 0)
        digits += QString(exponent, u'0');
    if (exponent < 0) {
        if (digits.size() <= -exponent)
            digits.prepend(QString(-exponent + 1 - digits.size(), u'0'));
        digits.insert(digits.size() + exponent, u'.');
    }
    if (negative)
        digits.prepend(u'-');
    return digits;
}

double Decimal::toDouble() const
{
    static constexpr std::array<double, 19> kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
                                                    1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
    constexpr std::int64_t kExact = std::int64_t(1) << 53;
    if (mantissa > kExact || mantissa < -kExact || exponent < -18 || exponent > 18)
        return toString().toDouble();
    const double number = double(mantissa);
    return exponent < 0 ? number / kPowers[std::size_t(-exponent)] : number * kPowers[std::size_t(exponent)];
}

Decimal Decimal::normalized() const
{
    if (mantissa == 0)
        return {};
    Decimal result = *this;
    while (result.exponent < 0 && result.mantissa % 10 == 0) {
        result.mantissa /= 10;
        ++result.exponent;
    }
    if (result.exponent > 0)
        return result.rounded(0).value_or(result);
    return result;
}

std::optional<Decimal> Decimal::rounded(int digits) const
{
    if (digits > -kMinExponent || digits < -kMaxExponent)
        return std::nullopt;
    const int shift = exponent + digits;
    if (shift >= 0) {
        const auto wide = scaled(mantissa, shift);
        return wide ? narrowed(*wide, -digits) : std::nullopt;
    }
    const auto divisor = powerOfTen(-shift);
    if (!divisor)
        return Decimal{0, -digits};
    return narrowed(divideHalfEven(mantissa, *divisor), -digits);
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const auto sign = [](std::int64_t number) { return (number > 0) - (number < 0); };
    if (const int mine = sign(mantissa), theirs = sign(other.mantissa); mine != theirs || mine == 0)
        return mine <=> theirs;
    const int magnitude = digitCount(mantissa) + exponent;
    const int otherMagnitude = digitCount(other.mantissa) + other.exponent;
    if (magnitude != otherMagnitude)
        return mantissa > 0 ? magnitude <=> otherMagnitude : otherMagnitude <=> magnitude;
    // Same magnitude: the exponents differ by at most 18, so both fit 128 bits at the smaller one.
    const int common = exponent < other.exponent ? exponent : other.exponent;
    const Wide mine = scaled(mantissa, exponent - common).value_or(0);
    const Wide theirs = scaled(other.mantissa, other.exponent - common).value_or(0);
    return mine < theirs ? std::strong_ordering::less : mine > theirs ? std::strong_ordering::greater : std::strong_ordering::equal;
}

namespace {

/** A sum of two decimals at a common exponent. */
struct WideDecimal {
    Wide mantissa = 0;
    int exponent = 0;
};

std::optional<WideDecimal> add(const WideDecimal &a, const WideDecimal &b)
{
    if (a.mantissa == 0)
        return b;
    if (b.mantissa == 0)
        return a;
    const int common = a.exponent < b.exponent ? a.exponent : b.exponent;
    const auto first = scaled(a.mantissa, a.exponent - common);
    const auto second = scaled(b.mantissa, b.exponent - common);
    if (!first || !second)
        return std::nullopt;
    const auto sum = plus(*first, *second);
    if (!sum)
        return std::nullopt;
    return WideDecimal{*sum, common};
}

} // namespace

std::optional<Decimal> Ratio::apply(const Decimal &x, int digits) const
{
    if (denominator == 0 || digits > -kMinExponent || digits < -kMaxExponent)
        return std::nullopt;
    const Wide den = denominator < 0 ? -Wide(denominator) : Wide(denominator);
    const Wide num = denominator < 0 ? -Wide(numerator) : Wide(numerator);
    const Decimal plain = x.normalized();
    const auto sum = add({plain.mantissa, plain.exponent}, {before.mantissa, before.exponent});
    if (!sum)
        return std::nullopt;
    const auto product = times(sum->mantissa, num);
    const auto shift = times(after.mantissa, den);
    if (!product || !shift)
        return std::nullopt;
    const auto total = add({*product, sum->exponent}, {*shift, after.exponent}); // total ÷ den is the exact answer
    if (!total)
        return std::nullopt;
    const int move = total->exponent + digits;
    const auto top = scaled(total->mantissa, move > 0 ? move : 0);
    const auto bottom = scaled(den, move < 0 ? -move : 0);
    if (!top || !bottom)
        return std::nullopt;
    return narrowed(divideHalfEven(*top, *bottom), -digits);
}

Ratio Ratio::inverse() const
{
    return {denominator, numerator, {-after.mantissa, after.exponent}, {-before.mantissa, before.exponent}};
}

std::optional<Ratio> Ratio::then(const Ratio &next) const
{
    const auto sum = [](const Decimal &a, const Decimal &b) {
        const auto wide = add({a.mantissa, a.exponent}, {b.mantissa, b.exponent});
        return wide ? narrowed(wide->mantissa, wide->exponent) : std::nullopt;
    };
    const auto between = sum(after, next.before);
    if (!between)
        return std::nullopt;
    // A shift between the two can move to an end over a factor of 1, else there is no such form.
    const auto first = numerator == denominator ? sum(before, *between) : before;
    const auto last = numerator != denominator && next.numerator == next.denominator ? sum(*between, next.after) : next.after;
    const bool moved = numerator == denominator || next.numerator == next.denominator;
    if (!first || !last || (!moved && between->mantissa != 0))
        return std::nullopt;
    // Cancel crosswise first, so that the products stay small.
    const std::int64_t one = std::gcd(numerator, next.denominator), other = std::gcd(next.numerator, denominator);
    if (one == 0 || other == 0)
        return std::nullopt;
    Ratio both{0, 0, *first, *last};
    if (__builtin_mul_overflow(numerator / one, next.numerator / other, &both.numerator)
        || __builtin_mul_overflow(denominator / other, next.denominator / one, &both.denominator))
        return std::nullopt;
    return both;
}

} // namespace dayplus
