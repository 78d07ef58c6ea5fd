// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** callsheet with the real program: silent until confirmed, then the number first. */
class TestCliCallSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wrongUseIsExit2_data();
    void wrongUseIsExit2();
    void nothingSpeaksBeforeItIsConfirmed();
    void aConfirmedRuleSpeaksAtEntry();
    void anOwnRuleComesAndGoes();
    void sayHasTheNumberAndTheSentence();

private:
    Ran run(const QString &line) const { return m_home.run(QProcess::splitCommand(line)); }
    QJsonObject rule(const QString &id) const
    {
        for (const QJsonValue &one : run(u"callsheet v show --json"_s).object().value("rules"_L1).toArray()) {
            if (one["rule"_L1].toString() == id)
                return one.toObject();
        }
        return {};
    }
    CliHome m_home;
};

void TestCliCallSheet::initTestCase()
{
    QVERIFY(m_home.create(u"v"_s));
    QVERIFY(run(u"patient v add \"Mara L.\" --disease SLE"_s).code == 0);
    const Ran course = run(u"course v add --template cart_auto --day0 2026-03-10"_s);
    QVERIFY2(course.code == 0, course.told());
    QVERIFY(run(u"allergy v add Penicillin"_s).code == 0);
}

void TestCliCallSheet::wrongUseIsExit2_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a verb nobody knows") << u"callsheet v shout"_s;
    QTest::newRow("set without anything") << u"callsheet v set"_s;
    QTest::newRow("a rule nobody knows") << u"callsheet v rule rf99 on"_s;
    QTest::newRow("a rule of another illness") << u"callsheet v rule rf28 on"_s;
    QTest::newRow("a limit that is no number") << u"callsheet v rule rf01 on --limit hot"_s;
    QTest::newRow("one limit where there are two") << u"callsheet v rule rf13 on --limit 120"_s;
    QTest::newRow("a level nobody knows") << u"callsheet v rule rf01 on --level loud"_s;
    QTest::newRow("a condition that cannot be used") << u"callsheet v rule own --condition {}"_s;
    QTest::newRow("removing a shipped rule") << u"callsheet v rule rf01 remove"_s;
    QTest::newRow("confirming with nobody") << u"callsheet v confirm"_s;
    QTest::newRow("confirming in a vague month") << u"callsheet v confirm --with \"Dr Weber\" --on 2026-03"_s;
}

void TestCliCallSheet::wrongUseIsExit2()
{
    QFETCH(QString, line);
    const Ran ran = run(line);
    QVERIFY2(ran.code == 2, ran.told());
    QVERIFY(run(u"callsheet v show --json"_s).object().value("confirmed"_L1) == false);
}

void TestCliCallSheet::nothingSpeaksBeforeItIsConfirmed()
{
    QVERIFY(run(u"callsheet v set --team \"Ward 7B\" --phone \"030 23125 040\" --words \"Ring us at 38.\""_s).code == 0);
    const Ran limited = run(u"callsheet v rule rf01 on --limit 38.2 --words \"From 38.2 on.\""_s);
    QVERIFY2(limited.code == 0, limited.told());
    QCOMPARE(rule(u"rf01"_s).value("title"_L1).toString(), u"Temperature at least 38.2 °C"_s);
    const Ran logged = run(u"log v --kind vital --code temp --value 39.0 --unit C"_s);
    QVERIFY2(logged.code == 0 && !logged.err.contains("23125"), logged.told());
    QVERIFY2(logged.err.contains("Your call list is not filled in. If you are worried, call your team or emergency services."), logged.told());
    QVERIFY(run(u"undo v"_s).code == 0);
    const Ran json = run(u"log v --kind vital --code temp --value 36.6 --unit C --json"_s); // whatever the number is
    QVERIFY2(json.object().value("neutral"_L1).toString().startsWith(u"Your call list"_s) && !json.object().contains("call"_L1), json.told());
    QVERIFY(run(u"undo v"_s).code == 0);
    const Ran weight = run(u"log v --kind vital --code weight --value 70 --unit kg"_s);
    QVERIFY2(weight.code == 0 && weight.err.isEmpty(), weight.told());
    QVERIFY(run(u"undo v"_s).code == 0);
}

void TestCliCallSheet::aConfirmedRuleSpeaksAtEntry()
{
    const Ran confirmed = run(u"callsheet v confirm --with \"Dr Weber\" --on 2026-03-03"_s);
    QVERIFY2(confirmed.code == 0, confirmed.told());
    const Ran calm = run(u"log v --kind vital --code temp --value 38.1 --unit C"_s);
    QVERIFY2(calm.code == 0 && calm.err.isEmpty(), calm.told());
    const Ran fever = run(u"log v --kind vital --code temp --value 38.2 --unit C"_s);
    QVERIFY2(fever.code == 0, fever.told());
    QVERIFY2(fever.err.contains("030 23125 040 (Ward 7B). Temperature at least 38.2"), fever.told());
    const Ran ear = run(u"log v --kind vital --code temp --value 38.3 --unit C --site ear"_s);
    QVERIFY2(ear.err.contains("(38.3 \302\260C, ear)."), ear.told());
    const Ran json = run(u"log v --kind vital --code temp --value 38.4 --unit C --json"_s);
    const QJsonArray calls = json.object().value("call"_L1).toArray();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first()["rule"_L1].toString(), u"rf01"_s);
    QCOMPARE(calls.first()["words"_L1].toString(), u"From 38.2 on."_s);
    const Ran pulse = run(u"log v --kind vital --code hr --value 70 --unit /min --json"_s);
    QVERIFY(!pulse.object().contains("call"_L1)); // it is not about this entry
}

void TestCliCallSheet::anOwnRuleComesAndGoes()
{
    const Ran added = m_home.run({u"callsheet"_s, u"v"_s, u"rule"_s, u"own"_s, u"--condition"_s,
                                  u"{\"input\":\"weight\",\"op\":\">=\",\"value\":\"80\",\"unit\":\"kg\"}"_s, u"--level"_s, u"call_today"_s});
    QVERIFY2(added.code == 0, added.told());
    QString own;
    for (const QJsonValue &one : run(u"callsheet v show --json"_s).object().value("rules"_L1).toArray()) {
        if (one["rule"_L1].toString().startsWith(u"own-"))
            own = one["rule"_L1].toString();
    }
    QVERIFY(!own.isEmpty());
    QVERIFY(run(u"callsheet v rule %1 remove"_s.arg(own)).code == 0);
    QVERIFY(rule(own).isEmpty());
}

void TestCliCallSheet::sayHasTheNumberAndTheSentence()
{
    const Ran said = run(u"callsheet v say"_s);
    QVERIFY2(said.code == 0, said.told());
    const QList<QByteArray> lines = said.out.split('\n');
    QVERIFY2(lines.first().contains("030 23125 040 (Ward 7B)"), said.told());
    QVERIFY2(said.out.contains("I had CAR T cells for lupus"), said.told());
    QVERIFY2(said.out.contains("My temperature is 38.4"), said.told());
    QVERIFY2(said.out.contains("I am allergic to penicillin."), said.told());
    QVERIFY(said.out.contains("Your care team’s instructions come first."));
    QVERIFY(run(u"person v add Jonas --role caregiver"_s).code == 0);
    const Ran jonas = run(u"callsheet v say --as Jonas"_s);
    QVERIFY2(jonas.out.contains("Mara L. had CAR T cells for lupus") && jonas.out.contains("Mara has a temperature of 38.4"), jonas.told());
    QVERIFY2(!jonas.out.contains("My temperature"), jonas.told());
}

QTEST_GUILESS_MAIN(TestCliCallSheet)
#include "tst_clicallsheet.moc"
