// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Dayplus.Theme

/*! What every pressable thing shares: name, 48 px, Tab, Enter and Space, a press for screen readers. Subclasses draw it. */
T.AbstractButton {
    id: control

    /*! The same as a tap. */
    function press(): void {
        if (!enabled)
            return
        if (checkable) {
            toggle()
            toggled()
        }
        clicked()
    }

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    activeFocusOnTab: true
    hoverEnabled: true
    font: Theme.body.at(Theme.semibold)
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button // Qt 6.4 sees these two here, whatever QML says
    Accessible.name: text
    Accessible.focusable: true
    Accessible.onPressAction: control.press()
    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()
}
