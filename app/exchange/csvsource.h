// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvcolumns.h"
#include "exchange/csvreader.h"
#include "exchange/importrecord.h"

namespace dayplus {

/** CSV of any make: delimiter, encoding, decimal sign, date order and columns are found first, then the rows are read. */
class CsvSource : public RecordSource {
public:
    CsvSource(QString path, QString map, const Catalogues &catalogues);

    Done prepare(const Progress &progress) override;
    Done read(const ImportTarget &target, const Progress &progress, const std::function<bool(ImportRecord &)> &sink) override;
    QStringList names() const override { return m_names; }
    bool bringsPatient() const override { return m_bringsPatient; }
    QStringList notes() const override;

private:
    /** Reads up to the header; rows above it that are no table are counted. */
    Done findHeader(CsvReader &reader);
    Done gather(CsvReader &reader);
    QString m_path, m_map;
    const Catalogues &m_catalogues;
    CsvDialect m_dialect;
    CsvColumns m_columns;
    CsvHabits m_habits;
    QStringList m_names;
    int m_above = 0;
    bool m_bringsPatient = false;
};

} // namespace dayplus
