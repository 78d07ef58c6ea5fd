// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme

/*! One of several answers, a radio button for readers. It shows `chosen` and never changes it itself: a tap asks, the owner sets. */
T.RadioButton {
    id: choice

    property bool chosen: false

    function press(): void {
        if (enabled)
            clicked()
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    autoExclusive: false
    checked: chosen
    onCheckedChanged: {
        if (checked !== chosen)
            checked = Qt.binding(() => choice.chosen)
    }
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    hoverEnabled: true
    font: Theme.body.at(Theme.semibold)
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.focusable: true
    Accessible.onPressAction: choice.press()
    Keys.onReturnPressed: choice.press()
    Keys.onEnterPressed: choice.press()
}
