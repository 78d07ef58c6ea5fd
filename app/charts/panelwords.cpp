// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand in a panel: where they find room beside words and data.
#include "charts/paneldetails.h"

#include "wording/trendwords.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dayplus {

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

constexpr qreal kPad = 2;

class Words {
public:
    Words(const ChartPlan &plan, qsizetype index, QList<PlacedLabel> &labels)
        : m_plan(plan), m_panel(plan.scene.panels[index]), l(plan.layout), m_plot(plan.layout.panels[index].plot),
          m_scale(plan.layout.scales[index]), c(plan.style.palette), m_line(plan.day0X()), m_days(plan.layout.axis.days()), m_labels(labels)
    {
        trace();
        m_height = QFontMetricsF(plan.fonts.small).capHeight() + 4;
    }

    void place(qsizetype index)
    {
        for (const BeyondMark &mark : beyondMarks(m_plan, index))
            beside(mark.tip.x(), 8, mark.tip.y() + mark.side * (m_height / 2 + 1), measureText(mark.value, m_panel.result.scale), c.ink);
        for (const EventMark &mark : m_panel.marks)
            markWords(mark);
        for (const PanelBand &band : m_panel.bands)
            bandWords(band);
        if (m_plan.scene.moving)
            return; // the rest has to be searched for room
        note();
        reference();
    }

private:
    struct Point {
        qreal x = 0, y = 0, top = 0, bottom = 0;
    };

    qreal y(double value, Comparator comparator = Comparator::None) const
    {
        return m_plot.bottom() - m_scale.fraction(value, comparator) * m_plot.height();
    }
    qreal width(const QString &text) const { return m_plan.fonts.width(m_plan.fonts.small, text) + 2 * kPad; }

    /** Where the data of the panel run, left to right. */
    void trace()
    {
        for (const TrendBin &bin : binsIn(m_panel.result, m_days)) {
            m_points.append({l.x(double(bin.from + bin.to) / 2), y(bin.median.number.toDouble(), bin.median.comparator),
                             y(bin.max.number.toDouble(), bin.max.comparator), y(bin.min.number.toDouble(), bin.min.comparator)});
        }
    }

    /** No value and no line between two values runs through the box. */
    bool isQuiet(const QRectF &box) const
    {
        const QRectF wide = box.adjusted(-3, -3, 3, 3);
        for (qsizetype i = 0; i < m_points.size(); ++i) {
            const Point &a = m_points[i];
            if (a.x >= wide.left() && a.x <= wide.right() && a.bottom >= wide.top() && a.top <= wide.bottom())
                return false;
            if (i + 1 == m_points.size() || m_points[i + 1].x < wide.left() || a.x > wide.right())
                continue;
            const Point &b = m_points[i + 1];
            for (const qreal x : {wide.left(), wide.center().x(), wide.right()}) {
                if (x < a.x || x > b.x || b.x <= a.x)
                    continue;
                const qreal at = a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
                if (at >= wide.top() && at <= wide.bottom())
                    return false;
            }
        }
        return true;
    }

    bool isFree(const QRectF &box) const
    {
        const bool onLine = m_line && box.left() < *m_line + 3 && box.right() > *m_line - 3;
        return !onLine && box.left() >= l.left - 1 && box.right() <= l.right + 1
            && std::none_of(m_labels.cbegin(), m_labels.cend(), [&](const PlacedLabel &label) { return label.box.intersects(box); });
    }

    QRectF boxAt(const QString &text, qreal left, qreal middle) const { return {left, middle - m_height / 2, width(text), m_height}; }

    bool put(const QString &text, const QRectF &box, const QColor &colour, bool boxed, bool overData = false)
    {
        if (text.isEmpty() || !isFree(box) || (!overData && !isQuiet(box)))
            return false;
        m_labels.append({box, text, m_plan.fonts.small, colour, boxed ? m_plan.groundAt(box.center().x()) : QColor()});
        return true;
    }

    /** Right of `x`, else left of it; without a ground of its own where it would hide values. */
    bool beside(qreal x, qreal apart, qreal middle, const QString &text, const QColor &colour)
    {
        const QRectF right = boxAt(text, x + apart, middle), left = boxAt(text, x - apart - width(text), middle);
        return put(text, right, colour, true) || put(text, left, colour, true) || put(text, right, colour, false, true)
            || put(text, left, colour, false, true);
    }

    void markWords(const EventMark &mark)
    {
        if (mark.text.isEmpty() || !m_days.contains(mark.wallDay))
            return;
        const qreal x = l.x(double(mark.wallDay));
        if (mark.glyph != Glyph::None) {
            beside(x, 7, m_plot.top() + m_height / 2 + 1, mark.text, c.ink);
            return;
        }
        for (const qreal share : {0.8, 0.6, 0.4, 0.2}) {
            if (put(mark.text, boxAt(mark.text, x + 6, m_plot.top() + m_plot.height() * share), c.ink, false))
                return;
        }
    }

    void bandWords(const PanelBand &band)
    {
        const qreal from = std::max(l.left, l.x(double(band.days.from))), to = std::min(l.right, l.x(double(band.days.to)));
        if (to - from < width(band.text) + 4)
            return;
        for (const qreal share : {0.3, 0.5, 0.7, 0.15}) {
            const qreal left = (from + to - width(band.text)) / 2;
            if (put(band.text, boxAt(band.text, left, m_plot.top() + m_plot.height() * share), c.ink, false))
                return;
        }
    }

    /** Left of the very first value, if that is in view. */
    void note()
    {
        if (m_panel.note.isEmpty() || m_points.isEmpty() || m_panel.result.bins.first().to < m_days.from)
            return;
        for (const qreal share : {0.5, 0.15, 0.85}) {
            const QRectF box = boxAt(m_panel.note, l.left + 3, m_plot.top() + m_plot.height() * share);
            if (box.right() + 6 < m_points.first().x && put(m_panel.note, box, c.inkSoft, false))
                return;
        }
    }

    void reference()
    {
        if (!m_panel.refLow && !m_panel.refHigh)
            return;
        const qreal top = m_panel.refHigh ? y(*m_panel.refHigh) : m_plot.top(), bottom = m_panel.refLow ? y(*m_panel.refLow) : m_plot.bottom();
        const QString text = Chart::tr("range on the report");
        if (bottom - top < m_height)
            return;
        for (const qreal left : {l.left + 3, l.right - width(text) - 3}) {
            for (const qreal middle : {top + m_height / 2 + 1, bottom - m_height / 2 - 1, (top + bottom) / 2}) {
                if (put(text, boxAt(text, left, middle), c.inkSoft, false))
                    return;
            }
        }
    }

    const ChartPlan &m_plan;
    const ChartPanel &m_panel;
    const ChartLayout &l;
    const QRectF m_plot;
    const ValueScale &m_scale;
    const ChartPalette &c;
    const std::optional<qreal> m_line;
    const DayRange m_days;
    QList<PlacedLabel> &m_labels;
    QList<Point> m_points;
    qreal m_height = 0;
};

bool hasWords(const ChartPanel &panel)
{
    return panel.result.bulk || panel.refLow || panel.refHigh || !panel.note.isEmpty() || !panel.marks.isEmpty() || !panel.bands.isEmpty();
}

} // namespace

void placePanelWords(const ChartPlan &plan, QList<PlacedLabel> &labels)
{
    for (qsizetype i = 0; i < plan.layout.panels.size(); ++i) {
        if (hasWords(plan.scene.panels[i]))
            Words(plan, i, labels).place(i);
    }
}

} // namespace dayplus
