// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhirindex.h"

#include "exchange/fhirparts.h"

#include <algorithm>

namespace dayplus {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostPeople = 1000;
constexpr qsizetype kMostMedications = 20'000;
const JsonValue kNothing;

QStringList nameWords(const QString &name)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isLetter())
            plain += c;
        else if (!c.isMark())
            plain += u' ';
    }
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

QStringList keysOf(const JsonRecord &record, const QString &type)
{
    QStringList keys;
    if (const QString id = record.resource["id"].string(); !id.isEmpty())
        keys.append(type + u'/' + id);
    if (record.fullUrl.startsWith("urn:"_L1))
        keys.append(record.fullUrl);
    return keys;
}
} // namespace

bool sameName(const QString &a, const QString &b)
{
    return nameWords(a) == nameWords(b);
}

QDate wholeDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
}

void FhirIndex::note(const JsonRecord &record)
{
    ++m_records;
    const QString type = record.resource["resourceType"].string();
    m_sawResource = m_sawResource || !type.isEmpty() || record.path.startsWith("Bundle."_L1);
    if (type == "Patient"_L1 && m_people.size() < kMostPeople) {
        m_people.append({keysOf(record, type), fhir::personName(record.resource["name"]), record.resource["gender"].string(),
                         wholeDate(record.resource["birthDate"].string())});
    } else if (type == "Medication"_L1 && m_medications.size() < kMostMedications) {
        for (const QString &key : keysOf(record, type))
            m_medications.insert(key, record.resource["code"]);
    } else if (type == "Observation"_L1) {
        for (const QString &key : keysOf(record, type))
            m_observations.insert(qHash(key));
    }
}

bool FhirIndex::maybeSame(const Someone &a, const Someone &b)
{
    if (a.birthDate.isValid() && b.birthDate.isValid() && a.birthDate != b.birthDate)
        return false;
    if (a.name.isEmpty() || b.name.isEmpty() || sameName(a.name, b.name))
        return true;
    return a.birthDate.isValid() && a.birthDate == b.birthDate;
}

void FhirIndex::settle()
{
    int next = 0;
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const auto same = std::find_if(m_people.begin(), m_people.begin() + i,
                                       [&](const Someone &earlier) { return maybeSame(earlier, m_people[i]); });
        m_people[i].who = same == m_people.begin() + i ? next++ : same->who;
    }
}

QStringList FhirIndex::names() const
{
    QStringList names;
    for (const Someone &someone : m_people) {
        if (!someone.name.isEmpty() && !names.contains(someone.name))
            names.append(someone.name);
    }
    return names;
}

std::optional<int> FhirIndex::personOf(const QString &target) const
{
    for (const Someone &someone : m_people) {
        if (someone.keys.contains(target))
            return someone.who;
    }
    return {};
}

std::optional<int> FhirIndex::personFor(const Patient *patient) const
{
    if (m_people.isEmpty())
        return {};
    if (patient) {
        const Someone wanted{{}, patient->name, {}, patient->birthDate};
        for (const Someone &someone : m_people) {
            if (!patient->source.recordId.isEmpty() && someone.keys.contains(patient->source.recordId) && maybeSame(someone, wanted))
                return someone.who;
        }
        for (const Someone &someone : m_people) {
            if (!someone.name.isEmpty() && sameName(someone.name, patient->name) && maybeSame(someone, wanted))
                return someone.who;
        }
        for (const Someone &someone : m_people) {
            if (someone.birthDate.isValid() && someone.birthDate == patient->birthDate)
                return someone.who;
        }
    }
    return m_people.first().who;
}

QString FhirIndex::someoneElse(const Patient &patient) const
{
    const std::optional<int> chosen = personFor(&patient);
    QString name;
    for (const Someone &someone : m_people) {
        if (someone.who != *chosen || !someone.birthDate.isValid() || !patient.birthDate.isValid())
            continue;
        if (someone.birthDate == patient.birthDate)
            return {};
        name = someone.name.isEmpty() ? u"another person"_s : someone.name;
    }
    return name;
}

const JsonValue &FhirIndex::medication(const QString &target) const
{
    const auto found = m_medications.constFind(target);
    return found == m_medications.constEnd() ? kNothing : *found;
}

} // namespace dayplus
