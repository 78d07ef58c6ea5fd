// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Results and counts of days: two figures beside each other, with what they are of. */
Card {
    id: card

    required property BeforeAfterViewModel vm
    readonly property alias rows: list
    readonly property real figureWidth: Theme.fieldWidth * Theme.scale / 2 + Theme.gapHuge

    spacing: Theme.gapSmall

    RowLayout {
        visible: !Theme.large
        spacing: Theme.gap
        Layout.fillWidth: true
        Item { Layout.fillWidth: true }
        Repeater {
            model: [card.vm.beforeName, card.vm.nowName]
            AppLabel {
                required property string modelData
                text: modelData
                role: "meta"
                weight: Theme.semibold
                horizontalAlignment: Text.AlignRight
                Layout.preferredWidth: card.figureWidth
                Accessible.ignored: true
            }
        }
    }
    Repeater {
        id: list
        model: card.vm.figures
        ColumnLayout {
            id: row
            required property int index
            required property string label
            required property string sourceNote
            required property string before
            required property string beforeOf
            required property string now
            required property string nowOf
            required property string sentence

            spacing: Theme.gapTiny
            Layout.fillWidth: true
            Layout.fillHeight: false
            Accessible.role: Accessible.ListItem
            Accessible.name: sentence

            Divider { visible: row.index > 0 || !Theme.large }
            GridLayout {
                columns: Theme.large ? 1 : 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gapTiny
                Layout.fillWidth: true
                Layout.fillHeight: false

                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.fillHeight: false
                    Layout.alignment: Qt.AlignTop
                    AppLabel {
                        text: row.label
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    AppLabel {
                        visible: text.length > 0
                        text: row.sourceNote
                        role: "meta"
                        soft: true
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
                Repeater {
                    model: [{ name: card.vm.beforeName, value: row.before, of: row.beforeOf },
                            { name: card.vm.nowName, value: row.now, of: row.nowOf }]
                    ColumnLayout {
                        id: figure
                        required property var modelData
                        spacing: 0
                        Layout.preferredWidth: Theme.large ? 1 : card.figureWidth
                        Layout.fillWidth: Theme.large
                        Layout.fillHeight: false
                        Layout.alignment: Qt.AlignTop
                        AppLabel {
                            text: Theme.large ? qsTr("%1: %2", "before or now, value").arg(figure.modelData.name).arg(figure.modelData.value) : figure.modelData.value
                            weight: Theme.semibold
                            horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                        AppLabel {
                            text: figure.modelData.of
                            role: "meta"
                            soft: true
                            horizontalAlignment: Theme.large ? Text.AlignLeft : Text.AlignRight
                            Layout.fillWidth: true
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
