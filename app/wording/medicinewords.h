// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/drugfree.h"
#include "domain/stock.h"
#include "domain/taper.h"

#include <functional>

namespace dayplus {

/** The medicine's own name, else the catalogue's, else its code. */
QString medicineName(const Medicine &medicine, const Catalogues &catalogues);
/** "5 mg"; empty if the amount is not known. */
QString doseText(const DoseStep &step);
/** "08:00 and 20:00", "Mon, Wed, Fri at 08:00", "every other day", "14 days on, 14 days off", "as needed"; empty if nothing was said. */
QString rhythmText(const Rhythm &rhythm);
/** When it is due next, seen from today: "20:00", "today", "tomorrow", "Friday", "14 April 2026". */
QString dueText(const DueTime &due, QDate today);
/** "12 tablets left, enough until 14 April 2026"; says "about" where planned doses were taken off. */
QString supplyText(const Supply &supply, const QString &unit);

/** What a person is asked before trusting a plan. One sentence; never what would be right. */
QString questionText(const TaperQuestion &question, const QString &unit);
/** "5 mg planned, taken 5 mg", "7.5 mg planned, not logged": one day of a taper. */
QString taperDayText(const TaperDay &day, const QString &unit);
/** "10 March 2026: 40 mg, every morning" and so on, one line each. */
QStringList taperStepLines(const TaperPlan &plan, const QString &unit);
/** The chart in words: what is planned now, what comes next, when it ends, how many days were logged. */
QString taperSpoken(const TaperInput &input);

/** The names of medicines by their id. */
using MedicineNames = std::function<QString(Id)>;
/** What the card about the time without medicines says under its number, in order; the first line is the most important one. */
QStringList drugFreeLines(const DrugFree &run, const MedicineNames &names, QDate today);

} // namespace dayplus
