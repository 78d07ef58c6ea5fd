// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"
#include "viewmodels/numberinput.h"
#include "wording/values.h"

#include <QSignalSpy>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** A number field that writes down what it accepted. */
struct TestField {
    explicit TestField(Kind kind = Kind::Vital, const QString &code = u"temp"_s, const QString &unit = {})
        : input(shippedCatalogues(), [this] { return world.now(); })
    {
        input.setItem(shippedCatalogues().item(kind, code), unit);
        QObject::connect(&input, &NumberInput::accepted, &input, [this](const Quantity &quantity) { accepted << shown(quantity); });
    }
    static QString shown(const Quantity &quantity)
    {
        return comparatorText(quantity.comparator) + quantity.number.toString() + u' ' + quantity.unit;
    }
    TestWorld world;
    NumberInput input;
    QStringList accepted;
};

} // namespace

class TestNumberInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("with a point") << u"38.4"_s << u"38.4 Cel"_s;
        QTest::newRow("with a comma") << u"38,4"_s << u"38.4 Cel"_s;
        QTest::newRow("with blanks around it") << u"  38.4 "_s << u"38.4 Cel"_s;
        QTest::newRow("the last zero is kept") << u"38.40"_s << u"38.40 Cel"_s;
        QTest::newRow("less than") << u"<38.5"_s << u"<38.5 Cel"_s;
        QTest::newRow("less than, with a blank") << u"< 38,5"_s << u"<38.5 Cel"_s;
        QTest::newRow("at most, in two signs") << u"<=38.5"_s << u"≤38.5 Cel"_s;
        QTest::newRow("at most, in one sign") << u"≤38.5"_s << u"≤38.5 Cel"_s;
        QTest::newRow("more than") << u">38.5"_s << u">38.5 Cel"_s;
        QTest::newRow("at least") << u">=38.5"_s << u"≥38.5 Cel"_s;
    }

    void whatIsTypedIsRead()
    {
        QFETCH(QString, typed);
        QFETCH(QString, accepted);
        TestField field;
        field.input.setText(typed);
        field.input.submit();
        QCOMPARE(field.accepted, QStringList{accepted});
        QCOMPARE(field.input.hint(), QString());
    }

    void whatCanNotBeIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("hint");
        QTest::newRow("words") << u"warm"_s << u"Please write the value as a number, such as 38.4."_s;
        QTest::newRow("two points") << u"38.4.1"_s << u"Please write the value as a number, such as 38.4."_s;
        QTest::newRow("a sign alone") << u"<"_s << u"Please write the value as a number, such as 38.4."_s;
        QTest::newRow("colder than ice") << u"-5"_s << u"This number can't be right: the limit is 30 °C. Please check it and the unit."_s;
        QTest::newRow("hotter than any unit") << u"999"_s << u"This number can't be right: the limit is 44 °C. Please check it and the unit."_s;
    }

    void whatCanNotBeIsRefusedInWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, hint);
        TestField field;
        field.input.setText(typed);
        field.input.submit();
        QCOMPARE(field.input.hint(), hint);
        QVERIFY(!field.input.mayInsist());
        QVERIFY(field.input.otherUnit().isEmpty());
        field.input.submit(true); // insisting doesn't make it possible
        QCOMPARE(field.accepted, QStringList());
        QCOMPARE(field.input.text(), typed);
    }

    void anotherUnitIsOfferedWhenItFits_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("Fahrenheit typed as Celsius") << Kind::Vital << u"temp"_s << u"101.3"_s << u"This would be very hot in °C. Did you mean °F?"_s
                                                     << u"°F"_s << u"101.3 [degF]"_s;
        QTest::newRow("IgG in mg/dL typed as g/L") << Kind::Lab << u"igg"_s << u"450"_s
                                                   << u"This number does not fit its unit. Did you mean mg/dL?"_s << u"mg/dL"_s << u"450 mg/dL"_s;
    }

    void anotherUnitIsOfferedWhenItFits()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        QFETCH(QString, typed);
        QFETCH(QString, hint);
        QFETCH(QString, other);
        QFETCH(QString, accepted);
        TestField field(kind, code);
        QSignalSpy chosen(&field.input, &NumberInput::unitChosen);
        field.input.setText(typed);
        field.input.submit(true);
        QCOMPARE(field.input.hint(), hint);
        QCOMPARE(field.input.otherUnit(), other);
        QCOMPARE(field.accepted, QStringList());
        field.input.takeSuggestion();
        QCOMPARE(field.accepted, QStringList{accepted});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(field.input.unitLabel(), other);
        QCOMPARE(field.input.hint(), QString());
        field.input.takeSuggestion(); // nothing is offered any more
        QCOMPARE(field.accepted.size(), 1);
    }

    void anUnlikelyNumberIsAskedOnce()
    {
        TestField field;
        field.input.setText(u"41.2"_s);
        field.input.submit();
        QCOMPARE(field.input.hint(), u"This is an unusual number (beyond 41 °C). Is it what you meant?"_s);
        QVERIFY(field.input.mayInsist());
        QCOMPARE(field.accepted, QStringList());
        field.input.submit(true);
        QCOMPARE(field.accepted, QStringList{u"41.2 Cel"_s});
        QVERIFY(!field.input.mayInsist());
        QCOMPARE(field.input.hint(), QString());
    }

    void typingOnTakesTheHintAway_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a question") << u"41.2"_s;
        QTest::newRow("a refusal") << u"999"_s;
        QTest::newRow("an offer") << u"101.3"_s;
    }

    void typingOnTakesTheHintAway()
    {
        QFETCH(QString, typed);
        TestField field;
        field.input.setText(typed);
        field.input.submit();
        QVERIFY(!field.input.hint().isEmpty());
        QSignalSpy changed(&field.input, &NumberInput::changed);
        field.input.setText(u"38"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(field.input.hint(), QString());
        QCOMPARE(field.input.otherUnit(), QString());
        QVERIFY(!field.input.mayInsist());
        field.input.setText(u"38"_s);
        QCOMPARE(changed.count(), 1);
    }

    void theUnitIsSwitchedAndTheNumberStays()
    {
        TestField field;
        QVERIFY(field.input.hasOtherUnit());
        QCOMPARE(field.input.unitLabel(), u"°C"_s);
        field.input.setText(u"101.3"_s);
        field.input.submit();
        QSignalSpy chosen(&field.input, &NumberInput::unitChosen);
        field.input.switchUnit();
        QCOMPARE(chosen, (QList<QVariantList>{{u"[degF]"_s}}));
        QCOMPARE(field.input.hint(), QString());
        QCOMPARE(field.input.text(), u"101.3"_s);
        field.input.submit();
        QCOMPARE(field.accepted, QStringList{u"101.3 [degF]"_s});
        field.input.switchUnit();
        QCOMPARE(field.input.unitLabel(), u"°C"_s);
    }

    void anItemWithOneUnitHasNoOther()
    {
        TestField field(Kind::Vital, u"hr"_s);
        QVERIFY(!field.input.hasOtherUnit());
        QSignalSpy chosen(&field.input, &NumberInput::unitChosen);
        field.input.switchUnit();
        QCOMPARE(chosen.count(), 0);
        field.input.setText(u"72"_s);
        field.input.submit();
        QCOMPARE(field.accepted, QStringList{u"72 /min"_s});
    }

    void anEmptyFieldSaysNothing()
    {
        TestField field;
        field.input.setText(u"  "_s);
        field.input.submit();
        QCOMPARE(field.accepted, QStringList());
        QCOMPARE(field.input.hint(), QString());
    }

    void clearingForgetsTextAndHint()
    {
        TestField field;
        field.input.setText(u"101.3"_s);
        field.input.submit();
        field.input.clear();
        QCOMPARE(field.input.text(), QString());
        QCOMPARE(field.input.hint(), QString());
        QCOMPARE(field.input.otherUnit(), QString());
    }

    void theChosenUnitIsKeptAndAForeignOneIsNotInvented()
    {
        const TestField fahrenheit(Kind::Vital, u"temp"_s, u"[degF]"_s);
        QCOMPARE(fahrenheit.input.unitLabel(), u"°F"_s);
        TestField foreign(Kind::Lab, u"crp"_s, u"arb.u"_s); // as an old report printed it
        foreign.input.setText(u"5"_s);
        QCOMPARE(foreign.input.quantity()->unit, u"arb.u"_s);
        foreign.input.submit();
        QCOMPARE(foreign.accepted, QStringList());
        QVERIFY2(foreign.input.hint().contains(u"mg/L"), qPrintable(foreign.input.hint()));
        foreign.input.switchUnit();
        foreign.input.submit();
        QCOMPARE(foreign.accepted, QStringList{u"5 mg/L"_s});
    }
};

QTEST_GUILESS_MAIN(TestNumberInput)
#include "tst_numberinput.moc"
