// SPDX-License-Identifier: GPL-3.0-or-later
// One count for all: what the chart draws, its table, its sentence, the CSV export and the command line agree, for every panel of the
// made-up journey.
#include "charts/paneldetails.h"
#include "charts/panelsaid.h"
#include "charts/timechart.h"
#include "cliprogram.h"
#include "domain/entryrules.h"
#include "exchange/csvreader.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "journal/roster.h"
#include "report/trendevents.h"
#include "report/trendinput.h"
#include "storage/vaults.h"
#include "testworld.h"
#include "viewmodels/trendtablemodel.h"
#include "wording/values.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QtTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

/** The values of one patient, read at once. */
class WholeData : public TrendData {
public:
    WholeData(Store &from, Id of) : store(from), patient(of)
    {
        EntryQuery query;
        query.patient = patient;
        query.codes = eventCodes();
        query.state = State::Happened;
        m_events = readEntries(store, query).value();
    }
    QList<SeriesPoint> series(const QString &code) const override
    {
        return waitFor(store.series({patient, shippedCatalogues().itemByCode(code)->kind, code, {}, {}})).value();
    }
    const QList<Entry> &events() const override { return m_events; }

    Store &store;
    Id patient;

private:
    QList<Entry> m_events;
};

/** What the CSV file says of one code. */
struct FileCounts {
    int known = 0, limits = 0, unanswered = 0;
    QList<double> values;   ///< known ones in the display unit or as level
};

} // namespace

class SameTrendTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allSayTheSame_data();
    void allSayTheSame();
    void weeksAndMonths_data();
    void weeksAndMonths();

private:
    ChartPanel panelOf(const QString &code, BinBy by);
    void compareBins(const TrendResult &result, const QJsonObject &told);
    void compareTable(const ChartPanel &panel, const QString &unit);
    void compareDrawn(const ChartPanel &panel);
    FileCounts inFile(const QString &code, const TrendResult &result) const;
    CliHome m_home;
    std::shared_ptr<Store> m_store;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<WholeData> m_data;
    ChartScene m_scene;
    QList<QHash<QString, QString>> m_rows; ///< of the CSV file
};

void SameTrendTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QVERIFY(m_home.create(u"v"_s));
    const Ran made = m_home.run({u"demo"_s, u"v"_s});
    QVERIFY2(made.code == 0, made.told());
    const Ran saved = m_home.run({u"export"_s, u"v"_s, u"--format"_s, u"csv"_s, u"--out"_s, u"all.csv"_s});
    QVERIFY2(saved.code == 0, saved.told());
    QFile file(m_home.path(u"all.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    CsvReader reader(file, {});
    QStringList names;
    for (auto row = reader.next(); row && *row; row = reader.next()) {
        if (names.isEmpty()) {
            names = (*row)->cells;
            names.first().remove(QChar(0xFEFF));
            continue;
        }
        QHash<QString, QString> cells;
        for (qsizetype i = 0; i < std::min(names.size(), (*row)->cells.size()); ++i)
            cells.insert(names[i], (*row)->cells[i]);
        m_rows.append(cells);
    }
    QVERIFY(m_rows.size() > 1000);
}

/** Opens the vault as the app does; the program cannot while this does. */
ChartPanel SameTrendTest::panelOf(const QString &code, BinBy by)
{
    auto opened = makeVaults({})->unlock(m_home.path(u"v"_s), Secret::fromText(QString::fromUtf8(CliHome::kPassphrase)));
    m_store = opened.value();
    static const World world = World::real();
    m_journal = std::make_unique<Journal>(m_store, shippedCatalogues(), world);
    m_roster = std::make_unique<Roster>(*m_journal);
    if (!m_roster->loadNow())
        qFatal("can't read the vault");
    const Id patient = m_roster->currentPatient();
    m_data = std::make_unique<WholeData>(*m_store, patient);
    const QDate today = m_journal->now().date();
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    TrendInput input = trendInput(*m_roster, shippedCatalogues(), *m_data, {patient, today, {{item->kind, code, {}, 1, 0, 0}}, {}});
    input.by = by;
    m_scene = trendScene(input);
    const ChartPanel panel = m_scene.panels.first();
    m_data.reset();
    m_roster.reset();
    m_journal.reset();
    m_store.reset();
    return panel;
}

FileCounts SameTrendTest::inFile(const QString &code, const TrendResult &result) const
{
    static const QStringList kLevels{u"none"_s, u"mild"_s, u"moderate"_s, u"severe"_s};
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    FileCounts counts;
    for (const auto &row : m_rows) {
        if (row.value(u"code"_s) != code || (row.contains(u"state"_s) && !row.value(u"state"_s).isEmpty() && row.value(u"state"_s) != u"happened"))
            continue;
        const QString status = row.value(u"status"_s);
        if (!status.isEmpty() && status != u"known") {
            ++counts.unanswered;
            continue;
        }
        ++counts.known;
        counts.limits += !row.value(u"comparator"_s).isEmpty();
        if (const qsizetype level = kLevels.indexOf(row.value(u"level"_s)); level >= 0) {
            counts.values += double(level);
        } else if (const auto number = Decimal::parse(row.value(u"value"_s))) {
            const auto shown = convert({*number, row.value(u"unit"_s), Comparator::None}, *item, result.unit);
            counts.values += (shown ? shown->number : *number).toDouble();
        }
    }
    return counts;
}

void SameTrendTest::compareBins(const TrendResult &result, const QJsonObject &told)
{
    const auto text = [&](const Measure &measure) {
        if (result.scale == Scale::Level4 && measure.number.exponent == 0)
            return QStringList{u"none"_s, u"mild"_s, u"moderate"_s, u"severe"_s}.value(int(measure.number.mantissa));
        const QString sign = measure.comparator == Comparator::Less ? u"<"_s : measure.comparator == Comparator::LessOrEqual ? u"<="_s
            : measure.comparator == Comparator::Greater ? u">"_s : measure.comparator == Comparator::GreaterOrEqual ? u">="_s : QString();
        return sign + measure.number.toString();
    };
    QCOMPARE(told.value("values"_L1).toInt(), result.values);
    QCOMPARE(told.value("limits"_L1).toInt(), result.limits);
    QCOMPARE(told.value("converted"_L1).toInt(), result.converted);
    QCOMPARE(told.value("days"_L1).toInt(), result.days);
    QCOMPARE(told.value("ofDays"_L1).toInt(), result.ofDays);
    const QJsonArray bins = told.value("bins"_L1).toArray();
    QCOMPARE(bins.size(), result.bins.size());
    for (qsizetype i = 0; i < bins.size(); ++i) {
        const QJsonObject bin = bins[i].toObject();
        QCOMPARE(bin.value("from"_L1).toString(), QDate::fromJulianDay(result.bins[i].from).toString(Qt::ISODate));
        QCOMPARE(bin.value("n"_L1).toInt(), result.bins[i].n);
        QCOMPARE(bin.value("days"_L1).toInt(), result.bins[i].days);
        QCOMPARE(bin.value("ofDays"_L1).toInt(), result.bins[i].ofDays);
        QCOMPARE(bin.value("min"_L1).toString(), text(result.bins[i].min));
        QCOMPARE(bin.value("median"_L1).toString(), text(result.bins[i].median));
        QCOMPARE(bin.value("max"_L1).toString(), text(result.bins[i].max));
    }
    QCOMPARE(told.value("last"_L1).toObject().value("days"_L1).toInt(), result.last.days);
    if (result.last.median)
        QCOMPARE(told.value("last"_L1).toObject().value("median"_L1).toString(), text(*result.last.median));
    if (result.before && result.before->median)
        QCOMPARE(told.value("before"_L1).toObject().value("median"_L1).toString(), text(*result.before->median));
}

void SameTrendTest::compareTable(const ChartPanel &panel, const QString &unit)
{
    const TrendResult &result = panel.result;
    TrendTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(panel, {result.span.from - 40, result.span.to + 40}, unit);
    QCOMPARE(model.count(), int(result.bins.size() + result.vague.size()));
    int values = 0;
    for (qsizetype i = 0; i < result.bins.size(); ++i) {
        const TrendTableRow &row = model.rows()[result.bins.size() - 1 - i];
        const TrendBin &bin = result.bins[i];
        QCOMPARE(row.words.row, bin.row);
        QCOMPARE(row.words.value, measureText(bin.median, result.scale));
        values += row.words.n.section(u' ', 0, 0).toInt();
        if (bin.n > 1 && !(bin.min == bin.max))
            QCOMPARE(row.words.range, measureText(bin.min, result.scale) + u" to "_s + measureText(bin.max, result.scale));
    }
    QCOMPARE(values, result.values);
}

/** Every mark that is drawn is a row of the table, at the height of its value; where days have room nothing is left out. */
void SameTrendTest::compareDrawn(const ChartPanel &panel)
{
    TimeChart chart;
    m_scene.range = ChartRange::AroundDay0;
    chart.setScene(m_scene);
    const ChartPlan &plan = chart.plan({2400, 300});
    const PanelDrawing &drawing = plan.drawings.first();
    const QRectF plot = plan.layout.panels.first().plot;
    const ValueScale &scale = plan.layout.scales.first();
    QHash<qint64, TrendBin> byDay;
    int limits = 0;
    for (const TrendBin &bin : panel.result.bins) {
        if (!plan.layout.axis.holds(bin.from))
            continue;
        limits += bin.median.comparator != Comparator::None;
        if (bin.median.comparator == Comparator::None)
            byDay.insert(bin.from, bin);
    }
    const QList<ChartDot> drawn = drawing.dots + drawing.marks;
    QCOMPARE(drawn.size() + beyondMarks(plan, 0).size(), byDay.size());
    for (const ChartDot &dot : drawn) {
        QVERIFY(byDay.contains(dot.day));
        QCOMPARE(dot.row, byDay[dot.day].row);
        const double y = plot.bottom() - scale.fraction(byDay[dot.day].median.number.toDouble()) * plot.height();
        QVERIFY(std::abs(dot.at.y() - y) < 0.01);
        QVERIFY(std::abs(dot.at.x() - plan.layout.x(double(dot.day))) < 0.01);
    }
    QVERIFY(limits == 0 || panel.result.limits >= limits);
}

void SameTrendTest::allSayTheSame_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("a symptom") << u"joint_pain"_s;
    QTest::newRow("another symptom") << u"fatigue"_s;
    QTest::newRow("temperatures, many a day") << u"temp"_s;
    QTest::newRow("a pulse") << u"hr"_s;
    QTest::newRow("a score told by the team") << u"sledai_2k"_s;
    QTest::newRow("a lab value") << u"igg"_s;
    QTest::newRow("a lab value with limits, log scale") << u"cd19_abs"_s;
    QTest::newRow("a lab value with a week of fever") << u"crp"_s;
    QTest::newRow("neutrophils, log scale") << u"anc"_s;
    QTest::newRow("urine protein") << u"upcr"_s;
}

void SameTrendTest::allSayTheSame()
{
    QFETCH(QString, code);
    const Ran ran = m_home.run({u"trend"_s, u"v"_s, u"--code"_s, code, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.told());
    const QJsonObject told = ran.object();
    const ChartPanel panel = panelOf(code, BinBy::Day);
    const TrendResult &result = panel.result;
    const CatalogueItem *item = shippedCatalogues().itemByCode(code);
    QVERIFY(result.values > 3);
    compareBins(result, told);
    QCOMPARE(told.value("sentence"_L1).toString(), panelSentence(panel, item));
    if (result.last.median)
        QVERIFY(told.value("sentence"_L1).toString().contains(measureText(*result.last.median, result.scale)));
    compareTable(panel, resultUnit(result, item));
    compareDrawn(panel);

    const FileCounts file = inFile(code, result);
    QCOMPARE(file.known, int(result.values + result.vague.size()));
    QCOMPARE(file.limits, result.limits);
    QVERIFY(file.unanswered >= result.couldNotAnswer.size() + result.notAssessed.size());
    double least = result.bins.first().min.number.toDouble(), most = result.bins.first().max.number.toDouble();
    for (const TrendBin &bin : result.bins) {
        least = std::min(least, bin.min.number.toDouble());
        most = std::max(most, bin.max.number.toDouble());
    }
    QCOMPARE(file.values.size(), file.known);
    QCOMPARE(*std::min_element(file.values.cbegin(), file.values.cend()), least);
    QCOMPARE(*std::max_element(file.values.cbegin(), file.values.cend()), most);
}

void SameTrendTest::weeksAndMonths_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("by");
    for (const QString &code : {u"joint_pain"_s, u"temp"_s, u"igg"_s}) {
        QTest::newRow(qPrintable(code + u" by week"_s)) << code << u"week"_s;
        QTest::newRow(qPrintable(code + u" by month"_s)) << code << u"month"_s;
    }
}

void SameTrendTest::weeksAndMonths()
{
    QFETCH(QString, code);
    QFETCH(QString, by);
    const Ran ran = m_home.run({u"trend"_s, u"v"_s, u"--code"_s, code, u"--by"_s, by, u"--json"_s});
    QVERIFY2(ran.code == 0, ran.told());
    const ChartPanel panel = panelOf(code, by == u"week" ? BinBy::Week : BinBy::Month);
    compareBins(panel.result, ran.object());
    compareTable(panel, resultUnit(panel.result, shippedCatalogues().itemByCode(code)));
    QCOMPARE(inFile(code, panel.result).known, int(panel.result.values + panel.result.vague.size()));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    SameTrendTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sametrend.moc"
