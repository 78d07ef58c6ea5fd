// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme

/*! A page that scrolls: children in one column with the page margin, no wider than `column`. What gets the focus by keyboard scrolls into view. */
Flickable {
    id: page

    default property alias content: body.data
    property alias spacing: body.spacing
    property int column: Theme.listWidth
    property int sideMargin: Theme.margin
    property int topSpace: 0
    property int bottomSpace: Theme.gapHuge
    readonly property Item focused: Window.activeFocusItem

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up === body)
                return true
        }
        return false
    }
    function reveal(item: Item): void {
        const top = item.mapToItem(body, 0, 0).y + body.y - Theme.gap
        const bottom = top + item.height + 2 * Theme.gap
        if (top < contentY)
            contentY = Math.max(0, top)
        else if (bottom > contentY + height)
            contentY = Math.min(Math.max(0, contentHeight - height), bottom - height)
    }

    contentWidth: width
    contentHeight: body.y + body.implicitHeight + bottomSpace
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onFocusedChanged: if (focused && holds(focused)) reveal(focused)

    ColumnLayout {
        id: body
        x: Math.round((page.width - width) / 2)
        y: page.topSpace
        width: Math.min(page.width - 2 * page.sideMargin, page.column)
        spacing: Theme.gap
    }
    T.ScrollBar.vertical: T.ScrollBar {
        id: scroll
        implicitWidth: Theme.gapTiny + 2
        padding: 1
        visible: size < 1
        contentItem: Rectangle {
            radius: width / 2
            color: Theme.border
            opacity: scroll.active ? 1 : 0
        }
    }
}
