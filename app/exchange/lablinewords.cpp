// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/lablines.h"

#include "wording/faults.h"
#include "wording/values.h"

#include <QCoreApplication>

namespace dayplus {

namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(LabLines) };
}

QString labLineProblem(const LabLine &line, const Catalogues &catalogues)
{
    switch (line.trouble) {
    case LabTrouble::None:
        return {};
    case LabTrouble::NotReadable:
        return Words::tr("Dayplus can't find a name with one result in this line.");
    case LabTrouble::UnknownName:
        return Words::tr("Dayplus does not know this name. Tick it to keep the value under the printed name.");
    case LabTrouble::NoValue:
        return Words::tr("There is no result in this line.");
    case LabTrouble::SeveralNumbers:
        return Words::tr("There are several numbers in this line. Please leave only the result.");
    case LabTrouble::Thousands:
        return Words::tr("This number can be read in two ways. Please say how this letter writes thousands.");
    case LabTrouble::DateOrder:
        return Words::tr("Its date can be read in two ways. Please say which part is the day.");
    case LabTrouble::NoDate:
        return Words::tr("There is no clear date for this line. Please give one.");
    case LabTrouble::Rules:
        break;
    }
    return sayAll(line.problems, line.draft, catalogues).value(0);
}

} // namespace dayplus
