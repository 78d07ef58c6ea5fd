// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvmapper.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

void refuse(ImportRecord &out, const QString &reason)
{
    if (out.refusal.isEmpty())
        out.refusal = reason;
}

std::optional<Level> levelOf(const QString &text)
{
    static const QHash<QString, Level> levels{{u"none"_s, Level::None}, {u"mild"_s, Level::Mild}, {u"moderate"_s, Level::Moderate},
                                              {u"severe"_s, Level::Severe}};
    const auto found = levels.constFind(text.trimmed().toLower());
    return found == levels.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Reporter> reporterOf(const QString &text)
{
    const QString word = text.toLower();
    if (word == "patient"_L1)
        return Reporter::Patient;
    if (word == "caregiver"_L1)
        return Reporter::Caregiver;
    if (word == "team"_L1 || word == "care team"_L1)
        return Reporter::Team;
    return word == "report"_L1 ? std::optional(Reporter::Report) : std::nullopt;
}

} // namespace

QString withoutGuard(const QString &cell)
{
    if (cell.size() < 2 || cell[0] != u'\'')
        return cell;
    return QStringView(u"=+-@\t\r'").contains(cell[1]) ? cell.mid(1) : cell;
}

ImportRecord CsvMapper::map(const CsvRow &row) const
{
    ImportRecord out;
    out.at = u"line %1"_s.arg(row.line);
    if (!row.problem.isEmpty()) {
        out.refusal = row.problem;
        return out;
    }
    QStringList cells;
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QString &cell : row.cells) {
        cells.append(withoutGuard(cell));
        hash.addData(cells.last().trimmed().toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    }
    out.content = hash.result();
    if (m_columns.isOwn()) {
        ownRow(cells, out);
    } else {
        const QString id = cell(cells, CsvRole::SourceId).left(200);
        out.recordId = id;
        if (!id.isEmpty()) {
            const QStringList what{id, cell(cells, CsvRole::Item), cell(cells, CsvRole::Code), cell(cells, CsvRole::Date)};
            out.identity = what.join(u'\x1f').toUtf8();
        }
        foreignRow(cells, out);
    }
    for (EntryDraft &entry : out.entries)
        entry.source.recordId = entry.source.recordId.isEmpty() ? out.recordId : entry.source.recordId;
    if (!out.refusal.isEmpty())
        out.entries.clear();
    return out;
}

const CatalogueItem *CsvMapper::itemOf(const QStringList &cells) const
{
    const QString loinc = cell(cells, CsvRole::Loinc), code = cell(cells, CsvRole::Code), name = cell(cells, CsvRole::Item);
    const CatalogueItem *item = loinc.isEmpty() ? nullptr : m_catalogues.itemByLoinc(loinc);
    if (const std::optional<Kind> kind = kindFromText(cell(cells, CsvRole::Kind).toLower()); !item && kind && !code.isEmpty())
        item = m_catalogues.item(*kind, code);
    item = item || code.isEmpty() ? item : m_catalogues.itemByCode(code);
    return item || name.isEmpty() ? item : m_catalogues.itemByName(name);
}

EntryDraft CsvMapper::draft(const QStringList &cells, const Moment &when) const
{
    EntryDraft draft;
    draft.patient = m_target.patient;
    draft.when = when;
    draft.code = u"other"_s;
    draft.source.file = m_target.file;
    draft.reporter = reporterOf(cell(cells, CsvRole::Reporter)).value_or(Reporter::Report);
    draft.note = cell(cells, CsvRole::Note);
    return draft;
}

bool CsvMapper::putPressure(const QString &text, const QString &unit, const EntryDraft &draft, ImportRecord &out) const
{
    static const QRegularExpression pattern(uR"(^(\d{2,3})\s*/\s*(\d{2,3})\s*(mm ?hg)?$)"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    const CatalogueItem *upper = m_catalogues.itemByLoinc(u"8480-6"), *lower = m_catalogues.itemByLoinc(u"8462-4");
    if (!match.hasMatch() || !upper || !lower)
        return false;
    EntryDraft parts[2] = {draft, draft};
    for (int i = 0; i < 2; ++i) {
        const CatalogueItem *item = i == 0 ? upper : lower;
        parts[i].kind = item->kind;
        parts[i].code = item->code;
        parts[i].label.clear();
        parts[i].value = Quantity{*Decimal::parse(match.captured(i + 1)), unit.isEmpty() ? u"mm[Hg]"_s : unit, Comparator::None};
    }
    parts[0].group = parts[1].group = m_target.newId();
    parts[1].note.clear();
    out.entries.append(parts[0]);
    out.entries.append(parts[1]);
    return true;
}

bool CsvMapper::putValue(const QString &text, const QString &unit, const CatalogueItem *item, EntryDraft &draft, ImportRecord &out) const
{
    if (text.isEmpty())
        return true;
    if (item && item->scale == Scale::Level4) {
        if (const std::optional<Level> level = levelOf(text)) {
            draft.value = *level;
            return true;
        }
    }
    const std::optional<CsvNumber> number = csvNumber(text, m_sign);
    if (number && number->ambiguous) {
        refuse(out, u"\"%1\" can be read in two ways; say which with --map decimal=point or decimal=comma"_s.arg(text.left(40)));
        return false;
    }
    QString its = unit;
    if (number && !number->unit.isEmpty()) {
        const bool known = its.isEmpty() && item && item->unit(number->unit);
        if (!known && number->unit.compare(its, Qt::CaseInsensitive) != 0) {
            draft.value = text; // "2 tablets", "3 of 5": words that begin with a number
            return true;
        }
        its = its.isEmpty() ? number->unit : its;
    }
    if (number)
        draft.value = Quantity{number->number, its, number->comparator};
    else
        draft.value = text;
    return true;
}

void CsvMapper::foreignRow(const QStringList &cells, ImportRecord &out) const
{
    const QString dateText = cell(cells, CsvRole::Date), timeText = cell(cells, CsvRole::Time);
    const std::optional<Moment> when = csvMoment(dateText, timeText, m_order, m_target.home);
    if (!when)
        return refuse(out, u"this is not a date: \"%1\""_s.arg((dateText + u' ' + timeText).trimmed().left(40)));
    const EntryDraft base = draft(cells, *when);
    const QString name = cell(cells, CsvRole::Item);
    QString value = cell(cells, CsvRole::Amount);
    value = value.isEmpty() ? cell(cells, CsvRole::Level) : value;
    value = value.isEmpty() ? cell(cells, CsvRole::Text) : value;
    const QString unit = cell(cells, CsvRole::Unit);
    const CatalogueItem *item = itemOf(cells);
    const std::optional<Kind> said = kindFromText(cell(cells, CsvRole::Kind).toLower());
    if (!name.isEmpty() || item) {
        EntryDraft entry = base;
        entry.label = name;
        const MedicineInfo *medicine = item ? nullptr : m_catalogues.medicineByName(name);
        const std::optional<CsvNumber> number = csvNumber(value, m_sign);
        if (item) {
            entry.kind = item->kind;
            entry.code = item->code;
        } else if (medicine && (!said || *said == Kind::Dose)) {
            entry.kind = Kind::Dose;
            entry.code = medicine->code;
            entry.facts = DoseFacts();
        } else {
            entry.kind = said.value_or(number && !unit.isEmpty() ? Kind::Lab : Kind::Note);
        }
        if (const QString loinc = cell(cells, CsvRole::Loinc); !loinc.isEmpty())
            entry.codings.append({u"http://loinc.org"_s, loinc, {}});
        LabFacts lab;
        lab.refLow = cell(cells, CsvRole::RefLow);
        lab.refHigh = cell(cells, CsvRole::RefHigh);
        lab.flag = cell(cells, CsvRole::Flag);
        if (lab != LabFacts() && (entry.kind == Kind::Lab || entry.kind == Kind::Vital || entry.kind == Kind::Score))
            entry.facts = lab;
        if (entry.kind == Kind::Allergy)
            entry.facts = AllergyFacts{AllergyFacts::Answer::Allergic, name, value};
        const bool measured = entry.kind == Kind::Lab || entry.kind == Kind::Vital || entry.kind == Kind::Score || entry.kind == Kind::Symptom;
        if (!putPressure(value, unit, entry, out)) {
            if (measured && value.isEmpty() && entry.note.isEmpty())
                return refuse(out, u"it holds no value"_s);
            if (measured && value.isEmpty()) {
                entry.kind = Kind::Note;
                entry.code = u"other"_s;
            }
            if (!putValue(value, unit, item, entry, out))
                return;
            out.entries.append(entry);
        }
    }
    for (qsizetype i = 0; i < m_columns.columns().size() && i < cells.size(); ++i) {
        const CsvColumns::Column &column = m_columns.columns()[i];
        const QString text = cells[i].trimmed();
        if (column.role != CsvRole::Measured || text.isEmpty())
            continue;
        EntryDraft entry = base;
        if (!out.entries.isEmpty())
            entry.note.clear(); // the row's note stands with its first value
        if (putPressure(text, column.unit, entry, out))
            continue;
        entry.kind = column.item->kind;
        entry.code = column.item->code;
        const QString its = column.unit.isEmpty() && column.item->units.size() == 1 ? column.item->units.first().ucum : column.unit;
        if (!putValue(text, its, column.item, entry, out))
            return;
        out.entries.append(entry);
    }
    if (!out.entries.isEmpty())
        return;
    if (base.note.isEmpty() && value.isEmpty())
        return refuse(out, u"it holds no value"_s);
    EntryDraft entry = base;
    if (!value.isEmpty())
        entry.note = entry.note.isEmpty() ? value : value + u'\n' + entry.note;
    entry.kind = Kind::Note;
    entry.code = u"note"_s;
    out.entries.append(entry);
}

} // namespace dayplus
