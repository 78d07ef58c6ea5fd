// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "exchange/csvvalues.h"

#include <QHash>

namespace dayplus {

/** What a column of a CSV file holds. The names are those of our own export and of `--map`. */
enum class CsvRole {
    Ignore, Date, Time, Item, Code, Kind, Amount, Unit, Comparator, Level, Text, Status, State, Until, Ongoing, Note, Reporter,
    RefLow, RefHigh, Flag, Loinc, SourceId, SourceFile, Patient, RecordId, Group, Given, UntilGiven, Zone, Order, Copied, Codings, Details,
    Measured, ///< a wide table: the column is one known item
};

/** Which column is what: by the names in the first row, and by what the person said. */
class CsvColumns {
public:
    struct Column { CsvRole role = CsvRole::Ignore; QString header; const CatalogueItem *item = nullptr; QString unit; };

    /** `map`: "date=Datum,value=Wert,unit=°C,order=dmy,decimal=comma". Fault::Unreadable when it names what isn't there. */
    static Result<CsvColumns> read(const QStringList &header, const QString &map, const Catalogues &catalogues);

    /** True if there is something to keep: a value, a text or a known item. */
    bool isUsable() const;
    bool has(CsvRole role) const { return m_at.contains(role); }
    /** The cell of that role, trimmed; else what the map says it is in every row; else empty. */
    QString cell(const QStringList &cells, CsvRole role) const;
    const QList<Column> &columns() const { return m_columns; }
    DateOrder order() const { return m_order; }
    DecimalSign sign() const { return m_sign; }
    /** Our own export: an id, the details as JSON. */
    bool isOwn() const { return has(CsvRole::RecordId) && has(CsvRole::Details) && has(CsvRole::Given); }

private:
    Done apply(const QString &map, const Catalogues &catalogues);
    void index();
    QList<Column> m_columns;
    QHash<CsvRole, qsizetype> m_at;
    QHash<CsvRole, QString> m_always;
    DateOrder m_order = DateOrder::Unknown;
    DecimalSign m_sign = DecimalSign::Unknown;
};

/** The name of a role in `--map` and in our export; empty for Ignore and Measured. */
QLatin1StringView columnName(CsvRole role);

} // namespace dayplus
