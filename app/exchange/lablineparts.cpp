// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a line are its name, and which its result.
#include "exchange/lablineparts.h"

#include <QRegularExpression>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 60;
constexpr qsizetype kMostNameWords = 5; ///< of a name nobody knows; more of them are a sentence

QString folded(QStringView name)
{
    QString text;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || c == u'%')
            text += c.toLower();
    }
    return text;
}

bool startsLikeNumber(const QString &word)
{
    static const QRegularExpression pattern(uR"(^(?:[<>≤≥]=?|=[<>])?\s*[-+]?\d)"_s);
    return pattern.match(word).hasMatch() || word == u"<" || word == u">" || word == u"≤" || word == u"≥" || word == u"<=" || word == u">=";
}

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/** "IgG :" → "IgG", and a flag before the number goes to `flag`. A lone dash is only a separator. */
QString bareName(QStringList words, QString &flag)
{
    while (words.size() > 1) {
        QString last = words.last();
        if (last == u":" || last == u"=" || last == u"-") {
            words.removeLast();
            continue;
        }
        if (last.startsWith(u'(') && last.endsWith(u')'))
            last = last.mid(1, last.size() - 2);
        if (!isLabFlag(last) || last.startsWith(u'-') || !flag.isEmpty())
            break;
        flag = last;
        words.removeLast();
    }
    QString name = words.join(u' ');
    while (name.endsWith(u':') || name.endsWith(u'=') || name.endsWith(u','))
        name.chop(1);
    return name.trimmed();
}

/** A known result is worth more than an unknown one, and one that could be read more than one that could not. */
int worth(const LabParts &parts)
{
    return (parts.item ? 2 : 0) + (parts.trouble == LabTrouble::None ? 1 : 0);
}

std::optional<LabParts> numericParts(const QStringList &words, const LabNames &names, std::optional<bool> thousands)
{
    std::optional<LabParts> best;
    bool isFirst = true; // a name nobody knows ends where the first number begins
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (!startsLikeNumber(words[i]))
            continue;
        const bool first = std::exchange(isFirst, false);
        QString flag;
        const QString name = bareName(words.first(i), flag);
        if (!hasLetter(name) && !names.find(name))
            continue;
        const CatalogueItem *item = names.find(name);
        if (!item && (!first || name.size() > kLongestName || i > kMostNameWords))
            continue;
        std::optional<LabParts> parts = readLabResult(words.mid(i).join(u' '), item, thousands);
        if (!parts || (!item && !parts->rest.isEmpty()))
            continue;
        parts->name = name;
        parts->item = item;
        if (parts->facts.flag.isEmpty())
            parts->facts.flag = flag;
        if (!best || worth(*parts) > worth(*best))
            best = parts;
    }
    return best;
}

std::optional<LabParts> wordedParts(const QStringList &words, const LabNames &names)
{
    std::optional<LabParts> unknown;
    for (qsizetype i = std::min<qsizetype>(words.size(), kMostNameWords + 1); i >= 1; --i) {
        LabParts parts;
        parts.name = bareName(words.first(i), parts.facts.flag);
        parts.item = names.find(parts.name);
        QString result = takeLabRange(words.mid(i).join(u' '), parts.facts).trimmed();
        while (result.startsWith(u':') || result.startsWith(u'='))
            result = result.mid(1).trimmed();
        const bool takesWords = parts.item && (parts.item->scale == Scale::Text || parts.item->units.isEmpty());
        if (!result.isEmpty() && (takesWords || isLabWords(result)))
            parts.value = result;
        else
            parts.trouble = LabTrouble::NoValue;
        if (parts.item)
            return parts;
        if (parts.trouble == LabTrouble::None && hasLetter(parts.name))
            unknown = parts; // the shortest name, so the most of the words are the result
    }
    return unknown;
}

} // namespace

LabNames::LabNames(const Catalogues &catalogues) : m_catalogues(catalogues)
{
    for (const CatalogueItem *item : catalogues.items(Kind::Lab)) {
        for (const QString &name : QStringList{item->code, item->label} + item->synonyms) {
            if (!m_items.contains(folded(name)))
                m_items.insert(folded(name), item);
        }
    }
}

const CatalogueItem *LabNames::exactly(const QString &name) const
{
    const QString key = folded(name);
    return key.isEmpty() ? nullptr : m_items.value(key);
}

const CatalogueItem *LabNames::find(const QString &printed) const
{
    static const QRegularExpression loinc(uR"((?:^|[\s(\[])(?:LOINC:?\s*)?(\d{3,6}-\d)(?=$|[\s)\],]))"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = loinc.match(printed); match.hasMatch()) {
        const CatalogueItem *item = m_catalogues.itemByLoinc(match.captured(1));
        if (item && item->kind == Kind::Lab)
            return item;
    }
    if (const CatalogueItem *item = exactly(printed))
        return item;
    static const QRegularExpression brackets(uR"([(\[]([^)\]]*)[)\]])"_s);
    QString name = printed;
    const QRegularExpressionMatch bracket = brackets.match(name);
    name.remove(brackets);
    if (const CatalogueItem *item = exactly(name))
        return item;
    static const QRegularExpression additions(uR"(\b(abs|absolut|absolute|quant|quantitativ|im serum|serum|plasma|i\.?\s?[sp]|\d{3,6}-\d)\b\.?|[*#])"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    name.remove(additions);
    if (const CatalogueItem *item = exactly(name))
        return item;
    return bracket.hasMatch() ? exactly(bracket.captured(1)) : nullptr;
}

std::optional<LabParts> readLabParts(const QString &line, const LabNames &names, std::optional<bool> thousands)
{
    QString text = line;
    static const QRegularExpression gaps(uR"([\t|;\x{00A0}\x{2000}-\x{200A}\x{202F}]+|\.{3,}|…)"_s);
    text.replace(gaps, u" "_s).replace(u'–', u'-').replace(u'—', u'-').replace(u'−', u'-').replace(u'μ', u'µ');
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    std::optional<LabParts> found = numericParts(words, names, thousands);
    if (!found || !found->item) {
        if (std::optional<LabParts> worded = wordedParts(words, names); worded && (worded->item || !found))
            found = worded;
    }
    if (!found)
        return std::nullopt;
    // A share of something whose count has another entry in the catalogue: "CD19 12 %".
    if (const auto *quantity = std::get_if<Quantity>(&found->value); quantity && quantity->unit == u"%" && found->item && !found->item->unit(u"%")) {
        if (const CatalogueItem *share = names.find(found->name + u" %"_s))
            found->item = share;
    }
    if (!found->item && found->trouble == LabTrouble::None)
        found->trouble = LabTrouble::UnknownName;
    return found;
}

} // namespace dayplus
