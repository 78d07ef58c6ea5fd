// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! How Dayplus looks and speaks on this device, its units, and when it locks by itself. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property Preferences preferences: shell.preferences
    readonly property UnitsViewModel units: workspace.units

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Settings", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListSection { title: qsTr("Look", "settings section") }
            Card {
                spacing: Theme.gap
                SegmentedBar {
                    readonly property list<string> keys: ["system", "light", "dark"]
                    label: qsTr("Light or dark", "setting")
                    options: [qsTr("As the system", "theme"), qsTr("Light", "theme"), qsTr("Dark", "theme")]
                    current: keys.indexOf(page.preferences.theme)
                    Layout.fillWidth: true
                    onPicked: index => page.preferences.theme = keys[index]
                }
                AppLabel {
                    text: qsTr("Text size", "setting")
                    weight: Theme.medium
                }
                ChoiceChips {
                    readonly property list<real> sizes: [1, 1.25, 1.5, 1.75, 2]
                    label: qsTr("Text size", "setting")
                    options: sizes.map(size => qsTr("%1 %", "text size").arg(Math.round(size * 100)))
                    current: sizes.indexOf(page.preferences.textScale)
                    Layout.fillWidth: true
                    onPicked: index => page.preferences.textScale = sizes[index]
                }
            }
            Card {
                flush: true
                SwitchRow {
                    text: qsTr("High contrast", "setting")
                    divider: false
                    checked: page.preferences.highContrast
                    onToggled: page.preferences.highContrast = checked
                }
                SwitchRow {
                    text: qsTr("Less motion", "setting")
                    checked: page.preferences.reducedMotion
                    onToggled: page.preferences.reducedMotion = checked
                }
            }
            ListSection { title: qsTr("Language", "settings section") }
            Card {
                SegmentedBar {
                    readonly property list<string> keys: ["en", "qps"]
                    label: qsTr("Language", "setting")
                    options: ["English", "[Þšéûðö]"]
                    current: keys.indexOf(page.preferences.language)
                    Layout.fillWidth: true
                    onPicked: index => page.preferences.language = keys[index]
                }
            }
            ListSection { title: qsTr("Units", "settings section") }
            Card {
                flush: true
                Repeater {
                    model: page.units.items
                    CardRow {
                        required property int index
                        required property string code
                        required property string label
                        required property string detail
                        title: label
                        note: detail
                        titleWeight: Theme.regular
                        divider: index > 0
                        pressable: true
                        chevron: false
                        onClicked: page.units.next(code)
                    }
                }
            }
            ListSection { title: qsTr("Reminders", "settings section") }
            AppLabel {
                text: qsTr("Today lists what is due: plans, doses, checks. Dayplus does not remind you while it is closed; set an alarm for what must not be missed.", "settings")
                soft: true
                Layout.fillWidth: true
            }
            ListSection { title: qsTr("Locking", "settings section") }
            Card {
                spacing: Theme.gap
                AppLabel {
                    text: qsTr("Lock by itself after", "setting")
                    weight: Theme.medium
                }
                ChoiceChips {
                    readonly property list<int> minutes: [1, 2, 5, 15, 60]
                    label: qsTr("Lock by itself after", "setting")
                    options: minutes.map(n => qsTr("%n minute(s)", "setting", n))
                    current: minutes.indexOf(page.preferences.idleMinutes)
                    Layout.fillWidth: true
                    onPicked: index => page.preferences.idleMinutes = minutes[index]
                }
            }
        }
    }
}
