// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QHash>

namespace dayplus {

/**
 * The course whose Day number names `day`: the latest one whose first entry is not after it; before all of them the earliest, so
 * that what came before counts down to it. A course begins with its first entry or its Day 0, whichever is earlier; one that has
 * neither is never chosen. nullptr = there is none. The answer may be a course whose Day 0 is not known yet: then there is no
 * number, and no older course lends its own.
 */
const Course *courseFor(QDate day, const QList<Course> &courses, const QHash<Id, QDate> &firstEntryDay);

/** The day's number in that course; nullopt if there is no course or its Day 0 is not known to the day. */
std::optional<int> courseDayOn(QDate day, const QList<Course> &courses, const QHash<Id, QDate> &firstEntryDay);

} // namespace dayplus
