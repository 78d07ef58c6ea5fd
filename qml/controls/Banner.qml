// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A card that speaks up. kind: "callNow", "callToday", "info", "done". Title, text, an action; own children stand below. */
Card {
    id: banner

    property string kind: "info"
    property string title: ""
    property string text: ""
    property string actionText: ""
    property string actionGlyph: ""
    readonly property color tone: kind === "callNow" ? Theme.callNow : kind === "callToday" ? Theme.callToday
                                : kind === "done" ? Theme.done : Theme.inkSoft
    readonly property string mark: kind === "done" ? "check" : kind === "info" ? "info" : "warning"
    signal acted()

    padding: Theme.gap
    spacing: Theme.gapSmall
    edge: kind === "info" ? Theme.line : tone
    edgeWidth: kind === "info" ? Theme.hairline : Theme.stroke
    Accessible.role: kind === "info" ? Accessible.Grouping : Accessible.AlertMessage
    Accessible.name: title.length > 0 ? title : text
    Accessible.description: title.length > 0 ? text : ""

    RowLayout {
        spacing: Theme.gap
        visible: banner.title.length > 0 || banner.text.length > 0
        Icon {
            glyph: banner.mark
            color: banner.tone
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.gapTiny
            AppLabel {
                visible: text.length > 0
                text: banner.title
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: banner.text
                Layout.fillWidth: true
            }
        }
    }
    AppButton {
        visible: banner.actionText.length > 0
        text: banner.actionText
        glyph: banner.actionGlyph
        kind: "outline"
        Layout.fillWidth: true
        onClicked: banner.acted()
    }
}
