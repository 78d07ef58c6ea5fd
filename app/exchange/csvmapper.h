// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvcolumns.h"
#include "exchange/csvreader.h"
#include "exchange/importrecord.h"

namespace dayplus {

/** One row of a CSV file → what Dayplus keeps of it, or the reason why it doesn't. Pure. */
class CsvMapper {
public:
    CsvMapper(const CsvColumns &columns, const Catalogues &catalogues, const ImportTarget &target, DateOrder order, DecimalSign sign)
        : m_columns(columns), m_catalogues(catalogues), m_target(target), m_order(order), m_sign(sign) {}
    ImportRecord map(const CsvRow &row) const;

private:
    void foreignRow(const QStringList &cells, ImportRecord &out) const;
    void ownRow(const QStringList &cells, ImportRecord &out) const;
    void ownMedicine(const QStringList &cells, ImportRecord &out) const;
    void ownPatient(const QStringList &cells, ImportRecord &out) const;
    bool ownTimes(const QStringList &cells, EntryDraft &draft, ImportRecord &out) const;
    EntryDraft draft(const QStringList &cells, const Moment &when) const;
    const CatalogueItem *itemOf(const QStringList &cells) const;
    /** Fills value, status and unit from a cell; appends a second entry for a pressure written "120/80". */
    bool putValue(const QString &text, const QString &unit, const CatalogueItem *item, EntryDraft &draft, ImportRecord &out) const;
    bool putPressure(const QString &text, const QString &unit, const EntryDraft &draft, ImportRecord &out) const;
    QString cell(const QStringList &cells, CsvRole role) const { return m_columns.cell(cells, role); }

    const CsvColumns &m_columns;
    const Catalogues &m_catalogues;
    const ImportTarget &m_target;
    DateOrder m_order;
    DecimalSign m_sign;
};

/** Takes off the ' that our export put before = + - @ TAB CR ' at the beginning of a text. */
QString withoutGuard(const QString &cell);

} // namespace dayplus
