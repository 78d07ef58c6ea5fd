// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme

/*! A labelled box for several lines; it grows with its text. Tab leaves it. */
Item {
    id: field

    required property string label
    property string value: ""
    property string placeholder: ""
    property string hint: ""
    property string problem: ""
    property int lines: 3
    property alias text: input.text
    property alias readOnly: input.readOnly
    signal edited(string text)

    implicitHeight: input.y + input.height + (note.visible ? note.height + Theme.gapTiny : 0)
    Layout.fillWidth: true
    onValueChanged: if (input.text !== value) input.text = value

    AppLabel {
        id: caption
        width: field.width
        text: field.label
        weight: Theme.medium
        Accessible.ignored: true
    }
    T.TextArea {
        id: input
        text: field.value
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        implicitHeight: Math.max(field.lines * Theme.body.lineHeight, contentHeight) + topPadding + bottomPadding
        leftPadding: Theme.gapLarge
        rightPadding: Theme.gapLarge
        topPadding: Theme.gap
        bottomPadding: Theme.gap
        font: Theme.body.font
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.inkOnPrimary
        selectByMouse: true
        activeFocusOnTab: true
        KeyNavigation.priority: KeyNavigation.BeforeItem
        KeyNavigation.tab: nextItemInFocusChain(true)
        KeyNavigation.backtab: nextItemInFocusChain(false)
        y: caption.height + Theme.gapTiny
        width: field.width
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.problem.length > 0 ? field.problem : field.hint
        Accessible.multiLine: true
        Accessible.focusable: true
        onTextChanged: if (text !== field.value) field.edited(text)

        AppLabel {
            visible: input.text.length === 0 && input.preeditText.length === 0
            text: field.placeholder
            soft: true
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
            anchors.leftMargin: input.leftPadding
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: input.activeFocus ? Theme.stroke : Theme.hairline
            border.color: input.activeFocus ? Theme.primary : Theme.fieldBorder
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
