// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace dayplus {

/** How far a step of a template lies from Day 0: calendar months first, then days. */
struct PlanOffset {
    int months = 0;
    int days = 0;
    bool operator==(const PlanOffset &) const = default;
};

/** "D-42", "D+0" … "D+30", or an ISO period after Day 0 ("P3M", "P5W", "P1Y6M"). nullopt = neither; D+31 is one of them. */
std::optional<PlanOffset> planOffsetFromText(QStringView text);
/** An ISO period that is longer than nothing. */
std::optional<PlanOffset> periodFromText(QStringView text);
/** "D-42", "D+7"; what has months or lies beyond D+30 as a period ("P35D", "P3M", "P1Y"). */
QString toText(const PlanOffset &offset);

/** The offset of the n-th of a repeated step, from 1. */
PlanOffset repeated(const PlanOffset &first, const PlanOffset &period, int n);
/** 31 January + P1M = 28 or 29 February. Invalid if it leaves the calendar we write (years 1–9999). */
QDate dayAt(const PlanOffset &offset, QDate day0);

} // namespace dayplus
