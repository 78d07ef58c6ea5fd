// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/desk.h"
#include "cli/kindofcode.h"
#include "domain/recordwords.h"
#include "domain/stays.h"
#include "journal/dayview.h"
#include "journal/futures.h"
#include "wording/trendwords.h"
#include "wording/values.h"

namespace dayplus::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dateJson(qint64 wallDay)
{
    return wallDay == Moment::kNoDay ? QJsonValue() : QJsonValue(QDate::fromJulianDay(wallDay).toString(Qt::ISODate));
}

/** A number with its comparator; a level by its name. */
QJsonValue measureJson(const Measure &measure, Scale scale)
{
    if (scale == Scale::Level4 && measure.number.exponent == 0 && measure.number.mantissa >= 0 && measure.number.mantissa < 4)
        return QString(words::kLevels[std::size_t(measure.number.mantissa)]);
    return QString(words::of(words::kComparators, measure.comparator)) + measure.number.toString();
}

QJsonObject json(const TrendBin &bin, const TrendResult &result)
{
    QJsonObject json{{u"from"_s, dateJson(bin.from)},
                     {u"to"_s, dateJson(bin.to)},
                     {u"n"_s, bin.n},
                     {u"days"_s, bin.days},
                     {u"ofDays"_s, bin.ofDays},
                     {u"min"_s, measureJson(bin.min, result.scale)},
                     {u"median"_s, measureJson(bin.median, result.scale)},
                     {u"max"_s, measureJson(bin.max, result.scale)},
                     {u"hospital"_s, bin.hospital}};
    if (result.day0) {
        json.insert(u"dayFrom"_s, courseDay(bin.from, *result.day0));
        json.insert(u"dayTo"_s, courseDay(bin.to, *result.day0));
    }
    return json;
}

QJsonObject json(const WindowFacts &facts, Scale scale)
{
    const auto value = [scale](const std::optional<Measure> &m) { return m ? measureJson(*m, scale) : QJsonValue(); };
    return {{u"from"_s, dateJson(facts.range.from)}, {u"to"_s, dateJson(facts.range.to)}, {u"days"_s, facts.days},
            {u"ofDays"_s, facts.ofDays}, {u"hospitalDays"_s, facts.hospitalDays}, {u"min"_s, value(facts.min)},
            {u"median"_s, value(facts.median)}, {u"max"_s, value(facts.max)}};
}

QString whyApart(KeptApart::Why why)
{
    switch (why) {
    case KeptApart::Why::Unit: return u"unit"_s;
    case KeptApart::Why::Scale: return u"scale"_s;
    case KeptApart::Why::Text: return u"text"_s;
    case KeptApart::Why::NoValue: return u"no-value"_s;
    }
    return {};
}

QJsonArray apartJson(const QList<KeptApart> &apart)
{
    QJsonArray array;
    for (const KeptApart &kept : apart)
        array.append(QJsonObject{{u"why"_s, whyApart(kept.why)}, {u"unit"_s, kept.unit}, {u"n"_s, kept.n}});
    return array;
}

QJsonArray vagueJson(const TrendResult &result)
{
    QJsonArray array;
    for (const TrendValue &value : result.vague) {
        const int digits = value.precision == Precision::Year ? 4 : value.precision == Precision::Month ? 7 : 0;
        const QString when = digits ? QDate::fromJulianDay(value.day).toString(Qt::ISODate).left(digits) : QString();
        array.append(QJsonObject{{u"when"_s, when.isEmpty() ? QJsonValue() : QJsonValue(when)},
                                 {u"value"_s, measureJson(value.value, result.scale)}});
    }
    return array;
}

QJsonArray daysJson(const QList<qint64> &days)
{
    QJsonArray array;
    for (const qint64 day : days)
        array.append(dateJson(day));
    return array;
}

QJsonObject json(const TrendResult &result, const QString &code, const QString &label, const CatalogueItem *item)
{
    static constexpr std::array names{"day"_L1, "week"_L1, "month"_L1};
    QJsonArray bins;
    for (const TrendBin &bin : result.bins)
        bins.append(json(bin, result));
    QJsonObject json{{u"code"_s, code},
                     {u"label"_s, label},
                     {u"kind"_s, toText(result.kind)},
                     {u"unit"_s, result.unit},
                     {u"by"_s, QString(words::of(names, result.by))},
                     {u"day0"_s, result.day0 ? dateJson(*result.day0) : QJsonValue()},
                     {u"values"_s, result.values},
                     {u"limits"_s, result.limits},
                     {u"converted"_s, result.converted},
                     {u"days"_s, result.days},
                     {u"ofDays"_s, result.ofDays},
                     {u"hospitalDays"_s, result.hospitalDays},
                     {u"bins"_s, bins},
                     {u"vague"_s, vagueJson(result)},
                     {u"apart"_s, apartJson(result.apart)},
                     {u"couldNotAnswer"_s, daysJson(result.couldNotAnswer)},
                     {u"notAssessed"_s, daysJson(result.notAssessed)},
                     {u"last"_s, dayplus::cli::json(result.last, result.scale)},
                     {u"sentence"_s, trendSentence(result, label, item)},
                     {u"notes"_s, QJsonArray::fromStringList(trendNotes(result, item))}};
    if (result.before)
        json.insert(u"before"_s, dayplus::cli::json(*result.before, result.scale));
    return json;
}

/** Days in hospital, so that a day without an entry there isn't counted as forgotten. */
Result<QList<DayRange>> hospitalDays(Desk &desk, Id patient, qint64 today)
{
    EntryQuery query;
    query.patient = patient;
    query.codes = hospitalCodes();
    query.state = State::Happened;
    const auto entries = readEntries(desk.store(), query);
    if (!entries)
        return entries.error();
    return hospitalStays(*entries, today);
}

Answer<BinBy> binFrom(const Arguments &arguments)
{
    const QStringList names{u"day"_s, u"week"_s, u"month"_s};
    const qsizetype by = names.indexOf(arguments.value("by"_L1, u"day"_s));
    if (by < 0)
        return WrongUse{u"--by is day, week or month."_s};
    return BinBy(by);
}

/** "2025-12-10 to 2026-03-09, before Day 0: 6 (3 to 8), 74 of 89 days logged". */
QString windowLine(const QString &name, const WindowFacts &facts, const TrendResult &result, const CatalogueItem *item)
{
    const auto said = [&](const std::optional<Measure> &m) { return m ? measureText(*m, result.scale) : QString(); };
    const QString unit = resultUnit(result, item);
    return u"%1 to %2, %3: %4%5 (%6 to %7), %8"_s.arg(dayMonthYear(facts.range.from), dayMonthYear(facts.range.to), name, said(facts.median),
                                                    unit.isEmpty() ? QString() : u' ' + unit, said(facts.min), said(facts.max),
                                                    loggedText(facts, result.kind));
}

QString table(const TrendResult &result, const QString &label, const CatalogueItem *item)
{
    QStringList lines{trendSentence(result, label, item)};
    if (result.before && result.before->days > 0)
        lines << windowLine(u"before Day 0"_s, *result.before, result, item);
    if (result.before && result.last.days > 0)
        lines << windowLine(u"the last days"_s, result.last, result, item);
    for (const TrendRow &row : trendRows(result)) {
        QStringList parts{row.date, row.day, row.value, row.range, row.n};
        parts.removeAll(QString());
        lines << parts.join(u"  "_s);
    }
    return (lines + trendNotes(result, item)).join(u'\n');
}

/** Everything that is the same for all items asked for. */
struct Asked {
    Id patient;
    TrendSpec spec;
};

/** One item, counted. */
struct Counted {
    QString code, label;
    const CatalogueItem *item = nullptr;
    TrendResult result;
};

Answer<Counted> countOf(Desk &desk, const QString &code, const Asked &asked, const QString &unitName)
{
    const Answer<Kind> kind = kindOfCode(desk, code, asked.patient);
    if (!kind)
        return kind.refusal();
    Counted counted{code, code, desk.catalogues().itemByCode(code), {}};
    if (counted.item)
        counted.label = itemLabel(*counted.item);
    TrendSpec spec = asked.spec;
    spec.item = counted.item;
    spec.kind = *kind;
    if (!unitName.isEmpty()) {
        const UnitChoice *unit = counted.item ? counted.item->unit(unitName) : nullptr;
        if (!unit)
            return WrongUse{u"--unit is not a unit of this item."_s};
        spec.unit = unit->ucum;
    }
    const auto points = waitFor(desk.store().series({.patient = asked.patient, .kind = *kind, .code = code, .fromDay = {}, .toDay = {}}));
    if (!points)
        return points.error();
    counted.result = trend(*points, spec);
    return counted;
}

void say(const Console &console, const QList<Counted> &all)
{
    if (!console.isJson()) {
        QStringList parts;
        for (const Counted &one : all)
            parts += table(one.result, one.label, one.item);
        return console.say(parts.join(u"\n\n"_s), {});
    }
    QJsonArray array;
    for (const Counted &one : all)
        array.append(json(one.result, one.code, one.label, one.item));
    console.say({}, all.size() == 1 ? array.first() : QJsonValue(array));
}

} // namespace

Answer<Kind> kindOfCode(Desk &desk, const QString &code, Id patient)
{
    if (const CatalogueItem *item = desk.catalogues().itemByCode(code))
        return item->kind;
    const auto used = waitFor(desk.store().usedCodes(patient));
    if (!used)
        return used.error();
    for (const UsedCode &one : *used) {
        if (one.code == code)
            return one.kind;
    }
    Refusal unknown(Error{Fault::NotFound, {}, {}});
    unknown.sentence = u"Nothing with the code %1 is in this vault or in the catalogue."_s.arg(code);
    return unknown;
}

Outcome trendOf(Call &call)
{
    const Arguments &a = call.arguments;
    QStringList codes = a.value("code"_L1).split(u'\n', Qt::SkipEmptyParts);
    codes.removeDuplicates();
    if (codes.isEmpty())
        return WrongUse{u"trend needs --code."_s};
    if (codes.size() > 1 && a.has("unit"_L1))
        return WrongUse{u"--unit belongs to a single --code."_s};
    const Answer<BinBy> by = binFrom(a);
    if (!by)
        return by.refusal();
    Answer<std::unique_ptr<Desk>> opened = Desk::open(call);
    if (!opened)
        return opened.refusal();
    Desk &desk = **opened;
    const Answer<Patient> patient = desk.patient(a);
    if (!patient)
        return patient.refusal();
    const QDate today = desk.now().date();
    const auto hospital = hospitalDays(desk, patient->id, today.toJulianDay());
    if (!hospital)
        return hospital.error();
    Asked asked{patient->id, {}};
    asked.spec.by = *by;
    asked.spec.today = today.toJulianDay();
    asked.spec.hospital = *hospital;
    if (const auto day0 = desk.roster().day0For(patient->id, today))
        asked.spec.day0 = day0->toJulianDay();
    QList<Counted> all;
    for (const QString &code : std::as_const(codes)) {
        Answer<Counted> counted = countOf(desk, code, asked, a.value("unit"_L1));
        if (!counted)
            return counted.refusal();
        all += std::move(*counted);
    }
    say(call.console, all);
    return ended();
}

} // namespace dayplus::cli
