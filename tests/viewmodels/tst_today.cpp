// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/todayviewmodel.h"

#include <QAbstractItemModelTester>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** The Today page of Mara's vault, read. */
struct TodayPage {
    explicit TodayPage(const QString &now = u"2026-04-02T18:05"_s) : desk(now) { open(); }
    void open()
    {
        today = std::make_unique<TodayViewModel>(desk.journal, *desk.roster, *desk.day, *desk.notices);
        desk.settle();
    }
    int row(const QString &code) const
    {
        const QList<CheckInRow> &rows = today->items()->rows();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const CheckInRow &r) { return r.code == code; });
        return int(found - rows.begin());
    }
    CheckInRow item(const QString &code) const { return today->items()->rows().value(row(code)); }
    /** A person's tap, some time after the one before. */
    void tap(const QString &code, int value)
    {
        desk.world.advance(5);
        today->answer(row(code), value);
        desk.settle();
    }
    void later(void (TodayViewModel::*act)())
    {
        desk.world.advance(5);
        (today.get()->*act)();
        desk.settle();
    }
    QStringList titles() const
    {
        QStringList all;
        for (const EntryLine &line : today->logged()->rows())
            all << line.time + u' ' + line.title;
        return all;
    }

    Desk desk;
    std::unique_ptr<TodayViewModel> today;
};

constexpr int kNone = int(Level::None), kMild = int(Level::Mild), kModerate = int(Level::Moderate);

} // namespace

class TestToday : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theUsualQuestionsOfTheIllnessAreAsked()
    {
        const TodayPage page;
        QStringList codes;
        for (const CheckInRow &row : page.today->items()->rows()) {
            codes << row.code;
            QCOMPARE(row.answer, -1);
            QVERIFY(row.yesterday.isEmpty());
        }
        QCOMPARE(codes, (QStringList{u"fatigue"_s, u"joint_pain"_s, u"nausea"_s, u"rash"_s, u"leg_swelling"_s}));
        QCOMPARE(page.today->answered(), u"0 of 5"_s);
        QVERIFY(page.desk.entries().isEmpty());
    }

    void aTapIsOneEntryAtOnce()
    {
        TodayPage page;
        const QAbstractItemModelTester items(page.today->items(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester logged(page.today->logged(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.tap(u"nausea"_s, kMild);
        QCOMPARE(page.desk.entries().size(), 1);
        const Entry entry = page.desk.entries().first();
        QCOMPARE(entry->code, u"nausea"_s);
        QCOMPARE(std::get<Level>(entry->value), Level::Mild);
        QCOMPARE(entry->when, page.desk.now());
        QCOMPARE(entry->reporter, Reporter::Patient);
        QCOMPARE(entry.author(), page.desk.self);
        QCOMPARE(page.item(u"nausea"_s).answer, kMild);
        QCOMPARE(page.today->answered(), u"1 of 5"_s);
        QCOMPARE(page.titles(), QStringList{u"18:05 Nausea, mild"_s});
        QVERIFY(page.today->logged()->rows().first().newest);
    }

    void noneIsAnAnswer()
    {
        TodayPage page;
        page.tap(u"rash"_s, kNone);
        QCOMPARE(page.item(u"rash"_s).answer, kNone);
        QCOMPARE(page.today->answered(), u"1 of 5"_s);
    }

    void theSameLevelAgainTakesItBack()
    {
        TodayPage page;
        page.tap(u"nausea"_s, kMild);
        page.tap(u"nausea"_s, kMild);
        QVERIFY(page.desk.entries().isEmpty());
        QCOMPARE(page.item(u"nausea"_s).answer, -1);
        QVERIFY(page.today->logged()->rows().isEmpty());
        QCOMPARE(page.desk.value(page.desk.store->changeSets(9)).first().title, u"remove"_s);
    }

    void anotherLevelAmendsTheEntryAndKeepsItsNote()
    {
        TodayPage page;
        EntryDraft noted = symptomDraft(page.desk.patient, u"nausea"_s, Level::Mild, page.desk.now());
        noted.note = u"after lunch"_s;
        const Id id = page.desk.add(noted);
        page.desk.settle();
        page.tap(u"nausea"_s, kModerate);
        QCOMPARE(page.desk.entries().size(), 1);
        const Entry entry = page.desk.entry(id);
        QCOMPARE(std::get<Level>(entry->value), Level::Moderate);
        QCOMPARE(entry->note, u"after lunch"_s);
        QCOMPARE(page.desk.value(page.desk.store->history(id)).size(), 2);
    }

    void aShakingHandMakesOneEntry()
    {
        TodayPage page;
        page.today->answer(page.row(u"nausea"_s), kMild);
        page.today->answer(page.row(u"nausea"_s), kMild); // before the store has answered
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 1);
        page.today->answer(page.row(u"nausea"_s), kMild); // in the same moment, after it was shown
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 1);
        QCOMPARE(page.item(u"nausea"_s).answer, kMild);
    }

    void aTapBeforeTheSavedRowShowsMakesNoSecondEntry()
    {
        TodayPage page;
        page.today->answer(page.row(u"nausea"_s), kMild);
        page.desk.store->pause(); // the save is done; reading it again is slow
        page.desk.settle();
        QVERIFY(page.desk.store->waiting() > 0);
        QCOMPARE(page.item(u"nausea"_s).answer, -1);
        page.today->answer(page.row(u"nausea"_s), kModerate);
        page.desk.store->resume();
        page.desk.settle();
        QCOMPARE(page.desk.entries().size(), 1);
        page.tap(u"nausea"_s, kModerate); // and the row can be answered again
        QCOMPARE(page.item(u"nausea"_s).answer, kModerate);
        QCOMPARE(page.desk.entries().size(), 1);
    }

    void anotherRowIsSavedMeanwhile()
    {
        TodayPage page;
        page.today->answer(page.row(u"nausea"_s), kMild);
        page.today->answer(page.row(u"rash"_s), kNone);
        page.desk.settle();
        QCOMPARE(page.today->answered(), u"2 of 5"_s);
    }

    void aNumberScaleIsAnsweredWithANumber()
    {
        TodayPage page;
        Patient patient = page.desk.roster->patients().first();
        patient.disease = u"other_disease"_s;
        page.desk.put(patient);
        page.desk.settle();
        QVERIFY(!page.item(u"pain"_s).level4);
        page.tap(u"pain"_s, 7);
        QCOMPARE(page.item(u"pain"_s).answer, 7);
        QCOMPARE(std::get<Quantity>(page.desk.entries().first()->value).number.toString(), u"7"_s);
    }

    void whatTheTeamToldIsNotAnsweredByATap()
    {
        TodayPage page;
        EntryDraft told = symptomDraft(page.desk.patient, u"nausea"_s, Level::Severe, page.desk.now());
        told.reporter = Reporter::Team;
        const Id id = page.desk.add(told);
        page.desk.settle();
        QCOMPARE(page.item(u"nausea"_s).answer, -1);
        page.tap(u"nausea"_s, kMild);
        QCOMPARE(page.desk.entries().size(), 2);
        QCOMPARE(std::get<Level>(page.desk.entry(id)->value), Level::Severe);
    }

    void aTapAfterMidnightCountsForTheEvening_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("late");
        QTest::addColumn<int>("answer"); ///< of what was said at 23:30
        QTest::newRow("at 23:50") << u"2026-04-02T23:50"_s << false << kMild;
        QTest::newRow("at 01:30") << u"2026-04-03T01:30"_s << true << kMild;
        QTest::newRow("at 03:59") << u"2026-04-03T03:59"_s << true << kMild;
        QTest::newRow("at 04:00 a new day begins") << u"2026-04-03T04:00"_s << false << -1;
    }

    void aTapAfterMidnightCountsForTheEvening()
    {
        QFETCH(QString, now);
        QFETCH(bool, late);
        QFETCH(int, answer);
        TodayPage page(now);
        page.desk.symptom(u"nausea"_s, Level::Mild, Moment::at(QDate(2026, 4, 2), 23 * 60 + 30, QTimeZone("Europe/Berlin")));
        page.desk.settle();
        QCOMPARE(!page.today->lateHint().isEmpty(), late);
        if (late)
            QCOMPARE(page.today->lateHint(), u"It is after midnight. This still counts for Thursday."_s);
        QCOMPARE(page.item(u"nausea"_s).answer, answer);
        page.tap(u"rash"_s, kNone);
        QCOMPARE(page.item(u"rash"_s).answer, kNone);
        QCOMPARE(page.desk.entries(u"rash"_s).first()->when.date, page.desk.world.now().date()); // the wall date stays true
        QCOMPARE(page.today->logged()->rowCount(), answer == kMild ? 2 : 1);
    }

    void yesterdayStandsBesideAndIsNotToday()
    {
        TodayPage page;
        page.desk.symptom(u"nausea"_s, Level::Mild, Moment::onDay({2026, 4, 1}));
        page.desk.settle();
        QCOMPARE(page.item(u"nausea"_s).yesterday, u"yesterday mild"_s);
        QCOMPARE(page.item(u"nausea"_s).answer, -1);
        QVERIFY(page.today->logged()->rows().isEmpty());
    }

    void anEntryOfSomebodyElseNamesThem()
    {
        TodayPage page;
        const Id jonas = page.desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, page.desk.patient));
        page.desk.settle();
        page.desk.journal.setAuthor(jonas);
        page.tap(u"nausea"_s, kMild);
        QCOMPARE(page.desk.entries().first()->reporter, Reporter::Caregiver);
        QCOMPARE(page.today->logged()->rows().first().who, QString());
        page.desk.journal.setAuthor(page.desk.self);
        page.tap(u"rash"_s, kNone);
        QStringList who;
        for (const EntryLine &line : page.today->logged()->rows())
            who << line.who;
        QCOMPARE(who, (QStringList{{}, u"Jonas"_s}));
    }
};

QTEST_GUILESS_MAIN(TestToday)
#include "tst_today.moc"
