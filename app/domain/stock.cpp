// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stock.h"

#include "domain/decimalsum.h"

#include <algorithm>

namespace dayplus {

namespace {

constexpr int kLookAhead = 731;

/** Before the box was counted? A dose at no special time on that day is after it. */
bool isBefore(QDate day, int minute, const Moment &counted)
{
    if (day != counted.date)
        return day < counted.date;
    return counted.precision == Precision::Minute && minute >= 0 && minute < counted.minute;
}

int takenSince(const Medicine &medicine, const QList<Entry> &entries)
{
    int count = 0;
    for (const Entry &entry : entries) {
        const bool taken = dayOfDose(entry, medicine.id) && std::get<DoseFacts>(entry->facts).how != DoseFacts::How::Missed;
        if (taken && !isBefore(entry->when.date, entry->when.minute, medicine.stock->counted))
            ++count;
    }
    return count;
}

/** Planned doses that are over and that nobody said anything about. */
int unsaid(const Medicine &medicine, const QList<Entry> &entries, QDate today, int minute)
{
    int count = 0;
    for (QDate day = medicine.stock->counted.date; day <= today; day = day.addDays(1)) {
        for (const DueDose &dose : dosesDue({medicine}, entries, day)) {
            const bool over = day < today || (dose.minute >= 0 && dose.minute < minute);
            if (over && dose.state == DueDose::State::Open && !isBefore(day, dose.minute, medicine.stock->counted))
                ++count;
        }
    }
    return count;
}

Decimal without(const Decimal &count, const Decimal &each, int times)
{
    const std::optional<Decimal> left = difference(count, {each.mantissa * times, each.exponent});
    return left && Decimal{} < *left ? *left : Decimal{};
}

/** The last day that `left` is enough for. */
std::optional<QDate> lastDayOf(const Medicine &medicine, const QList<Entry> &entries, Decimal left, QDate today, int minute)
{
    if (!isPlanned(medicine.rhythm))
        return std::nullopt;
    for (int days = 0; days < kLookAhead; ++days) {
        const QDate day = today.addDays(days);
        for (const DueDose &dose : dosesDue({medicine}, entries, day)) {
            const bool over = days == 0 && dose.minute >= 0 && dose.minute < minute;
            if (dose.state != DueDose::State::Open || over)
                continue;
            if (left < medicine.stock->perDose)
                return day.addDays(-1);
            left = without(left, medicine.stock->perDose, 1);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Supply> supplyOf(const Medicine &medicine, const QList<Entry> &entries, QDate today, int minute, bool changing)
{
    if (!medicine.stock || medicine.stock->counted.precision < Precision::Day)
        return std::nullopt;
    Supply supply;
    const int assumed = changing ? 0 : unsaid(medicine, entries, today, minute);
    supply.assumed = assumed > 0;
    supply.left = without(medicine.stock->count, medicine.stock->perDose, takenSince(medicine, entries) + assumed);
    if (!changing)
        supply.lastDay = lastDayOf(medicine, entries, supply.left, today, minute);
    return supply;
}

} // namespace dayplus
