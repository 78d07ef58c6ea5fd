// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "door.h"
#include "viewmodels/entrydetailviewmodel.h"
#include "viewmodels/entryformviewmodel.h"
#include "viewmodels/medicineformviewmodel.h"
#include "viewmodels/patientformviewmodel.h"
#include "viewmodels/setupviewmodel.h"
#include "viewmodels/workspace.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

using Page = Navigator::Page;

/** The screens' models over an open vault; `mara`: her journey is in it. */
struct Screens {
    explicit Screens(bool mara = true) : desk(u"2026-04-02T18:05"_s, mara), workspace(desk.journal, {})
    {
        desk.settle();
    }
    Page page() { return workspace.navigator()->page(); }
    template<typename Model> Model *model() { return qobject_cast<Model *>(workspace.navigator()->pageModel()); }
    /** Adds a nausea on a day; empty = as the form opens. Returns the day the form opened with. */
    QString addOn(const QString &day)
    {
        workspace.addEntry();
        auto *form = model<EntryFormViewModel>();
        const QString opened = form->date();
        form->setCode(u"nausea"_s);
        form->setLevel(int(Level::Mild));
        if (!day.isEmpty())
            form->setDate(day);
        form->save();
        desk.settle();
        return opened;
    }

    Desk desk;
    Workspace workspace;
};

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoOpensItWithAPassphraseOfTheirOwnIsTyping_data()
    {
        QTest::addColumn<QString>("opener");
        QTest::addColumn<QString>("author");
        QTest::newRow("a caregiver's own passphrase") << u"Ben"_s << u"Ben"_s;
        QTest::newRow("the first passphrase or the recovery code") << QString() << u"Mara"_s;
        QTest::newRow("somebody who was removed since") << u"gone"_s << u"Mara"_s;
    }
    void whoOpensItWithAPassphraseOfTheirOwnIsTyping()
    {
        QFETCH(QString, opener);
        const auto store = std::make_shared<MemoryStore>();
        TestWorld world;
        Journal journal(store, shippedCatalogues(), world.world());
        const Id patient = *waitFor(journal.put(patientNamed(u"Mara L."_s)));
        QHash<QString, Id> persons{{u"gone"_s, journal.newId()}};
        for (const auto &[name, role] : {std::pair(u"Mara"_s, Person::Role::Patient), std::pair(u"Ben"_s, Person::Role::Caregiver)})
            persons[name] = *waitFor(journal.put(personNamed(name, role, patient)));
        store->opener = persons.value(opener);
        Workspace workspace(journal, {});
        QTRY_VERIFY(workspace.ready());
        QTEST(persons.key(journal.author()), "author");
    }

    void aFormGoesWhenItIsSavedAndStaysWhenItIsNot()
    {
        Screens screens;
        screens.workspace.addEntry();
        QCOMPARE(screens.page(), Page::EntryForm);
        const QPointer<EntryFormViewModel> form = screens.model<EntryFormViewModel>();
        form->setCode(u"nausea"_s);
        form->setLevel(1);
        screens.desk.store->fails = Fault::NoSpace;
        form->save();
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::EntryForm);
        screens.desk.store->fails.reset();
        form->save();
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::None);
        QTRY_VERIFY(form.isNull());
        QCOMPARE(screens.desk.entries().size(), 1);
    }

    void backDatingComesInRuns()
    {
        Screens screens;
        QCOMPARE(screens.addOn(u"2026-03-20"_s), u"2026-04-02"_s);
        QCOMPARE(screens.addOn(u"2026-03"_s), u"2026-03-20"_s); // the chosen day sticks
        QCOMPARE(screens.addOn(u"2026-03-21"_s), u"2026-04-02"_s); // a month is no day to go on from
        QCOMPARE(screens.addOn(u"2026-04-02"_s), u"2026-03-21"_s);
        QCOMPARE(screens.addOn({}), u"2026-04-02"_s); // and today is not kept
    }

    void anEntryIsOpenedAndChanged()
    {
        Screens screens;
        const Id id = screens.desk.symptom(u"nausea"_s, Level::Mild, screens.desk.now());
        const Id other = screens.desk.symptom(u"rash"_s, Level::None, screens.desk.now());
        screens.workspace.openEntry(id);
        QCOMPARE(screens.page(), Page::EntryDetail);
        screens.workspace.openEntry(other); // in its place, not above it
        QCOMPARE(screens.model<EntryDetailViewModel>()->entryId(), other);
        screens.workspace.editEntry(id);
        QTRY_COMPARE(screens.page(), Page::EntryForm);
        QVERIFY(screens.model<EntryFormViewModel>()->editing());
        screens.model<EntryFormViewModel>()->remove();
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::EntryDetail);
        screens.workspace.navigator()->back();
        QCOMPARE(screens.page(), Page::None);
        screens.workspace.editEntry(id); // it is gone
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::None);
        QVERIFY(screens.workspace.notices()->failure());
    }

    void aMedicineAndAPatientHaveTheirForms()
    {
        Screens screens;
        screens.workspace.addMedicine();
        QCOMPARE(screens.page(), Page::MedicineForm);
        auto *form = screens.model<MedicineFormViewModel>();
        form->choose(u"prednisone"_s);
        form->setProperty("amount", u"5"_s);
        form->save();
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::None);
        const Medicine medicine = screens.workspace.roster().medicines(screens.desk.patient).value(0);
        screens.workspace.openMedicine(medicine.id);
        screens.workspace.openMedicine(medicine.id);
        QCOMPARE(screens.page(), Page::MedicineDetail);
        screens.workspace.navigator()->back();
        QCOMPARE(screens.page(), Page::None);
        screens.workspace.editPatient();
        QCOMPARE(screens.page(), Page::PatientForm);
        screens.model<PatientFormViewModel>()->save();
        screens.desk.settle();
        QCOMPARE(screens.page(), Page::None);
    }

    void theFirstQuestionsEndInAJourney()
    {
        Screens screens(false);
        QVERIFY(screens.workspace.ready());
        QVERIFY(screens.workspace.needsSetup());
        const QPointer<SetupViewModel> setup = screens.workspace.setup();
        QCOMPARE(screens.workspace.setup(), setup.data());
        QSignalSpy ready(&screens.workspace, &Workspace::readyChanged);
        setup->setProperty("name", u"Mara"_s);
        for (int i = 0; i < setup->stepCount(); ++i)
            setup->next();
        QTRY_VERIFY(!screens.workspace.needsSetup());
        QVERIFY(ready.count() > 0);
        QTRY_VERIFY(setup.isNull());
        QCOMPARE(screens.workspace.day()->patientName(), u"Mara"_s);
        QCOMPARE(screens.workspace.roster().person(screens.desk.journal.author())->name, u"Mara"_s);
    }

    void onePersonMoreIsAskedAboutAndThenShown()
    {
        Screens screens;
        QVERIFY(!screens.workspace.needsSetup());
        screens.workspace.navigator()->show(Page::People);
        screens.workspace.addPatient();
        QVERIFY(screens.workspace.needsSetup());
        QCOMPARE(screens.page(), Page::None);
        SetupViewModel *setup = screens.workspace.setup();
        setup->setProperty("name", u"Ben"_s);
        for (int i = 0; i < setup->stepCount(); ++i)
            setup->next();
        QTRY_VERIFY(!screens.workspace.needsSetup());
        QCOMPARE(screens.workspace.day()->patientName(), u"Ben"_s);
        QCOMPARE(screens.workspace.roster().patients().size(), 2);
    }

    void thePatientIsTypingUntilSomebodySaysOtherwise_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::newRow("nobody was chosen") << false;
        QTest::newRow("a caregiver was chosen") << true;
    }

    void thePatientIsTypingUntilSomebodySaysOtherwise()
    {
        QFETCH(bool, chosen);
        Desk desk;
        const Id jonas = desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient));
        desk.journal.setAuthor(chosen ? jonas : Id());
        const Workspace workspace(desk.journal, {});
        desk.settle();
        QCOMPARE(desk.journal.author(), chosen ? jonas : desk.self);
    }

    void aMadeUpVaultSaysSo()
    {
        Screens screens;
        QVERIFY(!screens.workspace.madeUp());
        screens.desk.put(Setting{u"made-up"_s, true});
        screens.desk.settle();
        QVERIFY(screens.workspace.madeUp());
    }

    void theDayTurnsWhileItIsOpen()
    {
        Screens screens;
        QCOMPARE(screens.workspace.day()->title(), u"Day +23"_s);
        QCOMPARE(screens.workspace.day()->phase(), u"Watch"_s);
        QSignalSpy turned(screens.workspace.day(), &DayInfo::dayTurned);
        screens.desk.world.setNow(u"2026-04-03T00:30"_s);
        Q_EMIT screens.workspace.roster().changed();
        QCOMPARE(screens.workspace.day()->title(), u"Day +24"_s);
        QCOMPARE(turned.count(), 0); // the diary's day goes on until four
        screens.desk.world.setNow(u"2026-04-03T04:00"_s);
        Q_EMIT screens.workspace.roster().changed();
        QCOMPARE(turned.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
