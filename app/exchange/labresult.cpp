// SPDX-License-Identifier: GPL-3.0-or-later
// "5,2 g/L (7.0-16.0) L": number, unit, range and flag, in the orders that reports use.
#include "exchange/lablineparts.h"

#include <QRegularExpression>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

const QString kNumber = uR"(\d[\d.,']*)"_s;

Comparator comparatorOf(const QString &sign)
{
    if (sign == u"<")
        return Comparator::Less;
    if (sign == u">")
        return Comparator::Greater;
    if (sign == u"≤" || sign == u"<=" || sign == u"=<")
        return Comparator::LessOrEqual;
    if (sign == u"≥" || sign == u">=" || sign == u"=>")
        return Comparator::GreaterOrEqual;
    return Comparator::None;
}

struct ReadNumber {
    std::optional<Decimal> number;
    bool ambiguous = false;
};

/** "150.000" can be read in two ways; "1.234,5", "1.234.567" and "150'000" in one. */
ReadNumber readNumber(QString digits, std::optional<bool> thousands)
{
    static const QRegularExpression oneGroup(uR"(^[-+]?[1-9]\d{0,2}[.,]\d{3}$)"_s), groups(uR"(^[-+]?\d{1,3}([.,'])\d{3}(?:\1\d{3})+$)"_s),
        apostrophe(uR"(^[-+]?\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$)"_s), mixed(uR"(^[-+]?\d{1,3}(?:([.,])\d{3})+(?!\1)[.,]\d+$)"_s);
    while (digits.endsWith(u'.') || digits.endsWith(u','))
        digits.chop(1);
    const auto without = [&digits](const QString &signs) {
        QString text = digits;
        for (const QChar sign : signs)
            text.remove(sign);
        return text;
    };
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    if (oneGroup.match(digits).hasMatch()) {
        if (!thousands)
            return {Decimal::parse(digits), true};
        return {Decimal::parse(*thousands ? without(u".,"_s) : digits), false};
    }
    if (groups.match(digits).hasMatch())
        return {Decimal::parse(without(u".,'"_s)), false};
    if (apostrophe.match(digits).hasMatch())
        return {Decimal::parse(without(u"'"_s)), false};
    if (const QRegularExpressionMatch match = mixed.match(digits); match.hasMatch())
        return {Decimal::parse(without(match.captured(1))), false};
    return {Decimal::parse(digits), false};
}

/** Superscripts and a multiplication sign as people type them: "×10⁹/L" → "x10^9/L". */
QString plainUnit(QString unit)
{
    static constexpr char16_t raised[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    unit.replace(u'×', u'x').replace(u'μ', u'µ');
    for (int digit = 0; digit < 10; ++digit)
        unit.replace(QChar(raised[digit]), u"^"_s + QString::number(digit));
    return unit;
}

QString knownUnit(const QString &printed, const CatalogueItem *item)
{
    const QString plain = plainUnit(printed);
    for (const QString &spelling : {printed, plain, QString(plain).remove(u' ')}) {
        if (const UnitChoice *choice = item ? item->unit(spelling) : nullptr)
            return choice->ucum;
    }
    return {};
}

/** A unit nobody knows: one word that can be one. */
bool canBeUnit(const QString &word)
{
    static const QRegularExpression power(uR"(^[x*]?10(?:\^|\*|\*\*|[eE])?\d{1,2}(?:/\S*)?$)"_s), plain(uR"(^[\p{L}µ%°\[\]{}/.^*²³\-1]{1,24}$)"_s);
    const QString unit = plainUnit(word);
    return power.match(unit).hasMatch() || (plain.match(unit).hasMatch() && unit != u"-");
}

bool isNumberWord(const QString &word)
{
    static const QRegularExpression pattern(uR"(^[<>≤≥]?[-+]?\d[\d.,']*[*+!HL-]?$)"_s);
    return pattern.match(word).hasMatch();
}

/** Sorts the words behind the number into unit, flag and the rest. False = two results in one line. */
bool sortWords(QStringList words, const CatalogueItem *item, QString &unit, LabParts &parts)
{
    for (qsizetype length = std::min<qsizetype>(words.size(), 4); length >= 1 && unit.isEmpty(); --length) {
        for (qsizetype start = 0; start + length <= words.size() && unit.isEmpty(); ++start) {
            if (length > 1 && (isLabFlag(words[start]) || isLabFlag(words[start + length - 1])))
                continue;
            unit = knownUnit(words.mid(start, length).join(u' '), item);
            if (!unit.isEmpty())
                words.remove(start, length);
        }
    }
    QStringList rest;
    for (const QString &word : std::as_const(words)) {
        if (isNumberWord(word))
            return false;
        if (isLabFlag(word) && parts.facts.flag.isEmpty())
            parts.facts.flag = word;
        else if (unit.isEmpty() && rest.isEmpty() && canBeUnit(word))
            unit = word;
        else
            rest << word;
    }
    parts.rest = rest.join(u' ');
    return true;
}

} // namespace

bool isLabFlag(const QString &word)
{
    static const QRegularExpression pattern(
        uR"(^(?:H{1,3}|L{1,3}|h|l|hi|lo|high|low|hoch|niedrig|erhöht|erniedrigt|\+{1,4}|-{1,4}|\*{1,3}|!{1,3}|↑{1,3}|↓{1,3}|▲|▼)$)"_s);
    static const QRegularExpression words(uR"(^(?:high|low|hoch|niedrig|hi|lo)$)"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(word).hasMatch() || words.match(word).hasMatch();
}

bool isLabWords(const QString &words)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:schwach|stark|weakly|strongly|low|high)\s+)?(?:pos\.?|neg\.?|positi[vf]e?|negati[vf]e?|reactive|non-?reactive|reaktiv|nicht reaktiv)"
        uR"(|(?:not |nicht |none )?(?:detected|detectable|nachweisbar|found)|undetectable|n\.?\s?n\.?|borderline|grenzwertig|equivocal|indeterminate|)"
        uR"(normal|unauffällig|\+{1,4}|\d+\s?:\s?\d+)(?:\s+\d+\s?:\s?\d+)?$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(words.trimmed()).hasMatch();
}

QString takeLabRange(QString text, LabFacts &facts)
{
    static const QRegularExpression label(uR"(\b(?:ref(?:erenz|erence)?(?:bereich| range)?|norm(?:al)?(?:bereich| range)?|nb|rr)\b\.?\s*:?\s*(?=[(\[<>≤≥\d]|bis|up))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracket(uR"([(\[]\s*([^()\[\]]*?)\s*[)\]])"_s);
    static const QRegularExpression range(uR"((?<![\w^*/.,])(%1)\s*(?:-|to|bis)\s*(%1)(?![\w^*.,]))"_s.arg(kNumber));
    static const QRegularExpression limit(uR"((?:^|(?<=[\s(\[]))(<=?|>=?|≤|≥|bis|up to|unter|über|ab)\s*(%1)(?![\w^*.,]))"_s.arg(kNumber));
    text.remove(label);
    const auto takeFrom = [&facts](QString &part) {
        if (!facts.refLow.isEmpty() || !facts.refHigh.isEmpty())
            return false;
        if (const QRegularExpressionMatch match = range.match(part); match.hasMatch()) {
            facts.refLow = match.captured(1);
            facts.refHigh = match.captured(2);
            part.remove(match.capturedStart(), match.capturedLength());
            return true;
        }
        const QRegularExpressionMatch match = limit.match(part);
        if (!match.hasMatch())
            return false;
        const QString sign = match.captured(1);
        (sign.startsWith(u'>') || sign == u"≥" || sign == u"über" || sign == u"ab" ? facts.refLow : facts.refHigh) = match.captured(2);
        part.remove(match.capturedStart(), match.capturedLength());
        return true;
    };
    QString words;
    for (QRegularExpressionMatch match = bracket.match(text); match.hasMatch(); match = bracket.match(text)) {
        QString inside = match.captured(1);
        if (isLabFlag(inside) && facts.flag.isEmpty()) {
            facts.flag = inside;
            inside.clear();
        } else if (takeFrom(inside)) {
            inside = u' ' + inside.trimmed(); // a unit that stands only in the brackets
        } else if (!inside.isEmpty() && facts.method.isEmpty()) {
            facts.method = std::exchange(inside, QString());
        }
        text.replace(match.capturedStart(), match.capturedLength(), u' ' + inside + u' ');
    }
    takeFrom(text);
    return text.simplified();
}

std::optional<LabParts> readLabResult(const QString &text, const CatalogueItem *item, std::optional<bool> thousands)
{
    static const QRegularExpression pattern(uR"(^(<=|>=|=<|=>|[<>≤≥])?\s*([-+]?%1)(.*)$)"_s.arg(kNumber));
    static const QRegularExpression notAResult(uR"(^(?:\s*-\s*\d|\s+(?:bis|to)\s+\d|[/:^*]\s?\d|[-/]\p{L}))"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression spacedGroup(uR"(^\s(\d{3})(?=\s|$)(.*)$)"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(2), tail = match.captured(3);
    if (const bool unitFollows = tail.startsWith(u'/') && tail.size() > 1 && (tail[1].isLetter() || tail[1] == u'µ'); !unitFollows && notAResult.match(tail).hasMatch())
        return std::nullopt;
    LabParts parts;
    if (const QRegularExpressionMatch group = spacedGroup.match(tail); group.hasMatch() && digits.size() <= 3 && !digits.startsWith(u'0') && thousands.value_or(true)) {
        if (!thousands)
            parts.trouble = LabTrouble::Thousands;
        digits += group.captured(1);
        tail = group.captured(2);
    }
    const ReadNumber read = readNumber(digits, thousands);
    if (!read.number)
        return std::nullopt;
    if (read.ambiguous)
        parts.trouble = LabTrouble::Thousands;
    Quantity quantity{*read.number, {}, comparatorOf(match.captured(1))};
    if (!sortWords(takeLabRange(tail, parts.facts).split(u' ', Qt::SkipEmptyParts), item, quantity.unit, parts)) {
        parts.trouble = LabTrouble::SeveralNumbers;
        return parts;
    }
    parts.value = quantity;
    return parts;
}

} // namespace dayplus
