// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/watchreading.h"

namespace dayplus {

namespace {
constexpr int kDaysBack = 2, kDaysAhead = 2;
constexpr int kFirstDay = 0, kLastDay = 28; ///< of a treatment nobody has a template for
}

WatchPlan usualWatchPlan(const Roster &roster, Id patient, QDate today)
{
    const std::optional<Course> course = roster.courseFor(patient, today);
    const TemplateInfo *treatment = course ? roster.treatment(course->templateId) : nullptr;
    return treatment ? defaultWatchPlan(treatment->watchFrom, treatment->watchTo) : defaultWatchPlan(kFirstDay, kLastDay);
}

WatchPlan watchPlanOf(const Roster &roster, Id patient, QDate today)
{
    const QJsonValue kept = roster.setting(watchSettingKey(patient));
    if (!kept.isUndefined()) {
        if (Result<WatchPlan> plan = watchPlanFromJson(kept))
            return std::move(plan).value();
    }
    return usualWatchPlan(roster, patient, today);
}

EntryQuery watchQuery(Id patient, QDate today)
{
    EntryQuery query;
    query.patient = patient;
    query.fromDay = today.toJulianDay() - kDaysBack;
    query.toDay = today.toJulianDay() + kDaysAhead;
    return query;
}

} // namespace dayplus
