// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

#include <QJsonObject>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr int hm(int hour, int minute = 0)
{
    return hour * 60 + minute;
}

enum Own : quint64 { TaperId = 40, SheetId, AnaId, WeberId };

const QString kSentence = u"The river runs slowly past our house."_s;
constexpr int kBaselineDay = -6, kLastThinkingDay = 14, kShakyDay = 4;

/** The ten tasks of thinking.json. */
const QStringList kTasks{u"orient_year"_s, u"orient_month"_s, u"orient_city"_s, u"orient_place"_s, u"name_1"_s,
                         u"name_2"_s,      u"name_3"_s,       u"command"_s,     u"attention"_s,    u"write"_s};

DemoHappening told(EntryDraft draft, int typedDay, int typedMinute, bool byJonas = false)
{
    return {std::move(draft), typedDay, typedMinute, byJonas};
}

/** Once before treatment, then every evening of the first two weeks; the writing of the fourth evening is shaky. */
void thinkingChecks(QList<DemoHappening> &list, const DemoCast &cast)
{
    for (int day = kBaselineDay; day <= kLastThinkingDay; ++day) {
        if (day > kBaselineDay && day < 0)
            continue;
        EntryDraft check = demoDraft(cast, day, Kind::Score, u"ice");
        check.when = cast.at(day, hm(20, 5));
        check.value = demoNumber(int(kTasks.size()), 0);
        check.reporter = Reporter::Caregiver;
        const bool shaky = day >= 3 && day <= kShakyDay;
        check.facts = ThinkingFacts{
            kTasks, {}, kSentence, demoHandwriting(cast, kSentence, day, day == kShakyDay ? 1.4 : day == 3 ? 0.9 : 0.35),
            day == kBaselineDay ? ThinkingFacts::Writing::NotAsked
            : shaky             ? ThinkingFacts::Writing::Different
                                : ThinkingFacts::Writing::Same,
            day == kBaselineDay};
        list.append(told(check, day, hm(20, 11), true));
    }
    EntryDraft call = demoDraft(cast, kShakyDay, Kind::Call, u"call_team");
    call.when = cast.at(kShakyDay, hm(20, 12));
    call.reporter = Reporter::Caregiver;
    call.facts = CallFacts{u"Night nurse, Ward 7B"_s, u"She looked at both sheets and did her own check."_s, u"rf05"_s};
    call.note = u"Her writing looks different from before."_s;
    list.append(told(call, kShakyDay, hm(20, 20), true));
}

/** Four nights after going home somebody is awake by plan. */
void rota(QList<DemoHappening> &list, const DemoCast &cast)
{
    const auto turn = [&](int day, int from, int untilDay, int until, const QString &name) {
        EntryDraft shift = demoDraft(cast, day, Kind::Span, u"on_watch");
        shift.when = cast.at(day, from);
        shift.until = cast.at(untilDay, until);
        shift.facts = EventFacts{0, name, {}};
        shift.reporter = Reporter::Caregiver;
        list.append(told(shift, std::min(untilDay, cast.today), until + 5, true)); // a turn that is over was taken
    };
    for (int day = 10; day < 14; ++day) {
        turn(day, hm(21), day + 1, hm(3), u"Jonas"_s);
        turn(day + 1, hm(3), day + 1, hm(9), u"Ana"_s);
    }
}

void earlierTreatments(QList<DemoHappening> &list, const DemoCast &cast)
{
    const auto line = [&](const QString &medicine, const Moment &from, const Moment &until, const QString &effect, const QString &end) {
        EntryDraft draft = demoDraft(cast, cast.firstLoggedDay, Kind::Span, u"treatment_line");
        draft.course = {};
        draft.when = from;
        draft.until = until;
        draft.facts = TreatmentFacts{medicine, effect, end};
        list.append(told(draft, cast.firstLoggedDay + 2, hm(20, 50)));
    };
    const QDate first = cast.day0.addMonths(-20), last = cast.day0.addMonths(-15);
    line(u"mycophenolate_mofetil"_s, cast.on(-706), cast.on(-56), u"partial"_s, u"Not enough effect."_s);
    line(u"belimumab"_s, Moment::onDay(first), Moment::inMonth(last.year(), last.month(), true), u"none"_s, u"No effect after five months."_s);
    line(u"rituximab"_s, cast.on(-398), cast.on(-398), u"partial"_s, u"Symptoms back after five months."_s);
}

void workUp(QList<DemoHappening> &list, const DemoCast &cast)
{
    const auto done = [&](int day, QStringView code, const QString &note) {
        EntryDraft draft = demoDraft(cast, day, Kind::Event, code);
        draft.when = cast.at(day, hm(9, 30));
        draft.reporter = Reporter::Team;
        draft.note = note;
        list.append(told(draft, day, hm(18, 30)));
    };
    done(-84, u"infection_tests", u"Six tubes for hidden infections."_s);
    done(-78, u"dental_check", u"One tooth filled, nothing else."_s);
    done(-83, u"vaccine_talk", u"What is missing is on the list."_s);
}

void costs(QList<DemoHappening> &list, const DemoCast &cast)
{
    const auto paid = [&](int day, double amount, const QString &label, const QString &note) {
        EntryDraft draft = demoDraft(cast, day, Kind::Cost, u"cost");
        draft.label = label;
        draft.value = demoNumber(amount, 2, u"EUR"_s);
        draft.note = note;
        list.append(told(draft, day, hm(19)));
    };
    paid(-84, 46.2, u"Travel"_s, u"Train, two people."_s);
    paid(-36, 112, u"Place to stay"_s, u"Two nights near the centre."_s);
    paid(10, 640, u"Place to stay"_s, u"Room near the centre until Day +28."_s);
    paid(30, 10, u"Medicines"_s, u"Share for co-trimoxazole."_s);
    paid(92, 35, u"Insurance"_s, u"Own share for the ambulance."_s);
}

void plans(QList<DemoHappening> &list, const DemoCast &cast)
{
    EntryDraft vaccine = demoDraft(cast, cast.today + 22, Kind::Vaccine, u"vaccine_zoster");
    vaccine.facts = VaccineFacts{{}, {}, 2};
    vaccine.reporter = Reporter::Team;
    list.append(told(vaccine, cast.today - 5, hm(11, 40)));
    EntryDraft blood = demoDraft(cast, cast.today + 3, Kind::Event, u"lab");
    blood.when = cast.at(cast.today + 3, hm(8, 15));
    blood.note = u"At the family doctor: counts and IgG."_s;
    blood.reporter = Reporter::Team;
    list.append(told(blood, cast.today - 5, hm(11, 45)));
}

TaperPlan plan(const DemoCast &cast, int decided, const QString &reason, std::initializer_list<std::pair<int, int>> tenths)
{
    TaperPlan made{cast.on(decided), u"Dr Weber"_s, reason, {}};
    for (const auto &[day, amount] : tenths)
        made.steps.append({cast.date(day), Decimal{amount, -1}.normalized(), amount > 0 ? u"in the morning"_s : QString()});
    return made;
}

Taper taper(const DemoCast &cast)
{
    Taper made;
    made.id = cast.id(cast.firstLoggedDay, TaperId);
    made.patient = cast.patient.id;
    made.medicine = cast.medicine(u"prednisone");
    made.plans = {plan(cast, -42, {}, {{-34, 75}, {-20, 50}, {-13, 25}, {-6, 0}}),
                  plan(cast, -28, u"Hands worse: one week slower."_s, {{-27, 75}, {-13, 50}, {-6, 25}, {-1, 0}})};
    return made;
}

CallSheet callSheet(const DemoCast &cast)
{
    const auto rule = [](const QString &id, const QString &level, const QString &words = {}) {
        return SheetRule{id, {}, level, words, true};
    };
    CallSheet sheet;
    sheet.id = cast.id(cast.firstLoggedDay, SheetId);
    sheet.patient = cast.patient.id;
    sheet.centre = u"Ward 7B"_s;
    sheet.words = u"Ring us at 38.0 °C or more, shivering, confusion, or trouble with words. Do not wait for morning."_s;
    sheet.rules = {rule(u"rf01"_s, u"call_now"_s, sheet.words), rule(u"rf03"_s, u"call_now"_s, sheet.words),
                   rule(u"rf04"_s, u"call_now"_s), rule(u"rf05"_s, u"call_now"_s, u"Call when the writing changes."_s),
                   rule(u"rf06"_s, u"call_now"_s, sheet.words), rule(u"rf07"_s, u"emergency"_s), rule(u"rf08"_s, u"emergency"_s),
                   rule(u"rf09"_s, u"emergency"_s), rule(u"rf10"_s, u"emergency"_s), rule(u"rf11"_s, u"call_now"_s),
                   rule(u"rf12"_s, u"call_now"_s), rule(u"rf19"_s, u"call_now"_s), rule(u"rf30"_s, u"call_today"_s),
                   rule(u"rf35"_s, u"call_today"_s), rule(u"rf40"_s, u"call_now"_s)};
    sheet.confirmed = cast.on(-7);
    sheet.confirmedWith = u"Dr Weber"_s;
    return sheet;
}

/** Which step of the template a part of the story is. */
struct Step { const char16_t *code; const char16_t *row, *offset; int day; };
constexpr int kAnyDay = INT_MIN;
constexpr Step kSteps[] = {
    {u"referral", u"referral", u"D-90", kAnyDay}, {u"consent", u"consent", u"D-84", kAnyDay}, {u"screening", u"screening", u"D-84", kAnyDay},
    {u"med_washout", u"washout", u"", kAnyDay}, {u"apheresis", u"apheresis", u"D-35", kAnyDay},
    {u"manufacture", u"manufacture", u"D-34", kAnyDay}, {u"product_released", u"released", u"D-8", kAnyDay},
    {u"line_placed", u"line", u"D-7", kAnyDay}, {u"lymphodepletion", u"ld", u"D-5", kAnyDay}, {u"rest", u"rest", u"D-2", kAnyDay},
    {u"infusion", u"infusion", u"D+0", kAnyDay}, {u"near_centre", u"near_centre", u"D+0", kAnyDay},
    {u"no_driving", u"no_driving", u"D+0", kAnyDay}, {u"visit", u"d28", u"D+28", 28}, {u"visit", u"m3", u"P3M", 90},
    {u"visit", u"m6", u"P6M", 183},
};

} // namespace

void demoPlanned(EntryDraft &draft, const DemoCast &cast)
{
    const int day = draft.when.date.isValid() ? int(cast.day0.daysTo(draft.when.date)) : kAnyDay;
    for (const Step &step : kSteps) {
        if (draft.code == step.code && (step.day == kAnyDay || step.day == day)) {
            draft.plan = Plan{QString::fromUtf16(step.row), QString::fromUtf16(step.offset), 0, 0};
            return;
        }
    }
    if (draft.code != u"visit" || draft.state == State::Cancelled)
        return;
    for (const int month : {9, 12, 18, 24}) {
        if (draft.when.date == cast.day0.addMonths(month))
            draft.plan = Plan{u"m%1"_s.arg(month), month % 12 == 0 ? u"P%1Y"_s.arg(month / 12) : u"P%1M"_s.arg(month), month < 18 ? 14 : 30, 0};
    }
}

QList<Record> demoCareRecords(const DemoCast &cast)
{
    const Person ana{cast.id(cast.firstLoggedDay, AnaId), u"Ana"_s, Person::Role::Caregiver, cast.patient.id, u"+49 30 23125 021"_s};
    const Person weber{cast.id(cast.firstLoggedDay, WeberId), u"Dr Weber"_s, Person::Role::Team, cast.patient.id, {}};
    const QJsonObject threshold{{u"value"_s, u"4.0"_s}, {u"unit"_s, u"g/L"_s}, {u"by"_s, u"Dr Weber"_s},
                                {u"on"_s, cast.date(28).toString(Qt::ISODate)}};
    return {ana, weber, taper(cast), callSheet(cast),
            Setting{u"threshold/%1/igg"_s.arg(cast.patient.id.toString(QUuid::WithoutBraces)), threshold}};
}

QList<DemoHappening> demoCare(const DemoCast &cast)
{
    QList<DemoHappening> list;
    thinkingChecks(list, cast);
    rota(list, cast);
    earlierTreatments(list, cast);
    workUp(list, cast);
    costs(list, cast);
    plans(list, cast);
    return list;
}

} // namespace dayplus
