// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

class QIODevice;

namespace dayplus {

/** A taper on paper: one line a day with a box to tick. Every word is given; nothing is worked out here. */
struct TaperSheet {
    struct Day {
        QString date;       ///< "Tue 10 March"
        QString dayNumber;  ///< "Day +23"; may be empty
        QString amount;     ///< "7.5 mg"
        QString schedule;   ///< as given
        bool changes = false; ///< another amount than the day before: printed bold
        bool month = false; ///< the first day of a month on the sheet: gets its name over it
        QString monthName;
    };
    QString title;          ///< "Prednisone"
    QString patient;        ///< "Mara L."
    QStringList about;      ///< who decided, when, why; the steps
    QList<Day> days;
    QString columnDate, columnAmount, columnTaken, columnNote;
    QString foot;           ///< on every page
    QString page;           ///< "Page %1 of %2"
    QString family;         ///< of the type; empty = the system's
};

/** One A4 PDF. Fault::WriteFailed if the device takes nothing. */
Done writeTaperSheet(QIODevice &device, const TaperSheet &sheet);

} // namespace dayplus
