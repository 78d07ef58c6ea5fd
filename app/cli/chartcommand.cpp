// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/panelsaid.h"
#include "cli/desk.h"
#include "cli/kindofcode.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "report/chartsheet.h"
#include "report/trendchoice.h"
#include "report/trendevents.h"
#include "report/trendinput.h"
#include "report/trendlanes.h"
#include "report/trendranges.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QRegularExpression>

#include <algorithm>

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOverviewPanels = 7;    ///< as on a wide window
constexpr int kLeastSize = 200, kMostSize = 10'000;

/** Everything read at once, before it is drawn. */
class VaultTrends : public TrendData {
public:
    QList<SeriesPoint> series(const QString &code) const override { return m_series.value(code); }
    const QList<Entry> &events() const override { return m_events; }
    std::optional<Entry> newest(const QString &code) const override
    {
        const auto entry = m_newest.constFind(code);
        return entry == m_newest.cend() ? std::nullopt : std::optional(*entry);
    }

    QList<Entry> doses() const override { return m_doses; }

    Done read(Desk &desk, Id patient, const QList<UsedCode> &shown)
    {
        Store &store = desk.store();
        EntryQuery query;
        query.patient = patient;
        query.codes = eventCodes();
        query.state = State::Happened;
        auto events = readEntries(store, query);
        if (!events)
            return events.error();
        m_events = std::move(events).value();
        query.codes = loggedDoseCodes(desk.roster().medicines(patient), desk.catalogues());
        query.kinds = {Kind::Dose};
        if (!query.codes.isEmpty()) {
            auto doses = readEntries(store, query);
            if (!doses)
                return doses.error();
            m_doses = std::move(doses).value();
        }
        for (const UsedCode &item : shown) {
            auto points = waitFor(store.series({patient, item.kind, item.code, {}, {}}));
            if (!points)
                return points.error();
            if (item.kind == Kind::Lab && !points->isEmpty()) {
                const auto newest = waitFor(store.entryAtRow(points->last().row));
                if (!newest)
                    return newest.error();
                m_newest.insert(item.code, *newest);
            }
            m_series.insert(item.code, std::move(points).value());
        }
        return done();
    }

private:
    QHash<QString, QList<SeriesPoint>> m_series;
    QHash<QString, Entry> m_newest;
    QList<Entry> m_events, m_doses;
};

/** What was asked for. */
struct Wish {
    QString file;
    ChartFormat format = ChartFormat::Pdf;
    QSizeF size = kA4Landscape;
    TrendView view;
};

Answer<QSizeF> sizeFrom(const QString &text)
{
    if (text.compare("a4-landscape"_L1, Qt::CaseInsensitive) == 0)
        return QSizeF(kA4Landscape);
    if (text.compare("a4-portrait"_L1, Qt::CaseInsensitive) == 0)
        return QSizeF(kA4Portrait);
    static const QRegularExpression form(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int width = match.captured(1).toInt(), height = match.captured(2).toInt();
    if (std::min(width, height) < kLeastSize || std::max(width, height) > kMostSize)
        return WrongUse{u"--size is A4-landscape, A4-portrait, or width x height such as 1280x800 (%1 to %2 each)."_s.arg(kLeastSize).arg(kMostSize)};
    return QSizeF(width, height);
}

Answer<Wish> wishFrom(const Arguments &a)
{
    if (!a.has("out"_L1))
        return WrongUse{u"chart needs --out."_s};
    if (int(a.has("code"_L1)) + int(a.has("overview"_L1)) + int(a.has("view"_L1)) != 1)
        return WrongUse{u"chart needs --code (once or several times), --view or --overview."_s};
    Wish wish;
    wish.file = a.value("out"_L1);
    const auto format = chartFormatOf(wish.file);
    if (!format)
        return WrongUse{u"--out ends with .pdf, .svg or .png."_s};
    wish.format = *format;
    if (a.has("size"_L1)) {
        const Answer<QSizeF> size = sizeFrom(a.value("size"_L1));
        if (!size)
            return size.refusal();
        wish.size = *size;
    }
    if (a.has("range"_L1)) {
        wish.view.range = rangeFromKey(a.value("range"_L1));
        if (!wish.view.range)
            return WrongUse{u"--range is %1."_s.arg(oneOf(rangeKeys()))};
    }
    if ((wish.view.range == ChartRange::AroundEvent) != a.has("day"_L1))
        return WrongUse{u"--range around and --day belong together."_s};
    wish.view.calendar = a.has("calendar"_L1);
    const QStringList grains{u"day"_s, u"week"_s, u"month"_s};
    if (a.has("by"_L1)) {
        const qsizetype grain = grains.indexOf(a.value("by"_L1));
        if (grain < 0)
            return WrongUse{u"--by is %1."_s.arg(oneOf(grains))};
        wish.view.grain = Grain(grain);
    }
    wish.view.codes = a.value("code"_L1).split(u'\n', Qt::SkipEmptyParts);
    wish.view.codes.removeDuplicates();
    if (wish.view.codes.size() > kMostPanels)
        return WrongUse{u"chart draws at most %1 codes."_s.arg(kMostPanels)};
    if (QFileInfo::exists(wish.file) && !a.has("yes"_L1)) {
        Refusal there(Error{Fault::Exists, {}, {}});
        there.sentence = u"There is already a file with that name. Nothing was written; to replace it, add --yes."_s;
        return there;
    }
    return wish;
}

/** The stored view of that name; what the command line says on top of it wins. */
Outcome takeView(Wish &wish, const Desk &desk, Id patient, const QString &name)
{
    const TrendViewList stored = trendViewsFrom(desk.roster().setting(trendViewsKey(patient)));
    const auto view = std::find_if(stored.views.cbegin(), stored.views.cend(), [&](const TrendView &v) {
        return !v.name.isEmpty() && v.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (view == stored.views.cend()) {
        Refusal unknown(Error{Fault::NotFound, {}, {}});
        unknown.sentence = u"There is no view of Trends with that name."_s;
        return unknown;
    }
    wish.view.codes = view->codes;
    wish.view.range = wish.view.range ? wish.view.range : view->range;
    wish.view.grain = wish.view.grain ? wish.view.grain : view->grain;
    wish.view.calendar = wish.view.calendar || view->calendar;
    return ended();
}

/** The codes to draw, in order, and all that can be drawn. */
struct Codes {
    QList<UsedCode> shown, used;
};
Answer<Codes> codesFor(const Wish &wish, Desk &desk, const Patient &patient)
{
    const auto used = waitFor(desk.store().usedCodes(patient.id));
    if (!used)
        return used.error();
    QList<UsedCode> charted = *used;
    charted.removeIf([](const UsedCode &item) {
        return item.kind != Kind::Symptom && item.kind != Kind::Vital && item.kind != Kind::Lab && item.kind != Kind::Score;
    });
    const QDate today = desk.now().date();
    const QList<UsedCode> tapers = taperItems(trendInput(desk.roster(), desk.catalogues(), VaultTrends(), {patient.id, today, {}, {}}));
    if (wish.view.codes.isEmpty()) {
        const TrendPhase phase = trendPhase(desk.roster().day0For(patient.id, today), today);
        const Disease *disease = desk.catalogues().disease(patient.disease);
        const QList<UsedCode> suggested = defaultChoice(charted, desk.catalogues(), disease, phase, kOverviewPanels);
        return Codes{withRunningTaper(suggested, tapers, today.toJulianDay(), kOverviewPanels), charted};
    }
    charted += tapers;
    QList<UsedCode> chosen;
    for (const QString &code : wish.view.codes) {
        const auto item = std::find_if(charted.cbegin(), charted.cend(), [&](const UsedCode &u) { return u.code == code; });
        if (item != charted.cend()) {
            chosen += *item;
            continue;
        }
        const Answer<Kind> kind = kindOfCode(desk, code, patient.id);
        if (!kind)
            return kind.refusal();
        Refusal none(Error{Fault::NotFound, {}, {}});
        none.sentence = u"Nothing was recorded under %1 yet."_s.arg(code);
        return none;
    }
    return Codes{chosen, charted};
}

Answer<TrendInput> inputFor(const Wish &wish, Desk &desk, const Patient &patient, const VaultTrends &read, const QList<UsedCode> &shown, const Arguments &a)
{
    TrendInput input = trendInput(desk.roster(), desk.catalogues(), read, {patient.id, desk.now().date(), shown, wish.view});
    input.longWords = true;
    if (a.has("day"_L1)) {
        const Answer<Moment> around = desk.moment(a.value("day"_L1), "day"_L1, patient.id);
        if (!around)
            return around.refusal();
        input.around = around->date.toJulianDay();
    }
    if (!offeredRanges(input.day0, input.today, input.around.has_value()).contains(input.range)) {
        Refusal none(Error{Fault::NotFound, {}, {}});
        none.sentence = u"That range needs a Day 0 that has come, and there is none."_s;
        return none;
    }
    return input;
}

} // namespace

Outcome chart(Call &call)
{
    const Arguments &a = call.arguments;
    Answer<Wish> wish = wishFrom(a);
    if (!wish)
        return wish.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    if (a.has("view"_L1)) {
        if (const Outcome taken = takeView(*wish, desk, patient->id, a.value("view"_L1)); !taken)
            return taken.refusal();
    }
    const Answer<Codes> codes = codesFor(*wish, desk, *patient);
    if (!codes)
        return codes.refusal();
    const QList<UsedCode> &shown = codes->shown;
    VaultTrends read;
    if (const Done all = read.read(desk, patient->id, toRead(shown, codes->used)); !all)
        return all.error();
    const Answer<TrendInput> input = inputFor(*wish, desk, *patient, read, shown, a);
    if (!input)
        return input.refusal();

    const ChartScene scene = trendScene(*input);
    if (scene.isEmpty()) {
        Refusal nothing(Error{Fault::NotFound, {}, {}});
        nothing.sentence = u"There is no value with a day to draw yet."_s;
        return nothing;
    }
    QJsonArray panels;
    QStringList titles;
    for (qsizetype i = 0; i < scene.panels.size(); ++i) {
        const CatalogueItem *item = desk.catalogues().itemByCode(shown.at(i).code);
        titles += scene.panels[i].title;
        panels.append(QJsonObject{{u"code"_s, shown.at(i).code}, {u"label"_s, scene.panels[i].title},
                                  {u"sentence"_s, panelSentence(scene.panels[i], item)}});
    }
    const QString first = panels.isEmpty() ? QString() : panels.first()[u"sentence"_s].toString();
    ChartSheet sheet = chartSheet(scene, {*patient, desk.catalogues(), input->course, input->treatment, desk.now(), first});
    if (QFontDatabase::families().contains(u"Inter"_s))
        sheet.family = u"Inter"_s;
    if (const Done written = saveChartSheet(sheet, wish->file, wish->format, wish->size); !written)
        return written.error();
    call.console.say(u"Written to %1: %2. The file is not encrypted: whoever has it can read it."_s.arg(wish->file, titles.join(u", "_s)),
                     QJsonObject{{u"out"_s, wish->file}, {u"title"_s, sheet.title}, {u"about"_s, sheet.about}, {u"panels"_s, panels}});
    return ended();
}

} // namespace dayplus::cli
