// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "journal/demo/demojourney.h"
#include "viewmodels/trendsviewmodel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};

/** The Trends page of Mara's vault on Day +23, read. */
struct TrendsPage {
    explicit TrendsPage(const QString &now = u"2026-04-02T18:05"_s, bool person = true) : desk(now, person) { }
    void open()
    {
        trends = std::make_unique<TrendsViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    static Moment on(int day, int minute = -1)
    {
        const QDate date = kDay0.addDays(day);
        return minute < 0 ? Moment::onDay(date) : Moment::at(date, minute, QTimeZone("Europe/Berlin"));
    }
    /** Every day from `first` to `last`. */
    void log(const QString &code, Level level, int first, int last)
    {
        for (int day = first; day <= last; ++day)
            desk.symptom(code, level, on(day));
    }
    Id measure(const QString &code, const QString &value, const QString &unit, const Moment &when, Kind kind = Kind::Lab)
    {
        EntryDraft draft = vitalDraft(desk.patient, code, value, unit, when);
        draft.kind = kind;
        draft.reporter = kind == Kind::Lab ? Reporter::Report : Reporter::Patient;
        return desk.add(draft);
    }
    void stay(int from, int to)
    {
        EntryDraft draft;
        draft.patient = desk.patient;
        draft.kind = Kind::Span;
        draft.code = u"admission"_s;
        draft.when = on(from);
        draft.until = on(to);
        desk.add(draft);
    }
    void range(const QString &name) { trends->setRange(int(trends->ranges().indexOf(name))); }
    const ChartScene &scene() const { return trends->source()->scene(); }
    QStringList dates() const
    {
        QStringList all;
        for (const TrendTableRow &row : trends->table()->rows())
            all += row.words.day;
        return all;
    }

    Desk desk;
    std::unique_ptr<TrendsViewModel> trends;
};

} // namespace

class TestTrends : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void withNothingRecordedTheChartIsEmpty()
    {
        TrendsPage page;
        page.open();
        QVERIFY(page.trends->loaded());
        QVERIFY(page.trends->empty());
        QVERIFY(!page.trends->hasChart());
        QCOMPARE(page.trends->table()->count(), 0);
        QCOMPARE(page.trends->summaryText(), QString());
    }
    void theFirstValueBringsTheChart()
    {
        TrendsPage page;
        page.open();
        page.desk.symptom(u"joint_pain"_s, Level::Mild, page.desk.now());
        page.desk.settle();
        QVERIFY(!page.trends->empty());
        QVERIFY(page.trends->hasChart());
        QCOMPARE(page.trends->panels(), QStringList{u"Joint pain"_s});
    }
    void theIllnessDecidesWhatIsShownFirst()
    {
        TrendsPage page(u"2026-08-01T12:00"_s);
        page.log(u"nausea"_s, Level::None, 100, 130);
        page.log(u"fatigue"_s, Level::Moderate, 100, 120);
        page.log(u"joint_pain"_s, Level::Mild, 100, 110);
        page.measure(u"igg"_s, u"5.1"_s, u"g/L"_s, page.on(100));
        page.measure(u"igg"_s, u"5.3"_s, u"g/L"_s, page.on(110));
        page.open();
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Fatigue"_s}));
        page.trends->setWide(true);
        page.desk.settle();
        QCOMPARE(page.trends->panels().size(), 4);
        QCOMPARE(page.trends->panels().value(2), u"IgG"_s);
        page.trends->setWide(false);
        page.desk.settle();
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Fatigue"_s}));
    }
    void theTableHoldsTheBinsOfTheChart()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Severe, -20, -3);
        page.log(u"joint_pain"_s, Level::Mild, 5, 22);
        page.desk.symptom(u"joint_pain"_s, Level::Moderate, page.on(22, 600));
        page.open();
        QAbstractItemModelTester tester(page.trends->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TrendResult &result = page.scene().panels.first().result;
        QCOMPARE(page.trends->table()->count(), int(result.bins.size()));
        QCOMPARE(page.trends->table()->count(), 36);
        for (int i = 0; i < page.trends->table()->count(); ++i) {
            const TrendBin &bin = result.bins[result.bins.size() - 1 - i];
            const TrendTableRow &row = page.trends->table()->rows()[i];
            QCOMPARE(row.words.row, bin.row);
            QCOMPARE(row.words.value, measureText(bin.median, result.scale));
        }
        const QModelIndex first = page.trends->table()->index(0);
        QCOMPARE(first.data(TrendTableModel::DayNumber).toString(), u"+22"_s);
        QCOMPARE(first.data(TrendTableModel::Count).toString(), u"2 values"_s);
        QCOMPARE(first.data(TrendTableModel::Sentence).toString(), u"1 Apr 2026, Day +22: Mild to moderate, Mild to Moderate, 2 values"_s);
    }
    void theRangeNarrowsChartAndTable()
    {
        TrendsPage page(u"2026-08-01T12:00"_s); // Day +144
        page.log(u"joint_pain"_s, Level::Mild, -60, -50);
        page.log(u"joint_pain"_s, Level::Mild, 60, 70);
        page.log(u"joint_pain"_s, Level::Mild, 140, 143);
        page.open();
        QCOMPARE(page.trends->ranges(), (QStringList{u"30 days"_s, u"3 months"_s, u"1 year"_s, u"Watch"_s, u"Around Day 0"_s, u"Since Day 0"_s, u"All"_s}));
        QCOMPARE(page.trends->ranges().value(page.trends->range()), u"Around Day 0"_s);
        QCOMPARE(page.trends->table()->count(), 11);
        QAbstractItemModelTester tester(page.trends->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.range(u"30 days"_s);
        QCOMPARE(page.trends->table()->count(), 4);
        QCOMPARE(page.trends->logged(), u"4 of 30 days logged"_s);
        page.range(u"3 months"_s);
        QCOMPARE(page.trends->table()->count(), 15);
        page.range(u"All"_s);
        QCOMPARE(page.trends->table()->count(), 26);
        QCOMPARE(page.dates().first(), u"+143"_s);
        QCOMPARE(page.dates().last(), u"\u221260"_s);
    }
    void aWideChartShowsAllUntilARangeIsChosen()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 20);
        page.open();
        page.trends->setWide(true);
        page.desk.settle();
        QCOMPARE(page.scene().range, ChartRange::All);
        page.range(u"30 days"_s);
        page.trends->setWide(false);
        page.desk.settle();
        QCOMPARE(page.scene().range, ChartRange::Days30);
    }
    void withoutADay0TheCalendarIsTheAxis()
    {
        TrendsPage page(u"2026-04-02T18:05"_s, false);
        page.desk.patient = page.desk.put(patientNamed(u"Ada"_s));
        page.desk.settle();
        page.log(u"fatigue"_s, Level::Mild, 1, 20);
        page.open();
        QCOMPARE(page.trends->ranges(), (QStringList{u"30 days"_s, u"3 months"_s, u"1 year"_s, u"All"_s}));
        QVERIFY(!page.scene().day0);
        QCOMPARE(page.scene().range, ChartRange::Days90);
        QCOMPARE(page.trends->table()->count(), 20);
        QCOMPARE(page.dates().first(), QString());
        QCOMPARE(page.trends->cursor()->title(), u"Mon 30 March 2026"_s);
    }
    void missedDaysAndHospitalDaysAreCountedApart()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Severe, -10, -3);
        page.log(u"joint_pain"_s, Level::Mild, 13, 22); // Day +23 is today and not yet logged
        page.stay(-1, 10);
        page.open();
        // Day −10 … +23 are 34 days, 12 of them in hospital.
        QCOMPARE(page.trends->logged(), u"18 of 22 days logged, 12 more in hospital"_s);
        QCOMPARE(page.scene().hospital, (QList{DayRange{kDay0.toJulianDay() - 1, kDay0.toJulianDay() + 10}}));
        page.desk.symptom(u"joint_pain"_s, Level::Mild, page.on(4));
        page.desk.settle();
        QCOMPARE(page.trends->logged(), u"18 of 22 days logged, 12 more in hospital"_s);
        QVERIFY(page.trends->table()->rows().value(10).count.contains(u"in hospital"_s));
    }
    void onlyWhatAChangeTouchesIsReadAgain()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.log(u"fatigue"_s, Level::Mild, 1, 10);
        page.log(u"nausea"_s, Level::Mild, 1, 10);
        page.trends = nullptr;
        page.open();
        QSignalSpy redrawn(page.trends->source(), &ChartSource::changed);
        page.desk.symptom(u"nausea"_s, Level::Mild, page.on(11));
        EntryDraft note = symptomDraft(page.desk.patient, {}, Level::None, page.on(11));
        note.kind = Kind::Note;
        note.code = u"note"_s;
        note.value = {};
        note.note = u"A good day."_s;
        page.desk.add(note);
        page.desk.settle();
        QCOMPARE(redrawn.count(), 0);
        const Id id = page.desk.symptom(u"joint_pain"_s, Level::Severe, page.on(12));
        page.desk.settle();
        QCOMPARE(redrawn.count(), 1);
        QCOMPARE(page.trends->table()->count(), 11);
        QVERIFY(page.desk.value(page.desk.journal.remove({id})) == std::monostate());
        page.desk.settle();
        QCOMPARE(redrawn.count(), 2);
        QCOMPARE(page.trends->table()->count(), 10);
        page.stay(5, 7);
        page.desk.settle();
        QCOMPARE(redrawn.count(), 3);
        QVERIFY(page.trends->logged().contains(u"3 more in hospital"_s));
    }
    void oneGoesFromDayToDay()
    {
        TrendsPage page;
        for (const int day : {3, 5, 9})
            page.desk.symptom(u"joint_pain"_s, Level::Moderate, page.on(day, 21 * 60 + 10));
        page.open();
        QCOMPARE(page.trends->cursor()->title(), u"Day +9 · Thu 19 March 2026"_s);
        QCOMPARE(page.trends->cursor()->text(), u"Joint pain Moderate · Mara L., 21:10"_s);
        QVERIFY(!page.trends->cursor()->canStepOn());
        QSignalSpy moved(page.trends->source(), &ChartSource::cursorChanged);
        page.trends->step(-1);
        page.trends->step(-1);
        QCOMPARE(moved.count(), 2);
        QVERIFY(page.trends->cursor()->title().startsWith(u"Day +3 "_s));
        QVERIFY(!page.trends->cursor()->canStepBack());
        page.trends->step(-1);
        QVERIFY(page.trends->cursor()->title().startsWith(u"Day +3 "_s));
        page.trends->pick(int(kDay0.toJulianDay()) + 7); // within a finger of +5 and +9
        QVERIFY(page.trends->cursor()->title().startsWith(u"Day +5 "_s));
        page.trends->pick(int(kDay0.toJulianDay()) - 30);
        QCOMPARE(page.trends->cursor()->text(), u"Nothing recorded"_s);
        QVERIFY(page.trends->cursor()->canStepOn());
    }
    void theChooserShowsAndHides()
    {
        TrendsPage page;
        for (const QString &code : {u"joint_pain"_s, u"fatigue"_s, u"nausea"_s})
            page.log(code, Level::Mild, 1, 10);
        page.measure(u"crp"_s, u"5"_s, u"mg/L"_s, page.on(3));
        page.open();
        TrendItemModel *items = page.trends->items();
        QAbstractItemModelTester tester(items, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(items->count(), 4);
        QCOMPARE(items->index(0).data(TrendItemModel::Heading).toString(), u"Symptoms"_s);
        QCOMPARE(items->index(1).data(TrendItemModel::Heading).toString(), QString());
        QCOMPARE(items->index(3).data(TrendItemModel::Heading).toString(), u"Lab values"_s);
        QCOMPARE(items->index(3).data(TrendItemModel::Detail).toString(), u"1 value, last on 13 Mar 2026"_s);
        items->setSearch(u"crp"_s);
        QCOMPARE(items->count(), 1);
        page.trends->toggle(items->index(0).data(TrendItemModel::Code).toString());
        page.desk.settle();
        items->setSearch({});
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Fatigue"_s, u"CRP"_s}));
        page.trends->toggle(u"fatigue"_s);
        page.trends->toggle(u"joint_pain"_s);
        page.desk.settle();
        QCOMPARE(page.scene().panels.size(), 1);
        QCOMPARE(page.scene().panels.first().result.kind, Kind::Lab);
        page.trends->toggle(u"crp"_s);
        page.desk.settle();
        QCOMPARE(page.scene().panels.size(), 1); // the last one stays
    }
    void withNoRoomLeftTheFirstOneGoes()
    {
        TrendsPage page;
        const QStringList codes{u"joint_pain"_s, u"fatigue"_s, u"nausea"_s, u"rash"_s, u"leg_swelling"_s, u"mouth_ulcers"_s, u"hair_loss"_s};
        for (const QString &code : codes)
            page.log(code, Level::Mild, 1, 3);
        page.open();
        for (const QString &code : codes.mid(2))
            page.trends->toggle(code);
        page.desk.settle();
        QCOMPARE(page.trends->room(), 6);
        QCOMPARE(page.scene().panels.size(), 6);
        QVERIFY(!page.trends->panels().contains(u"Joint pain"_s));
        page.trends->setWide(true);
        page.trends->toggle(u"joint_pain"_s);
        page.desk.settle();
        QCOMPARE(page.scene().panels.size(), 7);
        QCOMPARE(page.trends->panels().last(), u"Joint pain"_s);
    }
    void panelsAreMovedUpAndDown()
    {
        TrendsPage page;
        for (const QString &code : {u"joint_pain"_s, u"fatigue"_s, u"nausea"_s})
            page.log(code, Level::Mild, 1, 10);
        page.open();
        QAbstractItemModelTester tester(page.trends->order(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.trends->toggle(u"nausea"_s);
        page.desk.settle();
        page.trends->move(u"nausea"_s, -1);
        page.desk.settle();
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Nausea"_s, u"Fatigue"_s}));
        page.trends->move(u"joint_pain"_s, -1); // it is the first one
        page.trends->move(u"fatigue"_s, 1);
        page.trends->move(u"rash"_s, 1);
        page.desk.settle();
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Nausea"_s, u"Fatigue"_s}));
        QCOMPARE(page.trends->order()->index(1).data(TrendItemModel::Label).toString(), u"Nausea"_s);
    }
    void aViewIsKeptUnderItsNameAndRemembered()
    {
        TrendsPage page;
        for (const QString &code : {u"joint_pain"_s, u"fatigue"_s, u"nausea"_s})
            page.log(code, Level::Mild, 1, 10);
        page.open();
        TrendViews *views = page.trends->views();
        QCOMPARE(views->names(), QStringList{u"Suggested"_s});
        page.trends->toggle(u"fatigue"_s);
        page.range(u"1 year"_s);
        page.desk.settle();
        page.trends->addView(u"  Pain  only "_s);
        page.desk.settle();
        QCOMPARE(views->names(), (QStringList{u"Suggested"_s, u"Pain only"_s}));
        QCOMPARE(views->current(), 1);
        views->choose(0);
        views->suggest();
        page.desk.settle();
        QCOMPARE(page.trends->panels(), (QStringList{u"Joint pain"_s, u"Fatigue"_s}));
        views->choose(1);
        views->keep();
        page.desk.settle();
        QCOMPARE(page.trends->panels(), QStringList{u"Joint pain"_s});

        TrendsViewModel again(page.desk.journal, *page.desk.roster, *page.desk.day, *page.desk.notices); // opened tomorrow
        page.desk.settle();
        QCOMPARE(again.views()->names(), views->names());
        QCOMPARE(again.panels(), QStringList{u"Joint pain"_s});
        QCOMPARE(again.ranges().value(again.range()), u"1 year"_s);
        const QJsonObject kept = page.desk.roster->setting(trendViewsKey(page.desk.patient)).toObject();
        QCOMPARE(kept.value("views"_L1).toArray().size(), 2);
    }
    void aViewIsRenamedAndDeleted()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.open();
        TrendViews *views = page.trends->views();
        views->remove(); // the suggested one stays
        views->rename(u"Mine"_s);
        QCOMPARE(views->names(), QStringList{u"Suggested"_s});
        page.trends->addView(u"Pain"_s);
        QCOMPARE(views->problemOf({}, false), u"Please give the view a name."_s);
        QCOMPARE(views->problemOf(u"pain"_s, false), u"There is a view with that name already."_s);
        QCOMPARE(views->problemOf(u"suggested"_s, true), u"There is a view with that name already."_s);
        QCOMPARE(views->problemOf(u"Pain"_s, true), QString());
        QVERIFY(!views->problemOf(QString(41, u'x'), false).isEmpty());
        views->rename(u"Joints"_s);
        QCOMPARE(views->names().last(), u"Joints"_s);
        views->remove();
        page.desk.settle();
        QCOMPARE(views->names(), QStringList{u"Suggested"_s});
        QCOMPARE(views->current(), 0);
        QCOMPARE(page.trends->panels(), QStringList{u"Joint pain"_s});
    }
    void aViewThatCannotBeKeptSaysSo()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.open();
        page.desk.store->fails = Fault::NoSpace;
        page.trends->addView(u"Pain"_s);
        page.desk.settle();
        QVERIFY(page.desk.notices->failure());
    }
    void keepingAViewLetsAnOldUndoGo()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.open();
        page.desk.notices->said(u"Saved."_s, true);
        page.range(u"1 year"_s);
        page.trends->views()->keep();
        page.desk.settle();
        QVERIFY(!page.desk.notices->undoable()); // it would have taken back the range, not what was saved
    }
    void theDaysAroundAnEventAreShown()
    {
        TrendsPage page(u"2026-11-22T12:00"_s);
        page.log(u"joint_pain"_s, Level::Mild, -100, 250);
        EntryDraft fever;
        fever.patient = page.desk.patient;
        fever.kind = Kind::Event;
        fever.code = u"fever_episode"_s;
        fever.when = page.on(120);
        page.desk.add(fever);
        page.open();
        page.range(u"All"_s);
        QVERIFY(page.trends->cursor()->event().isEmpty());
        page.trends->showAround(); // nothing there to look around
        QCOMPARE(page.scene().range, ChartRange::All);
        page.trends->cursor()->moveTo(kDay0.toJulianDay() + 120);
        QVERIFY(!page.trends->cursor()->event().isEmpty());
        page.trends->showAround();
        QCOMPARE(page.scene().range, ChartRange::AroundEvent);
        QCOMPARE(page.trends->ranges().value(page.trends->range()), u"Around this"_s);
        QVERIFY(page.trends->bar().contains(page.trends->range()));
        QVERIFY(page.scene().axis(1).days().contains(kDay0.toJulianDay() + 100));
        QVERIFY(!page.scene().axis(1).days().contains(kDay0.toJulianDay() + 20));
        page.range(u"3 months"_s);
        QCOMPARE(page.scene().range, ChartRange::Days90);
        page.trends->showAround(u"2026-03-12"_s);
        QCOMPARE(page.scene().around, kDay0.toJulianDay() + 2);
        QCOMPARE(page.trends->cursor()->day(), kDay0.toJulianDay() + 2);
    }
    void theReadOutLeadsToTheEntry()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 2);
        page.log(u"fatigue"_s, Level::Mild, 2, 2);
        const Id alone = page.desk.symptom(u"fatigue"_s, Level::Severe, page.on(3));
        page.open();
        QSignalSpy entry(page.trends->cursor(), &TrendCursor::entryWanted), day(page.trends->cursor(), &TrendCursor::dayWanted);
        page.trends->cursor()->open();
        page.desk.settle();
        QCOMPARE(entry.count(), 1);
        QCOMPARE(entry.first().first().toUuid(), alone);
        page.trends->step(-1); // two entries: the day
        page.trends->cursor()->open();
        page.desk.settle();
        QCOMPARE(day.count(), 1);
        QCOMPARE(day.first().first().toString(), u"2026-03-12"_s);
        page.trends->cursor()->moveTo(kDay0.toJulianDay() - 20);
        QVERIFY(!page.trends->cursor()->canOpen());
        page.trends->cursor()->open();
        page.trends->openRow(99999);
        page.desk.settle();
        QCOMPARE(entry.count() + day.count(), 2);
        QVERIFY(page.desk.notices->failure());
    }
    void datesAndMonthsCanBeAsked()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, -40, 20);
        page.open();
        QVERIFY(page.trends->counted());
        QVERIFY(!page.scene().calendar);
        page.trends->setCalendar(true);
        page.desk.settle();
        QVERIFY(page.scene().calendar);
        page.trends->setGrain(3);
        page.desk.settle();
        QCOMPARE(page.scene().panels.first().result.by, BinBy::Month);
        QVERIFY(page.trends->table()->count() < 5);
        page.trends->setGrain(7); // there is no such
        QCOMPARE(page.trends->grain(), 3);
        page.trends->setGrain(0);
        page.desk.settle();
        QCOMPARE(page.scene().panels.first().result.by, BinBy::Day);
    }
    void thePictureNeedsAFolder()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.open();
        QCOMPARE(page.trends->exporting()->suggestedName(), u"dayplus-trends-2026-04-02.pdf"_s);
        page.trends->exporting()->setFormat(2);
        QVERIFY(page.trends->exporting()->suggestedName().endsWith(u".png"_s));
    }
    void anotherPanelCanBeTabled()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.log(u"fatigue"_s, Level::Severe, 1, 12);
        page.open();
        QCOMPARE(page.trends->table()->count(), 10);
        page.trends->setTabled(1);
        QCOMPARE(page.trends->table()->count(), 12);
        page.trends->setTabled(5);
        QCOMPARE(page.trends->tabled(), 1);
        page.trends->toggle(u"fatigue"_s);
        page.desk.settle();
        QCOMPARE(page.trends->tabled(), 0);
        QCOMPARE(page.trends->table()->count(), 10);
    }
    void theMedicinesAreATableToo()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 5);
        Medicine medicine;
        medicine.patient = page.desk.patient;
        medicine.code = u"prednisone"_s;
        medicine.countsAsDiseaseTreatment = true;
        medicine.steps = {{page.on(-30), Quantity{Decimal{10, 0}, u"mg"_s}, true, {}}};
        page.desk.put(medicine);
        page.open();
        QAbstractItemModelTester tester(page.trends->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page.trends->tables(), page.trends->panels() + QStringList{u"Medicines"_s});
        QVERIFY2(page.trends->spoken().contains(u"Any immunosuppressant"_s), qPrintable(page.trends->spoken()));
        page.trends->setTabled(int(page.trends->panels().size()));
        QCOMPARE(page.trends->firstHeading(), u"Medicine"_s);
        const QList<TrendTableRow> rows = page.trends->table()->rows();
        const auto line = std::find_if(rows.cbegin(), rows.cend(), [](const TrendTableRow &row) { return row.words.date == u"Prednisone"; });
        QVERIFY(line != rows.cend());
        QCOMPARE(line->words.value, u"10 mg a day"_s);
        QVERIFY2(line->sentence.contains(u"8 Feb 2026"_s), qPrintable(line->sentence));
        page.trends->setTabled(int(page.trends->tables().size()));
        QCOMPARE(page.trends->firstHeading(), u"Medicine"_s); // there is nothing behind it
        page.trends->setTabled(0);
        QCOMPARE(page.trends->firstHeading(), u"Date"_s);
    }
    void aValueKnownToTheMonthStandsOnlyInTheTable()
    {
        TrendsPage page;
        page.measure(u"igg"_s, u"7.1"_s, u"g/L"_s, Moment::inMonth(2025, 11));
        page.open();
        QVERIFY(!page.trends->empty());
        QVERIFY(!page.trends->hasChart());
        QCOMPARE(page.trends->table()->count(), 1);
        QCOMPARE(page.trends->table()->rows().first().words.date, u"November 2025"_s);
        QVERIFY(page.trends->apart().contains(u"only in the table"_s));
    }
    void theTableSaysTheChosenUnit()
    {
        TrendsPage page;
        page.measure(u"temp"_s, u"38.4"_s, u"Cel"_s, page.on(3), Kind::Vital);
        page.open();
        QCOMPARE(page.trends->valueHeading(), u"Value, °C"_s);
        page.desk.put(Setting{u"unit.temp"_s, u"[degF]"_s});
        page.desk.settle();
        QCOMPARE(page.trends->valueHeading(), u"Value, °F"_s);
        QCOMPARE(page.trends->table()->rows().first().words.value, u"101.1"_s);
    }
    void theSentenceMarksItsNumbers()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Severe, -20, -3);
        page.log(u"joint_pain"_s, Level::Mild, 1, 22);
        page.open();
        QStringList words, strong;
        for (const QVariant &word : page.trends->summary()) {
            words += word.toMap().value(u"text"_s).toString();
            if (word.toMap().value(u"strong"_s).toBool())
                strong += words.last();
        }
        QCOMPARE(words.join(u' '), page.trends->summaryText());
        QCOMPARE(strong, (QStringList{u"Severe"_s, u"Mild"_s}));
        QVERIFY(page.trends->spoken().startsWith(page.trends->summaryText()));
    }
    void anotherPersonStartsAnew()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.open();
        page.trends->toggle(u"joint_pain"_s);
        const Id ada = page.desk.put(patientNamed(u"Ada"_s));
        page.desk.roster->setCurrentPatient(ada);
        page.desk.settle();
        QVERIFY(page.trends->empty());
        QCOMPARE(page.trends->table()->count(), 0);
        page.desk.roster->setCurrentPatient(page.desk.patient);
        page.desk.settle();
        QCOMPARE(page.trends->table()->count(), 10);
    }
    void aVaultThatCannotBeReadSaysSo()
    {
        TrendsPage page;
        page.log(u"joint_pain"_s, Level::Mild, 1, 10);
        page.desk.store->failsToRead = Fault::Corrupt;
        page.open();
        QVERIFY(page.desk.notices->failure());
        QVERIFY(page.trends->loaded());
    }
    void theMadeUpJourneyFillsThePage()
    {
        TrendsPage page(u"2026-11-22T18:20"_s, false);
        DemoOptions options;
        options.until = QDate(2026, 11, 22);
        QVERIFY(writeDemoNow(page.desk.journal, options));
        page.desk.settle();
        page.open();
        page.trends->setWide(true);
        page.desk.settle();
        QCOMPARE(page.trends->panels().size(), 7);
        QVERIFY(page.trends->panels().contains(u"IgG"_s));
        const ChartScene &scene = page.scene();
        QCOMPARE(scene.day0, kDay0.toJulianDay());
        QCOMPARE(scene.hospital, (QList{DayRange{*scene.day0 - 1, *scene.day0 + 10}}));
        QVERIFY(scene.medicine);
        QCOMPARE(scene.medicine->freeFrom, *scene.day0 - 1);
        QCOMPARE(scene.medicine->freeTexts.first(), u"259 days without immunosuppressants"_s);
        QVERIFY(scene.marks.size() >= 8);
        QVERIFY(page.trends->headline().startsWith(u"Mara L. · Day +257 (8 months) · "_s));
        QVERIFY(page.trends->logged().endsWith(u"12 more in hospital"_s));
        for (int i = 0; i < page.trends->panels().size(); ++i) {
            page.trends->setTabled(i);
            const TrendResult &result = scene.panels[i].result;
            QCOMPARE(page.trends->table()->count(), int(result.bins.size() + result.vague.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrends)
#include "tst_trendspage.moc"
