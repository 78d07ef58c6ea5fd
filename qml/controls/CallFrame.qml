// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The call screen itself, also on a locked device: 28 and 44 px only, no scroll at 400 × 800 up to 200 %. If the sentence does not
    fit, shorter words are used; no part is dropped and the type never goes under 16 px times the text size. */
ColumnLayout {
    id: frame

    property string title: ""
    property string teamName: ""
    property string teamPhone: ""
    property string emergencyNumber: "112"
    property string missing: ""
    property string missingAction: ""
    property string sentence: ""
    property string brief: ""
    property string calledText: ""
    property bool canNote: true
    readonly property bool known: teamPhone.length > 0
    readonly property string bigRole: Theme.large ? "body" : "pageTitle"
    readonly property alias say: words // for the test that measures
    signal closed()
    signal fillIn()
    signal called()

    function dial(number: string): void { Qt.openUrlExternally("tel:" + number.replace(/[^+0-9]/g, "")) }

    spacing: Theme.large ? Theme.gapSmall : Theme.gap

    RowLayout {
        spacing: Theme.gapTiny
        Layout.fillWidth: true
        Layout.fillHeight: false
        Layout.leftMargin: Theme.gapTiny
        Layout.rightMargin: Theme.margin
        Layout.preferredHeight: Theme.large ? Theme.targetCall : Theme.targetCall + Theme.gapSmall
        IconButton {
            text: qsTr("Close", "button")
            glyph: "close"
            base: Theme.targetCall
            onClicked: frame.closed()
        }
        AppLabel {
            text: frame.title
            role: frame.bigRole
            weight: Theme.semibold
            heading: true
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Layout.fillWidth: true
        }
    }
    CallBlock {
        visible: frame.known
        big: true
        snug: Theme.large
        //: %1 is the ward or team; the short one is for large text
        who: (Theme.large ? qsTr("%1, 24 h", "call screen") : qsTr("%1, day or night", "call screen"))
             .arg(frame.teamName.length > 0 ? frame.teamName : qsTr("My team", "call screen"))
        number: frame.teamPhone
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onClicked: frame.dial(frame.teamPhone)
    }
    Banner {
        visible: !frame.known && frame.missing.length > 0
        kind: "callToday"
        title: frame.missing
        actionText: frame.missingAction
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onActed: frame.fillIn()
    }
    CallBlock {
        big: true
        snug: Theme.large
        outlined: true
        who: qsTr("Emergency", "call screen")
        number: frame.emergencyNumber
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        onClicked: frame.dial(frame.emergencyNumber)
    }
    Card {
        visible: frame.sentence.length > 0
        padding: Theme.large ? Theme.gapSmall : Theme.gap
        sidePadding: Theme.cardPadding
        spacing: Theme.gapTiny
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.fillHeight: true

        AppLabel {
            text: qsTr("Say this", "call screen: what to say on the telephone")
            role: frame.bigRole
            weight: Theme.semibold
            heading: true
            Layout.fillWidth: true
        }
        Item {
            id: room
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppLabel { // measures the whole sentence in the large type
                id: whole
                visible: false
                width: room.width
                role: "pageTitle"
                weight: Theme.regular
                text: frame.sentence
            }
            AppLabel { // measures the shorter one in the smallest type it may have
                id: small
                visible: false
                width: room.width
                text: frame.brief
            }
            AppLabel {
                id: words
                anchors.fill: parent
                role: "pageTitle"
                weight: Theme.regular
                wrapMode: Text.Wrap
                lineHeightMode: Text.ProportionalHeight // the line shrinks with the type
                lineHeight: 1
                topPadding: 0
                fontSizeMode: Text.Fit
                minimumPixelSize: small.implicitHeight > room.height ? Theme.meta.pixelSize : Theme.body.pixelSize // a part is never dropped
                //: What to say, in quotation marks.
                text: qsTr("“%1”", "call screen").arg(whole.implicitHeight > room.height ? frame.brief : frame.sentence)
            }
        }
    }
    Item {
        visible: frame.sentence.length === 0
        Layout.fillHeight: true
    }
    AppButton {
        visible: frame.canNote
        text: frame.calledText.length > 0 ? frame.calledText : qsTr("I called", "button: notes that the team was called")
        role: frame.bigRole
        base: Theme.large ? Theme.targetCall : Theme.targetCall + Theme.gapSmall
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.bottomMargin: Theme.margin
        onClicked: frame.called()
    }
}
