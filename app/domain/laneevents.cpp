// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to the treatment itself, IVIG and plasma exchange, from events and from the medicine list.
#include "domain/lanecourse.h"
#include "domain/laneevents.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

using What = LaneEvent::What;

struct Known {
    QStringView code;
    What what;
};
constexpr Known kEvents[] = {
    {u"apheresis", What::Collection},      {u"harvest", What::Collection},
    {u"lymphodepletion", What::Conditioning}, {u"conditioning", What::Conditioning},
    {u"chemotherapy", What::Conditioning}, {u"serotherapy", What::Conditioning},
    {u"tocilizumab", What::SideEffect},    {u"anakinra", What::SideEffect},
    {u"steroid_course", What::SideEffect}, {u"ivig_replacement", What::Immunoglobulin},
    {u"ivig_immunomod", What::Immunoglobulin}, {u"plasma_exchange", What::PlasmaExchange},
};

std::optional<What> whatOf(const Entry &entry)
{
    if (std::holds_alternative<IvigFacts>(entry->facts))
        return What::Immunoglobulin;
    const auto known = std::find_if(std::begin(kEvents), std::end(kEvents), [&](const Known &k) { return k.code == entry->code; });
    return known == std::end(kEvents) ? std::nullopt : std::optional(known->what);
}

/** Several medicines on the very same days, or the same medicine as a record and as an event, are one. */
void add(QList<LaneEvent> &events, const LaneEvent &event)
{
    for (LaneEvent &other : events) {
        const bool sameDays = other.days == event.days;
        const bool sameCode = std::any_of(event.codes.cbegin(), event.codes.cend(), [&](const QString &c) { return other.codes.contains(c); });
        if (other.what != event.what || !(sameDays && (sameCode || event.what == What::Conditioning)))
            continue;
        for (const QString &code : event.codes) {
            if (!other.codes.contains(code))
                other.codes.append(code);
        }
        other.medicines += event.medicines;
        if (other.note.isEmpty())
            other.note = event.note;
        return;
    }
    events.append(event);
}

bool overlaps(const DayRange &a, const DayRange &b)
{
    return a.from <= b.to && b.from <= a.to;
}

} // namespace

QStringList laneEventCodes()
{
    QStringList codes;
    for (const Known &known : kEvents)
        codes += known.code.toString();
    return codes;
}

QList<LaneEvent> laneEventsOf(const QList<Entry> &entries, const QList<TreatmentCourse> &medicines, qint64 today)
{
    QList<LaneEvent> events;
    for (const TreatmentCourse &one : medicines) {
        QList<DayRange> days;
        for (const LaneStretch &stretch : one.course.stretches)
            days.append(stretch.days);
        for (const LaneDose &dose : one.course.doses)
            days.append({dose.day, dose.day});
        const QString note = one.medicine.steps.isEmpty() ? QString() : one.medicine.steps.first().schedule;
        for (const DayRange &range : merged(days))
            add(events, {one.what, range, {one.medicine.code}, {one.medicine.id}, note});
    }
    for (const Entry &entry : entries) {
        const std::optional<What> what = whatOf(entry);
        if (!what || entry->state != State::Happened || entry->when.isVague() || entry->when.wallDay() > today)
            continue;
        const qint64 from = entry->when.wallDay();
        qint64 to = from;
        if (entry->until && entry->until->date.isValid())
            to = std::max(from, entry->until->lastDay().toJulianDay());
        else if (entry->ongoing)
            to = today;
        const DayRange days{from, std::min(to, today)};
        const bool listed = *what == What::Conditioning && std::any_of(events.cbegin(), events.cend(), [&](const LaneEvent &other) {
            return other.what == What::Conditioning && !other.medicines.isEmpty() && overlaps(other.days, days);
        });
        if (!listed) // the medicine list says it by name
            add(events, {*what, days, {entry->code}, {}, {}});
    }
    std::stable_sort(events.begin(), events.end(), [](const LaneEvent &a, const LaneEvent &b) { return a.days.from < b.days.from; });
    return events;
}

} // namespace dayplus
