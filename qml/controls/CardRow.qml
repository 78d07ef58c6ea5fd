// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A row of a flush card: lead (a time) or icon, title, meta under it, and at the end a note, a button, own items or a chevron.
    `pressable` makes the whole row a button; from 150 % text the button moves under the words. */
Pressable {
    id: row

    required property string title
    property string meta: ""
    property string lead: ""
    property string glyph: ""
    property color glyphTone: Theme.inkSoft
    property string who: "" // small, after the title
    property string note: "" // small, at the end
    property int titleWeight: Theme.medium
    property bool pressable: false
    property bool chevron: pressable
    property bool divider: true // a line above, inset to the text; off for the first row
    property string actionText: ""
    property string actionGlyph: ""
    property string actionKind: actionGlyph.length > 0 ? "ghost" : "tint"
    property string actionName: actionText + ", " + title // says which row when read aloud
    property int leadWidth: 0 // same for all rows of a list; 0 = its own
    default property alias trailing: slot.data
    readonly property int textInset: words.x + leftPadding
    signal acted()

    text: [lead, title, meta, who, note].filter(part => part.length > 0).join(", ")
    enabled: true
    focusPolicy: pressable ? Qt.StrongFocus : Qt.NoFocus
    activeFocusOnTab: pressable
    hoverEnabled: pressable
    leftPadding: Theme.cardPadding
    rightPadding: {
        if (!button.visible || Theme.large)
            return Theme.cardPadding
        return row.actionKind === "ghost" ? Theme.gapTiny : Theme.gapSmall
    }
    topPadding: Theme.large ? Theme.gap : Theme.gapTiny
    bottomPadding: topPadding
    implicitHeight: Math.max(meta.length > 0 ? Theme.rowTwo : Theme.rowOne, implicitContentHeight + topPadding + bottomPadding)
    Layout.fillWidth: true
    Accessible.role: pressable ? Accessible.Button : Accessible.ListItem
    Accessible.focusable: pressable

    contentItem: GridLayout {
        columns: Theme.large ? 3 : 6
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        AppLabel {
            visible: row.lead.length > 0 && !Theme.large
            text: row.lead
            role: "meta"
            soft: true
            Layout.minimumWidth: row.leadWidth
            Accessible.ignored: true
        }
        Icon {
            visible: row.glyph.length > 0 && !Theme.large
            glyph: row.glyph
            color: row.glyphTone
        }
        ColumnLayout {
            id: words
            spacing: 0
            Layout.fillWidth: true
            RowLayout {
                spacing: Theme.gapTiny
                AppLabel {
                    text: row.title
                    role: row.meta.length > 0 ? "row" : "body"
                    weight: row.titleWeight
                    Layout.fillWidth: true
                    Layout.maximumWidth: sayer.visible ? Math.ceil(implicitWidth) : Number.POSITIVE_INFINITY
                    Accessible.ignored: true
                }
                AppLabel {
                    id: sayer
                    visible: row.who.length > 0 && !Theme.large
                    text: row.who
                    role: "meta"
                    soft: true
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            AppLabel {
                readonly property string under: (Theme.large ? [row.lead, row.meta, row.who, row.note] : [row.meta])
                    .filter(part => part.length > 0).join(", ")
                visible: under.length > 0
                text: under
                role: "meta"
                soft: true
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
        AppLabel {
            visible: row.note.length > 0 && !Theme.large
            text: row.note
            role: "meta"
            soft: true
            Accessible.ignored: true
        }
        RowLayout {
            id: slot
            spacing: Theme.gapSmall
            visible: children.length > 0
            Layout.fillWidth: false
        }
        AppButton {
            id: button
            visible: row.actionText.length > 0
            text: row.actionText
            glyph: row.actionGlyph
            kind: Theme.large ? "tint" : row.actionKind
            Layout.fillWidth: Theme.large
            Layout.columnSpan: Theme.large ? 3 : 1
            Layout.topMargin: Theme.large || row.meta.length > 0 ? 0 : -row.topPadding // fills a one-line row
            Layout.bottomMargin: Layout.topMargin
            Accessible.name: row.actionName
            onClicked: row.acted()
        }
        Icon {
            visible: row.chevron
            glyph: "chevron-right"
            size: Theme.iconRow
            color: Theme.inkSoft
        }
    }
    background: Rectangle {
        color: row.pressable && row.down ? Theme.tintStrong(Theme.primary)
                                         : (row.pressable && row.hovered ? Theme.tint(Theme.primary) : Theme.clear)
        radius: Theme.radius
        Divider {
            visible: row.divider
            anchors { left: parent.left; right: parent.right; top: parent.top }
            inset: Theme.large ? 0 : row.textInset
        }
        FocusRing { shown: row.visualFocus; gap: -Theme.stroke * 2 }
    }
}
