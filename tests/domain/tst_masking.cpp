// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow{QDate(2026, 3, 14), QTime(15, 0)};

Entry given(Kind kind, const QString &code, const Moment &when)
{
    EntryDraft draft;
    draft.kind = kind;
    draft.code = code;
    draft.when = when;
    return Entry::restored(QUuid::createUuid(), draft, {}, kNow.toUTC());
}

Moment hoursAgo(int hours)
{
    return Moment::at(kNow.addSecs(-qint64(hours) * 3600));
}

CallContext with(const QList<Entry> &entries)
{
    CallContext context;
    context.catalogues = &shippedCatalogues();
    context.now = kNow;
    context.entries = entries;
    return context;
}

} // namespace

class TestMasking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMayHideAFever_data();
    void whatMayHideAFever();
    void theLastOneOfTheDayIsShown();
    void aSteroidOnTheListCountsUntilItIsStopped();
    void aMissedDoseHidesNothing();
};

void TestMasking::whatMayHideAFever_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("masks");
    QTest::newRow("paracetamol this morning") << Kind::Dose << u"paracetamol"_s << 9 << true;
    QTest::newRow("ibuprofen this morning") << Kind::Dose << u"ibuprofen"_s << 9 << true;
    QTest::newRow("a medicine against fever, not named") << Kind::Event << u"fever_medicine"_s << 3 << true;
    QTest::newRow("prednisone this morning") << Kind::Dose << u"prednisone"_s << 7 << true;
    QTest::newRow("tocilizumab as an event") << Kind::Event << u"tocilizumab"_s << 20 << true;
    QTest::newRow("anakinra as a dose") << Kind::Dose << u"anakinra"_s << 20 << true;
    QTest::newRow("paracetamol more than a day ago") << Kind::Dose << u"paracetamol"_s << 25 << false;
    QTest::newRow("an antibiotic") << Kind::Dose << u"levofloxacin"_s << 2 << false;
    QTest::newRow("methotrexate is not said to") << Kind::Dose << u"methotrexate"_s << 2 << false;
}

void TestMasking::whatMayHideAFever()
{
    QFETCH(Kind, kind);
    QFETCH(QString, code);
    QFETCH(int, hours);
    QFETCH(bool, masks);
    QCOMPARE(feverMasks(with({given(kind, code, hoursAgo(hours))})).size(), masks ? 1 : 0);
}

void TestMasking::theLastOneOfTheDayIsShown()
{
    const auto masks = feverMasks(with({given(Kind::Dose, u"paracetamol"_s, hoursAgo(9)), given(Kind::Dose, u"prednisone"_s, hoursAgo(7)),
                                        given(Kind::Dose, u"paracetamol"_s, hoursAgo(1))}));
    QCOMPARE(masks.size(), 2);
    QCOMPARE(masks[0].code, u"paracetamol"_s);
    QCOMPARE(masks[0].when.minute, 14 * 60);
    QCOMPARE(masks[1].kind, FeverMask::Kind::Steroid);
}

void TestMasking::aSteroidOnTheListCountsUntilItIsStopped()
{
    Medicine medicine;
    medicine.code = u"prednisone"_s;
    medicine.steps = {{Moment::onDay(kNow.date().addDays(-30)), Quantity{Decimal{10, 0}, u"mg"_s, Comparator::None}, true, {}}};
    CallContext context = with({});
    context.medicines = {medicine};
    QCOMPARE(feverMasks(context).size(), 1);
    QCOMPARE(feverMasks(context).first().when, Moment::onDay(kNow.date()));
    context.entries = {given(Kind::Dose, u"prednisone"_s, hoursAgo(2))};
    QCOMPARE(feverMasks(context).size(), 1); // said once, with its time
    QCOMPARE(feverMasks(context).first().when.minute, 13 * 60);
    context.entries.clear();
    context.medicines[0].steps.append({Moment::onDay(kNow.date().addDays(-1)), Quantity{Decimal{0, 0}, u"mg"_s, Comparator::None}, true, {}});
    QVERIFY(feverMasks(context).isEmpty());
}

void TestMasking::aMissedDoseHidesNothing()
{
    EntryDraft draft = given(Kind::Dose, u"prednisone"_s, hoursAgo(2)).facts();
    DoseFacts facts;
    facts.how = DoseFacts::How::Missed;
    draft.facts = facts;
    QVERIFY(feverMasks(with({Entry::restored(QUuid::createUuid(), draft, {}, kNow.toUTC())})).isEmpty());
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
