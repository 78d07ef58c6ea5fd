// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! A name and two figures beside it, each with a smaller line under it; at large text below each other, each with its window's name. */
Item {
    id: cells

    required property string label
    required property string beforeName
    required property string nowName
    required property string before
    required property string now
    property string note: ""
    property string beforeNote: ""
    property string nowNote: ""
    property string role: "body"
    property int weight: Theme.semibold
    property bool soft: false
    readonly property real figureWidth: (Theme.targetCall + Theme.gap) * Theme.scale
    readonly property real nameWidth: Theme.large ? width : width - 2 * (figureWidth + Theme.gapSmall)

    implicitHeight: Theme.large ? second.y + second.height : Math.max(names.height, first.height, second.height)
    Layout.fillWidth: true
    Accessible.ignored: true

    component Figure: Column {
        id: figure
        required property string name
        required property string value
        required property string below
        width: Theme.large ? cells.width : cells.figureWidth
        AppLabel {
            width: figure.width
            text: Theme.large && figure.name.length > 0 ? qsTr("%1: %2", "before or now, value").arg(figure.name).arg(figure.value) : figure.value
            role: cells.role
            weight: cells.weight
            horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
            Accessible.ignored: true
        }
        AppLabel {
            visible: text.length > 0
            width: figure.width
            text: figure.below
            role: "meta"
            soft: true
            horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
            Accessible.ignored: true
        }
    }

    Column {
        id: names
        width: cells.nameWidth
        AppLabel {
            visible: text.length > 0
            width: parent.width
            text: cells.label
            role: cells.role
            soft: cells.soft
            Accessible.ignored: true
        }
        AppLabel {
            visible: text.length > 0
            width: parent.width
            text: cells.note
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
    }
    Figure {
        id: first
        x: Theme.large ? 0 : cells.nameWidth + Theme.gapSmall
        y: Theme.large ? names.height : 0
        name: cells.beforeName
        value: cells.before
        below: cells.beforeNote
    }
    Figure {
        id: second
        x: Theme.large ? 0 : cells.width - cells.figureWidth
        y: Theme.large ? first.y + first.height : 0
        name: cells.nowName
        value: cells.now
        below: cells.nowNote
    }
}
