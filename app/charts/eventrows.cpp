// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/eventrows.h"

#include <algorithm>

namespace dayplus {

namespace {

constexpr double kGap = 5;

struct Stretch {
    double from, to;
    bool meets(const Stretch &other, double gap) const { return from < other.to + gap && other.from < to + gap; }
};

class Rows {
public:
    Rows(int count, double width, std::optional<double> day0)
        : m_taken(size_t(count)), m_width(width), m_day0(day0) {}

    bool free(int row, const Stretch &stretch, double gap = kGap) const
    {
        const auto &taken = m_taken[size_t(row)];
        return std::none_of(taken.cbegin(), taken.cend(), [&](const Stretch &other) { return other.meets(stretch, gap); });
    }
    bool holdsWords(int row, const Stretch &words) const
    {
        const bool inside = words.from >= 0 && words.to <= m_width;
        const bool clear = !m_day0 || words.to < *m_day0 - 3 || words.from > *m_day0 + 3;
        return inside && clear && free(row, words);
    }
    void take(int row, const Stretch &stretch) { m_taken[size_t(row)].push_back(stretch); }
    int count() const { return int(m_taken.size()); }

private:
    std::vector<std::vector<Stretch>> m_taken;
    double m_width;
    std::optional<double> m_day0;
};

/** Where bar and glyph lie; nullopt if none of it is on the axis. */
std::optional<PlacedEvent> measured(const EventMark &mark, const DayAxis &axis, double glyph)
{
    const DayRange days = axis.days();
    const qint64 last = mark.until.value_or(mark.wallDay);
    if (last < days.from || mark.wallDay > days.to)
        return std::nullopt;
    PlacedEvent event;
    event.mark = mark;
    event.glyphX = axis.u(double(mark.wallDay));
    event.barFrom = event.barTo = event.glyphX;
    if (mark.until) {
        event.barFrom = std::max(0.0, axis.u(double(std::max(mark.wallDay, days.from))));
        event.barTo = std::min(axis.width(), std::max(event.barFrom + 3, axis.u(double(*mark.until + 1))));
        event.glyphX = event.barTo + 2 + glyph / 2;
    }
    return event;
}

Stretch bodyOf(const PlacedEvent &event, double glyph)
{
    const bool hasGlyph = event.mark.glyph != Glyph::None;
    const double half = hasGlyph ? glyph / 2 : 0;
    if (!event.mark.until)
        return {event.glyphX - half, event.glyphX + half};
    return {event.barFrom, hasGlyph ? event.glyphX + half : event.barTo};
}

bool place(PlacedEvent &event, Rows &rows, double glyph, double words, double day, bool isStay)
{
    const Stretch body = bodyOf(event, glyph);
    const double gap = event.mark.until && !isStay ? -day - 0.5 : kGap; // a bar may begin on the last day of another one
    for (int i = 0; i < rows.count(); ++i) {
        const int row = isStay ? rows.count() - 1 - i : i;
        if (!rows.free(row, body, gap))
            continue;
        const Stretch right{body.to + 4, body.to + 4 + words}, left{body.from - 4 - words, body.from - 4};
        for (const Stretch &text : {isStay ? left : right, isStay ? right : left}) {
            if (words <= 0 || !rows.holdsWords(row, text))
                continue;
            event.row = row;
            event.textFrom = text.from;
            event.textTo = text.to;
            rows.take(row, {std::min(body.from, text.from), std::max(body.to, text.to)});
            return true;
        }
    }
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.free(row, body, gap)) {
            event.row = row;
            rows.take(row, body);
            return true;
        }
    }
    return false;
}

} // namespace

EventRows placeEvents(const ChartScene &scene, const DayAxis &axis, const ChartFonts &fonts, int maxRows, bool lanes)
{
    EventRows out;
    if (maxRows < 1)
        return out;
    const double glyph = fonts.s(10);
    const bool line = scene.day0 && axis.holds(*scene.day0);
    Rows rows(maxRows, axis.width(), line ? std::optional(axis.u(double(*scene.day0))) : std::nullopt);
    const auto add = [&](const EventMark &mark, bool isStay) {
        auto event = measured(mark, axis, glyph);
        if (event && place(*event, rows, glyph, fonts.width(fonts.small, mark.text), axis.pxPerDay(double(mark.wallDay)), isStay))
            out.events.append(*event);
    };
    QList<EventMark> marks = scene.marks;
    if (lanes)
        marks.removeIf([](const EventMark &mark) { return mark.inLane; });
    std::stable_sort(marks.begin(), marks.end(), [](const EventMark &a, const EventMark &b) {
        return std::pair(a.minor, a.wallDay) < std::pair(b.minor, b.wallDay);
    });
    // Stays first, so that their words are there; but only as low as the other events need.
    for (const DayRange &stay : scene.hospital)
        add({stay.from, Glyph::None, scene.hospitalText, Tone::Hospital, stay.to}, true);
    for (const EventMark &mark : std::as_const(marks))
        add(mark, false);
    QList<int> used;
    for (const PlacedEvent &event : std::as_const(out.events)) {
        if (!used.contains(event.row))
            used.append(event.row);
    }
    std::sort(used.begin(), used.end());
    for (PlacedEvent &event : out.events)
        event.row = int(used.indexOf(event.row));
    out.rows = int(used.size());
    return out;
}

} // namespace dayplus
