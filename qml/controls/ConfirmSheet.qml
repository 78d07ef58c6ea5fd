// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme

/*! Asks before what cannot be undone. A sheet at the bottom of a phone, in the middle of a wide window. Esc is Cancel. */
T.Popup {
    id: sheet

    required property string title
    property string text: ""
    property string confirmText: qsTr("Yes", "button: confirm")
    property string cancelText: qsTr("Cancel", "button: do nothing")
    default property alias more: slot.data
    readonly property bool wide: parent && parent.width >= Theme.railFrom
    property bool decided: false
    signal confirmed()
    signal cancelled()

    function decide(yes: bool): void {
        decided = true
        close()
        yes ? confirmed() : cancelled()
    }

    parent: T.Overlay.overlay
    width: parent ? Math.min(parent.width - 2 * Theme.margin, Theme.listWidth) : Theme.listWidth
    height: parent ? Math.min(implicitHeight, parent.height - 2 * Theme.margin) : implicitHeight
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(wide ? (parent.height - height) / 2 : parent.height - height - Theme.margin) : 0
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.gapHuge
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: decided = false
    onOpened: no.forceActiveFocus(Qt.TabFocusReason)
    onClosed: if (!decided) cancelled()

    contentItem: Flickable {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        ColumnLayout {
            id: column
            width: parent.width
            spacing: Theme.gap
            AppLabel {
                text: sheet.title
                role: "cardTitle"
                heading: true
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: sheet.text
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: slot
                visible: children.length > 0
                spacing: Theme.gap
            }
            GridLayout {
                columns: Theme.large ? 1 : 2
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                Layout.topMargin: Theme.gapTiny
                AppButton {
                    id: no
                    kind: "outline"
                    text: sheet.cancelText
                    base: Theme.targetMain
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: sheet.decide(false)
                }
                AppButton {
                    kind: "primary"
                    text: sheet.confirmText
                    base: Theme.targetMain
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: sheet.decide(true)
                }
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
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
}
