// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpalette.h"
#include "charts/scenebuilder.h"
#include "report/chartsheet.h"
#include "testworld.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 kZero = QDate(2026, 3, 10).toJulianDay();

ChartPanel painPanel(Reporter reporter, Kind kind, const QString &title)
{
    CatalogueItem item;
    item.kind = kind;
    item.scale = Scale::Nrs10;
    QList<SeriesPoint> points;
    for (int day = -60; day < 200; day += 2) {
        SeriesPoint point;
        point.wallDay = kZero + day;
        point.form = SeriesPoint::Form::Number;
        point.number = {day < 0 ? 6 : 2, 0};
        point.reporter = reporter;
        points += point;
    }
    TrendSpec spec;
    spec.item = &item;
    spec.day0 = kZero;
    spec.today = kZero + 257;
    return panelOf(trend(points, spec), &item, title);
}

ChartScene journey()
{
    ChartScene scene;
    scene.range = ChartRange::All;
    scene.today = kZero + 257;
    scene.day0 = kZero;
    scene.medicine = MedicineBar{};
    scene.medicine->taken = {{kZero - 2000, kZero - 2}};
    scene.medicine->freeFrom = kZero - 1;
    scene.medicine->freeTexts = {u"259 days without immunosuppressants"_s};
    scene.panels = {painPanel(Reporter::Patient, Kind::Symptom, u"Joint pain"_s), painPanel(Reporter::Report, Kind::Lab, u"CRP"_s)};
    return scene;
}

Patient mara()
{
    Patient patient = patientNamed(u"Mara L."_s);
    patient.disease = u"sle"_s;
    patient.birthDate = QDate(1991, 12, 3);
    patient.homeZone = u"Europe/Berlin"_s;
    return patient;
}

ChartSheet sheetOf(const ChartScene &scene, const Patient &patient, const QString &target = u"CD19"_s)
{
    const Catalogues &catalogues = shippedCatalogues();
    Course course;
    course.target = target;
    return chartSheet(scene, {patient, catalogues, course, catalogues.treatment(u"cart_auto"_s), QDateTime({2026, 11, 22}, {12, 0}, QTimeZone("Europe/Berlin")),
                              u"Joint pain, middle value: 6 in the 90 days before Day 0."_s});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList keysOf(const ChartSheet &sheet)
{
    QStringList texts;
    for (const ChartSheet::Key &key : sheet.sources)
        texts += key.text;
    return texts;
}

} // namespace

class TestChartSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theHeadlineIsMadeOfFacts()
    {
        const ChartSheet sheet = sheetOf(journey(), mara());
        QCOMPARE(sheet.title, u"Mara L.: lupus (SLE), CD19 CAR T infusion on 10 March 2026, 259 days without immunosuppressants"_s);
        QVERIFY(sheet.about.startsWith(u"Born 3 December 1991. "_s));
        QVERIFY(sheet.about.endsWith(u"to 22 Nov 2026. Joint pain, middle value: 6 in the 90 days before Day 0."_s));
        QCOMPARE(keysOf(sheet), (QStringList{u"patient-entered"_s, u"from lab report"_s}));
        QCOMPARE(sheet.printed, u"Printed 22 Nov 2026, Day +257. Dates are those of Europe/Berlin."_s);
        QCOMPARE(sheet.foot, u"Gaps are days without entries; nothing is filled in. A personal record, not a diagnosis."_s);
    }
    void whatIsNotKnownIsLeftOut_data()
    {
        QTest::addColumn<int>("without");
        QTest::addColumn<QString>("title");
        QTest::newRow("no illness") << 0 << u"Mara L.: CD19 CAR T infusion on 10 March 2026, 259 days without immunosuppressants"_s;
        QTest::newRow("no Day 0") << 1 << u"Mara L.: lupus (SLE), 259 days without immunosuppressants"_s;
        QTest::newRow("still taking medicines") << 2 << u"Mara L.: lupus (SLE), CD19 CAR T infusion on 10 March 2026"_s;
        QTest::newRow("Day 0 is to come") << 3 << u"Mara L.: lupus (SLE), CD19 CAR T infusion planned for 10 March 2026, 259 days without immunosuppressants"_s;
        QTest::newRow("Day 0 is about") << 4 << u"Mara L.: lupus (SLE), CD19 CAR T infusion about 10 March 2026, 259 days without immunosuppressants"_s;
        QTest::newRow("no target") << 5 << u"Mara L.: lupus (SLE), CAR T infusion on 10 March 2026, 259 days without immunosuppressants"_s;
    }
    void whatIsNotKnownIsLeftOut()
    {
        QFETCH(int, without);
        Patient patient = mara();
        ChartScene scene = journey();
        if (without == 0)
            patient.disease.clear();
        else if (without == 1)
            scene.day0.reset();
        else if (without == 2)
            scene.medicine->freeFrom.reset();
        else if (without == 3)
            scene.today = kZero - 3;
        else if (without == 4)
            scene.day0Planned = true;
        QTEST(sheetOf(scene, patient, without == 5 ? QString() : u"CD19"_s).title, "title");
    }
    void dashedAndPaleAreExplainedWhereTheyAre()
    {
        ChartScene scene = journey();
        scene.panels.last().thresholds = {{5, u"team's line 5"_s}};
        scene.panels.last().refHigh = 5;
        const QString foot = sheetOf(scene, mara()).foot;
        QVERIFY(foot.contains(u"Dashed lines: limits set by the team."_s));
        QVERIFY(foot.contains(u"Pale bands: the laboratory's own range."_s));
    }
    void anAnswerInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("PDF, A4") << u"a.pdf"_s << 1123 << 794;
        QTest::newRow("SVG, A4") << u"a.svg"_s << 1123 << 794;
        QTest::newRow("PNG, A4") << u"a.png"_s << 1123 << 794;
        QTest::newRow("PDF, narrow") << u"b.pdf"_s << 400 << 700;
        QTest::newRow("PNG, narrow") << u"b.png"_s << 400 << 700;
        QTest::newRow("PNG, hardly any room") << u"c.png"_s << 200 << 200;
    }
    void anAnswerInEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(int, width);
        QFETCH(int, height);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QVERIFY(bool(saveChartSheet(sheetOf(journey(), mara()), path, chartFormatOf(name).value(), QSizeF(width, height))));
        const QByteArray bytes = bytesOf(path);
        if (name.endsWith(u".pdf"_s)) {
            QVERIFY(bytes.startsWith("%PDF-"));
            QVERIFY2(!bytes.contains("/Subtype /Image"), "a PDF of a chart holds no picture made of pixels");
            QVERIFY(bytes.contains("/Font"));
            QCOMPARE(bytes.count("/Type /Page\n"), 1);
        } else if (name.endsWith(u".svg"_s)) {
            QVERIFY(bytes.contains("<title>Mara L.: lupus (SLE)"));
            QVERIFY(bytes.contains("patient-entered"));
            QVERIFY(bytes.contains("not a diagnosis"));
            QVERIFY(!bytes.contains("<image"));
        } else {
            QCOMPARE(QImage(path).size(), QSize(2 * width, 2 * height));
            QCOMPARE(QImage(path).pixelColor(0, 0), QColor(Qt::white));
        }
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }
    void theFormatIsTheEndOfTheName()
    {
        QCOMPARE(chartFormatOf(u"/tmp/A.PDF"_s), ChartFormat::Pdf);
        QCOMPARE(chartFormatOf(u"x.svg"_s), ChartFormat::Svg);
        QCOMPARE(chartFormatOf(u"x.png"_s), ChartFormat::Png);
        QVERIFY(!chartFormatOf(u"x.jpg"_s));
        QVERIFY(!chartFormatOf(u"pdf"_s));
    }
    void aFolderThatIsNotThereFails()
    {
        const Done saved = saveChartSheet(sheetOf(journey(), mara()), u"/nowhere/at/all.pdf"_s, ChartFormat::Pdf, kA4Landscape);
        QVERIFY(!saved);
        QCOMPARE(saved.error().fault, Fault::WriteFailed);
    }
    void anEmptySceneIsStillAPage()
    {
        QTemporaryDir folder;
        QVERIFY(bool(saveChartSheet(sheetOf({}, mara()), folder.filePath(u"e.pdf"_s), ChartFormat::Pdf, kA4Portrait)));
    }
};

QTEST_MAIN(TestChartSheet)
#include "tst_chartsheet.moc"
