// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.Charts

/*! The chart of a taper in the theme's colours, and the same in words for a reader. */
TaperGraphItem {
    id: picture

    property string spoken: ""

    implicitWidth: Theme.windowWidth / 2
    textScale: Theme.scale
    fontFamily: Theme.family
    colors: ({
        taken: Theme.primary, area: Theme.tint(Theme.primary), revised: Theme.seriesVermillion, planned: Theme.inkSoft,
        grid: Theme.line, words: Theme.inkSoft, ground: Theme.surface
    })
    Layout.fillWidth: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Chart of the taper", "for readers")
    Accessible.description: spoken
}
