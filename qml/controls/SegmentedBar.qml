// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! One of a few, in one box; a column of rows when the words do not fit beside each other. It asks; the owner sets `current`. */
Rectangle {
    id: bar

    required property list<string> options
    property string label: "" // for readers
    property int current: 0
    readonly property FontMetrics metrics: FontMetrics { font: Theme.body.at(Theme.semibold) }
    readonly property real wordsWidth: Theme.total(options, wordWidth)
    readonly property real share: (width - 2 * Theme.hairline - wordsWidth) / options.length
    readonly property bool stacked: share < Theme.gapLarge
    signal picked(int index)

    function wordWidth(word: string): real { return metrics.font ? metrics.advanceWidth(word) : 0 } // asks font, to follow it

    implicitHeight: row.implicitHeight + 2 * Theme.hairline
    implicitWidth: wordsWidth + options.length * Theme.gapHuge
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Flow {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.hairline
        Repeater {
            model: bar.options
            delegate: Segment {
                required property int index
                required property string modelData
                text: modelData
                chosen: bar.current === index
                first: index === 0
                last: index === bar.options.length - 1
                stacked: bar.stacked
                ruled: index > 0 && !chosen && bar.current !== index - 1
                width: bar.stacked ? row.width 
                                   : Math.floor(bar.wordWidth(modelData) + bar.share)
                onClicked: bar.picked(index)
            }
        }
    }
}
