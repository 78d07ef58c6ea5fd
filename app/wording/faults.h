// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/result.h"

#include <QStringList>

namespace dayplus {

/** One plain sentence (≤ 160 characters, at most two short ones): what happened, what was (not) changed, what to do. Never the note. */
QString sentence(const Error &error);
QString sentence(Fault fault);

/** One problem of a draft as a person would say it. `item` may be null; `unit` is the one the value was given in, for limits. */
QString say(const Problem &problem, const CatalogueItem *item = nullptr, QStringView unit = {});
/** All problems of a draft, each in words, in form order. */
QStringList sayAll(const Problems &problems, const EntryDraft &draft, const Catalogues &catalogues);

/** What a form calls the part: "the date", "the unit". */
QString fieldName(Field field);

} // namespace dayplus
