// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/lablines.h"

namespace dayplus {

/** The names of the catalogue's lab items as letters write them: small letters and digits only, "%" kept. */
class LabNames {
public:
    explicit LabNames(const Catalogues &catalogues);
    /** Also without what laboratories add: "(S)", "i. S.", "absolut", a LOINC code beside the name. nullptr = unknown. */
    const CatalogueItem *find(const QString &printed) const;

private:
    const CatalogueItem *exactly(const QString &name) const;
    const Catalogues &m_catalogues;
    QHash<QString, const CatalogueItem *> m_items;
};

/** A line without its date, taken apart. */
struct LabParts {
    QString name;                     ///< as printed, without marks at its end
    const CatalogueItem *item = nullptr;
    Value value;                      ///< the unit as printed, or the catalogue's if it knows it
    LabFacts facts;                   ///< range, flag, method
    QString rest;                     ///< words behind it that are none of these
    LabTrouble trouble = LabTrouble::None;
};

/** nullopt = no result in it and no name we know. */
std::optional<LabParts> readLabParts(const QString &line, const LabNames &names, std::optional<bool> thousands);

/** What stands behind the name: a number with its unit, range and flag. nullopt = that isn't one. */
std::optional<LabParts> readLabResult(const QString &text, const CatalogueItem *item, std::optional<bool> thousands);

/** "H", "LL", "+", "*", "hoch": how reports mark a result. */
bool isLabFlag(const QString &word);
/** "negativ", "not detected", "1:640": a result in words. */
bool isLabWords(const QString &words);

/** Takes "(7.0-16.0)", "[<5]", "(nephelometry)" out of the text and puts what they say into the facts. */
QString takeLabRange(QString text, LabFacts &facts);

} // namespace dayplus
