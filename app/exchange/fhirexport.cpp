// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirexport.h"

#include "exchange/exportwriter.h"

#include <QSet>

namespace dayplus {
using namespace Qt::StringLiterals;

FhirExport::FhirExport(Store &store, const Catalogues &catalogues, QDateTime now, ExportOptions options)
    : m_feed(store, std::move(options)), m_resources(catalogues), m_now(std::move(now))
{
}

Result<QByteArray> FhirExport::resource(const Entry &entry, Id &id)
{
    id = entry.id();
    const bool upper = m_resources.isUpperPressure(entry);
    if (entry->group.isNull() || (!upper && !m_resources.isLowerPressure(entry)))
        return m_resources.entry(entry);
    const Result<QList<Entry>> group = m_feed.group(entry->group);
    if (!group)
        return group.error();
    for (const Entry &other : *group) {
        if (upper && m_resources.isLowerPressure(other)) {
            id = entry->group;
            return m_resources.pressure(entry, other);
        }
        if (!upper && m_resources.isUpperPressure(other))
            return QByteArray();
    }
    return m_resources.entry(entry);
}

Result<ExportCount> FhirExport::write(QIODevice &device, const ExportProgress &progress)
{
    if (const Done loaded = m_feed.load(); !loaded)
        return loaded.error();
    ExportWriter out(device);
    ExportCount count;
    const auto put = [&](Id id, const QByteArray &resource) {
        out.put((count.rows++ == 0 ? "\n" : ",\n") + QByteArray("{\"fullUrl\":\"urn:uuid:") + id.toByteArray(QUuid::WithoutBraces)
                + "\",\"resource\":" + resource + '}');
    };
    out.put("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"" + m_now.toUTC().toString(Qt::ISODate).toLatin1()
            + "\",\"entry\":[");
    for (const Patient &patient : m_feed.patients()) {
        put(patient.id, m_resources.patient(patient));
        ++count.people;
    }
    QSet<Id> toldAllergies;
    const Done read = m_feed.each([&](const Entry &entry) -> Done {
        Id id;
        const Result<QByteArray> written = resource(entry, id);
        if (!written)
            return written.error();
        if (!written->isEmpty())
            put(id, *written);
        if (entry->kind == Kind::Allergy)
            toldAllergies.insert(entry->patient);
        if (++count.entries % kPageRows == 0 && progress && !progress(count.entries))
            return Error{Fault::Cancelled, {}, {}};
        return out.state();
    });
    if (!read)
        return read.error();
    for (const Medicine &medicine : m_feed.medicines()) {
        put(medicine.id, m_resources.medicine(medicine));
        ++count.medicines;
    }
    for (const Patient &patient : m_feed.patients()) {
        if (!toldAllergies.contains(patient.id)) {
            const Id id = QUuid::createUuidV5(patient.id, u"no-allergy-info"_s);
            put(id, m_resources.noAllergyInformation(patient, id));
        }
    }
    out.put("\n]}\n");
    if (const Done written = out.finish(); !written)
        return written.error();
    return count;
}

} // namespace dayplus
