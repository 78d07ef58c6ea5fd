// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/futures.h"
#include "journal/roster.h"
#include "memorystore.h"
#include "tests/support/newdata.h"
#include "testworld.h"
#include "viewmodels/dayinfo.h"
#include "viewmodels/notices.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/todayviewmodel.h"
#include "viewmodels/treatmentformviewmodel.h"
#include "viewmodels/treatmentviewmodel.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

Catalogues enlarged()
{
    newdata::Folder folder;
    if (!newdata::addAll(folder))
        qFatal("can't write the data files");
    Result<Catalogues> read = folder.read();
    if (!read)
        qFatal("%s", qPrintable(read.error().note));
    return read.value();
}

/** A vault of a program whose data files know one more illness and one more treatment. */
struct NewDesk {
    NewDesk() : catalogues(enlarged()), store(std::make_shared<MemoryStore>()), journal(store, catalogues, world.world()), roster(journal), notices(journal)
    {
        if (!roster.loadNow())
            qFatal("can't read the vault");
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    QList<Entry> planned()
    {
        EntryQuery query;
        query.state = State::Planned;
        return waitFor(store->entries(query))->entries;
    }
    TestWorld world{u"2026-04-02T18:05"_s};
    Catalogues catalogues;
    std::shared_ptr<MemoryStore> store;
    Journal journal;
    Roster roster;
    Notices notices;
};

QStringList labelsOf(const PlanRowModel &rows)
{
    QStringList labels;
    for (const PlanRow &row : rows.rows())
        labels << row.title + u": "_s + row.when;
    return labels;
}

} // namespace

/** What was added to the data files alone is on the pages. */
class TestNewDataPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstQuestionsOfferItAndTodayAsksForIt()
    {
        NewDesk desk;
        SetupViewModel setup(desk.journal, desk.roster);
        QVERIFY(setup.diseases()->indexOf(u"sample_disease"_s) >= 0);
        QCOMPARE(setup.diseases()->labelOf(u"sample_disease"_s), u"Sample illness"_s);
        QCOMPARE(setup.treatments()->labelOf(u"sample_cells"_s), u"Sample cells"_s);
        for (int i = 0; i < 16 && setup.step() != SetupViewModel::Step::Team; ++i) {
            if (setup.step() == SetupViewModel::Step::Name)
                setup.setProperty("name", u"Noor"_s);
            if (setup.step() == SetupViewModel::Step::Disease)
                setup.setProperty("disease", u"sample_disease"_s);
            if (setup.step() == SetupViewModel::Step::Treatment)
                setup.setProperty("treatment", u"sample_cells"_s);
            if (setup.step() == SetupViewModel::Step::Day0)
                setup.setProperty("day0", u"2026-04-01"_s);
            setup.next();
        }
        QSignalSpy finished(&setup, &SetupViewModel::finished);
        setup.next();
        desk.settle();
        QCOMPARE(finished.count(), 1);
        desk.roster.setCurrentPatient(finished[0][0].value<Id>());
        QCOMPARE(desk.planned().size(), 4); // the first of its two ways

        DayInfo day(desk.journal, desk.roster);
        TodayViewModel today(desk.journal, desk.roster, day, desk.notices);
        desk.settle();
        QCOMPARE(day.phase(), u"Watch"_s);
        QStringList asked;
        for (const CheckInRow &row : today.items()->rows())
            asked << row.label;
        QCOMPARE(asked, (QStringList{u"Rings around lights"_s, u"Fatigue"_s}));
        QVERIFY(today.items()->rows().first().level4);
    }

    void theTreatmentFormLaysOutItsPlan()
    {
        NewDesk desk;
        const Id patient = *waitFor(desk.journal.put(Patient{{}, u"Noor"_s}));
        desk.settle();
        desk.roster.setCurrentPatient(patient);
        TreatmentFormViewModel form(desk.journal, desk.roster, desk.notices);
        QVERIFY(form.treatments()->indexOf(u"sample_cells"_s) >= 0);
        form.setTreatment(u"sample_cells"_s);
        QCOMPARE(form.variants()->count(), 2);
        form.setProperty("variant", u"fast"_s);
        form.setProperty("day0", u"2026-04-01"_s);
        form.preview();
        QVERIFY2(form.problem().isEmpty(), qPrintable(form.problem()));
        QCOMPARE(form.rows()->count(), 3);
        QVERIFY2(labelsOf(*form.rows()).at(1).endsWith(u"15 April 2026"_s), qPrintable(labelsOf(*form.rows()).join(u'|')));
        QVERIFY(labelsOf(*form.rows()).at(2).endsWith(u"1 April 2027"_s));
        QSignalSpy saved(&form, &TreatmentFormViewModel::saved);
        form.save();
        desk.settle();
        QCOMPARE(saved.count(), 1);
        TreatmentViewModel page(desk.journal, desk.roster, desk.notices, saved[0][0].toUuid());
        desk.settle();
        QCOMPARE(page.title(), u"Sample cells"_s);
        QCOMPARE(page.planned()->count(), 3);
        QCOMPARE(desk.planned().first()->patient, patient);
    }
};

QTEST_GUILESS_MAIN(TestNewDataPages)
#include "tst_newdatapages.moc"
