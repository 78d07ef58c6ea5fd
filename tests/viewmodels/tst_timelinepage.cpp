// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Counts what a view would be told. */
struct Heard {
    explicit Heard(TimelineModel *model)
        : reset(model, &QAbstractItemModel::modelReset), inserted(model, &QAbstractItemModel::rowsInserted),
          removed(model, &QAbstractItemModel::rowsRemoved), changed(model, &QAbstractItemModel::dataChanged)
    {
    }
    QSignalSpy reset, inserted, removed, changed;
};

} // namespace

class TestTimelinePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyVaultSaysSo()
    {
        JourneyDesk desk;
        JourneyViewModel &page = desk.open();
        QVERIFY(page.isEmpty());
        QVERIFY(!page.narrowed());
    }

    void aFoldOpensInPlaceAndCloses()
    {
        JourneyDesk desk;
        desk.diary(5, 10);
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(11)));
        JourneyViewModel &page = desk.open();
        Heard heard(page.timeline());
        const int before = page.timeline()->count();
        const int line = desk.lineOf(u"12 more entries"_s);
        page.toggle(line);
        QVERIFY(page.timeline()->rowAt(line)->open);
        QCOMPARE(page.timeline()->count(), before + 6); // a line for each day
        QCOMPARE(page.timeline()->rowAt(line + 1)->title, u"2 check-in entries"_s);
        page.toggle(line + 1);
        QCOMPARE(page.timeline()->rowAt(line + 2)->title, u"Fatigue, mild"_s);
        QCOMPARE(page.timeline()->rowAt(line + 2)->level, 2);
        page.toggle(line);
        QCOMPARE(page.timeline()->count(), before);
        QCOMPARE(heard.reset.size(), 0);
    }

    void aFoldStaysOpenWhenTheDiaryGoesOn()
    {
        JourneyDesk desk;
        desk.diary(5, 10);
        JourneyViewModel &page = desk.open();
        page.toggle(desk.lineOf(u"12 more entries"_s));
        desk.symptom(u"fatigue"_s, Level::Severe, desk.at(11, 480));
        desk.read();
        QVERIFY(desk.row(u"13 more entries"_s).open);
        QVERIFY(desk.titles().contains(u"Fatigue, severe"_s));
    }

    void onlyTheLinesThatChangedAreTold()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        const Id biopsy = desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(4)));
        JourneyViewModel &page = desk.open();
        Heard heard(page.timeline());

        const Id added = desk.add(desk.event(Kind::Event, u"imaging"_s, desk.day(3)));
        desk.read();
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(desk.lineOf(u"Scan or picture"_s), desk.lineOf(u"Visit"_s) + 1);

        EntryDraft moved = desk.entry(biopsy).facts();
        moved.when = desk.day(1);
        QVERIFY(waitFor(desk.journal.amend(biopsy, moved)));
        desk.read();
        QVERIFY(desk.lineOf(u"Tissue sample (biopsy)"_s) < desk.lineOf(u"Visit"_s));

        QVERIFY(waitFor(desk.journal.remove({added})));
        desk.read();
        QVERIFY(!desk.titles().contains(u"Scan or picture"_s));
        QVERIFY(waitFor(desk.journal.undo()));
        desk.read();
        QVERIFY(desk.titles().contains(u"Scan or picture"_s));
        QCOMPARE(heard.reset.size(), 0);
    }

    void anImportIsReadAnew()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        desk.open();
        const Result<Entry> entry = desk.journal.make(desk.event(Kind::Event, u"biopsy"_s, desk.day(3)), true);
        QVERIFY(entry);
        QVERIFY(waitFor(desk.journal.beginImport(u"letter.json"_s)));
        QVERIFY(waitFor(desk.journal.importPage({*entry})));
        QVERIFY(waitFor(desk.journal.commitImport()));
        desk.read();
        QVERIFY(desk.titles().contains(u"Tissue sample (biopsy)"_s));
    }

    void aFilterShowsOnlyItsKindsAndUnfoldsThem_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QStringList>("shown");
        using Filter = JourneyViewModel::Filter;
        const QString today = u"Today, Day +23"_s;
        QTest::newRow("treatment") << int(Filter::Treatment) << QStringList{u"Visit"_s};
        QTest::newRow("symptoms") << int(Filter::Symptoms) << QStringList{u"Fatigue, mild"_s, u"Joint pain, none"_s};
        QTest::newRow("measurements") << int(Filter::Measurements) << QStringList{u"Temperature 36.6 °C"_s};
        QTest::newRow("labs") << int(Filter::Labs) << QStringList{u"CRP 5 mg/L"_s};
        QTest::newRow("medicines") << int(Filter::Medicines) << QStringList{u"Prednisone 5 mg, taken"_s};
        QTest::newRow("notes") << int(Filter::Notes) << QStringList{u"A good day"_s};
    }
    void aFilterShowsOnlyItsKindsAndUnfoldsThem()
    {
        QFETCH(int, filter);
        QFETCH(QStringList, shown);
        JourneyDesk desk;
        desk.diary(9, 9);
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(9)));
        desk.add(desk.temperature(u"36.6"_s, desk.day(9)));
        EntryDraft lab = desk.event(Kind::Lab, u"crp"_s, desk.day(9));
        lab.value = Quantity{{5, 0}, u"mg/L"_s};
        desk.add(lab);
        EntryDraft dose = desk.event(Kind::Dose, u"prednisone"_s, desk.day(9));
        dose.value = Quantity{{5, 0}, u"mg"_s};
        dose.facts = DoseFacts{};
        desk.add(dose);
        EntryDraft note = desk.event(Kind::Note, u"note"_s, desk.day(9));
        note.note = u"A good day"_s;
        desk.add(note);
        JourneyViewModel &page = desk.open();
        page.setFilter(filter);
        desk.read();
        QVERIFY(page.narrowed());
        QStringList entries;
        for (const TimelineRow &row : page.timeline()->rows())
            if (row.type == TimelineRow::Type::Entry)
                entries.append(row.title);
        QCOMPARE(entries, shown);
        page.setFilter(0);
        desk.read();
        QVERIFY(desk.titles().contains(u"Visit"_s) && desk.titles().contains(u"A good day"_s));
    }

    void aFilteredPageLeavesOutANewEntryOfAnotherKind()
    {
        JourneyDesk desk;
        JourneyViewModel &page = desk.open();
        page.setFilter(int(JourneyViewModel::Filter::Treatment));
        desk.read();
        desk.symptom(u"fatigue"_s, Level::Mild, desk.day(10));
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(10)));
        desk.read();
        QVERIFY(desk.titles().contains(u"Visit"_s));
        QVERIFY(!desk.titles().contains(u"Fatigue, mild"_s));
    }

    void searchBeginsWhenTypingRestsAndFindsOldAndPlanned()
    {
        JourneyDesk desk;
        EntryDraft tram = desk.event(Kind::Note, u"note"_s, Moment::inYear(2019));
        tram.note = u"Ran for the tram"_s;
        desk.add(tram);
        desk.diary(0, 5);
        EntryDraft visit = desk.planned(u"visit"_s, desk.day(40));
        visit.note = u"By tram, platform 3"_s;
        desk.add(visit);
        JourneyViewModel &page = desk.open();
        page.setSearch(u"tr"_s);
        page.setSearch(u"tram"_s);
        QCOMPARE(page.search(), u"tram"_s);
        QTRY_COMPARE(page.found(), u"2 entries found"_s);
        QCOMPARE(desk.titles(), (QStringList{u"Ran for the tram"_s, u"Visit"_s}));
        QCOMPARE(page.todayLine(), -1);
        page.setSearch(u"zeppelin"_s);
        QTRY_COMPARE(page.found(), u"Nothing found"_s);
        QVERIFY(page.isEmpty());
        page.setSearch({});
        QTRY_VERIFY(page.todayLine() >= 0);
        QVERIFY(page.found().isEmpty());
    }

    void aLongDiaryIsReadInPartsAndEarlierOnesComeOnDemand()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"consent"_s, desk.day(-1999)));
        desk.diary(-1999, 20);
        JourneyViewModel &page = desk.open();
        QCOMPARE(page.timeline()->rowAt(0)->type, TimelineRow::Type::Earlier);
        QVERIFY(!desk.titles().contains(u"Consent signed"_s));
        Heard heard(page.timeline());
        QSignalSpy arrived(&page, &JourneyViewModel::arrived);
        page.showEarlier();
        desk.read();
        QVERIFY(desk.titles().contains(u"Consent signed"_s));
        QVERIFY(page.timeline()->rowAt(0)->type != TimelineRow::Type::Earlier);
        QCOMPARE(heard.reset.size(), 0);
        QCOMPARE(arrived.size(), 0); // the view stays where it is
    }

    void goingToAFarDayBringsItAndTheWayBack()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"consent"_s, desk.day(-1500)));
        desk.diary(-1999, 20);
        JourneyViewModel &page = desk.open();
        QSignalSpy arrived(&page, &JourneyViewModel::arrived);
        page.goTo(desk.onDay(-1500).toString(Qt::ISODate));
        desk.read();
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().toInt(), desk.lineOf(u"Consent signed"_s));
        QCOMPARE(page.timeline()->rows().last().type, TimelineRow::Type::Later);
        QCOMPARE(page.todayLine(), -1);
        page.backToToday();
        desk.read();
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(arrived.last().first().toInt(), page.todayLine());
    }

    void goingToANearDayReadsNothing()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(9)));
        JourneyViewModel &page = desk.open();
        QSignalSpy arrived(&page, &JourneyViewModel::arrived);
        page.goTo(desk.onDay(7).toString(Qt::ISODate));
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(arrived.first().first().toInt(), desk.lineOf(u"Tissue sample (biopsy)"_s));
    }

    void theLineOneWasAtIsFoundAgain()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        JourneyViewModel &page = desk.open();
        QCOMPARE(page.keptLine(), page.todayLine());
        page.keep(desk.lineOf(u"Visit"_s));
        desk.add(desk.event(Kind::Event, u"biopsy"_s, desk.day(1)));
        desk.read();
        QCOMPARE(page.keptLine(), desk.lineOf(u"Visit"_s));
    }

    void arrowsSkipWhatDoesNothing()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        desk.add(desk.planned(u"biopsy"_s, desk.day(30)));
        JourneyViewModel &page = desk.open();
        const int visit = desk.lineOf(u"Visit"_s), biopsy = desk.lineOf(u"Tissue sample (biopsy)"_s);
        QVERIFY(page.todayLine() > visit && page.todayLine() < biopsy);
        QCOMPARE(page.timeline()->neighbour(visit, 1), biopsy);
        QCOMPARE(page.timeline()->neighbour(biopsy, -1), visit);
        QCOMPARE(page.timeline()->neighbour(biopsy, 1), biopsy);
    }

    void aNewDayMovesToday()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(2)));
        JourneyViewModel &page = desk.open();
        desk.world.setNow(u"2026-04-03T00:01"_s);
        Setting touched{u"rollover-hour"_s, 4}; // any change of the roster lets the day look at the clock
        desk.put(touched);
        desk.read();
        QTRY_VERIFY(desk.titles().contains(u"Today, Day +24"_s));
        QCOMPARE(page.timeline()->count(), desk.titles().size());
    }

    void aStoreThatFailsIsSaid()
    {
        JourneyDesk desk;
        desk.store->failsToRead = Fault::ReadFailed;
        desk.open();
        QVERIFY(desk.notices->failure());
    }
};

QTEST_MAIN(TestTimelinePage)
#include "tst_timelinepage.moc"
