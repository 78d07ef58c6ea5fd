// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning.h"
#include "domain/entryrules.h"
#include "domain/planoffset.h"
#include "testworld.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const Id kPatient = QUuid::fromString(u"017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
const Id kCourse = QUuid::fromString(u"018f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s);
const Id kOther = QUuid::fromString(u"018f22e2-79b0-7cc3-98c4-dc0c0c073990"_s);

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

Course course(const QString &treatment, const Moment &day0)
{
    Course made;
    made.id = kCourse;
    made.patient = kPatient;
    made.templateId = treatment;
    made.day0 = day0;
    return made;
}

const TemplateInfo &treatment(const QString &id)
{
    return *shippedCatalogues().treatment(id);
}

QList<EntryDraft> planOf(const QString &id, const Moment &day0)
{
    return layOut(treatment(id), course(id, day0), shippedCatalogues());
}

const EntryDraft *rowNamed(const QList<EntryDraft> &plan, const QString &step, int repeat = 0)
{
    for (const EntryDraft &row : plan) {
        if (row.plan->row == step && row.plan->repeat == repeat)
            return &row;
    }
    return nullptr;
}

Entry stored(const EntryDraft &draft, int number)
{
    return Entry::restored(uuidV7(1'700'000'000'000 + number, QByteArray(10, char(number))), draft, {}, {});
}

QList<Entry> stored(const QList<EntryDraft> &drafts)
{
    QList<Entry> entries;
    for (const EntryDraft &draft : drafts)
        entries.append(stored(draft, int(entries.size())));
    return entries;
}

/** The entries after a move. */
QList<Entry> applied(QList<Entry> entries, const QList<PlanMove> &moves)
{
    for (Entry &entry : entries) {
        for (const PlanMove &move : moves) {
            if (move.entry == entry.id())
                entry = Entry::restored(entry.id(), move.after, {}, {});
        }
    }
    return entries;
}

Moment anyDay(QRandomGenerator &random)
{
    return Moment::onDay(QDate(2020, 1, 1).addDays(random.bounded(4000)), random.bounded(3) == 0);
}

} // namespace

class TestPlanning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offsetsAreReadAndWritten_data();
    void offsetsAreReadAndWritten();
    void anOffsetMeansADay_data();
    void anOffsetMeansADay();
    void aPlanStandsAroundDayZero();
    void anAboutDayZeroMakesEveryRowAbout();
    void withoutADayZeroNoRowHasADay();
    void severalInfusionsAreNumberedAndAWeekApart();
    void onlyTheChosenVariantIsLaidOut_data();
    void onlyTheChosenVariantIsLaidOut();
    void washOutAndRestrictionsWaitForTheTeam();
    void everyShippedTreatmentIsLaidOutByTheRules();
    void noShippedLabelNamesADose();
    void onlyUnconfirmedRowsOfTheCourseMove();
    void aRowMovedByHandKeepsItsDistance();
    void aVagueRowStaysWhereItIs();
    void anAppointmentKeepsItsTime();
    void anOldTemplateStillMovesByItsOffsets();
    void movingToADayIsTheSameAsLayingOutThere();
    void movingThereAndBackGivesTheSame();
    void aRowHappenedOnADay();
    void anImpossibleOrderIsAskedOnce();
    void anotherWayLaysOutOnlyWhatIsUnconfirmed();
    void whatHappenedIsNotPlannedOnceMore();
    void theSamePlanChangesNothing();
};

void TestPlanning::offsetsAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("written"); // empty = refused
    const auto row = [](const QString &text, int months, int days, const QString &written) { QTest::newRow(qPrintable(text)) << text << months << days << written; };
    row(u"D-42"_s, 0, -42, u"D-42"_s);
    row(u"D+0"_s, 0, 0, u"D+0"_s);
    row(u"D+30"_s, 0, 30, u"D+30"_s);
    row(u"P35D"_s, 0, 35, u"P35D"_s);
    row(u"P5W"_s, 0, 35, u"P35D"_s);
    row(u"P3M"_s, 3, 0, u"P3M"_s);
    row(u"P18M"_s, 18, 0, u"P1Y6M"_s);
    row(u"P1Y6M2W3D"_s, 18, 17, u"P1Y6M17D"_s);
    for (const char *wrong : {"", "D", "D+", "D-", "D0", "D+31", "D+-1", "D 5", "d+5", "P", "PD", "P3", "P3M2Y", "P3M3M", "P-3M", "P0D", "P3H", "P12345D", "3M", "P1.5M", "P٣M"})
        row(QString::fromUtf8(wrong), 0, 0, {});
}

void TestPlanning::offsetsAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(int, months);
    QFETCH(int, days);
    QFETCH(QString, written);
    const std::optional<PlanOffset> read = planOffsetFromText(text);
    QCOMPARE(read.has_value(), !written.isEmpty());
    if (!read)
        return;
    QCOMPARE(*read, (PlanOffset{months, days}));
    QCOMPARE(toText(*read), written);
    QCOMPARE(planOffsetFromText(toText(*read)), read);
}

void TestPlanning::anOffsetMeansADay_data()
{
    QTest::addColumn<QString>("day0");
    QTest::addColumn<QString>("offset");
    QTest::addColumn<QString>("expected");
    QTest::newRow("42 days before") << u"2026-03-10"_s << u"D-42"_s << u"2026-01-27"_s;
    QTest::newRow("a calendar month, not 30 days") << u"2026-01-15"_s << u"P1M"_s << u"2026-02-15"_s;
    QTest::newRow("the end of a short month") << u"2026-01-31"_s << u"P1M"_s << u"2026-02-28"_s;
    QTest::newRow("a leap day a year later") << u"2028-02-29"_s << u"P1Y"_s << u"2029-02-28"_s;
    QTest::newRow("months before days") << u"2026-01-31"_s << u"P1M1D"_s << u"2026-03-01"_s;
    QTest::newRow("out of the calendar") << u"9999-12-31"_s << u"P1Y"_s << QString();
}

void TestPlanning::anOffsetMeansADay()
{
    QFETCH(QString, day0);
    QFETCH(QString, offset);
    QFETCH(QString, expected);
    QCOMPARE(dayAt(*planOffsetFromText(offset), day(day0)), day(expected));
}

void TestPlanning::aPlanStandsAroundDayZero()
{
    const QList<EntryDraft> plan = planOf(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    QVERIFY(plan.size() > 25);
    const EntryDraft *ld = rowNamed(plan, u"ld"_s);
    QVERIFY(ld);
    QCOMPARE(ld->when, Moment::onDay(day(u"2026-03-05"_s)));
    QCOMPARE(*ld->until, Moment::onDay(day(u"2026-03-07"_s)));
    QCOMPARE(ld->state, State::Planned);
    QCOMPARE(ld->patient, kPatient);
    QCOMPARE(ld->course, kCourse);
    QCOMPARE(ld->kind, Kind::Event);
    QCOMPARE(*ld->plan, (Plan{u"ld"_s, u"D-5"_s, 0, 0}));
    QCOMPARE(rowNamed(plan, u"infusion"_s)->when.date, day(u"2026-03-10"_s));
    QCOMPARE(rowNamed(plan, u"m3"_s)->when.date, day(u"2026-06-10"_s));
    QCOMPARE(rowNamed(plan, u"m3"_s)->plan->window, 7);
    QCOMPARE(rowNamed(plan, u"m18"_s)->when.date, day(u"2027-09-10"_s));
    QCOMPARE(rowNamed(plan, u"yearly"_s, 1)->when.date, day(u"2029-03-10"_s));
    QCOMPARE(rowNamed(plan, u"yearly"_s, 13)->when.date, day(u"2041-03-10"_s)); // to year 15
    QCOMPARE(rowNamed(plan, u"yearly"_s, 13)->plan->offset, u"P15Y"_s);
    QVERIFY(!rowNamed(plan, u"yearly"_s, 14));
}

void TestPlanning::anAboutDayZeroMakesEveryRowAbout()
{
    for (const EntryDraft &row : planOf(u"ahsct_ms_beam_atg"_s, Moment::onDay(day(u"2027-02-01"_s), true))) {
        QVERIFY(row.when.about || row.when.precision == Precision::Unknown);
        QVERIFY(!row.until || row.until->about);
    }
}

void TestPlanning::withoutADayZeroNoRowHasADay()
{
    const QList<EntryDraft> plan = planOf(u"cart_auto"_s, Moment::unknown());
    QVERIFY(plan.size() > 25);
    for (qsizetype i = 0; i < plan.size(); ++i) {
        QCOMPARE(plan[i].when, Moment::unknown());
        QVERIFY(!plan[i].until);
        QVERIFY(i == 0 || plan[i].order > plan[i - 1].order); // they still stand in order
    }
}

void TestPlanning::severalInfusionsAreNumberedAndAWeekApart()
{
    const QList<EntryDraft> plan = planOf(u"mrna_cart_no_ld"_s, Moment::onDay(day(u"2026-03-10"_s)));
    for (int n = 1; n <= 6; ++n) {
        const EntryDraft *infusion = rowNamed(plan, u"infusion"_s, n);
        QVERIFY(infusion);
        QCOMPARE(infusion->when.date, day(u"2026-03-10"_s).addDays(7 * (n - 1)));
        QCOMPARE(std::get<EventFacts>(infusion->facts).number, n);
    }
    QCOMPARE(rowNamed(plan, u"infusion"_s, 6)->plan->offset, u"P35D"_s); // beyond D+30: a period
    QVERIFY(std::none_of(plan.begin(), plan.end(), [](const EntryDraft &row) { return row.code == u"lymphodepletion"; }));
}

void TestPlanning::onlyTheChosenVariantIsLaidOut_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("absent");
    QTest::newRow("the first one is the default") << QString() << u"conditioning_astis"_s << u"conditioning_scot"_s;
    QTest::newRow("the other one") << u"scot"_s << u"conditioning_scot"_s << u"conditioning_astis"_s;
    QTest::newRow("one that is none is the default") << u"nobody"_s << u"serotherapy_astis"_s << u"serotherapy_scot"_s;
}

void TestPlanning::onlyTheChosenVariantIsLaidOut()
{
    QFETCH(QString, variant);
    QFETCH(QString, there);
    QFETCH(QString, absent);
    Course chosen = course(u"ahsct_ssc"_s, Moment::onDay(day(u"2026-03-10"_s)));
    chosen.variant = variant;
    const QList<EntryDraft> plan = layOut(treatment(u"ahsct_ssc"_s), chosen, shippedCatalogues());
    QVERIFY(rowNamed(plan, there));
    QVERIFY(!rowNamed(plan, absent));
    QVERIFY(rowNamed(plan, u"reinfusion"_s));
}

void TestPlanning::washOutAndRestrictionsWaitForTheTeam()
{
    const QList<EntryDraft> plan = planOf(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    QCOMPARE(rowNamed(plan, u"washout"_s)->when, Moment::unknown());
    for (const QString &step : {u"no_driving"_s, u"near_centre"_s}) {
        QCOMPARE(rowNamed(plan, step)->when.date, day(u"2026-03-10"_s));
        QVERIFY(rowNamed(plan, step)->ongoing);
        QVERIFY(!rowNamed(plan, step)->until);
    }
    for (const TemplateInfo &one : shippedCatalogues().treatments()) {
        for (const TemplateStep &step : one.steps) {
            const CatalogueItem *item = shippedCatalogues().itemByCode(step.code);
            if (step.code == u"med_washout")
                QVERIFY2(step.from.isEmpty() && step.open, qPrintable(one.id));
            if (item->explanation.contains(u"Until your team says so"_s))
                QVERIFY2(step.open && step.to.isEmpty(), qPrintable(one.id + u'/' + step.id));
        }
    }
}

void TestPlanning::everyShippedTreatmentIsLaidOutByTheRules()
{
    const RuleContext context{&shippedCatalogues(), QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone("Europe/Berlin")), false};
    for (const TemplateInfo &one : shippedCatalogues().treatments()) {
        qint64 last = 0;
        for (const EntryDraft &row : planOf(one.id, Moment::onDay(day(u"2026-03-10"_s)))) {
            const Problems problems = problemsIn(row, context);
            QVERIFY2(problems.isEmpty(), qPrintable(one.id + u'/' + row.plan->row));
            if (row.when.precision != Precision::Unknown && row.plan->repeat <= 1) {
                QVERIFY2(row.when.wallDay() >= last, qPrintable(one.id + u'/' + row.plan->row)); // "in the order of their days"
                last = row.when.wallDay();
            }
        }
        QVERIFY2(questionsOf(planOf(one.id, Moment::onDay(day(u"2026-03-10"_s)))).isEmpty(), qPrintable(one.id));
        const QStringList infusions{u"infusion"_s, u"stem_cell_return"_s};
        QVERIFY2(std::any_of(one.steps.begin(), one.steps.end(), [&](const TemplateStep &step) { return infusions.contains(step.code) && step.from == u"D+0"; }),
                 qPrintable(one.id));
    }
}

void TestPlanning::noShippedLabelNamesADose()
{
    static const QRegularExpression kDose(u"\\d+(\\.\\d+)?\\s*(mg|g|µg|ml|gy|units?)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    for (const TemplateInfo &one : shippedCatalogues().treatments()) {
        for (const TemplateStep &step : one.steps)
            QVERIFY2(!kDose.match(step.label).hasMatch(), qPrintable(step.label));
    }
}

void TestPlanning::onlyUnconfirmedRowsOfTheCourseMove()
{
    const Course mine = course(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    QList<EntryDraft> plan = layOut(treatment(mine.templateId), mine, shippedCatalogues());
    const EntryDraft ld = *rowNamed(plan, u"ld"_s);
    EntryDraft happened = happenedOn(ld, ld.when, day(u"2026-03-08"_s));
    EntryDraft cancelled = ld;
    cancelled.state = State::Cancelled;
    EntryDraft elsewhere = ld;
    elsewhere.course = kOther;
    EntryDraft unplanned = ld;
    unplanned.plan.reset();
    const QList<Entry> entries = stored({ld, happened, cancelled, elsewhere, unplanned, *rowNamed(plan, u"washout"_s)});
    const QList<PlanMove> moves = movedPlan(entries, mine, Moment::onDay(day(u"2026-03-17"_s)), &treatment(mine.templateId));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves[0].entry, entries[0].id());
    QCOMPARE(moves[0].before, ld);
    QCOMPARE(moves[0].after.when.date, day(u"2026-03-12"_s));
    QCOMPARE(moves[0].after.until->date, day(u"2026-03-14"_s));
    QVERIFY(movedPlan(entries, mine, mine.day0, &treatment(mine.templateId)).isEmpty());
}

void TestPlanning::aRowMovedByHandKeepsItsDistance()
{
    const Course mine = course(u"cart_auto"_s, Moment::onDay(day(u"2026-01-31"_s)));
    const QList<EntryDraft> plan = layOut(treatment(mine.templateId), mine, shippedCatalogues());
    EntryDraft visit = *rowNamed(plan, u"m3"_s); // 30 April
    visit.when = Moment::onDay(day(u"2026-05-04"_s)); // changed without saying so to the plan
    const EntryDraft span = movedByHand(*rowNamed(plan, u"manufacture"_s), Moment::onDay(day(u"2026-01-02"_s)));
    QVERIFY(span.plan->offset.isEmpty());
    QCOMPARE(span.until->date, day(u"2026-01-28"_s)); // as long as before
    EntryDraft own = ownRow(visit, kCourse);
    const QList<PlanMove> moves = movedPlan(stored({visit, span, own}), mine, Moment::onDay(day(u"2026-02-10"_s)), nullptr);
    QCOMPARE(moves.size(), 3);
    QCOMPARE(moves[0].after.when.date, day(u"2026-05-14"_s)); // ten days, not "three months"
    QCOMPARE(moves[1].after.when.date, day(u"2026-01-12"_s));
    QCOMPARE(moves[1].after.until->date, day(u"2026-02-07"_s));
    QCOMPARE(moves[2].after.when.date, day(u"2026-05-14"_s));
    QCOMPARE(moves[2].after.plan->row, u"own"_s);
}

void TestPlanning::aVagueRowStaysWhereItIs()
{
    const Course mine = course(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    const QList<EntryDraft> plan = layOut(treatment(mine.templateId), mine, shippedCatalogues());
    const EntryDraft vague = movedByHand(*rowNamed(plan, u"m6"_s), Moment::inMonth(2026, 9, true));
    const EntryDraft byHand = movedByHand(*rowNamed(plan, u"m9"_s), Moment::onDay(day(u"2026-12-01"_s)));
    QVERIFY(movedPlan(stored({vague}), mine, Moment::onDay(day(u"2026-04-10"_s)), &treatment(mine.templateId)).isEmpty());
    QVERIFY(movedPlan(stored({vague, byHand}), mine, Moment::unknown(), &treatment(mine.templateId)).isEmpty());
}

void TestPlanning::anAppointmentKeepsItsTime()
{
    const Course mine = course(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    const QList<EntryDraft> plan = layOut(treatment(mine.templateId), mine, shippedCatalogues());
    const EntryDraft visit = movedByHand(*rowNamed(plan, u"d28"_s), Moment::at(day(u"2026-03-25"_s), 9 * 60 + 30, QTimeZone("Europe/Berlin")));
    const QList<PlanMove> moves = movedPlan(stored({visit}), mine, Moment::onDay(day(u"2026-03-20"_s)), nullptr);
    QCOMPARE(moves.size(), 1);
    QCOMPARE(toIso(moves[0].after.when), u"2026-04-04T09:30+02:00"_s); // summer time began in between
}

void TestPlanning::anOldTemplateStillMovesByItsOffsets()
{
    const Course mine = course(u"gone"_s, Moment::onDay(day(u"2026-01-31"_s)));
    const QList<EntryDraft> plan = planOf(u"cart_auto"_s, mine.day0);
    const QList<PlanMove> moves = movedPlan(stored({*rowNamed(plan, u"m3"_s), *rowNamed(plan, u"ld"_s)}), mine, Moment::onDay(day(u"2026-02-10"_s)), nullptr);
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves[0].after.when.date, day(u"2026-05-10"_s));
    QCOMPARE(moves[1].after.until->date, day(u"2026-02-07"_s));
}

void TestPlanning::movingToADayIsTheSameAsLayingOutThere()
{
    QRandomGenerator random(20261122);
    for (const TemplateInfo &one : shippedCatalogues().treatments()) {
        for (int round = 0; round < 20; ++round) {
            const Moment from = round % 5 == 0 ? Moment::unknown() : anyDay(random);
            const Moment to = round % 7 == 0 ? Moment::unknown() : anyDay(random);
            const QList<Entry> entries = stored(planOf(one.id, from));
            const QList<Entry> moved = applied(entries, movedPlan(entries, course(one.id, from), to, &one));
            const QList<EntryDraft> expected = planOf(one.id, to);
            QCOMPARE(moved.size(), expected.size());
            for (qsizetype i = 0; i < moved.size(); ++i)
                QVERIFY2(moved[i].facts() == expected[i], qPrintable(one.id + u'/' + expected[i].plan->row));
        }
    }
}

void TestPlanning::movingThereAndBackGivesTheSame()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 300; ++round) {
        const QList<TemplateInfo> &all = shippedCatalogues().treatments();
        const TemplateInfo &one = all[random.bounded(int(all.size()))];
        const Moment here = anyDay(random), there = anyDay(random);
        QList<EntryDraft> plan = planOf(one.id, here);
        for (EntryDraft &row : plan) { // some were moved, some happened, some are own ones
            const int fate = random.bounded(6);
            const Moment other = Moment::onDay(here.date.addDays(random.bounded(-60, 400)), random.bounded(2) == 0);
            if (fate == 0)
                row = movedByHand(row, other);
            else if (fate == 1)
                row = happenedOn(row, other, here.date);
            else if (fate == 2)
                row = ownRow(row, kCourse);
            else if (fate == 3 && row.when.precision == Precision::Day)
                row = movedByHand(row, Moment::inMonth(2026, 5, true));
        }
        const TemplateInfo *known = random.bounded(2) == 0 ? &one : nullptr;
        const QList<Entry> entries = stored(plan);
        const QList<Entry> moved = applied(entries, movedPlan(entries, course(one.id, here), there, known));
        const QList<Entry> back = applied(moved, movedPlan(moved, course(one.id, there), here, known));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QVERIFY2(back[i].facts() == entries[i].facts(), qPrintable(one.id + u'/' + plan[i].plan->row));
            if (entries[i]->state == State::Happened)
                QVERIFY(moved[i].facts() == entries[i].facts());
        }
    }
}

void TestPlanning::aRowHappenedOnADay()
{
    const QList<EntryDraft> plan = planOf(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    const EntryDraft ld = happenedOn(*rowNamed(plan, u"ld"_s), Moment::onDay(day(u"2026-03-06"_s)), day(u"2026-03-20"_s));
    QCOMPARE(ld.state, State::Happened);
    QCOMPARE(ld.when.date, day(u"2026-03-06"_s));
    QCOMPARE(ld.until->date, day(u"2026-03-08"_s));
    QCOMPARE(ld.plan->offset, u"D-5"_s); // where it was planned is still known
    const EntryDraft begun = happenedOn(*rowNamed(plan, u"ld"_s), Moment::onDay(day(u"2026-03-06"_s)), day(u"2026-03-06"_s));
    QVERIFY(begun.ongoing && !begun.until);
    const EntryDraft vague = happenedOn(*rowNamed(plan, u"ld"_s), Moment::inMonth(2026, 3), day(u"2026-05-06"_s));
    QCOMPARE(vague.when, Moment::inMonth(2026, 3));
    QVERIFY(happenedOn(*rowNamed(plan, u"washout"_s), Moment::onDay(day(u"2026-02-01"_s)), day(u"2026-02-06"_s)).ongoing);
}

void TestPlanning::anImpossibleOrderIsAskedOnce()
{
    QList<EntryDraft> plan = planOf(u"cart_auto"_s, Moment::onDay(day(u"2026-03-10"_s)));
    const auto at = std::find_if(plan.begin(), plan.end(), [](const EntryDraft &row) { return row.code == u"apheresis"; });
    *at = movedByHand(*at, Moment::onDay(day(u"2026-03-12"_s)));
    const QList<PlanQuestion> questions = questionsOf(plan);
    QVERIFY(!questions.isEmpty());
    QStringList early;
    for (const PlanQuestion &question : questions) {
        QCOMPARE(question.problem, (Problem{Field::When, Why::Contradiction, Problem::Weight::Ask}));
        QCOMPARE(plan[question.other].code, u"apheresis"_s);
        early.append(plan[question.row].code);
    }
    QCOMPARE(early, (QStringList{u"lymphodepletion"_s, u"infusion"_s}));
}

void TestPlanning::anotherWayLaysOutOnlyWhatIsUnconfirmed()
{
    const Moment day0 = Moment::onDay(day(u"2027-03-01"_s));
    Course before = course(u"ahsct_ssc"_s, day0), after = before;
    before.variant = u"astis"_s;
    after.variant = u"scot"_s;
    QList<EntryDraft> rows = layOut(treatment(u"ahsct_ssc"_s), before, shippedCatalogues());
    EntryDraft own = ownRow(rows.first(), kCourse);
    own.label = u"Eye doctor"_s;
    rows.append(own);
    for (EntryDraft &row : rows) {
        if (row.plan->row == u"apheresis")
            row = happenedOn(row, Moment::onDay(day(u"2027-01-28"_s)), day(u"2027-02-01"_s));
        if (row.plan->row == u"heart_check")
            row = movedByHand(row, Moment::onDay(day(u"2027-01-04"_s)));
        if (row.plan->row == u"serotherapy_astis")
            row.state = State::Cancelled; // stays as it was said
    }
    rows.append(rows.first());
    rows.last().course = kOther; // another treatment's
    const QList<Entry> entries = stored(rows);
    const PlanRelaid relaid = relaidPlan(entries, kCourse, layOut(treatment(u"ahsct_ssc"_s), after, shippedCatalogues()));
    QStringList removed, added;
    for (const Entry &entry : entries) {
        if (relaid.removed.contains(entry.id()))
            removed.append(entry->plan->row);
    }
    for (const EntryDraft &row : relaid.added)
        added.append(row.plan->row);
    QCOMPARE(removed, QStringList{u"conditioning_astis"_s});
    QCOMPARE(added, QStringList{u"conditioning_scot"_s}); // its serotherapy was cancelled under the other name
    for (const PlanMove &move : relaid.changed) // the order on the page at most: no day moves
        QVERIFY(move.before.when == move.after.when && move.before.state == State::Planned && move.before.course == kCourse);
}

void TestPlanning::whatHappenedIsNotPlannedOnceMore()
{
    const Moment day0 = Moment::onDay(day(u"2027-03-01"_s));
    QList<EntryDraft> rows = planOf(u"other"_s, day0);
    EntryDraft given = *rowNamed(planOf(u"cart_auto"_s, day0), u"infusion"_s);
    given.plan->row = u"of_the_old_plan"_s;
    rows.append(happenedOn(given, Moment::onDay(day(u"2027-03-02"_s)), day(u"2027-03-05"_s)));
    const PlanRelaid relaid = relaidPlan(stored(rows), kCourse, planOf(u"cart_auto"_s, day0));
    for (const EntryDraft &row : relaid.added)
        QVERIFY2(row.code != u"infusion", "it happened");
    QVERIFY(relaid.added.size() > 20);
}

void TestPlanning::theSamePlanChangesNothing()
{
    for (const TemplateInfo &one : shippedCatalogues().treatments()) {
        const QList<EntryDraft> plan = planOf(one.id, Moment::onDay(day(u"2027-03-01"_s), true));
        const PlanRelaid relaid = relaidPlan(stored(plan), kCourse, plan);
        QVERIFY2(relaid.added.isEmpty() && relaid.changed.isEmpty() && relaid.removed.isEmpty(), qPrintable(one.id));
    }
}

QTEST_GUILESS_MAIN(TestPlanning)
#include "tst_planning.moc"
