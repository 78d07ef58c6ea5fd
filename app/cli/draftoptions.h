// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/desk.h"

namespace dayplus::cli {

/** The options of log and amend. */
const QList<OptionSpec> &draftOptions();

/** Puts every option that was given into `draft`; what wasn't given stays. Checks spelling only: the rules come later. */
Outcome applyOptions(EntryDraft &draft, const Arguments &arguments, const Desk &desk);

/** Those of them that say where it was measured, who said it, how a thinking check went. */
Outcome applyToldFacts(EntryDraft &draft, const Arguments &arguments, const Catalogues &catalogues);

/** Those that repeat what a lab report, a bottle of immunoglobulin or a vaccine's box says. */
Outcome applyReportFacts(EntryDraft &draft, const Arguments &arguments);

/** The two entries of a blood pressure given as --code bp --value 120/80; empty if it isn't one. */
Answer<QList<EntryDraft>> pressureDrafts(const EntryDraft &draft, const Arguments &arguments);

/** Refuses with every sentence of what is wrong. With `yes` only what refuses counts; else what asks does, too. */
Outcome checkDrafts(const QList<EntryDraft> &drafts, const Desk &desk, bool yes);

} // namespace dayplus::cli
