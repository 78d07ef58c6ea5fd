// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamlimits.h"
#include "testworld.h"

#include <QJsonObject>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TeamLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofASheet_data();
    void ofASheet();
    void ofASetting_data();
    void ofASetting();
};

void TeamLimitsTest::ofASheet_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("own");        ///< the centre's own condition
    QTest::addColumn<bool>("confirmed");
    QTest::addColumn<bool>("on");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a fever limit") << u"rf01"_s << QString() << true << true << u"temp 38.0 Cel"_s;
    QTest::newRow("nobody confirmed it") << u"rf01"_s << QString() << false << true << QString();
    QTest::newRow("switched off") << u"rf01"_s << QString() << true << false << QString();
    QTest::newRow("the centre's own number") << u"rf01"_s << uR"({"input":"temp","op":">=","value":"37.8","unit":"Cel"})"_s << true << true
                                             << u"temp 37.8 Cel"_s;
    QTest::newRow("both ends of the pulse") << u"rf13"_s << QString() << true << true << u"hr 131 /min; hr 40 /min"_s;
    QTest::newRow("only with a second sign: no line") << u"rf02"_s << QString() << true << true << QString();
    QTest::newRow("only when twice: no line") << u"rf14"_s << QString() << true << true << QString();
    QTest::newRow("one of several signs is a number") << u"rf15"_s << QString() << true << true << u"rr 25 /min"_s;
    QTest::newRow("a yes is no number") << u"rf07"_s << QString() << true << true << QString();
    QTest::newRow("about another illness") << u"rf29n"_s << QString() << true << true << QString();
    QTest::newRow("against one's own value: no line") << u"rf20"_s << QString() << true << true << QString();
}

void TeamLimitsTest::ofASheet()
{
    QFETCH(QString, rule);
    QFETCH(QString, own);
    QFETCH(bool, confirmed);
    QFETCH(bool, on);
    QFETCH(QString, expected);
    CallSheet sheet;
    if (confirmed)
        sheet.confirmed = Moment::onDay({2026, 3, 1});
    sheet.rules = {{rule, own, u"call_now"_s, {}, on}, {rule, own, u"call_today"_s, {}, on}};
    QStringList found;
    for (const TeamLimit &limit : limitsOfSheet(sheet, u"sle"_s, u"cart_auto"_s, shippedCatalogues())) {
        found += u"%1 %2 %3"_s.arg(limit.code, limit.limit.number.toString(), limit.limit.unit);
        QVERIFY(limit.onCallSheet);
    }
    QCOMPARE(found.join(u"; "_s), expected);
    QVERIFY(limitsOfSheet({}, u"sle"_s, u"cart_auto"_s, shippedCatalogues()).isEmpty());
}

void TeamLimitsTest::ofASetting_data()
{
    QTest::addColumn<QJsonValue>("kept");
    QTest::addColumn<QString>("expected");
    QTest::newRow("never set") << QJsonValue(QJsonValue::Undefined) << QString();
    QTest::newRow("taken away") << QJsonValue(QJsonObject{}) << QString();
    QTest::newRow("four grams") << QJsonValue(QJsonObject{{u"value"_s, u"4.0"_s}, {u"unit"_s, u"g/L"_s}}) << u"4.0 g/L"_s;
    QTest::newRow("not a number") << QJsonValue(QJsonObject{{u"value"_s, u"low"_s}, {u"unit"_s, u"g/L"_s}}) << QString();
}

void TeamLimitsTest::ofASetting()
{
    QFETCH(QJsonValue, kept);
    const auto limit = limitOfSetting(u"igg"_s, kept);
    QTEST(limit ? limit->limit.number.toString() + u' ' + limit->limit.unit : QString(), "expected");
}

QTEST_APPLESS_MAIN(TeamLimitsTest)
#include "tst_teamlimits.moc"
