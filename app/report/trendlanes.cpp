// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/trendlanes.h"

#include "charts/lanescene.h"
#include "domain/taper.h"
#include "report/trendevents.h"
#include "wording/medicinewords.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Scene { Q_DECLARE_TR_FUNCTIONS(Scene) };

constexpr QStringView kTaper = u"taper:";
constexpr int kAfterEnd = 7, kLongest = 1500;   ///< days

const Medicine *medicineOf(const Taper &taper, const TrendInput &input)
{
    const auto found = std::find_if(input.medicines.cbegin(), input.medicines.cend(), [&](const Medicine &m) { return m.id == taper.medicine; });
    return found == input.medicines.cend() ? nullptr : &*found;
}

/** The tapers that can be drawn, with their medicine. */
QList<std::pair<const Taper *, const Medicine *>> drawable(const TrendInput &input)
{
    QList<std::pair<const Taper *, const Medicine *>> all;
    for (const Taper &taper : input.tapers) {
        const Medicine *medicine = medicineOf(taper, input);
        if (medicine && !taper.plans.isEmpty() && beganOn(taper, 0).isValid())
            all.append({&taper, medicine});
    }
    return all;
}

StepLine lineOf(const QList<TaperRun> &runs, const QString &label, Tone tone, StepLine::Stroke stroke)
{
    StepLine line{{}, label, tone, stroke};
    for (const TaperRun &run : runs)
        line.steps.append({{run.from.toJulianDay(), run.to.toJulianDay()}, run.amount.toDouble()});
    return line;
}

/** From the first plan's first day, to the end of the last plan or to today. */
std::pair<QDate, QDate> daysOf(const Taper &taper, QDate today)
{
    const QDate first = beganOn(taper, 0);
    QDate last = first;
    for (const TaperPlan &plan : taper.plans)
        last = std::max(last, plan.steps.isEmpty() ? last : plan.steps.last().from);
    const bool over = zeroFrom(taper.plans.last()) && last.addDays(kAfterEnd) < today;
    last = over ? last.addDays(kAfterEnd) : std::max(last.addDays(kAfterEnd), today);
    return {first, std::min(last, first.addDays(kLongest))};
}

void noteLatest(ChartPanel &panel, const TaperSeries &series, const TrendInput &input, const QString &unit)
{
    if (series.taken.isEmpty())
        return;
    const TaperRun &last = series.taken.last();
    panel.latestText = numberText(last.amount) + u' ' + unitLabel(unit);
    const qint64 day = last.to.toJulianDay();
    const QString date = day == input.today ? Scene::tr("today") : dayMonthYear(day);
    //: a date, a day number
    panel.latestDay = input.day0 ? Scene::tr("%1 · Day %2").arg(date, signedDay(courseDay(day, *input.day0))) : date;
}

ChartPanel panelOf(const Taper &taper, const Medicine &medicine, const TrendInput &input)
{
    const QDate today = QDate::fromJulianDay(input.today);
    const QList<Entry> doses = input.reader.doses();
    const auto [first, last] = daysOf(taper, today);
    const TaperSeries series = taperSeries({taper, medicine, doses, today}, first, last);
    ChartPanel panel;
    panel.result.kind = Kind::Dose;
    panel.result.unit = taper.unit;
    panel.result.day0 = input.day0;
    panel.result.today = input.today;
    panel.tone = Tone::Medicine;
    //: a medicine whose dose is made smaller step by step
    panel.title = Scene::tr("%1, planned and taken").arg(medicineName(medicine, input.catalogues));
    //: a unit: mg a day
    panel.scaleNote = Scene::tr("%1 a day").arg(unitLabel(taper.unit));
    panel.sourceWord = Scene::tr("plan and doses");
    panel.low = 0;
    panel.high = std::max(series.top.toDouble(), 0.001);
    panel.steps.append(lineOf(series.planned, Scene::tr("planned", "a line of doses"), Tone::Support, StepLine::Stroke::Dashed));
    if (!series.revised.isEmpty())
        panel.steps.append(lineOf(series.revised, Scene::tr("revised", "a line of doses"), Tone::Ink, StepLine::Stroke::Dotted));
    panel.steps.append(lineOf(series.taken, Scene::tr("taken", "a line of doses"), Tone::Medicine, StepLine::Stroke::Solid));
    noteLatest(panel, series, input, taper.unit);
    return panel;
}

} // namespace

Lanes lanesOf(const TrendInput &input)
{
    const QList<Entry> entries = input.reader.doses() + input.reader.events();
    const auto infusion = input.day0 ? std::optional(QDate::fromJulianDay(*input.day0)) : std::nullopt;
    return lanesOf(LanesInput{input.medicines, input.tapers, entries, input.catalogues, infusion, QDate::fromJulianDay(input.today)});
}

void addLanes(ChartScene &scene, const Lanes &lanes, const TrendInput &input)
{
    scene.lanes = medicineLanes(lanes, {input.catalogues, input.medicines, input.day0, input.today});
    if (!lanes.any)
        return;
    scene.medicine = medicineBar(lanes.any->treated, scene.axis(1).days().from, input.today);
    scene.medicine->vague = lanes.anyVague;
    scene.medicine->notches = lanes.any->notches;
    scene.medicine->lastText = anyLastText(*lanes.any);
}

QString taperCode(Id medicine)
{
    return kTaper.toString() + medicine.toString(QUuid::WithoutBraces);
}

bool isTaperCode(const QString &code)
{
    return code.startsWith(kTaper);
}

QList<UsedCode> taperItems(const TrendInput &input)
{
    QList<UsedCode> items;
    for (const auto &[taper, medicine] : drawable(input)) {
        const auto [first, last] = daysOf(*taper, QDate::fromJulianDay(input.today));
        const QString label = Scene::tr("%1, planned and taken").arg(medicineName(*medicine, input.catalogues));
        items.append({Kind::Dose, taperCode(medicine->id), label, int(taper->plans.last().steps.size()), first.toJulianDay(), last.toJulianDay()});
    }
    return items;
}

QList<ChartPanel> taperPanels(const TrendInput &input)
{
    QList<ChartPanel> panels;
    for (const auto &[taper, medicine] : drawable(input))
        panels.append(panelOf(*taper, *medicine, input));
    return panels;
}

ChartPanel taperPanel(const QString &code, const TrendInput &input)
{
    for (const auto &[taper, medicine] : drawable(input)) {
        if (taperCode(medicine->id) == code)
            return panelOf(*taper, *medicine, input);
    }
    return {};
}

QString taperSentence(const QString &code, const TrendInput &input)
{
    for (const auto &[taper, medicine] : drawable(input)) {
        if (taperCode(medicine->id) != code)
            continue;
        const QList<Entry> doses = input.reader.doses();
        //: the name of a panel, and what it shows
        return Scene::tr("%1: %2").arg(Scene::tr("%1, planned and taken").arg(medicineName(*medicine, input.catalogues)),
                                       taperSpoken({*taper, *medicine, doses, QDate::fromJulianDay(input.today)}));
    }
    return {};
}

} // namespace dayplus
