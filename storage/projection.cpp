// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/projection.h"

#include "storage/schema.h"

using namespace Qt::StringLiterals;

namespace dayplus::storage {

namespace {

/** Label, note and text, when nobody told us better words. */
QString ownWords(const Entry &entry)
{
    const auto *text = std::get_if<QString>(&entry->value);
    return entry->label + u'\n' + entry->note + u'\n' + (text ? *text : QString());
}

} // namespace

ValueColumns valueColumns(const Value &value)
{
    ValueColumns columns;
    if (const auto *quantity = std::get_if<Quantity>(&value))
        return {SeriesPoint::Form::Number, quantity->number.mantissa, quantity->number.exponent, quantity->unit, quantity->comparator};
    if (const auto *level = std::get_if<Level>(&value))
        return {SeriesPoint::Form::Level, qint64(*level), 0, {}, Comparator::None};
    if (std::holds_alternative<QString>(value))
        columns.form = SeriesPoint::Form::Text;
    return columns;
}

const Source *sourceOf(const Record &record)
{
    if (const auto *entry = std::get_if<Entry>(&record))
        return &entry->facts().source;
    if (const auto *patient = std::get_if<Patient>(&record))
        return &patient->source;
    if (const auto *medicine = std::get_if<Medicine>(&record))
        return &medicine->source;
    return nullptr;
}

QString Projection::searchTextOf(const Entry &entry) const
{
    return m_searchText ? m_searchText(entry) : ownWords(entry);
}

std::optional<CurrentRow> Projection::current(RecordKind kind, Id id)
{
    if (kind == RecordKind::Entry) {
        Statement find = m_connection.prepare("SELECT row, seq FROM entry WHERE id = ?");
        if (!find.bind(id).next())
            return {};
        return CurrentRow{find.integer(0), find.integer(1)};
    }
    Statement find = m_connection.prepare("SELECT seq FROM record WHERE kind = ? AND id = ?");
    if (!find.bind(int(kind), id).next())
        return {};
    return CurrentRow{0, find.integer(0)};
}

void Projection::apply(const Applied &applied)
{
    if (!applied.after) {
        remove(applied);
        return;
    }
    if (const auto *entry = std::get_if<Entry>(applied.after))
        putEntry(applied, *entry);
    else
        m_connection.run("REPLACE INTO record(kind, id, seq) VALUES(?,?,?)", int(applied.kind), applied.id, applied.sequence);
    const Source *source = sourceOf(*applied.after);
    if (source && !source->key.isEmpty())
        m_connection.run("INSERT OR IGNORE INTO identity(key, record, batch) VALUES(?,?,?)", source->key, applied.id, source->batch);
}

QString Projection::attachmentNames(const Entry &entry)
{
    QString names;
    for (const Id &id : entry.facts().attachments) {
        Statement row = m_connection.prepare("SELECT h.json FROM record r CROSS JOIN history h ON h.seq = r.seq WHERE r.kind = ? AND r.id = ?");
        if (!row.bind(int(RecordKind::Attachment), id).next())
            continue;
        if (const auto record = recordFromJson(RecordKind::Attachment, id, row.view(0)))
            names += u'\n' + std::get<Attachment>(*record).name;
    }
    return names;
}

void Projection::putEntry(const Applied &applied, const Entry &entry)
{
    const EntryDraft &facts = entry.facts();
    const ValueColumns value = valueColumns(facts.value);
    const qint64 row = applied.current ? applied.current->row : applied.sequence;
    m_connection.run("REPLACE INTO entry(row, id, seq, patient, course, grp, kind, code, wall_day, wall_minute, ord, precision, state, status, "
                     "form, mantissa, exponent, unit, comparator, reporter, batch) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                     row, applied.id, applied.sequence, facts.patient, facts.course, facts.group, int(facts.kind), facts.code,
                     facts.when.wallDay(), facts.when.minute, facts.order, int(facts.when.precision), int(facts.state), int(facts.status),
                     int(value.form), value.mantissa, value.exponent, value.unit, int(value.comparator), int(facts.reporter),
                     facts.source.batch);
    if (applied.current)
        m_connection.run("DELETE FROM words WHERE rowid = ?", row);
    m_connection.run("INSERT INTO words(rowid, text) VALUES(?,?)", row, QString(searchTextOf(entry) + attachmentNames(entry)));
}

void Projection::remove(const Applied &applied)
{
    if (!applied.current)
        return;
    if (applied.kind == RecordKind::Entry) {
        m_connection.run("DELETE FROM entry WHERE row = ?", applied.current->row);
        m_connection.run("DELETE FROM words WHERE rowid = ?", applied.current->row);
    } else {
        m_connection.run("DELETE FROM record WHERE kind = ? AND id = ?", int(applied.kind), applied.id);
    }
    // What a person removed stays known, so that the next import of the same file doesn't bring it back; what an undo took back is not.
    const Source *source = applied.before ? sourceOf(*applied.before) : nullptr;
    if (applied.origin == ChangeSet::Origin::Undo && source && !source->key.isEmpty())
        m_connection.run("DELETE FROM identity WHERE key = ? AND record = ?", source->key, applied.id);
}

void Projection::clear()
{
    for (const char *table : kProjectionTables)
        m_connection.run(QByteArray("DELETE FROM ") + table);
    m_connection.run("INSERT INTO words(words) VALUES('delete-all')");
    m_connection.run("UPDATE changeset SET undone = 0");
}

} // namespace dayplus::storage
