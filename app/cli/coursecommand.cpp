// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/recordjson.h"
#include "journal/courseplan.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/days.h"
#include "wording/faults.h"
#include "wording/values.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

/** Day 0 is a day; a time of it says nothing more. */
Answer<Moment> day0From(const Call &call, const Desk &desk, Id patient)
{
    const Answer<Moment> read = desk.moment(call.arguments.value("day0"_L1, u"unknown"_s), "day0"_L1, patient);
    if (!read)
        return read.refusal();
    return read->precision == Precision::Minute ? Moment::onDay(read->date, read->about) : *read;
}

/** What is said of the course; what is not stays as it is. Another treatment has variants of its own. */
Answer<Course> described(Course course, const Call &call, const Desk &desk)
{
    const Arguments &a = call.arguments;
    const QString before = std::exchange(course.templateId, a.value("template"_L1, course.templateId));
    course.variant = a.value("variant"_L1, before == course.templateId ? course.variant : QString());
    course.product = a.value("product"_L1, course.product);
    course.target = a.value("target"_L1, course.target);
    course.centre = a.value("centre"_L1, course.centre);
    course.accreditation = a.value("accreditation"_L1, course.accreditation);
    course.trial = a.value("trial"_L1, course.trial);
    const TemplateInfo *treatment = desk.roster().treatment(course.templateId);
    if (!course.templateId.isEmpty() && !treatment) {
        QStringList known;
        for (const TemplateInfo &one : desk.roster().treatments())
            known << one.id;
        return WrongUse{u"There is no template %1. --template is %2."_s.arg(course.templateId, oneOf(known))};
    }
    QStringList variants;
    for (const TemplateVariant &variant : treatment ? treatment->variants : QList<TemplateVariant>())
        variants << variant.id;
    if (!course.variant.isEmpty() && !variants.contains(course.variant))
        return WrongUse{variants.isEmpty() ? u"This treatment has no variants."_s : u"--variant is %1."_s.arg(oneOf(variants))};
    return course;
}

Answer<Course> courseFrom(const Call &call, const Desk &desk, Id patient)
{
    Course empty;
    empty.patient = patient;
    Answer<Course> course = described(empty, call, desk);
    if (!course)
        return course;
    const Answer<Moment> day0 = day0From(call, desk, patient);
    if (!day0)
        return day0.refusal();
    course->day0 = *day0;
    return course;
}

/** The course of the command's third word. */
Answer<Course> namedCourse(const Call &call, const Desk &desk)
{
    const Answer<Id> id = idFrom(call.arguments.word(2));
    if (!id)
        return id.refusal();
    if (const std::optional<Course> course = desk.roster().course(*id))
        return *course;
    Refusal refusal(Error{Fault::NotFound, {}, {}});
    refusal.sentence = u"There is no such treatment. See: course VAULT list"_s;
    return refusal;
}

Outcome add(Call &call, Desk &desk, Id patient)
{
    const Answer<Course> course = courseFrom(call, desk, patient);
    if (!course)
        return course.refusal();
    const TemplateInfo *treatment = call.arguments.has("no-plan"_L1) ? nullptr : desk.roster().treatment(course->templateId);
    const QList<EntryDraft> plan = treatment ? layOut(*treatment, *course, desk.catalogues()) : QList<EntryDraft>();
    const Result<QList<Record>> records = courseWithPlan(desk.journal(), *course, plan);
    if (!records)
        return records.error();
    const auto written = waitFor(desk.journal().putAll(*records, u"course"_s));
    if (!written) {
        Refusal refusal(written.error());
        if (!written.error().problems.isEmpty())
            refusal.sentence = say(written.error().problems.first());
        return refusal;
    }
    const QString id = toText(idOf(records->first()));
    call.console.say(id, QJsonObject{{u"id"_s, id}, {u"planned"_s, plan.size()}});
    return ended();
}

Outcome move(Call &call, Desk &desk)
{
    if (!call.arguments.has("day0"_L1))
        return WrongUse{u"move needs --day0: a date, about:DATE or unknown."_s};
    const Answer<Course> course = namedCourse(call, desk);
    if (!course)
        return course.refusal();
    const Answer<Moment> day0 = day0From(call, desk, course->patient);
    if (!day0)
        return day0.refusal();
    const Result<QList<Entry>> entries = readEntries(desk.store(), planQuery(course->patient));
    if (!entries)
        return entries.error();
    const QList<PlanMove> moves = movedPlan(*entries, *course, *day0, desk.roster().treatment(course->templateId));
    const auto written = waitFor(desk.journal().putAll(courseMoved(desk.journal(), *course, *day0, moves), u"day0"_s));
    if (!written)
        return written.error();
    QJsonArray moved;
    for (const PlanMove &one : moves)
        moved.append(QJsonObject{{u"id"_s, toText(one.entry)}, {u"from"_s, toIso(one.before.when)}, {u"to"_s, toIso(one.after.when)}});
    call.console.say(u"Day 0: %1. %2 moved with it."_s.arg(momentText(*day0), count(moves.size(), "planned step", "planned steps")),
                     QJsonObject{{u"id"_s, toText(course->id)}, {u"day0"_s, toIso(*day0)}, {u"moved"_s, moved}});
    return ended();
}

/** Another treatment or way to do it lays out the unconfirmed steps anew; the rest only describes the course. */
Outcome change(Call &call, Desk &desk)
{
    const Answer<Course> before = namedCourse(call, desk);
    if (!before)
        return before.refusal();
    if (call.arguments.has("day0"_L1))
        return WrongUse{u"Day 0 is moved by: course VAULT move ID --day0 WHEN"_s};
    const Answer<Course> course = described(*before, call, desk);
    if (!course)
        return course.refusal();
    const Result<QList<Entry>> entries = readEntries(desk.store(), planQuery(course->patient));
    if (!entries)
        return entries.error();
    const bool relays = course->templateId != before->templateId || course->variant != before->variant;
    const TemplateInfo *treatment = desk.roster().treatment(course->templateId);
    const PlanRelaid relaid = relays ? relaidPlan(*entries, course->id, treatment ? layOut(*treatment, *course, desk.catalogues()) : QList<EntryDraft>())
                                     : PlanRelaid();
    const auto written = waitFor(relayCourse(desk.journal(), *course, relaid));
    if (!written)
        return written.error();
    call.console.say(u"Changed: %1 new, %2 changed, %3 gone. What happened stays."_s
                         .arg(count(relaid.added.size(), "planned step", "planned steps")).arg(relaid.changed.size()).arg(relaid.removed.size()),
                     QJsonObject{{u"id"_s, toText(course->id)}, {u"added"_s, relaid.added.size()}, {u"changed"_s, relaid.changed.size()},
                                 {u"removed"_s, relaid.removed.size()}});
    return ended();
}

Outcome remove(Call &call, Desk &desk)
{
    const Answer<Course> course = namedCourse(call, desk);
    if (!course)
        return course.refusal();
    const Result<QList<Entry>> planned = readEntries(desk.store(), unconfirmedQuery(course->patient));
    if (!planned)
        return planned.error();
    const QList<Id> unconfirmed = unconfirmedOf(*planned, course->id);
    const auto written = waitFor(removeCourse(desk.journal(), course->id, unconfirmed));
    if (!written)
        return written.error();
    call.console.say(u"Removed, and %1 with it. What happened stays; undo brings it back."_s
                         .arg(count(unconfirmed.size(), "planned step", "planned steps")),
                     QJsonObject{{u"id"_s, toText(course->id)}, {u"removed"_s, unconfirmed.size()}});
    return ended();
}

Outcome list(Call &call, const Desk &desk, Id patient)
{
    QJsonArray array;
    for (const Course &course : desk.roster().courses(patient)) {
        array.append(json(course));
        call.console.line(u"%1  %2  Day 0: %3"_s.arg(toText(course.id), course.templateId, momentText(course.day0)));
    }
    if (call.console.isJson())
        call.console.say({}, array);
    return ended();
}

} // namespace

Outcome course(Call &call)
{
    const QString verb = call.arguments.words().value(1, u"list"_s);
    const qsizetype words = call.arguments.words().size();
    const bool ofOne = verb == "move"_L1 || verb == "change"_L1 || verb == "remove"_L1;
    const bool right = (verb == "add"_L1 && words == 2) || (ofOne && words == 3) || (verb == "list"_L1 && words <= 2);
    if (!right)
        return WrongUse{u"After the vault comes add, move ID, change ID, remove ID or list."_s};
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    if (verb == "move"_L1)
        return move(call, desk);
    if (ofOne)
        return verb == "change"_L1 ? change(call, desk) : remove(call, desk);
    const Answer<Patient> patient = desk.patient(call.arguments);
    if (!patient)
        return patient.refusal();
    return verb == "add"_L1 ? add(call, desk, patient->id) : list(call, desk, patient->id);
}

} // namespace dayplus::cli
