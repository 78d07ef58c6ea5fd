// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The sentence of the first panel, its values in bold. Word by word, because no text here is ever read as markup. */
Flow {
    id: summary

    required property TrendsViewModel vm
    readonly property FontMetrics metrics: FontMetrics { font: Theme.row.at(Theme.regular) }

    spacing: metrics.font ? metrics.advanceWidth(" ") : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: vm.summaryText

    Repeater {
        model: summary.vm.summary
        AppLabel {
            required property var modelData
            text: modelData.text
            role: "row"
            weight: modelData.strong ? Theme.bold : Theme.regular
            width: Math.min(Math.ceil(implicitWidth), summary.width)
            Accessible.ignored: true
        }
    }
}
