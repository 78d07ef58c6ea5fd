// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bulk.h"

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr double kTimes = 80, kDecades = 2.5;
constexpr std::size_t kLeast = 3;

std::size_t mostFar(std::size_t count)
{
    return std::max<std::size_t>(1, count / 5);
}

std::optional<Bulk> linearBulk(std::vector<double> &values)
{
    const auto half = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    const double middle = *half;
    const auto apart = [middle](double value) { return std::abs(value - middle); };
    const auto nearer = [&](double a, double b) { return apart(a) < apart(b); };
    const double furthest = apart(*std::max_element(values.begin(), values.end(), nearer));
    if (furthest <= kTimes * std::abs(middle))
        return std::nullopt; // what nearly always is so
    std::sort(values.begin(), values.end(), nearer);
    std::size_t kept = values.size();
    for (std::size_t far = 1; far <= mostFar(values.size()); ++far) {
        const std::size_t rest = values.size() - far;
        const double scale = std::max(std::abs(middle), apart(values[rest - 1]));
        if (scale > 0 && apart(values[rest]) > kTimes * scale)
            kept = rest;
    }
    if (kept == values.size())
        return std::nullopt;
    const auto [low, high] = std::minmax_element(values.begin(), values.begin() + std::ptrdiff_t(kept));
    return Bulk{*low, *high};
}

std::optional<Bulk> logBulk(std::vector<double> &values)
{
    std::erase_if(values, [](double value) { return value <= 0; });
    if (values.size() < kLeast)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    std::size_t first = 0, last = values.size() - 1;
    const auto gap = [&](std::size_t at) { return std::log10(values[at + 1]) - std::log10(values[at]) >= kDecades; };
    for (std::size_t far = 1; far <= mostFar(values.size()); ++far) {
        if (gap(values.size() - 1 - far))
            last = values.size() - 1 - far;
        if (gap(far - 1))
            first = far;
    }
    if (first >= last || (first == 0 && last == values.size() - 1))
        return std::nullopt;
    return Bulk{values[first], values[last]};
}

} // namespace

std::optional<Bulk> bulkOf(std::vector<double> values, bool log)
{
    if (values.size() < kLeast)
        return std::nullopt;
    return log ? logBulk(values) : linearBulk(values);
}

} // namespace dayplus
