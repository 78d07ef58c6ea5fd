// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cataloguereader.h"

#include <algorithm>
#include <array>

namespace dayplus {

using namespace Qt::StringLiterals;

QJsonValue CatalogueReader::take(const QString &key)
{
    m_known.insert(key);
    return m_object.value(key);
}

void CatalogueReader::refuse(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = why;
}

QString CatalogueReader::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_known.contains(it.key()))
            refuse(u"unknown key \"%1\""_s.arg(it.key()));
    }
    return m_problem;
}

QString CatalogueReader::text(const QString &key)
{
    const QString found = textOr(key);
    if (found.isEmpty())
        refuse(u"\"%1\" is missing"_s.arg(key));
    return found;
}

QString CatalogueReader::textOr(const QString &key, const QString &fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return fallback;
    const QString found = value.toString();
    if (!value.isString() || found != found.trimmed())
        refuse(u"\"%1\" is not a text"_s.arg(key));
    return found;
}

QString CatalogueReader::oneOf(const QString &key, const QStringList &allowed)
{
    const QString found = text(key);
    if (!found.isEmpty() && !allowed.contains(found))
        refuse(u"unknown %1 \"%2\""_s.arg(key, found));
    return found;
}

QString CatalogueReader::oneOfOrEmpty(const QString &key, const QStringList &allowed)
{
    return m_object.contains(key) ? oneOf(key, allowed) : QString();
}

QJsonArray CatalogueReader::array(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        refuse(u"\"%1\" is not a list"_s.arg(key));
    return value.toArray();
}

QStringList CatalogueReader::texts(const QString &key)
{
    QStringList found;
    const QJsonArray values = array(key);
    for (const QJsonValue &value : values) {
        const QString text = value.toString();
        if (text.isEmpty() || text != text.trimmed())
            refuse(u"\"%1\" holds something that is not a text"_s.arg(key));
        else if (found.contains(text))
            refuse(u"\"%1\" names \"%2\" twice"_s.arg(key, text));
        found.append(text);
    }
    return found;
}

bool CatalogueReader::flag(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(u"\"%1\" is not true or false"_s.arg(key));
    return value.toBool();
}

std::optional<int> CatalogueReader::integerOrOpen(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isNull())
        return std::nullopt;
    const double number = value.toDouble(0.5);
    if (number != double(int(number)))
        refuse(u"\"%1\" is not a whole number"_s.arg(key));
    return int(number);
}

int CatalogueReader::integer(const QString &key, int fallback, int low, int high)
{
    if (!m_object.contains(key))
        return fallback;
    const int found = integerOrOpen(key).value_or(low - 1);
    if (found < low || found > high)
        refuse(u"\"%1\" is not a whole number from %2 to %3"_s.arg(key).arg(low).arg(high));
    return found;
}

QJsonObject CatalogueReader::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.toObject().isEmpty())
        refuse(u"\"%1\" is not an object with something in it"_s.arg(key));
    return value.toObject();
}

std::optional<Decimal> CatalogueReader::decimal(const QJsonValue &value, const QString &key)
{
    const auto found = Decimal::parse(value.toString());
    if (!found)
        refuse(u"\"%1\" needs exact numbers as text, such as \"30.0\""_s.arg(key));
    return found;
}

Limits CatalogueReader::limits(const QString &key)
{
    if (!m_object.contains(key))
        return {};
    const QJsonArray pair = array(key);
    if (pair.size() != 2) {
        refuse(u"\"%1\" needs a low and a high end"_s.arg(key));
        return {};
    }
    Limits found;
    if (!pair[0].isNull())
        found.low = decimal(pair[0], key);
    if (!pair[1].isNull())
        found.high = decimal(pair[1], key);
    if (found.low && found.high && *found.high < *found.low)
        refuse(u"\"%1\" ends below its start"_s.arg(key));
    return found;
}

QString CatalogueReader::loinc(const QString &key)
{
    const QString code = textOr(key);
    if (!code.isEmpty() && !hasLoincCheckDigit(code))
        refuse(u"LOINC %1 has a wrong check digit"_s.arg(code));
    return code;
}

QStringList CatalogueReader::loincs(const QString &key)
{
    const QStringList codes = texts(key);
    for (const QString &code : codes) {
        if (!hasLoincCheckDigit(code))
            refuse(u"LOINC %1 has a wrong check digit"_s.arg(code));
    }
    return codes;
}

QList<Coding> CatalogueReader::codings(const QString &key)
{
    static const QStringList kSystems{u"http://snomed.info/sct"_s, u"http://hl7.org/fhir/sid/icd-10"_s, u"http://hl7.org/fhir/sid/cvx"_s};
    QList<Coding> found;
    const QJsonArray values = array(key);
    for (const QJsonValue &value : values) {
        CatalogueReader reader(value.toObject());
        Coding coding{reader.oneOf(u"system"_s, kSystems), reader.text(u"code"_s), reader.textOr(u"display"_s)};
        if (coding.system == kSystems[0] && !hasSnomedCheckDigit(coding.code))
            reader.refuse(u"SNOMED CT %1 has a wrong check digit"_s.arg(coding.code));
        if (const QString problem = reader.finish(); !problem.isEmpty())
            refuse(problem);
        found.append(std::move(coding));
    }
    return found;
}

std::optional<Ratio> CatalogueReader::ratio(const QString &key)
{
    if (!m_object.contains(key))
        return std::nullopt;
    const QJsonArray pair = array(key);
    Ratio found{pair.at(0).toInteger(), pair.at(1).toInteger(), {}, {}};
    if (pair.size() != 2 || found.numerator <= 0 || found.denominator <= 0) {
        refuse(u"\"%1\" needs two whole numbers above 0"_s.arg(key));
        return Ratio{};
    }
    return found;
}

UnitChoice CatalogueReader::unit(const QJsonObject &object, bool canonical, const UnitTable &table)
{
    CatalogueReader reader(object);
    UnitChoice choice;
    choice.ucum = reader.text(u"ucum"_s);
    const auto spelling = table.constFind(choice.ucum);
    if (spelling == table.constEnd()) {
        reader.refuse(u"unknown unit \"%1\""_s.arg(choice.ucum));
    } else {
        choice.label = spelling->label;
        choice.aliases = spelling->aliases;
    }
    const std::optional<int> digits = reader.integerOrOpen(u"digits"_s);
    if (!digits || *digits < 0 || *digits > 6)
        reader.refuse(u"\"digits\" must be 0 to 6"_s);
    choice.digits = digits.value_or(0);
    const std::optional<Ratio> ratio = reader.ratio(u"ratio"_s);
    if (canonical == ratio.has_value())
        reader.refuse(canonical ? u"the first unit is the canonical one and has no ratio"_s
                                : u"unit %1 needs a ratio"_s.arg(choice.ucum));
    choice.toCanonical = ratio.value_or(Ratio{});
    for (const auto &[key, part] : {std::pair{u"before"_s, &choice.toCanonical.before}, {u"after"_s, &choice.toCanonical.after}}) {
        if (object.contains(key))
            *part = reader.decimal(reader.take(key), key).value_or(Decimal{});
    }
    if (const QString problem = reader.finish(); !problem.isEmpty())
        refuse(problem);
    return choice;
}

QList<UnitChoice> CatalogueReader::units(const QString &key, const UnitTable &table)
{
    QList<UnitChoice> found;
    QHash<QString, QString> spellings;
    const QJsonArray values = array(key);
    for (const QJsonValue &value : values) {
        UnitChoice choice = unit(value.toObject(), found.isEmpty(), table);
        for (const QString &spelling : QStringList{choice.ucum, choice.label} + choice.aliases) {
            const QString owner = spellings.value(foldedUnit(spelling), choice.ucum);
            if (owner != choice.ucum)
                refuse(u"\"%1\" could mean %2 or %3"_s.arg(spelling, owner, choice.ucum));
            spellings.insert(foldedUnit(spelling), choice.ucum);
        }
        found.append(std::move(choice));
    }
    return found;
}

bool isCode(QStringView code)
{
    return !code.isEmpty() && code[0] >= u'a' && code[0] <= u'z' && std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

bool hasLoincCheckDigit(QStringView code)
{
    const qsizetype dash = code.indexOf(u'-');
    if (dash < 1 || dash > 7 || dash != code.size() - 2)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < dash; ++i) {
        const int digit = code[dash - 1 - i].digitValue();
        if (digit < 0)
            return false;
        const int weighted = i % 2 == 0 ? digit * 2 : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return code.back().digitValue() == (10 - sum % 10) % 10;
}

bool hasSnomedCheckDigit(QStringView code)
{
    constexpr std::array<std::array<int, 10>, 8> kPermuted{{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2}, {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1}, {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}}};
    const auto inDihedralGroup = [](int a, int b) { // multiplication of the dihedral group D5
        if (a < 5)
            return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
        return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
    };
    if (code.size() < 6 || code.size() > 18)
        return false;
    int check = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const int digit = code[code.size() - 1 - i].digitValue();
        if (digit < 0)
            return false;
        check = inDihedralGroup(check, kPermuted[std::size_t(i % 8)][std::size_t(digit)]);
    }
    return check == 0;
}

QString foldedUnit(QStringView unit)
{
    static const QString kSuperscripts = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString folded;
    folded.reserve(unit.size());
    for (const QChar c : unit) {
        if (c.isSpace() || c == u'^' || c == u'*')
            continue;
        if (c == u'\u00B5' || c == u'\u03BC')
            folded += u'u';
        else if (c == u'×')
            folded += u'x';
        else if (const qsizetype digit = kSuperscripts.indexOf(c); digit >= 0)
            folded += QChar(u'0' + char16_t(digit));
        else
            folded += c.toCaseFolded();
    }
    return folded;
}

QString foldedName(QStringView name)
{
    return name.toString().toCaseFolded().simplified();
}

} // namespace dayplus
