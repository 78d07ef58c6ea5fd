// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A number with its unit. Label and last value stand left of the box, above it from 150 % text or when `stacked`.
    A comma and a point both mark decimals ("<0.5" is a value); committed() gives the number with a point. The unit cell asks for the
    next of `units`. Values in, wishes out: `value` and `unit` belong to the owner. */
GridLayout {
    id: field

    required property string label
    required property string unit
    property list<string> units: [unit]
    property string value: ""
    property string last: "" // "07:50 was 36.6 °C"
    property string hint: ""
    property string problem: ""
    property bool stacked: Theme.large
    property int base: Theme.target
    property string role: "cardTitle" // of the digits; "number" in watch mode
    property alias text: input.text
    property string settled: "" // the last number given or shown; an owner that echoes what is typed does not settle it
    readonly property string number: plain(input.text)
    signal edited(string number)
    signal committed(string number)
    signal unitPicked(string unit)

    function plain(typed: string): string { return typed.trim().replace(",", ".") }
    function take(): void { // what was typed stays as typed while it means the same
        if (plain(input.text) !== plain(value))
            input.text = value
    }
    function nextUnit(): void { unitPicked(units[(units.indexOf(unit) + 1) % units.length]) }
    function grab(): void { input.forceActiveFocus(Qt.TabFocusReason) }

    columns: stacked ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    onValueChanged: {
        if (plain(value) !== plain(input.text))
            settled = value
        take()
    }
    Component.onCompleted: {
        settled = value
        take()
    }

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        AppLabel {
            text: field.label
            role: "row"
            weight: Theme.medium
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        AppLabel {
            visible: field.last.length > 0
            text: field.last
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
    }
    FieldInput {
        id: input
        name: field.label
        base: field.base
        marked: field.problem.length > 0
        font: Theme.type(field.role).font
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        maximumLength: 16
        validator: RegularExpressionValidator { regularExpression: /^\s*[<>]?=?\s*[-+−]?\d*[.,]?\d*\s*$/ }
        endSpace: cell.width - Theme.gapSmall
        Layout.fillWidth: field.stacked
        Layout.preferredWidth: Math.max(Theme.fieldWidth, cell.width + Theme.fieldWidth / 2)
        Accessible.description: Theme.joined([field.unit, field.problem, field.last], ". ")
        onTextEdited: field.edited(field.plain(text))
        onEditingFinished: {
            if (field.number === field.settled)
                return
            field.settled = field.number
            field.committed(field.number)
        }

        Pressable {
            id: cell
            visible: field.unit.length > 0 // a score has none
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            enabled: field.units.length > 1
            text: field.unit
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
            //: Read aloud. The unit of a number, a button that changes it.
            Accessible.description: enabled ? qsTr("Unit of %1, press to change", "unit button").arg(field.label) : ""
            onClicked: field.nextUnit()
            contentItem: AppLabel {
                text: cell.text
                weight: Theme.semibold
                color: cell.enabled ? Theme.primary : Theme.inkSoft
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Item {
                Rectangle {
                    anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
                    anchors.topMargin: Theme.hairline
                    anchors.bottomMargin: Theme.hairline
                    width: Theme.hairline
                    color: Theme.line
                }
                FocusRing { shown: cell.visualFocus; gap: -Theme.stroke * 2 }
            }
        }
    }
    FieldNote {
        problem: field.problem
        hint: field.hint
        Layout.columnSpan: field.columns
    }
}
