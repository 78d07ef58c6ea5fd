// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/lablines.h"
#include "testworld.h"
#include "wording/values.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow = TestWorld().now();

QList<LabLine> read(const QString &text, LabLineOptions options = {})
{
    options.patient = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    return readLabLines(text, options, shippedCatalogues(), kNow);
}

/** Dated, so that only the line itself can be the trouble. */
LabLine readOne(const QString &line, LabLineOptions options = {})
{
    options.when = Moment::onDay({2026, 3, 12});
    return read(line, options).value(0);
}

const LabFacts &facts(const LabLine &line)
{
    static const LabFacts none;
    const auto *lab = std::get_if<LabFacts>(&line.draft.facts);
    return lab ? *lab : none;
}

/** "igg 5.2 g/L [7.0-16.0] L": what was made of a line, or its trouble. */
QString told(const LabLine &line)
{
    static const QHash<LabTrouble, QString> names{
        {LabTrouble::NotReadable, u"not readable"_s}, {LabTrouble::NoValue, u"no value"_s}, {LabTrouble::SeveralNumbers, u"several numbers"_s},
        {LabTrouble::Thousands, u"thousands?"_s}, {LabTrouble::DateOrder, u"which date?"_s}, {LabTrouble::NoDate, u"no date"_s}};
    if (line.type == LabLine::Type::Words)
        return u"words"_s;
    if (line.type == LabLine::Type::Date)
        return line.trouble == LabTrouble::None ? u"date "_s + toIso(line.date) : names.value(line.trouble);
    if (names.contains(line.trouble))
        return names.value(line.trouble);
    QString text = line.draft.code == u"other" ? u"?"_s + line.draft.label : line.draft.code;
    if (const auto *quantity = std::get_if<Quantity>(&line.draft.value)) {
        text += u' ' + comparatorText(quantity->comparator) + quantity->number.toString();
        if (!quantity->unit.isEmpty())
            text += u' ' + quantity->unit;
    } else if (const auto *words = std::get_if<QString>(&line.draft.value)) {
        text += u" \""_s + *words + u'"';
    }
    const LabFacts &lab = facts(line);
    if (!lab.refLow.isEmpty() || !lab.refHigh.isEmpty())
        text += u" [%1-%2]"_s.arg(lab.refLow, lab.refHigh);
    if (!lab.flag.isEmpty())
        text += u' ' + lab.flag;
    if (!line.draft.note.isEmpty())
        text += u" ("_s + line.draft.note + u')';
    for (const Problem &problem : line.problems)
        text += problem.why == Why::WrongUnit ? u" !unit "_s + problem.suggestion : problem.why == Why::Missing ? u" !missing"_s : problem.why == Why::Unlikely ? u" ?unlikely"_s : u" !"_s;
    return text;
}

} // namespace

class TestLabLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneLine_data();
    void oneLine();
    void aNameAndTheValueUnderItAreReadTogether_data();
    void aNameAndTheValueUnderItAreReadTogether();
    void aLetterKeepsEveryLine();
    void datesApplyToWhatFollows();
    void aDateThatCanBeReadTwoWaysIsAsked();
    void oneClearDateSettlesTheOthers();
    void twoDatesInOneLineAreNotChosenFrom();
    void aBirthDateIsNoDateOfResults();
    void thousandsAreAskedAndAnswered_data();
    void thousandsAreAskedAndAnswered();
    void aChosenUnitIsJudgedAnew();
    void valuesOfADayAreOneGroup();
    void everyTroubleHasItsSentence();
    void randomBytesNeitherCrashNorVanish();
    void aLineOfAPathologicalLengthIsKept();
};

void TestLabLines::oneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &line, const QString &expected) { QTest::newRow(name) << line << expected; };
    row("value, unit, range, flag", u"IgG 5,2 g/L (7.0-16.0) L"_s, u"igg 5.2 g/L [7.0-16.0] L"_s);
    row("a German name and square brackets", u"Leukozyten 3.4 10*3/uL [4-10]"_s, u"wbc 3.4 10*3/uL [4-10]"_s);
    row("a comparator and small letters", u"CRP <0.5 mg/l"_s, u"crp <0.5 mg/L"_s);
    row("comma and a short range", u"Hb 10,2 g/dl (12-16)"_s, u"hb 10.2 g/dL [12-16]"_s);
    row("tabs between columns", u"IgA\t0,82\tg/L\t0.7-4.0"_s, u"iga 0.82 g/L [0.7-4.0]"_s);
    row("many spaces and an en dash", u"IgM     0.35   g/L    0.4 – 2.3    L"_s, u"igm 0.35 g/L [0.4-2.3] L"_s);
    row("a colon after the name", u"Ferritin: 812 µg/l"_s, u"ferritin 812 ug/L"_s);
    row("dot leaders", u"Kreatinin ........ 71 µmol/L"_s, u"creat 71 umol/L"_s);
    row("upright bars", u"Platelets | 212 | 10^9/L | 150-400"_s, u"plt 212 10*9/L [150-400]"_s);
    row("the unit sticks to the number", u"IgG 7.1g/L"_s, u"igg 7.1 g/L"_s);
    row("the range before the unit", u"IgG 6,1 7,0-16,0 g/L"_s, u"igg 6.1 g/L [7,0-16,0]"_s);
    row("the range keeps its commas", u"IgG 6,1 g/L (7,0 - 16,0)"_s, u"igg 6.1 g/L [7,0-16,0]"_s);
    row("a range open below", u"CRP 3 mg/L (<5)"_s, u"crp 3 mg/L [-5]"_s);
    row("a range open above", u"eGFR 88 mL/min/1.73m2 >60"_s, u"egfr 88 mL/min/{1.73_m2} [60-]"_s);
    row("a range in words", u"CRP 3 mg/L bis 5"_s, u"crp 3 mg/L [-5]"_s);
    row("a labelled range", u"Albumin 38 g/L Ref.: 35-52"_s, u"albumin 38 g/L [35-52]"_s);
    row("the unit only in the brackets", u"IgG 6.1 (7.0-16.0 g/L)"_s, u"igg 6.1 g/L [7.0-16.0]"_s);
    row("a double flag", u"CRP 120 mg/L (<5) HH"_s, u"crp 120 mg/L [-5] HH"_s);
    row("a plus as flag", u"CRP 12 mg/L + (<5)"_s, u"crp 12 mg/L [-5] +"_s);
    row("a minus as flag", u"Hb 102 g/L 120-160 -"_s, u"hb 102 g/L [120-160] -"_s);
    row("a star at the number", u"LDH 310* U/L"_s, u"ldh 310 U/L *"_s);
    row("a flag in brackets", u"CRP 12 mg/L (H)"_s, u"crp 12 mg/L H"_s);
    row("a flag before the number", u"IgG L 5,2 g/L"_s, u"igg 5.2 g/L L"_s);
    row("a dash before the number is no flag", u"IgG - 5,2 g/L"_s, u"igg 5.2 g/L"_s);
    row("litres are a unit, not a flag", u"FVC 3,2 L"_s, u"fvc 3.2 L"_s);
    row("litres and a flag", u"FVC 3,2 L L"_s, u"fvc 3.2 L L"_s);
    row("cells to the microlitre", u"CD4+ 350 /µl (500-1200) L"_s, u"cd4_abs 350 {cells}/uL [500-1200] L"_s);
    row("a power with a sign of multiplication", u"Neutrophile abs. 1,9 ×10⁹/L"_s, u"anc 1.9 10*9/L"_s);
    row("German thousand cells", u"Thrombozyten 98 Tsd/µl"_s, u"plt 98 10*3/uL"_s);
    row("a name with a number in it", u"C3 0,61 g/L (0.9-1.8)"_s, u"c3 0.61 g/L [0.9-1.8]"_s);
    row("a name with a hyphen", u"IL-6 12.4 pg/ml"_s, u"il6 12.4 pg/mL"_s);
    row("a name with a space and a number", u"IL 6 12.4 pg/ml"_s, u"il6 12.4 pg/mL"_s);
    row("a share of B cells", u"CD19 0,4 %"_s, u"cd19_pct 0.4 %"_s);
    row("the number of B cells", u"CD19 absolut <1 /µl"_s, u"cd19_abs <1 {cells}/uL"_s);
    row("a LOINC code instead of a name", u"2465-3 5.2 g/L"_s, u"igg 5.2 g/L"_s);
    row("a LOINC code beside the name", u"Immunglobulin G (2465-3) 5.2 g/L"_s, u"igg 5.2 g/L"_s);
    row("serum in the name", u"IgG (S) 5.2 g/L"_s, u"igg 5.2 g/L"_s);
    row("at least", u"dsDNA-Antikörper >= 200 IU/ml"_s, u"dsdna ≥200 [IU]/mL"_s);
    row("a comparator on its own", u"CRP < 0,6 mg/l"_s, u"crp <0.6 mg/L"_s);
    row("a last zero is kept", u"IgG 5.20 g/L"_s, u"igg 5.20 g/L"_s);
    row("mmol per mol", u"HbA1c 38 mmol/mol"_s, u"hba1c 38 mmol/mol"_s);
    row("words as a result", u"ANA positiv"_s, u"ana \"positiv\""_s);
    row("a titre", u"ANA 1:640"_s, u"ana \"1:640\""_s);
    row("not found", u"Scl-70 nicht nachweisbar"_s, u"scl70 \"nicht nachweisbar\""_s);
    row("an antibody in units as printed", u"MuSK <0.05 nmol/L"_s, u"musk <0.05 nmol/L"_s);
    row("a remark behind it is kept", u"IgG 5,2 g/L siehe Befund"_s, u"igg 5.2 g/L (siehe Befund)"_s);
    row("two signs: the last one is the decimal", u"Ferritin 1.234,5 µg/L"_s, u"ferritin 1234.5 ug/L"_s);
    row("two groups can only be thousands", u"Thrombozyten 1.234.000 /µl"_s, u"plt 1234000 {cells}/uL ?unlikely"_s);
    row("an apostrophe only groups", u"Thrombozyten 150'000 /µl"_s, u"plt 150000 {cells}/uL"_s);
    row("a point that may group", u"Thrombozyten 150.000 /µl"_s, u"thousands?"_s);
    row("a comma that may group", u"Platelets 150,000 /uL"_s, u"thousands?"_s);
    row("a space that may group", u"Thrombozyten 150 000 /µl"_s, u"thousands?"_s);
    row("three decimals after a nought are decimals", u"CD4 0,350 10^9/L"_s, u"cd4_abs 0.350 10*9/L"_s);
    row("did you mean mg/dL", u"IgG 520 g/L"_s, u"igg 520 g/L !unit mg/dL"_s);
    row("no unit", u"IgG 5.2"_s, u"igg 5.2 !missing"_s);
    row("a foreign unit", u"IgG 5.2 mmol/L"_s, u"igg 5.2 mmol/L !"_s);
    row("an unusual number", u"IgG 35 g/L"_s, u"igg 35 g/L ?unlikely"_s);
    row("a name nobody knows", u"Vitamin Q 12,50 ug/L (10-30)"_s, u"?Vitamin Q 12.50 ug/L [10-30]"_s);
    row("an unknown antibody in words", u"Anti-XYZ negativ"_s, u"?Anti-XYZ \"negativ\""_s);
    row("this and the last value", u"IgG 5,2 4,8 g/L"_s, u"several numbers"_s);
    row("a range without a value", u"Leukozyten [4-10]"_s, u"no value"_s);
    row("a known name alone", u"CRP folgt"_s, u"no value"_s);
    row("a heading", u"Blutbild"_s, u"words"_s);
    row("a sentence", u"Wir berichten über die obige Patientin."_s, u"words"_s);
    row("a sentence with a number", u"Bitte rufen Sie uns in den nächsten 3 Tagen unter der Nummer an"_s, u"not readable"_s);
    row("a page number", u"Seite 1 von 2"_s, u"several numbers"_s);
    row("a date and a value in one line", u"12.02.2026 IgG 5,2 g/L"_s, u"igg 5.2 g/L"_s);
}

void TestLabLines::oneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    const LabLine made = readOne(line);
    QCOMPARE(made.text, line);
    QCOMPARE(told(made), expected);
    if (made.hasValue())
        QCOMPARE(made.draft.reporter, Reporter::Report);
}

void TestLabLines::aNameAndTheValueUnderItAreReadTogether_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<QStringList>("expected"); // "igg 5.2 g/L /2": its value stands on line 2
    const auto row = [](const char *name, const QString &letter, const QStringList &expected) { QTest::newRow(name) << letter << expected; };
    row("name, then value", u"IgG\n5,2 g/L (7.0-16.0)"_s, {u"igg 5.2 g/L [7.0-16.0] /2"_s});
    row("with a flag and a comparator", u"CRP:\n<0,5 mg/l\nIgA\n0,4 g/L L"_s, {u"crp <0.5 mg/L /2"_s, u"iga 0.4 g/L L /4"_s});
    row("words as a result", u"ANA\npositiv"_s, {u"ana \"positiv\" /2"_s});
    row("not over an empty line", u"IgG\n\n5,2 g/L"_s, {u"no value"_s, u"not readable"_s});
    row("the next line has a name of its own", u"IgG\nIgA 0,8 g/L"_s, {u"no value"_s, u"iga 0.8 g/L"_s});
    row("a code for its name", u"IgA\n2465-3 5.2 g/L"_s, {u"no value"_s, u"igg 5.2 g/L"_s});
    row("a date is no value", u"IgG\n12.03.2026\n5,2 g/L"_s, {u"no value"_s, u"date 2026-03-12"_s, u"not readable"_s});
    row("a name nobody knows is not guessed", u"Zebra factor\n5,2 g/L"_s, {u"words"_s, u"not readable"_s});
    row("a line that has its value keeps it", u"IgG 5,2 g/L\n6,1 g/L"_s, {u"igg 5.2 g/L"_s, u"not readable"_s});
    row("a sentence is no result", u"ANA\nBitte Kontrolle in 3 Monaten."_s, {u"no value"_s, u"?Bitte Kontrolle in 3 Monaten."_s});
    row("two numbers are asked about", u"IgG\n5,2 6,1 g/L"_s, {u"several numbers /2"_s});
}

void TestLabLines::aNameAndTheValueUnderItAreReadTogether()
{
    QFETCH(QString, letter);
    QFETCH(QStringList, expected);
    LabLineOptions options;
    options.when = Moment::onDay({2026, 3, 12});
    QStringList all;
    qsizetype kept = 0;
    for (const LabLine &line : read(letter, options)) {
        all.append(told(line) + (line.valueNumber > 0 ? u" /%1"_s.arg(line.valueNumber) : QString()));
        kept += line.text.count(u'\n') + 1;
    }
    QCOMPARE(all, expected);
    QCOMPARE(kept, letter.split(u'\n', Qt::SkipEmptyParts).size()); // none vanished
}

void TestLabLines::aLetterKeepsEveryLine()
{
    const QString letter = u"Labor Dr. Muster\n\nPatientin: Mara L., geb. 31.05.1990\nBefund Nr. 4711 vom 12.03.2026 08:15\n"
                           "Blutbild\nLeukozyten\t3,4\tTsd/µl\t4-10\tL\nThrombozyten 150.000 /µl\n\n   \nFoo 3 7 9\nVitamin Q 12 ug/L\n"
                           "IgG 520 g/L\nCRP <0,5 mg/l (<5)\nMit freundlichen Grüßen"_s;
    const QList<LabLine> lines = read(letter);
    QStringList made;
    for (const LabLine &line : lines)
        made << QString::number(line.number) + u' ' + told(line);
    const QStringList expected{u"1 words"_s, u"3 words"_s, u"4 date 2026-03-12T08:15+01:00"_s, u"5 words"_s, u"6 wbc 3.4 10*3/uL [4-10] L"_s, u"7 thousands?"_s,
                               u"10 several numbers"_s, u"11 ?Vitamin Q 12 ug/L"_s, u"12 igg 520 g/L !unit mg/dL"_s, u"13 crp <0.5 mg/L [-5]"_s, u"14 words"_s};
    QCOMPARE(made, expected);
    QVERIFY(lines[4].isClear());
    QVERIFY(lines[7].savable() && !lines[7].isClear());
    QVERIFY(!lines[8].savable());
    QVERIFY(!lines[5].savable());
}

void TestLabLines::datesApplyToWhatFollows()
{
    const QList<LabLine> lines = read(u"IgG 4 g/L\n12.03.2026\nIgG 5 g/L\nEntnahme: 2026-03-20 07:30\nIgG 6 g/L\n15.02.2026 IgG 7 g/L\nIgG 8 g/L\n3. März 2026\nIgG 9 g/L\nMarch 4, 2026\nCRP 1 mg/L"_s);
    QCOMPARE(told(lines[0]), u"no date"_s);
    QCOMPARE(toIso(lines[2].draft.when), u"2026-03-12"_s);
    QCOMPARE(toIso(lines[4].draft.when), u"2026-03-20T07:30+01:00"_s);
    QCOMPARE(toIso(lines[5].draft.when), u"2026-02-15"_s);
    QCOMPARE(toIso(lines[6].draft.when), u"2026-03-20T07:30+01:00"_s);
    QCOMPARE(toIso(lines[8].draft.when), u"2026-03-03"_s);
    QCOMPARE(toIso(lines[10].draft.when), u"2026-03-04"_s);
    LabLineOptions given;
    given.when = Moment::onDay({2026, 1, 2});
    QCOMPARE(toIso(read(u"IgG 4 g/L"_s, given).first().draft.when), u"2026-01-02"_s);
}

void TestLabLines::aDateThatCanBeReadTwoWaysIsAsked()
{
    const QString text = u"Collected 03/04/2025\nIgG 5 g/L"_s;
    const QList<LabLine> lines = read(text);
    QCOMPARE(told(lines[0]), u"which date?"_s);
    QCOMPARE(told(lines[1]), u"which date?"_s);
    QVERIFY(!lines[1].savable());
    LabLineOptions answered;
    answered.order = DateOrder::DayFirst;
    QCOMPARE(toIso(read(text, answered)[1].draft.when), u"2025-04-03"_s);
    answered.order = DateOrder::MonthFirst;
    QCOMPARE(toIso(read(text, answered)[1].draft.when), u"2025-03-04"_s);
    QCOMPARE(told(read(u"03.04.2025\nIgG 5 g/L"_s)[0]), u"date 2025-04-03"_s); // with points the day is first
    QCOMPARE(told(read(u"04/04/2025"_s)[0]), u"date 2025-04-04"_s);
}

void TestLabLines::oneClearDateSettlesTheOthers()
{
    const QList<LabLine> lines = read(u"03/25/2025\nIgG 5 g/L\n03/04/2025\nIgG 6 g/L"_s);
    QCOMPARE(toIso(lines[1].draft.when), u"2025-03-25"_s);
    QCOMPARE(toIso(lines[3].draft.when), u"2025-03-04"_s);
}

void TestLabLines::twoDatesInOneLineAreNotChosenFrom()
{
    const QList<LabLine> lines = read(u"11.03.2026\nEingang 12.03.2026, Ausgang 13.03.2026\nIgG 5 g/L"_s);
    QCOMPARE(told(lines[1]), u"no date"_s);
    QCOMPARE(told(lines[2]), u"no date"_s);
}

void TestLabLines::aBirthDateIsNoDateOfResults()
{
    const QList<LabLine> lines = read(u"12.03.2026\nMara L., geb. am 31.05.1990\nDOB 31/05/1990\nIgG 5 g/L"_s);
    QCOMPARE(told(lines[1]), u"words"_s);
    QCOMPARE(told(lines[2]), u"words"_s);
    QCOMPARE(toIso(lines[3].draft.when), u"2026-03-12"_s);
}

void TestLabLines::thousandsAreAskedAndAnswered_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("grouped");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("a point") << u"Ferritin 1.234 µg/L"_s << u"ferritin 1234 ug/L"_s << u"ferritin 1.234 ug/L"_s;
    QTest::newRow("a comma") << u"Ferritin 1,234 µg/L"_s << u"ferritin 1234 ug/L"_s << u"ferritin 1.234 ug/L"_s;
    QTest::newRow("a space") << u"Thrombozyten 150 000 /µl"_s << u"plt 150000 {cells}/uL"_s << u"several numbers"_s;
}

void TestLabLines::thousandsAreAskedAndAnswered()
{
    QFETCH(QString, line);
    QFETCH(QString, grouped);
    QFETCH(QString, decimal);
    QCOMPARE(told(readOne(line)), u"thousands?"_s);
    LabLineOptions answered;
    answered.thousands = true;
    QCOMPARE(told(readOne(line, answered)), grouped);
    answered.thousands = false;
    QCOMPARE(told(readOne(line, answered)), decimal);
}

void TestLabLines::aChosenUnitIsJudgedAnew()
{
    LabLineOptions chosen;
    chosen.units.insert(1, u"mg/dL"_s);
    const LabLine line = readOne(u"IgG 520 g/L (7-16)"_s, chosen);
    QCOMPARE(told(line), u"igg 520 mg/dL [7-16]"_s);
    QVERIFY(line.isClear());
}

void TestLabLines::valuesOfADayAreOneGroup()
{
    const QList<LabLine> lines = read(u"12.03.2026\nIgG 5 g/L\nIgA 1 g/L\n13.03.2026\nIgG 6 g/L"_s);
    quint64 made = 0;
    const QList<EntryDraft> drafts = labLineDrafts({lines[1], lines[2], lines[4]}, [&made] { return QUuid(uint(++made), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1); });
    QCOMPARE(drafts.size(), 3);
    QVERIFY(!drafts[0].group.isNull());
    QCOMPARE(drafts[0].group, drafts[1].group);
    QVERIFY(drafts[2].group != drafts[0].group);
    QCOMPARE(made, quint64(2));
}

void TestLabLines::everyTroubleHasItsSentence()
{
    for (const QString &line : {u"Seite 1 von 2"_s, u"Vitamin Q 3 ug/L"_s, u"CRP folgt"_s, u"IgG 5 6 g/L"_s, u"Ferritin 1.234 µg/L"_s, u"IgG 520 g/L"_s, u"IgG 5"_s})
        QVERIFY2(labLineProblem(readOne(line), shippedCatalogues()).size() > 10, qPrintable(line));
    QVERIFY(labLineProblem(readOne(u"IgG 5 g/L"_s), shippedCatalogues()).isEmpty());
    QVERIFY(labLineProblem(read(u"IgG 5 g/L"_s).first(), shippedCatalogues()).contains(u"date"_s));
}

void TestLabLines::randomBytesNeitherCrashNorVanish()
{
    QRandomGenerator random(20260312);
    const QStringList bits{u"IgG"_s, u"5,2"_s, u"g/L"_s, u"("_s, u")"_s, u"7-16"_s, u"12.03.2026"_s, u"03/04/2025"_s, u"<"_s, u"1.234"_s, u"\t"_s, u" "_s, u"["_s, u"]"_s,
                           u"L"_s, u"10*3/uL"_s, u"CD19"_s, u"%"_s, u"\u2028"_s, u"\n"_s, u"\r\n"_s, u"1:640"_s, u"99999999999999999999"_s, u"\u0000"_s, u"²"_s, u"-"_s, u"|"_s};
    for (int round = 0; round < 1500; ++round) {
        QString text;
        const int length = int(random.bounded(60));
        for (int i = 0; i < length; ++i) {
            if (random.bounded(3) == 0)
                text += QChar(ushort(random.bounded(round % 2 == 0 ? 0x100 : 0xFFFF)));
            else
                text += bits[random.bounded(bits.size())] + (random.bounded(2) == 0 ? u" "_s : QString());
        }
        static const QRegularExpression ends(uR"(\r\n|[\n\r\x{000B}\x{000C}\x{0085}\x{2028}\x{2029}])"_s);
        qsizetype full = 0;
        const QStringList all = text.split(ends);
        for (const QString &line : all)
            full += line.trimmed().isEmpty() ? 0 : 1;
        const QList<LabLine> lines = read(text);
        const auto two = std::count_if(lines.begin(), lines.end(), [](const LabLine &line) { return line.valueNumber > 0; });
        QCOMPARE(lines.size() + two, full);
        for (const LabLine &line : lines) {
            const QString below = line.valueNumber > 0 ? u'\n' + all.value(line.valueNumber - 1).trimmed() : QString();
            QCOMPARE(line.text, all.value(line.number - 1).trimmed() + below);
            QVERIFY(!line.savable() || line.hasValue());
        }
    }
}

void TestLabLines::aLineOfAPathologicalLengthIsKept()
{
    for (const QString &part : {u"1 "_s, u"("_s, u"1-"_s, u"a."_s, u"1,000,"_s}) {
        const QString text = part.repeated(40'000);
        const QList<LabLine> lines = read(text);
        QCOMPARE(lines.size(), 1);
        QVERIFY(!lines.first().savable());
        read(part.repeated(200));
    }
}

QTEST_GUILESS_MAIN(TestLabLines)
#include "tst_lablines.moc"
