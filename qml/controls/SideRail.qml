// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! From 720 px: mark, patient, the five places, Call my team at the bottom. */
Rectangle {
    id: rail

    property int current: 0
    property string patient: ""
    property string patientMeta: ""
    property string writer: "" // who is typing, if there is a choice; press for the next
    readonly property Places places: Places {}
    signal chosen(int place)
    signal patientPressed()
    signal writerPressed()
    signal callTeam()

    implicitWidth: Math.round(Theme.railWidth * (1 + (Theme.scale - 1) * 0.6))
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places", "name of the navigation, read aloud")

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: Theme.hairline
        color: Theme.line
    }
    ColumnLayout {
        anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap + Theme.hairline }
        anchors { topMargin: Theme.gap; bottomMargin: Theme.gapLarge }
        spacing: Theme.gapTiny

        RowLayout {
            spacing: Theme.gap
            Layout.leftMargin: Theme.gapSmall
            Layout.bottomMargin: Theme.gapTiny
            Layout.minimumHeight: Theme.target
            AppMark { size: Theme.markSmall }
            AppLabel {
                text: qsTr("Dayplus", "the name of the program")
                role: "cardTitle"
                Layout.fillWidth: true
            }
        }
        PatientPlate {
            visible: rail.patient.length > 0
            name: rail.patient
            meta: rail.patientMeta
            Layout.bottomMargin: rail.writer.length > 0 ? 0 : Theme.gap
            onClicked: rail.patientPressed()
        }
        AppButton {
            visible: rail.writer.length > 0
            text: qsTr("%1 is typing", "button: the next person types").arg(rail.writer)
            glyph: "pencil"
            kind: "ghost"
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            onClicked: rail.writerPressed()
        }
        Repeater {
            model: rail.places.names
            delegate: PlaceRow {
                required property int index
                required property string modelData
                text: modelData
                glyph: rail.places.glyphs[index]
                current: rail.current === index
                onClicked: rail.chosen(index)
            }
        }
        Item { Layout.fillHeight: true }
        CallPill {
            base: Theme.targetMain
            Layout.fillWidth: true
            onClicked: rail.callTeam()
        }
    }
}
