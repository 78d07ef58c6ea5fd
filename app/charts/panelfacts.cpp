// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelfacts.h"

#include "domain/entryrules.h"
#include "wording/trendwords.h"
#include "wording/values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Chart { Q_DECLARE_TR_FUNCTIONS(Chart) };

bool isAny(const QString &code, std::initializer_list<QStringView> codes)
{
    return std::any_of(codes.begin(), codes.end(), [&](QStringView one) { return code == one; });
}

std::optional<Decimal> inUnitOf(const TrendResult &result, const CatalogueItem *item, const Quantity &quantity)
{
    if (quantity.unit == result.unit)
        return quantity.number;
    const auto converted = item ? convert(quantity, *item, result.unit) : std::nullopt;
    return converted ? std::optional(converted->number.normalized()) : std::nullopt;
}

void addReference(ChartPanel &panel, const CatalogueItem *item, const Entry *newest)
{
    const auto *lab = newest ? std::get_if<LabFacts>(&(*newest)->facts) : nullptr;
    const auto *value = newest ? std::get_if<Quantity>(&(*newest)->value) : nullptr;
    if (!lab || !value)
        return;
    const auto limit = [&](const QString &printed) -> std::optional<double> {
        const auto number = Decimal::parse(printed);
        const auto shown = number ? inUnitOf(panel.result, item, {*number, value->unit, Comparator::None}) : std::nullopt;
        return shown ? std::optional(shown->toDouble()) : std::nullopt;
    };
    panel.refLow = limit(lab->refLow);
    panel.refHigh = limit(lab->refHigh);
    if (panel.refLow && panel.refHigh && *panel.refLow > *panel.refHigh)
        panel.refLow = panel.refHigh = std::nullopt;
}

void addLimits(ChartPanel &panel, const CatalogueItem *item, const PanelFacts &facts)
{
    for (const TeamLimit &limit : facts.limits) {
        const auto shown = limit.code == facts.code ? inUnitOf(panel.result, item, limit.limit) : std::nullopt;
        if (!shown)
            continue;
        //: %1 is a number; beside a dashed line across a chart. The second one is a line of the call list
        const QString text = (limit.onCallSheet ? Chart::tr("call: %1") : Chart::tr("team’s line %1")).arg(numberText(*shown));
        panel.thresholds.append({shown->toDouble(), text});
    }
}

bool happened(const Entry &entry)
{
    return entry->state == State::Happened && !entry->when.isVague();
}

/** One mark a day; only the last one has words, and they count. */
void addMarks(ChartPanel &panel, const QList<Entry> &events, std::initializer_list<QStringView> codes, Glyph glyph, const QString &one,
              const QString &many)
{
    QList<EventMark> marks;
    for (const Entry &entry : events) {
        if (isAny(entry->code, codes) && happened(entry) && (marks.isEmpty() || marks.last().wallDay != entry->when.wallDay()))
            marks.append({entry->when.wallDay(), glyph, {}, Tone::Ink, {}});
    }
    if (marks.isEmpty())
        return;
    marks.last().text = marks.size() == 1 ? one : many.arg(marks.size());
    panel.marks += marks;
}

void addCellFree(ChartPanel &panel, const QList<Entry> &events)
{
    const auto none = cellFreeDays(panel.result, events);
    if (!none)
        return;
    const auto dayOf = [&](qint64 day) {
        return panel.result.day0 ? Chart::tr("Day %1").arg(signedDay(courseDay(day, *panel.result.day0))) : dayMonthYear(day);
    };
    panel.bands.append({{none->from, none->back.value_or(panel.result.today)},
                        //: %1 is "Day +8"; no B cells were found in the blood
                        Chart::tr("none found from %1").arg(dayOf(none->from))});
    if (none->back) //: %1 is "Day +104"; B cells were found again
        panel.marks.append({*none->back, Glyph::None, Chart::tr("back, %1").arg(dayOf(*none->back)), Tone::Lab, {}});
}

void addNote(ChartPanel &panel)
{
    if (panel.result.kind != Kind::Symptom || panel.result.bins.isEmpty())
        return;
    const QDate first = QDate::fromJulianDay(panel.result.bins.first().from);
    //: %1 is a month and year
    panel.note = Chart::tr("not logged before %1").arg(QLocale().toString(first, u"MMM yyyy"_s));
}

bool isNone(const Measure &measure)
{
    const bool below = measure.comparator == Comparator::Less || measure.comparator == Comparator::LessOrEqual;
    return below || measure.number.mantissa == 0;
}

} // namespace

std::optional<CellFree> cellFreeDays(const TrendResult &cd19, const QList<Entry> &events)
{
    std::optional<CellFree> stretch;
    const qint64 since = cd19.day0.value_or(0);
    for (const TrendBin &bin : cd19.bins) {
        if (bin.from < since)
            continue;
        if (!stretch && isNone(bin.median))
            stretch = CellFree{bin.from, {}};
        else if (stretch && !stretch->back && !isNone(bin.median))
            stretch->back = bin.from;
        else if (stretch && stretch->back && isNone(bin.median))
            stretch->back.reset(); // gone again
    }
    for (const Entry &entry : events) {
        if (!happened(entry) || entry->when.wallDay() < since)
            continue;
        const qint64 day = entry->when.wallDay();
        if (entry->code == u"bcell_depleted")
            stretch = CellFree{stretch ? std::min(stretch->from, day) : day, stretch ? stretch->back : std::nullopt};
        else if (entry->code == u"bcell_recovered" && stretch && day > stretch->from && !stretch->back)
            stretch->back = day;
    }
    return stretch;
}

void addFacts(ChartPanel &panel, const PanelFacts &facts)
{
    const CatalogueItem *item = facts.catalogues.itemByCode(facts.code);
    if (panel.result.kind == Kind::Lab)
        addReference(panel, item, facts.newest);
    addLimits(panel, item, facts);
    if (facts.code == u"igg")
        addMarks(panel, facts.events, {u"ivig_replacement", u"ivig_immunomod"}, Glyph::Ivig, Chart::tr("IVIG"), Chart::tr("IVIG, %1 times"));
    else if (facts.code == u"crp" || facts.code == u"temp")
        addMarks(panel, facts.events, {u"tocilizumab", u"anakinra"}, Glyph::OpenDiamond, Chart::tr("may be masked", "a value, by a medicine"),
                 Chart::tr("may be masked (given %1 times)", "a value, by a medicine"));
    else if (facts.code == u"cd19_abs" || facts.code == u"cd19_pct")
        addCellFree(panel, facts.events);
    addNote(panel);
}

bool addSeries(ChartPanel &panel, const TrendResult &result, const QString &label, Tone tone)
{
    if (result.unit != panel.result.unit || result.scale != panel.result.scale || result.by != panel.result.by)
        return false;
    panel.more.append({result, label, tone});
    return true;
}

} // namespace dayplus
