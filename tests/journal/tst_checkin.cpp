// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entryrules.h"
#include "journal/checkin.h"
#include "journal/dayview.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNow = "2026-04-02T18:05";

QDateTime wall(const char *text)
{
    return TestWorld(QString::fromLatin1(text)).now();
}

struct Said {
    const char *when;
    const char *code;
    Level level = Level::Mild;
    bool copied = false;
    Reporter reporter = Reporter::Patient;
    Status status = Status::Known;
};

Entry entry(const Said &said)
{
    static int count = 0;
    EntryDraft draft = symptomDraft({}, QString::fromLatin1(said.code), said.level, Moment::at(wall(said.when)));
    if (said.status != Status::Known)
        draft.value = {};
    draft.status = said.status;
    draft.sameAsYesterday = said.copied;
    draft.reporter = said.reporter;
    draft.note = u"a note"_s;
    return Entry::restored(uuidV7(++count, {}), draft, {}, wall(said.when).toUTC());
}

QList<Entry> entries(std::initializer_list<Said> list)
{
    QList<Entry> made;
    for (const Said &said : list)
        made.append(entry(said));
    return made;
}

} // namespace

Q_DECLARE_METATYPE(dayplus::CopyBar)

class TestCheckin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneTapWouldCopy_data()
    {
        QTest::addColumn<QList<Entry>>("logged");
        QTest::addColumn<QString>("now");
        QTest::addColumn<CopyBar>("bar");
        QTest::addColumn<QStringList>("copied");
        const QString now = QString::fromLatin1(kNow);

        QTest::newRow("nothing was ever logged") << QList<Entry>{} << now << CopyBar::NothingLogged << QStringList{};
        QTest::newRow("yesterday was logged")
            << entries({{"2026-04-01T19:00", "fatigue"}, {"2026-04-01T19:00", "rash"}}) << now << CopyBar::None
            << QStringList{u"fatigue"_s, u"rash"_s};
        QTest::newRow("only the day before yesterday was logged")
            << entries({{"2026-03-31T19:00", "fatigue"}}) << now << CopyBar::NothingLogged << QStringList{};
        QTest::newRow("yesterday was itself a copy") << entries({{"2026-04-01T19:00", "fatigue", Level::Mild, true}})
                                                     << now << CopyBar::WasCopied << QStringList{};
        QTest::newRow("yesterday was a copy with one item corrected by a later tap")
            << entries({{"2026-04-01T19:00", "fatigue", Level::Mild, true},
                        {"2026-04-01T19:00", "rash", Level::Mild, true},
                        {"2026-04-01T20:00", "rash", Level::Severe}})
            << now << CopyBar::WasCopied << QStringList{};
        QTest::newRow("what today has already is left alone")
            << entries({{"2026-04-01T19:00", "fatigue"}, {"2026-04-01T19:00", "rash"}, {"2026-04-02T18:00", "rash"}})
            << now << CopyBar::None << QStringList{u"fatigue"_s};
        QTest::newRow("everything is answered today")
            << entries({{"2026-04-01T19:00", "fatigue"}, {"2026-04-02T18:00", "fatigue"}}) << now
            << CopyBar::AllAnswered << QStringList{};
        QTest::newRow("an entry of 01:30 belongs to the evening before")
            << entries({{"2026-04-02T01:30", "fatigue"}}) << now << CopyBar::None << QStringList{u"fatigue"_s};
        QTest::newRow("at 01:30 it is still yesterday, so the day before that is copied")
            << entries({{"2026-03-31T19:00", "rash"}, {"2026-04-01T19:00", "fatigue"}}) << u"2026-04-02T01:30"_s
            << CopyBar::None << QStringList{u"rash"_s};
        QTest::newRow("what the team told is not a check-in")
            << entries({{"2026-04-01T19:00", "fatigue", Level::Mild, false, Reporter::Team}}) << now
            << CopyBar::NothingLogged << QStringList{};
        QTest::newRow("what a caregiver told is")
            << entries({{"2026-04-01T19:00", "fatigue", Level::Mild, false, Reporter::Caregiver}}) << now
            << CopyBar::None << QStringList{u"fatigue"_s};
        QTest::newRow("could not answer is not copied")
            << entries({{"2026-04-01T19:00", "fatigue", Level::Mild, false, Reporter::Patient, Status::CouldNotAnswer}})
            << now << CopyBar::NothingLogged << QStringList{};
        QTest::newRow("symptoms that are not on the page are left out")
            << entries({{"2026-04-01T19:00", "cough"}, {"2026-04-01T19:00", "rash"}}) << now << CopyBar::None
            << QStringList{u"rash"_s};
    }

    void whatOneTapWouldCopy()
    {
        QFETCH(QList<Entry>, logged);
        QFETCH(QString, now);
        QFETCH(CopyBar, bar);
        QFETCH(QStringList, copied);
        const QDateTime at = TestWorld(now).now();
        const CheckInCopy copy = sameAsYesterday(logged, at, {u"fatigue"_s, u"joint_pain"_s, u"rash"_s});
        QCOMPARE(copy.bar, bar);
        QStringList codes;
        for (const EntryDraft &draft : copy.drafts) {
            codes.append(draft.code);
            QVERIFY(draft.sameAsYesterday);
            QVERIFY(draft.note.isEmpty());
            QCOMPARE(draft.when, Moment::at(at));
            QCOMPARE(std::get<Level>(draft.value), Level::Mild);
        }
        QCOMPARE(codes, copied);
    }

    void theLastWordOnASymptomIsCopied()
    {
        const CheckInCopy copy = sameAsYesterday(
            entries({{"2026-04-01T20:00", "rash", Level::Severe}, {"2026-04-01T08:00", "rash", Level::None}}),
            wall(kNow), {});
        QCOMPARE(copy.drafts.size(), 1);
        QCOMPARE(std::get<Level>(copy.drafts.first().value), Level::Severe);
    }

    void theCopyComesInTheOrderOfThePage()
    {
        const auto logged =
            entries({{"2026-04-01T19:00", "fatigue"}, {"2026-04-01T19:00", "rash"}, {"2026-04-01T19:00", "nausea"}});
        const CheckInCopy copy =
            sameAsYesterday(logged, wall(kNow), {u"rash"_s, u"nausea"_s, u"fatigue"_s}, Reporter::Caregiver);
        QCOMPARE(copy.drafts.size(), 3);
        QCOMPARE(copy.drafts[0].code, u"rash"_s);
        QCOMPARE(copy.drafts[2].code, u"fatigue"_s);
        QCOMPARE(copy.drafts[0].reporter, Reporter::Caregiver);
    }

    void everyCopyObeysTheRules()
    {
        auto logged = entries({{"2026-04-01T19:00", "fatigue"}});
        EntryDraft draft = logged.first().facts();
        draft.patient = uuidV7(1, {});
        draft.code = u"overall"_s;
        draft.value = Quantity{Decimal{7, 0}, {}, Comparator::None};
        logged.append(Entry::restored(uuidV7(2, {}), draft, {}, wall("2026-04-01T19:00")));
        for (EntryDraft copy : sameAsYesterday(logged, wall(kNow), {}).drafts) {
            copy.patient = uuidV7(1, {});
            QCOMPARE(problemsIn(copy, {&shippedCatalogues(), wall(kNow)}), Problems{});
        }
    }

    void aDiaryDayGoesToFourInTheMorning_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<bool>("belongs");
        QTest::newRow("its morning") << u"2026-04-01T04:00"_s << true;
        QTest::newRow("its evening") << u"2026-04-01T23:59"_s << true;
        QTest::newRow("the night after") << u"2026-04-02T03:59"_s << true;
        QTest::newRow("the next morning") << u"2026-04-02T04:00"_s << false;
        QTest::newRow("the night before") << u"2026-04-01T03:59"_s << false;
    }

    void aDiaryDayGoesToFourInTheMorning()
    {
        QFETCH(QString, when);
        QFETCH(bool, belongs);
        QCOMPARE(isOfDiaryDay(Moment::at(TestWorld(when).now()), QDate(2026, 4, 1)), belongs);
    }

    void aDateWithoutTimeIsOfItsDateAndAVagueOneOfNoDay()
    {
        QVERIFY(isOfDiaryDay(Moment::onDay({2026, 4, 1}), {2026, 4, 1}));
        QVERIFY(!isOfDiaryDay(Moment::inMonth(2026, 4), {2026, 4, 1}));
        QVERIFY(!isOfDiaryDay(Moment::unknown(), {2026, 4, 1}));
    }

    void theEntriesOfADayComeInItsOrder()
    {
        const auto all = entries({{"2026-04-02T01:00", "rash"},
                                  {"2026-04-01T19:00", "nausea"},
                                  {"2026-04-01T08:00", "fatigue"},
                                  {"2026-04-02T09:00", "cough"}});
        QStringList codes;
        for (const Entry &e : entriesOfDiaryDay(all, {2026, 4, 1}))
            codes.append(e->code);
        QCOMPARE(codes, (QStringList{u"fatigue"_s, u"nausea"_s, u"rash"_s}));
    }

    void daysWithASymptomOfOnesOwnAreCounted()
    {
        const auto all = entries({{"2026-04-01T08:00", "rash"},
                                  {"2026-04-01T20:00", "nausea"},
                                  {"2026-04-03T02:00", "fatigue"},
                                  {"2026-04-04T09:00", "cough", Level::Mild, false, Reporter::Team}});
        QCOMPARE(daysLogged(all, {2026, 4, 1}, {2026, 4, 4}), 2); // the 1st, and the 2nd up to four in the morning
        QCOMPARE(daysLogged(all, {2026, 4, 3}, {2026, 4, 4}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCheckin)
#include "tst_checkin.moc"
