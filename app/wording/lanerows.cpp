// SPDX-License-Identifier: GPL-3.0-or-later
// The medicine lanes as a table and as sentences.
#include "wording/lanephrases.h"
#include "wording/medicinewords.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

using namespace Qt::StringLiterals;
using namespace lanephrases;

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(Lanes) };

/** "since 2017", "from 5 Mar 2026 to 7 Mar 2026", "on 5 Feb 2025". */
QString daysWords(const DayRange &days)
{
    if (days.from == days.to) //: a date
        return Words::tr("on %1").arg(dayMonthYear(days.from));
    //: two dates
    return Words::tr("from %1 to %2").arg(dayMonthYear(days.from), dayMonthYear(days.to));
}

/** Row by row: first the records, then the events. */
class Rows {
public:
    explicit Rows(const LaneWording &wording) : m_wording(wording) {}

    void addAny(const Lanes &lanes)
    {
        const DrugFree &any = *lanes.any;
        const bool over = any.treated.freeFrom.has_value();
        for (const DayRange &days : any.treated.taken) {
            const bool last = days == any.treated.taken.last();
            LaneRow row{Words::tr("Any immunosuppressant"), {}, fromWords(days.from, lanes), last && over ? anyLastText(any) : toWords(days.to), {}, {}};
            if (last && over)
                row.reason = freeTexts(any.treated, m_wording.today).value(0);
            m_rows << row;
        }
    }
    void add(const Lane &lane)
    {
        for (const LaneCourse &course : lane.courses)
            addCourse(lane, course);
        for (const LaneEvent &event : lane.events) {
            const QString days = event.days.from == event.days.to ? QString() : dayMonthYear(event.days.to);
            const bool collected = event.what == LaneEvent::What::Collection;
            m_rows << LaneRow{laneGroupName(lane.group), collected ? eventText(event, m_wording) : namesOf(event, m_wording), dayMonthYear(event.days.from), days, event.note, {}};
        }
    }
    QList<LaneRow> rows() const { return m_rows; }

private:
    /** A first year or month stays one. */
    QString fromWords(qint64 day, const Lanes &lanes) const
    {
        if (day == 0)
            return Words::tr("not known", "a date");
        for (const Lane &lane : lanes.lanes) {
            for (const LaneCourse &course : lane.courses) {
                if (lane.counts && course.began.date.isValid() && course.began.wallDay() == day)
                    return momentWords(course.began);
            }
        }
        return dayMonthYear(day);
    }
    QString toWords(qint64 day) const { return day >= m_wording.today ? Words::tr("still taking") : dayMonthYear(day); }

    void addCourse(const Lane &lane, const LaneCourse &course)
    {
        const Medicine *record = recordOf(course.medicine, m_wording);
        if (!record)
            return;
        const qsizetype first = m_rows.size();
        const QString group = laneGroupName(lane.group), name = medicineName(*record, m_wording.catalogues);
        for (qsizetype i = 0; i < course.stretches.size(); ++i) {
            const LaneStretch &stretch = course.stretches[i];
            const bool goesOn = i > 0 && course.stretches[i - 1].step == stretch.step;
            if (goesOn) { // the vague and the sure days of one step are one line
                m_rows.last().to = toWords(stretch.days.to);
                continue;
            }
            const DoseStep &step = record->steps[stretch.step];
            m_rows << LaneRow{group, name, momentWords(step.from), toWords(stretch.days.to), amountWords(step.amount, stretch.perDay, step.schedule), {}};
        }
        for (const LaneDose &dose : course.doses)
            m_rows << LaneRow{group, name, dayMonthYear(dose.day), {}, amountWords(dose.amount, false, {}), {}};
        if (m_rows.size() == first)
            return;
        m_rows.last().reason = course.reason;
        if (course.last && !course.last->known)
            m_rows.last().to = Words::tr("end not known");
        else if (course.last && course.last->latest < m_wording.today && !m_rows.last().to.isEmpty())
            m_rows.last().to = endText(lane, *course.last, m_wording);
    }
    static QString amountWords(const std::optional<Quantity> &amount, bool perDay, const QString &schedule)
    {
        if (!amount)
            return Words::tr("dose not known");
        const QString text = quantityText(*amount);
        if (!schedule.isEmpty()) //: an amount, how it is taken
            return Words::tr("%1, %2").arg(text, schedule);
        return perDay ? Words::tr("%1 a day").arg(text) : text;
    }

    const LaneWording &m_wording;
    QList<LaneRow> m_rows;
};

QString anySentence(const Lanes &lanes, const LaneWording &wording)
{
    Rows rows(wording);
    rows.addAny(lanes);
    const DrugFree &any = *lanes.any;
    QStringList parts;
    if (!rows.rows().isEmpty()) //: a date or year
        parts << Words::tr("taken since %1").arg(rows.rows().first().from);
    if (any.treated.freeFrom) {
        parts << Words::tr("last dose %1").arg(anyLastText(any));
        parts << Words::tr("%1 without").arg(freeTexts(any.treated, wording.today).last());
    } else if (!any.endUnknown.isEmpty()) {
        parts << Words::tr("the last dose of one is not known");
    } else {
        parts << Words::tr("still taking");
    }
    return Words::tr("Any immunosuppressant: %1.").arg(parts.join(Words::tr(", ", "list separator")));
}

QString phraseOf(const Lane &lane, const LaneWording &wording)
{
    QStringList parts{laneName(lane, wording)};
    const bool alone = lane.stretches.isEmpty() && lane.doses.size() == 1 && lane.events.isEmpty();
    if (alone) {
        parts << Words::tr("once, %1", "a date").arg(dayMonthYear(lane.doses.first().day));
    } else if (!lane.courses.isEmpty()) {
        parts << Words::tr("since %1").arg(momentWords(lane.courses.first().began));
        if (lane.steroid && lane.most)
            parts << Words::tr("at most %1 a day").arg(quantityText(*lane.most));
        if (lane.steroid && lane.approximate)
            parts << Words::tr("counted as prednisone, about");
    }
    if (!lane.events.isEmpty() && lane.group != LaneGroup::Treatment)
        parts << (lane.events.size() == 1 ? Words::tr("once") : Words::tr("%1 times").arg(lane.events.size()));
    if (lane.ongoing)
        parts << Words::tr("still taking");
    else if (lane.last && !alone)
        parts << (lane.last->known ? Words::tr("last dose %1").arg(endText(lane, *lane.last, wording)) : Words::tr("end not known"));
    return parts.join(Words::tr(", ", "list separator"));
}

QString treatmentPhrase(const Lane &lane, const LaneWording &wording)
{
    QStringList parts;
    for (const LaneEvent &event : lane.events) {
        const bool collected = event.what == LaneEvent::What::Collection;
        parts << (collected ? eventText(event, wording) : namesOf(event, wording)) + u' ' + daysWords(event.days);
    }
    return parts.join(Words::tr("; ", "list separator"));
}

} // namespace

QList<LaneRow> laneRows(const Lanes &lanes, const LaneWording &wording)
{
    Rows rows(wording);
    if (lanes.any)
        rows.addAny(lanes);
    for (const Lane &lane : lanes.lanes)
        rows.add(lane);
    return rows.rows();
}

QStringList laneSentences(const Lanes &lanes, const LaneWording &wording)
{
    QStringList sentences;
    if (lanes.any)
        sentences << anySentence(lanes, wording);
    for (qsizetype i = 0; i < lanes.lanes.size();) {
        const LaneGroup group = lanes.lanes[i].group;
        QStringList phrases;
        for (; i < lanes.lanes.size() && lanes.lanes[i].group == group; ++i)
            phrases << (group == LaneGroup::Treatment ? treatmentPhrase(lanes.lanes[i], wording) : phraseOf(lanes.lanes[i], wording));
        //: a group of medicines and what was taken of it
        sentences << Words::tr("%1: %2.").arg(laneGroupName(group), phrases.join(Words::tr("; ", "list separator")));
    }
    return sentences;
}

} // namespace dayplus
