// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoscene.h"

#include "charts/scenebuilder.h"

#include <QRandomGenerator>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QList<DayRange> kStay{{DemoScene::day0() - 1, DemoScene::day0() + 10}};

TrendSpec specOf(const CatalogueItem &item)
{
    TrendSpec spec;
    spec.item = &item;
    spec.day0 = DemoScene::day0();
    spec.today = DemoScene::day0() + 257;
    spec.hospital = kStay;
    return spec;
}

SeriesPoint number(int day, const QString &text, const QString &unit, Comparator comparator = Comparator::None)
{
    SeriesPoint point;
    point.wallDay = DemoScene::day0() + day;
    point.form = SeriesPoint::Form::Number;
    point.number = Decimal::parse(text).value();
    point.unit = unit;
    point.comparator = comparator;
    point.reporter = unit.isEmpty() ? Reporter::Patient : Reporter::Report;
    return point;
}

} // namespace

qint64 DemoScene::day0()
{
    return QDate(2026, 3, 10).toJulianDay();
}

DemoScene::DemoScene(ChartRange range)
{
    scene.range = range;
    scene.day0 = day0();
    scene.today = day0() + 257;
    scene.day0Text = u"CAR T infusion, 10 Mar 2026"_s;
    scene.hospital = kStay;
    scene.hospitalText = u"In hospital"_s;
    addSymptom(u"joint-pain"_s, u"Joint pain"_s, 6, 8, 1);
    addSymptom(u"fatigue"_s, u"Fatigue"_s, 7, 8, 4);
    if (range == ChartRange::All)
        addLabs();
    addEvents();
}

void DemoScene::addSymptom(const QString &code, const QString &label, int before, int peak, int after)
{
    CatalogueItem item;
    item.kind = Kind::Symptom;
    item.code = code;
    item.scale = Scale::Nrs10;
    item.direction = u"higher-worse"_s;
    QRandomGenerator dice(quint32(before * 31 + peak));
    QList<SeriesPoint> points;
    for (int day = -180; day <= 257; ++day) {
        const bool missed = dice.bounded(100) < 14 || (day > 32 && day < 39) || (day > 146 && day < 163) || (day >= -1 && day <= 10);
        const int base = day < 0 ? before : day < 19 ? peak : day < 33 ? 3 : day < 80 ? after + 1 : after;
        if (!missed)
            points += number(day, QString::number(qBound(0, base + dice.bounded(3) - 1 + (dice.bounded(9) == 0 ? 2 : 0), 10)), {});
    }
    scene.panels += panelOf(trend(points, specOf(item)), &item, label);
}

void DemoScene::showMeasurements()
{
    CatalogueItem nausea;
    nausea.kind = Kind::Symptom;
    nausea.scale = Scale::Level4;
    CatalogueItem temperature;
    temperature.kind = Kind::Vital;
    temperature.scale = Scale::Number;
    temperature.units = {{u"Cel"_s, u"°C"_s, {}, 1, {}}};
    QList<SeriesPoint> levels, degrees;
    for (int day = -40; day <= 90; ++day) {
        SeriesPoint level = number(day, u"0"_s, {});
        level.form = SeriesPoint::Form::Level;
        level.number = {day < -2 ? 1 + (day % 5 == 0) : day < 25 ? 3 - (day % 3 == 0) : (day % 4 == 0), 0};
        if (day % 9 != 0 && (day < 30 || day > 41))
            levels += level;
        if (day < -30 || day > 60 || day % 7 == 0)
            continue;
        for (const int tenths : {365 + day % 4 + (day > 1 && day < 6 ? 14 : 0), day > 1 && day < 6 ? 393 : 366}) {
            degrees += number(day, QString::number(tenths) + u"e-1"_s, u"Cel"_s);
            degrees.last().reporter = Reporter::Patient;
        }
    }
    scene.panels = {panelOf(trend(levels, specOf(nausea)), &nausea, u"Nausea"_s),
                    panelOf(trend(degrees, specOf(temperature)), &temperature, u"Temperature"_s)};
}

void DemoScene::addLabs()
{
    CatalogueItem cells;
    cells.kind = Kind::Lab;
    cells.scale = Scale::Number;
    cells.logAxis = true;
    cells.units = {{u"/uL"_s, u"per µL"_s, {}, 0, {}}};
    QList<SeriesPoint> points{number(-690, u"150"_s, u"/uL"_s), number(-400, u"140"_s, u"/uL"_s), number(-300, u"12"_s, u"/uL"_s)};
    for (const int day : {-200, -90, -6, 2, 5})
        points += number(day, QString::number(day < 0 ? 110 : day < 4 ? 30 : 5), u"/uL"_s);
    for (const int day : {8, 14, 21, 28, 56, 84})
        points += number(day, u"1"_s, u"/uL"_s, Comparator::Less);
    for (const int day : {104, 150, 200, 252})
        points += number(day, QString::number(day / 2 - 40), u"/uL"_s);
    scene.panels += panelOf(trend(points, specOf(cells)), &cells, u"B cells, CD19"_s);

    CatalogueItem igg;
    igg.kind = Kind::Lab;
    igg.scale = Scale::Number;
    igg.direction = u"lower-worse"_s;
    igg.units = {{u"g/L"_s, u"g/L"_s, {}, 1, {}}};
    points.clear();
    for (const int day : {-690, -500, -300, -180, -90, -6, 8, 14, 28, 40, 60, 80, 104, 150, 200, 252})
        points += number(day, QString::number(day < 0 ? 9.5 : 7.1 - std::abs(day - 40) * 0.002 - (day > 20 && day < 90 ? 2.5 : 0), 'f', 1), u"g/L"_s);
    ChartPanel panel = panelOf(trend(points, specOf(igg)), &igg, u"IgG"_s);
    panel.thresholds = {{4.0, u"team's line 4.0"_s}};
    scene.panels += panel;
}

void DemoScene::addEvents()
{
    const qint64 zero = day0();
    scene.phases = {{{zero - 180, zero - 36}, u"Prepare"_s}, {{zero - 35, zero - 6}, u"Collect"_s},
                    {{zero - 5, zero - 1}, u"Condition"_s, true}, {{zero, zero + 30}, u"Watch"_s},
                    {{zero + 31, zero + 104}, u"Recover"_s}, {{zero + 105, zero + 275}, u"Live"_s}};
    scene.medicine = MedicineBar{{{zero - 2000, zero - 2}}, true, u"since 2017"_s, zero - 1,
                                 {u"259 days without immunosuppressants"_s, u"no immunosuppressant"_s, u"259 days"_s}};
    scene.marks = {{zero + 2, Glyph::TriangleUp, u"Fever"_s, Tone::Team, zero + 5},
                   {zero + 4, Glyph::OpenDiamond, u"Tocilizumab"_s, Tone::Ink, {}},
                   {zero + 11, Glyph::None, u"Joints worse"_s, Tone::Patient, zero + 20},
                   {zero + 45, Glyph::Ivig, u"IVIG"_s, Tone::Ink, {}},
                   {zero + 75, Glyph::Ivig, u"IVIG"_s, Tone::Ink, {}},
                   {zero + 104, Glyph::OpenSquare, u"B cells back"_s, Tone::Lab, {}},
                   {zero + 215, Glyph::Plus, u"Cold, October"_s, Tone::Patient, {}}};
}

} // namespace dayplus
