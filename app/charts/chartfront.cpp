// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpaint.h"

#include "charts/glyphs.h"
#include "charts/paneldetails.h"

#include <QPainter>

#include <algorithm>

namespace dayplus {

namespace {

class Front {
public:
    Front(QPainter &painter, const ChartPlan &toPaint)
        : p(painter), plan(toPaint), l(plan.layout), c(plan.style.palette), days(plan.layout.axis.days()) {}

    void paint()
    {
        for (qsizetype i = 0; i < l.panels.size(); ++i) {
            limits(i);
            paintPanelFront(p, plan, i);
        }
        axis();
        if (l.axis.isPiecewise() || plan.scene.range != ChartRange::AroundDay0)
            today();
        sources();
        words();
        cursor();
        day0();
    }

private:
    /** Values given as a limit: a filled triangle that points where the true value lies. */
    void limits(qsizetype index)
    {
        const ChartPanel &panel = plan.scene.panels[index];
        const QRectF plot = l.panels[index].plot;
        for (const TrendBin &bin : binsIn(panel.result, days)) {
            const Comparator comparator = bin.median.comparator;
            if (comparator == Comparator::None || bin.to < days.from || bin.from > days.to)
                continue;
            const bool down = comparator == Comparator::Less || comparator == Comparator::LessOrEqual;
            const double fraction = l.scales[index].fraction(bin.median.number.toDouble(), comparator);
            const QPointF at(l.x(double(bin.from + bin.to) / 2), plot.bottom() - fraction * plot.height());
            drawGlyph(p, down ? Glyph::TriangleDown : Glyph::TriangleUp, at, 8, c.of(panel.tone), c.surface);
        }
    }

    void axis()
    {
        p.setPen(QPen(c.inkSoft, 1));
        p.drawLine(QPointF(l.left, l.axisY), QPointF(l.right, l.axisY));
        for (const DayTick &tick : plan.ticks)
            p.drawLine(QPointF(l.x(double(tick.day)), l.axisY), QPointF(l.x(double(tick.day)), l.axisY + 4));
        for (qsizetype i = 1; i < l.axis.segments().size(); ++i)
            scaleBreak(l.left + l.axis.segments()[i].firstU);
    }

    /** Two slashes on the axis and a dotted line: from here on another scale. */
    void scaleBreak(qreal x)
    {
        p.fillRect(QRectF(x - 3, l.axisY - 1, 6, 2), c.surface);
        p.setPen(QPen(c.inkSoft, 1));
        for (const qreal shift : {-3.0, 1.5})
            p.drawLine(QPointF(x + shift - 1.5, l.axisY + 4), QPointF(x + shift + 1.5, l.axisY - 4));
        dotted(x, c.inkSoft, 1, {1, 4});
    }

    void today()
    {
        if (days.contains(plan.scene.today) && l.axis.u(double(plan.scene.today)) < l.axis.width() - 1)
            dotted(l.x(double(plan.scene.today)), c.ink, 1, {2, 3});
    }

    void dotted(qreal x, const QColor &colour, qreal width, const QList<qreal> &pattern)
    {
        QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern(pattern);
        p.setPen(pen);
        p.drawLine(QPointF(x, l.headRow.bottom()), QPointF(x, l.axisY));
    }

    /** Desktop: the little mark that says whose value it is, before the source's word. */
    void sources()
    {
        if (!l.desktop)
            return;
        for (qsizetype i = 0; i < l.panels.size(); ++i) {
            const ChartPanel &panel = plan.scene.panels[i];
            const auto word = std::find_if(plan.labels.cbegin(), plan.labels.cend(), [&](const PlacedLabel &label) {
                return label.text == panel.sourceWord && l.panels[i].head.adjusted(0, -4, 0, 8).contains(label.box.center());
            });
            if (word == plan.labels.cend())
                continue;
            const QPointF at(l.panels[i].head.left() + 4, word->box.center().y());
            const QColor colour = c.of(panel.tone);
            if (panel.tone == Tone::Lab) {
                drawGlyph(p, Glyph::OpenSquare, at, 8.5, colour, c.surface);
            } else if (panel.tone == Tone::Team) {
                drawGlyph(p, Glyph::OpenDiamond, at, 9, colour, c.surface);
            } else {
                p.setPen(Qt::NoPen);
                p.setBrush(colour);
                p.drawEllipse(at, 3.5, 3.5);
            }
        }
    }

    void words()
    {
        const QRectF plot(l.left, 0, l.right - l.left, l.whole.height());
        for (const PlacedLabel &label : plan.labels) {
            if (label.ground.isValid())
                p.fillRect(label.box & plot, label.ground);
            p.setFont(label.font);
            p.setPen(label.colour);
            p.drawText(QRectF(label.box.left() + 2, label.box.top() - 20, label.box.width() + 40, label.box.height() + 40),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
        }
    }

    void cursor()
    {
        if (!plan.scene.cursorDay || !l.axis.holds(*plan.scene.cursorDay) || l.panels.isEmpty())
            return;
        const qint64 day = *plan.scene.cursorDay;
        const qreal x = l.x(double(day));
        for (qsizetype i = 0; i < l.panels.size(); ++i) {
            const QRectF plot = l.panels[i].plot;
            p.setPen(QPen(c.ink, 1.5, Qt::SolidLine, Qt::FlatCap));
            p.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        for (qsizetype i = 0; i < l.panels.size(); ++i)
            ring(i, day);
        p.setPen(QPen(c.ink, 1.5));
        p.drawLine(QPointF(x, l.panels.last().plot.bottom()), QPointF(x, l.axisY));
        drawGlyph(p, Glyph::TriangleUp, {x, l.axisY - 4}, 11, c.ink, c.surface);
    }

    void ring(qsizetype index, qint64 day)
    {
        const ChartPanel &panel = plan.scene.panels[index];
        const auto bin = std::find_if(panel.result.bins.cbegin(), panel.result.bins.cend(),
                                      [day](const TrendBin &b) { return day >= b.from && day <= b.to; });
        if (bin == panel.result.bins.cend())
            return;
        const QRectF plot = l.panels[index].plot;
        const double fraction = l.scales[index].fraction(bin->median.number.toDouble(), bin->median.comparator);
        const QPointF at(l.x(double(day)), plot.bottom() - fraction * plot.height());
        p.setPen(QPen(c.ink, 1.75));
        p.setBrush(plan.groundAt(at.x()));
        p.drawEllipse(at, 5, 5);
        p.setPen(Qt::NoPen);
        p.setBrush(c.of(panel.tone));
        p.drawEllipse(at, 2.2, 2.2);
    }

    void day0()
    {
        const auto x = plan.day0X();
        if (!x)
            return;
        const QPointF top(*x, l.headRow.center().y());
        QPen pen(c.day0, 2.5, plan.scene.day0Planned ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
        p.setPen(pen);
        p.drawLine(top, QPointF(*x, l.axisY));
        drawGlyph(p, plan.scene.day0Planned ? Glyph::OpenDiamond : Glyph::Diamond, top, plan.fonts.s(l.desktop ? 13 : 12), c.day0,
                  c.surface);
    }

    QPainter &p;
    const ChartPlan &plan;
    const ChartLayout &l;
    const ChartPalette &c;
    const DayRange days;
};

} // namespace

void paintFront(QPainter &painter, const ChartPlan &plan)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Front(painter, plan).paint();
}

} // namespace dayplus
