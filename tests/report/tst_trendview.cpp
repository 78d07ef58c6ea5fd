// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendranges.h"
#include "report/trendview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestTrendView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewsComeBackAsTheyWereKept()
    {
        TrendViewList list;
        list.views.first().range = ChartRange::Year1;
        list.views += TrendView{u"Kidneys"_s, {u"upcr"_s, u"creatinine"_s}, ChartRange::SinceDay0, true, Grain::Months};
        list.views += TrendView{u"Watch"_s, {u"temp"_s}, {}, false, {}};
        list.current = 1;
        QCOMPARE(trendViewsFrom(toJson(list)), list);
        QCOMPARE(trendViewsFrom(toJson(TrendViewList{})), TrendViewList{});
    }
    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("views");
        QTest::newRow("nothing") << QByteArray("{}") << 1;
        QTest::newRow("a number") << QByteArray("[7]") << 1;
        QTest::newRow("a view without a name") << QByteArray(R"({"views": [{}, {"codes": ["temp"]}]})") << 1;
        QTest::newRow("a view without panels") << QByteArray(R"({"views": [{}, {"name": "A", "codes": []}]})") << 1;
        QTest::newRow("codes that are no words") << QByteArray(R"({"views": [{}, {"name": "A", "codes": [1, null, "temp", "temp"]}]})") << 2;
        QTest::newRow("a current one that is not there") << QByteArray(R"({"views": [{}, {"name": "A", "codes": ["temp"]}], "current": 9})") << 2;
        QTest::newRow("a range nobody knows") << QByteArray(R"({"views": [{"range": "century"}]})") << 1;
    }
    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(QByteArray, json);
        const TrendViewList list = trendViewsFrom(QJsonDocument::fromJson(json).object());
        QTEST(int(list.views.size()), "views");
        QCOMPARE(list.current, 0);
        QVERIFY(list.views.first().name.isEmpty());
        QVERIFY(!list.views.first().range);
        if (list.views.size() > 1)
            QCOMPARE(list.views.last().codes, QStringList{u"temp"_s});
    }
    void theEventOfARangeIsNotKept()
    {
        TrendViewList list;
        list.views.first().range = ChartRange::AroundEvent;
        QVERIFY(!trendViewsFrom(toJson(list)).views.first().range);
    }
    void everyRangeHasANameAndAKey()
    {
        for (const ChartRange range : offeredRanges(100, 200, true)) {
            QVERIFY(!rangeName(range).isEmpty());
            QCOMPARE(rangeFromKey(rangeKey(range)), range);
        }
        QCOMPARE(offeredRanges(100, 200, true).size(), rangeKeys().size());
        QVERIFY(!rangeFromKey(u"week"_s));
    }
    void onlyWhatMakesSenseIsOffered_data()
    {
        QTest::addColumn<int>("day0");
        QTest::addColumn<bool>("around");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("bar");
        QTest::newRow("no Day 0") << -1 << false << u"30-days 90-days year all"_s << u"30-days 90-days year all"_s;
        QTest::newRow("Day 0 to come") << 250 << false << u"30-days 90-days year watch around-day0 all"_s << u"30-days 90-days around-day0 all"_s;
        QTest::newRow("after Day 0") << 100 << false << u"30-days 90-days year watch around-day0 since-day0 all"_s << u"90-days around-day0 since-day0 all"_s;
        QTest::newRow("an event") << 100 << true << u"30-days 90-days year watch around-day0 since-day0 all around"_s << u"90-days around-day0 since-day0 all"_s;
    }
    void onlyWhatMakesSenseIsOffered()
    {
        QFETCH(int, day0);
        QFETCH(bool, around);
        const auto keysOf = [](const QList<ChartRange> &ranges) {
            QStringList keys;
            for (const ChartRange range : ranges)
                keys += rangeKey(range);
            return keys.join(u' ');
        };
        const QList<ChartRange> offered = offeredRanges(day0 < 0 ? std::nullopt : std::optional<qint64>(day0), 200, around);
        QTEST(keysOf(offered), "keys");
        QTEST(keysOf(barRanges(offered, ChartRange::All)), "bar");
        for (const ChartRange shown : offered) { // whatever is shown stands in the bar
            QCOMPARE(barRanges(offered, shown).size(), 4);
            QVERIFY(barRanges(offered, shown).contains(shown));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrendView)
#include "tst_trendview.moc"
