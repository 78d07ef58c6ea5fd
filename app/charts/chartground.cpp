// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpaint.h"

#include "charts/chartlanes.h"
#include "charts/glyphs.h"
#include "charts/paneldetails.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace dayplus {

namespace {

class Ground {
public:
    Ground(QPainter &painter, const ChartPlan &toPaint)
        : p(painter), plan(toPaint), l(plan.layout), c(plan.style.palette), days(plan.layout.axis.days()) {}

    void paint()
    {
        p.fillRect(l.whole, c.surface);
        before();
        for (qsizetype i = 0; i < l.panels.size(); ++i) {
            paintPanelGround(p, plan, i);
            panel(plan.scene.panels[i], l.panels[i], l.scales[i]);
            dots(i);
        }
        phases();
        medicine();
        paintLanes(p, plan);
        events();
        if (!l.rug.isNull())
            rug();
    }

private:
    /** x range of whole days [from, to], cut at the plot; empty width if not on the axis. */
    QRectF stretch(qint64 from, qint64 to, qreal top, qreal height) const
    {
        const qreal a = std::max(l.left, l.x(double(from))), b = std::min(l.right, l.x(double(to + 1)));
        return {a, top, std::max(0.0, b - a), height};
    }

    void before()
    {
        const qreal top = l.headRow.bottom();
        const qreal edge = plan.day0X().value_or(!plan.scene.day0 || *plan.scene.day0 > days.to ? l.right : l.left);
        p.fillRect(QRectF(l.left, top, edge - l.left, l.axisY - top), c.ground);
    }

    static bool atHome(Kind kind) { return kind == Kind::Symptom || kind == Kind::Vital || kind == Kind::Checkin; }

    void panel(const ChartPanel &panel, const PanelBox &box, const ValueScale &scale)
    {
        const auto y = [&](double value) { return box.plot.bottom() - scale.fraction(value) * box.plot.height(); };
        if (atHome(panel.result.kind)) {
            for (const DayRange &stay : plan.scene.hospital)
                p.fillRect(stretch(stay.from, stay.to, box.plot.top(), box.plot.height()), c.hospitalBand);
        }
        p.setPen(QPen(c.grid, 1));
        if (l.desktop) {
            for (const DayTick &tick : plan.ticks)
                p.drawLine(QPointF(l.x(double(tick.day)), box.plot.top()), QPointF(l.x(double(tick.day)), box.plot.bottom()));
        }
        for (const ValueScale::Label &label : scale.labels(l.labelRoom(plan.fonts, scale, box.plot.height()))) {
            const qreal at = box.plot.bottom() - label.fraction * box.plot.height();
            p.drawLine(QPointF(l.left, at), QPointF(l.right, at));
        }
        if (!l.desktop) {
            p.setPen(QPen(c.inkSoft, 1));
            p.drawLine(box.plot.bottomLeft(), box.plot.bottomRight());
        }
        for (const Threshold &threshold : panel.thresholds)
            dashed(y(threshold.value), c.inkSoft, {5 / 1.25, 3 / 1.25});
        if (panel.before)
            dashed(y(*panel.before), c.of(panel.tone), {2 / 1.25, 4 / 1.25});
        spreads(panel, y);
    }

    void dashed(qreal y, const QColor &colour, const QList<qreal> &pattern)
    {
        QPen pen(colour, 1.25, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern(pattern);
        p.setPen(pen);
        p.drawLine(QPointF(l.left, y), QPointF(l.right, y));
    }

    /** Several values of one day: a hair line from the smallest to the largest. */
    template<typename Y>
    void spreads(const ChartPanel &panel, Y y)
    {
        p.setPen(QPen(c.dots, 1));
        for (const TrendBin &bin : binsIn(panel.result, days)) {
            if (bin.from != bin.to || bin.n < 2 || !days.contains(bin.from) || l.axis.pxPerDay(double(bin.from)) < 1.6)
                continue;
            const qreal x = l.x(double(bin.from));
            p.drawLine(QPointF(x, y(bin.min.number.toDouble())), QPointF(x, y(bin.max.number.toDouble())));
        }
    }

    /** Under the line: each day's own value. */
    void dots(qsizetype index)
    {
        p.setPen(Qt::NoPen);
        p.setBrush(plan.scene.panels[index].result.kind == Kind::Symptom ? c.dots : c.of(plan.scene.panels[index].tone));
        const qreal radius = l.desktop ? 1.7 : 1.9;
        for (const ChartDot &dot : plan.drawings[index].dots) {
            if (plan.scene.moving) // nobody sees the corners then, and it takes a tenth of the time
                p.fillRect(QRectF(dot.at.x() - radius * 0.9, dot.at.y() - radius * 0.9, radius * 1.8, radius * 1.8), p.brush());
            else
                p.drawEllipse(dot.at, radius, radius);
        }
    }

    void phases()
    {
        if (l.phases.isNull())
            return;
        bool odd = false;
        for (const PhaseBand &band : plan.scene.phases) {
            const QRectF whole = stretch(band.days.from, band.days.to, l.phases.top(), l.phases.height());
            odd = !odd;
            if (whole.width() <= 0)
                continue;
            const QRectF past = stretch(band.days.from, std::min(band.days.to, plan.scene.today), whole.top(), whole.height());
            p.fillRect(past.adjusted(0.5, 0, -0.5, 0), band.condition ? c.inkSoft : odd ? c.phaseA : c.phaseB);
            if (past.right() < whole.right() - 2)
                planned({std::max(past.right(), whole.left()), whole.top(), whole.right() - std::max(past.right(), whole.left()), whole.height()});
        }
    }

    void planned(const QRectF &box)
    {
        QPen pen(c.inkSoft, 1, Qt::CustomDashLine);
        pen.setDashPattern({2, 2});
        p.setPen(pen);
        p.setBrush(Qt::NoBrush);
        p.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    void medicine()
    {
        if (l.medicine.isNull())
            return;
        const MedicineBar &bar = *plan.scene.medicine;
        const qreal height = plan.fonts.s(l.desktop ? 14 : 10), top = l.medicine.center().y() - height / 2;
        for (const DayRange &taken : bar.taken)
            takenBar(bar, taken, top, height);
        if (l.desktop && !bar.taken.isEmpty() && bar.taken.first().from < days.from && bar.taken.first().to >= days.from)
            drawBackArrow({l.left + 9, l.medicine.center().y()});
        if (bar.freeFrom && *bar.freeFrom <= std::min(days.to, plan.scene.today))
            free(*bar.freeFrom);
        for (const DayRange &notch : bar.notches) {
            const QRectF box = stretch(notch.from, notch.to, top + height * 0.15, height * 0.7);
            if (box.width() <= 0)
                continue;
            p.setPen(QPen(c.ink, 1));
            p.setBrush(plan.groundAt(box.center().x()));
            p.drawRect(box.adjusted(0, 0, std::max(0.0, 3 - box.width()), 0));
        }
    }

    /** Solid; hatched where nobody knows on which of the days. */
    void takenBar(const MedicineBar &bar, const DayRange &taken, qreal top, qreal height)
    {
        const QRectF box = stretch(taken.from, std::min(taken.to, plan.scene.today), top, height);
        if (box.width() <= 0)
            return;
        qint64 sure = taken.from;
        for (const DayRange &vague : bar.vague) {
            if (vague.to < sure || vague.from > taken.to)
                continue;
            if (vague.from > sure)
                p.fillRect(stretch(sure, vague.from - 1, top, height), c.vermillion);
            if (const QRectF hatched = stretch(vague.from, vague.to, top, height); hatched.width() > 0)
                paintHatch(p, hatched, c.vermillion);
            sure = vague.to + 1;
        }
        if (sure <= taken.to)
            p.fillRect(stretch(sure, std::min(taken.to, plan.scene.today), top, height), c.vermillion);
        if (taken.to < plan.scene.today && days.contains(taken.to))
            p.fillRect(QRectF(box.right() - 2, top - 3, 2, height + 6), c.ink);
    }

    void drawBackArrow(QPointF tip)
    {
        p.setPen(Qt::NoPen);
        p.setBrush(c.surface);
        p.drawPolygon(QPolygonF{{tip + QPointF(-4, 0), tip + QPointF(2, -4), tip + QPointF(2, 4)}});
    }

    /** The measured line: from the words to an open arrow head at today or the plot's edge. */
    void free(qint64 from)
    {
        const qreal y = l.medicine.center().y();
        const qreal end = std::min(l.right, l.x(double(plan.scene.today))) - 1;
        qreal start = std::max(l.left, l.x(double(from))) + 4;
        p.setPen(QPen(c.done, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        const auto words = std::find_if(plan.labels.cbegin(), plan.labels.cend(), [&](const PlacedLabel &label) {
            return label.colour == c.done && l.medicine.contains(label.box.center());
        });
        if (words != plan.labels.cend()) {
            if (words->box.left() - 6 > start + 6) {
                p.drawLine(QPointF(start, y), QPointF(words->box.left() - 6, y));
                p.drawLine(QPointF(start, y - 4), QPointF(start, y + 4));
            }
            start = words->box.right() + 3;
        }
        if (end - start < 8)
            return;
        p.drawLine(QPointF(start, y), QPointF(end, y));
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(QPolygonF{{QPointF(end - 6, y - 4), QPointF(end, y), QPointF(end - 6, y + 4)}});
    }

    void events()
    {
        for (const PlacedEvent &event : l.events.events) {
            const QRectF row = l.eventRow(event.row);
            const qreal height = plan.fonts.s(9), y = row.center().y();
            const QColor colour = c.of(event.mark.tone);
            if (event.barTo > event.barFrom)
                p.fillRect(QRectF(l.left + event.barFrom, y - height / 2, event.barTo - event.barFrom, height), colour);
            const qreal x = l.left + event.glyphX;
            drawGlyph(p, event.mark.glyph, {x, y}, plan.fonts.s(10), colour, plan.groundAt(x));
        }
    }

    /** Solid = logged, blank = not logged, grey = in hospital, hollow = could not answer. */
    void rug()
    {
        std::vector<char> logged(size_t(days.days()), 0), unanswered(size_t(days.days()), 0);
        const auto mark = [this](std::vector<char> &flags, qint64 day) {
            if (days.contains(day))
                flags[size_t(day - days.from)] = 1;
        };
        for (const ChartPanel &panel : plan.scene.panels) {
            if (panel.result.kind != Kind::Symptom && panel.result.kind != Kind::Checkin)
                continue;
            for (const TrendBin &bin : binsIn(panel.result, days))
                mark(logged, bin.from);
            for (const QList<qint64> *without : {&panel.result.couldNotAnswer, &panel.result.notAssessed}) {
                for (const qint64 day : *without)
                    mark(unanswered, day);
            }
        }
        stretches([&](qint64 day) { return !inHospital(day) && logged[size_t(day - days.from)]; }, c.blue);
        stretches([&](qint64 day) { return inHospital(day); }, c.hospital);
        p.setPen(QPen(c.blue, 1));
        p.setBrush(Qt::NoBrush);
        for (qint64 day = days.from; day <= days.to; ++day) {
            const size_t i = size_t(day - days.from);
            if (unanswered[i] && !logged[i] && !inHospital(day))
                p.drawRect(cell(day, day).adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }

    bool inHospital(qint64 day) const
    {
        return std::any_of(plan.scene.hospital.cbegin(), plan.scene.hospital.cend(), [day](const DayRange &r) { return r.contains(day); });
    }
    /** A day's cell is centred on its dot. */
    QRectF cell(qint64 from, qint64 to) const
    {
        const qreal a = std::max(l.left - 2, l.x(double(from) - 0.5)), b = std::min(l.right + 2, l.x(double(to) + 0.5));
        return {a, l.rug.top(), std::max(1.0, b - a), l.rug.height()};
    }
    template<typename Is>
    void stretches(Is is, const QColor &colour)
    {
        for (qint64 day = days.from; day <= days.to; ++day) {
            if (!is(day))
                continue;
            const qint64 first = day;
            while (day < days.to && is(day + 1))
                ++day;
            p.fillRect(cell(first, day), colour);
        }
    }

    QPainter &p;
    const ChartPlan &plan;
    const ChartLayout &l;
    const ChartPalette &c;
    const DayRange days;
};

} // namespace

void paintGround(QPainter &painter, const ChartPlan &plan)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Ground(painter, plan).paint();
}

} // namespace dayplus
