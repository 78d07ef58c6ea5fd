// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/demo/demopen.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

constexpr int kNoTime = -1;
constexpr int hm(int hour, int minute = 0)
{
    return hour * 60 + minute;
}
constexpr auto Patient_ = Reporter::Patient;
constexpr auto Caregiver_ = Reporter::Caregiver;
constexpr auto Team_ = Reporter::Team;
constexpr auto Report_ = Reporter::Report;

struct Row {
    int day, minute;
    int toDay; ///< = day for a point
    Kind kind;
    const char16_t *code, *note;
    Reporter reporter = Patient_;
    bool byJonas = false;
    const char16_t *label = u"";
};

using enum Kind;

constexpr Row kBefore[] = {
    {-452, kNoTime, -452, Event, u"visit", u"Kidney clinic. More protein in the urine again, prednisone up to 30 mg.",
     Team_},
    {-398, hm(9), -398, Event, u"visit", u"Day clinic, first rituximab.", Team_},
    {-285, hm(10, 30), -285, Event, u"visit",
     u"Joints and kidneys worse. Prednisone up to 25 mg. We talked about CAR T cells.", Team_},
    {-176, hm(20, 15), -176, Note, u"note", u"I start this diary today, so that I can show the new team how it goes."},
    {-151, hm(19), -151, Note, u"note", u"Could not open the jam jar. Jonas did it and said nothing."},
    {-120, kNoTime, -120, Event, u"referral", u"Letter sent to the CAR T centre.", Team_},
    {-104, hm(11), -104, Event, u"visit", u"First talk at the centre. Two hours, nobody was in a hurry.", Team_},
    {-101, hm(18, 40), -101, Question, u"question", u"Will my hair fall out from the chemotherapy?"},
    {-101, hm(18, 42), -101, Question, u"question", u"Can Jonas stay at night?"},
    {-97, hm(14), -97, Event, u"fertility", u"Ovarian tissue stored.", Team_},
    {-90, hm(10), -90, Event, u"consent", u"Signed. Copy in the blue folder."},
    {-84, kNoTime, -79, Event, u"screening", u"Heart, lungs, infections, teeth.", Team_},
    {-82, hm(9, 30), -82, Vaccine, u"vaccine_pneumococcal", u"", Report_},
    {-83, hm(13), -83, Event, u"heart_test", u"Heart ultrasound fine, said the cardiologist.", Team_},
    {-81, hm(8, 30), -81, Event, u"lung_test", u"", Team_},
    {-63, hm(9, 30), -63, Vaccine, u"vaccine_zoster", u"", Report_},
    {-62, hm(17, 5), -62, Cost, u"cost", u"Taxi to the centre and back."},
    {-56, kNoTime, -36, Event, u"med_washout", u"Mycophenolate paused, as the team wrote.", Team_},
    {-48, hm(21, 10), -48, Note, u"note", u"Hands worse since the tablets stopped. It is only for some weeks."},
    {-40, hm(10), -40, Event, u"score", u"Scores before treatment.", Team_},
    {-35, hm(8), -35, Event, u"apheresis", u"Four hours. My arm fell asleep, the nurse brought ice cream."},
    {-34, kNoTime, -8, Span, u"manufacture", u"", Team_},
    {-27, hm(9), -27, Event, u"med_dose_change", u"Prednisone 7.5 mg from today.", Team_},
    {-20, hm(19, 20), -20, Note, u"note", u"Waiting is the hardest part. Long walk at the canal."},
    {-14, hm(16), -14, Question, u"question", u"Which number do I call at night?"},
    {-13, hm(9), -13, Event, u"med_dose_change", u"Prednisone 5 mg from today.", Team_},
    {-8, hm(15, 30), -8, Event, u"product_released", u"The cells are ready. They called themselves.", Team_},
    {-6, hm(11), -6, Event, u"line_placed", u"", Team_},
    {-5, kNoTime, -3, Event, u"lymphodepletion", u"Fludarabine and cyclophosphamide.", Team_},
    {-4, hm(20), -4, Note, u"note", u"Tired, a bit sick. Ginger tea helps."},
    {-2, kNoTime, -1, Span, u"rest", u"", Team_},
    {-2, hm(8, 10), -2, Note, u"note", u"Last prednisone. Nine years of it."},
};

constexpr Row kAround[] = {
    {-1, hm(10, 30), 10, Span, u"admission", u"Room 12, window to the park.", Team_},
    {0, hm(11, 20), 0, Event, u"infusion", u"Nine minutes. It smelled of sweetcorn.", Team_, false, u"CAR T infusion"},
    {0, kNoTime, 28, Span, u"near_centre", u"At most 30 minutes away.", Team_},
    {0, kNoTime, 56, Span, u"no_driving", u"Eight weeks, says the team.", Team_},
    {1, hm(19), 1, Note, u"note", u"Nothing feels different yet."},
    {2, hm(19, 40), 5, Event, u"fever_episode", u"Up to 39.1 °C on the second night.", Caregiver_, true},
    {2, kNoTime, 5, Event, u"crs", u"Team wrote: CRS grade 1, no ICANS.", Team_, true},
    {3, hm(23, 15), 3, Event, u"fever_medicine", u"Paracetamol 1 g.", Team_, true},
    {4, hm(3, 5), 4, Note, u"note", u"38.4 at 02:41. She is awake and clear, counted backwards with me. Nurse is here.",
     Caregiver_, true},
    {4, hm(10), 4, Event, u"tocilizumab", u"Once, for the fever. Fever and CRP may be hidden for some time.", Team_,
     true},
    {6, hm(17), 6, Note, u"note", u"Second night was better. Jonas slept in the chair."},
    {8, hm(15), 8, Event, u"bcell_depleted", u"No B cells found in the blood.", Report_, true},
    {10, hm(14), 10, Event, u"discharge", u"Home. Neutrophils still low: no crowds, mask outside.", Team_},
    {10, kNoTime, 20, Event, u"licats", u"Team wrote: LICATS grade 1, hands and knees. Paracetamol only, no steroid.",
     Team_},
    {12, hm(8, 40), 12, Call, u"call_team", u"Joints worse since yesterday."},
    {13, hm(21), 13, Note, u"note", u"They said this can happen where the lupus was, and that it goes away."},
    {15, hm(2, 50), 15, Call, u"call_team", u"Mara shivered, 37.4 °C. I was worried.", Caregiver_, true},
    {17, hm(9, 30), 17, Event, u"visit", u"Day clinic. Joints looked at, blood counts.", Team_},
    {21, hm(9, 30), 21, Event, u"visit", u"Day clinic.", Team_},
    {24, hm(20, 30), 24, Note, u"note", u"Opened a jar. Kept the lid."},
    {28, hm(9, 30), 28, Event, u"visit", u"Month 1 visit.", Team_},
    {29, hm(11), 29, Event, u"line_removed", u"", Team_},
};

constexpr Row kAfter[] = {
    {30, hm(9), 30, Event, u"med_start", u"Co-trimoxazole, three times a week.", Team_},
    {38, hm(18), 38, Question, u"question", u"May I swim again?"},
    {45, hm(10), 45, Event, u"ivig_replacement", u"IgG was 3.6.", Team_},
    {57, hm(8, 15), 57, Note, u"note", u"Drove to work and back. First time since the infusion."},
    {60, hm(9, 30), 60, Event, u"visit", u"Month 2 visit.", Team_},
    {75, hm(10), 75, Event, u"ivig_replacement", u"IgG was 3.9.", Team_},
    {90, hm(9, 30), 90, Event, u"visit", u"Month 3 visit. Urine protein still falling.", Team_},
    {104, hm(15), 104, Event, u"bcell_recovered", u"First B cells again: 4 per µL.", Report_},
    {122, hm(19), 122, Note, u"note", u"Ten days at the sea. No diary, on purpose."},
    {150, hm(9, 30), 150, Event, u"visit", u"Month 5 visit.", Team_},
    {164, hm(19, 30), 164, Note, u"note", u"Ran for the tram and caught it."},
    {183, hm(9, 30), 183, Event, u"visit", u"Month 6 visit.", Team_},
    {183, hm(9, 50), 183, Event, u"remission_declared",
     u"Team wrote: remission by the DORIS criteria, without medicines.", Team_},
    {190, hm(10), 190, Vaccine, u"vaccine_pneumococcal", u"", Report_},
    {198, hm(10), 198, Vaccine, u"vaccine_covid19", u"", Report_},
    {205, hm(10), 205, Vaccine, u"vaccine_influenza", u"", Report_},
    {212, hm(16), 212, Event, u"other", u"", Patient_, false, u"Physiotherapy"},
    {218, kNoTime, 224, Event, u"infection", u"Cold, up to 37.6 °C. No antibiotic.", Patient_, false, u"Cold"},
    {219, hm(9, 5), 219, Call, u"call_team", u"Cold, 37.6 °C."},
    {252, hm(9, 30), 252, Event, u"visit", u"Month 8 visit. Everything stays as it is.", Team_},
    {254, hm(18, 20), 254, Question, u"question", u"When can I stop the aciclovir?"},
    {254, hm(18, 22), 254, Question, u"question", u"Which vaccine comes next?"},
};

/** History is typed in on the first evenings of the diary, the rest soon after it happened. */
void setTyped(DemoHappening &happening, const DemoCast &cast, int day, int minute)
{
    const int evening = cast.firstLoggedDay + int(cast.dice.bits(0x7e, day) % 4);
    happening.typedDay = std::max(day, evening);
    happening.typedMinute = day >= evening && minute >= 0 ? std::min(minute + 4, hm(23, 59)) : hm(20, 40);
}

DemoHappening happening(const DemoCast &cast, const Row &row)
{
    DemoHappening made;
    made.draft = demoDraft(cast, row.day, row.kind, row.code);
    EntryDraft &draft = made.draft;
    if (row.minute >= 0)
        draft.when = cast.at(row.day, row.minute);
    if (row.toDay != row.day)
        draft.until = cast.on(row.toDay);
    draft.note = QString::fromUtf16(row.note);
    draft.label = QString::fromUtf16(row.label);
    draft.reporter = row.reporter;
    made.byJonas = row.byJonas;
    setTyped(made, cast, row.toDay, row.toDay == row.day ? row.minute : kNoTime);
    return made;
}

/** What some of the rows say beside their note. */
void addFacts(EntryDraft &draft, const DemoCast &cast, int day)
{
    if (draft.kind == Question && day < 0) {
        const bool hair = draft.note.contains(u"hair"_s);
        draft.facts = QuestionFacts{day == -14 ? u"The ward, day and night: it is on the call list."_s
                                    : hair     ? u"Most likely yes. It comes back."_s
                                               : u"Yes, there is an armchair bed."_s,
                                    cast.on(day == -14 ? -7 : -90), {}};
    } else if (draft.code == u"remission_declared") {
        draft.facts = StatementFacts{u"Dr Weber"_s, u"doris_2021"_s};
    } else if (draft.code == u"crs" || draft.code == u"licats") {
        draft.facts = StatementFacts{u"Ward 7B"_s, draft.code == u"crs" ? u"astct_crs_2019"_s : u"licats_hagen_2025"_s};
    } else if (draft.code == u"ivig_replacement") {
        draft.value = demoNumber(25, 0, u"g"_s);
        draft.facts = IvigFacts{
            IvigFacts::Purpose::Replacement, u"Privigen"_s, {}, day == 45 ? u"none"_s : u"headache in the evening"_s, u"25 g"_s};
    } else if (draft.code == u"infusion") {
        draft.facts = EventFacts{1, {}, u"Ward 7B"_s};
    } else if (draft.code == u"admission") {
        draft.facts = EventFacts{0, {}, u"Ward 7B"_s};
    } else if (draft.code == u"cost") {
        draft.label = u"Travel"_s;
        draft.value = demoNumber(38.5, 2, u"EUR"_s);
    } else if (draft.kind == Call) {
        draft.facts = CallFacts{u"Ward 7B"_s, day == 12   ? u"Come to the day clinic on Friday. Paracetamol is fine."_s
                                              : day == 15 ? u"Measure again in an hour, call again from 38.0 °C."_s
                                                          : u"Stay at home, drink, call again from 38.0 °C."_s};
    } else if (draft.kind == Vaccine) {
        draft.facts = VaccineFacts{{}, {}, day < 0 ? 1 : day == 190 ? 2 : 1};
    } else if (draft.kind == Event && draft.label == u"Physiotherapy") {
        draft.state = State::Cancelled;
        draft.note = u"Cancelled: no longer needed."_s;
    }
}

void vagueHistory(QList<DemoHappening> &story, const DemoCast &cast)
{
    const auto add = [&](Kind kind, const char16_t *code, const Moment &when, Facts facts, const char16_t *label,
                         const char16_t *note) {
        DemoHappening made;
        made.draft = demoDraft(cast, -1000, kind, code);
        made.draft.when = when;
        made.draft.facts = std::move(facts);
        made.draft.label = QString::fromUtf16(label);
        made.draft.note = QString::fromUtf16(note);
        setTyped(made, cast, -1000 - int(story.size()), kNoTime);
        story.append(made);
    };
    const int year = cast.day0.year() - 9;
    const QDate flare = cast.day0.addMonths(-17);
    const Moment aboutFlare = Moment::inMonth(flare.year(), flare.month(), true);
    add(Condition, u"sle", Moment::inYear(year), ConditionFacts{u"Systemic lupus erythematosus"_s, u"active"_s}, u"",
        u"");
    add(Condition, u"other", Moment::inYear(year + 3, true), ConditionFacts{u"Lupus nephritis"_s, u"active"_s},
        u"Lupus nephritis", u"Class IV in the biopsy.");
    add(Allergy, u"penicillin", Moment::inYear(year - 14, true),
        AllergyFacts{AllergyFacts::Answer::Allergic, u"Penicillin"_s, u"Rash or hives"_s}, u"",
        u"As a child. Never tried again.");
    add(Event, u"flare_suspected", aboutFlare, {}, u"Kidney flare", u"Swollen legs, foamy urine. Two weeks off work.");
    add(Event, u"biopsy", aboutFlare, {}, u"Kidney biopsy", u"");
}

/** Visits go on by the calendar; the next ones are planned ahead and stand on the timeline as planned. */
void laterVisits(QList<DemoHappening> &story, const DemoCast &cast)
{
    constexpr int kMostPlanned = 3;
    int planned = 0;
    for (const int month : {9, 12, 15, 18, 24, 30, 36, 42, 48, 54, 60, 72, 84, 96, 108, 120, 132, 144, 156, 168, 180}) {
        const int day = int(cast.day0.daysTo(cast.day0.addMonths(month)));
        if (day > cast.today && planned++ == kMostPlanned)
            break;
        Row row{day, hm(9, 30), day, Event, u"visit", u"", Team_};
        DemoHappening made = happening(cast, row);
        made.draft.note =
            month % 12 == 0 && month > 24 ? u"Year %1 visit."_s.arg(month / 12) : u"Month %1 visit."_s.arg(month);
        if (day > cast.today) {
            made.typedDay = cast.today - 5;
            made.typedMinute = hm(11, 30);
            if (day > cast.today + 90) // no appointment yet, only the month
                made.draft.when = Moment::inMonth(cast.date(day).year(), cast.date(day).month(), true);
        }
        demoPlanned(made.draft, cast);
        story.append(made);
    }
    for (int year = 1; DemoJourney::kDaysSinceDay0 + 365 * year - 50 <= cast.today; ++year) {
        const int autumn = 205 + 365 * year, cold = 240 + 365 * year + cast.dice.between(0, 80, 0xc01d, year);
        Row vaccine{autumn, hm(10), autumn, Vaccine, u"vaccine_influenza", u"", Report_};
        story.append(happening(cast, vaccine));
        Row infection{cold, kNoTime, cold + 5, Event, u"infection", u"Cold, gone by itself.", Patient_, false, u"Cold"};
        if (cold + 5 < cast.today)
            story.append(happening(cast, infection));
    }
}

} // namespace

QList<DemoHappening> demoStory(const DemoCast &cast)
{
    QList<DemoHappening> story;
    vagueHistory(story, cast);
    const auto tell = [&](std::span<const Row> rows) {
        for (const Row &row : rows) {
            story.append(happening(cast, row));
            addFacts(story.last().draft, cast, row.day);
            demoPlanned(story.last().draft, cast);
        }
    };
    tell(kBefore);
    tell(kAround);
    tell(kAfter);
    laterVisits(story, cast);
    return story;
}

} // namespace dayplus
