// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "viewmodels/peopleviewmodel.h"
#include "viewmodels/personformviewmodel.h"

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QString kGood = u"a boat on the lake"_s;

struct PersonDesk {
    PersonDesk() : jonas(desk.put(personNamed(u"Jonas"_s, Person::Role::Caregiver, desk.patient))) { desk.settle(); }
    std::unique_ptr<PersonFormViewModel> form(Id person)
    {
        auto made = std::make_unique<PersonFormViewModel>(desk.journal, *desk.roster, *desk.notices, person);
        desk.settle();
        return made;
    }
    Desk desk;
    Id jonas;
};

} // namespace

class TestPersonForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void somebodyNewIsACaregiverUnlessSaidOtherwise()
    {
        PersonDesk page;
        const auto form = page.form({});
        QVERIFY(form->isNew());
        QSignalSpy saved(form.get(), &PersonFormViewModel::saved);
        form->save();
        QCOMPARE(form->problem(), u"A name is needed. Any name will do."_s);
        form->setProperty("name", u" Ana "_s);
        form->setProperty("phone", u"+49 30 77"_s);
        form->save();
        form->save();
        page.desk.settle();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(page.desk.roster->persons().size(), 3);
        const Person ana = page.desk.roster->persons().last();
        QCOMPARE(ana.name, u"Ana"_s);
        QCOMPARE(ana.role, Person::Role::Caregiver);
        QCOMPARE(ana.phone, u"+49 30 77"_s);
        QCOMPARE(ana.patient, page.desk.patient);
        QCOMPARE(page.desk.journal.author(), page.desk.self); // adding is not switching
    }

    void aPersonIsChangedAsOneStep()
    {
        PersonDesk page;
        const auto form = page.form(page.jonas);
        QCOMPARE(form->property("name").toString(), u"Jonas"_s);
        form->setProperty("phone", u"112233"_s);
        form->setProperty("role", 2);
        form->save();
        page.desk.settle();
        QCOMPARE(page.desk.roster->person(page.jonas)->role, Person::Role::Team);
        PeopleViewModel people(page.desk.journal, *page.desk.roster, *page.desk.notices);
        QCOMPARE(people.persons()->rows().at(1).detail, u"Care team, 112233"_s);
        page.desk.notices->undo();
        page.desk.settle();
        QVERIFY(page.desk.roster->person(page.jonas)->phone.isEmpty());
    }

    void whoIsTypingIsNotRemoved()
    {
        PersonDesk page;
        const auto self = page.form(page.desk.self);
        QVERIFY(self->typing());
        self->remove();
        page.desk.settle();
        QVERIFY(page.desk.roster->person(page.desk.self));
        const auto form = page.form(page.jonas);
        QSignalSpy removed(form.get(), &PersonFormViewModel::removed);
        form->remove();
        page.desk.settle();
        QCOMPARE(removed.count(), 1);
        QVERIFY(!page.desk.roster->person(page.jonas));
        page.desk.notices->undo();
        page.desk.settle();
        QVERIFY(page.desk.roster->person(page.jonas));
    }

    void aPassphraseIsTypedTwice_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("problem");
        QTest::newRow("too short") << u"boat"_s << u"boat"_s << u"The passphrase needs at least 12 characters. A short sentence is good."_s;
        QTest::newRow("not the same") << kGood << u"a boat on the sea"_s << u"The two are not the same. Please type them again."_s;
        QTest::newRow("good") << kGood << kGood << QString();
    }

    void aPassphraseIsTypedTwice()
    {
        QFETCH(QString, typed);
        QFETCH(QString, again);
        QFETCH(QString, problem);
        PersonDesk page;
        const auto form = page.form(page.jonas);
        QSignalSpy given(form.get(), &PersonFormViewModel::passphraseGiven);
        form->givePassphrase(typed, again);
        page.desk.settle();
        QCOMPARE(form->passphraseProblem(), problem);
        QCOMPARE(given.count(), problem.isEmpty() ? 1 : 0);
        QCOMPARE(form->hasPassphrase(), problem.isEmpty());
        const std::optional<Id> opens = page.desk.store->personOf(Secret::fromText(kGood));
        QCOMPARE(opens.has_value(), problem.isEmpty());
        if (opens)
            QCOMPARE(*opens, page.jonas);
    }

    void aPassphraseIsTakenBack()
    {
        PersonDesk page;
        page.desk.value(page.desk.store->givePassphrase(page.jonas, Secret::fromText(kGood)));
        const auto form = page.form(page.jonas);
        QVERIFY(form->hasPassphrase());
        form->takePassphrase();
        page.desk.settle();
        QVERIFY(!form->hasPassphrase());
        QVERIFY(!page.desk.store->personOf(Secret::fromText(kGood)));
    }

    void whoIsRemovedOpensNothingAnyMore()
    {
        PersonDesk page;
        page.desk.value(page.desk.store->givePassphrase(page.jonas, Secret::fromText(kGood)));
        const auto form = page.form(page.jonas);
        form->remove();
        page.desk.settle();
        QVERIFY(!page.desk.roster->person(page.jonas));
        QVERIFY(!page.desk.store->personOf(Secret::fromText(kGood)));
    }

    void oneTapSwitchesWhoIsTyping()
    {
        PersonDesk page;
        PeopleViewModel people(page.desk.journal, *page.desk.roster, *page.desk.notices);
        QVERIFY(people.several());
        QCOMPARE(people.authorName(), u"Mara L."_s);
        people.nextAuthor();
        QCOMPARE(page.desk.journal.author(), page.jonas);
        QCOMPARE(page.desk.notices->text(), u"Jonas is typing now."_s);
        people.nextAuthor();
        QCOMPARE(page.desk.journal.author(), page.desk.self);
    }

    void aStoreThatFailsKeepsTheForm()
    {
        PersonDesk page;
        const auto form = page.form(page.jonas);
        page.desk.store->fails = Fault::NoSpace;
        form->setProperty("phone", u"112233"_s);
        form->save();
        page.desk.settle();
        QVERIFY(!form->problem().isEmpty());
        QCOMPARE(form->property("phone").toString(), u"112233"_s);
        form->remove();
        page.desk.settle();
        QVERIFY(page.desk.notices->failure());
        QVERIFY(!form->busy());
    }
};

QTEST_GUILESS_MAIN(TestPersonForm)
#include "tst_personform.moc"
