// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The same counts in words and numbers, line by line; each line is read aloud as a sentence. */
Card {
    id: card

    required property BeforeAfterViewModel vm
    readonly property real figureWidth: Theme.fieldWidth * Theme.scale / 2 + Theme.gapLarge

    spacing: Theme.gapTiny
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Both stretches of days, as a table", "for readers")

    Repeater {
        model: card.vm.table
        ColumnLayout {
            id: row
            required property int index
            required property string title
            required property string label
            required property string before
            required property string now
            required property string sentence

            spacing: Theme.gapTiny
            Layout.fillWidth: true
            Layout.fillHeight: false
            Accessible.role: title.length > 0 ? Accessible.Heading : Accessible.ListItem
            Accessible.name: sentence

            Divider { visible: row.title.length > 0 && row.index > 0 }
            AppLabel {
                visible: row.title.length > 0
                text: row.title
                weight: Theme.semibold
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            GridLayout {
                columns: Theme.large ? 1 : 3
                columnSpacing: Theme.gap
                rowSpacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: false

                AppLabel {
                    text: row.label
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Accessible.ignored: true
                }
                Repeater {
                    model: row.title.length > 0 ? [{ name: "", value: card.vm.beforeName }, { name: "", value: card.vm.nowName }]
                                                : [{ name: card.vm.beforeName, value: row.before }, { name: card.vm.nowName, value: row.now }]
                    AppLabel {
                        required property var modelData
                        visible: !Theme.large || row.title.length === 0
                        text: Theme.large ? qsTr("%1: %2", "before or now, value").arg(modelData.name).arg(modelData.value) : modelData.value
                        role: "meta"
                        weight: row.title.length > 0 ? Theme.semibold : Theme.regular
                        horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
                        Layout.fillWidth: Theme.large
                        Layout.preferredWidth: Theme.large ? 1 : card.figureWidth
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
