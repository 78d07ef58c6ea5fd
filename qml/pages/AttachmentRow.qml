// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One photo or document: its picture, name and size. A press looks at it once it is kept. */
PressableRow {
    id: row

    required property string attachmentId
    required property string name
    required property string detail
    required property var thumb
    required property bool picture
    required property bool waiting
    property bool removable: false
    property bool divider: true
    signal opened()
    signal copied()
    signal removed()

    text: Theme.joined([name, detail, waiting ? qsTr("kept when you save", "a photo that waits") : ""], ", ")
    pressable: !waiting
    leftPadding: Theme.cardPadding
    rightPadding: Theme.gapTiny
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    implicitHeight: Math.max(Theme.rowTwo, implicitContentHeight + topPadding + bottomPadding)
    onClicked: if (!waiting) opened()

    contentItem: Item {
        implicitHeight: Math.max(Theme.target, words.implicitHeight)
        Rectangle {
            id: frame
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: Theme.target
            height: Theme.target
            radius: Theme.radius
            color: Theme.raised
            clip: true
            Icon {
                anchors.centerIn: parent
                visible: row.waiting ? !row.picture : kept.status !== Image.Ready
                glyph: row.picture ? "image" : "document"
                size: Theme.iconSize
                color: Theme.inkSoft
            }
            PictureItem {
                anchors { fill: parent; margins: Theme.hairline }
                visible: row.waiting && row.picture
                image: row.thumb
            }
            AttachmentImage {
                id: kept
                anchors { fill: parent; margins: Theme.hairline }
                attachment: row.waiting ? "" : row.attachmentId
                sourceSize.width: 2 * Theme.target
            }
        }
        Column {
            id: words
            anchors { left: frame.right; leftMargin: Theme.gap; right: tools.left; rightMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
            AppLabel {
                width: parent.width
                text: row.name
                role: "row"
                weight: Theme.medium
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
            AppLabel {
                width: parent.width
                text: row.waiting ? row.detail + ", " + qsTr("kept when you save", "a photo that waits") : row.detail
                role: "meta"
                soft: true
                Accessible.ignored: true
            }
        }
        Row {
            id: tools
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            IconButton {
                visible: !row.waiting
                text: qsTr("Save a copy", "button: a photo or document") + ", " + row.name
                glyph: "download"
                tone: Theme.primary
                onClicked: row.copied()
            }
            IconButton {
                visible: row.removable || row.waiting
                text: qsTr("Take away", "button: a photo or document") + ", " + row.name
                glyph: "trash"
                onClicked: row.removed()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.tintStrong(Theme.primary) : row.hovered ? Theme.tint(Theme.primary) : Theme.clear
        Divider {
            visible: row.divider
            anchors { left: parent.left; right: parent.right; top: parent.top }
            inset: Theme.cardPadding
        }
        FocusRing { shown: row.visualFocus; gap: -Theme.stroke * 2 }
    }
}
