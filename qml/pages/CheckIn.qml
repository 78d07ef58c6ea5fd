// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! "How are you?": at most six items with named buttons, and the temperature. Each tap is saved at once; nothing moves. */
ColumnLayout {
    id: checkIn

    required property TodayViewModel vm

    spacing: Theme.gapSmall

    GridLayout {
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gap
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            AppLabel {
                text: qsTr("How are you?", "check-in title")
                role: "cardTitle"
                heading: true
                Layout.fillWidth: true
            }
            AppLabel {
                text: checkIn.vm.answered
                role: "meta"
                soft: true
            }
        }
        AppButton {
            text: qsTr("Same as yesterday", "button: copies yesterday's symptom levels")
            kind: "outline"
            visible: checkIn.vm.canCopyYesterday
            Layout.fillWidth: Theme.large
            onClicked: checkIn.vm.copyYesterday()
        }
    }
    AppLabel {
        visible: text.length > 0
        text: checkIn.vm.lateHint
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
    Repeater {
        model: checkIn.vm.items
        Loader {
            id: item
            required property int index
            required property string label
            required property bool level4
            required property int answer
            required property bool cannot
            required property string yesterday
            readonly property string aside: cannot ? qsTr("could not answer", "said to a symptom today") : yesterday
            Layout.fillWidth: true
            sourceComponent: level4 ? levels : scale

            Component {
                id: levels
                LevelPicker {
                    label: item.label
                    level: item.answer
                    hint: item.aside
                    onPicked: level => checkIn.vm.answer(item.index, level)
                    onCleared: checkIn.vm.answer(item.index, item.answer)
                }
            }
            Component {
                id: scale
                ScalePicker {
                    label: item.label
                    value: item.answer
                    hint: item.aside
                    onPicked: value => checkIn.vm.answer(item.index, value)
                    onCleared: checkIn.vm.answer(item.index, item.answer)
                }
            }
        }
    }
    NumberEntry {
        label: qsTr("Temperature", "field")
        input: checkIn.vm.temperature
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
    }
    GridLayout {
        columns: Theme.large ? 1 : 2
        columnSpacing: Theme.gapSmall
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall

        AppButton {
            text: qsTr("Can’t answer", "button: stores that the open items could not be answered")
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: checkIn.vm.cannotAnswer()
        }
        AppButton {
            text: checkIn.vm.inHospital ? qsTr("In hospital today", "button: is set; takes it back") : qsTr("In hospital", "button: this day is spent in hospital")
            glyph: checkIn.vm.inHospital ? "check" : ""
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            onClicked: checkIn.vm.toggleHospital()
        }
    }
}
