// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprogram.h"

#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ');
}

constexpr char kOwn[] = R"({"id": "our_ward", "label": "As on our ward", "infusionLabel": "Infusion",
 "phases": [{"id": "prepare", "from": null, "to": -1}, {"id": "infuse", "from": 0, "to": 0}, {"id": "watch", "from": 1, "to": null}],
 "steps": [{"id": "cells", "code": "infusion", "from": "D+0"},
  {"id": "later", "code": "visit", "from": "P3M"}],
 "source": "plan of the ward of 2026"})";

} // namespace

/** Treatments from the command line: their plan, moving Day 0, a centre's own. */
class TestCliCourse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_home.reset(); }
    void aTreatmentBringsItsPlanAsOneStep();
    void withoutAPlanItIsTheTreatmentAlone();
    void withoutADay0NoStepHasADate();
    void movingDay0MovesWhatIsUnconfirmed();
    void anotherWayLaysOutThePlanAnew();
    void removingATreatmentTakesItsPlanAlong();
    void aPlannedStepHasHappened();
    void aCentresOwnTreatmentIsTakenIn();
    void aWrongFieldIsNamedAndNothingChanges();
    void whatIsAskedWronglyIsSaid_data();
    void whatIsAskedWronglyIsSaid();

private:
    QJsonArray entries(const QString &more = {}) const { return m_home->run(words(u"entries v --json"_s + more)).array(); }
    std::unique_ptr<CliHome> m_home;
};

void TestCliCourse::init()
{
    m_home = std::make_unique<CliHome>();
    QVERIFY(m_home->create(u"v"_s));
    QVERIFY(m_home->run(words(u"patient v add Noor"_s)).code == 0);
}

void TestCliCourse::aTreatmentBringsItsPlanAsOneStep()
{
    const Ran ran = m_home->run(words(u"course v add --template ahsct_ssc --variant scot --day0 2027-03-01 --product cells --centre Ward --accreditation JACIE --trial NCT1 --target none --json"_s));
    QVERIFY2(ran.code == 0, ran.told());
    const int planned = ran.object().value("planned"_L1).toInt();
    QVERIFY2(planned > 20, ran.told());
    QCOMPARE(entries(u" --state planned"_s).size(), planned);
    const QJsonArray conditioning = entries(u" --code conditioning"_s);
    QCOMPARE(conditioning.size(), 1); // of the variant
    QCOMPARE(conditioning[0].toObject().value("when"_L1).toString(), u"2027-02-24"_s);
    const QJsonObject course = m_home->run(words(u"course v list --json"_s)).array()[0].toObject();
    QCOMPARE(course.value("variant"_L1).toString(), u"scot"_s);
    QCOMPARE(course.value("accreditation"_L1).toString(), u"JACIE"_s);
    QVERIFY(m_home->run(words(u"undo v"_s)).code == 0);
    QVERIFY(entries().isEmpty());
    QVERIFY(m_home->run(words(u"course v list --json"_s)).array().isEmpty());
}

void TestCliCourse::withoutAPlanItIsTheTreatmentAlone()
{
    QVERIFY(m_home->run(words(u"course v add --template cart_auto --day0 2027-03-01 --no-plan"_s)).code == 0);
    QVERIFY(entries().isEmpty());
    QCOMPARE(m_home->run(words(u"course v --json"_s)).array().size(), 1);
}

void TestCliCourse::withoutADay0NoStepHasADate()
{
    QVERIFY(m_home->run(words(u"course v add --template cart_auto"_s)).code == 0);
    const QJsonArray all = entries();
    QVERIFY(all.size() > 25);
    for (const QJsonValue &entry : all)
        QVERIFY(entry.toObject().value("when"_L1).isNull());
}

void TestCliCourse::movingDay0MovesWhatIsUnconfirmed()
{
    const QString id = m_home->run(words(u"course v add --template cart_auto --day0 about:2027-03-01"_s)).id();
    const QString infusion = entries(u" --code infusion"_s)[0].toObject().value("id"_L1).toString();
    const QString apheresis = entries(u" --code apheresis"_s)[0].toObject().value("id"_L1).toString();
    QVERIFY(m_home->run({u"amend"_s, u"v"_s, apheresis, u"--state"_s, u"happened"_s, u"--when"_s, u"2020-01-20"_s}).code == 0);
    const Ran moved = m_home->run({u"course"_s, u"v"_s, u"move"_s, id, u"--day0"_s, u"2027-03-08"_s, u"--json"_s});
    QVERIFY2(moved.code == 0, moved.told());
    QCOMPARE(moved.object().value("day0"_L1).toString(), u"2027-03-08"_s);
    QVERIFY(moved.object().value("moved"_L1).toArray().size() > 20);
    QCOMPARE(entries(u" --code infusion"_s)[0].toObject().value("when"_L1).toString(), u"2027-03-08"_s);
    QCOMPARE(entries(u" --code apheresis"_s)[0].toObject().value("when"_L1).toString(), u"2020-01-20"_s);
    QVERIFY(entries(u" --code med_washout"_s)[0].toObject().value("when"_L1).isNull()); // the team's date
    QVERIFY(m_home->run(words(u"undo v"_s)).code == 0);
    QCOMPARE(entries(u" --code infusion"_s)[0].toObject().value("id"_L1).toString(), infusion);
    QCOMPARE(entries(u" --code infusion"_s)[0].toObject().value("when"_L1).toString(), u"about:2027-03-01"_s);
}

void TestCliCourse::anotherWayLaysOutThePlanAnew()
{
    const QString id = m_home->run(words(u"course v add --template ahsct_ssc --variant scot --day0 2027-03-01 --centre Ward"_s)).id();
    const QString collected = entries(u" --code apheresis"_s)[0].toObject().value("id"_L1).toString();
    QVERIFY(m_home->run({u"amend"_s, u"v"_s, collected, u"--state"_s, u"happened"_s, u"--when"_s, u"2020-01-20"_s}).code == 0);
    const qsizetype scot = entries().size();
    const Ran changed = m_home->run({u"course"_s, u"v"_s, u"change"_s, id, u"--variant"_s, u"astis"_s, u"--json"_s});
    QVERIFY2(changed.code == 0, changed.told());
    QVERIFY2(changed.object().value("removed"_L1).toInt() > 0, changed.told());
    QCOMPARE(entries().size(), scot + changed.object().value("added"_L1).toInt() - changed.object().value("removed"_L1).toInt());
    const QJsonObject course = m_home->run(words(u"course v list --json"_s)).array()[0].toObject();
    QCOMPARE(course.value("variant"_L1).toString(), u"astis"_s);
    QCOMPARE(course.value("centre"_L1).toString(), u"Ward"_s);
    QCOMPARE(entries(u" --code apheresis"_s)[0].toObject().value("when"_L1).toString(), u"2020-01-20"_s);
    QVERIFY(m_home->run(words(u"undo v"_s)).code == 0);
    QCOMPARE(entries().size(), scot);
    QCOMPARE(m_home->run({u"course"_s, u"v"_s, u"change"_s, id, u"--variant"_s, u"none"_s}).code, 2);
    QCOMPARE(m_home->run({u"course"_s, u"v"_s, u"change"_s, id, u"--day0"_s, u"2027-01-01"_s}).code, 2);
}

void TestCliCourse::removingATreatmentTakesItsPlanAlong()
{
    const QString id = m_home->run(words(u"course v add --template cart_auto --day0 2027-03-01"_s)).id();
    const qsizetype all = entries().size();
    const QString collected = entries(u" --code apheresis"_s)[0].toObject().value("id"_L1).toString();
    QVERIFY(m_home->run({u"amend"_s, u"v"_s, collected, u"--state"_s, u"happened"_s, u"--when"_s, u"2020-01-20"_s}).code == 0);
    const Ran gone = m_home->run({u"course"_s, u"v"_s, u"remove"_s, id, u"--json"_s});
    QVERIFY2(gone.code == 0, gone.told());
    QCOMPARE(gone.object().value("removed"_L1).toInt(), int(all - 1));
    QCOMPARE(entries().size(), 1);
    QVERIFY(m_home->run(words(u"course v list --json"_s)).array().isEmpty());
    QVERIFY(m_home->run(words(u"undo v"_s)).code == 0);
    QCOMPARE(entries().size(), all);
    QCOMPARE(m_home->run({u"course"_s, u"v"_s, u"remove"_s, collected}).code, 1);
}

void TestCliCourse::aPlannedStepHasHappened()
{
    QVERIFY(m_home->run(words(u"course v add --template other --day0 2020-03-01"_s)).code == 0);
    const QJsonObject planned = entries(u" --due --from 2020"_s)[0].toObject();
    QCOMPARE(planned.value("state"_L1).toString(), u"planned"_s);
    QVERIFY(m_home->run({u"amend"_s, u"v"_s, planned.value("id"_L1).toString(), u"--state"_s, u"happened"_s, u"--when"_s, u"2020-03-02"_s}).code == 0);
    const QJsonObject happened = entries()[0].toObject();
    QCOMPARE(happened.value("state"_L1).toString(), u"happened"_s);
    QCOMPARE(happened.value("when"_L1).toString(), u"2020-03-02"_s);
    QVERIFY(entries(u" --due --from 2020"_s).isEmpty());
}

void TestCliCourse::aCentresOwnTreatmentIsTakenIn()
{
    m_home->write(u"ours.json"_s, kOwn);
    const Ran taken = m_home->run(words(u"template v import ours.json"_s));
    QVERIFY2(taken.code == 0, taken.told());
    const QJsonArray list = m_home->run(words(u"template v list --json"_s)).array();
    QCOMPARE(list.last().toObject().value("id"_L1).toString(), u"our_ward"_s);
    QVERIFY(list.last().toObject().value("own"_L1).toBool());
    QCOMPARE(m_home->run(words(u"template v show our_ward --json"_s)).object().value("steps"_L1).toArray().size(), 2);
    const Ran added = m_home->run(words(u"course v add --template our_ward --day0 2027-01-31 --json"_s));
    QVERIFY2(added.code == 0, added.told());
    QCOMPARE(added.object().value("planned"_L1).toInt(), 2);
    QCOMPARE(entries(u" --code visit"_s)[0].toObject().value("when"_L1).toString(), u"2027-04-30"_s);
    const Ran again = m_home->run(words(u"template v import ours.json"_s));
    QCOMPARE(again.code, 1);
    QVERIFY2(again.err.contains("already on the list"), again.told());
}

void TestCliCourse::aWrongFieldIsNamedAndNothingChanges()
{
    m_home->write(u"ours.json"_s, QByteArray(kOwn).replace("\"P3M\"", "\"in spring\""));
    const Ran ran = m_home->run(words(u"template v import ours.json"_s));
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("Nothing was changed.") && ran.err.contains("later") && ran.err.contains("in spring"), ran.told());
    for (const QJsonValue &one : m_home->run(words(u"template v --json"_s)).array())
        QVERIFY(!one.toObject().value("own"_L1).toBool());
}

void TestCliCourse::whatIsAskedWronglyIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &line, int code, const QString &said) { QTest::newRow(name) << line << code << said; };
    row("a template that is none", u"course v add --template magic"_s, 2, u"There is no template magic."_s);
    row("a variant that is none", u"course v add --template ahsct_ssc --variant fast"_s, 2, u"--variant is astis or scot."_s);
    row("a variant of what has none", u"course v add --template other --variant fast"_s, 2, u"no variants"_s);
    row("a month as Day 0", u"course v add --template other --day0 2027-03"_s, 1, u"date"_s);
    row("moving nothing", u"course v move 017f22e2-79b0-7cc3-98c4-dc0c0c07398f --day0 2027-03-01"_s, 1, u"no such treatment"_s);
    row("moving nowhere", u"course v move 017f22e2-79b0-7cc3-98c4-dc0c0c07398f"_s, 2, u"--day0"_s);
    row("showing what is not there", u"template v show magic"_s, 1, u"no such treatment"_s);
    row("a file that is not there", u"template v import nowhere.json"_s, 1, u"could not be read"_s);
    row("an unknown word", u"course v copy"_s, 2, u"add, move ID, change ID, remove ID or list"_s);
}

void TestCliCourse::whatIsAskedWronglyIsSaid()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, said);
    const Ran ran = m_home->run(words(line));
    QVERIFY2(ran.code == code, ran.told());
    QVERIFY2(QString::fromUtf8(ran.err).contains(said, Qt::CaseInsensitive), ran.told());
}

QTEST_GUILESS_MAIN(TestCliCourse)
#include "tst_clicourse.moc"
