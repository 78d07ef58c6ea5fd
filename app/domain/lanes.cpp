// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lanes.h"

#include "domain/laneevents.h"
#include "domain/lanecourse.h"
#include "domain/steroids.h"

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

bool counts(const Medicine &medicine)
{
    return medicine.countsAsDiseaseTreatment && medicine.purpose != u"conditioning";
}

bool isImmunoglobulin(const Medicine &medicine, const Catalogues &catalogues)
{
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    return info && info->drugClass == u"immunoglobulin";
}

class Counter {
public:
    explicit Counter(const LanesInput &input) : in(input), m_today(input.today.toJulianDay())
    {
        for (const Entry &entry : in.entries) {
            if (const DoseFacts *facts = std::get_if<DoseFacts>(&entry->facts))
                m_doses[facts->medicine].append(entry);
        }
    }

    Lanes count()
    {
        Lanes out;
        out.any = drugFree({in.medicines, in.tapers, in.entries, in.catalogues, in.infusion, in.today});
        for (const Medicine &medicine : in.medicines)
            read(medicine);
        addSteroids();
        addEvents();
        for (Lane &lane : m_lanes)
            finish(lane);
        m_lanes.removeIf([](const Lane &lane) { return lane.stretches.isEmpty() && lane.doses.isEmpty() && lane.events.isEmpty(); });
        std::stable_sort(m_lanes.begin(), m_lanes.end(), [](const Lane &a, const Lane &b) {
            return std::pair(a.group, a.beganUnknown ? 0 : a.firstDay().value_or(0)) < std::pair(b.group, b.beganUnknown ? 0 : b.firstDay().value_or(0));
        });
        out.lanes = m_lanes;
        out.anyVague = vagueDays();
        return out;
    }

private:
    void read(const Medicine &medicine)
    {
        const LaneGroup group = laneGroupOf(medicine, in.catalogues);
        const LaneCourse course = laneCourseOf(medicine, m_doses.value(medicine.id), m_today);
        if (course.stretches.isEmpty() && course.doses.isEmpty())
            return;
        if (group == LaneGroup::Treatment) {
            const bool conditioning = medicine.purpose != u"toxicity";
            m_treatment.append({medicine, course, conditioning ? LaneEvent::What::Conditioning : LaneEvent::What::SideEffect});
            return;
        }
        if (counts(medicine)) {
            m_firm += rangesOf(course, false);
            m_vague += rangesOf(course, true);
        }
        Lane &lane = laneFor(medicine, group);
        lane.courses.append(course);
        m_read.insert(medicine.id, &medicine);
    }

    static QList<DayRange> rangesOf(const LaneCourse &course, bool vague)
    {
        QList<DayRange> days;
        for (const LaneStretch &stretch : course.stretches) {
            if (stretch.vague == vague)
                days.append(stretch.days);
        }
        return days;
    }

    /** Records of the same medicine share a lane; all counting steroids do. */
    Lane &laneFor(const Medicine &medicine, LaneGroup group)
    {
        const bool steroid = group == LaneGroup::Steroids;
        for (Lane &lane : m_lanes) {
            const bool same = lane.code == medicine.code && (medicine.code != u"other" || nameOf(lane) == medicine.name.trimmed());
            if (lane.group != group || lane.counts != counts(medicine) || !(steroid || same))
                continue;
            if (steroid && lane.code != medicine.code)
                lane.code.clear();
            return lane;
        }
        Lane lane;
        lane.group = group;
        lane.code = medicine.code;
        lane.counts = counts(medicine);
        lane.steroid = steroid;
        m_lanes.append(lane);
        return m_lanes.last();
    }
    QString nameOf(const Lane &lane) const
    {
        const Medicine *medicine = lane.courses.isEmpty() ? nullptr : m_read.value(lane.courses.first().medicine);
        return medicine ? medicine->name.trimmed() : QString();
    }

    void addSteroids()
    {
        for (Lane &lane : m_lanes) {
            if (!lane.steroid)
                continue;
            std::vector<SteroidCourse> steroids;
            QList<QList<Entry>> doses;
            for (const LaneCourse &course : std::as_const(lane.courses))
                doses.append(m_doses.value(course.medicine));
            for (qsizetype i = 0; i < lane.courses.size(); ++i) {
                const Medicine &medicine = *m_read.value(lane.courses[i].medicine);
                const auto taper = std::find_if(in.tapers.cbegin(), in.tapers.cend(), [&](const Taper &t) { return t.medicine == medicine.id; });
                steroids.push_back({medicine, *in.catalogues.medicine(medicine.code), lane.courses[i], doses[i], taper == in.tapers.cend() ? nullptr : &*taper});
            }
            lane.stretches = steroidStretches(steroids, in.today, lane.approximate);
        }
    }

    void addEvents()
    {
        Lane treatment, plasma;
        treatment.group = LaneGroup::Treatment;
        plasma.group = LaneGroup::Ivig;
        plasma.code = u"plasma_exchange"_s;
        QList<LaneEvent> given;
        for (const LaneEvent &event : laneEventsOf(in.entries, m_treatment, m_today)) {
            if (event.what == LaneEvent::What::Immunoglobulin)
                given.append(event);
            else
                (event.what == LaneEvent::What::PlasmaExchange ? plasma : treatment).events.append(event);
        }
        m_lanes += {treatment, plasma};
        if (!given.isEmpty())
            addIvig(given);
    }

    /** Each infusion says more than the line of the medicine list about it. */
    void addIvig(const QList<LaneEvent> &given)
    {
        auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [](const Lane &l) { return l.group == LaneGroup::Ivig && l.code == u"ivig"; });
        if (lane == m_lanes.end()) {
            Lane made;
            made.group = LaneGroup::Ivig;
            made.code = u"ivig"_s;
            lane = m_lanes.insert(m_lanes.end(), made);
        }
        lane->events = given;
        lane->counts = std::any_of(given.cbegin(), given.cend(), [](const LaneEvent &e) { return e.codes.contains(u"ivig_immunomod"_s); });
        for (LaneCourse &course : lane->courses) {
            course.stretches.clear();
            course.doses.removeIf([&](const LaneDose &dose) {
                return std::any_of(given.cbegin(), given.cend(), [&](const LaneEvent &e) { return e.days.contains(dose.day); });
            });
        }
    }

    void finish(Lane &lane) const
    {
        std::stable_sort(lane.courses.begin(), lane.courses.end(), [](const LaneCourse &a, const LaneCourse &b) {
            return (a.began.date.isValid() ? a.began.wallDay() : 0) < (b.began.date.isValid() ? b.began.wallDay() : 0);
        });
        for (const LaneCourse &course : std::as_const(lane.courses)) {
            if (!lane.steroid) {
                lane.stretches += course.stretches;
                lane.doses += course.doses;
            }
            lane.beganUnknown = lane.beganUnknown || !course.began.date.isValid();
            const bool taken = !course.stretches.isEmpty() || !course.doses.isEmpty();
            lane.ongoing = lane.ongoing || (taken && (!course.last || (course.last->known && course.last->latest >= m_today)));
        }
        noteEnd(lane);
        const Medicine *medicine = lane.courses.size() == 1 ? m_read.value(lane.courses.first().medicine) : nullptr;
        noteShares(lane, medicine ? int(std::max<qsizetype>(1, medicine->rhythm.minutes.size())) : 1);
    }

    /** The latest end of all records, if all have ended. */
    void noteEnd(Lane &lane) const
    {
        if (lane.ongoing)
            return;
        for (const LaneCourse &course : std::as_const(lane.courses)) {
            if (!course.last)
                continue;
            if (lane.last && lane.last->known && course.last->known && course.last->latest < lane.last->latest)
                continue;
            lane.last = course.last;
            lane.reason = course.reason;
        }
        if (!lane.events.isEmpty() && lane.group == LaneGroup::Ivig) {
            const qint64 day = lane.events.last().days.to;
            if (!lane.last || !lane.last->known || lane.last->latest < day)
                lane.last = LastDose{true, day, day, false};
        }
    }

    /** Vague days of what counts, less those on which something else was surely taken. */
    QList<DayRange> vagueDays() const
    {
        QList<DayRange> left = merged(m_vague);
        for (const DayRange &sure : merged(m_firm)) {
            QList<DayRange> next;
            for (const DayRange &range : std::as_const(left)) {
                next.append({range.from, std::min(range.to, sure.from - 1)});
                next.append({std::max(range.from, sure.to + 1), range.to});
            }
            left = merged(next);
        }
        return left;
    }

    const LanesInput &in;
    const qint64 m_today;
    QHash<Id, QList<Entry>> m_doses;
    QHash<Id, const Medicine *> m_read;
    QList<TreatmentCourse> m_treatment;
    QList<DayRange> m_firm, m_vague;
    QList<Lane> m_lanes;
};

} // namespace

std::optional<qint64> Lane::firstDay() const
{
    std::optional<qint64> first;
    const auto take = [&first](qint64 day) {
        if (day > 0 && (!first || day < *first))
            first = day;
    };
    for (const LaneStretch &stretch : stretches)
        take(stretch.days.from > 0 ? stretch.days.from : stretch.days.to);
    for (const LaneDose &dose : doses)
        take(dose.day);
    for (const LaneEvent &event : events)
        take(event.days.from);
    return first;
}

LaneGroup laneGroupOf(const Medicine &medicine, const Catalogues &catalogues)
{
    const MedicineInfo *info = catalogues.medicine(medicine.code);
    const QString drugClass = info ? info->drugClass : QString();
    if (medicine.purpose == u"conditioning" || medicine.purpose == u"toxicity")
        return LaneGroup::Treatment;
    if (isImmunoglobulin(medicine, catalogues))
        return LaneGroup::Ivig;
    if (!counts(medicine))
        return medicine.purpose == u"prevention" ? LaneGroup::Prevention : LaneGroup::Other;
    if (info && info->toPrednisone && actsOnWholeBody(medicine))
        return LaneGroup::Steroids;
    for (const QStringView biologic : {u"B-cell or plasma-cell", u"anti-interferon", u"anti-cytokine or JAK", u"complement or FcRn"}) {
        if (drugClass == biologic)
            return LaneGroup::Biologics;
    }
    return LaneGroup::Immunosuppressants;
}

bool needsLoggedDoses(const Medicine &medicine, const Catalogues &catalogues)
{
    const LaneGroup group = laneGroupOf(medicine, catalogues);
    return counts(medicine) || group == LaneGroup::Treatment || group == LaneGroup::Ivig;
}

Lanes lanesOf(const LanesInput &input)
{
    return Counter(input).count();
}

} // namespace dayplus
