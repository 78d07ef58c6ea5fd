// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvmapper.h"
#include "exchange/fhirindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

Comparator comparatorOf(const QString &text)
{
    if (text == "<"_L1)
        return Comparator::Less;
    if (text == "<="_L1)
        return Comparator::LessOrEqual;
    if (text == ">"_L1)
        return Comparator::Greater;
    return text == ">="_L1 ? Comparator::GreaterOrEqual : Comparator::None;
}

bool fail(ImportRecord &out, CsvRole role)
{
    if (out.refusal.isEmpty())
        out.refusal = u"the column \"%1\" does not hold what an export of Dayplus writes there"_s.arg(columnName(role));
    return false;
}

/** The part of an entry that only JSON can say exactly (facts, codings), through the reader of the vault itself. */
std::optional<EntryDraft> fromJson(const QString &facts, const QString &codings, Id id)
{
    QJsonObject json{{u"kind"_s, u"note"_s}};
    for (const auto &[key, text] : {std::pair{u"facts"_s, facts}, std::pair{u"codings"_s, codings}}) {
        if (text.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isNull())
            return {};
        json.insert(key, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    const Result<Record> record = recordFromJson(RecordKind::Entry, id, QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (!record || !std::holds_alternative<Entry>(*record))
        return {};
    return std::get<Entry>(*record).facts();
}

} // namespace

bool CsvMapper::ownTimes(const QStringList &cells, EntryDraft &draft, ImportRecord &out) const
{
    const auto read = [&](CsvRole role, CsvRole given) -> std::optional<Moment> {
        const QString text = cell(cells, role);
        const QTimeZone zone = QTimeZone(cell(cells, CsvRole::Zone).toUtf8());
        const Result<Moment> moment = text.isEmpty() ? Result<Moment>(Moment::unknown())
                                                     : momentFromText(text, zone.isValid() ? zone : m_target.home);
        if (!moment) {
            fail(out, role);
            return {};
        }
        Moment found = *moment;
        if (found.precision == Precision::Minute)
            found.zone = cell(cells, CsvRole::Zone);
        found.given = cell(cells, given);
        return found;
    };
    const std::optional<Moment> when = read(CsvRole::Date, CsvRole::Given), until = read(CsvRole::Until, CsvRole::UntilGiven);
    if (!when || !until)
        return false;
    draft.when = *when;
    if (until->precision != Precision::Unknown)
        draft.until = *until;
    return true;
}

void CsvMapper::ownRow(const QStringList &cells, ImportRecord &out) const
{
    const QString id = cell(cells, CsvRole::RecordId);
    out.own = Id::fromString(id);
    if (out.own.isNull()) {
        fail(out, CsvRole::RecordId);
        return;
    }
    out.identity = out.own.toRfc4122();
    out.recordId = id;
    const QString kind = cell(cells, CsvRole::Kind);
    if (kind == "patient"_L1)
        return ownPatient(cells, out);
    if (kind == "medicine"_L1)
        return ownMedicine(cells, out);
    const std::optional<Kind> known = kindFromText(kind);
    const std::optional<EntryDraft> exact = fromJson(cell(cells, CsvRole::Details), cell(cells, CsvRole::Codings), out.own);
    if (!known || !exact) {
        fail(out, known ? CsvRole::Details : CsvRole::Kind);
        return;
    }
    EntryDraft entry = draft(cells, {});
    entry.kind = *known;
    entry.code = cell(cells, CsvRole::Code);
    entry.label = cell(cells, CsvRole::Item);
    if (const CatalogueItem *item = m_catalogues.item(entry.kind, entry.code); item && item->label == entry.label)
        entry.label.clear();
    entry.facts = exact->facts;
    entry.codings = exact->codings;
    entry.group = Id::fromString(cell(cells, CsvRole::Group));
    entry.order = cell(cells, CsvRole::Order).toInt();
    entry.ongoing = cell(cells, CsvRole::Ongoing) == "yes"_L1;
    entry.sameAsYesterday = cell(cells, CsvRole::Copied) == "yes"_L1;
    if (!ownTimes(cells, entry, out))
        return;
    const QString value = cell(cells, CsvRole::Amount), level = cell(cells, CsvRole::Level), text = cell(cells, CsvRole::Text);
    static const QStringList levels{u"none"_s, u"mild"_s, u"moderate"_s, u"severe"_s};
    if (!value.isEmpty()) {
        const std::optional<Decimal> number = Decimal::parse(value);
        if (!number) {
            fail(out, CsvRole::Amount);
            return;
        }
        entry.value = Quantity{*number, cell(cells, CsvRole::Unit), comparatorOf(cell(cells, CsvRole::Comparator))};
    } else if (!level.isEmpty()) {
        if (!levels.contains(level)) {
            fail(out, CsvRole::Level);
            return;
        }
        entry.value = Level(levels.indexOf(level));
    } else if (!text.isEmpty()) {
        entry.value = text;
    }
    const QString status = cell(cells, CsvRole::Status), state = cell(cells, CsvRole::State);
    entry.status = status == "could-not-answer"_L1 ? Status::CouldNotAnswer : (status == "not-assessed"_L1 ? Status::NotAssessed : Status::Known);
    entry.state = state == "planned"_L1 ? State::Planned : (state == "cancelled"_L1 ? State::Cancelled : State::Happened);
    if (const QString file = cell(cells, CsvRole::SourceFile); !file.isEmpty())
        entry.source.file = file;
    entry.source.recordId = cell(cells, CsvRole::SourceId);
    out.entries.append(entry);
}

void CsvMapper::ownPatient(const QStringList &cells, ImportRecord &out) const
{
    Patient patient;
    patient.name = cell(cells, CsvRole::Item);
    patient.birthDate = wholeDate(cell(cells, CsvRole::Date));
    patient.gender = cell(cells, CsvRole::Text);
    patient.source.file = cell(cells, CsvRole::SourceFile).isEmpty() ? m_target.file : cell(cells, CsvRole::SourceFile);
    patient.source.recordId = cell(cells, CsvRole::SourceId);
    out.shownName = patient.name;
    out.shownWhen = cell(cells, CsvRole::Date);
    out.patient = patient;
}

/** The first row of a medicine carries it whole; a row for each further dose step says no more than the file's reader sees. */
void CsvMapper::ownMedicine(const QStringList &cells, ImportRecord &out) const
{
    const QString details = cell(cells, CsvRole::Details);
    if (details.isEmpty()) {
        out.continues = true;
        return;
    }
    const Result<Record> record = recordFromJson(RecordKind::Medicine, out.own, details.toUtf8());
    if (!record || !std::holds_alternative<Medicine>(*record)) {
        fail(out, CsvRole::Details);
        return;
    }
    out.medicine = std::get<Medicine>(*record);
}

} // namespace dayplus
