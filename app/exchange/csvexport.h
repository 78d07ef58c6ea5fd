// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "exchange/exportfeed.h"

#include <QIODevice>

namespace dayplus {

/**
 * Everything as one CSV table: UTF-8 with byte order mark, ISO dates, one row for each person, entry, and medicine dose step. Values,
 * units and dates stand as they were given. Text that a spreadsheet would run (= + - @ TAB CR ') gets one ' in front; our importer
 * takes it off. Blocking; the caller gives a QSaveFile and commits it.
 */
class CsvExport {
public:
    CsvExport(Store &store, const Catalogues &catalogues, ExportOptions options = {});
    /** Fault::WriteFailed or NoSpace when the device refuses. */
    Result<ExportCount> write(QIODevice &device, const ExportProgress &progress = {});
    static QStringList header();

private:
    QByteArray patientRow(const Patient &patient) const;
    QByteArray entryRow(const Entry &entry) const;
    QByteArray medicineRows(const Medicine &medicine, qint64 &rows) const;
    ExportFeed m_feed;
    const Catalogues &m_catalogues;
};

} // namespace dayplus
