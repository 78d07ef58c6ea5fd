// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timelinewords.h"

#include "domain/entryrules.h"
#include "viewmodels/who.h"
#include "wording/days.h"
#include "wording/names.h"
#include "wording/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kMorning = 5 * 60; ///< "at night" until then
constexpr int kNoteLength = 44;
constexpr int kLastDayNumber = 100;

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

/** Limits that end when the team says so, not on a day of our own. */
QStringList limits()
{
    return {u"restriction"_s, u"no_driving"_s, u"near_centre"_s, u"no_crowds"_s};
}

} // namespace

std::optional<Course> TimelineWords::courseOn(qint64 day) const
{
    const auto known = m_courses.constFind(day);
    if (known != m_courses.cend())
        return *known;
    return *m_courses.insert(day, m_roster.courseFor(m_patient, QDate::fromJulianDay(day)));
}

std::optional<QDate> TimelineWords::dayZeroOn(qint64 day) const
{
    const std::optional<Course> course = courseOn(day);
    return course && course->day0.precision >= Precision::Day ? std::optional(course->day0.date) : std::nullopt;
}

bool TimelineWords::isInfusion(const EntryDraft &draft) const
{
    const CatalogueItem *item = draft.kind == Kind::Event ? m_catalogues.item(Kind::Event, draft.code) : nullptr;
    return item && item->category == u"infuse";
}

std::optional<Decimal> TimelineWords::celsius(const EntryDraft &draft) const
{
    const CatalogueItem *item = draft.kind == Kind::Vital && draft.code == u"temp" ? m_catalogues.item(Kind::Vital, draft.code) : nullptr;
    const Quantity *quantity = std::get_if<Quantity>(&draft.value);
    if (!item || !quantity)
        return std::nullopt;
    const std::optional<Quantity> converted = convert(*quantity, *item, u"Cel");
    return converted ? std::optional(converted->number) : std::nullopt;
}

void TimelineWords::setDay(TimelineRow &row, QDate day) const
{
    row.day = day.toJulianDay();
    row.date = QLocale().toString(day, tr("d MMM", "a date format of Qt: day and short month"));
    const std::optional<QDate> day0 = dayZeroOn(row.day);
    if (!day0) {
        row.number = row.date;
        row.date = QLocale().toString(day, u"ddd"_s);
    } else if (const DayLabel label = dayLabel(day, *day0); label.days <= kLastDayNumber) {
        row.number = dayNumber({label.days, DayLabel::Unit::Days, label.days});
    } else {
        row.number = dayTitle(day, day0);
    }
}

void TimelineWords::setWhen(TimelineRow &row, const Moment &when) const
{
    row.day = when.wallDay();
    row.vague = when.isVague() || when.about;
    if (when.precision == Precision::Unknown)
        return;
    if (!row.vague)
        return setDay(row, when.date);
    row.number = when.about ? tr("about", "above a date that is not exact: about, Oct 2024") : QString();
    if (when.precision == Precision::Year)
        row.date = QString::number(when.date.year());
    else if (when.precision == Precision::Month)
        row.date = QLocale().toString(when.date, u"MMM yyyy"_s);
    else
        row.date = QLocale().toString(when.date, tr("d MMM", "a date format of Qt: day and short month"));
}

QString TimelineWords::untilText(const EntryDraft &draft) const
{
    if (draft.ongoing && limits().contains(draft.code))
        return tr("until your team says so", "a period without an end: a limit told by the team");
    if (draft.ongoing)
        return tr("still going on", "a period without an end");
    if (!draft.until)
        return {};
    const Moment &until = *draft.until;
    if (until.isVague() || until.about)
        return tr("to %1", "the end of a period, a date").arg(momentText(until));
    const std::optional<QDate> day0 = draft.when.isVague() ? std::nullopt : dayZeroOn(draft.when.wallDay());
    if (!day0 || courseDay(until.date, *day0) > kLastDayNumber)
        return tr("to %1", "the end of a period, a date").arg(shortDate(until.date));
    //: %1 is a day with its number: Day +9
    return tr("to %1", "the end of a period, a day").arg(exactDayTitle(until.date, day0));
}

QString TimelineWords::metaOf(const EntryDraft &draft) const
{
    const bool atNight = draft.when.precision == Precision::Minute && draft.when.minute < kMorning;
    const QString until = untilText(draft);
    //: %1 is a time before five in the morning
    const QString time = atNight ? tr("%1 at night").arg(timeText(draft.when)) : timeText(draft.when);
    const bool late = draft.state == State::Planned && draft.when.precision != Precision::Unknown
                      && draft.when.lastDay().addDays(draft.plan ? draft.plan->window : 0) < m_today;
    const QString state = late ? tr("Planned, not confirmed", "an entry whose planned day is over")
                          : draft.state == State::Planned ? tr("Planned", "an entry that has not happened yet")
                          : draft.state == State::Cancelled ? tr("Cancelled", "an entry that will not happen") : QString();
    return joined({state, until.isEmpty() ? time : until}, u", "_s);
}

QString TimelineWords::whoSays(const Entry &entry) const
{
    if (entry->reporter == Reporter::Team)
        return tr("Team", "who said it, short");
    if (entry->reporter == Reporter::Report)
        return reporterName(entry->reporter);
    const QString typed = personName(m_roster, entry.author());
    if (!typed.isEmpty() && reporterFor(m_roster, entry.author()) == entry->reporter)
        return typed;
    const std::optional<Patient> patient = m_roster.patient(m_patient);
    return entry->reporter == Reporter::Patient && patient ? patient->name : reporterName(entry->reporter);
}

QString TimelineWords::spokenDay(const Moment &when) const
{
    if (when.precision == Precision::Unknown || when.isVague() || when.about)
        return momentText(when);
    return joined({exactDayTitle(when.date, dayZeroOn(when.wallDay())), shortDate(when.date)}, u", "_s);
}

/** "Letter", "2 photos", "Letter, photo"; and which photo shows it. */
void TimelineWords::setAttachments(TimelineRow &row, const QList<Id> &attachments) const
{
    int photos = 0, documents = 0;
    for (const Id &id : attachments) {
        const std::optional<Attachment> found = m_roster.attachment(id);
        if (!found)
            continue;
        const bool isPhoto = found->type.startsWith("image/"_L1);
        ++(isPhoto ? photos : documents);
        if (isPhoto && row.picture.isEmpty())
            row.picture = id.toString(QUuid::WithoutBraces);
    }
    const QString letter = documents == 0 ? QString() : documents == 1 ? tr("Letter", "one document on an entry")
                           //: %1 is a number, more than one
                           : tr("%1 documents", "on an entry").arg(documents);
    //: %1 is a number, more than one
    const QString photo = photos == 0 ? QString() : photos == 1 ? tr("Photo", "one photo on an entry") : tr("%1 photos", "on an entry").arg(photos);
    row.word = joined({letter, photo}, u", "_s);
    row.glyph = row.word.isEmpty() ? QString() : documents > 0 ? u"document"_s : u"image"_s;
}

TimelineRow TimelineWords::entry(const Entry &entry) const
{
    TimelineRow row;
    row.id = entry.id().toString(QUuid::WithoutBraces);
    row.entry = entry.id();
    setWhen(row, entry->when);
    row.title = entryTitle(entry, m_catalogues);
    row.meta = metaOf(entry.facts());
    row.who = whoSays(entry);
    row.planned = entry->state != State::Happened;
    row.cancelled = entry->state == State::Cancelled;
    setAttachments(row, entry->attachments);
    if (row.word.isEmpty() && !entry->source.file.isEmpty()) {
        row.glyph = u"document"_s;
        row.word = tr("Imported", "where an entry comes from");
    } else if (row.word.isEmpty() && !entry->note.isEmpty() && entry->kind != Kind::Note && entry->kind != Kind::Question) {
        row.glyph = u"note"_s;
        row.word = firstLine(entry->note, kNoteLength);
    }
    row.spoken = joined({spokenDay(entry->when), row.title, row.meta, row.who, row.word}, u", "_s);
    return row;
}

TimelineRow TimelineWords::dayZero(const Course &course, const Entry *infusion) const
{
    TimelineRow row;
    if (infusion)
        row = entry(*infusion);
    setDay(row, course.day0.date);
    row.vague = course.day0.about;
    const TemplateInfo *treatment = treatmentOf(course);
    if (!infusion) {
        row.title = treatment ? QCoreApplication::translate("catalogue", treatment->infusionLabel.toUtf8().constData()) : tr("Day 0", "the day of the treatment");
        row.planned = course.day0.date > m_today;
        row.meta = row.planned ? tr("Planned", "an entry that has not happened yet") : QString();
    }
    row.type = TimelineRow::Type::Day0;
    row.id = u"day0:"_s + course.id.toString(QUuid::WithoutBraces);
    row.number = tr("Day 0", "the day of the treatment");
    row.spoken = joined({row.number, course.day0.about ? momentText(course.day0) : shortDate(course.day0.date), row.title, row.meta, row.who, row.word}, u", "_s);
    return row;
}

TimelineRow TimelineWords::today() const
{
    TimelineRow row{TimelineRow::Type::Today, u"today"_s};
    row.day = m_today.toJulianDay();
    const std::optional<QDate> day0 = dayZeroOn(row.day);
    //: %1 is the day with its number: Day +23
    row.title = day0 ? tr("Today, %1").arg(dayTitle(m_today, day0)) : tr("Today, %1").arg(QLocale().toString(m_today, tr("d MMMM", "a date format of Qt: day and month")));
    row.spoken = row.title;
    return row;
}

QString TimelineWords::foldTitle(const QList<const Entry *> &entries, bool severalDays) const
{
    const auto all = [&entries](std::initializer_list<Kind> kinds) {
        return std::all_of(entries.begin(), entries.end(), [kinds](const Entry *e) { return std::find(kinds.begin(), kinds.end(), (*e)->kind) != kinds.end(); });
    };
    const int count = int(entries.size());
    if (severalDays) //: %1 is the number of entries behind this line, always more than one
        return tr("%1 more entries").arg(count);
    if (all({Kind::Checkin, Kind::Symptom, Kind::Vital, Kind::Score})) //: %1 is their number, always more than one
        return tr("%1 check-in entries").arg(count);
    if (all({Kind::Lab})) //: %1 is their number, always more than one
        return tr("%1 lab values").arg(count);
    if (all({Kind::Dose})) //: %1 is their number, always more than one
        return tr("%1 medicine entries").arg(count);
    //: %1 is their number, always more than one
    return tr("%1 entries").arg(count);
}

TimelineRow TimelineWords::fold(const QList<const Entry *> &entries, bool open) const
{
    TimelineRow row{TimelineRow::Type::Fold};
    const Moment first = entries.first()->facts().when, last = entries.last()->facts().when;
    const bool severalDays = first.date != last.date;
    row.count = int(entries.size());
    row.open = open;
    row.title = foldTitle(entries, severalDays);
    if (severalDays)
        row.day = last.wallDay();
    else
        setDay(row, last.date);
    const QString days = severalDays ? tr("%1 to %2", "first and last day").arg(spokenDay(Moment::onDay(first.date)), spokenDay(Moment::onDay(last.date)))
                                     : spokenDay(Moment::onDay(last.date));
    row.spoken = joined({row.title, days, open ? tr("shown", "entries behind a line") : tr("folded away", "entries behind a line")}, u", "_s);
    return row;
}

TimelineRow TimelineWords::band(const QString &label) const
{
    TimelineRow row{TimelineRow::Type::Band};
    row.title = row.spoken = label;
    return row;
}

TimelineRow TimelineWords::earlier() const
{
    TimelineRow row{TimelineRow::Type::Earlier, u"earlier"_s};
    row.title = row.spoken = tr("Show earlier entries", "button over a list");
    return row;
}

TimelineRow TimelineWords::later() const
{
    TimelineRow row{TimelineRow::Type::Later, u"later"_s};
    row.title = row.spoken = tr("Back to today", "button under a list");
    return row;
}

} // namespace dayplus
