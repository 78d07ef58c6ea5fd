// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A call rule speaks. The order is fixed: value or reason, the number, Say this and I called, the team's words, what may mask it, the
    footer. It cannot be dismissed and it does not move. */
ColumnLayout {
    id: banner

    property string value: "" // "38.4"
    property string unit: ""
    property string reason: "" // when no single value speaks
    property string details: "" // "02:41 by Jonas, ear. Higher than your last, 37.4."
    property string number: ""
    property string who: ""
    property string quote: ""
    property string quoteSource: ""
    property string maskTitle: ""
    property string maskText: ""
    property string calledText: "" // "You called at 03:10.": then nobody is asked again
    property bool calm: false // call today: the same, less loud
    property bool undoable: false
    signal call()
    signal sayThis()
    signal called()
    signal undo()

    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    Card {
        edge: banner.calm ? Theme.callToday : Theme.callNow
        edgeWidth: Theme.stroke
        padding: Theme.gap
        sidePadding: Theme.gap + 2
        spacing: Theme.gapSmall
        Accessible.role: Accessible.AlertMessage
        Accessible.name: banner.reason.length > 0 ? banner.reason : banner.value + " " + banner.unit
        Accessible.description: banner.details

        ColumnLayout {
            spacing: Theme.gapTiny
            GridLayout {
                columns: Theme.large ? 2 : 3
                columnSpacing: Theme.gapSmall
                visible: banner.value.length > 0
                AppLabel { text: banner.value; role: "number" }
                AppLabel {
                    text: banner.unit
                    role: "pageTitle"
                    weight: Theme.regular
                    soft: true
                    Layout.fillWidth: true
                }
                AppButton {
                    visible: banner.undoable
                    kind: "ghost"
                    glyph: "undo"
                    text: qsTr("Undo", "button: take back the last change")
                    onClicked: banner.undo()
                }
            }
            AppLabel {
                visible: text.length > 0
                text: banner.reason
                weight: Theme.semibold
                Layout.fillWidth: true
            }
            AppLabel {
                visible: text.length > 0
                text: banner.details
                role: "meta"
                soft: true
                Layout.fillWidth: true
            }
        }
        CallBlock {
            visible: banner.number.length > 0
            number: banner.number
            outlined: banner.calm
            tone: banner.calm ? Theme.callToday : Theme.callNow
            who: banner.who
            onClicked: banner.call()
        }
        GridLayout {
            columns: Theme.large ? 1 : 2
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            AppButton {
                kind: "outline"
                text: qsTr("Say this", "button: shows what to say on the telephone")
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: banner.sayThis()
            }
            AppLabel {
                visible: banner.calledText.length > 0
                text: banner.calledText
                weight: Theme.semibold
                verticalAlignment: Text.AlignVCenter
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
            AppButton {
                visible: banner.calledText.length === 0
                kind: "outline"
                text: qsTr("I called", "button: notes that the team was called")
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: banner.called()
            }
        }
        Quote {
            visible: banner.quote.length > 0
            text: banner.quote
            source: banner.quoteSource
            tone: banner.calm ? Theme.callToday : Theme.callNow
            Layout.topMargin: Theme.gapTiny
        }
        RowLayout {
            visible: banner.maskTitle.length > 0
            spacing: Theme.gapSmall
            Icon { glyph: "info"; color: Theme.callToday }
            ColumnLayout {
                spacing: 0
                AppLabel {
                    text: banner.maskTitle
                    role: "row"
                    weight: Theme.semibold
                    color: Theme.callToday
                    Layout.fillWidth: true
                }
                AppLabel {
                    visible: text.length > 0
                    text: banner.maskText
                    role: "meta"
                    color: Theme.callToday
                    Layout.fillWidth: true
                }
            }
        }
    }
    AppLabel {
        text: qsTr("Information only. Your care team’s instructions come first.", "footer wherever a call rule speaks")
        role: "meta"
        soft: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
}
