// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"
#include "wording/lanewords.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};
const QDate kToday = kDay0.addDays(257);

struct Step {
    Moment from;
    int amount;   ///< −1 = not known
};

Moment on(int day)
{
    return Moment::onDay(kDay0.addDays(day));
}

Medicine given(const QString &code, const QList<Step> &steps, std::optional<Moment> lastDose, const QString &why = {}, const QString &purpose = u"disease"_s)
{
    static uchar count = 0;
    Medicine medicine;
    medicine.id = Id(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, ++count);
    medicine.code = code;
    medicine.purpose = purpose;
    medicine.countsAsDiseaseTreatment = purpose == u"disease";
    for (const Step &step : steps)
        medicine.steps.append({step.from, step.amount < 0 ? std::nullopt : std::optional(Quantity{{step.amount, 0}, u"mg"_s, Comparator::None}), true, {}});
    medicine.lastDose = lastDose;
    medicine.stopReason = why;
    medicine.status = lastDose ? u"stopped"_s : u"active"_s;
    return medicine;
}

Entry happened(const QString &code, int day)
{
    EntryDraft draft;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = on(day);
    return Entry::restored(Id::createUuid(), draft, {}, {});
}

/** Counted and worded. */
struct Told {
    explicit Told(QList<Medicine> list, const QList<Entry> &entries = {}) : medicines(std::move(list))
    {
        lanes = lanesOf(LanesInput{medicines, {}, entries, shippedCatalogues(), kDay0, kToday});
    }
    LaneWording wording() const { return {shippedCatalogues(), medicines, kDay0.toJulianDay(), kToday.toJulianDay()}; }
    LaneWords words() const { return laneWords(lanes.lanes.first(), wording()); }
    QList<Medicine> medicines;
    Lanes lanes;
};

const Medicine kPrednisone = given(u"prednisone"_s, {{Moment::inYear(2017), -1}, {on(-700), 40}, {on(-300), 10}, {on(-1), 0}}, on(-2), u"as planned"_s);

} // namespace

class TestLaneWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void theSentenceOfWhatCounts_data();
    void theSentenceOfWhatCounts();
    void aSentenceForEachGroup();
    void theTableIsThePictureInWords();
    void nothingIsSaidOfNothing();
};

void TestLaneWords::words_data()
{
    QTest::addColumn<Medicine>("medicine");
    QTest::addColumn<QString>("expected"); // name | dose | last | why | stretches
    QTest::newRow("grams where the milligrams are many") << given(u"mycophenolate_mofetil"_s, {{on(-300), 3000}}, on(-56), u"not enough effect"_s)
                                                         << u"Mycophenolate mofetil | 3 g | 13 Jan 2026 · Day −56 | not enough effect | 3 g"_s;
    QTest::newRow("a steroid is mg a day") << kPrednisone << u"Prednisone | mg a day | 8 Mar 2026 · Day −2 | as planned | dose ?, 40, 10"_s;
    QTest::newRow("another steroid says that it was converted") << given(u"methylprednisolone"_s, {{on(-300), 8}}, {}) << u"Methylprednisolone | as prednisone, about | still taking |  | 10"_s;
    QTest::newRow("a vague end stays as it was said") << given(u"azathioprine"_s, {{on(-300), 100}}, Moment::inMonth(2025, 12, true)) << u"Azathioprine | 100 mg | about Dec 2025 |  | 100 mg, "_s;
    QTest::newRow("a year") << given(u"azathioprine"_s, {{on(-900), 100}}, Moment::inYear(2024)) << u"Azathioprine | 100 mg | 2024 |  | 100 mg, "_s;
    QTest::newRow("long ago a day number says nothing") << given(u"azathioprine"_s, {{on(-900), 100}}, on(-398)) << u"Azathioprine | 100 mg | 5 Feb 2025 |  | 100 mg"_s;
    Medicine ended = given(u"azathioprine"_s, {{on(-300), 100}}, {});
    ended.status = u"stopped"_s;
    QTest::newRow("ended, nobody knows when") << ended << u"Azathioprine | 100 mg | end not known |  | "_s;
    QTest::newRow("prevention") << given(u"aciclovir"_s, {{on(-5), 400}}, {}, {}, u"prevention"_s) << u"Aciclovir | prevention | still taking |  | 400 mg"_s;
}

void TestLaneWords::words()
{
    QFETCH(Medicine, medicine);
    QFETCH(QString, expected);
    const LaneWords words = Told({medicine}).words();
    QCOMPARE(QStringList({words.name, words.dose, words.last, words.stop, words.stretches.join(u", "_s)}).join(u" | "_s), expected);
}

void TestLaneWords::theSentenceOfWhatCounts_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<QString>("expected");
    using List = QList<Medicine>;
    QTest::newRow("the days without") << List{kPrednisone} << u"Any immunosuppressant: taken since 2017, last dose 8 Mar 2026, 259 days without."_s;
    QTest::newRow("about") << List{given(u"azathioprine"_s, {{on(-300), 1}}, Moment::inMonth(2026, 1))}
                           << u"Any immunosuppressant: taken since 14 May 2025, last dose Jan 2026, about 295 days without."_s;
    QTest::newRow("still taking") << List{given(u"azathioprine"_s, {{on(-300), 1}}, {})} << u"Any immunosuppressant: taken since 14 May 2025, still taking."_s;
    Medicine ended = given(u"azathioprine"_s, {{on(-300), 1}}, {});
    ended.status = u"stopped"_s;
    QTest::newRow("no end is known") << List{ended} << u"Any immunosuppressant: taken since 14 May 2025, the last dose of one is not known."_s;
}

void TestLaneWords::theSentenceOfWhatCounts()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(QString, expected);
    const Told told(medicines);
    QCOMPARE(laneSentences(told.lanes, told.wording()).first(), expected);
}

void TestLaneWords::aSentenceForEachGroup()
{
    const Told told({kPrednisone, given(u"rituximab"_s, {{on(-398), 1000}}, on(-398)), given(u"belimumab"_s, {{on(-600), 600}}, Moment::inMonth(2024, 12, true)),
                     given(u"fludarabine"_s, {{on(-5), 43}}, on(-3), {}, u"conditioning"_s), given(u"tocilizumab"_s, {{on(4), 500}}, on(4), {}, u"toxicity"_s)},
                    {happened(u"apheresis"_s, -35), happened(u"ivig_replacement"_s, 45), happened(u"ivig_replacement"_s, 75)});
    const QStringList expected{u"Any immunosuppressant: taken since 2017, last dose 8 Mar 2026, 259 days without."_s,
                               u"Steroids: Prednisone, since 2017, at most 40 mg a day, last dose 8 Mar 2026."_s,
                               u"Biologics: Belimumab, since 18 Jul 2024, last dose about Dec 2024; Rituximab, once, 5 Feb 2025."_s,
                               u"Treatment: cells collected on 3 Feb 2026; Fludarabine from 5 Mar 2026 to 7 Mar 2026; Tocilizumab on 14 Mar 2026."_s,
                               u"IVIG and plasma exchange: IVIG, 2 times, last dose 24 May 2026."_s};
    const QStringList said = laneSentences(told.lanes, told.wording());
    QCOMPARE(said.join(u'\n'), expected.join(u'\n'));
}

void TestLaneWords::theTableIsThePictureInWords()
{
    const Told told({kPrednisone}, {happened(u"tocilizumab"_s, 4)});
    QStringList rows;
    for (const LaneRow &row : laneRows(told.lanes, told.wording()))
        rows << QStringList({row.group, row.medicine, row.from, row.to, row.dose, row.reason}).join(u'|');
    const QStringList expected{u"Any immunosuppressant||2017|8 Mar 2026||259 days without immunosuppressants"_s,
                               u"Steroids|Prednisone|2017|8 Apr 2024|dose not known|"_s,
                               u"Steroids|Prednisone|9 Apr 2024|13 May 2025|40 mg a day|"_s,
                               u"Steroids|Prednisone|14 May 2025|8 Mar 2026|10 mg a day|as planned"_s,
                               u"Treatment|Tocilizumab|14 Mar 2026|||"_s};
    QCOMPARE(rows.join(u'\n'), expected.join(u'\n'));
}

void TestLaneWords::nothingIsSaidOfNothing()
{
    const Told told({});
    QVERIFY(laneSentences(told.lanes, told.wording()).isEmpty());
    QVERIFY(laneRows(told.lanes, told.wording()).isEmpty());
    QVERIFY(freeTexts({}, 0).isEmpty());
}

QTEST_APPLESS_MAIN(TestLaneWords)
#include "tst_lanewords.moc"
