// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/courses.h"

namespace dayplus {

namespace {

/** Invalid if nothing says when it began. Its Day 0 counts when it lies before the first entry that was put to it. */
QDate beginningOf(const Course &course, const QHash<Id, QDate> &firstEntryDay)
{
    const QDate entry = firstEntryDay.value(course.id);
    const QDate day0 = course.day0.date;
    if (!entry.isValid() || (day0.isValid() && day0 < entry))
        return day0;
    return entry;
}

} // namespace

const Course *courseFor(QDate day, const QList<Course> &courses, const QHash<Id, QDate> &firstEntryDay)
{
    const Course *latest = nullptr, *earliest = nullptr;
    QDate latestBeginning, earliestBeginning;
    for (const Course &course : courses) {
        const QDate beginning = beginningOf(course, firstEntryDay);
        if (!beginning.isValid())
            continue;
        if (beginning <= day && (!latest || beginning >= latestBeginning)) { // of two that began the same day, the one added later
            latest = &course;
            latestBeginning = beginning;
        }
        if (!earliest || beginning < earliestBeginning) {
            earliest = &course;
            earliestBeginning = beginning;
        }
    }
    return latest ? latest : earliest;
}

std::optional<int> courseDayOn(QDate day, const QList<Course> &courses, const QHash<Id, QDate> &firstEntryDay)
{
    const Course *course = courseFor(day, courses, firstEntryDay);
    if (!course || course->day0.precision != Precision::Day)
        return std::nullopt;
    return courseDay(day, course->day0.date);
}

} // namespace dayplus
