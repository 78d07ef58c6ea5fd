// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Dialogs
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The photos and documents of an entry: add, look, save a copy, take away. */
ColumnLayout {
    id: list

    required property AttachmentsViewModel vm
    property bool canAdd: true
    property string addText: qsTr("Add photo or document", "button")
    property bool titled: true
    property string copying: "" // what a copy is saved of

    spacing: Theme.gap
    Layout.fillWidth: true

    FileDialog {
        id: chooser
        title: qsTr("Choose a photo or document", "file dialog")
        nameFilters: [qsTr("Photos and PDFs (%1)", "file dialog").arg("*.jpg *.jpeg *.png *.pdf"), qsTr("All files (%1)", "file dialog").arg("*")]
        onAccepted: list.vm.add(selectedFile)
    }
    FileDialog {
        id: saver
        fileMode: FileDialog.SaveFile
        title: qsTr("Save a copy outside the vault", "file dialog")
        onAccepted: list.vm.saveCopy(list.copying, selectedFile)
    }
    AttachmentViewer {
        vm: list.vm
        onCopied: id => list.copy(id)
    }

    function copy(id: string): void {
        copying = id
        saver.currentFile = saver.currentFolder + "/" + encodeURIComponent(vm.copyName(id))
        saver.open()
    }

    ListSection {
        visible: rows.count > 0 && list.titled
        title: qsTr("Photos and documents", "section of an entry")
    }
    Card {
        visible: rows.count > 0
        flush: true
        Repeater {
            id: rows
            model: list.vm.rows
            AttachmentRow {
                required property int index
                divider: index > 0
                removable: list.canAdd
                Layout.fillWidth: true
                onOpened: list.vm.open(attachmentId)
                onCopied: list.copy(attachmentId)
                onRemoved: list.vm.remove(attachmentId)
            }
        }
    }
    AppLabel {
        visible: text.length > 0
        text: list.vm.problem
        color: Theme.callToday
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    AppButton {
        visible: list.canAdd
        text: list.vm.busy ? qsTr("Reading the file…", "button while a photo is read") : list.addText
        glyph: "image"
        kind: "outline"
        enabled: !list.vm.busy
        Layout.fillWidth: true
        onClicked: chooser.open()
    }
}
