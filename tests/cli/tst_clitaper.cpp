// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QFile>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

/** Medicines and tapers on the command line, as a person would type them. */
class TestCliTaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.create(u"v"_s));
        QCOMPARE(run(u"patient v add Mara"_s).code, 0);
        QCOMPARE(run(u"medicine v add Prednisone --dose 40 --unit mg --from 2024-03-01"_s).code, 0);
    }

    void aTaperIsKeptRevisedShownAndTakenBack()
    {
        const Ran set = run(u"taper v set --medicine prednisone --decided 2024-03-09 --step 2024-03-10=40mg --step +7=30mg --step +7=20 --step +7=0"_s);
        QVERIFY2(set.code == 0, set.told());
        QVERIFY2(run(u"taper v set --medicine prednisone --step 2024-03-10=40mg --yes"_s).code == 1, "a second one is a revision");
        const Ran revised = run(u"taper v revise --medicine prednisone --decided 2024-03-20 --by Weber --step 2024-03-20=25mg --step 2024-04-03=10mg --step +14=0"_s);
        QVERIFY2(revised.code == 0, revised.told());
        QCOMPARE(revised.id(), set.id());
        QCOMPARE(run(u"medicine v take prednisone --when 2024-03-21T08:00"_s).code, 0);
        QCOMPARE(run(u"medicine v take prednisone --when 2024-03-22 --how missed"_s).code, 0);

        const QJsonObject shown = run(u"taper v show --medicine prednisone --json"_s).object();
        QCOMPARE(shown.value("plans"_L1).toArray().size(), 2);
        QCOMPARE(shown.value("plans"_L1).toArray().last().toObject().value("by"_L1).toString(), u"Weber"_s);
        QCOMPARE(day(shown, u"2024-03-18"_s), u"30 30 null not logged"_s);
        QCOMPARE(day(shown, u"2024-03-21"_s), u"30 25 25 taken"_s);
        QCOMPARE(day(shown, u"2024-03-22"_s), u"30 25 0 missed"_s);
        QCOMPARE(day(shown, u"2024-04-17"_s), u"0 0 null not logged"_s);

        QCOMPARE(run(u"undo v"_s).code, 0); // the missed dose
        QCOMPARE(run(u"undo v"_s).code, 0); // the taken one
        QCOMPARE(run(u"undo v"_s).code, 0); // the revision
        QCOMPARE(run(u"taper v list --json"_s).array().first().toObject().value("plans"_L1).toArray().size(), 1);
    }

    void whatIsOddIsAskedAndWhatIsWrongRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("a rise") << u"--decided 2024-01-01 --step 2024-05-01=10mg --step +7=20mg --step +7=0"_s << 1 << QByteArray("the dose goes up, from 10 mg to 20 mg");
        QTest::newRow("no end") << u"--decided 2024-01-01 --step 2024-05-01=10mg --step +7=5mg"_s << 1 << QByteArray("not with 0");
        QTest::newRow("in the past, and nobody says it was decided then") << u"--step 2024-05-01=10mg --step +7=0"_s << 1 << QByteArray("begins in the past");
        QTest::newRow("the first step needs a date") << u"--step +7=10mg"_s << 2 << QByteArray("needs a date");
        QTest::newRow("a month is no day") << u"--step 2024-05=10mg"_s << 2 << QByteArray("begins on a day");
        QTest::newRow("two units") << u"--step 2024-05-01=10mg --step +7=1g"_s << 2 << QByteArray("in one unit");
        QTest::newRow("no amount") << u"--step 2024-05-01=some"_s << 2 << QByteArray("A step is like");
        QTest::newRow("no step") << QString() << 2 << QByteArray("needs --step");
        QTest::newRow("steps out of order") << u"--step 2024-05-01=10mg --step 2024-04-01=0mg --yes"_s << 1 << QByteArray("");
    }

    void whatIsOddIsAskedAndWhatIsWrongRefused()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        if (m_second.isEmpty())
            m_second = run(u"medicine v add Dexamethasone --dose 8 --unit mg --from 2024-03-01"_s).id();
        const Ran ran = run(u"taper v set --medicine dexamethasone "_s + arguments);
        QVERIFY2(ran.code == code && ran.err.contains(said), ran.told());
        QVERIFY(run(u"taper v show --medicine dexamethasone"_s).code == 1);
    }

    void theDaysArePrinted()
    {
        QVERIFY(run(u"medicine v add Betamethasone --dose 4 --unit mg --from 2024-03-01"_s).code == 0);
        QCOMPARE(run(u"taper v show --medicine betamethasone --pdf plan.pdf"_s).code, 1); // there is no taper
        QVERIFY(run(u"taper v set --medicine betamethasone --decided 2024-01-01 --step 2024-05-01=4mg --step +7=2mg --step +7=0"_s).code == 0);
        const Ran printed = run(u"taper v show --medicine betamethasone --pdf plan.pdf --json"_s);
        QVERIFY2(printed.code == 0, printed.told());
        QCOMPARE(printed.object().value("days"_L1).toInt(), 15); // a plan that is over is printed from its beginning
        QVERIFY(m_home.read(u"plan.pdf"_s).startsWith("%PDF-"));
        QVERIFY(QFile::permissions(m_home.path(u"plan.pdf"_s)).testFlag(QFile::ReadOwner));
        QVERIFY(!(QFile::permissions(m_home.path(u"plan.pdf"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
        const QByteArray before = m_home.read(u"plan.pdf"_s);
        const Ran again = run(u"taper v show --medicine betamethasone --pdf plan.pdf"_s);
        QVERIFY2(again.code == 1 && again.err.contains("add --yes"), again.told());
        QCOMPARE(m_home.read(u"plan.pdf"_s), before);
        QCOMPARE(run(u"taper v show --medicine betamethasone --pdf plan.pdf --yes"_s).code, 0);
        QCOMPARE(run(u"taper v show --medicine betamethasone --pdf plan.txt"_s).code, 2);
        QCOMPARE(run(u"taper v list --pdf plan.pdf"_s).code, 2);
        QVERIFY(run(u"taper v show --medicine betamethasone --pdf none/plan.pdf"_s).code == 1);
    }

    void aRhythmAndABoxAreShown()
    {
        QCOMPARE(run(u"medicine v add Aciclovir --dose 400 --unit mg --per-dose --from 2024-03-01 --times 08:00,20:00 --stock 40 --stock-unit tablets"_s).code, 0);
        const QJsonObject shown = run(u"medicine v show aciclovir --json"_s).object();
        QCOMPARE(shown.value("today"_L1).toArray().size(), 2);
        QCOMPARE(shown.value("today"_L1).toArray().first().toObject().value("state"_L1).toString(), u"open"_s);
        QVERIFY(!shown.value("enoughUntil"_L1).toString().isEmpty());
        QCOMPARE(run(u"medicine v rhythm aciclovir --as-needed"_s).code, 0);
        QVERIFY(run(u"medicine v show aciclovir --json"_s).object().value("today"_L1).toArray().isEmpty());
        QCOMPARE(run(u"medicine v rhythm aciclovir --times 8"_s).code, 2);
        QCOMPARE(run(u"medicine v rhythm aciclovir"_s).code, 2);
        QCOMPARE(run(u"medicine v take aciclovir --how perhaps"_s).code, 2);
        QCOMPARE(run(u"medicine v stop aciclovir --last 2024-04-01"_s).code, 0);
        QVERIFY(run(u"medicine v show aciclovir --json"_s).object().value("daysSinceLastDose"_L1).toInt() > 700);
    }

private:
    Ran run(const QString &line) const { return m_home.run(line.split(u' ', Qt::SkipEmptyParts)); }
    static QString day(const QJsonObject &shown, const QString &wanted)
    {
        for (const QJsonValue &value : shown.value("days"_L1).toArray()) {
            const QJsonObject day = value.toObject();
            if (day.value("day"_L1).toString() != wanted)
                continue;
            QStringList parts;
            for (const auto key : {"planned"_L1, "inForce"_L1, "taken"_L1})
                parts << (day.value(key).isNull() ? u"null"_s : day.value(key).toString());
            return parts.join(u' ') + u' ' + day.value("log"_L1).toString();
        }
        return u"no such day"_s;
    }
    CliHome m_home;
    QString m_second;
};

QTEST_GUILESS_MAIN(TestCliTaper)
#include "tst_clitaper.moc"
