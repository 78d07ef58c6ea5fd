// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "exchange/fhirindex.h"
#include "exchange/importrecord.h"

namespace dayplus {

/** FHIR R4 JSON: a Bundle of any type, a single resource, or NDJSON. */
class FhirSource : public RecordSource {
public:
    FhirSource(QString path, bool lines, const Catalogues &catalogues);

    Done prepare(const Progress &progress) override;
    Done read(const ImportTarget &target, const Progress &progress, const std::function<bool(ImportRecord &)> &sink) override;
    QStringList names() const override { return m_index.names(); }
    bool bringsPatient() const override { return !m_index.people().isEmpty(); }
    QString someoneElse(const Patient &patient) const override { return m_index.someoneElse(patient); }

private:
    QString m_path;
    bool m_lines;
    const Catalogues &m_catalogues;
    FhirIndex m_index;
    QHash<qint64, bool> m_notBundles;
};

} // namespace dayplus
