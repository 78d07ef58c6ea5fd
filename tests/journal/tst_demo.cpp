// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ink.h"
#include "journal/dayview.h"
#include "journal/demo/demojourney.h"
#include "journal/futures.h"
#include "journal/roster.h"
#include "memorystore.h"
#include "testworld.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kUntil{2026, 11, 22};

struct Told {
    QDate day0;
    QDateTime now;
    QList<Record> others;
    QList<Entry> entries;
    QByteArray digest;
    QString refused;

    int dayOf(const Entry &entry) const { return courseDay(entry->when.wallDay(), day0.toJulianDay()); }
    QList<Entry> of(QStringView code) const
    {
        QList<Entry> found;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
                     [code](const Entry &e) { return e->code == code; });
        return found;
    }
    double onDay(QStringView code, int day) const
    {
        for (const Entry &entry : of(code)) {
            if (dayOf(entry) == day)
                return std::get<Quantity>(entry->value).number.toDouble();
        }
        return -1;
    }
    Medicine medicine(QStringView code) const
    {
        for (const Record &record : others) {
            if (const auto *medicine = std::get_if<Medicine>(&record); medicine && medicine->code == code)
                return *medicine;
        }
        return {};
    }
};

Told tell(const DemoOptions &options)
{
    DemoJourney journey(shippedCatalogues(), options);
    Told told{journey.day0(), journey.now(), {}, {}, {}, {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const Result<QList<Record>> page = journey.nextPage();
        if (!page) {
            told.refused = page.error().note;
            for (const Problem &problem : page.error().problems)
                told.refused += u" field %1 why %2"_s.arg(int(problem.field)).arg(int(problem.why));
            break;
        }
        if (page->isEmpty())
            break;
        for (const Record &record : *page) {
            hash.addData(idOf(record).toRfc4122());
            hash.addData(toJson(record));
            if (const auto *entry = std::get_if<Entry>(&record))
                told.entries.append(*entry);
            else
                told.others.append(record);
        }
    }
    told.digest = hash.result().toHex();
    return told;
}

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

    Told m_told;

private Q_SLOTS:
    void initTestCase()
    {
        m_told = tell({.seed = 1, .until = kUntil, .years = 2, .at = {18, 20}});
        QCOMPARE(m_told.refused, QString());
    }

    void day0LiesWhereThePicturesHaveIt()
    {
        QCOMPARE(m_told.day0, QDate(2026, 3, 10));
        QCOMPARE(courseDay(kUntil, m_told.day0), DemoJourney::kDaysSinceDay0);
    }

    void theSameOptionsTellTheSameJourneyByteForByte()
    {
        QCOMPARE(tell({.seed = 1, .until = kUntil, .years = 2, .at = {18, 20}}).digest, m_told.digest);
        QCOMPARE(m_told.digest, QByteArray("92bb79b235b9d4c4d566a04e9de58fff402cfa827c9889b410fa4b7b55a17b54"));
    }

    void anotherSeedOrDayTellsAnother()
    {
        QVERIFY(tell({.seed = 2, .until = kUntil, .years = 2, .at = {18, 20}}).digest != m_told.digest);
        const Told other = tell({.seed = 1, .until = {2028, 3, 1}, .years = 2, .at = {9, 0}});
        QCOMPARE(other.refused, QString());
        QVERIFY(other.digest != m_told.digest);
        QCOMPARE(other.onDay(u"anc", 10), m_told.onDay(u"anc", 10)); // everything is relative to Day 0
    }

    void everyIdIsItsOwn()
    {
        QSet<Id> ids;
        for (const Entry &entry : m_told.entries)
            ids.insert(entry.id());
        for (const Record &record : m_told.others)
            ids.insert(idOf(record));
        QCOMPARE(ids.size(), m_told.entries.size() + m_told.others.size());
    }

    void everyEntryObeysTheRulesAtTheTimeItWasTyped()
    {
        for (const Entry &entry : m_told.entries) {
            const RuleContext then{&shippedCatalogues(), entry.enteredAt().toTimeZone(QTimeZone("Europe/Berlin"))};
            const Problems problems = problemsIn(entry.facts(), then);
            QVERIFY2(problems.isEmpty(), qPrintable(u"%1 on day %2"_s.arg(entry->code).arg(m_told.dayOf(entry))));
            QVERIFY(entry.enteredAt() <= m_told.now);
            QVERIFY(!entry.author().isNull());
        }
    }

    void otherRecordsObeyTheirs()
    {
        for (const Record &record : m_told.others) {
            if (const auto *medicine = std::get_if<Medicine>(&record)) {
                QCOMPARE(problemsIn(*medicine), Problems{});
                QVERIFY2(shippedCatalogues().medicine(medicine->code), qPrintable(medicine->code));
            } else if (const auto *patient = std::get_if<Patient>(&record)) {
                QCOMPARE(problemsIn(*patient, kUntil), Problems{});
                QVERIFY(shippedCatalogues().disease(patient->disease));
                QVERIFY(!patient->teamPhone.isEmpty());
            } else if (const auto *course = std::get_if<Course>(&record)) {
                QCOMPARE(problemsIn(*course), Problems{});
                QVERIFY(shippedCatalogues().treatment(course->templateId));
            }
        }
    }

    void nothingButPlansLiesAhead()
    {
        int planned = 0;
        for (const Entry &entry : m_told.entries) {
            const bool ahead = entry->when.instant() ? *entry->when.instant() > m_told.now : entry->when.date > kUntil;
            QCOMPARE(entry->state == State::Planned, ahead);
            planned += ahead;
        }
        QVERIFY(planned >= 3);
    }

    void hospitalDaysHaveNoCheckIns()
    {
        const Entry stay = m_told.of(u"admission").value(0);
        QCOMPARE(stay->kind, Kind::Span);
        const qint64 first = stay->when.wallDay(), last = stay->until->wallDay();
        QCOMPARE(last - first, 11);
        for (const Entry &entry : m_told.entries) {
            if (entry->kind == Kind::Symptom || entry->kind == Kind::Checkin)
                QVERIFY(entry->when.wallDay() < first || entry->when.wallDay() > last);
        }
    }

    void threeDaysInFourAreLogged()
    {
        const int firstLogged = -180;
        const int logged = daysLogged(m_told.entries, m_told.day0.addDays(firstLogged), kUntil);
        const int days = DemoJourney::kDaysSinceDay0 - firstLogged + 1 - 12;
        QVERIFY2(logged * 100 >= days * 71 && logged * 100 <= days * 80,
                 qPrintable(u"%1 of %2"_s.arg(logged).arg(days)));
    }

    void aCopiedDayIsNeverCopiedAgain()
    {
        QSet<qint64> copied, own;
        for (const Entry &entry : m_told.entries) {
            if (entry->kind == Kind::Symptom && entry->sameAsYesterday)
                copied.insert(entry->when.wallDay());
            else if (entry->kind == Kind::Symptom)
                own.insert(entry->when.wallDay());
        }
        QVERIFY(copied.size() > 5);
        for (const qint64 day : copied)
            QVERIFY(own.contains(day - 1) && !copied.contains(day - 1));
    }

    void theSteroidIsZeroBeforeDay0()
    {
        const Medicine prednisone = m_told.medicine(u"prednisone");
        QCOMPARE(prednisone.lastDose->date, m_told.day0.addDays(-2));
        QVERIFY(prednisone.steps.last().from.date < m_told.day0);
        QCOMPARE(prednisone.steps.last().amount->number, Decimal{});
        for (const Entry &dose : m_told.of(u"prednisone"))
            QVERIFY(m_told.dayOf(dose) <= -2);
    }

    void noDiseaseMedicineGoesOnAfterDay0()
    {
        int counting = 0;
        for (const Record &record : m_told.others) {
            const auto *medicine = std::get_if<Medicine>(&record);
            if (!medicine || !medicine->countsAsDiseaseTreatment)
                continue;
            ++counting;
            QVERIFY(medicine->lastDose && medicine->lastDose->date < m_told.day0);
            QVERIFY(!medicine->stopReason.isEmpty());
        }
        QCOMPARE(counting, 5);
        QVERIFY(!m_told.medicine(u"tocilizumab").countsAsDiseaseTreatment);
        QVERIFY(!m_told.medicine(u"fludarabine").countsAsDiseaseTreatment);
        QVERIFY(!m_told.medicine(u"ivig").countsAsDiseaseTreatment);
    }

    void whatHappenedStandsOnItsDay_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QList<int>>("days");
        QTest::newRow("cells collected") << u"apheresis"_s << QList<int>{-35};
        QTest::newRow("lymphodepletion") << u"lymphodepletion"_s << QList<int>{-5};
        QTest::newRow("infusion") << u"infusion"_s << QList<int>{0};
        QTest::newRow("CRS told by the team") << u"crs"_s << QList<int>{2};
        QTest::newRow("tocilizumab") << u"tocilizumab"_s << QList<int>{4};
        QTest::newRow("LICATS told by the team") << u"licats"_s << QList<int>{10};
        QTest::newRow("IVIG") << u"ivig_replacement"_s << QList<int>{45, 75};
        QTest::newRow("no B cells") << u"bcell_depleted"_s << QList<int>{8};
        QTest::newRow("B cells back") << u"bcell_recovered"_s << QList<int>{104};
    }

    void whatHappenedStandsOnItsDay()
    {
        QFETCH(QString, code);
        QFETCH(QList<int>, days);
        QList<int> found;
        for (const Entry &entry : m_told.of(code))
            found.append(m_told.dayOf(entry));
        QCOMPARE(found, days);
    }

    void gradesAreOnlyWhatTheTeamTold()
    {
        for (const char16_t *code :
             {u"crs", u"licats", u"crs_grade", u"licats_grade", u"icans_grade", u"sledai_2k", u"remission_declared"}) {
            const auto found = m_told.of(code);
            QVERIFY(!found.isEmpty());
            for (const Entry &entry : found)
                QCOMPARE(entry->reporter, Reporter::Team);
        }
    }

    void theFeverOfTheFourthNightIsJonass()
    {
        const Moment night = Moment::at({2026, 3, 14}, 2 * 60 + 41, QTimeZone("Europe/Berlin"));
        for (const Entry &entry : m_told.of(u"temp")) {
            if (entry->when != night)
                continue;
            QCOMPARE(std::get<Quantity>(entry->value).number.toString(), u"38.4"_s);
            QCOMPARE(entry->reporter, Reporter::Caregiver);
            return;
        }
        QFAIL("not there");
    }

    void feverIsOnlyAroundTheInfusion()
    {
        for (const Entry &entry : m_told.of(u"temp")) {
            if (std::get<Quantity>(entry->value).number >= Decimal{380, -1})
                QVERIFY(m_told.dayOf(entry) >= 2 && m_told.dayOf(entry) <= 5);
        }
    }

    void neutrophilsAreAtOrBelowHalfFromDay6To14()
    {
        for (int day = 0; day <= 16; ++day) {
            const double count = m_told.onDay(u"anc", day);
            QVERIFY(count >= 0);
            QCOMPARE(count <= 0.5, day >= 6 && day <= 14);
        }
        QCOMPARE(m_told.onDay(u"anc", 10), 0.2);
    }

    void bCellsAreBelowTheLimitUntilTheyAreBack()
    {
        for (const Entry &entry : m_told.of(u"cd19_abs")) {
            const int day = m_told.dayOf(entry);
            QCOMPARE(std::get<Quantity>(entry->value).comparator == Comparator::Less, day >= 8 && day < 104);
        }
        QCOMPARE(m_told.onDay(u"cd19_abs", 104), 4.0);
    }

    void pressuresComeInPairs()
    {
        QHash<Id, int> groups;
        for (const Entry &entry : m_told.of(u"bp_sys"))
            ++groups[entry->group];
        for (const Entry &entry : m_told.of(u"bp_dia"))
            ++groups[entry->group];
        QVERIFY(groups.size() > 60);
        for (const int count : std::as_const(groups))
            QCOMPARE(count, 2);
    }

    void allKindsOfTheStoryAreThere()
    {
        QSet<Kind> kinds;
        for (const Entry &entry : m_told.entries)
            kinds.insert(entry->kind);
        for (const Kind kind :
             {Kind::Symptom, Kind::Vital, Kind::Lab, Kind::Score, Kind::Event, Kind::Dose, Kind::Allergy,
              Kind::Condition, Kind::Vaccine, Kind::Question, Kind::Cost, Kind::Call, Kind::Note, Kind::Span})
            QVERIFY2(kinds.contains(kind), qPrintable(toText(kind)));
        QVERIFY(std::any_of(m_told.entries.begin(), m_told.entries.end(),
                            [](const Entry &e) { return e->state == State::Cancelled; }));
        QVERIFY(std::any_of(m_told.entries.begin(), m_told.entries.end(),
                            [](const Entry &e) { return e->when.precision == Precision::Month && e->when.about; }));
    }

    void theFourthEveningsWritingIsSaidToBeDifferent()
    {
        const auto checks = m_told.of(u"ice");
        QCOMPARE(checks.size(), 16); // once before, then Day 0 to 14
        QCOMPARE(m_told.dayOf(checks.first()), -6);
        for (const Entry &check : checks) {
            const auto &facts = std::get<ThinkingFacts>(check->facts);
            const int day = m_told.dayOf(check);
            QCOMPARE(facts.baseline, day == -6);
            QCOMPARE(facts.writing == ThinkingFacts::Writing::Different, day == 3 || day == 4);
            const Result<Ink> ink = inkFromText(facts.strokes);
            QVERIFY(ink);
            QVERIFY(ink->strokes.size() > 25);
        }
    }

    void whatTheTemplatePlannedSaysWhichStepItWas()
    {
        const QSet<QString> wanted{u"apheresis"_s, u"ld"_s, u"infusion"_s, u"d28"_s, u"m6"_s, u"m9"_s};
        QSet<QString> found;
        for (const Entry &entry : m_told.entries) {
            if (entry->plan)
                found.insert(entry->plan->row);
        }
        QVERIFY2(found.contains(wanted), qPrintable(QStringList(found.values()).join(u' ')));
    }

    void everyDoseIsOfAMedicineOnTheList()
    {
        for (const Entry &entry : m_told.entries) {
            if (const auto *dose = std::get_if<DoseFacts>(&entry->facts))
                QCOMPARE(m_told.medicine(entry->code).id, dose->medicine);
        }
    }

    void aMorningHasNoEveningYet_data()
    {
        QTest::addColumn<QTime>("at");
        QTest::newRow("just after midnight") << QTime(0, 5);
        QTest::newRow("early") << QTime(7, 30);
        QTest::newRow("late") << QTime(23, 59);
    }

    void aMorningHasNoEveningYet()
    {
        QFETCH(QTime, at);
        const Told told = tell({.seed = 1, .until = kUntil, .years = 2, .at = at});
        QCOMPARE(told.refused, QString());
        for (const Entry &entry : told.entries)
            QVERIFY(entry->state == State::Planned || !entry->when.instant() || *entry->when.instant() <= told.now);
    }

    void fifteenYearsAreAboutHundredAndTenThousandEntries()
    {
        QElapsedTimer timer;
        timer.start();
        const Told told = tell({.seed = 1, .until = kUntil, .years = 15, .at = {18, 20}});
        qInfo("%lld entries in %lld ms", qlonglong(told.entries.size()), timer.elapsed());
        QCOMPARE(told.refused, QString());
        QVERIFY2(told.entries.size() >= 90'000 && told.entries.size() <= 130'000,
                 qPrintable(QString::number(told.entries.size())));
        QVERIFY(told.entries.first()->when.date.daysTo(kUntil) > 15 * 365);
        for (const Entry &entry : told.entries) {
            if (entry->code == u"upcr" && told.dayOf(entry) > 600)
                QVERIFY(std::get<Quantity>(entry->value).number < (Decimal{500, 0}));
        }
    }

    void itIsWrittenAsOneMarkedImport()
    {
        TestWorld world(u"2026-11-22T18:20"_s);
        auto store = std::make_shared<MemoryStore>();
        Journal journal(store, shippedCatalogues(), world.world());
        QSignalSpy changed(&journal, &Journal::changed);
        const auto receipt = writeDemoNow(journal, {});
        QVERIFY(receipt);
        QCOMPARE(receipt->changeSet.origin, ChangeSet::Origin::Demo);
        QCOMPARE(qsizetype(receipt->changeSet.count), m_told.entries.size() + m_told.others.size());
        QVERIFY(waitFor(store->info())->madeUp);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(changed.first().first().value<Change>().everything);
        Roster roster(journal);
        QVERIFY(roster.loadNow());
        QVERIFY(roster.isMadeUp());
        QCOMPARE(roster.day0For(roster.currentPatient(), kUntil), std::optional(m_told.day0));
        QCOMPARE(waitFor(journal.undo()).error().fault,
                 Fault::NothingToUndo); // the example itself isn't a step to take back
    }

    void itIsWrittenBesideARunningWindow()
    {
        TestWorld world(u"2026-11-22T18:20"_s);
        auto store = std::make_shared<MemoryStore>();
        Journal journal(store, shippedCatalogues(), world.world());
        QObject context;
        int count = 0;
        writeDemo(journal, {}, &context,
                  [&count](const Result<Receipt> &receipt) { count = receipt ? receipt->changeSet.count : -1; });
        QCOMPARE(count, 0);
        QTRY_VERIFY(count != 0);
        QCOMPARE(qsizetype(count), m_told.entries.size() + m_told.others.size());
    }

    void aFullDiskLeavesAnEmptyVault()
    {
        TestWorld world(u"2026-11-22T18:20"_s);
        auto store = std::make_shared<MemoryStore>();
        Journal journal(store, shippedCatalogues(), world.world());
        QObject context;
        std::optional<Fault> fault;
        store->pause();
        writeDemo(journal, {}, &context, [&fault](const Result<Receipt> &receipt) {
            fault = receipt ? Fault::Internal : receipt.error().fault;
        });
        store->resume(); // begun
        store->fails = Fault::NoSpace;
        QTRY_COMPARE(fault, std::optional(Fault::NoSpace));
        store->fails.reset();
        QCOMPARE(store->historyRows(), 0);
        QVERIFY(waitFor(journal.put(patientNamed(u"Mara"_s)))); // no import is left open
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
