// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! One cell of the bottom bar: icon in its plate, label under it. */
PressableTab {
    id: tab

    required property string glyph
    readonly property color tone: current ? Theme.primary : Theme.inkSoft

    padding: 0
    implicitHeight: Theme.bottomBarHeight
    Layout.fillHeight: true

    contentItem: Item {
        Rectangle {
            id: plate
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Theme.gapSmall }
            width: Theme.targetMain
            height: Theme.targetMain / 2
            radius: Theme.radius
            color: tab.down ? Theme.tintStrong(Theme.primary)
                            : tab.current || tab.hovered ? Theme.tint(Theme.primary) : Theme.clear
            FocusRing { shown: tab.visualFocus; gap: 0 }
            Icon {
                anchors.centerIn: parent
                glyph: tab.glyph
                size: Theme.icon(24)
                color: tab.tone
            }
        }
        AppLabel {
            anchors { top: plate.bottom; topMargin: Theme.gapTiny; left: parent.left; right: parent.right }
            text: tab.text
            role: "meta"
            weight: tab.current ? Theme.semibold : Theme.medium
            color: tab.tone
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.meta.size
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
    background: null
}
