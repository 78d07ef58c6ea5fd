// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirparts.h"

#include <QRegularExpression>

namespace dayplus::fhir {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t kMostCodings = 20;
constexpr qsizetype kLongestCode = 500;

Comparator comparatorOf(const JsonValue &quantity)
{
    const QByteArray &text = quantity["comparator"].bytes();
    if (text == "<")
        return Comparator::Less;
    if (text == "<=")
        return Comparator::LessOrEqual;
    if (text == ">")
        return Comparator::Greater;
    if (text == ">=")
        return Comparator::GreaterOrEqual;
    return Comparator::None;
}
} // namespace

QString lines(const QStringList &parts)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty() && !kept.contains(part.trimmed()))
            kept.append(part.trimmed());
    }
    return kept.join(u'\n');
}

QString ownExtension(const JsonValue &resource, QLatin1StringView url)
{
    for (const JsonValue &extension : resource["extension"].asList()) {
        if (extension["url"].string() == url)
            return extension["valueCode"].string();
    }
    return {};
}

bool isAbout(const JsonValue &beside)
{
    const JsonValue &extension = beside["extension"].at(0);
    return extension["url"].string() == kAbout && extension["valueBoolean"].isTrue();
}

QList<Coding> codings(const JsonValue &coded)
{
    QList<Coding> found;
    const std::vector<JsonValue> list = coded["coding"].asList();
    for (size_t i = 0; i < list.size() && i < kMostCodings; ++i) {
        const Coding coding{list[i]["system"].string().left(kLongestCode), list[i]["code"].string().left(kLongestCode),
                            list[i]["display"].string().left(kLongestCode)};
        if (!coding.code.isEmpty() || !coding.display.isEmpty())
            found.append(coding);
    }
    return found;
}

namespace {
/** SNOMED's full names end in the sort of thing they are: "Menopausal flushing (finding)". People don't say that. */
QString withoutSort(const QString &display)
{
    static const QRegularExpression sort(
        u" \\((?:finding|disorder|substance|situation|procedure|regime/therapy|medicinal product(?: form)?|clinical drug|product|qualifier value|"
        "observable entity|morphologic abnormality|body structure|event|organism|physical object|regime|person|context-dependent category)\\)$"_s);
    return QString(display).remove(sort);
}

/** A code without any words, so that at least its list is said: "LOINC 69548-6". */
QString codeWords(const Coding &coding)
{
    if (coding.system == kLoinc)
        return u"LOINC "_s + coding.code;
    if (coding.system == kSnomed)
        return u"SNOMED CT "_s + coding.code;
    if (coding.system == kRxNorm)
        return u"RxNorm "_s + coding.code;
    if (coding.system.startsWith("http://hl7.org/fhir/sid/"_L1))
        return coding.system.mid(coding.system.lastIndexOf(u'/') + 1).toUpper() + u' ' + coding.code;
    return coding.code;
}
} // namespace

QString label(const JsonValue &coded)
{
    if (const QString text = coded["text"].string().simplified(); !text.isEmpty())
        return text;
    const QList<Coding> all = codings(coded);
    for (const Coding &coding : all) {
        if (const QString display = coding.display.simplified(); !display.isEmpty())
            return coding.system == kSnomed ? withoutSort(display) : display;
    }
    return all.isEmpty() ? QString() : codeWords(all.first());
}

QString labels(const JsonValue &concepts)
{
    QStringList found;
    for (const JsonValue &coded : concepts.asList()) {
        const QString one = coded.isString() ? coded.string() : label(coded);
        if (!one.isEmpty() && !found.contains(one))
            found.append(one);
    }
    return found.join(u", "_s);
}

bool isBareCode(const JsonValue &coded)
{
    const QList<Coding> all = codings(coded);
    return !all.isEmpty() && label(coded) == codeWords(all.first());
}

bool hasCode(const QList<Coding> &codings, QLatin1StringView system, QStringView code)
{
    for (const Coding &coding : codings) {
        if (coding.code == code && (system.isEmpty() || coding.system == system))
            return true;
    }
    return false;
}

QString code(const JsonValue &conceptOrCode)
{
    if (conceptOrCode.isString())
        return conceptOrCode.string();
    const QString first = conceptOrCode["coding"].at(0)["code"].string();
    return first.isEmpty() ? conceptOrCode["text"].string() : first;
}

std::optional<Moment> moment(const QString &text, const QTimeZone &home)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 40)
        return {};
    const Result<Moment> read = momentFromText(trimmed, home);
    if (!read || read->precision == Precision::Unknown)
        return {};
    Moment found = *read;
    if (found.precision == Precision::Minute) {
        const std::optional<QDateTime> instant = found.instant();
        if (!instant)
            return {};
        found = Moment::at(instant->toTimeZone(home));
    }
    found.given = trimmed;
    return found;
}

QString unit(const JsonValue &quantity)
{
    const QString coded = quantity["code"].string();
    const QString printed = quantity["unit"].string().trimmed();
    if (!coded.isEmpty() && quantity["system"].string() == kUcum && (coded != "1"_L1 || printed.isEmpty()))
        return coded;
    return printed.isEmpty() ? coded : printed;
}

std::optional<Quantity> quantity(const JsonValue &quantity)
{
    if (!quantity["value"].isNumber())
        return {};
    const std::optional<Decimal> number = Decimal::parse(quantity["value"].printed());
    if (!number)
        return {};
    QString given = unit(quantity);
    if (given == "1"_L1)
        given.clear();
    return Quantity{*number, given, comparatorOf(quantity)};
}

QString printedQuantity(const JsonValue &quantity)
{
    const QString value = quantity["value"].printed();
    if (value.isEmpty())
        return {};
    const QString printedUnit = quantity["unit"].string().isEmpty() ? quantity["code"].string() : quantity["unit"].string();
    return (quantity["comparator"].string() + value + u' ' + (printedUnit == "1"_L1 ? QString() : printedUnit)).trimmed();
}

QString rangeWords(const JsonValue &range)
{
    const QString low = printedQuantity(range["low"]), high = printedQuantity(range["high"]);
    if (low.isEmpty() || high.isEmpty())
        return low.isEmpty() ? (high.isEmpty() ? QString() : u"up to "_s + high) : u"from "_s + low;
    const QString shortLow = unit(range["low"]) == unit(range["high"]) ? range["low"]["value"].printed() : low;
    return shortLow + u" to "_s + high;
}

QString ratioWords(const JsonValue &ratio)
{
    const JsonValue &above = ratio["numerator"], &below = ratio["denominator"];
    if (!above["value"].isNumber() && !below["value"].isNumber())
        return {};
    if (unit(above).isEmpty() && unit(below).isEmpty())
        return above["comparator"].string() + above["value"].printed() + u':' + below["value"].printed();
    return printedQuantity(above) + u" / "_s + printedQuantity(below);
}

QString periodWords(const JsonValue &period)
{
    const QString start = period["start"].string(), end = period["end"].string();
    if (start.isEmpty() && end.isEmpty())
        return {};
    return start.isEmpty() ? u"until "_s + end : (end.isEmpty() ? u"since "_s + start : start + u" to "_s + end);
}

QString words(const JsonValue &holder, QByteArrayView prefix)
{
    const auto part = [&](const char *type) -> const JsonValue & { return holder[prefix.toByteArray() + type]; };
    for (const char *type : {"String", "Time", "DateTime", "Date", "Instant", "Code", "Uri"}) {
        if (part(type).isString())
            return part(type).string();
    }
    if (const QString range = rangeWords(part("Range")); !range.isEmpty())
        return range;
    if (const QString ratio = ratioWords(part("Ratio")); !ratio.isEmpty())
        return ratio;
    if (const QString period = periodWords(part("Period")); !period.isEmpty())
        return period;
    const JsonValue &sampled = part("SampledData");
    if (!sampled.isObject())
        return {};
    return u"%1 values, one every %2 ms, from %3: %4"_s.arg(sampled["data"].string().count(u' ') + 1)
        .arg(sampled["period"].printed(), printedQuantity(sampled["origin"]), sampled["data"].string());
}

QString notes(const JsonValue &annotations)
{
    QStringList found;
    for (const JsonValue &annotation : annotations.asList())
        found.append(annotation.isString() ? annotation.string() : annotation["text"].string());
    return lines(found);
}

QString extensionNotes(const JsonValue &resource)
{
    QStringList found;
    for (const JsonValue &extension : resource["extension"].asList()) {
        const QString url = extension["url"].string();
        if (url.startsWith(kOwnCodes) || found.size() > 50)
            continue;
        QString said = printedQuantity(extension["valueQuantity"]);
        said = said.isEmpty() ? label(extension["valueCodeableConcept"]) : said;
        for (const char *type : {"valueInteger", "valueUnsignedInt", "valuePositiveInt", "valueDecimal"})
            said = said.isEmpty() ? extension[type].printed() : said;
        said = said.isEmpty() ? words(extension, "value") : said;
        const QString name = url.mid(url.lastIndexOf(u'/') + 1);
        found.append(said.isEmpty() ? extensionNotes(extension) : name + u": "_s + said);
    }
    return lines(found);
}

QString target(const JsonValue &reference)
{
    QString text = reference["reference"].string();
    if (const qsizetype history = text.indexOf("/_history/"_L1); history > 0)
        text.truncate(history);
    if (!text.contains("://"_L1))
        return text;
    const qsizetype id = text.lastIndexOf(u'/');
    const qsizetype type = id > 0 ? text.lastIndexOf(u'/', id - 1) : -1;
    return type > 0 ? text.mid(type + 1) : text;
}

QString targetType(const JsonValue &reference)
{
    const QString text = target(reference);
    if (const qsizetype slash = text.indexOf(u'/'); slash > 0 && text[0].isUpper())
        return text.left(slash);
    return reference["type"].string();
}

QString personName(const JsonValue &names)
{
    const std::vector<JsonValue> all = names.asList();
    if (all.empty())
        return {};
    const JsonValue *chosen = &all.front();
    for (const JsonValue &name : all) {
        if (name["use"].bytes() == "official") {
            chosen = &name;
            break;
        }
    }
    if (const QString text = (*chosen)["text"].string().simplified(); !text.isEmpty())
        return text;
    QStringList parts;
    for (const JsonValue &given : (*chosen)["given"].asList())
        parts.append(given.string());
    for (const JsonValue &family : (*chosen)["family"].asList())
        parts.append(family.string());
    return parts.join(u' ').simplified();
}

} // namespace dayplus::fhir
