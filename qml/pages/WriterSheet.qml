// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Who is typing: a press on a name switches and closes. Esc or a press outside changes nothing. */
T.Popup {
    id: sheet

    required property PeopleViewModel people

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
    onOpened: contentItem.forceActiveFocus(Qt.TabFocusReason)

    contentItem: Flickable {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.PopupMenu
        Accessible.name: title.text
        ColumnLayout {
            id: column
            width: parent.width
            spacing: 0
            AppLabel {
                id: title
                text: qsTr("Who is typing?", "choice of a person")
                weight: Theme.semibold
                heading: true
                Layout.fillWidth: true
                Layout.margins: Theme.gap
            }
            Repeater {
                model: sheet.people.persons
                CardRow {
                    required property string code
                    required property string label
                    required property string detail
                    title: label
                    meta: detail
                    glyph: sheet.people.author === code ? "check" : "person"
                    pressable: true
                    chevron: false
                    onClicked: {
                        sheet.close()
                        sheet.people.author = code
                    }
                }
            }
            CardRow {
                title: qsTr("Close", "button")
                glyph: "chevron-down"
                pressable: true
                chevron: false
                onClicked: sheet.close()
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
