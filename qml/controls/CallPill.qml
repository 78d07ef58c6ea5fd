// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! "Call my team", the same on every page: right − 16, y 8. */
AppButton {
    id: pill

    kind: "callTint"
    text: qsTr("Call my team", "button on every page, opens the call screen")
    glyph: "phone"
    glyphSize: Theme.iconSize
    leftPadding: Theme.gap
    rightPadding: Theme.gapLarge
}
