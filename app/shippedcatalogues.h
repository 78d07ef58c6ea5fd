// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"

namespace dayplus {

/** The catalogues built into both programs, read and checked now. */
Result<Catalogues> shippedCatalogues();

} // namespace dayplus
