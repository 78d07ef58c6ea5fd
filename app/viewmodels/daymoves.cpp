// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/daymoves.h"

namespace dayplus {

namespace {

Moment onOtherDay(const Moment &moment, QDate day, const QTimeZone &zone)
{
    Moment moved = moment;
    if (moment.precision == Precision::Minute) {
        const QTimeZone own(moment.zone.toUtf8());
        moved = Moment::at(day, moment.minute, own.isValid() ? own : zone);
        moved.about = moment.about;
    } else {
        moved = Moment::onDay(day, moment.isVague() ? false : moment.about);
    }
    moved.given = moment.given;
    return moved;
}

} // namespace

bool canMove(const EntryDraft &draft)
{
    return draft.when.precision >= Precision::Day;
}

EntryDraft movedTo(const EntryDraft &draft, QDate day, const QTimeZone &zone)
{
    EntryDraft moved = draft;
    moved.when = onOtherDay(draft.when, day, zone);
    if (draft.until && canMove(draft) && draft.until->precision >= Precision::Day)
        moved.until = onOtherDay(*draft.until, draft.until->date.addDays(draft.when.date.daysTo(day)), zone);
    if (moved.plan)
        moved.plan->offset.clear();
    return moved;
}

} // namespace dayplus
