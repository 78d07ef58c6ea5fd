// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogueparser.h"
#include "domain/planoffset.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSteps = 200, kMostTimes = 60, kWidestWindow = 180, kMostInfusions = 99, kLongestWatch = 400;
constexpr qsizetype kLargestTemplate = 256 * 1024, kLongestLabel = 200;

/** "30 mg", "2 g/m²", "800 cGy": a template names a step, never a dose. */
bool namesADose(const QString &label)
{
    static const QRegularExpression kDose(
        u"\\d\\s*(mg|µg|μg|ug|mcg|g|ml|iu|units?|c?gy|mmol|x\\s*10|×\\s*10)(\\b|/|\\d|$)"_s, QRegularExpression::CaseInsensitiveOption);
    return kDose.match(label).hasMatch();
}

/** Where a phase, a variant or a step stands, for the sentence about it. */
void finishPart(CatalogueReader &reader, CatalogueReader &part, const QString &what, const QString &id, qsizetype at)
{
    if (const QString problem = part.finish(); !problem.isEmpty())
        reader.refuse(u"%1 %2: %3"_s.arg(what, id.isEmpty() ? QString::number(at + 1) : u"\"%1\""_s.arg(id), problem));
}

std::optional<PlanOffset> offsetIn(CatalogueReader &part, const QString &key, const QString &text)
{
    const std::optional<PlanOffset> offset = planOffsetFromText(text);
    if (!offset)
        part.refuse(u"\"%1\" needs a day such as \"D-42\" (up to \"D+30\") or a period such as \"P3M\", not \"%2\""_s.arg(key, text));
    return offset;
}

/** A day for comparing offsets: any year without a leap day nearby does. */
QDate comparable(const PlanOffset &offset)
{
    return dayAt(offset, QDate(2001, 1, 1));
}

} // namespace

void CatalogueParser::readTemplate(CatalogueReader &reader)
{
    TemplateInfo made;
    made.id = reader.text(u"id"_s);
    made.label = reader.text(u"label"_s);
    made.infusionLabel = reader.text(u"infusionLabel"_s);
    made.source = reader.text(u"source"_s);
    made.watchFrom = reader.integer(u"watchFrom"_s, 0, -kLongestWatch, kLongestWatch);
    made.watchTo = reader.integer(u"watchTo"_s, 28, -kLongestWatch, kLongestWatch);
    if (!isCode(made.id) || m_made.treatment(made.id))
        reader.refuse(u"the id is wrong or stands there twice"_s);
    if (made.label.size() > kLongestLabel || made.infusionLabel.size() > kLongestLabel)
        reader.refuse(u"a label is longer than 200 letters"_s);
    if (made.watchTo < made.watchFrom)
        reader.refuse(u"\"watchTo\" lies before \"watchFrom\""_s);
    readPhases(reader, made);
    readVariants(reader, made);
    readSteps(reader, made);
    m_made.m_templates.append(std::move(made));
}

void CatalogueParser::readPhases(CatalogueReader &reader, TemplateInfo &made) const
{
    static const QStringList kPhases{u"prepare"_s, u"collect"_s, u"condition"_s, u"infuse"_s, u"watch"_s, u"recover"_s, u"live"_s};
    const QJsonArray phases = reader.array(u"phases"_s);
    for (const QJsonValue &value : phases) {
        CatalogueReader part(value.toObject());
        const PhaseSpan phase{part.oneOf(u"id"_s, kPhases), part.integerOrOpen(u"from"_s), part.integerOrOpen(u"to"_s)};
        if (phase.from && phase.to && *phase.to < *phase.from)
            part.refuse(u"phase %1 ends before it starts"_s.arg(phase.id));
        if (!made.phases.isEmpty()) {
            const PhaseSpan &last = made.phases.last();
            if (kPhases.indexOf(phase.id) <= kPhases.indexOf(last.id) || !phase.from || !last.to || *phase.from != *last.to + 1)
                part.refuse(u"phase %1 does not follow %2"_s.arg(phase.id, last.id));
        }
        if (phase.id == u"infuse" && (phase.from != 0 || phase.to != 0))
            part.refuse(u"infuse is Day 0 only"_s);
        finishPart(reader, part, u"phase"_s, phase.id, made.phases.size());
        made.phases.append(phase);
    }
    if (made.phases.isEmpty())
        reader.refuse(u"there are no phases"_s);
}

void CatalogueParser::readVariants(CatalogueReader &reader, TemplateInfo &made) const
{
    const QJsonArray variants = reader.array(u"variants"_s);
    for (const QJsonValue &value : variants) {
        CatalogueReader part(value.toObject());
        const TemplateVariant variant{part.text(u"id"_s), part.text(u"label"_s)};
        const bool twice = std::any_of(made.variants.begin(), made.variants.end(),
                                       [&variant](const TemplateVariant &other) { return other.id == variant.id; });
        if (!isCode(variant.id) || twice)
            part.refuse(u"the id is wrong or stands there twice"_s);
        finishPart(reader, part, u"variant"_s, variant.id, made.variants.size());
        made.variants.append(variant);
    }
}

void CatalogueParser::readSteps(CatalogueReader &reader, TemplateInfo &made) const
{
    const QJsonArray steps = reader.array(u"steps"_s);
    if (steps.size() > kMostSteps)
        return reader.refuse(u"there are more than %1 steps"_s.arg(kMostSteps));
    for (const QJsonValue &value : steps) {
        CatalogueReader part(value.toObject());
        TemplateStep step = readStep(part, made);
        finishPart(reader, part, u"step"_s, step.id, made.steps.size());
        made.steps.append(std::move(step));
    }
}

TemplateStep CatalogueParser::readStep(CatalogueReader &part, const TemplateInfo &made) const
{
    TemplateStep step;
    step.id = part.text(u"id"_s);
    step.code = part.text(u"code"_s);
    step.label = part.textOr(u"label"_s);
    step.open = part.flag(u"open"_s);
    step.from = step.open ? part.textOr(u"from"_s) : part.text(u"from"_s); // open without a day: all of it waits for the team
    step.to = part.textOr(u"to"_s);
    step.repeat = part.textOr(u"repeat"_s);
    step.times = part.integer(u"times"_s, 1, 1, kMostTimes);
    step.window = part.integer(u"window"_s, 0, 0, kWidestWindow);
    step.variant = part.textOr(u"variant"_s);
    step.number = part.integer(u"number"_s, 0, 0, kMostInfusions);

    const bool twice = std::any_of(made.steps.begin(), made.steps.end(), [&step](const TemplateStep &other) { return other.id == step.id; });
    if (!isCode(step.id) || step.id == u"own" || twice)
        part.refuse(u"the id is wrong or stands there twice"_s);
    const CatalogueItem *item = m_made.itemByCode(step.code);
    if (!item || (item->kind != Kind::Event && item->kind != Kind::Span && item->kind != Kind::Vaccine))
        part.refuse(u"there is no event, span or vaccine \"%1\""_s.arg(step.code));
    if (step.code == u"other" && step.label.isEmpty())
        part.refuse(u"\"label\" is missing"_s);
    if (step.label.size() > kLongestLabel)
        part.refuse(u"a label is longer than 200 letters"_s);
    if (namesADose(step.label))
        part.refuse(u"\"label\" names a dose; a template names steps only"_s);
    const std::optional<PlanOffset> from = step.from.isEmpty() ? std::nullopt : offsetIn(part, u"from"_s, step.from);
    if (!step.to.isEmpty()) {
        const std::optional<PlanOffset> to = offsetIn(part, u"to"_s, step.to);
        if (from && to && comparable(*to) < comparable(*from))
            part.refuse(u"\"to\" lies before \"from\""_s);
    }
    if ((step.open || !step.to.isEmpty()) && item && !item->spans)
        part.refuse(u"\"%1\" is a point in time and has no end"_s.arg(step.code));
    if (step.open && !step.to.isEmpty())
        part.refuse(u"an open end has no \"to\""_s);
    if (step.repeat.isEmpty() != (step.times == 1))
        part.refuse(u"\"repeat\" and \"times\" (2 or more) go together"_s);
    if (!step.repeat.isEmpty() && !periodFromText(step.repeat))
        part.refuse(u"\"repeat\" needs a period such as \"P7D\", not \"%1\""_s.arg(step.repeat));
    const bool known = std::any_of(made.variants.begin(), made.variants.end(),
                                   [&step](const TemplateVariant &variant) { return variant.id == step.variant; });
    if (!step.variant.isEmpty() && !known)
        part.refuse(u"there is no variant \"%1\""_s.arg(step.variant));
    return step;
}

Result<TemplateInfo> CatalogueParser::parseTemplate(const QByteArray &json, const Catalogues &known)
{
    const auto refused = [](int line, const QString &why) { return Error{Fault::Unreadable, u"line %1: %2"_s.arg(line).arg(why), {}}; };
    if (json.size() > kLargestTemplate)
        return Error{Fault::TooLarge, u"a template has at most 256 KiB"_s, {}};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refused(lineOf(json, error.offset), error.errorString());
    QJsonObject object = document.object();
    int line = 1;
    if (object.contains(u"items"_s)) {
        const QJsonArray items = object.value(u"items"_s).toArray();
        const QList<ItemPlace> places = itemPlaces(json).value("items");
        if (items.size() != 1 || places.size() != 1)
            return refused(1, u"\"items\" needs exactly one treatment"_s);
        object = items[0].toObject();
        line = places[0].line;
    }
    m_made = known;
    m_made.m_templates.clear();
    CatalogueReader reader(object);
    readTemplate(reader);
    if (const QString problem = reader.finish(); !problem.isEmpty())
        return refused(line, problem);
    return m_made.m_templates.first();
}

} // namespace dayplus
