// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A photo or the pages of a letter, large, from memory: buttons or + and − make it larger and smaller, dragging moves it. Esc closes it. */
T.Popup {
    id: viewer

    required property AttachmentsViewModel vm
    property real zoom: 1
    property int page: 0
    readonly property real mostZoom: 8
    signal copied(string id)

    function by(factor: real): void { zoom = Math.max(1, Math.min(mostZoom, zoom * factor)) }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onOpened: {
        zoom = 1
        page = 0
        shut.forceActiveFocus(Qt.TabFocusReason)
    }
    onClosed: vm.close()

    Connections {
        target: viewer.vm
        function onOpenedChanged(): void { viewer.vm.openedId.length > 0 ? viewer.open() : viewer.close() }
    }
    background: Rectangle { color: Theme.ground }
    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.vm.openedName
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Minus
            if (event.accepted)
                viewer.by(event.key === Qt.Key_Plus ? 1.5 : 1 / 1.5)
        }

        Flickable {
            id: area
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top }
            contentWidth: width * viewer.zoom
            contentHeight: height * viewer.zoom
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            AttachmentImage {
                width: area.contentWidth
                height: area.contentHeight
                attachment: viewer.vm.openedId
                page: viewer.page
                sourceSize.width: Math.round(area.width * Math.min(viewer.zoom, 3))
                Accessible.role: Accessible.Graphic
                Accessible.name: viewer.vm.openedName
            }
            PinchHandler {
                target: null
                onActiveScaleChanged: viewer.zoom = Math.max(1, Math.min(viewer.mostZoom, activeScale))
            }
        }
        ColumnLayout {
            id: bar
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
            spacing: Theme.gapSmall
            RowLayout {
                visible: viewer.vm.openedPages > 1
                IconButton {
                    text: qsTr("Previous page", "button: pages of a letter")
                    glyph: "chevron-left"
                    tone: Theme.primary
                    enabled: viewer.page > 0
                    onClicked: --viewer.page
                }
                AppLabel {
                    text: qsTr("Page %1 of %2", "pages of a letter").arg(viewer.page + 1).arg(viewer.vm.openedPages)
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
                IconButton {
                    text: qsTr("Next page", "button: pages of a letter")
                    glyph: "chevron-right"
                    tone: Theme.primary
                    enabled: viewer.page + 1 < viewer.vm.openedPages
                    onClicked: ++viewer.page
                }
            }
            AppLabel {
                text: viewer.vm.openedName
                weight: Theme.semibold
                wrapMode: Text.WrapAnywhere
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            GridLayout {
                columns: Theme.large ? 2 : 4
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                AppButton {
                    text: qsTr("Larger", "button: zoom a photo")
                    enabled: viewer.zoom < viewer.mostZoom
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: viewer.by(1.5)
                }
                AppButton {
                    text: qsTr("Smaller", "button: zoom a photo")
                    enabled: viewer.zoom > 1
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: viewer.by(1 / 1.5)
                }
                AppButton {
                    text: qsTr("Save a copy", "button: a photo or document")
                    kind: "outline"
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: viewer.copied(viewer.vm.openedId)
                }
                AppButton {
                    id: shut
                    text: qsTr("Close", "button")
                    kind: "primary"
                    leftPadding: Theme.gapSmall
                    rightPadding: Theme.gapSmall
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: viewer.close()
                }
            }
        }
    }
}
