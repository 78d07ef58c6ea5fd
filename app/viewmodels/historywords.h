// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/roster.h"

namespace dayplus {

/** What differs between two versions of an entry or a medicine, one plain line a part: "Value: 10 mg (was 5 mg)". Empty if nothing does. */
QStringList whatChanged(const Record &before, const Record &after, const Catalogues &catalogues, const Roster &roster);

/** One line that names the record: "Nausea, mild", "Prednisone 5 mg". */
QString recordTitle(const Record &record, const Catalogues &catalogues, const Roster &roster);

} // namespace dayplus
