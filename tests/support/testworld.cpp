// SPDX-License-Identifier: GPL-3.0-or-later
#include "testworld.h"

#include <QDir>
#include <QFile>

namespace dayplus {
using namespace Qt::StringLiterals;

TestWorld::TestWorld(const QString &wallTime, const QByteArray &zone) : m_zone(zone)
{
    setNow(wallTime);
}

World TestWorld::world()
{
    return {[this] { return m_now; }, [this] { return newId(); }};
}

void TestWorld::setNow(const QString &wallTime)
{
    const QDateTime wall = QDateTime::fromString(wallTime, Qt::ISODate);
    Q_ASSERT(wall.isValid());
    m_now = QDateTime(wall.date(), wall.time(), m_zone);
}

Id TestWorld::newId()
{
    ++m_count;
    QByteArray bytes(10, '\0');
    for (int i = 0; i < 8; ++i)
        bytes[2 + i] = char((m_count >> (8 * (7 - i))) & 0xff);
    return uuidV7(m_now.toMSecsSinceEpoch(), bytes);
}

const Catalogues &shippedCatalogues()
{
    static const Catalogues catalogues = [] {
        const QDir folder(QStringLiteral(DAYPLUS_SOURCE_DIR "/assets/catalogue"));
        QMap<QString, QByteArray> files;
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(name, file.readAll());
        }
        Result<Catalogues> parsed = Catalogues::parse(files);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().note));
        return std::move(parsed).value();
    }();
    return catalogues;
}

Patient patientNamed(const QString &name)
{
    Patient patient;
    patient.name = name;
    return patient;
}

Person personNamed(const QString &name, Person::Role role, Id patient)
{
    return {{}, name, role, patient};
}

EntryDraft symptomDraft(Id patient, const QString &code, Level level, const Moment &when)
{
    EntryDraft draft;
    draft.patient = patient;
    draft.kind = Kind::Symptom;
    draft.code = code;
    draft.when = when;
    draft.value = level;
    return draft;
}

EntryDraft vitalDraft(Id patient, const QString &code, const QString &number, const QString &unit, const Moment &when)
{
    EntryDraft draft;
    draft.patient = patient;
    draft.kind = Kind::Vital;
    draft.code = code;
    draft.when = when;
    const std::optional<Decimal> parsed = Decimal::parse(number);
    Q_ASSERT(parsed);
    draft.value = Quantity{*parsed, unit, Comparator::None};
    return draft;
}

} // namespace dayplus
