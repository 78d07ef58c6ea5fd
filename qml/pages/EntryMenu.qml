// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What can be done with one line of the timeline, from a long press, a right click or the menu key. Esc closes it. */
T.Popup {
    id: menu

    required property JourneyViewModel vm
    required property Workspace workspace
    property var entryId: null
    property string title: ""
    property bool planned: false
    property bool cancelled: false // it will not happen: that was said already

    function ask(entry: var, name: string, isPlanned: bool, isCancelled: bool): void {
        entryId = entry
        title = name
        planned = isPlanned
        cancelled = isCancelled
        open()
    }
    function done(deed: var): void {
        close()
        deed()
    }

    parent: T.Overlay.overlay
    width: parent ? Math.min(parent.width - 2 * Theme.margin, Theme.formWidth) : Theme.formWidth
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.max(Theme.margin, Math.round((parent.height - height) / 2)) : 0
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.margin : implicitHeight)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.gapSmall
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: first.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Flickable {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.title
        ColumnLayout {
            id: column
            width: parent.width
            spacing: 0
            AppLabel {
                text: menu.title
                weight: Theme.semibold
                heading: true
                Layout.fillWidth: true
                Layout.margins: Theme.gap
            }
            CardRow {
                id: first
                title: qsTr("Open", "menu of an entry")
                glyph: "eye"
                pressable: true
                chevron: false
                onClicked: menu.done(() => menu.workspace.openEntry(menu.entryId))
            }
            CardRow {
                visible: menu.planned
                title: qsTr("It happened on…", "menu of an entry: a plan has happened")
                glyph: "check"
                pressable: true
                chevron: false
                onClicked: menu.done(() => menu.vm.plan.ask(menu.entryId))
            }
            CardRow {
                visible: menu.planned && !menu.cancelled
                title: qsTr("It will not happen", "menu of an entry: cancel a plan")
                glyph: "close"
                pressable: true
                chevron: false
                onClicked: menu.done(() => menu.vm.plan.cancel(menu.entryId))
            }
            CardRow {
                title: qsTr("Edit", "menu of an entry")
                glyph: "pencil"
                pressable: true
                chevron: false
                onClicked: menu.done(() => menu.workspace.editEntry(menu.entryId))
            }
            CardRow {
                title: qsTr("Choose several", "menu of an entry")
                glyph: "list"
                pressable: true
                chevron: false
                onClicked: menu.done(() => menu.vm.choose(menu.entryId))
            }
            CardRow {
                title: qsTr("Close", "button")
                glyph: "chevron-down"
                pressable: true
                chevron: false
                onClicked: menu.close()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }
    T.Overlay.modal: Rectangle { color: Theme.scrim }
}
