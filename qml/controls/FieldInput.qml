// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme

/*! The box one types into: 48 px (`base`), 1 px border, 2 px primary while focused. Used by the labelled fields, not by pages. */
T.TextField {
    id: input

    required property string name
    property int base: Theme.target
    property bool marked: false // a problem stands under it
    property int startSpace: 0 // kept free for what lies over its start and end
    property int endSpace: 0
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitHeight: Math.max(Theme.tall(Theme.large ? Theme.targetMain : base), contentHeight + 2 * Theme.gapSmall)
    implicitWidth: contentWidth + leftPadding + rightPadding
    leftPadding: Theme.gapLarge + (mirrored ? endSpace : startSpace)
    rightPadding: Theme.gapLarge + (mirrored ? startSpace : endSpace)
    verticalAlignment: Text.AlignVCenter
    font: Theme.body.font
    color: enabled ? Theme.ink : Theme.inkSoft
    selectionColor: Theme.primary
    selectedTextColor: Theme.inkOnPrimary
    selectByMouse: true
    activeFocusOnTab: true
    onTextChanged: if (!activeFocus) ensureVisible(0) // what is shown begins with its beginning
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.focusable: true

    cursorDelegate: Rectangle {
        visible: input.cursorVisible
        width: Theme.stroke
        color: Theme.primary
    }
    AppLabel {
        visible: input.text.length === 0 && input.preeditText.length === 0
        text: input.placeholderText
        soft: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        anchors.leftMargin: Theme.gapLarge + input.startSpace
        anchors.rightMargin: Theme.gapLarge + input.endSpace
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: input.enabled ? Theme.surface : Theme.raised
        border.width: input.activeFocus || input.marked ? Theme.stroke : Theme.hairline
        border.color: input.activeFocus ? Theme.primary : input.marked ? Theme.callToday : Theme.fieldBorder
    }
}
