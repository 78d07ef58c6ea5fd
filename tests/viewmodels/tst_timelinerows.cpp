// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeydesk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** What a line shows, empty things left out. */
QJsonObject jsonOf(const TimelineRow &row)
{
    QJsonObject json{{u"type"_s, timelineTypeName(row.type)}, {u"title"_s, row.title}};
    const auto text = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json[name] = value;
    };
    const auto flag = [&json](const QString &name, bool on) {
        if (on)
            json[name] = true;
    };
    text(u"number"_s, row.number);
    text(u"date"_s, row.date);
    text(u"meta"_s, row.meta);
    text(u"who"_s, row.who);
    text(u"word"_s, row.word);
    text(u"band"_s, row.band);
    flag(u"planned"_s, row.planned);
    flag(u"vague"_s, row.vague);
    flag(u"span"_s, row.span);
    flag(u"beyond"_s, row.beyond);
    flag(u"first"_s, row.firstOfDay);
    if (!row.lanes.isEmpty())
        json[u"lanes"_s] = QJsonArray::fromVariantList(QVariantList(row.lanes.begin(), row.lanes.end()));
    return json;
}

} // namespace

class TestTimelineRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholeJourneyReadsAsItShould()
    {
        JourneyDesk desk;
        const Id jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.add(desk.event(Kind::Event, u"flare_suspected"_s, Moment::inMonth(2024, 10, true)));
        desk.diary(-40, -36);
        EntryDraft collected = desk.event(Kind::Event, u"apheresis"_s, desk.at(-35, 480));
        collected.note = u"Four hours.\nIce cream."_s;
        desk.add(collected);
        desk.add(desk.period(Kind::Span, u"manufacture"_s, desk.day(-34), desk.day(-8)));
        desk.add(desk.period(Kind::Event, u"lymphodepletion"_s, desk.day(-5), desk.day(-3)));
        desk.add(desk.event(Kind::Event, u"infusion"_s, desk.at(0, 680)));
        desk.add(desk.period(Kind::Span, u"no_driving"_s, desk.day(0), desk.day(56)));
        desk.journal.setAuthor(jonas);
        EntryDraft fever = desk.temperature(u"38.4"_s, desk.at(4, 161));
        fever.reporter = Reporter::Caregiver;
        desk.add(fever);
        desk.add(desk.period(Kind::Span, u"admission"_s, desk.at(4, 200), desk.day(9)));
        desk.add(desk.planned(u"visit"_s, desk.at(28, 570)));
        desk.add(desk.planned(u"visit"_s, Moment::inMonth(2026, 6, true)));
        EntryDraft undated = desk.event(Kind::Condition, u"condition"_s, Moment::unknown());
        undated.label = u"Gout"_s;
        desk.add(undated);
        JourneyViewModel &page = desk.open();

        QFile file(QStringLiteral(DAYPLUS_SOURCE_DIR "/tests/viewmodels/journey.golden.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray golden = QJsonDocument::fromJson(file.readAll()).array();
        const QList<TimelineRow> &rows = page.timeline()->rows();
        QVERIFY(!golden.isEmpty());
        for (qsizetype i = 0; i < std::max(rows.size(), golden.size()); ++i)
            QCOMPARE(QJsonDocument(i < rows.size() ? jsonOf(rows[i]) : QJsonObject()).toJson(QJsonDocument::Compact),
                     QJsonDocument(golden.at(i).toObject()).toJson(QJsonDocument::Compact));
    }

    void aReaderHearsTheWholeLine()
    {
        JourneyDesk desk;
        desk.add(desk.temperature(u"38.4"_s, desk.at(4, 161)));
        desk.add(desk.event(Kind::Event, u"flare_suspected"_s, Moment::inMonth(2024, 10, true)));
        desk.diary(-20, -10);
        desk.open();
        QCOMPARE(desk.row(u"Temperature 38.4 °C"_s).spoken, u"Day +4, 14 March 2026, Temperature 38.4 °C, 02:41 at night, Mara L."_s);
        QCOMPARE(desk.page->timeline()->rowAt(1)->spoken, u"about October 2024, Worse symptoms (possible flare), Mara L."_s);
        const int fold = desk.lineOf(u"22 more entries"_s);
        QCOMPARE(desk.page->timeline()->rowAt(fold)->spoken, u"22 more entries, Day −20, 18 February 2026 to Day −10, 28 February 2026, folded away"_s);
    }

    void smallEntriesOfADayStandBehindOneLine_data()
    {
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<QString>("title");
        QTest::newRow("symptoms and a pulse") << QStringList{u"fatigue"_s, u"hr"_s} << u"2 check-in entries"_s;
        QTest::newRow("lab values") << QStringList{u"crp"_s, u"hb"_s, u"anc"_s} << u"3 lab values"_s;
        QTest::newRow("a mixture") << QStringList{u"fatigue"_s, u"crp"_s} << u"2 entries"_s;
    }
    void smallEntriesOfADayStandBehindOneLine()
    {
        QFETCH(QStringList, items);
        QFETCH(QString, title);
        JourneyDesk desk;
        for (const QString &code : items) {
            const CatalogueItem *item = shippedCatalogues().itemByCode(code);
            QVERIFY2(item, qPrintable(code));
            EntryDraft draft = desk.event(item->kind, code, desk.day(10));
            if (item->scale == Scale::Level4)
                draft.value = Level::Mild;
            else
                draft.value = Quantity{*item->soft.low, item->units.first().ucum};
            desk.add(draft);
        }
        desk.open();
        QCOMPARE(desk.row(title).count, int(items.size()));
        QCOMPARE(desk.row(title).number, u"+10"_s);
    }

    void aSmallEntryAloneIsNotFolded()
    {
        JourneyDesk desk;
        desk.symptom(u"fatigue"_s, Level::Mild, desk.at(10, 480));
        desk.open();
        QCOMPARE(desk.row(u"Fatigue, mild"_s).type, TimelineRow::Type::Entry);
    }

    void todaysEntriesAreNotBehindTheLineOfDaysBefore()
    {
        JourneyDesk desk;
        desk.diary(10, 23);
        desk.open();
        QCOMPARE(desk.row(u"26 more entries"_s).count, 26);
        QCOMPARE(desk.row(u"2 check-in entries"_s).number, u"+23"_s);
    }

    void theHighestFeverOfADayHasItsLineAndTodayEveryOne()
    {
        JourneyDesk desk;
        desk.add(desk.temperature(u"38.1"_s, desk.at(4, 60)));
        desk.add(desk.temperature(u"39.1"_s, desk.at(4, 120)));
        desk.add(desk.temperature(u"37.2"_s, desk.at(4, 900)));
        EntryDraft fahrenheit = desk.temperature(u"101.3"_s, desk.at(23, 60));
        fahrenheit.value = Quantity{*Decimal::parse(u"101.3"_s), u"[degF]"_s};
        desk.add(fahrenheit);
        desk.add(desk.temperature(u"38.0"_s, desk.at(23, 120)));
        desk.open();
        QVERIFY(desk.titles().contains(u"Temperature 39.1 °C"_s));
        QVERIFY(!desk.titles().contains(u"Temperature 38.1 °C"_s));
        QVERIFY(desk.titles().contains(u"2 check-in entries"_s));
        QVERIFY(desk.titles().contains(u"Temperature 101.3 °F"_s));
        QVERIFY(desk.titles().contains(u"Temperature 38.0 °C"_s));
    }

    void withoutAnInfusionDayZeroStillHasItsLine()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(-3)));
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(3)));
        desk.open();
        const TimelineRow &zero = desk.row(u"CAR T infusion"_s);
        QCOMPARE(zero.type, TimelineRow::Type::Day0);
        QVERIFY(zero.entry.isNull());
        QVERIFY(!zero.planned);
        QCOMPARE(zero.number, u"Day 0"_s);
    }

    void aDayZeroAheadIsPlannedAndStandsAfterToday()
    {
        JourneyDesk desk(u"2026-03-01T10:00"_s);
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(-20)));
        desk.add(desk.planned(u"visit"_s, desk.day(-3)));
        desk.add(desk.planned(u"visit"_s, desk.day(20)));
        desk.open();
        const int zero = desk.lineOf(u"CAR T infusion"_s);
        QVERIFY(desk.page->timeline()->rowAt(zero)->planned);
        QVERIFY(desk.page->timeline()->rowAt(zero)->beyond);
        QVERIFY(zero > desk.page->todayLine());
        QCOMPARE(desk.page->timeline()->rowAt(zero - 2)->number, u"−3"_s);
        QCOMPARE(desk.titles().count(u"CAR T infusion"_s), 1);
    }

    void withoutADayZeroTheDateIsTheNumber()
    {
        JourneyDesk desk;
        Course course = desk.records<Course>(RecordKind::Course).first();
        course.day0 = Moment::unknown();
        desk.put(course);
        desk.settle();
        desk.add(desk.event(Kind::Event, u"visit"_s, desk.day(4)));
        desk.open();
        QCOMPARE(desk.row(u"Visit"_s).number, u"14 Mar"_s);
        QVERIFY(!desk.titles().contains(u"CAR T infusion"_s));
        QVERIFY(desk.titles().contains(u"Today, 2 April"_s));
    }

    void aPlannedEntryOfTodayStandsAfterToday()
    {
        JourneyDesk desk;
        desk.add(desk.planned(u"visit"_s, desk.at(23, 1200)));
        desk.add(desk.planned(u"biopsy"_s, desk.at(20, 600)));
        desk.open();
        QVERIFY(desk.lineOf(u"Visit"_s) > desk.page->todayLine());
        QVERIFY(desk.row(u"Visit"_s).beyond);
        QVERIFY(desk.lineOf(u"Tissue sample (biopsy)"_s) < desk.page->todayLine()); // nobody said whether it happened
        QVERIFY(desk.row(u"Tissue sample (biopsy)"_s).planned);
    }

    void aPlanThatIsOverSaysThatNobodyConfirmedIt()
    {
        JourneyDesk desk;
        desk.add(desk.planned(u"biopsy"_s, desk.at(20, 600)));
        EntryDraft imaging = desk.planned(u"imaging"_s, desk.day(22));
        imaging.plan = Plan{u"own"_s, {}, 3, 0};
        desk.add(imaging);
        EntryDraft visit = desk.planned(u"visit"_s, desk.day(10));
        visit.state = State::Cancelled;
        desk.add(visit);
        desk.open();
        QCOMPARE(desk.row(u"Tissue sample (biopsy)"_s).meta, u"Planned, not confirmed, 10:00"_s);
        QCOMPARE(desk.row(u"Scan or picture"_s).meta, u"Planned"_s); // its window is not over
        QCOMPARE(desk.row(u"Visit"_s).meta, u"Cancelled"_s);
        QVERIFY(desk.row(u"Visit"_s).cancelled);
        QVERIFY(!desk.row(u"Tissue sample (biopsy)"_s).cancelled);
    }

    void aYearOtherThanTodaysIsNamed()
    {
        JourneyDesk desk;
        desk.add(desk.event(Kind::Event, u"visit"_s, Moment::onDay({2025, 12, 30})));
        desk.add(desk.planned(u"biopsy"_s, Moment::onDay({2027, 2, 1})));
        desk.open();
        QCOMPARE(desk.titles().first(), u"Prepare, 2025"_s);
        QCOMPARE(desk.row(u"Tissue sample (biopsy)"_s).band, u"Live, 2027"_s);
    }
};

QTEST_MAIN(TestTimelineRows)
#include "tst_timelinerows.moc"
