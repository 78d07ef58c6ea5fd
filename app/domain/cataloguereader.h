// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace dayplus {

/** How a unit of the file's own "units" table is written by people. */
struct UnitSpelling {
    QString label;
    QStringList aliases;
};
using UnitTable = QHash<QString, UnitSpelling>;

/**
 * Reads one JSON object strictly: a missing, mistyped or unknown key is a problem. It keeps only the first one; what is read after
 * it is empty.
 */
class CatalogueReader {
public:
    explicit CatalogueReader(QJsonObject object) : m_object(std::move(object)) {}

    QString text(const QString &key);              ///< required, not empty
    QString textOr(const QString &key, const QString &fallback = {});
    QString oneOf(const QString &key, const QStringList &allowed); ///< required
    QString oneOfOrEmpty(const QString &key, const QStringList &allowed);
    QStringList texts(const QString &key);         ///< optional; no empty, no equal ones
    bool flag(const QString &key);                 ///< optional, false
    std::optional<int> integerOrOpen(const QString &key); ///< required, a whole number or null
    int integer(const QString &key, int fallback, int low, int high); ///< optional, a whole number from low to high
    Limits limits(const QString &key);             ///< optional; ["30.0", null]: exact decimals as text
    QString loinc(const QString &key);             ///< optional; the check digit must fit
    QStringList loincs(const QString &key);
    QList<Coding> codings(const QString &key);     ///< optional
    QList<UnitChoice> units(const QString &key, const UnitTable &table); ///< optional; the first one is canonical
    std::optional<Ratio> ratio(const QString &key);///< optional; [numerator, denominator]
    QJsonArray array(const QString &key);          ///< optional
    QJsonObject object(const QString &key);        ///< required, not empty

    void refuse(const QString &why);
    bool isFine() const { return m_problem.isEmpty(); }
    /** The first problem, unknown keys included; empty = fine. */
    QString finish();

private:
    QJsonValue take(const QString &key);
    std::optional<Decimal> decimal(const QJsonValue &value, const QString &key);
    UnitChoice unit(const QJsonObject &object, bool canonical, const UnitTable &table);

    QJsonObject m_object;
    QSet<QString> m_known;
    QString m_problem;
};

/** A code or id of ours: a–z first, then a–z, 0–9 and _. */
bool isCode(QStringView code);
/** LOINC's own check: the digit after the dash (mod 10). */
bool hasLoincCheckDigit(QStringView code);
/** SNOMED CT's own check: the last digit (Verhoeff). */
bool hasSnomedCheckDigit(QStringView code);
/** A unit's spelling without case, spaces, superscripts and the two different µ, to compare two of them. */
QString foldedUnit(QStringView unit);
/** A name without case and extra spaces. */
QString foldedName(QStringView name);

} // namespace dayplus
