// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A box for some words of a visit and the button that keeps them. What is typed is not lost when the page is left. */
Card {
    id: line

    required property VisitViewModel vm
    required property string field
    required property string label
    required property string button
    signal kept(string text)

    spacing: Theme.gap

    Connections {
        target: line.vm
        function onDraftTaken(field: string): void { if (field === line.field) box.text = "" }
    }
    TextAreaRow {
        id: box
        label: line.label
        lines: 2
        onEdited: text => line.vm.setDraft(line.field, text)
        Component.onCompleted: text = line.vm.draft(line.field)
    }
    AppButton {
        text: line.button
        enabled: box.text.trim().length > 0
        onClicked: line.kept(box.text)
    }
}
