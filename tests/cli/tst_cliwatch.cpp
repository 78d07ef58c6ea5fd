// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QDate>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Watch mode, thinking checks and told grades from the command line. Day 0 is today, so that today is a day of watch mode. */
class TestCliWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsNextIsListed();
    void otherTimesAreKept();
    void aTimeThatIsNoneIsWrongUse();
    void inHospitalNothingIsDue();
    void aThinkingCheckIsItsNumberOfRightTasks();
    void wrongThinkingOptionsAreSaid_data();
    void wrongThinkingOptionsAreSaid();
    void whereItWasMeasuredIsKept();
    void whoSaidAGradeIsKept();

private:
    static QStringList words(const QString &line) { return QProcess::splitCommand(line); }
    QJsonObject logged(const QString &line) const
    {
        const Ran ran = m_home.run(words(u"log v "_s + line));
        if (ran.code != 0)
            qWarning("%s", ran.told().constData());
        for (const QJsonValue &entry : m_home.run(words(u"entries v --json"_s)).array()) {
            if (entry.toObject().value("id"_L1).toString() == ran.id())
                return entry.toObject();
        }
        return {};
    }
    CliHome m_home;
};

void TestCliWatch::initTestCase()
{
    QVERIFY(m_home.run(words(u"create v --kdf 2,19"_s)).code == 0);
    QVERIFY(m_home.run(words(u"patient v add Mara"_s)).code == 0);
    QVERIFY(m_home.run(words(u"course v add --template cart_auto --day0 "_s + QDate::currentDate().toString(Qt::ISODate))).code == 0);
}

void TestCliWatch::whatIsNextIsListed()
{
    const Ran ran = m_home.run(words(u"watch v --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    QVERIFY(ran.object().value("watching"_L1).toBool());
    QVERIFY(ran.object().value("onWatch"_L1).isNull());
    const QJsonArray checks = ran.object().value("checks"_L1).toArray();
    QCOMPARE(checks.size(), 6);
    QString before;
    QStringList codes;
    for (const QJsonValue &check : checks) {
        const QString at = check.toObject().value("at"_L1).toString();
        QVERIFY(at >= before);
        before = at;
        codes << check.toObject().value("code"_L1).toString();
        QVERIFY(check.toObject().value("last"_L1).isNull());
    }
    QVERIFY(codes.contains(u"temp"_s) && codes.contains(u"bp"_s) && codes.contains(u"ice"_s));
    QVERIFY2(m_home.run(words(u"watch v"_s)).out.startsWith("On watch: nobody is noted\n"), ran.told());
}

void TestCliWatch::otherTimesAreKept()
{
    QVERIFY(m_home.run(words(u"watch v --code temp --times 3:05"_s)).code == 0);
    for (const QJsonValue &check : m_home.run(words(u"watch v --json"_s)).object().value("checks"_L1).toArray()) {
        if (check.toObject().value("code"_L1) == "temp"_L1)
            QVERIFY(check.toObject().value("at"_L1).toString().contains("T03:05"_L1));
    }
    QVERIFY(m_home.run({u"watch"_s, u"v"_s, u"--code"_s, u"temp"_s, u"--times"_s, u""_s}).code == 0);
    QCOMPARE(m_home.run(words(u"watch v --json"_s)).object().value("checks"_L1).toArray().size(), 5);
    QVERIFY(m_home.run(words(u"undo v"_s)).code == 0);
    QCOMPARE(m_home.run(words(u"watch v --json"_s)).object().value("checks"_L1).toArray().size(), 6);
}

void TestCliWatch::aTimeThatIsNoneIsWrongUse()
{
    QCOMPARE(m_home.run(words(u"watch v --code temp --times 25:00"_s)).code, 2);
    QCOMPARE(m_home.run(words(u"watch v --code dose --times 7:00"_s)).code, 2);
    QCOMPARE(m_home.run(words(u"watch v --times 7:00"_s)).code, 2);
}

void TestCliWatch::inHospitalNothingIsDue()
{
    QVERIFY(m_home.run(words(u"log v --kind span --code admission --ongoing"_s)).code == 0);
    const Ran ran = m_home.run(words(u"watch v"_s));
    QVERIFY2(ran.out.contains("In hospital: they measure there."), ran.told());
    QVERIFY(m_home.run(words(u"watch v --json"_s)).object().value("checks"_L1).toArray().isEmpty());
    QVERIFY(m_home.run(words(u"undo v"_s)).code == 0);
    QCOMPARE(m_home.run(words(u"watch v --json"_s)).object().value("checks"_L1).toArray().size(), 6);
}

void TestCliWatch::aThinkingCheckIsItsNumberOfRightTasks()
{
    const QJsonObject whole = logged(u"--kind score --code ice --right all --baseline --writing same --sentence \"The river runs slowly past our house.\""_s);
    QCOMPARE(whole.value("value"_L1).toString(), u"10"_s);
    const QJsonObject facts = whole.value("facts"_L1).toObject().value("thinking"_L1).toObject();
    QCOMPARE(facts.value("right"_L1).toArray().size(), 10);
    QVERIFY(facts.value("baseline"_L1).toBool());
    QCOMPARE(facts.value("writing"_L1).toString(), u"same"_s);
    const QJsonObject part = logged(u"--kind score --code ice --right orient_year,name_1 --not-tried write"_s);
    QCOMPARE(part.value("value"_L1).toString(), u"2"_s);
    QCOMPARE(part.value("facts"_L1).toObject().value("thinking"_L1).toObject().value("notTried"_L1).toArray().size(), 1);
    const QJsonObject number = logged(u"--kind score --code ice --value 9"_s);
    QCOMPARE(number.value("value"_L1).toString(), u"9"_s);
    QVERIFY(!number.contains("facts"_L1));
}

void TestCliWatch::wrongThinkingOptionsAreSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a task nobody knows") << u"--kind score --code ice --right dance"_s;
    QTest::newRow("two different counts") << u"--kind score --code ice --right orient_year --value 9"_s;
    QTest::newRow("a writing nobody knows") << u"--kind score --code ice --writing nice"_s;
    QTest::newRow("of another score") << u"--kind score --code crs_grade --right all"_s;
    QTest::newRow("a site of an event") << u"--kind event --code visit --site ear"_s;
}

void TestCliWatch::wrongThinkingOptionsAreSaid()
{
    QFETCH(QString, line);
    const qsizetype before = m_home.run(words(u"entries v --json"_s)).array().size();
    const Ran ran = m_home.run(words(u"log v "_s + line));
    QVERIFY2(ran.code == 2, ran.told());
    QCOMPARE(m_home.run(words(u"entries v --json"_s)).array().size(), before);
}

void TestCliWatch::whereItWasMeasuredIsKept()
{
    const QJsonObject entry = logged(u"--kind vital --code temp --value 37.4 --site ear"_s);
    QCOMPARE(entry.value("facts"_L1).toObject().value("measure"_L1).toObject().value("site"_L1).toString(), u"ear"_s);
}

void TestCliWatch::whoSaidAGradeIsKept()
{
    const QJsonObject entry = logged(u"--kind score --code crs_grade --value 1 --reporter team --by \"Dr Weber\" --criterion astct_crs_2019"_s);
    const QJsonObject told = entry.value("facts"_L1).toObject().value("statement"_L1).toObject();
    QCOMPARE(told.value("by"_L1).toString(), u"Dr Weber"_s);
    QCOMPARE(told.value("criterion"_L1).toString(), u"astct_crs_2019"_s);
}

QTEST_GUILESS_MAIN(TestCliWatch)
#include "tst_cliwatch.moc"
