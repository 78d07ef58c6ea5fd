// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the medicine lanes.
#include "charts/chartlanes.h"
#include "charts/labelboard.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

namespace dayplus {

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

class LaneBoard : public LabelBoard {
public:
    using LabelBoard::LabelBoard;

    void heads()
    {
        const QRectF top = l.phases.isNull() ? l.headRow : l.phases;
        put(Chart::tr("Medicines"), f.bold, c.inkSoft, Qt::AlignLeft, kGutter, top.center().y());
        put(Chart::tr("Last dose"), f.bold, c.inkSoft, Qt::AlignLeft, l.right + 12, top.center().y());
        if (!l.medicine.isNull() && plan.scene.medicine) {
            put(Chart::tr("Any immunosuppressant"), f.bold, c.ink, Qt::AlignLeft, kGutter, l.medicine.center().y());
            put(plan.scene.medicine->lastText, f.bold, c.ink, Qt::AlignLeft, l.right + 12, l.medicine.center().y());
        }
        if (!l.events.events.isEmpty())
            put(Chart::tr("What happened"), f.bold, c.inkSoft, Qt::AlignLeft, kGutter, l.eventRow(0).center().y());
        if (!l.panels.isEmpty())
            put(Chart::tr("Latest", "heading over the newest values"), f.bold, c.inkSoft, Qt::AlignLeft, l.right + 12,
                l.panels.first().plot.top() - f.height(f.small) / 2);
    }

    void lane(const LaneBox &box)
    {
        const MedicineLane &lane = plan.scene.lanes[box.lane];
        const QRectF area = laneArea(lane, box, f);
        gutters(lane, box, area);
        QList<QRectF> drawn;
        for (const LaneBar &bar : lane.bars) {
            if (const QRectF bounds = laneBarBox(bar, lane, area, l); !bounds.isEmpty())
                drawn << bounds;
        }
        for (const LaneMark &mark : lane.marks) {
            if (const QRectF bounds = laneMarkBox(mark, area, plan); !bounds.isEmpty())
                drawn << bounds;
        }
        if (lane.scaled)
            steps(lane, area);
        unknownDoses(lane, area);
        for (const LaneMark &mark : lane.marks)
            beside(laneMarkBox(mark, area, plan), mark.text, drawn, plan.scene.day0 && mark.day < *plan.scene.day0);
        if (lane.stopped && l.axis.holds(*lane.stopped))
            reason(lane, area, drawn);
    }

private:
    static constexpr qreal kGutter = 8, kGap = 5;

    void gutters(const MedicineLane &lane, const LaneBox &box, const QRectF &area)
    {
        const qreal y = lane.scaled ? area.bottom() - QFontMetricsF(f.small).capHeight() / 2 : box.row.center().y();
        qreal room = l.left - kGutter - (lane.scaled ? f.s(30) : f.s(10));
        const QColor name = lane.tone == Tone::Support ? c.inkSoft : c.ink;
        const qreal wanted = f.width(f.small, lane.name), dose = f.width(f.small, lane.dose);
        putElided(lane.name, f.small, name, kGutter, y, room);
        if (wanted + kGap + dose <= room)
            put(lane.dose, f.small, c.inkSoft, Qt::AlignLeft, kGutter + wanted + kGap, y);
        putElided(lane.last, f.small, c.inkSoft, l.right + 12, y, l.whole.right() - l.right - 15);
        if (!lane.scaled)
            return;
        put(QLocale().toString(lane.most, 'g', 6), f.small, c.inkSoft, Qt::AlignRight, l.left - 5, area.top() + 3);
        put(QStringLiteral("0"), f.small, c.inkSoft, Qt::AlignRight, l.left - 5, area.bottom() - 3);
    }

    /** Numbers over the steps of the steroid; the largest first, they matter most. */
    void steps(const MedicineLane &lane, const QRectF &area)
    {
        QList<const LaneBar *> named;
        for (const LaneBar &bar : lane.bars) {
            if (!bar.label.isEmpty() && !bar.unknown)
                named << &bar;
        }
        std::stable_sort(named.begin(), named.end(), [](const LaneBar *a, const LaneBar *b) { return a->share > b->share; });
        const qreal half = QFontMetricsF(f.small).capHeight() / 2 + 2;
        for (const LaneBar *bar : std::as_const(named)) {
            const QRectF box = laneBarBox(*bar, lane, area, l);
            if (box.isEmpty())
                continue;
            qreal x = box.left();
            for (const DayAxis::Segment &segment : l.axis.segments()) { // a long step is named where the days are wide
                const qreal from = l.left + segment.firstU;
                if (segment.pxPerDay() > 2 && from > box.left() && from < box.right() && double(bar->days.to) - segment.firstDay > 7)
                    x = from + 8;
            }
            const qreal width = f.width(f.small, bar->label), y = box.top() - 3 - half + 2;
            if (!crossesLine(x, x + width) && x + width <= l.right && isClear(lane, area, {x, y - half, width, 2 * half}))
                put(bar->label, f.small, c.ink, Qt::AlignLeft, x, y);
        }
    }
    /** No step of the lane stands that high there. */
    bool isClear(const MedicineLane &lane, const QRectF &area, const QRectF &words) const
    {
        return std::none_of(lane.bars.cbegin(), lane.bars.cend(), [&](const LaneBar &bar) {
            const QRectF box = laneBarBox(bar, lane, area, l);
            return !box.isEmpty() && box.adjusted(0, -1, 0, 0).intersects(words);
        });
    }

    void unknownDoses(const MedicineLane &lane, const QRectF &area)
    {
        for (const LaneBar &bar : lane.bars) {
            const QRectF box = bar.unknown && !bar.label.isEmpty() ? laneBarBox(bar, lane, area, l) : QRectF();
            const qreal width = f.width(f.small, bar.label);
            if (box.width() > width + 12 && !crossesLine(box.left() + 14, box.left() + 14 + width))
                put(bar.label, f.small, c.ink, Qt::AlignLeft, std::min(box.left() + 14, box.center().x() - width / 2), box.center().y(), true);
        }
    }

    static bool meets(const QRectF &words, const QList<QRectF> &drawn)
    {
        return std::any_of(drawn.cbegin(), drawn.cend(), [&](const QRectF &box) { return box.adjusted(-2, 0, 2, 0).intersects(words); });
    }

    /** Right of a mark, else left of it; before Day 0 the other way round, where more room is. */
    void beside(const QRectF &mark, const QString &text, const QList<QRectF> &drawn, bool leftFirst)
    {
        if (mark.isEmpty() || text.isEmpty())
            return;
        const qreal width = f.width(f.small, text), y = mark.center().y();
        const qreal right = mark.right() + kGap, left = mark.left() - kGap - width;
        for (const qreal from : {leftFirst ? left : right, leftFirst ? right : left}) {
            const QRectF words(from, y - mark.height() / 2, width, mark.height());
            if (from < l.left || from + width > l.right || crossesLine(from, from + width) || meets(words, drawn))
                continue;
            if (put(text, f.small, c.ink, Qt::AlignLeft, from, y, true))
                return;
        }
    }

    /** Why it was stopped, as much of it as there is room for left of Day 0 and of what comes next. */
    void reason(const MedicineLane &lane, const QRectF &area, const QList<QRectF> &drawn)
    {
        const qreal from = l.x(double(*lane.stopped + 1)) + 6;
        const bool before = !plan.scene.day0 || *lane.stopped < *plan.scene.day0;
        qreal to = line && before ? *line - 4 : l.right;
        for (const QRectF &box : drawn) {
            if (box.left() > from - 4)
                to = std::min(to, box.left() - 4);
        }
        putElided(lane.stopText, f.small, c.inkSoft, from, area.bottom() - 4.5, to - from, true);
    }
};

} // namespace

void placeLaneWords(const ChartPlan &plan, QList<PlacedLabel> &labels)
{
    if (!plan.layout.desktop || (plan.layout.lanes.isEmpty() && plan.layout.medicine.isNull()))
        return;
    LaneBoard board(plan, labels);
    board.heads();
    for (const LaneBox &box : plan.layout.lanes)
        board.lane(box);
}

} // namespace dayplus
