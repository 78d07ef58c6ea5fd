// SPDX-License-Identifier: GPL-3.0-or-later
// The small chart of a taper (components.md, "Medicines"): taken as a solid step with its area, revised dashed, planned dotted.
#include "charts/tapergraph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace dayplus {

namespace {

constexpr qreal kTypeSize = 13;
constexpr qreal kPlotHeight = 82;   ///< at text size 100 %
constexpr qreal kSample = 24;
constexpr qreal kGap = 8;
constexpr qreal kRing = 5;
constexpr qreal kTaken = 3;
constexpr qreal kOther = 2;

/** Within the two limits; the lower one if there is no room between them. */
qreal within(qreal low, qreal value, qreal high)
{
    return std::max(low, std::min(value, high));
}

enum class Line { Taken, Revised, Planned };

QPen penOf(Line line, const TaperStyle &style)
{
    QPen pen(line == Line::Taken ? style.taken : line == Line::Revised ? style.revised : style.planned, line == Line::Taken ? kTaken : kOther);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (line == Line::Revised)
        pen.setDashPattern({4, 2});
    else if (line == Line::Planned)
        pen.setDashPattern({1, 2});
    return pen;
}

/** Where everything stands for one width. */
class Layout {
public:
    Layout(const TaperGraph &graph, qreal width, const TaperStyle &style) : m_graph(graph), m_font(style.font)
    {
        m_font.setPixelSize(qRound(kTypeSize * style.scale));
        m_bold = m_font;
        m_bold.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(m_font);
        qreal left = 0;
        for (const TaperGraph::AmountTick &tick : graph.amounts)
            left = std::max(left, metrics.horizontalAdvance(tick.text));
        m_line = metrics.height();
        const qreal top = m_line + kGap;
        m_plot = QRectF(left + kGap, top, std::max<qreal>(1, width - left - kGap - 2), kPlotHeight * std::sqrt(style.scale));
        layLegend(width);
    }

    QRectF plot() const { return m_plot; }
    const QFont &font() const { return m_font; }
    const QFont &bold() const { return m_bold; }
    qreal line() const { return m_line; }
    qreal height() const { return legendTop() + m_legendLines * (m_line + kGap / 2); }
    qreal legendTop() const { return m_plot.bottom() + m_line + 1.5 * kGap; }
    struct Entry {
        Line line;
        QString text;
        QPointF at;               ///< left end of the sample
    };
    const QList<Entry> &legend() const { return m_legend; }

    qreal x(QDate day) const
    {
        const qreal days = std::max<qreal>(1, qreal(m_graph.series.first.daysTo(m_graph.series.last)) + 1);
        return m_plot.left() + m_plot.width() * qreal(m_graph.series.first.daysTo(day)) / days;
    }
    qreal y(const Decimal &amount) const
    {
        const double top = m_graph.amounts.isEmpty() ? 1 : m_graph.amounts.last().amount.toDouble();
        return m_plot.bottom() - m_plot.height() * std::min(1.0, top > 0 ? amount.toDouble() / top : 0);
    }

private:
    void layLegend(qreal width)
    {
        const QFontMetricsF metrics(m_font);
        const std::array texts{std::pair(Line::Taken, m_graph.taken), std::pair(Line::Revised, m_graph.revised), std::pair(Line::Planned, m_graph.planned)};
        qreal total = 0;
        int count = 0;
        for (const auto &[line, text] : texts) {
            total += text.isEmpty() ? 0 : kSample + kGap + metrics.horizontalAdvance(text);
            count += text.isEmpty() ? 0 : 1;
        }
        const bool oneLine = total + kGap * (count - 1) <= width;
        const qreal between = oneLine && count > 1 ? std::min<qreal>(3 * kGap, (width - total) / (count - 1)) : 0;
        m_legendLines = oneLine ? std::min(count, 1) : count;
        qreal left = 0, top = legendTop() + m_line / 2;
        for (const auto &[line, text] : texts) {
            if (text.isEmpty())
                continue;
            m_legend.append({line, text, {left, top}});
            if (oneLine)
                left += kSample + kGap + metrics.horizontalAdvance(text) + between;
            else
                top += m_line + kGap / 2;
        }
    }

    const TaperGraph &m_graph;
    QFont m_font, m_bold;
    QRectF m_plot;
    qreal m_line = 0;
    int m_legendLines = 0;
    QList<Entry> m_legend;
};

/** One path per stretch without a gap: from each run's first day to the end of its last one, joined by upright lines. */
QPainterPath stepsOf(const QList<TaperRun> &runs, const Layout &layout, bool area)
{
    QPainterPath path;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const TaperRun &run = runs[i];
        const bool joined = i > 0 && runs[i - 1].to.addDays(1) == run.from;
        const bool goesOn = i + 1 < runs.size() && run.to.addDays(1) == runs[i + 1].from;
        const QPointF from(layout.x(run.from), layout.y(run.amount)), to(layout.x(run.to.addDays(1)), layout.y(run.amount));
        if (!joined && area)
            path.moveTo(from.x(), layout.plot().bottom());
        if (joined || area)
            path.lineTo(from);
        else
            path.moveTo(from);
        path.lineTo(to);
        if (area && !goesOn) {
            path.lineTo(to.x(), layout.plot().bottom());
            path.closeSubpath();
        }
    }
    return path;
}

void paintGround(QPainter &painter, const TaperGraph &graph, const Layout &layout, const TaperStyle &style)
{
    const QRectF plot = layout.plot();
    painter.setFont(layout.font());
    for (const TaperGraph::AmountTick &tick : graph.amounts) {
        const qreal y = std::round(layout.y(tick.amount)) + 0.5;
        painter.setPen(QPen(style.grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(style.words);
        painter.drawText(QRectF(0, y - layout.line() / 2, plot.left() - kGap, layout.line()), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    qreal free = 0;
    for (const TaperGraph::DayTick &tick : graph.days) {
        const qreal width = QFontMetricsF(layout.font()).horizontalAdvance(tick.text);
        const qreal at = within(plot.left(), layout.x(tick.day) - (tick.day == graph.series.first ? 0 : width / 2), plot.right() - width);
        if (at < free)
            continue; // no room: the chart stays true without it
        painter.setPen(style.words);
        painter.drawText(QRectF(at, plot.bottom() + kGap / 2, width + 1, layout.line()), Qt::AlignLeft | Qt::AlignVCenter, tick.text);
        free = at + width + kGap;
    }
}

void paintToday(QPainter &painter, const TaperGraph &graph, const Layout &layout, const TaperStyle &style)
{
    if (graph.today.isEmpty())
        return;
    const TaperSeries &series = graph.series;
    const qreal x = layout.x(series.today) + (layout.x(series.today.addDays(1)) - layout.x(series.today)) / 2;
    const auto amountIn = [&](const QList<TaperRun> &runs) -> std::optional<Decimal> {
        for (const TaperRun &run : runs) {
            if (run.from <= series.today && series.today <= run.to)
                return run.amount;
        }
        return std::nullopt;
    };
    painter.setPen(QPen(style.taken, 1));
    painter.drawLine(QPointF(x, layout.plot().top() - kGap / 2), QPointF(x, layout.plot().bottom()));
    painter.setFont(layout.bold());
    painter.setPen(style.taken);
    const qreal width = QFontMetricsF(layout.bold()).horizontalAdvance(graph.today);
    const qreal at = within(0, x - width / 2, layout.plot().right() - width);
    painter.drawText(QRectF(at, 0, width + 1, layout.line()), Qt::AlignLeft | Qt::AlignVCenter, graph.today);
    std::optional<Decimal> amount = amountIn(series.taken);
    if (!amount)
        amount = amountIn(series.revised.isEmpty() ? series.planned : series.revised);
    if (!amount)
        return;
    painter.setPen(QPen(style.ground, kOther));
    painter.setBrush(style.taken);
    painter.drawEllipse(QPointF(x, layout.y(*amount)), kRing + 1, kRing + 1);
}

} // namespace

qreal taperHeight(const TaperGraph &graph, qreal width, const TaperStyle &style)
{
    return graph.isEmpty() ? 0 : std::ceil(Layout(graph, width, style).height());
}

void paintTaper(QPainter &painter, QSizeF size, const TaperGraph &graph, const TaperStyle &style)
{
    if (graph.isEmpty() || size.isEmpty())
        return;
    const Layout layout(graph, size.width(), style);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.area);
    painter.drawPath(stepsOf(graph.series.taken, layout, true));
    painter.setBrush(Qt::NoBrush);
    paintGround(painter, graph, layout, style);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[line, runs] : {std::pair(Line::Planned, &graph.series.planned), std::pair(Line::Revised, &graph.series.revised), std::pair(Line::Taken, &graph.series.taken)}) {
        painter.setPen(penOf(line, style));
        painter.drawPath(stepsOf(*runs, layout, false));
    }
    paintToday(painter, graph, layout, style);
    painter.setFont(layout.font());
    for (const Layout::Entry &entry : layout.legend()) {
        painter.setPen(penOf(entry.line, style));
        painter.drawLine(entry.at, entry.at + QPointF(kSample, 0));
        painter.setPen(style.words);
        painter.drawText(QRectF(entry.at.x() + kSample + kGap, entry.at.y() - layout.line() / 2, size.width(), layout.line()), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

} // namespace dayplus
