// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlanes.h"
#include "charts/labelboard.h"
#include "charts/paneldetails.h"
#include "wording/trendwords.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

/** The words of a chart. */
class Board : public LabelBoard {
public:
    using LabelBoard::LabelBoard;

    void ticks();
    void headRow();
    void phases();
    void medicine();
    void events();
    void panels();

private:
    void names(const ChartPanel &panel, const PanelBox &box);
    void namesInGutter(const ChartPanel &panel, const PanelBox &box);
    void values(const PanelBox &box, const ValueScale &scale);
    void onLine(qsizetype index, const QString &text, qreal y);
    void lines(qsizetype index);
    void lineNames(qsizetype index);
};

void Board::ticks()
{
    const qreal pitch = l.ticks.height() / 2;
    for (const DayTick &tick : plan.ticks) {
        const TickWords words = tickWords(tick);
        const bool strong = tick.what == DayTick::What::Day0 || tick.what == DayTick::What::Today;
        const Qt::Alignment side = tick.history ? Qt::AlignLeft : Qt::AlignHCenter;
        const qreal x = std::min(l.x(double(tick.day)), l.whole.right() - f.width(f.bold, words.first) / 2 - 3);
        put(words.first, strong ? f.bold : f.small, strong ? c.ink : c.inkSoft, side, x, l.ticks.top() + pitch / 2);
        const bool plain = tick.what == DayTick::What::Days || (tick.what == DayTick::What::Months && !tick.history);
        if (!f.desktop || !plain) {
            const qreal x2 = std::min(l.x(double(tick.day)), l.whole.right() - f.width(f.small, words.second) / 2 - 3);
            put(words.second, f.small, c.inkSoft, side, x2, l.ticks.top() + pitch * 1.5);
        }
    }
    if (!l.desktop)
        return;
    for (qsizetype i = 1; i < l.axis.segments().size(); ++i) {
        const bool byDay = l.axis.segments()[i].pxPerDay() > 2;
        put(byDay ? Chart::tr("day by day") : Chart::tr("month by month"), f.small, c.inkSoft, Qt::AlignLeft,
            l.left + l.axis.segments()[i].firstU + 6, l.ticks.top() + pitch * 1.5);
    }
}

void Board::headRow()
{
    const qreal y = l.headRow.center().y();
    if (!plan.scene.day0)
        return;
    if (line) {
        const qreal after = *line + f.s(10);
        const QString name = plan.scene.day0Planned ? Chart::tr("Day 0, planned") : Chart::tr("Day 0");
        if (!put(name, f.head, c.ink, Qt::AlignLeft, after, y))
            put(name, f.head, c.ink, Qt::AlignRight, *line - f.s(10), y);
        if (f.desktop)
            put(plan.scene.day0Text, f.small, c.ink, Qt::AlignLeft, after + f.width(f.head, name) + 8, y);
    }
    const DayRange days = l.axis.days();
    if (days.from < *plan.scene.day0 && (!line || *line - l.left > f.width(f.head, Chart::tr("Before")) + f.s(12)))
        put(Chart::tr("Before"), f.head, c.ink, Qt::AlignLeft, l.left, y);
    if (days.to > *plan.scene.day0)
        put(Chart::tr("After"), f.head, c.ink, Qt::AlignRight, l.right, y);
}

void Board::phases()
{
    if (l.phases.isNull())
        return;
    const DayRange days = l.axis.days();
    for (const PhaseBand &band : plan.scene.phases) {
        const qreal from = l.x(double(std::max(band.days.from, days.from)));
        const qreal to = l.x(double(std::min(band.days.to + 1, days.to)));
        const qreal width = f.width(f.small, band.label);
        if (to - from >= width + 8)
            put(band.label, f.small, band.condition ? c.surface : c.ink, Qt::AlignHCenter, (from + to) / 2, l.phases.center().y());
        else if (band.condition && f.desktop && line)
            put(band.label, f.small, c.inkSoft, Qt::AlignRight, *line - f.s(12), l.headRow.center().y());
    }
}

void Board::medicine()
{
    if (l.medicine.isNull() || !plan.scene.medicine)
        return;
    const DayRange days = l.axis.days();
    const MedicineBar &bar = *plan.scene.medicine;
    if (f.desktop && !bar.taken.isEmpty() && bar.taken.first().from < days.from && l.x(double(bar.taken.first().to)) > l.left + 24 + f.width(f.bold, bar.earlierText))
        put(bar.earlierText, f.bold, c.surface, Qt::AlignLeft, l.left + 16, l.medicine.center().y());
    if (!plan.scene.medicine->freeFrom)
        return;
    if (*plan.scene.medicine->freeFrom > days.to)
        return;
    const qreal from = std::max(l.x(double(std::max(*plan.scene.medicine->freeFrom, days.from))) + 10, line ? *line + 10 : l.left);
    const qreal end = f.desktop ? std::min(l.right, l.x(double(plan.scene.today))) : l.right;
    for (const QString &text : bar.freeTexts) {
        QFont font = f.bold;
        for (int px = f.desktop ? 14 : 0; px > 11 && font.pixelSize() == f.bold.pixelSize(); --px) { // as large as there is room for
            QFont larger = f.bold;
            larger.setPixelSize(qRound(f.s(px)));
            if (f.width(larger, text) + 40 <= end - from)
                font = larger;
        }
        const qreal width = f.width(font, text);
        if (width + 30 > end - from)
            continue;
        put(text, font, c.done, Qt::AlignLeft, f.desktop ? (from + end - width) / 2 : from, l.medicine.center().y(), true);
        return;
    }
}

void Board::events()
{
    for (const PlacedEvent &event : l.events.events) {
        if (event.textTo > event.textFrom)
            put(event.mark.text, f.small, c.ink, Qt::AlignLeft, l.left + event.textFrom, l.eventRow(event.row).center().y(), true);
    }
}

/** Phone: title left and scale note right of Day 0, so that no line runs through words. */
void Board::names(const ChartPanel &panel, const PanelBox &box)
{
    const qreal y = box.head.center().y() + 2;
    const QFontMetricsF titles(f.title), notes(f.small);
    const qreal leftRoom = line ? *line - 6 - box.head.left() : box.head.width();
    const qreal rightFrom = line ? *line + f.s(10) : box.head.left();
    const qreal width = f.width(f.title, panel.title);
    qreal noteFrom = rightFrom;
    if (!line || width <= leftRoom) {
        put(panel.title, f.title, c.ink, Qt::AlignLeft, box.head.left(), y, true);
        if (!line)
            noteFrom = box.head.left() + width + 10;
    } else if (const qreal rightRoom = box.head.right() - rightFrom, gutterFrom = l.whole.left() + 4, gutterRoom = *line - 6 - gutterFrom;
               width > rightRoom && gutterRoom > rightRoom) { // large text: begins over the numbers of the scale
        put(titles.elidedText(panel.title, Qt::ElideRight, gutterRoom), f.title, c.ink, Qt::AlignLeft, gutterFrom, y - f.s(3), true);
    } else {
        put(titles.elidedText(panel.title, Qt::ElideRight, rightRoom), f.title, c.ink, Qt::AlignLeft, rightFrom, y, true);
        noteFrom = rightFrom + width + 10;
    }
    const qreal noteRoom = box.head.right() - noteFrom, noteWidth = f.width(f.small, panel.scaleNote);
    if (noteRoom > noteWidth * 0.6)
        put(notes.elidedText(panel.scaleNote, Qt::ElideRight, noteRoom), f.small, c.inkSoft, Qt::AlignLeft, noteFrom, y + 1, true);
}

void Board::namesInGutter(const ChartPanel &panel, const PanelBox &box)
{
    const qreal pitch = QFontMetricsF(f.small).height() + 1;
    qreal y = box.head.top() + pitch / 2;
    const auto fitted = [&](const QString &text, const QFont &font) {
        return QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.head.width());
    };
    put(fitted(panel.title, f.title), f.title, c.ink, Qt::AlignLeft, box.head.left(), y);
    if ((y += pitch) + pitch / 2 <= box.head.bottom() + 4)
        put(fitted(panel.scaleNote, f.small), f.small, c.inkSoft, Qt::AlignLeft, box.head.left(), y);
    if ((y += pitch) + pitch / 2 <= box.head.bottom() + 4)
        put(panel.sourceWord, f.small, c.inkSoft, Qt::AlignLeft, box.head.left() + 13, y);
    const qreal middle = box.latest.center().y();
    put(panel.latestText, f.value, c.of(panel.tone), Qt::AlignLeft, box.latest.left(), middle - pitch * 0.6);
    put(panel.latestDay, f.small, c.inkSoft, Qt::AlignLeft, box.latest.left(), middle + pitch * 0.7);
}

void Board::values(const PanelBox &box, const ValueScale &scale)
{
    for (const ValueScale::Label &label : scale.labels(l.labelRoom(f, scale, box.plot.height()))) {
        const qreal inward = f.desktop ? (label.fraction - 0.5) * 6 : 0;
        put(label.text, f.small, c.inkSoft, Qt::AlignRight, l.left - 5, box.plot.bottom() - label.fraction * box.plot.height() + inward);
    }
}

/** On a dashed line, as far left as it hides no value; without a ground of its own where there is no such place. */
void Board::onLine(qsizetype index, const QString &text, qreal y)
{
    const qreal first = l.left + 8, width = f.width(f.small, text);
    for (qreal x = first; x + width < l.right - 4; x += f.s(12)) {
        if (!crossesLine(x - 2, x + width + 2) && !hidesData(index, boxOf(text, x, y)) && put(text, f.small, c.ink, Qt::AlignLeft, x, y, true))
            return;
    }
    put(text, f.small, c.ink, Qt::AlignLeft, first, y);
}

void Board::lines(qsizetype index)
{
    const ChartPanel &panel = plan.scene.panels[index];
    const PanelBox &box = l.panels[index];
    const ValueScale &scale = l.scales[index];
    const auto y = [&](double value) { return box.plot.bottom() - scale.fraction(value) * box.plot.height(); };
    for (const Threshold &threshold : panel.thresholds)
        onLine(index, threshold.text, y(threshold.value));
    if (!panel.before)
        return;
    const qreal half = f.height(f.small) / 2;
    const qreal above = y(*panel.before) - half - 1, below = y(*panel.before) + half + 1;
    const qreal width = f.width(f.small, panel.beforeText);
    if (crossesLine(l.right - 6 - width, l.right - 4))
        return;
    const double firstDay = l.axis.dayAt(l.right - 8 - width - l.left);
    const auto crowd = [&](qreal at) {
        return std::count_if(panel.result.bins.cbegin(), panel.result.bins.cend(), [&](const TrendBin &bin) {
            return double(bin.to) >= firstDay && std::abs(y(bin.median.number.toDouble()) - at) < half + 2;
        });
    };
    const bool fitsAbove = above - half >= box.plot.top() - 2, fitsBelow = below + half <= box.plot.bottom();
    const bool goAbove = fitsAbove && (!fitsBelow || crowd(above) <= crowd(below));
    if ((fitsAbove || fitsBelow) && crowd(goAbove ? above : below) < 2)
        put(panel.beforeText, f.small, c.ink, Qt::AlignRight, l.right - 4, goAbove ? above : below, true);
}

/** At the end of its line: over it, else under it; without a ground of its own where it would hide values. */
void Board::lineNames(qsizetype index)
{
    const PanelBox &box = l.panels[index];
    const qreal away = f.height(f.small) / 2 + 2;
    for (const LineName &name : plan.drawings[index].names) {
        const qreal width = f.width(f.small, name.text);
        const qreal x = std::min(std::max(name.at.x(), l.left + width + 4), l.right - 4);
        bool placed = false;
        for (const bool hiding : {false, true}) {
            for (const qreal y : {name.at.y() - away, name.at.y() + away}) {
                const bool fits = y > box.plot.top() - away && y < box.plot.bottom() && (hiding || !hidesData(index, boxOf(name.text, x - width, y)));
                placed = placed || (fits && put(name.text, f.small, c.of(name.tone), Qt::AlignRight, x, y, !hiding));
            }
        }
    }
}

void Board::panels()
{
    for (qsizetype i = 0; i < l.panels.size(); ++i) {
        const ChartPanel &panel = plan.scene.panels[i];
        if (f.desktop)
            namesInGutter(panel, l.panels[i]);
        else
            names(panel, l.panels[i]);
        values(l.panels[i], l.scales[i]);
        lines(i);
        lineNames(i);
    }
    if (f.desktop && !l.rug.isNull())
        put(Chart::tr("days logged"), f.small, c.inkSoft, Qt::AlignLeft, 8, l.rug.center().y());
}

} // namespace

QList<PlacedLabel> labelsOf(const ChartPlan &plan)
{
    QList<PlacedLabel> labels;
    Board board(plan, labels);
    board.ticks();
    board.headRow();
    board.phases();
    board.medicine();
    placeLaneWords(plan, labels);
    board.events();
    board.panels();
    placePanelWords(plan, labels);
    return labels;
}

} // namespace dayplus
