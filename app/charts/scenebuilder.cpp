// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scenebuilder.h"

#include "charts/valuescale.h"
#include "wording/days.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

QString directionText(const QString &direction)
{
    if (direction == u"higher-worse")
        return Chart::tr("higher = worse");
    if (direction == u"lower-worse")
        return Chart::tr("lower = worse");
    return {};
}

QString scaleText(const TrendResult &result, const CatalogueItem *item)
{
    QStringList parts;
    if (result.scale == Scale::Nrs10)
        parts += Chart::tr("0–10");
    else if (const QString unit = resultUnit(result, item); !unit.isEmpty())
        parts += unit;
    if (item && item->logAxis)
        parts += Chart::tr("log scale");
    const bool symptom = result.kind == Kind::Symptom;
    const QString direction = directionText(item ? item->direction : QString());
    if (!direction.isEmpty() || symptom)
        parts += direction.isEmpty() && symptom ? Chart::tr("higher = worse") : direction;
    else if (result.kind == Kind::Score)
        parts += Chart::tr("direction not known", "of a score: whether higher is worse");
    if (result.by != BinBy::Day)
        parts += result.by == BinBy::Month ? Chart::tr("middle of each month") : Chart::tr("middle of each week");
    return parts.join(u", "_s);
}

/** Whose values these are: the kind decides, and for what may come from either side the latest value. */
Tone toneOf(const TrendResult &result)
{
    const Reporter reporter = result.bins.isEmpty() ? Reporter::Patient : result.bins.last().reporter;
    if (result.kind == Kind::Lab || reporter == Reporter::Report)
        return Tone::Lab;
    return result.kind == Kind::Score || reporter == Reporter::Team ? Tone::Team : Tone::Patient;
}

QString sourceText(const TrendResult &result, Tone tone)
{
    if (tone == Tone::Lab)
        return Chart::tr("lab report");
    if (tone == Tone::Team)
        return Chart::tr("told by team");
    const bool caregiver = !result.bins.isEmpty() && result.bins.last().reporter == Reporter::Caregiver;
    return caregiver ? Chart::tr("caregiver") : Chart::tr("patient");
}

QString latestDayText(const TrendResult &result)
{
    const qint64 day = result.latest->day;
    const QString date = day == result.today ? Chart::tr("today") : dayAndMonth(day);
    if (!result.day0)
        return date;
    //: %1 is "today" or "17 Nov", %2 is "+252"
    return (day == result.today ? Chart::tr("%1, Day %2") : Chart::tr("%1 · Day %2")).arg(date, signedDay(courseDay(day, *result.day0)));
}

const TrendBin *binOn(const TrendResult &result, qint64 day)
{
    const auto bin = std::lower_bound(result.bins.cbegin(), result.bins.cend(), day,
                                      [](const TrendBin &b, qint64 d) { return b.to < d; });
    return bin != result.bins.cend() && bin->from <= day ? &*bin : nullptr;
}

/** "8", "6 (24 of 31 days)": a middle value of several days says of how many. */
QString binText(const TrendResult &result, const TrendBin &bin)
{
    const QString value = measureText(bin.median, result.scale);
    if (result.by == BinBy::Day)
        return value;
    if (result.kind == Kind::Lab || result.kind == Kind::Score)
        return bin.n == 1 ? value : Chart::tr("%1 (middle of %2 results)").arg(value).arg(bin.n);
    return Chart::tr("%1 (%2 of %3 days)").arg(value).arg(bin.days).arg(bin.ofDays);
}

} // namespace

ChartPanel panelOf(const TrendResult &byDay, const CatalogueItem *item, const QString &label)
{
    ChartPanel panel;
    panel.result = byDay;
    panel.title = label;
    panel.scaleNote = scaleText(byDay, item);
    panel.tone = toneOf(byDay);
    panel.sourceWord = sourceText(byDay, panel.tone);
    panel.logAxis = item && item->logAxis;
    if (byDay.scale == Scale::Nrs10) {
        panel.low = 0;
        panel.high = 10;
    } else if (byDay.scale == Scale::Level4) {
        panel.low = 0;
        panel.high = 3;
        for (int level = 0; level <= 3; ++level)
            panel.levelNames += levelName(Level(level));
    }
    if (byDay.latest) {
        panel.latestText = measureText(byDay.latest->value, byDay.scale);
        panel.latestDay = latestDayText(byDay);
    }
    if (byDay.kind == Kind::Symptom && byDay.before && byDay.before->median) {
        panel.before = byDay.before->median->number.toDouble();
        panel.beforeText = Chart::tr("before: %1").arg(measureText(*byDay.before->median, byDay.scale));
    }
    return panel;
}

QList<PhaseBand> phaseBandsOf(const TemplateInfo *treatment, qint64 day0, qint64 firstDay, qint64 lastDay)
{
    QList<PhaseBand> bands;
    if (!treatment)
        return bands;
    for (const PhaseSpan &phase : treatment->phases) {
        const qint64 from = phase.from ? day0 + *phase.from : firstDay, to = phase.to ? day0 + *phase.to : lastDay;
        if (phase.id != u"infuse" && from <= to)
            bands.append({{from, to}, phaseName(phase.id), phase.id == u"condition"});
    }
    return bands;
}

WindowFacts loggedInView(const ChartScene &scene)
{
    DayRange days = scene.axis(1).days();
    days.to = std::min(days.to, scene.today);
    const auto diary = std::find_if(scene.panels.cbegin(), scene.panels.cend(), [](const ChartPanel &panel) {
        return panel.result.kind == Kind::Symptom || panel.result.kind == Kind::Checkin || panel.result.kind == Kind::Vital;
    });
    if (diary == scene.panels.cend())
        return scene.panels.isEmpty() ? WindowFacts{} : factsBetween(scene.panels.first().result, days);
    days.from = std::max(days.from, diary->result.span.from);
    return factsBetween(diary->result, days);
}

QString readOut(const ChartScene &scene, qint64 day)
{
    QStringList parts;
    for (const ChartPanel &panel : scene.panels) {
        if (const TrendBin *bin = binOn(panel.result, day))
            parts += panel.title + u' ' + binText(panel.result, *bin);
        else if (panel.result.couldNotAnswer.contains(day))
            parts += Chart::tr("%1: could not answer").arg(panel.title);
        else if (panel.result.notAssessed.contains(day))
            parts += Chart::tr("%1: not assessed").arg(panel.title);
        for (const PanelSeries &series : panel.more) {
            if (const TrendBin *bin = binOn(series.result, day))
                parts += series.label + u' ' + binText(series.result, *bin);
        }
        for (const StepLine &line : panel.steps) {
            for (const StepLine::Step &step : line.steps) {
                if (step.days.contains(day))
                    parts += Chart::tr("%1 %2: %3", "Prednisone planned: 10").arg(panel.title, line.label, scaleNumber(step.value));
            }
        }
    }
    if (!parts.isEmpty())
        return parts.join(u" · "_s);
    const bool stay = std::any_of(scene.hospital.cbegin(), scene.hospital.cend(), [day](const DayRange &r) { return r.contains(day); });
    return stay ? Chart::tr("In hospital, nothing recorded") : Chart::tr("Nothing recorded");
}

std::optional<qint64> neighbourDay(const ChartScene &scene, qint64 day, int step)
{
    const DayRange days = scene.axis(1).days();
    std::optional<qint64> best;
    for (const ChartPanel &panel : scene.panels) {
        for (const TrendBin &bin : panel.result.bins) {
            const bool beyond = step < 0 ? bin.to < day : bin.from > day;
            if (beyond && days.contains(bin.from) && (!best || (step < 0 ? bin.from > *best : bin.from < *best)))
                best = bin.from;
        }
    }
    return best;
}

} // namespace dayplus
