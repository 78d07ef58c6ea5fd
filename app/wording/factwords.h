// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/entry.h"

namespace dayplus {

/** One thing an entry's facts say: "Told by", "Dr Weber". */
struct FactLine {
    QString label, text;
    bool operator==(const FactLine &) const = default;
};

/** Everything the facts say beside the value, in words, in reading order; what was not given is left out. */
QList<FactLine> factLines(const EntryDraft &draft, const Catalogues &catalogues);

/** The report's own range: "7.0 to 16.0", "up to 5"; empty if it gave none. */
QString rangeText(const LabFacts &lab);
/** A rule by its name in the catalogue, else the team's own words. */
QString criterionText(const QString &criterion, const Catalogues &catalogues);

} // namespace dayplus
