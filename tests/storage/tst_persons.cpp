// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyslots.h"
#include "vaultfixture.h"

using namespace dayplus;
using namespace dayplus::test;
using namespace Qt::StringLiterals;

namespace {

Secret secret(const QString &text) { return Secret::fromText(text); }

} // namespace

/** Passphrases of persons: more ways to open the same vault, and whose it was. */
class TestPersons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<VaultFixture>();
        QVERIFY(m_vault->create());
        m_ben = person(u"Ben"_s);
    }
    void cleanup() { m_vault.reset(); }

    void a_persons_own_passphrase_opens_the_vault_and_says_whose_it_was()
    {
        QVERIFY(m_vault->store().openedBy().isNull());   // by the recovery code
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        QCOMPARE(*wait(m_vault->store().passphraseHolders()), QList{m_ben});
        m_vault->lock();
        QCOMPARE(openedBy(u"a chair beside the bed"_s), m_ben);
        QCOMPARE(openedBy(u"correct horse battery"_s), Id());
        const auto byCode = m_vault->vaults().unlockWithCode(m_vault->folder(), m_vault->code());
        QVERIFY(byCode);
        QVERIFY((*byCode)->openedBy().isNull());
        QCOMPARE(*wait((*byCode)->passphraseHolders()), QList{m_ben});
    }

    void several_persons_each_open_it_as_themselves()
    {
        QList<Id> persons{m_ben};
        for (const QString &name : {u"Ina"_s, u"Omar"_s})
            persons += person(name);
        for (qsizetype i = 0; i < persons.size(); ++i)
            QVERIFY(give(persons[i], u"the words of person %1"_s.arg(i)));
        m_vault->lock();
        for (qsizetype i = 0; i < persons.size(); ++i)
            QCOMPARE(openedBy(u"the words of person %1"_s.arg(i)), persons[i]);
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), secret(u"the words of person 3"_s))), Fault::WrongKey);
    }

    void a_new_passphrase_replaces_the_persons_older_one_at_once()
    {
        QVERIFY(give(m_ben, u"the first passphrase"_s));
        QVERIFY(give(m_ben, u"the second passphrase"_s));
        QCOMPARE(wait(m_vault->store().passphraseHolders())->size(), 1);
        m_vault->lock();
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), secret(u"the first passphrase"_s))), Fault::WrongKey);
        QCOMPARE(openedBy(u"the second passphrase"_s), m_ben);
    }

    void what_was_taken_opens_nothing_any_more_not_even_the_kept_file()
    {
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        QVERIFY(m_vault->reopen());
        QVERIFY(wait(m_vault->store().takePassphrase(m_ben)));
        QVERIFY(wait(m_vault->store().passphraseHolders())->isEmpty());
        QCOMPARE(faultOf(wait(m_vault->store().takePassphrase(m_ben))), Fault::NotFound);
        m_vault->lock();
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), secret(u"a chair beside the bed"_s))), Fault::WrongKey);
        m_vault->overwrite(u"vault.slots"_s, m_vault->contents(u"vault.slots.prev"_s));
        QCOMPARE(faultOf(m_vault->vaults().unlock(m_vault->folder(), secret(u"a chair beside the bed"_s))), Fault::WrongKey);
        m_vault->overwrite(u"vault.slots"_s, "DPSLOT1 damaged");
        QVERIFY(!m_vault->vaults().unlock(m_vault->folder(), secret(u"a chair beside the bed"_s)));
        QVERIFY(m_vault->unlock());   // the first passphrase still does, by the kept file
    }

    void what_cannot_be_given_is_refused_and_changes_nothing_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("fault");
        QTest::newRow("eleven characters") << u"ÄÖÜäöüßeinsz"_s.left(11) << true << int(Fault::WeakPassphrase);
        QTest::newRow("nothing") << QString() << true << int(Fault::WeakPassphrase);
        QTest::newRow("somebody the vault doesn't know") << u"long enough for this"_s << false << int(Fault::NotFound);
        QTest::newRow("the first passphrase again") << u"correct horse battery"_s << true << int(Fault::Exists);
        QTest::newRow("another person's") << u"the passphrase of Ina"_s << true << int(Fault::Exists);
    }
    void what_cannot_be_given_is_refused_and_changes_nothing()
    {
        QFETCH(QString, passphrase);
        QFETCH(bool, known);
        QFETCH(int, fault);
        const Id ina = person(u"Ina"_s);
        QVERIFY(give(ina, u"the passphrase of Ina"_s));
        const QByteArray before = m_vault->contents(u"vault.slots"_s);
        QCOMPARE(int(faultOf(wait(m_vault->store().givePassphrase(known ? m_ben : newId(), secret(passphrase))))), fault);
        QCOMPARE(m_vault->contents(u"vault.slots"_s), before);
        QCOMPARE(*wait(m_vault->store().passphraseHolders()), QList{ina});
    }

    void six_persons_can_have_one_and_the_seventh_is_refused()
    {
        for (int i = 0; i < 6; ++i)
            QVERIFY(give(person(QString::number(i)), u"the words of person %1"_s.arg(i)));
        QCOMPARE(faultOf(wait(m_vault->store().givePassphrase(m_ben, secret(u"one too many of them"_s)))), Fault::TooLarge);
        QVERIFY(m_vault->reopen());
        QCOMPARE(wait(m_vault->store().passphraseHolders())->size(), 6);
    }

    void the_file_says_neither_whose_it_is_nor_when_they_were_added()
    {
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        const QByteArray file = m_vault->contents(u"vault.slots"_s);
        QVERIFY(!file.contains(m_ben.toRfc4122()));
        QVERIFY(!file.contains(m_ben.toRfc4122().first(6)));   // its time
    }

    void a_program_that_knows_no_persons_is_told_newer_and_not_damaged()
    {
        const auto version = [this] { return m_vault->contents(u"vault.slots"_s).mid(8, 2); };
        QCOMPARE(version(), QByteArray("\1\0", 2));
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        QCOMPARE(version(), QByteArray("\2\0", 2));
        QVERIFY(wait(m_vault->store().takePassphrase(m_ben)));
        QCOMPARE(version(), QByteArray("\1\0", 2));
    }

    void a_persons_slot_in_a_file_of_version_1_is_damage()
    {
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        QByteArray file = m_vault->contents(u"vault.slots"_s);
        file[8] = 1;
        file.chop(32);
        QCOMPARE(faultOf(storage::KeySlots::parse(file + storage::blake2b(file))), Fault::Corrupt);
    }

    void giving_one_touches_only_the_slots()
    {
        const QByteArray before = m_vault->contents(u"vault.db"_s);
        QVERIFY(give(m_ben, u"a chair beside the bed"_s));
        QCOMPARE(m_vault->contents(u"vault.db"_s), before);
        QVERIFY(m_vault->reopen());
        QCOMPARE(m_vault->problems(), QString());
    }

private:
    Id person(const QString &name)
    {
        const Person made{newId(), name, Person::Role::Caregiver, newId(), {}};
        return m_vault->put(made) ? made.id : Id();
    }
    bool give(Id id, const QString &passphrase)
    {
        const auto given = wait(m_vault->store().givePassphrase(id, secret(passphrase)));
        if (!given)
            qWarning("%s", qPrintable(given.error().note));
        return bool(given);
    }
    Id openedBy(const QString &passphrase)
    {
        const auto store = m_vault->vaults().unlock(m_vault->folder(), secret(passphrase));
        return store ? (*store)->openedBy() : newId() /* nobody: it did not open */;
    }
    std::unique_ptr<VaultFixture> m_vault;
    Id m_ben;
};

QTEST_GUILESS_MAIN(TestPersons)
#include "tst_persons.moc"
