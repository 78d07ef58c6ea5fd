// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/catalogue.h"
#include "domain/lanes.h"
#include "domain/ports.h"
#include "domain/records.h"
#include "domain/teamlimits.h"

namespace dayplus {

/** What was read of one patient for a picture: the app reads it step by step and follows changes, the command line reads it once. */
class TrendData {
public:
    virtual ~TrendData() = default;
    virtual QList<SeriesPoint> series(const QString &code) const = 0;
    /** Entries of eventCodes(), in wall order. */
    virtual const QList<Entry> &events() const = 0;
    /** Logged doses of medicines that need them (domain/lanes.h), in wall order. */
    virtual QList<Entry> doses() const { return {}; }
    /** The newest entry of a lab value, for the range its report gives; nullopt = not read. */
    virtual std::optional<Entry> newest(const QString &) const { return {}; }
};

/** All that a picture of the Trends page is made of. */
struct TrendInput {
    const Catalogues &catalogues;
    const TrendData &reader;
    QList<UsedCode> shown = {};
    QHash<QString, QString> units = {};   ///< code → UCUM to show it in
    QList<Medicine> medicines = {};
    std::optional<Course> course = {};
    ChartRange range = ChartRange::All;
    std::optional<qint64> around = {};    ///< of ChartRange::AroundEvent
    bool calendar = false;           ///< dates on the axis, even with a Day 0
    BinBy by = BinBy::Day;
    TrendLine line = TrendLine::ByKind;
    QList<TeamLimit> limits = {};         ///< the team's own: limitsOfSheet, limitOfSetting
    qint64 today = 0;
    std::optional<qint64> day0 = {};
    const TemplateInfo *treatment = nullptr; ///< of the course
    bool longWords = false;          ///< a wide chart has room for whole sentences beside its marks
    QList<Taper> tapers = {};
};

/** Counts every series shown and adds what stands around them: phases, stays, the medicine lanes, marks. A code may be a taper's (report/trendlanes.h). */
ChartScene trendScene(const TrendInput &input);
/** The same with medicines that were counted already (lanesOf). */
ChartScene trendScene(const TrendInput &input, const Lanes &lanes);

/** The name of something with values: the catalogue's, else as it was given, else its code. */
QString trendLabel(const UsedCode &item, const Catalogues &catalogues);

} // namespace dayplus
