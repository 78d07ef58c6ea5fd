// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lanes.h"

namespace dayplus {

/** What is needed beside a count to word it. */
struct LaneWording {
    const Catalogues &catalogues;
    const QList<Medicine> &medicines;  ///< those that were counted
    std::optional<qint64> day0;
    qint64 today = 0;
};

/** The words beside and in one lane. */
struct LaneWords {
    QString name;          ///< "Mycophenolate mofetil", "Treatment"
    QString dose;          ///< "3 g", "mg a day", "every 4 weeks", "prevention"; softer
    QString group;         ///< "Biologics"
    QString last;          ///< "13 Jan 2026 · Day −56", "still taking", "end not known"; empty = says nothing
    QString stop;          ///< why it was stopped
    QStringList stretches; ///< one per Lane::stretches: "40 mg", "dose ?"; empty = nothing to say
    QStringList events;    ///< one per Lane::events: "cells collected", "Flu + Cy", "Tocilizumab, Day +4"
};
LaneWords laneWords(const Lane &lane, const LaneWording &wording);
QString laneGroupName(LaneGroup group);

/** The time without, said ever shorter: "259 days without immunosuppressants", "no immunosuppressant", "259 days". Empty = none. */
QStringList freeTexts(const TreatedDays &days, qint64 today);
/** "8 Mar 2026", "about Dec 2024", "2024"; never more exact than it is known. */
QString lastDoseText(const LastDose &last);
/** The last dose of all that counts; empty while something is taken, or if it is not known. */
QString anyLastText(const DrugFree &any);

/** A line of the table beside the lanes: one dose of one medicine, or one event. */
struct LaneRow {
    QString group, medicine, from, to, dose, reason;
    bool operator==(const LaneRow &) const = default;
};
/** The same lanes as the picture: first what counts together, then every dose step and event, in their order. */
QList<LaneRow> laneRows(const Lanes &lanes, const LaneWording &wording);
/** One sentence a group for the screen reader, the whole of what counts first: "Any immunosuppressant: taken since 2017, last dose
    8 Mar 2026, 259 days without." */
QStringList laneSentences(const Lanes &lanes, const LaneWording &wording);

} // namespace dayplus
