// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/faults.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

class TestFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFaultHasItsOwnSentence();
    void everyProblemHasASentence();
    void limitsAndUnitsAreInWords_data();
    void limitsAndUnitsAreInWords();
    void anInvalidEntrySaysItsFirstProblem();
    void theTechnicalNoteIsNeverSaid();
};

/** UX.md "Safety wording": words Dayplus never uses itself. */
static QString complaint(const QString &text)
{
    static const QRegularExpression forbidden(u"\\b(safe|safely|normal|diagnos\\w*|relapse|remission|grade|ok to wait)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (text.isEmpty())
        return u"no sentence"_s;
    if (const auto match = forbidden.match(text); match.hasMatch())
        return u"says '%1': %2"_s.arg(match.captured(), text);
    if (text.size() > 160)
        return u"%1 characters: %2"_s.arg(text.size()).arg(text);
    if (!text.endsWith(u'.') && !text.endsWith(u'?'))
        return u"not a sentence: "_s + text;
    if (text.contains(u'%'))
        return u"a place was not filled: "_s + text;
    return {};
}

static CatalogueItem temperature()
{
    CatalogueItem item;
    item.kind = Kind::Vital;
    item.code = u"temp"_s;
    item.scale = Scale::Number;
    item.units = {{.ucum = u"Cel"_s, .label = u"°C"_s, .toCanonical = {}, .digits = 1, .aliases = {}},
                  {.ucum = u"[degF]"_s, .label = u"°F"_s, .toCanonical = {}, .digits = 1, .aliases = {}}};
    return item;
}

void TestFaults::everyFaultHasItsOwnSentence()
{
    QSet<QString> seen;
    for (int i = 0; i <= int(Fault::Internal); ++i) {
        const QString text = sentence(Fault(i));
        QVERIFY2(complaint(text).isEmpty(), qPrintable(u"fault %1: %2"_s.arg(i).arg(complaint(text))));
        QVERIFY2(!seen.contains(text), qPrintable(u"said twice: "_s + text));
        seen << text;
    }
    QCOMPARE(seen.size(), int(Fault::Internal) + 1);
}

void TestFaults::everyProblemHasASentence()
{
    const CatalogueItem item = temperature();
    for (int why = 0; why <= int(Why::Contradiction); ++why) {
        for (int field = 0; field <= int(Field::Facts); ++field) {
            for (const QString &suggestion : {QString(), u"45"_s, u"[degF]"_s, u"mg/dL"_s}) {
                const Problem problem{Field(field), Why(why), Problem::Weight::Refuse, suggestion};
                for (const QString &text : {say(problem), say(problem, &item, u"Cel")})
                    QVERIFY2(complaint(text).isEmpty(), qPrintable(u"why %1 field %2: %3"_s.arg(why).arg(field).arg(complaint(text))));
            }
        }
    }
}

void TestFaults::limitsAndUnitsAreInWords_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("hot in Celsius asks for Fahrenheit") << Problem{Field::Value, Why::WrongUnit, Problem::Weight::Ask, u"[degF]"_s} << u"Cel"_s
                                                        << u"This would be very hot in °C. Did you mean °F?"_s;
    QTest::newRow("cold in Fahrenheit asks for Celsius") << Problem{Field::Value, Why::WrongUnit, Problem::Weight::Ask, u"Cel"_s} << u"[degF]"_s
                                                         << u"This would be very cold in °F. Did you mean °C?"_s;
    QTest::newRow("450 g/L asks for mg/dL") << Problem{Field::Value, Why::WrongUnit, Problem::Weight::Ask, u"mg/dL"_s} << u"g/L"_s
                                            << u"This number does not fit its unit. Did you mean mg/dL?"_s;
    QTest::newRow("a hard limit is said with its unit") << Problem{Field::Value, Why::Impossible, Problem::Weight::Refuse, u"45"_s} << u"Cel"_s
        << u"This number can't be right: the limit is 45 °C. Please check it and the unit."_s;
    QTest::newRow("in the unit the person used") << Problem{Field::Value, Why::Impossible, Problem::Weight::Refuse, u"113"_s} << u"[degF]"_s
        << u"This number can't be right: the limit is 113 °F. Please check it and the unit."_s;
    QTest::newRow("a soft limit asks") << Problem{Field::Value, Why::Unlikely, Problem::Weight::Ask, u"42"_s} << u"Cel"_s
                                       << u"This is an unusual number (beyond 42 °C). Is it what you meant?"_s;
    QTest::newRow("a limit of an unknown unit is a bare number") << Problem{Field::Value, Why::Unlikely, Problem::Weight::Ask, u"42"_s}
        << QString() << u"This is an unusual number (beyond 42). Is it what you meant?"_s;
    QTest::newRow("the item's units are listed") << Problem{Field::Unit, Why::UnknownUnit, Problem::Weight::Refuse, {}} << u"kg"_s
                                                 << u"That unit does not belong here. You can use: °C, °F."_s;
}

void TestFaults::limitsAndUnitsAreInWords()
{
    QFETCH(Problem, problem);
    const CatalogueItem item = temperature();
    QFETCH(QString, unit);
    QTEST(say(problem, &item, unit), "text");
}

void TestFaults::anInvalidEntrySaysItsFirstProblem()
{
    const Error error{Fault::Invalid, {}, {{Field::When, Why::InTheFuture}, {Field::Value, Why::Missing}}};
    QCOMPARE(sentence(error), say({Field::When, Why::InTheFuture}));
    QVERIFY(sentence(error) != sentence(Fault::Invalid));
}

void TestFaults::theTechnicalNoteIsNeverSaid()
{
    for (int i = 0; i <= int(Fault::Internal); ++i)
        QCOMPARE(sentence(Error{Fault(i), u"sqlite 11"_s, {}}), sentence(Fault(i)));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
