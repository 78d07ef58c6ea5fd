// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/comparewords.h"

#include <QLocale>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 kZero = QDate(2026, 3, 10).toJulianDay();

Measure of(int value)
{
    return {{value, 0}, Comparator::None};
}

WindowFacts facts(int days, int ofDays, std::optional<int> min, int median = 0, int max = 0)
{
    WindowFacts made;
    made.days = days;
    made.ofDays = ofDays;
    if (min) {
        made.min = of(*min);
        made.median = of(median);
        made.max = of(max);
    }
    return made;
}

} // namespace

class CompareWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void sentences_data();
    void sentences();
    void windowsInWords();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void changesOfMedicines();
    void theSameIsSaidOnce();
    void ticks_data();
    void ticks();
    void noWordOfCause();
};

void CompareWordsTest::sentences_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<WindowFacts>("before");
    QTest::addColumn<WindowFacts>("now");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both") << Kind::Symptom << facts(74, 89, 4, 6, 9) << facts(69, 90, 0, 1, 3)
        << u"Joint pain: before, middle value 6, 4 to 9, 74 of 89 days; now, middle value 1, 0 to 3, 69 of 90 days."_s;
    QTest::newRow("nothing before") << Kind::Symptom << facts(0, 90, {}) << facts(1, 90, 2, 2, 2)
        << u"Joint pain: before, nothing recorded, 0 of 90 days; now, 2, 1 of 90 days."_s;
    QTest::newRow("results") << Kind::Lab << facts(1, 90, 14, 14, 14) << facts(2, 90, 0, 1, 2)
        << u"Joint pain: before, 14, 1 result; now, middle value 1, 0 to 2, 2 results."_s;
    QTest::newRow("no result") << Kind::Score << facts(0, 90, {}) << facts(2, 90, 3, 3, 3)
        << u"Joint pain: before, nothing recorded, no result; now, middle value 3, 3 to 3, 2 results."_s;
}

void CompareWordsTest::sentences()
{
    QFETCH(Kind, kind);
    QFETCH(WindowFacts, before);
    QFETCH(WindowFacts, now);
    TrendResult result;
    result.kind = kind;
    Compared both;
    both.before = before;
    both.now = now;
    QTEST(compareSentence(both, result, u"Joint pain"_s, nullptr, windowsNow(kZero, kZero + 257, 90)), "expected");
}

void CompareWordsTest::windowsInWords()
{
    const WindowPair pair = windowsNow(kZero, kZero + 257, 90);
    QCOMPARE(windowDays(pair.before, kZero), u"Day −90 to −1"_s);
    QCOMPARE(windowDates(pair.before), u"10 Dec 2025 to 9 Mar 2026"_s);
    QCOMPARE(windowDays(pair.now, kZero), u"Day +168 to +257"_s);
    QCOMPARE(windowDates(pair.now), u"25 Aug to 22 Nov 2026"_s);
    QCOMPARE(windowDays(pair.now, {}), QString());
    QCOMPARE(windowName(pair, false), u"Before"_s);
    QCOMPARE(windowName(windowsAround(kZero, {}, kZero + 9, 30), true), u"After"_s);
}

void CompareWordsTest::whatIsMissingIsSaid_data()
{
    QTest::addColumn<WindowPair>("pair");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all there") << windowsNow(kZero, kZero + 257, 90) << QString();
    QTest::newRow("too early") << windowsNow(kZero, kZero + 22, 90) << u"“Now” has 23 days, not 90: it begins with Day 0."_s;
    QTest::newRow("on Day 0") << windowsNow(kZero, kZero, 90) << u"Day 0 is today: “Now” has one day."_s;
    QTest::newRow("no Day 0") << windowsNow({}, kZero, 90)
                              << u"There is no Day 0 in the past, so the last days are put beside as many days before them."_s;
    QTest::newRow("an event of today") << windowsAround(kZero, {}, kZero, 30) << u"No day has passed since then."_s;
    QTest::newRow("a recent event") << windowsAround(kZero, {}, kZero + 7, 30) << u"“After” has 7 days, not 30: no more have passed."_s;
}

void CompareWordsTest::whatIsMissingIsSaid()
{
    QFETCH(WindowPair, pair);
    QTEST(windowNotes(pair).join(u' '), "expected");
}

void CompareWordsTest::changesOfMedicines()
{
    const Quantity ten{{10, 0}, u"mg"_s, Comparator::None}, seven{{75, -1}, u"mg"_s, Comparator::None};
    using What = MedicineChange::What;
    QCOMPARE(changeText({0, What::LessOfIt, {}, ten, seven}, u"Prednisone"_s), u"Prednisone: less, 10 mg to 7.5 mg"_s);
    QCOMPARE(changeText({0, What::MoreOfIt, {}, seven, ten}, u"Prednisone"_s), u"Prednisone: more, 7.5 mg to 10 mg"_s);
    QCOMPARE(changeText({0, What::Stopped, {}, {}, {}}, u"Prednisone"_s), u"Prednisone stopped"_s);
    QCOMPARE(changeText({0, What::Started, {}, {}, {}}, u"Prednisone"_s), u"Prednisone started"_s);
}

void CompareWordsTest::theSameIsSaidOnce()
{
    QCOMPARE(listOnce({u"IVIG"_s, u"Fever"_s, u"IVIG"_s}), u"IVIG (2 times), Fever"_s);
    QCOMPARE(listOnce({}), QString());
}

void CompareWordsTest::ticks_data()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<bool>("single");
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0 << true << Scale::Number << QString();
    QTest::newRow("nought to ten") << 11 << true << Scale::Nrs10 << u"0 5 10"_s;
    QTest::newRow("four levels have no middle") << 4 << true << Scale::Level4 << u"None Severe"_s;
    QTest::newRow("one") << 1 << true << Scale::Number << u"0"_s;
    QTest::newRow("ranges end where they end") << 8 << false << Scale::Number << u"0 40 80"_s;
}

void CompareWordsTest::ticks()
{
    QFETCH(int, parts);
    QFETCH(bool, single);
    QFETCH(Scale, scale);
    TrendResult result;
    result.scale = scale;
    Compared made;
    made.single = single;
    made.width = single ? 1 : 10;
    made.beforeDays.fill(1, parts);
    QTEST(scaleTicks(made, result).join(u' '), "expected");
}

void CompareWordsTest::noWordOfCause()
{
    TrendResult result;
    Compared both;
    both.before = facts(74, 89, 4, 6, 9);
    both.now = facts(69, 90, 0, 1, 3);
    const QString said = compareSentence(both, result, u"Pain"_s, nullptr, windowsNow(kZero, kZero + 257, 90)).toLower();
    for (const QString &word : {u"because"_s, u"due"_s, u"effect"_s, u"better"_s, u"worse"_s, u"improve"_s, u"helped"_s, u"correl"_s})
        QVERIFY2(!said.contains(word), qPrintable(word));
}

QTEST_APPLESS_MAIN(CompareWordsTest)
#include "tst_comparewords.moc"
