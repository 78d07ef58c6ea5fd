// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.Charts
import Dayplus.ViewModels

/*! The chart in the theme's colours. Arrow keys go from value to value, a tap to the nearest one; it zooms and pans by itself. */
TimeChartItem {
    id: picture

    required property TrendsViewModel vm

    source: vm.source
    dark: Theme.dark
    textScale: Theme.scale
    fontFamily: Theme.family
    colors: ({
        ground: Theme.raised, surface: Theme.surface, ink: Theme.ink, inkSoft: Theme.inkSoft, grid: Theme.grid,
        day0: Theme.zero, done: Theme.done, blue: Theme.seriesBlue, green: Theme.seriesGreen, plum: Theme.seriesPlum,
        vermillion: Theme.seriesVermillion, dots: Theme.dailyDot, tint: Theme.minMaxBand, support: Theme.seriesGrey,
        hospital: Theme.hospitalBar, hospitalBand: Theme.hospitalBand,
        phaseA: Theme.highContrast ? Theme.raised : Theme.line, phaseB: Theme.highContrast ? Theme.surface : Theme.grid
    })
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    //: %1 names what the chart shows
    Accessible.name: qsTr("Chart: %1", "for readers").arg(vm.panels.join(", "))
    Accessible.description: vm.spoken
    Accessible.focusable: true
    onStepped: by => vm.step(by)
    onTapped: wallDay => vm.pick(wallDay)

    FocusRing {
        shown: picture.activeFocus
        gap: -Theme.stroke * 2
    }
}
