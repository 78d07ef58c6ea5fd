// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportfeed.h"
#include "exchange/fhirresources.h"

#include <QIODevice>

namespace dayplus {

/** A FHIR R4 Bundle of type collection, written page by page. Blocking; the caller gives a QSaveFile and commits it. */
class FhirExport {
public:
    FhirExport(Store &store, const Catalogues &catalogues, QDateTime now, ExportOptions options = {});
    Result<ExportCount> write(QIODevice &device, const ExportProgress &progress = {});

private:
    /** The resource for an entry; empty for the lower half of a pressure, which stands in its panel. */
    Result<QByteArray> resource(const Entry &entry, Id &id);
    ExportFeed m_feed;
    FhirResources m_resources;
    QDateTime m_now;
};

} // namespace dayplus
