// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! "Day +23" large, the pill beside it, then phase, strip and date. From 150 % text the number stands alone and the strip has its row. */
ColumnLayout {
    id: head

    property string word: qsTr("Day", "before a day number, large")
    required property string number // "+23", or a whole label with word ""
    property string phase: ""
    property int phaseIndex: 0 // from 1
    property int phaseCount: 7
    property int zeroIndex: 4
    property string date: ""
    property bool pill: true
    property string writer: "" // who is typing; empty = there is nobody to switch to
    readonly property bool tight: big.implicitWidth > room
    readonly property real room: width - 2 * Theme.margin - (pillButton.visible ? pillButton.implicitWidth + Theme.gap : 0)
                                 - (who.visible ? who.implicitWidth + Theme.gap : 0)
    signal callTeam()
    signal writerPressed()

    component Who: InitialButton {
        person: head.writer
        text: qsTr("Who is typing: %1. Change", "button on Today; a person").arg(head.writer)
        Layout.alignment: Qt.AlignVCenter
        onClicked: head.writerPressed()
    }

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false

    RowLayout {
        spacing: Theme.gap
        Layout.topMargin: Theme.gapSmall
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Item {
            implicitHeight: Theme.large ? big.implicitHeight : Theme.target
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            Accessible.role: Accessible.Heading
            Accessible.name: head.word.length > 0 ? head.word + " " + head.number : head.number
            Row {
                id: big
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.number.size / 4 * Theme.scale
                scale: head.tight ? head.room / implicitWidth : 1
                transformOrigin: mirrorOrigin
                readonly property int mirrorOrigin: LayoutMirroring.enabled ? Item.Right : Item.Left
                AppLabel {
                    visible: text.length > 0
                    text: head.word
                    role: "number"
                    weight: Theme.regular
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                AppLabel {
                    text: head.number
                    role: "number"
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        Who {
            id: who
            visible: head.writer.length > 0 && Theme.large
        }
        CallPill {
            id: pillButton
            visible: head.pill && !Theme.large
            onClicked: head.callTeam()
        }
    }
    GridLayout {
        columns: Theme.large ? 2 : 4
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapTiny
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        AppLabel {
            visible: head.phase.length > 0
            text: head.phase
            weight: Theme.semibold
            wrapMode: Text.NoWrap
            Accessible.ignored: !Theme.large && strip.visible
        }
        PhaseStrip {
            id: strip
            visible: head.phaseIndex > 0
            phase: head.phase
            current: head.phaseIndex
            count: head.phaseCount
            zero: head.zeroIndex
            Layout.row: Theme.large ? 1 : 0
            Layout.column: Theme.large ? 0 : 1
            Layout.columnSpan: Theme.large ? 2 : 1
        }
        AppLabel {
            text: head.date
            soft: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            Layout.row: 0
            Layout.column: Theme.large ? 1 : 2
            Layout.fillWidth: Theme.large || !strip.visible
        }
        Who { // below the pill: beside it the day would have to shrink
            visible: head.writer.length > 0 && !Theme.large
            Layout.row: 0
            Layout.column: 3
            Layout.topMargin: -Theme.gapTiny
            Layout.bottomMargin: -Theme.gapSmall
        }
    }
}
