// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvsource.h"

#include "exchange/csvmapper.h"
#include "exchange/csvsniffer.h"
#include "exchange/fhirindex.h"

#include <QFile>
#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {
constexpr int kMostRowsAbove = 20;
constexpr qsizetype kMostNames = 100;
} // namespace

CsvSource::CsvSource(QString path, QString map, const Catalogues &catalogues)
    : m_path(std::move(path)), m_map(std::move(map)), m_catalogues(catalogues)
{
}

Done CsvSource::findHeader(CsvReader &reader)
{
    QStringList first;
    std::optional<Error> badMap;
    for (m_above = 0; m_above <= kMostRowsAbove; ++m_above) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return row.error();
        if (!row.value())
            break;
        const QStringList &cells = row.value()->cells;
        first = first.isEmpty() ? cells : first;
        Result<CsvColumns> columns = CsvColumns::read(cells, m_map, m_catalogues);
        if (columns && columns->isUsable()) {
            m_columns = *columns;
            return done();
        }
        if (!columns && !badMap)
            badMap = columns.error();
    }
    if (badMap)
        return *badMap;
    QStringList shown;
    for (const QString &cell : first.mid(0, 12))
        shown.append(u'"' + cell.simplified().left(30) + u'"');
    return Error{Fault::Unreadable,
                 u"no columns with a date and a value were recognised; the first row says %1. Name them with --map date=…,item=…,value=…"_s
                     .arg(shown.join(u", "_s)), {}};
}

Done CsvSource::gather(CsvReader &reader)
{
    for (;;) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return row.error();
        if (!row.value())
            return done();
        const QStringList &cells = row.value()->cells;
        m_habits.noteDate(m_columns.cell(cells, CsvRole::Date));
        m_habits.noteNumber(m_columns.cell(cells, CsvRole::Amount));
        for (qsizetype i = 0; i < m_columns.columns().size() && i < cells.size(); ++i) {
            if (m_columns.columns()[i].role == CsvRole::Measured)
                m_habits.noteNumber(cells[i]);
        }
        const QString name = withoutGuard(m_columns.cell(cells, CsvRole::Patient));
        if (!name.isEmpty() && m_names.size() < kMostNames && !m_names.contains(name))
            m_names.append(name);
        m_bringsPatient = m_bringsPatient || (m_columns.isOwn() && m_columns.cell(cells, CsvRole::Kind) == "patient"_L1);
    }
}

Done CsvSource::prepare(const Progress &progress)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, {}, {}};
    m_dialect = sniffDialect(file.peek(64 * 1024));
    CsvReader reader(file, m_dialect, progress);
    if (const Done found = findHeader(reader); !found)
        return found;
    if (const Done gathered = gather(reader); !gathered)
        return gathered;
    if (m_columns.order() == DateOrder::Unknown && m_habits.ambiguousDates())
        return Error{Fault::Unreadable, u"dates such as 03/04/2026 can be read in two ways; say which with --map date=dmy or --map date=mdy"_s, {}};
    return done();
}

QStringList CsvSource::notes() const
{
    QStringList notes, unread;
    if (m_above > 0)
        notes.append(u"%1 lines above the column names were not read"_s.arg(m_above));
    for (const CsvColumns::Column &column : m_columns.columns()) {
        if (column.role == CsvRole::Ignore && !column.header.isEmpty() && !m_columns.isOwn())
            unread.append(u'"' + column.header.left(40) + u'"');
    }
    if (!unread.isEmpty())
        notes.append(u"columns that were not read: "_s + unread.join(u", "_s));
    const DateOrder order = m_columns.order() == DateOrder::Unknown ? m_habits.order() : m_columns.order();
    if (order == DateOrder::DayFirst || order == DateOrder::MonthFirst)
        notes.append(order == DateOrder::DayFirst ? u"dates were read as day, month, year"_s : u"dates were read as month, day, year"_s);
    return notes;
}

Done CsvSource::read(const ImportTarget &target, const Progress &progress, const std::function<bool(ImportRecord &)> &sink)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, {}, {}};
    CsvReader reader(file, m_dialect, progress);
    for (int i = 0; i <= m_above; ++i) {
        if (const Result<std::optional<CsvRow>> header = reader.next(); !header)
            return header.error();
    }
    const DateOrder order = m_columns.order() == DateOrder::Unknown ? m_habits.order() : m_columns.order();
    const DecimalSign sign = m_columns.sign() == DecimalSign::Unknown ? m_habits.sign() : m_columns.sign();
    const CsvMapper mapper(m_columns, m_catalogues, target, order, sign);
    // with several names in the file, one of them is meant
    QString meant = m_names.size() > 1 ? m_names.first() : QString();
    for (const QString &name : m_names)
        meant = m_names.size() > 1 && target.known && sameName(name, target.known->name) ? name : meant;
    for (;;) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return row.error();
        if (!row.value())
            return done();
        ImportRecord record = mapper.map(*row.value());
        const QString name = withoutGuard(m_columns.cell(row.value()->cells, CsvRole::Patient));
        if (!meant.isEmpty() && !name.isEmpty() && !sameName(name, meant))
            record.refusal = u"it belongs to another person of this file"_s;
        if (!sink(record))
            return Error{Fault::Cancelled, {}, {}};
    }
}

} // namespace dayplus
