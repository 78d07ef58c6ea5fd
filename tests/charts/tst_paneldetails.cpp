// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the values of a panel: the report's range, the team's lines, bands, marks, values far off, days without an answer.
#include "charts/paneldetails.h"
#include "charts/panelfacts.h"
#include "charts/panelsaid.h"
#include "charts/scenebuilder.h"
#include "charts/timechart.h"
#include "demoscene.h"
#include "testworld.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace dayplus;
using namespace Qt::StringLiterals;

namespace {

const qint64 kZero = DemoScene::day0();

SeriesPoint value(int day, const QString &text, const QString &unit, Comparator comparator = Comparator::None)
{
    SeriesPoint point;
    point.wallDay = kZero + day;
    point.form = SeriesPoint::Form::Number;
    point.number = Decimal::parse(text).value();
    point.unit = unit;
    point.comparator = comparator;
    point.reporter = Reporter::Report;
    point.row = day + 1000;
    return point;
}

Entry happening(const QString &code, int day)
{
    EntryDraft draft;
    draft.kind = Kind::Event;
    draft.code = code;
    draft.when = Moment::onDay(QDate::fromJulianDay(kZero + day));
    return Entry::restored({}, draft, {}, {});
}

ChartPanel panelFor(const QString &code, const QList<SeriesPoint> &points, const QList<Entry> &events = {},
                    const QList<TeamLimit> &limits = {}, const Entry *newest = nullptr, BinBy by = BinBy::Day)
{
    TrendSpec spec;
    spec.item = shippedCatalogues().itemByCode(code);
    spec.day0 = kZero;
    spec.today = kZero + 257;
    spec.by = by;
    ChartPanel panel = panelOf(trend(points, spec), spec.item, code);
    addFacts(panel, {shippedCatalogues(), code, newest, limits, events});
    return panel;
}

struct Drawn {
    Drawn(const QList<ChartPanel> &panels, ChartRange range, const QString &name, QSize size = {1180, 260}, bool moving = false)
    {
        ChartScene scene;
        scene.range = range;
        scene.day0 = kZero;
        scene.today = kZero + 257;
        scene.panels = panels;
        scene.moving = moving;
        chart.setScene(scene);
        ChartStyle style;
        style.font.setFamily(u"Inter"_s);
        chart.setStyle(style);
        image = chart.image(size, 1);
        plan = &chart.plan(size);
        QDir().mkpath(u"pictures"_s);
        image.save(u"pictures/panel-%1.png"_s.arg(name));
    }
    bool says(const QString &text) const
    {
        return std::any_of(plan->labels.cbegin(), plan->labels.cend(), [&](const PlacedLabel &label) { return label.text == text; });
    }
    int count(const QColor &colour, const QRectF &box) const
    {
        int found = 0;
        const QRect pixels = box.toAlignedRect() & image.rect();
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x)
                found += image.pixelColor(x, y) == colour;
        }
        return found;
    }
    QRectF plot(int panel = 0) const { return plan->layout.panels[panel].plot; }
    TimeChart chart;
    QImage image;
    const ChartPlan *plan = nullptr;
};

QList<SeriesPoint> iggs()
{
    QList<SeriesPoint> points;
    for (const int day : {-200, -90, -6, 14, 40, 60, 104, 150, 252})
        points += value(day, QString::number(day < 0 ? 9.5 : 5.1 + day % 3, 'f', 1), u"g/L"_s);
    return points;
}

} // namespace

class PanelDetailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void theReportsOwnRangeIsABand();
    void ranges_data();
    void ranges();
    void theTeamsLineSaysItsNumberOnTheLine();
    void ivigIsMarkedAndCounted();
    void cellFree_data();
    void cellFree();
    void cellFreeDaysAreABandWithWords();
    void scales_data();
    void scales();
    void aValueFarOffIsAnArrowAndIsSaid();
    void onlyAFarValueInViewIsDrawnAsItIs();
    void daysWithoutAnAnswerStandOnTheBaseLine();
    void stepsAndFurtherSeries();
    void aMonthSaysOfHowManyDays();
    void aScoreSaysItsDirection_data();
    void aScoreSaysItsDirection();
    void labelsNeverMeet();
};

void PanelDetailsTest::theReportsOwnRangeIsABand()
{
    EntryDraft draft;
    draft.kind = Kind::Lab;
    draft.code = u"igg"_s;
    draft.value = Quantity{Decimal::parse(u"710").value(), u"mg/dL"_s, Comparator::None};
    LabFacts facts;
    facts.refLow = u"700"_s;
    facts.refHigh = u"1600"_s;
    draft.facts = facts;
    const Entry newest = Entry::restored({}, draft, {}, {});
    const Drawn drawn({panelFor(u"igg"_s, iggs(), {}, {}, &newest)}, ChartRange::All, u"reference"_s);
    const ChartPanel &panel = drawn.plan->scene.panels.first();
    QCOMPARE(panel.refLow, 7.0); // in the unit shown
    QCOMPARE(panel.refHigh, 16.0);
    QVERIFY(drawn.count(ChartPalette::light().reference, drawn.plot()) > 2000);
    QVERIFY(drawn.says(u"range on the report"_s));
}

void PanelDetailsTest::ranges_data()
{
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("high");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both") << u"7.0"_s << u"16.0"_s << u"g/L"_s << u"7–16"_s;
    QTest::newRow("open above") << u"7,0"_s << QString() << u"g/L"_s << u"7–"_s;
    QTest::newRow("open below") << QString() << u"16"_s << u"g/L"_s << u"–16"_s;
    QTest::newRow("none printed") << QString() << QString() << u"g/L"_s << u"–"_s;
    QTest::newRow("words are no range") << u"neg"_s << u"pos"_s << u"g/L"_s << u"–"_s;
    QTest::newRow("the wrong way round") << u"16"_s << u"7"_s << u"g/L"_s << u"–"_s;
    QTest::newRow("in a unit that is not the item's") << u"7"_s << u"16"_s << u"mol/L"_s << u"–"_s;
}

void PanelDetailsTest::ranges()
{
    QFETCH(QString, low);
    QFETCH(QString, high);
    QFETCH(QString, unit);
    EntryDraft draft;
    draft.kind = Kind::Lab;
    draft.code = u"igg"_s;
    draft.value = Quantity{Decimal::parse(u"7.1").value(), unit, Comparator::None};
    LabFacts facts;
    facts.refLow = low;
    facts.refHigh = high;
    draft.facts = facts;
    const Entry newest = Entry::restored({}, draft, {}, {});
    const ChartPanel panel = panelFor(u"igg"_s, iggs(), {}, {}, &newest);
    const auto text = [](std::optional<double> limit) { return limit ? scaleNumber(*limit) : QString(); };
    QTEST(text(panel.refLow) + u'–' + text(panel.refHigh), "expected");
}

void PanelDetailsTest::theTeamsLineSaysItsNumberOnTheLine()
{
    const QList<TeamLimit> limits{{u"igg"_s, {Decimal::parse(u"400").value(), u"mg/dL"_s, Comparator::None}, false},
                                  {u"temp"_s, {Decimal::parse(u"38.0").value(), u"Cel"_s, Comparator::None}, true}};
    const Drawn drawn({panelFor(u"igg"_s, iggs(), {}, limits)}, ChartRange::All, u"line"_s);
    QCOMPARE(drawn.plan->scene.panels.first().thresholds.size(), 1);
    QCOMPARE(drawn.plan->scene.panels.first().thresholds.first().value, 4.0);
    const auto label = std::find_if(drawn.plan->labels.cbegin(), drawn.plan->labels.cend(), [](const PlacedLabel &one) {
        return one.text.startsWith(u"team’s line 4"_s);
    });
    QVERIFY(label != drawn.plan->labels.cend());
    const qreal y = drawn.plot().bottom() - drawn.plan->layout.scales.first().fraction(4) * drawn.plot().height();
    QVERIFY(std::abs(label->box.center().y() - y) < 1);
    const ChartPanel warm = panelFor(u"temp"_s, {value(2, u"38.4"_s, u"Cel"_s)}, {}, limits);
    QCOMPARE(warm.thresholds.size(), 1);
    QVERIFY(warm.thresholds.first().text.startsWith(u"call: 38"_s));
}

void PanelDetailsTest::ivigIsMarkedAndCounted()
{
    const QList<Entry> events{happening(u"tocilizumab"_s, 4), happening(u"ivig_replacement"_s, 45), happening(u"ivig_replacement"_s, 75)};
    const Drawn drawn({panelFor(u"igg"_s, iggs(), events)}, ChartRange::All, u"ivig"_s);
    const QList<EventMark> &marks = drawn.plan->scene.panels.first().marks;
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().glyph, Glyph::Ivig);
    QVERIFY(marks.first().text.isEmpty());
    QVERIFY(drawn.says(u"IVIG, 2 times"_s));
    const ChartPanel crp = panelFor(u"crp"_s, {value(2, u"90"_s, u"mg/L"_s)}, events);
    QCOMPARE(crp.marks.size(), 1);
    QCOMPARE(crp.marks.first().text, u"may be masked"_s);
}

void PanelDetailsTest::cellFree_data()
{
    QTest::addColumn<QString>("results"); ///< "day:value"
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("expected");
    QTest::newRow("below the limit, then back") << u"-6:110 8:<1 56:<1 98:<1 104:12"_s << QString() << u"8–104"_s;
    QTest::newRow("a zero is none as well") << u"8:0 104:12"_s << QString() << u"8–104"_s;
    QTest::newRow("not back yet") << u"8:<1 98:<1"_s << QString() << u"8–"_s;
    QTest::newRow("gone again") << u"8:<1 30:4 60:<1 104:12"_s << QString() << u"8–104"_s;
    QTest::newRow("before Day 0 does not count") << u"-300:<1 -6:110 20:90"_s << QString() << QString();
    QTest::newRow("never gone") << u"8:20 104:30"_s << QString() << QString();
    QTest::newRow("the laboratory said so") << u"60:40"_s << u"bcell_depleted@10 bcell_recovered@50"_s << u"10–50"_s;
    QTest::newRow("said on another day than measured") << u"14:<1 104:12"_s << u"bcell_depleted@10 bcell_recovered@104"_s << u"10–104"_s;
}

void PanelDetailsTest::cellFree()
{
    QFETCH(QString, results);
    QFETCH(QString, events);
    QList<SeriesPoint> points;
    for (const QString &part : results.split(u' ')) {
        QString text = part.section(u':', 1);
        const bool less = text.startsWith(u'<');
        points += value(part.section(u':', 0, 0).toInt(), less ? text.mid(1) : text, u"/uL"_s, less ? Comparator::Less : Comparator::None);
    }
    QList<Entry> said;
    for (const QString &part : events.split(u' ', Qt::SkipEmptyParts))
        said += happening(part.section(u'@', 0, 0), part.section(u'@', 1).toInt());
    const auto none = cellFreeDays(panelFor(u"cd19_abs"_s, points).result, said);
    QString text;
    if (none)
        text = QString::number(none->from - kZero) + u'–' + (none->back ? QString::number(*none->back - kZero) : QString());
    QTEST(text, "expected");
}

void PanelDetailsTest::cellFreeDaysAreABandWithWords()
{
    QList<SeriesPoint> points{value(-200, u"150"_s, u"/uL"_s), value(-6, u"110"_s, u"/uL"_s), value(3, u"20"_s, u"/uL"_s)};
    for (const int day : {8, 14, 28, 56, 98})
        points += value(day, u"1"_s, u"/uL"_s, Comparator::Less);
    points += value(104, u"12"_s, u"/uL"_s);
    points += value(252, u"112"_s, u"/uL"_s);
    const Drawn drawn({panelFor(u"cd19_abs"_s, points)}, ChartRange::All, u"cells"_s);
    QVERIFY(drawn.says(u"none found from Day +8"_s));
    QVERIFY(drawn.says(u"back, Day +104"_s));
    QVERIFY(drawn.count(ChartPalette::light().band, drawn.plot()) > 1500);
    QVERIFY(drawn.says(u"<1"_s));
}

void PanelDetailsTest::scales_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a slip of the comma leaves the scale") << u"7.1 6.8 7100 7.3"_s << 0.0 << u"6.75 7.5"_s;
    QTest::newRow("two digits: all of it") << u"7.1 6.8 71 7.3"_s << 0.0 << u"0 80"_s;
    QTest::newRow("the team's line is on the scale") << u"7.1 6.8 7100 7.3"_s << 4.0 << u"4 8"_s;
    QTest::newRow("all equal") << u"7 7 7"_s << 0.0 << u"6.4 7.6"_s;
}

void PanelDetailsTest::scales()
{
    QFETCH(QString, values);
    QFETCH(double, threshold);
    QList<SeriesPoint> points;
    for (const QString &text : values.split(u' '))
        points += value(int(points.size()) * 10, text, u"g/L"_s);
    ChartPanel panel = panelFor(u"igg"_s, points);
    if (threshold > 0)
        panel.thresholds = {{threshold, {}}};
    const ValueScale scale = ValueScale::of(panel, {kZero, kZero + 100});
    QTEST(scaleNumber(scale.low()) + u' ' + scaleNumber(scale.high()), "expected");
}

void PanelDetailsTest::aValueFarOffIsAnArrowAndIsSaid()
{
    QList<SeriesPoint> points = iggs();
    points.insert(6, value(80, u"7100"_s, u"g/L"_s));
    const Drawn drawn({panelFor(u"igg"_s, points)}, ChartRange::All, u"far"_s);
    const ChartPanel &panel = drawn.plan->scene.panels.first();
    QVERIFY(drawn.plan->layout.scales.first().high() < 20);
    const QList<BeyondMark> marks = beyondMarks(*drawn.plan, 0);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().day, kZero + 80);
    QCOMPARE(marks.first().side, 1);
    QVERIFY(drawn.says(u"7100"_s));
    QVERIFY(drawn.count(ChartPalette::light().green, QRectF(marks.first().tip - QPointF(4, 0), QSizeF(8, 9))) > 8);
    const CatalogueItem *item = shippedCatalogues().itemByCode(u"igg");
    const QString sentence = panelSentence(panel, item);
    QVERIFY2(sentence.endsWith(u"1 value far from the others: 7100\u00a0g/L on 29 May 2026."_s), qPrintable(sentence));
    QVERIFY(trendNotes(panel.result, item).join(u' ').contains(u"an arrow at the edge"_s));
    int far = 0;
    for (const PanelRow &row : panelRows(panel)) {
        far += row.words.far;
        QCOMPARE(row.words.far, row.words.from == kZero + 80);
    }
    QCOMPARE(far, 1);
}

void PanelDetailsTest::onlyAFarValueInViewIsDrawnAsItIs()
{
    QList<SeriesPoint> points = iggs();
    points.append(value(255, u"7100"_s, u"g/L"_s));
    ChartPanel panel = panelFor(u"igg"_s, points);
    const ValueScale alone = ValueScale::of(panel, {kZero + 254, kZero + 257});
    QCOMPARE(alone.beyond(7100), 0);
    QCOMPARE(ValueScale::of(panel, {kZero, kZero + 257}).beyond(7100), 1);
}

void PanelDetailsTest::daysWithoutAnAnswerStandOnTheBaseLine()
{
    QList<SeriesPoint> points;
    for (int day = 20; day < 40; ++day) {
        SeriesPoint point = value(day, u"3"_s, {});
        point.form = SeriesPoint::Form::Level;
        point.number = {2, 0};
        if (day % 5 == 0)
            point.status = day % 10 == 0 ? Status::CouldNotAnswer : Status::NotAssessed;
        points += point;
    }
    const Drawn drawn({panelFor(u"joint_pain"_s, points)}, ChartRange::AroundDay0, u"noanswer"_s, {368, 300});
    QCOMPARE(drawn.plan->scene.panels.first().result.couldNotAnswer.size(), 2);
    QCOMPARE(drawn.plan->scene.panels.first().result.notAssessed.size(), 2);
    const auto ink = [&](int day) {
        const QPointF at(drawn.plan->layout.x(double(kZero + day)), drawn.plot().bottom());
        int marked = 0;
        for (int y = -4; y <= 4; ++y) {
            for (int x = -4; x <= 4; ++x) {
                const QColor pixel = drawn.image.pixelColor(int(at.x()) + x, int(at.y()) + y);
                marked += pixel.blue() > pixel.red() + 60;
            }
        }
        return marked;
    };
    for (const int day : {20, 25, 30, 35})
        QVERIFY2(ink(day) >= 6, qPrintable(QString::number(day)));
    QCOMPARE(ink(45), 0);
    QVERIFY(readOut(drawn.plan->scene, kZero + 20).contains(u"could not answer"_s));
    QVERIFY(readOut(drawn.plan->scene, kZero + 25).contains(u"not assessed"_s));
}

void PanelDetailsTest::stepsAndFurtherSeries()
{
    ChartPanel taper;
    taper.title = u"Prednisone"_s;
    taper.result.day0 = kZero;
    taper.result.today = kZero + 257;
    taper.steps = {{{{{kZero - 40, kZero - 31}, 20}, {{kZero - 30, kZero - 21}, 10}, {{kZero - 20, kZero - 2}, 5}}, u"planned"_s,
                    Tone::Support, StepLine::Stroke::Dashed},
                   {{{{kZero - 40, kZero - 26}, 20}, {{kZero - 25, kZero - 2}, 7.5}}, u"taken"_s, Tone::Medicine, StepLine::Stroke::Solid}};
    ChartPanel pressure = panelFor(u"bp_sys"_s, {value(1, u"120"_s, u"mm[Hg]"_s), value(2, u"124"_s, u"mm[Hg]"_s)});
    const ChartPanel lower = panelFor(u"bp_dia"_s, {value(1, u"80"_s, u"mm[Hg]"_s), value(2, u"84"_s, u"mm[Hg]"_s)});
    QVERIFY(addSeries(pressure, lower.result, u"lower"_s, Tone::Patient));
    QVERIFY(!addSeries(pressure, panelFor(u"hr"_s, {value(1, u"80"_s, u"/min"_s)}).result, u"pulse"_s, Tone::Patient));
    const Drawn drawn({taper, pressure}, ChartRange::AroundDay0, u"steps"_s, {900, 300});
    QVERIFY(drawn.says(u"planned"_s));
    QVERIFY(drawn.says(u"taken"_s));
    QVERIFY(drawn.says(u"lower"_s));
    QCOMPARE(drawn.plan->layout.scales[0].high(), 20.0);
    QVERIFY(drawn.plan->layout.scales[1].low() <= 80);
    QVERIFY(drawn.count(ChartPalette::light().vermillion, drawn.plot(0)) > 30);
    QCOMPARE(panelRows(taper).size(), 5);
    QCOMPARE(panelRows(taper).first().series, u"planned"_s);
    QCOMPARE(panelRows(pressure).size(), 4);
    const QString said = panelSentence(taper, nullptr);
    QCOMPARE(said, u"Prednisone, planned: 20 on 29 Jan 2026, 5 on 8 Mar 2026; taken: 20 on 29 Jan 2026, 7.5 on 8 Mar 2026."_s);
    QCOMPARE(panelSentence(pressure, nullptr).count(u"lower"_s), 1);
    QCOMPARE(readOut(drawn.plan->scene, kZero - 22), u"Prednisone planned: 10 · Prednisone taken: 7.5"_s);
}

void PanelDetailsTest::aMonthSaysOfHowManyDays()
{
    QList<SeriesPoint> points;
    for (int day = 0; day < 24; ++day) {
        points += value(day, u"1"_s, {});
        points.last().form = SeriesPoint::Form::Level;
        points.last().number = {1, 0};
    }
    const Drawn drawn({panelFor(u"joint_pain"_s, points, {}, {}, nullptr, BinBy::Month)}, ChartRange::All, u"months"_s);
    QCOMPARE(readOut(drawn.plan->scene, kZero + 3), u"joint_pain Mild (24 of 31 days)"_s);
    QCOMPARE(panelRows(drawn.plan->scene.panels.first()).first().words.n, u"24 on 24 of 31 days"_s);
    QVERIFY(drawn.plan->scene.panels.first().scaleNote.contains(u"middle of each month"_s));
}

void PanelDetailsTest::aScoreSaysItsDirection_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    for (const CatalogueItem *item : shippedCatalogues().items(Kind::Score)) {
        QTest::newRow(qPrintable(item->code)) << item->code
            << (item->direction == u"lower-worse" ? u"lower = worse"_s : u"higher = worse"_s);
    }
    QTest::newRow("a score no catalogue knows") << u"own_score"_s << u"direction not known"_s;
}

void PanelDetailsTest::aScoreSaysItsDirection()
{
    QFETCH(QString, code);
    TrendSpec spec;
    spec.item = shippedCatalogues().itemByCode(code);
    spec.kind = Kind::Score;
    QFETCH(QString, expected);
    QVERIFY(panelOf(trend({value(0, u"3"_s, {})}, spec), spec.item, code).scaleNote.contains(expected));
}

void PanelDetailsTest::labelsNeverMeet()
{
    QList<SeriesPoint> points = iggs();
    points.insert(6, value(80, u"7100"_s, u"g/L"_s));
    const QList<Entry> events{happening(u"ivig_replacement"_s, 45), happening(u"ivig_replacement"_s, 75)};
    const QList<TeamLimit> limits{{u"igg"_s, {Decimal::parse(u"4.0").value(), u"g/L"_s, Comparator::None}, false}};
    for (const QSize size : {QSize(1180, 260), QSize(368, 420), QSize(368, 640)}) {
        for (const bool moving : {false, true}) {
            const Drawn drawn({panelFor(u"igg"_s, points, events, limits), panelFor(u"cd19_abs"_s, {value(8, u"0"_s, u"/uL"_s)}, events)},
                              ChartRange::All, u"labels"_s, size, moving);
            for (qsizetype i = 0; i < drawn.plan->labels.size(); ++i) {
                for (qsizetype j = 0; j < i; ++j)
                    QVERIFY2(!drawn.plan->labels[i].box.intersects(drawn.plan->labels[j].box),
                             qPrintable(drawn.plan->labels[i].text + u" meets "_s + drawn.plan->labels[j].text));
            }
        }
    }
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    PanelDetailsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_paneldetails.moc"
