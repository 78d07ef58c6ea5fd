// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme

/*! A Pressable that readers know as a list item; pressed only when `pressable`. */
T.ItemDelegate {
    id: control

    property bool pressable: false

    function press(): void {
        if (enabled && pressable)
            clicked()
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus
    activeFocusOnTab: pressable
    hoverEnabled: pressable
    font: Theme.body.at(Theme.semibold)
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.focusable: pressable
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()
}
