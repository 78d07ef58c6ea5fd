// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of two windows shows: rows with bars, figures, the table twin, the sentences. All from domain/beforeafter.h.
#include "viewmodels/beforeafterviewmodel.h"

#include "charts/scenebuilder.h"
#include "domain/drugfree.h"
#include "domain/stays.h"
#include "report/trendinput.h"
#include "wording/comparewords.h"
#include "wording/trendwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

struct Rows { Q_DECLARE_TR_FUNCTIONS(Rows) };

/** One value, counted in both windows. */
struct Counted {
    UsedCode code;
    const CatalogueItem *item = nullptr;
    TrendResult result;
    ChartPanel panel;      ///< its words
    Compared of;
    QString sentence;
};

CompareSide sideOf(const Counted &one, bool inNow)
{
    const WindowFacts &facts = inNow ? one.of.now : one.of.before;
    CompareSide side;
    side.logged = countText(facts, one.result.kind);
    if (!facts.median)
        return side;
    side.middle = measureText(*facts.median, one.result.scale);
    side.range = rangeText(facts, one.result);
    side.at = one.of.place(*facts.median);
    const double peak = one.of.peak();
    for (qsizetype i = 0; i < one.of.beforeDays.size(); ++i)
        side.shares.append(peak > 0 ? one.of.share(inNow, i) / peak : 0.0);
    return side;
}

CompareRow rowOf(const Counted &one)
{
    CompareRow row{one.code.code, one.panel.title, one.panel.scaleNote, sideOf(one, false), sideOf(one, true), {}, one.sentence};
    row.ticks = scaleTicks(one.of, one.result);
    return row;
}

QString noteOf(const Counted &one)
{
    return one.panel.scaleNote.isEmpty() ? one.panel.sourceWord : one.panel.sourceWord + u", "_s + one.panel.scaleNote;
}

CompareFigure figureOf(const Counted &one)
{
    const auto middle = [&](const WindowFacts &facts) { return facts.median ? measureText(*facts.median, one.result.scale) : u"–"_s; };
    const auto of = [&](const WindowFacts &facts) {
        const QString range = rangeText(facts, one.result), count = countText(facts, one.result.kind);
        return range.isEmpty() ? count : range + u'\n' + count;
    };
    return {one.code.code, one.panel.title, noteOf(one), middle(one.of.before), of(one.of.before), middle(one.of.now), of(one.of.now), one.sentence};
}

/** The lines of the table, with their places in it. */
class Table {
public:
    Table(QString before, QString now) : m_before(std::move(before)), m_now(std::move(now)) {}

    void heading(const QString &title) { add({title, {}, {}, {}, title, 0}); }
    void line(const QString &label, const QString &before, const QString &now)
    {
        //: %1 is what is counted; %2 and %4 are "Before" and "Now", %3 and %5 the figures
        add({{}, label, before, now, Rows::tr("%1: %2 %3, %4 %5").arg(label, m_before, before, m_now, now), 0});
    }
    void item(const Counted &one);
    QList<CompareCell> cells() const { return m_cells; }

private:
    void add(CompareCell cell)
    {
        cell.place = int(m_cells.size());
        m_cells.append(cell);
    }
    QString m_before, m_now;
    QList<CompareCell> m_cells;
};

void Table::item(const Counted &one)
{
    const auto value = [&](const std::optional<Measure> &measure) {
        return measure ? measureWithUnit(*measure, one.result, one.item) : u"–"_s;
    };
    heading(one.panel.title);
    const bool results = one.result.kind == Kind::Lab || one.result.kind == Kind::Score;
    line(results ? Rows::tr("Results") : Rows::tr("Days logged"), countText(one.of.before, one.result.kind), countText(one.of.now, one.result.kind));
    line(Rows::tr("Middle value"), value(one.of.before.median), value(one.of.now.median));
    line(Rows::tr("Lowest"), value(one.of.before.min), value(one.of.now.min));
    line(Rows::tr("Highest"), value(one.of.before.max), value(one.of.now.max));
    for (qsizetype i = 0; i < one.of.beforeDays.size(); ++i) {
        if (one.of.beforeDays[i] + one.of.nowDays[i] > 0) //: %1 is a value or a range of values
            line(Rows::tr("Days at %1").arg(partText(one.of, one.result, i)), QString::number(one.of.beforeDays[i]), QString::number(one.of.nowDays[i]));
    }
}

Counted countedOf(const UsedCode &code, const TrendInput &input, const QList<DayRange> &hospital, const WindowPair &windows)
{
    Counted one;
    one.code = code;
    one.item = input.catalogues.itemByCode(code.code);
    TrendSpec spec;
    spec.item = one.item;
    spec.kind = code.kind;
    spec.unit = input.units.value(code.code);
    spec.day0 = input.day0;
    spec.today = input.today;
    spec.hospital = hospital;
    one.result = trend(input.reader.series(code.code), spec);
    one.panel = panelOf(one.result, one.item, trendLabel(code, input.catalogues));
    one.of = compared(one.result, windows);
    one.sentence = compareSentence(one.of, one.result, one.panel.title, one.item, windows);
    return one;
}

/** Of the medicine list; nullopt = nothing of the kind was ever taken. */
std::optional<CompareFigure> medicineFigure(const TrendInput &input, const WindowPair &windows)
{
    const auto treated = treatedDays(input.medicines, input.today, input.reader.events());
    if (!treated)
        return std::nullopt;
    const auto count = [&](DayRange window) { return QString::number(daysIn(merged(treated->taken), window)); };
    const auto of = [](DayRange window) { return Rows::tr("of %1 days").arg(window.days()); };
    CompareFigure figure{u"immunosuppressants"_s, Rows::tr("Days on immunosuppressants"), Rows::tr("from the medicine list"),
                         count(windows.before), of(windows.before), count(windows.now), of(windows.now), {}};
    //: %1 is "Days on immunosuppressants", %2 and %5 are "before" and "now", %3 and %6 a number of days, %4 and %7 "of 90 days"
    figure.sentence = Rows::tr("%1: %2 %3 %4, %5 %6 %7.")
                          .arg(figure.label, windowName(windows, false).toLower(), figure.before, figure.beforeOf,
                               windowName(windows, true).toLower(), figure.now, figure.nowOf);
    return figure;
}

} // namespace

void BeforeAfterViewModel::fillRows(const TrendInput &input)
{
    const QList<DayRange> hospital = hospitalStays(m_reader.events(), input.today);
    QList<CompareRow> daily;
    QList<CompareFigure> figures;
    QStringList spoken;
    Table table(beforeName(), nowName());
    int before = 0, now = 0;
    const auto tell = [&](const CompareFigure &figure) {
        figures += figure;
        spoken += figure.sentence;
    };
    if (const auto medicine = medicineFigure(input, m_windows)) {
        tell(*medicine);
        table.heading(medicine->label);
        table.line(tr("Days"), medicine->before + u' ' + medicine->beforeOf, medicine->now + u' ' + medicine->nowOf);
    }
    for (const UsedCode &code : input.shown) {
        const Counted one = countedOf(code, input, hospital, m_windows);
        before += one.of.before.days;
        now += one.of.now.days;
        if (one.of.before.days + one.of.now.days == 0)
            continue; // neither window knows of it
        if (code.kind == Kind::Symptom) {
            daily += rowOf(one);
            spoken += one.sentence;
        } else {
            tell(figureOf(one));
        }
        table.item(one);
    }
    m_notes = windowNotes(m_windows);
    if (!input.shown.isEmpty() && before == 0) //: %1 is "Before"
        m_notes += tr("Nothing was recorded in the days of “%1”.").arg(beforeName());
    if (!input.shown.isEmpty() && now == 0 && m_windows.now.days() > 0)
        m_notes += tr("Nothing was recorded in the days of “%1”.").arg(nowName());
    m_daily.setRows(daily);
    m_figures.setRows(figures);
    m_table.setRows(table.cells());
    m_spoken = spoken.join(u' ');
}

} // namespace dayplus
