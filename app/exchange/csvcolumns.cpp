// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvcolumns.h"

#include <QRegularExpression>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

struct Name { CsvRole role; QLatin1StringView own; const char16_t *others; };

/** `others`: what other programs and reports call it, "|" between them, lower case. */
constexpr Name kNames[] = {
    {CsvRole::Date, "date"_L1, u"datum|fecha|data|date/time|datetime|date time|date and time|timestamp|recorded at|measured at|when|tag|"
                               u"collection date|collected|date collected|datum/zeit|datum und zeit|messzeitpunkt|abnahmedatum|start|start date|jour"},
    {CsvRole::Time, "time"_L1, u"uhrzeit|zeit|heure|hora|time of day|time measured"},
    {CsvRole::Item, "label"_L1, u"item|name|test|test name|parameter|measurement|symptom|event|analyte|laborwert|untersuchung|bezeichnung|was|"
                                u"messung|messwert|analyse|component|component name|description|what"},
    {CsvRole::Code, "code"_L1, u"item code"},
    {CsvRole::Kind, "kind"_L1, u"category|art|kategorie|record type"},
    {CsvRole::Amount, "value"_L1, u"wert|result|ergebnis|reading|amount|valeur|valor|resultat|rating|rating/amount|result value|score|menge|severity"},
    {CsvRole::Unit, "unit"_L1, u"einheit|units|unité|unidad|uom"},
    {CsvRole::Comparator, "comparator"_L1, u"operator"},
    {CsvRole::Level, "level"_L1, u""},
    {CsvRole::Text, "text"_L1, u"text value|result text"},
    {CsvRole::Status, "status"_L1, u""},
    {CsvRole::State, "state"_L1, u""},
    {CsvRole::Until, "until"_L1, u"end|end date|bis|ende"},
    {CsvRole::Ongoing, "ongoing"_L1, u""},
    {CsvRole::Note, "note"_L1, u"notes|comment|comments|notiz|notizen|bemerkung|kommentar|remark|remarks|detail|details text|anmerkung"},
    {CsvRole::Reporter, "reporter"_L1, u"entered by|source|quelle|reported by"},
    {CsvRole::RefLow, "ref_low"_L1, u"reference low|ref low|low|normal low|referenz von|lower limit"},
    {CsvRole::RefHigh, "ref_high"_L1, u"reference high|ref high|high|normal high|referenz bis|upper limit"},
    {CsvRole::Flag, "flag"_L1, u"abnormal|abnormal flag|interpretation"},
    {CsvRole::Loinc, "loinc"_L1, u"loinc code|loinc_code"},
    {CsvRole::SourceId, "source_id"_L1, u"record id|result id"},
    {CsvRole::SourceFile, "source_file"_L1, u""},
    {CsvRole::Patient, "patient"_L1, u"patient name|person"},
    {CsvRole::RecordId, "id"_L1, u""},
    {CsvRole::Group, "group"_L1, u""},
    {CsvRole::Given, "date_given"_L1, u""},
    {CsvRole::UntilGiven, "until_given"_L1, u""},
    {CsvRole::Zone, "zone"_L1, u""},
    {CsvRole::Order, "order"_L1, u""},
    {CsvRole::Copied, "same_as_yesterday"_L1, u""},
    {CsvRole::Codings, "codings"_L1, u""},
    {CsvRole::Details, "details"_L1, u""},
};

CsvRole roleOf(const QString &header)
{
    const QString name = header.simplified().toLower();
    for (const Name &known : kNames) {
        if (name == known.own || (!name.isEmpty() && QStringView(known.others).split(u'|').contains(name)))
            return known.role;
    }
    return CsvRole::Ignore;
}

CsvRole roleInMap(const QString &key)
{
    if (key == "item"_L1 || key == "name"_L1)
        return CsvRole::Item;
    if (key == "low"_L1 || key == "high"_L1)
        return key == "low"_L1 ? CsvRole::RefLow : CsvRole::RefHigh;
    for (const Name &known : kNames) {
        if (key == known.own)
            return known.role;
    }
    return CsvRole::Ignore;
}

/** "Temperature (°C)" → "Temperature", "°C". */
void splitUnit(const QString &header, QString &name, QString &unit)
{
    static const QRegularExpression pattern(uR"(^(.*\S)\s*[(\[]\s*([^)\]]+?)\s*[)\]]\s*$)"_s);
    const QRegularExpressionMatch match = pattern.match(header);
    name = match.hasMatch() ? match.captured(1).trimmed() : header.simplified();
    unit = match.hasMatch() ? match.captured(2) : QString();
}

CsvColumns::Column columnFor(const QString &header, const Catalogues &catalogues)
{
    CsvColumns::Column column{roleOf(header), header.simplified(), nullptr, {}};
    if (column.role != CsvRole::Ignore)
        return column;
    QString name;
    splitUnit(column.header, name, column.unit);
    const CatalogueItem *item = catalogues.itemByName(column.header);
    if (item)
        column.unit.clear();
    if (!item && !column.unit.isEmpty())
        item = catalogues.itemByName(name);
    if (const qsizetype space = name.lastIndexOf(u' '); !item && space > 0) { // "Weight kg"
        const CatalogueItem *candidate = catalogues.itemByName(QStringView(name).first(space));
        if (candidate && candidate->unit(QStringView(name).sliced(space + 1))) {
            item = candidate;
            column.unit = name.mid(space + 1);
        }
    }
    if (item && item->scale != Scale::None) {
        column.role = CsvRole::Measured;
        column.item = item;
        return column;
    }
    column.role = column.unit.isEmpty() ? CsvRole::Ignore : roleOf(name); // "Value (mg/dL)"
    return column;
}

Error badMap(const QString &what)
{
    return {Fault::Unreadable, u"--map: "_s + what, {}};
}

} // namespace

QLatin1StringView columnName(CsvRole role)
{
    for (const Name &known : kNames) {
        if (known.role == role)
            return known.own;
    }
    return {};
}

void CsvColumns::index()
{
    m_at.clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const CsvRole role = m_columns[i].role;
        if (role == CsvRole::Ignore || role == CsvRole::Measured)
            continue;
        if (!m_at.contains(role)) {
            m_at.insert(role, i);
            if (role == CsvRole::Amount && !m_columns[i].unit.isEmpty())
                m_always.insert(CsvRole::Unit, m_columns[i].unit);
        }
    }
}

Done CsvColumns::apply(const QString &map, const Catalogues &catalogues)
{
    for (const QString &part : map.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = part.left(equals).trimmed().toLower(), said = part.mid(equals + 1).trimmed();
        if (equals <= 0 || said.isEmpty())
            return badMap(u"write it as role=column, such as date=Datum,value=Wert"_s);
        qsizetype at = -1;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].header.compare(said, Qt::CaseInsensitive) == 0)
                at = i;
        }
        const QString word = said.toLower();
        if (at < 0 && (key == "date"_L1 || key == "order"_L1 || key == "date-order"_L1)
            && (word == "dmy"_L1 || word == "mdy"_L1 || word == "ymd"_L1 || word == "iso"_L1)) {
            m_order = word == "dmy"_L1 ? DateOrder::DayFirst : (word == "mdy"_L1 ? DateOrder::MonthFirst : DateOrder::YearFirst);
            continue;
        }
        if (key == "decimal"_L1 && (word == "comma"_L1 || word == "point"_L1)) {
            m_sign = word == "comma"_L1 ? DecimalSign::Comma : DecimalSign::Point;
            continue;
        }
        const CsvRole role = roleInMap(key);
        if (at < 0 && (role == CsvRole::Unit || role == CsvRole::Item || role == CsvRole::Code || role == CsvRole::Kind)) {
            m_always.insert(role, said);
            continue;
        }
        if (at < 0)
            return badMap(u"no column is called \"%1\""_s.arg(said.left(60)));
        if (role != CsvRole::Ignore) {
            for (Column &column : m_columns)
                column.role = column.role == role ? CsvRole::Ignore : column.role;
            m_columns[at].role = role;
        } else if (const CatalogueItem *item = catalogues.itemByName(key)) { // temp=Messung 1
            m_columns[at] = {CsvRole::Measured, said, item, m_columns[at].unit};
        } else if (word != "ignore"_L1) {
            return badMap(u"\"%1\" is neither a role nor a known item"_s.arg(key.left(60)));
        }
    }
    return done();
}

Result<CsvColumns> CsvColumns::read(const QStringList &header, const QString &map, const Catalogues &catalogues)
{
    CsvColumns columns;
    for (const QString &cell : header)
        columns.m_columns.append(columnFor(cell, catalogues));
    if (const Done applied = columns.apply(map, catalogues); !applied)
        return applied.error();
    columns.index();
    return columns;
}

bool CsvColumns::isUsable() const
{
    for (const Column &column : m_columns) {
        if (column.role == CsvRole::Measured)
            return has(CsvRole::Date);
    }
    const bool names = has(CsvRole::Item) || has(CsvRole::Code) || has(CsvRole::Loinc) || m_always.contains(CsvRole::Item)
        || m_always.contains(CsvRole::Code);
    const bool says = has(CsvRole::Amount) || has(CsvRole::Text) || has(CsvRole::Note) || has(CsvRole::Level);
    return (names && (says || has(CsvRole::Date))) || (has(CsvRole::Date) && has(CsvRole::Note));
}

QString CsvColumns::cell(const QStringList &cells, CsvRole role) const
{
    const qsizetype at = m_at.value(role, -1);
    const QString text = at >= 0 && at < cells.size() ? cells[at].trimmed() : QString();
    return text.isEmpty() ? m_always.value(role) : text;
}

} // namespace dayplus
