// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"
#include "domain/catalogue.h"
#include "domain/ports.h"
#include "domain/records.h"

namespace dayplus {

/** What was read of one patient for a picture: the app reads it step by step and follows changes, the command line reads it once. */
class TrendData {
public:
    virtual ~TrendData() = default;
    virtual QList<SeriesPoint> series(const QString &code) const = 0;
    /** Entries of eventCodes(), in wall order. */
    virtual const QList<Entry> &events() const = 0;
};

/** All that a picture of the Trends page is made of. */
struct TrendInput {
    const Catalogues &catalogues;
    const TrendData &reader;
    QList<UsedCode> shown;
    QHash<QString, QString> units;   ///< code → UCUM to show it in
    QList<Medicine> medicines;
    std::optional<Course> course;
    ChartRange range = ChartRange::All;
    std::optional<qint64> around;    ///< of ChartRange::AroundEvent
    bool calendar = false;           ///< dates on the axis, even with a Day 0
    BinBy by = BinBy::Day;
    qint64 today = 0;
    std::optional<qint64> day0;
    const TemplateInfo *treatment = nullptr; ///< of the course
    bool longWords = false;          ///< a wide chart has room for whole sentences beside its marks
};

/** Counts every series shown and adds what stands around them: phases, stays, the medicine lane, marks. */
ChartScene trendScene(const TrendInput &input);

/** The name of something with values: the catalogue's, else as it was given, else its code. */
QString trendLabel(const UsedCode &item, const Catalogues &catalogues);

} // namespace dayplus
