// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stays.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kWentHome = u"discharge";

bool counts(const Entry &entry)
{
    return entry->state == State::Happened && !entry->when.isVague();
}

qint64 endOf(const Entry &stay, const QList<Entry> &entries, qint64 today)
{
    const qint64 from = stay->when.wallDay();
    if (stay->until)
        return stay->until->date.isValid() ? stay->until->lastDay().toJulianDay() : from;
    const auto home = std::find_if(entries.cbegin(), entries.cend(), [from](const Entry &entry) {
        return entry->code == kWentHome && counts(entry) && entry->when.wallDay() >= from;
    });
    if (home != entries.cend())
        return (*home)->when.wallDay();
    return stay->ongoing ? today : from;
}

} // namespace

QStringList hospitalCodes()
{
    return {u"admission"_s, u"readmission"_s, u"intensive_care"_s, u"in_hospital"_s, kWentHome.toString()};
}

QList<DayRange> hospitalStays(const QList<Entry> &entries, qint64 today)
{
    const QStringList codes = hospitalCodes();
    QList<DayRange> stays;
    for (const Entry &entry : entries) {
        if (!counts(entry) || entry->code == kWentHome || !codes.contains(entry->code))
            continue;
        const qint64 from = entry->when.wallDay();
        const qint64 to = entry->kind == Kind::Checkin ? from : endOf(entry, entries, today);
        stays.append({from, std::min(to, today)});
    }
    return merged(stays);
}

} // namespace dayplus
