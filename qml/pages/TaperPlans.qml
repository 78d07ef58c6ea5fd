// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The plans of a taper, the newest first; revise and print. */
ColumnLayout {
    id: list

    required property TaperViewModel vm
    signal printing()

    spacing: Theme.gap
    Layout.fillWidth: true

    AppButton {
        text: qsTr("The team changed the plan", "button: a revision")
        glyph: "pencil"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: list.vm.revise()
    }
    AppButton {
        text: qsTr("Print with boxes to tick", "button: a PDF")
        glyph: "document"
        kind: "outline"
        base: Theme.targetMain
        Layout.fillWidth: true
        onClicked: list.printing()
    }
    Banner {
        visible: list.vm.printed.length > 0
        kind: "done"
        //: %1 is a file name
        text: qsTr("Written to %1. The file is not encrypted.", "print").arg(list.vm.printed)
        Layout.fillWidth: true
    }
    Banner {
        visible: list.vm.problem.length > 0
        kind: "callToday"
        text: list.vm.problem
        Layout.fillWidth: true
    }
    ListSection { title: qsTr("The plans", "section: of a taper") }
    Card {
        flush: true
        Repeater {
            model: list.vm.plans
            CardRow {
                required property int index
                required property string label
                required property string detail
                title: label
                meta: detail
                titleWeight: Theme.semibold
                divider: index > 0
            }
        }
    }
    AppLabel {
        text: qsTr("An older plan stays as it was. Dayplus never works out a dose.", "footer of a taper")
        role: "meta"
        soft: true
        Layout.fillWidth: true
    }
}
