// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvsniffer.h"
#include "exchange/csvvalues.h"
#include "importdesk.h"

#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** Text as Windows-1252 for the few letters the tests use. */
QByteArray windows1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += c == u'€' ? char(0x80) : (c == u'–' ? char(0x96) : char(c.unicode()));
    return bytes;
}

QByteArray utf16(const QString &text, bool big, bool mark)
{
    QStringEncoder encoder(big ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE);
    const QByteArray bytes = encoder(text);
    return mark ? (big ? QByteArray("\xFE\xFF") : QByteArray("\xFF\xFE")) + bytes : bytes;
}

} // namespace

class TestCsvImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDialectIsFound_data();
    void theDialectIsFound();
    void rowsAreReadAsRfc4180SaysThem_data();
    void rowsAreReadAsRfc4180SaysThem();
    void aTableOfAnyMakeBecomesEntries_data();
    void aTableOfAnyMakeBecomesEntries();
    void datesAreReadInOneOrderOrAskedFor_data();
    void datesAreReadInOneOrderOrAskedFor();
    void numbersAreReadInOneWayOrAskedFor_data();
    void numbersAreReadInOneWayOrAskedFor();
    void oneRowIsRefusedAndTheOthersGoOn_data();
    void oneRowIsRefusedAndTheOthersGoOn();
    void aFileThatIsNoTableIsRefusedWithASentence_data();
    void aFileThatIsNoTableIsRefusedWithASentence();
    void aWideRowMakesSeveralEntriesAndOneRecord();
    void aNoteKeepsItsLines();
    void theSameFileAgainAddsNothing();
    void aLargeFileIsReadInPages();
    void clockTimesKnowSummerTime();
};

void TestCsvImport::theDialectIsFound_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QChar>("delimiter");
    const auto row = [](const char *name, const QByteArray &head, TextEncoding encoding, char16_t delimiter) {
        QTest::newRow(name) << head << int(encoding) << QChar(delimiter);
    };
    row("plain commas", "date,value\n2026-01-01,1\n", TextEncoding::Utf8, u',');
    row("semicolons with decimal commas", "Datum;Wert\n01.02.2026;38,4\n02.02.2026;37,9\n", TextEncoding::Utf8, u';');
    row("tabs", "date\tvalue\tnote\n2026-01-01\t1\ta, b, c\n", TextEncoding::Utf8, u'\t');
    row("bars", "date|value\n2026-01-01|1\n", TextEncoding::Utf8, u'|');
    row("a byte order mark", "\xEF\xBB\xBF" "date,value\n1,2\n", TextEncoding::Utf8, u',');
    row("umlauts in UTF-8", u"Datum;Größe\n1;2\n"_s.toUtf8(), TextEncoding::Utf8, u';');
    row("umlauts in Windows-1252", windows1252(u"Datum;Größe\n1;2\n"_s), TextEncoding::Windows1252, u';');
    row("UTF-16 little with mark", utf16(u"date,value\n1,2\n"_s, false, true), TextEncoding::Utf16Le, u',');
    row("UTF-16 big with mark", utf16(u"date;value\n1;2\n"_s, true, true), TextEncoding::Utf16Be, u';');
    row("UTF-16 without mark", utf16(u"date,value\n1,2\n"_s, false, false), TextEncoding::Utf16Le, u',');
    row("a letter cut at the end of the sample", QByteArray("date,value\n1,gr\xC3"), TextEncoding::Utf8, u',');
    row("one column only", "date\n2026\n", TextEncoding::Utf8, u',');
}

void TestCsvImport::theDialectIsFound()
{
    QFETCH(QByteArray, head);
    const CsvDialect dialect = sniffDialect(head);
    QTEST(int(dialect.encoding), "encoding");
    QTEST(dialect.delimiter, "delimiter");
}

void TestCsvImport::rowsAreReadAsRfc4180SaysThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows"); // cells by |, rows by /
    const auto row = [](const char *name, const QByteArray &text, const char16_t *rows) {
        QTest::newRow(name) << text << QString::fromUtf16(rows);
    };
    row("plain", "a,b\n1,2\n", u"a|b/1|2");
    row("no line feed at the end", "a,b\n1,2", u"a|b/1|2");
    row("carriage returns", "a,b\r\n1,2\r\n", u"a|b/1|2");
    row("old Mac", "a,b\r1,2\r", u"a|b/1|2");
    row("a comma in quotes", "\"a,b\",c\n", u"a,b|c");
    row("a doubled quote", "\"say \"\"no\"\"\",c\n", u"say \"no\"|c");
    row("a line feed in quotes", "\"one\ntwo\",c\n3,4\n", u"one\ntwo|c/3|4");
    row("empty quotes", "\"\",c\n", u"|c");
    row("space before quotes", " \"a,b\" ,c\n", u"a,b |c");
    row("a quote inside a word", "5\" pipe,c\n", u"5\" pipe|c");
    row("empty lines left out", "a,b\n\n,,\n1,2\n", u"a|b/1|2");
    row("rows of different width", "a\n1,2,3\n", u"a/1|2|3");
}

void TestCsvImport::rowsAreReadAsRfc4180SaysThem()
{
    QFETCH(QByteArray, text);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    QStringList rows;
    for (;;) {
        const Result<std::optional<CsvRow>> row = reader.next();
        QVERIFY(row);
        if (!row.value())
            break;
        rows.append(row.value()->cells.join(u'|'));
    }
    QTEST(rows.join(u'/'), "rows");
}

void TestCsvImport::aTableOfAnyMakeBecomesEntries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("entry"); // of the first entry: kind/code value @ when
    const auto row = [](const char *name, const QByteArray &text, const char *map, const char *entry) {
        QTest::newRow(name) << text << QString::fromLatin1(map) << QString::fromUtf8(entry);
    };
    row("English", "date,time,item,value,unit\n2026-03-01,14:05,Temperature,38.4,C\n", "", "vital/temp 38.4 C @ 2026-03-01T14:05+01:00");
    row("German, Windows-1252, decimal comma", windows1252(u"Datum;Uhrzeit;Laborwert;Ergebnis;Einheit;Bemerkung\n01.03.2026;14:05;CRP;<0,5;mg/L;nüchtern\n"_s),
        "", "lab/crp <0.5 mg/L @ 2026-03-01T14:05+01:00");
    row("UTF-16 with tabs", utf16(u"Date\tTest\tResult\tUnits\n2026-03-01\tFerritin\t812\tng/mL\n"_s, false, true), "", "lab/ferritin 812 ng/mL @ 2026-03-01");
    row("the unit in the column's name", "Date,Temperature (°C)\n2026-03-01,38.4\n", "", "vital/temp 38.4 °C @ 2026-03-01");
    row("the unit behind the column's name", "Date,Weight kg\n2026-03-01,71.30\n", "", "vital/weight 71.30 kg @ 2026-03-01");
    row("the unit behind the value", "Date,Item,Value\n2026-03-01,Temperature,38.4 C\n", "", "vital/temp 38.4 C @ 2026-03-01");
    row("the unit in brackets of the value column", "Date,Test,Value (mg/dL)\n2026-03-01,IgG,450\n", "", "lab/igg 450 mg/dL @ 2026-03-01");
    row("named columns", "Tag X,Messgr,Zahl\n2026-03-01,CRP,4\n", "date=Tag X,item=Messgr,value=Zahl,unit=mg/L", "lab/crp 4 mg/L @ 2026-03-01");
    row("an item for the whole file", "when,reading\n2026-03-01 07:00,36.6\n", "item=Temperature,unit=Cel", "vital/temp 36.6 Cel @ 2026-03-01T07:00+01:00");
    row("a column named as an item", "Date,M1\n2026-03-01,36.6\n", "temp=M1", "vital/temp 36.6 @ 2026-03-01");
    row("a LOINC code", "date,loinc,value,unit\n2026-03-01,1988-5,4,mg/L\n", "", "lab/crp 4 mg/L @ 2026-03-01");
    row("a pressure in one cell", "date,item,value\n2026-03-01,Blood pressure,120/80\n", "", "vital/bp_sys 120 mm[Hg] @ 2026-03-01");
    row("a word for a level", "date,symptom,severity\n2026-03-01,Joint pain,Moderate\n", "", "symptom/joint_pain 2 @ 2026-03-01");
    row("a test nobody knows", "date,test,result,unit\n2026-03-01,Vitamin Q,12.50,ug/L\n", "", "lab/other 12.50 ug/L @ 2026-03-01");
    row("a result in words", "date,test,result\n2026-03-01,Urine culture,no growth\n", "", "note/other no growth @ 2026-03-01");
    row("a medicine", "date,item,value,unit\n2026-03-01,Prednisone,5,mg\n", "", "dose/prednisone 5 mg @ 2026-03-01");
    row("only notes", "date,notes\n2026-03-01,Slept badly\n", "", "note/note @ 2026-03-01");
    row("a month", "date,item,value\n2026-03,CRP,4\n", "", "lab/crp 4 @ 2026-03");
    row("a year", "date,item,value\n2025,CRP,4\n", "", "lab/crp 4 @ 2025");
    row("no date", "date,item,value\n,CRP,4\n", "", "lab/crp 4 @ ");
    row("an instant", "date,item,value\n2026-03-15T01:41:00Z,CRP,4\n", "", "lab/crp 4 @ 2026-03-15T02:41+01:00");
    row("lines above the table", "Device export\nSerial 123\n\nDate,Item,Value\n2026-03-01,CRP,4\n", "", "lab/crp 4 @ 2026-03-01");
    row("a guarded text", "date,item,value,unit\n2026-03-01,'=Odd name,4,x\n", "", "lab/other 4 x @ 2026-03-01");
    row("an impossible value", "date,item,value,unit\n2026-03-01,Temperature,101.3,Cel\n", "", "vital/other 101.3 Cel @ 2026-03-01");
}

void TestCsvImport::aTableOfAnyMakeBecomesEntries()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, map);
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText(text, {.map = map});
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QVERIFY2(report->refused.isEmpty(), qPrintable(report->refused.isEmpty() ? QString() : report->refused.first().reason));
    QVERIFY(!desk.entries().isEmpty());
    const QList<Entry> entries = desk.entries();
    const auto named = std::find_if(entries.begin(), entries.end(), [](const Entry &e) { return e->code == "bp_sys"_L1; });
    const Entry entry = named == entries.end() ? entries.first() : *named;
    const QString value = shown(entry->value);
    QTEST(toText(entry->kind) + u'/' + entry->code + (value.isEmpty() ? QString() : u' ' + value) + u" @ "_s + toIso(entry->when), "entry");
}

void TestCsvImport::datesAreReadInOneOrderOrAskedFor_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("first"); // empty = asked for
    const auto row = [](const char *name, const char *dates, const char *map, const char *first) {
        QTest::newRow(name) << QByteArray(dates) << QString::fromLatin1(map) << QString::fromLatin1(first);
    };
    row("points are day first", "03.04.2025", "", "2025-04-03");
    row("slashes alone are asked for", "03/04/2025", "", "");
    row("a 25th decides for all: day first", "03/04/2025 25/04/2025", "", "2025-04-03");
    row("a 25th decides for all: month first", "03/04/2025 04/25/2025", "", "2025-03-04");
    row("a file that contradicts itself is asked for", "13/04/2025 04/25/2025", "", "");
    row("said: day first", "03/04/2025", "date=dmy", "2025-04-03");
    row("said: month first", "03/04/2025", "date=mdy", "2025-03-04");
    row("hyphens are as unclear as slashes", "03-04-2025", "", "");
    row("year first", "2025/04/03", "", "2025-04-03");
    row("digits only", "20250403", "", "2025-04-03");
    row("two-digit year", "25.04.24", "", "2024-04-25");
}

void TestCsvImport::datesAreReadInOneOrderOrAskedFor()
{
    QFETCH(QByteArray, dates);
    QFETCH(QString, map);
    QFETCH(QString, first);
    QByteArray text = "date,item,value\n";
    for (const QByteArray &date : dates.split(' '))
        text += date + ",CRP,4\n";
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText(text, {.map = map});
    QCOMPARE(bool(report), !first.isEmpty());
    if (!report) {
        QVERIFY(report.error().note.contains(u"--map date=dmy"_s));
        return;
    }
    for (const Entry &entry : desk.entries()) {
        if (entry->when.given.toLatin1() == dates.split(' ').first())
            QCOMPARE(toIso(entry->when), first);
    }
    QCOMPARE(report->added, dates.split(' ').size());
}

void TestCsvImport::numbersAreReadInOneWayOrAskedFor_data()
{
    QTest::addColumn<QByteArray>("values"); // by blanks
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("first"); // empty = refused
    const auto row = [](const char *name, const char *values, const char *map, const char *first) {
        QTest::newRow(name) << QByteArray(values) << QString::fromLatin1(map) << QString::fromLatin1(first);
    };
    row("a decimal comma", "0,5", "", "0.5");
    row("a decimal point", "0.50", "", "0.50");
    row("a hundred and fifty thousand?", "150,000", "", "");
    row("a point elsewhere says so", "150,000 1.5", "", "150000");
    row("a comma elsewhere says so", "150,000 1,5", "", "150.000");
    row("said: comma", "150,000", "decimal=comma", "150.000");
    row("said: point", "150,000", "decimal=point", "150000");
    row("with both", "1,234.5", "", "1234.5");
    row("less than", "<0,05", "", "<0.05");
    row("at least", "≥12", "", ">=12");
    row("a power", "1e3", "", "1000");
    row("a minus", "-1.5", "", "-1.5");
}

void TestCsvImport::numbersAreReadInOneWayOrAskedFor()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, map);
    QFETCH(QString, first);
    QByteArray text = "date;test;result;unit\n";
    int day = 0;
    for (const QByteArray &value : values.split(' '))
        text += "2026-01-0" + QByteArray::number(++day) + ";Thing;" + value + ";x\n";
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText(text, {.map = map});
    QVERIFY(report && report->adds());
    if (first.isEmpty()) {
        QCOMPARE(report->refused.size(), 1);
        QVERIFY(report->refused.first().reason.contains(u"decimal="_s));
        return;
    }
    QVERIFY(std::holds_alternative<Quantity>(desk.entries().first()->value));
    QCOMPARE(shown(desk.entries().first()->value), first + u" x"_s);
}

void TestCsvImport::oneRowIsRefusedAndTheOthersGoOn_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("says");
    QTest::newRow("a date that isn't") << QByteArray("2026-02-31,CRP,4,") << u"not a date: \"2026-02-31\""_s;
    QTest::newRow("words for a date") << QByteArray("yesterday,CRP,4,") << u"not a date"_s;
    QTest::newRow("a lab value of next year") << QByteArray("2027-02-01,CRP,4,") << u"uture"_s;
    QTest::newRow("a name without a value") << QByteArray("2026-02-01,CRP,,") << u"no value"_s;
    QTest::newRow("a cell of 70,000 letters") << QByteArray("2026-02-01,CRP,4,") + QByteArray(70'000, 'x') << u"64 KiB"_s;
    QTest::newRow("a note of 20,000 letters") << QByteArray("2026-02-01,CRP,4,") + QByteArray(20'000, 'x') << QString();
    QTest::newRow("300 columns") << QByteArray("2026-02-01,CRP,4,") + QByteArray(300, ',') + "x" << u"200 columns"_s;
}

void TestCsvImport::oneRowIsRefusedAndTheOthersGoOn()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, says);
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText("date,item,value,note\n2026-01-01,CRP,4,\n" + row + "\n2026-01-02,CRP,5,\n");
    QVERIFY2(report, qPrintable(report ? QString() : report.error().note));
    QVERIFY(report->adds());
    QCOMPARE(report->added, 2);
    QCOMPARE(report->refused.size(), 1);
    QCOMPARE(report->refused.first().at, u"line 3"_s);
    QVERIFY2(report->refused.first().reason.contains(says), qPrintable(report->refused.first().reason));
}

void TestCsvImport::aFileThatIsNoTableIsRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("says");
    QTest::newRow("prose") << QByteArray("Dear Sir,\nhow are you?\n") << QString() << u"--map"_s;
    QTest::newRow("columns nobody knows") << QByteArray("alpha,beta\n1,2\n") << QString() << u"\"alpha\", \"beta\""_s;
    QTest::newRow("a quote never closed") << QByteArray("date,item,value\n2026-01-01,\"CRP,4\n2026-01-02,CRP,5\n") << QString() << u"never closed"_s;
    QTest::newRow("a column that isn't there") << QByteArray("date,item,value\n2026-01-01,CRP,4\n") << u"value=Wert"_s << u"no column is called \"Wert\""_s;
    QTest::newRow("a map that is none") << QByteArray("date,item,value\n2026-01-01,CRP,4\n") << u"value"_s << u"role=column"_s;
    QTest::newRow("a role nobody knows") << QByteArray("date,item,value\n2026-01-01,CRP,4\n") << u"colour=value"_s << u"neither"_s;
    QTest::newRow("UTF-8 that ends in the middle") << QByteArray("date,item,value,note\n") + QByteArray("2026-01-01,CRP,4,fine\n").repeated(4000)
            + "2026-01-02,CRP,4,\xE4\xF6\n" << QString() << u"encoding"_s;
}

void TestCsvImport::aFileThatIsNoTableIsRefusedWithASentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, map);
    QFETCH(QString, says);
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText(text, {.map = map});
    QVERIFY(!report);
    QCOMPARE(report.error().fault, Fault::Unreadable);
    QVERIFY2(report.error().note.contains(says), qPrintable(report.error().note));
    QVERIFY(desk.entries().isEmpty());
}

void TestCsvImport::aWideRowMakesSeveralEntriesAndOneRecord()
{
    ImportDesk desk;
    desk.addPatient();
    const Result<ImportReport> report = desk.importText("Date;Temperature (°C);Pulse;Weight (kg);Mood;Notes\n"
                                                        "01.03.2026;38,4;92;71,3;low;felt hot\n02.03.2026;36,6;;;;\n");
    QVERIFY(report && report->adds());
    QCOMPARE(report->read, 2);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->entries, report->entries < 5 ? 4 : 5); // mood, if the catalogue knows it
    QCOMPARE(shown(desk.entry(u"weight"_s)->value), u"71.3 kg"_s);
    QCOMPARE(shown(desk.entry(u"hr"_s)->value), u"92 /min"_s); // the only unit a pulse has
    int notes = 0;
    for (const Entry &entry : desk.entries())
        notes += !entry->note.isEmpty();
    QCOMPARE(notes, 1);
}

void TestCsvImport::aNoteKeepsItsLines()
{
    ImportDesk desk;
    desk.addPatient();
    QVERIFY(desk.importText("date,item,value,note\r\n2026-03-01,CRP,4,\"first line\nsecond; with \"\"quotes\"\"\nthird\"\r\n"));
    QCOMPARE(desk.entries().first()->note, u"first line\nsecond; with \"quotes\"\nthird"_s);
}

void TestCsvImport::theSameFileAgainAddsNothing()
{
    ImportDesk desk;
    desk.addPatient();
    const QByteArray text = "date,item,value\n2026-03-01,CRP,4\n2026-03-01,CRP,4\n2026-03-02,CRP,5\n";
    QCOMPARE(desk.importText(text)->added, 3); // two equal rows are two measurements
    const Result<ImportReport> again = desk.importText(text);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->duplicates, 3);
    const Result<ImportReport> longer = desk.importText(text + "2026-03-03,CRP,6\n", {}, u"later.csv"_s);
    QCOMPARE(longer->added, 1);
    QCOMPARE(longer->duplicates, 3);
}

void TestCsvImport::aLargeFileIsReadInPages()
{
    ImportDesk desk;
    desk.addPatient();
    QByteArray text = "date,time,item,value,unit\n";
    for (int i = 0; i < 3000; ++i)
        text += "2024-0" + QByteArray::number(1 + i % 9) + "-1" + QByteArray::number(i % 10) + ",0" + QByteArray::number(i % 10) + ":00,Temperature,36."
            + QByteArray::number(i) + ",C\n";
    const Result<ImportReport> report = desk.importText(text);
    QVERIFY(report && report->adds());
    QCOMPARE(report->added, 3000);
    QCOMPARE(desk.entries().size(), 3000);
}

void TestCsvImport::clockTimesKnowSummerTime()
{
    ImportDesk desk;
    desk.addPatient();
    QVERIFY(desk.importText("date,time,item,value\n2025-07-01,2:05 pm,CRP,4\n2025-12-01,14.05 Uhr,CRP,5\n"));
    QStringList times;
    for (const Entry &entry : desk.entries())
        times.append(toIso(entry->when));
    QCOMPARE(times, (QStringList{u"2025-07-01T14:05+02:00"_s, u"2025-12-01T14:05+01:00"_s}));
}

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csvimport.moc"
