// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

namespace dayplus {

/** What a code of the watch plan is called: "Temperature", "Blood pressure", "Thinking check". */
QString watchCodeName(const QString &code, const Catalogues &catalogues);
/** "ear" in the language of the screens; own words stay as they are. */
QString measureSiteName(const QString &site);

} // namespace dayplus
