// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule of the call list, speaking and silent at its boundary. Thresholds and sources: assets/catalogue/callrules.json.
#include "domain/callrules.h"
#include "testworld.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay0{2026, 3, 10};

/** "temp=38.4 Cel", "rigors=yes", "headache=severe", "hr=115 /min @-3h", "vomiting=yes @-30h". */
Entry said(const QString &text, const QDateTime &now)
{
    const QString what = text.section(u" @"_s, 0, 0), at = text.section(u" @"_s, 1);
    const QString code = what.section(u'=', 0, 0), value = what.section(u'=', 1).section(u' ', 0, 0), unit = what.section(u' ', 1);
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    if (!item)
        qFatal("no item %s", qPrintable(code));
    EntryDraft draft;
    draft.kind = item->kind;
    draft.code = code;
    static const QStringList kLevels{u"none"_s, u"mild"_s, u"moderate"_s, u"severe"_s};
    if (const auto number = Decimal::parse(value); number && item->scale != Scale::Text)
        draft.value = Quantity{*number, unit, Comparator::None};
    else if (kLevels.contains(value))
        draft.value = Level(kLevels.indexOf(value));
    else
        draft.value = value;
    draft.when = Moment::at(now.addSecs(at.isEmpty() ? -60 : at.chopped(1).toInt() * 3600));
    static int made = 0;
    ++made;
    return Entry::restored(uuidV7(1'000'000 + made, QByteArray(10, char(made % 100))), draft, {}, now.toUTC());
}

Medicine steroid(QDate from, std::optional<QDate> lastDose = {})
{
    Medicine medicine;
    medicine.code = u"prednisone"_s;
    medicine.steps = {{Moment::onDay(from), Quantity{Decimal{10, 0}, u"mg"_s, Comparator::None}, true, {}}};
    if (lastDose)
        medicine.lastDose = Moment::onDay(*lastDose);
    return medicine;
}

CallSheet wholeList()
{
    CallSheet sheet;
    sheet.centre = u"Charité"_s;
    sheet.confirmed = Moment::onDay(kDay0.addDays(-7));
    sheet.confirmedWith = u"Dr Weber"_s;
    for (const CallRuleInfo &rule : shippedCatalogues().callRules())
        sheet.rules.append({rule.id, {}, rule.level, {}, true});
    return sheet;
}

CallContext contextOn(int day, const QStringList &entries, const QString &disease = u"sle"_s)
{
    CallContext context;
    context.catalogues = &shippedCatalogues();
    context.now = QDateTime(kDay0.addDays(day), QTime(15, 0));
    context.disease = disease;
    context.treatment = u"cart_auto"_s;
    context.day0 = kDay0;
    for (const QString &entry : entries)
        context.entries.append(said(entry, context.now));
    return context;
}

QStringList idsOf(const QList<SpokenRule> &spoken)
{
    QStringList ids;
    for (const SpokenRule &rule : spoken)
        ids.append(rule.rule);
    return ids;
}

} // namespace

class TestCallRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyShippedRuleReads();
    void everyInputHasATile();
    void aConditionIsWrittenAsItWasRead();
    void aWrongConditionIsRefused_data();
    void aWrongConditionIsRefused();
    void aRuleSpeaksAtItsBoundary_data();
    void aRuleSpeaksAtItsBoundary();
    void everyShippedRuleHasACase();
    void steroidsOfTheLastYearCount_data();
    void steroidsOfTheLastYearCount();
    void theThinkingCheckIsComparedWithTheOwnBaseline_data();
    void theThinkingCheckIsComparedWithTheOwnBaseline();
    void handwritingOfTheThinkingCheckSpeaks();
    void theOwnUsualNumberIsTheMedianBeforeDayZero();
    void onlyAConfirmedSheetSpeaks();
    void onlyRulesThatAreOnSpeak();
    void theHighestComesFirstAndNothingLowersIt();
    void theCentresOwnLimitIsUsed();
    void anOwnRuleSpeaksItsOwnWords();
    void aLevelIsNeverLowered();
    void underEighteenShippedLimitsAreOff();
    void aCallAfterwardsIsKnown();
    void withoutATeamNumberTheEmergencyNumberIsCalled();
    void aRuleThatCannotBeReadIsSaid();
    void aComparatorCounts_data();
    void aComparatorCounts();
    void limitsCanBeSet();
};

void TestCallRules::everyShippedRuleReads()
{
    const Done checked = checkCallRules(shippedCatalogues());
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().note));
    QCOMPARE(shippedCatalogues().callRules().size(), 46); // RF01–RF42 and four that escalate
}

void TestCallRules::everyInputHasATile()
{
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        const auto condition = conditionFromJson(rule.condition.toUtf8(), shippedCatalogues());
        QVERIFY(condition);
        const QStringList tiles = tilesOf(*condition);
        QVERIFY2(!tiles.isEmpty(), qPrintable(rule.id));
        for (const QString &code : tiles)
            QVERIFY2(shippedCatalogues().itemByCode(code), qPrintable(rule.id + u' ' + code));
        QVERIFY(!rule.source.isEmpty());
    }
}

void TestCallRules::aConditionIsWrittenAsItWasRead()
{
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        const auto read = conditionFromJson(rule.condition.toUtf8(), shippedCatalogues());
        QVERIFY(read);
        const auto again = conditionFromJson(toJson(*read), shippedCatalogues());
        QVERIFY2(again, qPrintable(rule.id));
        QVERIFY2(*again == *read, qPrintable(rule.id));
    }
}

void TestCallRules::aWrongConditionIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing at all") << QByteArray("{}") << u"missing"_s;
    QTest::newRow("not JSON") << QByteArray("{") << u"unterminated"_s;
    QTest::newRow("an input nobody knows") << QByteArray(R"({"input":"aura","op":"is","value":"yes"})") << u"unknown input"_s;
    QTest::newRow("an op nobody knows") << QByteArray(R"({"input":"temp","op":"~","value":"38","unit":"Cel"})") << u"unknown op"_s;
    QTest::newRow("a key nobody knows") << QByteArray(R"({"input":"temp","op":">=","value":"38","unit":"Cel","colour":"red"})") << u"unknown key"_s;
    QTest::newRow("a number that is not exact") << QByteArray(R"({"input":"temp","op":">=","value":38,"unit":"Cel"})") << u"not a text"_s;
    QTest::newRow("a unit of something else") << QByteArray(R"({"input":"temp","op":">=","value":"38","unit":"kg"})") << u"no unit"_s;
    QTest::newRow("no unit where one is needed") << QByteArray(R"({"input":"temp","op":">=","value":"38"})") << u"no unit"_s;
    QTest::newRow("yes asked of a number") << QByteArray(R"({"input":"temp","op":"is","value":"yes"})") << u"yes/no"_s;
    QTest::newRow("no instead of yes") << QByteArray(R"({"input":"rigors","op":"is","value":"no"})") << u"yes/no"_s;
    QTest::newRow("a level nobody knows") << QByteArray(R"({"input":"headache","op":">=","value":"awful"})") << u"none, mild"_s;
    QTest::newRow("a disease nobody knows") << QByteArray(R"({"dx":["flu"]})") << u"unknown dx"_s;
    QTest::newRow("a treatment nobody knows") << QByteArray(R"({"treatment":["magic"]})") << u"unknown treatment"_s;
    QTest::newRow("a class of no medicine") << QByteArray(R"({"taking":"sweets"})") << u"no medicine"_s;
    QTest::newRow("a window that ends before it starts") << QByteArray(R"({"window":[30,0]})") << u"ends before"_s;
    QTest::newRow("a window with one end") << QByteArray(R"({"window":[30]})") << u"two ends"_s;
    QTest::newRow("an empty any") << QByteArray(R"({"any":[]})") << u"need 1"_s;
    QTest::newRow("a period nobody knows") << QByteArray(R"({"input":"temp","op":">=","value":"38","unit":"Cel","within":"soon"})") << u"period"_s;
    QTest::newRow("no count of zero") << QByteArray(R"({"input":"temp","op":">=","value":"38","unit":"Cel","count":0})") << u"count"_s;
    QTest::newRow("a twin that is no yes/no item") << QByteArray(R"({"input":"shaking","op":">=","value":"mild","like":"temp"})") << u"yes/no"_s;
    QTest::newRow("all and any at once") << QByteArray(R"({"all":[{"dx":["ms"]}],"any":[{"dx":["ms"]}]})") << u"unknown key"_s;
}

void TestCallRules::aWrongConditionIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, why);
    const auto read = conditionFromJson(json, shippedCatalogues());
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Unreadable);
    QVERIFY2(read.error().note.contains(why), qPrintable(read.error().note));
}

#include "callrulecases.h"

void TestCallRules::aRuleSpeaksAtItsBoundary()
{
    QFETCH(QString, rule);
    QFETCH(int, day);
    QFETCH(QString, disease);
    QFETCH(QStringList, entries);
    QFETCH(bool, speaks);
    CallContext context = contextOn(day, entries, disease);
    if (rule == u"rf41")
        context.treatment = u"ahsct_ms_beam_atg"_s;
    if (rule == u"rf22" || rule == u"rf22e" || rule == u"rf23")
        context.medicines = {steroid(kDay0.addDays(-200))};
    if (rule == u"rf33") {
        context.medicines = {steroid(kDay0.addDays(-200))};
        context.medicines[0].code = u"carbimazole"_s;
    }
    QCOMPARE(idsOf(rulesSpeaking(wholeList(), context)).contains(rule), speaks);
}

void TestCallRules::everyShippedRuleHasACase()
{
    for (const CallRuleInfo &rule : shippedCatalogues().callRules()) {
        for (const bool speaks : {true, false}) {
            const bool found = std::any_of(kCases.begin(), kCases.end(), [&](const Case &c) { return c.rule == rule.id && c.speaks == speaks; });
            QVERIFY2(found, qPrintable(rule.id + (speaks ? u" speaks"_s : u" is silent"_s)));
        }
    }
}

void TestCallRules::steroidsOfTheLastYearCount_data()
{
    QTest::addColumn<QList<Medicine>>("medicines");
    QTest::addColumn<bool>("speaks");
    const QDate today = kDay0.addDays(4);
    QTest::newRow("a steroid taken now") << QList{steroid(today.addDays(-300))} << true;
    QTest::newRow("a steroid stopped a year ago to the day") << QList{steroid(today.addYears(-2), today.addMonths(-12))} << true;
    QTest::newRow("a steroid stopped a year and a day ago") << QList{steroid(today.addYears(-2), today.addMonths(-12).addDays(-1))} << false;
    QTest::newRow("a steroid that only starts tomorrow") << QList{steroid(today.addDays(1))} << false;
    QTest::newRow("no steroid") << QList<Medicine>{} << false;
    Medicine unknown = steroid(today.addYears(-3));
    unknown.status = u"stopped"_s;
    QTest::newRow("a steroid stopped nobody knows when asks rather than stays silent") << QList{unknown} << true;
    Medicine zero = steroid(today.addYears(-3));
    zero.steps.append({Moment::onDay(today.addMonths(-13)), Quantity{Decimal{0, 0}, u"mg"_s, Comparator::None}, true, {}});
    QTest::newRow("a step to zero 13 months ago ends it") << QList{zero} << false;
    Medicine other = steroid(today.addDays(-300));
    other.code = u"methotrexate"_s;
    QTest::newRow("another medicine is no steroid") << QList{other} << false;
}

void TestCallRules::steroidsOfTheLastYearCount()
{
    QFETCH(QList<Medicine>, medicines);
    QFETCH(bool, speaks);
    CallContext context = contextOn(4, {u"fainted=yes"_s});
    context.medicines = medicines;
    QCOMPARE(idsOf(rulesSpeaking(wholeList(), context)).contains(u"rf22"), speaks);
}

void TestCallRules::theThinkingCheckIsComparedWithTheOwnBaseline_data()
{
    QTest::addColumn<int>("baseline"); // −1 = none
    QTest::addColumn<QString>("score");
    QTest::addColumn<bool>("speaks");
    QTest::newRow("10 of 10 without a baseline") << -1 << u"ice=10"_s << false;
    QTest::newRow("9 of 10 without a baseline") << -1 << u"ice=9"_s << true;
    QTest::newRow("9 with a baseline of 10") << 10 << u"ice=9"_s << true;
    QTest::newRow("10 with a baseline of 10") << 10 << u"ice=10"_s << false;
    QTest::newRow("8 with a baseline of 8: language or sight, not new") << 8 << u"ice=8"_s << false;
    QTest::newRow("7 with a baseline of 8") << 8 << u"ice=7"_s << true;
}

void TestCallRules::theThinkingCheckIsComparedWithTheOwnBaseline()
{
    QFETCH(int, baseline);
    QFETCH(QString, score);
    QFETCH(bool, speaks);
    CallContext context = contextOn(4, {score});
    if (baseline >= 0) {
        EntryDraft draft = said(u"ice=%1 @-150h"_s.arg(baseline), context.now).facts();
        ThinkingFacts facts;
        facts.baseline = true;
        draft.facts = facts;
        context.entries.append(Entry::restored(QUuid::createUuid(), draft, {}, context.now.toUTC()));
    }
    context.own = ownValues(context.entries, context.day0, shippedCatalogues());
    QCOMPARE(idsOf(rulesSpeaking(wholeList(), context)).contains(u"rf04"), speaks);
}

void TestCallRules::handwritingOfTheThinkingCheckSpeaks()
{
    for (const auto writing : {ThinkingFacts::Writing::Same, ThinkingFacts::Writing::Different}) {
        CallContext context = contextOn(4, {});
        EntryDraft draft = said(u"ice=10"_s, context.now).facts();
        ThinkingFacts facts;
        facts.writing = writing;
        draft.facts = facts;
        context.entries = {Entry::restored(QUuid::createUuid(), draft, {}, context.now.toUTC())};
        QCOMPARE(idsOf(rulesSpeaking(wholeList(), context)).contains(u"rf05"), writing == ThinkingFacts::Writing::Different);
    }
}

void TestCallRules::theOwnUsualNumberIsTheMedianBeforeDayZero()
{
    CallContext context = contextOn(4, {u"stools_n=9"_s, u"stools_n=3 @-200h"_s, u"stools_n=2 @-230h"_s, u"stools_n=3 @-250h"_s});
    context.own = ownValues(context.entries, context.day0, shippedCatalogues());
    QCOMPARE(context.own.value(u"stools_n"_s), (Decimal{3, 0}));
    QStringList ids = idsOf(rulesSpeaking(wholeList(), context));
    QVERIFY(!ids.contains(u"rf20")); // 9 is 6 above 3
    QVERIFY(ids.contains(u"rf21"));
    context.entries.append(said(u"stools_n=10"_s, context.now));
    QVERIFY(idsOf(rulesSpeaking(wholeList(), context)).contains(u"rf20"));
}

void TestCallRules::onlyAConfirmedSheetSpeaks()
{
    CallSheet sheet = wholeList();
    const CallContext context = contextOn(4, {u"temp=38.4 Cel"_s});
    QVERIFY(!rulesSpeaking(sheet, context).isEmpty());
    sheet.confirmed = Moment::unknown();
    QVERIFY(rulesSpeaking(sheet, context).isEmpty());
}

void TestCallRules::onlyRulesThatAreOnSpeak()
{
    CallSheet sheet = wholeList();
    for (SheetRule &rule : sheet.rules)
        rule.on = rule.rule != u"rf01";
    QVERIFY(!idsOf(rulesSpeaking(sheet, contextOn(4, {u"temp=39.9 Cel"_s}))).contains(u"rf01"));
}

void TestCallRules::theHighestComesFirstAndNothingLowersIt()
{
    const CallContext context = contextOn(4, {u"new_cough=yes @-1h"_s, u"temp=38.4 Cel @-3h"_s, u"temp=36.8 Cel"_s, u"spo2=90 %"_s});
    const QList<SpokenRule> spoken = rulesSpeaking(wholeList(), context);
    QCOMPARE(idsOf(spoken), (QStringList{u"rf10"_s, u"rf01"_s, u"rf11"_s, u"rf25"_s}));
    QCOMPARE(spoken.first().level, CallLevel::Emergency);
    QCOMPARE(spoken.first().because.size(), 1);
    QCOMPARE(spoken.first().because.first()->code, u"spo2"_s);
    QCOMPARE(spoken.first().confirmedWith, u"Dr Weber"_s);
    QVERIFY(spoken.first().source.contains(u"NEWS2"));
    QVERIFY(!spoken.first().called);
}

void TestCallRules::theCentresOwnLimitIsUsed()
{
    CallSheet sheet = wholeList();
    sheet.rules[0].condition = QStringLiteral(R"({"input":"temp","op":">=","value":"100.4","unit":"[degF]"})");
    sheet.rules[0].words = u"Call at 100.4 °F."_s;
    const auto spoken = rulesSpeaking(sheet, contextOn(4, {u"temp=38.0 Cel"_s}));
    QCOMPARE(idsOf(spoken), QStringList{u"rf01"_s});
    QCOMPARE(spoken.first().words, u"Call at 100.4 °F."_s);
    QVERIFY(spoken.first().source.isEmpty());
    QVERIFY(rulesSpeaking(sheet, contextOn(4, {u"temp=37.9 Cel"_s})).isEmpty());
    sheet.rules[0].condition = QStringLiteral(R"({"input":"temp","op":">=","value":"38.5","unit":"Cel"})");
    QVERIFY(rulesSpeaking(sheet, contextOn(4, {u"temp=38.4 Cel"_s})).isEmpty());
}

void TestCallRules::anOwnRuleSpeaksItsOwnWords()
{
    CallSheet sheet = wholeList();
    sheet.rules = {{u"own-1"_s, QStringLiteral(R"({"input":"weight","op":">=","value":"80","unit":"kg"})"), u"call_today"_s, u"Heavy? Ring us."_s, true}};
    const auto spoken = rulesSpeaking(sheet, contextOn(4, {u"weight=80.0 kg"_s}));
    QCOMPARE(idsOf(spoken), QStringList{u"own-1"_s});
    QCOMPARE(spoken.first().level, CallLevel::CallToday);
    QCOMPARE(spoken.first().words, u"Heavy? Ring us."_s);
}

void TestCallRules::aLevelIsNeverLowered()
{
    CallSheet sheet = wholeList();
    sheet.rules = {{u"rf01"_s, {}, u"call_today"_s, {}, true}, {u"rf25"_s, {}, u"call_now"_s, {}, true}};
    const auto spoken = rulesSpeaking(sheet, contextOn(4, {u"temp=38.0 Cel"_s, u"new_cough=yes"_s}));
    QCOMPARE(spoken.size(), 2);
    QCOMPARE(spoken[0].level, CallLevel::CallNow);
    QCOMPARE(spoken[1].level, CallLevel::CallNow); // the centre made it more urgent
}

void TestCallRules::underEighteenShippedLimitsAreOff()
{
    CallContext context = contextOn(4, {u"temp=38.4 Cel"_s, u"ice=3"_s, u"seizure=yes"_s});
    context.birthDate = context.now.date().addYears(-18);
    QVERIFY(idsOf(rulesSpeaking(wholeList(), context)).contains(u"rf01"));
    context.birthDate = context.birthDate.addDays(1);
    QCOMPARE(idsOf(rulesSpeaking(wholeList(), context)), QStringList{u"rf08"_s});
    CallSheet sheet = wholeList();
    sheet.rules[0].condition = QStringLiteral(R"({"input":"temp","op":">=","value":"38.0","unit":"Cel"})");
    QVERIFY(idsOf(rulesSpeaking(sheet, context)).contains(u"rf01")); // the team's own limit works
}

void TestCallRules::aCallAfterwardsIsKnown()
{
    CallContext context = contextOn(4, {u"temp=38.4 Cel @-2h"_s});
    EntryDraft call;
    call.kind = Kind::Call;
    call.code = u"call_team"_s;
    CallFacts facts;
    facts.rule = u"rf01"_s;
    call.facts = facts;
    call.when = Moment::at(context.now.addSecs(-3600));
    context.entries.append(Entry::restored(QUuid::createUuid(), call, {}, context.now.toUTC()));
    auto spoken = rulesSpeaking(wholeList(), context);
    QCOMPARE(idsOf(spoken), QStringList{u"rf01"_s});
    QVERIFY(spoken.first().called);
    QCOMPARE(spoken.first().called->minute, 14 * 60);
    context.entries.append(said(u"temp=38.6 Cel"_s, context.now));
    spoken = rulesSpeaking(wholeList(), context);
    QVERIFY(!spoken.first().called); // it rose after the call
}

void TestCallRules::withoutATeamNumberTheEmergencyNumberIsCalled()
{
    Patient patient;
    QCOMPARE(callTarget(CallLevel::CallToday, patient), (CallTarget{true, {}, u"112"_s}));
    patient.emergencyNumber = u"999"_s;
    patient.teamName = u"Ward 7B"_s;
    patient.teamPhone = u" "_s;
    QCOMPARE(callTarget(CallLevel::CallNow, patient), (CallTarget{true, {}, u"999"_s}));
    patient.teamPhone = u"030 23125 040"_s;
    QCOMPARE(callTarget(CallLevel::CallNow, patient), (CallTarget{false, u"Ward 7B"_s, u"030 23125 040"_s}));
    QCOMPARE(callTarget(CallLevel::Emergency, patient), (CallTarget{true, {}, u"999"_s}));
}

void TestCallRules::aRuleThatCannotBeReadIsSaid()
{
    CallSheet sheet = wholeList();
    sheet.rules[1].condition = u"{\"input\":\"aura\"}"_s;
    sheet.rules.append({u"rf99"_s, {}, u"call_now"_s, {}, true});
    QCOMPARE(unreadableRules(sheet, shippedCatalogues()), (QStringList{u"rf02"_s, u"rf99"_s}));
    QVERIFY(unreadableRules(wholeList(), shippedCatalogues()).isEmpty());
}

void TestCallRules::aComparatorCounts_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<Comparator>("comparator");
    QTest::addColumn<bool>("speaks");
    QTest::newRow("more than 39 is at least 39") << u">="_s << Comparator::Greater << true;
    QTest::newRow("less than 39 is not at least 39") << u">="_s << Comparator::Less << false;
    QTest::newRow("less than 39 is at most 39") << u"<="_s << Comparator::Less << true;
    QTest::newRow("more than 39 is not at most 39") << u"<="_s << Comparator::Greater << false;
    QTest::newRow("more than 39 is above 39") << u">"_s << Comparator::Greater << true;
    QTest::newRow("39 is not above 39") << u">"_s << Comparator::None << false;
    QTest::newRow("less than 39 is below 39") << u"<"_s << Comparator::Less << true;
}

void TestCallRules::aComparatorCounts()
{
    QFETCH(QString, op);
    QFETCH(Comparator, comparator);
    QFETCH(bool, speaks);
    CallSheet sheet = wholeList();
    sheet.rules = {{u"own-1"_s, u"{\"input\":\"temp\",\"op\":\"%1\",\"value\":\"39\",\"unit\":\"Cel\"}"_s.arg(op), u"call_now"_s, {}, true}};
    CallContext context = contextOn(4, {u"temp=39 Cel"_s});
    EntryDraft draft = context.entries.first().facts();
    std::get<Quantity>(draft.value).comparator = comparator;
    context.entries = {Entry::restored(QUuid::createUuid(), draft, {}, context.now.toUTC())};
    QCOMPARE(!rulesSpeaking(sheet, context).isEmpty(), speaks);
}

void TestCallRules::limitsCanBeSet()
{
    const auto pulse = conditionFromJson(shippedCatalogues().callRule(u"rf13")->condition.toUtf8(), shippedCatalogues());
    QVERIFY(pulse);
    QCOMPARE(limitsOf(*pulse).size(), 2);
    const CallCondition changed = withLimit(*pulse, 1, Quantity{Decimal{45, 0}, u"/min"_s, Comparator::None});
    QCOMPARE(limitsOf(changed)[0].limit.number, (Decimal{131, 0}));
    QCOMPARE(limitsOf(changed)[1].limit.number, (Decimal{45, 0}));
    QVERIFY(toJson(changed).contains("\"45\""));
    QCOMPARE(groupOf(*pulse, CallLevel::CallNow), CallGroup::Anytime);
    const auto dx = conditionFromJson(shippedCatalogues().callRule(u"rf28")->condition.toUtf8(), shippedCatalogues());
    QVERIFY(concerns(*dx, u"ms"_s, {}));
    QVERIFY(!concerns(*dx, u"sle"_s, {}));
    QCOMPARE(groupOf(*dx, CallLevel::CallToday), CallGroup::Illness);
    QCOMPARE(tilesOf(*conditionFromJson(shippedCatalogues().callRule(u"rf03")->condition.toUtf8(), shippedCatalogues())), QStringList{u"rigors"_s});
    QVERIFY(emergencyInputs(shippedCatalogues()).contains(u"face_droop"));
}

QTEST_GUILESS_MAIN(TestCallRules)
#include "tst_callrules.moc"
