// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirsource.h"

#include "exchange/fhirmapper.h"

#include <QFile>

namespace dayplus {
using namespace Qt::StringLiterals;

FhirSource::FhirSource(QString path, bool lines, const Catalogues &catalogues)
    : m_path(std::move(path)), m_lines(lines), m_catalogues(catalogues)
{
}

Done FhirSource::prepare(const Progress &progress)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, {}, {}};
    JsonRecords records({m_lines, progress, {}});
    const Done read = records.read(file, [this](JsonRecord &record) {
        m_index.note(record);
        return true;
    });
    if (!read)
        return read;
    m_notBundles = records.notBundles();
    if (m_index.records() > 0 && !m_index.sawResource())
        return Error{Fault::Unreadable, u"this JSON file holds no FHIR resource (nothing says \"resourceType\")"_s, {}};
    m_index.settle();
    return done();
}

Done FhirSource::read(const ImportTarget &target, const Progress &progress, const std::function<bool(ImportRecord &)> &sink)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::ReadFailed, {}, {}};
    const FhirMapper mapper({m_catalogues, m_index, target.home, target.patient, m_index.personFor(target.known), target.file, target.newId});
    JsonRecords records({m_lines, progress, m_notBundles});
    return records.read(file, [&](JsonRecord &record) {
        ImportRecord mapped = mapper.map(record);
        return sink(mapped);
    });
}

} // namespace dayplus
