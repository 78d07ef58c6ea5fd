// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dayview.h"
#include "journal/futures.h"
#include "journal/roster.h"
#include "memorystore.h"
#include "testworld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestRoster : public QObject {
    Q_OBJECT

    TestWorld m_world;
    std::shared_ptr<MemoryStore> m_store;
    std::unique_ptr<Journal> m_journal;

    Id put(const Record &record)
    {
        const auto id = waitFor(m_journal->put(record));
        return id ? *id : Id();
    }
    Course course(Id patient, const Moment &day0) const { return {{}, patient, u"cart_auto"_s, {}, day0}; }
    Id logged(Id patient, Id course, QDate day)
    {
        EntryDraft draft = symptomDraft(patient, u"fatigue"_s, Level::Mild, Moment::onDay(day));
        draft.course = course;
        const auto id = waitFor(m_journal->add(draft));
        return id ? *id : Id();
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_shared<MemoryStore>();
        m_journal = std::make_unique<Journal>(m_store, shippedCatalogues(), m_world.world());
    }

    void itReadsWhatIsThereAndThenSaysSo()
    {
        const Id patient = put(patientNamed(u"Mara L."_s));
        put(personNamed(u"Jonas"_s, Person::Role::Caregiver, patient));
        put(course(patient, Moment::onDay({2026, 3, 10})));
        put(Setting{u"made-up"_s, true});
        put(Setting{u"rollover-hour"_s, 5});
        Roster roster(*m_journal);
        QSignalSpy loaded(&roster, &Roster::loaded);
        QVERIFY(!roster.isLoaded());
        QVERIFY(roster.patients().isEmpty());
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(roster.patients().first().name, u"Mara L."_s);
        QCOMPARE(roster.persons().first().name, u"Jonas"_s);
        QCOMPARE(roster.courses(patient).size(), 1);
        QVERIFY(roster.courses(m_world.newId()).isEmpty());
        QVERIFY(roster.isMadeUp());
        QCOMPARE(roster.rollOverHour(), 5);
        QVERIFY(roster.setting(u"never set"_s).isUndefined());
        QCOMPARE(roster.currentPatient(), patient);
        QCOMPARE(roster.patient(patient)->name, u"Mara L."_s);
        QVERIFY(!roster.patient(m_world.newId()));
    }

    void itKeepsInStepWithoutReadingAgain()
    {
        Roster roster(*m_journal);
        QVERIFY(roster.loadNow());
        m_store->failsToRead = Fault::Corrupt; // whoever reads again is found out
        QSignalSpy changed(&roster, &Roster::changed);
        QSignalSpy failed(&roster, &Roster::failed);
        const Id patient = put(patientNamed(u"Mara"_s));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(roster.patients().size(), 1);

        Patient renamed = *roster.patient(patient);
        renamed.name = u"Mara L."_s;
        put(renamed);
        put(Setting{u"unit.temp"_s, u"[degF]"_s});
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(roster.patients().size(), 1);
        QCOMPARE(roster.patient(patient)->name, u"Mara L."_s);
        QCOMPARE(roster.setting(u"unit.temp"_s).toString(), u"[degF]"_s);

        QVERIFY(waitFor(m_journal->undo()));
        QTRY_COMPARE(changed.count(), 4);
        QVERIFY(roster.setting(u"unit.temp"_s).isUndefined());
        QVERIFY(waitFor(m_journal->removeRecord(RecordKind::Patient, patient)));
        QTRY_COMPARE(changed.count(), 5);
        QVERIFY(roster.patients().isEmpty());
        QVERIFY(roster.currentPatient().isNull());
        QCOMPARE(failed.count(), 0);
    }

    void entriesDoNotConcernIt()
    {
        const Id patient = put(patientNamed(u"Mara"_s));
        Roster roster(*m_journal);
        QTRY_VERIFY(roster.isLoaded());
        QCoreApplication::processEvents();
        QSignalSpy changed(&roster, &Roster::changed);
        QSignalSpy told(m_journal.get(), &Journal::changed);
        logged(patient, {}, {2026, 4, 1});
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void afterAnImportItReadsAgain()
    {
        Roster roster(*m_journal);
        QVERIFY(roster.loadNow());
        QVERIFY(waitFor(m_journal->beginImport(u"a.json"_s)));
        Patient patient = patientNamed(u"Mara"_s);
        patient.id = m_world.newId();
        QVERIFY(waitFor(m_journal->importPage({patient})));
        QVERIFY(waitFor(m_journal->commitImport()));
        QTRY_COMPARE(roster.patients().size(), 1);
    }

    void aReadingThatFailsIsSaid()
    {
        m_store->failsToRead = Fault::Corrupt;
        Roster roster(*m_journal);
        QSignalSpy failed(&roster, &Roster::failed);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!roster.isLoaded());
        QVERIFY(!roster.loadNow());
    }

    void theChosenPatientStaysUntilGone()
    {
        const Id first = put(patientNamed(u"Mara"_s));
        const Id second = put(patientNamed(u"Ben"_s));
        Roster roster(*m_journal);
        QVERIFY(roster.loadNow());
        QCOMPARE(roster.currentPatient(), first);
        QSignalSpy changed(&roster, &Roster::changed);
        roster.setCurrentPatient(second);
        QCOMPARE(changed.count(), 1);
        roster.setCurrentPatient(second);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(roster.currentPatient(), second);
        QVERIFY(waitFor(m_journal->removeRecord(RecordKind::Patient, second)));
        QTRY_COMPARE(roster.currentPatient(), first);
    }

    void oneCourseCountsForEveryDate_data()
    {
        QTest::addColumn<Moment>("day0");
        QTest::addColumn<bool>("known");
        QTest::newRow("exact") << Moment::onDay({2026, 3, 10}) << true;
        QTest::newRow("about") << Moment::onDay({2026, 3, 10}, true) << true;
        QTest::newRow("not known yet") << Moment::unknown() << false;
    }

    void oneCourseCountsForEveryDate()
    {
        QFETCH(Moment, day0);
        QFETCH(bool, known);
        const Id patient = put(patientNamed(u"Mara"_s));
        const Id only = put(course(patient, day0));
        logged(patient, only, {2026, 1, 5});
        Roster roster(*m_journal);
        QVERIFY(roster.loadNow());
        for (const QDate day : {QDate(2020, 1, 1), QDate(2026, 3, 9), QDate(2030, 1, 1)})
            QCOMPARE(roster.day0For(patient, day), known ? std::optional(QDate(2026, 3, 10)) : std::nullopt);
    }

    void theLatestCourseThatHasBegunCounts()
    {
        const Id patient = put(patientNamed(u"Mara"_s));
        const Id first = put(course(patient, Moment::onDay({2024, 5, 1})));
        const Id second = put(course(patient, Moment::onDay({2026, 3, 10})));
        logged(patient, first, {2024, 3, 1});
        logged(patient, second, {2026, 1, 20});
        const auto expect = [&](const Roster &roster, QDate day, QDate day0) {
            QCOMPARE(roster.day0For(patient, day), std::optional(day0));
        };

        Roster waited(*m_journal);
        QVERIFY(waited.loadNow());
        expect(waited, {2026, 1, 19}, {2024, 5, 1});
        expect(waited, {2026, 1, 20}, {2026, 3, 10});
        expect(waited, {2023, 1, 1}, {2024, 5, 1});

        Roster roster(*m_journal);
        QTRY_VERIFY(roster.isLoaded());
        QTRY_COMPARE(roster.day0For(patient, {2026, 2, 1}), std::optional(QDate(2026, 3, 10)));
        expect(roster, {2026, 1, 19}, {2024, 5, 1});
        QVERIFY(!logged(patient, second, {2026, 1, 2}).isNull()); // an earlier first entry moves the border
        QTRY_COMPARE(roster.day0For(patient, {2026, 1, 10}), std::optional(QDate(2026, 3, 10)));
    }

    void aDayIsCollectedPageByPage()
    {
        const Id patient = put(patientNamed(u"Mara"_s));
        QList<EntryDraft> drafts;
        for (int i = 0; i < 1100; ++i)
            drafts.append(symptomDraft(patient, u"fatigue"_s, Level::Mild, Moment::onDay({2026, 4, 1})));
        QVERIFY(waitFor(m_journal->addAll(drafts, false)));
        const EntryQuery query = diaryDays(patient, {2026, 4, 1}, {2026, 4, 1});
        qsizetype found = 0;
        QObject context;
        collectEntries(*m_store, query, &context,
                       [&found](const Result<QList<Entry>> &read) { found = read ? read->size() : -1; });
        QTRY_COMPARE(found, 1100);
        found = 0;
        collectEntries(
            *m_store, query, &context,
            [&found](const Result<QList<Entry>> &read) {
                found = !read && read.error().fault == Fault::TooLarge ? -2 : 1;
            },
            1000);
        QTRY_COMPARE(found, -2);
        QCOMPARE(readEntries(*m_store, query)->size(), 1100);
    }

    void collectingStopsWhenTheAskerGoes()
    {
        m_store->pause();
        bool called = false;
        auto asker = std::make_unique<QObject>();
        collectEntries(*m_store, {}, asker.get(), [&called](const Result<QList<Entry>> &) { called = true; });
        asker.reset();
        m_store->resume();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
