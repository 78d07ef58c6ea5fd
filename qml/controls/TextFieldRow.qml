// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A labelled line of text. `value` flows in, edited() flows out at each key, committed() at Enter or when focus leaves a change. */
Item {
    id: field

    required property string label
    property string value: ""
    property string placeholder: ""
    property string hint: ""
    property string problem: ""
    property bool optional: false
    property int maximumLength: 200
    property int inputMethodHints: Qt.ImhNone
    property alias text: input.text
    property alias readOnly: input.readOnly
    property alias input: input
    property string settled: "" // the last text given or shown; an owner that echoes what is typed does not settle it
    signal edited(string text)
    signal committed(string text)
    signal entered() // Enter

    function grab(): void { input.forceActiveFocus(Qt.TabFocusReason) }

    Component.onCompleted: settled = value

    implicitWidth: input.implicitWidth
    implicitHeight: input.y + input.height + (note.visible ? note.height + Theme.gapTiny : 0)
    Layout.fillWidth: true
    onValueChanged: {
        if (input.text === value)
            return
        settled = value
        input.text = value
    }

    AppLabel {
        id: caption
        width: field.width
        text: field.optional ? qsTr("%1 (optional)", "label of a field one may leave empty").arg(field.label) : field.label
        weight: Theme.medium
        Accessible.ignored: true
    }
    FieldInput {
        id: input
        name: field.label
        text: field.value
        placeholderText: field.placeholder
        marked: field.problem.length > 0
        maximumLength: field.maximumLength
        inputMethodHints: field.inputMethodHints
        y: caption.height + Theme.gapTiny
        width: field.width
        Accessible.description: field.problem.length > 0 ? field.problem : field.hint
        onTextEdited: field.edited(text)
        onAccepted: field.entered()
        onEditingFinished: {
            if (text === field.settled)
                return
            field.settled = text
            field.committed(text)
        }
    }
    FieldNote {
        id: note
        y: input.y + input.height + Theme.gapTiny
        width: field.width
        problem: field.problem
        hint: field.hint
    }
}
