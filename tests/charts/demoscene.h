// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartscene.h"

namespace dayplus {

/** A made-up journey around Day 0 = 10 Mar 2026, told on Day +257: symptoms with missed and hospital days, labs with limits. */
struct DemoScene {
    explicit DemoScene(ChartRange range);
    static qint64 day0();
    /** Instead of the panels: a None … Severe symptom and temperatures, several on the fever days. */
    void showMeasurements();
    ChartScene scene;

private:
    void addSymptom(const QString &code, const QString &label, int before, int peak, int after);
    void addLabs();
    void addEvents();
};

} // namespace dayplus
