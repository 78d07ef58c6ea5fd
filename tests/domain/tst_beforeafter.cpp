// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/around.h"
#include "domain/beforeafter.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 kZero = QDate(2026, 3, 10).toJulianDay();

SeriesPoint at(int day, const QString &value)
{
    SeriesPoint point;
    point.wallDay = kZero + day;
    point.form = SeriesPoint::Form::Number;
    point.number = Decimal::parse(value).value();
    return point;
}

TrendResult counted(const QList<SeriesPoint> &points, Scale scale, Kind kind = Kind::Symptom, const QList<DayRange> &hospital = {})
{
    CatalogueItem item;
    item.kind = kind;
    item.scale = scale;
    TrendSpec spec;
    spec.item = &item;
    spec.day0 = kZero;
    spec.today = kZero + 257;
    spec.hospital = hospital;
    return trend(points, spec);
}

/** "-90..-1 168..257". */
QString text(const WindowPair &pair)
{
    const auto range = [](DayRange days) { return days.days() == 0 ? u"none"_s : u"%1..%2"_s.arg(days.from - kZero).arg(days.to - kZero); };
    return range(pair.before) + u' ' + range(pair.now) + (pair.cut ? u" cut"_s : QString());
}

DoseStep step(int day, std::optional<qint64> milligrams)
{
    DoseStep one;
    one.from = Moment::onDay(QDate::fromJulianDay(kZero + day));
    if (milligrams)
        one.amount = Quantity{Decimal{*milligrams, 0}, u"mg"_s, Comparator::None};
    return one;
}

} // namespace

class BeforeAfterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windows_data();
    void windows();
    void windowsAroundAnEvent_data();
    void windowsAroundAnEvent();
    void windowsNeverOverlap();
    void shares_data();
    void shares();
    void hospitalDaysAreNotLogged();
    void resultsAreCountedNotBinned();
    void whereTheMiddleValueStands();
    void daysOfAWindow();
    void medicineChanges_data();
    void medicineChanges();
};

void BeforeAfterTest::windows_data()
{
    QTest::addColumn<int>("today");
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ninety days before Day 0 and the last ninety") << 257 << true << 90 << u"-90..-1 168..257"_s;
    QTest::newRow("thirty") << 257 << true << 30 << u"-30..-1 228..257"_s;
    QTest::newRow("now begins with Day 0 at the earliest") << 22 << true << 90 << u"-90..-1 0..22 cut"_s;
    QTest::newRow("on Day 0") << 0 << true << 90 << u"-90..-1 0..0 cut"_s;
    QTest::newRow("just long enough") << 89 << true << 90 << u"-90..-1 0..89"_s;
    QTest::newRow("Day 0 is still to come") << -5 << true << 30 << u"-64..-35 -34..-5"_s;
    QTest::newRow("no Day 0") << 257 << false << 30 << u"198..227 228..257"_s;
}

void BeforeAfterTest::windows()
{
    QFETCH(int, today);
    QFETCH(bool, known);
    QFETCH(int, days);
    const WindowPair pair = windowsNow(known ? std::optional(kZero) : std::nullopt, kZero + today, days);
    QTEST(text(pair), "expected");
    QCOMPARE(pair.about, known && today >= 0 ? WindowPair::About::Day0 : WindowPair::About::Recent);
}

void BeforeAfterTest::windowsAroundAnEvent_data()
{
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("until");
    QTest::addColumn<int>("today");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a day") << 4 << 4 << 257 << u"-26..3 5..34"_s;
    QTest::newRow("some days, in neither window") << 4 << 8 << 257 << u"-26..3 9..38"_s;
    QTest::newRow("not long ago") << 250 << 250 << 257 << u"220..249 251..257 cut"_s;
    QTest::newRow("today") << 257 << 257 << 257 << u"227..256 none cut"_s;
}

void BeforeAfterTest::windowsAroundAnEvent()
{
    QFETCH(int, event);
    QFETCH(int, until);
    QFETCH(int, today);
    QTEST(text(windowsAround(kZero + event, kZero + until, kZero + today, 30)), "expected");
}

void BeforeAfterTest::windowsNeverOverlap()
{
    for (const int days : windowLengths()) {
        for (int today = -400; today < 800; today += 7) {
            const WindowPair now = windowsNow(kZero, kZero + today, days);
            QVERIFY(now.before.to < now.now.from);
            QCOMPARE(now.before.days(), days);
            QVERIFY(now.now.days() == days || now.cut);
        }
    }
}

void BeforeAfterTest::shares_data()
{
    QTest::addColumn<QString>("before"); ///< values on days −1, −2 …
    QTest::addColumn<QString>("now");
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nought to ten: eleven parts") << u"6 6 7"_s << u"1"_s << Scale::Nrs10 << u"0,0,0,0,0,0,2,1,0,0,0 0,1,0,0,0,0,0,0,0,0,0"_s;
    QTest::newRow("few whole numbers: one part each") << u"3 4"_s << u"5"_s << Scale::Number << u"1,1,0 0,0,1"_s;
    QTest::newRow("from zero where that costs little") << u"2 1"_s << u"0"_s << Scale::Number << u"0,1,1 1,0,0"_s;
    QTest::newRow("minutes: round parts") << u"70 75 30"_s << u"5 0"_s << Scale::Number << u"0,0,0,1,0,0,0,2 2,0,0,0,0,0,0,0"_s;
    QTest::newRow("one value") << u"7.5"_s << QString() << Scale::Number << u"1 0"_s;
    QTest::newRow("nothing in either") << QString() << QString() << Scale::Number << u" "_s;
    QTest::newRow("a value far off counts at the edge") << u"5 6 7 6"_s << u"7000"_s << Scale::Number << u"1,2,1 0,0,1"_s;
}

void BeforeAfterTest::shares()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    QFETCH(Scale, scale);
    QList<SeriesPoint> points;
    int day = -1;
    for (const QString &value : before.split(u' ', Qt::SkipEmptyParts))
        points.prepend(at(day--, value));
    day = 200;
    for (const QString &value : now.split(u' ', Qt::SkipEmptyParts))
        points.append(at(day++, value));
    const Compared of = compared(counted(points, scale), windowsNow(kZero, kZero + 257, 90));
    const auto list = [](const QList<int> &days) {
        QStringList words;
        for (const int count : days)
            words += QString::number(count);
        return words.join(u',');
    };
    QTEST(list(of.beforeDays) + u' ' + list(of.nowDays), "expected");
    QCOMPARE(std::accumulate(of.beforeDays.cbegin(), of.beforeDays.cend(), 0), of.before.days);
    QCOMPARE(std::accumulate(of.nowDays.cbegin(), of.nowDays.cend(), 0), of.now.days);
    double sum = 0;
    for (qsizetype i = 0; i < of.beforeDays.size(); ++i)
        sum += of.share(false, i);
    QVERIFY(of.before.days == 0 || std::abs(sum - 1) < 1e-9);
}

void BeforeAfterTest::hospitalDaysAreNotLogged()
{
    QList<SeriesPoint> points;
    for (int day = -20; day < 0; ++day)
        points += at(day, u"6"_s);
    const Compared of = compared(counted(points, Scale::Nrs10, Kind::Symptom, {{kZero - 5, kZero + 10}}), windowsNow(kZero, kZero + 257, 30));
    QCOMPARE(of.before.days, 15);
    QCOMPARE(of.before.ofDays, 25);
    QCOMPARE(of.beforeDays[6], 15);
    QVERIFY(!of.now.median);
    QCOMPARE(of.share(true, 6), 0.0);
}

void BeforeAfterTest::resultsAreCountedNotBinned()
{
    const TrendResult result = counted({at(-40, u"14"_s), at(200, u"2"_s), at(250, u"0"_s)}, Scale::Number, Kind::Score);
    const Compared of = compared(result, windowsNow(kZero, kZero + 257, 90));
    QCOMPARE(of.before.days, 1);
    QCOMPARE(of.now.days, 2);
    QCOMPARE(of.now.median->number.toString(), u"1"_s);
    QVERIFY(of.beforeDays.isEmpty());
    QCOMPARE(of.peak(), 0.0);
}

void BeforeAfterTest::whereTheMiddleValueStands()
{
    const Compared of = compared(counted({at(-1, u"6"_s), at(200, u"0"_s)}, Scale::Nrs10), windowsNow(kZero, kZero + 257, 90));
    QCOMPARE(of.place(*of.before.median), 6.5 / 11);
    QCOMPARE(of.place(*of.now.median), 0.5 / 11);
}

void BeforeAfterTest::daysOfAWindow()
{
    const QList<DayRange> taken{{kZero - 400, kZero - 2}};
    QCOMPARE(daysIn(taken, {kZero - 90, kZero - 1}), 89);
    QCOMPARE(daysIn(taken, {kZero + 168, kZero + 257}), 0);
    QCOMPARE(daysIn({}, {kZero, kZero + 9}), 0);
}

void BeforeAfterTest::medicineChanges_data()
{
    QTest::addColumn<QList<DoseStep>>("steps");
    QTest::addColumn<int>("lastDose"); ///< 9999 = none
    QTest::addColumn<QString>("expected");
    const int none = 9999;
    QTest::newRow("started, lowered, stopped") << QList{step(-100, 20), step(-50, 10), step(-10, 0)} << none << u"-100+ -50< -11-"_s;
    QTest::newRow("the last dose as it was given") << QList{step(-100, 20), step(-10, 0)} << -12 << u"-100+ -12-"_s;
    QTest::newRow("stopped without a zero step") << QList{step(-100, 20)} << -3 << u"-100+ -3-"_s;
    QTest::newRow("raised") << QList{step(-100, 5), step(-90, 7)} << none << u"-100+ -90>"_s;
    QTest::newRow("the same dose is no change") << QList{step(-100, 5), step(-90, 5)} << none << u"-100+"_s;
    QTest::newRow("an unknown dose is no change") << QList{step(-100, 5), step(-90, {})} << none << u"-100+"_s;
    QTest::newRow("begun again") << QList{step(-100, 5), step(-90, 0), step(-30, 5)} << none << u"-100+ -91- -30+"_s;
    QTest::newRow("once") << QList{step(-100, 5), step(-99, 0)} << none << u"-100+"_s;
    QTest::newRow("not yet") << QList{step(300, 5)} << none << QString();
}

void BeforeAfterTest::medicineChanges()
{
    QFETCH(QList<DoseStep>, steps);
    QFETCH(int, lastDose);
    Medicine medicine;
    medicine.steps = steps;
    if (lastDose != 9999)
        medicine.lastDose = Moment::onDay(QDate::fromJulianDay(kZero + lastDose));
    QStringList found;
    for (const MedicineChange &change : dayplus::medicineChanges({medicine}, kZero + 257))
        found += QString::number(change.day - kZero) + u"+-><"_s[int(change.what)];
    QTEST(found.join(u' '), "expected");
}

QTEST_APPLESS_MAIN(BeforeAfterTest)
#include "tst_beforeafter.moc"
