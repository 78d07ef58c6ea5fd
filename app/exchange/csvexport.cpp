// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvexport.h"

#include "exchange/csvcolumns.h"
#include "exchange/exportwriter.h"
#include "wording/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {

/** One row by column name; a column not set stays empty. */
class Row {
public:
    /** Words somebody typed or a file brought: guarded. */
    void text(CsvRole role, const QString &text) { m_cells.insert(role, guarded(text)); }
    /** Numbers, dates, ids and our own fixed words. */
    void plain(CsvRole role, const QString &text) { m_cells.insert(role, text); }
    void day(std::optional<int> day) { m_day = day ? QString::number(*day) : QString(); }
    void author(const QString &name) { m_author = guarded(name); }
    QByteArray bytes() const;

private:
    static QString guarded(const QString &text)
    {
        return !text.isEmpty() && QStringView(u"=+-@\t\r'").contains(text[0]) ? u'\'' + text : text;
    }
    QHash<CsvRole, QString> m_cells;
    QString m_day, m_author;
};

constexpr std::array kOrder{
    CsvRole::RecordId, CsvRole::Group, CsvRole::Patient, CsvRole::Date, CsvRole::Ignore /* day */, CsvRole::Kind, CsvRole::Code,
    CsvRole::Item, CsvRole::Comparator, CsvRole::Amount, CsvRole::Unit, CsvRole::Level, CsvRole::Text, CsvRole::Until, CsvRole::Ongoing,
    CsvRole::Status, CsvRole::State, CsvRole::Reporter, CsvRole::Measured /* author */, CsvRole::Note, CsvRole::RefLow, CsvRole::RefHigh,
    CsvRole::Flag, CsvRole::Loinc, CsvRole::Given, CsvRole::UntilGiven, CsvRole::Zone, CsvRole::Order, CsvRole::Copied,
    CsvRole::SourceFile, CsvRole::SourceId, CsvRole::Codings, CsvRole::Details};

QString quoted(const QString &cell)
{
    static constexpr QStringView kSpecial = u",\"\r\n";
    bool needs = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    for (const QChar c : cell)
        needs = needs || kSpecial.contains(c);
    return needs ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

QByteArray Row::bytes() const
{
    QStringList cells;
    for (const CsvRole role : kOrder)
        cells.append(quoted(role == CsvRole::Ignore ? m_day : (role == CsvRole::Measured ? m_author : m_cells.value(role))));
    return cells.join(u',').toUtf8() + "\r\n";
}

QString comparatorCode(Comparator comparator)
{
    switch (comparator) {
    case Comparator::None: return {};
    case Comparator::Less: return u"<"_s;
    case Comparator::LessOrEqual: return u"<="_s;
    case Comparator::Greater: return u">"_s;
    case Comparator::GreaterOrEqual: return u">="_s;
    }
    return {};
}

QString word(State state)
{
    return state == State::Planned ? u"planned"_s : (state == State::Cancelled ? u"cancelled"_s : u"happened"_s);
}
QString word(Status status)
{
    return status == Status::Known ? QString() : (status == Status::CouldNotAnswer ? u"could-not-answer"_s : u"not-assessed"_s);
}
QString word(Reporter reporter)
{
    static constexpr std::array kWords{"patient"_L1, "caregiver"_L1, "team"_L1, "report"_L1};
    return kWords[size_t(reporter)];
}
QString word(Level level)
{
    static constexpr std::array kWords{"none"_L1, "mild"_L1, "moderate"_L1, "severe"_L1};
    return kWords[size_t(level)];
}

void putQuantity(Row &row, const Quantity &quantity)
{
    row.plain(CsvRole::Comparator, comparatorCode(quantity.comparator));
    row.plain(CsvRole::Amount, quantity.number.toString());
    row.text(CsvRole::Unit, quantity.unit);
}

void putWhen(Row &row, const Moment &when)
{
    row.plain(CsvRole::Date, toIso(when));
    row.text(CsvRole::Given, when.given);
    row.plain(CsvRole::Zone, when.zone);
}

QString jsonPart(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)) : QString();
}

QString loincOf(const EntryDraft &draft, const CatalogueItem *item)
{
    for (const Coding &coding : draft.codings) {
        if (coding.system == "http://loinc.org"_L1)
            return coding.code;
    }
    return item ? item->loinc : QString();
}

} // namespace

CsvExport::CsvExport(Store &store, const Catalogues &catalogues, ExportOptions options)
    : m_feed(store, std::move(options)), m_catalogues(catalogues)
{
}

QStringList CsvExport::header()
{
    QStringList names;
    for (const CsvRole role : kOrder)
        names.append(role == CsvRole::Ignore ? u"day"_s : (role == CsvRole::Measured ? u"author"_s : QString(columnName(role))));
    return names;
}

QByteArray CsvExport::patientRow(const Patient &patient) const
{
    Row row;
    row.plain(CsvRole::RecordId, patient.id.toString(QUuid::WithoutBraces));
    row.text(CsvRole::Patient, patient.name);
    row.plain(CsvRole::Kind, u"patient"_s);
    row.text(CsvRole::Item, patient.name);
    row.plain(CsvRole::Date, patient.birthDate.toString(Qt::ISODate));
    row.text(CsvRole::Text, patient.gender);
    row.text(CsvRole::SourceFile, patient.source.file);
    row.text(CsvRole::SourceId, patient.source.recordId);
    return row.bytes();
}

QByteArray CsvExport::entryRow(const Entry &entry) const
{
    const EntryDraft &draft = entry.facts();
    const CatalogueItem *item = m_catalogues.item(draft.kind, draft.code);
    Row row;
    row.plain(CsvRole::RecordId, entry.id().toString(QUuid::WithoutBraces));
    row.plain(CsvRole::Group, draft.group.isNull() ? QString() : draft.group.toString(QUuid::WithoutBraces));
    row.text(CsvRole::Patient, m_feed.patientName(draft.patient));
    putWhen(row, draft.when);
    row.day(m_feed.dayNumber(draft.patient, draft.when));
    row.plain(CsvRole::Kind, toText(draft.kind));
    row.text(CsvRole::Code, draft.code);
    row.text(CsvRole::Item, draft.label.isEmpty() && item ? item->label : draft.label);
    if (const auto *quantity = std::get_if<Quantity>(&draft.value))
        putQuantity(row, *quantity);
    else if (const auto *level = std::get_if<Level>(&draft.value))
        row.plain(CsvRole::Level, word(*level));
    else if (const auto *text = std::get_if<QString>(&draft.value))
        row.text(CsvRole::Text, *text);
    if (draft.until) {
        row.plain(CsvRole::Until, toIso(*draft.until));
        row.text(CsvRole::UntilGiven, draft.until->given);
    }
    row.plain(CsvRole::Ongoing, draft.ongoing ? u"yes"_s : QString());
    row.plain(CsvRole::Copied, draft.sameAsYesterday ? u"yes"_s : QString());
    row.plain(CsvRole::Order, draft.order == 0 ? QString() : QString::number(draft.order));
    row.plain(CsvRole::Status, word(draft.status));
    row.plain(CsvRole::State, word(draft.state));
    row.plain(CsvRole::Reporter, word(draft.reporter));
    row.author(m_feed.personName(entry.author()));
    row.text(CsvRole::Note, draft.note);
    if (const auto *lab = std::get_if<LabFacts>(&draft.facts)) {
        row.text(CsvRole::RefLow, lab->refLow);
        row.text(CsvRole::RefHigh, lab->refHigh);
        row.text(CsvRole::Flag, lab->flag);
    }
    row.text(CsvRole::Loinc, loincOf(draft, item));
    row.text(CsvRole::SourceFile, draft.source.file);
    row.text(CsvRole::SourceId, draft.source.recordId);
    const QJsonObject json = QJsonDocument::fromJson(toJson(Record(entry))).object();
    row.plain(CsvRole::Codings, jsonPart(json, u"codings"_s));
    row.plain(CsvRole::Details, jsonPart(json, u"facts"_s));
    return row.bytes();
}

QByteArray CsvExport::medicineRows(const Medicine &medicine, qint64 &rows) const
{
    QByteArray bytes;
    const qsizetype count = std::max<qsizetype>(medicine.steps.size(), 1);
    for (qsizetype i = 0; i < count; ++i) {
        const DoseStep step = medicine.steps.value(i);
        Row row;
        row.plain(CsvRole::RecordId, medicine.id.toString(QUuid::WithoutBraces));
        row.text(CsvRole::Patient, m_feed.patientName(medicine.patient));
        row.plain(CsvRole::Kind, u"medicine"_s);
        row.text(CsvRole::Code, medicine.code);
        const MedicineInfo *info = m_catalogues.medicine(medicine.code);
        row.text(CsvRole::Item, medicine.name.isEmpty() && info ? info->label : medicine.name);
        putWhen(row, step.from);
        row.day(m_feed.dayNumber(medicine.patient, step.from));
        if (step.amount)
            putQuantity(row, *step.amount);
        row.text(CsvRole::Text, step.schedule.isEmpty() && step.amount && step.perDay ? u"a day"_s : step.schedule);
        if (i + 1 == count && medicine.lastDose)
            row.plain(CsvRole::Until, toIso(*medicine.lastDose));
        row.plain(CsvRole::Status, medicine.status);
        row.text(CsvRole::SourceFile, medicine.source.file);
        row.text(CsvRole::SourceId, medicine.source.recordId);
        if (i == 0) {
            row.text(CsvRole::Note, medicine.note);
            Medicine bare = medicine; // what belongs to this vault alone stays here
            bare.patient = {};
            bare.source.batch = {};
            bare.source.key.clear();
            row.plain(CsvRole::Details, QString::fromUtf8(toJson(Record(bare))));
        }
        bytes += row.bytes();
        ++rows;
    }
    return bytes;
}

Result<ExportCount> CsvExport::write(QIODevice &device, const ExportProgress &progress)
{
    if (const Done loaded = m_feed.load(); !loaded)
        return loaded.error();
    ExportWriter out(device);
    ExportCount count;
    out.put("\xEF\xBB\xBF" + header().join(u',').toUtf8() + "\r\n");
    for (const Patient &patient : m_feed.patients()) {
        out.put(patientRow(patient));
        ++count.people;
        ++count.rows;
    }
    const Done read = m_feed.each([&](const Entry &entry) -> Done {
        out.put(entryRow(entry));
        ++count.rows;
        if (++count.entries % kPageRows == 0 && progress && !progress(count.entries))
            return Error{Fault::Cancelled, {}, {}};
        return out.state();
    });
    if (!read)
        return read.error();
    for (const Medicine &medicine : m_feed.medicines()) {
        out.put(medicineRows(medicine, count.rows));
        ++count.medicines;
    }
    if (const Done written = out.finish(); !written)
        return written.error();
    return count;
}

} // namespace dayplus
