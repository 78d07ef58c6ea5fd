// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldenscenes.h"

#include "charts/panelfacts.h"
#include "charts/scenebuilder.h"

#include <QDate>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const qint64 kZero = QDate(2026, 3, 10).toJulianDay();
const QList<DayRange> kStay{{kZero - 1, kZero + 10}};
constexpr int kToday = 257;

CatalogueItem itemOf(Kind kind, Scale scale, const QString &unit = {}, const QString &shown = {})
{
    CatalogueItem item;
    item.kind = kind;
    item.code = u"golden"_s;
    item.scale = scale;
    if (!unit.isEmpty())
        item.units = {{unit, shown, {}, 1, {}}};
    return item;
}

SeriesPoint point(int day, const Decimal &number, Reporter reporter, const QString &unit = {}, Comparator comparator = Comparator::None)
{
    SeriesPoint p;
    p.wallDay = kZero + day;
    p.form = SeriesPoint::Form::Number;
    p.number = number;
    p.unit = unit;
    p.reporter = reporter;
    p.comparator = comparator;
    return p;
}

ChartPanel panel(const QList<SeriesPoint> &points, const CatalogueItem &item, const QString &title)
{
    TrendSpec spec;
    spec.item = &item;
    spec.day0 = kZero;
    spec.today = kZero + kToday;
    spec.hospital = kStay;
    return panelOf(trend(points, spec), &item, title);
}

/** The journey all of them share. */
ChartScene base(ChartRange range)
{
    ChartScene scene;
    scene.range = range;
    scene.today = kZero + kToday;
    scene.day0 = kZero;
    scene.day0Text = u"CAR T infusion, 10 Mar 2026"_s;
    scene.hospital = kStay;
    scene.hospitalText = u"In hospital"_s;
    return scene;
}

bool missed(int day)
{
    return day % 9 == 4 || (day > 32 && day < 39) || (day > 146 && day < 163) || (day >= -1 && day <= 10);
}

QList<SeriesPoint> diary(int before, int peak, int after)
{
    QList<SeriesPoint> points;
    for (int day = -180; day <= kToday; ++day) {
        const int level = (day < 0 ? before : day < 19 ? peak : day < 33 ? 3 : after) + (day * day + before) % 3 - 1 + (day % 11 == 0 ? 2 : 0);
        if (!missed(day))
            points += point(day, {qBound(0, level, 10), 0}, Reporter::Patient);
    }
    return points;
}

ChartPanel symptom(const QString &title, int before, int peak, int after)
{
    CatalogueItem item = itemOf(Kind::Symptom, Scale::Nrs10);
    item.direction = u"higher-worse"_s;
    return panel(diary(before, peak, after), item, title);
}

ChartPanel levels()
{
    QList<SeriesPoint> points;
    for (int day = -45; day <= 105; ++day) {
        SeriesPoint p = point(day, {day < 0 ? 1 + (day % 5 == 0) : day < 25 ? 3 - (day % 3 == 0) : (day % 4 == 0), 0}, Reporter::Patient);
        p.form = SeriesPoint::Form::Level;
        if (!missed(day))
            points += p;
    }
    return panel(points, itemOf(Kind::Symptom, Scale::Level4), u"Nausea"_s);
}

ChartPanel temperature()
{
    QList<SeriesPoint> points;
    for (int day = -20; day <= 60; ++day) {
        if (day % 7 != 0)
            points += point(day, {365 + (day + 20) % 4 + (day > 1 && day < 6 ? 14 : 0), -1}, Reporter::Patient, u"Cel"_s);
        if (day > 1 && day < 6)
            points += point(day, {393, -1}, Reporter::Caregiver, u"Cel"_s);
    }
    ChartPanel made = panel(points, itemOf(Kind::Vital, Scale::Number, u"Cel"_s, u"°C"_s), u"Temperature"_s);
    made.thresholds = {{38.0, u"team's line 38.0"_s}};
    return made;
}

ChartPanel crp()
{
    QList<SeriesPoint> points;
    for (const int day : {-690, -500, -300, -180, -90, -6, 1, 3, 5, 8, 14, 28, 56, 104, 150, 200, 252})
        points += point(day, {day > 0 && day < 7 ? 96 - 8 * day : 12 + day % 7, 0}, Reporter::Report, u"mg/L"_s);
    CatalogueItem item = itemOf(Kind::Lab, Scale::Number, u"mg/L"_s, u"mg/L"_s);
    item.direction = u"higher-worse"_s;
    ChartPanel made = panel(points, item, u"CRP"_s);
    made.refLow = 0;
    made.refHigh = 5;
    made.note = u"may be masked"_s;
    return made;
}

ChartPanel cells()
{
    QList<SeriesPoint> points{point(-690, {150, 0}, Reporter::Report, u"/uL"_s), point(-400, {140, 0}, Reporter::Report, u"/uL"_s),
                              point(-300, {12, 0}, Reporter::Report, u"/uL"_s)};
    for (const int day : {-200, -90, -6, 2, 5})
        points += point(day, {day < 0 ? 110 : day < 4 ? 30 : 5, 0}, Reporter::Report, u"/uL"_s);
    for (const int day : {8, 14, 21, 28, 56, 84})
        points += point(day, {1, 0}, Reporter::Report, u"/uL"_s, Comparator::Less);
    for (const int day : {104, 150, 200, 252})
        points += point(day, {day / 2 - 40, 0}, Reporter::Report, u"/uL"_s);
    CatalogueItem item = itemOf(Kind::Lab, Scale::Number, u"/uL"_s, u"per µL"_s);
    item.logAxis = true;
    ChartPanel made = panel(points, item, u"B cells, CD19"_s);
    made.bands = {{{kZero + 8, kZero + 103}, u"none found from Day +8"_s}};
    return made;
}

ChartPanel score()
{
    QList<SeriesPoint> points;
    for (const int day : {-700, -610, -500, -420, -330, -240, -150, -80, 29, 60, 92, 150, 200, 252})
        points += point(day, {day < 0 ? 8 + (day / 10) % 5 : std::max(0, 6 - day / 35), 0}, Reporter::Team);
    CatalogueItem item = itemOf(Kind::Score, Scale::Number);
    item.direction = u"higher-worse"_s;
    return panel(points, item, u"SLEDAI-2K"_s);
}

ChartPanel pressure()
{
    const CatalogueItem item = itemOf(Kind::Vital, Scale::Number, u"mm[Hg]"_s, u"mmHg"_s);
    const auto every = [&](int usual) {
        QList<SeriesPoint> points;
        for (int day = -40; day <= 100; day += 2)
            points += point(day, {usual + (day * 7 + 400) % 15 - 7, 0}, Reporter::Patient, u"mm[Hg]"_s);
        return points;
    };
    ChartPanel made = panel(every(128), item, u"Blood pressure"_s);
    made.more = {{panel(every(78), item, u"lower"_s).result, u"lower"_s, Tone::Patient}};
    return made;
}

ChartPanel taper()
{
    ChartPanel made;
    made.title = u"Prednisone"_s;
    made.scaleNote = u"mg a day"_s;
    made.tone = Tone::Medicine;
    made.low = 0;
    made.high = 40;
    StepLine planned{{}, u"planned"_s, Tone::Ink, StepLine::Stroke::Dotted}, revised{{}, u"revised"_s, Tone::Ink, StepLine::Stroke::Dashed},
        taken{{}, u"taken"_s, Tone::Medicine, StepLine::Stroke::Solid};
    const double amounts[] = {40, 30, 20, 15, 10, 5, 0};
    for (int i = 0; i < 7; ++i) {
        planned.steps += {{kZero - 40 + 14 * i, kZero - 27 + 14 * i}, amounts[i]};
        if (i > 1)
            revised.steps += {{kZero - 12 + 18 * (i - 2), kZero + 5 + 18 * (i - 2)}, amounts[i] + 2.5};
        if (i != 3)
            taken.steps += {{kZero - 40 + 16 * i, kZero - 25 + 16 * i}, amounts[i]};
    }
    made.steps = {planned, revised, taken};
    return made;
}

void addLanes(ChartScene &scene)
{
    scene.phases = {{{kZero - 180, kZero - 36}, u"Prepare"_s}, {{kZero - 35, kZero - 6}, u"Collect"_s}, {{kZero - 5, kZero - 1}, u"Condition"_s, true},
                    {{kZero, kZero + 30}, u"Watch"_s}, {{kZero + 31, kZero + 104}, u"Recover"_s}, {{kZero + 105, kZero + 275}, u"Live"_s}};
    MedicineBar bar;
    bar.taken = {{kZero - 2000, kZero - 2}};
    bar.beganEarlier = true;
    bar.earlierText = u"since 2017"_s;
    bar.freeFrom = kZero - 1;
    bar.freeTexts = {u"259 days without immunosuppressants"_s, u"no immunosuppressant"_s, u"259 days"_s};
    scene.medicine = bar;
    MedicineLane steroid;
    steroid.name = u"Prednisone"_s;
    steroid.dose = u"mg a day"_s;
    steroid.group = u"Steroids"_s;
    steroid.last = u"8 Mar 2026 · Day −2"_s;
    steroid.scaled = true;
    steroid.most = 40;
    steroid.bars = {{{kZero - 690, kZero - 600}, 1, false, u"40 mg"_s}, {{kZero - 599, kZero - 300}, 0.25, false, u"10"_s},
                    {{kZero - 299, kZero - 240}, 0.75, false, u"30"_s}, {{kZero - 239, kZero - 40}, 0.19, false, u"7.5"_s}, {{kZero - 39, kZero - 2}, 0.125, false, u"5"_s}};
    steroid.stopped = kZero - 2;
    MedicineLane plain;
    plain.name = u"Hydroxychloroquine"_s;
    plain.dose = u"400 mg"_s;
    plain.group = u"Immunosuppressants"_s;
    plain.last = u"4 Mar 2026 · Day −6"_s;
    plain.bars = {{{kZero - 730, kZero - 450}, 1, true, u"dose ?"_s}, {{kZero - 449, kZero - 6}, 1, false, {}}};
    plain.stopped = kZero - 6;
    MedicineLane repeated;
    repeated.name = u"Belimumab"_s;
    repeated.dose = u"monthly"_s;
    repeated.group = u"Biologics"_s;
    repeated.last = u"about Dec 2024"_s;
    for (int day = -640; day <= -460; day += 30)
        repeated.marks += {kZero + day, Glyph::None, {}};
    repeated.stopped = kZero - 455;
    repeated.stopText = u"stopped: not enough effect"_s;
    MedicineLane treatment;
    treatment.name = u"Treatment"_s;
    treatment.group = u"Treatment"_s;
    treatment.tone = Tone::Ink;
    treatment.marks = {{kZero - 35, Glyph::TriangleDown, u"cells collected"_s}, {kZero + 4, Glyph::OpenDiamond, u"tocilizumab, Day +4"_s}};
    MedicineLane ivig;
    ivig.name = u"IVIG"_s;
    ivig.dose = u"replacement"_s;
    ivig.group = u"IVIG"_s;
    ivig.tone = Tone::Ink;
    ivig.last = u"24 May 2026 · Day +75"_s;
    ivig.marks = {{kZero + 45, Glyph::Ivig, {}}, {kZero + 75, Glyph::Ivig, u"Day +45, Day +75"_s}};
    MedicineLane prevention;
    prevention.name = u"Aciclovir"_s;
    prevention.dose = u"prevention"_s;
    prevention.group = u"Prevention"_s;
    prevention.tone = Tone::Support;
    prevention.prevention = true;
    prevention.ongoing = true;
    prevention.last = u"still taking"_s;
    prevention.bars = {{{kZero - 6, kZero + kToday}, 1, false, {}}};
    scene.lanes = {steroid, plain, repeated, treatment, ivig, prevention};
    scene.marks = {{kZero + 2, Glyph::TriangleUp, u"Fever, 4 days. Team: CRS grade 1"_s, Tone::Team, kZero + 5},
                   {kZero + 11, Glyph::None, u"Joints worse, 11 days"_s, Tone::Patient, kZero + 20},
                   {kZero + 215, Glyph::Plus, u"Cold, October"_s, Tone::Patient, {}}};
}

GoldenScene one(const QString &name, const ChartPanel &panel, ChartRange range)
{
    GoldenScene golden{name, 220, base(range)};
    golden.scene.panels = {panel};
    return golden;
}

} // namespace

QList<GoldenScene> goldenScenes()
{
    GoldenScene read = one(u"symptom"_s, symptom(u"Joint pain"_s, 6, 8, 1), ChartRange::AroundDay0);
    read.scene.cursorDay = kZero + 15;
    GoldenScene lanes = one(u"lanes"_s, symptom(u"Joint pain"_s, 6, 8, 1), ChartRange::All);
    lanes.height = 400;
    addLanes(lanes.scene);
    GoldenScene overview{u"overview"_s, 720, base(ChartRange::All)};
    overview.scene.panels = {symptom(u"Joint pain"_s, 6, 8, 1), symptom(u"Fatigue"_s, 7, 8, 4), score(), crp(), cells()};
    addLanes(overview.scene);
    GoldenScene dates = one(u"calendar"_s, symptom(u"Fatigue"_s, 7, 8, 4), ChartRange::Year1);
    dates.scene.calendar = true;
    return {read, one(u"levels"_s, levels(), ChartRange::AroundDay0), one(u"vital-threshold"_s, temperature(), ChartRange::AroundDay0),
            one(u"lab-band"_s, crp(), ChartRange::All), one(u"lab-log"_s, cells(), ChartRange::All), one(u"score"_s, score(), ChartRange::All),
            one(u"two-series"_s, pressure(), ChartRange::AroundDay0), one(u"taper"_s, taper(), ChartRange::AroundDay0), dates, lanes, overview};
}

} // namespace dayplus
