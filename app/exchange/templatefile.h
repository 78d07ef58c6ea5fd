// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/catalogue.h"

namespace dayplus {

/**
 * A centre's own treatment from a file in the format of an item of assets/catalogue/templates.json, checked, ready to be put (it has no
 * id yet). Fault::Unreadable with the field that is wrong and where, TooLarge, ReadFailed; Exists if one of `known` has its id.
 */
Result<Template> templateFromFile(const QString &path, const QList<TemplateInfo> &known, const Catalogues &catalogues);

} // namespace dayplus
