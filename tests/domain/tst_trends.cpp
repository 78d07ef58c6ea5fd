// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trend.h"
#include "domain/trendbinner.h"
#include "domain/trendruns.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 day0 = QDate(2026, 3, 10).toJulianDay();

SeriesPoint at(qint64 day, const char *number, const QString &unit = {}, Comparator comparator = Comparator::None)
{
    SeriesPoint point;
    point.wallDay = day0 + day;
    point.minute = 8 * 60;
    point.form = SeriesPoint::Form::Number;
    point.number = Decimal::parse(QString::fromLatin1(number)).value();
    point.unit = unit;
    point.comparator = comparator;
    return point;
}

SeriesPoint level(qint64 day, Level level)
{
    SeriesPoint point = at(day, "0");
    point.form = SeriesPoint::Form::Level;
    point.number = {int(level), 0};
    return point;
}

CatalogueItem nrs()
{
    CatalogueItem item;
    item.kind = Kind::Symptom;
    item.code = u"joint-pain"_s;
    item.scale = Scale::Nrs10;
    return item;
}

CatalogueItem igg()
{
    CatalogueItem item;
    item.kind = Kind::Lab;
    item.code = u"igg"_s;
    item.scale = Scale::Number;
    item.units = {{u"g/L"_s, u"g/L"_s, {}, 2, {}}, {u"mg/dL"_s, u"mg/dL"_s, {1, 100, {}, {}}, 0, {u"mg%"_s}}};
    return item;
}

CatalogueItem temperature()
{
    CatalogueItem item;
    item.kind = Kind::Vital;
    item.scale = Scale::Number;
    item.units = {{u"Cel"_s, u"°C"_s, {}, 1, {}}, {u"[degF]"_s, u"°F"_s, {5, 9, {-32, 0}, {}}, 1, {u"F"_s}}};
    return item;
}

TrendSpec specOf(const CatalogueItem &item, BinBy by = BinBy::Day, qint64 today = 100)
{
    TrendSpec spec;
    spec.item = &item;
    spec.by = by;
    spec.day0 = day0;
    spec.today = day0 + today;
    return spec;
}

/** "day:n=median" of each bin, days against Day 0. */
QString shown(const TrendResult &result)
{
    QStringList parts;
    for (const TrendBin &bin : result.bins) {
        const QString mark = bin.median.comparator == Comparator::Less ? u"<"_s
            : bin.median.comparator == Comparator::LessOrEqual ? u"<="_s
            : bin.median.comparator == Comparator::Greater ? u">"_s : QString();
        parts += u"%1:%2=%3%4"_s.arg(bin.from - day0).arg(bin.n).arg(mark, bin.median.number.toString());
    }
    return parts.join(u' ');
}

/** "first..last" of each run. */
QString shown(const QList<TrendRun> &runs)
{
    QStringList parts;
    for (const TrendRun &run : runs)
        parts += u"%1..%2"_s.arg(run.first().day - double(day0)).arg(run.last().day - double(day0));
    return parts.join(u' ');
}

QList<SeriesPoint> daily(qint64 from, qint64 to, const char *number = "4")
{
    QList<SeriesPoint> points;
    for (qint64 day = from; day <= to; ++day)
        points += at(day, number);
    return points;
}

} // namespace

class TrendsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bins_data();
    void bins();
    void nothingGivesNothing();
    void unitsAreConvertedOnceAndSaid();
    void whatCannotStandOnTheAxisIsKeptApart();
    void levelsKeepTheirIndex();
    void noAnswerIsNotAValue();
    void hospitalDaysAreLeftOutOfNOfN();
    void hospitalDaysCountForLabs();
    void windowsBeforeAndLast();
    void weeksAndMonthsAreCountedFromDay0();
    void withoutDay0TheCalendarCounts();
    void unsortedPointsGiveTheSame();
    void runsOfSymptoms_data();
    void runsOfSymptoms();
    void runsOfLabs_data();
    void runsOfLabs();
    void aRunCarriesItsSpread();
    void vitalsJoinAtTheirOwnPace();
    void weeksJoinOnlyToTheirNeighbour();
    void thinningKeepsBothEnds();
    void factsBetweenAgreesWithTheWindows();
};

void TrendsTest::bins_data()
{
    QTest::addColumn<QList<SeriesPoint>>("points");
    QTest::addColumn<QString>("expected");
    using C = Comparator;
    QTest::newRow("a single point") << QList{at(3, "6")} << u"3:1=6"_s;
    QTest::newRow("a day without an entry has no bin") << QList{at(-2, "6"), at(1, "5")} << u"-2:1=6 1:1=5"_s;
    QTest::newRow("all equal, kept as written") << QList{at(1, "5.20"), at(1, "5.20"), at(1, "5.20")} << u"1:3=5.20"_s;
    QTest::newRow("the middle of an odd count") << QList{at(1, "9"), at(1, "2"), at(1, "4")} << u"1:3=4"_s;
    QTest::newRow("the middle of an even count is exact") << QList{at(1, "6"), at(1, "7")} << u"1:2=6.5"_s;
    QTest::newRow("an even middle needs no more places") << QList{at(1, "6"), at(1, "8")} << u"1:2=7"_s;
    QTest::newRow("negative middle") << QList{at(1, "-3"), at(1, "-0.5")} << u"1:2=-1.75"_s;
    QTest::newRow("a limit is kept") << QList{at(1, "0.5", {}, C::Less)} << u"1:1=<0.5"_s;
    QTest::newRow("a limit below the middle does not mark it") << QList{at(1, "1", {}, C::Less), at(1, "3"), at(1, "4")} << u"1:3=3"_s;
    QTest::newRow("a limit above the middle marks it") << QList{at(1, "9", {}, C::Less), at(1, "3"), at(1, "4")} << u"1:3=<=4"_s;
    QTest::newRow("a limit in an even middle marks it") << QList{at(1, "1", {}, C::Less), at(1, "3")} << u"1:2=<2"_s;
    QTest::newRow("opposite limits are never averaged") << QList{at(1, "1", {}, C::Less), at(1, "9", {}, C::Greater)} << u"1:2=<1"_s;
}

void TrendsTest::bins()
{
    QFETCH(QList<SeriesPoint>, points);
    QFETCH(QString, expected);
    const CatalogueItem item = nrs();
    const TrendResult result = trend(points, specOf(item));
    QCOMPARE(shown(result), expected);
    QCOMPARE(result.values, int(points.size()));
    QCOMPARE(result.latest->value.number, points.last().number);
}

void TrendsTest::nothingGivesNothing()
{
    const CatalogueItem item = nrs();
    const TrendResult result = trend({}, specOf(item));
    QVERIFY(result.bins.isEmpty());
    QVERIFY(!result.latest);
    QVERIFY(!result.last.median);
    QCOMPARE(result.last.days, 0);
    QCOMPARE(result.last.ofDays, 90);
    QCOMPARE(result.ofDays, 0);
    QVERIFY(runsOf(result, runRuleFor(result, 3), {day0, day0 + 10}).isEmpty());
}

void TrendsTest::unitsAreConvertedOnceAndSaid()
{
    const CatalogueItem item = igg();
    const TrendResult result = trend({at(1, "7.1", u"g/L"_s), at(2, "713", u"mg/dL"_s), at(3, "455", u"mg%"_s)}, specOf(item));
    QCOMPARE(result.unit, u"g/L"_s);
    QCOMPARE(shown(result), u"1:1=7.1 2:1=7.13 3:1=4.55"_s);
    QCOMPARE(result.converted, 2);

    const CatalogueItem warm = temperature();
    const TrendResult fever = trend({at(1, "101.3", u"[degF]"_s)}, specOf(warm));
    QCOMPARE(shown(fever), u"1:1=38.5"_s);
}

void TrendsTest::whatCannotStandOnTheAxisIsKeptApart()
{
    const CatalogueItem item = igg();
    SeriesPoint words = at(4, "0");
    words.form = SeriesPoint::Form::Text;
    SeriesPoint month = at(5, "6.5", u"g/L"_s);
    month.precision = Precision::Month;
    SeriesPoint unknown = at(0, "5.5", u"g/L"_s);
    unknown.precision = Precision::Unknown;
    unknown.wallDay = Moment::kNoDay;
    const TrendResult result = trend({at(1, "7", u"g/L"_s), at(2, "7", u"IU"_s), at(3, "8", u"IU"_s), at(3, "9"), words,
                                      level(4, Level::Mild), month, unknown}, specOf(item));
    QCOMPARE(shown(result), u"1:1=7"_s);
    using Why = KeptApart::Why;
    const QList<KeptApart> expected{{Why::Unit, u"IU"_s, 2, day0 + 2, day0 + 3}, {Why::Unit, {}, 1, day0 + 3, day0 + 3},
                                    {Why::Text, {}, 1, day0 + 4, day0 + 4}, {Why::Scale, {}, 1, day0 + 4, day0 + 4}};
    QCOMPARE(result.apart, expected);
    QCOMPARE(result.vague.size(), 2);
    QCOMPARE(result.vague.first().value.number.toString(), u"6.5"_s);
    QCOMPARE(result.span, (DayRange{day0 + 1, day0 + 100}));
}

void TrendsTest::levelsKeepTheirIndex()
{
    CatalogueItem item = nrs();
    item.scale = Scale::Level4;
    const TrendResult result = trend({level(1, Level::Mild), level(1, Level::Severe), level(2, Level::None), at(3, "7")}, specOf(item));
    QCOMPARE(shown(result), u"1:2=2 2:1=0"_s);
    QCOMPARE(result.apart.first().why, KeptApart::Why::Scale);
}

void TrendsTest::noAnswerIsNotAValue()
{
    const CatalogueItem item = nrs();
    SeriesPoint cannot = at(2, "0");
    cannot.form = SeriesPoint::Form::None;
    cannot.status = Status::CouldNotAnswer;
    SeriesPoint not_ = cannot;
    not_.status = Status::NotAssessed;
    const TrendResult result = trend({at(1, "3"), cannot, cannot, not_, at(3, "4")}, specOf(item, BinBy::Day, 3));
    QCOMPARE(shown(result), u"1:1=3 3:1=4"_s);
    QCOMPARE(result.couldNotAnswer, QList<qint64>{day0 + 2});
    QCOMPARE(result.notAssessed, QList<qint64>{day0 + 2});
    QVERIFY(result.apart.isEmpty());
    QCOMPARE(result.days, 2);
    QCOMPARE(result.ofDays, 3);
}

void TrendsTest::hospitalDaysAreLeftOutOfNOfN()
{
    const CatalogueItem item = nrs();
    TrendSpec spec = specOf(item, BinBy::Day, 9);
    spec.hospital = {{day0 + 5, day0 + 6}, {day0 + 3, day0 + 4}, {day0 + 50, day0 + 40}};
    const TrendResult result = trend({at(0, "3"), at(1, "3"), at(4, "9"), at(8, "4")}, spec);
    QCOMPARE(result.hospital, (QList<DayRange>{{day0 + 3, day0 + 6}}));
    QCOMPARE(result.days, 3);
    QCOMPARE(result.ofDays, 6);
    QCOMPARE(result.hospitalDays, 4);
    QVERIFY(result.bins[2].hospital);
    QCOMPARE(result.last.median->number.toString(), u"3"_s);
    QCOMPARE(result.last.max->number.toString(), u"4"_s);
}

void TrendsTest::hospitalDaysCountForLabs()
{
    const CatalogueItem item = igg();
    TrendSpec spec = specOf(item, BinBy::Day, 50);
    spec.hospital = {{day0, day0 + 12}};
    const TrendResult result = trend({at(4, "4", u"g/L"_s)}, spec);
    QVERIFY(!result.bins.first().hospital);
    QCOMPARE(result.last.days, 1);
}

void TrendsTest::windowsBeforeAndLast()
{
    const CatalogueItem item = nrs();
    TrendSpec spec = specOf(item, BinBy::Week, 200);
    spec.hospital = {{day0 - 1, day0 + 10}};
    const TrendResult result = trend(daily(-100, -20, "6") + daily(-19, -1, "8") + daily(11, 180, "1"), spec);
    QCOMPARE(result.before->days, 89);
    QCOMPARE(result.before->ofDays, 89);
    QCOMPARE(result.before->median->number.toString(), u"6"_s);
    QCOMPARE(result.before->max->number.toString(), u"8"_s);
    QCOMPARE(result.last.range, (DayRange{day0 + 111, day0 + 200}));
    QCOMPARE(result.last.days, 70);
    QCOMPARE(result.last.ofDays, 90);
    QCOMPARE(result.last.median->number.toString(), u"1"_s);
}

void TrendsTest::weeksAndMonthsAreCountedFromDay0()
{
    const CatalogueItem item = nrs();
    const TrendResult weeks = trend(daily(-3, 8), specOf(item, BinBy::Week, 8));
    QCOMPARE(shown(weeks), u"-7:3=4 0:7=4 7:2=4"_s);
    QCOMPARE(weeks.bins[0].days, 3);
    QCOMPARE(weeks.bins[0].ofDays, 7);
    QCOMPARE(weeks.bins[2].ofDays, 2);
    QCOMPARE(weeks.values, 12);

    const TrendResult months = trend(daily(-1, 31), specOf(item, BinBy::Month, 31));
    QCOMPARE(shown(months), u"-28:1=4 0:31=4 31:1=4"_s);
    QCOMPARE(months.bins[1].to - day0, 30);
}

void TrendsTest::withoutDay0TheCalendarCounts()
{
    const CatalogueItem item = nrs();
    TrendSpec spec = specOf(item, BinBy::Month);
    spec.day0.reset();
    const TrendResult months = trend({at(0, "2")}, spec);
    QCOMPARE(QDate::fromJulianDay(months.bins.first().from), QDate(2026, 3, 1));
    QCOMPARE(QDate::fromJulianDay(months.bins.first().to), QDate(2026, 3, 31));
    QVERIFY(!months.before);
    spec.by = BinBy::Week;
    const TrendResult weeks = trend({at(0, "2")}, spec);
    QCOMPARE(QDate::fromJulianDay(weeks.bins.first().from).dayOfWeek(), 1);
    QVERIFY(DayRange({weeks.bins.first().from, weeks.bins.first().to}).contains(day0));
}

void TrendsTest::unsortedPointsGiveTheSame()
{
    const CatalogueItem item = nrs();
    const QList<SeriesPoint> points{at(1, "2"), at(2, "3"), at(2, "5"), at(9, "7")};
    QList<SeriesPoint> mixed{points[3], points[1], points[0], points[2]};
    QCOMPARE(trend(mixed, specOf(item)).bins, trend(points, specOf(item)).bins);
}

void TrendsTest::runsOfSymptoms_data()
{
    QTest::addColumn<QList<SeriesPoint>>("points");
    QTest::addColumn<QList<DayRange>>("hospital");
    QTest::addColumn<QString>("expected");
    const QList<DayRange> home;
    QTest::newRow("every day") << daily(1, 20) << home << u"1..20"_s;
    QTest::newRow("two days are too few for a line") << daily(1, 2) << home << QString();
    QTest::newRow("three days are enough") << daily(1, 3) << home << u"1..3"_s;
    QTest::newRow("one missed day keeps the line") << daily(1, 9) + daily(11, 20) << home << u"1..20"_s;
    QTest::newRow("a missed week breaks it") << daily(1, 9) + daily(17, 25) << home << u"1..9 17..25"_s;
    QTest::newRow("never across Day 0") << daily(-10, 10) << home << u"-10..-1 0..10"_s;
    QTest::newRow("two days before Day 0 borrow none from after") << daily(-2, 10) << home << u"0..10"_s;
    QTest::newRow("not in hospital") << daily(1, 30) << QList<DayRange>{{day0 + 10, day0 + 15}} << u"1..9 16..30"_s;
    QTest::newRow("a lone day has no line") << QList{at(5, "3")} << home << QString();
}

void TrendsTest::runsOfSymptoms()
{
    QFETCH(QList<SeriesPoint>, points);
    QFETCH(QList<DayRange>, hospital);
    QFETCH(QString, expected);
    const CatalogueItem item = nrs();
    TrendSpec spec = specOf(item);
    spec.hospital = hospital;
    const TrendResult result = trend(points, spec);
    QCOMPARE(shown(runsOf(result, runRuleFor(result, 2.3), {day0 - 100, day0 + 100})), expected);
}

void TrendsTest::runsOfLabs_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("expected");
    QTest::newRow("130 days join") << QList{10, 140} << u"10..140"_s;
    QTest::newRow("131 days do not") << QList{10, 141} << u"10..10 141..141"_s;
    QTest::newRow("14 days across Day 0 join") << QList{-7, 7} << u"-7..7"_s;
    QTest::newRow("15 days across Day 0 do not") << QList{-8, 7} << u"-8..-8 7..7"_s;
    QTest::newRow("a single one stays alone") << QList{3} << u"3..3"_s;
}

void TrendsTest::runsOfLabs()
{
    QFETCH(QList<int>, days);
    QFETCH(QString, expected);
    const CatalogueItem item = igg();
    QList<SeriesPoint> points;
    for (const int day : days)
        points += at(day, "6", u"g/L"_s);
    const TrendResult result = trend(points, specOf(item));
    QCOMPARE(shown(runsOf(result, runRuleFor(result, 1), {day0 - 400, day0 + 400})), expected);
}

void TrendsTest::aRunCarriesItsSpread()
{
    const CatalogueItem item = nrs();
    const TrendResult result = trend({at(1, "2"), at(2, "9"), at(3, "4")}, specOf(item));
    const QList<TrendRun> runs = runsOf(result, runRuleFor(result, 3), {day0, day0 + 10});
    QCOMPARE(runs.size(), 1);
    const RunPoint middle = runs.first()[1];
    QCOMPARE(middle.value, 4.0);
    QCOMPARE(middle.low, 2.0);
    QCOMPARE(middle.high, 9.0);
}

void TrendsTest::vitalsJoinAtTheirOwnPace()
{
    const CatalogueItem item = temperature();
    const auto of = [&item](const QList<int> &days) {
        QList<SeriesPoint> points;
        for (const int day : days)
            points += at(day, "36.8", u"Cel"_s);
        const TrendResult result = trend(points, specOf(item));
        return shown(runsOf(result, runRuleFor(result, 2.3), {day0, day0 + 100}));
    };
    QCOMPARE(of({1, 2, 3, 5, 6}), u"1..3 5..6"_s);
    QCOMPARE(of({1, 8, 15, 22, 36}), u"1..22 36..36"_s);
}

void TrendsTest::weeksJoinOnlyToTheirNeighbour()
{
    const CatalogueItem item = nrs();
    const TrendResult result = trend(daily(-7, 13) + daily(21, 27), specOf(item, BinBy::Week));
    const QList<TrendRun> runs = runsOf(result, runRuleFor(result, 2.3), {day0 - 20, day0 + 40});
    QCOMPARE(shown(runs), u"-4..-4 3..10 24..24"_s);
}

void TrendsTest::thinningKeepsBothEnds()
{
    const CatalogueItem item = nrs();
    const TrendResult result = trend(daily(1, 17) + daily(40, 42), specOf(item));
    RunRule rule = runRuleFor(result, 1);
    rule.step = 7;
    QStringList days;
    for (const TrendRun &run : runsOf(result, rule, {day0, day0 + 100})) {
        for (const RunPoint &point : run)
            days += QString::number(point.day - double(day0));
    }
    QCOMPARE(days.join(u' '), u"1 7 14 17 40 42"_s);
}

void TrendsTest::factsBetweenAgreesWithTheWindows()
{
    const CatalogueItem item = nrs();
    TrendSpec spec = specOf(item);
    spec.hospital = {{day0 - 1, day0 + 10}};
    const TrendResult result = trend(daily(-80, -5, "7") + daily(2, 90, "2"), spec);
    QCOMPARE(factsBetween(result, result.before->range), *result.before);
    QCOMPARE(factsBetween(result, result.last.range), result.last);
}

QTEST_APPLESS_MAIN(TrendsTest)
#include "tst_trends.moc"
