// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include "domain/result.h"
#include "storage/vaults.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** The real program, one process per call: what it says, in which form, with which exit code. */
class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wrongUseIsExit2_data();
    void wrongUseIsExit2();
    void failuresAreExit1WithTheirSentence_data();
    void failuresAreExit1WithTheirSentence();
    void whatIsRefusedIsNotWritten();
    void anEntryComesBackAsItWasGiven();
    void listsCanBeNarrowed_data();
    void listsCanBeNarrowed();
    void anUnusualValueIsAskedAboutOnce();
    void aBloodPressureIsTwoEntriesInOneGroup();
    void amendingKeepsTheEarlierVersion();
    void removeUndoAndRedoWorkAcrossProcesses();
    void undoTakesBackTheNewestStepFirst();
    void noKnownAllergiesIsAnAnswerOfItsOwn();
    void aMedicineHasDatedDoses();
    void whatIsDueIsListedWithItsTimes();
    void thoseWhoWriteAreChangedAndRemoved();
    void aTrendCountsWhatWasLogged();
    void severalPatientsMustBeNamed();
    void aSecondProgramIsToldThatTheVaultIsInUse();
    void aDamagedVaultIsNotOpened();
    void errorsSpeakJsonToo();
    void helpIsOnStdout();

private:
    QJsonArray entries(const QStringList &options = {}) const;
    CliHome m_home;
    QString m_temperature;
};

static QStringList words(const QString &line)
{
    return QProcess::splitCommand(line);
}

QJsonArray TestCli::entries(const QStringList &options) const
{
    const Ran ran = m_home.run(QStringList{u"entries"_s, u"v"_s, u"--json"_s} + options);
    if (ran.code != 0)
        qWarning("%s", ran.told().constData());
    return ran.array();
}

void TestCli::initTestCase()
{
    const Ran made = m_home.run(words(u"create v --kdf 2,19 --json"_s));
    QVERIFY2(made.code == 0, made.told());
    QVERIFY(!made.object().value("recoveryCode"_L1).toString().isEmpty());
    QCOMPARE(made.object().value("vault"_L1).toString(), u"v"_s);
    QVERIFY(m_home.run(words(u"patient v add \"Mara L.\" --disease SLE --birth 1990-05-31"_s)).code == 0);
    QVERIFY(m_home.run(words(u"person v add Jonas --role caregiver"_s)).code == 0);
    QVERIFY(m_home.run(words(u"course v add --template cart_auto --day0 2024-03-12 --no-plan"_s)).code == 0);
    const Ran logged = m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"vital"_s, u"--code"_s, u"temp"_s, u"--value"_s, u"38,40"_s, u"--unit"_s,
                                   u"C"_s, u"--when"_s, u"2024-03-17T02:41"_s, u"--note"_s, u"shivering"_s, u"--reporter"_s, u"caregiver"_s});
    QVERIFY2(logged.code == 0, logged.told());
    m_temperature = logged.id();
    QVERIFY(m_home.run(words(u"log v --kind event --code infusion --number 1 --when day+0"_s)).code == 0);
    QVERIFY(m_home.run(words(u"log v --kind symptom --code joint_pain --level moderate --when about:2024-02"_s)).code == 0);
    QVERIFY(m_home.run(words(u"log v --kind event --code visit --when 2024-01-05 --state planned --note \"bring the letter\""_s)).code == 0);
    QVERIFY(m_home.run(words(u"create empty --kdf 2,19"_s)).code == 0);
}

void TestCli::wrongUseIsExit2_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &line, const QString &said) { QTest::newRow(name) << line << said; };
    row("nothing at all", QString(), u"Please say what to do."_s);
    row("an unknown command", u"frobnicate v"_s, u"There is no command frobnicate."_s);
    row("no vault", u"entries"_s, u"Something is missing."_s);
    row("too many words", u"info v w"_s, u"There are too many words."_s);
    row("an unknown option", u"info v --colour red"_s, u"There is no option --colour here."_s);
    row("the passphrase is never an argument", u"info v --passphrase secret"_s, u"There is no option --passphrase here."_s);
    row("an option without its value", u"entries v --from"_s, u"--from needs a value"_s);
    row("an option twice", u"entries v --code a --code b"_s, u"--code was given twice."_s);
    row("a flag with a value", u"undo v --last=1"_s, u"--last takes no value."_s);
    row("log without a kind", u"log v --code temp"_s, u"log needs --kind."_s);
    row("log with an unknown kind", u"log v --kind feeling"_s, u"There is no kind feeling."_s);
    row("an allergy has its own command", u"log v --kind allergy"_s, u"allergy VAULT add"_s);
    row("a level that is none", u"log v --kind symptom --code joint_pain --level awful"_s, u"--level is none, mild, moderate or severe."_s);
    row("a value that is no number", u"log v --kind vital --code temp --value hot"_s, u"--value is a number"_s);
    row("a date that is none", u"log v --kind note --note x --when yesterday"_s, u"--when is not a date."_s);
    row("a 30th of February", u"log v --kind note --note x --when 2024-02-30"_s, u"--when is not a date."_s);
    row("half a blood pressure", u"log v --kind vital --code bp --value 120"_s, u"--value 120/80"_s);
    row("an unknown status", u"log v --kind symptom --code joint_pain --status maybe"_s, u"--status is known, could-not-answer or not-assessed."_s);
    row("how without a dose", u"log v --kind note --note x --how taken"_s, u"--how belongs to --kind dose."_s);
    row("amend without a change", u"amend v %1"_s, u"Nothing would change"_s);
    row("history of no id", u"history v temp"_s, u"This is not an id"_s);
    row("undo of no id", u"undo v --batch 12"_s, u"This is not an id"_s);
    row("undo --all without a batch", u"undo v --all"_s, u"--all belongs to --batch."_s);
    row("a bin that is none", u"trend v --code temp --by year"_s, u"--by is day, week or month."_s);
    row("trend without a code", u"trend v"_s, u"trend needs --code."_s);
    row("a unit of something else", u"trend v --code temp --unit kg"_s, u"--unit is not a unit of this item."_s);
    row("a template that is none", u"course v add --template magic"_s, u"There is no template magic."_s);
    row("a role that is none", u"person v add Kim --role boss"_s, u"--role is patient, caregiver or team."_s);
    row("a name without quotes", u"patient v add Mara Lisa"_s, u"There are too many words."_s);
    row("too cheap a key", u"create w --kdf 1,8"_s, u"--kdf is PASSES,MEBIBYTES"_s);
    row("too many years", u"demo empty --years 99"_s, u"--years takes a whole number from 2 to 30."_s);
    row("due and a state", u"entries v --due --state happened"_s, u"--due already means planned"_s);
}

void TestCli::wrongUseIsExit2()
{
    QFETCH(QString, line);
    QFETCH(QString, said);
    const QByteArray before = m_home.read(u"v/vault.db"_s);
    const Ran ran = m_home.run(words(line.contains("%1"_L1) ? line.arg(m_temperature) : line));
    QVERIFY2(ran.code == 2, ran.told());
    QVERIFY2(ran.out.isEmpty(), ran.told());
    QVERIFY2(QString::fromUtf8(ran.err).contains(said), ran.told());
    QVERIFY2(ran.err.contains("Use: dayplus-cli"), ran.told());
    QVERIFY(!before.isEmpty());
    QVERIFY(m_home.read(u"v/vault.db"_s) == before);
}

void TestCli::failuresAreExit1WithTheirSentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &line, const QString &fault, const QString &said, const QString &passphrase = {}) {
        QTest::newRow(name) << line << passphrase << fault << said;
    };
    row("the wrong passphrase", u"entries v"_s, u"wrong-key"_s, u"does not open this vault"_s, u"another long walk by the sea"_s);
    row("no such folder", u"entries nowhere"_s, u"not-found"_s, u"was not found"_s);
    row("a folder that is no vault", u"entries state"_s, u"not-a-vault"_s, u"not a Dayplus vault"_s);
    row("a weak passphrase", u"create weak --kdf 2,19"_s, u"weak-passphrase"_s, u"at least 12 characters"_s, u"short"_s);
    row("a vault is there already", u"create v --kdf 2,19"_s, u"exists"_s, u"already something there"_s);
    row("a passphrase file that isn't there", u"info v --passphrase-file none"_s, u"read-failed"_s, u"could not be read"_s);
    row("no such entry to amend", u"amend v 01890000-0000-7000-8000-000000000000 --note x"_s, u"not-found"_s, u"was not found"_s);
    row("no such entry to remove", u"remove v 01890000-0000-7000-8000-000000000000"_s, u"not-found"_s, u"was not found"_s);
    row("no history", u"history v 01890000-0000-7000-8000-000000000000"_s, u"not-found"_s, u"was not found"_s);
    row("no such patient", u"log v --kind note --note x --patient Otto"_s, u"not-found"_s, u"no patient with that name"_s);
    row("no such author", u"log v --kind note --note x --as Otto"_s, u"not-found"_s, u"no single person"_s);
    row("no patient yet", u"log empty --kind note --note x"_s, u"not-found"_s, u"no patient in this vault yet"_s);
    row("nothing to undo", u"undo empty"_s, u"nothing-to-undo"_s, u"nothing to undo"_s);
    row("nothing to redo", u"redo empty"_s, u"nothing-to-redo"_s, u"nothing to redo"_s);
    row("a made-up journey in a real vault", u"demo v"_s, u"exists"_s, u"This vault is not empty."_s);
    row("an unknown code", u"log v --kind vital --code aura --value 3"_s, u"invalid"_s, u"does not know this item"_s);
    row("a unit of something else", u"log v --kind vital --code temp --value 38 --unit kg"_s, u"invalid"_s, u"You can use: °C, °F."_s);
    row("Fahrenheit typed as Celsius", u"log v --kind vital --code temp --value 101.3"_s, u"invalid"_s, u"Did you mean °F?"_s);
    row("an impossible value", u"log v --kind vital --code temp --value 460"_s, u"invalid"_s, u"This number can't be right"_s);
    row("a symptom without a level", u"log v --kind symptom --code joint_pain"_s, u"invalid"_s, u"None, Mild, Moderate or Severe"_s);
    row("a number on a worded scale", u"log v --kind symptom --code joint_pain --value 3"_s, u"invalid"_s, u"None, Mild, Moderate or Severe"_s);
    row("a measurement of the future", u"log v --kind vital --code temp --value 37 --when 2199-01-01"_s, u"invalid"_s, u"lies in the future"_s);
    row("an end before its start", u"log v --kind span --code admission --when 2024-03-12 --until 2024-03-01"_s, u"invalid"_s, u"The end is before the start."_s);
    row("pressures the wrong way round", u"log v --kind vital --code bp --value 80/120"_s, u"invalid"_s, u"upper number"_s);
    row("an answer beside could-not-answer", u"log v --kind symptom --code joint_pain --level mild --status could-not-answer"_s, u"invalid"_s, u"can't both be true"_s);
    row("a trend of nothing", u"trend v --code aura"_s, u"not-found"_s, u"Nothing with the code aura"_s);
}

void TestCli::failuresAreExit1WithTheirSentence()
{
    QFETCH(QString, line);
    QFETCH(QString, passphrase);
    CliHome &home = m_home;
    home.setEnvironment(u"DAYPLUS_PASSPHRASE"_s, passphrase.isEmpty() ? QString::fromLatin1(CliHome::kPassphrase) : passphrase);
    const Ran plain = home.run(words(line));
    const Ran json = home.run(words(line + u" --json"_s));
    home.setEnvironment(u"DAYPLUS_PASSPHRASE"_s, QString::fromLatin1(CliHome::kPassphrase));
    QVERIFY2(plain.code == 1, plain.told());
    QVERIFY2(plain.out.isEmpty(), plain.told());
    QFETCH(QString, said);
    QVERIFY2(QString::fromUtf8(plain.err).contains(said), plain.told());
    QVERIFY2(json.code == 1, json.told());
    QTEST(json.error().value("fault"_L1).toString(), "fault");
    QVERIFY2(json.error().value("sentence"_L1).toString().contains(said), json.told());
}

void TestCli::whatIsRefusedIsNotWritten()
{
    QVERIFY(!QFile::exists(m_home.path(u"nowhere"_s)));
    QVERIFY(!QFile::exists(m_home.path(u"weak"_s)));
    QVERIFY(!QFile::exists(m_home.path(u"w"_s)));
    QCOMPARE(entries().size(), 4);
    QCOMPARE(m_home.run(words(u"info empty --json"_s)).object().value("historyRows"_L1).toInt(), 0);
}

void TestCli::anEntryComesBackAsItWasGiven()
{
    const QJsonArray found = entries({u"--code"_s, u"temp"_s});
    QCOMPARE(found.size(), 1);
    QJsonObject entry = found.first().toObject();
    QVERIFY(QDateTime::fromString(entry.take(u"enteredAt"_s).toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(!entry.take(u"patient"_s).toString().isEmpty());
    QVERIFY(!entry.take(u"author"_s).toString().isEmpty());
    const QJsonObject expected{
        {u"id"_s, m_temperature}, {u"kind"_s, u"vital"_s}, {u"code"_s, u"temp"_s}, {u"label"_s, u"Temperature"_s},
        {u"title"_s, u"Temperature 38.40 °C"_s}, {u"when"_s, u"2024-03-17T02:41+01:00"_s}, {u"zone"_s, u"Europe/Berlin"_s},
        {u"dayNumber"_s, 5}, {u"value"_s, u"38.40"_s}, {u"unit"_s, u"Cel"_s}, {u"status"_s, u"known"_s}, {u"state"_s, u"happened"_s},
        {u"reporter"_s, u"caregiver"_s}, {u"authorName"_s, u"Jonas"_s}, {u"note"_s, u"shivering"_s},
    };
    QCOMPARE(QJsonDocument(entry).toJson(), QJsonDocument(expected).toJson());
}

void TestCli::listsCanBeNarrowed_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("codes");
    const QStringList all{u"visit"_s, u"joint_pain"_s, u"infusion"_s, u"temp"_s};
    QTest::newRow("everything, in the order it happened") << QString() << all;
    QTest::newRow("newest first") << u"--newest"_s << QStringList{u"temp"_s, u"infusion"_s, u"joint_pain"_s, u"visit"_s};
    QTest::newRow("from a day") << u"--from 2024-03-12"_s << QStringList{u"infusion"_s, u"temp"_s};
    QTest::newRow("from a day counted from Day 0") << u"--from day+1"_s << QStringList{u"temp"_s};
    QTest::newRow("up to a month means all of it") << u"--to 2024-02"_s << QStringList{u"visit"_s, u"joint_pain"_s};
    QTest::newRow("kinds") << u"--kind symptom,vital"_s << QStringList{u"joint_pain"_s, u"temp"_s};
    QTest::newRow("codes") << u"--code infusion"_s << QStringList{u"infusion"_s};
    QTest::newRow("words of a note") << u"--search shiver"_s << QStringList{u"temp"_s};
    QTest::newRow("a synonym finds it, too") << u"--search arthralgia"_s << QStringList{u"joint_pain"_s};
    QTest::newRow("what is planned") << u"--state planned"_s << QStringList{u"visit"_s};
    QTest::newRow("what is due from then on") << u"--due --from 2024"_s << QStringList{u"visit"_s};
    QTest::newRow("what is due now: long ago is only counted") << u"--due"_s << QStringList{QString()};
    QTest::newRow("nothing was due then") << u"--due --to 2023"_s << QStringList{};
    QTest::newRow("the first two") << u"--limit 2"_s << QStringList{u"visit"_s, u"joint_pain"_s};
}

void TestCli::listsCanBeNarrowed()
{
    QFETCH(QString, options);
    QStringList codes;
    for (const QJsonValue &entry : entries(words(options)))
        codes << entry.toObject().value("code"_L1).toString();
    QTEST(codes, "codes");
}

void TestCli::anUnusualValueIsAskedAboutOnce()
{
    const QStringList line = words(u"log v --kind vital --code temp --value 41.9 --when 2024-03-18"_s);
    const Ran asked = m_home.run(line);
    QVERIFY2(asked.code == 1 && asked.out.isEmpty(), asked.told());
    QVERIFY2(QString::fromUtf8(asked.err).contains(u"Is it what you meant?\nNothing was saved yet. If it is, add --yes."_s), asked.told());
    QCOMPARE(entries().size(), 4);
    const Ran meant = m_home.run(line + QStringList{u"--yes"_s});
    QVERIFY2(meant.code == 0, meant.told());
    QCOMPARE(entries({u"--code"_s, u"temp"_s}).size(), 2);
    QCOMPARE(m_home.run(words(u"undo v"_s)).code, 0);
}

void TestCli::aBloodPressureIsTwoEntriesInOneGroup()
{
    const Ran ran = m_home.run(words(u"log v --kind vital --code bp --value 118/76 --when 2024-03-19 --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    QCOMPARE(ran.object().value("ids"_L1).toArray().size(), 2);
    const QJsonArray found = entries({u"--code"_s, u"bp_sys,bp_dia"_s});
    QCOMPARE(found.size(), 2);
    const QJsonObject upper = found.at(0).toObject(), lower = found.at(1).toObject();
    QCOMPARE(upper.value("value"_L1).toString(), u"118"_s);
    QCOMPARE(lower.value("value"_L1).toString(), u"76"_s);
    QCOMPARE(upper.value("unit"_L1).toString(), u"mm[Hg]"_s);
    QVERIFY(!upper.value("group"_L1).toString().isEmpty());
    QCOMPARE(upper.value("group"_L1), lower.value("group"_L1));
    QCOMPARE(m_home.run(words(u"undo v"_s)).code, 0);
    QCOMPARE(entries({u"--code"_s, u"bp_sys,bp_dia"_s}).size(), 0); // one step: both go
}

void TestCli::amendingKeepsTheEarlierVersion()
{
    const Ran logged = m_home.run(words(u"log v --kind note --note first --when 2024-04-01"_s));
    const QString id = logged.id();
    QCOMPARE(m_home.run({u"amend"_s, u"v"_s, id, u"--note"_s, u"second"_s, u"--when"_s, u"2024-04"_s}).code, 0);
    const QJsonObject now = entries({u"--kind"_s, u"note"_s}).first().toObject();
    QCOMPARE(now.value("note"_L1).toString(), u"second"_s);
    QCOMPARE(now.value("when"_L1).toString(), u"2024-04"_s);
    QCOMPARE(now.value("dayNumber"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(m_home.run({u"remove"_s, u"v"_s, id}).code, 0);
    const Ran told = m_home.run({u"history"_s, u"v"_s, id, u"--json"_s});
    QVERIFY2(told.code == 0, told.told());
    QStringList what, notes;
    for (const QJsonValue &row : told.array()) {
        what << row.toObject().value("what"_L1).toString();
        notes << row.toObject().value("record"_L1).toObject().value("note"_L1).toString();
        QCOMPARE(row.toObject().value("author"_L1).toString(), u"Jonas"_s);
    }
    QCOMPARE(what, (QStringList{u"added"_s, u"amended"_s, u"removed"_s}));
    QCOMPARE(notes, (QStringList{u"first"_s, u"second"_s, QString()}));
}

void TestCli::removeUndoAndRedoWorkAcrossProcesses()
{
    const QJsonArray before = entries();
    QCOMPARE(m_home.run({u"remove"_s, u"v"_s, m_temperature}).code, 0);
    QCOMPARE(entries().size(), before.size() - 1);
    const Ran undone = m_home.run(words(u"undo v --last --json"_s));
    QVERIFY2(undone.code == 0, undone.told());
    QCOMPARE(undone.object().value("records"_L1).toInt(), 1);
    QCOMPARE(entries(), before);
    QCOMPARE(m_home.run(words(u"redo v"_s)).code, 0);
    QCOMPARE(entries().size(), before.size() - 1);
    QCOMPARE(m_home.run(words(u"undo v"_s)).code, 0);
    QCOMPARE(entries(), before);
    const Ran checked = m_home.run(words(u"check v --json"_s));
    QVERIFY2(checked.code == 0, checked.told());
    QCOMPARE(checked.object().value("ok"_L1).toBool(), true);
}

void TestCli::undoTakesBackTheNewestStepFirst()
{
    const qsizetype before = entries().size();
    for (const QString &note : {u"one"_s, u"two"_s})
        QCOMPARE(m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"note"_s, u"--note"_s, note, u"--when"_s, u"2024-05-01"_s}).code, 0);
    QCOMPARE(m_home.run(words(u"undo v"_s)).code, 0);
    QCOMPARE(entries({u"--search"_s, u"two"_s}).size(), 0);
    QCOMPARE(entries({u"--search"_s, u"one"_s}).size(), 1);
    QCOMPARE(m_home.run(words(u"undo v"_s)).code, 0);
    QCOMPARE(entries().size(), before);
}

void TestCli::noKnownAllergiesIsAnAnswerOfItsOwn()
{
    QCOMPARE(m_home.run(words(u"allergy v list --json"_s)).array().size(), 0);
    QCOMPARE(m_home.run(words(u"allergy v none"_s)).code, 0);
    const QJsonObject none = m_home.run(words(u"allergy v list --json"_s)).array().first().toObject();
    QCOMPARE(none.value("title"_L1).toString(), u"No known allergies"_s);
    QCOMPARE(none.value("authorName"_L1).toString(), u"Jonas"_s);
    const QStringList add = words(u"allergy v add Penicillin --reaction rash --since about:2009"_s);
    const Ran asked = m_home.run(add);
    QVERIFY2(asked.code == 1 && asked.err.contains("Is there an allergy after all?"), asked.told());
    QCOMPARE(m_home.run(add + QStringList{u"--yes"_s}).code, 0);
    const QJsonObject allergy = entries({u"--search"_s, u"penicillin"_s}).first().toObject();
    QCOMPARE(allergy.value("title"_L1).toString(), u"Allergy: Penicillin (rash)"_s);
    QCOMPARE(allergy.value("when"_L1).toString(), u"about:2009"_s);
    const Ran again = m_home.run(words(u"allergy v none"_s));
    QVERIFY2(again.code == 1 && again.err.contains("Is it true that there are none?"), again.told());
}

void TestCli::aMedicineHasDatedDoses()
{
    const Ran added = m_home.run(words(u"medicine v add Prednisone --dose 20 --unit mg --from 2023-11"_s));
    QVERIFY2(added.code == 0, added.told());
    QCOMPARE(m_home.run({u"medicine"_s, u"v"_s, u"step"_s, added.id(), u"--dose"_s, u"7.5"_s, u"--from"_s, u"2024-02-01"_s}).code, 0);
    QCOMPARE(m_home.run(words(u"medicine v stop prednisone --last 2024-03-10 --reason \"before the infusion\""_s)).code, 0);
    const QJsonObject medicine = m_home.run(words(u"medicine v list --json"_s)).array().first().toObject();
    QCOMPARE(medicine.value("id"_L1).toString(), added.id());
    QCOMPARE(medicine.value("code"_L1).toString(), u"prednisone"_s);
    QCOMPARE(medicine.value("lastDose"_L1).toString(), u"2024-03-10"_s);
    const QJsonArray steps = medicine.value("steps"_L1).toArray();
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(0).toObject().value("from"_L1).toString(), u"2023-11"_s);
    QCOMPARE(steps.at(1).toObject().value("amount"_L1).toString(), u"7.5"_s);
    QCOMPARE(steps.at(1).toObject().value("unit"_L1).toString(), u"mg"_s);
    QCOMPARE(m_home.run({u"log"_s, u"v"_s, u"--kind"_s, u"dose"_s, u"--code"_s, u"prednisone"_s, u"--value"_s, u"7.5"_s, u"--unit"_s, u"mg"_s,
                         u"--when"_s, u"2024-02-02"_s}).code, 0);
    const QJsonObject dose = entries({u"--kind"_s, u"dose"_s}).first().toObject();
    QCOMPARE(dose.value("title"_L1).toString(), u"Prednisone 7.5 mg, taken"_s);
    QCOMPARE(dose.value("facts"_L1).toObject().value("dose"_L1).toObject().value("medicine"_L1).toString(), added.id());
}

void TestCli::whatIsDueIsListedWithItsTimes()
{
    QVERIFY(m_home.run(words(u"create w --kdf 2,19"_s)).code == 0);
    QVERIFY(m_home.run(words(u"patient w add Ben"_s)).code == 0);
    const auto due = [this](const QString &options) {
        QStringList told;
        for (const QJsonValue &one : m_home.run(words(u"entries w --due --json "_s + options)).array())
            told << one.toObject().value("due"_L1).toString(u"entry"_s) + u' ' + one.toObject().value("code"_L1).toString();
        return told;
    };
    QVERIFY(due({}).isEmpty());
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QVERIFY(m_home.run(words(u"course w add --template cart_auto --no-plan --day0 "_s + QDate::currentDate().addDays(-3).toString(Qt::ISODate))).code == 0);
    QVERIFY(m_home.run(words(u"log w --kind event --code visit --state planned --when "_s + today)).code == 0);
    const QStringList all = due({});
    QCOMPARE(all.first(), u"entry visit"_s); // planned entries first, then times
    QCOMPARE(due(u"--kind event"_s), QStringList{u"entry visit"_s});
    QCOMPARE(due(u"--code visit"_s), QStringList{u"entry visit"_s});
    QCOMPARE(due(u"--to "_s + today), QStringList{u"entry visit"_s});
    QVERIFY2(all.contains(u"measurement temp"_s), qPrintable(all.join(u", "_s))); // yesterday's last one, if nothing of today
    QVERIFY(due(u"--kind vital"_s).contains(u"measurement temp"_s));
    QVERIFY(!due(u"--kind vital"_s).contains(u"entry visit"_s));
    QVERIFY(m_home.run(words(u"entries w --due"_s)).out.contains("Temperature"));
    const QString longAgo = QDate::currentDate().addDays(-15).toString(Qt::ISODate);
    QVERIFY(m_home.run(words(u"log w --kind event --code lab --state planned --when "_s + longAgo)).code == 0);
    QCOMPARE(due(u"--kind event"_s), (QStringList{u"entry visit"_s, u"older "_s}));
    const Ran told = m_home.run(words(u"entries w --due"_s));
    QVERIFY2(told.out.contains("1 older planned step, not confirmed. To list: --state planned --to " + longAgo.toUtf8()), told.told());
    QVERIFY(m_home.run(words(u"entries w --state planned --to "_s + longAgo)).out.contains("Blood test"));
    QVERIFY(m_home.run(words(u"log w --kind checkin --code in_hospital"_s)).code == 0);
    QVERIFY2(!due({}).contains(u"measurement temp"_s), "the ward measures");
}

void TestCli::thoseWhoWriteAreChangedAndRemoved()
{
    QVERIFY(m_home.run(words(u"create p --kdf 2,19"_s)).code == 0);
    QVERIFY(m_home.run(words(u"patient p add Ben"_s)).code == 0);
    QCOMPARE(m_home.run(words(u"patient p edit --contact Eva --contact-phone 123 --blood-group A+ --language German --emergency 999"_s)).code, 0);
    const QJsonObject ben = m_home.run(words(u"patient p list --json"_s)).array().first().toObject();
    QCOMPARE(ben.value("name"_L1).toString(), u"Ben"_s);
    QCOMPARE(ben.value("contact"_L1).toString(), u"Eva"_s);
    QCOMPARE(ben.value("contactPhone"_L1).toString(), u"123"_s);
    QCOMPARE(ben.value("blood"_L1).toString(), u"A+"_s);
    QCOMPARE(ben.value("emergency"_L1).toString(), u"999"_s);
    const QString id = m_home.run(words(u"person p add Eva --role caregiver --phone 77"_s)).id();
    QCOMPARE(m_home.run(words(u"person p edit eva --name \"Eva K.\" --role team"_s)).id(), id);
    const QJsonObject eva = m_home.run(words(u"person p list --json"_s)).array().first().toObject();
    QCOMPARE(eva.value("name"_L1).toString(), u"Eva K."_s);
    QCOMPARE(eva.value("role"_L1).toString(), u"team"_s);
    QCOMPARE(eva.value("phone"_L1).toString(), u"77"_s);
    QCOMPARE(m_home.run(words(u"person p remove Otto"_s)).code, 1);
    QCOMPARE(m_home.run(words(u"person p remove"_s)).code, 2);
    QCOMPARE(m_home.run(words(u"person p marry Otto"_s)).code, 2);
    QCOMPARE(m_home.run({u"person"_s, u"p"_s, u"remove"_s, id, u"--json"_s}).object().value("removed"_L1).toArray().first().toString(), id);
    QVERIFY(m_home.run(words(u"person p list --json"_s)).array().isEmpty());
    QCOMPARE(m_home.run(words(u"undo p"_s)).code, 0);
    QCOMPARE(m_home.run(words(u"person p list --json"_s)).array().size(), 1);
}

void TestCli::aTrendCountsWhatWasLogged()
{
    QVERIFY(m_home.run(words(u"log v --kind vital --code temp --value 99.5 --unit F --when 2024-03-17T20:00"_s)).code == 0);
    const Ran ran = m_home.run(words(u"trend v --code temp --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    const QJsonObject trend = ran.object();
    QCOMPARE(trend.value("values"_L1).toInt(), 2);
    QCOMPARE(trend.value("converted"_L1).toInt(), 1);
    QCOMPARE(trend.value("unit"_L1).toString(), u"Cel"_s);
    QCOMPARE(trend.value("day0"_L1).toString(), u"2024-03-12"_s);
    QCOMPARE(trend.value("bins"_L1).toArray().size(), 1);
    const QJsonObject bin = trend.value("bins"_L1).toArray().first().toObject();
    QCOMPARE(bin.value("from"_L1).toString(), u"2024-03-17"_s);
    QCOMPARE(bin.value("dayFrom"_L1).toInt(), 5);
    QCOMPARE(bin.value("n"_L1).toInt(), 2);
    QCOMPARE(bin.value("min"_L1).toString(), u"37.5"_s);
    const QJsonObject pain = m_home.run(words(u"trend v --code joint_pain --by month --json"_s)).object();
    QCOMPARE(pain.value("bins"_L1).toArray().size(), 0);
    QCOMPARE(pain.value("vague"_L1).toArray().first().toObject().value("value"_L1).toString(), u"moderate"_s);
}

void TestCli::severalPatientsMustBeNamed()
{
    QVERIFY(m_home.create(u"two"_s));
    const QString first = m_home.run(words(u"patient two add Ada"_s)).id();
    QCOMPARE(m_home.run(words(u"patient two add Bo"_s)).code, 0);
    QCOMPARE(m_home.run(words(u"log two --kind note --note x"_s)).code, 2);
    QCOMPARE(m_home.run(words(u"log two --kind note --note x --patient bo"_s)).code, 0);
    QCOMPARE(m_home.run({u"log"_s, u"two"_s, u"--kind"_s, u"note"_s, u"--note"_s, u"y"_s, u"--patient"_s, first}).code, 0);
    QCOMPARE(m_home.run(words(u"entries two --json"_s)).array().size(), 2);
    const QJsonArray hers = m_home.run(words(u"entries two --patient Ada --json"_s)).array();
    QCOMPARE(hers.size(), 1);
    QCOMPARE(hers.first().toObject().value("note"_L1).toString(), u"y"_s);
}

void TestCli::aSecondProgramIsToldThatTheVaultIsInUse()
{
    const auto vaults = makeVaults({m_home.path(u"state/dayplus"_s), {}});
    {
        const auto open = vaults->unlock(m_home.path(u"v"_s), Secret::fromText(QString::fromLatin1(CliHome::kPassphrase)));
        QVERIFY(bool(open));
        const Ran ran = m_home.run(words(u"log v --kind note --note x --json"_s));
        QVERIFY2(ran.code == 1 && ran.out.isEmpty(), ran.told());
        QCOMPARE(ran.error().value("fault"_L1).toString(), u"in-use"_s);
    }
    QCOMPARE(m_home.run(words(u"info v"_s)).code, 0); // closed: free again
}

void TestCli::aDamagedVaultIsNotOpened()
{
    QVERIFY(m_home.create(u"hurt"_s));
    QByteArray bytes = m_home.read(u"hurt/vault.db"_s);
    for (qsizetype i = 4096 + 40; i < bytes.size(); i += 4096)
        bytes[i] = char(~bytes[i]);
    m_home.write(u"hurt/vault.db"_s, bytes);
    const Ran ran = m_home.run(words(u"check hurt --json"_s));
    QVERIFY2(ran.code == 1, ran.told());
    QCOMPARE(ran.error().value("fault"_L1).toString(), u"corrupt"_s);
    QCOMPARE(m_home.read(u"hurt/vault.db"_s), bytes);
}

void TestCli::errorsSpeakJsonToo()
{
    const Ran wrong = m_home.run(words(u"entries v --kind feeling --json"_s));
    QCOMPARE(wrong.code, 2);
    QCOMPARE(wrong.error().value("fault"_L1).toString(), u"wrong-use"_s);
    const Ran invalid = m_home.run(words(u"log v --kind vital --code temp --value 101.3 --json"_s));
    QCOMPARE(invalid.code, 1);
    const QJsonObject problem = invalid.error().value("problems"_L1).toArray().first().toObject();
    QCOMPARE(problem.value("field"_L1).toString(), u"unit"_s);
    QCOMPARE(problem.value("why"_L1).toString(), u"wrong-unit"_s);
    QCOMPARE(problem.value("suggestion"_L1).toString(), u"[degF]"_s);
    QCOMPARE(problem.value("asks"_L1).toBool(), false);
}

void TestCli::helpIsOnStdout()
{
    const Ran all = m_home.run({u"help"_s});
    QCOMPARE(all.code, 0);
    QVERIFY(all.err.isEmpty());
    for (const char *command : {"create", "log", "entries", "undo", "trend", "check"})
        QVERIFY2(all.out.contains(QByteArray("  ") + command), command);
    const Ran one = m_home.run({u"log"_s, u"--help"_s, u"v"_s});
    QCOMPARE(one.code, 0);
    QVERIFY(one.out.contains("--reporter"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
