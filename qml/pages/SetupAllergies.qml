// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

SetupQuestion {
    id: question
    required property SetupViewModel vm
    title: qsTr("Any allergies?", "first questions")
    why: qsTr("If you skip this, it stays “not asked”, never “none”.", "first questions")

    CheckTile {
        text: qsTr("None that I know of", "choice: no known allergies")
        checked: question.vm.allergyAnswer === 2
        enabled: question.vm.allergies.length === 0
        Layout.fillWidth: true
        onClicked: question.vm.allergyAnswer = question.vm.allergyAnswer === 2 ? 0 : 2
    }
    Card {
        visible: question.vm.allergies.length > 0
        flush: true
        Repeater {
            model: question.vm.allergies
            CardRow {
                required property int index
                required property string modelData
                title: modelData
                divider: index > 0
                actionText: qsTr("Remove", "button")
                onActed: question.vm.removeAllergy(index)
            }
        }
    }
    ColumnLayout {
        visible: question.vm.allergyAnswer !== 2
        spacing: Theme.gap
        Layout.fillWidth: true

        TextFieldRow {
            label: qsTr("Allergic to", "field")
            value: question.vm.substance
            Layout.fillWidth: true
            onEdited: text => question.vm.substance = text
        }
        TextFieldRow {
            label: qsTr("What happened then", "field: the reaction")
            value: question.vm.reaction
            optional: true
            Layout.fillWidth: true
            onEdited: text => question.vm.reaction = text
            onEntered: question.vm.addAllergy()
        }
        AppButton {
            text: qsTr("Add another", "button: one more allergy")
            glyph: "plus"
            visible: question.vm.substance.length > 0
            onClicked: question.vm.addAllergy()
        }
    }
}
