// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "journal/roster.h"

#include <QSet>

namespace dayplus {

/**
 * One line of the timeline. Band: a phase or a year begins. Fold: several small entries behind one line. Day0 and Today are there
 * once each (Day0 once per course). Earlier and Later lead out of what is loaded.
 */
struct TimelineRow {
    enum class Type { Band, Entry, Fold, Day0, Today, Earlier, Later };
    Type type = Type::Entry;
    QString id = {};       ///< stays the same as long as it is the same line
    Id entry = {};         ///< null if there is no entry behind it
    qint64 day = 0;        ///< wall day it stands at; of a fold, its last day. Moment::kNoDay = not known
    QString number = {};   ///< "+4", "−35", "Day 0", "Month 5"; "about" for a vague date; empty where nothing stands
    QString date = {};     ///< "14 Mar", "Oct 2024"
    QString title = {};    ///< also the band's label
    QString meta = {};     ///< "02:41 at night", "to Day +9", "Planned, 09:30"
    QString who = {};      ///< who says it
    QString glyph = {}, word = {}; ///< where it comes from: "document", "Imported"
    QString spoken = {};   ///< the whole line in one sentence, for readers
    int count = 0;         ///< entries behind a fold
    int level = 0;         ///< 1, 2 = inside an open fold
    bool open = false;     ///< a fold that shows its entries
    bool planned = false;
    bool cancelled = false; ///< it will not happen
    bool vague = false;    ///< a hollow capsule instead of a point
    bool span = false;     ///< a short period: a bar on the rail
    bool beyond = false;   ///< after Today
    bool firstOfDay = false;
    bool chosen = false;   ///< while several are being chosen
    QString picture = {};  ///< id of the first photo on it; empty = none
    QString band = {};     ///< label of the band that begins with this line
    QList<int> lanes = {}; ///< what each lane shows here: LaneBit, 0 = nothing

    QString key() const { return id; }
    bool operator==(const TimelineRow &) const = default;
};

/** Upper and lower half of a line in one lane; solid happened, dashed is planned to go on. */
enum LaneBit { UpperSolid = 1, LowerSolid = 2, UpperDashed = 4, LowerDashed = 8 };
constexpr int kMostLanes = 3;

/** What the timeline is made from. `entries` in the order of isBefore, undated ones last; all of one patient. */
struct TimelineContent {
    QList<Entry> entries;
    QList<Entry> spans;       ///< periods that began before the first of them
    bool hasEarlier = false;  ///< there is more before
    bool hasLater = false;    ///< there is more after; then Today is not shown
    bool folded = true;       ///< small entries behind one line
    bool oriented = true;     ///< with bands, Day 0 and Today
    QSet<QString> open;       ///< ids of the folds that are open
};

/** Lines from first to last. `today` is the wall date. */
QList<TimelineRow> timelineRows(const TimelineContent &content, const Catalogues &catalogues, const Roster &roster, Id patient, QDate today);

/** The time without B cells is no entry of its own: "B cells not found" entries of `milestones` with an end at the next "B cells are
    back", or still going on. `milestones` in wall order. */
QList<Entry> aplasiaPeriods(const QList<Entry> &milestones);
/** The codes of such milestones. */
QStringList aplasiaCodes();

/** Gives long periods their lanes (timelinelanes.cpp). `periods` are the entries of `rows` and those that began before. */
void layLanes(QList<TimelineRow> &rows, const QList<Entry> &periods, QDate today);
/** Long enough for a lane, or still going on: its end, as a wall day. nullopt = it is no long period. */
std::optional<qint64> longPeriodEnd(const EntryDraft &draft, QDate today);

} // namespace dayplus
