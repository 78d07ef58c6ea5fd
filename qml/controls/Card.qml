// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! A card on the ground. Its children stand in one column; `flush` lets rows and dividers run to the edge. */
Rectangle {
    id: card

    default property alias content: column.data
    property bool flush: false
    property int padding: flush ? 0 : Theme.cardPadding
    property int sidePadding: padding
    property alias spacing: column.spacing
    property color edge: Theme.line
    property int edgeWidth: Theme.hairline

    implicitWidth: column.implicitWidth + 2 * (sidePadding + edgeWidth)
    implicitHeight: column.implicitHeight + 2 * (padding + edgeWidth)
    Layout.fillWidth: true
    radius: Theme.radius
    color: Theme.surface
    border.width: edgeWidth
    border.color: edge

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: card.padding + card.edgeWidth
        anchors.leftMargin: card.sidePadding + card.edgeWidth
        anchors.rightMargin: card.sidePadding + card.edgeWidth
        spacing: 0
    }
}
