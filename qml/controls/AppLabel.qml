// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme

/*! Text of one type role: "number", "pageTitle", "cardTitle", "body", "row" (16/20 in two-line rows), "meta". Always plain text. */
Text {
    id: label

    property string role: "body"
    property int weight: type.weight
    property bool soft: false
    property bool heading: false // found by a reader's heading keys
    readonly property TypeRole type: Theme.type(role)

    textFormat: Text.PlainText
    wrapMode: width > 0 ? Text.Wrap : Text.NoWrap // before it has a width it must not ask for the height of a column of letters
    horizontalAlignment: Text.AlignLeft // said aloud, so that it mirrors
    font: type.at(weight)
    color: soft ? Theme.inkSoft : Theme.ink
    lineHeightMode: Text.FixedHeight
    lineHeight: type.lineHeight
    topPadding: verticalAlignment === Text.AlignTop ? type.lift : 0 // Qt sets glyphs at the top of a fixed line
    bottomPadding: -topPadding
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}
