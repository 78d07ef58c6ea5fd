// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A passphrase with Show and Hide. Paste works; undo, prediction and drag are off. Read `text` once, then clear(). Children stand under
    the field (a strength meter). */
ColumnLayout {
    id: field

    required property string label
    property string problem: ""
    property string hint: ""
    property bool shown: false
    property alias text: input.text
    default property alias under: slot.data
    signal edited()
    signal accepted()

    function clear(): void {
        input.clear()
        shown = false
    }
    function grab(): void { input.forceActiveFocus(Qt.TabFocusReason) }

    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Accessible.role: Accessible.Grouping // Qt keeps the name of a hidden passphrase empty; group and description carry it
    Accessible.name: label

    AppLabel {
        text: field.label
        weight: Theme.medium
        Layout.fillWidth: true
    }
    FieldInput {
        id: input
        name: field.label
        base: Theme.targetMain
        marked: field.problem.length > 0
        echoMode: field.shown ? TextInput.Normal : TextInput.Password
        passwordMaskDelay: 0
        passwordCharacter: "•"
        font: field.shown ? Theme.body.font : Theme.masked
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData | Qt.ImhHiddenText
        endSpace: eye.width - Theme.gapSmall
        Layout.fillWidth: true
        Accessible.passwordEdit: !field.shown
        Accessible.description: Theme.joined([field.label, field.problem, field.hint], ". ")
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => event.accepted = event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo)
        onTextEdited: field.edited()
        onAccepted: field.accepted()

        AppButton {
            id: eye
            anchors { right: parent.right; verticalCenter: parent.verticalCenter; rightMargin: Theme.gapTiny }
            kind: "ghost"
            glyph: field.shown ? "eye-off" : "eye"
            text: field.shown ? qsTr("Hide", "button: hide the passphrase") : qsTr("Show", "button: show the passphrase")
            onClicked: field.shown = !field.shown
        }
    }
    ColumnLayout {
        id: slot
        visible: children.length > 0
        spacing: Theme.gapTiny
        Layout.fillWidth: true
    }
    FieldNote {
        problem: field.problem
        hint: field.hint
    }
}
