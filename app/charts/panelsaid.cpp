// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelsaid.h"

#include "charts/valuescale.h"
#include "wording/days.h"

#include <QCoreApplication>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

void addRows(QList<PanelRow> &rows, const TrendResult &result, const QString &series)
{
    const QList<TrendRow> words = trendRows(result);
    for (qsizetype i = 0; i < words.size(); ++i) {
        PanelRow row{series, words[i], {}, words[i].from};
        if (i < result.bins.size()) {
            row.bin = result.bins[i];
            row.to = result.bins[i].to;
        }
        rows.append(row);
    }
}

TrendRow rowOf(const StepLine::Step &step, std::optional<qint64> day0)
{
    TrendRow row;
    row.from = step.days.from;
    row.date = spanText(step.days.from, step.days.to);
    row.value = scaleNumber(step.value);
    row.n = QString::number(step.days.days());
    if (day0) {
        row.day = signedDay(courseDay(step.days.from, *day0));
        if (step.days.to != step.days.from)
            row.day += u" … "_s + signedDay(courseDay(step.days.to, *day0));
    }
    return row;
}

QString stepsText(const StepLine &line)
{
    const StepLine::Step &first = line.steps.first(), &last = line.steps.last();
    //: %1 is "planned" or "taken", %2 and %4 doses, %3 and %5 dates
    return Chart::tr("%1: %2 on %3, %4 on %5").arg(line.label, scaleNumber(first.value), dayMonthYear(first.days.from),
                                                  scaleNumber(last.value), dayMonthYear(last.days.to));
}

} // namespace

QString panelSentence(const ChartPanel &panel, const CatalogueItem *item)
{
    QStringList said;
    if (panel.steps.isEmpty() || panel.result.latest)
        said += trendSentence(panel.result, panel.title, item);
    for (const PanelSeries &series : panel.more)
        said += trendSentence(series.result, series.label, item);
    QStringList steps;
    for (const StepLine &line : panel.steps) {
        if (!line.steps.isEmpty())
            steps += stepsText(line);
    }
    if (!steps.isEmpty())
        said += Chart::tr("%1, %2.", "name of a panel, its steps").arg(panel.title, steps.join(u"; "_s));
    return said.join(u' ');
}

QList<PanelRow> panelRows(const ChartPanel &panel)
{
    QList<PanelRow> rows;
    addRows(rows, panel.result, panel.more.isEmpty() ? QString() : panel.title);
    for (const PanelSeries &series : panel.more)
        addRows(rows, series.result, series.label);
    for (const StepLine &line : panel.steps) {
        for (const StepLine::Step &step : line.steps)
            rows.append({line.label, rowOf(step, panel.result.day0), {}, step.days.to});
    }
    if (!panel.more.isEmpty() || !panel.steps.isEmpty()) {
        std::stable_sort(rows.begin(), rows.end(), [](const PanelRow &a, const PanelRow &b) {
            const bool vagueA = a.words.vague, vagueB = b.words.vague;
            return vagueA != vagueB ? vagueB : a.words.from < b.words.from;
        });
    }
    return rows;
}

} // namespace dayplus
