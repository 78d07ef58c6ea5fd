// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartsource.h"
#include "domain/records.h"
#include "viewmodels/trendreader.h"

namespace dayplus {

/** All that a picture of the Trends page is made of. */
struct TrendInput {
    const Catalogues &catalogues;
    const TrendReader &reader;
    QList<UsedCode> shown;
    QHash<QString, QString> units;   ///< code → UCUM to show it in
    QList<Medicine> medicines;
    std::optional<Course> course;
    ChartRange range = ChartRange::All;
    qint64 today = 0;
    std::optional<qint64> day0;
    const TemplateInfo *treatment = nullptr; ///< of the course
    bool longWords = false;          ///< a wide chart has room for whole sentences beside its marks
};

/** Counts every series shown and adds what stands around them: phases, stays, the medicine lane, marks. */
ChartScene trendScene(const TrendInput &input);

/** The name of something with values: the catalogue's, else as it was given, else its code. */
QString trendLabel(const UsedCode &item, const Catalogues &catalogues);

/** What the chart item of the page listens to. */
class TrendChart : public ChartSource {
    Q_OBJECT
public:
    using ChartSource::ChartSource;
    const ChartScene &scene() const override { return m_scene; }
    QString spokenText() const override { return m_spoken; }
    void show(const ChartScene &scene, const QString &spoken);
    void setCursor(std::optional<qint64> day);

private:
    ChartScene m_scene;
    QString m_spoken;
};

} // namespace dayplus
