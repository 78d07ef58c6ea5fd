// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/paneldetails.h"

#include "charts/glyphs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

constexpr qreal kMarkSize = 10, kNoAnswer = 2.6, kNoAnswerApart = 6, kArrow = 9;

class Details {
public:
    Details(QPainter &painter, const ChartPlan &plan, qsizetype index)
        : p(painter), m_plan(plan), m_index(index), m_panel(plan.scene.panels[index]), l(plan.layout), m_plot(plan.layout.panels[index].plot),
          m_scale(plan.layout.scales[index]), c(plan.style.palette), m_days(plan.layout.axis.days()) {}

    void ground()
    {
        if (m_panel.refLow || m_panel.refHigh) {
            const qreal top = m_panel.refHigh ? y(*m_panel.refHigh) : m_plot.top();
            const qreal bottom = m_panel.refLow ? y(*m_panel.refLow) : m_plot.bottom();
            p.fillRect(QRectF(m_plot.left(), top, m_plot.width(), std::max(0.0, bottom - top)), c.reference);
        }
        for (const PanelBand &band : m_panel.bands) {
            const qreal from = std::max(l.left, l.x(double(band.days.from))), to = std::min(l.right, l.x(double(band.days.to)));
            if (to > from)
                p.fillRect(QRectF(from, m_plot.top(), to - from, m_plot.height()), c.band);
        }
    }

    void front()
    {
        p.save();
        p.setClipRect(QRectF(m_plot.left() - 4, m_plot.top() - 6, m_plot.width() + 8, m_plot.height() + 12));
        marks();
        noAnswers(m_panel.result.couldNotAnswer, true);
        noAnswers(m_panel.result.notAssessed, false);
        p.restore();
        for (const BeyondMark &mark : beyondMarks(m_plan, m_index))
            arrow(mark);
    }

private:
    qreal y(double value, Comparator comparator = Comparator::None) const
    {
        return m_plot.bottom() - m_scale.fraction(value, comparator) * m_plot.height();
    }

    void marks()
    {
        for (const EventMark &mark : m_panel.marks) {
            if (!m_days.contains(mark.wallDay) || mark.glyph == Glyph::None)
                continue;
            const QPointF at(l.x(double(mark.wallDay)), m_plot.top() + kMarkSize / 2 + 1);
            const QColor colour = c.of(mark.tone);
            QPen pen(colour, 1, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({1.5, 2.5});
            p.setPen(pen);
            p.drawLine(QPointF(at.x(), at.y() + kMarkSize / 2), QPointF(at.x(), m_plot.bottom()));
            drawGlyph(p, mark.glyph, at, kMarkSize, colour, m_plan.groundAt(at.x()));
        }
    }

    /** On the base line, never nearer to each other than they can be told apart. */
    void noAnswers(const QList<qint64> &days, bool round)
    {
        const auto first = std::lower_bound(days.cbegin(), days.cend(), m_days.from);
        qreal last = -kNoAnswerApart;
        p.setPen(QPen(c.of(m_panel.tone), 1.2));
        for (auto day = first; day != days.cend() && *day <= m_days.to; ++day) {
            const QPointF at(l.x(double(*day)), m_plot.bottom());
            if (at.x() - last < kNoAnswerApart)
                continue;
            last = at.x();
            p.setBrush(m_plan.groundAt(at.x()));
            const QRectF box(at.x() - kNoAnswer, at.y() - kNoAnswer, 2 * kNoAnswer, 2 * kNoAnswer);
            if (round)
                p.drawEllipse(box);
            else
                p.drawRect(box);
        }
    }

    /** A stem and a head at the edge, on a box of the ground: nothing of the value's own place is claimed. */
    void arrow(const BeyondMark &mark)
    {
        const qreal down = mark.side; // from the tip towards the panel's middle
        const QRectF box = QRectF(mark.tip.x() - kArrow * 0.8, std::min(mark.tip.y(), mark.tip.y() + down * 2 * kArrow), kArrow * 1.6, 2 * kArrow);
        p.fillRect(box.adjusted(0, -3, 0, 3), m_plan.groundAt(mark.tip.x()));
        p.setPen(QPen(c.of(m_panel.tone), 1.75, Qt::SolidLine, Qt::FlatCap));
        p.drawLine(mark.tip + QPointF(0, down * kArrow * 0.8), mark.tip + QPointF(0, down * 2 * kArrow));
        drawGlyph(p, mark.side > 0 ? Glyph::TriangleUp : Glyph::TriangleDown, mark.tip + QPointF(0, down * kArrow * 0.45), kArrow,
                  c.of(m_panel.tone), c.surface);
    }

    QPainter &p;
    const ChartPlan &m_plan;
    const qsizetype m_index;
    const ChartPanel &m_panel;
    const ChartLayout &l;
    const QRectF m_plot;
    const ValueScale &m_scale;
    const ChartPalette &c;
    const DayRange m_days;
};

} // namespace

QList<BeyondMark> beyondMarks(const ChartPlan &plan, qsizetype index)
{
    QList<BeyondMark> marks;
    const ChartPanel &panel = plan.scene.panels[index];
    if (!panel.result.bulk)
        return marks;
    const QRectF plot = plan.layout.panels[index].plot;
    const DayRange days = plan.layout.axis.days();
    for (const TrendBin &bin : farBins(panel.result)) {
        if (bin.to < days.from || bin.from > days.to)
            continue;
        for (const Measure *value : {&bin.max, &bin.min}) {
            const int side = plan.layout.scales[index].beyond(value->number.toDouble());
            if (side != 0 && isFar(panel.result, *value)) {
                const QPointF tip(plan.layout.x(double(bin.from + bin.to) / 2), side > 0 ? plot.top() : plot.bottom());
                marks.append({bin.from, *value, side, tip});
                break;
            }
        }
    }
    return marks;
}

void paintPanelGround(QPainter &painter, const ChartPlan &plan, qsizetype index)
{
    Details(painter, plan, index).ground();
}

void paintPanelFront(QPainter &painter, const ChartPlan &plan, qsizetype index)
{
    Details(painter, plan, index).front();
}

} // namespace dayplus
