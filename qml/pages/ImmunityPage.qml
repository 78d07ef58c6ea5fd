// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Blood and immunity: results in, counts, IgG with IVIG and the team's limit, B cells, vaccines. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property ImmunityViewModel vm: workspace.immunity

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Blood and immunity", "page")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        SubPageHeader {
            title: qsTr("Blood and immunity", "page title")
            pill: false
            Layout.fillWidth: true
            onBack: page.workspace.navigator.back()
        }
        ScrollPage {
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppButton {
                text: qsTr("Enter blood results", "button")
                glyph: "drop"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.addLabs()
            }
            AppButton {
                text: qsTr("Paste from a letter", "button")
                glyph: "paste"
                base: Theme.targetMain
                Layout.fillWidth: true
                onClicked: page.workspace.pasteLabs()
            }
            AppLabel {
                visible: page.vm.empty
                text: qsTr("Blood counts, antibodies (IgG), B cells and vaccines will be shown here once they are written down.", "blood and immunity, nothing there")
                soft: true
                Layout.fillWidth: true
            }
            RowList {
                title: qsTr("Blood counts since Day 0", "section")
                note: qsTr("Counted from the values on your reports. Nothing is filled in between.", "blood counts")
                rows: page.vm.counts
            }
            RowList {
                title: qsTr("Antibodies (IgG)", "section")
                rows: page.vm.igg
                pressable: true
                onPressed: code => page.workspace.openEntry(code)
            }
            IggLimit { vm: page.vm }
            RowList {
                title: qsTr("IVIG given", "section")
                note: page.vm.ivig.count > 0 ? qsTr("IVIG raises IgG and can bring antibodies of the donors into your blood for weeks to months.", "ivig")
                                             : qsTr("Antibodies given into a vein. None is written down.", "ivig")
                rows: page.vm.ivig
                always: true
                pressable: true
                actionText: qsTr("Add", "button: one more infusion of immunoglobulin")
                onPressed: code => page.workspace.openEntry(code)
                onActed: page.workspace.addIvig()
            }
            BCellCard {
                vm: page.vm
                onOpened: entry => page.workspace.openEntry(entry)
            }
            RowList {
                title: qsTr("Vaccines planned", "section")
                rows: page.vm.vaccinesPlanned
                pressable: true
                onPressed: code => page.workspace.openVaccine(code)
            }
            RowList {
                title: qsTr("Vaccines given", "section")
                note: rows.count > 0 ? "" : qsTr("None is written down.", "vaccines")
                rows: page.vm.vaccinesDone
                pressable: true
                always: true
                actionText: qsTr("Add", "button: one more vaccine")
                onPressed: code => page.workspace.openVaccine(code)
                onActed: page.workspace.addVaccine()
            }
            RowList {
                title: qsTr("Not planned yet", "section: vaccines")
                note: qsTr("Which of these you need, and when, is for your team to say.", "vaccines")
                rows: page.vm.vaccinesOpen
                pressable: true
                onPressed: code => page.workspace.addVaccine(code)
            }
        }
    }
}
